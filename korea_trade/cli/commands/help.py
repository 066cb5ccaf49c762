"""``ktrade help``."""

from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.complete import complete_term
from korea_trade.cli.options import examples, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import LANG, VERSION, language_asked
from korea_trade.errors import QuestionError, UnknownName, did_you_mean
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import Answer, TypedRows

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)
TERM = Annotated[
    list[str] | None,
    typer.Argument(help="A word of the facts, or a command.", metavar="TERM", autocompletion=complete_term),
]


@app.command(epilog=examples("ktrade help", "ktrade help streak", "ktrade help 부문 --lang ko"))
@options
def help(  # noqa: A001  (the name of the command)
    *,
    context: typer.Context,
    term: TERM = None,
    output: Output,
    lang: LANG = None,
    version: VERSION = False,  # noqa: ARG001  (handled by its callback)
) -> None:
    """Explain a word that the facts use, or list the words; of another command, show its help."""
    from korea_trade.cli.app import COMMANDS
    from korea_trade.language.message_texts import in_language
    from korea_trade.questions.entry_row import TermRow
    from korea_trade.questions.glossary import ask_terms

    asked = " ".join(term or ())
    try:
        rows = ask_terms(asked)
    except UnknownName as error:
        if asked not in COMMANDS:
            from korea_trade.cli.meant import asking_for

            commands = [] if error.candidates else asking_for(asked)
            raise QuestionError(error.phrase, did_you_mean(commands) or error.advice) from error
        group = context.find_root().command
        group.main([asked, "--help"], prog_name="ktrade", standalone_mode=False, obj=language_asked(lang))
        return

    def view() -> "View":
        from korea_trade.presentation.tables.terms import TermsView

        return TermsView(rows, language_asked(lang), listed=not asked)

    messages = (
        [in_language(phrase(Phrases.options_are_listed, asked), language_asked(lang))] if asked in COMMANDS else ()
    )
    output.deliver(Answer(TypedRows(TermRow, rows), view), messages=messages)

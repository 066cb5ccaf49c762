"""``ktrade cache``."""

from typing import Annotated

import typer

from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import LANG, VERSION, language_asked
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import TypedRows, plain_answer

app = typer.Typer(add_completion=False)
CLEAR = Annotated[
    bool, typer.Option("--clear", help="Remove what is kept, and list what was removed.", rich_help_panel=Panel.OTHER)
]


@app.command(epilog=examples("ktrade cache", "ktrade cache --clear"))
@options
def cache(*, clear: CLEAR = False, output: Output, lang: LANG = None, version: VERSION = False) -> None:  # noqa: ARG001  (handled by its callback)
    """List the compiled fact bases in the cache."""
    from korea_trade.language.message_texts import in_language
    from korea_trade.questions.cached import CachedRow, cached_rows
    from korea_trade.store.kept_files import clear_cache, kept_files

    rows = cached_rows(clear_cache() if clear else kept_files())
    message = _told(len(rows), sum(row.bytes for row in rows), cleared=clear)
    language = language_asked(lang)
    output.deliver(
        plain_answer(TypedRows(CachedRow, rows), language=language), messages=[in_language(message, language)]
    )


def _told(files: int, size: int, *, cleared: bool) -> Message:
    from korea_trade.store.cache_folder import cache_folder

    folder = cache_folder()
    if folder is None:
        return phrase(Phrases.nowhere_to_keep)
    if not files:
        return phrase(Phrases.nothing_kept, str(folder))
    return phrase(Phrases.removed_from if cleared else Phrases.kept_in, str(folder), files, size)

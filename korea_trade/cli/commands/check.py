"""``ktrade check``."""

from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import Session
from korea_trade.cli.verdict import verdict
from korea_trade.errors import QuestionError
from korea_trade.messages.command import FactOptions
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import Answer, TypedRows

if TYPE_CHECKING:
    from korea_trade.checks.report import Report
    from korea_trade.language.language import Language
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)
VERDICTS = Annotated[
    bool,
    typer.Option(
        "--verdicts", help="List all verdicts of arithmetic instead of the report.", rich_help_panel=Panel.FACTS
    ),
]
OUTCOMES = Annotated[
    bool,
    typer.Option(
        "--outcomes",
        help="List for each fact whether its document proves it, instead of the report.",
        rich_help_panel=Panel.FACTS,
    ),
]
STRICT = Annotated[
    bool,
    typer.Option(
        "--strict", help="Fail on facts that are only plausible and not confirmed.", rich_help_panel=Panel.FACTS
    ),
]


LEDGER = Annotated[
    bool,
    typer.Option(
        "--ledger",
        help="List every number of the documents with what accounts for it, instead of the report.",
        rich_help_panel=Panel.FACTS,
    ),
]


@app.command(
    epilog=examples(
        "ktrade check",
        "ktrade check --outcomes --strict",
        "ktrade check --ledger",
        "ktrade check --verdicts",
        "ktrade check --facts my/facts.yaml --json",
    )
)
@options
def check(
    *,
    outcomes: OUTCOMES = False,
    ledger: LEDGER = False,
    verdicts: VERDICTS = False,
    strict: STRICT = False,
    output: Output,
    session: Session,
) -> None:
    """Check that every figure is in its document, every number accounted for, and that the figures agree."""
    chosen = [name for name, given in (("outcomes", outcomes), ("ledger", ledger), ("verdicts", verdicts)) if given]
    if len(chosen) > 1:
        raise QuestionError(
            phrase(Phrases.exclude_each_other, [f"--{name}" for name in chosen]), phrase(Phrases.give_one)
        )
    report, base, inputs = session.check()
    report = report.strict() if strict else report
    language = session.language(base)
    with verdict(failed=not report.clean):
        if chosen:
            from korea_trade.bases.problem import first_of

            answer = {"outcomes": _outcomes, "ledger": _ledger, "verdicts": _verdicts}[chosen[0]](report, language)
            output.deliver(answer, inputs=inputs, messages=session.texts_of(*first_of(report.problems)))
        else:
            advice = () if isinstance(report.advice, str) else session.texts_of(report.advice)
            output.deliver(_problems(report, language, session.fact_options()), inputs=inputs, messages=advice)


def _problems(report: "Report", language: "Language", fact_options: FactOptions) -> Answer:
    from korea_trade.bases.problem import Problem

    def view() -> "View":
        from korea_trade.presentation.tables.check_report import CheckView

        return CheckView(report, language, fact_options)

    return Answer(TypedRows(Problem, report.problems), view)


def _outcomes(report: "Report", language: "Language") -> Answer:
    from korea_trade.presentation.tables.outcomes import OutcomesView
    from korea_trade.questions.outcomes import outcome_rows
    from korea_trade.questions.receipt_row import OutcomeRow

    rows = outcome_rows(report.outcomes)
    return Answer(TypedRows(OutcomeRow, rows), lambda: OutcomesView(rows, language))


def _ledger(report: "Report", language: "Language") -> Answer:
    from korea_trade.checks.ledger import LedgerNumber
    from korea_trade.presentation.tables.ledger import LedgerView

    return Answer(TypedRows(LedgerNumber, report.numbers), lambda: LedgerView(report.numbers, language))


def _verdicts(report: "Report", language: "Language") -> Answer:
    from korea_trade.presentation.tables.verdicts import VerdictsView
    from korea_trade.questions.derived import verdict_rows
    from korea_trade.questions.derived_row import VerdictRow

    rows = verdict_rows(report.verdicts)
    return Answer(TypedRows(VerdictRow, rows), lambda: VerdictsView(report.verdicts, language))

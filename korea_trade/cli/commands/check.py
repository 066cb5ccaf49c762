"""``ktrade check``."""

from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import Session
from korea_trade.errors import ExitCode, QuestionError
from korea_trade.presentation.answer import Answer, TypedRows

if TYPE_CHECKING:
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


@app.command(
    epilog=examples(
        "ktrade check",
        "ktrade check --outcomes --strict",
        "ktrade check --verdicts",
        "ktrade check --facts my/facts.yaml --json",
    )
)
@options
def check(
    *,
    outcomes: OUTCOMES = False,
    verdicts: VERDICTS = False,
    strict: STRICT = False,
    output: Output,
    session: Session,
) -> None:
    """Check that every figure is in its document, every number accounted for, and that the figures agree."""
    from korea_trade.bases.problem import Problem

    if outcomes and verdicts:
        raise QuestionError("--outcomes and --verdicts exclude each other", "give one of them")
    report, inputs = session.check()
    report = report.strict() if strict else report
    if outcomes:
        from korea_trade.presentation.tables.outcomes import OutcomesView
        from korea_trade.questions.outcomes import outcome_rows
        from korea_trade.questions.row import OutcomeRow

        listed = outcome_rows(report.outcomes)
        answer = Answer(TypedRows(OutcomeRow, listed), lambda: OutcomesView(listed, session.language()))
        output.deliver(answer, inputs=inputs, messages=map(str, report.problems))
    elif verdicts:
        from korea_trade.presentation.tables.verdicts import VerdictsView
        from korea_trade.questions.derived import verdict_rows
        from korea_trade.questions.row import VerdictRow

        rows = verdict_rows(report.verdicts)
        answer = Answer(TypedRows(VerdictRow, rows), lambda: VerdictsView(rows, session.language()))
        output.deliver(answer, inputs=inputs, messages=map(str, report.problems))
    else:

        def view() -> "View":
            from korea_trade.presentation.tables.check_report import CheckView

            return CheckView(report, session.language())

        output.deliver(Answer(TypedRows(Problem, report.problems), view), inputs=inputs)
    if not report.clean:
        raise typer.Exit(ExitCode.FAILED)

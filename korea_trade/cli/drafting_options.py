"""What a person says of a document that is drafted, and which program proposes claims about it."""

from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.options import Panel

if TYPE_CHECKING:
    from korea_trade.drafting.suggestion import Suggestion
    from korea_trade.questions.drafting import Drafter

TITLE = Annotated[
    str | None,
    typer.Option("--title", help="The document's title; by default, its headline.", rich_help_panel=Panel.OTHER),
]
PUBLISHER = Annotated[str | None, typer.Option("--publisher", help="Who published it.", rich_help_panel=Panel.OTHER)]
ADDRESS = Annotated[
    str | None, typer.Option("--address", help="Where it was found, such as a URL.", rich_help_panel=Panel.OTHER)
]
WITH = Annotated[
    str | None,
    typer.Option(
        "--with",
        help="A command that proposes claims: it gets the text as JSON and prints JSON lines, each of which is proven.",
        metavar="COMMAND",
        rich_help_panel=Panel.OTHER,
    ),
]


def suggestions_of(drafter: "Drafter", command: str | None) -> "list[Suggestion]":
    """What the command proposes; nothing without one. Raises QuestionError and KtradeError."""
    if command is None:
        return []
    from korea_trade.presentation.formats.record_schema import claim_schema

    return drafter.suggestions(command, claim_schema())

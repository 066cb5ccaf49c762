"""In which order rows come, and how many of them."""

from typing import Annotated

import typer

from korea_trade.cli.complete import complete_sort
from korea_trade.cli.options import Panel, named
from korea_trade.light_dataclass import dataclass
from korea_trade.questions.order import Order, SortKey

LIMIT = Annotated[
    int | None,
    typer.Option("--limit", help="Limit the rows.", min=1, metavar="N", rich_help_panel=Panel.ORDER),
]
DERIVED = Annotated[
    bool,
    typer.Option(
        "--derived", help="Add what follows: year-earlier level, change, contribution.", rich_help_panel=Panel.ORDER
    ),
]


def sort_key(text: str) -> SortKey:
    """The key that a person means by a word, in either language. Raises ValueError, as Typer expects."""
    if text in list(SortKey):
        return SortKey(text)
    from korea_trade.normal import plain_words
    from korea_trade.vocabulary.spellings import spellings

    found = spellings("sort").get(plain_words(text))
    if found is None:
        choices = ", ".join(repr(str(key)) for key in SortKey)
        raise ValueError(f"{text!r} is not one of {choices}.")
    return SortKey(found)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Ordering:
    """The options of order that every listing has."""

    sort: Annotated[
        SortKey | None,
        typer.Option(
            "--sort",
            help=f"Sort by {named(SortKey)}: high to low, names from A to Z.",
            metavar="KEY",
            parser=sort_key,
            autocompletion=complete_sort,
            rich_help_panel=Panel.ORDER,
        ),
    ] = None
    reverse: Annotated[
        bool,
        typer.Option(
            "--reverse", help="Sort low to high; rows without the key sort last.", rich_help_panel=Panel.ORDER
        ),
    ] = False
    limit: LIMIT = None

    @property
    def asked(self) -> bool:
        """Whether any order is asked for."""
        return self.sort is not None or self.reverse or self.limit is not None

    def order(self) -> Order:
        """The order asked for."""
        return Order(self.sort, self.reverse, self.limit)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class GroupOrdering(Ordering):
    """The options of order of a listing that counts the rows of each group."""

    limit: Annotated[
        int | None,
        typer.Option("--limit", help="Limit the rows of a group.", min=1, metavar="N", rich_help_panel=Panel.ORDER),
    ] = None

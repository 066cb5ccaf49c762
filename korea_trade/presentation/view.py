"""What a command shows people: a view has tables, and prints itself on a console."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.console import Console

    from korea_trade.presentation.tables.table import Table


class View(Protocol):
    """An answer as people see it, in one language.

    ``tables`` is what documents take (Markdown, HTML): every word in it is safe to show. ``print`` draws the same on a
    terminal or into a pipe; it does not have to be a table.
    """

    def tables(self) -> "Sequence[Table]":
        """The tables, none where there is nothing to show."""
        ...

    def print(self, console: "Console") -> None:
        """Draw on a console made by ``console_for``."""
        ...


class SaysColumns:
    """A view that knows how people read the keys of its rows, which some of its tables have no column for."""

    __slots__ = ()

    def texts_under(self, key: str) -> "Sequence[str] | None":
        """The text of each row under a key, in its language; None where that is what its record has."""
        raise NotImplementedError

    def signs_under(self, keys: "Sequence[str]") -> "Sequence[str]":  # noqa: ARG002  (most have no signs)
        """What the signs mean that stand under keys."""
        return ()


class TableView:
    """A view whose drawing is its tables, one under the other."""

    __slots__ = ()

    def tables(self) -> "Sequence[Table]":
        """The tables, none where there is nothing to show."""
        raise NotImplementedError

    def print(self, console: "Console") -> None:
        """Draw the tables."""
        from korea_trade.presentation.tables.print_tables import print_tables

        print_tables(console, self.tables())

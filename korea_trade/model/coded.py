"""What a list of codes has on an item or partner, whoever keeps the list."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol


class Coded(Protocol):
    """An item or partner: its code and names, what it is a part of, and of a sum its members."""

    @property
    def code(self) -> str:
        """The code."""
        ...

    @property
    def en(self) -> str:
        """The English name."""
        ...

    @property
    def ko(self) -> str:
        """The Korean name."""
        ...

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names, in either language."""
        ...

    @property
    def parent(self) -> str | None:
        """The code of what it is a part of."""
        ...

    @property
    def aggregate(self) -> bool:
        """Whether it is a sum across the list."""
        ...

    @property
    def members(self) -> tuple[str, ...]:
        """The codes that a document names as members of an aggregate."""
        ...


def above(code: str, parent_of: Mapping[str, str | None]) -> Iterator[str]:
    """What a code is a part of, the nearest first."""
    parent = parent_of.get(code)
    while parent is not None:
        yield parent
        parent = parent_of.get(parent)


class CodeLists(Protocol):
    """The items, partners and documents of a fact base."""

    @property
    def items(self) -> Sequence[Coded]:
        """The items, in order."""
        ...

    @property
    def partners(self) -> Sequence[Coded]:
        """The partners, in order."""
        ...

    @property
    def source_by_id(self) -> Mapping[str, object]:
        """The documents by id."""
        ...

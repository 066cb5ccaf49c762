"""What records with some keys do not say of the rows that they are of."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from korea_trade.arithmetic.codes import DerivedStatus
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import Comparison, Direction, Status
from korea_trade.phrase import phrase
from korea_trade.questions.row import ListedRow

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_CELL = ("period", "flow", "sector", "item", "partner", "measure", "comparison")
"""What a figure is of: with the document that states it, the keys that tell rows apart."""
_BOUNDS = {"value": "bound", "first": "first_bound", "second": "second_bound"}
_FIGURES = {*_BOUNDS, "growth", "share"}


def keys_left_out(keys: Collection[str]) -> tuple[str, ...]:
    """The keys that tell rows apart and are not among those shown; ids tell all."""
    return () if "id" in keys else tuple(key for key in (*_keys_of_cell(keys), "source") if key not in keys)


def cell_of(row: ListedRow, keys: Collection[str]) -> tuple[object, ...]:
    """What the figures shown of a row are of, whichever document states them."""
    return tuple(_told_by(row, key) for key in _keys_of_cell(keys))


def _keys_of_cell(keys: Collection[str]) -> Iterator[str]:
    """The keys that say what the figures among those shown are of: only growth is compared."""
    return (key for key in _CELL if key != "comparison" or "growth" in keys)


def _told_by(row: ListedRow, key: str) -> object:
    """What a key says of a row; growth is over the year before, unless it says otherwise."""
    return getattr(row, key) or (Comparison.PREVIOUS_YEAR if key == "comparison" else None)


@dataclass(slots=True)
class RowsOfKeys:
    """Rows of which records have only some keys; once they have passed, it can be said what these leave out.

    That are the keys that tell rows apart, and which figures are not measured ones.
    """

    rows: "Iterable[DataclassInstance]"
    keys: Collection[str]
    _shown: tuple[str, ...] = field(init=False)
    _hidden: tuple[str, ...] = field(init=False)
    _first_alike: dict[tuple[object, ...], tuple[object, ...]] = field(default_factory=dict, init=False)
    """By the keys that are there: what the first of such rows has of those that are not."""
    _source_of: dict[tuple[object, ...], str] = field(default_factory=dict, init=False)
    """By what a figure is of: the document of the first row of it."""
    _differing: set[str] = field(default_factory=set, init=False)
    _sectors: set[str] = field(default_factory=set, init=False)
    _limits: Counter[str] = field(default_factory=Counter, init=False)
    _directions: int = field(default=0, init=False)
    _against_other_times: int = field(default=0, init=False)
    _statuses: Counter[str] = field(default_factory=Counter, init=False)
    _doubtful: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """Divide the keys that tell rows apart."""
        self._shown = tuple(key for key in _keys_of_cell(self.keys) if key in self.keys)
        self._hidden = tuple(key for key in keys_left_out(self.keys) if key != "source")

    def __iter__(self) -> "Iterator[DataclassInstance]":
        """The rows; what they say is gathered again."""
        for by_values in (self._first_alike, self._source_of, self._limits, self._statuses):
            by_values.clear()
        self._differing.clear()
        self._sectors.clear()
        self._directions = self._against_other_times = self._doubtful = 0
        for row in self.rows:
            if isinstance(row, ListedRow):
                self._compare(row)
                self._count(row)
            yield row

    def remarks(self) -> tuple[Message, ...]:
        """What the keys do not say of the rows that have passed."""
        if len(self._sectors) > 1:  # rows of several stand together, also where they are told apart
            self._differing.add("sector")
        missing = [key for key in keys_left_out(self.keys) if key in self._differing]
        return (*((phrase(Phrases.columns_tell_not, missing),) if missing else ()), *self._not_measured())

    def _compare(self, row: ListedRow) -> None:
        alike, values = (tuple(_told_by(row, key) for key in keys) for keys in (self._shown, self._hidden))
        first = self._first_alike.setdefault(alike, values)
        self._differing.update(key for key, one, other in zip(self._hidden, first, values, strict=True) if one != other)
        if (
            self._source_of.setdefault(cell_of(row, self.keys), row.source) != row.source
        ):  # which tells apart only what is alike
            self._differing.add("source")
        self._sectors.add(row.sector)

    def _count(self, row: ListedRow) -> None:
        """Count the row among limits, mere directions, outcomes or aims, and what contradicts others."""
        for figure, bound in _BOUNDS.items():
            if figure in self.keys and bound not in self.keys and getattr(row, bound, None):
                self._limits[bound] += 1
        is_direction = row.growth is None and isinstance(row.direction, Direction)
        self._directions += is_direction and "growth" in self.keys and "direction" not in self.keys
        against = row.comparison is not None and row.comparison is not Comparison.PREVIOUS_YEAR
        self._against_other_times += against and "growth" in self.keys and "comparison" not in self.keys
        self._statuses[row.status] += 1
        self._doubtful += row.is_doubtful

    def _not_measured(self) -> tuple[Message, ...]:
        """How many figures are limits, mere directions, no outcomes or in contradiction, where no key says so."""
        if not _FIGURES & set(self.keys):
            return ()
        outlook = {status: number for status, number in self._statuses.items() if status != Status.ACTUAL}
        if "status" in self.keys or set(self._statuses) == {DerivedStatus.DERIVED}:
            outlook = {}
        aims = sum(outlook.values())
        doubtful = 0 if "caveat" in self.keys else self._doubtful
        keys = [bound for bound in _BOUNDS.values() if self._limits[bound]]
        against = 0 if "comparison" in self._differing else self._against_other_times
        others = {"direction": self._directions, "comparison": against, "status": aims, "caveat": doubtful}
        keys += [key for key, number in others.items() if number]
        if not keys:
            return ()
        statuses = tuple(map(str, outlook))
        numbers = (self._limits.total(), self._directions, against, aims, statuses, doubtful)
        return (phrase(Phrases.columns_hide, *numbers, keys),)

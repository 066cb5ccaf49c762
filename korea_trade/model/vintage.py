"""Vintages: what documents of different dates state of one figure, and which of them revises another."""

from enum import StrEnum
from typing import TYPE_CHECKING

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Status

if TYPE_CHECKING:
    from korea_trade.model.fact import Fact, Source


class Change(StrEnum):
    """Why documents state two figures of one cell: the later one replaces the other, or they contradict each other."""

    REVISION = "revision"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Vintage:
    """Who stated a figure, when (an ISO date, None where nobody knows it), and with which status."""

    status: Status
    published: str | None
    publisher: str | None

    @classmethod
    def of(cls, fact: "Fact", source: "Source") -> "Vintage":
        """The vintage of a fact in its document."""
        return cls(fact.status, source.published, source.publisher)

    def revises(self, other: "Vintage") -> bool:
        """Whether this figure replaces the other one of the same cell, so that a difference is no contradiction.

        It does if only it is called revised; or if it was published later, and the other one was provisional or is of
        the same named publisher. Two first releases, by two publishers or on one day, revise nothing.
        """
        if (self.status is Status.REVISED) != (other.status is Status.REVISED):
            return self.status is Status.REVISED
        if self.published is None or other.published is None or self.published <= other.published:
            return False
        same_publisher = self.publisher is not None and self.publisher == other.publisher
        return other.status is Status.PROVISIONAL or same_publisher

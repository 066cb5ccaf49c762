"""Which order is asked for: apart from what sorts the rows, as the command line needs no rows to say it."""

from enum import StrEnum

from korea_trade.errors import QuestionError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.said import said


class SortKey(StrEnum):
    """What a listing can be sorted by."""

    VALUE = "value"
    GROWTH = "growth"
    SHARE = "share"
    NAME = "name"
    PERIOD = "period"


FIGURES = (SortKey.VALUE, SortKey.GROWTH, SortKey.SHARE)
"""The keys that are figures, by which unlike rows are sorted apart."""


@dataclass(frozen=True, slots=True)
class Order:
    """In which order rows stand, and at most how many of them, or of each group of a ranking."""

    sort: SortKey | None = None
    reverse: bool = False
    limit: int | None = None

    @property
    def is_as_listed(self) -> bool:
        """Whether rows stand as the fact base has them."""
        return self.sort is None and not self.reverse

    def __post_init__(self) -> None:
        """Raises QuestionError for a limit below 1."""
        if self.limit is not None and self.limit < 1:
            raise QuestionError(said(Phrases.not_a_limit, self.limit), said(Phrases.ask_for_a_row))


AS_LISTED = Order()
"""The order that each question has of its own."""

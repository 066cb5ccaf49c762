"""Which order is asked for: apart from what sorts the rows, as the command line needs no rows to say it."""

from enum import StrEnum
from operator import index

from korea_trade.errors import QuestionError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase


class SortKey(StrEnum):
    """What a listing can be sorted by."""

    VALUE = "value"
    GROWTH = "growth"
    SHARE = "share"
    NAME = "name"
    PERIOD = "period"


FIGURES = (SortKey.VALUE, SortKey.GROWTH, SortKey.SHARE)
"""The keys that are figures, by which unlike rows are sorted apart."""


def _key_of(word: str) -> SortKey:
    try:
        return SortKey(word)
    except ValueError:
        choices = ", ".join(SortKey)
        raise QuestionError(phrase(Phrases.not_one_of, "sort", repr(word), choices)) from None


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

    def of(self, listing: str) -> "Order":
        """The order, for a listing that ranks nothing. Raises QuestionError where no row of it has what it sorts by."""
        lacking = _LACKING.get(listing, _NO_SHARE)
        if self.sort in lacking:
            others = [str(key) for key in SortKey if key not in lacking]
            raise QuestionError(
                phrase(Phrases.nothing_to_sort_by, listing, str(self.sort)), phrase(Phrases.sort_by_others, others)
            )
        return self

    def __post_init__(self) -> None:
        """Take the word of a key for the key. Raises QuestionError for another word, or a limit below 1."""
        if self.sort is not None:
            object.__setattr__(self, "sort", _key_of(self.sort))
        if self.limit is not None and index(self.limit) < 1:
            raise QuestionError(phrase(Phrases.not_a_limit, self.limit), phrase(Phrases.ask_for_a_row))


_NO_SHARE = (SortKey.SHARE,)
_LACKING = {"derived": (SortKey.GROWTH, SortKey.SHARE)}
"""The keys that no row of a listing has; of the others it is the share, which ranked rows have."""

AS_LISTED = Order()
"""The order that each question has of its own."""

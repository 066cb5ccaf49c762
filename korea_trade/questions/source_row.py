"""Documents as rows."""

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.column import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A document, and how many facts it holds. ``published`` is an ISO date, ``base`` the file of its fact base."""

    id: str
    title: str
    publisher: str | None
    published: Day | None
    file: str | None
    sha256: str | None
    facts: int
    note: str | None
    published_from: str | None
    address: str | None
    accessed: Day | None
    base: str

"""A clause of a Korean sentence, and how its subject came to be it."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.korean.groups import Member, Node
from korea_trade.reader.korean.times import TimeTag

GOODS = ("exports", "imports", "production", "domestic-sales")
TRADED = ("exports", "imports")
FIGURES = (Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.POINTS)


class Standing(StrEnum):
    """How the subject of a clause came to be it."""

    NONE = "none"
    TOPIC = "topic"
    INNER = "inner"
    BARE = "bare"
    COUNT = "count"
    DAYS = "days"
    FIRMS = "firms"
    ENTRY = "entry"


@dataclass(slots=True)
class Clause:
    """What a sentence says of one subject.

    ``inherited`` is the time that the sentence gave before; ``rest`` holds the nodes after a list for its entries,
    which take their direction and comparison from there. ``named`` is the direction of the names that it tells of
    (증가한 품목은 …). ``summed_up`` says that it is about the names of a list together, ``listed`` are these,
    ``shared`` that it tells of a share, ``too`` that it is told of its subject as of others before (도), ``seeks``
    that it asks for a name that is said next (수출이 늘어난 품목은), ``placed`` that it tells of Korea's place in the
    world; ``share_before`` is the share for each billion dollars of a name of its kind in the sentence before;
    ``owner`` is the name before it that trade without a name may be of.
    """

    subject: list[Cell] | None
    standing: Standing
    nodes: list[Node] = field(default_factory=list)
    inherited: TimeTag | None = None
    foreign: bool = False
    rest: "Clause | None" = None
    rest_at: int = 0
    following: "Clause | None" = None
    previous: "Clause | None" = None
    unsure: bool = False
    whole: bool = False
    of_shares: bool = False
    of_rates: bool = False
    beside_shares: bool = False
    announces: bool = False
    speaks: bool = False
    rate: str | None = None
    named: str | None = None
    summed_up: bool = False
    listed: list[Cell] = field(default_factory=list)
    share_before: Decimal | None = None
    shared: bool = False
    placed: bool = False
    by_subject: bool = False
    too: bool = False
    seeks: bool = False
    owner: Cell | None = None
    lead_end: int = -1
    members: list[Member] = field(default_factory=list)

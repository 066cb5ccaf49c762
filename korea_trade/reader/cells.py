"""The cell of trade that a figure is about, as far as words near it say: each field with the words that say it."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypedDict, cast

from korea_trade.model.codes import Sector
from korea_trade.reader.cue import Cue
from korea_trade.reader.doubts import GROWTH_OR_SHARE, OF_PARTNER_OR_ALL, WHOSE_IS_OPEN
from korea_trade.reader.times import When

FIRMS = (Sector.LARGE, Sector.MID_SIZED, Sector.SMALL, Sector.SMALL_AND_MIDSIZE)
"""The sectors that are firms of a size."""


@dataclass(frozen=True, slots=True)
class Located:
    """A value that words of the text state, and where they stand."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What words say of a cell of trade; what they leave open is None.

    ``balance`` is ``surplus`` or ``deficit``. ``refers`` is a word that points back (``those``, ``it``, ``there``), and
    ``number`` whether that is one of one thing or of several (``singular``, ``plural``).
    ``of_nation`` says that "Korea's" stands before a balance, ``beside_partner`` that it may have the partner of the
    good before. ``foreign`` marks what is not Korea's trade; ``unknown`` a name that the vocabulary does not know;
    ``whole`` says that it is of all goods ("overall exports"), ``sold`` that
    it is of sales at home or abroad, ``summed`` that it is the sum of the year so far ("the cumulative trade deficit"),
    ``toward`` and ``from_whom`` that "to" or "from" stands before its partner.
    """

    flow: Located | None = None
    item: Located | None = None
    partner: Located | None = None
    sector: Located | None = None
    measure: Located | None = None
    balance: Located | None = None
    refers: Located | None = None
    number: str = ""
    period: Located | None = None
    when: When | None = None
    foreign: bool = False
    of_nation: bool = False
    beside_partner: bool = False
    unknown: bool = False
    by_flow_verb: bool = False
    whole: bool = False
    sold: bool = False
    summed: bool = False
    toward: bool = False
    from_whom: bool = False

    def over(self, other: "Cell") -> "Cell":
        """This cell, with what it leaves open taken from another one."""
        missing = {
            name: getattr(other, name)
            for name in ("flow", "item", "partner", "sector", "measure", "balance", "refers", "period", "when")
            if getattr(self, name) is None and getattr(other, name) is not None
        }
        return replace(self, **missing)

    def with_flow(self, flow: Located) -> "Cell":
        """This cell with a flow from elsewhere, unless the word before its partner says another: "those to Japan"."""
        if flow.value == "imports" and self.toward:
            return replace(self, flow=replace(flow, value="exports"))
        if flow.value == "exports" and self.from_whom:
            return replace(self, flow=replace(flow, value="imports"))
        return replace(self, flow=flow)

    @property
    def abroad(self) -> bool:
        """Whether it is the trade of another country, as "Japan's exports" are."""
        return self.foreign and self.flow is not None and self.partner is not None

    @property
    def of_industry(self) -> bool:
        """Whether it says of which industry it is, so that it is not of a good before: "ICT exports to China"."""
        return self.sector is not None and self.sector.value == Sector.ICT

    @property
    def name(self) -> tuple[str | None, str | None]:
        """The item and the partner that it says."""
        return self.item.value if self.item else None, self.partner.value if self.partner else None

    @property
    def codes(self) -> tuple[str | None, ...]:
        """The codes of its flow, item, partner and sector, by which two cells are of the same trade."""
        told = (self.flow, self.item, self.partner, self.sector)
        return tuple(located.value if located is not None else None for located in told)

    @property
    def nameless(self) -> bool:
        """Whether it says no item, partner or sector, and points to none."""
        return self.item is self.partner is self.sector is self.refers is None

    @property
    def name_alone(self) -> bool:
        """Whether it is a good or a partner and nothing of it: no price, no share, nothing that it sells itself."""
        one = (self.item is None) != (self.partner is None)
        whole = self.measure is self.refers is self.balance is None
        return one and whole and not (self.when or self.foreign or self.sold or self.unknown)

    @property
    def bare(self) -> bool:
        """Whether it says no flow, item, partner, measure or sector, and points to none."""
        return not any((self.flow, self.item, self.partner, self.measure, self.balance, self.refers, self.sector))


class Values(TypedDict, total=False):
    """What a frame found: fields of the statement, and what only the state can make fields of.

    ``comparison_time`` is a time compared with, ``event_open`` says that the words leave the event to the flow,
    ``balance_event`` that the event is one of the balance, ``rest`` that the count is of those counted before,
    ``ended`` that the streak came before the time of its clause, ``monthly`` that it is said to be of whole months,
    ``every`` that a record is one of quarters or of months, ``mark`` that the level is the one that was passed before,
    ``record_time`` when the record was set that a growth is from,
    ``by_worth`` that the words say that exports are told in money and not counted,
    ``onward`` the month from which a direction goes on ("have been falling since October"),
    ``among_those_before`` that a place is one among the partners that the text has told of.
    """

    value: Decimal | None
    unit: str | None
    growth: Decimal | None
    comparison: str | None
    direction: str | None
    bound: str | None
    of: Decimal | None
    event: str | None
    level: Decimal | None
    among: str | None
    ranked: str | None
    ranked_from: str | None
    since: When | None
    window: str | None
    is_change: bool
    comparison_time: When | None
    record_time: When | None
    event_open: bool
    balance_event: bool
    rest: bool
    ended: bool
    monthly: bool
    every: str
    mark: bool
    among_those_before: bool
    onward: When
    by_worth: bool


def taken(values: Values, *keys: str) -> Values:
    """Those of the values that have one of the keys."""
    return cast("Values", {key: value for key, value in values.items() if key in keys})


BY_INSTITUTE = "institute"
"""The frame of forecasts that a sentence tells of one cell, each of another institute."""
MOVED_FROM = "moved-from"
"""The time that a level is of from which another one moved, where no word says it."""


@dataclass(slots=True)
class Finding:
    """A figure (or direction) that a frame found, with what its sentence says of its cell; the state fills the rest.

    ``aside`` says that it stands beside another one, which is compared with it or has it in a clause with "with",
    ``of_then`` that it is a level of a named time that another one is compared with, ``plain`` that the words of its
    clause name nothing that it could be of, ``far_greater`` that no part of a year told before it is like it.
    """

    frame: str
    cell: Cell
    measure: str
    start: int
    end: int
    values: Values = field(default_factory=Values)
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    when: Located | None = None
    time: When | None = None
    shift: str | None = None
    status: str | None = None
    entry: bool = False
    head: bool = False
    doubtful: str | None = None
    aside: bool = False
    of_then: bool = False
    far_greater: bool = False
    plain: bool = False

    @property
    def level_in_dollars(self) -> Decimal | None:
        """The level in dollars that it tells."""
        level = self.measure == "value" and self.values.get("unit") == "USD bn"
        return self.values.get("value") if level else None

    @property
    def flow(self) -> str:
        """The flow that it is of: exports, where no word says one."""
        return self.cell.flow.value if self.cell.flow is not None else "exports"

    @property
    def way(self) -> str | None:
        """The way that it says something went, up or down: by its growth, or without one by its direction."""
        growth, direction = self.values.get("growth"), self.values.get("direction")
        if growth:
            return "up" if growth > 0 else "down"
        return direction if direction in ("up", "down") else None

    def of_another(self, frame: str, cell: Cell, start: int, end: int) -> "Finding":
        """A finding that another cell went the same way at the same time, as words at a place say."""
        found = Finding(frame, cell, "value", start, end, when=self.when, time=self.time, status=self.status)
        found.values["direction"] = self.way
        return found

    def doubt(self, why: str | None) -> None:
        """Hold it in doubt for a reason; the first one stays, unless it is one that the text may still settle.

        Those leave only open what a percentage is, or whose a figure is.
        """
        settled_later = self.doubtful in _TO_BE_SETTLED and why not in (None, *_TO_BE_SETTLED)
        if self.doubtful is None or settled_later or (self.doubtful == GROWTH_OR_SHARE and why is not None):
            self.doubtful = why


_TO_BE_SETTLED = (GROWTH_OR_SHARE, WHOSE_IS_OPEN, OF_PARTNER_OR_ALL)


@dataclass(slots=True)
class Reading:
    """What one sentence says: findings in order, each with the clause's cell; the time that it opens with.

    ``main`` is the subject of the first clause that tells something.
    ``settled`` means that its findings take nothing more from what the text is about. ``abroad`` says that it is about
    the trade of another country, ``at_home`` that it names Korea, ``of_nation`` are the starts of the flows that it
    says to be Korea's ("Korea's auto exports"),
    ``looks_back`` that it tells what had been ("They had grown 3 percent in February"). ``older`` are the starts of
    the times of records that were broken ("the old record of $604.9 billion in 2018"). ``industry`` is the good whose
    sector it names ("the automobile sector"), ``label`` the name that heads it: "(Ships) Exports rose", ``names`` the
    trade that it names without a verb ("Exports to Japan in March"), ``asked`` the one that a question names;
    ``question`` says that it is one. ``with_partner`` is the trade with one partner that it names, whatever it says.
    ``turned_to`` are the names that it begins with where it tells no figures ("Cars went the other way"), and
    ``partner_turned_to`` is the one partner that it names then.
    ``counters`` tells whose figures it says to tell: those of ``ict``, or of ``all`` trade;
    ``sourced`` that it says where all is from.
    ``economy`` is where it names the economy whose growth it tells. ``cues`` are the words that prove what qualifies
    its statements.
    """

    start: int
    end: int
    block: int
    first: bool
    heading: bool
    findings: list[Finding] = field(default_factory=list)
    opening: tuple[Located, When] | None = None
    subjects: list[Cell] = field(default_factory=list)
    main: list[Cell] = field(default_factory=list)
    sector: Located | None = None
    times: list[tuple[Located, When]] = field(default_factory=list)
    flows: list[Located] = field(default_factory=list)
    section: bool = False
    bullet: bool = False
    settled: bool = False
    abroad: bool = False
    at_home: bool = False
    of_nation: set[int] = field(default_factory=set)
    looks_back: bool = False
    older: set[int] = field(default_factory=set)
    industry: Located | None = None
    label: Cell | None = None
    names: Cell | None = None
    asked: Cell | None = None
    question: bool = False
    with_partner: Cell | None = None
    turned_to: list[Cell] = field(default_factory=list)
    partner_turned_to: Cell | None = None
    economy: int | None = None
    counters: set[str] = field(default_factory=set)
    sourced: bool = False
    cues: list[Cue] = field(default_factory=list)

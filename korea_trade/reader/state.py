"""What a text is talking about at each point: for the whole document, the paragraph, and the sentence before."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.one_partner import OnePartner
from korea_trade.reader.times import Shape, When, resolve


@dataclass(slots=True)
class Period:
    """A period and the words that say it; no words where it comes from the date.

    ``weak`` says that a text may be about another one.
    """

    text: str
    located: Located | None = None
    dated: bool = False
    weak: bool = False


@dataclass(slots=True)
class State:
    """What the text is talking about: for the whole document, the paragraph, and the sentence before."""

    # of the whole document, most of it known before its sentences are settled
    published: date | None
    year: Located | None = None  # that times without one are of, where nobody knows when it was published
    years: dict[int, int] = field(default_factory=dict)  # that a month has where the text says one, by month
    headed_by: Period | None = None  # the time that a heading gives to what follows
    document_period: Period | None = None  # what the text is about
    title_period: Period | None = None
    open_month: str | None = None  # before the publication, which may be meant as one of the year of the text
    document_sector: Located | None = None
    document_item: Located | None = None  # the one good that the text is about, until it turns to all goods
    opening_industry: Located | None = None  # the good whose industry and its exports the text opens with
    industry_item: Located | None = None  # cars or their parts, of which such a text has told last
    item_level: Decimal | None = None  # the first level of that good, a month: a far greater one is of all goods
    balance_item: Located | None = None  # the last good whose balance the text has told of
    title_partner: Located | None = None
    one_partner: OnePartner | None = None
    opens_unknown: bool = False  # whether it opens with a name that the vocabulary does not know
    lead: Cell | None = None  # the first cell that the text says something of
    later_year: str | None = None  # that a text about a year has told of last
    turned: bool = False  # whether a text about a year has turned to one of its months
    of_economy: bool = False  # whether it opens with the growth of the economy, and so tells of national accounts
    totals: bool = False  # whether all goods to all partners have been told of

    # of the section or paragraph
    sticky: Period | None = None  # that a new paragraph begins with
    turned_in: int | None = None  # which paragraph has turned to that time, of a text about a year
    section_flow: Located | None = None  # of a heading such as "Imports"
    list_heading: Cell | None = None  # the trade that a line names whose list follows
    block: int = -1  # which paragraph it is
    period: Period | None = None
    flow: Located | None = None
    measure: Located | None = None
    partner: Located | None = None
    label: Cell | None = None  # that the paragraph is headed by: "(Semiconductors) Exports rose …"
    said: Period | None = None  # the last that a sentence has said of its figures
    first_said: Period | None = None
    year_told: Period | None = None  # the year that was named last, if one, which "that year" means
    only_time: Period | None = None  # the one that the sentence before gives to all its figures
    opening_time: Period | None = None  # the one that its first sentence gives to all its figures
    partner_paragraph: Cell | None = None  # the cell of one partner and all goods that it is about
    traded: Cell | None = None  # the trade with one partner, both ways, that it tells of
    told: dict[tuple[str, str], list[Decimal]] = field(
        default_factory=dict
    )  # growths by flow and good, of all partners
    turned_away: bool = False  # whether the sentence before tells no figure of trade
    named: set[str] = field(default_factory=set)  # flows, goods and partners that the text has named
    always: tuple[str | None, ...] | None = None  # the trade that all its figures are of; () for several
    exported: bool = False  # whether exports of all goods to all partners were told of
    abroad: bool = False  # whether another country's own trade is told of

    # of the sentence, and for the one behind it
    opened: bool = False  # whether it is the first of its paragraph
    names_flow: bool = False  # whether the sentence names a flow
    stray: bool = False  # whether a time at its head is another one than its paragraph's, for this sentence only
    several: bool = False  # whether the sentence before told of several goods or partners
    whose_open: str | None = None  # why it is in doubt whose the first figure of the sentence before is
    either_flow: bool = False  # whether goods were told of as of exports or of imports, and no flow was named since
    previous: Cell | None = None  # the first cell of the sentence before: what "it" and "their" mean
    flows_told: list[Cell] = field(default_factory=list)  # one of each flow that it told of, where these are several
    last: Cell | None = None  # the last one: "the latter"
    shared: Cell | None = None  # whose share alone it told of: "The percentage was up from 13.6 percent in 2019"
    moved: dict[str, Cell] = field(default_factory=dict)  # what alone went up or down in it: "The fall was 7 percent"
    current: Cell | None = None  # the last with an item: whose parts are told of
    listed: Located | None = None  # the direction of a count, which the names listed behind it have
    asked: Period | None = None  # the time that a question right before names
    counted: Decimal | None = None  # of how many things the last count was
    industry: Located | None = None  # the good whose sector the sentence before has named
    expected: Cell | None = None  # the one cell of which a forecast was told in it
    aimed: Period | None = None  # that the last target or forecast was for
    passed: tuple[Cell, str, Decimal] | None = None  # the last level that was passed, of what trade, and which way

    def resolve(self, when: When, current: str | None = None) -> tuple[str, bool] | None:
        """The canonical period of a time, and whether it took the date or the year of the text."""
        if self.year is not None and when.year is None and not when.relative and when.shape is not Shape.MONTH_BACK:
            if when.back is None and when.months is not None:
                return resolve(replace(when, year=int(self.year.value)), None, current, self.years)
            if when.back is not None:
                return resolve(
                    replace(when, year=int(self.year.value) - when.back, back=None), None, current, self.years
                )
        return resolve(when, self.published, current, self.years)

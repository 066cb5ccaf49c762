"""What a text is talking about at each point: for the whole document, the paragraph, and the sentence before."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from korea_trade.reader.cells import Cell, Located
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

    published: date | None
    year: Located | None = None
    years: dict[int, int] = field(default_factory=dict)
    document_period: Period | None = None
    title_period: Period | None = None
    document_sector: Located | None = None
    document_item: Located | None = None
    item_level: Decimal | None = None
    title_partner: Located | None = None
    lead: Cell | None = None
    sticky: Period | None = None
    period: Period | None = None
    flow: Located | None = None
    section_flow: Located | None = None
    measure: Located | None = None
    partner: Located | None = None
    previous: Cell | None = None
    last: Cell | None = None
    current: Cell | None = None
    block: int = -1
    opened: bool = False
    stray: bool = False
    several: bool = False
    listed: str | None = None
    counted: Decimal | None = None
    aimed: Period | None = None
    said: Period | None = None
    first_said: Period | None = None
    totals: bool = False
    abroad: bool = False

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

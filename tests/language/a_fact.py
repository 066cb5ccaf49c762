"""Facts for sentences: about exports of 2020, unless a test says otherwise."""

from dataclasses import replace
from decimal import Decimal

from korea_trade.language.english import English
from korea_trade.language.korean import Korean
from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Frequency,
    Measure,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.model.fact import Item, Partner
from korea_trade.questions.fact_row import FactRow

ITEMS = tuple(
    Item(code=code, en=en, ko=ko, partition=None)
    for code, en, ko in (
        ("chips", "Semiconductors", "반도체"),
        ("oled", "OLEDs", "유기발광다이오드"),
        ("k-food", "K-food", "K-푸드"),
        ("oil-prices", "Oil prices", "유가"),
        ("crude-oil", "Crude oil", "원유"),
        ("machinery", "General machinery", "일반기계"),
    )
)
PARTNERS = tuple(
    Partner(code=code, en=en, ko=ko, iso3166=None)
    for code, en, ko in (
        ("china", "China", "중국"),
        ("us", "United States", "미국"),
        ("eu", "European Union", "유럽연합"),
        ("india", "India", "인도"),
        ("japan", "Japan", "일본"),
        ("middle-east", "Middle East", "중동"),
        ("but-us", "All destinations except the U.S.", "미국을 제외한 전 지역"),
    )
)
ENGLISH, KOREAN = English(ITEMS, PARTNERS), Korean(ITEMS, PARTNERS)
FACT = FactRow(
    id="2020.exports@memo",
    period="2020",
    flow=Flow.EXPORTS,
    sector=Sector.ALL_INDUSTRIES,
    item=None,
    partner=None,
    measure=Measure.VALUE,
    value=None,
    unit=None,
    growth=None,
    direction=None,
    status=Status.ACTUAL,
    source="memo",
    quotes=(),
    note=None,
    caveat=None,
    bound=None,
    comparison=None,
    period_start="2020-01-01",
    period_end="2020-12-31",
    frequency=Frequency.ANNUAL,
    item_name=None,
    partner_name=None,
    item_name_ko=None,
    partner_name_ko=None,
    iso3166=None,
    of=None,
    event=None,
    level=None,
    among=None,
    ranked_from=None,
    ranked=None,
    since=None,
    window=None,
    acknowledges=(),
    inferred=(),
    note_ko=None,
)


def about(fact: FactRow = FACT, /, **keys: object) -> FactRow:
    """The fact with other keys; figures may be given as text."""
    figures = ("value", "growth", "level")
    given = {key: Decimal(value) if key in figures and isinstance(value, str) else value for key, value in keys.items()}
    return replace(fact, **given)  # type: ignore[arg-type]  # a test that gives nonsense fails


def level(value: str, unit: Unit = Unit.USD_BN, **keys: object) -> FactRow:
    """A level, by default in billions of dollars."""
    return about(value=value, unit=unit, **keys)


def change(growth: str, **keys: object) -> FactRow:
    """A growth with its direction, year-on-year unless said otherwise."""
    number = Decimal(growth)
    direction = Direction.UP if number > 0 else Direction.DOWN if number else Direction.FLAT
    given = {"direction": direction, "comparison": Comparison.PREVIOUS_YEAR, **keys}
    return about(growth=growth, **given)


RANK = about(measure=Measure.RANK, value="1", unit=Unit.PLACE, among=Among.HISTORY, ranked_from=RankedFrom.HIGHEST)
STREAK = about(measure=Measure.STREAK, value="8", unit=Unit.MONTHS, event=Event.SURPLUS)
FIRST = about(measure=Measure.FIRST_IN, value="25", unit=Unit.MONTHS, event=Event.GROWTH)
THRESHOLD = about(measure=Measure.THRESHOLD, value="5.0", unit=Unit.USD_BN, bound=Bound.ABOVE)
COUNT = about(measure=Measure.COUNT, value="11", of=15, unit=Unit.ITEMS, direction=Direction.UP)

"""A claim compared with a statement, field by field: which of them differ, each as a reason code."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from korea_trade.model.codes import Among, Measure
from korea_trade.reader.reasons import Reason
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.words import Name, code_of_name, plain_name

Claim = Mapping[str, str | Decimal | int | bool | Sequence[str] | None]
"""A claim: keys of ``ktrade facts``."""

SCALES = {
    "USD mn": ("USD bn", -3), "USD tn": ("USD bn", 3), "KRW bn": ("KRW tn", -3), "mn units": ("units", 6),
    "mn barrels": ("barrels", 6), "mn companies": ("companies", 6), "mn tons": ("tons", 6),
    "points": ("percentage points", 0),
}  # fmt: skip
"""Units of claims that a statement never has: the unit that it has, and the power of ten between them."""


class Figure(StrEnum):
    """What a claim and a statement are compared by: the level, the growth, or words that have no figure."""

    VALUE = "value"
    GROWTH = "growth"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class ComparableClaim:
    """A claim as it is compared: figures in base units, a best since a time as the first of its ranks.

    ``given`` has the other fields that the claim states, as text.
    """

    measure: str
    given: Mapping[str, str]
    value: Decimal | None = None
    unit: str | None = None
    growth: Decimal | None = None
    of: Decimal | None = None
    level: Decimal | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What a statement must have to state the claim; so is a direction next to a level without growth."""
        found = [Figure.VALUE] if self.value is not None else []
        if self.growth is not None:
            found.append(Figure.GROWTH)
        elif "direction" in self.given and self.measure not in ("count", "share-change", "working-days-change"):
            found.append(Figure.WORDS)
        return tuple(found) or (Figure.WORDS,)


ONE_PARTNER = {frozenset(("china", "china-and-hong-kong"))}
"""Partners that mean one: releases count Hong Kong in with China, or say so once."""

_TEXTS = (
    "period", "flow", "sector", "item", "partner", "status", "direction", "bound", "event", "among", "ranked",
    "ranked_from", "since", "window", "comparison",
)  # fmt: skip


def comparable_claim(claim: Claim) -> ComparableClaim:
    """A claim in the form in which it is compared. Raises ArithmeticError where a figure is no decimal."""
    given = {key: str(claim[key]) for key in _TEXTS if claim.get(key) is not None}
    value, unit = in_base_units(decimal_of(claim.get("value")), _text(claim.get("unit")))
    measure = _text(claim.get("measure")) or "value"
    if measure == "first-in" and given.get("event") == "record":
        measure, value, unit, given = _as_rank(value, unit, given)
    return ComparableClaim(
        measure, given, value, unit, decimal_of(claim.get("growth")), decimal_of(claim.get("of")),
        decimal_of(claim.get("level")),
    )  # fmt: skip


def comparable_statement(statement: Statement) -> Statement:
    """A statement in the form in which claims are compared with it: a first best since a time is a rank."""
    value, unit = in_base_units(statement.value, statement.unit)
    if statement.measure != "first-in" or statement.event != "record":
        return replace(statement, unit=unit, value=value)
    window = f"{value} {unit}" if value is not None else None
    among = Among.WINDOW if window else Among.SINCE if statement.since else Among.HISTORY
    return replace(
        statement, measure=Measure.RANK, value=Decimal(1), unit="place", event=None, window=window, among=among,
    )  # fmt: skip


def in_base_units(value: Decimal | None, unit: str | None) -> tuple[Decimal | None, str | None]:
    """A value of a claim in the unit that a statement has, with that unit."""
    if unit not in SCALES:
        return value, unit
    unit, exponent = SCALES[unit]
    return None if value is None else value.scaleb(exponent), unit


def _as_rank(
    value: Decimal | None, unit: str | None, given: Mapping[str, str]
) -> tuple[str, Decimal, str, dict[str, str]]:
    kept = {key: text for key, text in given.items() if key != "event"}
    if value is not None:
        kept |= {"window": f"{value} {unit}"}
    kept["among"] = "window" if value is not None else "since" if "since" in given else "history"
    return "rank", Decimal(1), "place", kept


def has_figure(claim: ComparableClaim, statement: Statement, figure: Figure) -> bool:
    """Whether a statement is about the figure of a claim: the same digits and unit, whatever the sign and the cell."""
    match figure:
        case Figure.GROWTH:
            return _same_size(claim.growth, statement.growth)
        case Figure.VALUE:
            units = {claim.unit, statement.unit} - {None}
            same = _same_size(claim.value, statement.value) and len(units) < 2
            return same and (claim.measure == "rank") == (statement.measure == "rank")
    if claim.measure in ("value", "volume", "share"):
        return statement.direction is not None and statement.measure in ("value", "volume", "share", "daily-average")
    return statement.measure == claim.measure


def differences(
    claim: ComparableClaim, statement: Statement, figure: Figure, names: tuple[Name, ...] = ()
) -> list[Reason]:
    """Every field in which a statement that has the figure says something else than the claim.

    All fields count: what the claim leaves out (an item, a bound) the statement must not have either.
    """
    return list(dict.fromkeys(_differences(claim, statement, figure, names)))


def _differences(
    claim: ComparableClaim, statement: Statement, figure: Figure, names: tuple[Name, ...]
) -> Iterator[Reason]:
    given = claim.given
    if not same_measure(claim, statement, figure):
        yield Reason.OTHER_MEASURE
    if figure is Figure.GROWTH:
        if claim.growth != statement.growth:
            yield Reason.OTHER_SIGN
    elif figure is Figure.VALUE and claim.value != statement.value:
        yield Reason.OTHER_SIGN
    if statement.period is None and "period" in given:
        yield Reason.NO_PERIOD
    elif same_period(given.get("period")) != same_period(statement.period):
        yield Reason.OTHER_PERIOD
    if given.get("flow") != statement.flow:
        yield Reason.OTHER_FLOW
    if given.get("sector", "all-industries") != statement.sector:
        yield Reason.OTHER_SECTOR
    if not same_name("item", given.get("item"), statement.item, names):
        yield Reason.OTHER_ITEM
    if not same_name("partner", given.get("partner"), statement.partner, names):
        yield Reason.OTHER_PARTNER
    if given.get("status", "actual") != statement.status:
        yield Reason.OTHER_STATUS
    if figure is not Figure.VALUE or claim.measure == "count":
        yield from _change(claim, statement, figure)
    if figure is not Figure.GROWTH and claim.measure == statement.measure:
        yield from _qualifiers(claim, statement)
    elif given.get("bound") != statement.bound:
        yield Reason.LIMIT_DROPPED if given.get("bound") is None else Reason.OTHER_LIMIT


def _change(claim: ComparableClaim, statement: Statement, figure: Figure) -> Iterator[Reason]:
    against = "previous-year"
    moves = claim.growth is not None or "direction" in claim.given
    if moves and claim.given.get("comparison", against) != (statement.comparison or against):
        yield Reason.OTHER_COMPARISON
    if figure is not Figure.GROWTH and claim.given.get("direction") != statement.direction and moves:
        yield Reason.OTHER_DIRECTION


def _qualifiers(claim: ComparableClaim, statement: Statement) -> Iterator[Reason]:
    given = claim.given
    if given.get("bound") != statement.bound and claim.value is not None:
        yield Reason.LIMIT_DROPPED if given.get("bound") is None else Reason.OTHER_LIMIT
    if claim.of != statement.of:
        yield Reason.OTHER_TOTAL
    if claim.level != statement.level:
        yield Reason.OTHER_LEVEL
    if given.get("event") != statement.event:
        yield Reason.OTHER_EVENT
    if given.get("since") != statement.since:
        yield Reason.OTHER_SINCE
    if (given.get("among"), given.get("ranked"), given.get("window")) != (
        statement.among, statement.ranked, statement.window,
    ):  # fmt: skip
        yield Reason.OTHER_RANKING


def same_measure(claim: ComparableClaim, statement: Statement, figure: Figure) -> bool:
    """Whether both are of one measure; a level that was passed is a value with a bound, and the other way round."""
    if claim.measure == statement.measure:
        return True
    return figure is Figure.VALUE and {claim.measure, statement.measure} in (
        {"value", "threshold"}, {"share", "threshold"}, {"daily-average", "threshold"},
    )  # fmt: skip


def same_period(text: str | None) -> str | None:
    """A period in canonical form: all twelve months are the year."""
    if text is not None and text[4:8] == "-01/" and text == f"{text[:4]}-01/{text[:4]}-12":
        return text[:4]
    return text


def same_name(kind: str, claimed: str | None, stated: str | None, names: tuple[Name, ...] = ()) -> bool:
    """Whether two names of an item or a partner, codes or words, mean one thing; None is all of them."""
    if claimed is None or stated is None:
        return claimed == stated
    codes = (code_of_name(kind, claimed, names), code_of_name(kind, stated, names))
    if None not in codes:
        return codes[0] == codes[1] or frozenset(codes) in ONE_PARTNER
    return plain_name(claimed) == plain_name(stated)


def _same_size(claimed: Decimal | None, stated: Decimal | None) -> bool:
    return claimed is not None and stated is not None and abs(claimed) == abs(stated)


def decimal_of(value: object) -> Decimal | None:
    """The figure of a claim. Raises ArithmeticError where it is no decimal."""
    return None if value is None or isinstance(value, bool) else Decimal(str(value))


def _text(value: object) -> str | None:
    return None if value is None else str(value)

"""A claim compared with a statement, field by field: which of them differ, each as a reason code."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from korea_trade.model.codes import LIMITS, OUTLOOK, Among, Measure, RankedFrom, Unit
from korea_trade.normal import plain_words
from korea_trade.reader.reasons import Reason
from korea_trade.reader.statement import Origin, Proof, ProofField, Statement
from korea_trade.vocabulary.china import CHINA, CHINA_AND_HONG_KONG
from korea_trade.vocabulary.spellings import spellings
from korea_trade.vocabulary.words import Name, code_of_name, plain_name

Claim = Mapping[str, str | Decimal | int | bool | Sequence[str] | None]
"""A claim: keys of ``ktrade facts``."""

SCALES = {
    "USD mn": ("USD bn", -3), "USD tn": ("USD bn", 3), "KRW bn": ("KRW tn", -3), "mn units": ("units", 6),
    "mn barrels": ("barrels", 6), "mn companies": ("companies", 6), "mn tons": ("tons", 6),
    "points": ("percentage points", 0),
}  # fmt: skip
"""Units of claims that a statement never has: the unit that it has, and the power of ten between them."""


_MONEY = re.compile(r"[A-Z]{3} (?:mn|bn|tn|per \w+)")


def is_unit(unit: str) -> bool:
    """Whether a unit is one of facts, or one that the reader of documents counts in, as other money is."""
    return unit in (*Unit, *SCALES) or _MONEY.fullmatch(unit) is not None


class Figure(StrEnum):
    """What a claim and a statement are compared by: the level, the growth, or words that have no figure."""

    VALUE = "value"
    GROWTH = "growth"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class ComparableClaim:
    """A claim as it is compared: figures in base units, a best since a time as the first of its ranks.

    ``given`` has the other fields that the claim states, as text. ``asked`` has the keys that are compared, with those
    of names and limits that must not be there; None means that all are, as for facts.
    """

    measure: str
    given: Mapping[str, str]
    value: Decimal | None = None
    unit: str | None = None
    growth: Decimal | None = None
    of: Decimal | None = None
    level: Decimal | None = None
    asked: frozenset[str] | None = None

    def asks(self, key: str) -> bool:
        """Whether a field is compared."""
        return self.asked is None or key in self.asked

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What a statement must have to state the claim; so is a direction next to a level without growth."""
        found = [Figure.VALUE] if self.value is not None else []
        if self.growth is not None:
            found.append(Figure.GROWTH)
        elif "direction" in self.given and self.measure not in ("count", "share-change", "working-days-change"):
            found.append(Figure.WORDS)
        return tuple(found) or (Figure.WORDS,)


ONE_PARTNER = {frozenset((CHINA, CHINA_AND_HONG_KONG))}
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


def with_codes(claim: Claim, names: tuple[Name, ...]) -> Claim:
    """A claim with the codes of the names that are known, however they are typed."""
    return {**claim, **{kind: _typed_code(kind, name, names) or name for kind, name in _names_in(claim)}}


def with_known_names(claim: Claim, names: tuple[Name, ...]) -> Claim:
    """A claim with the codes of those names that are known only as they are typed: full-width letters, crude_oil."""
    typed = {kind: name for kind, name in _names_in(claim) if code_of_name(kind, name, names) is None}
    return {**claim, **{kind: _typed_code(kind, name, names) or name for kind, name in typed.items()}}


def _names_in(claim: Claim) -> list[tuple[str, str]]:
    return [(kind, name) for kind in ("item", "partner") if isinstance(name := claim.get(kind), str)]


def _typed_code(kind: str, name: str, names: tuple[Name, ...]) -> str | None:
    """The code of a name, whatever the width of its letters and what joins its words; that of all partners too."""
    plain = plain_words(name)
    if kind == "partner" and plain in spellings("partner"):
        return _WORLD
    return code_of_name(kind, name, names) or code_of_name(kind, plain, names)


def asked_claim(claim: Claim) -> ComparableClaim:
    """A claim from anywhere, of which only what it says is compared: a key that is null or missing is not asked.

    A name that is null means all of them, and a limit that is null that there is none. Raises ArithmeticError where a
    figure is no decimal.
    """
    whole = comparable_claim(claim)
    given = {key: text for key, text in whole.given.items() if (key, text) != ("partner", _WORLD)}
    figures = {key for key in ("of", "level") if claim.get(key) is not None}
    return replace(whole, given=given, asked=frozenset({*given, *figures, *(set(_NONE_MEANS_NONE) & set(claim))}))


_NONE_MEANS_NONE = ("item", "partner", "bound")
_WORLD = "world"


def comparable_statement(statement: Statement) -> Statement:
    """A statement in the form in which claims are compared with it: a first best since a time is a rank."""
    value, unit = in_base_units(statement.value, statement.unit)
    if statement.measure != "first-in" or statement.event != "record":
        same = unit == statement.unit and value is statement.value
        return statement if same else replace(statement, unit=unit, value=value)
    window = f"{value} {unit}" if value is not None else None
    among = Among.WINDOW if window else Among.SINCE if statement.since else Among.HISTORY
    return replace(
        statement, measure=Measure.RANK, value=Decimal(1), unit="place", event=None, window=window, among=among,
        proofs=_with_window(statement.proofs) if window else statement.proofs,
    )  # fmt: skip


def _with_window(proofs: dict[str, Proof]) -> dict[str, Proof]:
    """The proofs of a first best, whose number of months or years is the window of a rank: "the largest in 3 years"."""
    said = [proof for name in (ProofField.VALUE, ProofField.UNIT) if (proof := proofs.get(name)) is not None]
    places = [place for proof in said for place in (proof.start, proof.end) if place is not None]
    if not places:
        return proofs
    window = Proof(Origin.SAID, min(places), max(places))
    best: dict[str, Proof] = {ProofField.VALUE: proofs[ProofField.MEASURE]} if ProofField.MEASURE in proofs else {}
    rest = {name: proof for name, proof in proofs.items() if name not in (ProofField.VALUE, ProofField.UNIT)}
    return {**rest, **best, ProofField.WINDOW: window, ProofField.AMONG: window}


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
    if _is_price(claim, statement):
        return statement.direction is not None
    if claim.measure in ("value", "volume", "share"):
        return statement.direction is not None and statement.measure in ("value", "volume", "share", "daily-average")
    return statement.measure == claim.measure


def differences(
    claim: ComparableClaim, statement: Statement, figure: Figure, names: tuple[Name, ...] = ()
) -> list[Reason]:
    """Every field in which a statement that has the figure says something else than the claim.

    Of a fact all fields count: what it leaves out (an item, a bound) the statement must not have either. Of an asked
    claim those that it says; what the statement leaves open (of how many, since when) does not differ from it.
    """
    return list(dict.fromkeys(_differences(claim, statement, figure, names)))


def _differences(
    claim: ComparableClaim, statement: Statement, figure: Figure, names: tuple[Name, ...]
) -> Iterator[Reason]:
    given = claim.given
    if not same_measure(claim, statement, figure):
        yield Reason.OTHER_MEASURE
    sign = _sign(claim, statement, figure)
    if sign is not None:
        yield sign
    if claim.asks("period"):
        if statement.period is None and "period" in given:
            yield Reason.NO_PERIOD
        elif same_period(given.get("period")) != same_period(statement.period):
            yield Reason.OTHER_PERIOD
    if claim.asks("flow") and given.get("flow") != statement.flow:
        yield Reason.OTHER_FLOW
    if claim.asks("sector") and given.get("sector", "all-industries") != statement.sector:
        yield Reason.OTHER_SECTOR
    if claim.asks("item") and not same_name("item", given.get("item"), statement.item, names):
        yield Reason.OTHER_ITEM
    if claim.asks("partner") and not same_name("partner", given.get("partner"), statement.partner, names):
        yield Reason.OTHER_PARTNER
    if (claim.asks("status") or statement.status in OUTLOOK) and not _same_status(claim, statement):
        yield Reason.OTHER_STATUS
    yield from _change(claim, statement, figure, opposed=sign is not None)
    if figure is not Figure.GROWTH and claim.measure == statement.measure:
        yield from _qualifiers(claim, statement)
    elif (claim.asked is None or figure is Figure.VALUE) and _other_limit(claim, statement):
        yield Reason.LIMIT_DROPPED if given.get("bound") is None else Reason.OTHER_LIMIT


def _sign(claim: ComparableClaim, statement: Statement, figure: Figure) -> Reason | None:
    pair = {
        Figure.GROWTH: (claim.growth, statement.growth),
        Figure.VALUE: (claim.value, statement.value),
    }.get(figure)
    return Reason.OTHER_SIGN if pair is not None and pair[0] != pair[1] else None


def _same_status(claim: ComparableClaim, statement: Statement) -> bool:
    """Whether both are results, or one kind of outlook; for an asked claim all results are of one kind."""
    claimed = claim.given.get("status", "actual")
    return claimed == statement.status or (
        claim.asked is not None and claimed not in OUTLOOK and statement.status not in OUTLOOK
    )


def _change(claim: ComparableClaim, statement: Statement, figure: Figure, *, opposed: bool) -> Iterator[Reason]:
    against = "previous-year"
    moves = claim.growth is not None or "direction" in claim.given
    level = figure is Figure.VALUE and claim.measure != "count"
    if moves and not level and claim.given.get("comparison", against) != (statement.comparison or against):
        yield Reason.OTHER_COMPARISON
    if claim.asked is not None:
        stated = figure is Figure.WORDS or (statement.direction is not None and not opposed)
        compared = "direction" in claim.given and stated
    else:
        compared = moves and not level and figure is not Figure.GROWTH
    if compared and claim.given.get("direction") != (statement.direction or _way_of_best(claim, statement)):
        yield Reason.OTHER_DIRECTION


def _way_of_best(claim: ComparableClaim, statement: Statement) -> str | None:
    """For "the biggest drop since 2009": the way that a best of growths went, where a first time is claimed of it."""
    if claim.asked is None or claim.measure != "first-in" or statement.event != "record":
        return None
    if statement.ranked not in (None, "growth"):
        return None
    return "down" if _lowest(statement.ranked_from) else "up"


def _other_limit(claim: ComparableClaim, statement: Statement) -> bool:
    claimed, stated = claim.given.get("bound"), statement.bound
    if claim.asked is None or claimed is not None:
        return claim.asks("bound") and claimed != stated
    return claim.asks("bound") and stated in LIMITS and claim.measure != "threshold"


def _qualifiers(claim: ComparableClaim, statement: Statement) -> Iterator[Reason]:
    given = claim.given
    if _other_limit(claim, statement) and claim.value is not None:
        yield Reason.LIMIT_DROPPED if given.get("bound") is None else Reason.OTHER_LIMIT
    pairs = (
        (Reason.OTHER_TOTAL, "of", claim.of, statement.of),
        (Reason.OTHER_LEVEL, "level", claim.level, statement.level),
        (Reason.OTHER_EVENT, "event", given.get("event"), statement.event),
        (Reason.OTHER_SINCE, "since", given.get("since"), statement.since),
        (Reason.OTHER_RANKING, "among", given.get("among"), statement.among),
        (Reason.OTHER_RANKING, "ranked", given.get("ranked"), statement.ranked),
        (Reason.OTHER_RANKING, "window", given.get("window"), statement.window),
    )
    asks_end = claim.asked is None or claim.measure == "rank" or "ranked_from" in given
    if asks_end and _lowest(given.get("ranked_from")) != _lowest(statement.ranked_from):
        yield Reason.OTHER_RANKING
    for reason, key, claimed, stated in pairs:
        left_open = claim.asked is not None and stated is None and key not in _NEVER_OPEN
        if claim.asks(key) and claimed != stated and not left_open:
            yield reason


def _lowest(ranked_from: str | None) -> bool:
    """Whether places count from the lowest; from the highest where nothing is said."""
    return ranked_from == RankedFrom.LOWEST


_NEVER_OPEN = ("ranked", "window")
"""What a statement without it says: that the rank is by value, and that it has no window."""


def same_measure(claim: ComparableClaim, statement: Statement, figure: Figure) -> bool:
    """Whether both are of one measure; a level that was passed is a value with a bound, and the other way round.

    An asked claim may call a number a quantity, a volume or a count.
    """
    pair = {str(claim.measure), str(statement.measure)}
    if len(pair) == 1:
        return True
    if claim.asked is not None and (pair in _ALIKE or _is_price(claim, statement)):
        return True
    return figure is Figure.VALUE and "threshold" in pair and bool(pair & {"value", "share", "daily-average"})


def _is_price(claim: ComparableClaim, statement: Statement) -> bool:
    """Whether a claim that is of no flow of trade may be about the price that a statement tells of."""
    value = claim.asked is not None and claim.measure == "value" and claim.given.get("flow") == "other"
    return statement.measure == "price" and (value or claim.measure == "price")


_ALIKE = ({"quantity", "volume"}, {"quantity", "count"}, {"value", "threshold"}, {"share", "threshold"})


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
    return words_of(claimed) == words_of(stated)


def words_of(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, in the singular."""
    return frozenset(word.rstrip("s") for word in plain_name(name).split()) - _PLAIN_WORDS


_PLAIN_WORDS = {"product", "good", "item", "device", "and", "the", "of"}


def _same_size(claimed: Decimal | None, stated: Decimal | None) -> bool:
    return claimed is not None and stated is not None and abs(claimed) == abs(stated)


def decimal_of(value: object) -> Decimal | None:
    """The figure of a claim. Raises ArithmeticError where it is no decimal."""
    return None if value is None or isinstance(value, bool) else Decimal(str(value))


def _text(value: object) -> str | None:
    return None if value is None else str(value)

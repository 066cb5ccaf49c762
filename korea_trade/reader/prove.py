"""Proving: a claim compared with what a text states, figure by figure and field by field."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from korea_trade.documents.numbers import Kind, Mention, find_mentions
from korea_trade.model.codes import OUTLOOK, Bound, Comparison, Direction, Flow, Measure, Sector, Status
from korea_trade.model.period import Period
from korea_trade.reader.comparing import ONE_PARTNER, Claim, decimal_of, in_base_units, same_period
from korea_trade.reader.reasons import Outcome, Reason
from korea_trade.reader.statement import Origin, Statement
from korea_trade.vocabulary.words import Name, code_of_name, plain_name

_CODES = {
    "measure": Measure, "flow": Flow, "sector": Sector, "comparison": Comparison, "direction": Direction,
    "status": Status, "bound": Bound,
}  # fmt: skip
_LEVELS = (
    {"value", "threshold"},
    {"share", "threshold"},
    {"rank", "first-in"},
    {"quantity", "volume"},
    {"quantity", "count"},
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a text says of one claim: the outcome, the reasons, and the words that decide it with their places."""

    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    quotes: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()


def prove(
    text: str, statements: Sequence[Statement], claims: Iterable[Claim], names: Iterable[Name] = ()
) -> list[Answer]:
    """One answer a claim, in order. ``statements`` are those that the reader found in the text."""
    prover = _Prover(text, statements, tuple(names))
    return [prover.answer(claim) for claim in claims]


@dataclass(slots=True)
class _CanonicalClaim:
    """A claim in canonical form: its figures, and the fields that it asks for."""

    claim: Claim
    fields: dict[str, str]
    measure: str
    value: Decimal | None
    unit: str | None
    growth: Decimal | None


@dataclass(slots=True)
class _Prover:
    text: str
    statements: Sequence[Statement]
    names: tuple[Name, ...]
    mentions: dict[Decimal, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    words: frozenset[str] | None = None

    def __post_init__(self) -> None:
        for mention in find_mentions(self.text):
            if mention.value is not None:
                self.mentions[abs(mention.value)].append(mention)
                if mention.upper is not None:
                    self.mentions[abs(mention.upper)].append(mention)

    def answer(self, claim: Claim) -> Answer:
        canonical = self._canonical(claim)
        if canonical is None:
            return Answer(Outcome.PLAUSIBLE, (Reason.BEYOND_THE_MODEL,))
        answers = list[Answer]()
        if canonical.value is not None:
            answers.append(self._figure(canonical, "value"))
        if canonical.growth is not None:
            answers.append(self._figure(canonical, "growth"))
        if not answers:
            answers.append(self._figure(canonical, "direction"))
        if len(answers) > 1 and not self._of_one_cell(answers):
            answers.append(Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,)))
        worst = max(answers, key=lambda answer: list(Outcome).index(answer.outcome))
        reasons = tuple(dict.fromkeys(r for a in answers if a.outcome is worst.outcome for r in a.reasons))
        spans = tuple(dict.fromkeys(span for answer in answers for span in answer.spans))
        return Answer(worst.outcome, reasons, tuple(self.text[a:b] for a, b in spans), spans)

    def _named(self, canonical: _CanonicalClaim) -> bool:
        return all(self._is_named(kind, canonical.fields.get(kind)) for kind in ("item", "partner"))

    def _is_named(self, kind: str, name: str | None) -> bool:
        """Whether a name stands in the text: one that the vocabulary does not know must have one of its words there."""
        if name is None or code_of_name(kind, name, self.names) is not None:
            return True
        if self.words is None:
            self.words = _words(re.sub(r"[^\w\s]", " ", self.text))
        return bool(_words(name) & self.words) or name in self.text

    def _of_one_cell(self, answers: list[Answer]) -> bool:
        """Whether the figures of a claim are all proven by statements of one cell, if they are proven."""
        if any(answer.outcome is not Outcome.PROVEN for answer in answers):
            return True
        cells = [
            {_cell(s) for s in self.statements if s.doubtful is None and s.words in answer.spans} for answer in answers
        ]
        return bool(set.intersection(*cells))

    def _canonical(self, claim: Claim) -> _CanonicalClaim | None:
        if _beyond(claim):
            return None
        measure = str(claim.get("measure") or "value")
        unit = claim.get("unit")
        value, unit = in_base_units(decimal_of(claim.get("value")), None if unit is None else str(unit))
        fields = {
            key: str(claim[key])
            for key in (
                "period",
                "flow",
                "sector",
                "item",
                "partner",
                "status",
                "direction",
                "bound",
                "event",
                "among",
                "ranked",
                "since",
                "window",
                "comparison",
            )
            if claim.get(key) is not None
        }
        if fields.get("partner") == "world":
            del fields["partner"]
        growth = decimal_of(claim.get("growth"))
        if growth is not None:
            fields.setdefault("comparison", "previous-year")
        return _CanonicalClaim(claim, fields, measure, value, unit, growth)

    def _figure(self, canonical: _CanonicalClaim, which: str) -> Answer:
        """Compare one figure of a claim with every statement that has it."""
        best: tuple[int, list[Reason], Statement] | None = None
        for statement in self.statements:
            if not self._same_figure(canonical, statement, which):
                continue
            differs = self._differences(canonical, statement, which)
            if not differs and statement.doubtful is None:
                return Answer(Outcome.PROVEN, (), (), (statement.words,))
            weight = len(differs) * 2 + (statement.doubtful is not None)
            if best is None or weight < best[0]:
                best = weight, differs, statement
        if best is not None:
            _, differs, statement = best
            span = (statement.words,)
            if statement.doubtful is not None and not self._named(canonical):
                return Answer(Outcome.REFUTED, (Reason.NOT_NAMED,), (), span)
            if not differs:
                return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,), (), span)
            sure = statement.doubtful is None and all(_in_its_sentence(statement, reason) for reason in differs)
            sure = sure and self._decides(canonical, statement, which, differs)
            return Answer(Outcome.REFUTED if sure else Outcome.PLAUSIBLE, tuple(differs), (), span)
        return self._not_bound(canonical, which)

    def _decides(self, canonical: _CanonicalClaim, statement: Statement, which: str, differs: list[Reason]) -> bool:
        """Whether a statement of something else refutes: its figure stands once, and its name shares no word."""
        if which == "direction" or canonical.measure in ("rank", "first-in", "streak", "count"):
            return False
        figure = canonical.growth if which == "growth" else canonical.value
        bound = {s.growth_span if which == "growth" else s.value_span for s in self.statements if s.doubtful is None}
        mentions = self.mentions.get(abs(figure), []) if figure is not None else []
        if any((m.start, m.end) not in bound for m in mentions if m.kind in (Kind.PERCENT, Kind.MONEY, Kind.QUANTITY)):
            return False
        if Reason.OTHER_PERIOD in differs and self._near_period(canonical, statement):
            return False
        for reason, key in ((Reason.OTHER_ITEM, "item"), (Reason.OTHER_PARTNER, "partner")):
            name, stated = canonical.fields.get(key), getattr(statement, key)
            if reason in differs and name and stated and _words(name) & _words(stated):
                return False
        return True

    def _near_period(self, canonical: _CanonicalClaim, statement: Statement) -> bool:
        """Whether the sentence of a statement may speak of the period of the claim too: by its year, or a figure."""
        period = canonical.fields.get("period", "")
        periods = (other.period for other in self.statements if other.sentence == statement.sentence)
        other_year = period[:4] != (statement.period or "")[:4] and period[:4] in self.text[slice(*statement.sentence)]
        whole = period[:4] == (statement.period or "")[:4] and 4 in (len(period), len(statement.period or ""))
        return other_year or whole or same_period(period) in periods

    def _same_figure(self, canonical: _CanonicalClaim, statement: Statement, which: str) -> bool:
        if which == "growth":
            return (
                statement.growth is not None
                and canonical.growth is not None
                and abs(statement.growth) == abs(canonical.growth)
            )
        if which == "value":
            if canonical.measure == "rank" and statement.measure == "first-in" and statement.event == "record":
                window = f"{statement.value} {statement.unit}" if statement.value is not None else None
                return window == canonical.fields.get("window") and (statement.since is None) == (
                    "since" not in canonical.fields
                )
            if statement.value is None or canonical.value is None or abs(statement.value) != abs(canonical.value):
                return False
            return (
                canonical.unit is None
                or statement.unit is None
                or canonical.unit == statement.unit
                or _countable(canonical.unit, statement.unit)
            )
        return statement.measure == canonical.measure or (
            canonical.measure == "value" and statement.direction is not None and statement.measure == "value"
        )

    def _differences(self, canonical: _CanonicalClaim, statement: Statement, which: str) -> list[Reason]:
        found = list[Reason]()
        fields = canonical.fields
        if not _same_measure(canonical.measure, statement.measure):
            found.append(Reason.OTHER_MEASURE)
        if which == "growth" and canonical.growth is not None and statement.growth is not None:
            if canonical.growth != statement.growth:
                found.append(Reason.OTHER_SIGN)
            if statement.comparison != fields["comparison"]:
                found.append(Reason.OTHER_COMPARISON)
        best = canonical.measure == "rank" and statement.measure == "first-in"
        signed = which == "value" and not best and canonical.value is not None and statement.value is not None
        if signed and canonical.value != statement.value:
            found.append(Reason.OTHER_SIGN)
        for key, reason in (("flow", Reason.OTHER_FLOW), ("sector", Reason.OTHER_SECTOR)):
            if key in fields and getattr(statement, key) != fields[key]:
                found.append(reason)
        if "period" in fields and same_period(fields["period"]) != statement.period:
            found.append(Reason.OTHER_PERIOD)
        for key, reason in (("item", Reason.OTHER_ITEM), ("partner", Reason.OTHER_PARTNER)):
            if not self._same_name(key, fields.get(key), getattr(statement, key), canonical.claim):
                found.append(reason)
        moved = (statement.direction is not None and Reason.OTHER_SIGN not in found) or which == "direction"
        if "direction" in fields and statement.direction != fields["direction"] and moved:
            found.append(Reason.OTHER_DIRECTION)
        if statement.status in OUTLOOK and fields.get("status", "actual") != statement.status:
            found.append(Reason.OTHER_STATUS)
        if fields.get("status") in OUTLOOK and statement.status != fields["status"]:
            found.append(Reason.OTHER_STATUS)
        if which == "value":
            found += self._qualifiers(canonical, statement)
        return list(dict.fromkeys(found))

    def _qualifiers(self, canonical: _CanonicalClaim, statement: Statement) -> list[Reason]:
        found = list[Reason]()
        claim, fields = canonical.claim, canonical.fields
        bound = statement.bound
        if (
            "bound" in claim
            and claim["bound"] is None
            and bound in ("above", "below")
            and canonical.measure != "threshold"
        ):
            found.append(Reason.LIMIT_DROPPED)
        if "bound" in fields and bound != fields["bound"]:
            found.append(Reason.OTHER_LIMIT)
        if claim.get("of") is not None and statement.of is not None and decimal_of(claim.get("of")) != statement.of:
            found.append(Reason.OTHER_TOTAL)
        if (
            claim.get("level") is not None
            and statement.level is not None
            and decimal_of(claim.get("level")) != statement.level
        ):
            found.append(Reason.OTHER_LEVEL)
        if "event" in fields and statement.event not in (None, "record") and fields["event"] != statement.event:
            found.append(Reason.OTHER_EVENT)
        if "since" in fields and statement.since not in (None, fields["since"]):
            found.append(Reason.OTHER_SINCE)
        if "among" in fields and statement.among is not None and fields["among"] != statement.among:
            found.append(Reason.OTHER_RANKING)
        return found

    def _same_name(self, kind: str, claimed: str | None, stated: str | None, claim: Claim) -> bool:
        if claimed is None:
            return stated is None or kind not in claim
        if stated is None:
            return False
        code = code_of_name(kind, claimed, self.names)
        known = code_of_name(kind, stated, self.names)
        if code is not None and known is not None:
            return code == known or frozenset((code, known)) in ONE_PARTNER
        return _words(claimed) == _words(stated) or (code or claimed) == (known or stated)

    def _not_bound(self, canonical: _CanonicalClaim, which: str) -> Answer:
        """No statement has the figure: is it in the text at all?"""
        if which == "direction" or canonical.measure in ("rank", "first-in"):
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,))
        figure = canonical.growth if which == "growth" else canonical.value
        if figure is None or figure == 0:  # "a surplus" is above zero, and no number says so
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,))
        figure = abs(figure)
        mentions = self.mentions.get(figure, [])
        unit = "percent" if which == "growth" else canonical.unit
        fits = [m for m in mentions if _fits(m, unit)]
        if fits:
            named = self._named(canonical)
            outcome, reason = (Outcome.PLAUSIBLE, Reason.NOT_BOUND) if named else (Outcome.REFUTED, Reason.NOT_NAMED)
            return Answer(outcome, (reason,), (), tuple((m.start, m.end) for m in fits[:3]))
        tiny = self.mentions.get(figure.scaleb(-9), []) if unit is not None and " per " in unit else []
        if tiny:
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,), (), tuple((m.start, m.end) for m in tiny[:3]))
        bare = [
            m for step in range(-4, 13) for m in self.mentions.get(figure.scaleb(step), []) if m.kind is Kind.CARDINAL
        ]
        if unit is not None and unit.startswith(("USD", "KRW")) and bare:  # a table may say its unit elsewhere
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,), (), tuple((m.start, m.end) for m in bare[:3]))
        if mentions and any(m.kind is Kind.POINTS for m in mentions) and unit == "percent":
            return Answer(Outcome.REFUTED, (Reason.PERCENTAGE_POINTS,))
        scaled = [
            m for step in (-6, -3, 3, 6) for m in self.mentions.get(figure.scaleb(step), []) if m.kind is Kind.MONEY
        ]
        if unit is not None and unit.startswith(("USD", "KRW")) and scaled:
            return Answer(Outcome.REFUTED, (Reason.OTHER_UNIT,), (), tuple((m.start, m.end) for m in scaled[:3]))
        if mentions:
            return Answer(Outcome.REFUTED, (Reason.OTHER_UNIT,), (), tuple((m.start, m.end) for m in mentions[:3]))
        return Answer(Outcome.REFUTED, (Reason.NOT_STATED,))


def _cell(statement: Statement) -> tuple[str | None, ...]:
    return statement.period, statement.flow, statement.sector, statement.item, statement.partner


def _beyond(claim: Claim) -> bool:
    """Whether a claim has a code or a period that a fact cannot have."""
    for key, codes in _CODES.items():
        if claim.get(key) is not None and claim[key] not in list(codes):
            return True
    try:
        Period.parse(str(claim.get("period") or "2020"))
    except ValueError:
        return True
    return False


def _same_measure(claimed: str, stated: str) -> bool:
    return claimed == stated or any({claimed, stated} <= pair for pair in _LEVELS)


def _countable(claimed: str, stated: str) -> bool:
    return {claimed, stated} <= {
        "units",
        "vehicles",
        "place",
        "rank",
        "items",
        "regions",
        "products",
        "percent",
        "cars",
        "companies",
    } and claimed[:3] == stated[:3]


def _words(name: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in plain_name(name).split()) - {
        "product",
        "good",
        "item",
        "device",
        "and",
        "the",
        "of",
    }


_FIELD = {
    Reason.OTHER_PERIOD: "period", Reason.OTHER_FLOW: "flow", Reason.OTHER_SECTOR: "sector", Reason.OTHER_ITEM: "item",
    Reason.OTHER_PARTNER: "partner",
}  # fmt: skip


def _in_its_sentence(statement: Statement, reason: Reason) -> bool:
    """Whether the field in which a statement differs is said in its own sentence: only then it refutes."""
    name = _FIELD.get(reason)
    if name is None:
        return reason in (Reason.OTHER_SIGN, Reason.OTHER_COMPARISON, Reason.LIMIT_DROPPED)
    proof = statement.proofs.get(name)
    return proof is not None and proof.origin is Origin.SAID


def _fits(mention: Mention, unit: str | None) -> bool:
    if unit == "percent":
        return mention.kind in (Kind.PERCENT, Kind.CARDINAL)
    if unit == "percentage points":
        return mention.kind in (Kind.POINTS, Kind.PERCENT)
    if unit is not None and unit.startswith(("USD", "KRW")):
        return mention.kind is Kind.MONEY and (mention.unit == unit or "per" in unit)
    return mention.kind not in (Kind.MONEY, Kind.PERCENT, Kind.YEAR, Kind.DATE)

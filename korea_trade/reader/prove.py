"""Proving: a claim compared with what a text states, figure by figure and field by field."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind, Mention, find_mentions
from korea_trade.documents.numbers.fraction_words import DIVISORS
from korea_trade.hangul import has_hangul
from korea_trade.model.codes import Bound, Comparison, Direction, Flow, Measure, Sector, Status
from korea_trade.model.period import Period
from korea_trade.reader.comparing import (
    Claim,
    ComparableClaim,
    Figure,
    asked_claim,
    comparable_statement,
    differences,
    has_figure,
    is_unit,
    same_period,
    with_known_names,
    words_of,
)
from korea_trade.reader.reasons import Outcome, Reason
from korea_trade.reader.statement import Origin, Proof, Statement
from korea_trade.vocabulary.goods import are_called_alike
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name, code_of_name

_CODES = {
    "measure": Measure, "flow": Flow, "sector": Sector, "comparison": Comparison, "direction": Direction,
    "status": Status, "bound": Bound,
}  # fmt: skip


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
class _Prover:
    text: str
    statements: Sequence[Statement]
    names: tuple[Name, ...]
    mentions: dict[Decimal, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    words: frozenset[str] | None = None
    bests: list[Statement] = field(default_factory=list)
    in_words: dict[Decimal, list[Mention]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.bests = [comparable_statement(statement) for statement in self.statements]
        for mention in find_mentions(self.text):
            if mention.value is not None:
                self.mentions[abs(mention.value)].append(mention)
                if mention.upper is not None:
                    self.mentions[abs(mention.upper)].append(mention)
                for percentage in _percentages(mention):
                    self.in_words[percentage].append(mention)

    def answer(self, claim: Claim) -> Answer:
        if _beyond(claim):
            return Answer(Outcome.PLAUSIBLE, (Reason.BEYOND_THE_MODEL,))
        asked = asked_claim(with_known_names(claim, self.names))
        if asked.value is not None and asked.unit is not None and not is_unit(asked.unit):
            return self._of_unknown_unit(asked)
        stated = ((Figure.VALUE, asked.value), (Figure.GROWTH, asked.growth))
        figures = [figure for figure, number in stated if number is not None] or [Figure.WORDS]
        answers = [self._figure(asked, figure) for figure in figures]
        if len(answers) > 1 and not self._of_one_cell(answers):
            answers.append(Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,)))
        worst = max(answers, key=lambda answer: list(Outcome).index(answer.outcome))
        reasons = tuple(dict.fromkeys(r for a in answers if a.outcome is worst.outcome for r in a.reasons))
        spans = tuple(dict.fromkeys(span for answer in answers for span in answer.spans))
        return Answer(worst.outcome, reasons, tuple(self.text[a:b] for a, b in spans), spans)

    def _of_unknown_unit(self, claim: ComparableClaim) -> Answer:
        """The answer to a claim in a unit that no fact has, whose scale is not known: is its figure in the text?"""
        stated = all(
            any(abs(number).scaleb(power) in self.mentions for power in _POWERS)
            for number in (claim.value, claim.growth)
            if number
        )
        if stated:
            return Answer(Outcome.PLAUSIBLE, (Reason.BEYOND_THE_MODEL,))
        return Answer(Outcome.REFUTED, (Reason.NOT_STATED,))

    def _named(self, claim: ComparableClaim) -> bool:
        return all(self._is_named(kind, claim.given.get(kind)) for kind in ("item", "partner"))

    def _is_named(self, kind: str, name: str | None) -> bool:
        """Whether a name stands in the text: one that the vocabulary does not know must have one of its words there.

        A Korean text may have its Korean name, which an unknown code in English does not tell.
        """
        if name is None or code_of_name(kind, name, self.names) is not None:
            return True
        if has_hangul(self.text) and not has_hangul(name):
            return True
        if self.words is None:
            self.words = words_of(re.sub(r"[^\w\s]", " ", self.text))
        return bool(words_of(name) & self.words) or name in self.text

    def _of_one_cell(self, answers: list[Answer]) -> bool:
        """Whether the figures of a claim are all proven by statements of one cell, if they are proven."""
        if any(answer.outcome is not Outcome.PROVEN for answer in answers):
            return True
        cells = [
            {_cell(s) for s in self.statements if s.doubtful is None and s.words in answer.spans} for answer in answers
        ]
        return bool(set.intersection(*cells))

    def _figure(self, claim: ComparableClaim, figure: Figure) -> Answer:
        """Compare one figure of a claim with every statement that has it."""
        best: tuple[int, list[Reason], Statement] | None = None
        for statement in self.bests if claim.measure == "rank" else self.statements:
            if not has_figure(claim, statement, figure):
                continue
            differs = differences(claim, statement, figure, self.names)
            if not differs and statement.doubtful is None:
                return Answer(Outcome.PROVEN, (), (), (statement.words,))
            weight = len(differs) * 2 + (statement.doubtful is not None)
            if best is None or weight < best[0]:
                best = weight, differs, statement
        if best is None:
            return self._not_bound(claim, figure)
        _, differs, statement = best
        span = (statement.words,)
        if statement.doubtful is not None and not self._named(claim):
            return Answer(Outcome.REFUTED, (Reason.NOT_NAMED,), (), span)
        if not differs:
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,), (), span)
        period = claim.given.get("period")
        here = all(_in_its_sentence(statement, reason, period) for reason in differs)
        sure = here or (differs == [Reason.OTHER_PERIOD] and self._states_otherwise(claim, figure))
        sure = sure and statement.doubtful is None and self._decides(claim, statement, figure, differs)
        return Answer(Outcome.REFUTED if sure else Outcome.PLAUSIBLE, tuple(differs), (), span)

    def _decides(self, claim: ComparableClaim, statement: Statement, figure: Figure, differs: list[Reason]) -> bool:
        """Whether a statement of something else refutes: its figure stands once, and its name shares no word."""
        if figure is Figure.WORDS or claim.measure in ("rank", "first-in", "streak", "count"):
            return False
        growth = figure is Figure.GROWTH
        number = claim.growth if growth else claim.value
        bound = {s.growth_span if growth else s.value_span for s in self.statements if s.doubtful is None}
        unit = "percent" if growth else claim.unit
        mentions = self.mentions.get(abs(number), []) if number is not None else []
        fitting = [m for m in mentions if m.kind in (Kind.PERCENT, Kind.MONEY, Kind.QUANTITY) and _may_be(m, unit)]
        if any((m.start, m.end) not in bound for m in fitting):
            return False
        near = Reason.OTHER_PERIOD in differs and self._near_period(claim, statement)
        if near and not self._excludes_period(claim, statement, figure):
            return False
        for reason, key in ((Reason.OTHER_ITEM, "item"), (Reason.OTHER_PARTNER, "partner")):
            name, stated = claim.given.get(key), getattr(statement, key)
            if reason in differs and name and stated and words_of(name) & words_of(stated):
                return False
            if reason is Reason.OTHER_ITEM and name and stated and are_called_alike(name, stated):
                return False
        return True

    def _near_period(self, claim: ComparableClaim, statement: Statement) -> bool:
        """Whether the sentence of a statement may speak of the period of the claim too: by its year, or a figure."""
        period = claim.given.get("period", "")
        periods = (other.period for other in self.statements if other.sentence == statement.sentence)
        other_year = period[:4] != (statement.period or "")[:4] and period[:4] in self.text[slice(*statement.sentence)]
        whole = period[:4] == (statement.period or "")[:4] and 4 in (len(period), len(statement.period or ""))
        return other_year or whole or same_period(period) in periods

    def _excludes_period(self, claim: ComparableClaim, statement: Statement, figure: Figure) -> bool:
        """Whether the sentence of a statement, which names the period of a claim too, tells it apart from its own.

        It does where another figure stands for what the claim is about ("rose 4.0 percent in November after a fall of
        3.8 percent in October"), and for a growth where it names that year only to compare with it.
        """
        if self._states_otherwise(claim, figure):
            return True
        year = claim.given.get("period", "")
        if figure is not Figure.GROWTH or not year.isdecimal():
            return False
        first, last = statement.sentence
        places = list(re.finditer(rf"(?<!\d){year}(?!\d)", self.text[first:last]))
        return bool(places) and all(
            _is_compared_with(self.text, first + place.start(), first + place.end()) for place in places
        )

    def _states_otherwise(self, claim: ComparableClaim, figure: Figure) -> bool:
        """Whether the text states another figure for what a claim is about, in a sentence that says its time."""
        for other in self.statements:
            own = other.growth if figure is Figure.GROWTH else other.value
            said = own is not None and other.doubtful is None and _is_said_here(other, other.proofs.get("period"))
            if said:
                alike = replace(claim, growth=own) if figure is Figure.GROWTH else replace(claim, value=own)
                if has_figure(alike, other, figure) and not differences(alike, other, figure, self.names):
                    return True
        return False

    def _not_bound(self, claim: ComparableClaim, figure: Figure) -> Answer:
        """No statement has the figure: is it in the text at all?"""
        if figure is Figure.WORDS or claim.measure in ("rank", "first-in"):
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,))
        number = claim.growth if figure is Figure.GROWTH else claim.value
        if number is None or number == 0:  # "a surplus" is above zero, and no number says so
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,))
        number = abs(number)
        mentions = self.mentions.get(number, [])
        unit = "percent" if figure is Figure.GROWTH else claim.unit
        fits = [m for m in mentions if _fits(m, unit)]
        if fits:
            named = self._named(claim)
            outcome, reason = (Outcome.PLAUSIBLE, Reason.NOT_BOUND) if named else (Outcome.REFUTED, Reason.NOT_NAMED)
            return Answer(outcome, (reason,), (), tuple((m.start, m.end) for m in fits[:3]))
        in_words = self.in_words.get(number, []) if unit == "percent" else []
        if in_words:  # "China took a quarter of exports": 25 percent
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,), (), tuple((m.start, m.end) for m in in_words[:3]))
        tiny = self.mentions.get(number.scaleb(-9), []) if unit is not None and " per " in unit else []
        if tiny:
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,), (), tuple((m.start, m.end) for m in tiny[:3]))
        bare = [
            m for step in range(-4, 13) for m in self.mentions.get(number.scaleb(step), []) if m.kind is Kind.CARDINAL
        ]
        if unit is not None and unit.startswith(("USD", "KRW")) and bare:  # a table may say its unit elsewhere
            return Answer(Outcome.PLAUSIBLE, (Reason.NOT_BOUND,), (), tuple((m.start, m.end) for m in bare[:3]))
        if mentions and any(m.kind is Kind.POINTS for m in mentions) and unit == "percent":
            return Answer(Outcome.REFUTED, (Reason.PERCENTAGE_POINTS,))
        scaled = [
            m for step in (-6, -3, 3, 6) for m in self.mentions.get(number.scaleb(step), []) if m.kind is Kind.MONEY
        ]
        if unit is not None and unit.startswith(("USD", "KRW")) and scaled:
            return Answer(Outcome.REFUTED, (Reason.OTHER_UNIT,), (), tuple((m.start, m.end) for m in scaled[:3]))
        if mentions:
            return Answer(Outcome.REFUTED, (Reason.OTHER_UNIT,), (), tuple((m.start, m.end) for m in mentions[:3]))
        return Answer(Outcome.REFUTED, (Reason.NOT_STATED,))


def _percentages(mention: Mention) -> tuple[Decimal, ...]:
    """The percentages that a part or a multiple in words may be: 33, 33.3 for "a third", 100 for "doubled"."""
    if mention.value is None:
        return ()
    if mention.kind is Kind.MULTIPLE:
        return (abs(mention.value - 1) * 100,)
    if mention.kind is not Kind.FRACTION or mention.unit not in DIVISORS:
        return ()
    part = mention.value * 100 / DIVISORS[mention.unit]
    return tuple({round(part, 0), round(part, 1)})


def _is_compared_with(text: str, start: int, end: int) -> bool:
    """Whether a year stands in a text as what is compared with: "5.4 percent less than in 2019", 2019년보다."""
    before, behind = text[max(0, start - _SHORT) : start], text[end : end + _SHORT]
    in_english = sentence_words("before-compared-year").search(before) and not _SPAN_BEHIND.match(behind)
    return bool(in_english) or sentence_words("behind-compared-year").match(behind) is not None


_POWERS = range(-12, 13)
_SHORT = 30
_SPAN_BEHIND = re.compile(r"\s?(?:to|through|until|[-–~])\b")


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


_FIELD = {
    Reason.OTHER_PERIOD: "period", Reason.OTHER_FLOW: "flow", Reason.OTHER_SECTOR: "sector", Reason.OTHER_ITEM: "item",
    Reason.OTHER_PARTNER: "partner",
}  # fmt: skip


def _in_its_sentence(statement: Statement, reason: Reason, period: str | None) -> bool:
    """Whether the field in which a statement differs is said in its own sentence: only then it refutes.

    A month whose year only the date tells is said there where another month is claimed.
    """
    name = _FIELD.get(reason)
    if name is None:
        return reason in (Reason.OTHER_SIGN, Reason.OTHER_COMPARISON, Reason.LIMIT_DROPPED)
    proof = statement.proofs.get(name)
    if proof is None or proof.origin is not Origin.DATE or reason is not Reason.OTHER_PERIOD:
        return statement.says(name)
    own, claimed = _MONTH.fullmatch(statement.period or ""), _MONTH.fullmatch(period or "")
    return _is_said_here(statement, proof) and own is not None and claimed is not None and own[1] != claimed[1]


def _is_said_here(statement: Statement, proof: Proof | None) -> bool:
    """Whether the words of a field stand in the sentence of a statement."""
    return (
        proof is not None and proof.start is not None and statement.sentence[0] <= proof.start < statement.sentence[1]
    )


_MONTH = re.compile(r"[0-9]{4}-([0-9]{2})")


def _may_be(mention: Mention, unit: str | None) -> bool:
    """Whether a number of the text could be a figure of that unit; of any where the claim leaves it out."""
    return unit is None or _fits(mention, unit)


def _fits(mention: Mention, unit: str | None) -> bool:
    if unit == "percent":
        return mention.kind in (Kind.PERCENT, Kind.CARDINAL)
    if unit == "percentage points":
        return mention.kind in (Kind.POINTS, Kind.PERCENT)
    if unit is not None and unit.startswith(("USD", "KRW")):
        return mention.kind is Kind.MONEY and (mention.unit == unit or "per" in unit)
    return mention.kind not in (Kind.MONEY, Kind.PERCENT, Kind.YEAR, Kind.DATE)

"""What the words nearest to a figure say that it is of, where the statement has it from words further off."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from korea_trade.arithmetic.cell import Cell
from korea_trade.hangul import has_hangul
from korea_trade.model.codes import Flow, Measure, Sector
from korea_trade.model.period import Period
from korea_trade.reader.doubts import COMPARED_WITH_WHAT, WHEN_UNSAID
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.sentence_words import Kind, sentence_words
from korea_trade.vocabulary.words import Name, built_in_names, code_of_name

FLOWS: tuple[tuple[Flow, Kind], ...] = (
    (Flow.EXPORTS, "exports"), (Flow.IMPORTS, "imports"), (Flow.BALANCE, "balance"),
)  # fmt: skip
_LONGEST_NAME = 30  # characters
_SHORT = 12  # characters before a name
_FIGURE = re.compile(r"\$|[;:]|(?<![0-9])[0-9]+(?:\.[0-9]+)? ?(?:percent|%|billion|million)")
_LABEL = re.compile(r"\s?[:–—]\s(?P<words>[^.,;:\n]{3,60})")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text, and the names of the facts, for finding what stands near a figure."""

    text: str
    names: tuple[Name, ...]

    def of_nearer_words(self, statement: Statement, begins: int, head: str) -> Iterator[Statement]:
        """The statement with the flow, the name, the time or the measure that the nearest words give, each in turn.

        ``begins`` is where the sentence of the figure begins, ``head`` the short sentence or question before it, which
        may name what it is about: "Semiconductors. Exports in November were $8.6 billion", "And imports? They fell
        7.2 percent". So may what stands behind a figure: "992억 달러: 2020년 반도체 수출".
        """
        for other in (statement, *self._of_other_words(statement, begins, head)):
            if other is not statement:
                yield other
            yield from self._of_the_year_before(other, begins)

    def _of_other_words(self, statement: Statement, begins: int, head: str) -> Iterator[Statement]:
        flow = last_flow(self.text[begins : statement.start]) or last_flow(head)
        if flow is not None and flow is not statement.flow:
            yield replace(statement, flow=flow)
        yield from self._of_name_right_before(statement)
        yield from self._of_sector_of_a_place(statement)
        told = self.text[begins : statement.start]
        if statement.flow is not Flow.BALANCE and sentence_words("both-flows").search(told):
            yield replace(statement, flow=Flow.BALANCE)  # 수출이 수입보다 456억 달러 많았다
        change = sentence_words("change-in").search(self.text, begins, statement.start)
        if change is not None and not self._is_of_a_name(change, statement, begins):
            yield replace(statement, flow=last_flow(change[0]) or statement.flow, item=None, partner=None)
        yield from self._of_label(statement)
        item, partner = (_only(named(head, kind, self.names)) for kind in ("item", "partner"))
        if item is not None and statement.item is None:
            yield replace(statement, item=item)
        if partner is not None and statement.partner is None:
            yield replace(statement, partner=partner)
        before = self.text[begins : statement.start]
        for partner in named(before, "partner", self.names) if not statement.says("partner") else ():
            yield replace(statement, partner=partner)  # "exports to Vietnam in 2020 (chips $11.5 billion) rose"
            if statement.item is not None and not statement.says("item"):
                yield replace(statement, partner=partner, item=None)  # EU로 나간 물량은, behind what is told of goods
        said = statement.says("item") and not self._stands_behind_another(statement)
        for item in named(before, "item", self.names) if not said else ():
            yield replace(statement, item=item)  # "Chips were the star: exports of $99.2 billion"
        if statement.item is not None and code_of_name("item", statement.item, self.names) is None:
            item = _only(named(self.text[begins : statement.start], "item", self.names))
            if item is not None:  # "machinery makers saw their exports drop"
                yield replace(statement, item=item)
        daily = sentence_words("daily").search(self.text, begins, statement.start)
        behind = _FIGURE.split(self.text[statement.end : statement.sentence[1]], maxsplit=1)[0]
        if statement.measure is Measure.DAILY_AVERAGE:
            daily = daily or sentence_words("daily").search(behind)
            daily = daily or sentence_words("working-day-adjusted").search(self.text, begins, statement.sentence[1])
        measure = Measure.DAILY_AVERAGE if daily else Measure.VALUE
        if statement.measure in (Measure.VALUE, Measure.DAILY_AVERAGE) and statement.measure is not measure:
            yield replace(statement, measure=measure)
            if flow is not None and flow is not statement.flow:
                yield replace(statement, flow=flow, measure=measure)

    def _of_name_right_before(self, statement: Statement) -> Iterator[Statement]:
        """For "four times those of displays, $2.4 billion": the name that a level stands right behind."""
        if statement.value_span is None:
            return
        start = statement.value_span[0]
        before = self.text[max(0, start - _LONGEST_NAME) : start]
        link = sentence_words("name-right-before").search(before)
        if link is None:
            return
        item = _name_at_end(before[: link.start()].lower(), "item", self.names)
        partner = _name_at_end(before[: link.start()], "partner", self.names)
        if item not in (None, statement.item):
            yield replace(statement, item=item)
        if partner not in (None, statement.partner):
            yield replace(statement, partner=partner)

    def _of_sector_of_a_place(self, statement: Statement) -> Iterator[Statement]:
        """For "반도체는 역대 2위, ICT 전체로는 역대 3위": the place of the sector named between the goods and it."""
        proof = statement.proofs.get("item")
        if statement.measure is not Measure.RANK or proof is None or proof.end is None:
            return
        for sector in named(self.text[proof.end : statement.start], "sector", self.names):
            yield replace(statement, sector=Sector(sector), item=None, partner=None)

    def _is_of_a_name(self, change: "re.Match[str]", statement: Statement, begins: int) -> bool:
        """Whether a rate is that of a name: "the fall in chip exports", 반도체 수출 감소율."""
        if named(self.text[change.start() : statement.start], "item", self.names):
            return True
        if not has_hangul(change[0]) or sentence_words("of-all-industries").match(change[0]):
            return False
        before = sentence_words("of-name-before").sub("", self.text[begins : change.start()])
        return _ends_in_name(before.lower(), "item", self.names) or _ends_in_name(before, "partner", self.names)

    def _stands_behind_another(self, statement: Statement) -> bool:
        """For "bio-health grew most after computers: 54.4 percent": whether the item comes before another one."""
        start = statement.proofs["item"].start
        words = self.text[max(0, start - _SHORT) : start] if start is not None else ""
        return sentence_words("after-others").search(words) is not None

    def _of_label(self, statement: Statement) -> Iterator[Statement]:
        """For "742억 달러: 미국 수출": what the words behind the colon name, where they name no several."""
        label = self._label(statement)
        if label and not self.is_labelled_with_several(statement):
            item, partner = (_only(named(label, kind, self.names)) for kind in ("item", "partner"))
            yield replace(statement, flow=last_flow(label) or statement.flow, item=item, partner=partner)

    def is_bought_by_several(self, statement: Statement, begins: int) -> bool:
        """Whether a level is that of several buyers: "China, Vietnam and the EU took $150.1 billion"."""
        if statement.partner is not None or statement.value_span is None:
            return False
        start, end = statement.value_span
        before = self.text[begins:start].rpartition(";")[2]
        behind = _FIGURE.split(self.text[end : statement.sentence[1]], maxsplit=1)[0]
        pattern = _pattern("partner", self.names)
        last = max((name.end() for name in pattern.finditer(before)), default=None)
        first = pattern.search(behind)
        took = last is not None and sentence_words("bought-together").search(before[last:]) is not None
        went = first is not None and sentence_words("went-to").search(behind[: first.start()]) is not None
        return any(
            told and len(named(words, "partner", self.names)) > 1 for told, words in ((took, before), (went, behind))
        )

    def is_labelled_with_several(self, statement: Statement) -> bool:
        """Whether the words behind the colon name several items or partners: "$512.9 billion: chips and ships"."""
        label = self._label(statement)
        return any(len(named(label, kind, self.names)) > 1 for kind in ("item", "partner"))

    def _label(self, statement: Statement) -> str:
        label = _LABEL.match(self.text, statement.value_span[1]) if statement.value_span is not None else None
        return label["words"] if label is not None else ""

    def _of_the_year_before(self, statement: Statement, begins: int) -> Iterator[Statement]:
        """For "to $45.6 billion from $38.9 billion": the level of the year before."""
        if statement.value_span is None or statement.period is None:
            return
        if sentence_words("from-before").search(self.text[begins : statement.value_span[0]]):
            doubtful = None if statement.doubtful in (COMPARED_WITH_WHAT, WHEN_UNSAID) else statement.doubtful
            yield replace(statement, period=Period.parse(statement.period).years_before(1), doubtful=doubtful)


def names_another_flow(sentence: str, flow: Flow | None) -> bool:
    """Whether a sentence names flows, and not this one: "the U.S. share of imports" is none of exports."""
    named = {other for other, kind in FLOWS if sentence_words(kind).search(sentence)}
    return flow is not None and bool(named) and flow not in named


def last_flow(words: str) -> Flow | None:
    """The flow that is named last."""
    found = [(match.start(), flow) for flow, kind in FLOWS for match in sentence_words(kind).finditer(words)]
    return max(found)[1] if found else None


def first_flow(words: str) -> Flow | None:
    """The flow that is named first."""
    found = [(match.start(), flow) for flow, kind in FLOWS for match in sentence_words(kind).finditer(words)]
    return min(found)[1] if found else None


def named(words: str, kind: str, names: tuple[Name, ...]) -> frozenset[str]:
    """The codes of the items, partners or sectors that words name."""
    return frozenset(codes_named(words, kind, names))


def last_named(words: str, kind: str, names: tuple[Name, ...]) -> str | None:
    """The code of the item, partner or sector that words name last."""
    codes = [*codes_named(words, kind, names)]
    return codes[-1] if codes else None


def codes_named(words: str, kind: str, names: tuple[Name, ...]) -> Iterator[str]:
    """The codes of the items, partners or sectors that words name, in their order."""
    searched = words.lower() if kind == "item" else words
    codes = (code_of_name(kind, match[0], names) for match in _pattern(kind, names).finditer(searched))
    return (code for code in codes if code is not None)


def names_no_other(words: str, cell: Cell, names: tuple[Name, ...]) -> bool:
    """Whether words name no item or partner but those of a cell."""
    return named(words, "item", names) <= {cell.item} and named(words, "partner", names) <= {cell.partner}


def without_partners(words: str, names: tuple[Name, ...]) -> str:
    """Words without the names of partners in them, which may have that of an item in theirs: 홍콩 has 콩."""
    return _pattern("partner", names).sub(" ", words)


def without_names(words: str, names: tuple[Name, ...]) -> str:
    """Words without the names of sectors, items and partners in them."""
    for kind in ("sector", "item", "partner"):
        words = _pattern(kind, names).sub(" ", words.lower() if kind == "item" else words)
    return words


def _ends_in_name(words: str, kind: str, names: tuple[Name, ...]) -> bool:
    """Whether words end in a name, be it in a part of one word: 대일본, whose first two syllables are one too."""
    longest = range(max(0, len(words) - _LONGEST_NAME), len(words))
    return any(_pattern(kind, names).fullmatch(words, start) for start in longest)


def _name_at_end(words: str, kind: str, names: tuple[Name, ...]) -> str | None:
    """The code of the longest name that words end in."""
    found = (_pattern(kind, names).fullmatch(words, start) for start in range(len(words)))
    name = next((match for match in found if match is not None), None)
    return None if name is None else code_of_name(kind, name[0], names)


def _only(codes: frozenset[str]) -> str | None:
    """The one code of several; None where there are none or more."""
    return next(iter(codes)) if len(codes) == 1 else None


@cache
def _pattern(kind: str, names: tuple[Name, ...]) -> "re.Pattern[str]":
    """The names of a kind, the longest first, those of items in lower case; apart by their first characters.

    So each place of a text is compared with few of them.
    """
    words = {word for of, _, own in (*names, *built_in_names()) if of == kind for word in own}
    behind: dict[str, list[str]] = defaultdict(list)
    for word in sorted({word.lower() for word in words} if kind == "item" else words, key=len, reverse=True):
        rest = re.escape(word[1:])
        alone = not has_hangul(word)  # 대EU 수출 names the EU, "EUR" does not
        behind[word[0]].append(rf"(?<![a-zA-Z0-9_].){rest}(?![a-zA-Z0-9_])" if alone else rest)
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in behind.items()))

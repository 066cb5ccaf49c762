"""Figures whose operands Korean words tell before them: "총수출의 14.5%", "이 가운데 반도체가", "재작년의 1.6배"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from korea_trade.arithmetic.cell import Cell
from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LEGS, OUTLOOK, Comparison, Measure, Sector, Unit
from korea_trade.model.interval import Interval, exactly
from korea_trade.reader.statement import Statement
from korea_trade.verification.cells import cell_of
from korea_trade.verification.closeness import Closeness, GivenFigure, Known, closeness
from korea_trade.verification.doubts import is_in_conflict
from korea_trade.verification.figure import Figure
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.nearer_words import last_flow, named, names_no_other, without_names
from korea_trade.verification.readings import Readings
from korea_trade.vocabulary.sentence_words import Kind as WordKind
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name

_BRACKETS = re.compile(r"\([^()]*\)")
_HUNDRED, _ONE = exactly(100), exactly(1)
_MORE_OR_LESS: tuple[WordKind, ...] = ("more-than-it-behind", "less-than-it-behind")


@dataclass(frozen=True, slots=True)
class Operand:
    """What a figure is computed from: the trade of a cell in a period, and whether that is the period it is read of."""

    cell: Cell
    period: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """Finds what the figures of one text follow from, where the words before them tell it."""

    knowledge: Knowledge
    readings: Readings
    names: tuple[Name, ...]

    def known(self, figure: Figure) -> Iterator[tuple[Known, bool]]:
        """What a figure may be as a share, a multiple or a difference, and whether words leave nothing else open."""
        mention = figure.mention
        if mention.value is None or mention.upper is not None or figure.nearly or figure.from_here:
            return
        if sentence_words("limit-behind").match(self.readings.text, mention.end):
            return
        before = self.readings.before_in_sentence(mention.start)
        than = sentence_words("other-than-before").search(before) if self._is_more_or_less(figure) else None
        if than is not None:
            yield from self._against_other_trade(figure, before, than)
        elif mention.kind in (Kind.PERCENT, Kind.MULTIPLE):
            told = sentence_words("whole-before").search(before)
            yield from self._of_which(figure, before) if told is None else self._of_whole(figure, before, told)
        elif mention.unit == Unit.USD_BN:
            yield from self._difference(figure, before)

    def _is_more_or_less(self, figure: Figure) -> bool:
        mention = figure.mention
        if mention.kind is not Kind.PERCENT and mention.unit != Unit.USD_BN:
            return False
        return any(sentence_words(kind).match(self.readings.text, mention.end) for kind in _MORE_OR_LESS)

    def _against_other_trade(self, figure: Figure, before: str, told: "re.Match[str]") -> list[tuple[Known, bool]]:
        """For "수출은 5129억 달러로 수입(4672억 달러)보다 456억 달러 많았다": how much more one is than the other."""
        than = told["than"].strip()
        subject = before[: told.start("than")]
        parts = list(self._parts(subject, figure.mention.start - len(before) + len(subject)))
        others = [other for part in parts for other in self._other_trade(than, part)]
        is_less = sentence_words("less-than-it-behind").match(self.readings.text, figure.mention.end) is not None
        of_growth = figure.mention.kind is Kind.PERCENT
        found = list[tuple[Known, bool]]()
        for one, other, sure in self._pairs(parts, others):
            if of_growth and not _is_positive(other.interval):
                continue
            ratio = (one.interval / other.interval - _ONE) * _HUNDRED if of_growth else one.interval - other.interval
            facts = tuple(dict.fromkeys((*one.facts, *other.facts)))
            found.append((Known(facts, exactly(0) - ratio if is_less else ratio, derived=True), sure))
        return found

    def _other_trade(self, words: str, part: Operand) -> Iterator[Operand]:
        """The trade that words name in the place of what another is: its other flow, another partner or item."""
        flow = last_flow(words)
        items, partners, sectors = (named(words, kind, self.names) for kind in ("item", "partner", "sector"))
        if max(map(len, (items, partners, sectors))) > 1 or not self._is_plain(words):
            return
        cell = replace(part.cell, flow=flow or part.cell.flow)
        if sectors or sentence_words("of-all-industries").search(words):
            sector = Sector(next(iter(sectors))) if sectors else Sector.ALL_INDUSTRIES
            cell = replace(cell, sector=sector, item=None, partner=None)
        cell = replace(cell, item=next(iter(items), cell.item), partner=next(iter(partners), cell.partner))
        if cell != part.cell:
            yield Operand(cell, part.period, part.sure)

    def _of_whole(self, figure: Figure, before: str, told: "re.Match[str]") -> list[tuple[Known, bool]]:
        """For "ICT 흑자는 전 산업 흑자의 1.6배", "총수출의 14.5%", "재작년의 1.6배": the whole stands before it."""
        subject, whole = before[: told.start("whole")], told["whole"]
        parts = list(self._parts(subject, figure.mention.start - len(before) + len(subject)))
        if figure.mention.kind is Kind.MULTIPLE and last_flow(whole) is None:
            return [(known, part.sure) for part in parts for known in self._against_a_year_before(whole, part)]
        flow, is_share = last_flow(whole), figure.mention.kind is Kind.PERCENT
        if flow is None or not parts or (is_share and parts[0].cell.flow is not flow):
            return []
        wholes = self._operands(whole, parts)
        return self._ratios(figure, parts, wholes)

    def _against_a_year_before(self, words: str, part: Operand) -> list[Known]:
        """How many times as much as the year before it is, if words tell of that."""
        growths = self.knowledge.growths(part.cell, part.period, Comparison.PREVIOUS_YEAR)
        return [
            Known(known.facts, _ONE + known.interval / _HUNDRED, derived=True)
            for known in (growths if self.readings.is_year_before(words, part.period) else ())
            if not known.limit and not is_in_conflict(known)
        ]

    def _of_which(self, figure: Figure, before: str) -> list[tuple[Known, bool]]:
        """For "이 가운데 반도체가 607억 달러로 69.9%": a share of what is told last before these words."""
        told = list(sentence_words("of-which").finditer(before))
        if not told or figure.mention.kind is not Kind.PERCENT or not self._is_told_as_share(figure, before):
            return []
        place = figure.mention.start - len(before) + told[-1].start()
        whole, part = self._level_before(place), self._level_before(figure.mention.start)
        if whole is None or part is None or part.start < place or not self._is_told_right_before(whole, place):
            return []
        if not self._names_no_other(part, part.end, figure.mention.start):
            return []
        parts, wholes = list(self._of(part)), list(self._of(whole))
        return self._ratios(figure, parts, wholes)

    def _is_told_as_share(self, figure: Figure, before: str) -> bool:
        behind = self.readings.text[figure.mention.end :]
        return sentence_words("told-as-share-behind").match(behind) is not None or (
            sentence_words("told-as-share-before").search(before) is not None
        )

    def _is_told_right_before(self, level: Statement, place: int) -> bool:
        """Whether a level stands in the sentence of a place or in the one before, and no other name behind it."""
        begins = place - len(self.readings.before_in_sentence(place))
        between = self.readings.text[level.sentence[1] : begins]
        if between.strip() or "\n" in between or not self._names_no_other(level, level.end, place):
            return False
        since = sentence_words("pointing-back").sub(" ", self.readings.text[level.end : place])
        return sentence_words("new-subject").search(since) is None

    def _names_no_other(self, level: Statement, begins: int, ends: int) -> bool:
        """Whether words between two places name no item or partner but those of a level."""
        cell = cell_of(level, self.names)
        return cell is not None and names_no_other(self.readings.text[begins:ends], cell, self.names)

    def _difference(self, figure: Figure, before: str) -> Iterator[tuple[Known, bool]]:
        """For "총수출에서 ICT 수출을 빼면 3293억 달러": what is left of one without the other."""
        told = sentence_words("left-without").search(before)
        if told is None:
            return
        contexts = list(self._contexts(figure.mention.start))
        ones, others = self._operands(told["minuend"], contexts), self._operands(told["subtrahend"], contexts)
        for one, other, sure in self._pairs(ones, others):
            yield Known((*one.facts, *other.facts), one.interval - other.interval, derived=True), sure

    def _parts(self, subject: str, ends: int) -> Iterator[Operand]:
        """What a share or multiple is of: the trade that the subject names, or the level told last before it."""
        words = sentence_words("time-of-a-subject").sub("", subject)
        if last_flow(words) is not None and not any(sign.isdigit() for sign in words):
            yield from self._operands(words.strip(), list(self._contexts(ends)))
            return
        last = self._level_before(ends)
        if last is not None and self._is_told_right_before(last, ends):
            yield from self._of(last)

    def _contexts(self, place: int) -> Iterator[Operand]:
        """The trade told of last before a place, whatever is measured of it, at each time that the text is about."""
        last = self.readings.last_before(place)
        cell = None if last is None else cell_of(replace(last, measure=Measure.VALUE, unit=None), self.names)
        if last is not None and cell is not None:
            times = dict.fromkeys((last.period, *self.readings.times))
            yield from (Operand(cell, period) for period in times if period is not None)

    def _level_before(self, place: int) -> Statement | None:
        """The level, told as a result, that stands last before a place."""
        return next((one for one in self.readings.levels_before(place) if one.status not in OUTLOOK), None)

    def _of(self, statement: Statement) -> Iterator[Operand]:
        """The trade of a level, at each time where facts have that level of it."""
        cell = cell_of(statement, self.names)
        if cell is None or statement.value is None or cell.flow not in LEGS:
            return
        given = GivenFigure(statement.value)
        for period in dict.fromkeys((statement.period, *self.readings.times)):
            known = self._levels(Operand(cell, period)) if period is not None else ()
            if period is not None and any(closeness(given, one) <= Closeness.TOUCHES for one in known):
                yield Operand(cell, period, sure=period == statement.period)
                return

    def _operands(self, words: str, contexts: Sequence[Operand]) -> list[Operand]:
        """The trade that words name, in the times of another; of its sector and of all where they name no sector."""
        flow = last_flow(words)
        items, partners, sectors = (named(words, kind, self.names) for kind in ("item", "partner", "sector"))
        if flow is None or len(items) > 1 or len(partners) > 1 or len(sectors) > 1 or not self._is_plain(words):
            return []
        own = [Sector(code) for code in sectors]
        if sentence_words("of-all-industries").search(words):
            own = [Sector.ALL_INDUSTRIES]
        item, partner = next(iter(items), None), next(iter(partners), None)
        found = (
            Operand(Cell(flow, sector, item, partner, Measure.VALUE, Unit.USD_BN), context.period)
            for context in contexts
            for sector in own or (context.cell.sector, Sector.ALL_INDUSTRIES)
        )
        return list(dict.fromkeys(found))

    def _is_plain(self, words: str) -> bool:
        """Whether words say no more than names, flows and that it is all of them: no time, no part, no other trade."""
        rest = without_names(_BRACKETS.sub(" ", words), self.names)
        return not rest or sentence_words("plain-korean-operand").fullmatch(rest) is not None

    def _levels(self, operand: Operand) -> list[Known]:
        known = (
            *self.knowledge.levels(operand.cell, operand.period),
            *self.knowledge.derived_levels(operand.cell, operand.period),
        )
        return [one for one in known if not one.limit and not is_in_conflict(one)]

    def _pairs(self, ones: Sequence[Operand], others: Sequence[Operand]) -> Iterator[tuple[Known, Known, bool]]:
        """The levels of two operands of one time that are not the same trade, and whether no others may be meant."""
        pairs = [(one, other) for one in ones for other in others if one.period == other.period]
        pairs = [(one, other) for one, other in pairs if one.cell != other.cell]
        many = Counter(one.period for one, _ in pairs)
        for one, other in pairs:
            sure = many[one.period] == 1 and one.sure and other.sure
            yield from ((first, second, sure) for first in self._levels(one) for second in self._levels(other))

    def _ratios(self, figure: Figure, parts: Sequence[Operand], wholes: Sequence[Operand]) -> list[tuple[Known, bool]]:
        scale = _HUNDRED if figure.mention.kind is Kind.PERCENT else _ONE
        return [
            (Known((*part.facts, *whole.facts), part.interval / whole.interval * scale, derived=True), sure)
            for part, whole, sure in self._pairs(parts, wholes)
            if _is_positive(whole.interval)
        ]


def _is_positive(interval: Interval) -> bool:
    return interval.low is not None and interval.low > 0

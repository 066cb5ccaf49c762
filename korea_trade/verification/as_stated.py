"""Figures that the reader binds to nothing, and whose digits a fact states of what their own sentence names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import Flow, Measure, Sector, Unit
from korea_trade.model.fact import Fact
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure
from korea_trade.verification.judgement import FEWEST, TELLING, Judgement, significant_digits
from korea_trade.verification.named_times import last_time_named, years_named
from korea_trade.verification.nearer_words import last_flow, last_named, named
from korea_trade.vocabulary.sentence_words import sentence_words

_NEXT = re.compile(r"[,;:.](?!\d)|\d|\n")  # what ends the words that say behind a figure of what it is
_MONTH = len("2020-12")


@dataclass(frozen=True, slots=True)
class AsStated:
    """Judges figures of one text by the facts that state their digits."""

    as_read: AsRead

    def judge(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The agreement of a figure that is not read with the one cell that a fact has of its digits and of its names.

        The sentence, or the one before it where it names none, must name the fact's item, partner, flow and time last,
        and no other. None where this is so of no cell, or of several.
        """
        if found.reasons != (Reason.NOT_READ,) or not self._is_result(figure):
            return None
        place = _Place.of(figure, self.as_read)
        facts = [fact for fact in self._stating(figure) if place.names(fact)]
        cells = {(fact.item, fact.partner, fact.sector, fact.flow, fact.measure, fact.period) for fact in facts}
        if len(cells) != 1:
            return None
        return Judgement(figure, Outcome.AGREES, (Reason.OTHER_READING,), tuple(facts))

    def _is_result(self, figure: Figure) -> bool:
        """Whether a figure is told as what was, and not denied."""
        mention, readings = figure.mention, self.as_read.readings
        sentence = readings.sentence_at(mention.start, mention.end)
        before = readings.before_in_sentence(mention.start)
        denied = sentence_words("not-so").search(sentence) or sentence_words("denied-before").search(before)
        denied = denied or sentence_words("denied-behind").search(sentence[len(before) :])
        return not (denied or figure.about or sentence_words("expected-or-aimed-at").search(sentence))

    def _stating(self, figure: Figure) -> Sequence[Fact]:
        """The facts that state a sum, or a growth, in as many digits as no other has by chance."""
        mention = figure.mention
        if mention.value is None:
            return ()
        digits = significant_digits(mention.value.normalize())  # 7000억 is written with one
        if mention.kind is Kind.MONEY and mention.unit == Unit.USD_BN:
            found = self.as_read.knowledge.with_level(mention.value)
        else:
            found = self.as_read.knowledge.with_growth(abs(mention.value)) if mention.kind is Kind.PERCENT else []
        named = [fact for fact in found if digits >= TELLING or fact.item or fact.partner]
        return named if digits >= FEWEST else ()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a figure stands: what its sentence says before and behind it, and the sentences before in its paragraph."""

    figure: Figure
    as_read: AsRead
    before: str
    behind: str
    earlier: str

    @classmethod
    def of(cls, figure: Figure, as_read: AsRead) -> "_Place":
        text, start = as_read.readings.text, figure.mention.start
        before = as_read.readings.before_in_sentence(start)
        begins = start - len(before)
        behind = _NEXT.split(text[figure.mention.end :], maxsplit=1)[0]
        return cls(figure, as_read, before, behind, text[text.rfind("\n", 0, begins) + 1 : begins])

    def names(self, fact: Fact) -> bool:
        """Whether the words name what a fact is of, last, and no other."""
        is_so_named = self._names("item", fact.item) and self._names("partner", fact.partner)
        is_of_all = self._is_of_sector(fact) and self._is_of_flow(fact) and self._is_of_time(fact.period)
        return is_so_named and is_of_all and self._moves_so(fact)

    def _names(self, kind: Literal["item", "partner"], code: str | None) -> bool:
        """Whether an item, or a partner, is the last that is named; or none is, for a fact on all."""
        names = self.as_read.names
        behind = named(self.behind, kind, names)
        before = last_named(self.before, kind, names)
        if code is None:
            goes_on = last_flow(self.before) is None and last_named(self._sentence_before, kind, names) is not None
            return before is None and not behind and not goes_on
        if behind:
            return behind == {code}
        return code == (before or last_named(self._sentence_before, kind, names))

    @property
    def _sentence_before(self) -> str:
        start = self.figure.mention.start - len(self.before)
        return self.as_read.readings.before_in_sentence(start - 1) if self.earlier.strip() else ""

    def _is_of_sector(self, fact: Fact) -> bool:
        told = last_named(self.before, "sector", self.as_read.names) or last_named(
            self.earlier, "sector", self.as_read.names
        )
        if fact.sector == Sector.ALL_INDUSTRIES:
            return told is None and not self.as_read.readings.is_all_of(Sector("ict"))
        return told == fact.sector or self.as_read.readings.is_all_of(fact.sector)

    def _is_of_flow(self, fact: Fact) -> bool:
        behind = last_flow(self.behind)
        told = last_flow(self.before) or last_flow(self.earlier)
        daily = any(sentence_words("daily").search(words) for words in (self.before, self.behind))
        if daily is not (fact.measure is Measure.DAILY_AVERAGE) or behind not in (None, fact.flow):
            return False
        return fact.flow is (told or Flow.EXPORTS)

    def _moves_so(self, fact: Fact) -> bool:
        """Whether a growth is told in the direction that a fact has; a level is told in none."""
        if self.figure.mention.kind is not Kind.PERCENT or fact.growth is None:
            return True
        falls = sentence_words("down-by").search(self.before) or sentence_words("down-behind").match(self.behind)
        return (falls is not None) is (fact.growth < 0)

    def _is_of_time(self, period: str) -> bool:
        """Whether the time named last is that of a fact: behind the figure, before it or in its paragraph."""
        readings, published = self.as_read.readings, self.as_read.published
        told = last_time_named(self.behind, published) or readings.time_told_in(self.before)
        told = told or readings.time_told_in(self.earlier)
        if told is None:
            return period in readings.times
        if told == period:
            return True
        years = years_named(self.earlier + self.before)
        return len(told) == len(period) == _MONTH and told[5:] == period[5:] and period[:4] in years

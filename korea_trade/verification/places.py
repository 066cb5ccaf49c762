"""Where a figure stands: what the words around it name, to tell whether it is of a fact that has its digits."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from korea_trade.arithmetic.cell import Cell
from korea_trade.cached_property import cached_property
from korea_trade.model.codes import Flow, Measure, Sector
from korea_trade.model.fact import Fact
from korea_trade.reader.doubts import OF_ANOTHER_SPAN, OF_NATIONAL_ACCOUNTS, OVER_YEARS, RANGE, SEVERAL_NAMES
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.figure import Figure
from korea_trade.verification.named_times import times_named, years_named
from korea_trade.verification.nearer_words import (
    FLOWS,
    codes_named,
    first_flow,
    last_flow,
    last_named,
    named,
    without_partners,
)
from korea_trade.vocabulary.china import CHINA, CHINA_AND_HONG_KONG
from korea_trade.vocabulary.meant_names import meant_names
from korea_trade.vocabulary.sentence_words import Kind as WordKind
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name

_NEXT = re.compile(
    r"[,;:.…](?!\d)|\d|\n|\s(?:and|but|while|with|after|against|ahead of|followed|whereas)\b"
    r"|(?:고|며|지만|으나|는데),?\s"
)  # what ends the words that say behind a figure of what it is
_CLAUSE_END = re.compile(r"[,;:](?!\d)|\.(?:\s|\Z)|\n|\s(?:and|but|while)\b")
_DIGIT = re.compile(r"[0-9]")
_YEAR, _MONTH = len("2020"), len("2020-12")
_WHOLE_YEAR = "year"
_LEAD = 1_500  # characters of earlier paragraphs
_SHORT = 40  # characters behind a figure that may say its time
_OF_ANOTHER_TRADE: tuple[WordKind, ...] = (
    "of-some-firms", "counted-by-others", "other-basis", "over-years", "by-quantity", "of-another-trade",
    "part-of-a-year", "over-several-years", "until-a-part-of-a-year", "part-of-time", "sum-of-years",
)  # fmt: skip
_OTHER_WHOLES: tuple[WordKind, ...] = ("share-of-something-else", "whole-of-something-else")
_YEARS_BEFORE: tuple[tuple[WordKind, int], ...] = (("this-year", 0), ("last-year", 1), ("year-before-last", 2))
_DOUBTS = (*OF_ANOTHER_SPAN, SEVERAL_NAMES, RANGE, OF_NATIONAL_ACCOUNTS, OVER_YEARS)
_Named = Literal["item", "partner"]


@dataclass(frozen=True)
class Place:
    """Where a figure of a text stands, and what is named there, before it and behind it."""

    figure: Figure
    as_read: AsRead

    @property
    def _text(self) -> str:
        return self.as_read.readings.text

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        return (*self.as_read.names, *meant_names())

    @cached_property
    def before(self) -> str:
        """The words of the sentence before the figure."""
        return self.as_read.readings.before_in_sentence(self.figure.mention.start)

    @cached_property
    def sentence(self) -> str:
        """The sentence of the figure."""
        mention = self.figure.mention
        return self.as_read.readings.sentence_at(mention.start, mention.end)

    @cached_property
    def rest(self) -> str:
        """The words of the sentence behind the figure."""
        return self.sentence[len(self.before) + len(self.figure.mention.text) :]

    @cached_property
    def behind(self) -> str:
        """The words right behind the figure, up to what may be of another."""
        return _NEXT.split(self.rest, maxsplit=1)[0]

    @cached_property
    def begins(self) -> int:
        """Where the sentence of the figure begins."""
        return self.figure.mention.start - len(self.before)

    @cached_property
    def paragraph(self) -> str:
        """The sentences of the paragraph before that of the figure."""
        return self._text[self._text.rfind("\n", 0, self.begins) + 1 : self.begins]

    @cached_property
    def previous(self) -> str:
        """The sentence before that of the figure, in its paragraph."""
        if not self.paragraph.strip():
            return ""
        return self.as_read.readings.before_in_sentence(self.begins - 1)

    @cached_property
    def lead(self) -> str:
        """The paragraphs before."""
        ends = self.begins - len(self.paragraph)
        return self._text[max(0, ends - _LEAD) : ends]

    @property
    def begins_paragraph(self) -> int:
        """Where the paragraph of the figure begins."""
        return self.begins - len(self.paragraph)

    @property
    def begins_previous(self) -> int:
        """Where the sentence before that of the figure begins, in its paragraph."""
        return self.begins - len(self.previous) - 1

    @property
    def years(self) -> list[str]:
        """The years named up to the figure."""
        return sorted(self._years)

    @property
    def tells_whole_of_trade(self) -> bool:
        """Whether words right beside a percentage leave its whole to be trade: no drop, no GDP."""
        behind = _CLAUSE_END.split(self.rest, maxsplit=1)[0]
        beside = self.before[-_SHORT:] + "|" + behind
        return not any(sentence_words(kind).search(beside) for kind in _OTHER_WHOLES)

    @property
    def ends(self) -> int:
        """Where the sentence of the figure ends."""
        return self.begins + len(self.sentence)

    def all_named(self, kind: Literal["item", "partner", "sector"]) -> list[str]:
        """The codes of the items, the partners or the sectors that the sentence names, in their order."""
        words = without_partners(self.sentence, self._names) if kind == "item" else self.sentence
        return list(dict.fromkeys(codes_named(words, kind, self._names)))

    @property
    def flows_named(self) -> list[Flow]:
        """The flows that the sentence names."""
        return [flow for flow, kind in FLOWS if sentence_words(kind).search(self.sentence)]

    @property
    def sectors_carried(self) -> list[Sector]:
        """The sectors that the sentences before tell of."""
        told = (self._last_sector(words) for words in (self.paragraph, self.lead))
        return [Sector(code) for code in dict.fromkeys(told) if code is not None]

    @property
    def times_named(self) -> list[str]:
        """The times that the sentence names: a month without its year may be that of any year named so far."""
        found, own = dict[str, None](), years_named(self.sentence)
        for _, time in self._times_in(self.sentence):
            if time == _WHOLE_YEAR:
                continue
            found[time] = None
            if len(time) == _MONTH and time[:_YEAR] not in own:
                found |= {f"{year}{time[_YEAR:]}": None for year in own or sorted(self._years)}
        months = [time for time in found if len(time) == _MONTH]
        return months or list(found)

    def says_sector(self, fact: Fact) -> bool:
        """Whether the sentence, or its paragraph, says of which sector a figure is."""
        told = (self._last_sector(words) for words in (self.before, self.paragraph))
        return fact.sector in (self._all("sector", self.behind) or {next(filter(None, told), None)})

    def is_of(self, fact: Fact) -> bool:
        """Whether the words name the item, the partner, the sector, the flow and the time of a fact, and no other."""
        return (
            self._is_named("item", fact.item)
            and self._is_named("partner", fact.partner)
            and self._is_of_flow(fact)
            and self._is_of_sector(fact)
            and self._is_of_time(fact.period)
        )

    def is_of_working_days(self, fact: Fact) -> bool:
        """Whether the words tell of the time of a fact on working days, which is of no trade."""
        return self._is_of_time(fact.period)

    def is_of_partner_that_passes(self, fact: Fact) -> bool:
        """Whether the partner of a fact is the one that passes another: named first, and at its flow and time."""
        first = next(iter(self._in_order("partner", self.sentence)), None)
        return first == fact.partner and self._is_of_flow(fact) and self._is_of_time(fact.period)

    def named_otherwise(self, fact: Fact) -> tuple[str, str] | None:
        """The one thing in which the sentence names another than a fact is of, and what; it must name no other of it.

        All else must be named as the fact has it.
        """
        is_of = {
            "item": self._is_named("item", fact.item),
            "partner": self._is_named("partner", fact.partner),
            "flow": self._is_of_flow(fact),
            "period": self._is_of_time(fact.period),
        }
        wrong = [name for name, is_so in is_of.items() if not is_so]
        if len(wrong) != 1 or not self._is_of_sector(fact) or not self._says_all_but(wrong[0], fact):
            return None
        alone = {
            "item": self.all_named("item"),
            "partner": self.all_named("partner"),
            "flow": [flow.value for flow in self.flows_named],
            "period": self._times_alone,
        }[wrong[0]]
        own = {"item": fact.item, "partner": fact.partner, "flow": fact.flow.value, "period": fact.period}[wrong[0]]
        if wrong[0] == "flow" and self._is_traded_otherwise:
            return None
        is_other = len(alone) == 1 and own is not None and alone[0] != own
        return (wrong[0], alone[0]) if is_other else None

    @property
    def _is_traded_otherwise(self) -> bool:
        """Whether words of another flow stand before it: "Imports fell short of what was sold, $51.4 billion"."""
        starts = [one.start() for _, kind in FLOWS for one in sentence_words(kind).finditer(self.before)]
        between = self.before[max(starts, default=0) :]
        return any(sentence_words(kind).search(between) for kind in ("sold-to-others", "bought-by-others"))

    def _says_all_but(self, name: str, fact: Fact) -> bool:
        """Whether the sentence itself names the rest: its flow, or the item or partner of a fact."""
        if name == "flow":
            return self._is_time_told
        of_flow = last_flow(self.before) is fact.flow or last_flow(self.behind) is fact.flow
        return of_flow and (name == "period" or self._is_time_told)

    @property
    def _is_time_told(self) -> bool:
        """Whether the sentence, or the one before it, tells a time."""
        return self._last_time(self.sentence) is not None or self._last_time(self.previous) is not None

    @property
    def _times_alone(self) -> list[str]:
        """The times of the sentence: a month without its year as that of the one year that is named so far."""
        told = sentence_words("time-compared-with").sub(" ", self.sentence)
        last = max((end for end, _ in self._times_in(self.before)), default=len(self.before))
        if told != self.sentence or _DIGIT.search(self.before[last:]):
            return []
        found, own = dict[str, None](), years_named(self.sentence)
        for _, time in self._times_in(self.sentence):
            if time == _WHOLE_YEAR:
                return []
            if len(time) == _MONTH and time[:_YEAR] not in own:
                years = own or years_named(self.paragraph) or years_named(self.lead) or [time[:_YEAR]]
                found[years[-1] + time[_YEAR:]] = None
            else:
                found[time] = None
        months = [time for time in found if len(time) == _MONTH]
        return months or list(found)

    def is_on(self, cells: Collection[Cell], *, of_sum: bool) -> bool:
        """Whether what words right before a figure name is among the trade of some cells; of a sum, its flow alone."""
        flow = last_flow(self.behind) or last_flow(self.before)
        if flow is not None and flow not in {cell.flow for cell in cells}:
            return False
        if of_sum:
            return True
        items, partners = {cell.item for cell in cells}, {_plain(cell.partner) for cell in cells}
        item, partner = self._last("item", self.before), self._last("partner", self.before)
        told = self._all("item", self.behind) <= items and self._all("partner", self.behind) <= partners
        return told and item in {None, *items} and partner in {None, *partners}

    def is_of_group(self, fact: Fact) -> bool:
        """Whether all partners that the one of a fact takes in are named around, and no other year."""
        if fact.partner is None or not self._is_member("partner", fact.partner):
            return False
        return set(years_named(self.sentence)) <= {fact.period[:_YEAR], str(int(fact.period[:_YEAR]) + 1)}

    def names_itself(self, fact: Fact) -> bool:
        """Whether the sentence itself names the item, the partner or the sector of a fact, or all goods."""
        if fact.item is None and fact.partner is None:
            told = self._last_sector(self.before) or (last_flow(self.before) and Sector.ALL_INDUSTRIES)
            return told == fact.sector
        wanted = {_plain(fact.item), _plain(fact.partner)} - {None}
        kinds = ("item", "partner")
        return any(self._last(kind, self.before) in wanted or self._all(kind, self.behind) & wanted for kind in kinds)

    # -- names

    def _all(self, kind: str, words: str) -> frozenset[str]:
        words = without_partners(words, self._names) if kind == "item" else words
        return frozenset(filter(None, map(_plain, named(words, kind, self._names))))

    def _last(self, kind: str, words: str) -> str | None:
        words = without_partners(words, self._names) if kind == "item" else words
        return _plain(last_named(words, kind, self._names))

    def _in_order(self, kind: str, words: str) -> Iterator[str]:
        return (code for one in codes_named(words, kind, self._names) if (code := _plain(one)) is not None)

    def _is_named(self, kind: _Named, code: str | None) -> bool:
        """Whether an item, or a partner, is the last that is named; or none is, for a fact on all."""
        code = _plain(code)
        behind = self._all(kind, self.behind)
        before = self._last(kind, self.before)
        if code is None:
            return not behind and self._is_of_all(kind, before)
        if self._is_member(kind, code):
            return True
        if behind or before is not None:
            return code in (behind or {before})
        if code in self._all(kind, self.previous):
            return True
        carried = (self._last(kind, words) for words in (self.paragraph, self.lead))
        return code == next((one for one in carried if one is not None), None)

    def _is_member(self, kind: _Named, code: str) -> bool:
        """Whether all members of a group are named around: "the United States and China"."""
        entries = self.as_read.knowledge.base.partners if kind == "partner" else ()
        members = {member for entry in entries if entry.code == code for member in entry.members}
        return bool(members) and members <= self._all(kind, self.previous + self.sentence)

    def _is_of_all(self, kind: _Named, before: str | None) -> bool:
        """Whether no name stands before a figure, or all goods are told of behind it."""
        if sentence_words("all-goods-again").search(self.before):
            return before is None or self._is_behind_names(kind)
        if before is not None:
            return False
        if last_flow(self.before) is not None:
            return True
        flow = min((one.start() for _, of in FLOWS for one in sentence_words(of).finditer(self.rest)), default=0)
        return not self._all(kind, self.rest[:flow]) and self._last(kind, self.previous) is None

    def _is_behind_names(self, kind: _Named) -> bool:
        """Whether words for all goods stand behind the last name of a kind."""
        last = max(found.end() for found in sentence_words("all-goods-again").finditer(self.before))
        return not self._all(kind, self.before[last:])

    # -- flow and sector

    def _is_of_flow(self, fact: Fact) -> bool:
        daily = any(sentence_words("daily").search(words) for words in (self.before, self.behind))
        if daily is not (fact.measure is Measure.DAILY_AVERAGE):
            return False
        behind = last_flow(self.behind)
        if behind is not None:
            return behind is fact.flow
        told = last_flow(self.before) or (Flow.TRADE if sentence_words("total-trade").search(self.before) else None)
        if told is None and sentence_words("bought-by-korea").search(self.sentence):
            told = Flow.IMPORTS
        told = told or first_flow(self.rest)
        if told is not None:
            return told is fact.flow
        if sentence_words("sold-to-others").search(self.sentence):
            return fact.flow is Flow.EXPORTS
        if sentence_words("bought-by-others").search(self.sentence):
            is_named = fact.partner is not None or fact.item is not None
            return fact.flow is Flow.EXPORTS and (is_named or self._last("sector", self.before) is not None)
        return fact.flow is (last_flow(self.previous) or last_flow(self.paragraph) or Flow.EXPORTS)

    def _is_of_sector(self, fact: Fact) -> bool:
        """Whether the sector told last is that of a fact: behind the figure, before it, or in what came before."""
        behind = self._all("sector", self.behind)
        if behind:
            return fact.sector in behind
        for words in (self.before, self.paragraph, self.rest):
            told = self._last_sector(words)
            if told is not None:
                return fact.sector == told
        of_all = fact.sector == Sector.ALL_INDUSTRIES
        return of_all or self._last_sector(self.lead) == fact.sector or self.as_read.readings.is_all_of(fact.sector)

    def _last_sector(self, words: str) -> str | None:
        """The sector that words tell of last, all industries where they say so behind it."""
        again = max((found.end() for found in sentence_words("all-goods-again").finditer(words)), default=0)
        behind = self._last("sector", words[again:])
        return behind or (Sector.ALL_INDUSTRIES if again else None)

    # -- time

    def _is_of_time(self, period: str) -> bool:
        """Whether the time told last is that of a fact: behind the figure, before it, or in what came before."""
        behind = _CLAUSE_END.split(self.rest, maxsplit=1)[0]
        for words in (behind, self.before, self.previous, self.paragraph):
            told = self._last_time(words)
            if told is not None:
                return self._is_same(told, period, self.before + behind if words in (behind, self.before) else words)
        told = self._last_time(self.lead)
        if told is not None and self._is_same(told, period, self.lead):
            return True
        is_named = self._last("item", self.before) is not None or self._last("partner", self.before) is not None
        return (is_named or told is None) and period in self.as_read.readings.times

    def _is_same(self, told: str, period: str, words: str) -> bool:
        """Whether a time is a period: a month without its year may be that of any year that is named."""
        if told == _WHOLE_YEAR:
            return len(period) == _YEAR and period in self._years
        own = frozenset(years_named(words))
        if len(told) == _MONTH and told[:_YEAR] not in own:  # a month without its year
            years = own or frozenset(years_named(self.paragraph)) or self._years
            return len(period) == _MONTH and told[_YEAR:] == period[_YEAR:] and period[:_YEAR] in years
        return told == period or (len(told) == _YEAR and "/" in period and told == period[-_MONTH:][:_YEAR])

    @cached_property
    def _years(self) -> frozenset[str]:
        """The years that are named up to the figure, and those of the date of the text."""
        published = self.as_read.published
        own = {str(published.year), str(published.year - 1)} if published is not None else set[str]()
        return frozenset({*years_named(self.lead + self.paragraph + self.sentence), *own})

    def _last_time(self, words: str) -> str | None:
        """The year or month that words tell of last, be it as last year; none that is only compared with."""
        words = sentence_words("time-compared-with").sub(lambda found: " " * len(found[0]), words)
        told = max(self._times_in(words), default=None)
        return None if told is None else told[1]

    def _times_in(self, words: str) -> Iterator[tuple[int, str]]:
        published = self.as_read.published
        for _, end, time in times_named(words, published):
            yield end, time
        yield from ((one.end(), _WHOLE_YEAR) for one in sentence_words("of-a-whole-year").finditer(words))
        if published is not None:
            for kind, years in _YEARS_BEFORE:
                yield from ((one.end(), str(published.year - years)) for one in sentence_words(kind).finditer(words))

    # -- direction

    @cached_property
    def falls(self) -> bool | None:
        """Whether a growth is told as a fall, by the nearest word that tells a direction; None where none does."""
        if self.figure.mention.signed and self.figure.mention.value is not None:
            return self.figure.mention.value < 0
        for words, last in ((self.behind, False), (self.before, True), (self.rest, False), (self.previous, True)):
            falls = [one.start() for one in sentence_words("falls").finditer(words)]
            rises = [one.start() for one in sentence_words("rises").finditer(words)]
            if falls or rises:
                pick = max if last else min
                return pick(falls, default=-1 if last else len(words)) == pick((*falls, *rises))
        return None

    @property
    def tells_a_result(self) -> bool:
        """Whether a figure is told as what was, and not denied, nor as what two figures differ by."""
        return not sentence_words("of-two-figures-before").search(self.before) and self.is_claimed

    @property
    def is_claimed(self) -> bool:
        """Whether a figure is told as what was, or follows from that, and not denied."""
        if sentence_words("not-so").search(self.sentence) or sentence_words("denied-before").search(self.before):
            return False
        denied = sentence_words("denied-behind").search(self.figure.mention.text + self.rest)
        return not (denied or sentence_words("expected-or-aimed-at").search(self.sentence))

    @property
    def is_of_another_trade(self) -> bool:
        """Whether the words of the clause tell of something else than facts count: other trade, a part of a time."""
        clause = self.before + _CLAUSE_END.split(self.rest, maxsplit=1)[0]
        return any(sentence_words(kind).search(clause) for kind in _OF_ANOTHER_TRADE)

    @property
    def is_meant_otherwise(self) -> bool:
        """The same, or what the reader has a figure of: several names, another basis."""
        if self.is_of_another_trade:
            return True
        statement, readings = self.figure.statement, self.as_read.readings
        if statement is None:
            return False
        return (
            statement.doubtful in _DOUBTS
            or readings.is_on_another_basis(self.figure, statement)
            or readings.is_otherwise_counted(self.figure, statement)
            or readings.is_per_working_day(self.figure, statement)
            or readings.is_of_several_names(statement, self.as_read.names)
        )


def _plain(code: str | None) -> str | None:
    return CHINA if code == CHINA_AND_HONG_KONG else code

"""What else the words of a statement may mean, where they leave a field to be carried on from elsewhere."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from korea_trade.model.codes import OUTLOOK, Flow, Measure, Sector
from korea_trade.model.period import Period
from korea_trade.reader.doubts import SEVERAL_NAMES
from korea_trade.reader.statement import Origin, Proof, ProofField, Statement
from korea_trade.verification.figure import Figure
from korea_trade.verification.named_times import last_time_named, months_named, years_named
from korea_trade.verification.nearer_words import FLOWS, Surroundings
from korea_trade.verification.otherwise import counts_otherwise
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name

_FIELDS = ("flow", "item", "partner")
_NEAR = 2  # statements before and after
_FAR = 12  # statements before, in the same paragraph
_MOST_PERIODS = 10
_SEVERAL = 5
_SHORT = 30  # characters behind a rank
_HEAD = re.compile(r"[^.:!?\n]{1,40}[.:]\s")
_TIME = re.compile(r"\s(?:straight\s)?time\b|\s?번째", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9]")
_SO_FAR = re.compile(r"([0-9]{4})-01/\1-[01][0-9]")
_SPAN = re.compile(r"([0-9]{4})-([01][0-9])/\1-([01][0-9])")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_NAMES_YEAR = re.compile(r"[0-9]{4}|['’][0-9]{2}")
_SENTENCE_END = re.compile(r"[^\W\d_]{2}\.\s|[0-9%]\.\s|[!?]\s|\n")
_LONGEST_HEAD = 80  # characters of a sentence, or of a line, that only names what the next one is about


class Readings:
    """The statements of a text, and what each may mean besides; ``times`` are those that runs were found to be of."""

    def __init__(
        self, statements: Sequence[Statement], text: str, published: date | None, times: Iterable[str] = ()
    ) -> None:
        self._statements = statements
        self._text, self._published = text, published
        self._sentence_ends = [end.end() for end in _SENTENCE_END.finditer(text)]
        self._place = {id(statement): index for index, statement in enumerate(statements)}
        said = (statement.period for statement in statements if _is_told(statement, "period"))
        named = [year for year in years_named(text) if published is None or int(year) <= published.year]
        months = months_named(text, published) if published is not None else []
        found = dict.fromkeys((*times, *(period for period in said if period), *named, *months))
        self._periods = list(found)[:_MOST_PERIODS]

    @property
    def text(self) -> str:
        """The text that is read."""
        return self._text

    @property
    def times(self) -> list[str]:
        """The times that a figure may be of where its sentence says none: those of the text, and those of its date."""
        return list(dict.fromkeys((*self._periods, *self._of_date())))

    def _all_times(self, statement: Statement) -> list[str]:
        """The times that a statement may be of which has none: what is expected may be of the year to come."""
        to_come = [str(self._published.year + 1)] if self._published and statement.status in OUTLOOK else []
        return [*self.times, *to_come]

    def _of_date(self) -> Iterator[str]:
        """The month and the year before the text appeared, and the year that was as good as over."""
        day = self._published
        if day is not None:
            yield f"{day.year - (day.month == 1)}-{(day.month - 2) % 12 + 1:02}"
            yield str(day.year if day.month == 12 else day.year - 1)

    def of_other_periods(self, statement: Statement) -> Iterator[Statement]:
        """The statement of each other period that the text names, where its own sentence names none.

        Where words name a month without its year, the month last before the text appeared may be meant instead of that
        of the year named before; where it is not known when it appeared, that of the next year. A tally of the year so
        far may be that of the whole year.
        """
        behind_others = self._is_behind_others(statement)
        if behind_others or not says_its_time(statement, self._text):
            carried = self._has_time_before(statement) and not behind_others
            for period in self._periods if carried else self._all_times(statement):
                if period != statement.period:
                    yield replace(statement, period=period)
        yield from self._of_time_named_last(statement)
        yield from self._of_month_of_the_sentence(statement)
        if statement.period is not None and self._has_year_of_another_clause(statement):
            yield replace(statement, period=Period.parse(statement.period).years_before(-1))
        year = _SO_FAR.fullmatch(statement.period or "")
        if year is not None and sentence_words("tally").search(self.sentence_of(statement)):
            yield replace(statement, period=year[1])
        latest = self._of_latest_year(statement)
        if latest is not None:
            yield replace(statement, period=latest)

    def year_named_before(self, statement: Statement) -> str | None:
        """The year that the sentence of a statement names last before its figure: "2018년 6000억 달러를 달성한"."""
        named = years_named(self._text[self._begin_of(statement) : statement.start])
        return named[-1] if named else None

    def says_year_before_figure(self, statement: Statement) -> bool:
        """Whether the year of a statement stands last before its figure, with no word that compares: "from 2019"."""
        proof = statement.proofs.get("period")
        if proof is None or proof.origin is not Origin.SAID or proof.start is None or proof.start >= statement.start:
            return False
        alone = years_named(self._text[self._begin_of(statement) : statement.start]) == [(statement.period or "")[:4]]
        return alone and not self._has_year_of_another_clause(statement)

    def _has_year_of_another_clause(self, statement: Statement) -> bool:
        """Whether the year that a statement is read of stands before its clause: "after 2019's weak base, exports"."""
        proof = statement.proofs.get("period")
        if (
            proof is None
            or proof.start is None
            or proof.end is None
            or not _NAMES_YEAR.search(self._text, proof.start, proof.end)
        ):
            return False
        before = self._text[self._begin_of(statement) : proof.start]
        between = self._text[proof.end : statement.start]
        return (
            sentence_words("compared").search(before) is not None
            or sentence_words("next-clause").search(between) is not None
        )

    def _of_month_of_the_sentence(self, statement: Statement) -> Iterator[Statement]:
        """A statement of a year, as of each month of it that others of its sentence are of."""
        if statement.period is None or not statement.period.isdecimal():
            return
        around = (other.period for other in self.statements_around(statement.start) if other.period is not None)
        for period in dict.fromkeys(around):
            if _MONTH.fullmatch(period) and period.startswith(statement.period):
                yield replace(statement, period=period)

    def says_flow_alone(self, statement: Statement) -> bool:
        """Whether the sentence of a statement says its flow before its figure, and no other."""
        words = self._text[self._begin_of(statement) : statement.start]
        named = [flow for flow, kind in FLOWS if sentence_words(kind).search(words)]
        return statement.says("flow") and named == [statement.flow]

    def _is_behind_others(self, statement: Statement) -> bool:
        """Whether a rank is read of the time of others that it stands behind: "third after 2018 and 2017"."""
        proof = statement.proofs.get("period")
        if statement.measure is not Measure.RANK or proof is None or proof.start is None or proof.end is None:
            return False
        first, last = min(proof.start, statement.start), max(proof.end, statement.end)
        return sentence_words("after-others").search(self._text, first, last) is not None

    def in_same_span(self, statement: Statement) -> Statement:
        """The statement, or it in the months of the one before, where it is told of "the same period" of its year."""
        at = self._place.get(id(statement))
        if not at or statement.period is None:
            return statement
        before = self._statements[at - 1]
        span = _SPAN.fullmatch(before.period or "")
        said = sentence_words("same-span").search(self._text, before.end, statement.start)
        if span is None or before.sentence != statement.sentence or said is None:
            return statement
        year = self._year_of_same_span(self._text[before.end : statement.start]) or statement.period
        if not year.isdecimal():
            return statement
        proofs = {**statement.proofs, ProofField.PERIOD: Proof(Origin.DATE, said.start(), said.end())}
        return replace(statement, period=f"{year}-{span[2]}/{year}-{span[3]}", proofs=proofs)

    def _year_of_same_span(self, words: str) -> str | None:
        """This year, or the one before it, where words say so."""
        if self._published is None:
            return None
        if sentence_words("this-year").search(words):
            return str(self._published.year)
        return str(self._published.year - 1) if sentence_words("last-year").search(words) else None

    def _of_time_named_last(self, statement: Statement) -> Iterator[Statement]:
        """The time named last between a figure and the time that it is read of: "in 2023, but December brought …"."""
        own = statement.proofs.get("period")
        if own is None or own.end is None or own.end >= statement.start:
            return
        between = last_time_named(self._text[own.end : statement.start], self._published)
        if between is not None and between != statement.period:
            yield replace(statement, period=between)

    def _has_time_before(self, statement: Statement) -> bool:
        """Whether a statement has its time from words before it, not from a later sentence or the text as a whole."""
        proof = statement.proofs.get("period")
        if statement.period is None or proof is None or proof.start is None:
            return False
        return proof.start < statement.sentence[1]

    def is_otherwise_counted(self, figure: Figure, statement: Statement) -> bool:
        """Whether the sentence of a figure counts otherwise than facts, compares with another time, or is of a part."""
        return counts_otherwise(self._text, figure, statement, self._begin_of(statement), self._published)

    def is_under_another_time(self, statement: Statement) -> bool:
        """Whether a statement that says no time stands in a paragraph whose head names another: "The year 2020. …"."""
        if statement.period is None or says_its_time(statement, self._text):
            return False
        head = _HEAD.match(self._text, self._text.rfind("\n", 0, statement.start) + 1, statement.start)
        time = last_time_named(head[0], self._published) if head is not None else None
        if head is None or time is None or time == statement.period:
            return False
        proof = statement.proofs.get("period")
        said_behind_it = proof is not None and proof.start is not None and proof.start >= head.end()
        return not (said_behind_it and statement.period.startswith(time))  # "2023 ended well. December exports ..."

    def is_of_some_firms(self, statement: Statement) -> bool:
        """Whether the sentence up to a statement's end speaks of what some of the country's firms sell or buy."""
        return sentence_words("of-some-firms").search(self._text, self._begin_of(statement), statement.end) is not None

    def of_nearer_words(self, statement: Statement, names: tuple[Name, ...]) -> Iterator[Statement]:
        """The statement with a flow, a name or a measure that stands nearer to its figure than its own."""
        begins = self._begin_of(statement)
        return Surroundings(self._text, names).of_nearer_words(statement, begins, self._head_before(begins))

    def is_of_several_names(self, statement: Statement, names: tuple[Name, ...]) -> bool:
        """Whether a level or a growth is told of several names, be it by the words behind its colon."""
        if statement.measure in (Measure.SHARE, Measure.SHARE_CHANGE):
            return False
        return statement.doubtful == SEVERAL_NAMES or Surroundings(self._text, names).is_labelled_with_several(
            statement
        )

    def _head_before(self, begins: int) -> str:
        """The short sentence, or the line, before a sentence; "" where a long one stands there."""
        ends = begins
        while ends and self._text[ends - 1].isspace():
            ends -= 1
        ended = bisect_left(self._sentence_ends, ends)
        head = self._text[self._sentence_ends[ended - 1] if ended else 0 : ends].strip()
        return head if len(head) <= _LONGEST_HEAD else ""

    def _begin_of(self, statement: Statement) -> int:
        """Where the sentence begins in which the first figure of a statement stands."""
        ended = bisect_right(self._sentence_ends, statement.start)
        return self._sentence_ends[ended - 1] if ended else 0

    def years_of(self, sentence: str) -> set[str]:
        """The years that a sentence may be about: those it names, or else the year in which the text appeared."""
        named = set(years_named(sentence))
        return named or ({str(self._published.year)} if self._published else set())

    def of_the_same_trade(self, statement: Statement) -> list[Statement]:
        """The other statements of levels of the same time, sector, item and partner, whatever their flow."""
        same = (statement.period, statement.sector, statement.item, statement.partner, statement.measure)
        return [
            one
            for one in self._statements
            if one is not statement and (one.period, one.sector, one.item, one.partner, one.measure) == same
        ]

    def statements_around(self, place: int) -> list[Statement]:
        """The statements whose sentence holds a place of the text."""
        return [one for one in self._statements if one.sentence[0] <= place < one.sentence[1]]

    def last_before(self, place: int) -> Statement | None:
        """The last statement before a place of the text."""
        return next((one for one in reversed(self._statements) if one.start < place), None)

    def before_in_sentence(self, place: int) -> str:
        """The words of the sentence before a place of the text."""
        ended = bisect_right(self._sentence_ends, place)
        return self._text[self._sentence_ends[ended - 1] if ended else 0 : place]

    def is_time(self, end: int) -> bool:
        """Whether the word behind a place is "time": for the third time."""
        return _TIME.match(self._text, end) is not None

    def sentence_of(self, statement: Statement) -> str:
        """The sentence of a statement."""
        return self._text[slice(*statement.sentence)]

    def sentence_at(self, start: int, end: int) -> str:
        """The sentence in which a figure stands that is in no statement."""
        ended = bisect_right(self._sentence_ends, start)
        begins = self._sentence_ends[ended - 1] if ended else 0
        stops = bisect_right(self._sentence_ends, end)
        return self._text[begins : self._sentence_ends[stops] if stops < len(self._sentence_ends) else None]

    def _of_latest_year(self, statement: Statement) -> str | None:
        proof = statement.proofs.get("period")
        if statement.period is None or proof is None or proof.start is None or proof.origin is Origin.DATE:
            return None
        if _NAMES_YEAR.search(self._text[proof.start : proof.end]):
            return None
        period = Period.parse(statement.period)
        if self._published is None:
            return period.years_before(-1)
        years = self._published.year - period.last_day.year
        while years > 0:
            later = period.years_before(-years)
            if Period.parse(later).last_day <= self._published:
                return later
            years -= 1
        return None

    def says_time(self, statement: Statement) -> bool:
        """Whether a statement has its time from its sentence, or from its paragraph with no other one between."""
        if says_its_time(statement, self._text):
            return True
        own = statement.proofs.get("period")
        if own is None or own.end is None or own.end > statement.start:
            return False
        between = self._text[own.end : statement.start]
        return "\n" not in between and last_time_named(between, self._published) is None

    def says_sector(self, statement: Statement) -> bool:
        """Whether the sentence of a statement itself says which trade it counts."""
        return says_sector(statement, self._text)

    def names_all_industries(self, statement: Statement) -> bool:
        """Whether "the overall surplus" stands between the sector and the figure of a statement."""
        proof = statement.proofs.get("sector")
        if proof is None or proof.end is None or proof.end > statement.start:
            return False
        return sentence_words("of-all-industries").search(self._text, proof.end, statement.start) is not None

    def is_all_of(self, sector: Sector) -> bool:
        """Whether all that a text of several figures tells is of one sector."""
        return len(self._statements) >= _SEVERAL and all(one.sector == sector for one in self._statements)

    def is_of_market(self, statement: Statement) -> bool:
        """Whether a rank is one among markets: "the second-largest buyer", 두 번째 큰 시장."""
        behind = self._text[statement.end : statement.end + _SHORT]
        return sentence_words("market").match(behind) is not None

    def of_other_words(self, statement: Statement, like: Statement | None = None) -> Iterator[Statement]:
        """The statement with a flow, an item or a partner that stands near, where its own may not be meant.

        ``like`` is the statement as it stands in the text, where this one is it with another time.
        """
        near = self._near(like or statement)
        for field in _FIELDS:
            own = getattr(statement, field)
            said = statement.says(field)
            found = dict.fromkeys(
                getattr(other, field) for other in near if not said or _between(statement, other, field)
            )
            if not said:
                found |= dict.fromkeys((None, self._last_named_before(like or statement, field)))
            for value in found:
                if value != own and not (field == "flow" and value is None):
                    yield replace(statement, **{field: value})
        yield from self._of_last_partner(statement, like or statement)
        if not statement.says("flow"):
            yield from (replace(statement, flow=flow) for flow in _FLOWS if flow != statement.flow)

    def _of_last_partner(self, statement: Statement, like: Statement) -> Iterator[Statement]:
        """The statement with the partner told of last and the trade that it was told of: ICT exports to the U.S."""
        at = self._place.get(id(like), 0)
        last = next((other for other in reversed(self._statements[:at]) if other.partner is not None), None)
        if last is not None and statement.partner is None and not self.says_sector(like):
            yield replace(statement, partner=last.partner, sector=last.sector)

    def _last_named_before(self, statement: Statement, field: str) -> str | None:
        """The item, partner or flow of the last statement before one that has any."""
        at = self._place.get(id(statement), 0)
        named = (getattr(other, field) for other in reversed(self._statements[:at]))
        return next((name for name in named if name is not None), None)

    def _near(self, statement: Statement) -> list[Statement]:
        at = self._place.get(id(statement))
        if at is None:
            return []
        first = at
        while first > 0 and at - first < _FAR and self._is_in_paragraph(self._statements[first - 1], statement):
            first -= 1
        around = self._statements[max(0, min(first, at - _NEAR)) : at + _NEAR + 1]
        return [other for other in around if other is not statement]

    def _is_in_paragraph(self, before: Statement, statement: Statement) -> bool:
        return "\n" not in self._text[before.start : statement.start]


_FLOWS = (Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE)


def says_its_time(statement: Statement, text: str) -> bool:
    """Whether the sentence of a statement says its time, be it with the help of the date.

    What stands behind the next figure is that of the next: "rose to $51.4 billion, after 4.0 percent in November"; and
    so is what begins a bracket behind it: "$512.9bn (2019: $542.2bn)".
    """
    proof = statement.proofs.get("period")
    if proof is None or proof.start is None or not statement.sentence[0] <= proof.start < statement.sentence[1]:
        return False
    in_bracket = proof.start > statement.end and text[statement.end : proof.start].endswith("(")
    in_bracket = in_bracket and text[proof.end or proof.start :].lstrip().startswith(":")
    return not in_bracket and _DIGIT.search(text, statement.end, max(statement.end, proof.start)) is None


def says_flow(statement: Statement) -> bool:
    """Whether the sentence of a statement says its flow."""
    return statement.says("flow")


def says_its_cell(statement: Statement) -> bool:
    """Whether the sentence of a statement says its flow, and the names that it is of."""
    fields = [field for field in _FIELDS if field == "flow" or getattr(statement, field) is not None]
    return statement.doubtful is None and all(statement.says(field) for field in fields)


def says_sector(statement: Statement, text: str) -> bool:
    """Whether the sentence of a statement itself says which trade it counts; not behind the next figure."""
    if not statement.says("sector"):
        return False
    proof = statement.proofs["sector"]
    return proof.start is None or _DIGIT.search(text, statement.end, max(statement.end, proof.start)) is None


def _is_told(statement: Statement, field: str) -> bool:
    """Whether words of the clause tell a field, be it with the help of the date: "last year"."""
    proof = statement.proofs.get(field)
    return proof is not None and proof.start is not None and proof.origin in (Origin.SAID, Origin.DATE)


def _between(statement: Statement, other: Statement, field: str) -> bool:
    """Whether the words of another statement for a field stand nearer to the figure than its own."""
    own, rival = statement.proofs.get(field), other.proofs.get(field)
    if own is None or rival is None or own.end is None or rival.start is None:
        return False
    return own.end <= rival.start < statement.start

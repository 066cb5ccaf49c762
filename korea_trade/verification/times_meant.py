"""The times that a figure may be of: the one that it is read of, and others that the text names."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from korea_trade.cached_property import cached_property
from korea_trade.model.codes import OUTLOOK, Measure
from korea_trade.model.period import Period
from korea_trade.reader.statement import Origin, Proof, ProofField, Statement
from korea_trade.verification.named_times import last_time_named, months_named, times_named, years_named
from korea_trade.verification.own_sentence import says_its_time
from korea_trade.verification.read_text import ReadText
from korea_trade.vocabulary.sentence_words import sentence_words

_MOST_PERIODS = 10
_HEAD = re.compile(r"[^.:!?\n]{1,40}[.:]\s")
_SO_FAR = re.compile(r"([0-9]{4})-01/\1-[01][0-9]")
_SPAN = re.compile(r"([0-9]{4})-([01][0-9])/\1-([01][0-9])")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_NAMES_YEAR = re.compile(r"[0-9]{4}|['’][0-9]{2}")


class TimesMeant(ReadText):
    """A text as it was read, with the times that its statements may be of.

    ``times`` are those that runs of figures were found to be of.
    """

    def __init__(
        self, statements: Sequence[Statement], text: str, published: date | None, times: Iterable[str] = ()
    ) -> None:
        super().__init__(statements, text, published)
        said = (statement.period for statement in statements if _is_told(statement, "period"))
        named = [year for year in years_named(text) if published is None or int(year) <= published.year]
        months = months_named(text, published) if published is not None else []
        found = dict.fromkeys((*times, *(period for period in said if period), *named, *months))
        self._periods = list(found)[:_MOST_PERIODS]

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

    def years_of(self, sentence: str) -> set[str]:
        """The years that a sentence may be about: those it names, or else the year in which the text appeared."""
        named = set(years_named(sentence))
        return named or ({str(self._published.year)} if self._published else set())

    def is_year_before(self, words: str, period: str) -> bool:
        """Whether words tell of the time a year before another: 재작년 and 2020, where the text appeared in 2021."""
        before = Period.parse(period).years_before(1)
        if sentence_words("year-before-words").search(words):
            return True
        year = years_named(words)
        if year or self._published is None or not period.isdecimal():
            return year == [before]
        if sentence_words("year-before-last").search(words):
            return before == str(self._published.year - 2)
        return sentence_words("last-year").search(words) is not None and before == str(self._published.year - 1)

    def time_told_in(self, words: str) -> str | None:
        """The year or month that words name last, or the last year where they say so; None where they tell none."""
        told = last_time_named(words, self._published)
        if told is None and self._published is not None and sentence_words("last-year").search(words):
            return str(self._published.year - 1)
        return told

    def says_time(self, statement: Statement) -> bool:
        """Whether a statement has its time from its sentence, or from its paragraph with no other one between."""
        if says_its_time(statement, self._text):
            return True
        own = statement.proofs.get("period")
        if own is None or own.end is None or own.end > statement.start:
            return False
        if self._text.find("\n", own.end, statement.start) >= 0:
            return False
        return self._last_time_between(own.end, statement.start) is None

    def _last_time_between(self, begins: int, ends: int) -> str | None:
        """The year or month that is named last between two places; None where none is."""
        at = bisect_right(self._ends_of_times, ends)
        start, _, time = self._times_named[at - 1] if at else (-1, 0, "")
        return time if start >= begins else None

    @cached_property
    def _times_named(self) -> list[tuple[int, int, str]]:
        """Where the text names years and months, in the order of their ends."""
        return sorted(times_named(self._text, self._published), key=lambda found: found[1:])

    @cached_property
    def _ends_of_times(self) -> list[int]:
        return [end for _, end, _ in self._times_named]

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
        sentence = self.sentence_of(statement)
        until = self._published is not None and months_named(sentence, self._published)
        if year is not None and not until and sentence_words("tally").search(sentence):
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
        before = self._text[self._begin_of(statement) : statement.start]
        alone = years_named(before) == [(statement.period or "")[:4]] and not (
            sentence_words("last-year").search(before) or sentence_words("this-year").search(before)
        )
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
        begins = self._begin_of(statement) if proof.start < statement.start else statement.end
        before = sentence_words("against-a-year-before").sub("", self._text[begins : proof.start])
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
        between = self._last_time_between(own.end, statement.start)
        if between is not None and between != statement.period:
            yield replace(statement, period=between)

    def _has_time_before(self, statement: Statement) -> bool:
        """Whether a statement has its time from words before it, not from a later sentence or the text as a whole."""
        proof = statement.proofs.get("period")
        if statement.period is None or proof is None or proof.start is None:
            return False
        return proof.start < statement.sentence[1]

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


def _is_told(statement: Statement, field: str) -> bool:
    """Whether words of the clause tell a field, be it with the help of the date: "last year"."""
    proof = statement.proofs.get(field)
    return proof is not None and proof.start is not None and proof.origin in (Origin.SAID, Origin.DATE)

"""What a figure is compared with, by the words behind it: "those of Japan", "the sector's sales", "the total"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from korea_trade.arithmetic.cell import Cell
from korea_trade.model.codes import Comparison, Flow, Sector
from korea_trade.model.period import Period
from korea_trade.verification.knowledge import period_before
from korea_trade.verification.named_times import last_time_named, years_named
from korea_trade.verification.nearer_words import last_flow, named
from korea_trade.vocabulary.numbers import month_names
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name

_WORD = re.compile(r"[A-Za-z]+")
_MONTH = len("2020-12")
_KINDS = ("partner", "item")


def _may_be_whole(whole: Cell, part: Cell) -> bool:
    """Whether one cell may be a part of another: chips of all goods, but no chips of all exports to China."""
    same_partner = whole.partner is None or whole.partner == part.partner
    return same_partner and (whole.item is None or part.item is not None)


@dataclass(frozen=True, slots=True)
class Operands:
    """Reads operands by the names of the facts, in a text of a day."""

    names: tuple[Name, ...]
    published: date | None

    def phrase_at(self, text: str, start: int) -> str:
        """The words of an operand that begins at a place, to the end of its clause; "" for one of several names."""
        found = sentence_words("operand").match(text, start)
        if found is None:
            return ""
        behind = sentence_words("another-operand").match(text, found.end())
        if behind is not None and any(self._names(found[0], kind) and self._names(behind[0], kind) for kind in _KINDS):
            return ""
        return found[0]

    def _names(self, words: str, kind: str) -> frozenset[str]:
        return named(words, kind, self.names)

    def of(self, phrase: str, cell: Cell, period: str, *, of_whole: bool) -> list[tuple[Cell, str]]:
        """The cells and times that words may mean, of what a level of a cell is compared with, or is a part of."""
        if sentence_words("not-a-level-of").search(phrase) or not self.is_plain(phrase):
            return []
        if of_whole and last_flow(phrase) not in (None, cell.flow):
            return []
        partners, items = (self._names(phrase, kind) for kind in _KINDS)
        if len(partners) > 1 or len(items) > 1:
            return []
        times = self._times(phrase, period)
        flow = last_flow(phrase) or (Flow.TRADE if sentence_words("total-trade-told").search(phrase) else cell.flow)
        base = replace(cell, flow=flow)
        cells = list(self._cells(phrase, base, partners, items, of_whole=of_whole))
        if of_whole:
            cells = [one for one in cells if _may_be_whole(one, cell)]
            times = [time for time in times if time == period] if times else [period]
        elif not cells and (times if flow is cell.flow else flow in (Flow.EXPORTS, Flow.IMPORTS)):
            cells = [base]  # "than in November", "than imports"
        alike = [time for time in times or [period] if len(time) == len(period)]
        return [(one, time) for one in dict.fromkeys(cells) for time in alike]

    def _cells(
        self, phrase: str, cell: Cell, partners: frozenset[str], items: frozenset[str], *, of_whole: bool
    ) -> Iterator[Cell]:
        whole = replace(cell, item=None, partner=None)
        if partners or items:
            partner, item = next(iter(partners), cell.partner), next(iter(items), None if of_whole else cell.item)
            yield replace(cell, partner=partner if partners or not of_whole else None, item=item)
        elif cell.partner is not None and sentence_words("bloc-told").search(phrase):
            yield replace(cell, item=None)
        elif sentence_words("whole-of-all").search(phrase):
            yield replace(whole, sector=Sector.ALL_INDUSTRIES)
        elif cell.sector != Sector.ALL_INDUSTRIES and sentence_words("whole-of-sector").search(phrase):
            yield whole
        elif of_whole and sentence_words("whole-told").search(phrase):
            yield from (replace(cell, item=None), replace(cell, partner=None), whole)

    def _times(self, phrase: str, period: str) -> list[str]:
        """The times that words may mean: a month without its year may be that of the year before, too."""
        if sentence_words("month-before-words").search(phrase):
            return [time for time in (period_before(period, Comparison.PREVIOUS_MONTH),) if time is not None]
        if sentence_words("year-before-words").search(phrase):
            return [Period.parse(period).years_before(1)]
        last = last_time_named(phrase, self.published)
        if last is None or years_named(phrase) or len(last) != _MONTH:
            return [last] if last is not None else []
        year = int(period[:4])
        return [f"{year}{last[4:]}", f"{year - 1}{last[4:]}"]

    def is_plain(self, phrase: str) -> bool:
        """Whether words say no more than the names that they have and what is known to leave these as they are."""
        plain = sentence_words("plain-operand")
        rest = phrase
        for pattern in (*_patterns_of(self.names), _MONTHS):
            rest = pattern.sub(" ", rest)
        return all(plain.fullmatch(word) is not None for word in _WORD.findall(rest))


@cache
def _patterns_of(names: tuple[Name, ...]) -> "tuple[re.Pattern[str], ...]":
    """A pattern for each name of a partner or an item that facts have, of either the longest first."""
    return tuple(
        re.compile(rf"\b{re.escape(word)}(?!\w)", re.IGNORECASE if kind == "item" else 0)
        for kind in _KINDS
        for word in sorted((word for of, _, words in names if of == kind for word in words), key=len)[::-1]
    )


_MONTHS = re.compile(rf"\b(?:{'|'.join(month_names())})\b", re.IGNORECASE)

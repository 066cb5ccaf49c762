"""What the rows of a query leave out: the sector, caveats, and that figures are limits, plans or derived.

Facts are known by their ids and sectors by their codes, whatever the query calls these columns.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from korea_trade.agents.tool import AnswerContext
from korea_trade.arithmetic.codes import DerivedStatus
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import Bound, Measure, Sector, Status
from korea_trade.presentation.remarks import caveat_of
from korea_trade.questions.fact_row import FactRow
from korea_trade.said import said

_LITERAL = re.compile(r"'(?:[^']|'')*'|--[^\n]*|/\*.*?\*/", re.DOTALL)
_OF_FIGURES = re.compile(r"\b(?:value|growth)(?:_written)?\b", re.IGNORECASE)
_ONE_SECTOR = re.compile(
    r"\bsector\b\"?\s*(?:==?|\bIN\b\s*\()\s*'([^']*)'(?!\s*,)|'([^']*)'\s*==?\s*(?:\w+\.)?\"?sector\b", re.IGNORECASE
)
_NOT_A_SECTOR = re.compile(r"\bNOT\b[\s(]*(?:\w+\.)?\"?sector\b", re.IGNORECASE)
_SECTORS = frozenset(map(str, Sector))
_ASKED_FOR = {
    "bound": re.compile(r"\bbound\b\"?\s+IS\s+NULL\b", re.IGNORECASE),
    "status": re.compile(r"\bstatus\b\"?\s*==?\s*'", re.IGNORECASE),
}
_PLANS = (Status.TARGET, Status.FORECAST)


def remarks_on_rows(
    context: AnswerContext, query: str, columns: Collection[str], rows: Sequence[Mapping[str, object]]
) -> list[str]:
    """The remarks, in the language; none where there are no rows."""
    named = {column.lower() for column in columns}
    texts = [set(_texts_in(list(row.values()))) for row in rows]
    told = dict.fromkeys(text for of_row in texts for text in sorted(of_row))
    facts = context.trade.stated(text for text in told if "@" in text)
    sectors = [sector for sector in Sector if sector in told or any(fact.sector == sector for fact in facts)]
    has_figures = bool(rows) and _OF_FIGURES.search(_LITERAL.sub("''", query)) is not None
    remarks: list[Message] = []
    if len(sectors) > 1:
        remarks.append(said(Phrases.several_sectors, tuple(map(str, sectors))))
    if has_figures and not sectors and "sector" not in named and not _asks_for_one_sector(query):
        remarks.append(said(Phrases.sector_not_told))
    if has_figures:
        remarks += _what_figures_are(query, texts, facts, named)
    caveats = (f"{fact.id}: {caveat}" for fact in facts if (caveat := _caveat_left_out(context, fact, told)))
    return [*map(context.say, remarks), *caveats]


def _texts_in(value: object) -> Iterator[str]:
    """The texts of a value, also inside lists."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for entry in value:
            yield from _texts_in(entry)


def _asks_for_one_sector(query: str) -> bool:
    """Whether a query equates the sector with one constant."""
    asked = {one or other for one, other in _ONE_SECTOR.findall(query)}
    return len(asked) == 1 and _NOT_A_SECTOR.search(query) is None


def _what_figures_are(
    query: str, texts: Sequence[Collection[str]], facts: Sequence[FactRow], columns: Collection[str]
) -> list[Message]:
    """How many rows are limits, plans or derived without saying so; without ids, what cannot be told of them at all."""
    fact_of = {fact.id: fact for fact in facts}
    if not fact_of and not any(map(_is_derived, chain.from_iterable(texts))):
        asked = {name for name, condition in _ASKED_FOR.items() if condition.search(query)}
        untold = [column for column in ("caveat", "bound", "status") if column not in {*columns, *asked}]
        return [said(Phrases.no_id_selected, tuple(untold))] if untold else []
    rows = [(of_row, [fact_of[text] for text in of_row if text in fact_of]) for of_row in texts]
    limits = [column for of_row, stated in rows for column in [_column_of_limit(stated, of_row)] if column]
    plans = sum(any(fact.status in _PLANS and fact.status not in of_row for fact in stated) for of_row, stated in rows)
    has_bounds = {"low", "high"} <= set(columns)
    derived = sum(DerivedStatus.DERIVED not in of_row and any(map(_is_derived, of_row)) for of_row, _ in rows)
    derived = 0 if has_bounds else derived
    if not limits and not plans and not derived:
        return []
    return [said(Phrases.figures_not_told_apart, len(limits), plans, derived, tuple(sorted(set(limits))))]


def _column_of_limit(facts: Sequence[FactRow], texts: Collection[str]) -> str:
    """The column that would say that a row gives a figure which something lies beyond; "" where the row says so."""
    thresholds = [fact for fact in facts if fact.measure is Measure.THRESHOLD]
    if any(fact.measure not in texts for fact in thresholds):
        return "measure"
    limits = [fact.bound for fact in facts if fact not in thresholds and fact.bound in (Bound.ABOVE, Bound.BELOW)]
    return "bound" if any(bound not in texts for bound in limits) else ""


def _is_derived(text: str) -> bool:
    """Whether a text is the id of a derived figure."""
    return "@" in text and ".derived-" in text.partition("@")[0]


def _caveat_left_out(context: AnswerContext, fact: FactRow, texts: Collection[str]) -> str | None:
    """The caveat of a fact, in the language, where no value of the rows has it."""
    told = caveat_of(fact, context.sentences.context)
    return None if fact.caveat in texts or told in texts else told

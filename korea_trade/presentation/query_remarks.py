"""What the rows of a query leave out: the sector, caveats, and that figures are limits, plans or derived.

Facts are known by their ids and sectors by their codes, whatever the query calls these columns.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from korea_trade.arithmetic.codes import DerivedStatus
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import OUTLOOK, Bound, Measure, Sector
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import caveat_of
from korea_trade.questions.fact_row import FactRow
from korea_trade.said import said

_LITERAL = r"'(?:[^']|'')*'"
_LITERAL_OR_COMMENT = re.compile(rf"({_LITERAL})|--[^\n]*|/\*.*?\*/", re.DOTALL)
_OF_FIGURES = re.compile(r"\b(?:value|growth)(?:_written)?\b", re.IGNORECASE)
_ONE_SECTOR = re.compile(
    r"\bsector\b\"?\s*(?:==?|\bIN\b\s*\()\s*'([^']*)'(?!\s*,)|'([^']*)'\s*==?\s*(?:\w+\.)?\"?sector\b", re.IGNORECASE
)
_MAY_BE_OPEN = re.compile(r"\b(?:OR|NOT|CASE|FILTER|UNION|EXCEPT|INTERSECT|JOIN)\b", re.IGNORECASE)
"""Words of a query in which a condition need not hold of every row."""
_FROM = re.compile(r"\bFROM\b", re.IGNORECASE)
_NAMED_BY_QUERY = re.compile(r"\bAS\s+(?:(?:NOT\s+)?MATERIALIZED\s*)?\(", re.IGNORECASE)
_ASKED_FOR = {
    "bound": re.compile(r"\bbound\b\"?\s+IS\s+NULL\b", re.IGNORECASE),
    "status": re.compile(r"\bstatus\b\"?\s*==?\s*'", re.IGNORECASE),
}


def remarks_on_rows(
    context: RenderContext, query: str, columns: Collection[str], rows: Sequence[Mapping[str, object]]
) -> list[Message | str]:
    """All remarks, with the caveats in the language of the context; none where there are no rows."""
    texts = [set(_texts_in(list(row.values()))) for row in rows]
    told = dict.fromkeys(text for of_row in texts for text in sorted(of_row))
    facts = context.trade.stated(text for text in told if "@" in text)
    remarks: list[Message | str] = [*_on_sectors(context, query, columns, told, facts)] if rows else []
    if rows and _selects_figures(query):
        remarks += _what_figures_are(query, texts, facts, _lower(columns))
    caveats = (f"{fact.id}: {caveat}" for fact in facts if (caveat := _caveat_left_out(context, fact, told)))
    return [*remarks, *caveats]


def remarks_on_sectors(
    context: RenderContext, query: str, columns: Collection[str], rows: Sequence[Sequence[object]]
) -> list[Message]:
    """Those on the sectors of rows alone; none where a column says of each row of which it is."""
    if "sector" in _lower(columns):
        return []
    told = dict.fromkeys(_texts_in(rows))
    facts = context.trade.stated(text for text in told if "@" in text)
    return _on_sectors(context, query, columns, told, facts) if rows else []


def _on_sectors(
    context: RenderContext, query: str, columns: Collection[str], told: Collection[str], facts: Sequence[FactRow]
) -> list[Message]:
    """That rows are of several sectors, or do not say of which where the facts are of several."""
    sectors = [sector for sector in Sector if sector in told or any(fact.sector == sector for fact in facts)]
    if len(sectors) > 1:
        return [said(Phrases.several_sectors, tuple(map(str, sectors)))]
    untold = _selects_figures(query) and not sectors and "sector" not in _lower(columns)
    if not untold or _asks_for_one_sector(query) or len(context.trade.contents().sectors) < 2:
        return []
    return [said(Phrases.sector_not_told)]


def _lower(columns: Iterable[str]) -> set[str]:
    return {column.lower() for column in columns}


def _selects_figures(query: str) -> bool:
    return _OF_FIGURES.search(re.sub(_LITERAL, "''", _without_comments(query))) is not None


def _without_comments(query: str) -> str:
    return _LITERAL_OR_COMMENT.sub(lambda found: found[1] or " ", query)


def _holds_of_all(query: str) -> bool:
    """Whether conditions of a query can be read to hold of each of its rows."""
    return _MAY_BE_OPEN.search(re.sub(_LITERAL, "''", query)) is None


def _texts_in(value: object) -> Iterator[str]:
    """The texts of a value, also inside lists."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for entry in value:
            yield from _texts_in(entry)


def _asks_for_one_sector(query: str) -> bool:
    """Whether a query equates the sector of all its rows with one constant."""
    query = _without_comments(query)
    asked = [one or other for one, other in _ONE_SECTOR.findall(query)]
    return len(set(asked)) == 1 and len(asked) >= _number_read(query) and _holds_of_all(query)


def _number_read(query: str) -> int:
    """How many times a query reads from facts: from what it has named itself, it reads no others."""
    query = re.sub(_LITERAL, "''", query)
    return len(_FROM.findall(query)) - len(_NAMED_BY_QUERY.findall(query))


def _what_figures_are(
    query: str, texts: Sequence[Collection[str]], facts: Sequence[FactRow], columns: Collection[str]
) -> list[Message]:
    """How many rows are limits, plans or derived without saying so; without ids, what cannot be told of them at all."""
    fact_of = {fact.id: fact for fact in facts}
    if not fact_of and not any(map(_is_derived, chain.from_iterable(texts))):
        query = _without_comments(query)
        asked = {name for name, condition in _ASKED_FOR.items() if condition.search(query) and _holds_of_all(query)}
        untold = [column for column in ("caveat", "bound", "status") if column not in {*columns, *asked}]
        return [said(Phrases.no_id_selected, tuple(untold))] if untold else []
    rows = [(of_row, [fact_of[text] for text in of_row if text in fact_of]) for of_row in texts]
    limits = [column for of_row, stated in rows for column in [_column_of_limit(stated, of_row)] if column]
    plans = sum(any(fact.status in OUTLOOK and fact.status not in of_row for fact in stated) for of_row, stated in rows)
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


def _caveat_left_out(context: RenderContext, fact: FactRow, texts: Collection[str]) -> str | None:
    """The caveat of a fact, in the language, where no value of the rows has it."""
    told = caveat_of(fact, context)
    return None if fact.caveat in texts or told in texts else told

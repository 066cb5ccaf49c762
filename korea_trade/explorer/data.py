"""What the script of the page is given, as JSON: records of the facts, as text that keeps every digit, and words."""

import json
from collections.abc import Mapping, Sequence

from korea_trade.explorer.marks import MARKS, OUTCOMES, mark_of, word_of
from korea_trade.language.languages import language_of
from korea_trade.model.codes import Flow, LanguageCode, Unit
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.formats.record import Cell, Number, record_of
from korea_trade.presentation.visible import is_safe, visible
from korea_trade.questions.column import Kind, columns_of
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.receipt import Receipt

_NAMED = ("item_name", "partner_name", "item_name_ko", "partner_name_ko", "iso3166")
_OF_PERIOD = ("period_start", "period_end", "frequency")
_ON_THE_PAGE = ("id", "source", "quotes")
_SAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
Data = str | int | None | Sequence["Data"] | Mapping[str, "Data"]


def page_data(receipts: Sequence[Receipt], numbers: Mapping[str, int], context: RenderContext) -> str:
    """The data as JSON that no text can break out of: the signs that begin a tag or an entity are escaped.

    ``facts`` has for each fact the number of its card, what the table shows, and its record as a list, by ``keys``. All
    is text, as a script would drop the zeros of 71.0, and each text stands once, in ``texts``, of which the first is
    nothing. What is found elsewhere on the page, or by the code of a name or period, is left out.
    """
    columns = columns_of(FactRow)
    records = [record_of(receipt.row) for receipt in receipts]
    keys = [key for key in columns if key not in (*_NAMED, *_OF_PERIOD, *_ON_THE_PAGE)]
    keys.sort(key=lambda key: -sum(bool(record[key]) for record in records))
    texts = _Texts()
    data: dict[str, Data] = {
        "facts": [
            _fact(receipt, [record[key] for key in keys], numbers[receipt.row.id], context, texts)
            for receipt, record in zip(receipts, records, strict=True)
        ],
        "columns": list(columns),
        "keys": keys,
        "numbers": [key for key in keys if columns[key].kind in (Kind.DECIMAL, Kind.INTEGER)],
        "lists": [key for key, column in columns.items() if column.kind is Kind.LIST],
        "names": _names(receipts),
        "caveat": _caveat_words(),
        "flows": {flow: _in_every_language(flow) for flow in sorted({receipt.row.flow for receipt in receipts})},
        "periods": {receipt.row.period: [str(getattr(receipt.row, key)) for key in _OF_PERIOD] for receipt in receipts},
        "labels": _labels(receipts, context),
        "marks": {mark: word_of(mark, context.language.page_words) for mark in MARKS},
        "words": _words(context),
        "texts": list(texts.numbers),
    }
    return _json(data)


def _json(data: Data) -> str:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_SAFE)
    if written.isprintable():
        return written
    return "".join(char if is_safe(char) else json.dumps(char)[1:-1] for char in written)


class _Texts:
    """Texts, each with its number."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {"": 0}

    def of(self, cell: Cell) -> Data:
        """The number of a text, 0 for none; a list of them for a list."""
        if isinstance(cell, tuple):
            return [self.of(entry) for entry in cell]
        text = cell.text if isinstance(cell, Number) else str(cell or "")
        return self.numbers.setdefault(text, len(self.numbers))


def _fact(receipt: Receipt, record: list[Cell], card: int, context: RenderContext, texts: _Texts) -> Data:
    """The number of its card, its outcome, value, unit and growth as they are shown, and its record up to the last."""
    row, language = receipt.row, context.language
    value = None if row.value is None else language.figure(row.value, row.unit)
    unit = language.unit(row.unit) if row.unit else None
    growth = None if row.growth is None else language.signed_figure(row.growth, Unit.PERCENT)
    shown = (mark_of(receipt.outcome), value, unit, growth)
    while record and not record[-1]:
        record.pop()
    return [card, *map(texts.of, shown), list(map(texts.of, record))]


def _names(receipts: Sequence[Receipt]) -> Data:
    """By code, what records say of items and partners besides: names in English and Korean, the code of a country."""
    items: dict[str, Data] = {}
    partners: dict[str, Data] = {}
    for receipt in receipts:
        row = receipt.row
        if row.item:
            items[row.item] = [row.item_name, row.item_name_ko]
        if row.partner:
            partners[row.partner] = [row.partner_name, row.partner_name_ko, row.iso3166]
    return {"item": items, "partner": partners}


def _in_every_language(flow: Flow) -> str:
    """What a flow is called in every language."""
    return " ".join(language_of(code).flow(flow) for code in LanguageCode)


def _caveat_words() -> str:
    """What a caveat is called in every language: facts with one are found by these words on every page."""
    return " ".join(language_of(code).page_words.called_caveat for code in LanguageCode)


def _labels(receipts: Sequence[Receipt], context: RenderContext) -> Data:
    """By filter: what each code is called, safe to show; items and partners are named where their pages are listed."""
    language, rows = context.language, [receipt.row for receipt in receipts]
    words = language.page_words
    labels: dict[str, dict[str, str]] = {
        "period": {row.period: language.period(row.period) for row in rows},
        "flow": {row.flow: language.flow(row.flow) for row in rows},
        "sector": {row.sector: language.sector(row.sector) for row in rows},
        "outcome": {mark: word_of(mark, words) for mark in reversed(OUTCOMES)} | {"caveat": words.caveat},
        "source": {row.source: context.sources[row.source].title for row in rows},
    }
    return {name: {code: visible(label) for code, label in called.items()} for name, called in labels.items()}


def _words(context: RenderContext) -> Data:
    words = context.language.page_words
    chosen = (
        "of_facts", "one_of", "copied", "in_document", "no_fact_matches", "leads_nowhere", "no_words", "whole_quote",
        "see_reasons",
    )  # fmt: skip
    return {name: str(getattr(words, name)) for name in chosen} | {
        "about_document": context.language.headings.about_document
    }

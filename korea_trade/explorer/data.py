"""What the script of the page is given, as JSON: records of the facts, as text that keeps every digit, and words."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from korea_trade.explorer.marks import MARKS, OUTCOMES, mark_of, word_of
from korea_trade.language.language import Language
from korea_trade.language.languages import language_of
from korea_trade.model.codes import Comparison, Flow, LanguageCode, Sector, Status
from korea_trade.model.fact import Item, Partner
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.formats.record import Cell, Number, record_of
from korea_trade.presentation.tables.cells import growth_text, level_text
from korea_trade.presentation.visible import is_safe, visible
from korea_trade.questions.column import Kind, columns_of
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.receipt import Receipt
from korea_trade.questions.search_terms import longer_names
from korea_trade.reader.statement import ProofField
from korea_trade.vocabulary.function_words import function_words
from korea_trade.vocabulary.spellings import codes_of_spellings, spellings
from korea_trade.vocabulary.words import built_in_names

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
    texts, codes = _Texts(), context.trade.codes
    others = [language_of(code, codes) for code in LanguageCode if code is not context.language.code]
    data: dict[str, Data] = {
        "facts": [
            _fact(receipt, [record[key] for key in keys], numbers[receipt.row.id], context, others, texts)
            for receipt, record in zip(receipts, records, strict=True)
        ],
        "columns": list(columns),
        "keys": keys,
        "numbers": [key for key in keys if columns[key].kind in (Kind.DECIMAL, Kind.INTEGER)],
        "lists": [key for key, column in columns.items() if column.kind is Kind.LIST],
        "names": _names(receipts, context),
        "caveat": _caveat_words(),
        "meant": _meant(receipts),
        "flows": {
            receipt.row.flow: _flow_in_every_language(receipt.row)
            for receipt in receipts
            if receipt.row.flow is not Flow.OTHER
        },
        "periods": {receipt.row.period: [str(getattr(receipt.row, key)) for key in _OF_PERIOD] for receipt in receipts},
        "labels": _labels(receipts, context),
        "usual": usual(receipts, context),
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


def _fact(
    receipt: Receipt, record: list[Cell], card: int, context: RenderContext, others: Sequence[Language], texts: _Texts
) -> Data:
    """The number of its card, what the table shows, what the fact says in other languages, its record up to the last.

    The table shows its outcome, its level with the sign of a mere limit, its unit, and its growth or direction.
    """
    row, language = receipt.row, context.language
    unit = language.unit(row.unit) if row.unit else None
    told = "\n".join(other.statement(row) for other in others)
    shown = (mark_of(receipt.outcome), level_text(row, language), unit, growth_text(row, language), told)
    while record and not record[-1]:
        record.pop()
    return [card, *map(texts.of, shown), list(map(texts.of, record))]


def _names(receipts: Sequence[Receipt], context: RenderContext) -> Data:
    """By code, what records say of items and partners besides; then their parent, and longer names that hold theirs."""
    base = context.base

    def told(entry: Item | Partner, *country: str | None) -> Data:
        return [entry.en, entry.ko, *country, entry.parent, *longer_names(entry, base)]

    items, partners = ({getattr(receipt.row, kind): None for receipt in receipts} for kind in ("item", "partner"))
    return {
        "item": {code: told(base.item_by_code[code]) for code in items if code},
        "partner": {code: told(one := base.partner_by_code[code], one.iso3166) for code in partners if code},
    }


def _meant(receipts: Sequence[Receipt]) -> Data:
    """By key of a record: what one may type for each of its codes, in all languages; and 대중 for China, as ``to``."""
    measures, partners = ({str(getattr(one.row, key)) for one in receipts} for key in ("measure", "partner"))
    found: dict[str, dict[str, list[str]]] = {}
    for kind in ("flow", "measure", "sign", "event", "synonym", "sector"):
        for word, (code, *others) in codes_of_spellings(kind).items():
            for meant in (code, *others) if kind == "sector" else (code,):
                if kind != "measure" or code in measures:
                    found.setdefault(kind, {}).setdefault(meant, []).append(word)
    found["figure"] = {"growth": [word for word, code in spellings("sort").items() if code == "growth"]}
    found["nothing"] = {"word": sorted(function_words()), "reporter": list(spellings("reporter"))}
    for kind, code, names in built_in_names():
        if kind == "partner" and code in partners:
            found.setdefault("to", {})[code] = [name for name in names if name.startswith("대")]
    return {kind: {code: ",".join(words) for code, words in of.items()} for kind, of in found.items()}


def usual(receipts: Sequence[Receipt], context: RenderContext) -> dict[str, tuple[str, str, str]]:
    """What a receipt has no row for, as almost all facts say it: by field its name, its usual code, and its words."""
    language = context.language
    told: list[tuple[ProofField, str, str]] = [
        (ProofField.SECTOR, Sector.ALL_INDUSTRIES, language.sector(Sector.ALL_INDUSTRIES)),
        (ProofField.STATUS, Status.ACTUAL, language.status(Status.ACTUAL)),
    ]
    yearly = next((one.row for one in receipts if one.row.comparison is Comparison.PREVIOUS_YEAR), None)
    if yearly is not None:
        said = language.value_of_field(yearly, ProofField.COMPARISON)
        told.append((ProofField.COMPARISON, Comparison.PREVIOUS_YEAR, said))
    return {field: (language.proof_field(field), code, said) for field, code, said in told}


def _flow_in_every_language(row: FactRow) -> str:
    """What sentences call the flow of a fact in every language: "Trade balance 무역수지"."""
    of_all = replace(row, item=None, partner=None)
    return " ".join(language_of(code).cell(of_all) for code in LanguageCode)


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
        "of_facts", "one_of", "copied", "no_fact_matches", "leads_nowhere", "one_a_filter", "usual", "facts",
        "documents",
    )  # fmt: skip
    return {name: str(getattr(words, name)) for name in chosen} | {
        "about_document": context.language.headings.about_document,
        "with_a_caveat": words.why_caveat,
    }

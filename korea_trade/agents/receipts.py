"""Tools that lead to the documents: receipts, citations, search and names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from korea_trade.agents.arguments import Cited, Named, NamesWanted, Searched
from korea_trade.agents.reply import Part, Reply, reply_of_rows, schema_of_reply
from korea_trade.agents.structure import Structure, schema_of_row, structure_of
from korea_trade.agents.tool import AnswerContext, Tool, tool
from korea_trade.errors import QuestionError, did_you_mean
from korea_trade.messages.phrases import Phrases
from korea_trade.normal import plain_words
from korea_trade.phrase import phrase
from korea_trade.presentation.citation.cited import caveats_of, citation_rows, cited
from korea_trade.presentation.derived_words import computed_words, remarks_on_computed
from korea_trade.presentation.formats.column_schema import Json, schema_of_keys, schema_of_list
from korea_trade.presentation.remarks import verdict_line
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.entry_row import CitationRow, NameRow
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.receipt import Receipt
from korea_trade.questions.receipt_row import ReceiptRow
from korea_trade.questions.search import SearchKind, SearchRow
from korea_trade.suggest import suggest

MOST_WORDS = 100
"""So many words are searched for at once: each takes milliseconds."""
_STATED: Structure = {"is_derived": False}
_IS_DERIVED: Structure = {"is_derived": {"type": "boolean"}}


def show(context: AnswerContext, asked: Named) -> Reply:
    """Show the receipts of facts: the quotes in their paragraphs, the document, and whether it proves each field.

    Also the caveat, verdicts of other facts, what is derived from it, and the ids of other facts about the same cell.
    The id of a figure that is computed gives that figure (`derived`), and the receipts of the facts it comes from.
    """
    ids = asked.ids.split() if isinstance(asked.ids, str) else asked.ids
    receipts = context.trade.show(ids or [""])
    computed = _Computed.of(context, ids)
    return Reply(
        [*computed.lines(context), *(line for receipt in receipts for line in _lines(context, receipt))],
        {
            "rows": [structure_of(context.sentences.receipt(receipt)) | _STATED for receipt in receipts],
            "derived": computed.rows(context),
            "remarks": list(computed.remarks),
        },
    )


@dataclass(frozen=True, slots=True)
class _Computed:
    """Of what was asked for by id, the figures that no document states, with remarks that say so."""

    figures: Sequence[DerivedRow]
    remarks: Sequence[str]

    @classmethod
    def of(cls, context: AnswerContext, ids: Sequence[str]) -> "_Computed":
        """What is computed of what ids name."""
        computed = context.trade.computed(ids)
        return cls(
            [row for row, _ in computed.values() if row is not None],
            list(map(context.say, remarks_on_computed(computed))),
        )

    def lines(self, context: AnswerContext) -> list[str]:
        """Remarks and figures in words."""
        return [*self.remarks, *(computed_words(row, context.sentences.context) for row in self.figures)]

    def rows(self, context: AnswerContext) -> list[Json]:
        """The figures as structures."""
        return [
            structure_of(context.sentences.in_its_language(row))
            | {"statement": context.sentences.of(row), "is_derived": True}
            for row in self.figures
        ]


def _lines(context: AnswerContext, receipt: Receipt) -> list[str]:
    language, row, source = context.sentences.language, receipt.row, receipt.source
    published = language.publisher_and_date(source.publisher, source.published)
    proof = (language.proof(receipt.outcome.outcome), *map(language.reason, receipt.outcome.reasons))
    return [
        context.sentences.line(row),
        f"{source.title}. {published} {source.address or ''}".rstrip(),
        *(f"{source.file}:{evidence.line}: {evidence.paragraph}" for evidence in receipt.evidence),
        f"{language.headings.proof}: {', '.join(proof)}",
        *dict.fromkeys(verdict_line(verdict, row, context.sentences.context) for verdict in receipt.verdicts),
    ]


def cite(context: AnswerContext, asked: Cited) -> Reply:
    """Cite the documents behind facts, in a style. Takes ids of facts and of documents.

    The id of a computed figure gives that figure (`derived`), and cites the documents of the facts it comes from.
    """
    ids = [asked.ids] if isinstance(asked.ids, str) else asked.ids
    documents, facts = cited(context.trade, ids)
    rows = citation_rows(context.trade, documents, asked.style)
    computed = _Computed.of(context, ids)
    caveats = caveats_of(context.trade, facts, context.sentences.language)
    citations = [row.citation.replace("\r\n", "\n").rstrip("\n") for row in rows]
    return Reply(
        [*computed.lines(context), *citations, *caveats],
        {
            "rows": [structure_of(row) for row in rows],
            "derived": computed.rows(context),
            "remarks": [*computed.remarks, *caveats],
        },
    )


def search(context: AnswerContext, asked: Searched) -> Reply:
    """Search facts and documents for words that must all be there, the best match first.

    Rows of kind `fact` have the fact with its figures and quotes; rows of kind `paragraph` are text of a
    document, with the ids of the facts that quote it. At most 100 words.
    """
    words = asked.words.split() if isinstance(asked.words, str) else asked.words
    if len(words) > MOST_WORDS:
        raise QuestionError(phrase(Phrases.too_many_words, len(words), MOST_WORDS), phrase(Phrases.search_fewer_words))
    rows = context.trade.search(words)
    nothing = [] if rows else [context.trade.why_nothing_found(words)]
    remarks = [context.say(remark) for remark in (*nothing, *context.trade.names_not_found(words, rows))]

    part = Part(asked.limit, asked.offset)
    found = [row.id for row in part.of(rows) if row.kind is SearchKind.FACT]
    facts = {fact.id: fact for fact in context.trade.stated(found)}

    def structure(row: SearchRow) -> Structure:
        fact = facts.get(row.id)
        if fact is None:
            return structure_of(row) | {"fact": None}
        told = context.sentences.in_its_language(fact)
        return structure_of(replace(row, caveat=told.caveat)) | {"fact": structure_of(told) | _STATED}

    def line(row: SearchRow) -> str:
        fact = facts.get(row.id)
        return context.sentences.line(fact) if fact else f"{row.text} [{row.id}]"

    return reply_of_rows(rows, part, structure, line, context.say, remarks)


def find_names(context: AnswerContext, asked: NamesWanted) -> Reply:
    """Find items and partners by a part of a code, name or alias, in English or Korean; or list all of them.

    Codes go into other tools. `facts` counts the facts of each.
    """
    names = [row for row in context.trade.names() if asked.kind in (None, row.kind)]
    rows = names
    if asked.words is not None:
        meant = {(meant.kind, meant.code) for meant in context.trade.naming.meanings(asked.words)}
        rows = _holding(names, plain_words(asked.words), lambda row: (row.kind, row.code) in meant)
    remarks: Sequence[str] = ()
    if not rows and asked.words is not None:
        near = suggest(asked.words, {spelling: row.code for row in names for spelling in _spellings(row)})
        unknown = phrase(Phrases.unknown_name, asked.kind or "name", asked.words)
        if near:
            raise QuestionError(unknown, did_you_mean(near))
        remarks = [context.say(unknown), context.say(phrase(Phrases.search_documents, asked.words))]

    language = context.sentences.language

    def line(row: NameRow) -> str:
        named = ", ".join((row.en, row.ko, *row.aliases))
        kind = language.headings.item if row.kind == "item" else language.headings.partner
        return f"{row.code} ({kind.lower()}): {named}; {language.facts_title(row.facts, row.facts)}"

    return reply_of_rows(rows, Part(asked.limit, asked.offset), structure_of, line, context.say, remarks)


def _holding(names: Sequence[NameRow], words: str, is_meant: Callable[[NameRow], bool]) -> list[NameRow]:
    """The names that are or mean the words, then those that begin with them, then those that hold them."""
    placed = [
        (0 if is_meant(row) else min(_place(plain_words(spelling), words) for spelling in _spellings(row)), row)
        for row in names
    ]
    return [row for place, row in sorted(placed, key=lambda pair: pair[0]) if place < _NOWHERE]


_NOWHERE = 3


def _place(name: str, words: str) -> int:
    if name == words:
        return 0
    if name.startswith(words):
        return 1
    return 2 if words in name else _NOWHERE


def _spellings(row: NameRow) -> tuple[str, ...]:
    return (row.code, row.en, row.ko, *row.aliases)


_FACT_OR_NONE = schema_of_row(FactRow, _IS_DERIVED) | {"type": ["object", "null"]}
_COMPUTED = schema_of_row(DerivedRow, {"statement": {"type": "string"}, **_IS_DERIVED})
RECEIPTS: tuple[Tool, ...] = (
    tool(
        "show",
        "Receipts",
        Named,
        schema_of_keys(
            {
                "rows": schema_of_list(schema_of_row(ReceiptRow, _IS_DERIVED)),
                "derived": schema_of_list(_COMPUTED),
                "remarks": schema_of_list({"type": "string"}),
            }
        ),
        show,
    ),
    tool(
        "cite",
        "Citations",
        Cited,
        schema_of_keys(
            {
                "rows": schema_of_list(schema_of_row(CitationRow)),
                "derived": schema_of_list(_COMPUTED),
                "remarks": schema_of_list({"type": "string"}),
            }
        ),
        cite,
    ),
    tool("search", "Search", Searched, schema_of_reply(schema_of_row(SearchRow, {"fact": _FACT_OR_NONE})), search),
    tool("find_names", "Names", NamesWanted, schema_of_reply(schema_of_row(NameRow)), find_names),
)

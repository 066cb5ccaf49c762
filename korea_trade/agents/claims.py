"""The tool that judges the figures of a text."""

from korea_trade.agents.arguments import Claims
from korea_trade.agents.reply import Part, Reply, reply_of_rows, schema_of_reply
from korea_trade.agents.structure import Structure, schema_of_row, structure_of
from korea_trade.agents.tool import AnswerContext, Tool, tool
from korea_trade.documents.period_spelling import publication_day
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.model.fact import Fact
from korea_trade.phrase import phrase
from korea_trade.presentation.derived_words import derived_claim
from korea_trade.presentation.formats.column_schema import schema_of_keys, schema_of_list
from korea_trade.questions.verifying import Article, VerifiedRow
from korea_trade.verification.codes import Outcome

MOST_CHARACTERS = 50_000
"""So much text is read at once: some seconds of work."""
_TEXT: Structure = {"type": "string"}
_EVIDENCE = schema_of_list(
    schema_of_keys(
        {
            "id": _TEXT,
            "statement": _TEXT,
            "source": _TEXT,
            "quotes": schema_of_list(_TEXT),
            "caveat": {"type": ["string", "null"]},
        }
    )
)


def verify_claims(context: AnswerContext, asked: Claims) -> Reply:
    """Judge every figure of a text by the facts, with the words of the documents that decide it.

    `agrees`; `agrees-derived` (follows from facts within bounds); `within-rounding` (digits differ, roundings agree);
    `contradicts`; `other-definition` (right under another sector or coverage); `unknown` (the facts do not say);
    `not-a-claim`. Only `contradicts` means that a figure is wrong by these facts. What is said in words alone
    ("exports fell", "by double digits") is not judged: no answer about it means nothing. At most 50,000 characters.
    """
    if len(asked.text) > MOST_CHARACTERS:
        raise QuestionError(
            phrase(Phrases.text_too_long, len(asked.text), MOST_CHARACTERS), phrase(Phrases.give_it_in_parts)
        )
    verified = context.trade.verify(
        [Article("text", asked.text, publication_day(asked.published))], context.interruption
    )
    rows = [
        row for one in verified for row in one.rows if not asked.only_claims or row.outcome is not Outcome.NOT_A_CLAIM
    ]

    def structure(row: VerifiedRow) -> Structure:
        return structure_of(row) | {"evidence": [_evidence(context, fact) for fact in _facts(context, row)]}

    def line(row: VerifiedRow) -> str:
        told = [f"{row.text} ({row.start}–{row.end}): {context.sentences.language.verified(row.outcome)}"]
        told += filter(None, [derived_claim(row, context.sentences.context)])
        told += map(context.sentences.language.verified_reason, row.reasons)
        for id_, fact in _facts(context, row):
            told.append(f"{context.sentences.of_fact(fact)} [{id_}] {' '.join(f'“{quote}”' for quote in fact.quotes)}")
            caveat = context.sentences.caveat_on(fact)
            told += [f"{context.sentences.language.headings.caveat}: {caveat}"] if caveat else []
        return "; ".join(told)

    judged = any(row.outcome is not Outcome.NOT_A_CLAIM for row in rows)
    in_words = sum(one.in_words for one in verified)
    remarks = [] if judged else [context.say(phrase(Phrases.no_figures_to_judge))]
    remarks += [context.say(phrase(Phrases.statements_in_words, in_words))] if judged and in_words else []
    return reply_of_rows(rows, Part(asked.limit, asked.offset), structure, line, context.say, remarks)


def _facts(context: AnswerContext, row: VerifiedRow) -> list[tuple[str, Fact]]:
    return [(id_, context.sentences.fact(id_)) for id_ in row.facts]


def _evidence(context: AnswerContext, found: tuple[str, Fact]) -> Structure:
    id_, fact = found
    return {
        "id": id_,
        "statement": context.sentences.of_fact(fact),
        "source": fact.source,
        "quotes": list(fact.quotes),
        "caveat": context.sentences.caveat_on(fact),
    }


CLAIMS: tuple[Tool, ...] = (
    tool(
        "verify_claims",
        "Claims judged",
        Claims,
        schema_of_reply(schema_of_row(VerifiedRow, {"evidence": _EVIDENCE})),
        verify_claims,
    ),
)

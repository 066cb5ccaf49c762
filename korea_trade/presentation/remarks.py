"""What a curator remarked on a fact or a document, in the language of the view where it is there in that language."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from korea_trade.presentation.context import RenderContext
from korea_trade.questions.row import ListedRow, Row
from korea_trade.questions.row_with_rank import RowWithRank

if TYPE_CHECKING:
    from korea_trade.arithmetic.verdict import Verdict
    from korea_trade.model.fact import Confirmed, Fact
    from korea_trade.questions.fact_row import FactRow
    from korea_trade.questions.receipt import Receipt


def caveat_of(row: ListedRow, context: RenderContext) -> str | None:
    """Why the row is to be used with care: the caveat of its fact, or those of the facts that it rests on."""
    if row.caveat is None:
        return None
    facts = facts_behind(row)
    if not all(map(context.lookup.has, facts)):  # a row of another base keeps its own words
        return row.caveat
    return caveat_on_facts(facts, context)


def caveat_on_facts(ids: Iterable[str], context: RenderContext) -> str:
    """The caveats of facts, each once; "" where they have none."""
    remarks = [context.remarks.on_facts[id_].caveat for id_ in ids if id_ in context.remarks.on_facts]
    return " ".join(dict.fromkeys(context.language.remark(*caveat) for caveat in remarks if caveat))


def note_of(row: ListedRow, context: RenderContext) -> str | None:
    """The note on the row's fact."""
    remarks = context.remarks.on_facts.get(row.id)
    if row.note is None or remarks is None or remarks.note is None:
        return row.note
    return context.language.remark(row.note, remarks.note[1])


def inferred_of(row: ListedRow, context: RenderContext) -> list[str]:
    """Why fields of the row's fact may be taken as read though no words prove them."""
    remarks = context.remarks.on_facts.get(row.id)
    if remarks is None:
        return list(getattr(row, "inferred", ()))
    return [context.language.inferred(field, *reason) for field, reason in remarks.inferred.items()]


def ground_of(row: "FactRow", name: str, context: RenderContext) -> str:
    """Why a field of the row's fact may be taken as read; of a period, why its year may. "" where nothing says so."""
    inferred = context.remarks.on_facts[row.id].inferred if row.id in context.remarks.on_facts else {}
    ground = inferred.get(name) or (inferred.get("year") if name == "period" else None)
    return context.language.remark(*ground) if ground else ""


def confirmed_text(confirmed: "Confirmed", context: RenderContext) -> str:
    """Who confirmed a fact, and why."""
    return f"{confirmed.by}: {context.language.remark(confirmed.reason, confirmed.reason_ko)}"


def remarks_of(receipt: "Receipt", context: RenderContext) -> list[tuple[str, str]]:
    """What is remarked on the fact of a receipt, each with its label: retraction, confirmation, caveat, notes."""
    headings, retracted, confirmed = context.language.headings, receipt.retracted, receipt.outcome.confirmed
    remarks = [
        (headings.retracted, None if retracted is None else f"{retracted.date}: {retracted.reason}"),
        (headings.confirmed, None if confirmed is None else confirmed_text(confirmed, context)),
        (headings.caveat, caveat_of(receipt.row, context)),
        (headings.note, note_of(receipt.row, context)),
        *((headings.inferred, inferred) for inferred in inferred_of(receipt.row, context)),
    ]
    return [(label, remark) for label, remark in remarks if remark]


def document_note(source: str, context: RenderContext) -> str | None:
    """The note on a document, by its id."""
    note = context.remarks.on_documents.get(source)
    return None if note is None else context.language.remark(*note)


def is_computed(row: ListedRow) -> bool:
    """Whether a row is a figure that follows from facts, and has an id of its own."""
    if isinstance(row, Row):
        return False
    if isinstance(row, RowWithRank):
        return row.formula is not None
    from korea_trade.questions.derived_row import DerivedRow

    return isinstance(row, DerivedRow)


def facts_behind(row: ListedRow) -> tuple[str, ...]:
    """The ids of the facts that a row rests on: a stated one of itself, a derived one of those it follows from."""
    if isinstance(row, Row):
        return (row.id,)
    if isinstance(row, RowWithRank):
        return (row.id,) if row.formula is None else row.facts
    from korea_trade.questions.compared_row import ComparisonRow
    from korea_trade.questions.derived_row import DerivedRow

    if isinstance(row, DerivedRow):
        return row.from_
    return row.facts if isinstance(row, ComparisonRow) else (row.id,)


def caveat_on(fact: "Fact", context: RenderContext) -> str | None:
    """Why a fact is to be used with care."""
    return context.language.remark(fact.caveat, fact.caveat_ko) if fact.caveat else None


def verdict_line(verdict: "Verdict", row: "FactRow", context: "RenderContext") -> str:
    """The rule, the outcome and what it says in the receipt of a fact: the same where other facts state the same."""
    from korea_trade.questions.receipt import message_of

    language = context.language
    outcome = language.outcome(verdict.outcome, acknowledged=verdict.acknowledged is not None)
    return f"{language.rule(verdict.rule)}: {outcome}. {message_of(verdict, row, context.base, language)}"

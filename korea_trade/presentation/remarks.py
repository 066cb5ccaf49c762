"""What a curator remarked on a fact or a document, in the language of the view where it is there in that language."""

from korea_trade.model.fact import Confirmed, Fact
from korea_trade.presentation.context import RenderContext
from korea_trade.questions.row import AboutRow, ComparisonRow, DerivedRow, FactRow, ListedRow


def caveat_of(row: ListedRow, context: RenderContext) -> str | None:
    """Why the row is to be used with care: the caveat of its fact, or those of the facts that it rests on."""
    if row.caveat is None:
        return None
    facts = [context.base.fact_by_id.get(id_) for id_ in facts_behind(row)]
    if not all(facts):  # a row of another base keeps its own words
        return row.caveat
    caveats = [caveat_on(placed.fact, context) for placed in facts if placed]
    return " ".join(dict.fromkeys(caveat for caveat in caveats if caveat))


def note_of(row: ListedRow, context: RenderContext) -> str | None:
    """The note on the row's fact."""
    placed = context.base.fact_by_id.get(row.id)
    if row.note is None or placed is None:
        return row.note
    return context.language.remark(row.note, placed.fact.note_ko)


def inferred_of(row: FactRow, context: RenderContext) -> list[str]:
    """Why fields of the row's fact may be taken as read though no words prove them."""
    placed = context.base.fact_by_id.get(row.id)
    if placed is None:
        return list(row.inferred)
    english, korean = placed.fact.inferred.model_dump(exclude_none=True), placed.fact.inferred_ko.model_dump()
    return [context.language.inferred(field, reason, korean[field]) for field, reason in english.items()]


def confirmed_text(confirmed: Confirmed, context: RenderContext) -> str:
    """Who confirmed a fact, and why."""
    return f"{confirmed.by}: {context.language.remark(confirmed.reason, confirmed.reason_ko)}"


def document_note(source: str, context: RenderContext) -> str | None:
    """The note on a document, by its id."""
    noted = context.base.source_by_id[source]
    return context.language.remark(noted.note, noted.note_ko) if noted.note else None


def facts_behind(row: ListedRow) -> tuple[str, ...]:
    """The ids of the facts that a row rests on: a stated one of itself, a derived one of those it follows from."""
    if isinstance(row, DerivedRow):
        return row.from_
    if isinstance(row, AboutRow) and row.formula is not None:
        return row.facts
    return row.facts if isinstance(row, ComparisonRow) else (row.id,)


def caveat_on(fact: Fact, context: RenderContext) -> str | None:
    """Why a fact is to be used with care."""
    return context.language.remark(fact.caveat, fact.caveat_ko) if fact.caveat else None

"""What curators remarked on facts and documents, as it is stored: notes, caveats and reasons, some in Korean too."""

from korea_trade.light_dataclass import dataclass
from korea_trade.store.engine import DuckDBPyConnection

Remark = tuple[str, str | None]
"""A remark in English, and in Korean where it is there."""


@dataclass(frozen=True, slots=True)
class FactRemarks:
    """The remarks on a fact. ``inferred`` has, by field, why it may be taken as read though no words prove it."""

    note: Remark | None
    caveat: Remark | None
    inferred: dict[str, Remark]


@dataclass(frozen=True, slots=True)
class Remarks:
    """The remarks on facts, by id, and the notes on documents, by theirs; what has none is left out."""

    on_facts: dict[str, FactRemarks]
    on_documents: dict[str, Remark]


def read_remarks(connection: DuckDBPyConnection) -> Remarks:
    """Read all remarks."""
    facts = connection.execute(
        "SELECT id, note, note_ko, caveat, caveat_ko, inferred, inferred_ko FROM fact_entries "
        "WHERE note IS NOT NULL OR caveat IS NOT NULL OR len(inferred) > 0"
    ).fetchall()
    documents = connection.execute("SELECT id, note, note_ko FROM documents WHERE note IS NOT NULL").fetchall()
    return Remarks(
        {
            id_: FactRemarks(_remark(note, note_ko), _remark(caveat, caveat_ko), _inferred(inferred, inferred_ko))
            for id_, note, note_ko, caveat, caveat_ko, inferred, inferred_ko in facts
        },
        {id_: (note, note_ko) for id_, note, note_ko in documents},
    )


def _remark(english: str | None, korean: str | None) -> Remark | None:
    return None if english is None else (english, korean)


def _inferred(english: list[str], korean: list[str]) -> dict[str, Remark]:
    """Reasons by field, from texts such as "year: as in the title"."""
    reasons, translated = (dict(text.split(": ", 1) for text in texts) for texts in (english, korean))
    return {field: (reason, translated.get(field)) for field, reason in reasons.items()}

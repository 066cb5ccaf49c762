"""Statements as records with the keys of ``ktrade facts --json``, one a figure or a level with its growth."""

from decimal import Decimal

from korea_trade.reader.statement import Statement

Record = dict[str, str | Decimal | bool | list[str] | None]

_KEYS = (
    "period", "flow", "sector", "item", "partner", "measure", "value", "unit", "growth", "comparison", "direction",
    "status", "bound", "of", "event", "level", "among", "ranked", "since", "window",
)  # fmt: skip


def draft(text: str, statements: list[Statement]) -> list[Record]:
    """The records of a text in its order; one that the reader is not sure of has ``doubtful``, with ``doubt``.

    A statement whose year cannot be known has no period and is left out; one made twice is one record with two quotes.
    """
    records = list[Record]()
    known = dict[tuple[object, ...], Record]()
    for statement in statements:
        if statement.period is None:
            continue
        record: Record = {key: getattr(statement, key) for key in _KEYS}
        quote = _quote(text, statement)
        key = tuple(record[name] for name in _KEYS)
        twin = known.get(key)
        if twin is not None and bool(twin.get("doubtful")) == (statement.doubtful is not None):
            quotes = twin["quotes"]
            if isinstance(quotes, list) and quote not in quotes:
                quotes.append(quote)
            continue
        record["quotes"] = [quote]
        if statement.doubtful is not None:
            record["doubtful"], record["doubt"] = True, statement.doubtful
        known[key] = record
        records.append(record)
    return records


def _quote(text: str, statement: Statement) -> str:
    """The words from the first to the last that prove the statement in its sentence."""
    first, last = statement.start, statement.end
    for proof in statement.proofs.values():
        if proof.start is None or proof.end is None:
            continue
        if statement.sentence[0] <= proof.start and proof.end <= statement.sentence[1]:
            first, last = min(first, proof.start), max(last, proof.end)
    return text[first:last]

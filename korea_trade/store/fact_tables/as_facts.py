"""Facts of tables as the model has them, for what looks at one fact after another: checks, arithmetic, receipts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.errors import KtradeError
from korea_trade.messages.phrases import Phrases
from korea_trade.model.fact import Fact
from korea_trade.phrase import phrase
from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.store.fact_tables.columns import FIGURES, LISTS, TEXTS

MOST_FACTS = 200_000
"""More facts than these are not taken out of their tables."""
_NOT_FIELDS = ("confirmed_by", "confirmed_reason", "confirmed_reason_ko", "retracted_reason")
_COLUMNS = (*TEXTS, *FIGURES, *LISTS, "retracted", "group", "line", "position")
Entry = dict[str, object]


def with_facts_of_tables(
    base: FactBase, connection: DuckDBPyConnection, condition: str = "TRUE", given: Sequence[object] = ()
) -> FactBase:
    """The base with the facts of its tables, that pass a condition over ``fact_entries``, in the place of the tables.

    Raises KtradeError where they are too many.
    """
    if not base.tables:
        return base
    chosen = f"position >= {len(base.facts)} AND ({condition})"
    (number,) = connection.execute(f"SELECT count(*) FROM fact_entries WHERE {chosen}", given).fetchall()[0]
    if int(number) > MOST_FACTS:
        raise KtradeError(phrase(Phrases.too_many_facts, int(number), MOST_FACTS), phrase(Phrases.what_reads_tables))
    return replace(base, facts=base.facts + tuple(_facts(base, connection, chosen, given)), tables=())


def has_too_many(connection: DuckDBPyConnection) -> bool:
    """Whether the tables have more facts than are taken out of them; it counts no further."""
    some = f"SELECT 1 FROM fact_entries WHERE table_number IS NOT NULL LIMIT {MOST_FACTS + 1}"
    ((number,),) = connection.execute(f"SELECT count(*) FROM ({some})").fetchall()
    return int(number) > MOST_FACTS


def _facts(
    base: FactBase, connection: DuckDBPyConnection, condition: str, given: Sequence[object]
) -> Iterator[PlacedFact]:
    first_group = 1 + max((placed.group for placed in base.facts), default=-1)
    columns = ", ".join(f'"{name}"' for name in _COLUMNS)
    query = f"SELECT {columns}, table_number FROM fact_entries WHERE {condition} ORDER BY position"
    for record in connection.execute(query, given).fetchall():
        row = dict(zip((*_COLUMNS, "table_number"), record, strict=True))
        table = base.tables[int(str(row["table_number"]))]
        group = row["group"] if row["group"] is not None else row["position"]
        fact = Fact.model_validate(entry_of(row))
        yield PlacedFact(fact, int(str(row["line"])), first_group + int(str(group)), table.file)


def entry_of(row: Mapping[str, object]) -> Entry:
    """The keys of a fact, as an entry of a YAML file has them, from a row of ``fact_entries``."""
    entry: Entry = {name: row[name] for name in (*TEXTS, *FIGURES) if name not in _NOT_FIELDS and row[name] is not None}
    for name in ("quotes", "acknowledges"):
        entry[name] = row[name] or []
    for name in ("inferred", "inferred_ko"):
        entry[name] = dict(_reason(str(reason)) for reason in _listed(row[name]))
    if row["confirmed_by"] is not None:
        confirmed = {"by": "confirmed_by", "reason": "confirmed_reason", "reason_ko": "confirmed_reason_ko"}
        entry["confirmed"] = {key: row[name] for key, name in confirmed.items() if row[name] is not None}
    if row["retracted"] is not None:
        entry["retracted"] = {"date": str(row["retracted"]), "reason": row["retracted_reason"]}
    return entry


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _reason(text: str) -> tuple[str, str]:
    field, _, reason = text.partition(": ")
    return field, reason

"""The facts of a compiled base as the model has them, kept beside the tables: they come back without YAML.

They are in a schema of their own, ``kept``, as they are for this program and not for asking.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter

from korea_trade.bases.bundle import shown_path
from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.bases.fact_table import FactTable
from korea_trade.model.fact import Fact, Item, Partner, Source, Words
from korea_trade.store.engine import DuckDBPyConnection

Model = TypeVar("Model", bound=BaseModel)
_TABLES = """
CREATE SCHEMA kept;
CREATE TABLE kept.parts (
    position INTEGER, file VARCHAR, root VARCHAR, lent BOOLEAN, sources VARCHAR[], lines INTEGER[]
);
CREATE TABLE kept.tables (position INTEGER, path VARCHAR, base VARCHAR);
CREATE TABLE kept.lists (name VARCHAR, content VARCHAR);
"""


def store_base(connection: DuckDBPyConnection, base: FactBase) -> None:
    """Keep a fact base in a database."""
    connection.execute(_TABLES)
    connection.executemany(
        "INSERT INTO kept.parts VALUES (?, ?, ?, ?, ?, ?)",
        [
            [
                position,
                str(Path(part.file).resolve()),
                os.path.abspath(part.root),  # noqa: PTH100  (links stay)
                part.lent,
                [source.id for source in part.sources],
                [part.line_of("sources", index, "file") for index in range(len(part.sources))],
            ]
            for position, part in enumerate(base.parts or (base,))
        ],
    )
    for position, table in enumerate(base.tables):
        place = [position, str(table.path), str(Path(table.base).resolve())]
        connection.execute("INSERT INTO kept.tables VALUES (?, ?, ?)", place)
    lists: dict[str, str] = {
        "sources": _written(Source, base.sources),
        "items": _written(Item, base.items),
        "partners": _written(Partner, base.partners),
        "words": _written(Words, base.words),
        "facts": _written(Fact, (placed.fact for placed in base.facts)),
        "places": TypeAdapter(list[tuple[int, int]])
        .dump_json([(placed.line, placed.group) for placed in base.facts])
        .decode(),
    }
    connection.executemany("INSERT INTO kept.lists VALUES (?, ?)", [list(entry) for entry in lists.items()])


def read_stored_base(connection: DuckDBPyConnection) -> FactBase:
    """The fact base that is kept in a database, as it was; of lines only those of facts and of files of documents."""
    content: dict[str, str] = dict(connection.execute("SELECT name, content FROM kept.lists").fetchall())
    sources = _read(Source, content["sources"])
    places = TypeAdapter(list[tuple[int, int]]).validate_json(content["places"])
    facts = tuple(
        PlacedFact(fact, line, group) for fact, (line, group) in zip(_read(Fact, content["facts"]), places, strict=True)
    )
    parts = []
    found = connection.execute("SELECT file, root, lent, sources, lines FROM kept.parts ORDER BY position").fetchall()
    for file, root, lent, ids, lines in found:
        part = FactBase(
            file=shown_path(Path(file)),
            root=Path(root),
            sources=tuple(source for source in sources if source.id in ids),
            items=(),
            partners=(),
            facts=tuple(placed for placed in facts if placed.fact.source in ids),
            lines={("sources", index, "file"): line for index, line in enumerate(lines)},
            lent=lent,
        )
        parts.append(part)
    tables = connection.execute("SELECT path, base FROM kept.tables ORDER BY position").fetchall()
    first = next((part for part in parts if not part.lent), parts[0])
    return FactBase(
        file=first.file,
        root=first.root,
        sources=sources,
        items=_read(Item, content["items"]),
        partners=_read(Partner, content["partners"]),
        facts=facts,
        lines=first.lines,
        parts=tuple(parts) if len(parts) > 1 else (),
        words=_read(Words, content["words"]),
        tables=tuple(FactTable(Path(path), shown_path(Path(path)), shown_path(Path(base))) for path, base in tables),
    )


def _written(model: type[Model], entries: Iterable[Model]) -> str:
    return TypeAdapter(list[model]).dump_json(list(entries), exclude_none=True).decode()  # type: ignore[valid-type]


def _read(model: type[Model], text: str) -> tuple[Model, ...]:
    return tuple(TypeAdapter(list[model]).validate_json(text))  # type: ignore[valid-type]

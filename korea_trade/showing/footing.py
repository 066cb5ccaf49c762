"""What stands under every table: the caveats of its rows, and the sources they are from."""

from collections.abc import Iterable, Mapping, Sequence

from korea_trade.questions.row import Row, SourceRow

DAGGER = "†"
Sources = Mapping[str, SourceRow]


def marked(name: str, row: Row) -> str:
    """A name, with a dagger where its row has a caveat."""
    return f"{name} {DAGGER}" if row.caveat else name


def source_line(source: SourceRow) -> str:
    """The line under a table: publisher, date, title and id of a source, as far as they are known."""
    known = [source.publisher or "publisher not named", source.published or "undated"]
    return f"Source: {', '.join(known)}, {source.title} ({source.id})"


def footnotes(
    rows: Sequence[Row], names: Sequence[str], sources: Sources, used: Iterable[str] | None = None
) -> list[str]:
    """The caveats of rows, each with the names it is about, and the sources used: those of the rows, or others."""
    caveats: dict[str, list[str]] = {}
    for row, name in zip(rows, names, strict=True):
        if row.caveat:
            caveats.setdefault(row.caveat, []).append(name)
    notes = [f"{DAGGER} {', '.join(dict.fromkeys(named))}: {caveat}" for caveat, named in caveats.items()]
    return notes + [source_line(sources[id_]) for id_ in used or dict.fromkeys(row.source for row in rows)]

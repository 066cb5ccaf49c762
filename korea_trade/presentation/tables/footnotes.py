"""Footnotes: the caveats of the rows of a table, and the sources they are from."""

from collections.abc import Iterable, Sequence

from korea_trade.presentation.context import RenderContext
from korea_trade.questions.row import ListedRow

DAGGER = "†"


def marked(name: str, row: ListedRow) -> str:
    """A name, with a dagger where its row has a caveat."""
    return f"{name} {DAGGER}" if row.caveat else name


def source_lines(ids: Iterable[str], context: RenderContext) -> list[str]:
    """For each source once: publisher, date, title and id, as far as they are known, on one line."""
    sources = (context.sources[id_] for id_ in dict.fromkeys(ids))
    return [
        context.language.source(source.publisher, source.published, " ".join(source.title.split()), source.id)
        for source in sources
    ]


def footnotes(
    rows: Sequence[ListedRow], names: Sequence[str], context: RenderContext, used: Iterable[str] | None = None
) -> list[str]:
    """The caveats of rows, each with the names it is about, and the sources used: those of the rows, or others."""
    caveats: dict[str, list[str]] = {}
    for row, name in zip(rows, names, strict=True):
        if row.caveat:
            caveats.setdefault(row.caveat, []).append(name)
    notes = [f"{DAGGER} {', '.join(dict.fromkeys(named))}: {caveat}" for caveat, named in caveats.items()]
    return notes + source_lines(used or (row.source for row in rows), context)

"""Footnotes: the caveats of the rows of a table, numbered where there are several, and the sources they are from."""

from collections.abc import Iterable, Sequence

from korea_trade.model.codes import MILESTONES
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import caveat_of
from korea_trade.presentation.visible import on_one_line
from korea_trade.questions.row import ListedRow
from korea_trade.reader.reasons import Outcome

DAGGER = "†"


class Marks:
    """The marks of caveats: the same caveat has the same mark, and one alone has no number."""

    def __init__(self, caveats: Iterable[str]) -> None:
        caveats = list(dict.fromkeys(caveats))
        numbers = [""] if len(caveats) == 1 else range(1, len(caveats) + 1)
        self._marks = {caveat: f"{DAGGER}{number}" for caveat, number in zip(caveats, numbers, strict=True)}

    def on(self, text: str, caveat: str) -> str:
        """A text with the mark of its caveat."""
        return f"{text} {self._marks[caveat]}"

    def lines(self) -> list[str]:
        """The caveats, each behind its mark."""
        return [f"{mark} {caveat}" for caveat, mark in self._marks.items()]


class Footnotes:
    """The marks and the lines of one table. Rows with the same caveat share a mark; one caveat alone has no number."""

    def __init__(self, rows: Sequence[ListedRow], context: RenderContext, sources: Iterable[str] = ()) -> None:
        """``sources`` are the ids of the documents used, if not those of the rows."""
        self._caveats = {row.id: caveat for row in rows if (caveat := caveat_of(row, context))}
        self._marks = Marks(self._caveats.values())
        self._context = context
        self._doubtful = any(row.is_doubtful and row.measure not in MILESTONES for row in rows)
        self._sources = tuple(sources) or tuple(row.source for row in rows)

    def mark(self, name: str, row: ListedRow) -> str:
        """A name, with the mark of its row's caveat if there is one."""
        return self._marks.on(name, self._caveats[row.id]) if row.caveat else name

    def lines(self) -> list[str]:
        """The sign of figures that contradict others, the caveats in the order of the rows, then the sources."""
        notes = [self._context.language.doubtful_sign()] if self._doubtful else []
        return notes + self.caveat_lines() + source_lines(self._sources, self._context)

    def caveat_lines(self) -> list[str]:
        """The caveats, each behind its mark."""
        return self._marks.lines()


def source_lines(ids: Iterable[str], context: RenderContext) -> list[str]:
    """For each source once: publisher, date, title and id, as far as they are known, on one line."""
    sources = (context.sources[id_] for id_ in dict.fromkeys(ids))
    return [
        context.language.source(source.publisher, source.published, on_one_line(source.title), source.id)
        + ("" if source.file is not None else f": {context.language.proof(Outcome.NO_RECEIPT)}")
        for source in sources
    ]

"""What stands under every table: the caveats of its rows, and the sources they are from."""

from collections.abc import Iterable, Sequence

from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.setting import Setting
from korea_trade.questions.row import ListedRow, SourceRow

DAGGER = "†"


def marked(name: str, row: ListedRow) -> str:
    """A name, with a dagger where its row has a caveat."""
    return f"{name} {DAGGER}" if row.caveat else name


def bound_sign(row: ListedRow) -> str:
    """The sign before a level that is only a limit."""
    return {"above": ">", "below": "<"}.get(row.bound or "", "")


def source_line(source: SourceRow, speech: Speech) -> str:
    """The line under a table: publisher, date, title and id of a source, as far as they are known."""
    publisher = source.publisher or speech.say("publisher not named")
    known = f"{publisher}, {source.published or speech.say('undated')}"
    return speech.say("Source: {known}, {title} ({id})", known=known, title=source.title, id=source.id)


def footnotes(
    rows: Sequence[ListedRow], names: Sequence[str], setting: Setting, used: Iterable[str] | None = None
) -> list[str]:
    """The caveats of rows, each with the names it is about, and the sources used: those of the rows, or others."""
    caveats: dict[str, list[str]] = {}
    for row, name in zip(rows, names, strict=True):
        if row.caveat:
            caveats.setdefault(row.caveat, []).append(name)
    notes = [f"{DAGGER} {', '.join(dict.fromkeys(named))}: {caveat}" for caveat, named in caveats.items()]
    ids = used or dict.fromkeys(row.source for row in rows)
    return notes + [source_line(setting.sources[id_], setting.speech) for id_ in ids]

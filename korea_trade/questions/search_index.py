"""The full-text index of a search: SQLite's FTS5, in memory, over facts and paragraphs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from weakref import finalize

from korea_trade.errors import KtradeError
from korea_trade.messages.phrases import Phrases
from korea_trade.said import said

_WEIGHTS = "8.0, 4.0, 1.0, 2.0"  # of what a text is about, of quotes, remarks and paragraphs


@dataclass(frozen=True, slots=True)
class Text:
    """What is indexed of a fact or of a paragraph."""

    about: str = ""
    quotes: str = ""
    remarks: str = ""
    paragraph: str = ""


class FullTextIndex:
    """Finds texts by phrases whose last word may be only begun, and says how well they match. One thread at a time."""

    def __init__(self, texts: Iterable[Text]) -> None:
        """Raises KtradeError where Python's SQLite has no FTS5."""
        import sqlite3

        self._connection = sqlite3.connect(":memory:", check_same_thread=False)
        finalize(self, self._connection.close)  # Python 3.13 warns of a connection that nobody has closed
        try:
            self._connection.execute(
                "CREATE VIRTUAL TABLE texts USING fts5(about, quotes, remarks, paragraph, tokenize = 'unicode61')"
            )
        except sqlite3.OperationalError as error:
            raise KtradeError(said(Phrases.cannot_search, str(error)), said(Phrases.needs_full_text)) from error
        self._connection.executemany(
            "INSERT INTO texts (rowid, about, quotes, remarks, paragraph) VALUES (?, ?, ?, ?, ?)",
            (
                (row, *map(_indexable, (text.about, text.quotes, text.remarks, text.paragraph)))
                for row, text in enumerate(texts)
            ),
        )

    def find(self, phrases: Sequence[str]) -> dict[int, float]:
        """By number: the texts that have one of the phrases, with their bm25, which is less for a better match."""
        query = " OR ".join('"' + _indexable(phrase).replace('"', '""') + '"*' for phrase in dict.fromkeys(phrases))
        found = self._connection.execute(
            f"SELECT rowid, bm25(texts, {_WEIGHTS}) FROM texts WHERE texts MATCH ?",  # noqa: S608  (weights of our own)
            (query,),
        )
        return dict(found.fetchall())


def _indexable(text: str) -> str:
    """The text with blanks for what SQLite takes for its end or cannot encode: NUL and lone surrogates."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode()

"""The full-text index of a search: SQLite's FTS5 over facts and paragraphs, in memory or in a file that is kept."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from weakref import finalize

from korea_trade.errors import KtradeError
from korea_trade.hangul import is_hangul
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import Frequency
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from sqlite3 import Connection

_LATIN = re.compile("[A-Za-z]")
_WEIGHTS = "8.0, 4.0, 1.0, 2.0"  # of what a text is about, of quotes, remarks and paragraphs
_TABLES = """
CREATE TABLE entries (
    number INTEGER PRIMARY KEY, is_fact, id, source, line, text, facts, caveat, item, partner, flow, measure, sign,
    is_record, period, part, told, grew, is_outlook, meaning, names, quotes, remarks
);
CREATE VIRTUAL TABLE texts USING fts5(about, quotes, remarks, paragraph, content = '', tokenize = 'unicode61');
"""


class Told(IntEnum):
    """How much a fact tells of what it is about, most first: how much it is, how it grew, something else."""

    LEVEL = 0
    GROWTH = 1
    REST = 2


@dataclass(frozen=True, slots=True)
class About:
    """What a fact is about, in codes; of a balance ``sign`` is surplus or deficit, as far as it says.

    ``part`` is the sector, unless the fact is of all industries. ``told`` says how much of it the fact tells,
    ``grew`` whether by how much it grew, ``is_outlook`` that it is an aim or an expectation.
    """

    item: str | None = None
    partner: str | None = None
    flow: str | None = None
    measure: str | None = None
    sign: str | None = None
    is_record: bool = False
    period: str | None = None
    part: str | None = None
    told: Told = Told.REST
    grew: bool = False
    is_outlook: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the codes of a fact mean, as in the listings of facts; a paragraph has none."""

    period_start: str | None = None
    period_end: str | None = None
    frequency: Frequency | None = None
    item_name: str | None = None
    partner_name: str | None = None
    item_name_ko: str | None = None
    partner_name_ko: str | None = None
    iso3166: str | None = None


_OF_PARAGRAPHS = About()
_WITHOUT_CODES = Meaning()


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact or a paragraph as it can be found.

    ``text`` is what the fact says in English, ``names`` what it says in Korean and the names of what it is about, and
    ``facts`` are those that quote a paragraph. ``names``, ``quotes`` and ``remarks`` have a text a line.
    """

    is_fact: bool
    id: str
    source: str
    line: int | None
    text: str
    facts: tuple[str, ...]
    caveat: str | None = None
    about: About = _OF_PARAGRAPHS
    meaning: Meaning = _WITHOUT_CODES
    names: str = ""
    quotes: str = ""
    remarks: str = ""


class FullTextIndex:
    """Finds entries by phrases whose last word may be only begun, and says how well they match. One thread at a time.

    Entries have numbers from 0, in their order; facts come before paragraphs.
    """

    def __init__(self, entries: Iterable[Entry], file: Path | None = None) -> None:
        """Make one, in memory or in a file that is none yet. Raises OSError, KtradeError where SQLite has no FTS5."""
        import sqlite3

        try:
            self._connection = self._opened(":memory:" if file is None else str(file))
            if file is not None:  # written apart: nobody reads it before it is whole
                self._connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            _fill(self._connection, entries)
            self._connection.commit()
        except sqlite3.DatabaseError as error:
            if file is not None and "fts5" not in str(error):
                raise OSError(str(error)) from error
            raise KtradeError(phrase(Phrases.cannot_search, str(error)), phrase(Phrases.needs_full_text)) from error

    @classmethod
    def in_file(cls, file: Path) -> "FullTextIndex":
        """One that was written to a file. Raises OSError where it cannot be read."""
        import sqlite3

        index = cls.__new__(cls)
        try:
            index._connection = index._opened(f"file:{quote(str(file))}?mode=ro&immutable=1", uri=True)
            index.find(("",))
        except sqlite3.DatabaseError as error:
            raise OSError(str(error)) from error
        return index

    def _opened(self, name: str, *, uri: bool = False) -> "Connection":
        import sqlite3

        connection = sqlite3.connect(name, uri=uri, check_same_thread=False)
        finalize(self, connection.close)  # Python 3.13 warns of a connection that nobody has closed
        return connection

    def close(self) -> None:
        """Close the connection to SQLite."""
        self._connection.close()

    def find(self, phrases: Sequence[str]) -> dict[int, float]:
        """By number: the entries that have one of the phrases, with their bm25, which is less for a better match."""
        query = " OR ".join('"' + _indexable(phrase).replace('"', '""') + '"*' for phrase in dict.fromkeys(phrases))
        found = self._connection.execute(
            f"SELECT rowid, bm25(texts, {_WEIGHTS}) FROM texts WHERE texts MATCH ?",  # noqa: S608  (weights of our own)
            (query,),
        )
        return dict(found.fetchall())

    def facts(self) -> list[About]:
        """What each fact is about, by number."""
        found = self._connection.execute(
            "SELECT item, partner, flow, measure, sign, is_record, period, part, told, grew, is_outlook "
            "FROM entries WHERE is_fact ORDER BY number"
        )
        return [_about(*record) for record in found]

    def has_korean_documents(self) -> bool:
        """Whether any paragraph is written in Korean, rather than having a Korean word in it."""
        query = "SELECT text FROM entries WHERE NOT is_fact AND text GLOB '*[가-힣]*'"
        found = self._connection.execute(query)
        return any(sum(map(is_hangul, text)) > len(_LATIN.findall(text)) for (text,) in found)

    def entries(self, numbers: Iterable[int]) -> Iterator[tuple[int, Entry]]:
        """The entries of these numbers, with them, in any order."""
        found = self._connection.execute(
            "SELECT number, is_fact, id, source, line, text, facts, caveat, item, partner, flow, measure, sign, "
            "is_record, period, part, told, grew, is_outlook, meaning, names, quotes, remarks "
            "FROM entries WHERE number IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )
        for number, is_fact, id_, source, line, text, facts, caveat, *codes, meaning, names, quotes, remarks in found:
            about, cited, meant = _about(*codes), tuple(json.loads(facts)), _meaning(*json.loads(meaning))
            yield (
                number,
                Entry(bool(is_fact), id_, source, line, text, cited, caveat, about, meant, names, quotes, remarks),
            )


def _about(
    item: str | None,
    partner: str | None,
    flow: str | None,
    measure: str | None,
    sign: str | None,
    is_record: int,
    period: str | None,
    part: str | None,
    told: int,
    grew: int,
    is_outlook: int,
) -> About:
    told_, grown, outlook = Told(told), bool(grew), bool(is_outlook)
    return About(item, partner, flow, measure, sign, bool(is_record), period, part, told_, grown, outlook)


def _meaning(start: str | None, end: str | None, frequency: str | None, *names: str | None) -> Meaning:
    return Meaning(start, end, Frequency(frequency) if frequency else None, *names)


def _fill(connection: "Connection", entries: Iterable[Entry]) -> None:
    connection.executescript(_TABLES)
    for number, entry in enumerate(entries):
        about = entry.about
        connection.execute(
            f"INSERT INTO entries VALUES ({', '.join('?' * 23)})",  # noqa: S608  (places alone)
            (
                number, entry.is_fact, _encodable(entry.id), entry.source, entry.line, _encodable(entry.text),
                json.dumps(entry.facts), entry.caveat and _encodable(entry.caveat), about.item, about.partner,
                about.flow, about.measure, about.sign, about.is_record, about.period, about.part, about.told,
                about.grew, about.is_outlook, json.dumps(astuple(entry.meaning)), _encodable(entry.names),
                _encodable(entry.quotes), _encodable(entry.remarks),
            ),
        )  # fmt: skip
        told = f"{entry.id}\n{entry.text}\n{entry.names}" if entry.is_fact else ""
        texts = (told, entry.quotes, entry.remarks, "" if entry.is_fact else entry.text)
        connection.execute(
            "INSERT INTO texts (rowid, about, quotes, remarks, paragraph) VALUES (?, ?, ?, ?, ?)",
            (number, *map(_indexable, texts)),
        )


def _indexable(text: str) -> str:
    """The text with blanks for what SQLite takes for its end or cannot encode: NUL and lone surrogates."""
    return _encodable(text.replace("\0", " "))


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()

"""Figures beside one that came, as notes of banks put them: "-7.8% y/y (-8.1% forecast, -10.8% prior)"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import Status
from korea_trade.reader.cells import Finding, Reading, Values, taken
from korea_trade.reader.doubts import UNDIRECTED
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import number
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.word_lists import word_list

_SEPARATORS = (",", ";", "/", "and", "&")
_CLOSING = (*_SEPARATORS, ")", ".")


@dataclass(frozen=True, slots=True)
class Note:
    """A figure that was expected of the one before it, or that is the one of the month before.

    ``bracket`` is where the bracket begins that it stands in, or it itself: the one before it ends there.
    """

    figure: Element
    expected: bool
    bracket: int


def without_notes(parts: list[Element]) -> tuple[list[Element], list[Note]]:
    """The elements of a sentence without such notes, and the notes."""
    found, notes, at = list[Element](), list[Note](), 0
    while at < len(parts):
        end, told = _notes(parts, at) if found else (at, [])
        if told:
            opened = _opened(found)
            notes += told if opened is None else [replace(note, bracket=opened) for note in told]
            at = end
        else:
            found.append(parts[at])
            at += 1
    return found, notes


def _opened(parts: list[Element]) -> int | None:
    """Where a bracket begins that is still open: "(Feb: +4.8%; consensus: +4.2%)"."""
    signs = [part for part in parts if part.sign in ("(", ")")]
    return signs[-1].start if signs and signs[-1].sign == "(" else None


def _notes(parts: list[Element], at: int) -> tuple[int, list[Note]]:
    """Where the notes end that begin at a place, with the bracket around them; and the notes."""
    bracket = parts[at].sign == "("
    if not (bracket or parts[at].sign in (",", ";") or parts[at].has("comparing")):
        return at, []
    told, place = list[Note](), at + 1
    while (note := _note(parts, place)) is not None:
        place, one = note
        told.append(one)
        separators = place
        while (sign := node_at(parts, separators)) is not None and _is_one_of(sign, (*_SEPARATORS, "versus", "vs")):
            separators += 1
        if _note(parts, separators) is None:
            break
        place = separators
    if bracket:
        closing = node_at(parts, place)
        return (place + 1, told) if closing is not None and closing.sign == ")" else (at, [])
    return place, told


def _note(parts: list[Element], at: int) -> tuple[int, Note] | None:
    """The note at a place, "-8.1% forecast" or "prior: -10.8%", and where it ends."""
    words = [place for place in range(at, min(at + 3, len(parts))) if _says(parts[place]) is not None]
    figures = [place for place in range(at, min(at + 3, len(parts))) if _is_figure(parts[place])]
    if not words or not figures:
        return None
    word, figure = words[0], figures[0]
    end = max(word, figure) + 1
    between = parts[min(word, figure) + 1 : end - 1]
    closed = end >= len(parts) or _is_one_of(parts[end], _CLOSING)
    if min(word, figure) != at or not closed or any(part.sign not in (":", ".") for part in between):
        return None
    return end, Note(parts[figure], _says(parts[word]) is True, parts[at].start)


def _says(part: Element) -> bool | None:
    """Whether a word calls a figure an expected one, or that of the month before; None where it says neither."""
    return True if part.word in word_list("consensus") else False if part.word in word_list("prior") else None


def _is_figure(part: Element) -> bool:
    return part.is_figure(Kind.PERCENT, Kind.MONEY)


def _is_one_of(part: Element, words: tuple[str, ...]) -> bool:
    return part.sign in words or part.word in words


def with_notes(reading: Reading, notes: list[Note]) -> None:
    """Add what notes say to the findings of a sentence: each is of the cell of the figure that stands before it."""
    reading.findings += [finding for note in notes for finding in _findings(reading, note)]


def _findings(reading: Reading, note: Note) -> Iterator[Finding]:
    key = "growth" if note.figure.is_figure(Kind.PERCENT) else "value"
    before = [found for found in reading.findings if found.end <= note.bracket and key in found.values]
    head = max(before, key=lambda found: found.end, default=None)
    if head is None or head.shift is not None or head.measure not in ("value", "daily-average"):
        return
    place = note.figure.start, note.figure.end
    own = head.values.get("growth") if key == "growth" else head.values.get("value")
    told = number(note.figure)
    values: Values = taken(head.values, "comparison", "unit") if key == "value" else taken(head.values, "comparison")
    signed = note.figure.figure is not None and note.figure.figure.signed
    values["growth" if key == "growth" else "value"] = -told if key == "value" and own and own < 0 < told else told
    yield replace(
        head,
        frame="growth" if key == "growth" else "level",
        start=place[0],
        end=place[1],
        values=values,
        spans={key: place},
        status=Status.FORECAST if note.expected else None,
        shift=None if note.expected else "previous-month",
        time=head.time or (When(Shape.SAME, back=0) if note.expected else None),
        doubtful=head.doubtful or (UNDIRECTED if key == "growth" and own and own < 0 and not signed else None),
        aside=True,
    )

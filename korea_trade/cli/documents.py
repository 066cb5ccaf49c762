"""Documents and claims that a command reads, and when a document was published."""

import sys
from contextlib import AbstractContextManager, nullcontext
from typing import Annotated, BinaryIO

import typer

from korea_trade.cli.options import Panel
from korea_trade.cli.progress import end_progress
from korea_trade.errors import NotReadable, QuestionError, system_message
from korea_trade.file_name import MOST_BYTES_OF_BASE, file_path
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase

_CHUNK = 1 << 20
DOCUMENT = Annotated[
    str, typer.Argument(help="The text of a document; - reads it from standard input.", metavar="DOCUMENT")
]
PUBLISHED = Annotated[
    str | None,
    typer.Option(
        "--published",
        help="When the document was published, to date its months; by default, the date in its first lines.",
        metavar="YYYY-MM-DD",
        rich_help_panel=Panel.OTHER,
    ),
]


def read_text(name: str, most_bytes: int) -> str:
    """The text of a file, or of standard input for ``-``; of a web page or a PDF, the text that it shows.

    Raises QuestionError where it cannot be read: nothing can be said of it.
    """
    return text_of(name, read_bytes(name, most_bytes))


def text_of(name: str, content: bytes) -> str:
    """The text of the bytes of a document. Raises what ``read_text`` raises but what reading it does."""
    return extracted_text(name, content) if is_extracted(content) else _decoded(name, content)


def read_bytes(name: str, most_bytes: int) -> bytes:
    """The bytes of a document, or of standard input for ``-``: of pipes too, as it is the user who names them.

    Raises QuestionError where they cannot be read, or are more than allowed.
    """
    return _bytes(name, most_bytes, phrase(Phrases.raise_max_bytes))


def read_words(name: str) -> str:
    """The text of what is no document, such as claims. Raises what ``read_text`` raises."""
    return _decoded(name, _bytes(name, MOST_BYTES_OF_BASE, ""))


def _bytes(name: str, most_bytes: int, advice: Message | str) -> bytes:
    content = bytearray()
    try:
        with _opened(name) as file:
            while len(content) <= most_bytes and (chunk := file.read(_CHUNK)):
                content += chunk
    except OSError as error:
        raise QuestionError(system_message(error, name), phrase(Phrases.name_a_text)) from error
    if len(content) > most_bytes:
        raise QuestionError(phrase(Phrases.too_large, name, most_bytes), advice)
    return bytes(content)


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    if name != "-":
        return file_path(name).open("rb")
    end_progress()  # who types sees what is typed
    if sys.stdin is None:
        raise QuestionError(phrase(Phrases.no_standard_input), phrase(Phrases.name_a_file))
    return nullcontext(sys.stdin.buffer)


def is_extracted(content: bytes) -> bool:
    """Whether a document is a web page or a PDF, whose text is inside."""
    if content[:5] != b"%PDF-" and b"<" not in content[:200]:
        return False
    from korea_trade.documents.extraction import is_pdf, is_web_page

    return is_pdf(content) or is_web_page(content)


def extracted_text(name: str, content: bytes) -> str:
    """The text of a web page or a PDF. Raises QuestionError without what reads it, or where it has none."""
    from korea_trade.documents.extraction import is_pdf, text_of_pdf, text_of_web_page

    try:
        return text_of_pdf(content) if is_pdf(content) else text_of_web_page(content)
    except NotReadable as error:
        raise QuestionError(
            phrase(Phrases.unreadable_document, name, error.phrase), phrase(Phrases.save_as_utf8)
        ) from error


def _decoded(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise QuestionError(phrase(Phrases.not_utf8, name, line), phrase(Phrases.convert_to_utf8)) from error


def with_standard_input(words: list[str]) -> list[str]:
    """The words, with those of standard input in the place of ``-``; the head of a column of ids is no id."""
    if "-" not in words:
        return words
    read = [word for word in read_words("-").split() if word != "id"]
    at = words.index("-")
    return [*words[:at], *read, *words[at + 1 :]]

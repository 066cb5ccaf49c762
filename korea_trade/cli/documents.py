"""Documents and claims that a command reads, and when a document was published."""

import sys
from typing import Annotated

import typer

from korea_trade.cli.options import Panel
from korea_trade.errors import QuestionError, system_message
from korea_trade.file_name import file_path
from korea_trade.messages.phrases import Phrases
from korea_trade.said import said

DOCUMENT = Annotated[
    str, typer.Argument(help="The text of a document; - reads it from standard input.", metavar="DOCUMENT")
]
PUBLISHED = Annotated[
    str | None,
    typer.Option(
        "--published",
        help="When the document was published, which dates its months; else a date in its first lines does.",
        metavar="YYYY-MM-DD",
        rich_help_panel=Panel.OTHER,
    ),
]


def read_text(name: str) -> str:
    """The text of a file, or of standard input for ``-``; of a web page or a PDF, the text that it shows.

    Raises OSError, KtradeError without what reads such documents, and QuestionError where it is not UTF-8 text.
    """
    return text_of(name, read_bytes(name))


def text_of(name: str, content: bytes) -> str:
    """The text of the bytes of a document. Raises what ``read_text`` raises but OSError."""
    return extracted_text(name, content) if is_extracted(content) else _decoded(name, content)


def read_bytes(name: str) -> bytes:
    """The bytes of a file, or of standard input for ``-``. Raises OSError."""
    return sys.stdin.buffer.read() if name == "-" else file_path(name).read_bytes()


def is_extracted(content: bytes) -> bool:
    """Whether a document is a web page or a PDF, whose text is inside."""
    if content[:5] != b"%PDF-" and b"<" not in content[:200]:
        return False
    from korea_trade.documents.extraction import is_pdf, is_web_page

    return is_pdf(content) or is_web_page(content)


def extracted_text(name: str, content: bytes) -> str:
    """The text of a web page or a PDF. Raises KtradeError without what reads it, QuestionError where it has none."""
    from korea_trade.documents.extraction import is_pdf, text_of_pdf, text_of_web_page

    try:
        return text_of_pdf(content) if is_pdf(content) else text_of_web_page(content)
    except (ValueError, LookupError) as error:
        raise QuestionError(said(Phrases.unreadable_document, name, str(error)), said(Phrases.save_as_utf8)) from error


def _decoded(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise QuestionError(said(Phrases.not_utf8, name, line), said(Phrases.convert_to_utf8)) from error


def read_article(name: str) -> str:
    """The text of an article. Raises QuestionError where it cannot be read: nothing can be said of it."""
    try:
        return read_text(name)
    except OSError as error:
        raise QuestionError(system_message(error, name), said(Phrases.name_a_text)) from error


def with_standard_input(words: list[str]) -> list[str]:
    """The words, with those of standard input in the place of ``-``; the head of a column of ids is no id."""
    if "-" not in words:
        return words
    read = [word for word in sys.stdin.read().split() if word != "id"]
    at = words.index("-")
    return [*words[:at], *read, *words[at + 1 :]]

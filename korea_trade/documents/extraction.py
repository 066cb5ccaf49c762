"""Text out of web pages and PDFs, by libraries that are there with the extra ``read``."""

import re
from collections.abc import Iterable, Iterator, Sequence

from korea_trade.documents.korean_words import is_broken_word
from korea_trade.errors import ExitCode, KtradeError, NotReadable
from korea_trade.hangul import is_hangul
from korea_trade.messages.phrases import DocumentFormat, Phrases
from korea_trade.phrase import phrase

_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"""<meta[^>]+charset=["']?\s*([\w-]+)""", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:。]['\"”’)\]]*$")
_FULL_LINE = 0.75  # of the longest line: a line that the width of the page broke
_HYPHEN = "\x02"  # what PDFium gives for a hyphen at the end of a line, and for the end
_FIRST_PARTS = frozenset(
    "on year month quarter off non co mid low high long short state value double triple single so".split()
)
_FIGURE = re.compile(r"[$€₩\d(+△▲-]")


class MissingReader(KtradeError):
    """A library that reads a kind of document is not there."""

    exit_code = ExitCode.WRONG_QUESTION

    def __init__(self, kind: DocumentFormat, library: str) -> None:
        super().__init__(phrase(Phrases.reading_needs, kind, library), phrase(Phrases.install_documents))


def is_pdf(content: bytes) -> bool:
    """Whether bytes are a PDF."""
    return content.startswith(b"%PDF-")


def is_web_page(content: bytes) -> bool:
    """Whether bytes begin like HTML."""
    return _PAGE.match(content[:4096]) is not None


def text_of_web_page(content: bytes) -> str:
    """The text that a browser would show: a line a paragraph, a table's row on one line. Raises MissingReader.

    It is read as UTF-8 unless the page names another encoding; raises NotReadable where it is not that.
    """
    try:
        from inscriptis import get_text
        from inscriptis.css_profiles import CSS_PROFILES
        from inscriptis.model.config import ParserConfig
    except ImportError as error:
        raise MissingReader("html", "inscriptis") from error
    named = _CHARSET.search(content[:4096])
    encoding = named[1].decode("ascii") if named else "utf-8"
    try:
        page = content.decode(encoding)
    except LookupError as error:
        raise NotReadable(phrase(Phrases.unknown_encoding, encoding)) from error
    except ValueError as error:
        raise NotReadable(phrase(Phrases.not_of_encoding, encoding)) from error
    lines = get_text(page, ParserConfig(css=CSS_PROFILES["strict"])).split("\n")
    return _tidied(line.strip() for line in lines)


def text_of_pdf(content: bytes) -> str:
    """The text of all pages, with lines that only the page's width broke put together. Raises MissingReader.

    Raises NotReadable where the PDF cannot be read or has no text, such as a scan.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingReader("pdf", "pypdfium2") from error
    try:
        with pypdfium2.PdfDocument(content) as document:
            pages = [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        raise NotReadable(phrase(Phrases.locked_pdf if is_locked else Phrases.damaged_pdf)) from error
    text = text_of_pages(pages)
    if not text.strip():
        raise NotReadable(phrase(Phrases.pdf_without_text))
    return text


def text_of_pages(pages: Sequence[str]) -> str:
    """The text of the pages of a PDF, as PDFium gives them: lines that only the width of the page ended go on."""
    whole = "\n".join(pages).replace("\r\n", "\n").replace("\r", "\n")
    broken = re.sub(f"{_HYPHEN}\n*", f"{_HYPHEN}\n", whole)
    return _tidied(_unwrapped(broken.split("\n"))).replace(_HYPHEN, "-")


def _ends(line: str, following: str) -> bool:
    """Whether a line ends what it says; a colon does not before a figure."""
    return bool(_SENTENCE_END.search(line)) and not (line.endswith(":") and _FIGURE.match(following))


def _joined(line: str, following: str) -> str:
    """Two lines of a page as one, with a blank between them unless the page broke a Korean word there."""
    if line.endswith(_HYPHEN):
        return _hyphenated(line, following)
    if is_hangul(line[-1:]) and is_broken_word(line + following, len(line)):
        return line + following
    return f"{line} {following}"


def _hyphenated(line: str, following: str) -> str:
    """Two lines of a page as one where a hyphen ended the first, which stays only in a compound."""
    before, behind = line.removesuffix(_HYPHEN), following.partition(" ")[0]
    return before + ("-" if _is_compound(before.rpartition(" ")[2], behind) else "") + following


def _is_compound(before: str, behind: str) -> bool:
    """Whether a hyphen between two pieces is one of a compound: year-on-|year, 12-|month, on-|year."""
    return "-" in before + behind or not before.isalpha() or not behind[:1].islower() or before.lower() in _FIRST_PARTS


def _tidied(lines: Iterable[str]) -> str:
    """The lines with at most one empty one between two, and one at the end of the text."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """Lines put together where one is as long as the page is wide and ends no sentence."""
    width = max((len(line.strip()) for line in lines), default=0)
    held, last = "", ""
    for line in (line.strip() for line in lines):
        full = len(last) >= width * _FULL_LINE and not _ends(held, line)
        if held and line and (full or held.endswith(_HYPHEN)):
            held = _joined(held, line)
        else:
            yield held
            held = line
        last = line
    yield held

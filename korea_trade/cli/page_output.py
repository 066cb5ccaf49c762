"""Where an explorer page goes that a command writes instead of an answer."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.options import Panel
from korea_trade.cli.output import Output, make_way, print_message
from korea_trade.errors import QuestionError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.formats.format import FormatName

if TYPE_CHECKING:
    from korea_trade.questions.trade import Trade


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class PageOutput(Output):
    """The options of output of commands that can write an explorer page."""

    as_html: Annotated[
        bool,
        typer.Option(
            "--html",
            help="Write one HTML page with the figures marked in their documents.",
            rich_help_panel=Panel.FORMAT,
        ),
    ] = False

    @property
    def is_page(self) -> bool:
        """Whether a page is asked for, by its option or by the ending of the file."""
        return self.as_html or (self.file is not None and Path(self.file).suffix.lower() in _PAGE_ENDINGS)

    def format(self) -> FormatName:
        """The format asked for, where it is no page. Raises QuestionError where options exclude each other."""
        if not self.is_page:
            return Output.format(self)
        flags = ("json", "ndjson", "csv", "excel", "tsv", "markdown")
        others = [f"--{name}" for name in flags if getattr(self, f"as_{name}")]
        others += ["--columns"] if self.columns is not None else []
        if others:
            raise QuestionError(phrase(Phrases.exclude_each_other, ["--html", *others]), phrase(Phrases.give_one))
        check_page_file(self.file)
        return FormatName.TEXT


_PAGE_ENDINGS = (".html", ".htm")


def check_page_file(file: str | None) -> None:
    """Refuse a file that would not be taken for a page. Raises QuestionError for an ending that is not one of HTML."""
    ending = "" if file is None else Path(file).suffix.lower()
    if ending and ending not in _PAGE_ENDINGS:
        raise QuestionError(phrase(Phrases.page_is_html, str(file)), phrase(Phrases.end_it_in_html))


def write_page(
    page: str, file: str | None, trade: "Trade", inputs: Iterable[Path] = (), messages: Iterable[str] = ()
) -> None:
    """Write an HTML page to a file, or to stdout where none is named; then the messages to stderr."""
    encoded = page.encode("utf-8", "backslashreplace")
    if file is None or file == "-":
        make_way()
        sys.stdout.buffer.write(encoded)
    else:
        from korea_trade.cli.files import write_file

        write_file(file, encoded, [*inputs, *trade.files()])
    for message in messages:
        print_message(message)

"""Where and how an answer goes: which format, to which file, which columns. One way for all commands."""

import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.complete import complete_column
from korea_trade.cli.interrupt import left_to_the_pager
from korea_trade.cli.options import Panel, named
from korea_trade.cli.progress import end_progress, is_drawn_apart
from korea_trade.errors import QuestionError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import CitationStyle
from korea_trade.phrase import phrase
from korea_trade.presentation.formats.format import ENDINGS, FormatName, format_named

if TYPE_CHECKING:
    from korea_trade.cli.query_process import Child
    from korea_trade.presentation.answer import Answer
    from korea_trade.presentation.formats.pieces import InPieces
    from korea_trade.presentation.view import View
    from korea_trade.questions.trade import Trade

MOST_ROWS = 1_000
"""How many rows of what may have any number a terminal shows; files, pipes and formats for programs get all."""
CITE = Annotated[
    CitationStyle | None,
    typer.Option(
        "--cite",
        help=f"Cite the documents behind the rows instead: {named(CitationStyle)}.",
        metavar="STYLE",
        case_sensitive=False,
        rich_help_panel=Panel.FORMAT,
    ),
]
IDS = Annotated[
    bool,
    typer.Option("--ids", help="Show the full id of each row, on one line.", rich_help_panel=Panel.ORDER),
]
CHART = Annotated[bool, typer.Option("--chart", help="Draw a bar for each row.", rich_help_panel=Panel.FORMAT)]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Output:
    """The options of output that every command has."""

    columns: Annotated[
        str | None,
        typer.Option(
            "--columns",
            help="Show only these keys, in this order.",
            metavar="A,B,C",
            autocompletion=complete_column,
            rich_help_panel=Panel.ORDER,
        ),
    ] = None
    as_json: Annotated[
        bool, typer.Option("--json", help="Write one JSON array of records.", rich_help_panel=Panel.FORMAT)
    ] = False
    as_ndjson: Annotated[
        bool, typer.Option("--ndjson", help="Write one JSON record a line.", rich_help_panel=Panel.FORMAT)
    ] = False
    as_csv: Annotated[
        bool, typer.Option("--csv", help="Write CSV with a header line.", rich_help_panel=Panel.FORMAT)
    ] = False
    as_excel: Annotated[
        bool,
        typer.Option("--excel", help="Write CSV that Excel opens in Korean too.", rich_help_panel=Panel.FORMAT),
    ] = False
    as_tsv: Annotated[bool, typer.Option("--tsv", help="Write the same with tabs.", rich_help_panel=Panel.FORMAT)] = (
        False
    )
    as_markdown: Annotated[
        bool, typer.Option("--markdown", help="Write tables in Markdown.", rich_help_panel=Panel.FORMAT)
    ] = False
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            help=f"Write to a file, in the format of its ending: {' '.join(ENDINGS)}; - is standard output.",
            metavar="FILE",
            rich_help_panel=Panel.FORMAT,
        ),
    ] = None
    pager: Annotated[
        bool, typer.Option("--pager", help="Show the answer in a pager on a terminal.", rich_help_panel=Panel.FORMAT)
    ] = False

    @property
    def file(self) -> str | None:
        """The file to write; None for standard output."""
        return None if self.output == "-" else self.output

    def format(self) -> FormatName:
        """The format asked for. Raises QuestionError where options exclude each other, or none fits the file."""
        flags = {
            FormatName.JSON: self.as_json,
            FormatName.NDJSON: self.as_ndjson,
            FormatName.CSV: self.as_csv and not self.as_excel,
            FormatName.EXCEL: self.as_excel,
            FormatName.TSV: self.as_tsv,
            FormatName.MARKDOWN: self.as_markdown,
        }
        asked = [name for name, given in flags.items() if given]
        if len(asked) > 1:
            named = [f"--{name}" for name in asked]
            raise QuestionError(phrase(Phrases.exclude_each_other, named), phrase(Phrases.give_one))
        if self.as_excel and self.file is not None and Path(self.file).suffix.lower() == ".xlsx":
            return FormatName.XLSX
        if asked:
            return asked[0]
        if self.file is None:
            return FormatName.TEXT
        ending = Path(self.file).suffix.lower()
        if ending not in ENDINGS:
            raise QuestionError(phrase(Phrases.no_format, self.file), phrase(Phrases.endings_are, tuple(ENDINGS)))
        return ENDINGS[ending]

    def __post_init__(self) -> None:
        """Raises QuestionError before anything is asked."""
        self.format()
        if self.columns is not None and not self.column_names:
            raise QuestionError(phrase(Phrases.columns_without_names), phrase(Phrases.name_columns))

    @property
    def is_table(self) -> bool:
        """Whether the answer is a table on standard output."""
        return self.file is None and self.format() is FormatName.TEXT

    @property
    def shows_tables(self) -> bool:
        """Whether the answer is shown as tables for people, here or in a file, and not as records."""
        return not self.column_names and self.format() in (FormatName.TEXT, FormatName.MARKDOWN)

    @property
    def is_streamed(self) -> bool:
        """Whether the rows of the answer are written as they come, each once."""
        return self.format() not in (FormatName.TEXT, FormatName.MARKDOWN)

    @property
    def _is_in_lines(self) -> bool:
        """Whether what is written on standard output can break off: so many lines are so many rows."""
        return self.file is None and self.format() is not FormatName.JSON

    def _in_pieces(self) -> "InPieces | None":
        from korea_trade.presentation.formats.pieces import InPieces

        named = format_named(self.format())
        return named if isinstance(named, InPieces) else None

    @property
    def column_names(self) -> tuple[str, ...]:
        """The columns asked for, in order; none stands for all."""
        return tuple(name.strip() for name in (self.columns or "").split(",") if name.strip())

    def deliver(
        self,
        answer: "Answer",
        trade: "Trade | None" = None,
        *,
        cite: CitationStyle | None = None,
        inputs: Iterable[Path] = (),
        messages: Iterable[str] = (),
        query: "Child | None" = None,
    ) -> None:
        """Write an answer where and how it was asked for, then the messages to stderr.

        ``inputs`` are files that are not to be written, and so are those that ``trade`` is read from. A ``query`` whose
        time is limited is told when its rows are written, as that does not count.
        """
        if self.column_names:
            answer = answer.with_columns(self.column_names)
        if cite is not None and trade is not None:
            from korea_trade.presentation.formats.citation_format import Citations

            self._write(Citations(cite, trade.sources()).encode(answer), trade, inputs)
        elif self.is_table:
            show(answer.view(), paged=self.pager, query=query)
        elif (streamed := self._in_pieces()) is not None and (query is None or self._is_in_lines):
            self._write_pieces(streamed, answer, trade, inputs, query)
        else:
            encoded = format_named(self.format()).encode(answer)
            if query:
                query.answer_is_there()
            self._write(encoded, trade, inputs)
        for message in messages:
            print_message(message)

    def _write_pieces(
        self,
        format_: "InPieces",
        answer: "Answer",
        trade: "Trade | None",
        inputs: Iterable[Path],
        query: "Child | None" = None,
    ) -> None:
        if self.file is None:
            pieces = format_.pieces(answer)
            first = next(pieces, "")  # until it is there, the line of progress stays
            make_way()
            if query is None:
                sys.stdout.write(first)
                sys.stdout.writelines(pieces)
                return
            for piece in chain((first,), pieces):
                with query.writing():
                    sys.stdout.write(piece)
                    sys.stdout.flush()
            query.answer_is_there()
            return
        from korea_trade.cli.files import write_file
        from korea_trade.presentation.formats.encoded_pieces import EncodedPieces

        write_file(self.file, EncodedPieces(format_, answer), [*inputs, *(trade.files() if trade else ())])

    def _write(self, content: str | bytes, trade: "Trade | None", inputs: Iterable[Path]) -> None:
        encoded = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
        if self.file is not None:
            from korea_trade.cli.files import write_file

            write_file(self.file, encoded, [*inputs, *(trade.files() if trade else ())])
            return
        make_way()
        if isinstance(content, str):
            sys.stdout.write(content)
        else:
            sys.stdout.buffer.write(content)


def show(view: "View", *, paged: bool = False, query: "Child | None" = None) -> None:
    """Draw a view on stdout; through the pager if asked for, on a terminal."""
    from korea_trade.presentation.console import console_for

    make_way()
    console = console_for(sys.stdout)
    if not (paged and sys.stdout.isatty()):
        if query is None:
            view.print(console)
            return
        with console.capture() as drawn:
            view.print(console)
        query.answer_is_there()
        sys.stdout.write(drawn.get())
        return
    if query:  # what pages starts before it has all
        query.answer_is_there()
    with left_to_the_pager(), console.pager(styles=True):
        view.print(console)


def make_way() -> None:
    """Erase the line of progress: standard output is written, to the same terminal or to what may draw on it."""
    if not is_drawn_apart():
        end_progress()


def print_message(message: str) -> None:
    """Print a message to stderr, where it does not mix with data."""
    from korea_trade.cli.wrapping import on_terminal
    from korea_trade.presentation.visible import visible_lines

    end_progress()
    print(on_terminal(f"ktrade: {visible_lines(message)}", sys.stderr), file=sys.stderr)

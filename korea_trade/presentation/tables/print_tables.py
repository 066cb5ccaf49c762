"""Tables drawn by Rich: on a terminal to its width, into a pipe at full length."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from korea_trade.presentation.tables.table import Table, align

_READABLE = 20  # columns: a text column narrower than its words, or than this, is no longer read
_GAP = 3  # between two columns


def print_tables(console: Console, tables: Iterable[Table]) -> None:
    """Draw tables one under the other."""
    for number, table in enumerate(tables):
        if number:
            console.print()
        print_table(console, table)


def print_table(console: Console, table: Table) -> None:
    """Draw one table, whatever the width: with its headings broken, in its narrow form, or else row under row."""
    for form in (table, table.narrow):
        for broken in (False, True):
            if form is not None and (drawn := _drawn(form, console.width, broken=broken)):
                _print(console, form, drawn)
                return
    _print(console, table, None)


def _print(console: Console, table: Table, drawn: RichTable | None) -> None:
    if table.title:
        console.print(Text(table.title, style="bold"))
    if drawn is None:
        _print_stacked(console, table)
    else:
        console.print(drawn)
    for footnote in table.footnotes:
        console.print(Text(footnote, style="dim"))


def _drawn(table: Table, width: int, *, broken: bool) -> RichTable | None:
    """The table as Rich draws it, None where it does not fit the width.

    ``broken`` headings of figures are no wider than their column, if their words allow.
    """
    cells = [[row[index] for row in table.rows] for index, _ in enumerate(table.columns)]
    cells = [align(column) if table.columns[index].figures else column for index, column in enumerate(cells)]
    headings = [
        _broken(column.heading, _widest(cells[index])) if broken and column.figures else column.heading
        for index, column in enumerate(table.columns)
    ]
    widths = _widths(table, headings, cells, width)
    if widths is None:
        return None
    drawn = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1))
    for column, heading, room in zip(table.columns, headings, widths, strict=True):
        if column.figures:
            drawn.add_column(Text(heading, justify="right"), no_wrap=True, width=room)
        else:
            drawn.add_column(Text(heading), no_wrap=column.bars or column.whole, overflow="fold", width=room)
    for row in zip(*cells, strict=True):
        # Padded here, as Rich strips the blanks that keep the points in line before it sets a cell flush right.
        places = zip(table.columns, widths, row, strict=True)
        drawn.add_row(*(Text(_flush(text, room) if column.figures else text) for column, room, text in places))
    return drawn


def _widths(table: Table, headings: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """The width of each column: what it holds, unless texts must break; None where that is not enough."""
    wanted = [_widest([heading, *column]) for heading, column in zip(headings, cells, strict=True)]
    least = [
        room
        if column.figures or column.bars or column.whole
        else min(room, max(_widest(_words(texts)), _widest(_words([heading]))), _READABLE)
        for column, heading, texts, room in zip(table.columns, headings, cells, wanted, strict=True)
    ]
    room = width - _GAP * (len(wanted) - 1)
    if sum(least) > room:
        return None
    widths = least if sum(wanted) > room else wanted
    for _ in range(min(room, sum(wanted)) - sum(widths)):
        # What is left over goes, a place at a time, to the text that would take the most lines.
        lines = [want / have for want, have in zip(wanted, widths, strict=True)]
        widths[lines.index(max(lines))] += 1
    return widths


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in text.split()]


def _widest(texts: Iterable[str]) -> int:
    return max((cell_len(line) for text in texts for line in text.split("\n")), default=0)


def _print_stacked(console: Console, table: Table) -> None:
    for row in table.rows:
        console.print()
        for column, text in zip(table.columns, row, strict=True):
            if text.strip():
                console.print(Text.assemble((f"{column.heading}: " if column.heading else "", "dim"), text))


def _broken(heading: str, width: int) -> str:
    """A heading in lines of at most the width, broken at its blanks only."""
    lines: list[str] = []
    for word in heading.split():
        if lines and cell_len(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)


def _flush(text: str, width: int) -> str:
    """The text at the right end of a column."""
    return " " * (width - cell_len(text)) + text

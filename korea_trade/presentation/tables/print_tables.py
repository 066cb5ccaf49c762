"""Tables drawn: on a terminal to its width, into a pipe at full length."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.tables.footnotes import DAGGER
from korea_trade.presentation.tables.table import Column, Table, align

_BETWEEN_COLUMNS = 3
_INDENT_OF_ROW_KEY = "  "
_HANG = 1
"""How much deeper than its first line the others of a name stand, so that none looks like a row: less than parts do."""
_JOINED = "\ue000"
"""For a blank at which no line is broken: a letter of nobody's, as wide as the blank."""


def print_tables(console: Console, tables: Iterable[Table]) -> None:
    """Draw tables one under the other."""
    for number, table in enumerate(tables):
        if number:
            console.print()
        print_table(console, table)


def print_table(console: Console, table: Table) -> None:
    """Draw one table, whatever the width.

    Where it does not fit, it is drawn with its headings broken, in its narrow form, in parts one under the other, each
    with the names of the rows, or else row under row.
    """
    forms = [form.on_screen() if console.is_terminal else form for form in (table, table.narrow) if form is not None]
    for form in forms:
        drawing = _fitting(form, console.width)
        if drawing is not None:
            _print(console, form, [(form, drawing)])
            return
    _print(console, forms[-1], _parts(forms[-1], console.width))


@dataclass(frozen=True, slots=True)
class _Drawing:
    """The headings and cells of each column, and how wide it is; a key that is wider stands on a line of its own."""

    headings: list[str]
    cells: list[list[str]]
    widths: list[int]
    height: int


def _print(console: Console, table: Table, parts: "Sequence[tuple[Table, _Drawing]]") -> None:
    if table.title:
        console.print(Text(table.title, style="bold"))
    for number, (part, drawing) in enumerate(parts):
        if number:
            console.print()
        _print_drawing(console, part, drawing)
    if not parts:
        _print_stacked(console, table)
    for footnote in table.footnotes:
        console.print(Text(footnote, style="dim"))


def _print_drawing(console: Console, table: Table, drawing: _Drawing) -> None:
    shown = [index for index, width in enumerate(drawing.widths) if width]
    if not shown:
        return
    columns, widths = [table.columns[index] for index in shown], [drawing.widths[index] for index in shown]
    headings = [
        [_flush(line, width) for line in heading.split("\n")] if column.figures else _broken(console, heading, width)
        for column, heading, width in zip(columns, (drawing.headings[index] for index in shown), widths, strict=True)
    ]
    deepest = max(map(len, headings))
    for line in zip(*([""] * (deepest - len(lines)) + lines for lines in headings), strict=True):
        console.print(_line(line, widths, ["bold"] * len(widths)), soft_wrap=True)
    console.print(Text("─" * (sum(widths) + _BETWEEN_COLUMNS * (len(widths) - 1))), soft_wrap=True)
    styles = ["dim" if column.key else "" for column in columns]
    key = table.key_column
    for number, _ in enumerate(table.rows):
        texts = [drawing.cells[index][number] for index in shown]
        apart = ""
        if key is not None and _longest_word(drawing.cells[key][number]) > drawing.widths[key]:
            apart = drawing.cells[key][number]
            texts = ["" if column.key else text for column, text in zip(columns, texts, strict=True)]
        lines = [
            _cell(console, column, text, width) for column, text, width in zip(columns, texts, widths, strict=True)
        ]
        if apart and key == 0:
            _print_apart(console, apart)
        for line in zip_longest(*lines, fillvalue=""):
            drawn = _line(line, widths, styles)
            if drawn.plain or not apart:
                console.print(drawn, soft_wrap=True)
        if apart and key != 0:
            _print_apart(console, apart)


def _print_apart(console: Console, key: str) -> None:
    """A key on a line of its own, which a terminal may wrap, but which is one line when it is copied."""
    for line in [key] if cell_len(_INDENT_OF_ROW_KEY + key) <= console.width else key.split():
        indent = _INDENT_OF_ROW_KEY if cell_len(_INDENT_OF_ROW_KEY + line) <= console.width else ""
        console.print(Text(indent + line, style="dim"), soft_wrap=True)


def _cell(console: Console, column: Column, text: str, width: int) -> list[str]:
    """The lines of a cell. Figures are padded here, with the blanks that keep their points in line."""
    if column.figures:
        return [_flush(text, width)]
    if column.bars or column.whole:
        return [text]
    return _hung(console, text, width) if column.names else _broken(console, text, width)


def _hung(console: Console, text: str, width: int) -> list[str]:
    """A name in lines of at most the width, which stand as deep as the first one and a little deeper."""
    if "\n" in text or cell_len(text) <= width:
        return _broken(console, text, width)
    indent = _indent(text)
    first, *others = _broken(console, text.lstrip(" "), width - indent)
    rest = " ".join(line.strip(" ") for line in others)
    lines = _broken(console, rest, width - indent - _HANG)
    return [" " * indent + first, *(" " * (indent + _HANG) + line for line in lines)]


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _broken(console: Console, text: str, width: int) -> list[str]:
    """A text in lines of at most the width, broken at its blanks, and inside a word only if that is wider.

    The mark of a footnote stays with the word that it stands behind.
    """
    if "\n" not in text and cell_len(text) <= width:
        return [text]
    lines = Text(_marks_joined(text)).wrap(console, width, overflow="fold")
    return [line.plain.replace(_JOINED, " ") for line in lines]


def _line(texts: Sequence[str], widths: Sequence[int], styles: Sequence[str]) -> Text:
    """The cells of a line side by side."""
    line = Text()
    for text, width, style in zip(texts, widths, styles, strict=True):
        line.append(" " * _BETWEEN_COLUMNS if line.plain else "")
        line.append(text + " " * (width - cell_len(text)), style=style)
    line.rstrip()
    return line


def _parts(table: Table, width: int) -> "list[tuple[Table, _Drawing]]":
    """The table in as few parts as fit, each with the columns that name the rows; nothing where that is not possible.

    Keys of rows are in the first part; in the others, rows that would have nothing but their names are left out.
    """
    names = [index for index, column in enumerate(table.columns) if column.names]
    rest = [index for index, column in enumerate(table.columns) if not column.names and not column.key]
    key = [] if table.key_column is None else [table.key_column]

    @cache
    def parts_from(start: int) -> "list[tuple[Table, _Drawing]] | None":
        """The columns from a place on, in parts."""
        if start == len(rest):
            return []
        found = []
        for end in range(len(rest), start, -1):
            own = rest[start:end]
            shown = sorted([*names, *own, *(() if start else key)])
            part = _part(table, shown, own, whole=not start)
            drawing = _fitting(part, width)
            following = None if drawing is None else parts_from(end)
            if drawing is not None and following is not None:
                found.append([*([(part, drawing)] if part.rows else ()), *following])
        return min(found, key=lambda parts: (len(parts), sum(drawn.height for _, drawn in parts)), default=None)

    return (parts_from(0) if names else None) or []


def _part(table: Table, shown: Sequence[int], own: Sequence[int], *, whole: bool) -> Table:
    """Some columns of a table, with all rows or those that have anything in its own columns."""
    rows = [row for row in table.rows if whole or any(row[index].strip() for index in own)]
    return replace(
        table,
        columns=tuple(table.columns[index] for index in shown),
        rows=tuple(tuple(row[index] for index in shown) for row in rows),
    )


def _fitting(table: Table, width: int) -> _Drawing | None:
    """The table side by side, with its headings broken where that takes fewer lines; None where it does not fit."""
    drawings = [_drawing(table, width, broken=broken) for broken in (False, True)]
    fitting = [drawing for drawing in drawings if drawing is not None]
    return min(fitting, key=lambda drawing: drawing.height, default=None)


def _drawing(table: Table, width: int, *, broken: bool) -> _Drawing | None:
    """The table side by side, in as few lines as can be; None where it does not fit the width.

    ``broken`` headings of figures are no wider than their column, if their words allow.
    """
    cells = [[row[index] for row in table.rows] for index, _ in enumerate(table.columns)]
    cells = [align(column) if table.columns[index].figures else column for index, column in enumerate(cells)]
    headings = [
        _folded(column.heading, max(_widest(cells[index]), _longest_word(column.heading)))
        if broken and column.figures
        else column.heading
        for index, column in enumerate(table.columns)
    ]
    wanted = [_widest([heading, *column]) for heading, column in zip(headings, cells, strict=True)]
    above = max((heading.count("\n") for heading in headings), default=0)
    room = width - _BETWEEN_COLUMNS * (len(wanted) - 1)
    if sum(wanted) <= room:
        return _Drawing(headings, cells, wanted, above + len(table.rows))
    least = [
        _least(column, heading, texts) for column, heading, texts in zip(table.columns, headings, cells, strict=True)
    ]
    key = table.key_column
    tried: list[tuple[int, int, list[int]]] = []
    for key_width in [None] if key is None else _key_widths(headings[key], cells[key]):
        limits = [(low, high) for low, high in zip(least, wanted, strict=True)]
        left = room
        if key is not None and key_width is not None:
            limits[key] = key_width, key_width
            left += 0 if key_width else _BETWEEN_COLUMNS
        if sum(low for low, _ in limits) <= left:
            widths = _shared(limits, left)
            tried.append((_height(table.columns, cells, widths), -(key_width or 0), widths))
    if not tried:
        return None
    height, _, widths = min(tried)
    return _Drawing(headings, cells, widths, above + height)


def _least(column: Column, heading: str, texts: Sequence[str]) -> int:
    """How narrow a column may be: figures and words are never broken."""
    if column.figures or column.bars or column.whole:
        return _widest([heading, *texts])
    if column.names:
        return max(_longest_word(heading), *map(_narrowest_name, texts))
    return max(map(_longest_word, (heading, *texts)))


def _narrowest_name(text: str) -> int:
    """The width in which a name, as it hangs, breaks no word."""
    first, *others = _marks_joined(text).split() or [""]
    return _indent(text) + max(cell_len(first), *(_HANG + cell_len(word) for word in others), 0)


def _key_widths(heading: str, keys: Sequence[str]) -> list[int]:
    """The widths that a column of keys may have: those in which most fit, and none, where each has its own line."""
    lengths = sorted(map(_longest_word, keys))
    most = lengths[len(lengths) // 2 :]
    return sorted(
        {0} | {max(length, cell_len(heading)) for length in (*most, *map(cell_len, keys)) if length >= most[0]}
    )


def _shared(limits: Sequence[tuple[int, int]], room: int) -> list[int]:
    """Widths between their limits: what is left over goes, a place at a time, to what would take the most lines."""
    widths = [low for low, _ in limits]
    for _ in range(min(room, sum(high for _, high in limits)) - sum(widths)):
        lines = [high / have if have else 0 for (_, high), have in zip(limits, widths, strict=True)]
        widths[lines.index(max(lines))] += 1
    return widths


def _height(columns: Sequence[Column], cells: Sequence[Sequence[str]], widths: Sequence[int]) -> int:
    """About how many lines the rows take; a key on a line of its own counts twice, as it stands between the rows."""
    height = 0
    for row in zip(*cells, strict=True):
        lines, apart = 1, 0
        for column, text, width in zip(columns, row, widths, strict=True):
            if column.key and _longest_word(text) > width:
                apart = 2
            elif not (column.figures or column.bars or column.whole) and width:
                lines = max(lines, -(-cell_len(text) // width))
        height += lines + apart
    return height


def _longest_word(text: str) -> int:
    """The width of the longest word, with the mark of a footnote that may stand behind it."""
    return _widest(_marks_joined(text).split())


def _marks_joined(text: str) -> str:
    """A text whose marks of footnotes are no words of their own."""
    return text.replace(f" {DAGGER}", f"{_JOINED}{DAGGER}")


def _widest(texts: Iterable[str]) -> int:
    return max((cell_len(line) for text in texts for line in text.split("\n")), default=0)


def _print_stacked(console: Console, table: Table) -> None:
    for row in table.rows:
        console.print()
        for column, text in zip(table.columns, row, strict=True):
            if text.strip():
                console.print(Text.assemble((f"{column.heading}: " if column.heading else "", "dim"), text))


def _folded(heading: str, width: int) -> str:
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

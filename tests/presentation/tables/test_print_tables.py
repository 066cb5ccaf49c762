"""Tables drawn, into a pipe and on terminals of any width."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from korea_trade.presentation.console import console_for
from korea_trade.presentation.tables.print_tables import print_table, print_tables
from korea_trade.presentation.tables.table import Column, RowKeys, Table, table_of_used

TABLE = Table(
    "Exports [by item]",
    (Column("#", figures=True), Column("Item"), Column("USD bn", figures=True)),
    (("1", "Semiconductors †", "99.2"), ("2", "[bold]Computers[/bold] :smile:", "8"), ("", "반도체", "")),
    ("† Semiconductors: " + "a caveat of many words " * 20,),
)


def drawn(table: Table, width: int | None = None, *, terminal: bool = False) -> str:
    stream = io.StringIO()
    narrow = Console(file=stream, width=width, markup=False, emoji=False, force_terminal=terminal, color_system=None)
    print_table(console_for(stream) if width is None else narrow, table)
    return stream.getvalue()


def test_into_a_pipe_nothing_is_wrapped_or_clipped() -> None:
    """Into a pipe each row and footnote is one line of full length, without colour."""
    long = " ".join(["word"] * 500)
    table = Table("Title", (Column("Text"), Column("Figure", figures=True)), ((long, "1.0"),), (long,))
    title, _, _, row, footnote, rest = drawn(table).split("\n")
    assert (title, footnote, rest) == ("Title", long, "")
    assert row.split() == [*long.split(), "1.0"]


def test_text_is_never_markup() -> None:
    """Brackets and colons in titles, cells and footnotes are shown as they are."""
    shown = drawn(TABLE)
    assert "Exports [by item]" in shown
    assert "[bold]Computers[/bold] :smile:" in shown


def test_a_table_without_a_title_begins_with_its_headings() -> None:
    """No empty line stands where the title would."""
    assert drawn(Table("", (Column("Item"),), (("Ships",),))).split("\n")[0].strip() == "Item"


@pytest.mark.parametrize("width", [None, 80])
def test_figures_are_aligned_on_the_point(width: int | None) -> None:
    """In a column of figures the decimal points stand under one another, and a figure without one ends before them."""
    figures = ("99.2", "+8", "-0.130")
    shown = drawn(Table("Figures", (Column("Figure", figures=True),), tuple((figure,) for figure in figures)), width)
    whole_parts = [line.rstrip().partition(".")[0] for line in shown.split("\n")[3:6]]
    assert [part.strip() for part in whole_parts] == ["99", "+8", "-0"]
    assert len({len(part) for part in whole_parts}) == 1


def test_tables_are_drawn_one_under_the_other() -> None:
    """Several tables have a blank line between them, none at the end; no tables give no output."""
    stream = io.StringIO()
    print_tables(console_for(stream), [])
    assert stream.getvalue() == ""
    print_tables(
        console_for(stream), [Table("One", (Column("A"),), (("x",),)), Table("Two", (Column("B"),), (("y",),))]
    )
    assert "\n\nTwo\n" in stream.getvalue()
    assert not stream.getvalue().endswith("\n\n")


@given(
    st.integers(30, 160),
    st.lists(
        st.tuples(
            st.text(st.characters(categories=["L", "N"], max_codepoint=0xD7FF), min_size=1, max_size=70),
            st.decimals(-999, 999, places=2).map(str),
            st.decimals(-999, 999, places=1).map(str),
        ),
        min_size=1,
        max_size=5,
    ),
)
def test_terminals_of_any_width_show_every_figure_whole(width: int, rows: list[tuple[str, ...]]) -> None:
    """However narrow the terminal, no line is wider than it, and no figure is broken or clipped."""
    columns = (
        Column("Item"),
        Column("USD bn", figures=True),
        Column("Growth %", figures=True),
        Column("", figures=True),
        Column("Partner"),
    )
    table = Table("Title", columns, tuple((*row, f"{row[1]} to {row[1]}", row[0][::-1]) for row in rows))
    shown = drawn(table, width)
    assert all(cell_len(line) <= width for line in shown.split("\n"))
    found = re.findall(r"(?<!\S)-?\d+\.\d+(?!\S)", shown)
    for _, level, rate in rows:
        assert level in found
        assert rate in found
        assert f"{level} to {level}" in shown


def test_a_narrow_terminal_has_the_narrow_form() -> None:
    """A table that does not fit is drawn in its narrow form, if that fits, and with the footnotes of that."""
    bounds = tuple(Column(f"Bounds {number}", figures=True) for number in range(6))
    narrow = Table("T", (Column("A"),), (("x",),), ("without bounds",))
    wide = Table("T", (Column("A"), *bounds), (("x", *["10.0 to 20.0"] * 6),), ("with bounds",), narrow)
    assert "Bounds 5" in drawn(wide, 120)
    assert "with bounds" in drawn(wide, 120)
    assert "Bounds" not in drawn(wide, 60)
    assert "without bounds" in drawn(wide, 60)
    assert "Bounds 5" in drawn(wide)


def test_headings_break_before_a_table_does() -> None:
    """Long headings of figures are broken at blanks where that makes the table fit."""
    columns = tuple(Column(f"a very long heading {number}", figures=True) for number in range(5))
    shown = drawn(Table("T", columns, (("1.0",) * 5,)), 60)
    assert "very" in shown
    assert "a very long heading 0" not in shown
    assert shown.count("1.0") == 5
    assert all(cell_len(line) <= 60 for line in shown.split("\n"))


def test_a_table_of_too_many_columns_is_drawn_row_under_row() -> None:
    """Where the columns do not fit side by side, every cell is still shown, with its heading."""
    columns = tuple(Column(f"Column {number}", figures=number % 2 == 0) for number in range(30))
    shown = drawn(Table("Wide", columns, (tuple(f"{number}.5" for number in range(30)),)), 80)
    assert all(cell_len(line) <= 80 for line in shown.split("\n"))
    for number in range(30):
        assert re.search(rf"Column {number}: +{number}\.5", shown)


def test_a_table_of_too_many_figures_is_continued_below() -> None:
    """Where the columns do not fit side by side, the rest follows under the names of the rows that have any."""
    figures = [Column(f"Figure {number}", figures=True) for number in range(8)]
    columns = (Column("Item", names=True), *figures)
    rows = (("Ships", *["10.5"] * 8), ("Cars", "11.5", *[""] * 7))
    shown = drawn(Table("Wide", columns, rows, ("a note",)), 44)
    assert shown.count("Wide") == shown.count("a note") == 1
    assert shown.count("Ships") == shown.count("Item") > 1
    assert shown.count("Cars") == 1
    assert shown.count("10.5") == 8
    assert all(cell_len(line) <= 44 for line in shown.split("\n"))
    assert sorted(re.findall(r"(?<=\s)\d(?=\s)", shown)) == list("01234567")


def test_keys_have_a_column_or_a_line() -> None:
    """A key stands in its column where it fits, else whole on a line of its own; in a pipe there is none."""
    keys = RowKeys("Key", ("2020.a", "2020.b", "2020." + "c" * 40))
    table = table_of_used("T", (Column("What"),), (("one two three",), ("four",), ("five",)), keys=keys)
    lines = drawn(table, 30, terminal=True).split("\n")
    assert [line.split() for line in lines[3:8]] == [
        ["one", "two", "three", "2020.a"], ["four", "2020.b"], ["five"], ["2020." + "c" * 40], [],
    ]  # fmt: skip
    assert [line.split() for line in drawn(table, 80, terminal=True).split("\n")[3:6]][2] == ["five", keys.keys[2]]
    assert "2020" not in drawn(table, 80)
    assert "2020" not in drawn(table)
    everywhere = table_of_used("T", (Column("What"),), (("one",),), keys=RowKeys("Id", ("2020.a",), everywhere=True))
    assert drawn(everywhere).split() == ["T", "What", "Id", "─" * 13, "one", "2020.a"]


@given(st.integers(40, 120), st.lists(st.text("ab.@-", min_size=1, max_size=90), min_size=1, max_size=6))
def test_keys_are_never_broken(width: int, keys: list[str]) -> None:
    """Whatever the width, a key is on one line, and the row above it or beside it."""
    rows = tuple((f"row{number} " + "word " * number,) for number, _ in enumerate(keys))
    table = table_of_used("T", (Column("What"),), rows, keys=RowKeys("Key", tuple(keys)))
    words = drawn(table, width, terminal=True).split()
    for number, key in enumerate(keys):
        assert key in words[words.index(f"row{number}") :]


@given(st.lists(st.text(alphabet="ab", min_size=1, max_size=9), min_size=1, max_size=6), st.integers(24, 40))
def test_the_mark_of_a_footnote_stays_with_its_word(words: list[str], width: int) -> None:
    """However narrow a column of names is, no line begins with the mark of a footnote."""
    name = " ".join(words)
    table = Table("", (Column("Item", names=True), Column("Figure", figures=True)), ((f"{name} †1", "1.0"),))
    assert not re.search(r"^\s*†", drawn(table, width, terminal=True), re.MULTILINE)


@given(
    st.lists(st.text(alphabet="ab", min_size=1, max_size=9), min_size=2, max_size=6),
    st.integers(0, 4),
    st.integers(24, 40),
)
def test_the_lines_of_a_name_hang_behind_its_first(words: list[str], indent: int, width: int) -> None:
    """A name that breaks goes on deeper than it began, however deep that is, so that no half looks like a row."""
    name = " " * indent + " ".join(words)
    table = Table("", (Column("Item", names=True), Column("Figure", figures=True)), ((name, "1.0"), ("next", "2.0")))
    lines = drawn(table, width, terminal=True).splitlines()[2:]
    depths = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    assert depths == [indent, *[indent + 1] * (len(depths) - 2), 0]
    assert " ".join(line.replace("1.0", "").strip() for line in lines[:-1]) == " ".join(words)
    assert all(cell_len(line) <= width for line in lines)


def test_a_table_of_nothing_is_its_title_and_notes() -> None:
    """A table without columns, as of a fact base without partners, is drawn without any."""
    assert drawn(Table("Partners", (), (), ("a note",))) == "Partners\na note\n"

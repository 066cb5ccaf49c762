"""Tables on real terminals and in pipes: nothing wider than the terminal, no figure clipped."""

import json
import re
from functools import cache

import pytest
from rich.cells import cell_len

from tests.cli.conftest import Ktrade
from tests.cli.terminal import Screen, on_terminal
from tests.forked import environment, forked

LISTINGS = [
    "totals --derived",
    "items --all-periods --sort growth",
    "regions --all-periods",
    "milestones",
    "facts --sector ict",
]
RECEIPT = "show 2020.exports.semiconductors@motie-2021-01-04"
OTHERS = [
    "sources",
    "check",
    "sql SELECT\tid,\tvalue_written,\tgrowth\tFROM\tfacts",
    "sql FROM\tfacts\tLIMIT\t3",
]
WIDTHS = [80, 120]


def words(command: str) -> list[str]:
    return [word.replace("\t", " ") for word in command.split(" ")]


@cache
def screen(command: str, columns: int) -> Screen:
    """What a terminal shows; each command runs once on each width."""
    return on_terminal(*words(command), columns=columns)


@cache
def piped(command: str) -> str:
    """What goes into a pipe, with an environment that speaks of a narrow terminal with colours."""
    done = forked(words(command), environment(COLUMNS="40", TERM="xterm-256color"))
    assert done.returncode == 0
    return done.stdout


@cache
def figures(command: str) -> list[str]:
    """Stated levels, growth rates and shares of a JSON answer that have decimals, without their sign."""
    records = json.loads(piped(f"{command} --json"), parse_float=str, parse_int=str)
    keys = ("value", "growth", "share")
    given = [record.get(key) for record in records for key in keys if key not in record.get("derived", ())]
    return [figure.lstrip("-") for figure in given if figure is not None and "." in figure]


def missing(command: str, text: str) -> list[str]:
    """The figures of an answer that do not stand in a text whole, but at most as a part of another one."""
    answer = figures(command)
    assert answer
    return [figure for figure in answer if not re.search(rf"(?<![\d.]){re.escape(figure)}(?![\d.]*\d)", text)]


@pytest.mark.parametrize("command", [*LISTINGS, RECEIPT])
def test_every_figure_stands_whole_in_a_pipe(command: str) -> None:
    """Into a pipe each figure of the answer goes with all its digits."""
    assert missing(command, piped(command)) == []


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("command", [*LISTINGS, RECEIPT])
def test_every_figure_stands_whole_on_a_terminal(command: str, columns: int) -> None:
    """On a terminal each figure of the answer stands with all its digits."""
    assert missing(command, screen(command, columns).text) == []


@pytest.mark.parametrize(
    ("command", "columns"),
    [
        *((command, columns) for command in [*LISTINGS, RECEIPT] for columns in WIDTHS),
        *((other, 80) for other in OTHERS),
    ],
)
def test_no_line_is_wider_than_the_terminal(command: str, columns: int) -> None:
    """Whatever is shown on a terminal fits its width, but for an id that is longer: it is never broken."""
    shown = screen(command, columns)
    assert shown.code == 0
    answer = re.sub(r"^ktrade: .*\n", "", shown.text, flags=re.MULTILINE)  # what stderr says has commands to copy
    wide = [line for line in answer.split("\n") if cell_len(line) > columns]
    assert [line for line in wide if not ("@" in line and len(line.split()) == 1)] == []


@pytest.mark.parametrize("command", [*LISTINGS, *OTHERS, RECEIPT])
def test_into_a_pipe_nothing_is_clipped_or_coloured(command: str) -> None:
    """Into a pipe no line is clipped or wrapped and there is no escape code, whatever COLUMNS says."""
    shown = piped(command)
    assert "…" not in shown
    assert "\x1b" not in shown
    # The rule under the headings is as wide as the table; a receipt has whole paragraphs instead.
    widest = max(len(line) for line in shown.split("\n") if command == RECEIPT or line.startswith("─"))
    assert widest > (250 if command == RECEIPT else 40)


def test_a_wider_terminal_is_used() -> None:
    """The width of the terminal is what counts: on a wider one the same answer takes fewer lines."""
    narrow, wide = (screen("facts --sector ict", columns).text for columns in WIDTHS)
    assert len(wide.split("\n")) < len(narrow.split("\n"))


def test_colours_are_for_terminals_that_have_them() -> None:
    """A terminal with colours gets them, one without does not."""
    assert "\x1b[" in screen("sources", 80).raw
    assert "\x1b[" not in on_terminal("sources", columns=80, kind="dumb").raw


def test_data_on_a_terminal_is_the_same_as_in_a_pipe(ktrade: Ktrade) -> None:
    """JSON has neither colour nor wrapped lines, on a terminal, too."""
    done = ktrade("totals", "--json")
    shown = screen("totals --json", 80).raw.replace("\r", "")
    assert shown.startswith(done.stdout)
    assert shown.removeprefix(done.stdout).split() == done.stderr.split()  # remarks end their lines between words

"""Options that commands share: a dataclass becomes parameters; what may be chosen, and what is given twice."""

import re
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version
from inspect import signature
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from korea_trade.cli.app import COMMANDS
from korea_trade.cli.commands.compare import CompareBy
from korea_trade.cli.main import main
from korea_trade.cli.options import options
from korea_trade.model.codes import CitationStyle, Flow, Frequency, LanguageCode, Measure, Sector
from korea_trade.questions.order import SortKey


@dataclass(frozen=True, slots=True)
class Paint:
    """What to paint with."""

    colour: Annotated[str, typer.Option("--colour", "-c")] = "red"
    coats: Annotated[int, typer.Option("--coats", min=1)] = 1


@options
def paint(*, wall: Annotated[str, typer.Argument()], paint: Paint, wet: Annotated[bool, typer.Option("--wet")]) -> None:
    """Paint a wall."""
    print(wall, paint, wet)


def test_fields_become_options_in_their_place() -> None:
    """The parameters are those of the function, with the fields of a dataclass in its place."""
    parameters = signature(paint).parameters
    assert list(parameters) == ["wall", "colour", "coats", "wet"]
    assert parameters["colour"].default == "red"
    assert paint.__doc__ == "Paint a wall."


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (["north", "--wet"], "north Paint(colour='red', coats=1) True\n"),
        (["north", "-c", "blue", "--coats", "2", "--wet"], "north Paint(colour='blue', coats=2) True\n"),
    ],
)
def test_typer_gives_the_options_and_the_command_gets_the_dataclass(arguments: list[str], shown: str) -> None:
    """What is typed reaches the command as a value of the dataclass."""
    app = typer.Typer(add_completion=False)
    app.command()(paint)
    done = CliRunner().invoke(app, arguments)
    assert (done.exit_code, done.output) == (0, shown)


def test_a_program_gives_the_dataclass(capsys: pytest.CaptureFixture[str]) -> None:
    """Called by a program the command takes the dataclass itself, as its signature says to mypy."""
    paint(wall="south", paint=Paint("green"), wet=False)
    assert capsys.readouterr().out == "south Paint(colour='green', coats=1) False\n"


def test_a_name_given_twice_is_an_error_of_the_program() -> None:
    """Two dataclasses with a field of the same name cannot be options of one command."""
    with pytest.raises(TypeError, match="twice has the options coats, colour twice"):

        @options
        def twice(*, first: Paint, second: Paint) -> None:
            """Paint twice."""


CHOICES: dict[str, type[StrEnum]] = {
    "--sort": SortKey, "--cite": CitationStyle, "--style": CitationStyle, "--lang": LanguageCode, "--by": CompareBy,
    "--flow": Flow, "--sector": Sector, "--measure": Measure, "--frequency": Frequency,
}  # fmt: skip


@pytest.mark.parametrize("columns", [60, 80])
def test_help_never_breaks_a_choice(
    columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal of any width the help of a command names what may be chosen in whole words."""
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr("typer.rich_utils.MAX_WIDTH", columns)
    told = set()
    for command in COMMANDS:
        assert main([command, "--help"]) == 0
        shown = capsys.readouterr().out
        words = set(re.findall(r"[\w-]+", shown))
        for option, choices in CHOICES.items():
            if option in words and command != "compare":
                told.add(option)
                assert set(choices) <= words, (command, option)
            elif option == "--by" and option in words:
                told.add(option)
                assert set(choices) <= words
    assert told == set(CHOICES)


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        (["items", "--sort", "value", "--sort", "growth"], "--sort"),
        (["totals", "--limit=1", "--json", "--limit", "2"], "--limit"),
        (["facts", "-o", "a.csv", "-ob.csv"], "--output"),
        (["facts", "--from", "2020", "--to", "2021", "--from", "2019"], "--from"),
        (["cite", "motie-2021-01-04", "--style", "apa", "--style", "apa"], "--style"),
    ],
)
def test_nothing_that_is_said_is_dropped(arguments: list[str], option: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An option that takes one value and is given twice is a usage error."""
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith(f"ktrade: error: {option} is given twice")


def test_filters_flags_and_words_are_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    """Filters may be repeated, and so may flags; what stands after two dashes is no option."""
    assert main(["facts", "--year", "2020", "--item", "chips", "--item=ships", "--year", "2025", "--csv", "--csv"]) == 0
    assert main(["search", "masks", "--", "--limit", "--limit"]) == 0
    assert "2025.exports.ships@article-2025" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["facts", "check", "mcp"])
def test_every_command_tells_the_version(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` behind a command tells it and stops."""
    assert main([command, "--version"]) == 0
    assert capsys.readouterr().out == f"ktrade {version('korea-trade')}\n"


def test_options_are_taken_without_what_keeps_typer_fast(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Typer that keeps elsewhere how it takes values gives the same answer."""
    asked = ["items", "2020", "--limit", "1", "--sort", "growth", "--json"]
    assert main(asked) == 0
    plain = capsys.readouterr()
    monkeypatch.setattr("korea_trade.cli.plain_values._IS_KNOWN", False)
    assert main(asked) == 0
    assert capsys.readouterr() == plain


def test_a_path_that_cannot_be_one_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A NUL, which a program may give, is an error of the value."""
    assert main(["facts", "--facts", "a\0b"]) == 2
    assert "--facts" in capsys.readouterr().err

"""Options that commands share: a dataclass becomes parameters."""

from dataclasses import dataclass
from inspect import signature
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from korea_trade.cli.options import options


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

"""Any text in any place of any command is answered or refused, and never ends in a traceback."""

import contextlib
import io
import os
from itertools import chain
from pathlib import Path
from unittest.mock import patch

import pytest
import typer
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from typer.core import TyperArgument, TyperOption
from typer.main import get_command

from korea_trade.cli.app import COMMANDS, app
from korea_trade.cli.main import main
from tests.small import write_fact_base

pytestmark = pytest.mark.no_cover  # goes over the same lines many times: measuring them here takes minutes

ANY = st.one_of(
    st.text(max_size=8),
    st.text(st.characters(codec=None, categories=["Cc", "Cf", "Cs", "Po", "Nd"]), max_size=4),
    st.sampled_from(
        ["2020", "2020-11", "exports", "ict", "chips", "a,a", "id", "-", "--", "'\"", "\0", "\udcff", "[/]"]
    ),
)
OPENED = ("--only-facts", "--facts", "--output")


def _arguments(command: str) -> st.SearchStrategy[list[str]]:
    """Arguments of a command: any of its options with any text, and as many words as it likes."""
    group = get_command(app)
    context = typer.Context(group, info_name="ktrade")
    parameters = group.get_command(context, command).params  # type: ignore[attr-defined]  # it is a group
    options = [parameter for parameter in parameters if isinstance(parameter, TyperOption)]
    flags = [[option.opts[0]] for option in options if option.is_flag and option.name != "pager"]
    valued = [option.opts[0] for option in options if not option.is_flag]
    typed = st.one_of(st.sampled_from(flags), st.tuples(st.sampled_from(valued), ANY).map(list))
    words = st.lists(
        ANY, min_size=int(any(isinstance(parameter, TyperArgument) for parameter in parameters)), max_size=2
    )
    return st.tuples(words, st.lists(typed, max_size=3)).map(lambda both: [*both[0], *chain.from_iterable(both[1])])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all files are: a small fact base, and what is written."""
    folder = tmp_path_factory.mktemp("any")
    write_fact_base(folder)
    return folder


def _inside(folder: Path, arguments: list[str]) -> list[str]:
    """The same, with each name of a file inside the folder."""
    kept = list(arguments)
    for at, name in enumerate(arguments[:-1]):
        if name in OPENED:
            kept[at + 1] = f"{folder}/written/{arguments[at + 1].replace('/', '')}"
    return kept


@pytest.mark.parametrize("command", COMMANDS)
def test_any_text_is_answered_or_refused(folder: Path, command: str) -> None:
    """Whatever is typed, the command ends with 0, 1 or 2; with 1 or 2 it says why."""
    (folder / "written").mkdir(exist_ok=True)

    @settings(max_examples=30, suppress_health_check=list(HealthCheck))
    @given(_arguments(command))
    @example([""])
    @example(["\udcff"])
    @example(["\0", "--output", "\0.csv"])
    @example(["--columns", "id,id", "--output", "x.parquet"])
    @example(['SELECT 1 AS "a\'b"', "--output", "x.parquet"])
    def ends_well(arguments: list[str]) -> None:
        typed = [command, *_inside(folder, arguments), "--only-facts", "--facts", str(folder / "data" / "facts.yaml")]
        out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
        environment = {name: value for name, value in os.environ.items() if not name.startswith("_KTRADE")}
        with (
            contextlib.chdir(folder),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            patch.dict(os.environ, environment, clear=True),
            patch("sys.stdin", io.TextIOWrapper(io.BytesIO(b"SELECT 1"))),
        ):
            code = main(typed)
        assert code in (0, 1, 2)
        assert code == 0 or "ktrade: error: " in err.getvalue() or command == "check"
        assert "Traceback" not in err.getvalue()

    ends_well()

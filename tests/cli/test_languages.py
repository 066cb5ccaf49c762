"""Tables in English and Korean on terminals of every width."""

import json
import re

import pytest
from rich.cells import cell_len

from tests.cli.conftest import Ktrade
from tests.cli.terminal import on_terminal

WIDTHS = (60, 80, 120, 200)
COMMANDS = (
    ["items", "--sort", "growth", "--sector", "all-industries", "--chart"],
    ["totals", "--year", "2020", "--derived"],
    ["milestones", "--year", "2025"],
)


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_tables_fit_in_both_languages(command: list[str], language: str, columns: int) -> None:
    """At 60, 80, 120 and 200 columns no line is too wide and nothing is clipped, wide letters included."""
    screen = on_terminal(*command, "--lang", language, columns=columns)
    assert screen.code == 0
    assert len(screen.answer) > 500
    assert [line for line in screen.answer.split("\n") if cell_len(line) > columns] == []
    assert "…" not in screen.answer


@pytest.mark.parametrize("columns", WIDTHS)
def test_every_growth_stands_whole_in_korean(ktrade: Ktrade, columns: int) -> None:
    """Each growth of the answer stands in the Korean table with its digits, whatever the width."""
    screen = on_terminal(*COMMANDS[0], "--lang", "ko", columns=columns)
    records = json.loads(ktrade("items", "--sector", "all-industries", "--json").stdout, parse_float=str)
    for record in records:
        figure = record["growth"].lstrip("-")
        assert re.search(rf"(?<![\d.]){re.escape(figure)}(?!\d)", screen.text)


@pytest.mark.parametrize(
    ("variables", "korean"),
    [
        ({"LANG": "ko_KR.UTF-8"}, True),
        ({"LC_ALL": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, True),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "ko_KR.UTF-8"}, False),
        ({"LANG": "C"}, False),
        ({}, False),
    ],
)
def test_the_locale_chooses_the_language(ktrade: Ktrade, variables: dict[str, str], korean: bool) -> None:
    """Without ``--lang`` tables are Korean in a Korean locale; records are the same in every locale."""
    assert ("품목별 수출" in ktrade("items", env=variables).stdout) is korean
    assert ktrade("items", "--json", env=variables).stdout == ktrade("items", "--json").stdout


def test_the_option_wins_over_the_locale(ktrade: Ktrade) -> None:
    """``--lang en`` gives English in a Korean locale."""
    assert "Exports to the world" in ktrade("items", "--lang", "en", env={"LANG": "ko_KR.UTF-8"}).stdout


@pytest.mark.parametrize("name", ["us", "US", "USA", "United States", "미국", "u.s."])
def test_names_in_any_language_mean_the_same(ktrade: Ktrade, name: str) -> None:
    """Code, English, Korean and alias give the same answer, as an option and as an argument."""
    wanted = ktrade("regions", "us", "--json").stdout
    assert ktrade("regions", name, "--json").stdout == wanted
    assert ktrade("regions", "--partner", name, "--all-periods", "--json").stdout == wanted

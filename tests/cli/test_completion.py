"""What the shells complete."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import KTRADE, environment
from tests.small import CHIPS, group, write_fact_base


def completed(shell: str, line: str) -> str:
    """What a shell is told when Tab is pressed at the end of a line."""
    words = line.split(" ")
    variables = {
        "_KTRADE_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = subprocess.run([str(KTRADE)], env=environment(**variables), capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("ktrade mil", "milestones"),
        ("ktrade items --fre", "--frequency"),
        ("ktrade items --flow imp", "imports"),
        ("ktrade items --item semic", "semiconductors"),
        ("ktrade items semic", "semiconductors"),
        ("ktrade regions viet", "vietnam"),
        ("ktrade totals --period 2024-", "2024-01/2024-11"),
        ("ktrade facts --source motie-i", "motie-ict-2021-01-18"),
        ("ktrade show 2020.ict.bal", "2020.ict.balance@motie-ict-2021-01-18"),
    ],
)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_values_are_completed(shell: str, line: str, value: str) -> None:
    """Commands, options, and the names, periods, sources and ids of the fact base are completed in three shells."""
    assert value in completed(shell, line)


@pytest.mark.parametrize(
    ("words", "value", "offered"),
    [
        ("facts --facts {facts} --item zep", "zeppelins", True),
        ("show --facts {facts} 2020.exports.zep", "2020.exports.zeppelins@memo", True),
        ("facts --facts {facts} --item semic", "semiconductors", True),
        ("facts --facts {facts} --only-facts --item semic", "semiconductors", False),
        ("facts --facts missing.yaml --item semic", "semiconductors", True),
        ("show --facts missing.yaml 2020.exp", "2020.exports@motie-2021-01-04", False),
    ],
)
def test_values_of_other_fact_bases_are_completed(tmp_path: Path, words: str, value: str, offered: bool) -> None:
    """What is completed comes from the fact bases that the line names; one that cannot be read offers nothing."""
    item = {"code": "zeppelins", "en": "Zeppelins", "ko": "비행선"}
    facts = write_fact_base(tmp_path, groups=[group({**CHIPS, "item": "zeppelins"})], items=[item], partners=[])
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("partners:\n  []\n", ""), encoding="utf-8")
    found = completed("bash", f"ktrade {words.format(facts=facts)}")
    assert (value in found) is offered


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_values_have_descriptions(shell: str) -> None:
    """Shells that show descriptions get the names in both languages."""
    assert "Semiconductors 반도체" in completed(shell, "ktrade items --item semic")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_needs_neither_duckdb_nor_rich(shell: str) -> None:
    """Completing a name imports neither DuckDB nor Rich, so that Tab answers at once."""
    line = "ktrade items --item semic"
    code = (
        "import sys\n"
        "from korea_trade.cli.main import main\n"
        "code = main([])\n"
        "print([name for name in ('duckdb', 'rich') if sys.modules.get(name) is not None])\n"
    )
    variables = {
        "_KTRADE_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": "3",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(**variables), capture_output=True, encoding="utf-8", check=True
    )
    assert "semiconductors" in done.stdout
    assert done.stdout.endswith("[]\n")

"""A quick start: what is slow to import is imported by what needs it."""

import json
import sys

from tests.cli.conftest import run

SLOW = ("duckdb", "rich", "pydantic", "yaml", "typer")
UNUSED = (
    "korea_trade.documents.numbers",
    "korea_trade.documents.korean_words",
    "korea_trade.checks.ledger",
    "korea_trade.language.english",
)


def imported(code: str) -> set[str]:
    """Which of the slow packages and modules are imported once the code has run."""
    names = f"json.dumps([name for name in {SLOW + UNUSED!r} if name in sys.modules])"
    done = run([sys.executable, "-c", f"import json, sys\n{code}\nprint({names})"])
    assert (done.returncode, done.stderr) == (0, "")
    return set(json.loads(done.stdout.rstrip("\n").split("\n")[-1]))


def test_importing_the_package_imports_nothing_slow() -> None:
    """``import korea_trade`` alone imports neither the database nor the command line."""
    assert imported("import korea_trade") == set()


def test_the_version_is_told_without_the_rest() -> None:
    """``ktrade --version`` imports the parser of the command line and nothing else that is slow."""
    assert imported("from korea_trade.cli.main import main\nassert main(['--version']) == 0") == {"typer"}


def test_help_needs_no_model() -> None:
    """The help, which loads every command to list it, imports neither the model nor the database."""
    needed = imported("from korea_trade.cli.main import main\nassert main(['--help']) == 0")
    assert needed == {"typer", "rich"}


def test_json_needs_no_tables() -> None:
    """A listing as JSON does without the library that draws tables."""
    needed = imported("from korea_trade.cli.main import main\nassert main(['totals', '--json']) == 0")
    assert "rich" not in needed
    assert "duckdb" in needed


def test_json_needs_no_reading_and_no_sentences() -> None:
    """A listing as JSON imports neither what reads documents, nor the ledger, nor the sentences of a language."""
    needed = imported("from korea_trade.cli.main import main\nassert main(['totals', '--json']) == 0")
    assert needed & set(UNUSED) == set()

"""A quick start: what is slow to import is imported by what needs it."""

import json
import sys
from pathlib import Path

import pytest

from korea_trade.bases.bundle import bundled_facts
from korea_trade.cli.ahead import open_asked_ahead
from korea_trade.questions.trade import open_trade
from korea_trade.store import compiled
from tests.cli.conftest import run

SLOW = ("duckdb", "rich", "pydantic", "yaml", "typer")
UNUSED = (
    "korea_trade.documents.numbers",
    "korea_trade.documents.korean_words",
    "korea_trade.checks.ledger",
    "korea_trade.language.english",
    "korea_trade.bases.fact_base",
    "korea_trade.arithmetic.known",
)
ENGINE = ("_duckdb",)


def imported(code: str) -> set[str]:
    """Which of the slow packages and modules are imported once the code has run."""
    names = f"json.dumps([name for name in {SLOW + UNUSED + ENGINE!r} if name in sys.modules])"
    done = run([sys.executable, "-c", f"import json, sys\n{code}\nprint({names})"])
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.rstrip("\n").split("\n")[-1]))


def imported_by(*commands: list[str]) -> set[str]:
    """The same for commands, once the facts that ship have been compiled."""
    with open_trade():
        lines = [f"assert main({command!r}) == 0" for command in commands]
        return imported("\n".join(("from korea_trade.cli.main import main", *lines)))


def test_importing_the_package_imports_nothing_slow() -> None:
    """``import korea_trade`` alone imports neither the database nor the command line."""
    assert imported("import korea_trade") == set()


def test_the_version_is_told_without_the_rest() -> None:
    """``ktrade --version`` imports nothing that is slow, not even the parser of the command line."""
    assert imported("from korea_trade.cli.main import main\nassert main(['--version']) == 0") == set()


def test_help_needs_no_model() -> None:
    """The help, which loads every command to list it, imports neither the model nor the database."""
    needed = imported("from korea_trade.cli.main import main\nassert main(['--help']) == 0")
    assert needed == {"typer", "rich"}


def test_records_need_neither_yaml_nor_the_model() -> None:
    """Listings as JSON import the engine of DuckDB and the command line, and nothing else that is slow."""
    listings = ("totals", "items", "regions", "facts", "derived", "revisions", "sources", "names")
    needed = imported_by(
        *([listing, "--json"] for listing in listings),
        ["totals", "--year", "2020", "--flow", "exports", "--sort", "value", "--limit", "2", "--derived", "--csv"],
        ["items", "--item", "semiconductors", "--json"],
    )
    assert needed == {"typer", "_duckdb"}


def test_sql_needs_no_relations() -> None:
    """A query as records imports the engine of DuckDB alone, as listings do, whether or not remarks look behind it."""
    queries = (
        "SELECT 1",
        "SELECT id, value, period_start FROM facts WHERE period = '2020' AND sector = 'ict' AND measure = 'value'",
        "SELECT sum(value) AS total FROM items WHERE period = '2020' AND sector = 'ict' AND measure = 'value' "
        "AND flow = 'exports' AND item = 'semiconductors' AND partner IS NULL AND sector = 'ict'",
    )
    assert imported_by(*(["sql", query, form] for query in queries for form in ("--json", "--csv"))) == {
        "typer",
        "_duckdb",
    }


def test_tables_need_neither_yaml_nor_the_model() -> None:
    """Listings as tables import what draws them and the sentences of a language besides, and milestones as records."""
    listings = ("totals", "items", "regions", "facts", "derived", "revisions", "sources", "names", "milestones")
    needed = imported_by([], ["milestones", "--json"], *([listing] for listing in listings))
    assert needed == {"typer", "_duckdb", "rich", "korea_trade.language.english"}


def test_what_asks_for_facts_reads_no_fact_base() -> None:
    """Receipts, searches, comparisons, names and SQL take the facts from where they are compiled."""
    unread = "from korea_trade.bases import fact_base\nfact_base.read_yaml = None\n"
    asked = (
        ["show", "2020.balance@motie-2021-01-04"], ["search", "chips"], ["compare", "2020", "2023"], ["about", "us"],
        ["items", "chips"], ["sql", "SELECT count(*) FROM derived"],
    )  # fmt: skip
    with open_trade():
        imported(
            unread
            + "\n".join(("from korea_trade.cli.main import main", *(f"assert main({ask!r}) == 0" for ask in asked)))
        )


def test_search_needs_no_model_once_its_index_is_kept() -> None:
    """A search asks its index, and names and documents as they are stored: no fact is read."""
    with open_trade() as trade:
        assert trade.search("chips")
    assert imported_by(["search", "chips", "--json"]) == {"typer", "_duckdb", "yaml"}  # a file of spellings


def test_without_the_engine_the_package_is_used() -> None:
    """Where DuckDB's engine cannot be imported by its own name, DuckDB itself gives the same answer."""
    missing = (
        "import sys\n"
        "import duckdb\n"
        "sys.modules['_duckdb'] = None\n"
        "from korea_trade.store import engine\n"
        "assert engine.connect is duckdb.connect\n"
    )
    ask = "from korea_trade.cli.main import main\nassert main(['totals', '--year', '2020', '--json']) == 0"
    plain, fallen_back = (run([sys.executable, "-c", f"{before}{ask}"]).stdout for before in ("", missing))
    assert json.loads(plain)
    assert fallen_back == plain


@pytest.mark.parametrize(
    ("typed", "named_otherwise", "opened"),
    [
        ("", "", True),
        ("items --sort growth", "", True),
        ("sql FROM facts", "", False),
        ("check", "", False),
        ("--help", "", False),
        ("items --help", "", False),
        ("items --facts own.yaml", "", False),
        ("items --facts=own.yaml", "", False),
        ("items --no-cache", "", False),
        ("items", "own.yaml", False),
    ],
)
def test_the_facts_that_ship_are_opened_while_a_command_is_imported(
    typed: str, named_otherwise: str, opened: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands that ask the facts that ship have them opened in the background, and no others."""
    begun: list[list[Path]] = []
    monkeypatch.setattr(compiled, "open_ahead", begun.append)
    monkeypatch.setenv("KTRADE_FACTS", named_otherwise)
    open_asked_ahead(typed.split())
    assert begun == ([[bundled_facts()]] if opened else [])

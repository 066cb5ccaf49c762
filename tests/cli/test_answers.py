"""Answers: data on stdout in the format asked for, the rest on stderr."""

import csv
import io
import json
import re
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from korea_trade.cli.main import main
from korea_trade.questions.column import last_keys_of
from korea_trade.questions.row import Row
from tests.cli.conftest import Ktrade, run
from tests.small import write_fact_base

DOCUMENTED = (
    "id period flow sector item partner measure value unit growth direction status source quotes note caveat".split()
)
ADDED = {
    "totals": ["bound", "comparison"],
    "items": ["bound", "comparison", "rank", "share", "facts", "derived"],
    "regions": ["bound", "comparison", "rank", "share", "facts", "derived"],
    "milestones": [
        "bound",
        "comparison",
        "of",
        "event",
        "level",
        "among",
        "ranked",
        "since",
        "window",
        "inferred",
        "meaning",
    ],
    "facts": ["bound", "comparison", "of", "event", "level", "among", "ranked", "since", "window", "inferred"],
}
SOURCE_KEYS = ["id", "title", "publisher", "published", "file", "sha256", "facts"]
SMALL_ID = "2020.exports.semiconductors@memo"


def answer(ktrade: Ktrade, *arguments: str) -> str:
    """The stdout of a run that went well and had nothing else to say than what it leaves out."""
    done = ktrade(*arguments)
    said = re.sub(
        r"ktrade: \d+ of \d+ rows; .*\n|ktrade: \d+ milestones? .* listed apart.*: `ktrade milestones.*`\n",
        "",
        done.stderr,
    )
    assert (done.returncode, said) == (0, "")
    return done.stdout


def records(ktrade: Ktrade, *arguments: str) -> list[dict[str, Any]]:
    """The JSON answer, figures as they are written."""
    read = json.loads(answer(ktrade, *arguments, "--json"), parse_float=str, parse_int=str)
    assert isinstance(read, list)
    return read


@pytest.fixture
def small_facts(tmp_path: Path) -> str:
    return str(write_fact_base(tmp_path))


@pytest.mark.parametrize("listing", ADDED)
def test_listings_have_the_documented_keys(ktrade: Ktrade, listing: str) -> None:
    """Each record of a listing has the documented keys in their order, then those that the listing adds."""
    for record in records(ktrade, listing):
        assert list(record)[: len(DOCUMENTED)] == DOCUMENTED
        assert [key for key in record if key in ADDED[listing]] == ADDED[listing]


def test_sources_have_the_documented_keys(ktrade: Ktrade) -> None:
    """Each document has the documented keys first, and says how many facts it holds."""
    listed = records(ktrade, "sources")
    assert all(list(record)[:7] == SOURCE_KEYS for record in listed)
    assert sum(int(record["facts"]) for record in listed) == len(records(ktrade, "facts"))


@pytest.mark.parametrize("command", ["items --sort growth", "sources"])
def test_csv_holds_the_same_as_json(ktrade: Ktrade, command: str) -> None:
    """CSV and JSON have the same keys and rows, figures with the same digits."""
    arguments = command.split()
    read = records(ktrade, *arguments)
    text = answer(ktrade, *arguments, "--csv")
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert header == list(read[0])
    assert text.count("\r\n") >= len(rows) + 1
    for row, record in zip(rows, read, strict=True):
        fields = dict(zip(header, row, strict=True))
        for key in ("id", "value", "growth", "period", "facts"):
            if key in record and not isinstance(record[key], list):
                assert fields[key] == (record[key] or "")


def test_totals_of_a_year(ktrade: Ktrade) -> None:
    """The totals of 2020 are answered as typed, in tables by sector, with sign and digits."""
    shown = answer(ktrade, "totals", "--year", "2020")
    rows = [line.split() for line in shown.split("\n")]
    assert ["2020", "Exports", "512.9", "-5.4"] in rows
    assert ["2020", "Balance", "71.0"] in rows
    assert shown.index("Korea's trade, all industries") < shown.index("Korea's trade, ICT")
    assert "2019" not in shown


def test_items_by_growth(ktrade: Ktrade) -> None:
    """Items by growth are answered as typed: for the latest whole year, from the highest growth down."""
    shown = answer(ktrade, "items", "--sort", "growth")
    lines = shown.split("\n")
    assert lines[0] == "Exports to the world by item, 2020, all industries (the latest whole year that has figures)"
    assert [line.split()[:2] for line in lines[3:5]] == [["1", "Computers"], ["2", "Bio-health"]]
    ranked = [record for record in records(ktrade, "items", "--sort", "growth") if record["sector"] == "all-industries"]
    rates = [float(record["growth"]) for record in ranked if record["growth"] is not None]
    assert rates == sorted(rates, reverse=True)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("regions --item 반도체 --partner 중국", "regions --item Chips --partner CHINA"),
        ("facts --partner 미국", "facts --partner U.S."),
    ],
)
def test_korean_names_resolve(ktrade: Ktrade, korean: str, english: str) -> None:
    """A Korean name asks the same as the code, the English name or an alias, whatever the case."""
    assert answer(ktrade, *korean.split()) == answer(ktrade, *english.split()) != ""


@pytest.mark.parametrize(
    ("filters", "form", "empty", "hint"),
    [
        (
            "--year 1999",
            "",
            "",
            "without the year there would be some, such as `ktrade totals --period 2020`: try one of ",
        ),
        (
            "--flow other --sector ict",
            "--json",
            "[]\n",
            "without the flow there would be some, such as `ktrade totals --flow balance --sector ict`: try one of ",
        ),
        (
            "--year 1999 --sector ict --source article-2023",
            "--csv",
            ",".join((*DOCUMENTED, *ADDED["totals"], *last_keys_of(Row))) + "\r\n",
            "without the year and the source together there would be some: `ktrade totals --sector ict`",
        ),
    ],
)
def test_an_empty_answer_is_no_error(ktrade: Ktrade, filters: str, form: str, empty: str, hint: str) -> None:
    """An empty answer exits with 0 and stays valid in its format; what does exist is said on stderr."""
    done = ktrade("totals", *filters.split(), *form.split())
    assert (done.returncode, done.stdout) == (0, empty)
    assert done.stderr.startswith("ktrade: no totals match; ")
    assert hint in done.stderr


@pytest.mark.parametrize(
    ("listing", "what"), [("regions", "regions"), ("facts", "facts"), ("derived", "derived figures")]
)
def test_every_listing_hints(ktrade: Ktrade, listing: str, what: str) -> None:
    """Each listing that finds nothing says what it did not find."""
    done = ktrade(listing, "--year", "1999", "--json")
    assert (done.returncode, done.stdout) == (0, "[]\n")
    assert done.stderr.startswith(f"ktrade: no {what} match; without the year")


def test_another_fact_base(ktrade: Ktrade, small_facts: str) -> None:
    """With ``--only-facts`` the fact base of ``--facts`` answers alone."""
    assert [record["id"] for record in records(ktrade, "facts", "--only-facts", "--facts", small_facts)] == [SMALL_ID]
    assert "99.2" in answer(ktrade, "items", "--only-facts", "--facts", small_facts)


def test_a_fact_base_beside_the_one_that_ships(ktrade: Ktrade, small_facts: str) -> None:
    """``--facts`` adds a fact base: what clashes with the one that ships is reported, else both answer."""
    both = records(ktrade, "facts", "--facts", small_facts)
    assert [record["id"] for record in both] == [record["id"] for record in records(ktrade, "facts")] + [SMALL_ID]
    assert "6 documents: no problem found" in answer(ktrade, "check", "--facts", small_facts)
    text = Path(small_facts).read_text(encoding="utf-8")
    Path(small_facts).write_text(text.replace("반도체", "칩"), encoding="utf-8")
    clash = ktrade("facts", "--facts", small_facts)
    assert (clash.returncode, clash.stdout) == (1, "")
    assert f"{small_facts}:" in clash.stderr
    assert "`semiconductors` is another entry at " in clash.stderr


def test_without_any_facts_nothing_is_asked(ktrade: Ktrade) -> None:
    """``--only-facts`` alone leaves nothing to ask, which is a wrong question."""
    done = ktrade("facts", "--only-facts")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "ktrade: error: --only-facts leaves no facts\n  name a fact base with --facts PATH or in KTRADE_FACTS\n"
    )


@pytest.mark.parametrize(
    ("options", "figures"),
    [
        ("--limit 2", ["86.9", "29.8"]),
        ("--limit 2 --reverse", ["3.9", "11.3"]),
        ("--period 2020-12 --limit 1", ["8.5"]),
    ],
)
def test_order_options(ktrade: Ktrade, options: str, figures: list[str]) -> None:
    """Order, limit and period options reach the question."""
    listed = records(ktrade, "regions", "--sector", "ict", *options.split())
    assert [record["value"] for record in listed] == figures


def test_facts_show_as_a_table(ktrade: Ktrade, small_facts: str) -> None:
    """The table of facts has id and statement, into a pipe whole on one line."""
    shown = answer(ktrade, "facts", "--only-facts", "--facts", small_facts)
    assert f"{SMALL_ID}   Exports of semiconductors, 2020: USD 99.2 bn, up 5.6 percent year-on-year\n" in shown


def test_milestones_show_as_a_table(ktrade: Ktrade) -> None:
    """The table of milestones says what each means."""
    shown = answer(ktrade, "milestones", "--year", "2020", "--flow", "balance")
    assert "a surplus, 12 years in a row" in shown


def test_sources_show_as_a_table(ktrade: Ktrade) -> None:
    """The table of documents has each with its facts."""
    lines = answer(ktrade, "sources").split("\n")
    assert lines[0] == "The documents behind the facts"
    assert sum(line.startswith(("motie-", "article-")) and ": " not in line[:22] for line in lines) == 5


def test_show_prints_receipts(ktrade: Ktrade, small_facts: str) -> None:
    """A receipt has the paragraph with the quote in brackets."""
    shown = answer(ktrade, "show", SMALL_ID, "--only-facts", "--facts", small_facts)
    assert "[Exports of chips rose 5.6 percent to $99.2 billion in 2020]." in shown


def test_show_as_json(ktrade: Ktrade, small_facts: str) -> None:
    """Receipts as JSON are an array with the evidence of each."""
    (record,) = records(ktrade, "show", SMALL_ID, "--only-facts", "--facts", small_facts)
    assert list(record)[: len(DOCUMENTED)] == DOCUMENTED
    assert [(evidence["line"], evidence["quotes"]) for evidence in record["evidence"]] == [("1", record["quotes"])]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ([], "1 row\nitem             value_written\n"),
        (["--json"], '[{"item": "semiconductors", "value_written": "99.2"}]\n'),
        (["--csv"], "item,value_written\r\nsemiconductors,99.2\r\n"),
    ],
)
def test_sql_answers(ktrade: Ktrade, small_facts: str, form: list[str], shown: str) -> None:
    """A query is answered in each format."""
    query = "SELECT item, value_written FROM facts"
    assert answer(ktrade, "sql", query, "--only-facts", "--facts", small_facts, *form).startswith(shown)


def test_sql_from_standard_input(ktrade: Ktrade, small_facts: str) -> None:
    """With ``-`` the query is read from standard input; without rows a CSV is its header."""
    done = ktrade(
        "sql", "-", "--csv", "--only-facts", "--facts", small_facts, stdin="SELECT id, value\nFROM facts\nWHERE false\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "id,value\r\n", "")


def test_the_module_is_the_command(ktrade: Ktrade) -> None:
    """``python -m korea_trade`` answers and fails as ``ktrade`` does."""
    module = [sys.executable, "-m", "korea_trade"]
    assert run([*module, "--version"]).stdout == answer(ktrade, "--version") == f"ktrade {version('korea-trade')}\n"
    wrong = run([*module, "show", "zzz"])
    assert (wrong.returncode, wrong.stderr) == (2, ktrade("show", "zzz").stderr)


def test_help_lists_the_commands(ktrade: Ktrade) -> None:
    """The help names every command, on stdout."""
    shown = answer(ktrade, "-h")
    assert "Usage: ktrade" in shown
    for command in (*ADDED, "show", "sources", "sql", "check"):
        assert f" {command} " in shown


@pytest.mark.parametrize("command", [*ADDED, "show", "sources", "sql", "check"])
def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str], command: str) -> None:
    """The help of each command has its use and its options."""
    assert main([command, "--help"]) == 0
    shown = capsys.readouterr().out
    assert f"Usage: ktrade {command} " in shown
    assert "--json" in shown
    assert "--facts" in shown


def test_a_table_draws_growth_where_no_level_is_stated(capsys: pytest.CaptureFixture[str]) -> None:
    """``--chart`` draws levels; where only growth is known, it draws that, as ``ktrade chart`` does."""
    assert main(["items", "--chart", "2023-12", "--lang", "en"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert ["█" in row for row in rows if row.startswith(("Semiconductors", "Automobiles", "Ships"))] == [
        True,
        True,
        False,
    ]


def test_without_a_command_it_says_what_is_inside(ktrade: Ktrade) -> None:
    """``ktrade`` alone says what the fact base holds and what to type; each command that it names is answered."""
    shown = answer(ktrade)
    assert f"{len(records(ktrade, 'facts'))} facts from 5 documents" in shown
    assert "`ktrade --help`" in shown
    assert "ktrade items --sort growth" in shown


def test_output_is_utf8_whatever_the_locale(ktrade: Ktrade, small_facts: str) -> None:
    """Data and messages are UTF-8, even where the locale or Python is told otherwise."""
    ascii_only = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    data = ktrade("sql", "SELECT ko FROM item_codes", "--only-facts", "--facts", small_facts, "--csv", env=ascii_only)
    assert (data.stdout, data.stderr) == ("ko\r\n반도체\r\n", "")
    assert "unknown fact '삼성'" in ktrade("show", "삼성", env={"PYTHONIOENCODING": "ascii"}).stderr


def test_ids_are_shown_from_standard_input(ktrade: Ktrade, small_facts: str) -> None:
    """``show -`` reads ids, also a column of them with its head; a beginning is enough."""
    only = ("--only-facts", "--facts", small_facts, "--json")
    wanted = ktrade("show", SMALL_ID, *only).stdout
    assert ktrade("show", "-", *only, stdin=f"id\n{SMALL_ID}\n").stdout == wanted
    assert ktrade("show", "2020.e", *only).stdout == wanted
    assert "Exports of chips" in ktrade("cite", "2020.exp", *only).stdout


def test_search_shows_the_best_and_counts_the_rest(ktrade: Ktrade) -> None:
    """The 20 best matches are listed and the others counted on stderr; --all lists all, --limit as many as it says."""
    done = ktrade("search", "수출", "--json")
    assert (done.returncode, len(json.loads(done.stdout))) == (0, 20)
    everything = ktrade("search", "수출", "--all", "--json")
    number = len(json.loads(everything.stdout))
    assert done.stderr == f"ktrade: 20 of {number} matches; --all lists them all\n"
    limited = ktrade("search", "수출", "--limit", "3", "--json")
    assert (len(json.loads(limited.stdout)), limited.stderr, everything.stderr) == (
        3,
        f"ktrade: 3 of {number} matches; --all lists them all\n",
        "",
    )
    assert ktrade("search", "수출", "--limit", "3", "--all").returncode == 2


def test_a_figure_that_contradicts_others_is_marked_in_words_too(capsys: pytest.CaptureFixture[str]) -> None:
    """Where totals have a question mark before a figure, facts and pages have one before what they say of it."""
    assert main(["facts", "2023-12", "balance"]) == 0
    shown = capsys.readouterr().out
    assert "Trade balance, December 2023: ? a surplus of USD 44.8 bn" in shown
    assert "? Contradicts other figures" in shown

"""``ktrade compare``: what its words mean, its answers, and what it says to questions that make no pair."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from korea_trade.cli.main import main
from korea_trade.errors import QuestionError
from korea_trade.questions.trade import Trade
from tests.arithmetic.judging import daily, threshold
from tests.cli.conftest import Ktrade
from tests.entries import level
from tests.small import group, write_fact_base

NEXT = "`ktrade compare 2020-11 2020-12`, or `ktrade compare all-industries ict 2020`"
EXPECTED = "expected two periods, or two sectors"
KEYS = (
    "id period flow sector item partner measure value unit growth direction status source quotes note caveat bound "
    "comparison compared first second first_growth second_growth low high growth_low growth_high facts derived"
).split()


@pytest.mark.parametrize(
    ("words", "given", "message"),
    [
        ("2020", {}, f"'2020' is not a pair; {EXPECTED}"),
        ("2019 2020 2021", {}, f"'2019 2020 2021' is not a pair; {EXPECTED}"),
        ("2020 ict", {}, f"'2020 ict' is not a pair; {EXPECTED}"),
        ("ict", {}, f"'ict' is not a pair; {EXPECTED}"),
        ("2020", {"sector": ["ict"]}, f"'2020' is not a pair; {EXPECTED}"),
        ("ict", {"sector": ["ict"]}, "ict and ict are the same sector"),
        ("2020-11 2020-12", {"period": ["2020"]}, "--period goes with two sectors; two periods are given already"),
        ("", {}, f"'' is not a pair; {EXPECTED}"),
    ],
)
def test_no_pair(bundled: Trade, words: str, given: dict[str, Any], message: str) -> None:
    """What makes no pair is a wrong question: it says what was expected, and shows two questions that work."""
    with pytest.raises(QuestionError) as wrong:
        bundled.compare(*words.split(), **given)
    assert str(wrong.value).startswith(message)
    assert wrong.value.hint == NEXT


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ("chips 2020", "'chips' is an item", f"`ktrade about chips 2020`, or a comparison: {NEXT}"),
        ("us china", "'us' is a partner", f"`ktrade about us china`, or a comparison: {NEXT}"),
        (
            "2020-11 2020-12 chips",
            "'chips' is an item",
            f"`ktrade about 2020-11 2020-12 chips`, or a comparison: {NEXT}",
        ),
        ("chips 2020 2020-12", "'chips' is an item", f"`ktrade about chips 2020 2020-12`, or a comparison: {NEXT}"),
        (
            "2024-01/2024-11 2025-01/2025-11 us",
            "'us' is a partner",
            "`ktrade compare 2024-01/2024-11 2025-01/2025-11 --by partner`",
        ),
        ("chips 2020 2023", "'chips' is an item", f"`ktrade about chips 2020 2023`, or a comparison: {NEXT}"),
    ],
)
def test_a_name_is_no_part_of_a_pair(bundled: Trade, words: str, message: str, hint: str) -> None:
    """A name among the words leads to its page and to comparisons that work, or to two periods name by name."""
    with pytest.raises(QuestionError) as wrong:
        bundled.compare(*words.split())
    assert (str(wrong.value), wrong.value.hint) == (f"{message}, which is not asked for here", hint)


def test_a_flow_among_the_words(bundled: Trade) -> None:
    """A flow among the words of a comparison is asked for, as by its option."""
    rows = bundled.compare("2020-11", "imports", "2020-12")
    assert [row.flow for row in rows] == ["imports"]
    assert rows == bundled.compare("2020-11", "2020-12", flow="imports")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("ict 2020", f"ktrade: error: 'ict 2020' is not a pair; {EXPECTED}\n  {NEXT}\n"),
        (
            "2020-11 2020-13",
            "ktrade: error: '2020-13' is not a period; expected a year (2020), a month (2020-11) or a span of months "
            "(2025-01/2025-11) or days (2024-03-01/2024-03-20)\n  `ktrade facts` lists every period\n",
        ),
        (
            "2020 2020-12",
            "ktrade: error: 2020 is 12 months long and 2020-12 1 month: "
            "levels of periods of different length do not compare\n"
            "  compare two months or two years\n",
        ),
    ],
)
def test_a_wrong_question(ktrade: Ktrade, arguments: str, message: str) -> None:
    """A wrong question exits with 2, with nothing on stdout and the next step on stderr."""
    done = ktrade("compare", *arguments.split())
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


@pytest.mark.parametrize(("arguments", "said"), [("--by year", "--by"), ("--flow trades", "unknown flow")])
def test_an_option_that_does_not_exist(ktrade: Ktrade, arguments: str, said: str) -> None:
    """An unknown value of an option is a wrong question too."""
    done = ktrade("compare", "2020-11", "2020-12", *arguments.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_two_months(ktrade: Ktrade) -> None:
    """Two months answer on stdout, with every key of a listing and those of a comparison, in their order."""
    done = ktrade("compare", "2020-11", "2020-12", "--json")
    assert (done.returncode, done.stderr.startswith("ktrade: only 2020-12 has ")) == (0, True)
    records = json.loads(done.stdout)
    assert [record["flow"] for record in records] == ["exports", "imports", "balance"]
    assert all(list(record)[: len(KEYS)] == KEYS for record in records)
    exports = records[0]
    assert (exports["first"], exports["second"]) == (45.8, 51.4)
    assert (exports["low"], exports["value"], exports["high"]) == (5.5, 5.6, 5.7)
    assert (exports["status"], exports["direction"]) == ("derived", "up")
    assert exports["compared"] == ["2020-11", "2020-12"]
    assert exports["derived"] == ["value", "growth", "direction"]
    assert '"first_growth": 4.0,' in done.stdout


def test_one_flow(ktrade: Ktrade) -> None:
    """--flow and --sector narrow a comparison of periods."""
    done = ktrade("compare", "2020-11", "2020-12", "--flow", "imports", "--sector", "all-industries", "--json")
    assert [record["flow"] for record in json.loads(done.stdout)] == ["imports"]


@pytest.mark.parametrize(
    "arguments",
    [
        "ict --sector all-industries",
        "--sector all-industries ict",
        "all-industries ICT",
        "--sector 전산업,ict",
    ],
)
def test_two_sectors(ktrade: Ktrade, arguments: str) -> None:
    """Two sectors stand side by side, item by item, with a growth where no level is; the order of the words is free."""
    done = ktrade("compare", *arguments.split(), "--period", "2020", "--by", "item", "--json")
    assert (done.returncode, done.stderr.startswith("ktrade: only ")) == (0, True)
    chips, displays = json.loads(done.stdout)
    assert (chips["item"], chips["first"], chips["second"], chips["value"]) == ("semiconductors", 99.2, 100.3, 1.1)
    assert (displays["item"], displays["value"], displays["derived"]) == ("displays", None, [])
    assert (displays["first_growth"], displays["second_growth"]) == (-12.2, -5.1)


def test_the_table_explains_two_sectors(ktrade: Ktrade) -> None:
    """The table says that the two are different definitions, marks what is derived, and has the caveats of both."""
    done = ktrade("compare", "--sector", "all-industries", "ict", "--period", "2020", "--by", "item")
    assert done.returncode == 0
    assert "The two are different definitions of trade" in done.stdout
    assert "≈+1.1" in done.stdout
    assert "†1 Not the chip exports of the ICT release" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "data", "said"),
    [
        ("2010 2011", "", "as a whole, no level or share of what happened is stated"),
        ("2010 2011 --by item", "", "by item, no level or share of what happened is stated"),
        ("2020 2020-12 --daily --json", "[]", "as a whole, no daily average of what happened is stated"),
        (
            "ict all-industries 2021 --by partner",
            "",
            "by partner, no figure of what happened is stated under these filters",
        ),
        (
            "2020 2021 --flow imports",
            "",
            "as a whole, no level or share of what happened is stated under these filters",
        ),
    ],
)
def test_nothing_to_compare(ktrade: Ktrade, arguments: str, data: str, said: str) -> None:
    """An empty answer is done: no data (or an empty array), and on stderr what it is empty of and what to look for."""
    done = ktrade("compare", *arguments.split())
    assert (done.returncode, done.stdout.strip()) == (0, data)
    assert done.stderr.startswith(f"ktrade: {said} in both; ")


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ("2019 2020", "), `ktrade derived --period 2019,2020` (132)"),
        ("2020 2026", "; all that is known: `ktrade facts --period 2020,2026` ("),
        ("2010 2011", "try one of 2020, "),
        ("2019 2020", "; 2019 has no stated level or share, but 4 levels follow from facts (in `ktrade derived "),
        ("2019 2020", "; 2020 has 6 levels and shares; "),
        ("2019 2020 --by item", "; 2019 has no stated level or share, but 18 levels follow from facts (in `ktrade "),
        ("2025 2026", "; 2025 has 1 level or share; 2026 has a level or share only as a target or forecast; "),
        ("2023-12 2020-12 --daily", "; 2023-12 has no stated level of the daily average, only growth; 2020-12 has "),
        (
            "2020-11 2020-12 --daily --lang ko",
            "; 2020-11: 명시된 일평균 금액 없음, 증감률만 있음; 2020-12: 일평균 1건; ",
        ),
        ("2018 2019", "; 2018 has no stated level or share, only that a level was passed; 2019 has no stated "),
        ("2019 2020 --lang ko", "; 2019: 명시된 금액이나 비중 없음, 사실에서 산출되는 금액 4건(`ktrade derived "),
    ],
)
def test_what_there_is_where_nothing_compares(arguments: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where neither pair compares, what is known of the two periods is counted, with the command that shows it."""
    assert main(["compare", *arguments.split()]) == 0
    told = capsys.readouterr().err
    assert hint in told
    assert "only that a level was passed is stated" not in told


@pytest.mark.parametrize(
    ("arguments", "told", "listed"),
    [
        ("2020 2025", "ktrade: only 2020 has 5 levels or shares: `ktrade totals --period 2020 --flow ", 5),
        (
            "전산업 ICT 2020 --by item",
            "ktrade: only ict has 3 figures: `ktrade items --period 2020 --flow exp",
            3,
        ),
        ("2020-12 2023-12", "ktrade: only 2020-12 has 4 levels or shares and 1 daily average: `ktrade totals --per", 5),
        ("all-industries ict 2020-12", "ktrade: only all-industries has 1 daily average: `ktrade totals --period", 1),
        (
            "2020-11 2020-12 --lang ko",
            "ktrade: 2020-12에만 있는 금액이나 비중 3건, 일평균 1건: `ktrade totals --period",
            4,
        ),
        ("2020 2025 --lang ko", "ktrade: 2020에만 있는 금액이나 비중 5건: `ktrade totals --period 2020 --flow ", 5),
    ],
)
def test_what_only_one_side_has_is_counted(
    arguments: str, told: str, listed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """What one side has and the other has not, which has no row, is counted, with a command that lists it."""
    assert main(["compare", *arguments.split()]) == 0
    remarks = [line for line in capsys.readouterr().err.splitlines() if line.startswith(told)]
    assert len(remarks) == 1
    command = remarks[0].split("`")[1]
    assert main([*shlex.split(command)[1:], "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) >= listed


def test_limits_that_only_one_side_has(ktrade: Ktrade, tmp_path: Path) -> None:
    """A level that was passed in one period only is counted apart, and `milestones` lists it."""
    groups = [group(level("512.9")), group(threshold("400"), flow="imports"), group(level("600.0"), period="2021")]
    path = write_fact_base(tmp_path, groups=groups)
    done = ktrade("compare", "2020", "2021", "--only-facts", "--facts", str(path))
    assert "only 2020 has 1 level passed or not reached: `ktrade milestones --period 2020 --flow imports" in done.stderr


def test_levels_that_follow_are_told_where_none_is_stated(ktrade: Ktrade) -> None:
    """Where a side has no stated level but some that follow from facts, it is said how many, and where they are."""
    done = ktrade("compare", "2019", "2020")
    levels = json.loads(ktrade("derived", "--period", "2019", "--json").stdout)
    whole = [row for row in levels if row["measure"] == "level" and not row["item"] and not row["partner"]]
    assert f"2019 has no stated level or share, but {len(whole)} levels follow from facts" in done.stderr
    assert "(in `ktrade derived --period 2019`); 2020 has 6 levels and shares; " in done.stderr
    assert f"산출되는 금액 {len(whole)}건(" in ktrade("compare", "2019", "2020", "--lang", "ko").stderr


def test_nothing_as_a_whole_but_by_partner(ktrade: Ktrade) -> None:
    """Where nothing compares as a whole, it is said which rows there would be."""
    done = ktrade("compare", "2024-01/2024-11", "2025-01/2025-11")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (
        "ktrade: as a whole, no level or share of what happened is stated in both; "
        "something else compares: `ktrade compare 2024-01/2024-11 2025-01/2025-11 --by partner`\n"
    )


def test_daily_averages(ktrade: Ktrade, tmp_path: Path) -> None:
    """With --daily a year and a month compare by their daily averages; levels beside them are left out."""
    groups = [group(daily("1.90"), level("512.9")), group(daily("2.1"), level("51.4"), period="2020-12")]
    path = write_fact_base(tmp_path, groups=groups)
    done = ktrade("compare", "2020", "2020-12", "--daily", "--json", "--only-facts", "--facts", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    (record,) = json.loads(done.stdout)
    assert (record["measure"], record["value"], record["direction"]) == ("daily-average", 0.2, "up")
    assert '"first": 1.90, "second": 2.1' in done.stdout


def test_the_sign_is_open(ktrade: Ktrade, tmp_path: Path) -> None:
    """Where rounding leaves it open whether it rose or fell, table and JSON say that they cannot tell."""
    groups = [group(level("45.8")), group(level("45.9"), period="2021")]
    path = write_fact_base(tmp_path, groups=groups)
    (record,) = json.loads(ktrade("compare", "2020", "2021", "--json", "--only-facts", "--facts", str(path)).stdout)
    assert (record["direction"], record["low"], record["high"]) == ("cannot tell", 0, 0.2)
    assert "cannot tell" in ktrade("compare", "2020", "2021", "--only-facts", "--facts", str(path)).stdout


def test_derived_figures_never_look_stated(ktrade: Ktrade) -> None:
    """``ktrade derived`` marks every figure: ≈ in the table, the status "derived" with bounds and formula in JSON."""
    done = ktrade("derived", "--period", "2019", "--flow", "balance", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    (record,) = json.loads(done.stdout)
    assert (record["id"], record["status"]) == ("2019.balance.derived-level@motie-2021-01-04", "derived")
    assert (record["low"], record["value"], record["high"]) == (38.81, 38.9, 38.94)
    assert record["formula"] == "level / (1 + growth/100) = 45.6 / (1 + 17.3/100)"
    assert record["from"] == ["2020.balance@motie-2021-01-04"]
    table = ktrade("derived", "--period", "2019", "--flow", "balance").stdout
    assert "≈38.9" in table
    assert "38.81 to 38.94" in table


def test_the_receipt_of_a_derived_figure_says_whose_it_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """``show``, its page and ``cite`` of the id of a derived figure say that no document states it, and give it."""
    assert main(["show", "2019.exports.derived-level@motie-2021-01-04"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("Exports, 2020: USD 512.9 bn")
    assert "no document states 2019.exports.derived-level@motie-2021-01-04: it is computed from" in captured.err
    assert "≈542 USD bn (541.8 to 542.6)" in captured.err
    assert main(["cite", "2019.exports.derived-level@motie-2021-01-04"]) == 0
    assert capsys.readouterr().err == captured.err
    page = tmp_path / "page.html"
    assert main(["show", "2019.exports.derived-lev", "--html", "-o", str(page)]) == 0
    assert "no document states 2019.exports.derived-level@motie-2021-01-04" in page.read_text(encoding="utf-8")
    assert "<h1>Exports, 2019: level: ≈542 USD bn (541.8 to 542.6)</h1>" in page.read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["show", "2020.exports@motie-2021-01-04"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("periods", ["2020-12 2023-12", "2020-11 2020-12", "2020 2025", "2023 2025"])
def test_no_footnote_of_a_comparison_stands_twice(
    periods: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a sign of a table means, and each caveat and source, is said once below it."""
    assert main(["compare", *periods.split(), "--lang", language]) == 0
    notes = [line for line in capsys.readouterr().out.splitlines() if line.strip()]
    assert len(set(notes)) == len(notes)

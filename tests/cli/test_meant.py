"""What was meant by an option or a command that does not exist."""

import re
import shlex
from pathlib import Path

import pytest

from korea_trade.cli import meant
from korea_trade.cli.app import COMMANDS
from korea_trade.cli.main import main
from korea_trade.cli.meant import meant_by_command, meant_by_option
from korea_trade.errors import in_english
from korea_trade.vocabulary.typed import called

KNOWN = ("--year", "--period", "--partner", "--item", "--limit", "--sort", "--columns", "--output")


@pytest.mark.parametrize(
    ("typed", "value", "hint"),
    [
        ("--month", "11", "did you mean --period 2020-11?"),
        ("--date", "2023-12", "did you mean --period 2023-12?"),
        ("--country", "us", "did you mean --partner us?"),
        ("--product", None, "did you mean --item?"),
        ("--top", "5", "did you mean --limit 5?"),
        ("--rank", "3", "did you mean --limit 3?"),
        ("--order-by", "growth", "did you mean --sort growth?"),
        ("--fields", None, "did you mean --columns id,value,unit?"),
        ("--out", None, "did you mean --output answer.csv?"),
        ("--limt", "3", "did you mean --limit?"),
        ("--PARTNER", None, "did you mean --partner?"),
        ("--since", "2020", ""),  # the command has no --from
        ("--zzz", None, ""),
    ],
)
def test_an_option_is_meant_by_its_meaning(typed: str, value: str | None, hint: str) -> None:
    """The right option is suggested by what it means, as it would be typed, and only if the command has it."""
    assert in_english(meant_by_option(typed, value, KNOWN)) == hint


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("items --month 12", "--period 2023-12 or --period 2020-12"),
        ("items --month 12월", "--period 2023-12 or --period 2020-12"),
        ("items 2020 --month 12", "--period 2020-12"),
        ("items --year=2023 --month=12", "--period 2023-12"),
        ("facts --month nov", "--period 2020-11"),
        ("items --month 7", "--period 2025-07"),
        ("items --quarter 4", "--from 2023-10 --to 2023-12 or --from 2020-10 --to 2020-12"),
        ("facts --quarter Q4", "--period 2023Q4"),
        ("totals --quarter 3", "--period 2025Q3"),
        ("totals --month never", "--period 2020-11"),
    ],
)
def test_a_month_without_its_year_is_meant_of_years_that_have_it(
    asked: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A month or quarter alone is suggested of the year that is named, else of the latest ones with facts of it."""
    assert main(asked.split()) == 2
    assert f"did you mean {hint}?\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("top", "did you mean `ktrade items` or `ktrade regions`?"),
        ("growth", "did you mean `ktrade items --sort growth`?"),
        ("exports", "did you mean `ktrade totals exports`?"),
        ("rank", "did you mean `ktrade items` or `ktrade regions`?"),
        ("china", "did you mean `ktrade regions china`?"),
        ("반도체", "did you mean `ktrade items 반도체`?"),
        ("2020Q4", "did you mean `ktrade totals 2020Q4`?"),
        ("itmes", "did you mean `ktrade items`?"),
        ("qqqq", ""),
    ],
)
def test_a_command_is_meant_by_its_meaning(typed: str, hint: str) -> None:
    """The right command is suggested for a word that asks for something, for a name, a period and a slip."""
    assert in_english(meant_by_command(typed, COMMANDS)) == hint


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["items", "--month=11"], "No such option: --month\n  did you mean --period 2020-11?"),
        (["items", "--top", "5", "--json"], "No such option: --top\n  did you mean --limit 5?"),
        (["sql", "-- of 2020"], "No such option: -- of 2020\n  did you mean `ktrade sql -- '-- of 2020'`?"),
        (["items", "--desc"], "No such option: --desc\n  did you mean --sort value?"),
        (["items", "--by", "growth"], "No such option: --by\n  did you mean --sort growth?"),
        (["items", "--by", "name"], "No such option: --by\n  did you mean --sort name?"),
        (["totals", "--monthly"], "No such option: --monthly\n  did you mean --frequency monthly?"),
        (["totals", "--yearly"], "No such option: --yearly\n  did you mean --frequency annual?"),
        (["totals", "--ict"], "No such option: --ict\n  did you mean --sector ict?"),
        (["chart", "items", "--png"], "No such option: --png\n  did you mean --output chart.png?"),
        (["items", "--png"], "No such option: --png\n  did you mean `ktrade chart items -o chart.png`?"),
        (
            ["milestones", "--png"],
            "No such option: --png\n  `ktrade milestones --help` lists its arguments and options",
        ),
        (["items", "--top", "--json"], "No such option: --top\n  did you mean --limit?"),
        (
            ["schema", "--country", "us"],
            "No such option: --country\n  `ktrade schema --help` lists its arguments and options",
        ),
        (["totals", "--country", "china"], "No such option: --country\n  did you mean `ktrade regions china`?"),
        (["totals", "--item=chips"], "No such option: --item\n  did you mean `ktrade items chips`?"),
        (["items", "--format", "json"], "No such option: --format\n  did you mean --json?"),
        (["items", "--format", "xlsx"], "No such option: --format\n  did you mean --output answer.xlsx?"),
        (["items", "--format", "table2"], "No such option: --format\n  did you mean --csv?"),
        (["cite", "x", "--format", "ris"], "No such option: --format\n  did you mean --style ris?"),
        (["help", "chips"], "unknown term 'chips'\n  did you mean `ktrade items chips`?"),
        (["totals", "2020-2023"], "'2020-2023' is a range, not a period\n  `ktrade totals --from 2020 --to 2023`"),
        (
            ["items", "chips", "--period", "2020-11~2023-12", "--json"],
            "'2020-11~2023-12' is a range, not a period\n  `ktrade items chips --from 2020-11 --to 2023-12 --json`",
        ),
        (
            ["facts", "--year=2020/2023", "us"],
            "'2020/2023' is a range, not a period\n  `ktrade facts --from 2020 --to 2023 us`",
        ),
        (["compare", "2020-2023"], "'2020-2023' is a range, not a period\n  `ktrade compare 2020 2023`"),
        (
            ["show", "chips", "2020-2023"],
            "'2020-2023' is a range, not a period\n  a range is asked for with --from 2020 --to 2023",
        ),
        (["chart", "regions", "us", "--chart"], "No such option: --chart\n  `ktrade chart regions us`"),
        (["chart", "items", "--json"], "No such option: --json\n  `ktrade items --json`"),
        (["totals", "--all-periods"], "No such option: --all-periods\n  `ktrade totals`"),
        (["growth"], "No such command 'growth'.\n  did you mean `ktrade items --sort growth`?"),
        (["totals", "2020", "growth"], "'growth' is neither a period nor a name\n  `ktrade totals 2020 --sort growth`"),
        (
            ["items", "증가율", "--year", "2020"],
            "'증가율' is neither a period nor a name\n  `ktrade items --year 2020 --sort growth`",
        ),
        (
            ["about", "chips", "growth"],
            "'growth' is neither a period nor a name\n  `ktrade items --sort growth` sorts the rows of a listing",
        ),
        (
            ["totals", "--status", "target"],
            "No such option: --status\n  did you mean `ktrade facts --status target`?",
        ),
        (
            ["items", "--unit", "won,달러"],
            "No such option: --unit\n  did you mean `ktrade facts --unit won,달러`?",
        ),
        (
            ["derived", "--status", "derived"],
            "No such option: --status\n  `ktrade derived --help` lists its arguments and options",
        ),
        (
            ["facts", "목표"],
            "'목표' is neither a period nor a name\n  did you mean `ktrade facts --status target`?",
        ),
        (
            ["facts", "--event", "growth"],
            "No such option: --event\n  did you mean "
            "`ktrade sql 'SELECT id, event, value_written, unit FROM facts WHERE event = $$growth$$'`?",
        ),
        (
            ["totals", "--bound"],
            "No such option: --bound\n  did you mean "
            "`ktrade sql 'SELECT id, bound, value_written, unit FROM facts WHERE bound IS NOT NULL'`?",
        ),
    ],
)
def test_it_is_told_with_the_error(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The suggestion is the next step of the error, with exit code 2."""
    assert main(arguments) == 2
    assert capsys.readouterr().err == f"ktrade: error: {message}\n"


@pytest.mark.parametrize(
    "asked",
    [
        "about trade", "about 무역", "about trade 2020", "about fdi --year 2019", "about world --lang ko",
        "about SMEs 2025", "about SMEs imports 2025", "about SMEs 2019", "about ict 2019", "about 중소기업 --lang ko",
        "show us 2023 largest", "about largest", "items 최대 --lang ko",
        "totals 2020 growth", "items 증가율", "totals --status target",
    ],
)  # fmt: skip
def test_what_is_suggested_answers(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A command that an error suggests gives rows."""
    assert main(asked.split()) == 2
    commands = re.findall("`ktrade ([^`]*)`", capsys.readouterr().err)
    assert commands
    for command in commands:
        assert main(shlex.split(command)) == 0, command
        assert capsys.readouterr().out, command


@pytest.mark.parametrize(
    ("asked", "listing"),
    [
        ("about SMEs 2025", "ktrade facts --year 2025 --sector small-and-midsize,small"),
        ("about SMEs imports 2025", "ktrade facts --year 2025 --sector small-and-midsize,small"),
        ("about SMEs 2019", "ktrade facts --sector small-and-midsize,small"),
        ("about ict 2020", "ktrade totals --period 2020 --sector ict"),
        ("about ict 2019", "ktrade totals --sector ict"),
        ("about world", "ktrade totals"),
    ],
)
def test_a_page_of_all_trade_leads_to_what_there_is_of_its_coverage(
    asked: str, listing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no name is asked for, the listing keeps the coverage, and the time as far as something is known of it."""
    assert main(asked.split()) == 2
    assert capsys.readouterr().err.endswith(f"trade as a whole is listed by `{listing}`\n")


@pytest.mark.parametrize("asked", ["totals all 2020", "items all", "totals everything", "about 모두 2020 --lang ko"])
def test_all_is_the_coverage_of_all_industries(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A word for all of it is asked back by its meaning, not by names that are spelled like it."""
    assert main(asked.split()) == 2
    error = capsys.readouterr().err
    assert "all-industries" in error
    assert "electric-vehicles" not in error


def test_all_begins_a_name(capsys: pytest.CaptureFixture[str]) -> None:
    """Where words of a name are behind it, names that are spelled like these are suggested."""
    assert main(["about", "all", "exept", "us"]) == 2
    assert "all-except-us" in capsys.readouterr().err


def test_every_command_that_is_suggested_exists() -> None:
    """What is suggested begins with a command that there is."""
    suggested = {command for commands in called("commands").values() for command in commands.split(" | ")}
    assert {command.split()[0] for command in suggested} <= {*COMMANDS, "--version"}
    assert not set(called("commands")) & set(COMMANDS)


def test_every_option_that_is_suggested_exists(capsys: pytest.CaptureFixture[str]) -> None:
    """What is suggested is an option of a listing, and none of the words for it is one."""
    assert main(["items", "--help"]) == 0
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) | {"--measure"}
    assert {option.split()[0] for option in called("options").values()} <= known
    assert not {f"--{word}" for word in called("options")} & known


WRONG = """
imports china|exports china --json|imports|exports chips china|balance china|surplus 2020|deficit|trade 2020
growth china|growth|top chips|top foo|top|rank regions|rank items|find chip record|quote chips 2020|import oil
china imports 2020|chips|china|반도체|대미 수출|미국 수출 2020|viet nam|2020Q4|2020-11 china|ict chips|motie-2021-01-04
country china|products|partners|countries|list|list chips|records chips|history chips|computed chips
everything 2020|compare 2020 2025 --by partner|compare 2020 2025 --by item|compare 2019 2020 --flow balance
compare 2018 2025|compare us china|compare chips 2019|compare 2020|totals china|totals chips imports 2020
totals us 2020|totals --partner us|totals --item chips|totals 2020-2023|totals --flow balance --year 2018
items --year 2018|items chips --year 2019|items eco-friendly-vehicles --year 2020|items EVs --year 2023
regions china imports|milestones us chips 2020|chart china|chart chips|chart totals --json|chart items --chart
help chips|help china|help 2020|about|items 2020-2021|regions us --flow imports|revisions chips|sql
"""


def test_each_command_that_is_suggested_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """A whole command that a hint gives is one that can be typed: it succeeds, and keeps what was asked for."""
    wrong = [line for lines in WRONG.strip().splitlines() for line in lines.split("|")]
    assert len(wrong) > 60
    suggested: dict[str, str] = {}
    for line in wrong:
        main(shlex.split(line))
        for command in re.findall(r"`ktrade ([^`]+)`", capsys.readouterr().err):
            suggested.setdefault(command, line)
    assert len(suggested) > 40
    for command, line in suggested.items():
        arguments = shlex.split(command)
        if "--help" not in arguments and not arguments[-1].isupper():
            expected = {0, 2} if arguments[0] == "show" else {0}  # show lists what its words may mean
            assert main(arguments) in expected, (line, command, capsys.readouterr().err)
    assert "regions imports china" in suggested
    assert "items exports chips china" in suggested
    assert "compare 2020 2025" in suggested
    assert "about us china" in suggested


def test_each_command_that_is_suggested_asks_the_same_facts(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Of whatever is wrong or empty, the next step is asked of the bases that were asked, which the line has kept."""
    mine = tmp_path / "mine"
    assert main(["init", str(mine)]) == 0
    wrong = [line for lines in WRONG.strip().splitlines() for line in lines.split("|")]
    capsys.readouterr()
    suggested = {}
    for line in wrong:
        main([*shlex.split(line), "--facts", str(mine)])
        suggested.update(dict.fromkeys(re.findall(r"`ktrade ([^`]+)`", capsys.readouterr().err), line))
    assert len(suggested) > 40
    for command, line in suggested.items():
        assert command.count(f"--facts {mine}") == (0 if "--help" in command else 1), (line, command)


def test_without_the_facts_that_ship_an_error_has_no_hint_of_them(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where they cannot be read, what is wrong is said all the same."""
    for kept in (meant._base, meant._naming):
        kept.cache_clear()
    monkeypatch.setattr("korea_trade.bases.bundle.bundled_facts", lambda: tmp_path / "nowhere.yaml")
    try:
        for asked, told in (
            ("totals --month 11", "No such option: --month"),
            ("chips 2020", "No such command 'chips'"),
        ):
            assert main(asked.split()) == 2
            assert told in capsys.readouterr().err
    finally:
        for kept in (meant._base, meant._naming):
            kept.cache_clear()

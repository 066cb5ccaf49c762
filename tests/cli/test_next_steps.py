"""A wrong word or an empty answer leads on: to the choice that was meant, or to a whole command that answers."""

import json
import re
import shlex

import pytest

from korea_trade.cli.main import main

MISSPELT = {
    "items --sort growht": "--sort growth",
    "items --sort date --json": None,  # a choice by another name is taken
    "items --lang kr": "--lang ko",
    "compare 2019 2020 --by itme": "--by item",
    "cite 2020.exports@motie-2021-01-04 --style bibtx": "--style bibtex",
    "facts --cite aap": "--cite apa",
    "export x --as praquet": "--as parquet",
    "export x --format praquet": "--as parquet",
    "chart itms": "`ktrade chart items`",
    "totals --flow exprots": "exports",
    "totals --sector itc": "ict",
    "totals --frequency anual": "annual",
    "totals --measure vlaue": "value",
    "facts --unit precent": "percent",
    "facts --status forcast": "forecast",
    "regions 인도네시": "india? there is also indonesia, which no fact is about",
    "regions taiwna": "taiwan",
    "facts --comparison prevous-month": "previous-month",
    "facts --columns vlaue --csv": "value? the columns are",
    "help rnk": "rank",
    "totls": "`ktrade totals`",
}


@pytest.mark.parametrize(("typed", "meant"), MISSPELT.items())
def test_a_misspelt_choice_is_suggested(typed: str, meant: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    """A value near one of a closed list is answered with that one, whatever the option and the command."""
    assert main(typed.split()) == (2 if meant else 0)
    said = capsys.readouterr().err
    assert meant is None or f"did you mean {meant}" in said, said


def test_no_name_is_suggested_for_another_thing(capsys: pytest.CaptureFixture[str]) -> None:
    """A short word one letter from a name is another word: Mars is no car."""
    assert main(["about", "mars"]) == 2
    assert "automobiles" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "command"),
    [
        ("about world", "ktrade totals"),
        ("about ict 2020", "ktrade totals --period 2020 --sector ict"),
        ("about exports", "ktrade totals --flow exports"),
        ("chart about world", "ktrade totals"),
    ],
)
def test_a_page_of_no_name_leads_to_the_totals(asked: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Who asks for the page of all trade, a flow or a sector gets the whole command that lists it."""
    assert main(asked.split()) == 2
    assert f"is listed by `{command}`\n" in capsys.readouterr().err


@pytest.mark.parametrize("asked", ["totals world 2020", "totals 전 세계 2020", "compare 2019 world 2020"])
def test_trade_with_the_world_is_trade_as_a_whole(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Totals and comparisons, which are of no partner, answer for the world as they do without the word."""
    answers = []
    for words in (asked, asked.replace(" world", "").replace(" 전 세계", "")):
        assert main([*words.split(), "--json"]) == 0
        answers.append(capsys.readouterr().out)
    assert answers[0] == answers[1]
    assert main(["totals", "world", "china"]) == 2
    assert "not of 'china'" in capsys.readouterr().err


@pytest.mark.parametrize("asked", ["totals", "items", "milestones 2020", "about chips", "facts", "search chips"])
def test_a_day_before_all_documents_names_the_first(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing had been published by a day, the first day on which something had been is named."""
    assert main([*asked.split(), "--as-of", "2020-11-01", "--json"]) == 0
    written = capsys.readouterr()
    assert written.out == "[]\n"
    found = re.search(r"the first is of 2020-12-01: `ktrade (.* --as-of 2020-12-01)`\n", written.err)
    assert found is not None, written.err
    assert "filter" not in written.err
    assert main([*shlex.split(found[1]), "--json"]) == 0
    assert asked == "milestones 2020" or capsys.readouterr().out != "[]\n"


def test_filters_that_leave_something_together_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Where lifting one filter is not enough, those are named that are, with the command that then finds something."""
    assert main(["items", "--year", "2023", "--partner", "us", "--item", "oled", "--flow", "imports", "--json"]) == 0
    found = re.search(
        r"without the item and the partner together there would be some: `ktrade (.*)`", capsys.readouterr().err
    )
    assert found is not None
    assert main([*shlex.split(found[1]), "--json"]) == 0
    assert capsys.readouterr().out != "[]\n"


@pytest.mark.parametrize("id_", ["2020.exports@motie-2021-01-04", "2020-11.exports@motie-2020-12-01"])
def test_a_receipt_says_each_verdict_once(id_: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Two facts that state the same give a receipt one line, not the same line twice."""
    assert main(["show", id_]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines() if ": exact. " in line]
    assert len(lines) == len(set(lines)) > 1


def test_ids_may_be_a_list_with_commas(capsys: pytest.CaptureFixture[str]) -> None:
    """Receipts and citations take ids as filters take values: repeated, or with commas between them."""
    for listed in (["2020.exports@motie-2021-01-04,2020.imports@"], ["2020.exports@motie-2021-01-04", "2020.imports@"]):
        assert main(["show", *listed, "--json"]) == 0
        cells = [row["id"].partition("@")[0] for row in json.loads(capsys.readouterr().out)]
        assert cells == ["2020.exports", "2020.imports"]
    assert main(["cite", "motie-2021-01-04,article-2025", "--json"]) == 0
    assert [row["source"] for row in json.loads(capsys.readouterr().out)] == ["motie-2021-01-04", "article-2025"]


def test_a_name_asks_for_its_page_and_an_order_for_a_ranking(capsys: pytest.CaptureFixture[str]) -> None:
    """A listing of one name is its page; with an order it is a ranking of that name."""
    for asked, title in (
        ("regions us", "United States: what is known"),
        ("regions us --limit 1", "Exports of all items"),
    ):
        assert main(asked.split()) == 0
        assert capsys.readouterr().out.startswith(title)


def test_a_ranking_without_bars_leads_to_the_page_that_draws(capsys: pytest.CaptureFixture[str]) -> None:
    """Where the ranking of a name has nothing to draw and its page has, the hint is the chart of the page."""
    assert main(["chart", "regions", "us", "2023-12"]) == 2
    assert "`ktrade chart about --period 2023-12 --partner us`; " in capsys.readouterr().err
    assert main(["chart", "about", "--period", "2023-12", "--partner", "us"]) == 0
    assert ">11" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("chart items 2023-12 --sort value", "no level in dollars is stated, only that a level was passed"),
        ("chart regions us 2023-12", "and no growth of trade is stated, only that a level was passed"),
        ("chart items 2023-12 --sort share", "no share is stated"),
        ("chart regions us 2023-12 --lang ko", "명시된 금액도 증감률도 없음 (넘어선 금액만 명시)"),
    ],
)
def test_a_chart_without_levels_says_what_was_passed(asked: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No level is denied where one was passed: the reason says so, and a hint lists those that were."""
    assert main(asked.split()) == 2
    told = capsys.readouterr().err
    assert told.splitlines()[0].endswith(why)
    commands = re.findall(r"`ktrade (milestones [^`]* --measure threshold)`", told)
    assert bool(commands) == ("share" not in asked)
    for command in commands:
        assert main([*command.split(), "--json"]) == 0
        assert {row["unit"] for row in json.loads(capsys.readouterr().out)} == {"USD bn"}


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ("items us 2023", "there are 6, 1 of them of an item: `"),
        ("items china 2023", "there are 3, none of them of an item: `"),
        ("items china 2023 --lang ko", "3건(그중 품목에 관한 것은 없음)이"),
    ],
)
def test_facts_inside_a_year_are_counted_by_kind(asked: str, counted: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a listing finds nothing in a year, the facts inside it that are of no item are told apart."""
    assert main(asked.split()) == 0
    assert counted in capsys.readouterr().err


def test_totals_lead_to_no_derived_figure_of_an_item(capsys: pytest.CaptureFixture[str]) -> None:
    """Where all that follows in a period is of an item, totals do not lead to it."""
    assert main(["totals", "2018"]) == 0
    assert "ktrade derived" not in capsys.readouterr().err
    assert main(["totals", "2019"]) == 0
    assert "`ktrade derived --period 2019`" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("chart items --year 2025", "items --year 2025"),
        ("chart items --period 2025", "items --period 2025"),
        ("chart totals --period 2024", "totals --period 2024"),
        ("chart about asean --year 2025", "about asean --year 2025"),
        ("chart about inflation", "about inflation"),
    ],
)
def test_a_chart_without_marks_leads_to_the_listing_of_what_was_asked(
    asked: str, listed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nothing can be drawn, the command that lists what is known keeps the options of the question."""
    for lang, told in (("en", f"`ktrade {listed}` lists what is known"), ("ko", f"`ktrade {listed}`")):
        assert main([*asked.split(), "--lang", lang]) == 2
        assert told in capsys.readouterr().err


def test_a_chart_that_is_none_is_suggested_with_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    """A name in the place of a chart leads to the chart of that name, of the same year."""
    assert main(["chart", "us", "--year", "2020"]) == 2
    assert "`ktrade chart about us --year 2020`" in capsys.readouterr().err


def test_shares_are_drawn_where_nothing_else_is_stated(capsys: pytest.CaptureFixture[str]) -> None:
    """A ranking in which neither levels nor growth are stated draws the shares that are."""
    assert main(["chart", "regions", "--year", "2025"]) == 0
    out = capsys.readouterr().out
    assert "Share of the total, in percent" in out
    assert "35.7  │" in out


@pytest.mark.parametrize(("lang", "told"), [("en", "; also 1 of their parts"), ("ko", "; 그 부분 1개도")])
def test_bars_of_parts_are_counted_apart(lang: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Above five bars it is said that one of them is of a part, beside the four that are counted."""
    assert main(["chart", "items", "2020", "ict", "--lang", lang]) == 0
    assert told in " ".join(capsys.readouterr().out.split())

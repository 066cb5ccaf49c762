"""A year asked for hides nothing of its months: what more there is inside it is said, with the command."""

import re

import pytest

from korea_trade.cli.main import main
from tests.cli.conftest import Ask

ASKED = [
    "milestones 2023", "totals 2023", "totals 2020 --sector ict", "items 2020", "items chips 2023", "regions 2020 us",
    "facts 2020,2023", "derived 2020", "regions us 2025",
]  # fmt: skip


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_inside_a_year_is_counted_beside_its_own_figures(asked: str, ask: Ask) -> None:
    """An answer about a year says how many more rows there are of its months, as many as the command it prints adds."""
    rows, told = ask(asked)
    found = re.search(r"parts of [\d, ]+ there (?:is|are) (\d+) more: `ktrade (.*)`\n", told)
    assert rows
    assert found is not None, told
    more, _ = ask(found[2])
    assert len(more) - len(rows) == int(found[1])
    assert {str(row["id"]) for row in rows} < {str(row["id"]) for row in more}


@pytest.mark.parametrize(
    "asked", ["about china 2020", "about us 2025", "about china 2025", "regions us-and-china 2025"]
)
def test_the_page_of_a_name_says_what_is_inside_a_year(
    asked: str, ask: Ask, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page asked for by a year says how many facts its months add, of the name and of its groups and parts."""
    assert main(asked.split()) == 0
    found = re.search(r" there (?:is|are) (\d+) more: `ktrade (about .*)`\n", capsys.readouterr().err)
    assert found is not None
    rows, _ = ask(f"about {asked.partition(' ')[2]}")
    more, _ = ask(found[2])
    stated = [{str(row["id"]) for row in listed if row["low"] is None} for listed in (rows, more)]
    assert len(stated[1] - stated[0]) == int(found[1])


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ("totals 2020Q4,2023Q4", ["2020-10/2020-12", "2023-10/2023-12"]),
        ("totals 2020Q4 2020H1", ["2020-10/2020-12"]),
        ("items chips 2020Q4 2023Q4", ["2020-10/2020-12", "2023-10/2023-12"]),
        ("about us 2023Q4 2025H1", ["2023-10/2023-12"]),
        ("about china 2024 2020Q4", ["2024", "2020-10/2020-12"]),
        ("about us 2022,2024", ["2022, 2024"]),
    ],
)
def test_what_is_inside_each_of_several_periods_is_counted(asked: str, counted: list[str], ask: Ask) -> None:
    """Of several periods with nothing of their own, what is inside each is counted, named and shown by its command."""
    rows, told = ask(asked)
    found = re.findall(r"inside (\d[\d\-/, ]*) there (?:is|are) (\d+): `ktrade ([^`]*)`", told)
    assert not rows
    assert [periods for periods, _, _ in found] == counted
    for _, number, command in found:
        listed = [row for row in ask(command)[0] if row.get("low") is None]
        assert len(listed) == int(number)


def test_what_follows_inside_one_of_several_periods_is_told_of(ask: Ask) -> None:
    """Where of one period only derived figures are known, they are counted beside what is inside the others."""
    told = ask("totals 2020Q4 2020H1")[1]
    assert "; 2 figures follow from facts: `ktrade derived --from 2020-01 --to 2020-06`; " in told
    assert "2 figures follow" not in ask("totals 2020Q4")[1]


def test_more_inside_one_of_several_periods_is_named(ask: Ask) -> None:
    """Beside the rows of one period, it is said of which there are more; of one without any it is said once."""
    told = ask("facts 2020Q2 2023Q4")[1]
    assert re.search(r"^ktrade: inside 2023-10/2023-12 there are (\d+) more: `ktrade facts --from 2023-10", told, re.M)
    assert ask("totals 2020Q4 2020-11")[1].count("`ktrade totals --from 2020-10 --to 2020-12`") == 1


@pytest.mark.parametrize("asked", ["about us 2024", "regions us 2024", "facts china 2024"])
def test_a_year_of_which_only_a_group_is_known_is_told_of(asked: str, ask: Ask) -> None:
    """Where of a name nothing is known in a year, the page is named that has what is known of its groups."""
    rows, told = ask(asked)
    found = re.search(r"inside the year there is 1: `ktrade (about .*)`\n", told)
    assert not rows
    assert found is not None, told
    more, _ = ask(found[1])
    assert [(row["partner"], row["value"]) for row in more] == [("us-and-china", 38.1)]


@pytest.mark.parametrize("asked", ["totals --year 2020", "totals 2020-11", "totals", "items --year 2020"])
def test_nothing_is_said_where_all_is_shown(asked: str, ask: Ask) -> None:
    """What was asked for by ``--year``, by month or without a period leaves nothing inside it to be told of."""
    assert "more: `" not in ask(asked)[1]


def test_charts_say_what_is_inside_a_year(capsys: pytest.CaptureFixture[str]) -> None:
    """A chart of a year says what its months have, also where of the year itself there is nothing to draw."""
    assert main(["chart", "totals", "2020"]) == 0
    assert "more: `ktrade chart totals --year 2020`" in capsys.readouterr().err
    assert main(["chart", "totals", "2023"]) == 2
    told = capsys.readouterr().err
    assert "more: `ktrade chart totals --year 2023`" in told
    assert "this chart" not in told


@pytest.mark.parametrize(
    ("asked", "command"),
    [
        ("chart items chips 2023", "chart items --year 2023 --item semiconductors"),
        ("chart regions us 2025", "regions --year 2025 --partner us"),
        ("chart about us 2025", "about --year 2025 --partner us"),
    ],
)
def test_a_chart_leads_to_no_chart_without_anything_drawn(
    asked: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is inside a year is shown by its chart, or by the listing where nothing of it can be drawn."""
    assert main(asked.split()) == 2
    assert f"more: `ktrade {command}`" in capsys.readouterr().err
    assert main(command.split()) == 0


@pytest.mark.parametrize(
    "command",
    [
        "items chips,robots 2023-12",
        "about chips robots 2023-12",
        "facts robots chips 2023-12",
        "milestones chips robots",
        "facts chips,robots 2023-12 --json",
    ],
)
def test_a_name_without_anything_is_told_of(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of several names asked for, the one that nothing matches of is named with what shows it, in both languages."""
    assert main(command.split()) == 0
    assert (
        capsys.readouterr().err
        == "ktrade: nothing of robots matches; what is known of it: `ktrade about --item robots`\n"
    )
    assert main([*command.split(), "--lang", "ko"]) == 0
    assert "robots: 해당하는 것 없음; 알려진 것은 `ktrade about --item robots" in capsys.readouterr().err
    assert main(["items", "chips,robots", "2020"]) == 0
    assert "nothing of" not in capsys.readouterr().err


def test_a_page_that_is_shown_is_not_said_to_be_missing(ask: Ask, capsys: pytest.CaptureFixture[str]) -> None:
    """Tables with the page of each name say which has facts of others alone; records name those without a row."""
    asked = "regions us vietnam 2020 --sector all-industries"
    assert main(asked.split()) == 0
    told = capsys.readouterr().err
    assert "nothing of vietnam matches" not in told
    assert "nothing of vietnam itself matches; what its page has" in told
    assert "nothing of vietnam matches" in ask(asked)[1]


def test_an_empty_page_counts_what_is_inside_its_year(ask: Ask, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that has nothing of a year says how many facts there are of its months."""
    assert not ask("about us 2023")[0]
    assert main(["about", "us", "2023"]) == 0
    told = capsys.readouterr().err
    assert told == "ktrade: no facts match; inside the year there are 7: `ktrade about --year 2023 --partner us`\n"

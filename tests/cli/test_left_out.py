"""What an answer leaves out is counted, with the command that shows it."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from korea_trade.cli.main import main
from korea_trade.questions.trade import Trade
from tests.cli.conftest import Ask
from tests.small import CHIPS, group, write_fact_base

OF = {
    "totals": lambda row: row["item"] is None and row["partner"] is None and row["flow"] != "other",
    "items": lambda row: row["item"] is not None and row["flow"] != "other",
    "regions": lambda row: row["partner"] is not None and row["flow"] != "other",
}
PAGES = {
    "regions us": "about us",
    "regions us 2020": "about us --period 2020",
    "regions us exports": "about us --flow exports",
    "regions us,china": "about us china",
    "regions us --item chips": "about semiconductors us",
    "regions china --sector ict": "about china --sector ict",
    "items chips": "about semiconductors",
    "items chips --derived": "about semiconductors",
    "items chips --limit 1": "about semiconductors",
    "items chips --partner china": "about semiconductors china",
    "items chips --partner world": "about semiconductors world",
    "items --item chips --reverse": "about semiconductors",
    "items oled --sort period": "about oled",
}


@pytest.mark.parametrize(
    "asked",
    [
        "totals", "totals 2025", "totals balance 2023", "totals 2020 ict", "items", "items 2020 ict", "regions 2023-12",
        "items --limit 1", "items 2020 --partner us,china", "regions 2020 --item chips",
    ],
)  # fmt: skip
def test_levels_and_growth_say_which_milestones_stand_apart(asked: str, ask: Ask) -> None:
    """A listing of levels counts the records, streaks and levels passed of its cells, as many as its command shows."""
    listing = asked.split(maxsplit=1)[0]
    rows, told = ask(asked)
    shown, _ = ask(f"milestones {' '.join(asked.split()[1:])}".partition(" --limit")[0])
    if not any(OF[listing](row) for row in shown):
        assert "listed apart" not in told
        return
    found = re.search(r"(\d+) milestones? \(.*\) (?:is|are) listed apart(?:, (\d+) of them .*)?: `ktrade (.*)`\n", told)
    assert rows
    assert found is not None, told
    milestones, _ = ask(found[3])
    assert len(milestones) == int(found[1])
    assert sum(map(OF[listing], milestones)) == int(found[2] or found[1])


@pytest.mark.parametrize("asked", ["items chips", "regions us", "totals --measure value", "facts 2020", "regions 1999"])
def test_nothing_is_said_of_milestones_that_are_shown(asked: str, ask: Ask) -> None:
    """Pages of names have the milestones too, and who asks for a measure or finds nothing misses none."""
    assert "listed apart" not in ask(asked)[1]


@pytest.mark.parametrize("asked", PAGES)
def test_rows_of_a_name_say_how_much_of_its_page_they_are(asked: str, ask: Ask) -> None:
    """Rows of a name asked for are the facts of its page; what they say is left out is the rest of it."""
    rows, told = ask(asked)
    command, page = PAGES[asked], ask(PAGES[asked])[0]
    found = re.search(r"known: `ktrade (about .*)`; (?:(\d+) facts?)?(?: and )?(?:(\d+) derived levels?)? of it", told)
    shown = {row["id"] for row in rows}
    rest = {row["id"]: row for row in page if row["id"] not in shown}.values()
    facts = [row for row in rest if row["formula"] is None]
    in_columns = shown if "--derived" in asked else set()
    levels = [
        row
        for row in rest
        if row["formula"] is not None and not (isinstance(row["facts"], list) and in_columns.issuperset(row["facts"]))
    ]
    assert len(shown) == len(rows)
    assert shown <= {row["id"] for row in page}
    assert bool(facts) == ("--limit" in asked)
    numbers = (str(len(facts)) if facts else None, str(len(levels)) if levels else None)
    assert (found and found.groups()) == (None if numbers == (None, None) else (command, *numbers))
    assert "listed apart" not in told


def test_a_page_says_of_nothing_that_it_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """A name asked for without an order is shown whole, and cited whole; rows in an order count what they leave out."""
    for asked in ("items chips", "regions us --markdown", "items --item chips"):
        assert main(asked.split()) == 0
        assert "all that is known" not in capsys.readouterr().err
    for asked, number in (("items chips --sort growth", "17 facts and 9"), ("regions us --limit 3", "13 facts and 5")):
        assert main(asked.split()) == 0
        assert f"{number} derived levels of it are" in capsys.readouterr().err
    assert main(["items", "oled", "--sort", "period", "--lang", "ko"]) == 0
    assert "`ktrade about oled` (이 행들에 없는 것: 사실 10건)" in capsys.readouterr().err
    cited = []
    for command in ("regions", "about"):
        assert main([command, "us", "--cite", "apa"]) == 0
        cited.append(capsys.readouterr().out)
    assert cited[0] == cited[1]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "items memory 2023",
            "nothing of memory-semiconductors itself matches; what its page has is of its groups",
        ),
        ("about memory 2023 --json", "nothing of memory-semiconductors itself matches"),
        ("about memory 2023 --lang ko", "memory-semiconductors 자체에는 해당하는 것 없음"),
        ("regions us-and-china 2025", "nothing of us-and-china itself matches"),
        ("items chips,memory 2023", "nothing of memory-semiconductors itself matches"),
        ("items memory 2023 --json", "nothing of memory-semiconductors itself matches"),
        ("items memory 2023 --csv", "nothing of memory-semiconductors itself matches"),
        ("items memory 2023 --columns id", "nothing of memory-semiconductors itself matches"),
        ("items memory 2023 --derived", "nothing of memory-semiconductors itself matches"),
        ("items memory --year 2023 --limit 1", "nothing of memory-semiconductors itself matches"),
        (
            "items memory --year 2023 --limit 1 --json",
            "all that is known: `ktrade about memory-semiconductors --year 2023`; 1 fact of it is not among these rows",
        ),
        ("items memory --year 2023 --limit 1", "2 of 3 rows; without `--limit` all are listed"),
        ("about memory", ""),
        ("items chips 2019", ""),
    ],
)
def test_a_page_of_others_alone_says_so(asked: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where only groups or parts of a name have facts, it is said that none is of the name itself."""
    assert main(asked.split()) == 0
    err = capsys.readouterr().err
    assert (told in err) if told else (" itself " not in err)


@pytest.mark.parametrize(
    "asked",
    [
        "items oled --year 2023",
        "items oled --year 2023 --sort growth --derived",
        "items oled --year 2023 --chart",
        "items memory --period 2023-12 --sort growth",
        "items memory --year 2023 --reverse",
        "items memory --year 2023 --limit 1",
        "items memory --year 2023 --limit 2",
        "items eco-friendly-vehicles --year 2023",
        "regions us-and-china --year 2020",
        "regions us-and-china --year 2020 --sort share --derived",
    ],
)
def test_machine_formats_have_the_rows_of_the_table(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a name of which only groups and parts are stated, JSON and CSV have the facts that the table shows.

    No order or limit leaves the table empty.
    """
    told = []
    assert main([*asked.split(), "--ids", "--markdown"]) == 0
    table, err = capsys.readouterr()
    table = table.replace("\\_", "_")
    told.append(err)
    for form in ("--json", "--csv"):
        assert main([*asked.split(), form]) == 0
        out, err = capsys.readouterr()
        told.append(err)
        rows = json.loads(out) if form == "--json" else list(csv.DictReader(io.StringIO(out)))
        assert rows
        assert all(row["id"] in table for row in rows)
        assert len(rows) == table.count("@")
    assert len(set(told)) == 1


def test_a_name_means_the_same_as_a_word_and_as_an_option(ask: Ask) -> None:
    """A name asked for is asked for in all periods, whichever way it is given."""
    for word, option in (("items chips", "items --item chips"), ("regions us", "regions --partner us")):
        assert ask(word) == ask(option)
        assert len({row["period"] for row in ask(word)[0]}) > 1


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("items china", "of other periods there is 1 more: `ktrade items --partner china --all-periods`"),
        ("items us", "1 of them of an item: `ktrade milestones --flow exports --partner us`"),
        ("chart items china", "of other periods there is 1 more: `ktrade chart items --partner china --all-periods`"),
        ("chart items us", "1 of them of an item: `ktrade milestones --flow exports --partner us`"),
        ("items china --lang ko", "다른 기간에는 1건이 더 있습니다: `ktrade items --partner china --all-periods`"),
    ],
)
def test_a_ranking_inside_a_name_says_what_other_periods_have(
    asked: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the latest year stands for a period that was not said, what there is of the name in others is counted."""
    assert main(asked.split()) == 0
    assert told in capsys.readouterr().err
    assert main([*asked.split(), "2020"]) == 0
    assert told not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("totals 2019", "totals"),
        ("regions imports", "regions"),
        ("items 2019", "items"),
        ("totals 2018", "totals"),
    ],
)
def test_what_exists_elsewhere_is_counted_of_the_kind_asked_for(asked: str, kind: str, ask: Ask) -> None:
    """Where nothing matches, it is said how many facts and derived figures there are, and how many of that kind."""
    rows, told = ask(asked)
    assert not rows
    said = r"(?:facts? says? something of it|figures? follows? from facts)"
    counted = re.findall(rf"(\d+) {said}(?:, (\w+) of them of [\w ]+)?: `ktrade (.*?)`", told)
    assert counted
    for number, of_kind, command in counted:
        found, _ = ask(command)
        assert len(found) == int(number)
        assert sum(map(OF[kind], found)) == int(of_kind.replace("none", "0") or number)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("totals 2025 --lang ko", "최대·연속·돌파 기록 6건은 따로 나옵니다: `ktrade milestones --period 2025`"),
        ("items ict 2020 --lang ko", "기록 8건(그중 품목에 관한 것은 6건)은 따로 나옵니다: `ktrade milestones"),
        ("regions imports --lang ko", "사실 14건(그중 국가·지역에 관한 것은 없음): `ktrade facts --flow imports`"),
    ],
)
def test_what_is_left_out_is_said_in_korean(asked: str, told: str, ask: Ask) -> None:
    """The counts stand in Korean too, each with its command."""
    assert told in ask(asked)[1]


@pytest.mark.parametrize(
    "asked",
    ["totals --limit 3", "facts --limit 5", "milestones 2020 --limit 2", "derived --limit 4", "items --limit 1"],
)
def test_a_limit_says_how_many_rows_it_leaves_out(asked: str, ask: Ask) -> None:
    """Where a limit cuts an answer, both numbers are said, and they are those of the answers with it and without."""
    rows, told = ask(asked)
    whole, more = ask(asked.partition(" --limit")[0])
    assert f"ktrade: {len(rows)} of {len(whole)} rows; without `--limit` all are listed\n" in told
    assert "--limit" not in more


@pytest.mark.parametrize("asked", ["facts 2023-12 balance --limit 50", "totals 2020 --limit 100"])
def test_a_limit_that_cuts_nothing_is_not_mentioned(asked: str, ask: Ask) -> None:
    """A limit that is not reached leaves nothing to be said."""
    assert "rows; without" not in ask(asked)[1]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("facts --limit 3", "3 of 243 facts\n"),
        ("derived --limit 2 --lang ko", "건 중 2건\n"),
        ("facts 2023-12 balance", "2 facts\n"),
    ],
)
def test_a_title_counts_what_there_is(asked: str, title: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The number in a title is that of all rows, beside that of the rows shown where these are fewer."""
    assert main(asked.split()) == 0
    assert title in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "number", "figure"),
    [
        ("items 2020 --limit 5", 3, "level"),
        ("items 2020 --limit 2", 0, "level"),
        ("items 2020 --limit 50", 0, "level"),
        ("items 2020 --limit 1 --sort name", 0, "level"),
        ("totals --sort growth --limit 15", 1, "growth"),
        ("totals --limit 15", 0, "level"),
    ],
)
def test_a_limit_among_rows_without_order_says_so(
    asked: str, number: int, figure: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where a limit cuts among rows that lack what orders them, it is said that these stand in no order."""
    for form in ("", "--json", "--markdown"):
        assert main([*asked.split(), *form.split()]) == 0
        told = capsys.readouterr().err
        assert ("no order" in told) is bool(number)
        assert not number or f"{number} of the rows shown ha{'s' if number == 1 else 've'} no {figure} and" in told
        assert main([*asked.split(), *form.split(), "--lang", "ko"]) == 0
        assert ("순서가 없습니다" in capsys.readouterr().err) is bool(number)


def test_what_is_no_trade_is_of_no_item(capsys: pytest.CaptureFixture[str]) -> None:
    """Forecasts of inflation are facts of a year, and none of them is counted as of an item."""
    assert main(["items", "2024"]) == 0
    assert "5 facts say something of it, none of them of an item: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "differ"),
    [
        ("totals 2020 --columns flow,value", "sector"),
        ("items 2020 --columns item,growth", "sector"),
        ("items 2020 --columns item,growth,direction,sector", ""),
        ("items 2020 ict --columns item,growth,direction", ""),
        ("totals ict --columns flow,value", "period"),
        ("milestones 2020 --columns id,value", ""),
        ("totals 2020", ""),
    ],
)
def test_columns_that_do_not_tell_rows_apart_are_named(
    asked: str, differ: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where rows that look alike, or stand together, differ in a key that no column shows, that key is named."""
    for lang, told in (("en", f"rows differ in {differ}, which no column shows"), ("ko", f"({differ}); --columns에")):
        assert main([*asked.split(), "--csv", "--lang", lang]) == 0
        err = capsys.readouterr().err
        assert (told in err) if differ else ("--columns" not in err)


@pytest.mark.parametrize(("columns", "differ"), [("flow,value", "source"), ("flow,value,source", ""), ("id,value", "")])
def test_documents_are_told_where_they_alone_tell_figures_apart(
    columns: str, differ: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two documents' figures of one thing are told apart by the documents, as tables do; of two things they are not."""
    later = "Exports of chips were $99.1 billion in 2020, and of ships $19 billion.\n"
    chips = {"item": "semiconductors", "value": "99.1", "unit": "USD bn", "quotes": ["$99.1 billion in 2020"]}
    ships = {"item": "ships", "value": "19", "unit": "USD bn", "quotes": ["of ships $19 billion"]}
    for others, told in (((chips,), differ), ((ships,), "item" if "id" not in columns else "")):
        path = write_fact_base(
            tmp_path / str(others[0]["item"]),
            groups=[group(CHIPS), group(*others, source="later")],
            others={"later": later},
        )
        assert main(["facts", "--facts", str(path), "--only-facts", "--columns", columns, "--json"]) == 0
        err = capsys.readouterr().err
        assert (f"rows differ in {told}, which" in err) if told else ("--columns" not in err)


def test_cells_that_say_what_they_measure_need_no_column_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    """In tables daily averages, volumes and targets are named in the cells; records need the measure beside them."""
    asked = "totals 2023-12 --columns flow,value,growth"
    assert main(asked.split()) == 0
    assert "rows differ" not in capsys.readouterr().err
    assert main([*asked.split(), "--json"]) == 0
    assert "rows differ in measure, which no column shows: add it to --columns" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "english", "korean"),
    [
        (
            "totals 2025,2026 --columns period,flow,value",
            "2 are only limits, 3 are provisional or target, which bound, status would say: add them",
            "한계값 2건, 실적이 아닌 것(provisional, target) 3건. 이를 알려 주는 열이 빠져 있으니",
        ),
        (
            "compare 2018 2025 --columns flow,first,second",
            "2 are only limits, which first_bound, second_bound would say: add them",
            "한계값 2건",
        ),
        ("totals 2023-12 balance --columns flow,value", "1 contradicts others, which caveat would", "어긋나는 것 1건"),
        ("compare 2020-12 2023-12 --columns flow,second", "1 contradicts others, which caveat would", "어긋나는 것"),
        (
            "regions 2020-11 --columns partner,growth",
            "9 are directions without a number, which direction would say: add it",
            "방향만 알려진 것 9건",
        ),
        ("totals 2023 --columns flow,growth", "1 is a direction without a number, which direction", "방향만 알려진 것"),
        ("regions 2020-11 --columns partner,growth,direction", "", ""),
        ("regions 2020-11 --columns partner,value", "", ""),
        ("totals 2025,2026 --columns period,flow,value,bound,status", "", ""),
        ("compare 2018 2025 --columns first,second,first_bound,second_bound", "", ""),
        ("totals 2025,2026 --columns period,flow,status", "", ""),
        ("derived 2019 --columns period,flow,sector,item,partner,measure,value", "", ""),
    ],
)
def test_figures_that_are_not_measured_are_counted(
    asked: str, english: str, korean: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no key of a record says that its figure is a limit, a direction, an aim or contradicted, some are named."""
    for lang, told in (("en", english), ("ko", korean)):
        assert main([*asked.split(), "--csv", "--lang", lang]) == 0
        err = capsys.readouterr().err
        assert (told in err) if told else ("to --columns" not in err and "--columns에" not in err)
        assert main([*asked.split(), "--lang", lang]) == 0
        assert "--columns" not in capsys.readouterr().err


@pytest.mark.parametrize("form", ["--csv", "--json", "--ndjson", "-o"])
def test_rows_that_are_written_as_they_are_read_are_read_once(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What chosen columns do not say of facts is known from the rows that were written, also where a file is."""
    monkeypatch.delattr(Trade, "facts")
    to = [form, str(tmp_path / "facts.csv")] if form == "-o" else [form]
    for _ in range(2):
        assert main(["facts", "2025,2026", "--columns", "period,flow,value", *to]) == 0
        err = capsys.readouterr().err
        assert "rows differ in " in err
        assert re.search(r"of the figures, \d+ (is|are) only", err)
    assert main(["facts", "2025,2026", "--columns", "id,value", *to]) == 0
    assert "--columns" not in capsys.readouterr().err


def test_columns_named_in_korean_are_the_same_columns(capsys: pytest.CaptureFixture[str]) -> None:
    """A column named by its Korean word tells rows apart as by its key."""
    told = []
    for columns in ("period,flow,value", "기간,flow,금액"):
        assert main(["totals", "2025,2026", "--columns", columns, "--json"]) == 0
        told.append(capsys.readouterr().err)
    assert "only limits" in told[0]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("totals 2020 --derived --columns flow,level", "no column level\n  did you mean value or year_before?"),
        ("totals 2020 --columns flow,value,level", "value, level are one column: value\n"),
        ("items 2020 --columns item,value,금액 --lang ko", "value, 금액: 모두 value 열임"),
        ("items 2020 --columns item,item", "column item is named twice"),
    ],
)
def test_words_for_one_column_are_not_a_column_named_twice(
    asked: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What two words mean together is said; a word that may mean two columns of an answer is no column of it."""
    assert main(asked.split()) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "is_told"),
    [
        ("items 2020 --columns item,level", True),
        ("items 2020 --columns item,value,level", False),
        ("items 2020 --columns item,value", False),
        ("facts 2020 --columns id,level", True),
        ("about chips --columns id,level", True),
        ("derived 2020 --columns id,level", True),
        ("milestones 2020 --columns id,level", False),
    ],
)
def test_a_level_asked_for_is_that_of_milestones(asked: str, is_told: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """Who picks the column of levels passed without that of levels of trade is told which is which."""
    assert main([*asked.split(), "--csv"]) == 0
    assert ("levels of trade are in `value`" in capsys.readouterr().err) == is_told

"""What an answer leaves out is counted, with the command that shows it."""

import json
import re
import shlex
from collections.abc import Callable

import pytest

from korea_trade.cli.main import main

Rows = list[dict[str, object]]
Run = Callable[[str], tuple[Rows, str]]
OF = {
    "totals": lambda row: row["item"] is None and row["partner"] is None,
    "items": lambda row: row["item"] is not None,
    "regions": lambda row: row["partner"] is not None,
}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command: its records, and what it says on stderr."""

    def asked(command: str) -> tuple[Rows, str]:
        assert main([*shlex.split(command), "--json"]) == 0
        written = capsys.readouterr()
        return json.loads(written.out), written.err

    return asked


@pytest.mark.parametrize(
    "asked",
    [
        "totals", "totals 2025", "totals balance 2023", "totals 2020 ict", "items", "items 2020 ict", "regions 2023-12",
        "items --item chips --limit 1", "items 2020 --partner us,china", "regions 2020 --item chips",
    ],
)  # fmt: skip
def test_levels_and_growth_say_which_milestones_stand_apart(asked: str, run: Run) -> None:
    """A listing of levels counts the records, streaks and levels passed of its cells, as many as its command shows."""
    listing = asked.split(maxsplit=1)[0]
    rows, told = run(asked)
    shown, _ = run(f"milestones {' '.join(asked.split()[1:])}".partition(" --limit")[0])
    if not any(OF[listing](row) for row in shown):
        assert "listed apart" not in told
        return
    found = re.search(r"(\d+) milestones? \(.*\) (?:is|are) listed apart(?:, (\d+) of them .*)?: `ktrade (.*)`\n", told)
    assert rows
    assert found is not None, told
    milestones, _ = run(found[3])
    assert len(milestones) == int(found[1])
    assert sum(map(OF[listing], milestones)) == int(found[2] or found[1])


@pytest.mark.parametrize("asked", ["items chips", "regions us", "totals --measure value", "facts 2020", "regions 1999"])
def test_nothing_is_said_of_milestones_that_are_shown(asked: str, run: Run) -> None:
    """Pages of names have the milestones too, and who asks for a measure or finds nothing misses none."""
    assert "listed apart" not in run(asked)[1]


def test_an_order_turns_a_page_into_a_ranking_without_milestones(capsys: pytest.CaptureFixture[str]) -> None:
    """A name asked for with an order is shown as a ranking, which says that it has no milestones."""
    assert main(["items", "chips", "--sort", "growth"]) == 0
    assert "4 milestones (records, streaks, levels passed) are listed apart" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("totals 2019", "totals"),
        ("regions imports", "regions"),
        ("items 2019", "items"),
        ("totals 2018", "totals"),
    ],
)
def test_what_exists_elsewhere_is_counted_of_the_kind_asked_for(asked: str, kind: str, run: Run) -> None:
    """Where nothing matches, it is said how many facts and derived figures there are, and how many of that kind."""
    rows, told = run(asked)
    assert not rows
    said = r"(?:facts? says? something of it|figures? follows? from facts)"
    counted = re.findall(rf"(\d+) {said}(?:, (\w+) of them of [\w ]+)?: `ktrade (.*?)`", told)
    assert counted
    for number, of_kind, command in counted:
        found, _ = run(command)
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
def test_what_is_left_out_is_said_in_korean(asked: str, told: str, run: Run) -> None:
    """The counts stand in Korean too, each with its command."""
    assert told in run(asked)[1]


@pytest.mark.parametrize(
    "asked",
    ["totals --limit 3", "facts --limit 5", "milestones 2020 --limit 2", "derived --limit 4", "items --limit 1"],
)
def test_a_limit_says_how_many_rows_it_leaves_out(asked: str, run: Run) -> None:
    """Where a limit cuts an answer, both numbers are said, and they are those of the answers with it and without."""
    rows, told = run(asked)
    whole, more = run(asked.partition(" --limit")[0])
    assert f"ktrade: {len(rows)} of {len(whole)} rows; without `--limit` all are listed\n" in told
    assert "--limit" not in more


@pytest.mark.parametrize("asked", ["facts 2023-12 balance --limit 50", "totals 2020 --limit 100"])
def test_a_limit_that_cuts_nothing_is_not_mentioned(asked: str, run: Run) -> None:
    """A limit that is not reached leaves nothing to be said."""
    assert "rows; without" not in run(asked)[1]


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
    ("asked", "told"),
    [
        ("facts oil", "'oil' is taken as Crude oil (crude-oil); there is also Oil prices (oil-prices)"),
        ("about america", "'america' is taken as United States (us); there is also Latin America (latin-america)"),
        ("facts oled displays", "'oled displays' is taken as OLEDs (oled); there is also Displays (displays)"),
        ("items --item oil --lang ko", "'oil': 원유(crude-oil)의 뜻으로 찾음; 유가(oil-prices)도 있습니다"),
        ("totals deficit", "'deficit' is taken as the trade balance: surpluses and deficits are listed"),
        ("totals 적자 --lang ko", "'적자': 무역수지로 찾음"),
    ],
)
def test_a_word_that_may_mean_more_says_what_it_was_taken_for(asked: str, told: str, run: Run) -> None:
    """A word that also names something else, or half of a balance, is answered with what it was taken for."""
    assert told in run(asked)[1]


@pytest.mark.parametrize(
    "asked",
    ["facts chips", "about us 2020", "facts semiconductors", "facts oled", "items oled,displays", "totals balance"],
)
def test_a_plain_name_is_taken_without_a_word(asked: str, run: Run) -> None:
    """Names of one thing, and names parted by commas, are taken without a remark."""
    assert "is taken as" not in run(asked)[1]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("totals last year", "'last year' depends on when it is said; expected a period such as 2024"),
        ("about us 올해", "'올해' depends on when it is said"),
        ("items 지난달 --lang ko", "언제 말하느냐에 따라 달라지는 기간: '지난달'; 2024, 2023-12, 2020Q4처럼 쓰세요"),
    ],
)
def test_a_time_told_from_today_is_no_name(asked: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Last year and the like are answered with how periods are written, not with names that are spelled like them."""
    assert main(asked.split()) == 2
    assert told in capsys.readouterr().err


def test_a_figure_that_contradicts_others_is_marked_in_words_too(capsys: pytest.CaptureFixture[str]) -> None:
    """Where totals have a question mark before a figure, facts and pages have one before what they say of it."""
    assert main(["facts", "2023-12", "balance"]) == 0
    shown = capsys.readouterr().out
    assert "Trade balance, December 2023: ? a surplus of USD 44.8 bn" in shown
    assert "? Contradicts other figures" in shown


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("cite exports computers 2020", 0),
        ("cite united states 2025", 0),
        ("cite chips 2020", 2),
        ("compare ict all-industries 2020", 0),
    ],
)
def test_words_together_ask_for_one_thing(asked: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    """All words of a citation or comparison count: none is dropped."""
    assert main(asked.split()) == code
    written = capsys.readouterr()
    assert code == 0 or "'chips 2020' may mean 9 facts" in written.err
    assert code == 2 or written.out


@pytest.mark.parametrize(
    ("asked", "id_"),
    [
        ("반도체 사상 최대", "2020.exports.system-semiconductors.rank-history@motie-2021-01-04"),
        ("반도체의 수출은", "2020.exports.semiconductors@motie-2021-01-04"),
        ("7천억", "2025.exports.threshold@article-2025"),
        ("5,129억", "2020.exports@motie-2021-01-04"),
        ("미국으로", "2020.exports.us@motie-2021-01-04"),
    ],
)
def test_korean_words_are_searched_as_people_write_them(asked: str, id_: str, run: Run) -> None:
    """Particles, sums in 천억, and other words for records find what the plain ones find."""
    rows, _ = run(f"search {asked} --all")
    assert id_ in [row["id"] for row in rows[:5]]


def test_a_phrase_that_is_nowhere_leads_to_its_words(run: Run) -> None:
    """Words in quotes are a phrase; where only their words are found apart, the command says so."""
    rows, told = run("search 'record chips'")
    assert not rows
    assert "nothing has 'record chips' as one phrase" in told
    command = re.search(r"`ktrade (search .*)`", told)
    assert command is not None
    assert run(command[1])[0]


@pytest.mark.parametrize("partner", ["대유럽연합", "대독립국가연합", "대미", "대중국", "대베트남"])
def test_a_korean_name_before_its_flow_is_a_name(partner: str, run: Run) -> None:
    """대 before the name of a partner, as in 대미 수출, is read as that partner."""
    assert run(f"facts {partner}")[0]


@pytest.mark.parametrize(
    ("asked", "code", "shown"),
    [
        (
            "chart regions 2020",
            0,
            "milestones (records, streaks, levels passed) are listed apart, 2 of them of a partner",
        ),
        ("chart regions 2023-12", 2, "7 of them of a partner: `ktrade milestones --period 2023-12 --flow exports`"),
        ("chart totals 2020-12", 0, "1 fact is not in this chart; `ktrade totals --period 2020-12` lists all"),
        ("chart totals 2023-12", 0, "3 facts are not in this chart; `ktrade totals --period 2023-12` lists all"),
        ("chart items --all-periods", 0, "50 milestones (records, streaks, levels passed) are listed apart"),
    ],
)
def test_a_chart_says_what_it_leaves_out(asked: str, code: int, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A chart counts the milestones, daily averages and growths that it does not draw, in the periods that it is of."""
    assert main(asked.split()) == code
    assert shown in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("chart totals 2019", "Exports   ≈542"),
        ("chart regions 2020", "Countries: 4 of at least 5 drawn, others are not stated; regions: 1 of at least"),
        ("chart items 2020-12 --sort growth --lang ko", "전년 동월 대비 증감률"),
        ("chart items 2020 --sort growth --lang ko", "전년 대비 증감률"),
    ],
)
def test_a_chart_says_what_it_draws(asked: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A year that follows from the next is drawn; groups are counted as records do, growth named by its length."""
    assert main(asked.split()) == 0
    assert shown in capsys.readouterr().out


def test_a_sum_across_the_list_is_in_no_group(run: Run) -> None:
    """What is summed across a list has no rank in it, and is in a group of none."""
    rows, _ = run("regions 2020")
    sums = [row for row in rows if row["partner"] == "all-except-us"]
    assert [(row["rank"], row["ranked_of"], row["group_size"]) for row in sums] == [(None, 0, 0)]

"""What `ktrade chart` draws, and what it says that it leaves out."""

from pathlib import Path

import pytest

from korea_trade.cli.main import main
from tests.entries import growth, level
from tests.small import group, write_fact_base


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("chart totals 2019", "Exports   ≈542"),
        (
            "chart regions 2020",
            "Countries: 4 of 5 or more shown (no level is stated for",
        ),
        ("chart items 2020 all-industries --sort value", "2 of 24 or more shown (no level is stated for the"),
        ("chart items 2020 all-industries --sort value --lang ko", "(나머지는 금액이 명시되지 않음)"),
        ("chart items 2020 all-industries --limit 30 --lang ko", "(나머지는 증감률이 명시되지 않음)"),
        ("chart regions 2020 --sort share --lang ko", "(나머지는 비중이 명시되지 않음)"),
        ("chart totals 2023-12", "2 of 3 or more shown (no level is stated for the"),
        (
            "chart totals --flow imports",
            "share a scale if they measure the same; points of shorter periods have their own.",
        ),
        (
            "chart about us --lang ko",
            "같은 지표를 나타낸 칸끼리 눈금이 같고, 더 짧은 기간을 나타낸 점은 따로 눈금을 쓴다.",
        ),
        ("chart items 2020-12 --sort growth --lang ko", "전년 동월 대비 증감률"),
        ("chart items 2020 --sort growth --lang ko", "전년 대비 증감률"),
    ],
)
def test_a_chart_says_what_it_draws(asked: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A year that follows from the next is drawn; groups are counted as records do, growth named by its length."""
    assert main(asked.split()) == 0
    assert " ".join(shown.split()) in " ".join(capsys.readouterr().out.split())


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
        (
            "chart items",
            0,
            "2 levels are stated and not drawn, as growth is known of more: `ktrade chart items --sort value`",
        ),
        (
            "chart items --sort value",
            0,
            "growth is stated of 18 names that have no level and is not drawn: `ktrade chart items --sort growth`",
        ),
        (
            "chart items --sort value --lang ko",
            0,
            "금액 없이 증감률만 명시되어 그리지 않은 것 18건: `ktrade chart items --sort growth`",
        ),
        ("chart totals", 0, "of trade as a whole, 1 of which this chart draws: `ktrade milestones`"),
        (
            "chart totals --lang ko",
            0,
            "따로 나옵니다(그중 1건은 이 차트에도 있음): `ktrade milestones`",
        ),
        (
            "chart items 2023-12",
            0,
            "of 6 more it is stated only whether they went up or down: `ktrade items --period 2023-12`",
        ),
        ("chart items 2023-12 --lang ko", 0, "증가·감소 여부만 명시된 것 6건: `ktrade items --period 2023-12`"),
        ("chart items --all-periods", 0, "50 milestones (records, streaks, levels passed) are listed apart"),
    ],
)
def test_a_chart_says_what_it_leaves_out(asked: str, code: int, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A chart counts the milestones, daily averages and growths that it does not draw, in the periods that it is of."""
    assert main(asked.split()) == code
    assert shown in capsys.readouterr().err


def test_a_chart_of_levels_counts_the_growths_without_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Where a level and a growth are known of two names, the level is drawn, and the chart of growth is named."""
    facts = group(level("9", item="ships", growth="-2.0"), growth("5.6", item="semiconductors"))
    base = write_fact_base(tmp_path, groups=[facts])
    asked = f"chart items 2020 --only-facts --facts {base}"
    assert main(asked.split()) == 0
    told = (
        "growth is stated of 1 name that has no level and is not drawn: `ktrade chart items --period 2020 --sort growth"
    )
    assert told in capsys.readouterr().err

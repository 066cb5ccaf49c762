"""The words that prove what qualifies a figure: direction, limit, status, unit, event and the like."""

import pytest

from korea_trade.reader.cue import Cue, Meant
from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import CELL_AND_FIGURES, Origin
from korea_trade.reader.witnesses import Witnesses
from tests.reader.reading import PUBLISHED


def _witnesses(text: str, at: int = 0) -> dict[str, str]:
    statement = read_statements(text, PUBLISHED)[at]
    return {
        str(name): text[proof.start : proof.end]
        for name, proof in statement.proofs.items()
        if name not in CELL_AND_FIGURES and proof.start is not None
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Chip exports rose 5 percent from a year earlier.",
            {"direction": "rose", "comparison": "from a year earlier"},
        ),
        ("Exports fell 3 percent from the previous month.", {"direction": "fell"}),
        ("Chips (+5.6 percent) led exports in March.", {"direction": "+5.6 percent"}),
        ("Exports were 3 percent below a year earlier.", {"direction": "below a year earlier"}),
        ("Exports surpassed $50 billion in March.", {"measure": "surpassed", "bound": "surpassed"}),
        ("Exports reached some $50 billion in March.", {"bound": "some"}),
        ("KITA expects exports to rise 3 percent in 2024.", {"status": "expects", "direction": "rise"}),
        (
            "Chip exports grew for the third consecutive month in March.",
            {"measure": "consecutive", "unit": "month", "event": "grew", "direction": "grew"},
        ),
        (
            "The trade balance recorded a surplus for 9 months in a row in March.",
            {"measure": "in a row", "unit": "months", "event": "surplus"},
        ),
        ("Of the 15 major items, 12 grew in March.", {"measure": "items", "of": "15", "direction": "grew"}),
        (
            "Exports in March were the largest since July 2015.",
            {"measure": "largest", "event": "largest", "since": "since July 2015"},
        ),
        ("Exports in March were the lowest in history.", {"measure": "lowest", "among": "in history"}),
        (
            "Exports topped $10 billion for the first time in 25 months.",
            {"measure": "topped", "bound": "topped"},
        ),
        ("Daily average exports rose 5 percent in March.", {"measure": "Daily average exports", "direction": "rose"}),
        ("3월 반도체 수출은 전년 동월 대비 5% 증가했다.", {"direction": "증가했다", "comparison": "전년 동월"}),
        ("3월 반도체 수출(△5.6%)은 부진했다.", {"direction": "△5.6%"}),
        ("3월 수출은 500억 달러를 넘었다.", {"measure": "넘었다", "bound": "넘었다"}),
        ("올해 수출은 3% 증가할 것으로 전망했다.", {"status": "전망했다", "direction": "증가할"}),
        (
            "3월 반도체 수출은 3개월 연속 증가했다.",
            {"measure": "연속", "unit": "3개월", "event": "증가했다", "direction": "증가했다"},
        ),
        ("3월 15대 품목 중 11개가 증가했다.", {"measure": "품목", "of": "15대", "direction": "증가했다"}),
        ("3월 수출은 역대 최대를 기록했다.", {"measure": "최대", "among": "역대"}),
        ("3월 수출은 역대 3월 중 2위였다.", {"measure": "2위", "among": "3월"}),
    ],
)
def test_words_that_qualify_a_figure_are_kept_with_their_place(text: str, words: dict[str, str]) -> None:
    """Each field that qualifies a figure has the words of the sentence that mean it."""
    found = _witnesses(text)
    assert {name: found.get(name) for name in words} == words


def test_the_nearest_words_prove_a_field() -> None:
    """Of several words that mean the same, those nearest to the figure are taken."""
    text = "Exports of chips rose 5 percent and those of cars grew 6 percent in March."
    assert [_witnesses(text, at)["direction"] for at in (0, 1)] == ["rose", "grew"]


def test_the_direction_of_a_list_is_carried() -> None:
    """Names of a list that follows a count have the count's direction, carried from its words."""
    text = "Of the 20 major items, 15 saw growth in March. They are semiconductors, ships and cars."
    proofs = [statement.proofs["direction"] for statement in read_statements(text, PUBLISHED)[1:]]
    assert [(proof.origin, text[proof.start : proof.end]) for proof in proofs] == [(Origin.CARRIED, "growth")] * 3


def test_a_deficit_turns_words_round() -> None:
    """The direction of a balance may be proven by what is said of its deficit: one that widened is a balance down."""
    text = "The trade deficit widened 20 percent to $5 billion in March."
    assert read_statements(text, PUBLISHED)[0].direction == "down"
    assert _witnesses(text)["direction"] == "widened"


def test_what_no_words_say_has_no_witness() -> None:
    """Without words of its kind a field has no proof, and none of another value."""
    statement = read_statements("Exports rose 5 percent in March.", PUBLISHED)[0]
    assert Witnesses(statement, [Cue(Meant.DIRECTION, 0, 7, "down")]).found() == {}

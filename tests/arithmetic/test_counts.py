"""Rules about counts: against their total, against the count of the other direction, against the list of names."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.arithmetic.codes import Rule
from tests.arithmetic.judging import OTHER, count, judged, outcomes, said
from tests.entries import growth
from tests.small import group

UP, DOWN = "exports of 3 items rose", "those of 2 items fell"
ITEMS = [{"code": code, "en": code, "ko": f"{code}-ko"} for code in "abcdefg"]
ALL = {"items": ITEMS, **OTHER}


def counted(number: int, direction: str = "up", quote: str = "exports of items", **keys: Any) -> dict[str, Any]:
    return count(number, direction=direction, quotes=[quote], **keys)


def named(codes: str, direction: str = "up", quote: str = UP, **keys: str) -> list[dict[str, Any]]:
    """Items whose words are those that count them."""
    return [{"item": code, "direction": direction, "quotes": [quote], **keys} for code in codes]


class TestTotal:
    """A count is at most what it is out of."""

    @pytest.mark.parametrize(("number", "outcome"), [(11, "exact"), (15, "exact"), (16, "inconsistent")])
    def test_out_of_a_total(self, tmp_path: Path, number: int, outcome: str) -> None:
        """So many out of fifteen: all, but not more."""
        found, _ = judged(tmp_path, Rule.COUNT, group(counted(number, of="15")))
        assert said(found) == (outcome, f"{number} out of 15", None, None)
        assert found.facts == ("2020.exports.count-up@memo",)

    def test_a_direction_without_a_number_is_no_count(self, tmp_path: Path) -> None:
        """What is counted without a number is not judged."""
        assert judged(tmp_path, Rule.COUNT, group({"measure": "count", "direction": "up"})) == []


class TestBothDirections:
    """The counts of both directions are together at most the total."""

    @pytest.mark.parametrize(("down", "outcome"), [(4, "exact"), (5, "exact"), (6, "inconsistent")])
    def test_up_and_down(self, tmp_path: Path, down: int, outcome: str) -> None:
        """Fifteen of twenty grew, so at most five fell."""
        groups = group(counted(15, of="20"), counted(down, "down", of="20"))
        *_, found = judged(tmp_path, Rule.COUNT, groups)
        assert said(found) == (outcome, f"15 up and {down} down, out of 20", None, None)
        assert found.facts == ("2020.exports.count-up@memo", "2020.exports.count-down@memo")

    @pytest.mark.parametrize("totals", [({"of": "20"}, {}), ({}, {"of": "20"})])
    def test_a_total_said_once(self, tmp_path: Path, totals: tuple[dict[str, str], dict[str, str]]) -> None:
        """The total may be said of one of the two only: "15 of 20 grew, and 6 fell"."""
        one, other = totals
        groups = group(counted(15, **one), counted(6, "down", **other))
        assert "inconsistent" in outcomes(judged(tmp_path, Rule.COUNT, groups))

    @pytest.mark.parametrize(
        "elsewhere",
        [
            {"period": "2019"},
            {"sector": "ict"},
            {"flow": "imports"},
            {"source": "note"},
        ],
    )
    def test_counts_of_other_cells(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """Counts of another period, sector, flow or document are not added."""
        groups = [group(counted(15, of="20")), group(counted(15, "down", of="20"), **elsewhere)]
        assert "inconsistent" not in outcomes(judged(tmp_path, Rule.COUNT, *groups, **OTHER))

    @pytest.mark.parametrize("keys", [{"unit": "regions"}, {"of": "30"}, {"partner": "us"}, {"item": "ships"}])
    def test_counts_of_other_things(self, tmp_path: Path, keys: dict[str, str]) -> None:
        """Counts of something else, or out of something else, are not added."""
        groups = group(counted(15, of="20"), counted(15, "down", **{"of": "20", **keys}))
        assert "inconsistent" not in outcomes(judged(tmp_path, Rule.COUNT, groups))


class TestList:
    """As many are named as are counted, where the words list them."""

    @pytest.mark.parametrize(("codes", "outcome"), [("abc", "exact"), ("ab", "inconsistent"), ("abcd", "inconsistent")])
    def test_items_named(self, tmp_path: Path, codes: str, outcome: str) -> None:
        """The items whose quotes share the words that state the number are the list."""
        groups = group(counted(3, quote=UP), *named(codes))
        (found,) = judged(tmp_path, Rule.COUNT, groups, **ALL)
        assert said(found) == (outcome, f"3 items said, {len(codes)} named", None, None)
        assert found.facts == ("2020.exports.count-up@memo", *(f"2020.exports.{code}@memo" for code in codes))

    def test_numbers_in_words(self, tmp_path: Path) -> None:
        """The words may spell the number out."""
        quote = "all three major items rose"
        groups = group(counted(3, quote=quote), *named("ab", quote=quote))
        assert outcomes(judged(tmp_path, Rule.COUNT, groups, **ALL)) == ["inconsistent"]

    def test_words_within_words(self, tmp_path: Path) -> None:
        """A quote of the list may hold the words of the count, or lie within them, if it has the number."""
        groups = group(
            counted(3, quote=UP), *named("a", quote=f"{UP} much"), *named("b", quote="3 items rose"), *named("c")
        )
        assert outcomes(judged(tmp_path, Rule.COUNT, groups, **ALL)) == ["exact"]

    def test_partners_named(self, tmp_path: Path) -> None:
        """Countries and regions are listed by partner."""
        quote = "exports to 2 regions rose"
        groups = group(
            counted(2, quote=quote, unit="regions"),
            *({"partner": code, "direction": "up", "quotes": [quote]} for code in ("us", "eu", "china")),
        )
        (found,) = judged(tmp_path, Rule.COUNT, groups)
        assert said(found) == ("inconsistent", "2 regions said, 3 named", None, None)

    def test_an_item_named_twice_is_one(self, tmp_path: Path) -> None:
        """Two facts about one item name it once."""
        groups = group(counted(3, quote=UP), *named("abc"), *named("a", variant="again"))
        assert outcomes(judged(tmp_path, Rule.COUNT, groups, **ALL)) == ["exact"]

    def test_items_of_an_item(self, tmp_path: Path) -> None:
        """The item that is counted does not name itself."""
        groups = group(counted(3, quote=UP, item="g"), *named("abcg"))
        assert outcomes(judged(tmp_path, Rule.COUNT, groups, **ALL)) == ["exact"]

    @pytest.mark.parametrize(
        "others",
        [
            [named("d", "down")],
            [named("d", quote="exports of items")],
            [named("d", measure="volume")],
            [named("d", partner="us")],
            [named("d", status="target")],
            [[{"partner": "us", "direction": "up", "quotes": [UP]}]],
        ],
    )
    def test_what_is_not_on_the_list(self, tmp_path: Path, others: list[list[dict[str, str]]]) -> None:
        """Other directions, words, measures and partners, and targets, are not on the list."""
        groups = group(counted(3, quote=UP), *named("abc"), *(entry for entries in others for entry in entries))
        assert outcomes(judged(tmp_path, Rule.COUNT, groups, **ALL)) == ["exact"]

    @pytest.mark.parametrize(
        "elsewhere", [{"period": "2019"}, {"sector": "ict"}, {"flow": "imports"}, {"source": "note"}]
    )
    def test_lists_of_other_cells(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """The list of another period, sector, flow or document is another list."""
        groups = [group(counted(3, quote=UP), *named("abc")), group(*named("d"), **elsewhere)]
        assert outcomes(judged(tmp_path, Rule.COUNT, *groups, **ALL)) == ["exact"]

    def test_none_named(self, tmp_path: Path) -> None:
        """A count whose words name none is undetermined, and so is one whose words hold another number."""
        groups = group(
            counted(3, quote=UP), counted(5, "down", quote=DOWN), *named("ab", "down", quote=DOWN), growth("1")
        )
        up, down = judged(tmp_path, Rule.COUNT, groups, **ALL)
        assert said(up) == ("undetermined", "3 items said, none of them named", None, None)
        assert said(down) == ("undetermined", "5 items said, none of them named", None, None)

    def test_each_direction_has_its_list(self, tmp_path: Path) -> None:
        """Both lists of a document are judged by themselves."""
        groups = group(
            counted(3, quote=UP), counted(2, "down", quote=DOWN), *named("abc"), *named("def", "down", quote=DOWN)
        )
        assert outcomes(judged(tmp_path, Rule.COUNT, groups, **ALL)) == ["exact", "inconsistent"]

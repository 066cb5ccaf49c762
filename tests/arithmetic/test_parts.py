"""Rules about parts and wholes that documents state together: items, sectors, shares, and the year before."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.arithmetic.codes import Rule
from tests.arithmetic.judging import FAMILY, OTHER, USES, judged, outcomes, said
from tests.entries import growth, level, share
from tests.small import group

ITEMS = (
    {"code": "chips", "en": "Chips", "ko": "칩"},
    {"code": "displays", "en": "Displays", "ko": "화면"},
    {"code": "phones", "en": "Phones", "ko": "전화기"},
    {"code": "new-items", "en": "New items", "ko": "신품목", "aggregate": "true"},
    *FAMILY,
    *USES[:2],
)


def items_of_a_total(**levels: str) -> dict[str, Any]:
    """A total of 100.0 and levels of items in it."""
    return group(level("100.0"), *(level(value, item=item.replace("_", "-")) for item, value in levels.items()))


class TestItemsTogether:
    """Items that do not overlap are together not larger than their total."""

    @pytest.mark.parametrize(
        ("levels", "outcome"),
        [
            ({"chips": "60.0", "displays": "30.0"}, "exact"),
            ({"chips": "60.0", "displays": "40.1"}, "within rounding"),
            ({"chips": "60.0", "displays": "40.2"}, "inconsistent"),
            ({"chips": "60.0", "displays": "30.0", "phones": "20.0"}, "inconsistent"),
        ],
    )
    def test_items_of_a_total(self, tmp_path: Path, levels: dict[str, str], outcome: str) -> None:
        """Each may fit the total where together they do not."""
        *_, found = judged(tmp_path, Rule.PART, items_of_a_total(**levels), items=ITEMS)
        together = " + ".join(levels.values())
        assert said(found)[:2] == (outcome, f"{together} are part of 100.0")
        assert found.facts == ("2020.exports@memo", *(f"2020.exports.{item}@memo" for item in levels))

    @pytest.mark.parametrize(
        "levels",
        [
            {"chips": "60.0", "new_items": "50.0"},
            {"vehicles": "60.0", "cars": "50.0"},
            {"chips": "60.0", "capital_goods": "50.0"},
            {"chips": "60.0"},
        ],
    )
    def test_items_that_may_overlap(self, tmp_path: Path, levels: dict[str, str]) -> None:
        """A grouping that cuts across, a child in its parent and a use of goods overlap others: they are not added."""
        found = judged(tmp_path, Rule.PART, items_of_a_total(**levels), items=ITEMS)
        assert not any("are part of" in verdict.message for verdict in found)
        assert "inconsistent" not in outcomes(found)

    def test_the_uses_of_goods_are_added_to_each_other(self, tmp_path: Path) -> None:
        """The parts of one division do not overlap."""
        groups = items_of_a_total(capital_goods="60.0", consumer_goods="50.0")
        assert "inconsistent" in outcomes(judged(tmp_path, Rule.PART, groups, items=ITEMS))

    def test_items_inside_a_partner(self, tmp_path: Path) -> None:
        """Items to one partner are together not larger than all that goes there."""
        to_us = {"partner": "us"}
        entries = (level("10.0", **to_us), level("6.0", item="chips", **to_us), level("5.0", item="displays", **to_us))
        assert "inconsistent" in outcomes(judged(tmp_path, Rule.PART, group(*entries), items=ITEMS))

    def test_items_of_two_documents_are_not_added(self, tmp_path: Path) -> None:
        """Two documents may divide trade in two ways."""
        groups = [items_of_a_total(chips="60.0"), group(level("50.0", item="displays"), source="note")]
        assert "inconsistent" not in outcomes(judged(tmp_path, Rule.PART, *groups, items=ITEMS, **OTHER))


@pytest.mark.parametrize(
    ("cars", "taxis", "messages"),
    [
        ("8.0", "7.0", ["8.0 + 7.0 are part of 10.0"]),
        ("12.0", None, ["12.0 are part of 10.0"]),
        ("5.0", "5.0", []),
        ("5.0", "5.1", []),
    ],
)
def test_named_members_of_a_sum(tmp_path: Path, cars: str, taxis: str | None, messages: list[str]) -> None:
    """What a document names as members of a sum across the list is together not larger than that sum."""
    both = {"code": "both", "en": "Both", "ko": "둘", "aggregate": "true", "members": ["cars", "taxis"]}
    items = (both, {"code": "cars", "en": "Cars", "ko": "차"}, {"code": "taxis", "en": "Taxis", "ko": "택시"})
    stated = {"both": "10.0", "cars": cars, "taxis": taxis}
    entries = [level(value, item=item) for item, value in stated.items() if value is not None]
    found = judged(tmp_path, Rule.PART, group(*entries), items=items)
    assert [verdict.message for verdict in found if verdict.wrong] == messages


class TestYearBefore:
    """A part was not larger than its whole a year before, by the growth of both."""

    @pytest.mark.parametrize(
        ("rate", "expected"),
        [("-10.0", []), ("-58.4", ["within rounding"]), ("-60.0", ["inconsistent"])],
    )
    def test_part_and_whole(self, tmp_path: Path, rate: str, expected: list[str]) -> None:
        """What fell so much was larger than its whole; what certainly was not is not told."""
        entries = group(level("100.0", growth="25.0"), level("33.3", item="chips", growth=rate))
        found = [verdict for verdict in judged(tmp_path, Rule.PART, entries, items=ITEMS) if "year" in verdict.message]
        assert outcomes(found) == expected
        for verdict in found:
            sign = f"33.3 / (1 - {rate.removeprefix('-')}/100) is part of 100.0 / (1 + 25.0/100)"
            assert verdict.message == f"a year before, {sign}"

    @pytest.mark.parametrize("keys", [{"source": "note"}, {"comparison": "previous-month"}])
    def test_what_does_not_compare(self, tmp_path: Path, keys: dict[str, str]) -> None:
        """Growth of another document, or against another time, says nothing of the same year before."""
        whole = group(level("100.0", growth="25.0"))
        elsewhere = {"source": keys.pop("source", "memo")}
        part = group(level("33.3", item="chips", growth="-60.0", **keys), **elsewhere)
        found = judged(tmp_path, Rule.PART, whole, part, items=ITEMS, **OTHER)
        assert "inconsistent" not in outcomes(found)


class TestSectors:
    """What ICT has is part of what all industries have."""

    @pytest.mark.parametrize(
        ("ict", "outcome"), [("60.0", "exact"), ("100.1", "within rounding"), ("100.2", "inconsistent")]
    )
    @pytest.mark.parametrize("cell", [{}, {"partner": "us"}, {"item": "chips"}])
    def test_a_sector_in_all_industries(self, tmp_path: Path, ict: str, outcome: str, cell: dict[str, str]) -> None:
        """In total, to a partner and of an item a sector is not larger."""
        groups = [group(level("100.0", **cell)), group(level(ict, **cell), sector="ict", source="note")]
        (found,) = judged(tmp_path, Rule.PART, *groups, items=ITEMS, **OTHER)
        assert said(found)[:2] == (outcome, f"{ict} is part of 100.0")

    @pytest.mark.parametrize("which", [0, 1])
    def test_a_caveat_tells_two_definitions_apart(self, tmp_path: Path, which: int) -> None:
        """What a caveat says counts another set of goods is not compared."""
        entries = [level("99.2", item="chips"), level("100.3", item="chips")]
        entries[which]["caveat"] = "Counts another set of goods."
        groups = [group(entries[0]), group(entries[1], sector="ict")]
        assert judged(tmp_path, Rule.PART, *groups, items=ITEMS) == []


class TestShares:
    """A share fits its part and its whole."""

    @pytest.mark.parametrize(
        ("percent", "outcome"), [("33.3", "within rounding"), ("33.5", "inconsistent"), ("3.3", "inconsistent")]
    )
    def test_part_and_total(self, tmp_path: Path, percent: str, outcome: str) -> None:
        """100 x part / whole, within the rounding of all three."""
        entries = group(level("100.0"), level("33.3", item="chips"), share(percent, item="chips"))
        _, found = judged(tmp_path, Rule.SHARE, entries, items=ITEMS)
        assert said(found)[:2] == (outcome, f"{percent} percent stated, 100 x 33.3 / 100.0")
        assert found.facts == ("2020.exports.chips.share@memo", "2020.exports.chips@memo", "2020.exports@memo")

    @pytest.mark.parametrize(
        ("percent", "stated", "outcomes_"),
        [
            ("50.0", ("vehicles", None), ["exact", "within rounding"]),
            ("10.0", ("vehicles", None), ["exact", "within rounding"]),
            ("25.0", ("vehicles", None), ["exact", "inconsistent"]),
            ("25.0", (None,), ["exact", "undetermined"]),
            ("25.0", (), ["exact"]),
        ],
    )
    def test_of_which_whole(
        self, tmp_path: Path, percent: str, stated: tuple[str | None, ...], outcomes_: list[str]
    ) -> None:
        """A share in a parent or in all items: one must fit, and only where both are known can none."""
        wholes = {"vehicles": level("20.0", item="vehicles"), None: level("100.0")}
        entries = [level("10.0", item="cars"), share(percent, item="cars"), *(wholes[whole] for whole in stated)]
        assert outcomes(judged(tmp_path, Rule.SHARE, group(*entries), items=ITEMS)) == outcomes_

    def test_shares_of_a_year_and_their_change(self, tmp_path: Path) -> None:
        """A change in points lies between the share now and the share a year before."""
        change = {"measure": "share-change", "value": "2.4", "unit": "percentage points", "item": "chips"}
        now, before = share("20.4", item="chips"), share("18.0", item="chips")
        (found,) = judged(tmp_path / "a", Rule.GROWTH, group(now, change), group(before, period="2019"), items=ITEMS)
        assert said(found)[:2] == ("exact", "20.4 percent, 2.4 points after 18.0 percent")
        wrong = group(now, {**change, "value": "1.4"})
        (found,) = judged(tmp_path / "b", Rule.GROWTH, wrong, group(before, period="2019"), items=ITEMS)
        assert str(found.outcome) == "inconsistent"


class TestPartitions:
    """What makes up a whole adds up to it."""

    @pytest.mark.parametrize(
        ("consumer", "outcome"),
        [("40.0", "exact"), ("40.1", "within rounding"), ("30.0", "inconsistent"), ("50.0", "inconsistent")],
    )
    def test_levels(self, tmp_path: Path, consumer: str, outcome: str) -> None:
        """The levels of all parts that one document states are the level of the whole."""
        entries = (level("100.0"), level("60.0", item="capital-goods"), level(consumer, item="consumer-goods"))
        (found,) = judged(tmp_path, Rule.PARTITION, group(*entries), items=USES)
        assert said(found)[:2] == (outcome, f"60.0 + {consumer} make up 100.0")

    @pytest.mark.parametrize(("consumer", "outcome"), [("40.0", "exact"), ("30.0", "inconsistent")])
    def test_shares(self, tmp_path: Path, consumer: str, outcome: str) -> None:
        """The shares of all parts are 100 percent."""
        entries = (share("60.0", item="capital-goods"), share(consumer, item="consumer-goods"))
        (found,) = judged(tmp_path, Rule.PARTITION, group(*entries), items=USES)
        assert said(found)[:2] == (outcome, f"60.0 + {consumer} percent make up all")

    def test_some_of_the_parts(self, tmp_path: Path) -> None:
        """Where a part is not stated nothing adds up."""
        entries = (level("100.0"), level("60.0", item="capital-goods"), share("60.0", item="capital-goods"))
        assert judged(tmp_path, Rule.PARTITION, group(*entries), items=USES) == []


def test_all_members_and_their_group(tmp_path: Path) -> None:
    """If all items of a group rose, so did the group; of all items that a document counts this does not follow."""
    count = {"measure": "count", "value": "7", "of": "7", "unit": "items", "direction": "up"}
    for rate, cell, expected in (
        ("2.0", {"item": "new-items"}, ["exact"]),
        ("-2.0", {"item": "new-items"}, ["inconsistent"]),
        ("-2.0", {}, []),
    ):
        entries = group({**count, **cell}, growth(rate, **cell))
        found = judged(tmp_path / f"{rate}{len(cell)}", Rule.DIRECTIONS, entries, items=ITEMS)
        assert outcomes(found) == expected


@pytest.mark.parametrize(
    ("levels", "outcome"),
    [
        ({"large": "60.0", "mid-sized": "20.0", "small": "19.0"}, "exact"),
        ({"large": "60.0", "mid-sized": "30.0", "small": "20.0"}, "inconsistent"),
        ({"large": "60.0", "small-and-midsize": "50.0"}, "inconsistent"),
        ({"small-and-midsize": "60.0", "mid-sized": "50.0"}, None),
        ({"large": "60.0", "top-10": "50.0"}, None),
    ],
)
def test_firms_by_size_are_together_not_above_all(tmp_path: Path, levels: dict[str, str], outcome: str | None) -> None:
    """Large, mid-sized and small firms add up to at most all; sizes that overlap are not added."""
    sizes = [group(level(value), sector=sector) for sector, value in levels.items()]
    found = judged(tmp_path, Rule.PART, group(level("100.0")), *sizes)
    together = [said(verdict)[0] for verdict in found if "are part of" in verdict.message]
    assert together == ([outcome] if outcome else [])

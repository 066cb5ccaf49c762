"""Damages of the fact base that ships which only arithmetic can see, and changes that rounding allows."""

from pathlib import Path

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.checks.report import check_fact_base
from tests.arithmetic.damages import ARTICLE_2023, ARTICLE_2025, ICT, IN_2020, IN_NOVEMBER, Damage, Tree
from tests.checking import check_file

pytestmark = pytest.mark.no_cover  # goes over the same lines many times: measuring them here takes minutes


def damage(
    what: str, source: str, words: dict[str, str], facts: dict[str, dict[str, str] | None], *found: tuple[str, str]
) -> Damage:
    return Damage(what, source, words, facts, frozenset(found))


def named(damages: list[Damage]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("damage", damages, ids=lambda damage: damage.what)


def _batteries_fall(tree: Tree) -> None:
    """Secondary batteries of 2020 go from the list of increases to that of decreases."""
    for group in tree["groups"]:
        if group.get("direction") == "down" and "those that saw decreases were" in group.get("quotes", ()):
            quotes = ["secondary batteries (down 1.3 percent)"]
            group["facts"].append({"item": "secondary-batteries", "growth": "-1.3", "quotes": quotes})


FOUND = [
    # Balances
    damage(
        "balance of the year",
        IN_2020,
        {"trade surplus of $45.6 billion": "trade surplus of $48.6 billion"},
        {"2020.balance": {"value": "48.6"}},
        ("balance", "2020.balance"),
        ("growth", "2020.balance"),
    ),
    damage(
        "balance of a month",
        IN_2020,
        {"surplus of $6.9 billion": "surplus of $7.9 billion"},
        {"2020-12.balance": {"value": "7.9"}},
        ("balance", "2020-12.balance"),
    ),
    damage(
        "digits of exports swapped",
        IN_NOVEMBER,
        {"45.8 billion": "48.5 billion"},
        {"2020-11.exports": {"value": "48.5"}},
        ("balance", "2020-11.balance"),
    ),
    damage(
        "balance of a sector",
        ICT,
        {"trade surplus of $71.0 billion": "trade surplus of $17.0 billion"},
        {"2020.ict.balance": {"value": "17.0"}},
        ("balance", "2020.ict.balance"),
    ),
    damage(
        "imports of a sector",
        ICT,
        {"$10.7 billion in imports": "$11.7 billion in imports"},
        {"2020-12.ict.imports": {"value": "11.7"}},
        ("balance", "2020-12.ict.balance"),
    ),
    # Parts
    damage(
        "a month's imports above its year's",
        IN_2020,
        {"inched up 1.8 percent to $44.5 billion": "inched up 1.8 percent to $474.5 billion"},
        {"2020-12.imports": {"value": "474.5"}},
        ("balance", "2020-12.balance"),
        ("part", "2020-12.imports"),
        ("part", "2020.imports"),
        ("outlier", "2020-12.imports"),
    ),
    damage(
        "a month of an item above its year",
        ICT,
        {"48.3 percent to $1.3 billion": "48.3 percent to $13.0 billion"},
        {"2020-12.ict.exports.mobile-phones": {"value": "13.0"}},
        ("part", "2020-12.ict.exports.mobile-phones"),
        ("part", "2020-12.ict.exports"),
    ),
    damage(
        "a month of a country above its year",
        ICT,
        {"to $344 million": "to $4.2 billion"},
        {"2020-12.ict.exports.japan": {"value": "4.2"}},
        ("part", "2020-12.ict.exports.japan"),
    ),
    damage(
        "a month of a region above its year",
        ICT,
        {"to $995 million": "to $11.5 billion"},
        {"2020-12.ict.exports.eu": {"value": "11.5"}},
        ("part", "2020-12.ict.exports.eu"),
    ),
    damage(
        "an item above the total",
        IN_NOVEMBER,
        {"to $4.3 billion": "to $46.3 billion"},
        {"2020-11.exports.general-machinery": {"value": "46.3"}},
        ("part", "2020-11.exports.general-machinery"),
        ("part", "2020-11.exports"),
    ),
    damage(
        "a country above the total",
        IN_2020,
        {"to $74.2 billion": "to $574.2 billion"},
        {"2020.exports.us": {"value": "574.2"}},
        ("part", "2020.exports.us"),
    ),
    damage(
        "an item inside a partner above the partner",
        ICT,
        {"25.8 percent to $8.1 billion": "25.8 percent to $23.1 billion"},
        {"2020.ict.exports.semiconductors.us": {"value": "23.1"}},
        ("part", "2020.ict.exports.semiconductors.us"),
        ("part", "2020.ict.exports.us"),
    ),
    damage(
        "an item inside a partner above the item",
        ICT,
        {"21.7 percent to $10.1 billion": "21.7 percent to $21.1 billion"},
        {"2020.ict.exports.displays.vietnam": {"value": "21.1"}},
        ("part", "2020.ict.exports.displays.vietnam"),
        ("part", "2020.ict.exports.vietnam"),
        ("part", "2020.ict.exports.displays"),
    ),
    damage(
        "a child above its parent",
        ICT,
        {"101.5 percent to $10.1 billion": "101.5 percent to $14.1 billion"},
        {"2020.ict.exports.solid-state-drives": {"value": "14.1"}},
        ("part", "2020.ict.exports.solid-state-drives"),
    ),
    damage(
        "countries together above the total",
        ICT,
        {"0.1 percent to $86.9 billion": "0.1 percent to $130.9 billion"},
        {"2020.ict.exports.china": {"value": "130.9"}},
        ("part", "2020.ict.exports"),
    ),
    damage(
        "countries together above an item",
        ICT,
        {"7.3 percent to $3.3 billion": "7.3 percent to $8.3 billion"},
        {"2020.ict.exports.mobile-phones.china": {"value": "8.3"}},
        ("part", "2020.ict.exports.mobile-phones"),
    ),
    damage(
        "items together above the total",
        ICT,
        {"5.1 percent to $20.7 billion": "5.1 percent to $80.7 billion"},
        {"2020.ict.exports.displays": {"value": "80.7"}},
        ("part", "2020.ict.exports"),
    ),
    damage(
        "a child above its parent a year before",
        ICT,
        {"soared 101.5 percent": "soared 1.5 percent"},
        {"2020.ict.exports.solid-state-drives": {"growth": "1.5"}},
        ("part", "2020.ict.exports.solid-state-drives"),
    ),
    damage(
        "a sector above all industries",
        IN_2020,
        {"to $74.2 billion": "to $20.2 billion"},
        {"2020.exports.us": {"value": "20.2"}},
        ("part", "2020.ict.exports.us@" + ICT),
    ),
    damage(
        "a month far below its year, and below a sector of it",
        IN_2020,
        {"1.8 percent to $44.5 billion": "1.8 percent to $4.5 billion", "surplus of $6.9": "surplus of $46.9"},
        {"2020-12.imports": {"value": "4.5"}, "2020-12.balance": {"value": "46.9"}},
        ("outlier", "2020-12.imports"),
        ("part", "2020-12.ict.imports@" + ICT),
        ("needless", "2023-12.balance@" + ARTICLE_2023),  # imports of $12.8 billion are near enough to that month
    ),
    # Streaks
    damage(
        "a streak of one",
        ARTICLE_2023,
        {"third straight month": "first straight month"},
        {"2023-12.exports.streak-growth": {"value": "1"}},
        ("streak", "2023-12.exports.streak-growth"),
    ),
    damage(
        "a streak a month too long",
        IN_2020,
        {"positive for 8 straight months": "positive for 9 straight months"},
        {"2020-12.balance.streak-surplus": {"value": "9"}},
        ("streak", "2020-12.balance.streak-surplus"),
    ),
    damage(
        "a streak of another document a month too short",
        IN_NOVEMBER,
        {"up for 7 straight months": "up for 6 straight months"},
        {"2020-11.balance.streak-surplus": {"value": "6"}},
        ("streak", "2020-12.balance.streak-surplus@" + IN_2020),
    ),
    damage(
        "a streak too short for the growth before it",
        ARTICLE_2023,
        {"third straight month": "second straight month"},
        {"2023-12.exports.streak-growth": {"value": "2"}},
        ("streak", "2023-12.exports.streak-growth"),
    ),
    damage(
        "a streak too short for a level that another document has before it",
        IN_2020,
        {"4th consecutive": "2nd consecutive"},
        {"2020.exports.streak-above": {"value": "2"}, "2020.exports.us.streak-growth": {"value": "2"}},
        ("streak", "2020.exports.streak-above"),
    ),
    damage(
        "a streak back past a first time",
        ARTICLE_2025,
        {"a second straight year": "a third straight year"},
        {"2026.exports.streak-above.target": {"value": "3"}},
        ("streak", "2026.exports.streak-above.target"),
    ),
    Damage(
        "a streak of growth that ends in a fall",
        IN_2020,
        {
            "secondary batteries (up 1.3 percent), and home appliances": "and home appliances",
            "and robots (down 3.4 percent)": "robots (down 3.4 percent), and secondary batteries (down 1.3 percent)",
        },
        {"2020.exports.secondary-batteries": None},
        frozenset((rule, "2020.exports.secondary-batteries.streak-growth") for rule in ("streak", "directions")),
        _batteries_fall,
    ),
    # Counts
    damage(
        "more items up than are named and than are left",
        IN_NOVEMBER,
        {"shipments of 15 items": "shipments of 16 items"},
        {"2020-11.exports.count-up": {"value": "16"}},
        ("count", "2020-11.exports.count-up"),
    ),
    damage(
        "fewer items down than are named",
        IN_NOVEMBER,
        {"remaining 5 items": "remaining 4 items"},
        {"2020-11.exports.count-down": {"value": "4"}},
        ("count", "2020-11.exports.count-down"),
    ),
    damage(
        "a name struck off a list",
        IN_NOVEMBER,
        {"general machinery, petrochemicals, steel": "general machinery, steel"},
        {"2020-11.exports.petrochemicals": None},
        ("count", "2020-11.exports.count-down"),
    ),
    damage(
        "more items up than there are",
        IN_2020,
        {"11 out of 15": "16 out of 15"},
        {"2020-12.exports.count-up": {"value": "16"}},
        ("count", "2020-12.exports.count-up"),
    ),
    damage(
        "a number in words against its list",
        IN_2020,
        {"All seven new": "All eight new"},
        {"2020-12.exports.new-growth-engine-items.count-up": {"value": "8", "of": "8"}},
        ("count", "2020-12.exports.new-growth-engine-items.count-up"),
    ),
    damage(
        "categories counted against categories named",
        ICT,
        {"all four major": "all five major"},
        {"2020-12.ict.exports.count-up": {"value": "5", "of": "5"}},
        ("count", "2020-12.ict.exports.count-up"),
    ),
    damage(
        "not all of them grew",
        IN_2020,
        {"All seven new growth engine items": "All seven of eight new growth engine items"},
        {"2020-12.exports.new-growth-engine-items.count-up": {"of": "8"}},
        ("streak", "2020-12.exports.new-growth-engine-items.streak-all-grow"),
    ),
    # Thresholds
    damage(
        "a level passed that was not reached",
        IN_2020,
        {"surpassing $50 billion": "surpassing $55 billion"},
        {"2020-12.exports.threshold": {"value": "55"}, "2020-12.exports.first-in-above": {"level": "55"}},
        ("threshold", "2020-12.exports.threshold"),
        ("threshold", "2020-12.exports.first-in-above"),
    ),
    damage(
        "a level passed again that was not reached",
        IN_NOVEMBER,
        {"more than $5.0 billion": "more than $6.5 billion"},
        {"2020-11.balance.threshold": {"value": "6.5"}, "2020-11.balance.streak-above": {"level": "6.5"}},
        ("threshold", "2020-11.balance.threshold"),
        ("threshold", "2020-11.balance.streak-above"),
        ("streak", "2020-11.balance.streak-above"),
    ),
    damage(
        "a level below the mark that it passed",
        ARTICLE_2025,
        {"tallied at $700 billion": "tallied at $690 billion"},
        {"2025.exports": {"value": "690"}},
        ("threshold", "2025.exports.threshold"),
        ("threshold", "2025.exports.first-in-above"),
    ),
    damage(
        "a part that passed more than the whole",
        ARTICLE_2023,
        {"U.S., surpassing $11 billion": "U.S., surpassing $61 billion"},
        {"2023-12.exports.us.threshold": {"value": "61"}, "2023-12.exports.us.first-in-above": {"level": "61"}},
        ("part", "2023-12.exports.us.threshold"),
    ),
    # Growth, shares, directions
    damage(
        "growth of imports outside that of its uses",
        IN_2020,
        {"commodities (down 26.6 percent)": "commodities (down 6.6 percent)"},
        {"2020.imports.commodities": {"growth": "-6.6"}},
        ("partition", "2020.imports"),
    ),
    damage(
        "growth of the balance",
        IN_2020,
        {"went up 17.3 percent": "went up 37.3 percent"},
        {"2020.balance": {"growth": "37.3"}},
        ("growth", "2020.balance"),
    ),
    damage(
        "growth of exports",
        IN_2020,
        {"falling 5.4 percent": "falling 4.5 percent"},
        {"2020.exports": {"growth": "-4.5"}},
        ("growth", "2020.balance"),
    ),
    damage(
        "a share above 100",
        ARTICLE_2025,
        {"was 38.1%": "was 138.1%"},
        {"2024-01_2024-11.exports.us-and-china.share": {"value": "138.1"}},
        ("share", "2024-01_2024-11.exports.us-and-china.share"),
    ),
    damage(
        "a share said to fall that rises",
        ARTICLE_2025,
        {"declined to 35.7%": "declined to 39.7%"},
        {"2025-01_2025-11.exports.us-and-china.share": {"value": "39.7"}},
        ("directions", "2025-01_2025-11.exports.us-and-china.share"),
    ),
    # Ranks and first times
    damage(
        "a record below an earlier month",
        ARTICLE_2023,
        {"to $57.6 billion": "to $47.6 billion"},
        {"2023-12.exports": {"value": "47.6"}},
        ("rank", "2023-12.exports.rank-history"),
    ),
    damage(
        "a record although it fell",
        ICT,
        {"rose 9.6 percent": "fell 9.6 percent"},
        {"2020.ict.exports.vietnam": {"growth": "-9.6"}},
        ("rank", "2020.ict.exports.vietnam.rank-history"),
    ),
    damage(
        "a first time that the month before contradicts",
        IN_NOVEMBER,
        {"45.8 billion": "50.8 billion", "$39.9 billion": "$44.9 billion"},
        {"2020-11.exports": {"value": "50.8"}, "2020-11.imports": {"value": "44.9"}},
        ("first-in", "2020-12.exports.first-in-above@" + IN_2020),
    ),
    damage(
        "a first time and a record that an earlier year contradicts",
        ARTICLE_2025,
        {"surpassing $600 billion in 2018": "surpassing $800 billion in 2018"},
        {"2018.exports.threshold": {"value": "800"}},
        ("first-in", "2025.exports.first-in-above"),
        ("rank", "2025.exports.rank-history"),
    ),
]

WITHIN_ROUNDING = [
    damage("balance of the year up", IN_2020, {"$45.6 billion": "$45.7 billion"}, {"2020.balance": {"value": "45.7"}}),
    damage("balance of a month up", IN_2020, {"$6.9 billion": "$7.0 billion"}, {"2020-12.balance": {"value": "7.0"}}),
    damage("balance of a month down", IN_2020, {"$6.9 billion": "$6.8 billion"}, {"2020-12.balance": {"value": "6.8"}}),
    damage("imports down", IN_NOVEMBER, {"$39.9 billion": "$39.8 billion"}, {"2020-11.imports": {"value": "39.8"}}),
    damage("balance of a sector", ICT, {"$71.0 billion": "$71.1 billion"}, {"2020.ict.balance": {"value": "71.1"}}),
    damage("growth of the balance", IN_2020, {"17.3 percent": "17.2 percent"}, {"2020.balance": {"growth": "17.2"}}),
    damage("growth of exports", IN_2020, {"falling 5.4": "falling 5.3"}, {"2020.exports": {"growth": "-5.3"}}),
    damage(
        "growth of a use",
        IN_2020,
        {"commodities (down 26.6 percent)": "commodities (down 7.1 percent)"},
        {"2020.imports.commodities": {"growth": "-7.1"}},
    ),
    damage(
        "a child as large as its parent",
        ICT,
        {"101.5 percent to $10.1 billion": "101.5 percent to $14.0 billion"},
        {"2020.ict.exports.solid-state-drives": {"value": "14.0"}},
    ),
    damage(
        "a mark just passed",
        IN_NOVEMBER,
        {"more than $5.0 billion": "more than $5.9 billion"},
        {"2020-11.balance.threshold": {"value": "5.9"}, "2020-11.balance.streak-above": {"level": "5.9"}},
    ),
    damage(
        "a share that hardly fell",
        ARTICLE_2025,
        {"declined to 35.7%": "declined to 38.2%"},
        {"2025-01_2025-11.exports.us-and-china.share": {"value": "38.2"}},
    ),
]


def test_an_undamaged_copy_is_clean(tmp_path: Path) -> None:
    """Copied without damage the fact base has no problem: what is found below comes from the damage."""
    assert check_file(damage("nothing", IN_2020, {}, {}).write(tmp_path)).problems == ()


@named(FOUND)
def test_arithmetic_finds_the_damage(tmp_path: Path, damage: Damage) -> None:
    """Each damage is found by the right rules at the right facts, and by nothing else."""
    path = damage.write(tmp_path)
    base = read_fact_base(path)
    report = check_fact_base(Arithmetic(base))
    found = {(problem.rule, problem.fact) for problem in report.problems}
    assert found == {(rule, fact if "@" in fact else f"{fact}@{damage.source}") for rule, fact in damage.found}
    lines = path.read_text(encoding="utf-8").split("\n")
    facts = base.fact_by_id
    for problem in report.problems:
        how = {"outlier": "outlier: ", "needless": "acknowledges "}
        assert problem.message.startswith(how.get(problem.rule, "inconsistent: "))
        assert problem.line == facts[problem.fact].line
        assert lines[problem.line - 1].startswith("  - ")


@named(WITHIN_ROUNDING)
def test_rounding_is_let_pass(tmp_path: Path, damage: Damage) -> None:
    """What the rounding of the figures allows raises nothing."""
    assert check_file(damage.write(tmp_path)).problems == ()

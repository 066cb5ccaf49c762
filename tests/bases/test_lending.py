"""What a fact base of one's own leaves to the built-in one: codes that it uses, names that it adds to."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.given import read_facts
from korea_trade.bases.problem import FactBaseError
from korea_trade.bases.read import read_fact_bases
from korea_trade.checks.report import check_fact_base
from korea_trade.questions.trade import open_trade
from tests.small import CHIPS, group, write_fact_base

UAVS = {
    "item": "uavs",
    "growth": "5.6",
    "quotes": ["Exports of UAVs rose 5.6 percent"],
}


def own(folder: Path, *facts: dict[str, Any], **keys: Any) -> Path:
    """A base that lists no codes, but those given."""
    given = {"items": [], "partners": [], "source": {"id": "own"}, **keys}
    return write_fact_base(folder, groups=[group(*(facts or (CHIPS,)), source="own")], **given)


def test_built_in_codes_are_lent_without_the_built_in_facts(tmp_path: Path) -> None:
    """A base alone uses built-in codes, with all their names, and their parents; unused ones are not there."""
    memory = {**CHIPS, "item": "memory-semiconductors", "quotes": ["memory chips rose 5.6 percent to $99.2 billion"]}
    document = "Exports of memory chips rose 5.6 percent to $99.2 billion in 2020.\n"
    path = own(tmp_path, {**memory, "quotes": [document.strip().rstrip(".")]}, document=document)
    with open_trade(path, only_facts=True) as trade:
        assert [row.code for row in trade.names()] == ["semiconductors", "memory-semiconductors"]
        assert [row.source for row in trade.items(trade.filters(item="메모리반도체")).rows] == ["own"]
        assert check_fact_base(trade.arithmetic).problems == ()


def test_a_whole_entry_stands_alone(tmp_path: Path) -> None:
    """A base that names a built-in code itself is not given the built-in names of it."""
    entry = {"code": "semiconductors", "en": "Chips", "ko": "칩"}
    with open_trade(own(tmp_path, items=[entry]), only_facts=True) as trade:
        assert [(row.en, row.aliases) for row in trade.names()] == [("Chips", ())]


@pytest.mark.parametrize("only_facts", [True, False])
def test_names_are_added_to_a_built_in_entry(tmp_path: Path, only_facts: bool) -> None:
    """An entry of a known code may give aliases alone: questions and the reader take them too."""
    fact = {**CHIPS, "quotes": ["Exports of wafer chiplets rose 5.6 percent to $99.2 billion in 2020"]}
    path = own(
        tmp_path,
        fact,
        document="Exports of wafer chiplets rose 5.6 percent to $99.2 billion in 2020.\n",
        items=[{"code": "semiconductors", "aliases": ["wafer chiplets"]}],
    )
    with open_trade(path, only_facts=only_facts) as trade:
        names = next(row for row in trade.names() if row.code == "semiconductors")
        assert (names.en, names.aliases) == ("Semiconductors", ("semiconductor", "chips", "chip", "wafer chiplets"))
        assert trade.naming.item("wafer chiplets") == "semiconductors"
        report = check_fact_base(trade.arithmetic)
        assert report.problems == ()
        assert [outcome.outcome for outcome in report.outcomes if outcome.id.endswith("@own")] == ["proven"]


def test_an_added_name_of_something_else_is_a_clash(tmp_path: Path) -> None:
    """An alias that names another item names both places, with and without the built-in facts."""
    path = own(tmp_path, items=[{"code": "semiconductors", "aliases": ["ships"]}])
    ships = bundled_facts().read_text(encoding="utf-8")
    line = ships[: ships.index("{code: ships,")].count("\n") + 1
    with pytest.raises(FactBaseError) as caught:
        read_fact_bases([bundled_facts(), path])
    (problem,) = caught.value.problems
    assert (problem.file, problem.rule) == (str(path), "ambiguous-name")
    assert "'ships' names `ships` at " in problem.message
    assert f":{line};" in problem.message


def test_a_code_of_nobody_is_a_problem(tmp_path: Path) -> None:
    """A code that neither the base nor the built-in one lists is reported as such; an entry of it needs its names."""
    for keys in ({}, {"items": [{"code": "uavs", "aliases": ["drones"]}]}):
        path = own(tmp_path / str(len(keys)), UAVS, document="Exports of UAVs rose 5.6 percent in 2020.\n", **keys)
        with pytest.raises(FactBaseError) as caught:
            open_trade(path, only_facts=True)
        found = {problem.rule for problem in caught.value.problems}
        assert found == ({"missing"} if keys else {"unknown-code"})


def test_a_third_base_uses_the_codes_of_the_second(tmp_path: Path) -> None:
    """Codes that a base before it defines are those, not the built-in ones of the same name."""
    second = own(tmp_path / "second", items=[{"code": "semiconductors", "en": "Chips", "ko": "칩"}])
    third = write_fact_base(
        tmp_path / "third", groups=[group(CHIPS, source="third")], items=[], partners=[], source={"id": "third"}
    )
    with open_trade(second, third, only_facts=True) as trade:
        assert [(row.en, row.facts) for row in trade.names()] == [("Chips", 2)]


def test_parts_of_a_division_that_a_base_lends_have_their_places(tmp_path: Path) -> None:
    """A problem about a lent entry names its line in the base that lends it."""
    path = own(tmp_path, {**CHIPS, "item": "oled", "quotes": ["Exports of OLEDs rose 5.6 percent to $99.2 billion"]},
               document="Exports of OLEDs rose 5.6 percent to $99.2 billion in 2020.\n")  # fmt: skip
    base = read_facts(path, only_facts=True)
    text = bundled_facts().read_text(encoding="utf-8").split("\n")
    for index, item in enumerate(base.items):
        file, line = base.place_of("items", index, "code")
        assert file.endswith("facts.yaml")
        assert f"code: {item.code}" in text[line - 1]

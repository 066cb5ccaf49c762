"""Several fact bases as one."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.audit import needless_acknowledgements
from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.given import read_facts
from korea_trade.bases.problem import FactBaseError
from korea_trade.bases.read import read_fact_bases
from korea_trade.checks.report import check_fact_base
from korea_trade.questions.trade import open_trade
from tests.small import CHIPS, ITEMS, group, write_fact_base

OURS = "Exports of chips rose 7.5 percent to $106.6 billion in 2021.\n"
CHIPS_2021 = {
    "item": "semiconductors",
    "value": "106.6",
    "unit": "USD bn",
    "growth": "7.5",
    "quotes": ["Exports of chips rose 7.5 percent to $106.6 billion in 2021"],
}


def ours(folder: Path, *facts: dict[str, Any], **keys: Any) -> Path:
    """A second base: its document is called ``ours``."""
    groups = [group(*(facts or (CHIPS_2021,)), source="ours", period="2021")]
    given = {"document": OURS, "groups": groups, "source": {"id": "ours"}, **keys}
    return write_fact_base(folder / "ours", **given)


def problems(*paths: Path) -> list[str]:
    """What reading these bases as one ends with."""
    with pytest.raises(FactBaseError) as caught:
        read_fact_bases(paths)
    return [str(problem) for problem in caught.value.problems]


def test_two_bases_are_one(tmp_path: Path) -> None:
    """Facts, documents and codes of both are there; an entry that both list alike is one; the order is theirs."""
    first, second = write_fact_base(tmp_path / "theirs"), ours(tmp_path)
    base = read_fact_bases([first, second])
    assert list(base.fact_by_id) == ["2020.exports.semiconductors@memo", "2021.exports.semiconductors@ours"]
    assert list(base.source_by_id) == ["memo", "ours"]
    assert [item.code for item in base.items] == ["semiconductors"]
    assert len({placed.group for placed in base.facts}) == 2


def test_a_base_named_twice_is_read_once(tmp_path: Path) -> None:
    """The same file under another name adds nothing."""
    path = write_fact_base(tmp_path)
    again = tmp_path / "again.yaml"
    again.symlink_to(path)
    assert read_fact_bases([path, again, path]).parts == ()


def test_documents_are_found_beside_their_base(tmp_path: Path) -> None:
    """Documents of the same file name are each that of its own base: receipts, search and the ledger read both."""
    first = write_fact_base(tmp_path / "theirs")
    second = ours(tmp_path)
    assert (tmp_path / "ours" / "seeds" / "memo.txt").exists()
    text = second.read_text(encoding="utf-8").replace("seeds/ours.txt", "seeds/memo.txt")
    second.write_text(text, encoding="utf-8")
    with open_trade(first, second, only_facts=True) as trade:
        (one,) = trade.show(["2021.exports.semiconductors@ours"])
        (other,) = trade.show(["2020.exports.semiconductors@memo"])
        assert one.evidence[0].paragraph == OURS.strip()
        assert other.evidence[0].paragraph != one.evidence[0].paragraph
        assert {row.source for row in trade.search(["chips"])} == {"memo", "ours"}
        report = check_fact_base(trade.arithmetic)
    assert report.problems == ()
    assert [row.missing for row in report.ledger] == [0, 0]


def test_codes_of_the_first_need_not_be_listed_again(tmp_path: Path) -> None:
    """A base uses the items and partners of those before it, also as parents, without listing any itself."""
    second = ours(tmp_path, items=[], partners=[])
    text = second.read_text(encoding="utf-8")
    bare = "\n".join(line for line in text.split("\n") if not line.startswith(("items:", "partners:", "  []")))
    second.write_text(bare, encoding="utf-8")
    base = read_fact_bases([write_fact_base(tmp_path / "theirs"), second])
    assert "2021.exports.semiconductors@ours" in base.fact_by_id
    assert "structure" in problems(second)[0]


def test_the_built_in_base_lends_its_codes(tmp_path: Path) -> None:
    """A base beside the one that ships asks for its items in any language, and arithmetic looks across both."""
    second = ours(tmp_path, items=[], partners=[])
    with open_trade(second) as trade:
        rows = trade.items(trade.filters(item="반도체", year=2021)).rows
        assert [str(row.value) for row in rows] == ["106.6"]
        assert len(trade.facts()) > 200
        level = next(row for row in trade.derived() if row.from_ == ("2021.exports.semiconductors@ours",))
        assert level.period == "2020"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (
            {"items": [{**ITEMS[0], "ko": "칩"}]},
            "`semiconductors` is another entry at {first}:8; expected the same one, or none (duplicate-code)",
        ),
        (
            {"items": [{"code": "crisps", "en": "Crisps", "ko": "과자", "aliases": ["Chips"]}]},
            "'chips' names `semiconductors` at {first}:8; expected one meaning (ambiguous-name)",
        ),
        (
            {"source": {"id": "memo"}, "groups": [group(CHIPS_2021, source="memo", period="2021")]},
            "source `memo` is already at {first}:2; expected another id (duplicate-code)",
        ),
    ],
    ids=["another entry", "another meaning of a name", "the same document"],
)
def test_what_clashes_names_both_places(tmp_path: Path, keys: dict[str, Any], said: str) -> None:
    """A code, name or document that means different things in two bases is a problem that names both places."""
    first = write_fact_base(tmp_path / "theirs")
    second = ours(tmp_path, **keys)
    found = problems(first, second)
    assert len(found) == 1
    assert found[0].startswith(f"{second}:")
    assert said.format(first=first) in found[0]


def test_names_mean_one_thing_in_questions(tmp_path: Path) -> None:
    """A name that is a period, flow or sector is refused; one of an item and a partner, if they are of two bases."""
    ships = {"code": "ships", "en": "Ships", "ko": "선박"}
    taken = {
        "2020": "a period", "2020년": "a period", "Q4 2020": "a period", "exports": "the flow `exports`",
        "수출": "the flow `exports`", "ICT": "the sector `ict`", "세계": "all partners together",
    }  # fmt: skip
    for number, (name, meaning) in enumerate(taken.items()):
        path = ours(tmp_path / str(number), items=[*ITEMS[:1], {**ships, "aliases": [name]}])
        expected = f"{name.casefold()!r} is {meaning} in questions; expected another name (ambiguous-name)"
        assert [problem.partition(": ")[2] for problem in problems(path)] == [expected]
    chad = {"code": "chad", "en": "Chad", "ko": "차드", "iso3166": "TD", "aliases": ["ships"]}
    others = {"code": "others", "en": "Others", "ko": "기타"}
    both = ours(tmp_path / "both", items=[*ITEMS[:1], ships, others], partners=[chad])
    assert len(read_fact_bases([both]).partners) == 1
    items = write_fact_base(tmp_path / "items", items=[*ITEMS[:1], ships])
    partners = ours(tmp_path / "partners", partners=[chad])
    for first, second, kind, code in ((items, partners, "item", "ships"), (partners, items, "partner", "chad")):
        (problem,) = problems(first, second)
        assert problem.startswith(f"{second}:")
        assert f": 'ships' names the {kind} `{code}` at {first}:" in problem


def test_the_same_fact_in_both_is_told_with_both_places(tmp_path: Path) -> None:
    """A copy of a base clashes in its document and in each fact."""
    first, second = write_fact_base(tmp_path / "theirs"), write_fact_base(tmp_path / "copy")
    source, fact = problems(first, second)
    assert "source `memo` is already at" in source
    assert f"the same fact is already at {first}:" in fact
    assert "(duplicate-id) [2020.exports.semiconductors@memo]" in fact


def test_problems_have_the_file_they_are_in(tmp_path: Path) -> None:
    """A check of several bases tells a problem at the file and line of its own base."""
    first = write_fact_base(tmp_path / "theirs", groups=[group({**CHIPS, "value": "99.3"})])
    second = ours(
        tmp_path,
        {**CHIPS_2021, "growth": "7.6"},
        items=[ITEMS[0], ITEMS[1]],
        source={"id": "ours", "title": "Another title"},
        exclusions=[{"quote": "nowhere", "reason": "not there"}],
    )
    base = read_fact_bases([first, second])
    found = check_fact_base(Arithmetic(base)).problems
    assert {problem.file for problem in found if problem.fact.endswith("@memo")} == {str(first)}
    assert {problem.file for problem in found if problem.fact.endswith("@ours")} == {str(second)}
    lines = second.read_text(encoding="utf-8").split("\n")
    located = {problem.rule: (problem.file, lines[problem.line - 1].strip()) for problem in found if not problem.fact}
    assert located["source"] == (str(second), "title: Another title")
    assert located["unused"] == (str(second), "- code: ships")
    assert located["exclusion"][0] == str(second)


def test_the_files_of_a_base_are_all_that_is_read(tmp_path: Path) -> None:
    """The files are those of every base and every document."""
    first, second = write_fact_base(tmp_path / "theirs"), ours(tmp_path)
    assert set(read_fact_bases([first, second]).files()) == {
        first,
        second,
        tmp_path / "theirs" / "seeds" / "memo.txt",
        tmp_path / "ours" / "seeds" / "memo.txt",
    }


def test_the_first_base_stays_as_it_is() -> None:
    """One base alone is read as it always was."""
    assert read_fact_bases([bundled_facts()]).parts == ()


def test_a_country_is_one_partner(tmp_path: Path) -> None:
    """A country that has another code already is a clash that names both places: in one base, or in two."""
    korean = {"code": "america", "en": "America the beautiful", "ko": "아메리카", "iso3166": "US"}
    us = {"code": "us", "en": "United States", "ko": "미국", "iso3166": "US"}

    def line_of(path: Path, code: str) -> int:
        lines = path.read_text("utf-8").splitlines()
        entry = next(number for number, text in enumerate(lines, 1) if f"code: {code}" in text)
        return next(number for number, text in enumerate(lines[entry - 1 :], entry) if "iso3166" in text)

    alone = write_fact_base(tmp_path / "alone", partners=[us, korean])
    (problem,) = problems(alone)
    expected = "expected one partner of a country (duplicate-code)"
    assert problem == f"{alone}:{line_of(alone, 'america')}: US is `us` at {alone}:{line_of(alone, 'us')}; {expected}"
    first, second = write_fact_base(tmp_path / "theirs", partners=[us]), ours(tmp_path, partners=[korean])
    (problem,) = problems(first, second)
    assert problem == f"{second}:{line_of(second, 'america')}: US is `us` at {first}:{line_of(first, 'us')}; {expected}"
    assert read_fact_bases([first, ours(tmp_path, partners=[us])]).partner_by_code.keys() == {"us"}


def test_a_copy_of_a_base_is_read_alone(tmp_path: Path) -> None:
    """What has the documents of the base that it is added to, word for word, is told to be read without it."""
    first, second = write_fact_base(tmp_path / "one"), write_fact_base(tmp_path / "two")
    with pytest.raises(FactBaseError) as caught:
        read_fact_bases([first, second])
    assert "name only one of them" in caught.value.hint
    other = write_fact_base(tmp_path / "three", document="Exports of chips rose 5.6 percent to $99.2 billion in 2020!")
    with pytest.raises(FactBaseError) as caught:
        read_fact_bases([first, other])
    assert "name only one of them" not in caught.value.hint


def test_a_wrong_fact_makes_no_acknowledgement_of_another_base_needless(tmp_path: Path) -> None:
    """A contradiction that the shipped base acknowledges stays so, though a wrong fact of another base hides it."""
    imports = {"value": "12.8", "unit": "USD bn", "quotes": ["Imports were $12.8 billion"]}
    path = ours(tmp_path, document="Imports were $12.8 billion in December 2023.", groups=[
        group(imports, source="ours", period="2023-12", flow="imports")
    ])  # fmt: skip
    base = read_fact_bases([bundled_facts(), path])
    verdicts = Arithmetic(base).verdicts
    assert not any(verdict.wrong and "2023-12.balance@article-2023" in verdict.facts for verdict in verdicts)
    assert needless_acknowledgements(base, verdicts) == []


def test_bases_add_to_the_facts_that_ship(tmp_path: Path) -> None:
    """Unless only they are asked for, named bases come behind the one that ships, and without any that one answers."""
    added = write_fact_base(tmp_path)
    shipped = len(read_facts(()).facts)
    assert len(read_facts(added).facts) == shipped + 1
    assert len(read_facts(added, only_facts=True).facts) == 1

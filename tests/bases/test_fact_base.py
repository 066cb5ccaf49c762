"""The fact base read from its file: what it holds, and every problem of the file at once, at its line."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.bases.fact_base import read_fact_base
from korea_trade.bases.problem import FactBaseError
from korea_trade.model.codes import Direction, Flow, Sector
from korea_trade.questions.trade import Trade
from tests.small import CHIPS, group, write_fact_base

WHOLE = """\
sources:
  - id: memo
    title: A memo
    file: seeds/memo.txt
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
  - id: other
    title: Another one
    published: January 4
    file: seeds/other.txt
    sha256: 0000
  - just text
items:
  - {code: ships, en: Ships, ko: 선박, hue: grey}
  - {code: ships, en: Vessels, ko: 배}
partners:
  - {code: us, en: United States, ko: 미국, parent: america}
groups:
  - source: memo
    period: 2020-13
    flow: exports
    sector: all-industries
    facts:
      - {item: ships, value: 5}
      - {item: ships, growth: -5.4, growth: 5.4}
  - source: memo
    period: 2020
    flow: exports
    sector: all-industries
    facts:
      - item: boats
        partner: us
        direction: up
      - growth: 5.
      - growth: 1.0
        direction: down
extra: key
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def problems(path: Path) -> list[str]:
    """Each problem of a file as the line it points at, the rule and the message."""
    with pytest.raises(FactBaseError) as caught:
        read_fact_base(path)
    lines = ["", *path.read_text(encoding="utf-8").split("\n")]
    return [f"{lines[problem.line].strip()} | {problem.rule} | {problem.message}" for problem in caught.value.problems]


class TestWhatIsRead:
    """A file without problems."""

    def test_a_small_fact_base(self, folder: Path) -> None:
        """Sources, items, partners and facts come in the order of the file, each found by its id or code."""
        ships = {"item": "ships", "partner": "us", "direction": "up", "quotes": ["Exports of chips"]}
        base = read_fact_base(write_fact_base(folder, groups=[group(CHIPS), group(ships)]))
        assert [source.id for source in base.sources] == list(base.source_by_id) == ["memo"]
        assert [item.code for item in base.items] == list(base.item_by_code) == ["semiconductors", "ships"]
        assert [partner.code for partner in base.partners] == list(base.partner_by_code) == ["us"]
        ids = ["2020.exports.semiconductors@memo", "2020.exports.ships.us@memo"]
        assert [placed.id for placed in base.facts] == list(base.fact_by_id) == ids
        assert [placed.group for placed in base.facts] == [0, 1]

    @pytest.mark.parametrize("inside", [True, False])
    def test_root(self, folder: Path, inside: bool) -> None:
        """Documents are found from the folder above ``data/``, or from that of the file itself."""
        path = write_fact_base(folder)
        if not inside:
            path = path.rename(folder / "facts.yaml")
        assert read_fact_base(path).root == folder

    def test_the_file_is_shown_as_it_is_reached(self, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        """A file below the current folder is shown relative to it, another one by the path that was given."""
        assert read_fact_base(write_fact_base(folder)).file == "data/facts.yaml"
        elsewhere = write_fact_base(tmp_path_factory.mktemp("elsewhere"))
        assert read_fact_base(elsewhere).file == str(elsewhere)

    def test_a_group_shares_its_keys(self, folder: Path) -> None:
        """Every key of a group but ``facts`` holds for its facts; quotes and reasons of both are put together."""
        base = read_fact_base(
            write_fact_base(
                folder,
                groups="""
                - source: memo
                  period: 2020-11
                  flow: imports
                  sector: ict
                  item: ships
                  direction: up
                  quotes: [one]
                  inferred: {year: dated}
                  facts:
                    - {partner: us, quotes: [two], inferred: {flow: obvious}}
                    - {partner: china}
                """,
            )
        )
        first, second = (placed.fact for placed in base.facts)
        assert (first.flow, first.sector, first.item, first.direction) == (
            Flow.IMPORTS,
            Sector.ICT,
            "ships",
            Direction.UP,
        )
        assert first.quotes == ("one", "two")
        assert first.inferred.model_dump(exclude_none=True) == {"year": "dated", "flow": "obvious"}
        assert second.quotes == ("one",)
        assert second.inferred.model_dump(exclude_none=True) == {"year": "dated"}

    def test_the_reason_of_a_fact_replaces_that_of_its_group(self, folder: Path) -> None:
        """A fact may give a reason of its own for what its group infers too."""
        groups = [group({"growth": "1", "inferred": {"year": "own"}}, inferred={"year": "shared", "flow": "shared"})]
        (placed,) = read_fact_base(write_fact_base(folder, groups=groups)).facts
        assert placed.fact.inferred.model_dump(exclude_none=True) == {"year": "own", "flow": "shared"}

    def test_a_shared_unit_is_for_facts_with_a_value(self, folder: Path) -> None:
        """The unit of a group goes to those of its facts that have a value, and a fact may have another one."""
        groups = [
            group(
                {"value": "5", "item": "ships"},
                {"growth": "1.0", "item": "automobiles"},
                {"measure": "streak", "value": "2", "unit": "years", "event": "growth"},
                unit="USD bn",
            )
        ]
        base = read_fact_base(write_fact_base(folder, groups=groups))
        assert [placed.fact.unit for placed in base.facts] == ["USD bn", None, "years"]

    def test_a_shared_value_keeps_the_shared_unit(self, folder: Path) -> None:
        """Value and unit may both stand in the group."""
        groups = [
            group({"item": "ships"}, {"item": "automobiles"}, value="1", unit="place", measure="rank", among="year")
        ]
        base = read_fact_base(write_fact_base(folder, groups=groups))
        assert [(str(placed.fact.value), placed.fact.unit) for placed in base.facts] == [("1", "place")] * 2

    def test_values_mean_what_they_look_like(self, folder: Path) -> None:
        """Codes that other readers take for a truth or a number stay text, and figures keep their digits."""
        base = read_fact_base(
            write_fact_base(
                folder,
                items=[{"code": "no", "en": "NO", "ko": "노"}, {"code": "0303", "en": "Fish", "ko": "물고기"}],
                groups="""
                - source: memo
                  period: 2020-11
                  flow: exports
                  sector: all-industries
                  facts:
                    - {item: no, value: 71.0, unit: USD bn}
                    - {item: 0303, value: 0.130, unit: USD bn, growth: -0.0}
                """,
            )
        )
        facts = [placed.fact for placed in base.facts]
        assert [(fact.item, str(fact.value), fact.direction) for fact in facts] == [
            ("no", "71.0", None),
            ("0303", "0.130", Direction.FLAT),
        ]
        assert facts[0].period == "2020-11"

    def test_lines(self, folder: Path) -> None:
        """A fact has the line of its entry; any entry has that of its path, or of what it stands in."""
        path = write_fact_base(folder, groups=[group(CHIPS)])
        base = read_fact_base(path)
        lines = ["", *path.read_text(encoding="utf-8").split("\n")]
        assert lines[base.facts[0].line].strip() == "- item: semiconductors"
        assert lines[base.line_of("sources", 0, "file")].strip() == "file: seeds/memo.txt"
        assert lines[base.line_of("sources", 0, "published")].strip() == "- id: memo"
        assert lines[base.line_of("groups", 0, "flow")].strip() == "flow: exports"
        assert base.line_of("nowhere", 0) == 1


class TestWholeFile:
    """Problems that concern the file as a whole."""

    def test_all_problems_at_once(self, folder: Path) -> None:
        """Everything that is wrong with a file is said at once, in its order, as file, line and message."""
        (folder / "data").mkdir()
        path = folder / "data" / "facts.yaml"
        path.write_text(WHOLE, encoding="utf-8")
        with pytest.raises(FactBaseError) as caught:
            read_fact_base(path)
        begins = [
            "8: `published` is 'January 4': expected text that matches",
            "10: `sha256` is '0000': expected text that matches",
            "11: an entry of `sources` that is not a mapping; expected keys and values (structure)",
            "13: unknown key `hue`; expected a key of the schema (unknown-key)",
            "16: parent `america` is not another code of `partners` (unknown-code)",
            "19: `period` is '2020-13': '2020-13' is not a period; expected a year (2020), a month (2020-11)",
            "19: `period` is '2020-13': '2020-13' is not a period; expected a year (2020), a month (2020-11)",
            "24: `growth` stands here a second time; expected it once (duplicate-key)",
            "30: item `boats` is not listed; expected a known item (unknown-code) [2020.exports.boats.us@memo]",
            "33: `growth` is '5.': expected a decimal such as 512.9 or -5.4, with the digits of the document (value)",
            "34: 1.0 contradicts direction down; expected up (contradiction)",
            "36: unknown key `extra`; expected sources, items, partners, groups, tables, words (unknown-key)",
        ]
        said = str(caught.value).split("\n")
        assert len(said) == len(begins)
        for line, begin in zip(said, begins, strict=True):
            assert line.startswith(f"data/facts.yaml:{begin}")

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("groups: [\n", "data/facts.yaml:2: not YAML: "),
            (
                "- a\n- b\n",
                "data/facts.yaml:1: the file is not a mapping; expected sources, items, ",
            ),
            (
                "just text\n",
                "data/facts.yaml:1: the file is not a mapping; expected sources, items, ",
            ),
            ("a: b\n---\nc: d\n", "data/facts.yaml:2: a second YAML document; expected one (yaml)"),
        ],
    )
    def test_a_file_that_is_no_fact_base(self, folder: Path, text: str, said: str) -> None:
        """What is no YAML, or no mapping, is one problem: nothing is concluded from the rest."""
        path = folder / "data" / "facts.yaml"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        with pytest.raises(FactBaseError) as caught:
            read_fact_base(path)
        assert len(caught.value.problems) == 1
        assert str(caught.value).startswith(said)

    def test_a_file_that_is_not_utf_8(self, folder: Path) -> None:
        """Bytes that are no UTF-8 are a problem of the file."""
        path = folder / "facts.yaml"
        path.write_bytes(b"sources: \xff\n")
        with pytest.raises(FactBaseError, match=r"^facts\.yaml:1: not UTF-8 text: invalid start byte \(yaml\)$"):
            read_fact_base(path)

    def test_a_file_that_is_not_there(self, folder: Path) -> None:
        """A missing file is an OSError, not a problem in a fact base."""
        with pytest.raises(FileNotFoundError):
            read_fact_base(folder / "facts.yaml")

    def test_an_empty_file(self, folder: Path) -> None:
        """Each of the four lists is missed."""
        path = folder / "facts.yaml"
        path.write_text("# nothing\n", encoding="utf-8")
        assert problems(path) == [
            f"# nothing | structure | `{key}` is missing or not a list; expected a list of entries"
            for key in ("groups", "items", "partners", "sources")
        ]


class TestGroups:
    """Problems of groups and facts."""

    @pytest.mark.parametrize(
        ("groups", "expected"),
        [
            (
                [group({"value": "5", "item": "ships"})],
                ["- value: '5' | contradiction | a value without a unit; expected `unit`, such as USD bn"],
            ),
            (
                [group({"growth": "-5.4", "direction": "up"})],
                ["- growth: '-5.4' | contradiction | -5.4 contradicts direction up; expected down"],
            ),
            (
                [group({"growth": "-5.4"}, direction="up")],
                ["- growth: '-5.4' | contradiction | -5.4 contradicts direction up; expected down"],
            ),
            (
                [group({"growth": "1.0", "measur": "share"})],
                ["measur: share | unknown-key | unknown key `measur`; expected a key of the schema"],
            ),
            (
                [group({"growth": "1.0", "flow": "imports"})],
                ["flow: imports | repeated | `flow` is already in the group; expected it in one of the two"],
            ),
            (
                [group({"item": "ships", "direction": "down"}, item="ships", direction="up")],
                [
                    "- item: ships | repeated | `item` is already in the group; expected it in one of the two",
                    "direction: down | repeated | `direction` is already in the group; expected it in one of the two",
                ],
            ),
            (
                [group({"growth": "1.0", "direction": "down"}, direction="up")],
                ["direction: down | repeated | `direction` is already in the group; expected it in one of the two"],
            ),
            (
                [group({"growth": "1.0"}), group({"growth": "2.0"})],
                [
                    "- growth: '2.0' | duplicate-id | the same cell is stated at line 19; "
                    "expected one fact with all quotes, or a `variant`"
                ],
            ),
            (
                [group({"growth": "1.0", "quotes": "text"})],
                ["quotes: text | value | `quotes` is 'text': expected a list"],
            ),
            (
                [group({"growth": "1.0", "quotes": "text"}, quotes=["a"])],
                ["quotes: text | value | `quotes` is 'text': expected a list"],
            ),
            (
                [group({"growth": "1.0", "quotes": [{"a": "b"}]})],
                ["- a: b | value | `quotes.0` is {…}: expected a valid string"],
            ),
            (
                [group({"growth": {"a": "b"}})],
                [
                    "- growth: | value | `growth` is {…}: expected a decimal such as 512.9 or -5.4, "
                    "with the digits of the document"
                ],
            ),
            (
                [group({"growth": "1.0", "inferred": {"month": "why"}})],
                ["month: why | unknown-key | unknown key `inferred.month`; expected a key of the schema"],
            ),
            (
                [group({"item": "boats", "growth": "1.0"})],
                ["- item: boats | unknown-code | item `boats` is not listed; expected a known item"],
            ),
            (
                [group({"partner": "utopia", "growth": "1.0"})],
                ["- partner: utopia | unknown-code | partner `utopia` is not listed; expected a known partner"],
            ),
            (
                [group({"growth": "1.0"}, source="nowhere")],
                ["- growth: '1.0' | unknown-code | source `nowhere` is not listed; expected a known source"],
            ),
        ],
    )
    def test_a_fact_that_is_not_well_formed(
        self, folder: Path, groups: list[dict[str, Any]], expected: list[str]
    ) -> None:
        """Each problem of a fact points at the key it is about, or at the fact."""
        assert problems(write_fact_base(folder, groups=groups)) == expected

    @pytest.mark.parametrize(
        ("key", "text", "expected"),
        [
            ("period", "2020-13", "'2020-13' is not a period; expected a year (2020), a month (2020-11) or a span"),
            ("flow", "export", "expected 'exports', 'imports', 'balance', 'trade', "),
            ("sector", "ships", "expected 'all-industries', 'ict', 'large', "),
            ("growth", "5,4", "expected a decimal such as 512.9 or -5.4, with the digits of the document"),
            ("value", "1e3", "expected a decimal such as 512.9 or -5.4, with the digits of the document"),
            ("unit", "USD", "expected 'USD bn', 'KRW tn', "),
        ],
    )
    def test_a_wrong_word_in_a_group(self, folder: Path, key: str, text: str, expected: str) -> None:
        """A wrong word in a group points at its line, and says what was expected."""
        entry = {"item": "ships", "value": "1"} if key == "unit" else {"item": "ships"}
        (problem,) = problems(write_fact_base(folder, groups=[group(entry, **{key: text})]))
        line, rule, message = problem.split(" | ")
        assert (line.removeprefix("- ").split(":")[0], rule) == (key, "value")
        assert message.startswith(f"`{key}` is {text!r}: {expected}")

    @pytest.mark.parametrize("key", ["source", "period", "flow", "sector"])
    def test_a_group_needs_its_four_keys(self, folder: Path, key: str) -> None:
        """A group without source, period, flow or sector is refused, once, whatever its facts say."""
        whole = group({"growth": "1.0", key: "x"}, item="ships")
        del whole[key]
        expected = f"the group lacks `{key}`; expected source, period, flow, sector in every group"
        (problem,) = problems(write_fact_base(folder, groups=[whole]))
        assert problem.endswith(f" | missing | {expected}")

    def test_an_unknown_key_of_a_group(self, folder: Path) -> None:
        """An unknown key of a group is said once, not for each of its facts."""
        (problem,) = problems(
            write_fact_base(folder, groups=[group({"growth": "1"}, {"item": "ships", "growth": "1"}, colour="red")])
        )
        assert problem.startswith("colour: red | unknown-key | unknown key `colour`; expected source, period, flow, ")

    @pytest.mark.parametrize(
        ("facts", "line"), [("[]", "facts: []"), ("text", "facts: text"), ("{a: b}", "facts: {a: b}")]
    )
    def test_a_group_without_facts(self, folder: Path, facts: str, line: str) -> None:
        """A group with an empty list of facts, or none, is refused."""
        groups = f"- {{source: memo, period: 2020, flow: exports, sector: ict,\n   facts: {facts}}}\n"
        assert problems(write_fact_base(folder, groups=groups)) == [
            f"{line}}} | structure | `facts` is missing or empty; expected a list of facts"
        ]

    def test_what_is_no_mapping(self, folder: Path) -> None:
        """A group or a fact that is mere text is said where it stands, and the others are still read."""
        groups = """
        - only text
        - source: memo
          period: 2020
          flow: exports
          sector: ict
          facts:
            - also text
            - {growth: 1}
            - {growth: 1}
        """
        assert problems(write_fact_base(folder, groups=groups)) == [
            "- only text | structure | an entry of `groups` that is not a mapping; expected keys and values",
            "- also text | structure | a fact that is not a mapping; expected keys and values",
            "- {growth: 1} | duplicate-id | the same cell is stated at line 22; "
            "expected one fact with all quotes, or a `variant`",
        ]

    def test_a_problem_in_the_entries_of_a_shared_list(self, folder: Path) -> None:
        """A wrong quote that a group shares is pointed at in the group."""
        groups = [group({"growth": "1.0"}, quotes=["a", {"b": "c"}])]
        assert problems(write_fact_base(folder, groups=groups)) == [
            "- b: c | value | `quotes.1` is {…}: expected a valid string"
        ]

    def test_problems_of_yaml_and_of_facts_come_together(self, folder: Path) -> None:
        """What YAML allows but the fact base does not is said beside what is wrong with the facts."""
        groups = """
        - source: &here memo
          period: 2020
          flow: exports
          sector: ict
          facts:
            - item: ships
              item: ships
              value: 5
              note:
        """
        assert [problem.split(" | ")[:2] for problem in problems(write_fact_base(folder, groups=groups))] == [
            ["- source: &here memo", "anchor"],
            ["item: ships", "duplicate-key"],
            ["note:", "empty"],
            ["note:", "value"],
        ]


class TestCodeLists:
    """Problems of sources, items and partners."""

    SHIPS: dict[str, Any] = {"code": "ships", "en": "Ships", "ko": "선박"}  # noqa: RUF012

    @pytest.mark.parametrize(
        ("entry", "expected"),
        [
            ({"code": "boats", "en": "Boats"}, ["- code: boats | missing | `ko` is missing"]),
            (
                {"code": "Boats", "en": "Boats", "ko": "배"},
                ["- code: Boats | value | `code` is 'Boats': expected text that matches"],
            ),
            (
                {"code": "boats", "en": "Boats", "ko": "배", "parent": "hulls"},
                ["parent: hulls | unknown-code | parent `hulls` is not another code of `items`"],
            ),
            (
                {"code": "boats", "en": "Boats", "ko": "배", "aliases": ["SHIPS"]},
                ["- code: boats | ambiguous-name | 'ships' names `ships` already; expected one meaning"],
            ),
            (
                {"code": "boats", "en": "Boats", "ko": "선박"},
                ["- code: boats | ambiguous-name | '선박' names `ships` already; expected one meaning"],
            ),
            (
                {"code": "ships", "en": "Boats", "ko": "배"},
                ["- code: ships | duplicate-code | `ships` is listed twice in `items`"],
            ),
        ],
    )
    def test_a_wrong_item(self, folder: Path, entry: dict[str, Any], expected: list[str]) -> None:
        """A code, name or parent that does not resolve, or resolves twice, is said at the entry."""
        found = problems(write_fact_base(folder, groups=[group({"growth": "1"})], items=[self.SHIPS, entry]))
        assert len(found) == len(expected)
        assert all(one.startswith(begin) for one, begin in zip(found, expected, strict=True))

    def test_an_entry_is_not_its_own_parent(self, folder: Path) -> None:
        """A parent is another entry."""
        path = write_fact_base(folder, groups=[group({"growth": "1"})], items=[self.SHIPS | {"parent": "ships"}])
        assert "parent: ships | unknown-code | parent `ships` is not another code of `items`" in problems(path)

    def test_entries_may_stand_below_one_another(self, folder: Path) -> None:
        """An entry may be the parent of another one, and a name may belong to an item and a partner alike."""
        boats = {"code": "boats", "en": "Boats", "ko": "배", "parent": "ships"}
        path = write_fact_base(
            folder, groups=[group({"growth": "1"})], items=[self.SHIPS, boats], partners=[self.SHIPS]
        )
        assert [item.parent for item in read_fact_base(path).items] == [None, "ships"]

    def test_members_of_an_aggregate_are_other_codes(self, folder: Path) -> None:
        """Each member of an aggregate is another code of the list, and only an aggregate has members."""
        both = {"code": "boats", "en": "Boats", "ko": "배", "aggregate": "true", "members": ["ships", "boats", "hulls"]}
        path = write_fact_base(folder, groups=[group({"growth": "1"})], items=[self.SHIPS, both])
        assert [problem for problem in problems(path) if "member" in problem] == [
            "- boats | unknown-code | member `boats` is not another code of `items`",
            "- hulls | unknown-code | member `hulls` is not another code of `items`",
        ]
        path = write_fact_base(folder, groups=[group({"growth": "1"})], items=[self.SHIPS, both | {"aggregate": "no"}])
        assert any("expected true or false" in problem for problem in problems(path))
        path = write_fact_base(
            folder, groups=[group({"growth": "1"})], items=[self.SHIPS, both | {"aggregate": "false"}]
        )
        assert any("`members` without `aggregate: true`" in problem for problem in problems(path))

    def test_parents_in_a_circle(self, folder: Path) -> None:
        """Entries that are each other's parents are all said to run in a circle, and those below them too."""
        items = [
            {"code": code, "en": code.upper(), "ko": code, "parent": parent}
            for code, parent in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"), ("e", "f"))
        ]
        items.append({"code": "f", "en": "F", "ko": "f"})
        found = problems(write_fact_base(folder, groups=[group({"growth": "1"})], items=items))
        assert found == [f"- code: {code} | circle | the parents of `{code}` run in a circle" for code in "abcd"]

    def test_a_partner_list_is_checked_too(self, folder: Path) -> None:
        """Codes of partners are as strict as those of items."""
        partners = [{"code": "us", "en": "America", "ko": "미국"}, {"code": "usa", "en": "america", "ko": "미합중국"}]
        assert problems(write_fact_base(folder, groups=[group({"growth": "1"})], partners=partners)) == [
            "- code: usa | ambiguous-name | 'america' names `us` already; expected one meaning"
        ]

    def test_a_source_listed_twice(self, folder: Path) -> None:
        """The id of a source is listed once."""
        path = write_fact_base(
            folder, source={"id": "other"}, others={"other": "Words."}, groups=[group({"growth": "1"}, source="other")]
        )
        assert problems(path) == ["- id: other | duplicate-code | `other` is listed twice in `sources`"]

    def test_an_exclusion_without_a_reason(self, folder: Path) -> None:
        """An exclusion is checked where it stands."""
        exclusions = [{"quote": "5G", "reason": "a name"}, {"quote": "4G"}]
        others = {"other": "Words."}
        groups = [group({"growth": "1"}, source="other")]
        path = write_fact_base(folder, exclusions=exclusions, others=others, groups=groups)
        assert problems(path) == ["- quote: 4G | missing | `exclusions.1.reason` is missing"]


class TestHostileFiles:
    """Files that no curator writes end in located problems, in little time."""

    def test_an_alias_where_keys_are_expected(self, folder: Path) -> None:
        """An alias for a whole mapping is a problem at its line, in a fact and in a group, whatever the other says."""
        for own, shared in (("*why", "{year: here}"), ("{year: here}", "*why"), ("*why", "*why")):
            groups = f"""
            - source: memo
              period: 2020
              flow: exports
              sector: ict
              note: &why text
              inferred: {shared}
              facts:
                - growth: 1
                  inferred: {own}
            """
            found = problems(write_fact_base(folder, groups=groups))
            lines = [line for line, text in (("inferred: " + shared, shared), ("inferred: " + own, own)) if "*" in text]
            for line in lines:
                assert f"{line} | alias | alias *why; expected the text itself" in found

    @pytest.mark.parametrize(
        ("inferred", "said"),
        [("text", "`inferred` is 'text': expected keys and values"), ("[a]", "`inferred` is […]: ")],
    )
    def test_what_a_group_shares_has_its_shape(self, folder: Path, inferred: str, said: str) -> None:
        """Reasons of a group that are no mapping are a problem of the group, though its facts have their own."""
        groups = f"""
        - source: memo
          period: 2020
          flow: exports
          sector: ict
          inferred: {inferred}
          facts: [{{growth: 1, inferred: {{year: here}}}}]
        """
        (problem,) = problems(write_fact_base(folder, groups=groups))
        assert problem.startswith(f"inferred: {inferred} | value | {said}")

    @pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
    def test_deep_nesting(self, folder: Path, opening: str, closing: str) -> None:
        """Lists in lists and mappings in mappings, 500 deep, are one problem, and no crash of the reader."""
        text = f"items:\n  - {opening * 500}x{closing * 500}\n"
        (folder / "facts.yaml").write_text(text)
        (problem,) = problems(folder / "facts.yaml")
        assert " | yaml | nested more than 16 deep; expected lists and mappings " in problem

    @pytest.mark.parametrize(
        ("key", "digits", "said"),
        [
            ("value", "1234567890123", "expected at most 12 digits before the point and 6 after it"),
            ("value", "1.1234567", "expected at most 12 digits before the point and 6 after it"),
            ("level", "1234567890123", "expected at most 12 digits before the point and 6 after it"),
            ("growth", "1234567", "expected at most 6 digits before the point and 3 after it"),
            ("growth", "-1.2345", "expected at most 6 digits before the point and 3 after it"),
            ("of", "1234567890", "expected a whole number such as 15"),
            ("of", "1.5", "expected a whole number such as 15"),
        ],
    )
    def test_a_figure_that_no_column_holds(self, folder: Path, key: str, digits: str, said: str) -> None:
        """A figure with more digits than the tables keep is a problem at its line, not a failure of a question."""
        (problem,) = problems(write_fact_base(folder, groups=[group({key: digits})]))
        assert problem == f"- {key}: '{digits}' | value | `{key}` is '{digits}': {said}"

    @pytest.mark.parametrize(("key", "digits"), [("value", "999999999999.999999"), ("growth", "-999999.999")])
    def test_the_largest_figure_is_answered(self, folder: Path, key: str, digits: str) -> None:
        """The largest figure that is taken passes through the tables with all its digits."""
        entry = {key: digits, **({"unit": "USD bn"} if key == "value" else {})}
        (row,) = Trade(read_fact_base(write_fact_base(folder, groups=[group(entry)]))).facts()
        assert str(getattr(row, key)) == digits

    def test_a_long_chain_of_parents(self, folder: Path) -> None:
        """A chain of 1,500 parents, more than calls nest, is followed once; a circle at its end is said of each."""
        chain = [{"code": f"p{n}", "en": f"P{n}", "ko": f"ㅍ{n}", "parent": f"p{n + 1}"} for n in range(1_500)]
        ends: tuple[dict[str, str], ...] = ({}, {"parent": "p1499"})
        for end in ends:
            last = {"code": "p1500", "en": "Last", "ko": "끝", **end}
            path = write_fact_base(folder, items=[*chain, last], groups=[group({"item": "p0", "growth": "1"})])
            if end:
                assert len(problems(path)) == 1_501
            else:
                assert len(read_fact_base(path).items) == 1_501


def test_two_cells_with_one_id(folder: Path) -> None:
    """Where codes of two cells make one id, it is said that the other cell has it, and that a variant helps."""
    items = [{"code": "daily-average", "en": "Day goods", "ko": "하루품"}]
    entries = [{"item": "daily-average", "growth": "1"}, {"measure": "daily-average", "growth": "2"}]
    said = problems(write_fact_base(folder, items=items, groups=[group(*entries)]))
    message = "the fact at line 21 about another cell has the same id; expected a `variant`"
    assert said == [f"- measure: daily-average | duplicate-id | {message}"]
    entries[1]["variant"] = "country"
    ids = list(read_fact_base(write_fact_base(folder, items=items, groups=[group(*entries)])).fact_by_id)
    assert ids == ["2020.exports.daily-average@memo", "2020.exports.daily-average.country@memo"]

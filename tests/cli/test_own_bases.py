"""Fact bases of one's own on the command line: made, added to, named by path, folder or environment."""

import json
import os
import re
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import jsonschema
import pytest
import yaml

from korea_trade.cli.main import main
from tests.bases.test_retracted import ID, RETRACTED, opened
from tests.docs.examples import ROOT
from tests.small import group, write_fact_base

RELEASE = (
    "Exports rise 3.1% in March 2024\n\n"
    "In March, exports rose 3.1 percent to $56.6 billion. Displays (up 16.2 percent) and UAV engines (up 2.1 percent) "
    "grew.\n"
)
Done = tuple[int, str, str]


class Run:
    """Runs ``ktrade`` in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: object) -> Done:
        """Exit code, stdout and stderr."""
        code = main([str(argument) for argument in arguments])
        out, err = self.capsys.readouterr()
        return code, out, err

    def sources(self, *arguments: object) -> dict[str, str]:
        """The base of each document, by id."""
        code, out, _ = self("sources", *arguments, "--json")
        assert code == 0
        return {row["id"]: row["base"] for row in json.loads(out)}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.delenv("KTRADE_FACTS", raising=False)
    monkeypatch.chdir(tmp_path)
    return Run(capsys)


def test_that_a_figure_was_withdrawn_is_said(run: Run, tmp_path: Path) -> None:
    """Whoever cites it is told, in both languages; so is whoever asks for a name that has nothing else."""
    opened(tmp_path).close()
    facts = ("--facts", str(tmp_path), "--only-facts")
    for citing in (("cite", ID), ("show", ID, "--cite", "apa")):
        code, out, err = run(*citing, *facts)
        assert (code, "Exports of chips rose 5.6 percent" in out) == (0, True)
        assert err == f"ktrade: {ID}: Retracted 2021-03-01: the ministry withdrew it\n"
    assert run("cite", ID, *facts, "--lang", "ko")[2] == f"ktrade: {ID}: 철회 2021-03-01: the ministry withdrew it\n"
    assert run("cite", "2020.exports.ships@memo", *facts)[2] == ""
    told = f"1 figure of this was withdrawn: `ktrade show {ID} "
    for asked in ("about semiconductors", "items semiconductors", "facts semiconductors 2020"):
        assert told in run(*asked.split(), *facts)[2]
    for asked in ("totals 2020", "about ships 2018", "items ships 2018", "regions --item semiconductors"):
        code, out, err = run(*asked.split(), *facts, "--json")
        assert (code, out, "withdrawn" in err) == (0, "[]\n", False)


def test_what_to_do_with_two_copies(run: Run) -> None:
    """Two bases with the same documents lead to one of them, or to other ids; a copy of what ships to --only-facts."""
    run("init", "one")
    run("init", "two")
    told = run("totals", "--facts", "one", "--facts", "two")[2]
    assert told.endswith(
        "  both have the same documents: name only one of them, or give the documents of one other ids\n"
    )
    run("export", "three", "--as", "yaml")
    assert run("totals", "--facts", "three")[2].endswith("read with --only-facts, which leaves these out\n")


def test_a_table_without_rows_has_no_facts(run: Run, tmp_path: Path) -> None:
    """A table of nothing but its header is read, and answers say that there are no facts at all."""
    (tmp_path / "facts.csv").write_text("source,period,flow,sector,value_written,unit\n", encoding="utf-8")
    for listing in ("totals", "facts", "items"):
        code, out, err = run(listing, "--json", "--facts", "facts.csv", "--only-facts")
        assert (code, out, "these fact bases have no facts: `ktrade sources --facts facts.csv" in err) == (
            0,
            "[]\n",
            True,
        )


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("2024-07-15", "published: 2024-07-15\n    file:"),
        ("July 15, 2024", 'published: 2024-07-15\n    published_from: "July 15, 2024"\n    file:'),
        ("배포일시: 2024. 7. 15.(월)", "published: 2024-07-15\n    published_from: 2024. 7. 15.\n    file:"),
    ],
)
def test_a_date_in_the_first_lines_is_that_of_the_document(run: Run, line: str, entry: str) -> None:
    """``add`` dates a document by its first lines, says their words, and leaves comments where they lead on."""
    Path("june.txt").write_text(
        f"ICT exports of June\n\n{line}\n\nICT exports in June rose 31.1% to $21.05 billion.\n", "utf-8"
    )
    run("init", "mine")
    before = Path("mine/facts.yaml").read_text(encoding="utf-8")
    assert run("add", "june.txt", "--to", "mine") == (0, "", "ktrade: 1 fact, 1 exclusion, 0 places to decide\n")
    after = Path("mine/facts.yaml").read_text(encoding="utf-8")
    assert entry in after
    (comment,) = (line for line in before.splitlines() if line.startswith("# Items and partners of the built-in base"))
    assert after.index(entry) < after.index(comment) < after.index("groups:")
    assert [row["id"] for row in json.loads(run("facts", "--facts", "mine", "--source", "june", "--json")[1])] == [
        "2024-06.ict.exports@june"
    ]
    assert run("check", "--facts", "mine", "--only-facts")[0] == 0


def test_a_base_that_is_made_passes_the_checks(run: Run) -> None:
    """Alone and beside the facts that ship, strictly too; nothing that is there is written over."""
    assert run("init", "mine")[0] == 0
    assert run("check", "--facts", "mine", "--only-facts", "--strict")[0] == 0
    assert run("check", "--facts", "mine")[0] == 0
    text = Path("mine/facts.yaml").read_text(encoding="utf-8")
    code, out, err = run("init", "mine")
    assert (code, out) == (2, "")
    assert "mine/documents/example.txt is there already" in err
    assert Path("mine/facts.yaml").read_text(encoding="utf-8") == text


def test_what_the_comments_of_a_made_base_show_is_right(run: Run) -> None:
    """The entries that stand in its comments are accepted when they are taken out of them."""
    run("init", "mine")
    path = Path("mine/facts.yaml")
    text = path.read_text(encoding="utf-8")
    for line in ("items:", "  - {code: semiconductors", "partners:", "  - {code: kenya", "  - {code: drones"):
        assert f"# {line}" in text
        text = text.replace(f"# {line}", line)
    before, mark, after = text.partition("      #   retracted: ")
    assert mark
    entry, _, rest = after.partition("\n")
    text = before.replace("quotes: [recorded", f"retracted: {entry}\n        quotes: [recorded") + rest
    path.write_text(text, encoding="utf-8")
    code, out, err = run("check", "--facts", "mine", "--json")
    assert [row["message"] for row in json.loads(out)] == [
        "`drones` of `items` is used by no fact", "`kenya` of `partners` is used by no fact",
    ]  # fmt: skip
    assert (code, err) == (1, "")


def test_a_document_is_added_with_its_text(run: Run, tmp_path: Path) -> None:
    """It is copied beside the base and drafted; known codes are not listed again; a second time changes nothing."""
    run("init", "mine")
    Path("release.txt").write_text(RELEASE, encoding="utf-8")
    words = ("add", "release.txt", "--to", "mine", "--published", "2024-04-01", "--publisher", "MOTIE")
    assert run(*words) == (0, "", "ktrade: 3 facts, 0 exclusions, 1 place to decide\n")
    assert Path("mine/documents/release.txt").read_text(encoding="utf-8") == RELEASE
    text = Path("mine/facts.yaml").read_text(encoding="utf-8")
    assert "file: documents/release.txt" in text
    assert "code: displays" not in text
    assert "code: uav-engines" in text
    assert run("check", "--facts", "mine", "--only-facts")[0] == 0
    assert run("check", "--facts", "mine")[0] == 0
    assert run(*words) == (0, "", "ktrade: nothing new\n")
    assert Path("mine/facts.yaml").read_text(encoding="utf-8") == text
    Path("release.txt").write_text(RELEASE.replace("3.1", "3.2"), encoding="utf-8")
    code, _, err = run(*words)
    assert (code, "documents/release.txt is there, with another text" in err) == (2, True)


def test_the_example_of_the_documentation_is_what_the_commands_make(run: Run) -> None:
    """``docs/examples/own`` is what ``init`` and ``add`` write now."""
    run("init", "mine")
    example, release = ROOT / "docs" / "examples" / "own", ROOT / "docs" / "examples" / "releases" / "ict.txt"
    run("add", release, "--to", "mine", "--published", "2024-06-13", "--publisher", "MSIT")
    for name in ("facts.yaml", "documents/example.txt", "documents/ict.txt"):
        assert Path("mine", name).read_text(encoding="utf-8") == (example / name).read_text(encoding="utf-8")


def test_a_document_that_lies_in_the_base_is_not_copied(run: Run) -> None:
    """The base cites it where it lies; the same text by another name has nothing new, and leaves no file."""
    run("init", "mine")
    Path("mine/documents/march.txt").write_text(RELEASE, encoding="utf-8")
    Path("again.txt").write_text(RELEASE, encoding="utf-8")
    code, _, err = run("add", "mine/documents/march.txt", "--to", "mine", "--published", "2024-04-01")
    assert (code, err) == (0, "ktrade: 3 facts, 0 exclusions, 1 place to decide\n")
    assert "file: documents/march.txt" in Path("mine/facts.yaml").read_text(encoding="utf-8")
    assert run("add", "again.txt", "--to", "mine", "--published", "2024-04-01") == (0, "", "ktrade: nothing new\n")
    assert sorted(file.name for file in Path("mine/documents").iterdir()) == ["example.txt", "march.txt"]


def test_standard_input_is_named_for_who_published_it_and_when(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is added without a name gets one; without a publisher it is a document of its day."""
    run("init", "mine")
    for publisher, name in ((("--publisher", "Ministry of Trade"), "ministry-of-trade"), ((), "document")):
        text = RELEASE if publisher else RELEASE.replace("Displays", "Ships")
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode())))
        assert run("add", "-", "--to", "mine", "--published", "2024-04-01", *publisher)[0] == 0
        assert Path(f"mine/documents/{name}-2024-04-01.txt").read_text(encoding="utf-8") == text


def test_claims_that_are_not_proven_are_told_of_what_is_added(run: Run) -> None:
    """A claim of a program that the text refutes is told with its reason, and becomes no fact."""
    run("init", "mine")
    Path("release.txt").write_text(RELEASE, encoding="utf-8")
    claim = {"period": "2024-03", "flow": "exports", "item": "ships", "growth": 16.2}
    Path("claims.py").write_text(f"import sys; sys.stdin.read(); print({json.dumps(claim)!r})", encoding="utf-8")
    words = ("--published", "2024-04-01", "--with", f"{sys.executable} claims.py")
    code, _, err = run("add", "release.txt", "--to", "mine", *words)
    assert (code, 'ktrade: refuted (other-item): {"period": "2024-03"' in err) == (0, True)
    assert "item: ships" not in Path("mine/facts.yaml").read_text(encoding="utf-8")


def test_what_cannot_be_drafted_leaves_no_text_behind(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is read in standard input, no text is left that would refuse the next one by its name."""
    for text, code in (("Nothing of trade here.\n", 1), (RELEASE, 0)):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(text.encode())))
        assert run("draft", "-", "--published", "2024-04-01", "-o", "base.yaml")[0] == code
        assert Path("base.txt").exists() is (code == 0)


def test_what_cannot_be_added_leaves_nothing_behind(run: Run) -> None:
    """A document in which nothing is read, no base, and several bases: an error, and no file."""
    run("init", "mine")
    Path("empty.txt").write_text("Nothing of trade here.\n", encoding="utf-8")
    before = sorted(Path("mine").rglob("*"))
    code, _, err = run("add", "empty.txt", "--to", "mine")
    assert (code, "nothing is read" in err) == (1, True)
    assert sorted(Path("mine").rglob("*")) == before
    code, _, err = run("add", "empty.txt", "--to", "yours")
    assert (code, "`ktrade init yours` makes one" in err) == (2, True)
    Path("two").mkdir()
    for name in ("a.yaml", "b.yaml"):
        Path("two", name).write_text("sources: []\ngroups: []\n", encoding="utf-8")
    code, _, err = run("add", "empty.txt", "--to", "two")
    assert (code, "two has several fact bases: a.yaml, b.yaml" in err) == (2, True)


def test_a_folder_stands_for_its_base(run: Run, tmp_path: Path) -> None:
    """``facts.yaml`` in it or in its ``data``, else every YAML file; a folder without any is an error."""
    write_fact_base(tmp_path / "one", source={"id": "one"}, groups=[group(source="one") | {"facts": ONE}])
    moved = write_fact_base(tmp_path / "many", source={"id": "b"}, groups=[group(source="b") | {"facts": ONE}])
    moved.rename(tmp_path / "many" / "b.yaml")
    moved.parent.rmdir()
    assert run.sources("--facts", "one", "--only-facts") == {"one": "one/data/facts.yaml"}
    assert run.sources("--facts", "many", "--only-facts") == {"b": "many/b.yaml"}
    code, _, err = run("sources", "--facts", "many/seeds")
    assert code == 2
    assert "many/seeds has no fact base" in err
    assert "`ktrade init many/seeds` makes one" in err


def test_the_environment_names_bases(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """KTRADE_FACTS names paths as PATH does; options add to them, ``--only-facts`` leaves out only what ships."""
    for name in ("one", "two", "three"):
        write_fact_base(tmp_path / name, source={"id": name}, groups=[group(source=name) | {"facts": ONE}])
    monkeypatch.setenv("KTRADE_FACTS", os.pathsep.join(("one", "two/data/facts.yaml")))
    shipped = run.sources()
    assert list(shipped)[5:] == ["one", "two"]
    assert set(list(shipped.values())[:5]) == {"built-in"}
    assert list(run.sources("--facts", "three", "--only-facts")) == ["one", "two", "three"]
    assert "two/data/facts.yaml" in run("sources")[1]
    monkeypatch.setenv("KTRADE_FACTS", "nowhere")
    code, _, err = run("totals")
    assert (code, "nowhere: No such file or directory" in err) == (1, True)


def test_the_sources_that_ship_need_no_base(run: Run) -> None:
    """Where only the built-in base answers, the table says nothing of bases."""
    assert "built-in" not in run("sources")[1]


def test_a_retracted_figure_is_shown_as_such(run: Run, tmp_path: Path) -> None:
    """Its receipt says when and why, in both languages and as JSON; no listing has it."""
    path = opened(tmp_path).base.file
    words = ("--facts", path, "--only-facts")
    shown = run("show", ID, *words)[1]
    assert f"Retracted: {RETRACTED['date']}: {RETRACTED['reason']}" in shown
    assert f"철회: {RETRACTED['date']}: {RETRACTED['reason']}" in run("show", ID, *words, "--lang", "ko")[1]
    (row,) = json.loads(run("show", ID, *words, "--json")[1])
    assert (row["retracted"], row["retracted_reason"]) == (RETRACTED["date"], RETRACTED["reason"])
    assert ID not in run("facts", *words, "--json")[1]


def test_arithmetic_and_vintages_look_across_bases(run: Run, tmp_path: Path) -> None:
    """A later figure of one's own revises a built-in one, and a total of one's own is compared with it."""
    document = "In November 2020, exports rose 4.1 percent to $45.9 billion, revised.\n"
    fact = {
        "value": "45.9", "unit": "USD bn", "growth": "4.1", "status": "revised",
        "quotes": ["In November 2020, exports rose 4.1 percent to $45.9 billion, revised"],
    }  # fmt: skip
    path = write_fact_base(
        tmp_path / "own",
        document=document,
        groups=[group(fact, source="own", period="2020-11")],
        source={"id": "own", "published": "2021-02-01", "published_from": "its address"},
    )
    rows = json.loads(run("revisions", "--period", "2020-11", "--facts", path, "--json")[1])
    assert [(row["before"], row["stated"], row["facts"][-1]) for row in rows if row["item"] is None] != []
    verdicts = json.loads(run("check", "--verdicts", "--facts", path, "--json")[1])
    across = [row for row in verdicts if {id_.partition("@")[2] for id_ in row["facts"]} > {"own"}]
    assert across != []


ONE = [
    {
        "item": "semiconductors",
        "value": "99.2",
        "unit": "USD bn",
        "growth": "5.6",
        "quotes": ["Exports of chips rose 5.6 percent to $99.2 billion in 2020"],
    }
]


def test_editors_accept_what_is_made(run: Run) -> None:
    """The schema beside a made base takes it, and entries that only add names to a known code."""
    run("init", "mine")
    schema = json.loads(Path("mine/facts.schema.json").read_text(encoding="utf-8"))
    content = yaml.load(Path("mine/facts.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    jsonschema.validate(content | {"items": [{"code": "semiconductors", "aliases": ["microchips"]}]}, schema)
    jsonschema.validate({"sources": content["sources"], "tables": ["facts.parquet"]}, schema)


def test_a_document_that_has_changed_is_told_of(run: Run) -> None:
    """What shows or cites a document says where it is not the one that was read; the built-in ones say nothing."""
    assert run("init", "mine")[0] == 0
    document = Path("mine/documents/example.txt")
    document.write_text(document.read_text(encoding="utf-8").replace("13.4", "19.9"), encoding="utf-8")
    mine = ("--facts", "mine", "--only-facts")
    see = "`ktrade check --facts mine --only-facts`"
    told = f"documents/example.txt is not the document that was read: its sha256 differs; see {see}"
    for asked in (("show", "2020.exports.computers"), ("cite", "example"), ("explore", "-o", "page.html")):
        code, _, err = run(*asked, *mine)
        assert (code, told in err) == (0, True), asked
    assert run("show", "2020.balance@motie-2021-01-04")[2] == ""


def test_commands_of_hints_ask_the_same_facts(run: Run) -> None:
    """What a hint prints repeats the bases and the day that were asked for, and finds what it says."""
    assert run("init", "my facts")[0] == 0
    mine = ("--facts", "my facts", "--only-facts")
    _, _, err = run("totals", "2019", *mine)
    assert "--facts 'my facts' --only-facts`" in err
    _, _, err = run("totals", "2020", "--as-of", "2020-12-31")
    (command,) = re.findall(r"inside the year there are \d+: `ktrade ([^`]+)`", err)
    assert command.endswith("--as-of 2020-12-31")
    _, out, _ = run(*command.split(), "--json")
    assert {row["source"] for row in json.loads(out)} == {"motie-2020-12-01"}

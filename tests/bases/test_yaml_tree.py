"""YAML as text with lines: nothing is taken for a number, and what the strict reader refuses has its line."""

import json
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.bases.yaml_tree import Tree, YamlTree, read_with_all_lines, read_yaml

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
TREES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=8
)


def read(text: str) -> YamlTree:
    """The tree of a file called f."""
    return read_yaml(dedent(text).lstrip("\n"), "f")


def said(text: str) -> list[str]:
    """The problems of a text, as they are printed."""
    return [str(problem) for problem in read(text).problems]


@pytest.mark.parametrize(
    "scalar",
    [
        *(
            "NO",
            "no",
            "yes",
            "on",
            "true",
            "null",
            "~",
            "0303",
            "0o17",
            "0x1F",
            "71.0",
            "1e3",
            "1_000",
            ".5",
            "+5",
            "-5.4",
        ),
        *("2020", "2020-11", "2021-01-04", "12:30", "1:03", ".inf", ".nan", "<<", "=", "5 %", "한국"),
    ],
)
def test_every_scalar_is_text(scalar: str) -> None:
    """What other readers take for a number, a date, a truth or nothing is here the text as written, as key too."""
    tree = read(f"key: {scalar}\n{scalar}: value\nlisted: [{scalar}]\n")
    assert tree.content == {"key": scalar, scalar: "value", "listed": [scalar]}
    assert tree.problems == []


@given(st.dictionaries(TEXTS, TREES, min_size=1, max_size=3))
def test_a_tree_survives_writing(content: dict[str, Tree]) -> None:
    """A tree of text written as JSON, which is YAML too, is read back without a problem."""
    tree = read_yaml(json.dumps(content, ensure_ascii=False), "f")
    assert tree.content == content
    assert tree.problems == []


def test_lines() -> None:
    """Every path has the line where its key or its entry begins, and an unknown path that of its nearest ancestor."""
    tree = read(
        """
        # a comment
        sources:
          - id: memo
            title: >-
              A title
              of two lines
            aliases: [a,
                      b]
          - id: other
        groups:
        - {period: 2020}
        """
    )
    assert tree.content == {
        "sources": [{"id": "memo", "title": "A title of two lines", "aliases": ["a", "b"]}, {"id": "other"}],
        "groups": [{"period": "2020"}],
    }
    lines: dict[tuple[str | int, ...], int] = {
        ("sources",): 2,
        ("sources", 0): 3,
        ("sources", 0, "title"): 4,
        ("sources", 0, "aliases"): 7,
        ("sources", 0, "aliases", 1): 8,
        ("sources", 1): 9,
        ("groups", 0): 11,
        ("groups", 0, "period"): 11,
        ("groups", 0, "flow"): 11,
        ("groups", 7, "flow"): 10,
        ("items",): 2,
    }
    assert {path: tree.line(path) for path in lines} == lines


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: 1\nb: 2\na: 3\n", ["f:3: `a` stands here a second time; expected it once (duplicate-key)"]),
        ("a: 1\nb:\n  c: 1\n  c: 2\n", ["f:4: `c` stands here a second time; expected it once (duplicate-key)"]),
        (
            "a: 1\nb: &here text\n",
            ["f:2: anchor &here; expected none, as each entry stands for itself (anchor)"],
        ),
        (
            "a: &here [x]\nb: *here\n",
            [
                "f:1: anchor &here; expected none, as each entry stands for itself (anchor)",
                "f:2: alias *here; expected the text itself (alias)",
            ],
        ),
        (
            "a:\n  - !!int 5\n",
            ["f:2: tag tag:yaml.org,2002:int; expected none, as every scalar is text (tag)"],
        ),
        ("a: !mine {b: c}\n", ["f:1: tag !mine; expected none, as every scalar is text (tag)"]),
        ("a:\nb: x\n", ["f:1: an empty value; expected text, or the key left out (empty)"]),
        ("a: x\nb: ''\n", ["f:2: an empty value; expected text, or the key left out (empty)"]),
        ("a:\n  - x\n  -\n", ["f:3: an empty value; expected text, or the key left out (empty)"]),
        ("a: x\n[b, c]: d\n", ["f:2: a key that is not text; expected a name (key)"]),
        ("a: x\n? {b: c}\n: [d]\n", ["f:2: a key that is not text; expected a name (key)"]),
        ("a: x\n---\nb: y\n", ["f:2: a second YAML document; expected one (yaml)"]),
        (
            "a: 1\na: 2\nb:\nc: &x y\n",
            [
                "f:2: `a` stands here a second time; expected it once (duplicate-key)",
                "f:3: an empty value; expected text, or the key left out (empty)",
                "f:4: anchor &x; expected none, as each entry stands for itself (anchor)",
            ],
        ),
    ],
)
def test_what_is_refused_has_its_line(text: str, problems: list[str]) -> None:
    """Duplicate keys, anchors, aliases, tags, empty values, odd keys: each is reported at its line, all at once."""
    assert said(text) == problems


def test_the_first_of_two_values_is_kept() -> None:
    """A key that stands twice keeps its first value and line, so that the reading can go on."""
    tree = read("a: 1\nb: 2\na: 3\n")
    assert tree.content == {"a": "1", "b": "2"}
    assert tree.line(("a",)) == 1


def test_the_first_of_two_documents_is_kept() -> None:
    """A second YAML document does not replace the first one."""
    assert read("a: x\n---\nb: y\n").content == {"a": "x"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [x\nc: d\n", 3),
        ("a: 1\nb: 'x\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("a: b: c\n", 1),
        ("a: 1\nb: *\n", 2),
    ],
)
def test_what_is_no_yaml_is_one_problem_at_its_line(text: str, line: int) -> None:
    """Where the parser cannot go on, the problem has the line where it stopped, and what it said."""
    (problem,) = read(text).problems
    assert (problem.rule, problem.line) == ("yaml", line)
    assert problem.message.startswith("not YAML: ")
    assert not problem.message.endswith(("None", " "))


def test_control_characters_are_no_yaml() -> None:
    """Bytes that YAML does not allow are a problem of the file, not an exception."""
    (problem,) = read("a: x\nb: \x00\n").problems
    assert (problem.rule, problem.line) == ("yaml", 1)
    assert problem.message.startswith("not YAML: ")


def test_an_empty_file_is_an_empty_mapping() -> None:
    """A file with nothing but comments has no content and no YAML problem."""
    tree = read("# nothing\n")
    assert (tree.content, tree.problems, tree.line(("sources",))) == ({}, [], 1)


@given(st.text(st.sampled_from("ab:-[]{}&*!'\"#,?|>%@ \n\t"), max_size=30))
def test_no_text_raises(text: str) -> None:
    """Whatever the text, the reader gives a tree, problems or both, with lines of the file."""
    tree = read_yaml(text + "\n", "f")
    assert all(1 <= problem.line <= text.count("\n") + 2 for problem in tree.problems)


_GROUPS = """\
items:
  - code: chips
groups:
  - source: memo
    quotes: [a, b]
    facts:
      - item: chips
        value: 1.0
        quotes: ["x: y", 'z']
      - {item: cars, inferred: {year: "as in, the title"}}
  - facts: []
"""
_ODD = st.sampled_from(
    ["&a ", "*a", "!t ", '""', "[", "]", "{", "}", ": ", "- ", "\n", "\n  ", "? ", "---\n", "#", "'", "facts:",
     "value: 2\n", "[[[[[[[[[[[[[[[[", "{a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: 1}}}}}}}}}}}}}"]
)  # fmt: skip


@given(st.lists(st.tuples(st.integers(0, len(_GROUPS)), _ODD), max_size=3))
def test_facts_are_read_the_same_in_both_ways(inserted: list[tuple[int, str]]) -> None:
    """Whether or not all lines are noted, the content, the problems and each line that is asked for are the same."""
    text = _GROUPS
    for at, odd in inserted:
        text = text[:at] + odd + text[at:]
    quick, full = read_yaml(text, "f"), read_with_all_lines(text, "f")
    assert (quick.content, quick.problems) == (full.content, full.problems)
    assert quick.lines.items() <= full.lines.items()
    quick.note_all_lines()
    assert quick.lines == full.lines


def test_lines_inside_facts_are_noted_when_asked_for() -> None:
    """A usual file is read without them, and once more where one is wanted."""
    tree = read_yaml(_GROUPS, "f")
    value = ("groups", 0, "facts", 0, "value")
    assert value not in tree.lines
    assert tree.lines["groups", 0, "facts", 1] == 10
    assert tree.line(value) == 8
    assert tree.line((*value, "nothing")) == 8

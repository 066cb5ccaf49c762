"""The documentation says what is so."""

import re
from collections import Counter
from pathlib import Path

import pytest

from korea_trade.presentation.formats.record_schema import ROW_TYPES
from korea_trade.questions.column import keys_of
from tests.docs.examples import DOCUMENTS, ROOT, Example, all_examples, examples_in, run, run_forked
from tests.docs.screenshot import SCREENSHOT, screenshot

EXAMPLES = all_examples()
CODE = ("korea_trade", "tests", "benchmarks", "data", "docs", "seeds")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.document}: {example.command}")
def test_example_prints_what_the_document_shows(example: Example) -> None:
    """Each command of the documentation prints exactly what stands under it; those of the READMEs are started."""
    printed = run if example.document.startswith("README") else run_forked
    assert printed(example.command) == example.output


def test_readme_has_examples() -> None:
    """README and tour show commands, so that a change of the block format cannot hide them."""
    shown = Counter(example.document for example in EXAMPLES)
    assert (shown["README.md"] >= 5, shown["docs/tour.md"] >= 15) == (True, True)


def test_the_korean_readme_speaks_korean() -> None:
    """README.ko.md shows what Korean readers see: each of its examples asks for it, and errors are Korean too."""
    shown = [example for example in EXAMPLES if example.document == "README.ko.md"]
    assert len(shown) >= 10
    assert [example.command for example in shown if "--lang ko" not in example.command] == []


def test_examples_are_found_in_blocks() -> None:
    """A block may hold several commands, each with its own output."""
    text = "```console\n$ ktrade one\nout\n$ ktrade two\n```\n"
    assert list(examples_in(text, "x")) == [Example("x", "ktrade one", "out\n"), Example("x", "ktrade two", "")]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Every relative link of a document leads to a file of the repository."""
    text = path.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)(?:#[^)]*)?\)", text)
    missing = [link for link in links if not (path.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_files_of_the_repository_are_there(path: Path) -> None:
    """A module, a file of words or a folder that a document names is one of the repository, where it says so."""
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    named = set(re.findall(r"`(?:korea_trade/)?([a-z][\w./]*(?:\.py|\.sql|/))`", text))
    files = [f"/{file.relative_to(ROOT)}" for folder in CODE for file in (ROOT / folder).rglob("*.*")]
    missing = {
        name
        for name in named
        if not any(file.endswith(f"/{name}") or (name.endswith("/") and f"/{name}" in file) for file in files)
    }
    assert missing == set()


def test_each_layer_is_in_the_drawing() -> None:
    """The drawing of the design has each package of ktrade, and no other."""
    drawing = (ROOT / "docs/design.md").read_text(encoding="utf-8").partition("```mermaid")[2].partition("```")[0]
    packages = {file.parent.name for file in (ROOT / "korea_trade").glob("*/__init__.py")}
    assert set(re.findall(r"<b>(\w+)</b>", drawing)) == packages


@pytest.mark.parametrize("name", ["README.md", "README.ko.md"])
def test_every_command_is_in_the_readme(name: str) -> None:
    """The README, in either language, names every command that ``ktrade --help`` lists."""
    commands = re.findall(r"^│ ([a-z]+) ", run("ktrade --help"), re.MULTILINE)
    readme = (ROOT / name).read_text(encoding="utf-8")
    assert commands
    assert [command for command in commands if f"ktrade {command}" not in readme] == []


def test_every_command_has_its_help_in_the_reference() -> None:
    """The reference of the command line has the help of every command."""
    commands = re.findall(r"^│ ([a-z]+) ", run("ktrade --help"), re.MULTILINE)
    reference = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert [command for command in commands if f"$ ktrade {command} --help\n" not in reference] == []


@pytest.mark.parametrize("command", [command for command in ROW_TYPES if command != "schema"])
def test_every_key_is_in_the_documentation(command: str) -> None:
    """docs/json.md names each key of each command: in the list that listings share, or in the row of the command."""
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    shared = text.partition("Every listing has these keys")[2].partition("What a command adds")[0]
    rows = [line.split("|") for line in text.split("\n") if line.startswith("| `")]
    added: dict[str, str] = {}
    for _, names, keys, _ in rows:
        for name in re.findall("`([^`]+)`", names):
            added[name] = added.get(name, "") + keys
    known = set(re.findall("`([a-z0-9_]+)`", added[command]))
    if "those of `facts`" in added[command]:
        known |= set(re.findall("`([a-z0-9_]+)`", added["facts"]))
    if "of its own" not in added[command]:
        known |= set(re.findall("`([a-z0-9_]+)`", shared))
    assert set(keys_of(ROW_TYPES[command])) - known == set()


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        ("items", "docs/items.svg"),
        ("totals", "exports", "--lang", "ko", "docs/exports.svg"),
    ],
    ids=lambda arguments: arguments[-1],
)
def test_charts_are_current(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """The charts of the tour are what the command under them draws."""
    drawn = tmp_path / "drawn.svg"
    run(f"ktrade chart {' '.join(arguments[:-1])} -o {drawn}")
    assert drawn.read_bytes() == (ROOT / arguments[-1]).read_bytes()


def test_screenshot_is_current() -> None:
    """The screenshot of the README shows what a terminal shows."""
    assert screenshot() == SCREENSHOT.read_text(encoding="utf-8")

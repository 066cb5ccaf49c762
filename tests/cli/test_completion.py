"""What the shells complete."""

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import shellingham  # type: ignore[import-untyped]

from korea_trade.cli.main import main
from korea_trade.cli.shell_completion import Shell, script
from tests.cli.conftest import run
from tests.cli.shells import completed_in
from tests.small import CHIPS, group, write_fact_base

_ANSWER = """
import contextlib, io, json, os, sys
from korea_trade.cli.main import main
answers = []
for line in json.loads(sys.argv[1]):
    os.environ["_TYPER_COMPLETE_ARGS"] = line
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        main([])
    answers.append([found.split("\\t") for found in written.getvalue().splitlines() if found])
slow = [name for name in ("duckdb", "rich") if sys.modules.get(name) is not None]
print(json.dumps([answers, slow]))
"""


def answers(lines: Sequence[str]) -> tuple[list[list[list[str]]], list[str]]:
    """Of each line the values that may follow, each with what is said of it; and the slow packages needed."""
    asked = {"_KTRADE_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    done = run([sys.executable, "-c", _ANSWER, json.dumps(lines)], env=asked)
    assert (done.returncode, done.stderr) == (0, "")
    found, slow = json.loads(done.stdout)
    return found, slow


EXPECTED = {
    "ktrade mil": "milestones",
    "ktrade items --fre": "--frequency",
    "ktrade items --flow imp": "imports",
    "ktrade items --flow 수입": "수입",
    "ktrade items --item semic": "semiconductors",
    "ktrade items --item=semic": "semiconductors",
    "ktrade items --item displays,semic": "displays,semiconductors",
    "ktrade items semic": "semiconductors",
    "ktrade items SEMIC": "semiconductors",
    "ktrade items ｓｅｍｉｃ": "semiconductors",
    "ktrade items 반도": "반도체",
    "ktrade items chi": "chips",
    "ktrade items 모바일": "모바일-부품",
    "ktrade regions viet": "vietnam",
    "ktrade regions 베트": "베트남",
    "ktrade totals --period 2024-": "2024-01/2024-11",
    "ktrade facts --source motie-i": "motie-ict-2021-01-18",
    "ktrade facts --measure dai": "daily-average",
    "ktrade items --columns ranked": "ranked_of",
    "ktrade facts --columns id,uni": "id,unit",
    "ktrade totals --derived --columns year_before_l": "year_before_low",
    "ktrade compare 2020-11 2018": "2018",
    "ktrade help strea": "streak",
    "ktrade --show-completion z": "zsh",
}


def test_values_are_completed() -> None:
    """Commands, options, columns, and names of any case and language, periods and sources are completed at once.

    That needs neither DuckDB nor Rich.
    """
    found, slow = answers(list(EXPECTED))
    for (line, value), offered in zip(EXPECTED.items(), found, strict=True):
        assert value in [first for first, *_ in offered], line
    assert ["semiconductors", "Semiconductors 반도체"] in found[list(EXPECTED).index("ktrade items semic")]
    assert slow == []


def test_columns_in_the_list_are_not_offered_again() -> None:
    """A key that the list has already is not completed."""
    (found,), _ = answers(["ktrade facts --columns unit,id,un"])
    assert found == []


def test_totals_are_offered_no_names() -> None:
    """What totals refuse is not completed for them, nor for their chart: names; periods, flows and coverages are."""
    expected = {"totals semic": [], "totals viet": [], "chart totals home-a": [], "totals 수입": ["수입", "수입액"]}
    found, _ = answers([f"ktrade {line}" for line in (*expected, "chart items hom", "items hom")])
    assert [[value for value, *_ in offered] for offered in found[:-2]] == list(expected.values())
    assert all("home-appliances" in [value for value, *_ in offered] for offered in found[-2:])


def test_values_of_other_fact_bases_are_completed(tmp_path: Path) -> None:
    """What is completed comes from the fact bases that the line names; one that cannot be read offers nothing."""
    item = {"code": "zeppelins", "en": "Zeppelins", "ko": "비행선"}
    facts = write_fact_base(tmp_path, groups=[group({**CHIPS, "item": "zeppelins"})], items=[item], partners=[])
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("partners:\n  []\n", ""), encoding="utf-8")
    expected = {
        f"facts --facts {facts} --item zep": ["zeppelins"],
        f"show --facts {facts} 2020.exports.zep": ["2020.exports.zeppelins@memo"],
        f"facts --facts {facts} --item semic": ["semiconductors"],
        f"facts --facts {facts} --only-facts --item semic": [],
        "facts --facts missing.yaml --item semic": ["semiconductors"],
        "show --facts missing.yaml 2020.exports@": [],
        "show 2020.exports@": ["2020.exports@motie-2021-01-04"],
        "cite motie-i": ["motie-ict-2021-01-18"],
    }
    found, _ = answers([f"ktrade {line}" for line in expected])
    assert [[value for value, *_ in offered] for offered in found] == list(expected.values())


def last_words(shell: Shell, lines: Sequence[str], folder: Path) -> list[str]:
    """The last word of each line once Tab was pressed at its end, in a shell that has read its script from a folder."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    file = folder / f"ktrade.{shell}"
    file.write_text(script(shell), encoding="utf-8")
    return [words[-1] for words in completed_in(shell, lines, file)]


@pytest.mark.parametrize("shell", Shell)
def test_real_shells_complete(shell: Shell, tmp_path: Path) -> None:
    """In a real shell, Tab completes ids that hold an @, values behind an =, any case, Korean and names of files."""
    expected = {
        "ktrade show 2020.balance@": "2020.balance@motie-2021-01-04",
        "ktrade show 2020.ict.exports.oled.r": "2020.ict.exports.oled.rank-history@motie-ict-2021-01-18",
        "ktrade cite MOTIE-I": "motie-ict-2021-01-18",
        "ktrade items --item=semi": "--item=semiconductors",
        "ktrade items --item=반도": "--item=반도체",
        "ktrade compare 2020-11 2018": "2018",
        f"ktrade facts --facts {tmp_path}/ktr": str(tmp_path / f"ktrade.{shell}"),
    }
    assert last_words(shell, list(expected), tmp_path) == list(expected.values())


@pytest.mark.parametrize("shell", Shell)
def test_words_in_quotes_are_completed_whole(shell: Shell, tmp_path: Path) -> None:
    """In a real shell, a word behind an opening quote is completed with its first letter and in its quotes."""
    expected = {
        "ktrade regions 'viet": "vietnam",
        'ktrade regions "Viet': "vietnam",
        "ktrade about 'semi": "semiconductors",
        "ktrade about '반도": "반도체",
        "ktrade items --item 'dis": "displays",
        "ktrade items --item='semi": "--item=semiconductors",
        "ktrade items '--item=semi": "--item=semiconductors",
        "ktrade items --item displays,'semi": "displays,semiconductors",
        "ktrade show '2020.ict.exports.oled.r": "2020.ict.exports.oled.rank-history@motie-ict-2021-01-18",
        'ktrade show "2020.balance@': "2020.balance@motie-2021-01-04",
        "ktrade --show-completion 'zs": "zsh",
    }
    assert last_words(shell, list(expected), tmp_path) == list(expected.values())


@pytest.mark.parametrize("shell", Shell)
def test_the_script_of_any_shell_is_shown(
    shell: Shell, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The script of a shell is printed whatever shell asks for it, and without a name that of the shell that asks."""
    assert main(["--show-completion", shell]) == 0
    assert capsys.readouterr().out == script(shell)
    monkeypatch.setattr("shellingham.detect_shell", lambda: (str(shell), f"/bin/{shell}"))
    assert main(["--show-completion"]) == 0
    assert capsys.readouterr().out == script(shell)


def test_a_shell_that_cannot_complete_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the calling shell has no completion, or another is named that has none, the next step is told."""
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("sh", "/bin/sh"))
    assert main(["--show-completion"]) == 2
    assert "ktrade --show-completion bash" in capsys.readouterr().err
    assert main(["--show-completion", "tcsh"]) == 2
    assert "'bash', 'zsh', 'fish'" in capsys.readouterr().err


def test_a_shell_that_is_not_found_is_that_of_the_user(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no process above is a shell, SHELL says which it is; without it the next step is told."""

    def not_found() -> None:
        raise shellingham.ShellDetectionFailure

    monkeypatch.setattr("shellingham.detect_shell", not_found)
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    assert main(["--show-completion"]) == 0
    assert capsys.readouterr().out == script(Shell.ZSH)
    monkeypatch.delenv("SHELL")
    assert main(["--show-completion"]) == 2
    assert "ktrade --show-completion bash" in capsys.readouterr().err


@pytest.mark.parametrize(("shell", "started"), [(Shell.BASH, ".bashrc"), (Shell.ZSH, ".zshrc"), (Shell.FISH, None)])
def test_completion_is_installed_once(
    shell: Shell, started: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The script is kept in the home folder, and the start-up file, whose lines stay, has one line for it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    if started:
        (tmp_path / started).write_text("alias k=ktrade\n", encoding="utf-8")
    for _ in range(2):
        assert main(["--install-completion", shell]) == 0
    kept = [path for path in tmp_path.rglob("*ktrade*") if path.is_file()]
    assert [path.read_text(encoding="utf-8") for path in kept] == [script(shell)]
    if started:
        lines = (tmp_path / started).read_text(encoding="utf-8").splitlines()
        assert (lines[0], len(lines)) == ("alias k=ktrade", 2)


def test_an_installed_zsh_completion_answers_the_first_tab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Loaded by zsh from its folder of functions, the script completes the first time it is called."""
    if shutil.which("zsh") is None:
        pytest.skip("zsh is not installed")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main(["--install-completion", "zsh"]) == 0
    (words,) = completed_in("zsh", ["ktrade items --item=semi"], tmp_path / ".zshrc")
    assert words[-1] == "--item=semiconductors"

"""Remarks, errors and hints on a terminal: lines that end between words."""

import os

import pytest

from korea_trade.cli import wrapping
from tests.cli.terminal import on_terminal


class _Terminal:
    """A stream that is a terminal of some width, as far as it is asked."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 2


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("ktrade: a few words", ["ktrade: a few words"]),
        ("ktrade: words that take more", ["ktrade: words that", "    take more"]),
        ("  a hint that takes more", ["  a hint that takes", "    more"]),
        ("ktrade: see `ktrade a b c d e f g h`, too", ["ktrade: see", "    `ktrade a b c d e f g h`, too"]),
        ("ktrade: 열두 글자를 넘는 말", ["ktrade: 열두 글자를", "    넘는 말"]),
        ("one\n\ntwo", ["one", "", "two"]),
    ],
)
def test_lines_end_between_words(text: str, lines: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A line ends before the word that would not fit, and goes on indented; a command stays whole, however long."""
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((20, 24)))
    assert wrapping.on_terminal(text, _Terminal()).split("\n") == lines  # type: ignore[arg-type]


@pytest.mark.parametrize("command", ["compare 2019 2020 --lang en", "compare 2019 2020 --lang ko", "items africa"])
def test_no_word_of_a_remark_is_broken(command: str) -> None:
    """On a terminal of 60 columns no line of a remark or error is longer, but for commands."""
    told = on_terminal(*command.split(), columns=60).text.split("\n")
    assert len(told) > 2
    assert [line for line in told if "`" not in line and wrapping._cells(line) > 60] == []


def test_a_terminal_that_does_not_tell_its_width_gets_lines_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is broken where no width is known."""

    def unknown(_: int) -> os.terminal_size:
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", unknown)
    text = "a line of more words than twenty columns hold"
    assert wrapping.on_terminal(text, _Terminal()) == text  # type: ignore[arg-type]

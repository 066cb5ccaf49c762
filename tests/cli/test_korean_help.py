"""The help in Korean: all of it, from each place where it can be asked for, and English as before."""

import re

import pytest
from typer.main import get_command

from korea_trade.cli.app import COMMANDS, LazyCommands, app
from korea_trade.cli.main import main
from korea_trade.language.korean.help import HELP, korean_help
from korea_trade.model.codes import LanguageCode


def english_texts() -> set[str]:
    """Every text of the help: of commands, arguments, options and the headings over them."""
    group = get_command(app)
    assert isinstance(group, LazyCommands)
    context = group.make_context("ktrade", [], obj=LanguageCode.EN, resilient_parsing=True)
    commands = [group, *(group.get_command(context, name) for name in COMMANDS)]
    texts: set[str] = set()
    for command in commands:
        assert command is not None
        texts.add(command.help or "")
        for parameter in command.get_params(context):
            texts |= {str(getattr(parameter, name, None) or "") for name in ("help", "rich_help_panel")}
    return texts - {""}


def test_every_text_of_the_help_has_its_korean() -> None:
    """Each text of the help is in Korean, and no Korean stands for a text that is no longer there."""
    texts = english_texts()
    assert [text for text in texts if not re.search(r"[가-힣]", korean_help(text))] == []
    patterns = {re.escape(text).replace(r"\{\}", ".+") for text in HELP} - {"Arguments", "Options", "Commands"}
    assert [pattern for pattern in patterns if not any(re.fullmatch(pattern, text) for text in texts)] == []


@pytest.mark.parametrize(
    "line",
    [
        "--lang ko --help",
        "--help --lang=ko",
        "items -h --lang ko",
        "--lang ko items --help",
        "help compare --lang ko",
        "chart --help --lang ko",
    ],
)
def test_help_is_korean_wherever_the_language_is_said(
    line: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before or after the command; whole at 80 columns, and nothing is left in English but what is typed."""
    monkeypatch.setenv("COLUMNS", "80")
    assert main(line.split(" ")) == 0
    help_text = capsys.readouterr().out
    assert "사용법: ktrade" in help_text
    assert "╭─ 옵션 " in help_text
    assert "…" not in re.sub(r"[A-Z]+,…", "", help_text)
    assert not re.search(r"\b(Show|Select|Write|List|Usage|Options|Commands|Examples)\b", help_text)


def test_help_is_english_again(capsys: pytest.CaptureFixture[str]) -> None:
    """What was said in Korean leaves no trace in a process that goes on in English."""
    main(["items", "--help", "--lang", "ko"])
    capsys.readouterr()
    main(["items", "--help"])
    help_text = capsys.readouterr().out
    assert "Usage: ktrade items" in help_text
    assert not re.search(r"[가-힣]", help_text)


def test_the_language_may_stand_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    """``ktrade --lang ko`` speaks Korean, alone and before a command; the option of the command wins."""
    main(["--lang", "ko"])
    assert "한국의 무역" in capsys.readouterr().out
    main(["--lang", "ko", "items", "--limit", "1"])
    assert "품목별 수출" in capsys.readouterr().out
    main(["--lang", "ko", "items", "--limit", "1", "--lang", "en"])
    assert "Exports to the world" in capsys.readouterr().out


def test_a_korean_locale_has_korean_help(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without ``--lang`` the locale decides."""
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    main(["--help"])
    assert "사용법: ktrade" in capsys.readouterr().out

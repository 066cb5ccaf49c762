"""Errors, hints and remarks: each is said in both languages, with all that it is about."""

import ast
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast, get_type_hints

import pytest
import typer
from typer.core import TyperGroup
from typer.main import get_command

import korea_trade
from korea_trade.cli.app import COMMANDS, app
from korea_trade.errors import KtradeError, UnknownName, did_you_mean, in_english
from korea_trade.language.message_texts import in_language
from korea_trade.messages.command import Command, fact_options
from korea_trade.messages.phrases import (
    Compared,
    ComparedBy,
    DocumentFormat,
    Entry,
    Length,
    Message,
    Phrases,
    UnnamedKind,
)
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import Phrase, phrase
from korea_trade.questions.trade import Trade

PACKAGE = Path(korea_trade.__file__).parent
PHRASES = sorted(name for name in vars(Phrases) if not name.startswith("_"))
GIVE_ONE = phrase(Phrases.give_one)
VALUES: dict[object, object] = {
    str: "QQ",
    int: 7,
    bool: False,
    Sequence[str]: ("QQ", "ZZ"),
    Sequence[str | None]: (None, "QQ"),
    Command: Command.of("items", "QQ"),
    Sequence[Command]: (Command.of("items", "QQ"), Command.of("regions", "ZZ")),
    Sequence[Command | Entry | str]: (Command.of("items", "QQ"), ("ZZ", "ZZ", "ZZ"), "ZZ"),
    str | None: "QQ",
    int | None: 7,
    Compared: "level",
    DocumentFormat: "html",
    ComparedBy: "item",
    Sequence[tuple[ComparedBy, int]]: [(None, 7)],
    Sequence[tuple[int, Command]]: [(7, Command.of("items", "QQ"))],
    Length: (7, "month"),
    Entry: ("QQ", "QQ", "QQ"),
    Sequence[Entry]: [("ZZ", "ZZ", "ZZ")],
    Mapping[UnnamedKind, Sequence[str]]: {"measures": ("QQ", "ZZ")},
    Message: GIVE_ONE,
    Message | str: GIVE_ONE,
    Wrong: phrase(ProblemPhrases.empty_value),
    Wrong | str: phrase(ProblemPhrases.empty_value),
}
OF_NAME = {("limited_without_order", "figure"): "growth", ("nothing_to_draw", "figure"): "growth"}
"""The values of parameters that take words of a closed list, by the phrase and their name."""
TYPED = (
    "`[^`]*`",
    r"--[\w-]+",
    r"\{.*\}",
    r"KTRADE_\w+",
    "value, growth, name, period",
    "id,value,unit",
    "semicond",
    "pip install '[^']*'",
    "totals",
    r"\w*\.\w+",
    r"\(\w+\)",
    "iconv",
)
ERRORS = ("KtradeError", "QuestionError", "NotComparable", "UserSqlError", "NotReadable")


def message(phrase: str) -> Message:
    """A phrase with a value for each of its parameters."""
    hints = get_type_hints(getattr(Phrases, phrase), localns={"Wrong": Wrong})
    given = {name: OF_NAME.get((phrase, name)) or VALUES[hint] for name, hint in hints.items() if name != "return"}
    return Phrase(phrase, tuple(given.values()))


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_phrase_is_said_in_both_languages(phrase: str) -> None:
    """What is put into a phrase stands in both, and nothing else of the Korean one is English but what is typed."""
    english, korean = in_english(message(phrase)), in_language(message(phrase), LanguageCode.KO)
    if phrase not in (
        "system_error",
        "cannot_be_run",
    ):  # a number that Korean has no word for is said as the system says it
        assert {word for word in ("QQ", "ZZ", "7") if word in english} == {
            word for word in ("QQ", "ZZ", "7") if word in korean
        }
    if phrase in ("try_command", "system_error"):
        return
    assert re.search(r"[가-힣]", korean)
    assert not re.search(
        r"\b[a-z]{3,}\b", re.sub("|".join(TYPED), "", korean).replace("ktrade", "").replace("sqlite", "")
    )


@pytest.mark.parametrize("language", LanguageCode)
def test_every_command_of_a_phrase_asks_the_same_facts(language: LanguageCode) -> None:
    """Whoever asked with a base of his own and a day gets commands that ask the same, as far as they read facts."""
    options = [("--facts", "my facts"), ("--only-facts",), ("--as-of", "2021-01-31")]
    commands = [
        command
        for phrase in PHRASES
        for command in re.findall("`ktrade ([^`]*)`", in_language(message(phrase), language, options))
        if phrase != "name_a_shell"
    ]
    assert len(commands) > 40
    for command in commands:
        name = command.split()[0]
        reads = name not in ("cache", "init") and "--help" not in command
        assert ("--facts" in command, "--only-facts" in command) == (reads, reads), command
        assert ("--as-of 2021-01-31" in command) is (reads and name not in ("add", "check", "draft")), command


def test_commands_are_given_the_options_that_they_have() -> None:
    """Options that say which facts answer are added to a command that has them, once, and to no other."""
    options = [("--facts", "mine"), ("--only-facts",), ("--as-of", "2021-01-31")]
    context = typer.Context(get_command(app))
    for name in COMMANDS:
        command = cast("TyperGroup", context.command).get_command(context, name)
        assert command is not None
        known = {option for parameter in command.params for option in parameter.opts}
        written = in_english(did_you_mean([Command.of(name)]), options)
        assert [option[0] for option in options if option[0] in written] == [
            option[0] for option in options if option[0] in known
        ], name
        assert written.count("--facts") <= 1 + ("--only-facts" in known)
    day = in_english(did_you_mean([Command.of("totals", "--as-of", "2020-12-01")]), options)
    assert "--as-of 2020-12-01 --facts mine --only-facts`" in day
    assert "2021" not in day


def test_options_of_facts_are_found_on_any_command_line() -> None:
    """Also where it is wrong otherwise, and where an option and its value are one word."""
    line = ["tools", "--facts", "a", "--facts=b", "--only-facts", "--as-of"]
    assert list(fact_options(line)) == [("--facts", "a"), ("--facts", "b"), ("--only-facts",)]


def test_every_error_is_a_phrase() -> None:
    """No error is raised with a sentence of its own, which no other language could say."""
    found = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
                sentences = [a for a in node.args[:2] if isinstance(a, ast.JoinedStr | ast.Constant)]
                found += [f"{path.name}:{node.lineno}" for a in sentences if ast.unparse(a) != "''"]
    assert found == []


def test_python_reads_english(bundled: Trade) -> None:
    """An error is English to Python, whatever the language of the tables."""
    with pytest.raises(UnknownName) as caught:
        bundled.items(bundled.filters(item="chpis"))
    error: KtradeError = caught.value
    assert (str(error), error.message) == ("unknown item 'chpis'",) * 2
    assert error.hint.startswith("did you mean semiconductors")


@pytest.mark.parametrize(
    ("phrase", "korean"),
    [
        (phrase(Phrases.unknown_name, "item", "chpis"), "알 수 없는 품목: 'chpis'"),
        (phrase(Phrases.no_match, "items", GIVE_ONE), "해당하는 품목 없음; 하나만 쓰세요"),
        (phrase(Phrases.system_error, "x.csv", 2, "No such file or directory"), "x.csv: 그런 파일이나 폴더가 없음"),
        (
            phrase(Phrases.different_lengths, "2020", (12, "month"), "2024-03-01/2024-03-20", (20, "day")),
            "길이가 다른 기간의 금액은 비교할 수 없음: 2020 12개월, 2024-03-01/2024-03-20 20일",
        ),
    ],
)
def test_korean_phrases(phrase: Message, korean: str) -> None:
    """Korean says kinds, listings and lengths in its own words."""
    assert in_language(phrase, LanguageCode.KO) == korean

"""What is wrong with a fact base: each problem is said in both languages, with all that it is about."""

import ast
import re
from collections.abc import Sequence
from pathlib import Path
from typing import get_type_hints

import pytest

import korea_trade
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.cli.main import main
from korea_trade.errors import problem_in_english
from korea_trade.language.korean import Korean
from korea_trade.language.korean.qualifiers import QUALIFIERS
from korea_trade.language.korean.reasons import REASONS
from korea_trade.language.message_texts import problem_in_language
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import Phrase, phrase
from korea_trade.reader.reasons import Reason
from korea_trade.reader.statement import ProofField
from tests.small import CHIPS, DOCUMENT, group, write_fact_base

PACKAGE = Path(korea_trade.__file__).parent
PROBLEMS = sorted(name for name in vars(ProblemPhrases) if not name.startswith("_"))
EMPTY = phrase(ProblemPhrases.empty_value)
VALUES: dict[object, object] = {
    str: "QQ",
    int: 7,
    bool: True,
    str | None: "QQ",
    Sequence[str]: ("QQ", "ZZ"),
    Sequence[int]: (7, 8),
    Message: phrase(Phrases.give_one),
    Message | str: phrase(Phrases.give_one),
    Wrong: EMPTY,
    Wrong | str: EMPTY,
    Sequence[Wrong]: (EMPTY,),
}
OTHERS = {
    "plausible": (("not-bound",),),
    "refuted": (("not-stated", "other-item"), (EMPTY,)),
    "contradicts": ("inconsistent", "60 percent, of at most 100", VerdictPhrases.whole_is_not_said.__name__, ()),
}
AS_TYPED = (
    "`[^`]*`", r"\b(?:source|item|partner|group)s\b", "UTF-8", "YAML", "JSON", "DuckDB", "true", "false", "USD bn",
    r"\w+: \w+(?:-\w+)*", r"seeds/\w+\.txt", "model:NAME", "sha256", r"\babove\b", r"\bbelow\b", r"\bdown\b",
)  # fmt: skip
REPORTING = ("Problem", "NotWellFormed", "_problem", "report")


def problem(name: str) -> Wrong:
    """A problem with a value for each of its parameters."""
    hints = get_type_hints(getattr(ProblemPhrases, name))
    return Phrase(name, OTHERS.get(name) or tuple(VALUES[hint] for key, hint in hints.items() if key != "return"))


@pytest.mark.parametrize("name", [name for name in PROBLEMS if name != "contradicts"])
def test_every_problem_is_said_in_both_languages(name: str) -> None:
    """What a problem is about stands in both, and nothing else of the Korean one is English but what is typed."""
    english, korean = problem_in_english(problem(name)), problem_in_language(problem(name), LanguageCode.KO)
    ours, unneeded = {"QQ", "ZZ", "7"}, {"QQ"} if name == "yaml_not_utf8" else set[str]()
    assert {word for word in ours if word in english} <= {word for word in ours if word in korean} | unneeded, korean
    assert re.search(r"[가-힣]", korean)
    assert not re.search(r"\b[a-z]{3,}\b", re.sub("|".join(AS_TYPED), "", korean)), korean


def test_no_problem_is_a_sentence_of_its_own() -> None:
    """No problem is reported as English text, which no other language could say."""
    found = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in REPORTING:
                texts = [a.value if isinstance(a, ast.Constant) else a for a in node.args]
                sentences = [a for a in texts if isinstance(a, ast.JoinedStr) or (isinstance(a, str) and " " in a)]
                found += [f"{path.name}:{node.lineno}"] if sentences else []
    assert found == []


def korean_check(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What the check of a base prints under ``--lang ko``, without its file."""
    assert main(["check", "--facts", str(path), "--only-facts", "--lang", "ko"]) == 1
    told = capsys.readouterr()
    return (told.out + told.err).replace(str(path), "facts.yaml")


def test_a_faulty_base_is_checked_in_korean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All that is wrong with a base that cannot be read is Korean: keys, values, what does not go together."""
    path = write_fact_base(
        tmp_path,
        groups=[
            group(
                CHIPS | {"grwth": "5.6"},
                CHIPS | {"value": "9,9", "unit": "dollars"},
                CHIPS | {"measure": "rank"},
                CHIPS | {"direction": "down"},
                CHIPS | {"item": "ships", "window": "18 Monate"},
            )
        ],
    )
    told = korean_check(path, capsys)
    for part in (
        "모르는 키: `grwth`; 쓸 수 있는 키: 스키마에 있는 것",
        "`value` 값: '9,9'; 512.9, -5.4처럼 문서에 적힌 자릿수 그대로 쓰세요",
        "`unit` 값: 'dollars'; 가능한 값: 'USD bn', ",
        "지표 rank에 빠진 키: `among`",
        "부호와 방향이 어긋남: 5.6, down; 맞는 방향: up",
        "`window` 값: '18 Monate'; 이 형식으로 쓰세요: ",
    ):
        assert part in told
    assert "expected" not in told


def test_refuted_and_contradicting_facts_are_told_in_korean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a document refutes, what it has besides, and what figures contradict is Korean, with codes as written."""
    path = write_fact_base(
        tmp_path,
        document=f"{DOCUMENT}Exports of ships fell 3 percent in 2020.\n",
        groups=[
            group(
                CHIPS | {"value": "98.0"},
                {"measure": "share", "value": "60", "unit": "percent", "item": "ships", "quotes": ["ships"]},
                {
                    "measure": "share",
                    "value": "160",
                    "unit": "percent",
                    "item": "automobiles",
                    "quotes": ["chips rose"],
                },
            )
        ],
    )
    told = korean_check(path, capsys)
    for part in (
        "문서에 없는 수치: 반증됨: 인용문에 없는 수치: 98.0 USD bn; 인용문에 있는 수: ",
        "인용문에 이름이 없고 `inferred`에 근거도 없는 품목: `automobiles`",
        "설명되지 않은 수: 어느 사실에도 없고 제외 까닭도 없는 수: '3 percent', “…",
        "비중: 불일치: 160%, 최대 100% (share)",
    ):
        assert part in told, told
    sentences = re.sub(r"“.*?”|'[^']*'|`[^`]*`|\[[^]]*\]|\([a-z-]+\)", "", told)
    assert not re.search(r"\b(expected|the|says|quotes|which|inconsistent)\b", sentences), sentences


def test_a_field_has_one_korean_name() -> None:
    """A receipt, a problem and a reason call a field alike."""
    for field in ProofField:
        name = QUALIFIERS.fields[field]
        wrong = phrase(ProblemPhrases.not_in_the_words, field, "x", "memo.txt")
        assert problem_in_language(wrong, LanguageCode.KO) == f"memo.txt 문서에 없는 {name}: 'x'"
    assert REASONS[Reason.OTHER_PARTNER] == f"다른 {QUALIFIERS.fields[ProofField.PARTNER]}"
    assert Korean((), ()).inferred("flow", "why", "까닭") == f"{QUALIFIERS.fields[ProofField.FLOW]}, 까닭"

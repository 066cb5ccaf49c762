"""Codes of problems and reasons, put in words."""

import re
from pathlib import Path

import pytest

from korea_trade.bases.problem import Problem
from korea_trade.cli.main import main
from korea_trade.language.korean.reasons import problem_in_korean
from korea_trade.language.message_texts import in_language
from korea_trade.model.codes import LanguageCode
from korea_trade.reader.reasons import Reason
from tests.language.a_fact import ENGLISH, KOREAN
from tests.small import write_fact_base

PROBLEM = Problem("facts.yaml", 7, "2020.exports@memo", "unknown-code", "`chps` is no code")


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_said_in_words_with_its_code(reason: Reason) -> None:
    """In both languages a reason is said in words, with the code that other programs rely on."""
    assert re.fullmatch(rf"[a-z]+( [a-z]+)+ \({reason}\)", ENGLISH.reason(reason))
    assert re.fullmatch(rf"[^a-z]*[가-힣][^a-z]*\({reason}\)", KOREAN.reason(reason))


def test_a_problem_says_its_kind_in_korean() -> None:
    """The line of a problem has the kind in Korean, with place, message, rule and fact as in English."""
    assert str(PROBLEM) == "facts.yaml:7: `chps` is no code (unknown-code) [2020.exports@memo]"
    korean = in_language(PROBLEM.phrase, LanguageCode.KO)
    assert korean == "facts.yaml:7: 없는 코드: `chps` is no code (unknown-code) [2020.exports@memo]"


def test_every_kind_of_problem_has_a_korean_name() -> None:
    """Each rule that readers and checks of fact bases report under has a name of its own in Korean."""
    sources = [*Path("korea_trade/bases").rglob("*.py"), *Path("korea_trade/checks").rglob("*.py")]
    told = {
        rule
        for source in sources
        for rule in re.findall(r'(?:\)|""|\.id), "([a-z0-9-]+)", (?!index)', source.read_text(encoding="utf-8"))
    }
    assert len(told) > 5
    assert sorted(rule for rule in told if problem_in_korean(rule) == "문제") == []


def test_the_check_of_an_own_base_is_korean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems of a base of one's own say their kind in Korean, whether it can be read or not."""
    path = write_fact_base(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("growth:", "grwth:"), encoding="utf-8")
    assert main(["check", "--facts", str(path), "--only-facts", "--lang", "ko"]) == 1
    told = capsys.readouterr()
    assert re.search(r"facts\.yaml:\d+: 모르는 키: ", told.out + told.err)

"""Words that a fact base adds to the vocabulary: the reader takes them, and what they cannot mean is a problem."""

from pathlib import Path

import pytest

from korea_trade.bases.fact_base import read_fact_base
from korea_trade.bases.names import names_of
from korea_trade.bases.problem import FactBaseError
from korea_trade.bases.read import read_fact_bases
from korea_trade.cli.commands.export import ExportForm
from korea_trade.questions.trade import open_trade
from korea_trade.reader.reader import read_statements
from korea_trade.store.database import load_for_export
from korea_trade.store.export.folder import export_folder
from korea_trade.vocabulary.phrases import tokens
from korea_trade.vocabulary.words import korean_phrases, phrases
from tests.small import write_fact_base

WORDS = """
words:
  - {kind: limits, means: above, part: words, en: [upside of]}
  - {kind: directions, means: down, part: verbs, en: [went south], ko: [곤두박이~]}
  - {kind: flows, means: exports, en: [despatches], ko: [내보낸 것]}
"""
TEXT = "Despatches of chips totaled upside of $58 billion in May 2024.\n\n2024년 5월 수출은 5.6% 곤두박이쳤다."


def with_words(folder: Path, words: str = WORDS) -> Path:
    """A fact base with these words."""
    path = write_fact_base(folder)
    path.write_text(path.read_text(encoding="utf-8") + words, encoding="utf-8")
    return path


def test_the_reader_takes_them_in_both_languages(tmp_path: Path) -> None:
    """What a sentence says in words of the base is read as in those of the vocabulary, and not read without it."""
    base = read_fact_base(with_words(tmp_path))
    english, korean = read_statements(TEXT, "2024-06-01", names_of(base))
    assert (english.flow, str(english.value), english.bound, english.doubtful) == ("exports", "58", "above", None)
    assert (korean.direction, str(korean.growth), korean.doubtful) == ("down", "-5.6", None)
    (korean,) = read_statements(TEXT, "2024-06-01")
    assert korean.doubtful == "no direction"


def test_they_stay_with_the_base(tmp_path: Path) -> None:
    """Words are kept in the compiled base, when bases are merged, and when one is exported and read again."""
    path = with_words(tmp_path / "one")
    words = read_fact_base(path).words
    assert len(words) == 3
    for _ in range(2):
        with open_trade(path) as trade:
            assert trade.base.words == words
    base = read_fact_bases([path])
    with load_for_export(base) as connection:
        export_folder(connection, base, tmp_path / "out", ExportForm.CSV)
    assert read_fact_base(tmp_path / "out" / "facts.yaml").words == words


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ("{kind: directions, means: upward, part: verbs, en: [hopped]}",
         "no words of directions mean `upward`; expected one of down, flat, up"),
        ("{kind: directions, means: up, en: [hopped]}",
         "the `part` of English words is missing or unknown; expected one of adverbs, nouns, participles, verbs"),
        ("{kind: directions, means: up, part: verb, en: [hopped]}",
         "the `part` of English words is missing or unknown; expected one of adverbs, nouns, participles, verbs"),
        ("{kind: flows, means: exports, part: verbs, en: [hopped]}",
         "`part` where no parts are told apart; expected none"),
        ("{kind: directions, means: up, part: verbs, en: [fell]}",
         "'fell' means `down` already; expected words without another meaning"),
        ("{kind: directions, means: up, ko: [감소~]}",
         "'감소~' means `down` already; expected words without another meaning"),
        ("{kind: measures, means: share, en: [(a|b) part]}", "'(a|b) part' has one of ( ) [ ] |; expected plain words"),
        ("{kind: directions, means: up, ko: ['~']}", "'~' is not a name; expected words"),
        ("{kind: directions, means: up, ko: [뛰~다]}",
         "'뛰~다' has `~` elsewhere than behind a Korean stem; expected plain words"),
        ("{kind: flows, means: exports, en: [despatch~]}",
         "'despatch~' has `~` elsewhere than behind a Korean stem; expected plain words"),
        ("{kind: flows, means: exports, en: ['5']}", "'5' is a number; expected words"),
        ("{kind: measures, means: share, en: ['$1.5 billion']}", "'$1.5 billion' is a number; expected words"),
        ("{kind: flows, means: exports, en: [twenty-three]}", "'twenty-three' is a number; expected words"),
        ("{kind: flows, means: exports, ko: [이백억]}", "'이백억' is a number; expected words"),
        ("{kind: flows, means: exports, en: [Chips]}",
         "'Chips' is a name of item semiconductors; expected words without another meaning"),
        ("{kind: flows, means: exports, ko: [반도체]}",
         "'반도체' is a name of item semiconductors; expected words without another meaning"),
        ("{kind: measures, means: share, en: ['…']}", "'…' is not a name; expected words"),
        ("{kind: measures, means: share}", "neither `en` nor `ko`; expected words in one of them"),
        ("{kind: nouns, means: share, en: [slice]}",
         "`kind` is 'nouns': expected 'flows', 'balances', 'directions', 'limits' or 'measures'"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_a_problem(tmp_path: Path, entry: str, problem: str) -> None:
    """Words of an unknown or of another meaning, and those that are none, have their line and what was expected."""
    path = with_words(tmp_path, f"words:\n  - {entry}\n")
    with pytest.raises(FactBaseError) as caught:
        read_fact_base(path)
    (found,) = caught.value.problems
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines[found.line - 1].endswith(entry)
    assert found.message == problem


def test_no_name_stands_for_phrases_without_end() -> None:
    """Names and words of a stranger with many blanks or brackets are taken as they are, at once."""
    long = " ".join(["가나"] * 40)
    names = (
        ("item", "odd", ("(a|b) " * 40 + "goods", long, "[x] " * 40 + "goods")),
        ("words-ko", "directions.up", (long,)),
    )
    match = korean_phrases(names).at(long.replace(" ", ""), 0, 80)[0]
    assert (match.end, {meaning.value for meaning in match.means}) == (80, {"up", "odd"})
    text = tokens(" ".join(["a b"] * 40) + " goods")
    covered, means = phrases("words.en.yaml", names).longest(text, 0, text[-1].end)
    assert (covered, [meaning.value for meaning in means]) == (81, ["odd"])

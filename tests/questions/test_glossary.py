"""The words of the facts explained."""

import re
import shlex

import pytest

from korea_trade.arithmetic.codes import Outcome
from korea_trade.cli.main import main
from korea_trade.errors import UnknownName
from korea_trade.language.languages import language_of
from korea_trade.model.codes import LanguageCode, Measure
from korea_trade.questions.entry_row import TermRow
from korea_trade.questions.glossary import ask_terms
from korea_trade.questions.trade import Trade

TERMS = ask_terms()


@pytest.mark.parametrize("row", TERMS, ids=lambda row: row.term)
def test_a_term_is_explained_in_both_languages(row: TermRow) -> None:
    """Each term has two sentences at most in each language, the Korean ones in Korean."""
    for text in (row.en, row.ko):
        assert 1 <= len(re.findall(r"\.(?:\s|$)", text)) <= 3
    assert re.search("[가-힣]", row.ko)
    assert not re.search("[가-힣]", row.en)


def test_verdicts_are_explained_in_their_own_words(bundled: Trade) -> None:
    """What verdicts there are is said in the words in which ``ktrade check --verdicts`` gives them."""
    (row,) = [term for term in TERMS if term.term == "verdict"]
    for code, told in ((LanguageCode.EN, row.en), (LanguageCode.KO, row.ko)):
        language = language_of(code, bundled.codes)
        words = [word for outcome in Outcome for word in language.outcome(outcome, acknowledged=False).split(", ")]
        assert [word for word in words if word not in told] == []


@pytest.mark.parametrize("row", TERMS, ids=lambda row: row.term)
def test_the_example_of_a_term_is_answered(row: TermRow, capsys: pytest.CaptureFixture[str]) -> None:
    """The command that shows a term runs."""
    program, *arguments = shlex.split(row.example)
    assert (program, main(arguments)) == ("ktrade", 0)
    assert " match" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("streak", "streak"),
        ("Streaks", "streak"),
        ("first in", "first-in"),
        ("FIRST-IN", "first-in"),
        ("부문", "sector"),
        ("연속", "streak"),
        ("level", "value"),
        ("derived", "derived"),
    ],
)
def test_a_term_is_found_by_what_it_is_called(word: str, term: str) -> None:
    """A term is found by its name, by other names and in Korean, whatever the case and the hyphens."""
    assert [row.term for row in ask_terms(word)] == [term]


@pytest.mark.parametrize("code", LanguageCode)
def test_headings_of_listings_are_terms(code: LanguageCode) -> None:
    """What stands over the columns of the main tables is explained, with its signs and in both languages."""
    headings = language_of(code).headings
    over_columns = (
        headings.period, headings.flow, headings.item, headings.partner, headings.coverage, headings.rank,
        headings.level, headings.growth, headings.share, headings.derived_share, headings.status, headings.year_earlier,
        headings.change, headings.contribution, headings.milestone, headings.id, headings.key, headings.fact,
        headings.before, headings.now, headings.bounds, headings.formula, headings.derived_figure, headings.caveat,
    )  # fmt: skip
    for heading in over_columns:
        assert ask_terms(heading), heading


def test_what_a_milestone_is_measured_in_is_explained() -> None:
    """The measures that a newcomer meets in `milestones` are terms."""
    terms = {row.term for row in TERMS}
    assert {str(Measure.RANK), str(Measure.STREAK), str(Measure.FIRST_IN), str(Measure.THRESHOLD)} <= terms
    assert {"sector", "measure", "bound", "milestone", "derived"} <= terms


def test_no_two_terms_are_called_the_same() -> None:
    """A word that is called by one term leads to that term alone, unless it is the name of another."""
    names = [name.casefold() for row in TERMS for name in (row.term, *row.called)]
    twice = {name for name in names if names.count(name) > 1}
    assert all(len(ask_terms(name)) == 1 for name in twice)


def test_an_unknown_term_is_told_with_near_ones() -> None:
    """What is no term says what may have been meant, or what there is."""
    with pytest.raises(UnknownName, match="unknown term 'treshold'") as wrong:
        ask_terms("treshold")
    assert wrong.value.hint == "did you mean threshold?"
    with pytest.raises(UnknownName) as wrong:
        ask_terms("qqqq")
    assert wrong.value.hint.startswith("expected one of flow, sector, ")

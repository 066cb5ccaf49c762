"""What Python is told beside rows, in the language that the facts were opened in."""

from collections.abc import Callable
from html import unescape
from inspect import signature
from pathlib import Path

import pytest

from korea_trade import FactBaseError, KtradeError, Trade, open_trade

QUESTIONS: dict[str, tuple[Callable[[Trade], object], str, str, str]] = {
    "a name": (lambda trade: trade.filters(item="foo"), "unknown item 'foo'", "알 수 없는 품목: 'foo'", "식료품(food)"),
    "a fact": (
        lambda trade: trade.show("x.y@z"),
        "unknown fact 'x.y@z'",
        "알 수 없는 사실: 'x.y@z'",
        "식별자가 나옵니다",
    ),
    "a day": (lambda trade: trade.as_of("1"), "'1' is not a day", "날짜가 아님: '1'", "발행일이 나옵니다"),
    "no words": (lambda trade: trade.search([]), "no words to search for", "찾을 말이 없음", "글자나 숫자"),
    "SQL": (
        lambda trade: trade.sql("DROP TABLE x"),
        "a statement of kind DROP",
        "DROP 문은 쓸 수 없음",
        "뷰가 나옵니다",
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_errors_are_in_the_language_of_the_trade(question: str) -> None:
    """What is wrong and what to do are said in Korean by facts opened in it, else in English."""
    ask, english, korean, advice = QUESTIONS[question]
    with open_trade() as trade, open_trade(lang="ko") as other, open_trade(lang="en") as third:
        for plain in (trade, third):
            with pytest.raises(KtradeError) as told:
                ask(plain)
            assert str(told.value).startswith(english)
        with pytest.raises(KtradeError) as told:
            ask(other)
    assert str(told.value).startswith(korean)
    assert told.value.message in str(told.value)
    assert advice in told.value.hint


def test_reasons_are_in_the_language_of_the_trade() -> None:
    """Why there are no rows is said in that language, of a list, a ranking and a page alike, as a notebook says it."""
    for lang, beginning in (("en", "no items match; "), ("ko", "해당하는 품목 없음; ")):
        with open_trade(lang=lang) as trade:
            nothing = trade.filters(year=1999)
            ranking, listing = trade.items(nothing), trade.totals(nothing)
            (page,) = trade.about("chips", filters=nothing)
            assert ranking.reason.startswith(beginning)
            assert [any("가" <= char <= "힣" for char in empty.reason) for empty in (listing, page)] == [
                lang == "ko"
            ] * 2
            assert ranking.reason in unescape(str(ranking._repr_html_()))


def test_answers_of_a_day_keep_the_language() -> None:
    """What had been published by a day is answered in the language of the facts that it is asked of."""
    with open_trade(lang="ko") as trade, pytest.raises(KtradeError, match="알 수 없는 품목"):
        trade.as_of("2021-01-31").filters(item="foo")


def test_a_fact_base_that_cannot_be_read_is_told_of_in_the_language(tmp_path: Path) -> None:
    """All problems of a fact base are said in the language asked for, each in a line."""
    broken = tmp_path / "facts.yaml"
    broken.write_text("- a list\n")
    with pytest.raises(FactBaseError, match="not a mapping"):
        open_trade(broken)
    with pytest.raises(FactBaseError, match="키와 값으로 되어 있지 않음"):
        open_trade(broken, lang="ko")


def test_results_of_sql_are_in_the_language_of_the_trade() -> None:
    """A result of SQL is a table in that language, and so is the hint once it is closed."""
    with open_trade(lang="ko") as trade:
        result = trade.sql("SELECT 1 AS one")
        assert "1행" in str(result._repr_html_())
    with pytest.raises(KtradeError) as told:
        result.arrow()
    assert told.value.hint.endswith("뷰가 나옵니다")


def test_methods_that_say_their_errors_keep_what_help_shows() -> None:
    """Questions keep their names, their texts and their parameters for the help of Python and of editors."""
    assert (Trade.filters.__name__, Trade.filters.__module__) == ("filters", "korea_trade.questions.trade")
    assert (Trade.filters.__doc__ or "").startswith("Filters of what people type")
    assert "year" in signature(Trade.filters).parameters

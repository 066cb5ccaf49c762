"""What a question takes one or several of, and which of it are ids."""

from collections.abc import Iterable

from korea_trade.questions.filters import Filters, Given


def words_given(*given: Given) -> list[str]:
    """The words of values, each one or several: a text is one word, not its letters; numbers are years as typed.

    Raises TypeError for filters, which are given by their name where a question takes them, and what else has no words.
    """
    values = [value for value in given if value is not None]
    for value in values:
        _check_is_of_words(value)
    return [str(word) for value in values for word in ((value,) if isinstance(value, (str, int)) else value)]


def _check_is_of_words(value: object) -> None:
    if isinstance(value, (int, Iterable)):
        return
    example = "trade.about('chips', filters=trade.filters(year=2020))" if isinstance(value, Filters) else "'chips'"
    raise TypeError(f"{value!r} is no word; expected one or several, such as {example}")


def ids_given(ids: str | Iterable[str]) -> list[str]:
    """The ids of what takes one or several, also as lists with commas, which no id and no name has in it."""
    return [part.strip() for text in words_given(ids) for part in text.split(",") if part.strip() or text == part]


def may_begin_an_id(text: str) -> bool:
    """Whether a text has a mark of ids in it, which no name and no period needs: 2020.exp, 2020-01_2020-10."""
    return "." in text or "_" in text

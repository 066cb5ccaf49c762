"""What a question takes one or several of."""

from collections.abc import Iterable

from korea_trade.questions.filters import Given


def words_given(*given: Given) -> list[str]:
    """The words of values, each one or several: a text is one word, not its letters; numbers are years as typed."""
    values = (value for value in given if value is not None)
    return [str(word) for value in values for word in ((value,) if isinstance(value, (str, int)) else value)]


def ids_given(ids: str | Iterable[str]) -> list[str]:
    """The ids of what takes one or several, also as lists with commas, which no id and no name has in it."""
    return [part.strip() for text in words_given(ids) for part in text.split(",") if part.strip() or text == part]

"""What a question takes one or several of."""

from collections.abc import Iterable


def words_given(words: str | Iterable[str]) -> list[str]:
    """The words of what takes one or several: a text is one word, not its letters."""
    return [words] if isinstance(words, str) else list(words)


def ids_given(ids: str | Iterable[str]) -> list[str]:
    """The ids of what takes one or several, also as lists with commas, which no id and no name has in it."""
    return [part.strip() for text in words_given(ids) for part in text.split(",") if part.strip() or text == part]

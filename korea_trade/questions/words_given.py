"""What a question takes one or several of."""

from collections.abc import Iterable


def words_given(words: str | Iterable[str]) -> list[str]:
    """The words of what takes one or several: a text is one word, not its letters."""
    return [words] if isinstance(words, str) else list(words)

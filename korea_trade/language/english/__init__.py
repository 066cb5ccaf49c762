"""English."""

from typing import TYPE_CHECKING

from korea_trade.language.english.notes import EnglishNotes

if TYPE_CHECKING:
    from korea_trade.arithmetic.english import EnglishVerdicts


class English(EnglishNotes):
    """English: words, sentences, titles and notes, and the messages of verdicts."""

    @property
    def verdicts(self) -> "EnglishVerdicts":
        """The messages of verdicts."""
        from korea_trade.arithmetic.english import EnglishVerdicts

        return EnglishVerdicts()

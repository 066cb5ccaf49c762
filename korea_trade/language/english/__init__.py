"""English."""

from korea_trade.arithmetic.english import EnglishVerdicts
from korea_trade.language.english.notes import EnglishNotes


class English(EnglishNotes):
    """English: words, sentences, titles and notes, and the messages of verdicts."""

    @property
    def verdicts(self) -> EnglishVerdicts:
        """The messages of verdicts."""
        return EnglishVerdicts()

"""Korean, as economic news has it."""

from korea_trade.language.korean.notes import KoreanNotes
from korea_trade.language.korean.verdicts import KoreanVerdicts


class Korean(KoreanNotes):
    """Korean: words, sentences, titles and notes, and the messages of verdicts."""

    @property
    def verdicts(self) -> KoreanVerdicts:
        """The messages of verdicts."""
        return KoreanVerdicts(self)

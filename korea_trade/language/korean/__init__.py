"""Korean, as economic news has it."""

from typing import TYPE_CHECKING

from korea_trade.language.korean.notes import KoreanNotes

if TYPE_CHECKING:
    from korea_trade.language.korean.verdicts import KoreanVerdicts


class Korean(KoreanNotes):
    """Korean: words, sentences, titles and notes, and the messages of verdicts."""

    @property
    def verdicts(self) -> "KoreanVerdicts":
        """The messages of verdicts."""
        from korea_trade.language.korean.verdicts import KoreanVerdicts

        return KoreanVerdicts(self)

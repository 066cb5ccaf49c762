"""Korean, as economic news has it."""

from korea_trade.language.korean.notes import KoreanNotes


class Korean(KoreanNotes):
    """Korean: words, sentences, titles and notes."""

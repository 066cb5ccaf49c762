"""English."""

from korea_trade.language.english.notes import EnglishNotes


class English(EnglishNotes):
    """English: words, sentences, titles and notes."""

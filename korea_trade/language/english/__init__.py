"""English."""

from typing import TYPE_CHECKING

from korea_trade.language.english.notes import EnglishNotes

if TYPE_CHECKING:
    from korea_trade.arithmetic.english import EnglishVerdicts
    from korea_trade.language.statement import Statement
    from korea_trade.reader.statement import ProofField


class English(EnglishNotes):
    """English: words, sentences, titles and notes, and the messages of verdicts."""

    @property
    def verdicts(self) -> "EnglishVerdicts":
        """The messages of verdicts."""
        from korea_trade.arithmetic.english import EnglishVerdicts

        return EnglishVerdicts()

    def value_of_field(self, fact: "Statement", field: "ProofField") -> str:
        """The value of a field of a fact; nothing where the fact does not say it, or only what all do."""
        from korea_trade.language.english.qualifiers import QUALIFIERS
        from korea_trade.language.qualifiers import value_of_field

        return value_of_field(fact, field, QUALIFIERS, self)

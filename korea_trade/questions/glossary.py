"""What the words of the facts mean."""

from korea_trade.errors import UnknownName
from korea_trade.normal import plain_words
from korea_trade.questions.entry_row import TermRow
from korea_trade.suggest import suggest
from korea_trade.vocabulary.glossary import Term, glossary


def ask_terms(word: str = "") -> list[TermRow]:
    """The terms that a word names, or what else it is called in either language; without a word, all of them.

    Raises UnknownName with near terms, or with all there are.
    """
    terms = glossary()
    if not word:
        return [_row(term) for term in terms]
    asked = plain_words(word.rstrip(" %*"))
    found = [term for term in terms if plain_words(term.term) == asked]
    found = found or [term for term in terms if asked in map(plain_words, term.called)]
    if not found:
        names = {plain_words(name): term.term for term in terms for name in (term.term, *term.called)}
        raise UnknownName("term", word, suggest(asked, names), [term.term for term in terms])
    return [_row(term) for term in found]


def _row(term: Term) -> TermRow:
    return TermRow(term=term.term, called=term.called, en=term.en, ko=term.ko, example=term.example)

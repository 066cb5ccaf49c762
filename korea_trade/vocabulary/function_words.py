"""Words that tell nothing alone: articles, prepositions, auxiliaries, conjunctions, and those that ask."""

from functools import cache

from korea_trade.vocabulary.files import texts, vocabulary_file
from korea_trade.vocabulary.spellings import spellings
from korea_trade.vocabulary.word_lists import word_list


@cache
def function_words() -> frozenset[str]:
    """All of them, in small letters."""
    sections = vocabulary_file("words.en.yaml")
    told = (word for name in ("prepositions", "auxiliaries", "conjunctions") for word in texts(sections[name]))
    return word_list("determiners").union(told, spellings("question"))

"""The languages there are."""

from collections.abc import Iterable
from typing import assert_never

from korea_trade.language.language import Language
from korea_trade.model.coded import Coded, CodeLists
from korea_trade.model.codes import LanguageCode


def language_of(code: LanguageCode, base: CodeLists | None = None) -> Language:
    """A language with the names of a fact base; without one, it can say all that names no item and no partner."""
    return _language(code, base.items, base.partners) if base else _language(code, (), ())


def _language(code: LanguageCode, items: Iterable[Coded], partners: Iterable[Coded]) -> Language:
    # Only the language in use is loaded.
    match code:
        case LanguageCode.EN:
            from korea_trade.language.english import English

            return English(items, partners)
        case LanguageCode.KO:
            from korea_trade.language.korean import Korean

            return Korean(items, partners)
        case _:
            assert_never(code)

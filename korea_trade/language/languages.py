"""The languages there are."""

from collections.abc import Callable, Iterable, Mapping

from korea_trade.bases.fact_base import FactBase
from korea_trade.language.english import English
from korea_trade.language.korean import Korean
from korea_trade.language.language import Language
from korea_trade.model.codes import Language as LanguageCode
from korea_trade.model.fact import Item, Partner

_LANGUAGES: Mapping[LanguageCode, Callable[[Iterable[Item], Iterable[Partner]], Language]] = {
    LanguageCode.EN: English,
    LanguageCode.KO: Korean,
}


def language_of(code: LanguageCode, base: FactBase | None = None) -> Language:
    """A language with the names of a fact base; without one, it can say all that names no item and no partner."""
    return _LANGUAGES[code](base.items, base.partners) if base else _LANGUAGES[code]((), ())

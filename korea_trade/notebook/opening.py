"""Opening the facts for Python, where a notebook may show the answers."""

from functools import partial
from pathlib import Path

from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.questions.answered_rows import Shown
from korea_trade.questions.trade import Trade
from korea_trade.questions.trade import open_trade as open_plainly
from korea_trade.said import said


def open_trade(*facts: Path | str, only_facts: bool = False, as_of: str | None = None, lang: str = "en") -> Trade:
    """Open the facts that ship with the package, and those of other fact bases; or only those.

    With a day, such as 2021-01-31, only what had been published by then answers. Notebooks show answers in ``lang``,
    "en" or "ko". Raises QuestionError where nothing is left and for what is no day or language, FactBaseError and
    OSError.
    """
    if lang not in list(LanguageCode):
        raise QuestionError(
            said(Phrases.no_language, lang), said(Phrases.expected_one_of, tuple(map(str, LanguageCode)))
        )
    return open_plainly(*facts, only_facts=only_facts, as_of=as_of, html=partial(_html, LanguageCode(lang)))


def _html(code: LanguageCode, trade: Trade, answer: Shown) -> str:
    from korea_trade.notebook.html import html_of

    return html_of(trade, answer, code)

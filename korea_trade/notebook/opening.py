"""Opening the facts for Python, where a notebook may show the answers."""

from functools import partial
from pathlib import Path

from korea_trade.errors import KtradeError, QuestionError, Say
from korea_trade.language.message_texts import in_language
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase
from korea_trade.questions.answered_rows import Shown
from korea_trade.questions.trade import Trade
from korea_trade.questions.trade import open_trade as open_plainly


def open_trade(*facts: Path | str, only_facts: bool = False, as_of: str | None = None, lang: str = "en") -> Trade:
    """Open the facts that ship with the package, and those of other fact bases; or only those.

    With a day, such as 2021-01-31, only what had been published by then answers. Notebooks show answers in ``lang``,
    "en" or "ko", and errors and reasons are in it too. Raises QuestionError where nothing is left and for what is no
    day or language, FactBaseError and OSError.
    """
    if lang not in list(LanguageCode):
        raise QuestionError(
            phrase(Phrases.no_language, lang), phrase(Phrases.expected_one_of, tuple(map(str, LanguageCode)))
        )
    code = LanguageCode(lang)
    try:
        return open_plainly(*facts, only_facts=only_facts, as_of=as_of, notebook=partial(_Notebook, code))
    except KtradeError as error:
        error.say = partial(in_language, code=code)
        raise


@dataclass(frozen=True, slots=True)
class _Notebook:
    """A notebook in one language, which shows the answers of a trade."""

    code: LanguageCode
    trade: Trade

    def html(self, answer: Shown) -> str:
        """The tables of an answer."""
        from korea_trade.notebook.html import html_of

        return html_of(self.trade, answer, self.code)

    @property
    def say(self) -> Say:
        """What says errors and remarks in its language."""
        return partial(in_language, code=self.code)

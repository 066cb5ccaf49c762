"""Errors, hints and remarks in the language of whoever reads them; only that language is loaded."""

from typing import assert_never

from korea_trade.errors import in_english, problem_in_english
from korea_trade.messages.command import FactOptions
from korea_trade.messages.phrases import Message
from korea_trade.messages.problem_phrases import Wrong
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import worded


def in_language(text: Message | str, code: LanguageCode, fact_options: FactOptions = ()) -> str:
    """What an error, hint or remark says, its commands with options; the words of others as they are."""
    match code:
        case LanguageCode.EN:
            return in_english(text, fact_options)
        case LanguageCode.KO:
            from korea_trade.language.korean.phrases import KoreanPhrases

            return worded(text, KoreanPhrases(fact_options))
        case _:
            assert_never(code)


def problem_in_language(wrong: Wrong | str, code: LanguageCode) -> str:
    """What is wrong with a fact base or a document; the words of others as they are."""
    match code:
        case LanguageCode.EN:
            return problem_in_english(wrong)
        case LanguageCode.KO:
            from korea_trade.language.korean.problems import KOREAN_PROBLEMS

            return worded(wrong, KOREAN_PROBLEMS)
        case _:
            assert_never(code)

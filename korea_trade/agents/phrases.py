"""Hints for agents: they name tools where those of the command line name commands."""

from collections.abc import Sequence
from typing import assert_never

from korea_trade.agents.calls import call_of
from korea_trade.language.korean.phrases import KoreanPhrases
from korea_trade.messages.command import Command, WritesCommands
from korea_trade.messages.english import EnglishPhrases
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode

# ruff: noqa: D102  (the protocol says what they are)


class _NamesTools(WritesCommands):
    """Writes a command as the call of the tool that answers it, if there is one."""

    def typed(self, *words: str) -> str:
        return call_of(words) or super().typed(*words)


class EnglishForAgents(_NamesTools, EnglishPhrases):
    """English, with tools."""

    def sources_are_listed(self) -> str:
        return "the resource ktrade://sources lists them"

    def say_which(self, options: Sequence[str]) -> str:
        return f"say which is meant: {', '.join(map(_argument, options))}"

    def how_to_compare(self) -> str:
        return "give two periods of one length, such as 2020-11 and 2020-12, or two sectors: all-industries and ict"

    def no_comparison(self, command: Command) -> str:  # noqa: ARG002  (a command; tools are asked otherwise)
        return self.how_to_compare()

    def not_a_publication_day(self, text: str, first: int, last: int) -> str:
        return f"published: {text!r} is not a date from {first} to {last}"

    def how_to_order(self) -> str:
        return "the tool rank orders by `sort`, with `lowest_first` from the lowest; `limit` lists the first rows"

    def how_to_ask_ranges(self, first: str, last: str) -> str:
        return f"a range is asked for with from_period: {first} and to_period: {last}"

    def views_are_listed(self) -> str:
        return "SHOW TABLES lists the views, DESCRIBE facts the columns of one"


class KoreanForAgents(_NamesTools, KoreanPhrases):
    """Korean, with tools."""

    def sources_are_listed(self) -> str:
        return "ktrade://sources 리소스에 모두 나옵니다"

    def say_which(self, options: Sequence[str]) -> str:
        return f"어느 쪽인지 밝혀 주세요: {', '.join(map(_argument, options))}"

    def how_to_compare(self) -> str:
        return "길이가 같은 두 기간(2020-11, 2020-12)이나 두 부문(all-industries, ict)을 주세요"

    def no_comparison(self, command: Command) -> str:  # noqa: ARG002  (a command; tools are asked otherwise)
        return self.how_to_compare()

    def not_a_publication_day(self, text: str, first: int, last: int) -> str:
        return f"published의 값이 {first}년부터 {last}년까지의 날짜가 아님: {text!r}"

    def how_to_order(self) -> str:
        return "rank 도구의 `sort`와 `lowest_first`로 순서를 정하고 `limit`로 앞의 행만 봅니다"

    def how_to_ask_ranges(self, first: str, last: str) -> str:
        return f"구간은 이렇게 지정하세요: from_period: {first}, to_period: {last}"

    def views_are_listed(self) -> str:
        return "SHOW TABLES에 뷰가, DESCRIBE facts에 열이 나옵니다"


def phrases_of(code: LanguageCode) -> Phrases:
    """The phrases of a language."""
    match code:
        case LanguageCode.EN:
            return EnglishForAgents()
        case LanguageCode.KO:
            return KoreanForAgents()
        case _:
            assert_never(code)


def _argument(option: str) -> str:
    """An option of the command line as an argument: "--item chips" is item: chips."""
    return option.removeprefix("--").replace(" ", ": ", 1)

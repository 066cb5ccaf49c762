"""In English: what is wrong with documents and quotes, and what the checks find."""

from collections.abc import Sequence

from korea_trade.messages.english import ENGLISH_PHRASES
from korea_trade.messages.listed import listed
from korea_trade.messages.phrases import Message
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import worded

# ruff: noqa: ARG002, D102  (``ProblemPhrases`` says what each is; English does not need all that it is given)


class Evidence:
    """What is wrong with documents and quotes, and what the checks find."""

    def document_wrong(self, why: Message | str, source: str) -> str:
        return f"{worded(why, ENGLISH_PHRASES)}; expected the document of {source}"

    def document_not_utf8(self, file: str, source: str) -> str:
        return f"{file} cannot be read: not UTF-8 text; expected the document of {source}"

    def document_not_opened(self, file: str, number: int, english: str, source: str) -> str:
        return f"{file} cannot be read: {english}; expected the document of {source}"

    def not_in_document(self, file: str, quote: str, near: str | None) -> str:
        return f"not in {file}: {quote!r}" + (f"; did you mean {near!r}?" if near else "")

    def stands_several_times(self, times: int, more: bool, file: str, lines: Sequence[int], quote: str) -> str:
        number = f"{times} times{' or more' if more else ''}"
        return f"stands {number} in {file} (lines {listed(lines)}): {quote!r}; expected words found once"

    def cuts_a_word(self, file: str, quote: str) -> str:
        return f"begins or ends inside a word or number of {file}: {quote!r}; expected whole ones"

    def no_quote(self) -> str:
        return "no quote; expected the words of the document that state it"

    def other_digest(self, file: str, found: str, expected: str) -> str:
        return f"{file} has sha256 {found}; expected the document that was read, {expected}"

    def not_in_the_words(self, field: str, words: str, file: str) -> str:
        return f"{field} {words!r} is not in {file}"

    def plausible(self, reasons: Sequence[str]) -> str:
        return f"plausible, not proven ({listed(reasons)}); expected words that the reader reads, or `confirmed`"

    def refuted(self: ProblemPhrases, reasons: Sequence[str], explanations: Sequence[Wrong]) -> str:
        return f"refuted ({listed(reasons)}): {self.together(*explanations)}"

    def confirmed_without_need(self) -> str:
        return "`confirmed` on a fact that its document proves"

    def inferred_without_need(self, name: str) -> str:
        return f"`inferred` gives a reason for the {name}, which words prove"

    def contradicts(self, outcome: str, english: str, phrase: str, values: tuple[object, ...]) -> str:
        return f"{outcome}: {english}"

    def among_facts(
        self: ProblemPhrases, contradiction: Wrong, low: str | None, high: str | None, others: Sequence[str]
    ) -> str:
        allowed = "" if (low, high) == (None, None) else f" (others allow {low or 'any'} to {high or 'any'})"
        return f"{worded(contradiction, self)}{allowed}{f'; with {listed(others)}' if others else ''}"

    def acknowledged_without_need(self, rule: str) -> str:
        return f"acknowledges a contradiction by rule {rule} that is not there"

    def number_unaccounted(self, text: str, around: str) -> str:
        return f"number {text!r} is said by no fact and excluded by no reason, in “…{around}…”"

    def words_unaccounted(self, quoted: str, description: str, around: str) -> str:
        return f"{quoted!r} states {description}, which no fact says and no reason excludes, in “…{around}…”"

    def excludes_nothing(self, quote: str, numbers: Sequence[str]) -> str:
        return f"excludes nothing: {quote!r} holds {listed(numbers) or 'no number'}, and facts say what it holds"

    def words_say(self, words: str, field: str | None, value: str | None) -> str:
        said = field or "something else"
        return f"{words!r} says {f'{said} {value}' if value is not None else f'no {said}'}"

    def figure_not_quoted(self, field: str, figure: str, numbers: Sequence[str]) -> str:
        return f"{field} {figure} is not in the quotes, which hold {listed(numbers) or 'no number'}"

    def name_not_quoted(self, kind: str, code: str) -> str:
        return f"no name of {kind} `{code}` in the quotes, and no reason for it under `inferred`"

    def quotes_of_flows(self, others: Sequence[str], flow: str) -> str:
        return f"the quotes speak of {' and '.join(others)}, not of {flow}"

    def quotes_say_other(self, other: str, expected: str) -> str:
        return f"the quotes have words for {other} and none for {expected}"

    def quotes_lack_outlook(self, status: str) -> str:
        return f"no word of a {status} in the quotes"

    def quotes_of_outlook(self, outlook: str, status: str) -> str:
        return f"words of a {outlook} in the quotes of a figure that is {status}"

    def since_not_quoted(self, since: str) -> str:
        return f"since {since} is not in the quotes"

    def quotes_of_years(self, years: Sequence[int], period: str) -> str:
        return f"the quotes name {listed(years)}, not {period}"

    def quotes_of_months(self, period: str) -> str:
        return f"the quotes name other months than those of {period}"

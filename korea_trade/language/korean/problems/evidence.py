"""In Korean: what is wrong with documents and quotes, and what the checks find."""

from collections.abc import Sequence

from korea_trade.arithmetic.codes import Outcome
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.language.korean import Korean
from korea_trade.language.korean.fields import FIELDS
from korea_trade.language.korean.phrases import KOREAN_PHRASES
from korea_trade.language.korean.phrases.words import of_system
from korea_trade.language.korean.reasons import REASONS
from korea_trade.language.korean.words import OUTCOMES
from korea_trade.messages.listed import listed
from korea_trade.messages.phrases import Message
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import Phrase, worded
from korea_trade.reader.reasons import Reason

# ruff: noqa: ARG002, D102  (``ProblemPhrases`` says what each is; Korean does not need all that it is given)


class _WithCodes(Korean):
    """Korean that names items and partners by their codes, as problems do, which curators see in their files."""

    def __init__(self) -> None:
        super().__init__((), ())

    def item(self, code: str) -> str:
        return f"`{code}`"

    def partner(self, code: str) -> str:
        return f"`{code}`"


class Evidence:
    """What is wrong with documents and quotes, and what the checks find."""

    def document_wrong(self, why: Message | str, source: str) -> str:
        return f"{worded(why, KOREAN_PHRASES)}; `{source}` 문서여야 함"

    def document_not_utf8(self, file: str, source: str) -> str:
        return f"읽을 수 없음: {file}: UTF-8 텍스트가 아님; `{source}` 문서여야 함"

    def document_not_opened(self, file: str, number: int, english: str, source: str) -> str:
        return f"읽을 수 없음: {file}: {of_system(number, english)}; `{source}` 문서여야 함"

    def not_in_document(self, file: str, quote: str, near: str | None) -> str:
        return f"{file} 문서에 없는 말: {quote!r}" + (f"; 혹시 이 말인가요? {near!r}" if near else "")

    def stands_several_times(self, times: int, more: bool, file: str, lines: Sequence[int], quote: str) -> str:
        number = f"{times}번{' 이상' if more else ''}"
        return f"{file} 문서에 {number} 나옴({listed(lines)}행): {quote!r}; 한 번만 나오는 말을 쓰세요"

    def cuts_a_word(self, file: str, quote: str) -> str:
        return f"{file} 문서의 낱말이나 수치를 자름: {quote!r}; 통째로 쓰세요"

    def no_quote(self) -> str:
        return "인용문이 없음; 이 사실을 말하는 문서의 말을 쓰세요"

    def other_digest(self, file: str, found: str, expected: str) -> str:
        return f"{file}의 sha256: {found}; 읽었던 문서는 {expected}"

    def not_in_the_words(self, field: str, words: str, file: str) -> str:
        return f"{file} 문서에 없는 {FIELDS.get(field, field)}: {words!r}"

    def plausible(self, reasons: Sequence[str]) -> str:
        return f"부분 입증({_reasons(reasons)}); 읽히는 말을 인용하거나 `confirmed`를 쓰세요"

    def refuted(self: ProblemPhrases, reasons: Sequence[str], explanations: Sequence[Wrong]) -> str:
        others = f" (그 밖에: {_reasons(reasons[1:])})" if reasons[1:] else ""  # the kind of problem is the first
        return f"반증됨{others}: {self.together(*explanations)}"

    def confirmed_without_need(self) -> str:
        return "문서로 입증되는 사실에 `confirmed`가 있음"

    def inferred_without_need(self, name: str) -> str:
        return f"문서의 말로 입증되는데 `inferred`에 근거가 있음: {FIELDS.get(name, name)}"

    def contradicts(self, outcome: str, english: str, phrase: str, values: tuple[object, ...]) -> str:
        told: Phrase[VerdictPhrases] = Phrase(phrase, values)
        return f"{OUTCOMES[Outcome(outcome)]}: {told.text(_WithCodes().verdicts)}"

    def among_facts(
        self: ProblemPhrases, contradiction: Wrong, low: str | None, high: str | None, others: Sequence[str]
    ) -> str:
        allowed = "" if (low, high) == (None, None) else f" (다른 수치로 보아 가능한 범위: {_span(low, high)})"
        return f"{worded(contradiction, self)}{allowed}{f'; 관련 사실: {listed(others)}' if others else ''}"

    def acknowledged_without_need(self, rule: str) -> str:
        return f"`acknowledges`에 적힌 모순이 없음: {rule}"

    def number_unaccounted(self, text: str, around: str) -> str:
        return f"어느 사실에도 없고 제외 까닭도 없는 수: {text!r}, “…{around}…”"

    def words_unaccounted(self, quoted: str, description: str, around: str) -> str:
        return f"어느 사실에도 없고 제외 까닭도 없는 말: {quoted!r} ({description}), “…{around}…”"

    def excludes_nothing(self, quote: str, numbers: Sequence[str]) -> str:
        return f"제외할 것이 없음: {quote!r}에 있는 수({listed(numbers) or '없음'})는 사실에 나옴"

    def words_say(self, words: str, field: str | None, value: str | None) -> str:
        name = FIELDS.get(field, field) if field is not None else "다른 것"
        return f"{words!r}에서 읽히는 것: {name} {value if value is not None else '없음'}"

    def figure_not_quoted(self, field: str, figure: str, numbers: Sequence[str]) -> str:
        return f"인용문에 없는 {FIELDS.get(field, field)}: {figure}; 인용문에 있는 수: {listed(numbers) or '없음'}"

    def name_not_quoted(self, kind: str, code: str) -> str:
        return f"인용문에 이름이 없고 `inferred`에 근거도 없는 {FIELDS.get(kind, kind)}: `{code}`"

    def quotes_of_flows(self, others: Sequence[str], flow: str) -> str:
        return f"인용문에 나오는 구분: {listed(others)}; 사실의 구분: {flow}"

    def quotes_say_other(self, other: str, expected: str) -> str:
        return f"인용문에 {other}에 해당하는 말은 있고 {expected}에 해당하는 말은 없음"

    def quotes_lack_outlook(self, status: str) -> str:
        return f"인용문에 {status}에 해당하는 말이 없음"

    def quotes_of_outlook(self, outlook: str, status: str) -> str:
        return f"상태가 {status}인데 인용문에 {outlook}에 해당하는 말이 있음"

    def since_not_quoted(self, since: str) -> str:
        return f"인용문에 없는 {FIELDS['since']}: {since}"

    def quotes_of_years(self, years: Sequence[int], period: str) -> str:
        return f"인용문에 나오는 해: {listed(years)}; 사실의 기간: {period}"

    def quotes_of_months(self, period: str) -> str:
        return f"인용문에 나오는 달이 {period}의 달과 다름"


def _reasons(codes: Sequence[str]) -> str:
    return ", ".join(REASONS[Reason(code)] for code in codes)


def _span(low: str | None, high: str | None) -> str:
    if low is None or high is None:
        return f"{low} 이상" if low is not None else f"{high} 이하"
    return f"{low}~{high}"

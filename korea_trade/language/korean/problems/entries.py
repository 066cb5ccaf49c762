"""In Korean: what is wrong with how the entries of a fact base are written: its YAML, their keys and values."""

from collections.abc import Sequence

from korea_trade.language.korean.phrases import KOREAN_PHRASES
from korea_trade.messages.listed import listed
from korea_trade.messages.phrases import Message
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import worded

# ruff: noqa: ARG002, D102  (``ProblemPhrases`` says what each is; Korean does not need all that it is given)

_KINDS_OF_VALUE = {"list": "목록", "dict": "키와 값"}
_OF_YAML = {
    "mapping values are not allowed in this context": "키와 값이 올 수 없는 자리에 쌍점이 있음",
    "could not find expected ':'": "키 뒤에 쌍점이 없음",
    "did not find expected key": "키가 있어야 할 자리에 다른 것이 있음",
    "did not find expected '-' indicator": "목록의 항목이 -로 시작하지 않음",
    "did not find expected ',' or ']'": "목록이 ]로 닫히지 않음",
    "did not find expected ',' or '}'": "키와 값이 }로 닫히지 않음",
    "did not find expected <document start>": "문서가 끝난 뒤에 다른 것이 있음",
    "did not find expected node content": "값이 있어야 할 자리에 없음",
    "found character that cannot start any token": "값이 시작될 수 없는 글자(탭 등)가 있음",
    "found unexpected end of stream": "따옴표가 닫히지 않은 채 파일이 끝남",
    "found unknown escape character": "알 수 없는 이스케이프가 있음",
    "block sequence entries are not allowed in this context": "목록의 항목이 올 수 없는 자리에 있음",
    "control characters are not allowed": "제어 문자가 있음",
    "found undefined tag handle": "정의되지 않은 태그가 있음",
}


class Entries:
    """What is wrong with how the entries of a fact base are written: its YAML, their keys and values."""

    def yaml_not_utf8(self, reason: str) -> str:
        return "UTF-8 텍스트가 아님"

    def second_yaml_document(self) -> str:
        return "두 번째 YAML 문서가 있음; 하나만 쓰세요"

    def yaml_alias(self, name: str) -> str:
        return f"별칭 *{name}; 내용을 그대로 쓰세요"

    def yaml_anchor(self, name: str) -> str:
        return f"앵커 &{name}; 항목은 저마다 따로 쓰므로 앵커를 쓸 수 없음"

    def yaml_tag(self, name: str) -> str:
        return f"태그 {name}; 모든 값은 글자 그대로 읽으므로 태그를 쓸 수 없음"

    def empty_value(self) -> str:
        return "값이 비어 있음; 값을 쓰거나 키를 빼세요"

    def key_not_text(self) -> str:
        return "키가 글자가 아님; 이름을 쓰세요"

    def key_twice(self, key: str) -> str:
        return f"여기에 두 번째로 나온 키: `{key}`; 한 번만 쓰세요"

    def nested_too_deep(self, most: int) -> str:
        return f"{most}단계보다 깊이 들어감; 목록과 키는 스키마의 깊이까지만 쓰세요"

    def not_yaml(self, why: str) -> str:
        return f"YAML로 읽을 수 없음: {_OF_YAML.get(why, why)}"

    def file_not_a_mapping(self) -> str:
        return "파일이 키와 값으로 되어 있지 않음; sources, items, partners, groups를 쓰세요"

    def list_missing(self, key: str) -> str:
        return f"없거나 목록이 아님: `{key}`; 항목의 목록을 쓰세요"

    def entry_not_a_mapping(self, key: str) -> str:
        return f"`{key}`의 항목이 키와 값으로 되어 있지 않음; 키와 값을 쓰세요"

    def no_table_beside(self, endings: Sequence[str]) -> str:
        return f"이 파일과 같은 폴더에 있는 표가 아님; {', '.join(endings)} 가운데 하나로 끝나는 이름을 쓰세요"

    def group_lacks(self, key: str, keys: Sequence[str]) -> str:
        return f"묶음에 없는 키: `{key}`; 모든 묶음에 {', '.join(keys)} 키를 쓰세요"

    def facts_missing(self) -> str:
        return "`facts` 키가 없거나 비어 있음; 사실의 목록을 쓰세요"

    def fact_not_a_mapping(self) -> str:
        return "사실이 키와 값으로 되어 있지 않음; 키와 값을 쓰세요"

    def given_by_group(self, key: str) -> str:
        return f"묶음에 이미 있는 키: `{key}`; 둘 중 한 곳에만 쓰세요"

    def key_missing(self, key: str) -> str:
        return f"`{key}` 키를 쓰세요"

    def unknown_key(self, key: str, known: Sequence[str]) -> str:
        return f"`{key}`; 쓸 수 있는 키: {listed(known) or '스키마에 있는 것'}"

    def value_is(self: ProblemPhrases, key: str, given: str | None, expected: Wrong | str) -> str:
        value = "없음" if given is None else _KINDS_OF_VALUE.get(given, given)
        return f"`{key}` 값: {value}; {worded(expected, self)}"

    def a_list(self) -> str:
        return "목록을 쓰세요"

    def keys_and_values(self) -> str:
        return "키와 값을 쓰세요"

    def a_text(self) -> str:
        return "글자를 쓰세요"

    def characters(self, least: int) -> str:
        return f"{least}자 이상 쓰세요"

    def one_of(self, values: str) -> str:
        return f"가능한 값: {values.replace(' or ', ', ')}"

    def text_matching(self, pattern: str) -> str:
        return f"이 형식으로 쓰세요: {pattern}"

    def decimal_as_written(self) -> str:
        return "512.9, -5.4처럼 문서에 적힌 자릿수 그대로 쓰세요"

    def digits_at_most(self, whole: int, places: int) -> str:
        return f"정수부 {whole}자리, 소수부 {places}자리까지 쓸 수 있음"

    def a_whole_number(self, example: int) -> str:
        return f"{example} 같은 정수를 쓰세요"

    def true_or_false(self) -> str:
        return "true나 false를 쓰세요"

    def path_inside(self) -> str:
        return "seeds/release.txt처럼 사실 데이터 폴더 안의 경로를 쓰세요"

    def person_or_model(self) -> str:
        return "사람 이름이나 model:NAME을 쓰세요"

    def in_words(self, message: Message) -> str:
        return message.text(KOREAN_PHRASES)

    def together(self: ProblemPhrases, *problems: Wrong) -> str:
        return "; ".join(worded(problem, self) for problem in problems)

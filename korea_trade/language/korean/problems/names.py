"""In Korean: what is wrong with codes, names and ids."""

from collections.abc import Sequence

from korea_trade.language.korean.fields import FIELDS

# ruff: noqa: D102  (``ProblemPhrases`` says what each is)

_LISTS = {"sources": "문서 목록", "items": "품목 목록", "partners": "국가·지역 목록"}
_ROLES = {"parent": "상위 항목", "member": "구성 항목"}


class Names:
    """What is wrong with codes, names and ids."""

    def no_other_code(self, role: str, code: str, kind: str) -> str:
        return f"{_LISTS.get(kind, kind)}의 다른 코드가 아닌 {_ROLES.get(role, role)}: `{code}`"

    def name_taken(self, name: str, code: str) -> str:
        return f"이미 `{code}`의 이름임: {name!r}; 이름에는 뜻이 하나여야 함"

    def no_words(self, name: str) -> str:
        return f"이름이 아님: {name!r}; 낱말을 쓰세요"

    def not_plain_words(self, word: str) -> str:
        return f"( ) [ ] | 중 하나가 들어 있음: {word!r}; 낱말만 쓰세요"

    def tilde_out_of_place(self, word: str) -> str:
        return f"한국어 어간 뒤가 아닌 곳에 ~가 있음: {word!r}; 낱말만 쓰세요"

    def word_is_number(self, word: str) -> str:
        return f"숫자임: {word!r}; 낱말을 쓰세요"

    def word_is_name(self, word: str, named: str) -> str:
        return f"이미 {named}의 이름임: {word!r}; 다른 뜻이 없는 낱말을 쓰세요"

    def word_means_otherwise(self, word: str, meaning: str) -> str:
        return f"이미 `{meaning}`의 뜻이 있음: {word!r}; 다른 뜻이 없는 낱말을 쓰세요"

    def unknown_meaning(self, kind: str, means: str, known: Sequence[str]) -> str:
        return f"{kind}의 낱말에 없는 뜻: `{means}`; 다음 중 하나를 쓰세요: {', '.join(known)}"

    def no_such_part(self, known: Sequence[str]) -> str:
        if not known:
            return "`part`를 나누지 않는 뜻임; `part`를 빼세요"
        return f"영어 낱말의 `part`가 없거나 알 수 없음; 다음 중 하나를 쓰세요: {', '.join(known)}"

    def name_is_period(self, name: str) -> str:
        return f"질문에서 기간으로 읽히는 이름: {name!r}; 다른 이름을 쓰세요"

    def name_is_code(self, name: str, field: str, code: str) -> str:
        return f"질문에서 {FIELDS.get(field, field)} `{code}` 코드로 읽히는 이름: {name!r}; 다른 이름을 쓰세요"

    def name_is_all_partners(self, name: str) -> str:
        return f"질문에서 전 세계로 읽히는 이름: {name!r}; 다른 이름을 쓰세요"

    def not_listed(self, field: str, code: str) -> str:
        return f"목록에 없는 {FIELDS.get(field, field)}: `{code}`; 목록에 있는 것을 쓰세요"

    def same_id_in_unit(self, line: int, unit: str | None) -> str:
        return f"{line}행의 사실(단위: {unit or '없음'})과 식별자가 같음; `variant`를 쓰세요"

    def same_cell_at(self, line: int) -> str:
        return f"같은 대상이 {line}행에 명시되어 있음; 인용문을 모두 담은 사실 하나로 쓰거나 `variant`를 쓰세요"

    def same_id_at(self, line: int) -> str:
        return f"다른 대상에 관한 {line}행의 사실과 식별자가 같음; `variant`를 쓰세요"

    def listed_twice(self, code: str, kind: str) -> str:
        return f"{_LISTS.get(kind, kind)}에 두 번 나옴: `{code}`"

    def country_at(self, country: str, code: str, place: str) -> str:
        return f"이미 `{code}`에 있는 나라: {country} ({place}); 한 나라에 코드 하나만 쓰세요"

    def circle(self, code: str) -> str:
        return f"상위 항목이 돌고 돎: `{code}`"

    def source_at(self, id_: str, place: str) -> str:
        return f"이미 있는 문서: `{id_}` ({place}); 다른 식별자를 쓰세요"

    def fact_at(self, place: str) -> str:
        return f"같은 사실이 이미 있음: {place}; 한쪽에만 쓰세요"

    def entry_at(self, code: str, place: str) -> str:
        return f"이미 있는 것({place})과 내용이 다름: `{code}`; 같게 쓰거나 빼세요"

    def name_at(self, name: str, code: str, place: str) -> str:
        return f"이미 `{code}`의 이름임({place}): {name!r}; 이름에는 뜻이 하나여야 함"

    def name_of_kind_at(self, name: str, kind: str, code: str, place: str) -> str:
        return f"이미 {FIELDS.get(kind, kind)} `{code}`의 이름임({place}): {name!r}; 이름에는 뜻이 하나여야 함"

    def source_unused(self, id_: str) -> str:
        return f"어느 사실도 쓰지 않는 문서: `{id_}`"

    def code_unused(self, code: str, kind: str) -> str:
        return f"어느 사실도 쓰지 않는 코드: `{code}` ({_LISTS.get(kind, kind)})"

"""What is wrong with a fact base or a document, in Korean, in the short style of messages."""

from collections.abc import Sequence

from korea_trade.arithmetic.codes import Outcome
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.language.korean import Korean
from korea_trade.language.korean.fields import FIELDS
from korea_trade.language.korean.phrases import KOREAN_PHRASES
from korea_trade.language.korean.phrases.words import of_system
from korea_trade.language.korean.reasons import REASONS
from korea_trade.language.korean.words import OUTCOMES
from korea_trade.messages.phrases import Message
from korea_trade.messages.problem_phrases import Wrong
from korea_trade.reader.reasons import Reason
from korea_trade.said import Said, spoken

# ruff: noqa: ARG002, D102  (``ProblemPhrases`` says what each is; Korean does not need all that it is given)

_LISTS = {"sources": "문서 목록", "items": "품목 목록", "partners": "국가·지역 목록"}
_ROLES = {"parent": "상위 항목", "member": "구성 항목"}
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


class _WithCodes(Korean):
    """Korean that names items and partners by their codes, as problems do, which curators see in their files."""

    def __init__(self) -> None:
        super().__init__((), ())

    def item(self, code: str) -> str:
        return f"`{code}`"

    def partner(self, code: str) -> str:
        return f"`{code}`"


class KoreanProblems:
    """Korean: what is wrong, then what to write instead."""

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
        return f"`{key}`; 쓸 수 있는 키: {_listed(known) or '스키마에 있는 것'}"

    def value_is(self, key: str, given: str | None, expected: Wrong | str) -> str:
        value = "없음" if given is None else _KINDS_OF_VALUE.get(given, given)
        return f"`{key}` 값: {value}; {spoken(expected, self)}"

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
        return message.by(KOREAN_PHRASES)

    def together(self, *problems: Wrong) -> str:
        return "; ".join(spoken(problem, self) for problem in problems)

    def date_not_given(self) -> str:
        return "`published` 없이 `published_from`만 있음; 그것이 설명하는 날짜도 쓰세요"

    def address_not_given(self) -> str:
        return "`address` 없이 `accessed`만 있음; 그때 읽은 주소도 쓰세요"

    def english_not_given(self, korean: str, english: str) -> str:
        return f"`{english}` 없이 `{korean}`만 있음; 영어로도 쓰세요"

    def english_reason_not_given(self, name: str) -> str:
        return f"`inferred_ko`에만 있는 근거: {FIELDS.get(name, name)}; `inferred`에 영어로도 쓰세요"

    def members_of_no_aggregate(self) -> str:
        return "`aggregate: true` 없이 `members`가 있음; 둘 다 쓰거나, 구성 항목마다 `parent`를 쓰세요"

    def words_missing(self) -> str:
        return "`en`도 `ko`도 없음; 적어도 한쪽에 말을 쓰세요"

    def acknowledged_without_caveat(self) -> str:
        return "`caveat` 없이 `acknowledges`가 있음; 까닭을 `caveat`에 쓰세요"

    def value_without_unit(self) -> str:
        return "단위가 없는 값; USD bn 같은 `unit`을 쓰세요"

    def unit_without_value(self) -> str:
        return "값이 없는 단위; `value`를 쓰세요"

    def unit_does_not_fit(self, unit: str, measure: str, ranked: str | None, fitting: Sequence[str]) -> str:
        of = f"({ranked})" if ranked is not None else ""
        return f"지표 {measure}{of}에 맞지 않는 단위: {unit}; 맞는 단위: {_listed(fitting) or '없음'}"

    def value_in_percent(self, flow: str) -> str:
        return f"{flow} 값의 단위가 퍼센트임; `growth`를, 전체에서 차지하는 몫이면 measure: share를 쓰세요"

    def not_whole(self, measure: str, value: str, least: int) -> str:
        return f"{measure} 값: {value}; {least} 이상의 정수를 쓰세요"

    def negative_days(self, value: str) -> str:
        return f"조업일수 {value}일; 늘거나 준 날수면 measure: working-days-change를 쓰세요"

    def negative_level(self, value: str, unit: str, flow: str) -> str:
        return f"{flow} 값: {value} {unit}; 음수가 될 수 있는 것은 수지뿐이므로 0 이상을 쓰세요"

    def other_direction(self, signed: str, direction: str, expected: str) -> str:
        return f"부호와 방향이 어긋남: {signed}, {direction}; 맞는 방향: {expected}"

    def growth_of_deficit(self) -> str:
        return "적자의 증감률에는 부호가 없음; `direction`(적자가 늘었으면 down)과 `caveat`를 쓰세요"

    def event_of_balance(self, event: str, flow: str) -> str:
        return f"event: {event}에는 flow: balance를 씀; 쓰인 값: {flow}"

    def compares_nothing(self) -> str:
        return "증감률도 방향도 없이 `comparison`이 있음; 둘 중 하나를 쓰세요"

    def nothing_stated(self) -> str:
        return "명시된 것이 없음; 값, 증감률, 방향 가운데 하나를 쓰세요"

    def measure_lacks(self, measure: str, name: str) -> str:
        return f"지표 {measure}에 빠진 키: `{name}`"

    def does_not_go_with(self, name: str, measure: str) -> str:
        return f"지표 {measure}에 쓸 수 없는 키: `{name}`"

    def bound_without_figure(self, bound: str) -> str:
        return f"수치 없이 bound: {bound}만 있음; `value`를 쓰세요"

    def threshold_about(self) -> str:
        return "measure: threshold에는 bound: about을 쓸 수 없음; above나 below를 쓰세요"

    def level_and_event(self) -> str:
        return "`level`은 event: above, event: below, among: order와 함께만 쓰며, 이들에는 `level`이 있어야 함"

    def only_of_records(self, name: str, measure: str) -> str:
        return f"{measure}에서 event: record일 때만 쓸 수 있는 키: `{name}`"

    def ranked_from_of_order(self) -> str:
        return "among: order에는 `ranked_from`을 쓸 수 없음"

    def since_and_among(self) -> str:
        return "`since`는 among: since와 함께만 쓰며, among: since에는 `since`가 있어야 함"

    def window_and_among(self) -> str:
        return "`window`는 among: window와 함께만 쓰며, among: window에는 `window`가 있어야 함"

    def retracted_too_early(self, day: str, published: str) -> str:
        return f"문서가 발행된 {published}보다 앞선 {day}에 철회됨; 발행일이나 그 뒤의 날짜를 쓰세요"

    def no_other_code(self, role: str, code: str, kind: str) -> str:
        return f"{_LISTS.get(kind, kind)}의 다른 코드가 아닌 {_ROLES.get(role, role)}: `{code}`"

    def name_taken(self, name: str, code: str) -> str:
        return f"이미 `{code}`의 이름임: {name!r}; 이름에는 뜻이 하나여야 함"

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

    def no_words(self, name: str) -> str:
        return f"이름이 아님: {name!r}; 낱말을 쓰세요"

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

    def document_wrong(self, why: Message | str, source: str) -> str:
        return f"{spoken(why, KOREAN_PHRASES)}; `{source}` 문서여야 함"

    def document_not_utf8(self, file: str, source: str) -> str:
        return f"읽을 수 없음: {file}: UTF-8 텍스트가 아님; `{source}` 문서여야 함"

    def document_not_opened(self, file: str, number: int, english: str, source: str) -> str:
        return f"읽을 수 없음: {file}: {of_system(number, english)}; `{source}` 문서여야 함"

    def not_in_document(self, file: str, quote: str, near: str | None) -> str:
        return f"{file} 문서에 없는 말: {quote!r}" + (f"; 혹시 이 말인가요? {near!r}" if near else "")

    def stands_several_times(self, times: int, more: bool, file: str, lines: Sequence[int], quote: str) -> str:
        number = f"{times}번{' 이상' if more else ''}"
        return f"{file} 문서에 {number} 나옴({_listed(lines)}행): {quote!r}; 한 번만 나오는 말을 쓰세요"

    def cuts_a_word(self, file: str, quote: str) -> str:
        return f"{file} 문서의 낱말이나 수치를 자름: {quote!r}; 통째로 쓰세요"

    def no_quote(self) -> str:
        return "인용문이 없음; 이 사실을 말하는 문서의 말을 쓰세요"

    def other_digest(self, file: str, found: str, expected: str) -> str:
        return f"{file}의 sha256: {found}; 읽었던 문서는 {expected}"

    def not_in_the_words(self, field: str, words: str, file: str) -> str:
        return f"{file} 문서에 없는 {FIELDS.get(field, field)}: {words!r}"

    def source_unused(self, id_: str) -> str:
        return f"어느 사실도 쓰지 않는 문서: `{id_}`"

    def code_unused(self, code: str, kind: str) -> str:
        return f"어느 사실도 쓰지 않는 코드: `{code}` ({_LISTS.get(kind, kind)})"

    def plausible(self, reasons: Sequence[str]) -> str:
        return f"부분 입증({_reasons(reasons)}); 읽히는 말을 인용하거나 `confirmed`를 쓰세요"

    def refuted(self, reasons: Sequence[str], explanations: Sequence[Wrong]) -> str:
        others = f" (그 밖에: {_reasons(reasons[1:])})" if reasons[1:] else ""  # the kind of problem is the first
        return f"반증됨{others}: {self.together(*explanations)}"

    def confirmed_without_need(self) -> str:
        return "문서로 입증되는 사실에 `confirmed`가 있음"

    def inferred_without_need(self, name: str) -> str:
        return f"문서의 말로 입증되는데 `inferred`에 근거가 있음: {FIELDS.get(name, name)}"

    def contradicts(self, outcome: str, english: str, phrase: str, values: tuple[object, ...]) -> str:
        told: Said[VerdictPhrases] = Said(phrase, values)
        return f"{OUTCOMES[Outcome(outcome)]}: {told.by(_WithCodes().verdicts)}"

    def among_facts(self, contradiction: Wrong, low: str | None, high: str | None, others: Sequence[str]) -> str:
        allowed = "" if (low, high) == (None, None) else f" (다른 수치로 보아 가능한 범위: {_span(low, high)})"
        return f"{spoken(contradiction, self)}{allowed}{f'; 관련 사실: {_listed(others)}' if others else ''}"

    def acknowledged_without_need(self, rule: str) -> str:
        return f"`acknowledges`에 적힌 모순이 없음: {rule}"

    def number_unaccounted(self, text: str, around: str) -> str:
        return f"어느 사실에도 없고 제외 까닭도 없는 수: {text!r}, “…{around}…”"

    def words_unaccounted(self, quoted: str, description: str, around: str) -> str:
        return f"어느 사실에도 없고 제외 까닭도 없는 말: {quoted!r} ({description}), “…{around}…”"

    def excludes_nothing(self, quote: str, numbers: Sequence[str]) -> str:
        return f"제외할 것이 없음: {quote!r}에 있는 수({_listed(numbers) or '없음'})는 사실에 나옴"

    def words_say(self, words: str, field: str | None, value: str | None) -> str:
        name = FIELDS.get(field, field) if field is not None else "다른 것"
        return f"{words!r}에서 읽히는 것: {name} {value if value is not None else '없음'}"

    def figure_not_quoted(self, field: str, figure: str, numbers: Sequence[str]) -> str:
        return f"인용문에 없는 {FIELDS.get(field, field)}: {figure}; 인용문에 있는 수: {_listed(numbers) or '없음'}"

    def name_not_quoted(self, kind: str, code: str) -> str:
        return f"인용문에 이름이 없고 `inferred`에 근거도 없는 {FIELDS.get(kind, kind)}: `{code}`"

    def quotes_of_flows(self, others: Sequence[str], flow: str) -> str:
        return f"인용문에 나오는 구분: {_listed(others)}; 사실의 구분: {flow}"

    def quotes_say_other(self, other: str, expected: str) -> str:
        return f"인용문에 {other}에 해당하는 말은 있고 {expected}에 해당하는 말은 없음"

    def quotes_lack_outlook(self, status: str) -> str:
        return f"인용문에 {status}에 해당하는 말이 없음"

    def quotes_of_outlook(self, outlook: str, status: str) -> str:
        return f"상태가 {status}인데 인용문에 {outlook}에 해당하는 말이 있음"

    def since_not_quoted(self, since: str) -> str:
        return f"인용문에 없는 {FIELDS['since']}: {since}"

    def quotes_of_years(self, years: Sequence[int], period: str) -> str:
        return f"인용문에 나오는 해: {_listed(years)}; 사실의 기간: {period}"

    def quotes_of_months(self, period: str) -> str:
        return f"인용문에 나오는 달이 {period}의 달과 다름"

    def file_name_of_several(self) -> str:
        return "이름에 * ? [ ] { } 가운데 하나가 있어 DuckDB가 여러 파일로 읽음; 다른 이름을 쓰세요"

    def file_name_not_utf8(self) -> str:
        return "이름이 UTF-8이 아니어서 DuckDB가 열지 못함; 다른 이름을 쓰세요"

    def no_table(self) -> str:
        return "파일이 없음; 사실의 표가 있어야 함"

    def table_not_utf8(self) -> str:
        return "UTF-8 텍스트가 아님; UTF-8로 저장하세요"

    def table_not_read(self, why: str) -> str:
        return f"읽을 수 없음: {why}"

    def table_is_array(self) -> str:
        return "JSON 배열임; 대괄호와 쉼표 없이 한 줄에 객체를 하나씩 쓰세요"

    def lines_not_objects(self) -> str:
        return "객체가 아닌 JSON 줄이 있음; 한 줄에 객체를 하나씩 쓰세요"

    def column_of_duckdb(self, name: str) -> str:
        return f"`{name}` 열은 DuckDB가 행 번호에 쓰는 이름임; 다른 이름을 쓰세요"

    def columns_not_read(self, why: str) -> str:
        return f"읽을 수 없음: {why}; 첫 줄에 열 이름을 쓰세요"

    def columns_not_named(self, example: str) -> str:
        return f"첫 줄에 열 이름이 없음; {example}처럼 쓰세요"

    def column_without_name(self) -> str:
        return "이름이 없는 열이 있음; 값마다 열 이름을 쓰세요"

    def column_named_twice(self, name: str) -> str:
        return f"두 번 나온 열: `{name}`; 열마다 한 번만 쓰세요"

    def values_in_row(self, found: int, expected: int) -> str:
        return f"값이 {found}개임; 열마다 하나씩 {expected}개를 쓰세요"

    def quotation_not_closed(self) -> str:
        return '닫히지 않은 따옴표가 있음; 값의 앞뒤에 하나씩 쓰고, 값 안에서는 ""로 쓰세요'

    def column_missing(self, name: str, needed: Sequence[str]) -> str:
        return f"빠진 열: `{name}`; 있어야 할 열: {_listed(needed)}"

    def unknown_column(self, name: str) -> str:
        return f"모르는 열: `{name}`; `facts`의 열을 쓰세요"

    def column_is_no_list(self, name: str, kind: str) -> str:
        return f"`{name}` 열의 형식: {kind}; 글자의 목록이나 JSON으로 쓴 목록이어야 함"

    def floating_column(self, column: str, kind: str, name: str) -> str:
        return (
            f"`{column}` 열의 형식: {kind}; 부동소수점 수에는 적힌 자릿수가 남아 있지 않음; "
            f"글자인 `{name}_written` 열이나 십진수 열을 쓰세요"
        )

    def fraction_of_json(self, column: str) -> str:
        return f"`{column}` 값이 소수가 있는 JSON 수라 적힌 자릿수가 남아 있지 않음; 글자로 쓰세요"

    def a_day(self) -> str:
        return "2021-03-01 같은 날짜를 쓰세요"

    def an_integer(self) -> str:
        return "정수를 쓰세요"

    def that_of_the_period(self) -> str:
        return "기간의 것과 같아야 함"

    def list_as_json(self) -> str:
        return "JSON으로 쓴 글자의 목록이어야 함"

    def one_in_every_row(self) -> str:
        return "모든 행에 있어야 함"

    def a_count(self, most: int) -> str:
        return f"부호 없이 {most}자리까지의 정수를 쓰세요"

    def a_code(self) -> str:
        return "코드를 쓰세요"

    def other_in_column(self, name: str) -> str:
        return f"`{name}` 열의 값과 다름"

    def id_of_the_cell(self) -> str:
        return "대상에서 나오는 식별자여야 함"

    def day_after_publication(self) -> str:
        return "문서가 발행된 날이나 그 뒤의 날짜를 쓰세요"

    def document_of_no_base(self) -> str:
        return "인용문이 있는데 그 문서가 어느 사실 데이터에도 없음"

    def in_rows(self, problem: Wrong, number: int, rows: Sequence[int]) -> str:
        return f"{spoken(problem, self)}; 모두 {number}개 행, 처음 것은 {_listed(rows)}행"

    def in_rows_alike(self, problem: Wrong, number: int) -> str:
        return f"{spoken(problem, self)}; 같은 행 {number}개"

    def more_wrong_values(self, column: str, number: int) -> str:
        return f"`{column}` 열에 틀린 값이 {number:,}가지 더 있음"

    def rows_of_too_many_kinds(self, most: int) -> str:
        return f"행의 종류가 {most}가지보다 많음; 종류마다 한 행씩 검사하므로 더 적어야 함"

    def same_cell_in_rows(self, rows: Sequence[int]) -> str:
        return f"같은 대상이 {_listed(rows)}행에 명시되어 있음; `variant`를 쓰세요"


def _listed(values: Sequence[object]) -> str:
    return ", ".join(map(str, values))


def _reasons(codes: Sequence[str]) -> str:
    return ", ".join(REASONS[Reason(code)] for code in codes)


def _span(low: str | None, high: str | None) -> str:
    if low is None or high is None:
        return f"{low} 이상" if low is not None else f"{high} 이하"
    return f"{low}~{high}"


KOREAN_PROBLEMS = KoreanProblems()

"""In Korean: what does not go together in one entry."""

from collections.abc import Sequence

from korea_trade.language.korean.fields import FIELDS
from korea_trade.messages.listed import listed

# ruff: noqa: D102  (``ProblemPhrases`` says what each is)


class WellFormed:
    """What does not go together in one entry."""

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
        return f"지표 {measure}{of}에 맞지 않는 단위: {unit}; 맞는 단위: {listed(fitting) or '없음'}"

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

"""In Korean: what the tools for agents say."""

from collections.abc import Sequence

from korea_trade.language.korean.phrases.words import more_levels, nothing_stated, of_them
from korea_trade.messages.command import WritesCommands
from korea_trade.messages.phrases import Compared, ComparedBy, Message, Phrases

# ruff: noqa: D102  (``Phrases`` says what each is)

_KINDS_OF_JSON = {
    "string": "글",
    "integer": "정수",
    "boolean": "true 또는 false",
    "array": "목록",
    "filled-string": "비어 있지 않은 글",
    "filled-array": "비어 있지 않은 목록",
}
_OF_WHAT: dict[ComparedBy, str] = {None: "무역 전체의", "item": "품목별", "partner": "상대국별"}


class Agents(WritesCommands):
    """What the tools for agents say."""

    def part_of_rows(self, shown: int, total: int, following: int) -> str:
        return f"전체 {total}건 중 {shown}건, 다음 `offset` {following}"

    def rows_of_answer(self, shown: int, total: int) -> str:
        return f"전체 {total}건 중 {shown}건"

    def wrong_arguments(self: Phrases, *messages: Message) -> str:
        return f"잘못된 인수: {'; '.join(message.text(self) for message in messages)}"

    def no_such_argument(self, name: str) -> str:
        return f"{name!r} 인수는 없음"

    def argument_missing(self: Phrases, name: str, expected: Message) -> str:
        return f"{name} 빠짐: {expected.text(self)} 필요"

    def argument_expects(self: Phrases, name: str, expected: Message) -> str:
        return f"{name}: {expected.text(self)} 필요"

    def some_kind(self, kinds: Sequence[str], choices: Sequence[str], least: int | None, most: int | None) -> str:
        if choices:
            return f"다음 중 하나({', '.join(choices)})"
        span = f"({least}~{most})" if most is not None else "" if least is None else f"({least} 이상)"
        return " 또는 ".join(f"{_KINDS_OF_JSON[kind]}{span if kind == 'integer' else ''}" for kind in kinds)

    def nothing_in_both(self, by: ComparedBy, compared: Compared, filtered: bool, first: str, second: str) -> str:
        return nothing_stated(f"{first}, {second} 양쪽 모두에", by, compared, filtered=filtered)

    def side_alone(self, side: str, levels: int, daily: int, limits: int, compared: Compared) -> str:
        told = [more_levels(levels, daily, compared)] if levels or daily else []
        told += [f"돌파 기록 {limits}건"] if limits else []
        return f"{side}에만 있는 {', '.join(told)}: 도구 `facts`에 나옵니다"

    def side_has(
        self,
        side: str,
        facts: int,
        levels: int,
        derived: int,
        by: ComparedBy,
        others: Sequence[tuple[ComparedBy, int]],
    ) -> str:
        follow = f"; `derived` 도구에 {derived}건이 있습니다" if derived else ""
        if not facts:
            more = "".join(
                f"; {_OF_WHAT[other]} {number}건: {f'by: {other} 조건으로' if other else 'by 없이'} 물으세요"
                for other, number in others
            )
            return f"{side}: {f'{_OF_WHAT[by]} ' if others else ''}사실 없음{more}{follow}"
        told = f"그중 금액이나 비중 {levels}건" if levels else "금액이나 비중은 없음"
        return f"{side}: 사실 {facts}건, {told}{follow}"

    def compares_otherwise(self, ways: Sequence[str | None]) -> str:
        return f"{' 또는 '.join(f'by: {by} 조건으로' if by else 'by 없이' for by in ways)} 비교할 것이 있습니다"

    def documents_up_to(self, day: str) -> str:
        return f"{day}까지 발표된 문서만 찾았습니다. 그 뒤의 문서에는 있을 수 있습니다"

    def too_many_words(self, number: int, most: int) -> str:
        return f"단어가 {number}개입니다. 한 번에 최대 {most}개를 검색합니다"

    def search_fewer_words(self) -> str:
        return "꼭 필요한 단어 몇 개만 검색해 주세요. 모두 들어 있어야 찾습니다"

    def text_too_long(self, length: int, most: int) -> str:
        return f"글이 {length}자입니다. 한 번에 최대 {most}자를 읽습니다"

    def give_it_in_parts(self) -> str:
        return "문단 사이에서 나누어 주세요"

    def latest_year_ranked(self, year: str) -> str:
        return f"수치가 있는 가장 최근 연도는 {year}년입니다. 다른 기간은 period로 지정하세요"

    def ranked_apart(self, regions: Sequence[str], parts: Sequence[str]) -> str:
        apart = [f"지역({', '.join(regions)})은 지역끼리"] if regions else []
        apart += [f"한 상위 항목이나 한 분류의 부분({', '.join(parts)})은 그 부분끼리"] if parts else []
        return f"`rank`는 같은 것끼리의 순위이고 `ranked_of`와 `group_size`도 그 안에서 셉니다: {', '.join(apart)}"

    def no_rows(self, tool: str) -> str:
        return f"{tool}: 조건에 맞는 것이 없습니다"

    def tool_has_rows(self, tool: str, number: int, of_kind: int, listing: str) -> str:
        return f"같은 조건으로 {tool} 도구에는 {number}건{of_them(number, of_kind, listing)}이 있습니다"

    def tool_has_inside(self, tool: str, number: int, of_kind: int, listing: str, asking: Sequence[str]) -> str:
        counted = f"{number}건{of_them(number, of_kind, listing)}"
        instead = f"`period` 대신 {', '.join(asking)} 조건으로 물으세요"
        return f"그 안의 달이나 분기에 {tool} 도구에는 {counted}이 있습니다: {instead}"

    def tool_has_milestones(self, number: int, of_kind: int, listing: str) -> str:
        counted = of_them(number, of_kind, listing)
        return f"같은 조건으로 `facts` 도구에는 최대·연속·돌파 기록 {number}건{counted}이 있습니다"

    def more_inside_years(self, number: int, years: Sequence[str]) -> str:
        return f"{', '.join(years)}년의 달이나 분기에 {number}건이 더 있습니다: `period` 대신 `year`로 물으세요"

    def lift_a_filter(self) -> str:
        return "조건을 하나 빼 보세요. 조건 없이 facts를 부르면 모두 나옵니다"

    def too_long_a_row(self, length: int, most: int) -> str:
        return f"한 행이 {length}자입니다. 한 행은 최대 {most}자입니다"

    def ask_for_less_of_it(self) -> str:
        return "열을 줄이거나 `left()`로 글을 자르세요"

    def has_no_text(self, source: str) -> str:
        return f"{source!r}에는 문서가 없습니다. 프로그램이 만든 사실입니다"

    def agents_need_a_package(self, package: str) -> str:
        return f"에이전트용 서버에는 {package} 패키지가 필요합니다"

    def install_mcp(self) -> str:
        return "pip install 'korea-trade[mcp]'로 설치하세요"

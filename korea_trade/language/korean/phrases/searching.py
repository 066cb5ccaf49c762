"""In Korean: searches and SQL, and what there is where nothing was found."""

from collections.abc import Sequence

from korea_trade.language.korean.phrases.words import KINDS, LISTINGS, more_levels, of_them
from korea_trade.messages.command import Command, WritesCommands
from korea_trade.messages.phrases import Compared, Message, Phrases

# ruff: noqa: D102  (``Phrases`` says what each is)


class Searching(WritesCommands):
    """Searches and SQL, and what there is where nothing was found."""

    def no_words(self) -> str:
        return "찾을 말이 없음"

    def nothing_to_search_for(self, word: str) -> str:
        return f"찾을 수 있는 말이 아님: {word!r}"

    def words_to_search_for(self) -> str:
        return "semicond, 미국, 5.6처럼 글자나 숫자가 든 말을 쓰세요"

    def nothing_has_phrase(self, words: str, command: Command) -> str:
        return f"{words!r}: 이대로 이어진 구절 없음; 낱말을 따로 찾으려면 {self.written(command)}"

    def nothing_has_all(self, words: str) -> str:
        return f"모두 들어 있는 곳이 없음: {words!r}; 말을 줄이거나 {self.typed('names')}에서 이름을 찾아보세요"

    def only_names_are_translated(self, words: Sequence[str]) -> str:
        them = ", ".join(map(repr, words))
        return f"한국어로 된 문서가 없고, 한국어 말은 품목·지역·지표 등의 이름만 옮겨 찾습니다. 이름이 아닌 말: {them}"

    def some_of_matches(self, shown: int, found: int) -> str:
        return f"{found}건 중 {shown}건; --all을 붙이면 모두 나옵니다"

    def cannot_search(self, reason: str) -> str:
        return f"SQLite로 검색할 수 없음 ({reason})"

    def needs_full_text(self) -> str:
        return "sqlite3에 FTS5가 든 Python을 쓰세요"

    def query_not_utf8(self) -> str:
        return "질의가 UTF-8 텍스트가 아님"

    def query_took_too_long(self, seconds: int) -> str:
        return f"질의가 {seconds}초 안에 끝나지 않음"

    def query_cancelled(self) -> str:
        return "질의가 취소됨"

    def allow_more_time(self) -> str:
        return "더 적게 묻거나 --timeout으로 시간을 늘리세요"

    def query_took_too_much(self) -> str:
        return "질의에 허용된 메모리가 모자람"

    def ask_for_less(self) -> str:
        return "한 번에 더 적게 물어보세요"

    def query_has_more_rows(self, most: int) -> str:
        return f"질의 결과가 {most:,}행을 넘음"

    def aggregate_or_limit(self) -> str:
        return "질의에서 세거나 더하고, 아니면 WHERE나 LIMIT를 쓰세요"

    def first_rows(self, shown: int, found: int) -> str:
        return f"{found:,}행 중 처음 {shown:,}행 (모두 보기: --json, --csv, `-o FILE`)"

    def not_one_statement(self, number: int) -> str:
        return f"문장이 {number}개임; SELECT 하나만 쓸 수 있음"

    def pivot_needs_values(self) -> str:
        values = "`PIVOT facts ON flow IN ('exports', 'imports') USING count(*)`"
        return f"값을 쓰지 않은 PIVOT은 값을 다른 문으로 먼저 읽으므로 쓸 수 없음; {values}처럼 값을 쓰세요"

    def not_a_select(self, kind: str) -> str:
        return f"{kind} 문은 쓸 수 없음; 사실은 읽기 전용이므로 SELECT 하나만 쓸 수 있음"

    def unreadable_value(self, reason: str) -> str:
        return f"읽을 수 없는 값 ({reason}); VARCHAR로 CAST하세요"

    def views_are_listed(self) -> str:
        return f"{self.typed('sql', 'SHOW TABLES')}에 뷰가 나옵니다"

    def no_match(self: Phrases, listing: str, *hints: Message) -> str:
        return f"해당하는 {LISTINGS.get(listing, listing)} 없음; {'; '.join(hint.text(self) for hint in hints)}"

    def inside_the_year(self, named: Sequence[str], number: int, of_kind: int, listing: str, command: Command) -> str:
        year = f"{', '.join(named)}년" if named else "그해"
        of_kinds = of_them(number, of_kind, listing)
        return f"{year}의 달이나 분기에는 {number}건{of_kinds}이 있습니다: {self.written(command)}"

    def inside_the_period(self, named: Sequence[str], number: int, of_kind: int, listing: str, command: Command) -> str:
        period = f"{', '.join(named) or '그'} 기간"
        return f"{period} 안에는 {number}건{of_them(number, of_kind, listing)}이 있습니다: {self.written(command)}"

    def inside_longer_periods(self, period: str, number: int, of_kind: int, listing: str, command: Command) -> str:
        of_kinds = of_them(number, of_kind, listing)
        return f"{period} 기간이 들어 있는 더 긴 기간의 사실 {number}건{of_kinds}: {self.written(command)}"

    def inside_streaks(self, period: str, number: int, command: Command) -> str:
        return f"{period} 기간이 들어 있는 연속 기록 {number}건: {self.written(command)}"

    def outside(self, periods: Sequence[str], limits: Sequence[str]) -> str:
        ends = " ".join(limits[1:] if limits[0] == "--year" and len(limits) == 2 else limits)
        return f"조건끼리 맞지 않음: {', '.join(periods)} 기간은 {ends} 밖에 있습니다"

    def more_inside_the_year(self, number: int, years: Sequence[str], command: Command) -> str:
        return f"{', '.join(years)}년의 달이나 분기에는 {number}건이 더 있습니다: {self.written(command)}"

    def more_inside_the_period(self, number: int, named: Sequence[str], command: Command) -> str:
        return f"{', '.join(named) or '그'} 기간 안에는 {number}건이 더 있습니다: {self.written(command)}"

    def only_levels_passed(self, command: Command) -> str:
        return f"어떤 금액을 넘었다는 것만 명시되어 있습니다: {self.written(command)}"

    def only_withdrawn(self, number: int, command: Command) -> str:
        return f"여기에 해당하는 수치 {number:,}건은 철회되었습니다: {self.written(command)}"

    def facts_elsewhere(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        return f"이에 관한 사실 {number}건{of_them(number, of_kind, listing)}: {self.written(command)}"

    def derived_elsewhere(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        return f"사실에서 산출되는 수치 {number}건{of_them(number, of_kind, listing)}: {self.written(command)}"

    def milestones_beside(self, number: int, of_kind: int, listing: str, command: Command, drawn: int) -> str:
        milestones = f"최대·연속·돌파 기록 {number}건{of_them(number, of_kind, listing)}"
        too = f"(그중 {drawn}건은 이 차트에도 있음)" if drawn else ""
        return f"{milestones}은 따로 나옵니다{too}: {self.written(command)}"

    def without_filter(self, name: str, values: Sequence[str], command: Command) -> str:
        return f"{_filter(name)} 조건만 빼면 있습니다(예: {self.written(command)}). 쓸 수 있는 값: {', '.join(values)}"

    def without_filters(self, names: Sequence[str], command: Command) -> str:
        if len(names) == 1:
            return f"{_filter(names[0])} 조건만 빼면 있습니다: {self.written(command)}"
        return f"다음 조건을 함께 빼면 있습니다({', '.join(map(_filter, names))}): {self.written(command)}"

    def no_facts_at_all(self, command: Command) -> str:
        return f"이 사실 파일에는 사실이 하나도 없습니다. 문서 목록: {self.written(command)}"

    def nothing_of_this_kind(self, command: Command) -> str:
        return f"조건을 모두 빼도 이런 사실은 없습니다. {self.written(command)}에 모든 사실이 나옵니다"

    def nothing_published_by(self, day: str, first: str, command: Command) -> str:
        return f"{day}까지 발행된 것으로 날짜가 적힌 문서가 없습니다. 첫 문서의 날짜는 {first}: {self.written(command)}"

    def in_other_periods(self, number: int, command: Command) -> str:
        return f"다른 기간에는 {number}건이 더 있습니다: {self.written(command)}"

    def page_has_more(self, facts: int, levels: int, command: Command) -> str:
        counted = [f"사실 {facts}건"] if facts else []
        counted += [f"산출값 {levels}건"] if levels else []
        return f"알려진 것 모두: {self.written(command)} (이 행들에 없는 것: {', '.join(counted)})"

    def levels_are_values(self) -> str:
        return "`level`은 돌파하거나 유지한 기준 금액이며, 금액은 `value`에 있습니다"

    def nothing_of_name(self: Phrases, name: str, *hints: Message) -> str:
        return "; ".join([f"{name}: 해당하는 것 없음", *(hint.text(self) for hint in hints)])

    def nothing_of_name_itself(self, name: str) -> str:
        return f"{name} 자체에는 해당하는 것 없음; 나온 사실은 상위·하위 항목에 관한 것이거나 이름만 언급합니다"

    def nothing_of_name_here(self, name: str, command: Command) -> str:
        return f"{name}: 해당하는 것 없음; 알려진 것은 {self.written(command)}에 나옵니다"

    def all_that_is_known(self, counted: Sequence[tuple[int, Command]]) -> str:
        return f"알려진 것 모두: {', '.join(f'{self.written(command)} ({number}건)' for number, command in counted)}"

    def only_side_has(self, side: str, number: int, daily: int, compared: Compared, command: Command) -> str:
        return f"{side}에만 있는 {more_levels(number, daily, compared)}: {self.written(command)}"

    def only_side_passed(self, side: str, number: int, command: Command) -> str:
        return f"{side}에만 있는 돌파 기록 {number}건: {self.written(command)}"

    def side_states(
        self, side: str, stated: int, planned: int, passed: int, grown: int, daily: bool, derived: int, command: Command
    ) -> str:
        what = "일평균" if daily else "금액이나 비중"
        if stated:
            return f"{side}: {what} {stated}건"
        follow = f", 사실에서 산출되는 금액 {derived}건({self.written(command)})" if derived else ""
        if planned:
            return f"{side}: {what}은 목표나 전망뿐{follow}"
        rest = ", 어떤 금액을 넘었다는 것만 있음" if passed else ", 증감률만 있음" if grown else ""
        return f"{side}: 명시된 {'일평균 금액' if daily and grown else what} 없음{rest}{follow}"

    def no_revisions(self) -> str:
        return "해당하는 수정치 없음; 다른 문서가 다르게 밝힌 수치가 없습니다"

    def no_figures_to_judge(self) -> str:
        return "판정할 것이 없습니다. 글에 무역 수치가 없고, 수치 없는 서술은 판정하지 않습니다"

    def statements_in_words(self, count: int) -> str:
        return f"수치 없이 말로만 된 서술 {count}건도 읽었으나, verify는 수치만 판정하고 이는 판정하지 않음"


def _filter(name: str) -> str:
    """A filter, which may have been typed as an option or as a word; only ends of ranges are always options."""
    return f"--{name}" if name in ("from", "to") else KINDS.get(name, name)

"""In Korean: what is wrong with a question: its command line, names, periods, order, comparisons and charts."""

from collections.abc import Sequence

from korea_trade.language.korean.phrases.words import KINDS, LISTINGS, nothing_stated
from korea_trade.messages.command import COMPARES_PERIODS, Command, WritesCommands
from korea_trade.messages.phrases import Compared, ComparedBy, Entry, Length, Message, Phrases

# ruff: noqa: D102  (``Phrases`` says what each is)

_UNITS = {"month": "개월", "day": "일"}
_FIGURES = {None: "명시된 금액도 증감률도", "value": "명시된 금액", "growth": "명시된 증감률", "share": "명시된 비중"}


class Asking(WritesCommands):
    """What is wrong with a question: its command line, names, periods, order, comparisons and charts."""

    def no_such_command(self, name: str) -> str:
        return f"그런 명령이 없음: {name!r}"

    def no_such_option(self, name: str) -> str:
        return f"그런 옵션이 없음: {name}"

    def missing_argument(self, name: str) -> str:
        return f"빠진 인수: {name}"

    def missing_option(self, name: str) -> str:
        return f"빠진 옵션: {name}"

    def option_without_value(self, name: str) -> str:
        return f"값이 빠진 옵션: {name}"

    def flag_with_value(self, name: str) -> str:
        return f"값을 받지 않는 옵션: {name}"

    def not_one_of(self, name: str, given: str, choices: str) -> str:
        return f"{name}에 쓸 수 없는 값: {given}; 가능한 값: {choices}"

    def not_a_number(self, name: str) -> str:
        return f"{name}의 값이 정수가 아님"

    def too_small(self, name: str, least: str) -> str:
        return f"{name}의 값이 {least}보다 작음"

    def unexpected_arguments(self, words: str, several: bool) -> str:  # noqa: ARG002  (Korean has no number)
        return f"받지 않는 인수: {words}"

    def option_twice(self, name: str) -> str:
        return f"한 번만 쓸 수 있는 옵션을 두 번 씀: {name}"

    def give_it_once(self) -> str:
        return "한 번만 쓰세요"

    def unknown_shell(self, name: str) -> str:
        return f"자동 완성을 쓸 수 없는 셸: {name}" if name else "이 셸에서는 자동 완성을 쓸 수 없음"

    def name_a_shell(self, option: str) -> str:
        return f"다른 셸을 쓰세요: {self.typed(option, 'bash')}"

    def exclude_each_other(self, options: Sequence[str]) -> str:
        return f"함께 쓸 수 없는 옵션: {', '.join(options)}"

    def give_one(self) -> str:
        return "하나만 쓰세요"

    def help_lists(self, command: str) -> str:
        return f"`{command} --help`에 쓸 수 있는 것이 모두 나옵니다"

    def commands_are_listed(self) -> str:
        return f"{self.typed('--help')}에 모든 명령이 나옵니다"

    def options_are_listed(self, command: str) -> str:
        return f"{self.typed(command, '--help')}에 이 명령의 옵션이 나옵니다"

    def did_you_mean(self, candidates: Sequence[Command | Entry | str]) -> str:
        said = [
            f"{candidate[2]}({candidate[0]})" if isinstance(candidate, tuple) else self.written(candidate)
            for candidate in candidates
        ]
        return f"혹시 이것을 찾으셨나요? {', '.join(said)}"

    def did_you_mean_without_facts(
        self, candidates: Sequence[Command | Entry | str], without_facts: Sequence[Entry]
    ) -> str:
        named = ", ".join(f"{ko}({code})" for code, _, ko in without_facts)
        if candidates:
            return f"{self.did_you_mean(candidates)}. {named}도 있으나 관련 사실이 없습니다"
        return f"{self.did_you_mean(without_facts)}. 관련 사실은 없습니다"

    def try_command(self, command: Command) -> str:
        return self.written(command)

    def unexpected(self, kind: str, message: str) -> str:
        return f"예상하지 못한 오류 {kind}: {message}"

    def is_a_bug(self) -> str:
        return "ktrade의 결함입니다. 신고할 때 KTRADE_TRACEBACK=1을 붙여 실행하면 어디인지 나옵니다"

    def unknown_name(self, kind: str, name: str) -> str:
        return f"알 수 없는 {KINDS.get(kind, kind)}: {name!r}"

    def unknown_fact(self, id_: str) -> str:
        return f"알 수 없는 사실: {id_!r}"

    def expected_one_of(self, known: Sequence[str]) -> str:
        return f"가능한 값: {', '.join(known)}"

    def names_are_listed(self) -> str:
        return f"{self.typed('names')}에 모두 나옵니다"

    def names_another_kind(self, kind: str, name: str) -> str:
        return f"{name!r}의 종류: {KINDS.get(kind, kind)}"

    def all_trade_is_koreas(self, command: Command) -> str:
        return f"모두 한국의 무역입니다: {self.written(command)}"

    def totals_are_listed(self, command: Command) -> str:
        return f"품목과 지역에는 저마다 모아 보기가 있고, 무역 전체는 {self.written(command)}에 나옵니다"

    def sources_are_listed(self) -> str:
        return f"{self.typed('sources')}에 모두 나옵니다"

    def ids_are_listed(self) -> str:
        return f"{self.typed('facts')}에 식별자가 나옵니다"

    def computed_from(self, id_: str, facts: Sequence[str]) -> str:
        return (
            f"어느 문서에도 명시되지 않음: {id_}; {', '.join(facts)}에서 계산한 값입니다. 명시된 것은 이 사실들입니다"
        )

    def periods_are_listed(self) -> str:
        return f"{self.typed('facts')}에 모든 기간이 나옵니다"

    def names_and_periods_are_listed(self) -> str:
        return f"{self.typed('names')}에 이름이, {self.typed('facts')}에 기간이 나옵니다"

    def how_to_order(self) -> str:
        return f"목록은 {self.typed('items', '--sort', 'value', '--limit', '5')}처럼 정렬하고 앞의 다섯 행만 봅니다"

    def sorted_by(self, key: str) -> str:
        return f"목록은 {self.typed('items', '--sort', key)}처럼 정렬합니다"

    def publication_days_are_listed(self) -> str:
        return f"{self.typed('sources')}에 문서의 발행일이 나옵니다"

    def taken_for(self, word: str, entry: Entry, others: Sequence[Entry]) -> str:
        named = ", ".join(f"{ko}({code})" for code, _, ko in others)
        return f"{word!r}: {entry[2]}({entry[0]})의 뜻으로 찾음; {named}도 있습니다"

    def taken_for_balance(self, word: str) -> str:
        return f"{word!r}: 무역수지로 찾음. 흑자와 적자가 모두 나오고, 적자에는 음의 부호가 붙습니다"

    def relative_time(self, words: str) -> str:
        return f"언제 말하느냐에 따라 달라지는 기간: {words!r}; 2024, 2023-12, 2020Q4처럼 쓰세요"

    def neither_period_nor_name(self, word: str) -> str:
        return f"기간도 이름도 아님: {word!r}"

    def means_several(self, word: str, kinds: Sequence[str]) -> str:
        return f"뜻이 여럿임: {word!r} ({', '.join(KINDS.get(kind, kind) for kind in kinds)})"

    def say_which(self, options: Sequence[str]) -> str:
        return f"어느 것인지 밝혀 주세요: {', '.join(options)}"

    def not_asked_for(self, word: str, kind: str) -> str:
        return f"여기서는 쓸 수 없는 {KINDS.get(kind, kind)}: {word!r}"

    def totals_are_of_all(self, word: str) -> str:
        return f"totals는 전 품목·전 지역의 합계만 보여 줌: {word!r}"

    def no_name_asked_for(self) -> str:
        return "이름이 없음"

    def not_a_period(self, text: str) -> str:
        kinds = "연도(2020), 월(2020-11), 월 구간(2025-01/2025-11), 일 구간(2024-03-01/2024-03-20)"
        return f"기간이 아님: {text!r}; {kinds}처럼 쓰세요"

    def is_a_range(self, word: str) -> str:
        return f"한 기간이 아니라 구간임: {word!r}"

    def how_to_ask_ranges(self, first: str, last: str) -> str:
        return f"구간은 이렇게 지정하세요: --from {first} --to {last}"

    def not_a_month(self, text: str) -> str:
        return f"월이 아님: {text!r}; 2020-11처럼 쓰세요"

    def not_a_day(self, text: str) -> str:
        return f"날짜가 아님: {text!r}; 2024-03-20처럼 쓰세요"

    def not_a_year(self, text: str) -> str:
        return f"연도가 아님: {text!r}; 1900부터 2099까지, 2020처럼 쓰세요"

    def year_out_of_range(self, text: str, first: int, last: int) -> str:
        return f"기간이 아님: {text!r}; 연도는 {first}부터 {last}까지입니다"

    def days_out_of_order(self, text: str) -> str:
        return f"끝이 시작보다 앞섬: {text!r}; 이른 날짜를 먼저 쓰세요"

    def months_out_of_order(self, text: str) -> str:
        return f"끝이 시작보다 앞섬: {text!r}; 이른 달을 먼저 쓰세요"

    def later_than(self, first: str, last: str) -> str:
        return f"시작 {first}, 끝 {last}: 순서가 뒤바뀜"

    def earlier_first(self) -> str:
        return "이른 기간을 먼저 쓰세요"

    def not_a_publication_day(self, text: str, first: int, last: int) -> str:
        return f"--published의 값이 {first}년부터 {last}년까지의 날짜가 아님: {text!r}"

    def write_a_day(self) -> str:
        return "2024-04-01처럼 쓰세요"

    def period_needs_year(self, example: str) -> str:
        return f"'{example}'처럼 연도를 함께 적으세요"

    def about_no_fact(self, words: str) -> str:
        return f"이에 관한 사실이 없음: {words!r}"

    def search_documents(self, words: str) -> str:
        return f"문서에서 찾아보려면 {self.typed('search', *words.split())}"

    def means_several_facts(self, words: str, number: int) -> str:
        return f"{words!r}에 해당하는 사실이 {number}건 (위 목록)"

    def give_the_id(self) -> str:
        return "그중 하나의 식별자나, 다른 것과 겹치지 않는 앞부분을 쓰세요"

    def and_more(self, number: int) -> str:
        return f"… 외 {number}건"

    def nothing_to_sort_by(self, listing: str, key: str) -> str:
        return f"{LISTINGS.get(listing, listing)}에는 정렬할 {key} 값이 없음"

    def sort_by_others(self, keys: Sequence[str]) -> str:
        return f"{', '.join(keys)} 가운데 하나로 정렬하세요"

    def not_a_limit(self, number: int) -> str:
        return f"행 수가 될 수 없음: {number}"

    def ask_for_a_row(self) -> str:
        return "1 이상을 쓰세요"

    def limited(self, shown: int, found: int) -> str:
        return f"{found}건 중 {shown}건; `--limit` 없이 모두 나옵니다"

    def one_column(self, names: Sequence[str], key: str) -> str:
        return f"{', '.join(names)}: 모두 {key} 열임"

    def limited_without_order(self, number: int, figure: str) -> str:
        missing = _FIGURES.get(figure, figure)
        return f"나온 행 중 {number}건은 {missing}이 없어 순서가 없습니다. 그런 행 가운데 일부는 빠져 있습니다"

    def no_column(self, names: Sequence[str]) -> str:
        return f"그런 열이 없음: {', '.join(names)}"

    def columns_are(self, names: Sequence[str]) -> str:
        return f"있는 열: {', '.join(names)}"

    def columns_without_names(self) -> str:
        return "--columns에 열 이름이 없음"

    def name_columns(self) -> str:
        return "--columns id,value,unit처럼 쓰세요"

    def column_twice(self, names: Sequence[str]) -> str:
        return f"두 번 나온 열: {', '.join(names)}"

    def name_columns_once(self) -> str:
        return "열마다 한 번만 쓰세요"

    def same_period(self, first: str, second: str) -> str:
        return f"같은 기간임: {first}, {second}"

    def different_lengths(self, first: str, first_length: Length, second: str, second_length: Length) -> str:
        return (
            f"길이가 다른 기간의 금액은 비교할 수 없음: {first} {_long(first_length)}, {second} {_long(second_length)}"
        )

    def compare_alike(self) -> str:
        return "월은 월끼리, 연도는 연도끼리 비교하세요"

    def compare_daily_averages(self, command: Command) -> str:
        return f"월은 월끼리, 연도는 연도끼리 비교하세요. 일평균은 비교할 수 있습니다: {self.written(command)}"

    def same_sector(self, sector: str) -> str:
        return f"같은 부문임: {sector}, {sector}"

    def no_pair(self, words: str) -> str:
        return f"비교할 짝이 아님: {words!r}; 기간 둘이나 부문 둘이 필요함"

    def period_beside_two(self) -> str:
        return "기간 둘을 비교할 때는 --period를 쓸 수 없음 (부문 둘을 비교할 때 씀)"

    def how_to_compare(self) -> str:
        return f"{self.typed(*COMPARES_PERIODS)} 또는 {self.typed('compare', '전산업', 'ICT', '2020')}처럼 쓰세요"

    def no_comparison(self, command: Command) -> str:
        return f"{self.written(command)}, 비교하려면 {self.how_to_compare()}"

    def nothing_compares(self: Phrases, by: ComparedBy, compared: Compared, filtered: bool, *hints: Message) -> str:
        told = "; ".join(hint.text(self) for hint in hints)
        return f"{nothing_stated('양쪽 모두에', by, compared, filtered=filtered)}; {told}"

    def something_else_compares(self, ways: Sequence[Command]) -> str:
        return f"비교할 수 있는 것: {', '.join(map(self.written, ways))}"

    def nothing_matches(self, listing: str) -> str:
        return f"해당하는 {LISTINGS.get(listing, listing)} 없음"

    def in_turn(self: Phrases, *hints: Message) -> str:
        return "; ".join(hint.text(self) for hint in hints)

    def nothing_to_draw(self, figure: str | None, only_passed: bool) -> str:
        return f"그릴 것이 없음: {_FIGURES.get(figure, figure)} 없음{' (넘어선 금액만 명시)' if only_passed else ''}"

    def sort_asks_for_a_figure(self) -> str:
        return "`--sort`로 금액(value), 증감률(growth), 비중(share)을 고르세요"

    def command_lists(self, command: Command) -> str:
        return f"{self.written(command)}에 알려진 것이 나옵니다"

    def levels_undrawn(self, number: int, command: Command) -> str:
        return f"명시되었지만 그리지 않은 금액 {number}건(증감률이 더 많이 알려짐): {self.written(command)}"

    def names_undrawn(self, number: int, drawn: str, stated: str, command: Command) -> str:
        figures = {"value": "금액", "growth": "증감률", "share": "비중"}
        only = f"{figures.get(drawn, drawn)} 없이 {figures.get(stated, stated)}만 명시되어"
        return f"{only} 그리지 않은 것 {number}건: {self.written(command)}"

    def directions_undrawn(self, number: int, command: Command) -> str:
        return f"증가·감소 여부만 명시된 것 {number}건: {self.written(command)}"

    def left_undrawn(self, number: int, command: Command) -> str:
        return f"이 차트에 그리지 않은 사실 {number}건; {self.written(command)}에 모두 나옵니다"

    def no_chart(self, name: str) -> str:
        return f"차트가 아님: {name}"

    def endings_of_charts(self) -> str:
        return ".svg, .png, .html, .pdf, .txt 가운데 하나로 끝내세요"

    def too_narrow(self, width: int) -> str:
        return f"차트를 그리기에는 너무 좁음: {width}픽셀"

    def least_width(self, width: int) -> str:
        return f"이미지의 너비는 {width} 이상이어야 합니다"

    def drawing(self, file: str) -> str:
        return f"그리는 중: {file}"

    def drew(self, file: str) -> str:
        return f"저장함: {file}"

    def charts_need_a_package(self, package: str) -> str:
        return f"차트를 그리려면 {package} 패키지가 필요함"

    def install_chart(self) -> str:
        return "pip install 'korea-trade[chart]'로 설치하세요"


def _long(length: Length) -> str:
    number, unit = length
    return f"{number}{_UNITS[unit]}"

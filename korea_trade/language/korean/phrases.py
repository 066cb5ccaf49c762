"""Errors, hints and remarks in Korean."""

import errno
from collections.abc import Sequence
from typing import TYPE_CHECKING

from korea_trade.language.korean.fields import FIELDS
from korea_trade.messages.command import COMPARES_PERIODS, Command, WritesCommands
from korea_trade.messages.phrases import Compared, Entry, Length, Message
from korea_trade.said import spoken

if TYPE_CHECKING:
    from korea_trade.messages.problem_phrases import Wrong

# ruff: noqa: D102  (``Phrases`` says what each is)

_KINDS = {
    **FIELDS,
    "frequency": "주기",
    "term": "용어",
    "name": "이름",
    "tool": "도구",
    "resource": "리소스",
}
_LISTINGS = {
    "totals": "수출입 총액",
    "items": "품목",
    "regions": "지역",
    "milestones": "기록",
    "facts": "사실",
    "derived": "산출값",
    "revisions": "수정치",
}
_UNITS = {"month": "개월", "day": "일"}
_COMPARED: dict[Compared, str] = {"level": "금액이나 비중", "daily-average": "일평균", "figure": "수치"}
_FIGURES = {None: "명시된 금액도 증감률도", "value": "명시된 금액", "growth": "명시된 증감률", "share": "명시된 비중"}
_SYSTEM = {
    errno.ENOENT: "그런 파일이나 폴더가 없음",
    errno.EACCES: "권한이 없음",
    errno.EPERM: "허용되지 않음",
    errno.EISDIR: "폴더임",
    errno.ENOTDIR: "폴더가 아님",
    errno.ENOSPC: "저장 공간이 부족함",
    errno.EROFS: "쓸 수 없는 파일 시스템",
    errno.ENAMETOOLONG: "이름이 너무 김",
}


def of_system(number: int, english: str) -> str:
    """What the system says of a file; in its own words where Korean has none for the number."""
    return _SYSTEM.get(number, english)


class KoreanPhrases(WritesCommands):
    """Korean, in the short style of messages: what is wrong as a noun or a clause, the next step as a sentence."""

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

    def unexpected_arguments(self, words: str) -> str:
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

    def did_you_mean(self, candidates: Sequence[Command | str]) -> str:
        return f"혹시 이것을 찾으셨나요? {', '.join(map(self.written, candidates))}"

    def try_command(self, command: Command) -> str:
        return self.written(command)

    def unexpected(self, kind: str, message: str) -> str:
        return f"예상하지 못한 오류 {kind}: {message}"

    def is_a_bug(self) -> str:
        return "ktrade의 결함입니다. 신고할 때 KTRADE_TRACEBACK=1을 붙여 실행하면 어디인지 나옵니다"

    def unknown_name(self, kind: str, name: str) -> str:
        return f"알 수 없는 {_KINDS.get(kind, kind)}: {name!r}"

    def unknown_fact(self, id_: str) -> str:
        return f"알 수 없는 사실: {id_!r}"

    def expected_one_of(self, known: Sequence[str]) -> str:
        return f"가능한 값: {', '.join(known)}"

    def names_are_listed(self) -> str:
        return f"{self.typed('names')}에 모두 나옵니다"

    def totals_are_listed(self, command: Command) -> str:
        return f"품목과 지역에는 저마다 모아 보기가 있고, 무역 전체는 {self.written(command)}에 나옵니다"

    def sources_are_listed(self) -> str:
        return f"{self.typed('sources')}에 모두 나옵니다"

    def ids_are_listed(self) -> str:
        return f"{self.typed('facts')}에 식별자가 나옵니다"

    def periods_are_listed(self) -> str:
        return f"{self.typed('facts')}에 모든 기간이 나옵니다"

    def names_and_periods_are_listed(self) -> str:
        return f"{self.typed('names')}에 이름이, {self.typed('facts')}에 기간이 나옵니다"

    def how_to_order(self) -> str:
        return "--sort와 --reverse로 순서를 정하고 --limit 5로 앞의 다섯 행만 봅니다"

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
        return f"뜻이 여럿임: {word!r} ({', '.join(_KINDS.get(kind, kind) for kind in kinds)})"

    def say_which(self, options: Sequence[str]) -> str:
        return f"어느 것인지 밝혀 주세요: {', '.join(options)}"

    def not_asked_for(self, word: str, kind: str) -> str:
        return f"여기서는 쓸 수 없는 {_KINDS.get(kind, kind)}: {word!r}"

    def totals_are_of_all(self, word: str) -> str:
        return f"totals는 전 품목·전 지역의 합계만 보여 줌: {word!r}"

    def no_name_asked_for(self) -> str:
        return "이름이 없음"

    def not_a_period(self, text: str) -> str:
        kinds = "연도(2020), 월(2020-11), 월 구간(2025-01/2025-11), 일 구간(2024-03-01/2024-03-20)"
        return f"기간이 아님: {text!r}; {kinds}처럼 쓰세요"

    def problem(self, place: str, rule: str, wrong: "Wrong | str", fact: str) -> str:
        from korea_trade.language.korean.problems import KOREAN_PROBLEMS
        from korea_trade.language.korean.reasons import problem_in_korean

        told = spoken(wrong, KOREAN_PROBLEMS)
        return f"{place}: {problem_in_korean(rule)}: {told} ({rule}){f' [{fact}]' if fact else ''}"

    def is_a_range(self, word: str) -> str:
        return f"한 기간이 아니라 구간임: {word!r}"

    def how_to_ask_ranges(self, first: str, last: str) -> str:
        return f"구간은 --from {first} --to {last}로 지정하세요"

    def not_a_month(self, text: str) -> str:
        return f"월이 아님: {text!r}; 2020-11처럼 쓰세요"

    def not_a_day(self, text: str) -> str:
        return f"날짜가 아님: {text!r}; 2024-03-20처럼 쓰세요"

    def not_a_year(self, text: str) -> str:
        return f"연도가 아님: {text!r}; 2020처럼 쓰세요"

    def days_out_of_order(self, text: str) -> str:
        return f"끝이 시작보다 앞섬: {text!r}; 이른 날짜를 먼저 쓰세요"

    def months_out_of_order(self, text: str) -> str:
        return f"끝이 시작보다 앞섬: {text!r}; 이른 달을 먼저 쓰세요"

    def later_than(self, first: str, last: str) -> str:
        return f"시작 {first}, 끝 {last}: 순서가 뒤바뀜"

    def earlier_first(self) -> str:
        return "이른 기간을 먼저 쓰세요"

    def not_a_publication_day(self, text: str) -> str:
        return f"--published의 값이 날짜가 아님: {text!r}"

    def write_a_day(self) -> str:
        return "2024-04-01처럼 쓰세요"

    def about_no_fact(self, words: str) -> str:
        return f"이에 관한 사실이 없음: {words!r}"

    def search_documents(self, words: str) -> str:
        return f"{self.typed('search', *words.split())}로 문서를 찾아보세요"

    def means_several_facts(self, words: str, number: int) -> str:
        return f"{words!r}에 해당하는 사실이 {number}건 (위 목록)"

    def give_the_id(self) -> str:
        return "그중 하나의 식별자나, 다른 것과 겹치지 않는 앞부분을 쓰세요"

    def and_more(self, number: int) -> str:
        return f"… 외 {number}건"

    def no_share_to_sort_by(self, listing: str) -> str:
        return f"{listing}에는 정렬할 비중이 없음"

    def sort_without_share(self) -> str:
        return "value, growth, name, period 가운데 하나로 정렬하세요"

    def not_a_limit(self, number: int) -> str:
        return f"행 수가 될 수 없음: {number}"

    def ask_for_a_row(self) -> str:
        return "1 이상을 쓰세요"

    def limited(self, shown: int, found: int) -> str:
        return f"{found}건 중 {shown}건; `--limit` 없이 모두 나옵니다"

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
        return "월은 월끼리, 연도는 연도끼리 비교하거나, --daily로 일평균을 비교하세요"

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

    def nothing_compares(self, ways: Sequence[Command], *hints: Message) -> str:
        facts = "; ".join(hint.by(self) for hint in hints)
        hint = f"비교할 수 있는 것: {', '.join(map(self.written, ways))}" if ways else facts
        return f"양쪽 모두에 실적 금액이나 비중이 명시된 것이 없음; {hint}"

    def totals_have_no_share(self) -> str:
        return "수출입 총액에는 그릴 비중이 없음"

    def nothing_matches(self, listing: str) -> str:
        return f"해당하는 {_LISTINGS.get(listing, listing)} 없음"

    def in_turn(self, *hints: Message) -> str:
        return "; ".join(hint.by(self) for hint in hints)

    def nothing_to_draw(self, figure: str | None) -> str:
        return f"그릴 것이 없음: {_FIGURES.get(figure, figure)} 없음"

    def sort_asks_for_a_figure(self) -> str:
        return "`--sort`로 금액(value), 증감률(growth), 비중(share)을 고르세요"

    def command_lists(self, command: Command) -> str:
        return f"{self.written(command)}에 알려진 것이 나옵니다"

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

    def system_error(self, file: str, number: int, english: str) -> str:
        return f"{f'{file}: ' if file else ''}{of_system(number, english)}"

    def not_a_file_name(self, name: str) -> str:
        return f"파일 이름이 될 수 없음: {name!r}"

    def name_a_file(self) -> str:
        return "파일 이름을 쓰세요"

    def is_a_folder(self, name: str) -> str:
        return f"폴더임: {name}"

    def not_a_regular_file(self, name: str) -> str:
        return f"일반 파일이 아님: {name}"

    def outside_its_folder(self, name: str) -> str:
        return f"사실 파일의 폴더 밖을 가리킴: {name}"

    def move_it_inside(self) -> str:
        return "문서를 그 폴더 안에 두세요"

    def too_large(self, name: str, most: int) -> str:
        return f"{most:,}바이트보다 큼: {name}"

    def split_it(self) -> str:
        return "사실 파일을 여럿으로 나누세요"

    def raise_max_bytes(self) -> str:
        return "그만큼 커도 되면 --max-bytes로 지정하세요"

    def no_standard_input(self) -> str:
        return "표준 입력이 닫혀 있음"

    def waiting_for(self, file: str) -> str:
        return f"{file}에 쓰기를 기다리는 중"

    def working(self) -> str:
        return "처리하는 중"

    def reading_file(self, file: str) -> str:
        return f"{file} 읽는 중"

    def checking_table(self, file: str) -> str:
        return f"{file}의 사실을 확인하는 중"

    def reading_documents(self) -> str:
        return "문서를 읽는 중"

    def computing(self) -> str:
        return "사실에서 따라 나오는 수치를 계산하는 중"

    def comparing_facts(self) -> str:
        return "규칙별로 사실을 서로 비교하는 중"

    def proving_facts(self) -> str:
        return "사실을 문서와 대조하는 중"

    def balancing_documents(self) -> str:
        return "문서의 수를 대조하는 중"

    def keeping_facts(self) -> str:
        return "다음 실행을 위해 저장하는 중"

    def indexing_texts(self) -> str:
        return "검색 색인을 만드는 중"

    def listing_rows(self) -> str:
        return "행을 나열하는 중"

    def judging_figures(self) -> str:
        return "기사의 수치를 판정하는 중"

    def writing_receipts(self) -> str:
        return "근거를 쓰는 중"

    def cache_is_damaged(self) -> str:
        return "캐시에 보관된 파일이 손상됨: 블록의 체크섬이 맞지 않음"

    def run_again(self) -> str:
        return "명령을 다시 실행하세요: 사실 파일을 새로 읽습니다. 보관된 파일은 `ktrade cache`가 보여 줍니다"

    def no_memory(self) -> str:
        return "메모리 부족"

    def free_memory(self) -> str:
        return "프로세스에 메모리를 더 허용하거나(`ulimit -v` 참고) 한 번에 더 적게 물어보세요"

    def name_a_file_in_it(self) -> str:
        return "그 안의 파일 이름을 쓰세요"

    def is_an_input(self, name: str) -> str:
        return f"답을 읽어 오는 파일임: {name}"

    def write_elsewhere(self) -> str:
        return "다른 파일에 쓰세요"

    def no_format(self, file: str) -> str:
        return f"확장자로 형식을 알 수 없음: {file!r}"

    def parquet_cannot_hold(self, reason: Message | str) -> str:
        return f"Parquet에 담을 수 없음: {spoken(reason, self)}"

    def integer_too_long(self, figure: str) -> str:
        return f"자릿수가 38을 넘는 정수 {figure}"

    def try_csv(self) -> str:
        return ".csv 같은 다른 형식으로 쓰세요"

    def too_many_digits(self, figure: str, before: int, after: int) -> str:
        return f"소수 열에 들어가지 않는 수: {figure} (소수점 앞 {before}자리, 뒤 {after}자리까지)"

    def take_json(self) -> str:
        return "--json이나 --csv로 수치를 받으세요"

    def workbooks_need_an_extra(self) -> str:
        return "엑셀 파일을 쓰려면 XlsxWriter가 필요함"

    def install_xlsx(self) -> str:
        return "pip install 'korea-trade[xlsx]'로 설치하거나 --excel로 CSV를 쓰세요"

    def pages_need_a_package(self) -> str:
        return "탐색 페이지를 만들려면 jinja2 패키지가 필요한데 설치되어 있지 않습니다"

    def page_is_html(self, file: str) -> str:
        return f"{file}: 페이지는 HTML입니다"

    def end_it_in_html(self) -> str:
        return "이름을 .html로 끝내세요"

    def install_explore(self) -> str:
        return "pip install 'korea-trade[explore]'로 설치하세요"

    def frames_need_a_package(self, method: str, package: str) -> str:
        return f"{method}에 필요한 {package} 패키지가 설치되어 있지 않음"

    def install_frames(self) -> str:
        return "pip install 'korea-trade[frames]'로 설치하세요"

    def no_language(self, text: str) -> str:
        return f"{text!r}: 알 수 없는 언어"

    def too_many_rows(self, rows: int, columns: int, most_rows: int, most_columns: int) -> str:
        return f"행 {rows}개, 열 {columns}개는 시트 하나에 들어가지 않음 (행 {most_rows}개, 열 {most_columns}개까지)"

    def write_csv_or_parquet(self) -> str:
        return ".csv나 .parquet으로 쓰세요"

    def too_long_a_text(self, length: int, key: str, most: int) -> str:
        return f"{key} 열의 텍스트가 {length}자임; 엑셀의 칸 하나에는 {most}자까지 들어감"

    def leave_the_column_out(self) -> str:
        return "--columns로 그 열을 빼거나 .csv로 쓰세요"

    def article_twice(self) -> str:
        return "같은 기사를 두 번 썼음"

    def name_articles_once(self) -> str:
        return "기사마다 한 번만 쓰세요"

    def name_a_text(self) -> str:
        return "텍스트 파일의 이름이나, 표준 입력을 뜻하는 -를 쓰세요"

    def endings_are(self, endings: Sequence[str]) -> str:
        return f"{', '.join(endings)} 가운데 하나로 끝내거나 --csv 같은 옵션을 더하세요"

    def not_utf8(self, file: str, line: int) -> str:
        return f"{file}:{line}: UTF-8 텍스트가 아님"

    def convert_to_utf8(self) -> str:
        return "iconv 같은 도구로 UTF-8로 바꾸세요"

    def both_are_standard_input(self) -> str:
        return "문서와 주장을 둘 다 표준 입력에서 읽을 수는 없음"

    def name_one_file(self) -> str:
        return "둘 중 하나는 파일로 지정하세요"

    def how_to_claim(self) -> str:
        return '주장은 한 줄에 JSON 객체 하나씩, {"flow": "exports", "growth": 5.6}처럼 씁니다'

    def wrong_line(self, file: str, line: int, wrong: Message | str) -> str:
        return f"{file}:{line}: {spoken(wrong, self)}"

    def not_json(self, why: str, column: int) -> str:
        return f"JSON이 아님: {column}번째 글자에서 {why}"

    def too_large_a_number(self) -> str:
        return "너무 큰 수"

    def nested_too_deep(self) -> str:
        return "주장이 아님: 너무 깊이 들어 있음"

    def not_a_json_object(self) -> str:
        return "JSON 객체가 아님"

    def expected_text(self, key: str, given: str) -> str:
        return f"`{key}` 값이 {given}; 글자로 쓰세요"

    def expected_number(self, key: str, given: str) -> str:
        return f"`{key}` 값이 {given}; 숫자로 쓰세요"

    def nothing_claimed(self, keys: Sequence[str]) -> str:
        return f"주장하는 것이 없음; {', '.join(keys)} 가운데 하나를 쓰세요"

    def longer_than_digits(self, key: str, most: int) -> str:
        return f"`{key}` 값의 자릿수가 {most}보다 많음"

    def no_number(self, given: str) -> str:
        return f"숫자가 아님: {given}"

    def key_twice(self, key: str) -> str:
        return f"`{key}` 키가 두 번 나옴"

    def not_a_unit(self, unit: str, units: Sequence[str]) -> str:
        return f"단위가 아님: {unit!r}; 가능한 값: {', '.join(units)}, 또는 EUR bn 같은 금액 단위"

    def bases_have_problems(self, number: int) -> str:
        return f"사실 파일을 읽을 수 없음: 위에 나온 문제 {number}건"

    def and_more_problems(self, number: int) -> str:
        return f"… 외 {number:,}건 (모두 보기: {self.typed('check', '--json')})"

    def fix_and_check(self) -> str:
        return f"고친 뒤 {self.typed('check')}로 확인하세요"

    def same_documents(self) -> str:
        return "기본으로 실린 사실의 사본은 --only-facts를 붙여 읽으세요. 그러면 기본으로 실린 것은 빠집니다"

    def same_documents_in_bases(self) -> str:
        return "두 파일의 문서가 같습니다. 하나만 쓰거나, 한쪽 문서에 다른 id를 주세요"

    def no_facts_left(self) -> str:
        return "--only-facts만으로는 남는 사실이 없음"

    def name_a_base(self) -> str:
        return "--facts PATH나 KTRADE_FACTS로 사실 파일을 지정하세요"

    def no_base_in_folder(self, folder: str) -> str:
        return f"{folder} 폴더에 사실 파일이 없음: facts.yaml도, .yaml로 끝나는 다른 파일도 없음"

    def make_a_base(self, folder: str) -> str:
        return f"{self.typed('init', folder)}로 만들 수 있습니다"

    def too_many_facts(self, number: int, most: int) -> str:
        return f"표에 든 사실이 {number}건임: 계산, 검사, 검색은 {most}건까지만 다룸"

    def what_reads_tables(self) -> str:
        return f"목록과 순위, {self.typed('sql')}은 어떤 크기의 표든 읽습니다"

    def export_is_there(self, path: str) -> str:
        return f"{path}: 이미 있으며 빈 폴더가 아님"

    def export_not_read_again(self, path: str, wrong: "Wrong") -> str:
        from korea_trade.language.korean.problems import KOREAN_PROBLEMS

        return f"{path}: {spoken(wrong, KOREAN_PROBLEMS)}"

    def export_is_one_file(self, path: str) -> str:
        return f"{path}: 폴더임. SQLite는 파일 하나로 씀"

    def exported(self, facts: int, path: str) -> str:
        return f"사실 {facts}건을 {path}에 씀"

    def no_base_there(self, name: str) -> str:
        return f"{name}: 사실 파일이 없음"

    def several_bases_there(self, folder: str, files: Sequence[str]) -> str:
        return f"{folder} 폴더에 사실 파일이 여럿 있음: {', '.join(files)}"

    def base_is_there(self, file: str) -> str:
        return f"{file} 파일이 이미 있음"

    def name_another_folder(self) -> str:
        return "다른 폴더를 지정하세요. 아무것도 쓰지 않았습니다"

    def name_another_file(self) -> str:
        return "다른 파일을 지정하세요. 아무것도 쓰지 않았습니다"

    def base_made(self, folder: str) -> str:
        next_ = f"{self.typed('check', '--facts', folder)}, {self.typed('add', 'DOCUMENT', '--to', folder)}"
        return f"만든 폴더: {folder}. 다음: {next_}"

    def undated_left_out(self, day: str, number: int) -> str:
        return f"{day} 기준: 발행일을 알 수 없는 문서 {number}건은 뺌"

    def kept_in(self, folder: str, files: int, size: int) -> str:
        return f"{folder}에 변환된 파일 {files}개, {size / 1e6:.1f} MB. {self.typed('cache', '--clear')}로 지움"

    def removed_from(self, folder: str, files: int, size: int) -> str:
        return f"{folder}에서 변환된 파일 {files}개, {size / 1e6:.1f} MB를 지움"

    def nothing_kept(self, folder: str) -> str:
        return f"{folder}에 남아 있는 것이 없음"

    def nowhere_to_keep(self) -> str:
        return "홈 폴더를 알 수 없어 캐시 폴더가 없음"

    def document_changed(self, file: str) -> str:
        return f"{file}: 사실을 읽은 그 문서가 아닙니다(sha256이 다름). {self.typed('check')}로 확인하세요"

    def reading_needs(self, kind: str, library: str) -> str:
        return f"{kind} 문서를 읽으려면 {library} 패키지가 필요함"

    def install_documents(self) -> str:
        return "pip install 'korea-trade[read]'로 설치하세요"

    def nothing_new(self) -> str:
        return "새로운 것 없음"

    def unreadable_document(self, file: str, why: str) -> str:
        return f"읽을 수 없는 문서 {file}: {why}"

    def save_as_utf8(self) -> str:
        return "텍스트를 UTF-8로 저장하세요"

    def text_needs_a_file(self) -> str:
        return "표준 입력, HTML, PDF의 텍스트는 근거 문구를 찾을 수 있게 파일로 저장해야 함"

    def name_a_drafted_base(self) -> str:
        return "-o base.yaml로 사실 파일을 지정하세요. 텍스트는 그 옆에 씁니다"

    def other_text_there(self, file: str) -> str:
        return f"다른 텍스트가 든 파일이 이미 있음: {file}"

    def name_it_otherwise(self) -> str:
        return "사실 파일의 이름을 바꾸거나 그 파일을 지우세요"

    def drafted(self, facts: int, exclusions: int, to_decide: int) -> str:
        return f"사실 {facts}건, 제외 {exclusions}건, 직접 판단할 곳 {to_decide}군데"

    def nothing_to_draft(self, file: str) -> str:
        return f"{file}: 사실로 확정할 수 있는 수치가 없음"

    def give_the_day_or_see_doubts(self) -> str:
        return f"--published로 발행일을 지정하거나, {self.typed('draft', '--json')}으로 불확실한 수치를 확인하세요"

    def unreadable_command(self, command: str, why: str) -> str:
        return f"읽을 수 없는 명령 --with {command!r}: {why}"

    def quote_it(self) -> str:
        return "셸에서처럼 따옴표로 묶으세요"

    def no_command(self) -> str:
        return "--with에 명령이 없음"

    def name_a_program(self) -> str:
        return "주장을 출력하는 프로그램을 쓰세요"

    def cannot_be_run(self, program: str, number: int, english: str) -> str:
        return f"실행할 수 없는 프로그램 --with {program!r}: {of_system(number, english)}"

    def name_one_on_the_path(self) -> str:
        return "PATH에 있는 프로그램을 쓰세요"

    def command_failed(self, program: str, code: int) -> str:
        return f"--with {program!r}: 종료 코드 {code}"

    def command_printed_no_utf8(self, program: str) -> str:
        return f"--with {program!r}: 출력이 UTF-8이 아님"

    def print_json_lines(self) -> str:
        return "한 줄에 JSON 하나씩 출력하세요"

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

    def no_match(self, listing: str, *hints: Message) -> str:
        return f"해당하는 {_LISTINGS.get(listing, listing)} 없음; {'; '.join(hint.by(self) for hint in hints)}"

    def inside_the_year(self, number: int, command: Command) -> str:
        return f"그해의 달이나 분기에는 {number}건이 있습니다: {self.written(command)}"

    def inside_the_period(self, number: int, command: Command) -> str:
        return f"그 기간 안에는 {number}건이 있습니다: {self.written(command)}"

    def more_inside_the_year(self, number: int, years: Sequence[str], command: Command) -> str:
        return f"{', '.join(years)}년의 달이나 분기에는 {number}건이 더 있습니다: {self.written(command)}"

    def more_inside_the_period(self, number: int, command: Command) -> str:
        return f"그 기간 안에는 {number}건이 더 있습니다: {self.written(command)}"

    def only_levels_passed(self, command: Command) -> str:
        return f"어떤 금액을 넘었다는 것만 명시되어 있습니다: {self.written(command)}"

    def only_withdrawn(self, number: int, command: Command) -> str:
        return f"여기에 해당하는 수치 {number:,}건은 철회되었습니다: {self.written(command)}"

    def facts_elsewhere(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        return f"이에 관한 사실 {number}건{_of_them(number, of_kind, listing)}: {self.written(command)}"

    def derived_elsewhere(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        return f"사실에서 산출되는 수치 {number}건{_of_them(number, of_kind, listing)}: {self.written(command)}"

    def milestones_beside(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        milestones = f"최대·연속·돌파 기록 {number}건{_of_them(number, of_kind, listing)}"
        return f"{milestones}은 따로 나옵니다: {self.written(command)}"

    def without_filter(self, name: str, values: Sequence[str], command: Command) -> str:
        return f"{_filter(name)} 조건만 빼면 있습니다(예: {self.written(command)}). 쓸 수 있는 값: {', '.join(values)}"

    def without_filters(self, names: Sequence[str], command: Command) -> str:
        return f"다음 조건을 함께 빼면 있습니다({', '.join(map(_filter, names))}): {self.written(command)}"

    def no_facts_at_all(self, command: Command) -> str:
        return f"이 사실 파일에는 사실이 하나도 없습니다. 문서 목록: {self.written(command)}"

    def nothing_of_this_kind(self, command: Command) -> str:
        return f"조건을 모두 빼도 이런 사실은 없습니다. {self.written(command)}에 모든 사실이 나옵니다"

    def nothing_published_by(self, day: str, first: str, command: Command) -> str:
        return f"{day}까지 발행된 것으로 날짜가 적힌 문서가 없습니다. 첫 문서의 날짜는 {first}: {self.written(command)}"

    def page_shows_more(self, command: Command) -> str:
        return f"명시된 것 중 해당하는 것 없음; {self.written(command)}에 산출값과 다른 사실이 나옵니다"

    def nothing_of_name(self, name: str) -> str:
        return f"{name}: 해당하는 것 없음"

    def nothing_of_name_here(self, name: str, command: Command) -> str:
        return f"{name}: 해당하는 것 없음; 알려진 것은 {self.written(command)}에 나옵니다"

    def nothing_so_narrow(self) -> str:
        return "그렇게 좁혀서는 명시된 것이 없음; 이름만으로 찾아보세요"

    def all_that_is_known(self, counted: Sequence[tuple[int, Command]]) -> str:
        return f"알려진 것 모두: {', '.join(f'{self.written(command)} ({number}건)' for number, command in counted)}"

    def only_side_has(self, side: str, number: int, compared: Compared, command: Command) -> str:
        return f"{side}에만 있는 {_COMPARED[compared]} {number}건: {self.written(command)}"

    def only_side_passed(self, side: str, number: int, command: Command) -> str:
        return f"{side}에만 있는 돌파 기록 {number}건: {self.written(command)}"

    def no_revisions(self) -> str:
        return "해당하는 수정치 없음; 다른 문서가 다르게 밝힌 수치가 없습니다"

    # Agents

    def part_of_rows(self, shown: int, total: int, following: int) -> str:
        return f"전체 {total}건 중 {shown}건, 다음 `offset` {following}"

    def rows_of_answer(self, shown: int, total: int) -> str:
        return f"전체 {total}건 중 {shown}건"

    def wrong_arguments(self, *messages: Message) -> str:
        return f"잘못된 인수: {'; '.join(message.by(self) for message in messages)}"

    def no_such_argument(self, name: str) -> str:
        return f"{name!r} 인수는 없음"

    def argument_missing(self, name: str, expected: Message) -> str:
        return f"{name} 빠짐: {expected.by(self)} 필요"

    def argument_expects(self, name: str, expected: Message) -> str:
        return f"{name}: {expected.by(self)} 필요"

    def some_kind(self, kinds: Sequence[str], choices: Sequence[str], least: int | None, most: int | None) -> str:
        if choices:
            return f"다음 중 하나({', '.join(choices)})"
        span = f"({least}~{most})" if most is not None else "" if least is None else f"({least} 이상)"
        return " 또는 ".join(f"{_KINDS_OF_JSON[kind]}{span if kind == 'integer' else ''}" for kind in kinds)

    def nothing_in_both(self, first: str, second: str) -> str:
        return f"{first}, {second} 양쪽 모두에 실적 금액이나 비중이 명시된 것이 없음"

    def side_alone(self, side: str, levels: int, limits: int, compared: Compared) -> str:
        told = [f"{_COMPARED[compared]} {levels}건"] if levels else []
        told += [f"돌파 기록 {limits}건"] if limits else []
        return f"{side}에만 있는 {', '.join(told)}: 도구 `facts`에 나옵니다"

    def side_states(self, side: str, stated: int, planned: int, passed: int, daily: bool) -> str:
        what = "일평균" if daily else "금액이나 비중"
        if stated:
            return f"{side}: {what} {stated}건"
        if planned:
            return f"{side}: {what}은 목표나 전망뿐"
        return f"{side}: {what} 없음{', 어떤 금액을 넘었다는 것만 있음' if passed else ''}"

    def side_has(self, side: str, facts: int, levels: int, derived: int) -> str:
        follow = f"; `derived` 도구에 {derived}건이 있습니다" if derived else ""
        if not facts:
            return f"{side}: 사실 없음{follow}"
        told = f"그중 금액이나 비중 {levels}건" if levels else "금액이나 비중은 없음"
        return f"{side}: 사실 {facts}건, {told}{follow}"

    def compares_otherwise(self, ways: Sequence[str | None]) -> str:
        return f"{' 또는 '.join(f'by: {by}로' if by else 'by 없이' for by in ways)} 비교할 것이 있습니다"

    def text_too_long(self, length: int, most: int) -> str:
        return f"글이 {length}자입니다. 한 번에 최대 {most}자를 읽습니다"

    def give_it_in_parts(self) -> str:
        return "문단 사이에서 나누어 주세요"

    def latest_year_ranked(self, year: str) -> str:
        return f"수치가 있는 가장 최근 연도는 {year}년입니다. 다른 기간은 period로 지정하세요"

    def several_sectors(self, sectors: Sequence[str]) -> str:
        return (
            f"무역 정의가 {len(sectors)}가지({', '.join(sectors)})인 행입니다. 서로 더하거나 함께 순위를 매기지 말고, "
            "`sector`로 하나만 물으세요"
        )

    def computed_from(self, id_: str, facts: Sequence[str]) -> str:
        return f"어느 문서에도 명시되지 않음: {id_}; {', '.join(facts)}에서 계산한 값이며, 근거는 이 사실들의 것입니다"

    def no_rows(self, tool: str) -> str:
        return f"{tool}: 조건에 맞는 것이 없습니다"

    def tool_has_rows(self, tool: str, number: int, of_kind: int, listing: str) -> str:
        return f"같은 조건으로 {tool} 도구에는 {number}건{_of_them(number, of_kind, listing)}이 있습니다"

    def tool_has_milestones(self, number: int, of_kind: int, listing: str) -> str:
        of_them = _of_them(number, of_kind, listing)
        return f"같은 조건으로 `facts` 도구에는 최대·연속·돌파 기록 {number}건{of_them}이 있습니다"

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

    def no_figures_to_judge(self) -> str:
        return "판정할 것이 없습니다. 글에 무역 수치가 없고, 수치 없는 서술은 판정하지 않습니다"

    def agents_need_a_package(self, package: str) -> str:
        return f"에이전트용 서버에는 {package} 패키지가 필요합니다"

    def install_mcp(self) -> str:
        return "pip install 'korea-trade[mcp]'로 설치하세요"


KOREAN_PHRASES = KoreanPhrases()


_KINDS_OF_JSON = {
    "string": "글",
    "integer": "정수",
    "boolean": "true 또는 false",
    "array": "목록",
    "filled-string": "비어 있지 않은 글",
    "filled-array": "비어 있지 않은 목록",
}


_KINDS_OF_LISTINGS = {"totals": "무역 전체", "items": "품목", "regions": "국가·지역"}


def _filter(name: str) -> str:
    """A filter, which may have been typed as an option or as a word; only ends of ranges are always options."""
    return f"--{name}" if name in ("from", "to") else _KINDS.get(name, name)


def _of_them(number: int, of_kind: int, listing: str) -> str:
    """How many of some rows are of the kind that a listing asks for, where others are not."""
    if of_kind == number:
        return ""
    return f"(그중 {_KINDS_OF_LISTINGS[listing]}에 관한 것은 {f'{of_kind}건' if of_kind else '없음'})"


def _long(length: Length) -> str:
    number, unit = length
    return f"{number}{_UNITS[unit]}"

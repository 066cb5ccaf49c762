"""In Korean: what is wrong with tables of facts."""

from collections.abc import Sequence

from korea_trade.messages.listed import listed
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import worded

# ruff: noqa: D102  (``ProblemPhrases`` says what each is)


class Tables:
    """What is wrong with tables of facts."""

    def file_name_of_several(self) -> str:
        return "이름에 * ? [ ] { } 가운데 하나가 있어 DuckDB가 여러 파일로 읽음; 다른 이름을 쓰세요"

    def file_name_not_utf8(self) -> str:
        return "이름이 UTF-8이 아니어서 DuckDB가 열지 못함; 다른 이름을 쓰세요"

    def no_table(self) -> str:
        return "파일이 없음; 사실의 표가 있어야 함"

    def table_is_folder(self) -> str:
        return "폴더임; 파일 하나에 담긴 사실의 표가 있어야 함"

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
        return f"빠진 열: `{name}`; 있어야 할 열: {listed(needed)}"

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

    def in_rows(self: ProblemPhrases, problem: Wrong, number: int, rows: Sequence[int]) -> str:
        return f"{worded(problem, self)}; 모두 {number}개 행, 처음 것은 {listed(rows)}행"

    def in_rows_alike(self: ProblemPhrases, problem: Wrong, number: int) -> str:
        return f"{worded(problem, self)}; 같은 행 {number}개"

    def more_wrong_values(self, column: str, number: int) -> str:
        return f"`{column}` 열에 틀린 값이 {number:,}가지 더 있음"

    def rows_of_too_many_kinds(self, most: int) -> str:
        return f"행의 종류가 {most}가지보다 많음; 종류마다 한 행씩 검사하므로 더 적어야 함"

    def same_cell_in_rows(self, rows: Sequence[int]) -> str:
        return f"같은 대상이 {listed(rows)}행에 명시되어 있음; `variant`를 쓰세요"

"""In English: what is wrong with tables of facts."""

from collections.abc import Sequence

from korea_trade.messages.listed import listed
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import worded

# ruff: noqa: D102  (``ProblemPhrases`` says what each is)


class Tables:
    """What is wrong with tables of facts."""

    def file_name_of_several(self) -> str:
        return "a name with one of * ? [ ] { }, which DuckDB takes for several files; expected another name"

    def file_name_not_utf8(self) -> str:
        return "a name that is not UTF-8, which DuckDB does not open; expected another name"

    def no_table(self) -> str:
        return "no file; expected a table of facts"

    def table_is_folder(self) -> str:
        return "a folder; expected a table of facts in one file"

    def table_not_utf8(self) -> str:
        return "not UTF-8 text; expected a table in UTF-8"

    def table_not_read(self, why: str) -> str:
        return f"not read: {why}"

    def table_is_array(self) -> str:
        return "an array of JSON; expected one object a line, without brackets and commas around them"

    def lines_not_objects(self) -> str:
        return "lines of JSON that are not all objects; expected one object a line"

    def column_of_duckdb(self, name: str) -> str:
        return f"a column `{name}`, as DuckDB calls the number of a row; expected another name"

    def columns_not_read(self, why: str) -> str:
        return f"not read: {why}; expected the names of the columns"

    def columns_not_named(self, example: str) -> str:
        return f"the first line does not name the columns; expected a first line such as {example}"

    def column_without_name(self) -> str:
        return "a column without a name; expected one for each value"

    def column_named_twice(self, name: str) -> str:
        return f"the column `{name}` is named twice; expected each name once"

    def values_in_row(self, found: int, expected: int) -> str:
        return f"{found} values; expected {expected}, one for each column"

    def quotation_not_closed(self) -> str:
        return 'a quotation mark that is not closed; expected one at each end of a value, and "" inside'

    def column_missing(self, name: str, needed: Sequence[str]) -> str:
        return f"no column `{name}`; expected {listed(needed)}"

    def unknown_column(self, name: str) -> str:
        return f"unknown column `{name}`; expected columns of `facts`"

    def column_is_no_list(self, name: str, kind: str) -> str:
        return f"`{name}` is {kind}; expected a list of texts, or such a list as JSON"

    def floating_column(self, column: str, kind: str, name: str) -> str:
        return (
            f"`{column}` is {kind}: a floating-point number has lost the digits it was written with; "
            f"expected `{name}_written` as text, or a decimal column"
        )

    def fraction_of_json(self, column: str) -> str:
        lost = "is a number of JSON with a fraction, which has lost the digits it was written with"
        return f"`{column}` {lost}; expected them as text"

    def a_day(self) -> str:
        return "expected a day such as 2021-03-01"

    def an_integer(self) -> str:
        return "expected a whole number"

    def that_of_the_period(self) -> str:
        return "expected that of the period"

    def list_as_json(self) -> str:
        return "expected a list of texts as JSON"

    def one_in_every_row(self) -> str:
        return "expected one in every row"

    def a_count(self, most: int) -> str:
        return f"expected a whole number of at most {most} digits, without a sign"

    def a_code(self) -> str:
        return "expected a code"

    def other_in_column(self, name: str) -> str:
        return f"the column `{name}` says otherwise"

    def id_of_the_cell(self) -> str:
        return "expected the id that its cell gives"

    def day_after_publication(self) -> str:
        return "expected a day on which its document had been published"

    def document_of_no_base(self) -> str:
        return "has quotes, and no base lists its document"

    def in_rows(self: ProblemPhrases, problem: Wrong, number: int, rows: Sequence[int]) -> str:
        return f"{worded(problem, self)}; {number} rows, the first of them {listed(rows)}"

    def in_rows_alike(self: ProblemPhrases, problem: Wrong, number: int) -> str:
        return f"{worded(problem, self)}; so are {number} rows"

    def more_wrong_values(self, column: str, number: int) -> str:
        return f"`{column}` has {number:,} more values that are wrong, each in its rows"

    def rows_of_too_many_kinds(self, most: int) -> str:
        return f"the rows are of more than {most} kinds; expected fewer, to check one row of each"

    def same_cell_in_rows(self, rows: Sequence[int]) -> str:
        return f"the same cell is stated in rows {listed(rows)}; expected a `variant`"

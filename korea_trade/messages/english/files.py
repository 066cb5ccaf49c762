"""In English: files, documents and claims, and what long work is at."""

from collections.abc import Sequence

from korea_trade.messages.command import WritesCommands
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import worded

# ruff: noqa: D102  (``Phrases`` says what each is)


class Files(WritesCommands):
    """Files, documents and claims, and what long work is at."""

    def system_error(self, file: str, number: int, english: str) -> str:  # noqa: ARG002  (it is said already)
        return f"{f'{file}: ' if file else ''}{english}"

    def not_a_file_name(self, name: str) -> str:
        return f"{name!r} is not a file name"

    def name_a_file(self) -> str:
        return "name a file"

    def is_a_folder(self, name: str) -> str:
        return f"{name} is a folder"

    def not_a_regular_file(self, name: str) -> str:
        return f"{name} is not a regular file"

    def outside_its_folder(self, name: str) -> str:
        return f"{name} leads out of the folder of its fact base"

    def move_it_inside(self) -> str:
        return "put the document into that folder"

    def too_large(self, name: str, most: int) -> str:
        return f"{name} has more than {most:,} bytes"

    def split_it(self) -> str:
        return "split it into several fact bases"

    def raise_max_bytes(self) -> str:
        return "if it may be that large, say so with --max-bytes"

    def no_standard_input(self) -> str:
        return "there is no standard input: it is closed"

    def waiting_for(self, file: str) -> str:
        return f"waiting for what writes into {file}"

    def working(self) -> str:
        return "working"

    def reading_file(self, file: str) -> str:
        return f"reading {file}"

    def checking_table(self, file: str) -> str:
        return f"checking the facts of {file}"

    def reading_documents(self) -> str:
        return "reading documents"

    def computing(self) -> str:
        return "computing what follows from the facts"

    def comparing_facts(self) -> str:
        return "comparing facts with each other, by rule"

    def proving_facts(self) -> str:
        return "comparing facts with their documents"

    def balancing_documents(self) -> str:
        return "accounting for the numbers of documents"

    def keeping_facts(self) -> str:
        return "keeping what was read for the next time"

    def indexing_texts(self) -> str:
        return "making the index of search"

    def listing_rows(self) -> str:
        return "listing rows"

    def judging_figures(self) -> str:
        return "judging the figures of the article"

    def writing_receipts(self) -> str:
        return "writing receipts"

    def cache_is_damaged(self) -> str:
        return "the compiled fact base in the cache is damaged: the checksum of a block is wrong"

    def run_again(self) -> str:
        return "run the command again: the fact base is read again; `ktrade cache` says where the file is"

    def failed(self: Phrases, message: Message | str) -> str:
        return f"error: {worded(message, self)}"

    def no_memory(self) -> str:
        return "out of memory"

    def free_memory(self) -> str:
        return "allow the process more memory (see `ulimit -v`), or ask for less at once"

    def no_process(self, number: int, english: str) -> str:  # noqa: ARG002  (it is said already)
        return f"the system starts no further process: {english}"

    def end_some(self) -> str:
        return "end some that run, or allow more (see `ulimit -u`)"

    def ended_by_signal(self, name: str) -> str:
        return f"ended by the signal {name}"

    def who_sends_signals(self) -> str:
        return "a user or the system sent it, for example when memory ran out: run it again, or ask for less"

    def name_a_file_in_it(self) -> str:
        return "name a file in it"

    def is_an_input(self, name: str) -> str:
        return f"{name} is what the answer is read from"

    def write_elsewhere(self) -> str:
        return "write to another file"

    def no_format(self, file: str) -> str:
        return f"{file!r} has no ending that names a format"

    def parquet_cannot_hold(self: Phrases, reason: Message | str) -> str:
        return f"Parquet cannot hold this: {worded(reason, self)}"

    def integer_too_long(self, figure: str) -> str:
        return f"{figure} has more than 38 digits"

    def try_csv(self) -> str:
        return "try another format, such as .csv"

    def too_many_digits(self, figure: str, before: int, after: int) -> str:
        return (
            f"{figure} does not fit a column of decimals, which holds {before} digits before the point and "
            f"{after} after it"
        )

    def take_json(self) -> str:
        return "take the figures from --json or --csv"

    def workbooks_need_an_extra(self) -> str:
        return "workbooks need the package xlsxwriter, which is not installed"

    def install_xlsx(self) -> str:
        return "pip install 'korea-trade[xlsx]', or write CSV with --excel"

    def pages_need_a_package(self) -> str:
        return "explorer pages need the package jinja2, which is not installed"

    def page_is_html(self, file: str) -> str:
        return f"{file}: a page is HTML"

    def end_it_in_html(self) -> str:
        return "end the name in .html"

    def install_explore(self) -> str:
        return "pip install 'korea-trade[explore]'"

    def frames_need_a_package(self, method: str, package: str) -> str:
        return f"{method} needs the package {package}, which is not installed"

    def install_frames(self) -> str:
        return "pip install 'korea-trade[frames]'"

    def no_language(self, text: str) -> str:
        return f"{text!r} is not a supported language"

    def too_many_rows(self, rows: int, columns: int, most_rows: int, most_columns: int) -> str:
        return f"{rows} rows of {columns} columns; a sheet holds {most_rows} of {most_columns}"

    def write_csv_or_parquet(self) -> str:
        return "write .csv or .parquet"

    def too_long_a_text(self, length: int, key: str, most: int) -> str:
        return f"a text of {length} characters under {key}; a cell of a workbook holds {most}"

    def leave_the_column_out(self) -> str:
        return "leave the column out with --columns, or write .csv"

    def article_twice(self) -> str:
        return "an article is named twice"

    def name_articles_once(self) -> str:
        return "name each article once"

    def name_a_text(self) -> str:
        return "name a text file, or - for standard input"

    def endings_are(self, endings: Sequence[str]) -> str:
        return f"end it in one of {', '.join(endings)}, or add an option such as --csv"

    def not_utf8(self, file: str, line: int) -> str:
        return f"{file}:{line}: not UTF-8 text"

    def convert_to_utf8(self) -> str:
        return "convert it to UTF-8, as with iconv"

    def both_are_standard_input(self) -> str:
        return "document and claims cannot both be standard input"

    def name_one_file(self) -> str:
        return "name a file for one of them"

    def how_to_claim(self) -> str:
        return 'a claim is one JSON object a line, such as {"flow": "exports", "growth": 5.6}'

    def wrong_line(self: Phrases, file: str, line: int, wrong: Message | str) -> str:
        return f"{file}:{line}: {worded(wrong, self)}"

    def not_json(self, why: str, column: int) -> str:
        return f"not JSON: {why} at character {column}"

    def too_large_a_number(self) -> str:
        return "a number that is too large"

    def nested_too_deep(self) -> str:
        return "not a claim: nested too deep"

    def not_a_json_object(self) -> str:
        return "not a JSON object"

    def expected_text(self, key: str, given: str) -> str:
        return f"`{key}` is {given}; expected text"

    def expected_number(self, key: str, given: str) -> str:
        return f"`{key}` is {given}; expected a number"

    def nothing_claimed(self, keys: Sequence[str]) -> str:
        return f"the claim is empty; expected {', '.join(keys[:-1])} or {keys[-1]}"

    def longer_than_digits(self, key: str, most: int) -> str:
        return f"`{key}` has more than {most} digits"

    def no_number(self, given: str) -> str:
        return f"{given} is not a number"

    def key_twice(self, key: str) -> str:
        return f"`{key}` stands twice"

    def not_a_key(self, key: str, near: Sequence[str], known: Sequence[str]) -> str:
        expected = " or ".join(f"`{one}`" for one in near)
        return f"unknown key {key!r}; " + (f"did you mean {expected}?" if near else f"expected {', '.join(known)}")

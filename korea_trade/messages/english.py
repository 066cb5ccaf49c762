"""Errors, hints and remarks in English."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from korea_trade.messages.command import COMPARES_PERIODS, COMPARES_SECTORS, Command, WritesCommands
from korea_trade.messages.phrases import Compared, Entry, Length, Message
from korea_trade.said import spoken

if TYPE_CHECKING:
    from korea_trade.messages.problem_phrases import Wrong

# ruff: noqa: D102  (``Phrases`` says what each is)

PERIODS = "a year (2020), a month (2020-11) or a span of months (2025-01/2025-11) or days (2024-03-01/2024-03-20)"


class EnglishPhrases(WritesCommands):
    """English, as Python, logs and terminals have it."""

    def no_such_command(self, name: str) -> str:
        return f"No such command {name!r}."

    def no_such_option(self, name: str) -> str:
        return f"No such option: {name}"

    def missing_argument(self, name: str) -> str:
        return f"Missing argument '{name}'."

    def missing_option(self, name: str) -> str:
        return f"Missing option '{name}'."

    def option_without_value(self, name: str) -> str:
        return f"Option '{name}' requires an argument."

    def flag_with_value(self, name: str) -> str:
        return f"Option '{name}' does not take a value."

    def not_one_of(self, name: str, given: str, choices: str) -> str:
        return f"Invalid value for '{name}': {given} is not one of {choices}."

    def not_a_number(self, name: str) -> str:
        return f"Invalid value for '{name}': expected a whole number"

    def too_small(self, name: str, least: str) -> str:
        return f"Invalid value for '{name}': expected a number greater than or equal to {least}"

    def unexpected_arguments(self, words: str) -> str:
        return f"Got unexpected extra arguments ({words})"

    def option_twice(self, name: str) -> str:
        return f"{name} is given twice, and takes one value"

    def give_it_once(self) -> str:
        return "give it once"

    def unknown_shell(self, name: str) -> str:
        return f"cannot complete in {name or 'this shell'}"

    def name_a_shell(self, option: str) -> str:
        return f"name another: {self.typed(option, 'bash')}"

    def exclude_each_other(self, options: Sequence[str]) -> str:
        return f"{' and '.join(options)} exclude each other"

    def give_one(self) -> str:
        return "give one of them"

    def help_lists(self, command: str) -> str:
        return f"`{command} --help` lists its arguments and options"

    def commands_are_listed(self) -> str:
        return f"{self.typed('--help')} lists the commands"

    def options_are_listed(self, command: str) -> str:
        return f"{self.typed(command, '--help')} lists the options of the command"

    def did_you_mean(self, candidates: Sequence[Command | str]) -> str:
        return f"did you mean {' or '.join(map(self.written, candidates))}?"

    def try_command(self, command: Command) -> str:
        return self.written(command)

    def unexpected(self, kind: str, message: str) -> str:
        return f"unexpected {kind}: {message}"

    def is_a_bug(self) -> str:
        return "this is a bug in ktrade: KTRADE_TRACEBACK=1 shows where, for a report"

    def unknown_name(self, kind: str, name: str) -> str:
        return f"unknown {kind} {name!r}"

    def unknown_fact(self, id_: str) -> str:
        return f"unknown fact {id_!r}"

    def expected_one_of(self, known: Sequence[str]) -> str:
        return f"expected one of {', '.join(known)}"

    def names_are_listed(self) -> str:
        return f"{self.typed('names')} lists them"

    def totals_are_listed(self, command: Command) -> str:
        return f"items and partners have a page; trade as a whole is listed by {self.written(command)}"

    def sources_are_listed(self) -> str:
        return f"{self.typed('sources')} lists them"

    def ids_are_listed(self) -> str:
        return f"{self.typed('facts')} lists the ids"

    def periods_are_listed(self) -> str:
        return f"{self.typed('facts')} lists every period"

    def names_and_periods_are_listed(self) -> str:
        return f"{self.typed('names')} lists the names, {self.typed('facts')} the periods"

    def how_to_order(self) -> str:
        return "--sort and --reverse order the rows, and --limit 5 lists the first five"

    def publication_days_are_listed(self) -> str:
        return f"{self.typed('sources')} lists when each document was published"

    def taken_for(self, word: str, entry: Entry, others: Sequence[Entry]) -> str:
        named = ", ".join(f"{en} ({code})" for code, en, _ in others)
        return f"{word!r} is taken as {entry[1]} ({entry[0]}); there is also {named}"

    def taken_for_balance(self, word: str) -> str:
        return f"{word!r} is taken as the trade balance: surpluses and deficits are listed, a deficit with a minus sign"

    def relative_time(self, words: str) -> str:
        return f"{words!r} depends on when it is said; expected a period such as 2024, 2023-12 or 2020Q4"

    def neither_period_nor_name(self, word: str) -> str:
        return f"{word!r} is no period and no name"

    def means_several(self, word: str, kinds: Sequence[str]) -> str:
        return f"{word!r} is {' and '.join(map(_a, kinds))}"

    def say_which(self, options: Sequence[str]) -> str:
        return f"say which is meant: {', '.join(options)}"

    def not_asked_for(self, word: str, kind: str) -> str:
        return f"{word!r} is {_a(kind)}, which is not asked for here"

    def totals_are_of_all(self, word: str) -> str:
        return f"totals are of all items and partners, not of {word!r}"

    def no_name_asked_for(self) -> str:
        return "no name is asked for"

    def not_a_period(self, text: str) -> str:
        return f"{text!r} is not a period; expected {PERIODS}"

    def problem(self, place: str, rule: str, wrong: "Wrong | str", fact: str) -> str:
        from korea_trade.messages.english_problems import ENGLISH_PROBLEMS

        return f"{place}: {spoken(wrong, ENGLISH_PROBLEMS)} ({rule}){f' [{fact}]' if fact else ''}"

    def is_a_range(self, word: str) -> str:
        return f"{word!r} is a range, not a period"

    def how_to_ask_ranges(self, first: str, last: str) -> str:
        return f"a range is asked for with --from {first} --to {last}"

    def not_a_month(self, text: str) -> str:
        return f"{text!r} is not a month; expected one like 2020-11"

    def not_a_day(self, text: str) -> str:
        return f"{text!r} is not a day; expected one like 2024-03-20"

    def not_a_year(self, text: str) -> str:
        return f"{text!r} is not a year; expected one like 2020"

    def days_out_of_order(self, text: str) -> str:
        return f"{text!r} ends before it has begun; expected the earlier day first"

    def months_out_of_order(self, text: str) -> str:
        return f"{text!r} ends before it has begun; expected the earlier month first"

    def later_than(self, first: str, last: str) -> str:
        return f"{first} is later than {last}"

    def earlier_first(self) -> str:
        return "give the earlier period first"

    def not_a_publication_day(self, text: str) -> str:
        return f"--published {text!r} is not a date"

    def write_a_day(self) -> str:
        return "write it as 2024-04-01"

    def about_no_fact(self, words: str) -> str:
        return f"no fact is about {words!r}"

    def search_documents(self, words: str) -> str:
        return f"{self.typed('search', *words.split())} looks into the documents"

    def means_several_facts(self, words: str, number: int) -> str:
        return f"{words!r} may mean {number} facts, listed above"

    def give_the_id(self) -> str:
        return "give the id of one, or as much of it as no other has"

    def and_more(self, number: int) -> str:
        return f"… and {number} more"

    def no_share_to_sort_by(self, listing: str) -> str:
        return f"{listing} have no share to sort by"

    def sort_without_share(self) -> str:
        return "sort by value, growth, name or period"

    def not_a_limit(self, number: int) -> str:
        return f"{number} is not a limit"

    def ask_for_a_row(self) -> str:
        return "ask for 1 row or more"

    def limited(self, shown: int, found: int) -> str:
        return f"{shown} of {found} rows; without `--limit` all are listed"

    def no_column(self, names: Sequence[str]) -> str:
        return f"no column {', '.join(names)}"

    def columns_are(self, names: Sequence[str]) -> str:
        return f"the columns are {', '.join(names)}"

    def columns_without_names(self) -> str:
        return "--columns names no column"

    def name_columns(self) -> str:
        return "name some, such as --columns id,value,unit"

    def column_twice(self, names: Sequence[str]) -> str:
        one = len(names) == 1
        return f"{'column' if one else 'columns'} {', '.join(names)} {'is' if one else 'are'} named twice"

    def name_columns_once(self) -> str:
        return "name each column once"

    def same_period(self, first: str, second: str) -> str:
        return f"{first} and {second} are the same period"

    def different_lengths(self, first: str, first_length: Length, second: str, second_length: Length) -> str:
        return (
            f"{first} is {_long(first_length)} long and {second} {_long(second_length)}: "
            "levels of periods of different length do not compare"
        )

    def compare_alike(self) -> str:
        return "compare two months or two years, or their daily averages with --daily"

    def same_sector(self, sector: str) -> str:
        return f"{sector} and {sector} are the same sector"

    def no_pair(self, words: str) -> str:
        return f"{words!r} is no pair; expected two periods, or two sectors"

    def period_beside_two(self) -> str:
        return "--period goes with two sectors; two periods are given already"

    def how_to_compare(self) -> str:
        return f"{self.typed(*COMPARES_PERIODS)}, or {self.typed(*COMPARES_SECTORS)}"

    def no_comparison(self, command: Command) -> str:
        return f"{self.written(command)}, or a comparison: {self.how_to_compare()}"

    def nothing_compares(self, ways: Sequence[Command], *hints: Message) -> str:
        facts = "; ".join(hint.by(self) for hint in hints)
        hint = f"something else compares: {' or '.join(map(self.written, ways))}" if ways else facts
        return f"nothing has a stated level or share of what happened in both; {hint}"

    def totals_have_no_share(self) -> str:
        return "totals have no share to draw"

    def nothing_matches(self, listing: str) -> str:
        return f"no {listing} match"

    def in_turn(self, *hints: Message) -> str:
        return "; ".join(hint.by(self) for hint in hints).replace("?; ", "? ")

    def nothing_to_draw(self, figure: str | None) -> str:
        what = {None: "level and no growth", "value": "level"}.get(figure, figure)
        return f"nothing to draw: no {what} is stated"

    def sort_asks_for_a_figure(self) -> str:
        return "`--sort` asks for value, growth or share"

    def command_lists(self, command: Command) -> str:
        return f"{self.written(command)} lists what is known"

    def left_undrawn(self, number: int, command: Command) -> str:
        facts = "1 fact is" if number == 1 else f"{number} facts are"
        return f"{facts} not in this chart; {self.written(command)} lists all"

    def no_chart(self, name: str) -> str:
        return f"{name} is no chart"

    def endings_of_charts(self) -> str:
        return "end it in .svg, .png, .html, .pdf or .txt"

    def too_narrow(self, width: int) -> str:
        return f"{width} pixels are too few for a chart"

    def least_width(self, width: int) -> str:
        return f"an image is at least {width} wide"

    def drawing(self, file: str) -> str:
        return f"drawing {file}"

    def drew(self, file: str) -> str:
        return f"drew {file}"

    def charts_need_a_package(self, package: str) -> str:
        return f"charts need the package {package}, which is not installed"

    def install_chart(self) -> str:
        return "pip install 'korea-trade[chart]'"

    def system_error(self, file: str, number: int, english: str) -> str:  # noqa: ARG002  (it is said already)
        return f"{f'{file}: ' if file else ''}{english}"

    def not_a_file_name(self, name: str) -> str:
        return f"{name!r} is no name of a file"

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
        return "run the command again: the fact base is read anew; `ktrade cache` says where the file is"

    def no_memory(self) -> str:
        return "out of memory"

    def free_memory(self) -> str:
        return "allow the process more memory (see `ulimit -v`), or ask for less at once"

    def name_a_file_in_it(self) -> str:
        return "name a file in it"

    def is_an_input(self, name: str) -> str:
        return f"{name} is what the answer is read from"

    def write_elsewhere(self) -> str:
        return "write to another file"

    def no_format(self, file: str) -> str:
        return f"{file!r} has no ending that names a format"

    def parquet_cannot_hold(self, reason: Message | str) -> str:
        return f"Parquet cannot hold this: {spoken(reason, self)}"

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
        return f"{text!r} is no language"

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

    def wrong_line(self, file: str, line: int, wrong: Message | str) -> str:
        return f"{file}:{line}: {spoken(wrong, self)}"

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
        return f"nothing is claimed; expected {', '.join(keys[:-1])} or {keys[-1]}"

    def longer_than_digits(self, key: str, most: int) -> str:
        return f"`{key}` has more than {most} digits"

    def no_number(self, given: str) -> str:
        return f"{given} is no number"

    def key_twice(self, key: str) -> str:
        return f"`{key}` stands twice"

    def not_a_unit(self, unit: str, units: Sequence[str]) -> str:
        return f"{unit!r} is not a unit; expected one of {', '.join(units)}, or money such as EUR bn"

    def bases_have_problems(self, number: int) -> str:
        return f"the fact base cannot be read; problems listed above: {number}"

    def and_more_problems(self, number: int) -> str:
        return f"… and {number:,} more; {self.typed('check', '--json')} has all"

    def fix_and_check(self) -> str:
        return f"fix them, then {self.typed('check')}"

    def same_documents(self) -> str:
        return "a copy of the facts that ship is read with --only-facts, which leaves these out"

    def same_documents_in_bases(self) -> str:
        return "both have the same documents: name only one of them, or give the documents of one other ids"

    def no_facts_left(self) -> str:
        return "--only-facts leaves no facts"

    def name_a_base(self) -> str:
        return "name a fact base with --facts PATH or in KTRADE_FACTS"

    def no_base_in_folder(self, folder: str) -> str:
        return f"{folder} has no fact base: no facts.yaml, and no other file that ends in .yaml"

    def make_a_base(self, folder: str) -> str:
        return f"{self.typed('init', folder)} makes one"

    def too_many_facts(self, number: int, most: int) -> str:
        return f"the tables have {number} facts; arithmetic, checks and search take at most {most}"

    def what_reads_tables(self) -> str:
        return f"listings, rankings and {self.typed('sql')} read tables of any size"

    def export_is_there(self, path: str) -> str:
        return f"{path} is there already, and not an empty folder"

    def export_not_read_again(self, path: str, wrong: "Wrong") -> str:
        from korea_trade.messages.english_problems import ENGLISH_PROBLEMS

        return f"{path}: {spoken(wrong, ENGLISH_PROBLEMS)}"

    def export_is_one_file(self, path: str) -> str:
        return f"{path} is a folder; SQLite is written as one file"

    def exported(self, facts: int, path: str) -> str:
        return f"{_long((facts, 'fact'))} written to {path}"

    def no_base_there(self, name: str) -> str:
        return f"no fact base {name}"

    def several_bases_there(self, folder: str, files: Sequence[str]) -> str:
        return f"{folder} has several fact bases: {', '.join(files)}"

    def base_is_there(self, file: str) -> str:
        return f"{file} is there already"

    def name_another_folder(self) -> str:
        return "name another folder; nothing was written"

    def name_another_file(self) -> str:
        return "name another file; nothing was written"

    def base_made(self, folder: str) -> str:
        next_ = f"{self.typed('check', '--facts', folder)}, {self.typed('add', 'DOCUMENT', '--to', folder)}"
        return f"made {folder}; next: {next_}"

    def undated_left_out(self, day: str, number: int) -> str:
        documents = "1 document" if number == 1 else f"{number} documents"
        return f"as of {day}: {documents} without a date of publication left out"

    def kept_in(self, folder: str, files: int, size: int) -> str:
        return f"{folder} holds {_files(files)}, {size / 1e6:.1f} MB; {self.typed('cache', '--clear')} removes them"

    def removed_from(self, folder: str, files: int, size: int) -> str:
        return f"removed {_files(files)}, {size / 1e6:.1f} MB, from {folder}"

    def nothing_kept(self, folder: str) -> str:
        return f"{folder} holds nothing"

    def nowhere_to_keep(self) -> str:
        return "there is no cache folder, as no home folder is known"

    def document_changed(self, file: str) -> str:
        return f"{file} is not the document that was read: its sha256 differs; see {self.typed('check')}"

    def reading_needs(self, kind: str, library: str) -> str:
        return f"reading {kind} needs {library}"

    def install_documents(self) -> str:
        return "pip install 'korea-trade[read]'"

    def nothing_new(self) -> str:
        return "nothing new"

    def unreadable_document(self, file: str, why: str) -> str:
        return f"{file}: {why}"

    def save_as_utf8(self) -> str:
        return "save its text as UTF-8"

    def text_needs_a_file(self) -> str:
        return "the text of standard input, of HTML or of a PDF must be kept in a file that quotes are found in"

    def name_a_drafted_base(self) -> str:
        return "name the fact base with -o base.yaml; the text is written beside it"

    def other_text_there(self, file: str) -> str:
        return f"{file} is there, with another text"

    def name_it_otherwise(self) -> str:
        return "name the fact base otherwise, or remove it"

    def drafted(self, facts: int, exclusions: int, to_decide: int) -> str:
        named = ((facts, "fact"), (exclusions, "exclusion"), (to_decide, "place"))
        return ", ".join(_long(one) for one in named) + " to decide"

    def nothing_to_draft(self, file: str) -> str:
        return f"{file}: nothing is read that a fact could say for sure"

    def give_the_day_or_see_doubts(self) -> str:
        doubts = self.typed("draft", "--json")
        return f"give the day of publication with --published, or see {doubts} for what is in doubt"

    def unreadable_command(self, command: str, why: str) -> str:
        return f"--with {command!r}: {why}"

    def quote_it(self) -> str:
        return "quote it as for a shell"

    def no_command(self) -> str:
        return "--with names no command"

    def name_a_program(self) -> str:
        return "name a program that prints claims"

    def cannot_be_run(self, program: str, number: int, english: str) -> str:  # noqa: ARG002  (it is said already)
        return f"--with {program!r} cannot be run: {english}"

    def name_one_on_the_path(self) -> str:
        return "name a program on the PATH"

    def command_failed(self, program: str, code: int) -> str:
        return f"--with {program!r} ended with exit code {code}"

    def command_printed_no_utf8(self, program: str) -> str:
        return f"--with {program!r} printed what is not UTF-8"

    def print_json_lines(self) -> str:
        return "print JSON lines"

    def no_words(self) -> str:
        return "no words to search for"

    def nothing_to_search_for(self, word: str) -> str:
        return f"{word!r} is nothing to search for"

    def words_to_search_for(self) -> str:
        return "expected words with letters or digits, such as semicond, 미국 or 5.6"

    def nothing_has_phrase(self, words: str, command: Command) -> str:
        return f"nothing has {words!r} as one phrase; its words in any place: {self.written(command)}"

    def nothing_has_all(self, words: str) -> str:
        return f"nothing has all of {words!r}; try fewer words, or {self.typed('names')} for the vocabulary"

    def some_of_matches(self, shown: int, found: int) -> str:
        return f"{shown} of {found} matches; --all lists them all"

    def cannot_search(self, reason: str) -> str:
        return f"SQLite cannot search ({reason})"

    def needs_full_text(self) -> str:
        return "use a Python whose sqlite3 has FTS5"

    def query_not_utf8(self) -> str:
        return "the query is not UTF-8 text"

    def query_took_too_long(self, seconds: int) -> str:
        return f"the query took longer than {seconds} s"

    def query_cancelled(self) -> str:
        return "the query was cancelled"

    def allow_more_time(self) -> str:
        return "ask for less, or allow more seconds with --timeout"

    def query_took_too_much(self) -> str:
        return "the query needed more memory than it may have"

    def ask_for_less(self) -> str:
        return "ask for less at once"

    def query_has_more_rows(self, most: int) -> str:
        return f"the query gives more than {most:,} rows"

    def aggregate_or_limit(self) -> str:
        return "count or sum them in the query, or give it a WHERE or a LIMIT"

    def first_rows(self, shown: int, found: int) -> str:
        return f"the first {shown:,} of {found:,} rows; --json, --csv and -o FILE give all"

    def not_one_statement(self, number: int) -> str:
        return f"{number} statements; expected one SELECT"

    def pivot_needs_values(self) -> str:
        values = "`PIVOT facts ON flow IN ('exports', 'imports') USING count(*)`"
        return f"a PIVOT that does not name its values, which are another statement; expected them, as in {values}"

    def not_a_select(self, kind: str) -> str:
        return f"a statement of kind {kind}; expected one SELECT, as the fact base is read-only"

    def unreadable_value(self, reason: str) -> str:
        return f"a value cannot be read ({reason}); expected a CAST to VARCHAR"

    def views_are_listed(self) -> str:
        return f"{self.typed('sql', 'SHOW TABLES')} lists the views"

    def no_match(self, listing: str, *hints: Message) -> str:
        what = "derived figures" if listing == "derived" else listing
        return f"no {what} match; {'; '.join(hint.by(self) for hint in hints)}"

    def inside_the_year(self, number: int, command: Command) -> str:
        return f"inside the year there {'is 1' if number == 1 else f'are {number}'}: {self.written(command)}"

    def inside_the_period(self, number: int, command: Command) -> str:
        return f"inside the period there {'is 1' if number == 1 else f'are {number}'}: {self.written(command)}"

    def more_inside_the_year(self, number: int, years: Sequence[str], command: Command) -> str:
        are = "is 1" if number == 1 else f"are {number}"
        return f"of months and other parts of {', '.join(years)} there {are} more: {self.written(command)}"

    def more_inside_the_period(self, number: int, command: Command) -> str:
        return f"inside the period there {'is 1' if number == 1 else f'are {number}'} more: {self.written(command)}"

    def only_levels_passed(self, command: Command) -> str:
        return f"only that a level was passed is stated: {self.written(command)}"

    def only_withdrawn(self, number: int, command: Command) -> str:
        figures = "1 figure of this was" if number == 1 else f"{number:,} figures of this were"
        return f"{figures} withdrawn: {self.written(command)}"

    def facts_elsewhere(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        said = "1 fact says something of it" if number == 1 else f"{number} facts say something of it"
        return f"{said}{_of_them(number, of_kind, listing)}: {self.written(command)}"

    def derived_elsewhere(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        said = "1 figure follows from facts" if number == 1 else f"{number} figures follow from facts"
        return f"{said}{_of_them(number, of_kind, listing)}: {self.written(command)}"

    def milestones_beside(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        are = "1 milestone (record, streak or level passed) is" if number == 1 else f"{number} {_MILESTONES} are"
        return f"{are} listed apart{_of_them(number, of_kind, listing)}: {self.written(command)}"

    def without_filter(self, name: str, values: Sequence[str], command: Command) -> str:
        some = f"without {_filter(name)} there would be some, such as {self.written(command)}"
        return f"{some}: try one of {', '.join(values)}"

    def without_filters(self, names: Sequence[str], command: Command) -> str:
        return f"without {' and '.join(map(_filter, names))} together there would be some: {self.written(command)}"

    def no_facts_at_all(self, command: Command) -> str:
        return f"these fact bases have no facts: {self.written(command)} lists their documents"

    def nothing_of_this_kind(self, command: Command) -> str:
        return f"these facts have none of the kind, whatever the filters; {self.written(command)} lists all of them"

    def nothing_published_by(self, day: str, first: str, command: Command) -> str:
        return f"no document is dated {day} or earlier; the first is of {first}: {self.written(command)}"

    def page_shows_more(self, command: Command) -> str:
        return f"nothing stated matches; {self.written(command)} shows what follows and what else is known"

    def nothing_of_name(self, name: str) -> str:
        return f"nothing of {name} matches"

    def nothing_of_name_here(self, name: str, command: Command) -> str:
        return f"nothing of {name} matches; what is known of it: {self.written(command)}"

    def nothing_so_narrow(self) -> str:
        return "nothing is stated of that so narrowly; ask for the name alone"

    def all_that_is_known(self, counted: Sequence[tuple[int, Command]]) -> str:
        return f"all that is known: {', '.join(f'{self.written(command)} ({number})' for number, command in counted)}"

    def only_side_has(self, side: str, number: int, compared: Compared, command: Command) -> str:
        return f"only {side} has {_more_levels(number, compared)}: {self.written(command)}"

    def only_side_passed(self, side: str, number: int, command: Command) -> str:
        return f"only {side} has {_more_limits(number)}: {self.written(command)}"

    def no_revisions(self) -> str:
        return "no revisions match; no figure of these facts is stated otherwise by another document"

    # Agents

    def part_of_rows(self, shown: int, total: int, following: int) -> str:
        return f"{shown} of {total}, next offset {following}"

    def rows_of_answer(self, shown: int, total: int) -> str:
        return f"{shown} of {total}"

    def wrong_arguments(self, *messages: Message) -> str:
        return f"wrong arguments: {'; '.join(message.by(self) for message in messages)}"

    def no_such_argument(self, name: str) -> str:
        return f"there is no {name!r}"

    def argument_missing(self, name: str, expected: Message) -> str:
        return f"{name} is missing: expected {expected.by(self)}"

    def argument_expects(self, name: str, expected: Message) -> str:
        return f"{name}: expected {expected.by(self)}"

    def some_kind(self, kinds: Sequence[str], choices: Sequence[str], least: int | None, most: int | None) -> str:
        if choices:
            return f"one of {', '.join(choices)}"
        span = f" from {least} to {most}" if most is not None else "" if least is None else f" of at least {least}"
        return " or ".join(f"{_KINDS_OF_JSON[kind]}{span if kind == 'integer' else ''}" for kind in kinds)

    def nothing_in_both(self, first: str, second: str) -> str:
        return f"nothing has a stated level or share of what happened both in {first} and in {second}"

    def side_alone(self, side: str, levels: int, limits: int, compared: Compared) -> str:
        told = [_more_levels(levels, compared)] if levels else []
        told += [_more_limits(limits)] if limits else []
        return f"only {side} has {' and '.join(told)}; the tool `facts` lists them"

    def side_states(self, side: str, stated: int, planned: int, passed: int, daily: bool) -> str:
        what = "daily average" if daily else "level or share"
        if stated:
            several = "daily averages" if daily else "levels and shares"
            return f"{side} has {f'1 {what}' if stated == 1 else f'{stated} {several}'}"
        if planned:
            return f"{side} has a {what} only as a target or forecast"
        return f"{side} has no {what}{', only that a level was passed' if passed else ''}"

    def side_has(self, side: str, facts: int, levels: int, derived: int) -> str:
        follow = f"; the tool derived has {derived} of it" if derived else ""
        if not facts:
            return f"{side}: no fact{follow}"
        told = "1 fact" if facts == 1 else f"{facts} facts"
        return f"{side}: {told}, {levels or 'none'} of them with a level or share{follow}"

    def compares_otherwise(self, ways: Sequence[str | None]) -> str:
        return f"something has {' or '.join(f'by: {by}' if by else 'the comparison without by' for by in ways)}"

    def text_too_long(self, length: int, most: int) -> str:
        return f"a text of {length} characters; at most {most} are read at once"

    def give_it_in_parts(self) -> str:
        return "give it in parts, divided between paragraphs"

    def latest_year_ranked(self, year: str) -> str:
        return f"{year} is the latest whole year with figures; give a period for another"

    def several_sectors(self, sectors: Sequence[str]) -> str:
        return (
            f"the rows are of {len(sectors)} definitions of trade ({', '.join(sectors)}): never add or rank them "
            "together; `sector` asks for one"
        )

    def computed_from(self, id_: str, facts: Sequence[str]) -> str:
        return f"no document states {id_}: it is computed from {', '.join(facts)}; the receipts are of these"

    def no_rows(self, tool: str) -> str:
        return f"{tool}: nothing passes these filters"

    def tool_has_rows(self, tool: str, number: int, of_kind: int, listing: str) -> str:
        return f"the tool {tool} has {number} with the same filters{_of_them(number, of_kind, listing)}"

    def tool_has_milestones(self, number: int, of_kind: int, listing: str) -> str:
        milestones = "1 milestone (record, streak or level passed)" if number == 1 else f"{number} {_MILESTONES}"
        return f"the tool `facts` has {milestones} with the same filters{_of_them(number, of_kind, listing)}"

    def more_inside_years(self, number: int, years: Sequence[str]) -> str:
        return f"{number} more of months and parts inside {', '.join(years)}: give `year` in the place of `period`"

    def lift_a_filter(self) -> str:
        return "leave out a filter; without any, the tool facts lists everything"

    def too_long_a_row(self, length: int, most: int) -> str:
        return f"a row of {length} characters; a row has at most {most}"

    def ask_for_less_of_it(self) -> str:
        return "select fewer columns, or shorten texts with `left()`"

    def has_no_text(self, source: str) -> str:
        return f"{source!r} has no document: a program made its facts"

    def no_figures_to_judge(self) -> str:
        return "nothing to judge: no figure of trade in the text, and statements in words alone are not judged"

    def agents_need_a_package(self, package: str) -> str:
        return f"serving agents needs {package}"

    def install_mcp(self) -> str:
        return "pip install 'korea-trade[mcp]'"


ENGLISH_PHRASES = EnglishPhrases()


_MILESTONES = "milestones (records, streaks, levels passed)"
_KINDS = {"totals": "trade as a whole", "items": "an item", "regions": "a partner"}


def _more_levels(number: int, compared: Compared) -> str:
    """What only one side of a comparison states."""
    one, several = _COMPARED[compared]
    return f"1 {one}" if number == 1 else f"{number} {several}"


def _more_limits(number: int) -> str:
    return f"{'1 level' if number == 1 else f'{number} levels'} passed or not reached"


_COMPARED: dict[Compared, tuple[str, str]] = {
    "level": ("level or share", "levels or shares"),
    "daily-average": ("daily average", "daily averages"),
    "figure": ("figure", "figures"),
}


def _filter(name: str) -> str:
    """A filter, which may have been typed as an option or as a word; only ends of ranges are always options."""
    return f"--{name}" if name in ("from", "to") else f"the {name}"


def _of_them(number: int, of_kind: int, listing: str) -> str:
    """How many of some rows are of the kind that a listing asks for, where others are not."""
    return "" if of_kind == number else f", {of_kind or 'none'} of them of {_KINDS[listing]}"


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _long(length: Length) -> str:
    number, unit = length
    return f"{number} {unit}{'' if number == 1 else 's'}"


_KINDS_OF_JSON = {
    "string": "a text",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "filled-string": "a text that is not empty",
    "filled-array": "a list that is not empty",
}


def _files(number: int) -> str:
    return "1 compiled file" if number == 1 else f"{number} compiled files"

"""In English: what is wrong with a question: its command line, names, periods, order, comparisons and charts."""

from collections.abc import Sequence

from korea_trade.messages.command import COMPARES_PERIODS, COMPARES_SECTORS, Command, WritesCommands
from korea_trade.messages.english.words import long, nothing_stated, rows_of
from korea_trade.messages.phrases import Compared, ComparedBy, Entry, Length, Message, Phrases

# ruff: noqa: D102  (``Phrases`` says what each is)

PERIODS = "a year (2020), a month (2020-11) or a span of months (2025-01/2025-11) or days (2024-03-01/2024-03-20)"


_FIGURES = {"value": "level", "growth": "growth", "share": "share"}


class Asking(WritesCommands):
    """What is wrong with a question: its command line, names, periods, order, comparisons and charts."""

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

    def unexpected_arguments(self, words: str, several: bool) -> str:
        return f"Got {'unexpected extra arguments' if several else 'an unexpected extra argument'} ({words})"

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

    def did_you_mean(self, candidates: Sequence[Command | Entry | str]) -> str:
        said = [candidate[0] if isinstance(candidate, tuple) else self.written(candidate) for candidate in candidates]
        return f"did you mean {' or '.join(said)}?"

    def did_you_mean_without_facts(
        self, candidates: Sequence[Command | Entry | str], without_facts: Sequence[Entry]
    ) -> str:
        codes = " and ".join(code for code, *_ in without_facts)
        if candidates:
            return f"{self.did_you_mean(candidates)} there is also {codes}, which no fact is about"
        return f"{self.did_you_mean(without_facts)} no fact is about {'it' if len(without_facts) == 1 else 'them'}"

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

    def names_another_kind(self, kind: str, name: str) -> str:
        return f"{name!r} is {'an' if kind == 'item' else 'a'} {kind}"

    def all_trade_is_koreas(self, command: Command) -> str:
        return f"all trade here is Korea's: {self.written(command)}"

    def totals_are_listed(self, command: Command) -> str:
        return f"items and partners have a page; trade as a whole is listed by {self.written(command)}"

    def sources_are_listed(self) -> str:
        return f"{self.typed('sources')} lists them"

    def ids_are_listed(self) -> str:
        return f"{self.typed('facts')} lists the ids"

    def computed_from(self, id_: str, facts: Sequence[str]) -> str:
        return f"no document states {id_}: it is computed from {', '.join(facts)}; these are stated"

    def periods_are_listed(self) -> str:
        return f"{self.typed('facts')} lists every period"

    def names_and_periods_are_listed(self) -> str:
        return f"{self.typed('names')} lists the names, {self.typed('facts')} the periods"

    def how_to_order(self) -> str:
        sorted_rows = self.typed("items", "--sort", "value", "--limit", "5")
        return f"{sorted_rows} sorts the rows of a listing and shows the first five"

    def sorted_by(self, key: str) -> str:
        return f"{self.typed('items', '--sort', key)} sorts the rows of a listing"

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
        return f"{word!r} is neither a period nor a name"

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

    def is_a_range(self, word: str) -> str:
        return f"{word!r} is a range, not a period"

    def how_to_ask_ranges(self, first: str, last: str) -> str:
        return f"a range is asked for with --from {first} --to {last}"

    def not_a_month(self, text: str) -> str:
        return f"{text!r} is not a month; expected one like 2020-11"

    def not_a_day(self, text: str) -> str:
        return f"{text!r} is not a day; expected one like 2024-03-20"

    def not_a_year(self, text: str) -> str:
        return f"{text!r} is not a year; expected one from 1900 to 2099, such as 2020"

    def year_out_of_range(self, text: str, first: int, last: int) -> str:
        return f"{text!r} is not a period; expected years from {first} to {last}"

    def days_out_of_order(self, text: str) -> str:
        return f"{text!r} ends before it has begun; expected the earlier day first"

    def months_out_of_order(self, text: str) -> str:
        return f"{text!r} ends before it has begun; expected the earlier month first"

    def later_than(self, first: str, last: str) -> str:
        return f"{first} is later than {last}"

    def earlier_first(self) -> str:
        return "give the earlier period first"

    def not_a_publication_day(self, text: str, first: int, last: int) -> str:
        return f"--published {text!r} is not a date from {first} to {last}"

    def write_a_day(self) -> str:
        return "write it as 2024-04-01"

    def period_needs_year(self, example: str) -> str:
        return f"say of which year, as in '{example}'"

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

    def nothing_to_sort_by(self, listing: str, key: str) -> str:
        return f"{rows_of(listing)} have no {key} to sort by"

    def sort_by_others(self, keys: Sequence[str]) -> str:
        return f"sort by {', '.join(keys[:-1])} or {keys[-1]}"

    def not_a_limit(self, number: int) -> str:
        return f"{number} is not a limit"

    def ask_for_a_row(self) -> str:
        return "ask for 1 row or more"

    def limited(self, shown: int, found: int) -> str:
        return f"{shown} of {found} rows; without `--limit` all are listed"

    def one_column(self, names: Sequence[str], key: str) -> str:
        return f"{', '.join(names)} are one column: {key}"

    def limited_without_order(self, number: int, figure: str) -> str:
        rows = "1 of the rows shown has" if number == 1 else f"{number} of the rows shown have"
        return f"{rows} no {_FIGURES.get(figure, figure)} and so no order, and others without one are left out"

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
            f"{first} is {long(first_length)} long and {second} {long(second_length)}: "
            "levels of periods of different length do not compare"
        )

    def compare_alike(self) -> str:
        return "compare two months or two years"

    def compare_daily_averages(self, command: Command) -> str:
        return f"compare two months or two years; daily averages compare: {self.written(command)}"

    def same_sector(self, sector: str) -> str:
        return f"{sector} and {sector} are the same sector"

    def no_pair(self, words: str) -> str:
        return f"{words!r} is not a pair; expected two periods, or two sectors"

    def period_beside_two(self) -> str:
        return "--period goes with two sectors; two periods are given already"

    def how_to_compare(self) -> str:
        return f"{self.typed(*COMPARES_PERIODS)}, or {self.typed(*COMPARES_SECTORS)}"

    def no_comparison(self, command: Command) -> str:
        return f"{self.written(command)}, or a comparison: {self.how_to_compare()}"

    def nothing_compares(self: Phrases, by: ComparedBy, compared: Compared, filtered: bool, *hints: Message) -> str:
        told = "; ".join(hint.text(self) for hint in hints)
        return f"{nothing_stated(by, compared, filtered=filtered)} in both; {told}"

    def something_else_compares(self, ways: Sequence[Command]) -> str:
        return f"something else compares: {' or '.join(map(self.written, ways))}"

    def nothing_matches(self, listing: str) -> str:
        return f"no {listing} match"

    def in_turn(self: Phrases, *hints: Message) -> str:
        return "; ".join(hint.text(self) for hint in hints).replace("?; ", "? ")

    def nothing_to_draw(self, figure: str | None, only_passed: bool) -> str:
        levels = "level in dollars"
        what = f"{levels} and no growth of trade" if figure is None else {"value": levels}.get(figure, figure)
        return f"nothing to draw: no {what} is stated{', only that a level was passed' if only_passed else ''}"

    def sort_asks_for_a_figure(self) -> str:
        return "`--sort` asks for value, growth or share"

    def command_lists(self, command: Command) -> str:
        return f"{self.written(command)} lists what is known"

    def levels_undrawn(self, number: int, command: Command) -> str:
        levels = "1 level is stated and not drawn" if number == 1 else f"{number} levels are stated and not drawn"
        return f"{levels}, as growth is known of more: {self.written(command)}"

    def names_undrawn(self, number: int, drawn: str, stated: str, command: Command) -> str:
        names = "1 name that has" if number == 1 else f"{number} names that have"
        missing = {"value": "level"}.get(drawn, drawn)
        figure = {"value": "a level", "share": "a share"}.get(stated, stated)
        return f"{figure} is stated of {names} no {missing} and is not drawn: {self.written(command)}"

    def directions_undrawn(self, number: int, command: Command) -> str:
        return f"of {number} more it is stated only whether they went up or down: {self.written(command)}"

    def left_undrawn(self, number: int, command: Command) -> str:
        facts = "1 fact is" if number == 1 else f"{number} facts are"
        return f"{facts} not in this chart; {self.written(command)} lists all"

    def no_chart(self, name: str) -> str:
        return f"{name} is not a chart"

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


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"

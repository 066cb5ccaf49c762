"""In English: searches and SQL, and what there is where nothing was found."""

from collections.abc import Sequence

from korea_trade.messages.command import Command, WritesCommands
from korea_trade.messages.english.words import MILESTONES, more_levels, more_limits, of_them, rows_of
from korea_trade.messages.phrases import Compared, Message, Phrases

# ruff: noqa: D102  (``Phrases`` says what each is)


class Searching(WritesCommands):
    """Searches and SQL, and what there is where nothing was found."""

    def no_words(self) -> str:
        return "no words to search for"

    def nothing_to_search_for(self, word: str) -> str:
        return f"{word!r} is not a search term"

    def words_to_search_for(self) -> str:
        return "expected words with letters or digits, such as semicond, 미국 or 5.6"

    def nothing_has_phrase(self, words: str, command: Command) -> str:
        return f"nothing has {words!r} as one phrase; its words in any place: {self.written(command)}"

    def nothing_has_all(self, words: str) -> str:
        return f"nothing has all of {words!r}; try fewer words, or {self.typed('names')} for the vocabulary"

    def only_names_are_translated(self, words: Sequence[str]) -> str:
        them = ", ".join(map(repr, words))
        names = "is not a name" if len(words) == 1 else "are not names"
        return (
            f"no document is in Korean, and only names are translated, of items, partners and measures: {them} {names}"
        )

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

    def no_match(self: Phrases, listing: str, *hints: Message) -> str:
        return f"no {rows_of(listing)} match; {'; '.join(hint.text(self) for hint in hints)}"

    def inside_the_year(self, named: Sequence[str], number: int, of_kind: int, listing: str, command: Command) -> str:
        are = f"{'is 1' if number == 1 else f'are {number}'}{of_them(number, of_kind, listing)}"
        return f"inside {', '.join(named) or 'the year'} there {are}: {self.written(command)}"

    def inside_the_period(self, named: Sequence[str], number: int, of_kind: int, listing: str, command: Command) -> str:
        are = f"{'is 1' if number == 1 else f'are {number}'}{of_them(number, of_kind, listing)}"
        return f"inside {', '.join(named) or 'the period'} there {are}: {self.written(command)}"

    def inside_longer_periods(self, period: str, number: int, of_kind: int, listing: str, command: Command) -> str:
        facts = "the period of 1 fact" if number == 1 else f"the periods of {number} facts"
        return f"{period} lies inside {facts}{of_them(number, of_kind, listing)}: {self.written(command)}"

    def inside_streaks(self, period: str, number: int, command: Command) -> str:
        return f"{period} lies inside {'1 streak' if number == 1 else f'{number} streaks'}: {self.written(command)}"

    def outside(self, periods: Sequence[str], limits: Sequence[str]) -> str:
        ends = " ".join(limits[1:] if limits[0] == "--year" and len(limits) == 2 else limits)
        return f"{', '.join(periods)} {'is' if len(periods) == 1 else 'are'} not inside {ends}"

    def more_inside_the_year(self, number: int, years: Sequence[str], command: Command) -> str:
        are = "is 1" if number == 1 else f"are {number}"
        return f"of months and other parts of {', '.join(years)} there {are} more: {self.written(command)}"

    def more_inside_the_period(self, number: int, named: Sequence[str], command: Command) -> str:
        are = "is 1" if number == 1 else f"are {number}"
        return f"inside {', '.join(named) or 'the period'} there {are} more: {self.written(command)}"

    def only_levels_passed(self, command: Command) -> str:
        return f"only that a level was passed is stated: {self.written(command)}"

    def only_withdrawn(self, number: int, command: Command) -> str:
        figures = "1 figure of this was" if number == 1 else f"{number:,} figures of this were"
        return f"{figures} withdrawn: {self.written(command)}"

    def facts_elsewhere(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        said = "1 fact says something of it" if number == 1 else f"{number} facts say something of it"
        return f"{said}{of_them(number, of_kind, listing)}: {self.written(command)}"

    def derived_elsewhere(self, number: int, of_kind: int, listing: str, command: Command) -> str:
        said = "1 figure follows from facts" if number == 1 else f"{number} figures follow from facts"
        return f"{said}{of_them(number, of_kind, listing)}: {self.written(command)}"

    def milestones_beside(self, number: int, of_kind: int, listing: str, command: Command, drawn: int) -> str:
        are = "1 milestone (record, streak or level passed) is" if number == 1 else f"{number} {MILESTONES} are"
        too = f", {drawn} of which this chart draws" if drawn else ""
        return f"{are} listed apart{of_them(number, of_kind, listing)}{too}: {self.written(command)}"

    def without_filter(self, name: str, values: Sequence[str], command: Command) -> str:
        some = f"without {_filter(name)} there would be some, such as {self.written(command)}"
        return f"{some}: try one of {', '.join(values)}"

    def without_filters(self, names: Sequence[str], command: Command) -> str:
        together = " together" if len(names) > 1 else ""
        return f"without {' and '.join(map(_filter, names))}{together} there would be some: {self.written(command)}"

    def no_facts_at_all(self, command: Command) -> str:
        return f"these fact bases have no facts: {self.written(command)} lists their documents"

    def nothing_of_this_kind(self, command: Command) -> str:
        return f"these facts have none of the kind, whatever the filters; {self.written(command)} lists all of them"

    def nothing_published_by(self, day: str, first: str, command: Command) -> str:
        return f"no document is dated {day} or earlier; the first is of {first}: {self.written(command)}"

    def in_other_periods(self, number: int, command: Command) -> str:
        return f"of other periods there {'is 1' if number == 1 else f'are {number}'} more: {self.written(command)}"

    def page_has_more(self, facts: int, levels: int, command: Command) -> str:
        counted = [f"{facts} fact{'' if facts == 1 else 's'}"] if facts else []
        counted += [f"{levels} derived level{'' if levels == 1 else 's'}"] if levels else []
        are = "is" if facts + levels == 1 else "are"
        return f"all that is known: {self.written(command)}; {' and '.join(counted)} of it {are} not among these rows"

    def levels_are_values(self) -> str:
        return "`level` is one that was passed or held, of milestones; levels of trade are in `value`"

    def nothing_of_name(self: Phrases, name: str, *hints: Message) -> str:
        return "; ".join([f"nothing of {name} matches", *(hint.text(self) for hint in hints)])

    def nothing_of_name_itself(self, name: str) -> str:
        return f"nothing of {name} itself matches; what its page has is of its groups and parts, or only names it"

    def nothing_of_name_here(self, name: str, command: Command) -> str:
        return f"nothing of {name} matches; what is known of it: {self.written(command)}"

    def all_that_is_known(self, counted: Sequence[tuple[int, Command]]) -> str:
        return f"all that is known: {', '.join(f'{self.written(command)} ({number})' for number, command in counted)}"

    def only_side_has(self, side: str, number: int, daily: int, compared: Compared, command: Command) -> str:
        return f"only {side} has {more_levels(number, daily, compared)}: {self.written(command)}"

    def only_side_passed(self, side: str, number: int, command: Command) -> str:
        return f"only {side} has {more_limits(number)}: {self.written(command)}"

    def side_states(
        self, side: str, stated: int, planned: int, passed: int, grown: int, daily: bool, derived: int, command: Command
    ) -> str:
        what = "level of the daily average" if daily and grown else "daily average" if daily else "level or share"
        if stated:
            several = "daily averages" if daily else "levels and shares"
            return f"{side} has {f'1 {what}' if stated == 1 else f'{stated} {several}'}"
        levels = "1 level follows" if derived == 1 else f"{derived} levels follow"
        follow = f", but {levels} from facts (in {self.written(command)})"
        if planned:
            return f"{side} has a {what} only as a target or forecast{follow if derived else ''}"
        rest = ", only that a level was passed" if passed else ", only growth" if grown else ""
        return f"{side} has no stated {what}{rest}{follow if derived else ''}"

    def no_revisions(self) -> str:
        return "no revisions match; no figure of these facts is stated otherwise by another document"

    def no_figures_to_judge(self) -> str:
        return "nothing to judge: no figure of trade in the text, and statements in words alone are not judged"

    def statements_in_words(self, count: int) -> str:
        told = "statement in words alone was" if count == 1 else "statements in words alone were"
        return f"{count} {told} read too: verify judges figures, not these"


def _filter(name: str) -> str:
    """A filter, which may have been typed as an option or as a word; only ends of ranges are always options."""
    return f"--{name}" if name in ("from", "to") else f"the {name}"

"""In English: what the tools for agents say."""

from collections.abc import Sequence

from korea_trade.messages.command import WritesCommands
from korea_trade.messages.english.words import MILESTONES, more_levels, more_limits, nothing_stated, of_them
from korea_trade.messages.phrases import Compared, ComparedBy, Message, Phrases

# ruff: noqa: D102  (``Phrases`` says what each is)

_KINDS_OF_JSON = {
    "string": "a text",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "filled-string": "a text that is not empty",
    "filled-array": "a list that is not empty",
}
_OF_WHAT: dict[ComparedBy, str] = {None: "trade as a whole", "item": "an item", "partner": "a partner"}


class Agents(WritesCommands):
    """What the tools for agents say."""

    def part_of_rows(self, shown: int, total: int, following: int) -> str:
        return f"{shown} of {total}, next offset {following}"

    def rows_of_answer(self, shown: int, total: int) -> str:
        return f"{shown} of {total}"

    def wrong_arguments(self: Phrases, *messages: Message) -> str:
        return f"wrong arguments: {'; '.join(message.text(self) for message in messages)}"

    def no_such_argument(self, name: str) -> str:
        return f"there is no {name!r}"

    def argument_missing(self: Phrases, name: str, expected: Message) -> str:
        return f"{name} is missing: expected {expected.text(self)}"

    def argument_expects(self: Phrases, name: str, expected: Message) -> str:
        return f"{name}: expected {expected.text(self)}"

    def some_kind(self, kinds: Sequence[str], choices: Sequence[str], least: int | None, most: int | None) -> str:
        if choices:
            return f"one of {', '.join(choices)}"
        span = f" from {least} to {most}" if most is not None else "" if least is None else f" of at least {least}"
        return " or ".join(f"{_KINDS_OF_JSON[kind]}{span if kind == 'integer' else ''}" for kind in kinds)

    def nothing_in_both(self, by: ComparedBy, compared: Compared, filtered: bool, first: str, second: str) -> str:
        return f"{nothing_stated(by, compared, filtered=filtered)} both in {first} and in {second}"

    def side_alone(self, side: str, levels: int, daily: int, limits: int, compared: Compared) -> str:
        told = [more_levels(levels, daily, compared)] if levels or daily else []
        told += [more_limits(limits)] if limits else []
        return f"only {side} has {' and '.join(told)}; the tool `facts` lists them"

    def side_has(
        self,
        side: str,
        facts: int,
        levels: int,
        derived: int,
        by: ComparedBy,
        others: Sequence[tuple[ComparedBy, int]],
    ) -> str:
        follow = f"; the tool derived has {derived} of it" if derived else ""
        if not facts:
            more = "".join(
                f"; {number} of {_OF_WHAT[other]}: ask {f'with by: {other}' if other else 'without by'}"
                for other, number in others
            )
            return f"{side}: no fact{f' of {_OF_WHAT[by]}{more}' if others else ''}{follow}"
        told = "1 fact" if facts == 1 else f"{facts} facts"
        return f"{side}: {told}, {levels or 'none'} of them with a level or share{follow}"

    def compares_otherwise(self, ways: Sequence[str | None]) -> str:
        return f"something has {' or '.join(f'by: {by}' if by else 'the comparison without by' for by in ways)}"

    def documents_up_to(self, day: str) -> str:
        return f"only documents published by {day} are asked: a later one may say more"

    def too_many_words(self, number: int, most: int) -> str:
        return f"{number} words; at most {most} are searched for at once"

    def search_fewer_words(self) -> str:
        return "search for the few that matter: all of them must be there"

    def text_too_long(self, length: int, most: int) -> str:
        return f"a text of {length} characters; at most {most} are read at once"

    def give_it_in_parts(self) -> str:
        return "give it in parts, divided between paragraphs"

    def latest_year_ranked(self, year: str) -> str:
        return f"{year} is the latest whole year with figures; give a period for another"

    def ranked_apart(self, regions: Sequence[str], parts: Sequence[str]) -> str:
        apart = [f"regions ({', '.join(regions)}) among regions"] if regions else []
        apart += [f"parts of one whole or division ({', '.join(parts)}) among these"] if parts else []
        return f"`rank` is among its own kind, which `ranked_of` and `group_size` count: {', '.join(apart)}"

    def no_rows(self, tool: str) -> str:
        return f"{tool}: nothing passes these filters"

    def tool_has_rows(self, tool: str, number: int, of_kind: int, listing: str) -> str:
        return f"the tool {tool} has {number} with the same filters{of_them(number, of_kind, listing)}"

    def tool_has_inside(self, tool: str, number: int, of_kind: int, listing: str, asking: Sequence[str]) -> str:
        kind = of_them(number, of_kind, listing)
        instead = f"with {', '.join(asking)} in the place of period"
        return f"the tool {tool} has {number} of months and parts inside{kind}: ask {instead}"

    def tool_has_milestones(self, number: int, of_kind: int, listing: str) -> str:
        milestones = "1 milestone (record, streak or level passed)" if number == 1 else f"{number} {MILESTONES}"
        return f"the tool `facts` has {milestones} with the same filters{of_them(number, of_kind, listing)}"

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

    def agents_need_a_package(self, package: str) -> str:
        return f"serving agents needs {package}"

    def install_mcp(self) -> str:
        return "pip install 'korea-trade[mcp]'"

"""In English: what the tools for agents say."""

from collections.abc import Sequence

from korea_trade.messages.command import WritesCommands
from korea_trade.messages.english.words import MILESTONES, more_levels, more_limits, of_them
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
_TOLD_BY_COLUMN = {"bound": "limits", "status": "targets and forecasts"}


def _with_id(untold: Sequence[str]) -> list[str]:
    """The columns to select: the id brings caveats with it."""
    return ["`id`", *(f"`{column}`" for column in untold if column != "caveat")]


class Agents(WritesCommands):
    """What the tools for agents say."""

    def part_of_rows(self, shown: int, total: int, following: int) -> str:
        return f"{shown} of {total}, next offset {following}"

    def rows_of_answer(self, shown: int, total: int) -> str:
        return f"{shown} of {total}"

    def wrong_arguments(self: Phrases, *messages: Message) -> str:
        return f"wrong arguments: {'; '.join(message.by(self) for message in messages)}"

    def no_such_argument(self, name: str) -> str:
        return f"there is no {name!r}"

    def argument_missing(self: Phrases, name: str, expected: Message) -> str:
        return f"{name} is missing: expected {expected.by(self)}"

    def argument_expects(self: Phrases, name: str, expected: Message) -> str:
        return f"{name}: expected {expected.by(self)}"

    def some_kind(self, kinds: Sequence[str], choices: Sequence[str], least: int | None, most: int | None) -> str:
        if choices:
            return f"one of {', '.join(choices)}"
        span = f" from {least} to {most}" if most is not None else "" if least is None else f" of at least {least}"
        return " or ".join(f"{_KINDS_OF_JSON[kind]}{span if kind == 'integer' else ''}" for kind in kinds)

    def nothing_in_both(self, first: str, second: str) -> str:
        return f"nothing has a stated level or share of what happened both in {first} and in {second}"

    def side_alone(self, side: str, levels: int, limits: int, compared: Compared) -> str:
        told = [more_levels(levels, compared)] if levels else []
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

    def several_sectors(self, sectors: Sequence[str]) -> str:
        return (
            f"the rows are of {len(sectors)} definitions of trade ({', '.join(sectors)}): never add or rank them "
            "together; `sector` asks for one"
        )

    def sector_not_told(self) -> str:
        return (
            "the rows do not say of which sector their figures are: all-industries, ict and others count different "
            "goods; select `sector`, or ask for one"
        )

    def kinds_not_told(
        self,
        measures: Sequence[str],
        units: Sequence[str],
        comparisons: Sequence[str],
        limits_by: Sequence[str],
        has_plans: bool,
        has_doubtful: bool,
    ) -> str:
        kinds = [
            f"{len(measures)} measures, {', '.join(measures)} (`measure`)" if measures else "",
            f"{len(units)} units, {', '.join(units)} (`unit`)" if units else "",
            f"growth {' and '.join(comparisons)} (`comparison`)" if comparisons else "",
            f"limits ({', '.join(f'`{column}`' for column in limits_by)})" if limits_by else "",
            "targets or forecasts (`status`)" if has_plans else "",
            "figures that contradict others (`caveat`)" if has_doubtful else "",
        ]
        told = "; ".join(filter(None, kinds))
        return f"the rows do not say which of their figures are what: {told}; select these columns, or ask for one kind"

    def no_id_selected(self, untold: Sequence[str]) -> str:
        missing = ["caveats of the facts behind the rows are not shown"] if "caveat" in untold else []
        kinds = [kind for column, kind in _TOLD_BY_COLUMN.items() if column in untold]
        missing += [f"{', '.join(kinds)} cannot be told from other figures"] if kinds else []
        return f"the query selects no id: {', and '.join(missing)}; select {', '.join(_with_id(untold))}"

    def figures_not_told_apart(self, limits: int, plans: int, derived: int, limits_by: Sequence[str]) -> str:
        by = ", ".join(f"`{column}`" for column in limits_by)
        kinds = [
            f"{limits} {'limit' if limits == 1 else 'limits'} ({by})" if limits else "",
            f"{plans} {'target or forecast' if plans == 1 else 'targets or forecasts'} (`status`)" if plans else "",
            f"{derived} derived (`status`, `low`, `high`)" if derived else "",
        ]
        return f"rows that do not say what their figures are: {', '.join(filter(None, kinds))}; select these columns"

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

"""Levels and growths: "rose 5.6 percent to $99.2 billion", "$2.5 billion, up 5 percent", "a 2.7 percent rise"."""

from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import OF_WHICH_BEFORE, SEVERAL_NAMES
from korea_trade.reader.english.compared import side_compared_with
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.assigning import assign
from korea_trade.reader.english.frames.group import LEVEL_KINDS, Group
from korea_trade.reader.english.frames.growths import read_growth, shares_unit
from korea_trade.reader.english.frames.levels import counts_units, is_level_compared, read_level
from korea_trade.reader.english.frames.line import Line
from korea_trade.reader.english.frames.then_levels import record_behind, time_of_record
from korea_trade.reader.english.periods import TimeTag
from korea_trade.reader.times import Shape


def levels_and_growths(line: Line) -> None:
    """Every free level and percentage of the clause, paired, for the subject or the name right next to it.

    "A rose 5.6 percent to $99.2 billion", "A was $2 billion, 5 percent higher", "$18 billion in exports".
    """
    groups = list[Group]()
    for at in range(len(line.nodes)):
        record = record_behind(line, at) if line.free(at, Kind.PERCENT) else None
        if record is not None:
            _read_growth_from_record(line, at, record, groups)
        elif line.free(at, Kind.PERCENT) or shares_unit(line, at):
            read_growth(line, at, groups)
        elif line.free(at, *LEVEL_KINDS) or counts_units(line, at):
            read_level(line, at, groups)
    if line.then is not None:  # "A year ago they had been $33.2 billion"
        for group in groups:
            if group.shift is None:
                group.shift, group.then = line.then.against, line.then
                group.comparison = None if group.comparison is line.then else group.comparison
    _of_what_was_before(line, groups)
    _of_two_sides(line, groups)
    _doubt_pairs_of_then(line, groups)
    _each_at_its_time(line, groups)
    _of_next_year(line, groups)
    before = len(line.findings)
    assign(line, _by_time(line, groups))
    _bests_of_levels(line, line.findings[:before], line.findings[before:])


def _read_growth_from_record(line: Line, at: int, record: int, groups: list[Group]) -> None:
    """For "31 percent above the former record of 2022": a growth of a year only if the record is of the year before."""
    read_growth(line, at, groups)
    for group in groups:
        if group.growth_at == at:
            time = time_of_record(line, record)
            group.from_record, group.record_time, group.comparison = True, time.when if time is not None else None, None


_BESTS = ("rank", "first-in", "streak")


def _bests_of_levels(line: Line, bests: list[Finding], levels: list[Finding]) -> None:
    """For "the country shipped $11.7 billion of chips, the most in 21 months": the best is of what stands behind it.

    Behind the levels of several names it is in doubt of which.
    """
    if side_compared_with(line.nodes) is not None:
        return
    own = line.subject[0] if len(line.subject) == 1 else None
    for best in bests if own is not None else ():
        told = [level for level in levels if level.end <= best.start and level.cell.name != best.cell.name]
        if best.measure not in _BESTS or best.cell != own or own.item is not None or not told:
            continue
        names = {level.cell.name for level in told}
        at = next((at for at, node in enumerate(line.nodes) if node.start >= best.start), 0)
        if line.word(line.left(at, "fillers", "adjectives", "limits")) not in (",", "(", "–", "—", "-"):
            continue
        if len(names) > 1 or told[-1].doubtful is not None:
            best.doubt(SEVERAL_NAMES)
        else:
            best.cell = told[-1].cell


def _each_at_its_time(line: Line, groups: list[Group]) -> None:
    """For "$683.6 billion and $632.2 billion in 2022 and 2023, respectively": as many figures as times."""
    apart = any(isinstance(node, Element) and node.has("respectively") for node in line.nodes)
    untold = [group for group in groups if not (group.cells or group.shift or group.said)]
    plain = [group for group in untold if group.level_at is None or group.growth_at is None]
    if not apart or len(line.subject) > 1 or len(plain) < 2:
        return
    times = [time for place, tag in line.periods for time in _times_of(line, place, tag)]
    if len(times) == len(plain):
        for group, time in zip(plain, times, strict=True):
            group.said, group.doubtful = time, None


def _times_of(line: Line, place: int, tag: TimeTag) -> list[tuple[Located, TimeTag]]:
    """The times that a time stands for: "January and February" is two months here, and no span."""
    node, when = line.nodes[place], tag.when
    located = Located(tag.text, node.start, node.end)
    if when is None or when.months is None or abs(when.months[1] - when.months[0]) != 1 or " and " not in tag.text:
        return [(located, tag)]
    return [
        (replace(located, value=f"{tag.text}: {month}"), replace(tag, when=replace(when, months=(month, month))))
        for month in when.months
    ]


def _of_what_was_before(line: Line, groups: list[Group]) -> None:
    """For "for a deficit of $9.97 billion, compared to $47.8 billion in 2022": the level of then is of the deficit."""
    for before, group in pairwise(groups):
        compared = group.level_at is not None and (group.shift is not None or group.of_then)
        compared = compared or (group.level_at is not None and is_level_compared(line, group.level_at))
        if compared and group.cells is None and before.level_at is not None and before.cells is not None:
            group.cells = before.cells


def _of_two_sides(line: Line, groups: list[Group]) -> None:
    """For "exports to India exceeded those to Peru, at $3 billion to $2 billion": each level is of its own side.

    "Exports to India were $3 billion, more than those to Peru, at $2 billion" says them apart.
    """
    at = side_compared_with(line.nodes)
    topic = line.topic(at) if at is not None else None
    if at is None or topic is None or len(line.subject) != 1:
        return
    plain = [group for group in groups if group.growth_at is None and not (group.cells or group.then or group.said)]
    own = any(group.level_at is not None and group.level_at < at for group in groups)
    behind = [group for group in plain if (group.level_at or 0) > at]
    joint = (behind[-1].level_at or 0) - 1 if behind else 0
    if len(behind) == 2 and behind[0].level_at == joint - 1 and line.word(joint) in ("to", "versus", "against"):
        behind[0].doubtful = behind[1].doubtful = behind[1].shift = None
    elif len(behind) != 1 or behind[0].shift or not _stands_beside(line, at, joint + 1):
        return
    elif not own and line.word(joint) != "of":
        behind[0].doubt("of which of the two?")  # "exceeded those to Peru, at $2 billion"
        return
    behind[-1].cells = [replace(topic.cells[0], refers=None)]


def _stands_beside(line: Line, at: int, level: int) -> bool:
    """Whether nothing but signs, times and "at" stands between a name and a level: "those to Peru, at $2 billion"."""
    between = (line.element(place) for place in range(at + 1, level))
    return all(
        node is not None and (node.sign in (",", "(") or node.period or node.word in ("at", "with", "of"))
        for node in between
    )


def _doubt_pairs_of_then(line: Line, groups: list[Group]) -> None:
    """For "exports were $56 billion and imports $52 billion, against $54 billion and $59 billion a year ago"."""
    then = [group for group in groups if group.level_at is not None and group.shift is not None]
    for before, group in pairwise(then):
        side_by_side = (
            line.word((before.level_at or 0) + 1) == "and" and (group.level_at or 0) == (before.level_at or 0) + 2
        )
        if side_by_side and len(line.subject) == 1:
            before.doubtful = group.doubtful = OF_WHICH_BEFORE


def _by_time(line: Line, groups: list[Group]) -> list[Group]:
    """For "$51 billion in January and $55 billion in February, down 6 percent and up 3 percent, respectively".

    Growths side by side need no such word: "$56 billion in March and $161 billion so far were up 6 and 3 percent".
    """
    apart = any(isinstance(node, Element) and node.has("respectively") for node in line.nodes)
    levels = [group for group in groups if group.level_at is not None and group.shift is None]
    growths = [group for group in groups if group.growth_at is not None]
    apart = apart or all(
        line.word((first.growth_at or 0) + 1) == "and" and second.growth_at == (first.growth_at or 0) + 2
        for first, second in pairwise(growths)
    )
    if not apart or len(line.subject) > 1 or not 1 < len(levels) == len(growths) or len(groups) != 2 * len(levels) - 1:
        return groups
    times = [line.written_period(group.level_at or 0) for group in levels]
    if len({said for said, _ in filter(None, times)}) < len(levels):
        return groups
    if min(group.growth_at or 0 for group in growths) < max(group.level_at or 0 for group in levels):
        return groups
    paired = list[Group]()
    for level, growth, said in zip(levels, growths, times, strict=True):
        paired.append(replace(growth, level_at=level.level_at, bound=level.bound, doubtful=None, said=said))
    return paired


def _of_next_year(line: Line, groups: list[Group]) -> None:
    """For "shrank from $33.3 billion in 2011 to $28.6 billion": a level compared with that of a year is of the next.

    "From $33.3 billion in 2011 to $28.6 billion three years later" says of which year.
    Months are compared with months: without a time of its own the second level is of no month.
    """
    levels = [group for group in groups if group.level_at is not None]
    if len(levels) != 2 or len(line.subject) > 1:
        return
    first, last = (group.level_at or 0 for group in levels)
    said, own = line.written_period(first), line.written_period(last)
    when = said[1].when if said is not None else None
    if said is None or when is None or when.shape is not Shape.YEAR or when.year is None:
        return
    tied = own is None or own[0].start < line.nodes[last].start
    if line.word(line.left(first, "fillers")) == "from" and line.word(line.left(last, "fillers")) == "to" and tied:
        year = when.year + _years_told(line)
        levels[1].said = (said[0], replace(said[1], when=when.with_year(year, None)))


def _years_told(line: Line) -> int:
    """How many years lie between two levels: so many as the clause says, or one."""
    nodes = [node for node in line.clause.all_nodes if isinstance(node, Element)]
    told = (
        int(node.figure.value)
        for node, unit in pairwise(nodes)
        if node.is_figure(Kind.CARDINAL) and node.figure is not None and node.figure.value and unit.word == "years"
    )
    return next(told, 1)

"""Years of which only a part may be meant: "exports came to $480 billion in 2020 through November"."""

from collections.abc import Sequence

from korea_trade.reader.cells import Reading
from korea_trade.reader.doubts import PART_OF_YEAR
from korea_trade.reader.english.clauses import Clause, with_openings
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.periods import Role
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.word_lists import word_list

_LAST_MONTH = 12
_OPENING = ("", "in", "during", "over", "for")


def doubt_parts_of_years(reading: Reading, clauses: Sequence[Clause], text: str) -> None:
    """Hold findings of a year in doubt whose clause, or what opens it or the sentence, also names a part of one."""
    opened_until = False
    for clause, opening in with_openings(clauses):
        own = [node for node in clause.all_nodes if isinstance(node, Element)]
        opens = [node for node in opening if isinstance(node, Element)]
        if any(node.period is not None for node in own) and not opens:
            opened_until = False
        leads = [*opens, *(node for node in clause.lead if isinstance(node, Element))]
        opened_until = opened_until or (bool(leads) and _says_until_when(leads, text))
        until = opened_until or (bool(own) and _says_until_when(own, text))
        if opens and (opens[0].word in word_list("circumstances") or opens[0].has("reasons")):
            opens = []  # "Despite a weak first half, exports came to": what goes with a figure
        if not own or not (until or any(map(_limits, (*own, *opens))) or _is_said_of_a_part(own, opens, text)):
            continue
        begins, ends = own[0].start, own[-1].end
        for finding in reading.findings:
            time = finding.time or finding.cell.when or (reading.times[0][1] if len(reading.times) == 1 else None)
            if begins <= finding.start < ends and time is not None and _names_year(time):
                finding.doubt(PART_OF_YEAR)


def _says_until_when(said: Sequence[Element], text: str) -> bool:
    """For "as of Nov. 30, exports in 2020", "with a month to go": whether words say until when a year is told of."""
    return sentence_words("until-a-part-of-a-year").search(text, said[0].start, said[-1].end) is not None


def _names_year(time: When) -> bool:
    """Whether a time is a year that is named, and not only "annual"."""
    return time.shape is Shape.YEAR and not time.names_no_year


def _limits(element: Element) -> bool:
    """For "through November", "by the end of the third quarter", "after June": whether it ends a part of a year."""
    time = element.time
    if time is None:
        return False
    if time.role is Role.DATE:
        return time.text.lower().startswith(("after ", "before ")) and not any(map(str.isdigit, time.text))
    when = time.when
    unnamed = when is not None and when.shape is Shape.MONTHS and when.names_no_year
    if when is not None and when.months is not None and when.months[1] == _LAST_MONTH:
        return False  # "by the end of December": of all of the year
    return time.role is Role.PERIOD and unnamed and time.preposition in word_list("ends_of_parts")


def _is_said_of_a_part(own: Sequence[Element], opens: Sequence[Element], text: str) -> bool:
    """For "in the second half, exports …", "in the closing months of 2020": what opens a clause, or its words."""
    told = any(node.has("reporting") for node in (*opens, *own))
    if any(_is_of_no_year(node) and (_is_longer_than_a_month(node) or not told) for node in opens):
        return True  # but "In January, the ministry said" is when it was told
    begins = min((node.start for node in opens), default=own[0].start)
    read = [node for node in (*opens, *own) if node.period is not None and not _ends_in_year_alone(node)]
    return any(
        not any(node.start < said.end() and said.start() < node.end for node in read)
        for said in sentence_words("part-of-a-year").finditer(text, begins, own[-1].end)
    )


def _ends_in_year_alone(element: Element) -> bool:
    """For "of 2020" in "the closing months of 2020": whether the time of an element is no more than a year."""
    when = element.period.when if element.period is not None else None
    return when is not None and when.shape is Shape.YEAR


def _is_of_no_year(element: Element) -> bool:
    """For "in the second half": whether an element is months of a year that it does not name."""
    time = element.period
    when = time.when if time is not None and time.preposition in _OPENING else None
    return when is not None and when.shape is Shape.MONTHS and when.names_no_year


def _is_longer_than_a_month(element: Element) -> bool:
    months = element.period.when.months if element.period is not None and element.period.when is not None else None
    return months is not None and months[0] != months[1]

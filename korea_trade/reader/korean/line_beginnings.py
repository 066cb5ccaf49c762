"""How a line of a Korean text begins: its section, the bracket or the title at its head, the row of a table."""

import re
from collections.abc import Iterable
from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.blocks import Sentence
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, gather, has_content
from korea_trade.reader.korean.levels_then_and_now import read_levels_then_and_now
from korea_trade.reader.korean.listed_tables import ListedTable
from korea_trade.reader.korean.reader_state import ReaderState
from korea_trade.reader.korean.sections import NOTE, Section, before_colon, level_of, opens_list
from korea_trade.reader.korean.series import read_series
from korea_trade.reader.korean.subjects import is_nameless
from korea_trade.reader.korean.tables import Table, is_part_of_row, read_listed, read_row, row_name
from korea_trade.reader.korean.tables_by_years import TableByYears
from korea_trade.reader.korean.times import Role, TimeTag, is_row_of_times, join_times
from korea_trade.vocabulary.word_lists import korean_list

_QUOTED = re.compile(r"[‘'\"“「『<〈《]([^’'\"”」』>〉》\n]{4,60})[’'\"”」』>〉》]")
_PUBLISHED_TITLE = re.compile(
    r"(?:발표한|내놓은|공개한|발표된|펴낸|배포한) "
    r"(\d[^,.…'\"‘“\n]{0,30}(?:동향|현황|실적|통계))(?=에 따르면|을 보면|를 보면|에서)"
)
"""A title without quotation marks: 산업통상자원부가 발표한 10월 자동차 산업 동향에 따르면."""
_TITLE_WORDS = re.compile(r"동향|현황|실적|통계|자료|보고서|전망")
_SOURCE = re.compile(r" ?(?:자료)?(?:에 따르면|을 보면|를 보면|에서)")
_FURTHER = re.compile(r"(?:이어|이어서|이는|그 뒤를|이 ?중|이 가운데|그 ?중|그 가운데)(?=[ ,])")


class LineBeginnings(ReaderState):
    """Takes in the section of a line, what stands at its head, and tables."""

    def _enter(self, sentence: Sentence, *, numbered: bool) -> None:
        """At a new line: which section it stands in; a numbered heading (4. 수입) stands above all bullets."""
        level = 1 if numbered else level_of(self._text, sentence)
        if level <= 1 < self._section.level and opens_list(self._text, sentence):
            level = min(self._section.level, NOTE - 1)  # below bullets: (소비재 : 3.9% 증가) 승용차(65.9%) 등은 증가
        before, prior = self._tag, self._section
        while self._sections and self._sections[-1].level >= level and not self._stands_under_heading(level):
            if self._sections[-1].entitled:
                break
            self._sections.pop()
        parent = self._sections[-1] if self._sections else None
        if parent is not None and level != 1:
            parent.over_prose = False
        self._section = Section(level, topic=parent.topic if parent and parent.level > 1 else None)
        if parent is not None:
            of_name = level == NOTE and not self._text.startswith(korean_list("opens_note_on_all"), sentence.start)
            self._section.cell = parent.cell_of_notes() if of_name else parent.cell
            self._section.topic = self._section.topic if of_name or level != NOTE else None
        self._section.tag = parent.tag if parent else None
        if parent is not None and level == NOTE and parent.level == 1:
            parent.time_of_notes = (self._named_time or self._recent) if parent is prior else parent.time_of_notes
            self._section.tag = self._section.tag or parent.time_of_notes
        self._section.numbered = numbered
        self._section.label = parent.label if parent is not None and parent.level == 0 else None
        self._sections.append(self._section)
        self._topic, self._unsure, self._only_named = self._section.topic, False, False
        self._around, self._listed, self._sold, self._abroad, self._supposes = None, False, None, None, False
        self._regional = False
        self._other_trade.enter()
        self._turned_to = None
        self._bought.enter()
        self._flow, self._tag, self._summed = self._section.cell.flow, self._section.tag, False
        prose = level == 1 and not numbered and self._tag is None
        self._later_told = prose and (self._later_told or self._periods.is_later(before))
        self._two_times = prose and (self._two_times or self._periods.is_last_month(before))
        self._beside_total = prose and self._sentences == 1 and self._periods.is_longer(before)
        self._sentences, self._opened_with, self._owner, self._named_time = 0, None, None, None
        self._particular = self._of_whole_again = False
        self._paragraph += 1

    def _stands_under_heading(self, level: int) -> bool:
        """Whether a line is prose right below a bullet with names alone, or below other such prose."""
        heading = self._sections[-1]
        heading.over_prose = level == 1 and heading.heading and (heading is self._section or heading.over_prose)
        return heading.over_prose

    def _goes_on(self, sentence: Sentence, parts: list[Element]) -> bool:
        """Whether a paragraph of prose only goes on with what the one before it tells: 이어 유럽연합 10억 달러, ….

        One that names nothing does so too: 전년 동월 대비 7.8% 증가한 수치다.
        """
        prose = self._section.level == 1 and not self._section.numbered and level_of(self._text, sentence) == 1
        if not prose or not self._begun:
            return False
        counted = any(part.has("counts") for part in parts)  # 15대 품목 중 13개가 증가했다
        told = any(part.figure is not None or part.has("records") for part in parts) and not counted
        nameless = is_nameless(parts) and not self._unsure and told
        return nameless or _FURTHER.match(self._text, sentence.start) is not None

    def _set_titles_aside(self, sentence: Sentence, parts: list[Element]) -> TimeTag | None:
        """A time in the title of a document ('2024년 상반기 동향') is no period of a figure, but tells the year.

        Gives the time of the document by which a sentence that names no other tells its figures:
        지난해 수출은 줄었다. 관세청이 내놓은 7월 1∼10일 현황을 보면 수출은 177억 달러다.
        """
        place = (self._text, sentence.start, sentence.end)
        titled, own = list[TimeTag](), [part.time for part in parts if part.time and part.time.role is Role.PERIOD]
        for quote in (*_QUOTED.finditer(*place), *_PUBLISHED_TITLE.finditer(*place)):
            inside = [part for part in parts if quote.start() < part.start < quote.end()]
            if not _TITLE_WORDS.search(quote[1]) or any(part.is_figure(Kind.MONEY, Kind.PERCENT) for part in inside):
                continue
            for part in parts:
                if part.time is not None and quote.start() < part.start < quote.end():
                    self._periods.entitle(part.time)
                    titled += [part.time] if _SOURCE.match(self._text, quote.end()) and part.time in own else []
                    self._periods.outlook = self._periods.outlook or "전망" in quote[1]
                    part.time = replace(part.time, role=Role.DATE, titled=True)
        alone = len(titled) == len(own) == 1 and self._begun and not self._periods.outlook
        return self._periods.latest(titled[0]) if alone else None

    def _in_table(self, reading: Reading, parts: list[Element]) -> bool:
        """Whether the line belongs to a table; its figures are read if so."""
        line = self._text[reading.start : reading.end]
        if (series := read_series(reading.start, line, parts, self._flow or self._section.cell.flow)) is not None:
            self._place(reading, series)
            return True
        if then_and_now := read_levels_then_and_now(reading.start, line, parts):
            for finding, time in then_and_now:
                self._periods.fill(finding, time, None)
                self._periods.take_length_of_text(finding)
                reading.findings.append(finding)
                self._placed.append((finding, reading.start, reading.end))
            return True
        head = Table.at(reading.start, line, parts, self._text)
        if head is None and self._table is not None:
            head = self._table.with_head(reading.start, line, parts)
        if head is not None:
            self._table, self._row = head, None
            self._sections.pop()
            return True
        if self._table is None:
            return False
        outer = next((section.cell for section in reversed(self._sections[:-1])), Cell())
        part = is_part_of_row(line)
        row = self._row or Cell()
        outer = replace(outer, item=row.item, partner=row.partner) if part else outer
        told = read_row(self._table, reading.start, line, parts, outer, self._row)
        if told is None:
            self._table = None
            return False
        name, found = told
        self._table = replace(self._table, begun=True)
        self._row = self._row if part else name
        self._sections.pop()
        self._place(reading, found)
        return True

    def _read_listed(self, table: ListedTable) -> list[tuple[Finding, TimeTag | None]]:
        """The findings of a table whose cells stand in lines of their own."""
        times = [
            next((part.time for part in self._joined(span) if part.time is not None), None) for span in table.times
        ]
        names = [self._named_in_row(row.name) for row in table.rows]
        flows = {name.flow.value for name in names if name is not None and name.flow is not None}
        both = {"exports", "imports"} <= flows
        for at, row in enumerate(table.rows if both else ()):
            if self._text[slice(*row.name)].replace(" ", "") == "합계":
                names[at] = Cell(flow=Located("trade", *row.name))
        return read_listed(table, self._text, times, names)

    def _read_by_years(self, found: TableByYears) -> list[tuple[Finding, TimeTag | None]]:
        """The findings of a table of two years, whose columns name months or days of them."""
        times = [
            TimeTag(*span, self._text[slice(*span)], Role.PERIOD, when)
            for span, when in zip(found.table.times, found.whens, strict=True)
        ]
        return read_listed(found.table, self._text, [*times], [*found.names])

    def _joined(self, span: tuple[int, int]) -> list[Element]:
        return join_times(self._text, self._tagger.elements(*span))

    def _named_in_row(self, span: tuple[int, int]) -> Cell | None:
        """What a line names that is the name of a row; nothing where it is of no list."""
        return row_name(self._text[slice(*span)], span[0], self._joined(span))

    def _place(self, reading: Reading, found: Iterable[tuple[Finding, TimeTag | None]]) -> None:
        """Give the findings of a row their periods."""
        for finding, time in found:
            self._periods.fill(finding, time, self._section.tag or self._tag)
            if self._periods.document is None and finding.time is None:
                self._waiting.append(finding)
            reading.findings.append(finding)
            self._placed.append((finding, reading.start, reading.end))

    def _label(self, parts: list[Element]) -> tuple[list[Element], list[Cell] | None]:
        """The bracket at the head of a line: (수출), (연간), (반도체, 113.8억불, 2.5%↑); or a name before a colon."""
        if (named := before_colon(parts)) is not None:
            own = self._section.cell
            self._section.cell = replace(own, flow=named.flow or own.flow, item=named.item, partner=named.partner)
            colon = [part.sign for part in parts].index(":")
            self._take_time(parts[:colon])
            return parts[colon + 1 :], [named]
        if not parts or parts[0].sign not in ("(", "[", "<", "【"):
            return parts, None
        close = next((i for i, part in enumerate(parts) if part.sign in (")", "]", ">", "】")), None)
        if close is None:
            return parts, None
        inner, rest = parts[1:close], parts[close + 1 :]
        if is_row_of_times(parts):
            return parts, None  # (’19.12월) △9.5 → (’20.1월) △7.2
        self._take_time(inner)
        nodes = gather([part for part in inner if part.time is None])
        group = next((node for node in nodes if isinstance(node, Group)), None)
        if group is None or group.foreign:
            return rest, None
        cell = group.cells[-1] if len(group.cells) == 1 else Cell()
        if _trades_with(self._section.cell) and cell.partner is None:
            cell = replace(cell, partner=self._section.cell.partner)  # (대일 교역), below it (수출)
        if has_content(inner):
            cell = replace(cell, flow=cell.flow or self._section.cell.flow)
            self._section.named = cell if any(cell.name) or cell.sector is not None else None
            return [*(part for part in inner if part.start >= group.end), *_comma(rest), *rest], [cell]
        outer = self._section.cell
        if cell.flow is not None or cell.item is not None or cell.partner is not None:
            self._section.cell = replace(
                outer, flow=cell.flow or outer.flow, item=cell.item or outer.item, partner=cell.partner or outer.partner
            )
            self._flow = self._section.cell.flow
            of_trade = cell.flow is not None and any(cell.name) and not rest
            self._section.label = self._section.cell if of_trade else None
            return rest, [cell]
        return rest, None

    def _take_time(self, head: list[Element]) -> None:
        """The time that stands at the head of a line, for what is behind and below it."""
        for part in head:
            if part.time is not None and part.time.role is Role.PERIOD:
                self._section.tag = self._tag = part.time


def _trades_with(cell: Cell) -> bool:
    """Whether a heading is of all trade with one partner: (대일 교역)."""
    return cell.partner is not None and cell.item is None and cell.flow is not None and cell.flow.value == "trade"


def _comma(rest: list[Element]) -> list[Element]:
    if not rest:
        return []
    at = rest[0].start
    return [Element(at, at, "…", sign="…", stop=at)]

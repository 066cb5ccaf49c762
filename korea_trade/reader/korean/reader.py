"""A Korean text, sentence by sentence: what each says, and what headings, bullets and sentences before say for it."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.model.codes import OUTLOOK
from korea_trade.reader.blocks import BlockKind, Sentence
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.doubts import (
    EXPECTED_OR_PAST,
    GROWN_FROM,
    GROWTH_OR_SHARE,
    OF_WHICH_TIME,
    ONLY_EXPECTED,
    TO_UNKNOWN,
    UNKNOWN_NAME,
    WHOSE_IS_OPEN,
)
from korea_trade.reader.growth_or_share import LEVEL_AND_UNDIRECTED_GROWTH, UNDIRECTED_GROWTH
from korea_trade.reader.korean.amounts_traded import settle_amounts_traded, without_denied
from korea_trade.reader.korean.announcing import announced
from korea_trade.reader.korean.bought import Bought
from korea_trade.reader.korean.car_industry import CarIndustry
from korea_trade.reader.korean.causes import set_causes_aside
from korea_trade.reader.korean.clause import FIGURES, FIRMS, GOODS, Clause, Standing
from korea_trade.reader.korean.clauses import Splitter
from korea_trade.reader.korean.conflicts import doubt_conflicts
from korea_trade.reader.korean.cues import cues_of
from korea_trade.reader.korean.descriptions import set_descriptions_aside
from korea_trade.reader.korean.elements import Element, Tagger
from korea_trade.reader.korean.firms import Firms
from korea_trade.reader.korean.frames.levels import FROM_YEAR_TO_YEAR
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.frames.registry import FRAMES
from korea_trade.reader.korean.goods_traded import settle_goods_traded
from korea_trade.reader.korean.groups import Group, Node, gather, has_content, nominal
from korea_trade.reader.korean.had_been import doubt_what_had_been
from korea_trade.reader.korean.left_open import (
    doubt_left_open,
    doubt_what_is_open,
    is_of_year_against_month,
)
from korea_trade.reader.korean.looking_ahead import look_ahead
from korea_trade.reader.korean.moods import (
    aimed_at,
    feared_at,
    goes_on_to_outlook,
    in_fact,
    is_condition,
    is_only_expected,
    is_past,
    looks_ahead_apart,
    may_be,
    of_event,
    polled_from,
    said_until,
    status_of,
)
from korea_trade.reader.korean.other_trade import OtherTrade
from korea_trade.reader.korean.owners import Owners
from korea_trade.reader.korean.partners_of_ours import tells_of_ours
from korea_trade.reader.korean.periods import Periods
from korea_trade.reader.korean.regions import Regions
from korea_trade.reader.korean.sections import Section, before_colon, is_numbered, leads_list, level_of
from korea_trade.reader.korean.series import read_series
from korea_trade.reader.korean.subjects import (
    begins_with_balance,
    begins_with_other,
    cell_key,
    ends_with_share,
    go_on_with_amount,
    goes_on_from_goods,
    is_led,
    main_subjects,
    names_balance,
    names_moved_to,
    names_one,
    names_one_topic,
    tells_bare_flow,
    tells_of_next,
    to_unknown,
)
from korea_trade.reader.korean.tables import Table, is_part_of_row, read_row
from korea_trade.reader.korean.text_cells import TextCells
from korea_trade.reader.korean.times import Role, TimeTag, join_times, names_last_month, was_so_then
from korea_trade.reader.korean.two_countries import TwoCountries
from korea_trade.reader.korean.two_times import TwoTimes
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.goods import goods
from korea_trade.vocabulary.syllables import KoreanPhrases

_QUOTED = re.compile(r"[‘'\"“「『<〈《]([^’'\"”」』>〉》\n]{4,60})[’'\"”」』>〉》]")
_PUBLISHED_TITLE = re.compile(
    r"(?:발표한|내놓은|공개한|발표된|펴낸|배포한) "
    r"(\d[^,.…'\"‘“\n]{0,30}(?:동향|현황|실적|통계))(?=에 따르면|을 보면|를 보면|에서)"
)
"""A title without quotation marks: 산업통상자원부가 발표한 10월 자동차 산업 동향에 따르면."""
_TITLE_WORDS = re.compile(r"동향|현황|실적|통계|자료|보고서|전망")
_GOES_ON = re.compile(r"(?:또(?= (?:수입|수출))|이에 따라|이로써|이와 함께|이와 더불어|그 결과)(?=[ ,])")
_OTHER_FIRMS = re.compile(r"대기업|중견|(?:전체|국내|우리나라) ?수출|총수출|전체 ?산업")
_SUMMED = re.compile(r"누적|누계")
_FROM_THEN = re.compile(r"(?:부터|이후|이래)(?:로|에)?,? ?\Z")
_NEAR = 6  # characters
_FURTHER = re.compile(r"(?:이어|이어서|이는|그 뒤를|이 ?중|이 가운데|그 ?중|그 가운데)(?=[ ,])")
_OF_THESE = re.compile(r"[이그] ?(?:중|가운데)(?:에서도|에서|에선|에서는|에는)?,? ")
_IN_PARTICULAR = re.compile(r"특히,? ")
_FOLLOWED = re.compile(r"[^\n다]{0,90}뒤를 (?:이|따|잇)")
_NEXT = re.compile(r"이어|그 뒤를|다음으로")
_SEVERAL = 2
_AMOUNTS = ("액", "금액", "량")
_ABOVE = 120  # characters, within which a table's unit may stand
_OF_SHARES = re.compile(r"비중|점유율")
_BY_REGION = re.compile(r"(?:지역|국가|나라|권역|시장|상대국|대상국|대륙)별")
_FUTURE = re.compile(r"([가-힣]) ?것['\"’”]?(?:으로|이라|이다|임|이며)")
_FIRST_SYLLABLE, _ENDINGS, _L = 0xAC00, 28, 8
_DAYS_OF_WORK = ("working-days", "working-days-change")  # 올해 조업일수 6.5일: of the days that the text is about


class KoreanReader:
    """Reads the Korean sentences of one text, in order."""

    def __init__(
        self,
        text: str,
        mentions: list[Mention],
        phrases: KoreanPhrases,
        published: date | None,
        without: Collection[str] = (),
    ) -> None:
        self._text = text
        self._tagger = Tagger(text, mentions, phrases)
        self._without = without
        self._periods = Periods(published, tells_last_month=names_last_month(text, published))
        self._sections = list[Section]()
        self._section = Section(0)
        self._topic: list[Cell] | None = None
        self._unsure = self._only_named = False
        self._totals = set[str]()  # of the sentence before: the flows of which it told the whole
        self._flow: Located | None = None
        self._tag: TimeTag | None = None
        self._table: Table | None = None
        self._row = Cell()  # the last row that is no part of another
        self._waiting = list[Finding]()
        self._summed = False
        self._lead = list[Cell]()
        self._begun = self._headed = False
        self._wholly = set[int]()
        self._recent: TimeTag | None = None
        self._recent_open = False
        self._placed = list[tuple[Finding, int, int]]()
        self._regions, self._firms = Regions(), Firms()
        self._around: Cell | None = None
        self._listed = self._regional = self._beside_shares = False
        self._began = 0  # where the sentence does
        self._sold: Located | None = None
        self._abroad: Located | None = None  # the flow of another country
        self._balance: list[Cell] | None = None
        self._bought = Bought()
        self._our_partner: Cell | None = None  # whose place among Korea's the sentence before told
        self._two_countries = TwoCountries()
        self._car_industry = CarIndustry()
        self._both_times = TwoTimes()
        self._paragraph = 0
        self._announced: Finding | None = None
        self._shared = False
        self._foretells, self._polled = False, -1
        self._particular = self._of_whole_again = False  # whether it told of a part of its time in particular
        self._sectored = self._two_times = self._beside_total = False
        self._sentences = 0  # of the paragraph
        self._met_months = dict[tuple[int, int] | None, TimeTag]()
        self._open = set[int]()
        self._other_trade = OtherTrade(text)
        self._owners = Owners(self._periods.texts)
        self._owner: Cell | None = None  # the one partner whose trade the paragraph tells
        self._goods_told = set[str]()
        self._opened_with: Located | None = None  # the goods of the paragraph
        self._paragraphs = dict[int, Located]()
        self._names_before = list[Cell]()
        self._of_year = list[tuple[Finding, Finding, TimeTag | None, TimeTag | None, bool]]()

    def read(self, sentence: Sentence) -> Reading:
        """What a sentence says."""
        reading = Reading(sentence.start, sentence.end, sentence.block, sentence.first, False, settled=True)
        elements = self._tagger.elements(sentence.start, sentence.end)
        parts = self._two_countries.hear(join_times(self._text, elements))
        self._set_titles_aside(sentence, parts)
        set_causes_aside(parts, self._tag or self._periods.document)
        times = [part.time for part in parts if part.time is not None and part.time.role is Role.PERIOD]
        set_descriptions_aside(parts, lambda time: self._periods.is_before(time, [*times, self._tag]))
        self._read(reading, sentence, parts)
        reading.cues = cues_of(parts) if reading.findings else []
        return reading

    def _read(self, reading: Reading, sentence: Sentence, parts: list[Element]) -> None:
        self._car_industry.hear(self._text, sentence.start, sentence.end)
        reading.sector = next(
            (Located(part.value("sector"), part.start, part.end) for part in parts if part.has("sector")), None
        )
        self._sectored = self._sectored or reading.sector is not None
        if sentence.first and not self._goes_on(sentence, parts):
            self._enter(sentence, numbered=is_numbered(self._text, sentence) and not any(part.figure for part in parts))
            if self._in_table(reading, parts):
                return
        self._sentences += 1
        self._began = sentence.start
        if self._text[sentence.start : sentence.end].rstrip("\"”’') ").endswith("?"):
            return
        parts, label = self._label(parts)
        already = any(part.text == "이미" for part in parts)
        if self._summed and not already and any(isinstance(node, Group) and names_one(node) for node in gather(parts)):
            self._tag, self._summed = self._section.tag, False
        same = any(part.time is not None and part.time.role is Role.SAME for part in parts[:3])
        of_several = self._may_be_of_whole(parts) or (same and self._recent_open)
        if same:
            self._tag, self._summed = self._recent or self._tag, False
        if _GOES_ON.match(self._text, sentence.start) and self._recent is not None:
            self._tag, self._summed = self._recent, False  # 이에 따라 무역수지는: of the time of the sentence before
        if self._recent is not None and self._goes_on_with_other(parts, first=sentence.first):
            self._tag, self._summed = self._recent, False
        if (among := self._month_of_record(parts)) is not None:
            self._tag = among
        abroad = self._abroad
        lines = self._lines(parts, label)
        self._go_on_with_time(lines, [] if sentence.first or label is not None else parts)
        regional = self._regions.hear(parts, self._section.level, first=sentence.first, begun=self._begun)
        self._other_trade.hear(parts)
        told = [finding for line in lines for finding in line.findings]
        self._doubt_others_trade(sentence, parts, [] if regional else told, abroad)
        self._doubt_told(parts, told)
        unknown = to_unknown(parts)
        cleft = _CLEFT.search(self._text, sentence.start, sentence.end)
        self._announced = announced(told, self._announced)
        if self._section.level <= 1:
            self._bought.settle(told)
        for line in lines:
            for finding in line.findings if of_several else ():
                if line.tags.get(id(finding)) in (None, self._tag):
                    finding.doubt(OF_WHICH_TIME)
            for finding in line.findings if regional else ():
                finding.doubt("of a region of Korea")
            for finding in line.findings:
                named = finding.cell.item or finding.cell.partner or finding.measure not in ("value", "quantity")
                if not named and finding.end <= (sentence.start if cleft is None else cleft.start()):
                    finding.doubt("of the name that the sentence ends with")
            for finding in line.findings if unknown is not None else ():
                if finding.cell.partner is None and finding.start >= (unknown or 0) and not is_led(line, unknown or 0):
                    finding.doubt(TO_UNKNOWN)
            reading.findings += line.findings
            for finding in line.findings:
                before, timed = self._settle(finding, line)
                if self._section.level == 1 and not self._section.numbered:
                    place = (sentence.start, sentence.end)
                    self._both_times.hear(self._paragraph, place, finding, before, timed=timed)
        self._leave(sentence, reading, lines, parts, label)

    def _doubt_others_trade(
        self, sentence: Sentence, parts: list[Element], told: list[Finding], abroad: Located | None
    ) -> None:
        """Doubt what a sentence tells that may be of one firm or another country; ``abroad`` is whose came before."""
        self._other_trade.doubt(sentence.start, sentence.end, told)
        if abroad is not None and self._other_trade.goes_on_abroad(parts, told):
            self._abroad = abroad
        self._firms.doubt(parts, told, self._section.level, first=sentence.first, begun=self._begun)

    def _doubt_told(self, parts: list[Element], told: list[Finding]) -> None:
        """Doubt what a sentence tells that its words leave open, or that they deny."""
        doubt_what_had_been(parts, told)
        doubt_what_is_open(self._text, parts, told)
        settle_amounts_traded(parts, told)
        settle_goods_traded(parts, told)

    def _go_on_with_time(self, lines: list[Line], parts: list[Element]) -> None:
        """Take the time of the sentence before for a record that names nothing: 4월 수출은 9억 달러다. 사상 최대였다.

        Whether what else it tells is of that time, where the text is about another, is not stated.
        """
        if not parts or not _is_nameless(parts) or parts[0].has("since"):
            return
        text = self._periods.text_of(self._recent)
        if text is None or self._recent is None or text == self._periods.text_of(self._tag or self._periods.document):
            return
        for line in lines:
            for finding in line.findings:
                if line.tags.get(id(finding)) not in (None, self._tag):
                    continue
                if finding.measure == "rank":
                    line.tags[id(finding)] = self._recent
                else:
                    finding.doubt(OF_WHICH_TIME)

    def _goes_on_with_other(self, parts: list[Element], *, first: bool) -> bool:
        """Whether a sentence tells the flow beside those before it, of their time: 지난해 수출은 …. 수입은 …."""
        both = self._totals >= {"exports", "imports"}
        return (both and begins_with_balance(parts)) or (not first and begins_with_other(parts, self._totals))

    def _may_be_of_whole(self, parts: list[Element]) -> bool:
        """Whether what is told by heads may be of the whole again, a part of which was told in particular.

        1∼9월 수출은 …. 특히 3분기는 …. 품목별로는 11개 품목의 수출이 늘었다.
        """
        headed = any(part.has("by_heads") for part in parts)
        self._of_whole_again = self._of_whole_again or (self._particular and headed)
        return self._of_whole_again

    def _month_of_record(self, parts: list[Element]) -> TimeTag | None:
        """The month that a sentence ranks, in a text about a longer time: 상반기 …. 반도체 수출은 역대 6월 1위였다."""
        times = [part.time for part in parts if part.time is not None]
        if any(time.role is Role.PERIOD for time in times) or not self._met_months:
            return None
        among = [time for time in times if time.role is Role.AMONG and time.when is not None]
        months = {time.when.months for time in among if time.when is not None}
        if len(months) != 1:
            return None
        return self._met_months.get(months.pop())

    def finish(self) -> None:
        """At the end of the text: what stood before the first time takes that time."""
        for finding, before, tag, base, said in [] if self._periods.is_of_this_year() else self._of_year:
            finding.time, finding.when, finding.shift, finding.doubtful = (
                before.time, before.when, before.shift, before.doubtful,
            )  # fmt: skip
            self._periods.fill(finding, tag, base, said=said)
            if not said and self._told_before(finding, self._periods.document):
                finding.doubt(OF_WHICH_TIME)
        for finding in self._waiting:
            self._periods.fill(finding, None, self._periods.title or self._periods.document or self._tag, said=False)
        ends = [tag for tag in self._met_months.values() if self._periods.is_last_month(tag)]
        findings = [finding for finding, _, _ in self._placed]
        self._both_times.settle(self._text, self._periods, ends[0] if ends else None, findings)
        for finding, _, _ in self._placed:
            self._periods.take_days(finding)
            self._periods.doubt_unfinished(finding)
            period = self._periods.texts.get(id(finding), "")
            if is_of_year_against_month(self._text, finding, period):
                finding.doubt(OF_WHICH_TIME)
        texts = self._periods.texts
        goods = {cell.item.value if cell.item is not None else None for cell in self._lead}
        self._owners.settle([finding for finding, _, _ in self._placed], goods.pop() if len(goods) == 1 else None)
        self._other_trade.finish(finding for finding, _, _ in self._placed)
        TextCells(
            self._text,
            texts,
            self._placed,
            self._wholly,
            self._open,
            self._lead,
            self._paragraphs,
            headed=self._headed,
            sectored=self._sectored,
        ).fill()
        self._car_industry.fill(self._placed, self._wholly)
        doubt_conflicts([(finding, first, last, texts.get(id(finding))) for finding, first, last in self._placed])
        sizes = {cell.sector.value for cell in self._lead if cell.sector is not None}
        lead = self._placed[0][0].cell.sector if self._placed else None
        others = _OTHER_FIRMS.search(self._text) is not None
        if lead is not None and lead.value in FIRMS and len(sizes) == 1 and others:
            for finding, _, _ in self._placed:
                if finding.cell.sector is None:
                    finding.doubt("of which firms, is not stated")

    def _told_before(self, finding: Finding, time: TimeTag | None) -> bool:
        """Whether a time stands behind a finding in its own sentence: 역대 최대를 경신하면서 올해 9월까지 …."""
        ends = (last for placed, _, last in self._placed if placed is finding)
        return time is not None and finding.end <= time.start < next(ends, 0)

    def _enter(self, sentence: Sentence, *, numbered: bool) -> None:
        """At a new line: which section it stands in; a numbered heading (4. 수입) stands above all bullets."""
        level = 1 if numbered else level_of(self._text, sentence)
        before = self._tag
        while self._sections and self._sections[-1].level >= level:
            self._sections.pop()
        parent = self._sections[-1] if self._sections else None
        self._section = Section(
            level, parent.cell if parent else Cell(), parent.topic if parent and parent.level > 1 else None
        )
        self._section.tag = parent.tag if parent else None
        self._section.numbered = numbered
        self._sections.append(self._section)
        self._topic, self._unsure, self._only_named = self._section.topic, False, False
        self._around, self._listed, self._sold, self._abroad = None, False, None, None
        self._regional = False
        self._other_trade.enter()
        self._bought.enter()
        self._flow, self._tag, self._summed = self._section.cell.flow, self._section.tag, False
        prose = level == 1 and not numbered and self._tag is None
        self._two_times = prose and (self._two_times or self._periods.is_last_month(before))
        self._beside_total = prose and self._sentences == 1 and self._periods.is_longer(before)
        self._sentences, self._opened_with, self._owner = 0, None, None
        self._particular = self._of_whole_again = False
        self._paragraph += 1

    def _goes_on(self, sentence: Sentence, parts: list[Element]) -> bool:
        """Whether a paragraph of prose only goes on with what the one before it tells: 이어 유럽연합 10억 달러, ….

        One that names nothing does so too: 전년 동월 대비 7.8% 증가한 수치다.
        """
        prose = self._section.level == 1 and not self._section.numbered and level_of(self._text, sentence) == 1
        if not prose or not self._begun:
            return False
        nameless = _is_nameless(parts) and not self._unsure and any(part.figure is not None for part in parts)
        return nameless or _FURTHER.match(self._text, sentence.start) is not None

    def _set_titles_aside(self, sentence: Sentence, parts: list[Element]) -> None:
        """A time in the title of a document ('2024년 상반기 동향') is no period of a figure, but tells the year."""
        place = (self._text, sentence.start, sentence.end)
        for quote in (*_QUOTED.finditer(*place), *_PUBLISHED_TITLE.finditer(*place)):
            inside = [part for part in parts if quote.start() < part.start < quote.end()]
            if not _TITLE_WORDS.search(quote[1]) or any(part.is_figure(Kind.MONEY, Kind.PERCENT) for part in inside):
                continue
            for part in parts:
                if part.time is not None and quote.start() < part.start < quote.end():
                    self._periods.entitle(part.time)
                    self._periods.outlook = self._periods.outlook or "전망" in quote[1]
                    part.time = replace(part.time, role=Role.DATE, titled=True)

    def _in_table(self, reading: Reading, parts: list[Element]) -> bool:
        """Whether the line belongs to a table; its figures are read if so."""
        line = self._text[reading.start : reading.end]
        if (series := read_series(reading.start, line, parts)) is not None:
            self._place(reading, series)
            return True
        head = Table.head(reading.start, line, parts, self._text[max(0, reading.start - _ABOVE) : reading.start])
        if head is not None:
            self._table = head
            self._sections.pop()
            return True
        if self._table is None:
            return False
        outer = next((section.cell for section in reversed(self._sections[:-1])), Cell())
        part = is_part_of_row(line)
        outer = replace(outer, item=self._row.item, partner=self._row.partner) if part else outer
        found = read_row(self._table, reading.start, line, parts, outer)
        if found is None:
            self._table = None
            return False
        self._row = found[0][0].cell if found and not part else self._row if part else Cell()
        self._sections.pop()
        self._place(reading, found)
        return True

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
        self._take_time(inner)
        nodes = gather([part for part in inner if part.time is None])
        group = next((node for node in nodes if isinstance(node, Group)), None)
        if group is None or group.foreign:
            return rest, None
        cell = group.cells[-1] if len(group.cells) == 1 else Cell()
        if _trades_with(self._section.cell) and cell.partner is None:
            cell = replace(cell, partner=self._section.cell.partner)  # (대일 교역), below it (수출)
        if has_content(inner):
            return [*(part for part in inner if part.start >= group.end), *_comma(rest), *rest], [cell]
        outer = self._section.cell
        if cell.flow is not None or cell.item is not None or cell.partner is not None:
            self._section.cell = replace(
                outer, flow=cell.flow or outer.flow, item=cell.item or outer.item, partner=cell.partner or outer.partner
            )
            self._flow = self._section.cell.flow
            return rest, [cell]
        return rest, None

    def _take_time(self, head: list[Element]) -> None:
        """The time that stands at the head of a line, for what is behind and below it."""
        for part in head:
            if part.time is not None and part.time.role is Role.PERIOD:
                self._section.tag = self._tag = part.time

    def _lines(self, parts: list[Element], label: list[Cell] | None) -> list[Line]:
        nodes = gather(parts)
        bought = self._bought.flow if self._section.level <= 1 else None
        outer = replace(self._section.cell, flow=self._flow or self._section.cell.flow or bought)
        if label is not None and label[0].flow is not None:
            outer = replace(outer, item=label[0].item, partner=label[0].partner)
        if self._back_to_exports(nodes):
            outer = replace(outer, flow=self._sold)
        if self._shared and parts and _NEXT.match(self._text, parts[0].start):
            money = any(isinstance(node, Element) and node.is_figure(Kind.MONEY, Kind.QUANTITY) for node in nodes)
            outer = outer if money else replace(outer, measure=Located("share", -1, -1))  # 이어 미국 18.7%, 베트남 8.6%
        shares = self._shared and names_moved_to(nodes)  # 컴퓨터는 2.6%로, 자동차는 7.3%로 낮아졌다
        opening = self._tag
        carried = label or self._topic
        unsure = self._unsure
        if label is None and unsure and self._balance is not None and names_balance(nodes):
            carried, unsure = self._balance, False  # 수입은 …, 무역수지는 …. 두 달 연속 적자다
        if label is None and (several := self._each_before(nodes)) is not None:
            carried, unsure = several, False  # 대중 수출은 …, 대미 수출은 …. 비중은 각각 19.7%, 18.3%다
        if carried is not None and self._shared and any(part.is_figure(Kind.POINTS) for part in parts):
            carried = [replace(cell, measure=Located("share", -1, -1)) for cell in carried]
            opening = self._recent or opening
        splitter = Splitter(nodes, outer, opening, self._abroad)
        if carried is not None:
            splitter.begin(carried, labelled=label is not None)
        self._foretells = self._to_come(parts)
        status = status_of(parts) or ("forecast" if self._foretells else None)
        told, self._polled = said_until(parts), polled_from(parts)
        lines = list[Line]()
        clauses = splitter.split()
        go_on_with_amount(clauses, self._topic if label is None else None)
        self._abroad = splitter.abroad
        for clause in clauses:
            if shares and clause.subject is not None:
                clause.subject = [replace(cell, measure=Located("share", -1, -1)) for cell in clause.subject]
            line = Line.of(clause)
            over = bool(clause.nodes) and clause.nodes[-1].end <= told
            line.status = None if status != "provisional" and (over or is_past(clause) or in_fact(clause)) else status
            lines.append(line)
            days = clause.standing is Standing.DAYS  # 조업일수를 고려하지 않은 경우
            if not days and any(is_condition(clause.nodes, at) for at in range(len(clause.nodes))):
                break
            if clause.foreign:
                continue
            for name, frame in FRAMES.items():
                if name not in self._without:
                    frame(line)
            if clause.whole:
                self._wholly |= {id(finding) for finding in line.findings if finding.cell.item is None}
            if line.findings:
                self._hold_open(line, parts, label, unsure=unsure)
        look_ahead(lines)
        for line in lines:
            line.findings = without_denied(parts, line.findings)
        return lines

    def _hold_open(self, line: Line, parts: list[Element], label: list[Cell] | None, *, unsure: bool) -> None:
        """Doubt what the words of a clause leave open, above all whose its figures are."""
        clause, goes_on = line.clause, label is None
        line.apart = looks_ahead_apart(parts, line.nodes[-1].start)
        doubt_left_open(line)
        if goes_on_from_goods(clause) or tells_of_next(clause):
            for finding in line.findings:
                finding.doubt(WHOSE_IS_OPEN)
        goods_before = goes_on and self._of_goods_before(clause, parts)
        self._doubt(line, goods_before=goods_before)
        if goods_before and self._topic is not None and not self._only_named:
            self._owners.hear(line.findings, self._topic[0])
        if clause.owner is not None and clause.unsure:
            self._owners.hear(line.findings, clause.owner)
        elif goes_on and self._our_partner is not None and tells_bare_flow(clause, parts[0].start):
            self._give_our_partner(line, self._our_partner)
        elif goes_on and self._owner is not None and tells_bare_flow(clause, parts[0].start):
            self._owners.hear(line.findings, self._owner)
        if goes_on and self._around is not None and not any(part.has("by_heads") for part in parts):
            self._go_on(line, parts[0].start, self._around)
        if clause.standing is Standing.NONE and goes_on and unsure and self._is_topic(clause):
            for finding in line.findings:
                finding.doubt(WHOSE_IS_OPEN)

    def _give_our_partner(self, line: Line, owner: Cell) -> None:
        """Give an amount without a name the partner told of before it: 베트남은 우리나라의 3대 교역국이다. 교역액은 ….

        Whether exports without a word for their amount are of it, is not stated.
        """
        flow = line.cells[0].flow
        amount = flow is not None and self._text[flow.start : flow.end].endswith(_AMOUNTS)
        if flow is None or not (amount or flow.value == "trade"):
            self._owners.hear(line.findings, owner)
            return
        for finding in line.findings:
            finding.cell = replace(finding.cell, partner=owner.partner)

    def _is_topic(self, clause: Clause) -> bool:
        """Whether a clause is about the names of the sentence before, or a measure of them: 물량 기준으로는."""
        own, before = clause.subject, self._topic
        names = own is not None and before is not None and [cell.name for cell in own] == [cell.name for cell in before]
        return own is before or (names and any(cell.measure is not None for cell in own or []))

    def _doubt(self, line: Line, *, goods_before: bool) -> None:
        """Mark findings of a clause that may be of something else, with ``goods_before`` of the goods before it."""
        clause = line.clause
        next_of_shares = self._beside_shares and _NEXT.match(self._text, self._began) is not None
        followed = _FOLLOWED.match(self._text, line.nodes[-1].end) is not None
        asked = max((node.start for node in line.nodes if isinstance(node, Element) and node.sign == "?"), default=-1)
        fear = feared_at(line)
        feared = of_event(line, fear) if fear is not None else aimed_at(line)
        for finding in line.findings:
            doubt: str | None = None
            if (next_of_shares or followed) and finding.frame in (UNDIRECTED_GROWTH, LEVEL_AND_UNDIRECTED_GROWTH):
                doubt = GROWTH_OR_SHARE
            elif finding.cell.unknown:
                doubt = UNKNOWN_NAME
            elif is_only_expected(self._text, finding):
                doubt = ONLY_EXPECTED
            elif finding.end <= asked:
                doubt = "asked, not stated"
            elif any(finding is event for event in feared) or may_be(self._text, finding.end, line.nodes[-1].end):
                doubt = "feared or possible, not so"
            elif clause.summed_up and finding.measure != "count" and finding.cell not in clause.listed:
                doubt = "of the names of a list together"
            elif clause.unsure or goods_before:
                doubt = WHOSE_IS_OPEN
            finding.doubt(doubt)

    def _of_goods_before(self, clause: Clause, parts: list[Element]) -> bool:
        """Whether a sentence begins with a flow alone behind one about goods: 전기차 수출은 …. 수출액은 38% 늘었다."""
        cells, before = clause.subject or [], self._topic or []
        if clause.standing is not Standing.TOPIC or len(cells) != 1 or len(before) != 1 or clause.whole or self._unsure:
            return False
        cell, own = cells[0], before[0]
        if self._only_named and cell.flow is not None and not (cell.item or cell.partner or cell.sector):
            return cell.flow.start >= parts[0].start  # 중국은 최대 수출국이다. 지난해 수출액은
        leads = (node for node in clause.nodes if isinstance(node, Element) and node.end <= clause.lead_end)
        times = [node.time for node in leads if node.time]
        if any(time.role is Role.PERIOD and not _of_one_month(time) for time in times):
            return False  # 1∼5월 누적 수출액은
        bare = cell.flow is not None and not (cell.item or cell.partner or cell.sector)
        if not bare or cell.flow is None or cell.flow.start < parts[0].start or own.item is None:
            return False
        if own.item.value not in self._goods_told:
            return False
        amount = self._text[cell.flow.start : cell.flow.end].endswith(_AMOUNTS)
        return amount and cell.flow.value in GOODS and (own.flow is None or own.flow.value == cell.flow.value)

    def _each_before(self, nodes: list[Node]) -> list[Cell] | None:
        """The names of the sentence before, for which 각각 holds in one that has as many figures and no name."""
        each = any(isinstance(node, Element) and node.has("each") for node in nodes)
        groups = [node for node in nodes if isinstance(node, Group) and node.role != "adverbial"]
        bare = all(
            not any((cell.item, cell.partner, cell.flow, cell.balance)) for group in groups for cell in group.cells
        )
        percents = sum(isinstance(node, Element) and node.is_figure(Kind.PERCENT) for node in nodes)
        several = self._names_before
        return several if each and bare and len(several) == percents >= _SEVERAL else None

    def _back_to_exports(self, nodes: list[Node]) -> bool:
        """Whether names without a flow, behind the totals of exports and imports in one paragraph, are of exports.

        Those of imports are told with what is imported only, fuels and goods by their use.
        """
        if self._sold is None or self._flow is None or self._flow.value != "imports":
            return False
        cells = [cell for node in nodes if isinstance(node, Group) for cell in node.cells]
        named = [cell for cell in cells if cell.item is not None or cell.partner is not None]
        imported = goods("fuels") | goods("mostly_imported") | goods("often_imported")
        return bool(named) and not any(cell.item is not None and cell.item.value in imported for cell in named)

    def _go_on(self, line: Line, start: int, around: Cell) -> None:
        """A name without a flow behind what is said of a name of the other kind: 대미 수출은 …. 자동차(5.0%)는.

        In a list of partners of goods, the goods stay; else it is not stated whether they do.
        """
        for finding in line.findings:
            cell = finding.cell
            if finding.measure == "count" or (cell.flow is not None and cell.flow.start >= start):
                continue
            partner, item = (located is not None and located.start >= start for located in (cell.partner, cell.item))
            if partner and cell.item is None and around.item is not None:
                if self._listed:
                    finding.cell = replace(cell, item=around.item, flow=cell.flow or around.flow)
                else:
                    self._open.add(id(finding))
            elif item and cell.partner is None and around.partner is not None:
                if _OF_THESE.match(self._text, start):
                    finding.cell = replace(cell, partner=around.partner, flow=cell.flow or around.flow)
                else:
                    self._owners.hear([finding], Cell(partner=around.partner))

    def _to_come(self, parts: list[Element]) -> bool:
        """Whether a verb of the future before 것 makes a forecast: 기록할 것으로, 머물 것으로."""
        found = _FUTURE.finditer(self._text, parts[0].start, parts[-1].end) if parts else []
        return any((ord(match[1]) - _FIRST_SYLLABLE) % _ENDINGS == _L for match in found)

    def _settle(self, finding: Finding, line: Line) -> tuple[Finding, bool]:
        """Give a finding its period; what it was before, and whether its paragraph told a time for it."""
        tag = line.tags.get(id(finding))
        said = tag is not None and tag is not self._tag
        if (summed := self._summed_up(finding, tag or self._tag)) is not None:
            tag = summed
            line.tags[id(finding)] = summed  # what follows without a time is of the sum too
        whole = self._until_when(line, tag) if tag is not None and tag.to_date else None
        total = finding.cell.item is None and finding.cell.partner is None and finding.cell.sector is None
        of_which = self._two_times or (self._beside_total and total)
        if of_which and not said and self._tag is None:
            finding.doubt(OF_WHICH_TIME)
        if not said and self._tag is None and self._periods.expects_two_years():
            finding.doubt("of this year or of the next, is not stated")
        if finding.frame == FROM_YEAR_TO_YEAR and self._periods.is_of_month():
            finding.doubt(OF_WHICH_TIME)  # 7월 수출은 …. 반도체는 지난해 74억 달러에서 올해 112억 달러로
        if tag is not None and tag.role is Role.SINCE and finding.status in OUTLOOK and finding.measure == "value":
            finding.status = None  # 2021년 293억 달러 이후 3년 만에 흑자로 돌아설 전망
        if self._from_another_time(tag or self._tag) and finding.measure not in ("streak", "first-in", "rank"):
            finding.doubt("from when on, is another time")
        before = replace(finding)
        rows = [other.values.get("unit") for other in line.findings if other.measure == "streak"]
        own = line.clause.inherited if finding.frame == "level-of-year" else None
        self._periods.fill(
            finding, tag, whole or own or self._tag, said=said, yearly="years" in rows, row="months" in rows
        )
        if finding.values.get("among") == "same-period" and self._ranks_month(finding, line):
            finding.doubt(OF_WHICH_TIME)  # 1~10월 수출액 580억 달러. 58억 달러로 역대 10월 최고
        if tag is not None and tag.role is Role.SINCE and finding.measure == "value":
            self._periods.take_first_days(finding, self._text[self._text.rfind("\n", 0, tag.start) + 1 : tag.start])
        past = finding.status in OUTLOOK and not self._periods.is_ahead(finding)
        if past and (line.apart or goes_on_to_outlook(line, finding)):
            finding.status = None
        if line.status in OUTLOOK and finding.status is None and self._periods.is_ahead(finding):
            finding.doubt(EXPECTED_OR_PAST)
        if not said and self._foretells and finding.status in OUTLOOK and not self._periods.is_ahead(finding):
            finding.doubt(EXPECTED_OR_PAST)  # 9월 수출은 늘었다. 수출은 5.0% 늘 것으로 보인다
        if 0 <= self._polled <= finding.start and not self._periods.is_ahead(finding):
            finding.doubt(ONLY_EXPECTED)  # 시장 전망치는 수출 6.75% 증가였다
        if not said and line.status not in OUTLOOK and self._periods.is_to_come(finding):
            finding.doubt(EXPECTED_OR_PAST)  # 내년 수출 먹구름 / 수출은 1.4% 증가했다
        if self._periods.is_this_year(finding):
            self._of_year.append((finding, before, tag, whole or self._tag, said))
        if self._periods.document is None and finding.time is None:
            self._waiting.append(finding)
        return before, said or self._tag is not None

    def _ranks_month(self, finding: Finding, line: Line) -> bool:
        """Whether a place is one among the same month of all years, and its period is longer."""
        times = [node.time for node in line.nodes if isinstance(node, Element) and node.time is not None]
        month = any(time.role is Role.AMONG and _of_one_month(time) for time in times)
        text = self._periods.texts.get(id(finding), "")
        return month and "-01/" in text and len(text) == len("2024-01/2024-10")

    def _until_when(self, line: Line, tag: TimeTag) -> TimeTag | None:
        """The time up to which a sum is: that of the clause, or of one before where it only says that it is a sum."""
        clause: Clause | None = line.clause
        while clause is not None and clause.inherited is tag:
            clause = clause.previous
            times = [node.time for node in clause.nodes if isinstance(node, Element) and node.time] if clause else []
            if (then := next((time for time in times if time.role is Role.PERIOD), None)) is not None:
                return then  # 9월 말 기준 라면 누적 수출액은
        return clause.inherited if clause is not None else None

    def _summed_up(self, finding: Finding, tag: TimeTag | None) -> TimeTag | None:
        """The year so far of a flow that is said to be a sum, whose month is named: 지난달 농식품 수출 누적액."""
        flow = finding.cell.flow
        if flow is None or tag is None or tag.to_date or finding.measure == "streak":
            return None
        summed = _SUMMED.search(self._text, flow.start, flow.end) is not None
        return replace(tag, to_date=True) if summed and _of_one_month(tag) else None

    def _from_another_time(self, tag: TimeTag | None) -> bool:
        """Whether a time is the end of one that another begins: 3월부터 지난달까지, 지난해 11월 이후 5월까지."""
        if tag is None:
            return False
        until = tag.text.endswith("까지") or self._text.startswith("까지", tag.end)
        return until and _FROM_THEN.search(self._text, max(0, tag.start - _NEAR), tag.start) is not None

    def _leave(
        self, sentence: Sentence, reading: Reading, lines: list[Line], parts: list[Element], label: list[Cell] | None
    ) -> None:
        """Behind a sentence: what it says for those that follow."""
        self._leave_time(sentence, reading, lines, parts)
        main = main_subjects(lines)
        names = list(dict.fromkeys(tuple(cell_key(cell) for cell in cells) for cells in main))
        if label is not None and not main:
            main = [label]
            names = [tuple(cell_key(cell) for cell in label)]
        cells = [cell for cells in main for cell in cells]
        self._keep_goods(reading, main, parts)
        self._own(cells, by_heads=any(part.has("by_heads") for part in parts))
        ours = [line.cells[0] for line in lines if line.clause.standing is Standing.TOPIC and tells_of_ours(line.nodes)]
        self._our_partner = ours[0] if len(ours) == 1 and ours[0].partner is not None else None
        told = (finding.cell.item for finding in reading.findings)
        self._goods_told = {item.value for item in told if item is not None}
        totals = {finding.flow for finding in reading.findings if not any(finding.cell.name)}
        self._totals = (totals if self._opens_with_recent(sentence) else set()) if reading.findings else self._totals
        goes_on = self._only_named and not any(any(cell.name) for cell in cells)
        goes_on = goes_on and not any(line.clause.whole for line in lines)
        self._only_named = goes_on or (not reading.findings and names_one_topic(lines))
        self._names_before = cells if len({cell_key(cell) for cell in cells}) == len(cells) else []
        self._surround(sentence, main, lines, by_heads=any(part.has("by_heads") for part in parts))
        if main:
            balances = [cells for cells in main if cells[0].flow is not None and cells[0].flow.value == "balance"]
            self._balance = balances[-1] if balances else None
            self._topic, self._unsure = main[-1], len(names) > 1
            if self._section.topic is None or sentence.first:
                self._section.topic = main[0]
                self._keep_flow(main[0])
        if any(_tells_of_unknown(line) for line in lines):
            self._unsure = True  # 시스템은 20.2% 증가했다. 18개월 연속 성장했다
        flows = {
            cell.flow.value: cell.flow
            for line in lines
            for cell in line.clause.subject or []
            if cell.flow is not None and cell.flow.value in GOODS and sentence.start <= cell.flow.start < sentence.end
        }
        bare = [
            cell for line in lines for cell in line.clause.subject or []
            if cell.flow is not None and cell.item is None and cell.partner is None
        ]  # fmt: skip
        self._sold = next((cell.flow for cell in bare if cell.flow and cell.flow.value == "exports"), self._sold)
        if len(flows) == 1:
            self._flow = next(iter(flows.values()))
        elif flows:
            self._flow = None
        if self._begun and self._section.level <= 1:
            self._bought.hear(flows.values(), reading.findings)
        self._shared = ends_with_share(reading)
        self._beside_shares = _OF_SHARES.search(self._text, sentence.start, sentence.end) is not None
        if reading.findings and not self._begun:
            self._lead += (finding.cell for finding in reading.findings)
            self._headed = self._headed or sentence.kind is BlockKind.HEADING
            self._begun = sentence.kind is not BlockKind.HEADING
        self._placed += ((finding, reading.start, reading.end) for finding in reading.findings)
        heads = self._section.numbered or self._section.level in (0, 2)
        heads = heads and bool(sentence.block or leads_list(self._text, sentence))
        if not reading.findings and sentence.first and heads and not main:
            self._head(parts)

    def _opens_with_recent(self, sentence: Sentence) -> bool:
        """Whether the time of a sentence stands at its head, or before: 지난해 수출은, not 종전 최대는 2022년의."""
        return self._recent is not None and self._recent.start <= sentence.start + _NEAR

    def _own(self, cells: list[Cell], *, by_heads: bool) -> None:
        """Whose trade a paragraph tells that opens with that of one partner and tells of no other."""
        named = {cell.name for cell in cells if any(cell.name)}
        one = next(iter(named), None) if len(named) == 1 and not by_heads else None
        if self._sentences == 1:
            traded = all(cell.flow is not None and cell.partner is not None for cell in cells)
            self._owner = cells[0] if one is not None and traded and cells[0].item is None else None
        elif named and (self._owner is None or one != self._owner.name):
            self._owner = None

    def _keep_goods(self, reading: Reading, main: list[list[Cell]], parts: list[Element]) -> None:
        """The goods that a paragraph opens with, of which it may tell more without a name."""
        if self._section.level == 1 and self._sentences == 1 and not any(part.has("by_heads") for part in parts):
            cells = [cell for cells in main for cell in cells]
            goods = {cell.item.value: cell.item for cell in cells if cell.item is not None}
            alone = len(goods) == 1 and not any(cell.unknown or cell.partner for cell in cells)
            self._opened_with = cells[0].item if alone else None
        if self._opened_with is not None:
            self._paragraphs |= {id(finding): self._opened_with for finding in reading.findings}

    def _leave_time(self, sentence: Sentence, reading: Reading, lines: list[Line], parts: list[Element]) -> None:
        """The time that a sentence leaves to those that follow."""
        tags = list(
            dict.fromkeys(
                tag
                for line in lines
                for finding in line.findings
                if (tag := line.tags.get(id(finding))) is not None
                and tag.role is Role.PERIOD
                and finding.doubtful != GROWN_FROM
                and not (tag.until and finding.measure == "streak")
                and not (finding.measure in _DAYS_OF_WORK and tag.when and tag.when.shape is Shape.YEAR)
            )
        )
        own = [
            part.time
            for at, part in enumerate(parts)
            if part.time is not None
            and part.time.role is Role.PERIOD
            and not (part.time.loose or part.time.within or was_so_then(parts, at) or _of_older(parts, at))
        ]
        if own:
            first = self._periods.newest_month(own) or own[0]
            self._periods.meet(next((tag for tag in tags if tag.start == first.start and tag.to_date), first))
        ahead = any(line.status in OUTLOOK for line in lines)
        older = {part.start for at, part in enumerate(parts) if part.time is not None and _of_older(parts, at)}
        reading.older |= older
        here = [tag for tag in tags if sentence.start <= tag.start < sentence.end and tag.start not in older]
        if reading.findings:
            from_then = any(self._from_another_time(tag) for tag in tags)
            self._recent_open = len(tags) >= _SEVERAL or from_then
            self._recent = None if self._recent_open else tags[0] if tags else self._tag or self._periods.document
        for tag in here:
            months = self._periods.month_of(tag)
            if months is not None and tag.role is Role.PERIOD:
                self._met_months[months] = self._periods.later(tag, self._met_months.get(months))
        told = [time for part in parts if (time := part.time) is not None and time.role is Role.PERIOD]
        if not reading.findings and len(told) == 1 and self._periods.is_of_text(told[0]) and not ahead:
            self._tag, self._summed = told[0], False  # 한편 11월 수출은 두 자릿수 증가율을 기록했다
        if len(here) == 1 and self._periods.is_section(here[0], self._tag, ahead=ahead):
            self._summed = not sentence.first and self._periods.sums(here[0])
            self._tag = here[0]
            self._particular = _IN_PARTICULAR.match(self._text, sentence.start) is not None and not sentence.first
            self._of_whole_again = False
        if sentence.first and self._section.tag is None and self._section.level >= 2:
            self._section.tag = self._tag

    def _surround(self, sentence: Sentence, main: list[list[Cell]], lines: list[Line], *, by_heads: bool) -> None:
        """Which goods or which partner the names that follow in the paragraph may be told of."""
        if by_heads:
            self._around, self._listed = None, False
        said = [cell for cells in main for cell in cells if cell.flow is not None and cell.flow.start >= sentence.start]
        if said:
            cell = said[-1]
            one = (cell.item is None) != (cell.partner is None)
            self._around, self._listed = (cell if one and len(said) == 1 else None), False
        elif by_heads or self._regional:
            self._regional = self._regional or _BY_REGION.search(self._text, sentence.start, sentence.end) is not None
            alone = len(main) == 1 and len(main[0]) == 1 and main[0][0].item is None and main[0][0].partner is not None
            self._around = main[0][0] if self._regional and alone else self._around
        around = self._around
        if around is not None and around.item is not None:
            own = (cell for line in lines for cell in line.clause.subject or [] if not line.clause.foreign)
            self._listed = self._listed or any(cell.item is around.item and cell.partner is not None for cell in own)

    def _keep_flow(self, topic: list[Cell]) -> None:
        """The flow that a bullet is about holds for the bullets below it."""
        cell, own = topic[0], self._section.cell
        bare = cell.item is None and cell.partner is None and cell.flow is not None
        if (
            self._section.level > 1
            and len(topic) == 1
            and bare
            and own.flow is None
            and cell.flow
            and cell.flow.value in GOODS
        ):
            self._section.cell = replace(own, flow=cell.flow)

    def _head(self, parts: list[Element]) -> None:
        """A line of names alone heads what follows: < 지역별 수출액 >, □ 수입."""
        groups = [node for node in gather(parts) if isinstance(node, Group)]
        for part in parts:
            if part.time is not None and part.time.role is Role.PERIOD and self._section.level == 2:
                self._section.tag = part.time
        if self._section.level == 0 and any(part.has("directions") or part.has("records") for part in parts):
            return  # 철강·車도 부진 지속: a headline that tells something
        goods = len(groups) == 1 and (groups[0].cells[0].flow is None or groups[0].cells[0].flow.value in GOODS)
        if goods and len(groups[0].cells) == 1 and not groups[0].foreign and groups[0].role != "object":
            cell = groups[0].cells[0]
            self._section.cell = replace(cell, measure=None, balance=None, sector=None)
            self._flow = cell.flow


def _is_nameless(parts: list[Element]) -> bool:
    """Whether a sentence names nothing and no time that it is about: 전년 동월 대비 7.8% 증가한 수치다."""
    named = any(nominal(part) or (part.unknown and part.role in ("topic", "subject")) for part in parts)
    return not named and not any(part.time is not None and part.time.role is Role.PERIOD for part in parts)


def _trades_with(cell: Cell) -> bool:
    """Whether a heading is of all trade with one partner: (대일 교역)."""
    return cell.partner is not None and cell.item is None and cell.flow is not None and cell.flow.value == "trade"


def _tells_of_unknown(line: Line) -> bool:
    """Whether a clause tells a growth or a level of a name that no vocabulary has."""
    clause = line.clause
    told = any(isinstance(node, Element) and node.is_figure(*FIGURES) for node in clause.nodes)
    return clause.standing is Standing.TOPIC and clause.foreign and not (clause.speaks or clause.announces) and told


def _of_older(parts: list[Element], at: int) -> bool:
    """Whether a time is that of an older record, or the end of a row: 종전 최대는 1996년의, 지난달까지."""
    time, behind = parts[at].time, parts[at + 1 : at + 4]
    row = any(part.is_figure(Kind.CARDINAL) for part in behind) and any(part.has("streaks") for part in behind)
    until = time is not None and time.until and row
    return until or any(part.has("previous_best") for part in parts[:at])


def _comma(rest: list[Element]) -> list[Element]:
    if not rest:
        return []
    at = rest[0].start
    return [Element(at, at, "…", sign="…", stop=at)]


_CLEFT = re.compile(
    r"(?:것|곳|품목|나라|국가|지역)은 (?!.*(?:때문|덕분|영향|결과|이유|처음|만이|만에))"
    r"[^,.]{1,30}?(?:이다|다|이었다|였다|뿐이다)\.?\Z"
)
"""For 수출이 5.6% 증가한 것은 반도체다: what the figure is of stands at the end."""


def _of_one_month(tag: TimeTag) -> bool:
    """Whether a time is one month, and no sum: 지난달, 4월."""
    when = tag.when
    if when is None or tag.to_date or tag.until:
        return False
    month = when.shape is Shape.MONTHS and when.months is not None and when.months[0] == when.months[1]
    return when.shape is Shape.MONTH_BACK or month

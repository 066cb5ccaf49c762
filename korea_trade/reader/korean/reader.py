"""A Korean text, sentence by sentence: what each says, and what headings, bullets and sentences before say for it."""

import re
from dataclasses import replace
from decimal import Decimal

from korea_trade.reader.blocks import BlockKind, Sentence
from korea_trade.reader.cells import FIRMS, Finding, Located, Reading
from korea_trade.reader.doubts import (
    IMPOSSIBLE,
    ITS_OWN_TRADE,
    NO_SUBJECT,
    OF_WHICH_TIME,
    ONLY_EXPECTED,
    TO_UNKNOWN,
)
from korea_trade.reader.korean.amounts_traded import settle_amounts_traded
from korea_trade.reader.korean.announcing import announced
from korea_trade.reader.korean.causes import set_causes_aside
from korea_trade.reader.korean.clause import TRADED
from korea_trade.reader.korean.conflicts import (
    doubt_conflicts,
    doubt_daily_averages,
    doubt_directions,
    doubt_places_behind_world,
)
from korea_trade.reader.korean.cues import cues_of
from korea_trade.reader.korean.descriptions import set_descriptions_aside
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.goods_traded import settle_goods_of_countries, settle_goods_traded
from korea_trade.reader.korean.groups import Group, gather
from korea_trade.reader.korean.had_been import doubt_what_had_been
from korea_trade.reader.korean.left_open import (
    doubt_what_is_open,
    is_of_year_against_month,
)
from korea_trade.reader.korean.left_to_next import LeftToNext
from korea_trade.reader.korean.line_beginnings import LineBeginnings
from korea_trade.reader.korean.listed_tables import listed_table
from korea_trade.reader.korean.moods import is_condition
from korea_trade.reader.korean.rates_in_brackets import without_words_of_rate
from korea_trade.reader.korean.sections import doubt_notes, is_numbered
from korea_trade.reader.korean.subjects import (
    is_led,
    is_nameless_row,
    names_one,
    to_unknown,
)
from korea_trade.reader.korean.tables_by_years import table_by_years
from korea_trade.reader.korean.text_cells import TextCells
from korea_trade.reader.korean.times import Role, TimeTag, join_times, year_of
from korea_trade.reader.korean.told_in_clauses import ToldInClauses
from korea_trade.reader.rounding import agree

_OPENING = 4  # elements of a paragraph
_DAYS_OF_MONTH = re.compile(r"\d ?[~∼～-] ?\d{1,2}일")
_GOES_ON = re.compile(r"(?:또(?= (?:수입|수출))|이에 따라|이로써|이와 함께|이와 더불어|그 결과)(?=[ ,])")
_ASKED = re.compile(r"[가-힣](?:하나|되나|오나|서나|가나|르나|지나|[할될일질날를울]까|[는인]가)['\"’”]?\Z")
"""For 10개월 만에 증가 전환하나: a headline that asks."""
_OTHER_FIRMS = re.compile(r"대기업|중견|(?:전체|국내|우리나라) ?수출|총수출|전체 ?산업")
_OF_ALL_FIRMS = re.compile(r"(?:총 ?|(?:국내|우리나라|한국) ?전체 ?)수출액?\Z")
_OWN_FIRMS = {"large": "대기업", "mid-sized": "중견"}
_WHOLE_OF_SHARE = re.compile(r"(?:\([^()]{1,20}\))?(?: 중|에서|의) [^.\n]{1,30}?(?:비중|%)")
"""For 우리나라 총수출 중 중견기업이 차지하는 비중은: the whole of which a share is told, and no trade of others."""
_CLEFT = re.compile(
    r"(?:것|곳|품목|나라|국가|지역)은 (?!.*(?:때문|덕분|영향|결과|이유|처음|만이|만에))"
    r"[^,.]{1,30}?(?:이다|다|이었다|였다|뿐이다)\.?\Z"
)
"""For 수출이 5.6% 증가한 것은 반도체다: what the figure is of stands at the end."""


class KoreanReader(LineBeginnings, ToldInClauses, LeftToNext):
    """Reads the Korean sentences of one text, in order."""

    def read(self, sentence: Sentence) -> Reading:
        """What a sentence says."""
        reading = Reading(sentence.start, sentence.end, sentence.block, sentence.first, False, settled=True)
        if sentence.kind is BlockKind.CELL:
            if (by_years := table_by_years(self._text, sentence.start)) is not None:
                self._place(reading, self._read_by_years(by_years))
            elif (listed := listed_table(self._text, sentence.start)) is not None:
                self._place(reading, self._read_listed(listed))
            return reading
        elements = self._tagger.elements(sentence.start, sentence.end)
        joined = join_times(self._text, _without_stray_brackets(elements), self._year_told)
        years = [year for part in joined if part.time is not None and (year := year_of(part.time)) is not None]
        self._year_told = years[-1] if years else self._year_told
        parts = self._two_countries.hear(without_words_of_rate(joined))
        by_document = self._set_titles_aside(sentence, parts)
        set_causes_aside(parts, self._tag or self._periods.document)
        times = [part.time for part in parts if part.time is not None and part.time.role is Role.PERIOD]
        set_descriptions_aside(parts, lambda time: self._periods.is_before(time, [*times, self._tag]))
        self._read(reading, sentence, parts, by_document)
        reading.cues = cues_of(parts) if reading.findings else []
        return reading

    def _read(self, reading: Reading, sentence: Sentence, parts: list[Element], by_document: TimeTag | None) -> None:
        self._car_industry.hear(self._text, sentence.start, sentence.end)
        reading.sector = next(
            (Located(part.value("sector"), part.start, part.end) for part in parts if part.has("sector")), None
        )
        self._sectored = self._sectored or reading.sector is not None
        if sentence.first and not self._goes_on(sentence, parts) and self._begins_in_table(reading, sentence, parts):
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
        self._take_named_time(parts, by_document)
        abroad = self._abroad
        lines = self._lines(parts, label)
        self._go_on_with_time(lines, [] if sentence.first or label is not None else parts)
        regional = self._regions.hear(parts, self._section.level, first=sentence.first, begun=self._begun)
        self._other_trade.hear(parts)
        told = [finding for line in lines for finding in line.findings]
        self._doubt_others_trade(sentence, parts, [] if regional else told, abroad)
        self._doubt_told(parts, told)
        self._doubt_notes(sentence, parts, told)
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
                before, told_time = self._settle(finding, line)
                if self._section.level == 1 and not self._section.numbered:
                    place = (sentence.start, sentence.end)
                    headed = sentence.first and any(part.has("by_heads") for part in parts[:_OPENING])
                    self._both_times.hear(self._paragraph, place, finding, before, told_time, headed=headed)
        self._leave(sentence, reading, lines, parts, label)

    def _doubt_asked(self, sentence: Sentence, told: list[Finding]) -> None:
        """Doubt what the last part of a headline asks, behind the sign that sets it apart."""
        asked = _ASKED.search(self._text, sentence.start, sentence.end)
        if sentence.kind is not BlockKind.HEADING or asked is None:
            return
        begin = max(self._text.rfind(sign, sentence.start, asked.start()) for sign in ("…", "?", "!"))
        for finding in told:
            finding.doubt("asked, not stated" if finding.start >= begin else None)

    def _begins_in_table(self, reading: Reading, sentence: Sentence, parts: list[Element]) -> bool:
        """Enter a line: whether it belongs to a table; if not, it may go on by heads as the paragraph before."""
        self._enter(sentence, numbered=is_numbered(self._text, sentence) and not any(part.figure for part in parts))
        if self._in_table(reading, parts):
            if self._sections and self._section is self._sections[-1]:
                doubt_notes(self._sections, sentence.start, reading.findings)
            return True
        self._go_on_by_heads(parts)
        return False

    def _doubt_notes(self, sentence: Sentence, parts: list[Element], told: list[Finding]) -> None:
        """Doubt whose are figures of notes that name other trade than what stands above them, and of rows of none."""
        self._doubt_asked(sentence, told)
        doubt_notes(self._sections, sentence.start, told)
        row = sentence.first and self._section.level <= 1 and is_nameless_row(parts)
        for finding in told if row else ():
            finding.doubt(NO_SUBJECT)

    def _doubt_others_trade(
        self, sentence: Sentence, parts: list[Element], told: list[Finding], abroad: Located | None
    ) -> None:
        """Doubt what a sentence tells that may be of one firm or another country; ``abroad`` is whose came before."""
        goes_on = self._other_trade.goes_on_by_office(parts)
        self._other_trade.doubt(sentence.start, sentence.end, told)
        for finding in told if goes_on else ():
            finding.doubt(ITS_OWN_TRADE)
        self._other_trade.by_office_abroad = goes_on or self._other_trade.by_office_abroad
        if abroad is not None and self._other_trade.goes_on_abroad(parts, told):
            self._abroad = abroad
        self._firms_by_size.doubt(parts, told, self._section.level, first=sentence.first)
        self._firms.doubt(parts, told, self._section.level, first=sentence.first, begun=self._begun)

    def _doubt_told(self, parts: list[Element], told: list[Finding]) -> None:
        """Doubt what a sentence tells that its words leave open, that they deny, or that goes on from a condition.

        추세가 이어지면 9개월 연속 증가하게 된다. 9개월 연속 증가하는 것은 2011년 12월 이후 처음이다.
        """
        nodes = gather(parts)
        supposed, self._supposes = self._supposes, any(is_condition(nodes, at) for at in range(len(nodes)))
        for finding in told if supposed else ():
            if finding.measure in ("streak", "first-in"):
                finding.doubt(ONLY_EXPECTED)
        doubt_what_had_been(parts, told)
        doubt_what_is_open(self._text, parts, told)
        settle_amounts_traded(parts, told)
        settle_goods_traded(parts, told)
        settle_goods_of_countries(parts, told)

    def finish(self) -> None:
        """At the end of the text: what stood before the first time takes that time."""
        for finding, before, tag, base, said in [] if self._periods.is_of_this_year() else self._of_year:
            finding.time, finding.when, finding.shift, finding.doubtful = (
                before.time, before.when, before.shift, before.doubtful,
            )  # fmt: skip
            self._periods.fill(finding, tag, base, said=said)
            if not said and self._told_before(finding, self._periods.document):
                finding.doubt(OF_WHICH_TIME)
        self._fill_waiting()
        ends = [tag for tag in self._met_months.values() if self._periods.is_last_month(tag)]
        findings = [finding for finding, _, _ in self._placed]
        self._both_times.go_on_with_lists(self._periods)
        self._both_times.settle(self._text, self._periods, ends[0] if ends else None, findings)
        self._both_times.settle_longer(self._text, self._periods, self._longer, findings)
        self._doubt_year_of_month()
        self._periods.doubt_passed(findings)
        for finding, begin, _ in self._placed:
            self._periods.take_days(finding)
            self._periods.doubt_unfinished(finding)
            if finding.level_in_dollars is not None and _DAYS_OF_MONTH.search(self._text, begin, finding.start):
                self._periods.take_first_days(finding, self._text[begin : finding.start])
            if _is_level_below_zero(finding):
                finding.doubt(IMPOSSIBLE)
            period = self._periods.texts.get(id(finding), "")
            if is_of_year_against_month(self._text, finding, period):
                finding.doubt(OF_WHICH_TIME)
        self._periods.take_sums(self._placed)
        texts = self._periods.texts
        goods = {cell.item.value if cell.item is not None else None for cell in self._lead}
        begun = {id(finding): begin for finding, begin, _ in self._placed}
        self._owners.settle(
            [finding for finding, _, _ in self._placed], goods.pop() if len(goods) == 1 else None, begun
        )
        self._other_trade.finish(finding for finding, _, _ in self._placed)
        cells = TextCells(
            self._text,
            texts,
            self._placed,
            self._wholly,
            self._open,
            self._lead,
            self._paragraphs,
            headed=self._headed,
            sectored=self._sectored,
            titled=self._titled,
            names_goods=self._headline_names_goods,
        )
        cells.name_headline()
        cells.fill()
        self._car_industry.fill(self._text, self._placed, self._wholly)
        placed = [(finding, first, last, texts.get(id(finding))) for finding, first, last in self._placed]
        doubt_places_behind_world(self._placed)
        doubt_conflicts(placed, self._wholly)
        doubt_directions(placed)
        doubt_daily_averages(placed)
        sizes = {cell.sector.value for cell in self._lead if cell.sector is not None}
        lead = self._placed[0][0].cell.sector if self._placed else None
        own = _OWN_FIRMS.get(lead.value if lead is not None else "")
        others = [found for found in _OTHER_FIRMS.finditer(self._text) if found[0] != own]
        if lead is not None and lead.value in FIRMS and len(sizes) == 1 and others:
            wholes = [whole for whole in others if _WHOLE_OF_SHARE.match(self._text, whole.end())]
            for finding, begin, end in self._placed:
                beside = any(begin <= whole.start() < end for whole in wholes) and finding.measure == "value"
                if not beside and self._is_of_all_firms(finding, begin):
                    finding.cell = replace(finding.cell, sector=Located("all-industries", -1, -1))
                    continue
                if finding.cell.sector is None and (beside or len(wholes) < len(others)):
                    finding.doubt("of which firms, is not stated")

    def _is_of_all_firms(self, finding: Finding, begin: int) -> bool:
        """Whether the words of a flow say that it is that of all firms: 국내 총수출이 12.6% 줄어든 것과 비교하면."""
        flow, name = finding.cell.flow, finding.cell.name
        if flow is None or flow.start < begin or any(name) or finding.cell.sector is not None:
            return False
        return _OF_ALL_FIRMS.search(self._text, begin, flow.end) is not None

    def _doubt_year_of_month(self) -> None:
        """Doubt what has no time in a text of December on its year, which tells November: of that, or so far?

        올해 수출 6천억 달러 눈앞 / 11월 수출은 519억 달러다. / 반도체는 106억 달러다.
        """
        last = any(self._periods.is_november_before(tag) for tag in self._met_months.values())
        if not (last and self._periods.is_of_this_year()):
            return
        document = self._periods.document
        for finding, begin, _ in self._placed:
            told = finding.when.start if finding.when is not None else -1
            carried = told < begin and told in (-1, document.start if document is not None else -1)
            if carried and finding.status is None and self._periods.is_of_year_so_far(finding):
                finding.doubt(OF_WHICH_TIME)

    def _fill_waiting(self) -> None:
        """Give what stood before the first time that of the text; in one on a month and its year, that of its figures.

        무역적자 472억弗 / '2022년 12월 및 연간 수출입 동향'에 따르면 지난해 무역수지는 472억 달러 적자였다.
        """
        title, document = self._periods.title, self._periods.document
        of_both = title is not None and self._periods.is_last_month(title)
        waiting = {id(finding) for finding in self._waiting}
        for finding in self._waiting:
            time = document if of_both else title or document or self._tag
            self._periods.fill(finding, None, time, said=False)
            told_whole = self._periods.over_november and finding.values.get("unit") == "USD bn"
            if told_whole or (time is None and self._grew_from_another_time):
                finding.doubt(OF_WHICH_TIME)  # 라면 수출은 2월 1억 달러에서 2억 달러로 늘었다
        if not of_both:
            return
        texts = self._periods.texts
        told = [finding for finding, _, _ in self._placed if id(finding) not in waiting and not finding.doubtful]
        again = {
            begin for finding, begin, _ in self._placed
            if id(finding) in waiting and any(_tell_alike(finding, other, texts) for other in told)
        }  # fmt: skip
        for finding, begin, _ in self._placed:
            if id(finding) in waiting and begin not in again:
                finding.doubt(OF_WHICH_TIME)

    def _told_before(self, finding: Finding, time: TimeTag | None) -> bool:
        """Whether a time stands behind a finding in its own sentence: 역대 최대를 경신하면서 올해 9월까지 …."""
        ends = (last for placed, _, last in self._placed if placed is finding)
        return time is not None and finding.end <= time.start < next(ends, 0)


def _without_stray_brackets(elements: list[Element]) -> list[Element]:
    """The elements without brackets that close none: 철강 12.3%, 석유제품 1.7%), 자동차부품 4%."""
    kept, opened = list[Element](), 0
    for element in elements:
        opened += element.sign == "("
        if element.sign == ")" and not opened:
            continue
        opened -= element.sign == ")"
        kept.append(element)
    return kept


def _is_level_below_zero(finding: Finding) -> bool:
    """Whether exports or imports are told to be below zero, as amounts of a change are: 수출감소 : (4월)△10.1억불."""
    level = finding.level_in_dollars
    return finding.flow in TRADED and level is not None and level < 0


def _tell_alike(one: Finding, other: Finding, texts: dict[int, str]) -> bool:
    """Whether two findings of one time and flow tell the same level or the same growth."""
    if one.flow != other.flow or one.measure != other.measure or texts.get(id(one)) != texts.get(id(other)):
        return False
    level = one.level_in_dollars
    if level is not None:
        return agree(level, other.level_in_dollars)
    growth, then = one.values.get("growth"), other.values.get("growth")
    return isinstance(growth, Decimal) and isinstance(then, Decimal) and agree(growth, then)

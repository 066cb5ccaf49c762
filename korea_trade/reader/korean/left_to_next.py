"""What a Korean sentence leaves to those behind it: a topic, a time, a flow, goods and partners around."""

import re
from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LEGS, OUTLOOK
from korea_trade.reader.blocks import BlockKind, Sentence
from korea_trade.reader.cells import Cell, Located, Reading
from korea_trade.reader.doubts import GROWN_FROM
from korea_trade.reader.korean.clause import FIGURES, GOODS, Standing
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.groups import Group, gather, is_grown_from
from korea_trade.reader.korean.last_share import LastShare
from korea_trade.reader.korean.partners_of_ours import tells_of_ours
from korea_trade.reader.korean.sections import leads_list
from korea_trade.reader.korean.subjects import main_subjects, names_one_topic, stands_out
from korea_trade.reader.korean.times import Role, TimeTag, is_row_of_times, is_time_of_event, was_so_then
from korea_trade.reader.korean.times_of_findings import TimesOfFindings
from korea_trade.reader.korean.word_parts import is_by_region
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.word_lists import korean_list

_IN_PARTICULAR = re.compile(r"특히,? ")
_SEVERAL = 2
_DAYS_OF_WORK = ("working-days", "working-days-change")  # 올해 조업일수 6.5일: of the days that the text is about


class LeftToNext(TimesOfFindings):
    """Remembers behind a sentence what the next ones may go on with."""

    def _leave(
        self, sentence: Sentence, reading: Reading, lines: list[Line], parts: list[Element], label: list[Cell] | None
    ) -> None:
        """Behind a sentence: what it says for those that follow."""
        self._leave_time(sentence, reading, lines, parts)
        self._keep_trades(lines)
        self._goods_named = _named_alone(parts) or (
            None if any(part.has("item") for part in parts) else self._goods_named
        )
        main = main_subjects(lines) or ([label] if label is not None else [])
        cells = [cell for cells in main for cell in cells]
        by_heads = any(part.has("by_heads") for part in parts)
        self._keep_goods(reading, cells, by_heads=by_heads)
        self._own(cells, by_heads=by_heads)
        ours = [line.cells[0] for line in lines if _presents_partner(line, sentence.start)]
        self._our_partner = ours[0] if len(ours) == 1 and ours[0].partner is not None else None
        self._turned_to = None if reading.findings else stands_out(parts)
        told = (finding.cell.item for finding in reading.findings)
        self._goods_told = {item.value for item in told if item is not None}
        totals = {finding.flow for finding in reading.findings if not any(finding.cell.name)}
        self._totals = (totals if self._opens_with_recent(sentence) else set()) if reading.findings else self._totals
        goes_on = self._only_named and not any(any(cell.name) for cell in cells)
        goes_on = goes_on and not any(line.clause.whole for line in lines)
        self._only_named = goes_on or (not reading.findings and names_one_topic(lines))
        self._names_before = cells if len({cell.codes for cell in cells}) == len(cells) else []
        self._surround(sentence, main, lines, by_heads=by_heads)
        if main:
            balances = [cells for cells in main if cells[0].flow is not None and cells[0].flow.value == "balance"]
            self._balance = balances[-1] if balances else None
            self._topic, self._unsure = main[-1], len({tuple(cell.codes for cell in cells) for cells in main}) > 1
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
        self._last_share = LastShare.of(reading, self._text[sentence.start : sentence.end])
        if reading.findings and not self._begun:
            self._lead += (finding.cell for finding in reading.findings)
            self._headed = self._headed or sentence.kind is BlockKind.HEADING
            self._begun = sentence.kind is not BlockKind.HEADING
        self._placed += ((finding, reading.start, reading.end) for finding in reading.findings)
        self._hear_title(sentence, parts)
        heads = self._section.numbered or self._section.level in (0, 2, 3)
        heads = heads and bool(sentence.block or leads_list(self._text, sentence))
        if not reading.findings and sentence.first and heads and not main:
            self._head(parts)

    def _keep_trades(self, lines: list[Line]) -> None:
        """Remember whose trade a sentence tells of, by its clauses and by the brackets behind names."""
        for line in lines:
            clause = line.clause
            if clause.standing in (Standing.DAYS, Standing.COUNT, Standing.NONE):
                continue
            self._other_trades = self._other_trades or (
                clause.foreign and bool(clause.nodes) and _tells_of_unknown(line)
            )
            for cell in clause.subject or [] if not clause.foreign else []:
                said = cell.flow is not None or any(cell.name) or cell.sector is not None
                if said:
                    self._trades.setdefault((*cell.codes, cell.sector and cell.sector.value), cell)

    def _hear_title(self, sentence: Sentence, parts: list[Element]) -> None:
        """What a headline says the text is about: goods whose trade it names, and no trade of all."""
        if not sentence.block and sentence.kind is BlockKind.HEADING:
            cells = [cell for node in gather(parts) if isinstance(node, Group) for cell in node.cells]
            traded = [cell for cell in cells if cell.flow is not None]
            self._headline_names_goods = bool(traded) and all(cell.item is not None for cell in traded)
        if not self._placed and self._titled is None:
            self._titled = _goods_of_title(parts)

    def _own(self, cells: list[Cell], *, by_heads: bool) -> None:
        """Whose trade a paragraph tells that opens with that of one partner and tells of no other."""
        named = {cell.name for cell in cells if any(cell.name)}
        one = next(iter(named), None) if len(named) == 1 and not by_heads else None
        if self._sentences == 1:
            traded = all(cell.flow is not None and cell.item is None for cell in cells)
            self._owner = cells[0] if one is not None and traded and cells[0].partner is not None else None
        elif named and (self._owner is None or one != self._owner.name):
            self._owner = None

    def _keep_goods(self, reading: Reading, cells: list[Cell], *, by_heads: bool) -> None:
        """The goods that a paragraph opens with, of which it may tell more without a name."""
        if self._section.level == 1 and self._sentences == 1 and not by_heads:
            goods = {cell.item.value: cell.item for cell in cells if cell.item is not None}
            alone = len(goods) == 1 and not any(cell.unknown or cell.partner for cell in cells)
            self._opened_with = cells[0].item if alone else None
        if self._opened_with is not None:
            self._paragraphs |= {id(finding): self._opened_with for finding in reading.findings}

    def _leave_time(self, sentence: Sentence, reading: Reading, lines: list[Line], parts: list[Element]) -> None:
        """The time that a sentence leaves to those that follow."""
        grown_from = {part.start for at, part in enumerate(parts) if is_grown_from(parts, at + 1)}
        self._grew_from_another_time = self._grew_from_another_time or any(
            part.time and part.start in grown_from for part in parts
        )
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
            and part.start not in grown_from
            and not (part.time.loose or part.time.within or was_so_then(parts, at) or _of_older(parts, at))
        ]
        if own:
            first = own[-1] if is_row_of_times(parts) else self._periods.newest_month(own) or own[0]
            if reading.findings or not self._periods.goes_on(first):
                self._periods.meet(next((tag for tag in tags if tag.start == first.start and tag.to_date), first))
        ahead = any(line.status in OUTLOOK for line in lines)
        older = {part.start for at, part in enumerate(parts) if part.time is not None and _of_older(parts, at)}
        reading.older |= older
        later = [tag for tag in tags if tag.start not in grown_from]
        self._keep_then_and_now(lines, told=bool(own))
        here = [tag for tag in later if sentence.start <= tag.start < sentence.end and tag.start not in older]
        if reading.findings:
            from_then = any(self._from_another_time(tag) for tag in tags) or any(
                is_time_of_event(part) for part in parts
            )
            self._recent_open = len(self._periods.without_older(tags)) >= _SEVERAL or from_then
            self._recent = None if self._recent_open else later[0] if later else self._tag or self._periods.document
        for tag in here:
            months = self._periods.month_of(tag)
            if months is not None and tag.role is Role.PERIOD:
                self._met_months[months] = self._periods.later(tag, self._met_months.get(months))
        told = [time for part in parts if (time := part.time) is not None and time.role is Role.PERIOD]
        self._named_time = told[0] if len(told) == 1 else None if told else self._named_time
        if not reading.findings and len(told) == 1 and self._periods.is_of_text(told[0]) and not ahead:
            self._tag, self._summed = told[0], False  # 한편 11월 수출은 두 자릿수 증가율을 기록했다
        if len(here) == 1 and self._periods.is_section(here[0], self._tag, ahead=ahead):
            self._summed = not sentence.first and self._periods.sums(here[0]) and not _turns_to_whole(parts, here[0])
            self._tag = here[0]
            self._particular = _IN_PARTICULAR.match(self._text, sentence.start) is not None and not sentence.first
            self._of_whole_again = False
        if sentence.first and self._section.tag is None and self._section.level >= 2:
            self._section.tag = self._tag

    def _keep_then_and_now(self, lines: list[Line], *, told: bool) -> None:
        """Remember two years between which a sentence told how trade moved: 2003년 16억이던 …은 지난해 61억 달러로."""
        findings = [(finding, line.tags.get(id(finding))) for line in lines for finding in line.findings]
        levels = [tag for finding, tag in findings if finding.measure == "value" and "value" in finding.values]
        periods = [tag for tag in levels if tag is not None and tag.role is Role.PERIOD]
        years = {self._periods.text_of(tag) or "": tag for tag in periods}
        whole = all(len(text) == len("2024") for text in years)
        if len(years) == _SEVERAL == len(levels) and whole and min(years) == next(iter(years)):
            first, last = years.values()
            self._then_and_now = (first, last)
        elif told:
            self._then_and_now = None

    def _surround(self, sentence: Sentence, main: list[list[Cell]], lines: list[Line], *, by_heads: bool) -> None:
        """Which goods or which partner the names that follow in the paragraph may be told of."""
        if by_heads:
            self._around, self._listed = None, False
        said = [cell for cells in main for cell in cells if cell.flow is not None and cell.flow.start >= sentence.start]
        if said:
            cell = said[-1]
            one = (cell.item is None) != (cell.partner is None)
            bare = all(not any(cell.name) and cell.flow is not None and cell.flow.value in LEGS for cell in said[1:])
            if said[0].partner is not None and said[0].item is None and bare:
                cell, one = said[0], True  # 대EU 수출은 238억 달러, 수입은 281억 달러다
            elif self._owner is not None and bare and not any(said[0].name):
                cell, one = self._owner, True
            self._around, self._listed = (cell if one and (len(said) == 1 or bare) else None), False
        elif by_heads or self._regional:
            self._regional = self._regional or is_by_region(self._text[sentence.start : sentence.end])
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
        times = [part.time for part in parts if part.time is not None and part.time.role is Role.PERIOD]
        if times and self._section.level == 2:
            self._section.tag = times[-1]
        elif len(times) == 1 and self._entitles_part(parts, groups):
            self._section.entitled, self._section.tag = True, times[-1]
            self._sections = [self._section]
        if self._section.level == 0 and any(part.has("directions") or part.has("records") for part in parts):
            return  # 철강·車도 부진 지속: a headline that tells something
        goods = len(groups) == 1 and (groups[0].cells[0].flow is None or groups[0].cells[0].flow.value in GOODS)
        if goods and len(groups[0].cells) == 1 and not groups[0].foreign and groups[0].role != "object":
            cell = groups[0].cells[0]
            self._section.cell = replace(cell, measure=None, balance=None, sector=None)
            self._section.heading = cell.flow is not None and not any(cell.name)
            self._flow = cell.flow

    def _entitles_part(self, parts: list[Element], groups: list[Group]) -> bool:
        """Whether a heading inside a text is the title of what stands below it: 정보통신산업 6월 수출 현황."""
        flows = any(cell.flow is not None for group in groups for cell in group.cells)
        return self._begun and self._section.level == 0 and flows and _ends_as_title(parts)


def _ends_as_title(parts: list[Element]) -> bool:
    return parts[-1].text.endswith(korean_list("title_ends"))


def _goods_of_title(parts: list[Element]) -> Located | None:
    """The goods whose trade the title of a text names, and nothing beside their time: 2020년 1분기 승용차 교역 현황."""
    if not parts or not _ends_as_title(parts):
        return None
    beside = korean_list("beside_time_of_title")
    nodes = gather([part for part in parts if part.time is None and not part.sign and part.text not in beside])
    group = nodes[0] if len(nodes) == 1 else None
    if not isinstance(group, Group) or len(group.cells) != 1 or group.foreign:
        return None
    cell = group.cells[0]
    return cell.item if cell.flow is not None and cell.partner is None and not cell.unknown else None


def _turns_to_whole(parts: list[Element], time: TimeTag) -> bool:
    """Whether a sentence turns to all of a time, and the text with it: 상반기 전체로는, 3분기로 묶으면."""
    behind = [part for part in parts if part.start >= time.end][:2]
    whole = bool(behind) and behind[0].text == "전체" and behind[0].role in ("topic", "adverbial")
    return whole or any(part.text.startswith(korean_list("taken_together")) for part in behind)


def _named_alone(parts: list[Element]) -> Located | None:
    """The goods that a sentence names alone, or alone as what it is about."""
    named = [part for part in parts if part.has("item")]
    led = [part for part in named if part.role in ("topic", "subject")]
    for found in (named, led):
        if len({part.value("item") for part in found}) == 1:
            return Located(found[0].value("item"), found[0].start, found[0].end)
    return None


def _presents_partner(line: Line, start: int) -> bool:
    """Whether a clause is about a partner by its place among Korea's, and about no trade with it yet.

    베트남은 우리나라의 3대 교역국이다; not 우리나라 최대 수출시장인 대중국 수출이 3.3% 증가했다.
    """
    flow = line.cells[0].flow
    traded = flow is not None and flow.start >= start
    return line.clause.standing is Standing.TOPIC and not traded and tells_of_ours(line.nodes)


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

"""The time of what a Korean sentence tells: its own, that of the sentence before, or that of the text."""

import re
from dataclasses import replace

from korea_trade.model.codes import OUTLOOK
from korea_trade.reader.blocks import Sentence
from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import (
    EXPECTED_OR_PAST,
    GROWN_FROM_WHEN,
    OF_WHICH_TIME,
    ONLY_EXPECTED,
    SINCE_WHEN,
)
from korea_trade.reader.korean.clause import Clause
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.levels import FROM_YEAR_TO_YEAR
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.moods import goes_on_to_outlook
from korea_trade.reader.korean.reader_state import ReaderState
from korea_trade.reader.korean.subjects import (
    begins_with_balance,
    begins_with_other,
    begins_with_volume,
    is_nameless,
)
from korea_trade.reader.korean.times import Role, TimeTag, is_one_month
from korea_trade.reader.times import Shape

_SUMMED = re.compile(r"누적|누계")
_FROM_THEN = re.compile(r"(?:부터|이후|이래)(?:로|에)?,? ?\Z")
_NEAR = 6  # characters
_OPENING = 4  # elements of a paragraph
_FEW = 2  # findings


class TimesOfFindings(ReaderState):
    """Gives findings their periods."""

    def _go_on_with_time(self, lines: list[Line], parts: list[Element]) -> None:
        """Take the time of the sentence before for a record that names nothing: 4월 수출은 9억 달러다. 사상 최대였다.

        Whether what else it tells is of that time, where the text is about another, is not stated.
        """
        if not parts or not is_nameless(parts) or parts[0].has("since"):
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

    def _go_on_by_heads(self, parts: list[Element]) -> None:
        """Take the time of the paragraph before, if both go by heads: 상반기 품목별로는 …. / 지역별로는 …."""
        prose = self._section.level == 1 and not self._section.numbered
        times = [part.time for part in parts if part.time is not None and part.time.role is Role.PERIOD]
        headed = any(part.has("by_heads") for part in parts[:_OPENING])
        named = bool(parts) and (parts[0].has("partner") or parts[0].has("item"))
        if not prose or times or not (headed or named):
            longer = prose and headed and len(times) == 1 and self._periods.is_longer(times[0])
            self._time_of_heads = times[0] if longer else None
        elif self._time_of_heads is not None and self._tag is None:
            self._tag, self._summed = self._time_of_heads, False

    def _goes_on_with_other(self, parts: list[Element], *, first: bool) -> bool:
        """Whether a sentence tells the flow beside those before it, of their time: 지난해 수출은 …. 수입은 ….

        So it does with the volume: 지난해 김 수출액은 …. 수출량은 ….
        """
        if not first and begins_with_volume(parts):
            return True
        both = self._totals >= {"exports", "imports"}
        return (both and begins_with_balance(parts)) or (not first and begins_with_other(parts, self._totals))

    def _may_be_of_whole(self, parts: list[Element]) -> bool:
        """Whether what is told by heads may be of the whole again, a part of which was told in particular.

        1∼9월 수출은 …. 특히 3분기는 …. 품목별로는 11개 품목의 수출이 늘었다.
        """
        headed = any(part.has("by_heads") for part in parts)
        self._of_whole_again = self._of_whole_again or (self._particular and headed)
        return self._of_whole_again

    def _take_named_time(self, parts: list[Element], by_document: TimeTag | None) -> None:
        """Take the month that a sentence ranks, or the time of the release by which it tells its figures.

        A text that names a release in its first sentences is about the time of that.
        """
        named = self._month_of_record(parts) or by_document
        self._tag = named or self._tag
        if by_document is not None and len(self._placed) <= _FEW and not self._periods.is_last_month(by_document):
            self._periods.document = by_document

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

    def _settle(self, finding: Finding, line: Line) -> tuple[Finding, TimeTag | None]:
        """Give a finding its period; what it was before, and the time that its paragraph told for it."""
        tag = line.tags.get(id(finding))
        said = tag is not None and tag is not self._tag
        if (summed := self._summed_up(finding, tag or self._tag)) is not None:
            tag = summed
            line.tags[id(finding)] = summed  # what follows without a time is of the sum too
        whole = self._until_when(line, tag) if tag is not None and tag.to_date else None
        total = finding.cell.item is None and finding.cell.partner is None and finding.cell.sector is None
        of_which = self._two_times or self._later_told or (self._beside_total and total) or self._longer_told
        if of_which and not said and self._tag is None:
            finding.doubt(OF_WHICH_TIME)
        if not said and self._tag is None and self._periods.expects_two_years():
            finding.doubt("of this year or of the next, is not stated")
        if finding.frame == FROM_YEAR_TO_YEAR and self._periods.is_of_month():
            finding.doubt(OF_WHICH_TIME)  # 7월 수출은 …. 반도체는 지난해 74억 달러에서 올해 112억 달러로
        if not said and self._is_from_earlier_to_now(line):
            finding.doubt(OF_WHICH_TIME)
        if tag is not None and tag.role is Role.SINCE and finding.status in OUTLOOK and finding.measure == "value":
            finding.status = None  # 2021년 293억 달러 이후 3년 만에 흑자로 돌아설 전망
        if self._from_another_time(tag or self._tag) and finding.measure not in ("streak", "first-in", "rank"):
            finding.doubt(SINCE_WHEN)
        before = replace(finding)
        rows = [other.values.get("unit") for other in line.findings if other.measure == "streak"]
        own = line.clause.inherited if finding.frame == "level-of-year" else None
        self._periods.fill(
            finding, tag, whole or own or self._tag, said=said, yearly="years" in rows, row="months" in rows
        )
        if said and total and finding.measure == "value" and "value" in finding.values:
            self._longer_told = self._periods.is_of_reported(self._periods.texts.get(id(finding)))
            self._longer = tag if self._longer_told else self._longer
        if tag is not None and self._is_record_of_year(finding, line, tag):
            finding.doubt(OF_WHICH_TIME)
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
            finding.status = (
                None if line.apart else finding.status
            )  # 자동차 410억 달러로 최고…올해 흑자 600억 달러 전망
        return before, tag if said else self._tag

    def _is_from_earlier_to_now(self, line: Line) -> bool:
        """Whether an amount may have grown from the time told last to that of the text: 2020년은 …. 4억에서 6억으로."""
        grown = any(finding.doubtful == GROWN_FROM_WHEN for finding in line.findings)
        return grown and self._tag is not None and self._periods.is_before(self._tag, [])

    def _is_record_of_year(self, finding: Finding, line: Line, tag: TimeTag) -> bool:
        """Whether the old record of a year may be one of months or days, which the text is about: 직전 최고는 작년."""
        period, whole = self._periods.texts.get(id(finding), ""), self._periods.text_of(self._periods.document) or ""
        nodes = (node for node in line.nodes if isinstance(node, Element) and node.end <= finding.start)
        old = finding.measure == "value" and any(node.has("previous_best") for node in nodes)
        own = tag.when is not None and tag.when.shape is Shape.YEAR
        others = [other for other, _, _ in self._placed[-_FEW:]] + [*line.findings]
        others = [other for other in others if other is not finding]
        own = own and all(len(self._periods.texts.get(id(other), "")) != len("2024") for other in others)
        return old and own and len(period) == len("2024") != len(whole) and "연간" not in self._text_of(line)

    def _text_of(self, line: Line) -> str:
        return self._text[line.nodes[0].start : line.nodes[-1].end] if line.nodes else ""

    def _ranks_month(self, finding: Finding, line: Line) -> bool:
        """Whether a place is one among the same month of all years, and its period is longer."""
        times = [node.time for node in line.nodes if isinstance(node, Element) and node.time is not None]
        month = any(time.role is Role.AMONG and is_one_month(time) for time in times)
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
        return replace(tag, to_date=True) if summed and is_one_month(tag) else None

    def _from_another_time(self, tag: TimeTag | None) -> bool:
        """Whether a time is the end of one that another begins: 3월부터 지난달까지, 지난해 11월 이후 5월까지."""
        if tag is None:
            return False
        until = tag.text.endswith("까지") or self._text.startswith("까지", tag.end)
        return until and _FROM_THEN.search(self._text, max(0, tag.start - _NEAR), tag.start) is not None

    def _opens_with_recent(self, sentence: Sentence) -> bool:
        """Whether the time of a sentence stands at its head, or before: 지난해 수출은, not 종전 최대는 2022년의."""
        return self._recent is not None and self._recent.start <= sentence.start + _NEAR

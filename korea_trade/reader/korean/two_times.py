"""A text about a year, half or quarter that tells its last month too: which of both a paragraph without a time is of.

지난해 수출 6천838억 달러 / 지난달 수출은 614억 달러로 6.6% 늘었다. / 반도체는 145억 달러로 14개월 연속 증가했다.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import OF_WHICH_TIME
from korea_trade.reader.korean.periods import Periods
from korea_trade.reader.korean.times import TimeTag

_YEAR_LONG = len("2024")
_OF_LONGER = re.compile(r"(?:분기|반기|연간) ?기준|역대 ?(?:[1-4]분기|상반기|하반기)")
_SUM = re.compile(r"\d{4}-01/\d{4}-(?!03|06|12)\d\d")  # 1~10월, which no release is of
_AGAINST_A_MONTH = re.compile(r"동월|같은 ?달")


@dataclass(slots=True)
class _Paragraph:
    told: list[tuple[Finding, Finding]] = field(default_factory=list)
    timed: list[Finding] = field(default_factory=list)
    opening: list[tuple[Finding, bool]] = field(default_factory=list)  # its first sentence, and whether each is timed
    sentences: set[tuple[int, int]] = field(default_factory=set)
    headed: bool = False  # whether it tells by heads: 품목별로는
    tag: TimeTag | None = None  # the time of its last finding that has one


@dataclass(slots=True)
class TwoTimes:
    """What the paragraphs of prose tell without a time, and what decides it."""

    _paragraphs: dict[int, _Paragraph] = field(default_factory=lambda: defaultdict(_Paragraph))

    def hear(
        self,
        paragraph: int,
        sentence: tuple[int, int],
        finding: Finding,
        before: Finding,
        tag: TimeTag | None,
        *,
        headed: bool,
    ) -> None:
        """Take in a finding, as it is and as it was before it got its period, with the time that is told for it.

        ``headed`` is whether its sentence opens the paragraph by heads: 품목별로는.
        """
        told, timed = self._paragraphs[paragraph], tag is not None
        told.headed = told.headed or headed
        if timed:
            told.timed.append(finding)
            told.tag = tag
        if told.sentences <= {sentence}:
            told.opening.append((finding, timed))
        told.told.append((finding, before))
        told.sentences.add(sentence)

    def go_on_with_lists(self, periods: Periods) -> None:
        """Give lists by heads without a time that of those before them: 상반기 품목별 …. 지역별로는 …."""
        last, before = -1, _Paragraph()
        for number, told in self._paragraphs.items():
            texts = {periods.texts.get(id(finding)) for finding in before.timed}
            listed = number == last + 1 and before.headed and len(texts) == 1 and len(before.timed) == len(before.told)
            if listed and told.headed and not told.timed:
                _give(told, periods, before.tag)
                told.timed, told.tag = [finding for finding, _ in told.told], before.tag
            last, before = number, told

    def settle(self, text: str, periods: Periods, month: TimeTag | None, totals: list[Finding]) -> None:
        """Give the paragraphs without a time that of the month or of the longer time, where their words decide it."""
        whole = periods.document
        if whole is None or not periods.is_last_month(month):
            return
        titled = periods.title is not None and periods.text_of(periods.title) == periods.text_of(month)
        titled = titled and _SUM.fullmatch(periods.text_of(whole) or "") is not None
        monthly = _totals(periods, periods.text_of(month), totals)
        goes_on = False  # with lists of the month
        for told in self._paragraphs.values():
            if told.timed:
                all_of_month = all(periods.texts.get(id(found)) == periods.text_of(month) for found in told.timed)
                goes_on = all_of_month and _opens_timed(told) and len(told.timed) < len(told.told)
                if (titled and all_of_month) or goes_on:
                    _give(told, periods, month)  # 수출은 22만 대였다. 수출액은 58억 달러로 역대 10월 최고였다
                continue
            of_month = any(_AGAINST_A_MONTH.search(text, *sentence) for sentence in told.sentences)
            of_month = of_month or any(_in_months(finding) for finding, _ in told.told)
            of_whole = any(_OF_LONGER.search(text, *sentence) for sentence in told.sentences)
            of_whole = of_whole or _is_too_much([finding for finding, _ in told.told], monthly)
            of_month = of_month or ((titled or goes_on) and not of_whole)
            goes_on = of_month and not of_whole
            if of_month is of_whole:
                _doubt(told, periods, month)
                continue
            _give(told, periods, month if of_month else whole)

    def settle_longer(self, text: str, periods: Periods, whole: TimeTag | None, totals: list[Finding]) -> None:
        """Give the paragraphs behind the total of a year, a half or a quarter its time or the month of the text.

        What the words of one of them decide holds for all; where two decide otherwise, all stay open.
        """
        month = periods.document
        if whole is None or month is None:
            return
        untimed = [told for told in self._paragraphs.values() if not told.timed]
        left = [told for told in untimed if any(finding.doubtful == OF_WHICH_TIME for finding, _ in told.told)]
        monthly = _totals(periods, periods.text_of(month), totals)
        longer = [told for told in left if _of_whole(text, told, whole) or _is_more_than(told, monthly)]
        shorter = [told for told in left if _of_month(text, told, month)]
        if bool(longer) is not bool(shorter):
            for told in left:
                _give(told, periods, whole if longer else month)


def _opens_timed(told: _Paragraph) -> bool:
    """Whether a paragraph opens with a time for all that its first sentence tells: 반도체(10%)는 6월 최대였다."""
    names = [finding.cell.name for finding, timed in told.opening if timed and not _in_months(finding)]
    return bool(names) and all(timed or finding.cell.name in names for finding, timed in told.opening)


def _of_month(text: str, told: _Paragraph, month: TimeTag) -> bool:
    """Whether a paragraph names the month, compares with one, or tells a row of months."""
    said = _names(text, told, month) or any(_AGAINST_A_MONTH.search(text, *place) for place in told.sentences)
    return said or any(_in_months(finding) for finding, _ in told.told)


def _of_whole(text: str, told: _Paragraph, whole: TimeTag) -> bool:
    """Whether a paragraph names the longer time: 자동차(6.2%)도 상반기 수출의 쓴맛을 봤다."""
    return _names(text, told, whole) or any(_OF_LONGER.search(text, *place) for place in told.sentences)


def _names(text: str, told: _Paragraph, time: TimeTag) -> bool:
    """Whether a paragraph names a time, with or without its year."""
    word = re.compile(rf"(?<![\d~∼～-]){re.escape(time.text.split()[-1])}")
    return any(word.search(text, *place) for place in told.sentences)


def _give(told: _Paragraph, periods: Periods, time: TimeTag | None) -> None:
    """Give what a paragraph tells without a time the one that it is of."""
    timed = {id(finding) for finding in told.timed}
    for finding, before in told.told:
        if id(finding) in timed:
            continue
        finding.time, finding.when, finding.shift = before.time, before.when, before.shift
        finding.doubtful = None if before.doubtful == OF_WHICH_TIME else before.doubtful
        periods.fill(finding, None, time, said=False)


def _doubt(told: _Paragraph, periods: Periods, month: TimeTag | None) -> None:
    """Doubt what is told behind the month of which nothing decides whether it is of that or of the year."""
    whole = periods.text_of(periods.document)
    if whole is None or len(whole) != _YEAR_LONG:
        return
    for finding, _ in told.told:
        behind = month is not None and finding.start > month.end
        if behind and periods.texts.get(id(finding)) == whole:
            finding.doubt(OF_WHICH_TIME)


def _in_months(finding: Finding) -> bool:
    """Whether it is a row of months, or the first time in so many of them."""
    return finding.measure in ("streak", "first-in") and finding.values.get("unit") == "months"


def _level(finding: Finding) -> Decimal | None:
    return finding.level_in_dollars if finding.doubtful in (None, OF_WHICH_TIME) else None


def _totals(periods: Periods, month: str | None, findings: list[Finding]) -> dict[str, Decimal]:
    """What all trade of the month came to, by its flow."""
    found = dict[str, Decimal]()
    for finding in findings:
        level = _level(finding)
        of_all = not any(finding.cell.name) and finding.cell.sector is None
        if level is not None and of_all and month is not None and periods.texts.get(id(finding)) == month:
            found.setdefault(finding.flow, level)
    return found


def _is_more_than(told: _Paragraph, monthly: dict[str, Decimal]) -> bool:
    """Whether a paragraph tells more than all trade of the month."""
    return _is_too_much([finding for finding, _ in told.told], monthly)


def _is_too_much(findings: list[Finding], monthly: dict[str, Decimal]) -> bool:
    """Whether one of the levels, or what goods came to together, is more than all trade of the month."""
    sums = dict[str, Decimal]()
    goods = set[str]()
    for finding in findings:
        level, item = _level(finding), finding.cell.item
        flow = finding.flow
        if level is None or flow not in monthly:
            continue
        if level > monthly[flow]:
            return True
        if item is not None and finding.cell.partner is None and item.value not in goods:
            goods.add(item.value)
            sums[flow] = sums.get(flow, Decimal(0)) + level
    return any(total > monthly[flow] for flow, total in sums.items())

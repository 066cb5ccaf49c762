"""The period of a figure of a Korean text: from its time, its section, the title and the date of publication."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from korea_trade.model.codes import OUTLOOK
from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import (
    COMPARED_WITH_WHAT,
    EXPECTED_OR_PAST,
    OF_MONTH_OR_DAYS,
    OF_WHICH_TIME,
    YEAR_UNKNOWN,
)
from korea_trade.reader.korean.times import TimeTag
from korea_trade.reader.times import Shape, When, earlier, in_year, months_of, resolve, tells_days_of, written

_YEAR_LONG, _MONTH_LONG = 4, 7
_REPORTED = (3, 6, 12)  # months
_DECEMBER = 11  # months from January
_JUST_OVER = 2  # months
_NEARLY_OVER = 20  # day of the month
_YEAR_ENDS = (11, 20)
_QUARTER, _HALF = 3, 6  # months
_MONTH_OF_WORK, _QUARTER_OF_WORK = 17, 50  # working days that it has at least
_MORE_THAN_A_MONTH = {"exports": Decimal(120), "imports": Decimal(120), "trade": Decimal(240), "balance": Decimal(60)}
"""Billions of dollars."""
_NOT_OVER = "the months are not over"
_DAYS = re.compile(r"[\d-]+/(\d{4})-(\d\d)-\d\d")
_BY_DAYS = re.compile(r"\d ?[~∼～-] ?\d{1,2}일 ?기준")
_CANONICAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:/(\d{4})-(\d\d)(?:-(\d\d))?)?")


class Periods:
    """The periods of one text. ``document`` is what it is about: the first time that it names.

    ``tells_last_month`` is whether the text names the month before its publication, and so is about no year before.
    ``title`` is the time in the title of a release that it tells of (‘6월 수출입 동향’).
    """

    def __init__(self, published: date | None, *, tells_last_month: bool = False) -> None:
        self._published = published
        self._tells_last_month = tells_last_month
        self._years = dict[int, int]()
        self._titled: TimeTag | None = None
        self.title: TimeTag | None = None
        self.outlook = False
        self.texts = dict[int, str]()
        self._expected = dict[When, str]()
        self.document: TimeTag | None = None
        self.passed_this_year = list[Finding]()  # in late December, in the year or in its first eleven months
        self.over_november = False  # whether a text that began with its year is about it to November

    def name(self, tag: TimeTag) -> None:
        """Take the year of a time in a title."""
        when = tag.when
        if when is not None and when.year is not None:
            if when.months is not None and when.months[0] == when.months[1]:
                self._years.setdefault(when.months[0], when.year)
            self._titled = self._titled or tag

    def entitle(self, tag: TimeTag) -> None:
        """Take the time in the title of a release, which what is told without a time is of."""
        self.name(tag)
        if tag.when is not None and tag.when.shape in (Shape.MONTHS, Shape.DAYS):
            self.title = self.title or tag

    def latest(self, tag: TimeTag) -> TimeTag:
        """The time of a release that a text tells of, with its year: the last before the text was published."""
        when = tag.when
        known = resolve(when, self._published, None, {}) if when is not None else None
        if when is None or known is None or when.shape not in (Shape.MONTHS, Shape.DAYS) or when.year or when.back:
            return tag
        return replace(tag, when=when.with_year(int(known[0][:_YEAR_LONG]), None))

    def meet(self, tag: TimeTag) -> None:
        """Take the first time of the text as what it is about; of a month that is not over, the days that are told."""
        if (
            self._of_unfinished_month(tag)
            or self._to_november(tag)
            or self._is_end_of_year_so_far(tag)
            or (
                self.is_of_this_year()
                and (self._year_so_far(tag) or self._first_days(tag) or self._is_year_just_over(tag))
            )
        ):
            self.over_november = self.over_november or self._to_november(tag)
            self.document = tag
        if (
            self.document is None
            and tag.when is not None
            and not (tag.when.shape is Shape.YEAR and not _known(tag.when))
        ):
            self.document = self._month_of_title(tag) or tag
            self.name(tag)

    def goes_on(self, tag: TimeTag) -> bool:
        """Whether a time was not over when the text was published, and is neither that month nor that year.

        하반기 들어 분위기가 바뀌었다 and 장관은 29~30일 방일한다 tell of no trade, and not what the text is about.
        """
        text, day, when = self.text_of(tag), self._published, tag.when
        if text is None or day is None or when is None or text in (f"{day:%Y}", f"{day:%Y-%m}"):
            return False
        ahead = when.shape is Shape.DAYS and when.months is None and when.days is not None and when.days[1] >= day.day
        return ahead or _end(text) > (_months(day), day.day)

    def newest_month(self, tags: Sequence[TimeTag]) -> TimeTag | None:
        """The month before the text was published, where it follows earlier months: 3월에 줄었던 수출이 5월 늘었다."""
        day = self._published
        spans = [months_of(text) if (text := self.text_of(tag)) is not None else None for tag in tags]
        if day is None or spans[0] is None or spans[0][0] != spans[0][1]:
            return None
        last = day.year * 12 + day.month - 2
        return next((tag for tag, span in zip(tags, spans, strict=True) if span == (last, last)), None)

    def _month_of_title(self, tag: TimeTag) -> TimeTag | None:
        """The month of the release that a text tells of, where its first own time is the sum up to that month."""
        month, text = self.text_of(self.title), self.text_of(tag)
        summed = month is not None and text is not None and len(month) == _MONTH_LONG and text.endswith(f"/{month}")
        return self.title if summed else None

    def is_of_this_year(self) -> bool:
        """Whether all that the text has said of its time is that it is the year in which it was published."""
        when = self.document.when if self.document is not None else None
        day = self._published
        if when is None or day is None or when.shape is not Shape.YEAR or (day.month - 1, day.day) >= _YEAR_ENDS:
            return False
        return when.back == 0 or when.year == day.year

    def expects_two_years(self) -> bool:
        """Whether a text that is about the year of its publication has told what is expected of it and of the next."""
        when = self.document.when if self.document is not None else None
        this = when is not None and when.shape is Shape.YEAR and when.back == 0
        return this and len({text[:4] for text in self._expected.values()}) > 1

    def is_this_year(self, finding: Finding) -> bool:
        """Whether a finding is of the whole year in which the text was published."""
        return self._published is not None and self.texts.get(id(finding)) == str(self._published.year)

    def is_november_before(self, tag: TimeTag) -> bool:
        """Whether a time is November, and the text was published in the December that followed."""
        day = self._published
        return day is not None and day.month == 12 and self.text_of(tag) == f"{day.year}-11"

    def is_of_year_so_far(self, finding: Finding) -> bool:
        """Whether a finding is of the year in which the text was published, or of it from January on."""
        text, day = self.texts.get(id(finding)), self._published
        return text is not None and day is not None and (text == str(day.year) or text.startswith(f"{day.year}-01/"))

    def is_to_come(self, finding: Finding) -> bool:
        """Whether the period of a finding had not begun when the text was published."""
        text, day = self.texts.get(id(finding)), self._published
        return text is not None and day is not None and _begin(text) > _months(day)

    def is_ahead(self, finding: Finding) -> bool:
        """Whether the period of a finding is not known to have ended when the text was published."""
        text, day = self.texts.get(id(finding)), self._published
        if text is None or day is None:
            return True
        return _end(text) >= (_months(day), day.day)

    def _is_year_just_over(self, tag: TimeTag) -> bool:
        """Whether a time is the year before, in a text of January, which is about it and only looks ahead."""
        text = self.text_of(tag) if tag.when is not None and tag.when.shape is Shape.YEAR else None
        return (
            text is not None and self._is_last_year(text) and self._published is not None and self._published.month == 1
        )

    def _year_so_far(self, tag: TimeTag) -> bool:
        """Whether a time is the sum from January to a month or day of the year of the publication."""
        text = self.text_of(tag)
        begun = text is not None and self._published is not None and text.startswith(f"{self._published.year}-01")
        return begun and text is not None and "/" in text

    def _is_end_of_year_so_far(self, tag: TimeTag) -> bool:
        """Whether a time is the last month, in a text that began with the year so far: 올 들어 증가 / 지난달 수출은."""
        begun = self.document is not None and self.document.text.endswith("들어") and self.is_of_this_year()
        month = None if self._published is None else earlier(self._published.isoformat()[:7], months=1)
        return begun and month is not None and self.text_of(tag) == month

    def _to_november(self, tag: TimeTag) -> bool:
        """Whether a time is the year to November, in a text of late December that began with the year: 올해 …."""
        when = self.document.when if self.document is not None else None
        day = self._published
        this = (
            when is not None
            and day is not None
            and when.shape is Shape.YEAR
            and (when.back == 0 or when.year == day.year)
        )
        return this and day is not None and self.text_of(tag) == f"{day.year}-01/{day.year}-11"

    def _first_days(self, tag: TimeTag) -> bool:
        """Whether a time is the first days of the month of the publication, or of the one before it."""
        text = self.text_of(tag) if tag.when is not None and tag.when.shape is Shape.DAYS else None
        begun = text is not None and self._published is not None and _months(self._published) - _begin(text) in (0, 1)
        return begun and text is not None and text[len("2024-10") :].startswith("-01/")

    def _of_unfinished_month(self, tag: TimeTag) -> bool:
        """Whether a time has days of the month that the text is of and was published in: 8월 …, 1∼20일 수출은."""
        text = self.text_of(self.document)
        if text is None or tag.when is None or tag.when.shape is not Shape.DAYS:
            return False
        days = self.text_of(tag, self.document)
        here = self._published is not None and text == f"{self._published:%Y-%m}" and days is not None
        if here and days is not None and all(end.startswith(text) for end in days.split("/")):
            return True  # though the month is nearly over
        return tells_days_of(text, days, self._published) or self._of_month_told(text, days)

    def _of_month_told(self, text: str, days: str | None) -> bool:
        """Whether days are those of the month that a text names without a year, and that went on when it was published.

        By itself the name was taken for the month of the year before, which was over.
        """
        day, when = self._published, self.document.when if self.document is not None else None
        if day is None or days is None or when is None or when.year is not None or when.back is not None:
            return False
        return days.startswith(day.isoformat()[:7]) and text == f"{day.year - 1}-{day.month:02}"

    def text_of(self, tag: TimeTag | None, base: TimeTag | None = None, *, ahead: bool = False) -> str | None:
        """The canonical period of a time; ``base`` is one that it may be a part of, ``ahead`` means one to come."""
        if tag is None or tag.when is None:
            return None
        when = tag.when
        if when.shape is Shape.NEXT_MONTH:
            return _shifted(self._base(tag, base) or "", "next-month")
        if when.shape is Shape.YEAR and not _known(when):
            whole = self._base(tag, base)
            return self._to_date(whole) if tag.to_date else whole[:4] if whole else None
        if when.shape is Shape.YEAR and when.back == 0 and not (ahead or tag.to_date or self.outlook):
            return self._so_far(tag) or self._plain(when)
        if tag.to_date and when.shape is Shape.YEAR and not tag.of_whole_year:
            return self._year_to_date(tag, when, base)
        if when.shape is Shape.DAYS and when.months is None and when.days is not None:
            when = self._month_for(when, base, tag)
        if when.shape in (Shape.MONTHS, Shape.DAYS) and when.names_no_year:
            next_year = self._next_year(base) if ahead else None
            when = (
                self._year_for(when, ahead=ahead or self.outlook)
                if next_year is None
                else when.with_year(next_year, None)
            )  # 내년 수출은 2.2% 늘 전망이다. 상반기에는 1.4%
        known = self._plain(when)
        if known is None or not tag.to_date or when.shape is Shape.YEAR:
            return known
        days = self.text_of(self.document) if self.document is not tag else None
        return self._to_date(days if tells_days_of(known, days, self._published) else known)  # 올해 들어 이달까지

    def _year_to_date(self, tag: TimeTag, when: When, base: TimeTag | None) -> str | None:
        """The year up to the end of what the text is about; a year of another one as a whole: 지난해 누적 적자."""
        whole, own = self._to_date(self._base(tag, base)), self._plain(when) if _known(when) else None
        same = own is None or (whole is not None and whole.rpartition("/")[2].startswith(own))
        return whole if same else own

    def _plain(self, when: When) -> str | None:
        known = resolve(when, self._published, None, self._years)
        return known[0] if known is not None else None

    def _so_far(self, tag: TimeTag) -> str | None:
        """What this year is in a text about a month or days of it: the year up to then."""
        main = self.document
        if self._published is None or main is None or main is tag or main.when is None or main.when.shape is Shape.YEAR:
            return None
        if tag.of_whole_year:
            return None
        text = self.text_of(main)
        ended = text is not None and text.startswith(str(self._published.year)) and _end(text)[0] % 12 < _DECEMBER
        return self._to_date(text) if ended else None

    def _is_year_in_text_of_days(self, tag: TimeTag, text: str) -> bool:
        """For 일평균 수출은 올해 23억 달러, 지난해 20억 달러, in a text about ten days: the years, or these days?"""
        year = tag.when is not None and tag.when.shape is Shape.YEAR and tag.when.back is not None
        days = self.document.when if self.document is not None else None
        if not year or days is None or days.shape is not Shape.DAYS:
            return False
        ends, whole = text.split("/"), (self.text_of(self.document) or "").split("/")
        return [end[_YEAR_LONG:] for end in ends] != [end[_YEAR_LONG:] for end in whole]

    def _doubt_of_year(self, finding: Finding, tag: TimeTag, text: str, *, own: bool) -> None:
        """Doubt what may be of a whole year or of a part of it; ``own`` is whether it names the time itself."""
        if tag.to_date and finding.measure != "streak":
            finding.doubt(self._doubt_of_sum(text))
        if own and self._may_be_of_whole_year(tag, text):
            if finding.measure == "threshold":
                self.passed_this_year.append(finding)
            elif finding.measure != "first-in":
                finding.doubt(OF_WHICH_TIME)

    def _may_be_of_whole_year(self, tag: TimeTag, text: str) -> bool:
        """For 중국 비중은 올해 18.4%다, in late December in a text of the year to November: of which of them?"""
        when, day = tag.when, self._published
        this = when is not None and when.shape is Shape.YEAR and when.back == 0
        late = day is not None and (day.month, day.day) > (_DECEMBER + 1, _NEARLY_OVER)
        return this and late and day is not None and text == f"{day.year}-01/{day.year}-11"

    def _base(self, tag: TimeTag, base: TimeTag | None) -> str | None:
        for other in (base, self.document, self._titled):
            if (
                other is not None
                and other is not tag
                and not (other.when is not None and not _known(other.when) and other.when.shape is Shape.YEAR)
            ):
                text = self.text_of(other)
                days = self.text_of(self.document) if other is not self.document else None
                return days if text and tells_days_of(text, days, self._published) else text
        return None

    def _month_for(self, when: When, base: TimeTag | None, tag: TimeTag) -> When:
        """The month of days that name none and have not passed in that of the publication: that of the text."""
        if self._published is None or when.days is None or self._published.day >= when.days[1]:
            return when
        text = self._base(tag, base)
        month = re.fullmatch(r"(\d{4})-(\d\d)(?:-.*)?", text) if text else None
        return when if month is None else replace(when, year=int(month[1]), months=(int(month[2]), int(month[2])))

    def _year_for(self, when: When, *, ahead: bool) -> When:
        """The year of months that name none: without a date of publication, the year of the title."""
        published = self._published
        if ahead and published is not None and when.months is not None and when.months[1] >= published.month:
            return when.with_year(published.year, None)
        if when.months is not None and when.months[0] == when.months[1] and when.months[0] in self._years:
            return when.with_year(self._years[when.months[0]], None)
        year = None if self._tells_last_month or self._is_year_so_far(when) else self._past_year()
        if year is not None:
            return when.with_year(year, None)  # 지난해 수출은 1월 18.0% 늘었고
        titled = self._titled.when if self._titled is not None else None
        if self._published is None and titled is not None and titled.year is not None:
            return when.with_year(titled.year, None)
        return when

    def _is_year_so_far(self, when: When) -> bool:
        """Whether months without a year go from January to those that were over last: 1~2월 in a text of March."""
        if self._published is None or when.months is None or when.months[0] != 1 or when.shape is not Shape.MONTHS:
            return False
        return 1 < when.months[1] < self._published.month <= when.months[1] + _JUST_OVER

    def _next_year(self, base: TimeTag | None) -> int | None:
        """The year to come that what stands before, or else the text, is about."""
        tag = base or self.document
        when = tag.when if tag is not None else None
        year = self._plain(when) if when is not None and when.shape is Shape.YEAR and _known(when) else None
        return (
            int(year) if year is not None and self._published is not None and int(year) > self._published.year else None
        )

    def _past_year(self) -> int | None:
        """The year that a text is about, if it was over when it was published."""
        when = self.document.when if self.document is not None else None
        if when is None or when.shape is not Shape.YEAR or self._published is None:
            return None
        text = self._plain(when)
        return int(text) if text is not None and int(text) < self._published.year else None

    def _to_date(self, text: str | None) -> str | None:
        """From the beginning of the year to the end of a period."""
        match = _CANONICAL.fullmatch(text) if text else None
        if match is None or match[2] is None:
            return text
        year, month, day = int(match[4] or match[1]), int(match[5] or match[2]), match[6] or match[3]
        return written(year, (1, month), (1, int(day)) if day else None)

    def is_of_month(self) -> bool:
        """Whether the text is about one month."""
        text = self.text_of(self.document)
        return text is not None and len(text) == _MONTH_LONG

    def is_of_text(self, tag: TimeTag) -> bool:
        """Whether a time is what the text is about."""
        text = self.text_of(tag)
        return text is not None and text == self.text_of(self.document)

    def sums(self, tag: TimeTag) -> bool:
        """Whether a time is the sum of the year so far in a text that is about something shorter."""
        text, main = self.text_of(tag), self.text_of(self.document)
        later = text is not None and main is not None and text[:_YEAR_LONG] > main[:_YEAR_LONG]
        if main is not None and main.startswith(f"{main[:_YEAR_LONG]}-01/"):
            return False  # of two sums of the year so far, the last one holds
        return text is not None and text != main and "-01" in text and "/" in text and not later

    def month_of(self, tag: TimeTag) -> tuple[int, int] | None:
        """The month of a time that is one, from itself to itself: 지난달, 9월."""
        text = self.text_of(tag) if tag.when is not None and tag.when.days is None else None
        if text is None or len(text) != _MONTH_LONG:
            return None
        return int(text[-2:]), int(text[-2:])

    def later(self, tag: TimeTag, other: TimeTag | None) -> TimeTag:
        """Which of two times is the later one."""
        text, that = self.text_of(tag), self.text_of(other)
        return other if other is not None and text is not None and that is not None and text < that else tag

    def is_last_month(self, tag: TimeTag | None) -> bool:
        """Whether a time is the last month of the longer one that the text is about, with which it is told too."""
        text, main = self.text_of(tag), self.text_of(self.document)
        span = months_of(main) if main is not None else None
        month = months_of(text) if text is not None else None
        return span is not None and month is not None and month[0] == month[1] == span[1] != span[0]

    def is_longer(self, tag: TimeTag | None) -> bool:
        """Whether a time is a longer one that ends with the month of the text: 지난해 in one about December."""
        text, main = self.text_of(tag), self.text_of(self.document)
        span = months_of(text) if text is not None else None
        month = months_of(main) if main is not None else None
        return span is not None and month is not None and month[0] == month[1] == span[1] != span[0]

    def without_older(self, tags: list[TimeTag]) -> list[TimeTag]:
        """The times of a sentence without whole years before the first one: 1∼11월 수출은 작년 한 해 수출을 넘었다."""
        first = self.text_of(tags[0]) if tags else None
        if first is None or first != self.text_of(self.document):
            return tags
        texts = [(tag, self.text_of(tag)) for tag in tags[1:]]
        behind = [tag for tag, text in texts if text is None or len(text) != _YEAR_LONG or text >= first[:_YEAR_LONG]]
        return [tags[0], *behind]

    def is_later(self, tag: TimeTag | None) -> bool:
        """Whether a time began when that of the text was over: 올해 1~4월 in a text about the year before.

        A whole year to come has no figures yet: 정부 "내년 수출 2%대 증가 예상".
        """
        text, main = self.text_of(tag), self.text_of(self.document)
        if text is None or main is None or len(text) == _YEAR_LONG:
            return False
        return _begin(text) > _end(main)[0]

    def is_of_reported(self, text: str | None) -> bool:
        """Whether releases are of a period, as one is of the month of the text: the year, half or quarter it ends."""
        main = self.text_of(self.document)
        span = months_of(text) if text is not None else None
        month = months_of(main) if main is not None else None
        if span is None or month is None or not month[0] == month[1] == span[1]:
            return False
        return span[1] - span[0] + 1 in _REPORTED

    def is_section(self, tag: TimeTag, base: TimeTag | None, *, ahead: bool = False) -> bool:
        """Whether what follows without a time is about it: it ends no earlier than what the text is about."""
        text, main = self.text_of(tag, base, ahead=ahead), self.text_of(self.document)
        if text is None:
            return False
        if main is None or text == main:
            return True
        if not ahead and self._published is not None and _begin(main) > _months(self._published):
            return True  # 내년 수출 7천억 달러 넘을 듯 / 지난달 수출은 4.6% 늘었다
        if not ahead and self.is_of_this_year() and self._is_last_year(text):
            return True  # 올해 흑자 400억 달러 전망 / 지난해 수출은 4.6% 늘었다. 수입은 3.1% 늘었다
        return _end(text) >= _end(main)

    def _is_last_year(self, text: str) -> bool:
        return self._published is not None and text == str(self._published.year - 1)

    def is_before(self, tag: TimeTag, others: Iterable[TimeTag | None]) -> bool:
        """Whether a time ended before one of the others, or before what the text is about."""
        text = self.text_of(tag)
        ends = [
            _end(that)
            for other in (*others, self.document)
            if other is not tag and (that := self.text_of(other)) is not None
        ]
        if not ends and self._published is not None:
            ends = [(_months(self._published) - 1, 0)]
        return text is not None and bool(ends) and _end(text) < max(ends)

    def fill(
        self,
        finding: Finding,
        tag: TimeTag | None,
        base: TimeTag | None,
        *,
        said: bool = True,
        yearly: bool = False,
        row: bool = False,
    ) -> None:
        """Give a finding its period: its own time, else that of its section, else that of the text.

        ``said`` is whether its sentence says a time. Where it does not, a row of months in a text about the first days
        of a month ended with the month before. ``yearly`` is whether it is told with a row of years,
        ``row`` whether with one of months.
        """
        shift = finding.shift
        chosen = tag if tag is not None and tag.when is not None else base or self.document
        if chosen is None:
            return
        ahead = finding.status in OUTLOOK
        text = self.text_of(chosen, base, ahead=ahead)
        if finding.frame == "level-of-month" and tag is chosen and text is not None:
            text = self._before_expected(chosen, text)
        finding.shift = None
        finding.when = Located(chosen.text, chosen.start, chosen.end)
        if text is None:
            finding.time = chosen.when
            finding.doubt(YEAR_UNKNOWN)
            return
        if (
            chosen.when is not None
            and chosen.when.shape is Shape.YEAR
            and tag is chosen
            and shift is None
            and finding.frame == "level-of-year"
            and len(text) == _YEAR_LONG
        ):
            text = self._same_months(text, base)
        if finding.measure in ("working-days", "working-days-change") and tag is chosen:
            text = self._window_of_days(finding, chosen, text, base)
        if finding.frame == "level-of-month" and tag is chosen and self._same_days(text, base):
            finding.doubt(OF_MONTH_OR_DAYS)
        measure = finding.cell.measure.value if finding.cell.measure is not None else finding.measure
        if measure == "daily-average" and tag is chosen and self._is_year_in_text_of_days(chosen, text):
            finding.doubt(OF_WHICH_TIME)
        self._doubt_of_year(finding, chosen, text, own=tag is chosen and shift is None)
        if finding.measure == "streak":
            text = self._end_of_row(finding, chosen, text, said=said)
        elif finding.measure == "first-in" and finding.values.get("unit") == "months" and tag is chosen:
            text = self._month_so_far(chosen, text)
        summed = finding.measure in ("value", "rank") and "분기" in chosen.text
        if row and "/" in text and chosen.until and not summed:
            text = text.rpartition("/")[2]  # 9월까지 12개월 연속
        if yearly and not said and len(text) == _MONTH_LONG:
            text, finding.doubtful = self._its_year(text, finding.doubtful)
        if shift is not None:
            moved = _shifted(text, shift)
            if moved is None:
                finding.doubt(COMPARED_WITH_WHAT)
            text = moved or text
        finding.time = _when(text)
        if self._published is not None and finding.status is None:
            self._set_unfinished(finding, text, self._published, None if shift is not None else chosen.when)
        self.texts[id(finding)] = text
        if ahead and chosen.when is not None and finding.measure not in ("streak", "first-in"):
            self._expected.setdefault(chosen.when, text)
        elif chosen.when is not None and self._expected.get(chosen.when, text) != text:
            finding.doubtful = finding.doubtful or EXPECTED_OR_PAST  # 하반기 수출은 … 예상됐다. 하반기 …
        if shift is None and not ahead and chosen.when is not None and _dated(chosen.when):
            plain = resolve(chosen.when, self._published, None, {}) == (text, True)
            own = _in_its_year(chosen.when, text, self._published)
            finding.time = own if plain else finding.time

    def _end_of_row(self, finding: Finding, tag: TimeTag, text: str, *, said: bool) -> str:
        """The last month of a row of months; of years until a month it is not stated: 지난달까지 1년 내리."""
        unit, days = finding.values.get("unit"), _DAYS.fullmatch(text)
        if unit == "years" and "/" in text and (tag.until or not (said or _is_of_part_of_year(text))):
            finding.doubt(OF_WHICH_TIME)
        if unit == "months" and len(text) == _YEAR_LONG:
            return self._last_month(finding, text)
        if unit == "months" and days and finding.status in OUTLOOK:
            return f"{days[1]}-{days[2]}"  # 이달 말까지 추세가 이어지면 석 달 연속 감소할 전망이다
        return earlier(f"{days[1]}-{days[2]}", months=1) if unit == "months" and days and not said else text

    def _month_so_far(self, tag: TimeTag, text: str) -> str:
        """The month that a text is about, of what first happened in it: 올해 들어 …, 2개월 만에."""
        this = tag.when is not None and tag.when.shape is Shape.YEAR and tag.when.back == 0
        whole = self.text_of(self.document)
        return whole if this and whole is not None and len(whole) == _MONTH_LONG and "/" in text else text

    def _set_unfinished(self, finding: Finding, text: str, published: date, when: When | None) -> None:
        """Of what was to come at the publication a forecast, and a doubt of what was not over."""
        if self.outlook:
            months = _end(text)[0] - _months(published)
            to_come = months > 0 or (months == 0 and published.day < _NEARLY_OVER)
            finding.status = "forecast" if to_come else None
        if _begin(text) > _months(published):
            finding.status = "forecast"  # 무협 "내년 수출 7.9% 증가"
        if finding.status is None and _in_progress(when, text, published):
            finding.doubt(_NOT_OVER)

    def take_days(self, finding: Finding) -> None:
        """Take the days that a text tells of for its month, which had not ended: 11월 수출이 줄었다. 1~10일 ….

        The month of the year before was taken at first, as the one that was over.
        """
        text, day, whole = self.texts.get(id(finding)), self._published, self.text_of(self.document)
        days = _DAYS.fullmatch(whole) if whole is not None else None
        if text is None or day is None or whole is None or days is None or finding.doubtful != _NOT_OVER:
            return
        if whole.startswith(day.isoformat()[:7]) and text == f"{day.year - 1}-{days[2]}":
            finding.doubtful, finding.time = None, _when(whole)
            self.texts[id(finding)] = whole

    def take_length_of_text(self, finding: Finding) -> None:
        """Take the days or months of the text in the year or month that a finding names: (’22)5일, (’22.10.)23.6."""
        text, whole = self.texts.get(id(finding)), self.text_of(self.document)
        if text is None or whole is None or len({span[:_YEAR_LONG] for span in whole.split("/")}) > 1:
            return
        same = "/".join(text[:_YEAR_LONG] + span[_YEAR_LONG:] for span in whole.split("/"))
        of_year, of_days = len(text) == _YEAR_LONG, len(text) == _MONTH_LONG and _DAYS.fullmatch(same)
        if of_year or (of_days and {span[:_MONTH_LONG] for span in same.split("/")} == {text}):
            finding.doubtful = None if finding.doubtful == _NOT_OVER else finding.doubtful
            finding.time = _when(same)
            self.texts[id(finding)] = same

    def take_first_days(self, finding: Finding, before: str) -> None:
        """Of a month since which something is so, in a text about the first days of one, the same days or a doubt.

        ``before`` is what the line says before that month: 1∼20일 기준으로 … 2022년 5월(6.9%) 이후 20개월 만이다.
        """
        text, days = self.texts.get(id(finding)), _DAYS.fullmatch(self.text_of(self.document) or "")
        whole = self.text_of(self.document)
        if text is None or whole is None or days is None or len(text) != _MONTH_LONG or "월간" in before:
            return
        if not _BY_DAYS.search(before):
            finding.doubt(OF_MONTH_OR_DAYS)
            return
        text = text + whole[len(text) : len("2024-01-01/")] + text + whole[-len("-20") :]
        finding.time = _when(text)
        self.texts[id(finding)] = text

    def take_sums(self, findings: list[tuple[Finding, int, int]]) -> None:
        """Take the year up to the last of some days for a level that is far above what is traded in a month.

        12월 20일까지의 수출은 5,577억 달러로 16.3% 늘었다: what the sentence tells of these days is of the year so far.
        """
        for told, begin, _ in findings:
            text, level = self.texts.get(id(told), ""), told.level_in_dollars
            days = _DAYS.fullmatch(text)
            if (
                level is None
                or days is None
                or any(told.cell.name)
                or abs(level) < _MORE_THAN_A_MONTH.get(told.flow, level)
            ):
                continue
            for finding, there, _ in findings:
                if there == begin and self.texts.get(id(finding)) == text and not any(finding.cell.name):
                    summed = f"{days[1]}-01-01/{text.rpartition('/')[2]}"
                    finding.time, self.texts[id(finding)] = _when(summed), summed

    def doubt_passed(self, levels: Iterable[Finding]) -> None:
        """Doubt of which time are thresholds of a year that no level of its first eleven months is above."""
        cells = [finding for finding in levels if finding.level_in_dollars is not None and finding.doubtful is None]
        for passed in self.passed_this_year:
            limit, text = passed.values.get("value"), self.texts.get(id(passed))
            known = any(
                finding.flow == passed.flow
                and self.texts.get(id(finding)) == text
                and limit is not None
                and finding.level_in_dollars is not None
                and finding.level_in_dollars > limit
                for finding in cells
            )
            if not known:
                passed.doubt(OF_WHICH_TIME)

    def doubt_unfinished(self, finding: Finding) -> None:
        """Doubt a result of a month in a text about its first days, or published on a day before it is nearly over."""
        text, day, whole = self.texts.get(id(finding)), self._published, self.text_of(self.document)
        if text is None or day is None or text != day.isoformat()[:7]:
            return
        days = whole is not None and _DAYS.fullmatch(whole) is not None
        this = finding.when is not None and (
            finding.when.value.startswith(("이달", "이번")) or finding.when.value.endswith(("월", "월 들어"))
        )
        told = finding.doubtful is None and finding.status is None
        if days and whole is not None and this and whole.startswith(text) and told:
            finding.time = _when(whole)  # 이달 조업일수는 7.0일: of the days that the text is about
            self.texts[id(finding)] = whole
            return
        if finding.status is None and (days or day.day <= _NEARLY_OVER):
            self._doubt_month(finding, whole)

    def _doubt_month(self, finding: Finding, whole: str | None) -> None:
        """Doubt a result of a month that is not over; 이달 in a text about the month before it is that month."""
        day, that = self._published, finding.when.value if finding.when is not None else ""
        before = None if day is None else earlier(day.isoformat()[:7], months=1)
        if whole is None or whole != before or that != "이달" or finding.doubtful is not None:
            finding.doubt("the month is not over")
            return
        finding.time = _when(whole)
        self.texts[id(finding)] = whole

    def _before_expected(self, tag: TimeTag, text: str) -> str:
        """Months of the year that another time is expected of: 하반기 수출은 상반기(3,350억 달러)보다 늘 전망."""
        when = tag.when
        if when is None or when.year is not None or when.back is not None or when.months is None:
            return text
        later = (end[:4] for end in self._expected.values() if _months_after(end, when.months[1]))
        year = next(later, None)
        return text if year is None else in_year(text, int(year))

    def _doubt_of_sum(self, text: str) -> str | None:
        """Why a sum may not be of a whole year: the year goes on, or the text is about months or days of another.

        올해 누적 적자는 …. 지난해 누적 적자는: up to the same month, or of all months.
        """
        if self._published is not None and text == str(self._published.year):
            return _NOT_OVER
        main = self.text_of(self.document)
        other = main is not None and len(main) > _YEAR_LONG and not main.startswith(text)
        return OF_WHICH_TIME if other and len(text) == _YEAR_LONG else None

    def _its_year(self, month: str, doubt: str | None) -> tuple[str, str | None]:
        """For 2년 연속 무역 1조 달러 in a text about December: of the year, which was over."""
        return (month[:4], doubt) if month.endswith("-12") else (month, doubt or OF_WHICH_TIME)

    def _last_month(self, finding: Finding, year: str) -> str:
        """A row of months in a text about a year goes on to its last month."""
        if self._published is None or int(year) >= self._published.year:
            finding.doubt("the month is not stated")
            return year
        return f"{year}-12"

    def _same_days(self, text: str, base: TimeTag | None) -> bool:
        """Whether a month is that of another year in a text about the first days of it."""
        whole = self.text_of(base or self.document)
        return whole is not None and _DAYS.fullmatch(whole) is not None and whole[4:7] == text[4:]

    def _window_of_days(self, finding: Finding, tag: TimeTag, text: str, base: TimeTag | None) -> str:
        """The days or the month of the text in another year, where so few working days can be of no longer time.

        작년 10월 조업일수는 1.5일, 올해 조업일수는 6.5일: of the first ten days of October.
        """
        whole, days = self.text_of(base or self.document), finding.values.get("value")
        if whole is None or tag.when is None or not isinstance(days, Decimal):
            return text
        year, window = tag.when.shape is Shape.YEAR and not tag.to_date, _DAYS.fullmatch(whole)
        few = days < (_MONTH_OF_WORK if window else _QUARTER_OF_WORK)
        if not few or not (year or (window and text[4:] == whole[4:7])):
            return text
        return in_year(whole, int(text[:4]))

    def _same_months(self, year: str, base: TimeTag | None) -> str:
        whole = self.text_of(base or self.document)
        return in_year(whole, int(year)) if whole else year


def _is_of_part_of_year(text: str) -> bool:
    """Whether a span is a quarter or a half, of which a row of years may be: 상반기 수출은 4년 연속 최대였다."""
    span = months_of(text)
    return span is not None and span[1] - span[0] + 1 in (_QUARTER, _HALF)


def _known(when: When) -> bool:
    return when.year is not None or when.back is not None


def _in_its_year(when: When, text: str, published: date | None) -> When:
    """A time that names no year, with the one that it was taken for, as so many years before the publication."""
    if published is None or when.months is None or when.back is not None:
        return when
    return when.with_year(None, published.year - int(text.rpartition("/")[2][:4]))


def _dated(when: When) -> bool:
    return when.year is None


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1


def _begin(text: str) -> int:
    """The first month of a canonical period, as months since the year 0."""
    return int(text[:4]) * 12 + (int(text[5:7]) - 1 if text[4:5] == "-" else 0)


def _end(text: str) -> tuple[int, int]:
    match = _CANONICAL.fullmatch(text)
    if match is None:
        return 0, 0
    months = months_of(text)
    if months is not None:
        return months[1], 31
    return int(match[4] or match[1]) * 12 + int(match[5] or match[2]) - 1, int(match[6] or 31)


def _in_progress(when: When | None, text: str, published: date) -> bool:
    """Whether months of no year went on at the publication, and those of the year before are hardly meant."""
    if when is None or when.months is None or when.shape is not Shape.MONTHS:
        return False
    within = when.months[0] < published.month <= when.months[1] or when.months == (published.month, published.month)
    part = when.months[1] - when.months[0] in (0, _QUARTER - 1, _HALF - 1)
    return within and part and when.names_no_year and text[:4] == str(published.year - 1)


def _months_after(text: str, month: int) -> bool:
    """Whether a period begins in a month of its year behind one."""
    match = _CANONICAL.fullmatch(text)
    return match is not None and match[2] is not None and int(match[2]) > month


def _shifted(text: str, shift: str) -> str | None:
    match shift:
        case "previous-year" | "same":
            return earlier(text, years=1)
        case "previous-month":
            return earlier(text, months=1) if len(text) > 4 else None
        case "next-month":
            return earlier(text, months=-1) if len(text) == _MONTH_LONG else None
        case "previous-quarter":
            return earlier(text, months=3) if len(text) > 4 else None
        case _ if shift.startswith("to "):
            return earlier(text, years=int(text[:4]) - int(shift.removeprefix("to ")))
        case _:
            return None


def _when(text: str) -> When:
    """A canonical period as a time with its year."""
    match = _CANONICAL.fullmatch(text)
    assert match is not None  # noqa: S101  (a canonical period)
    year = int(match[1])
    if match[2] is None:
        return When(Shape.YEAR, year)
    months = (int(match[2]), int(match[5] or match[2]))
    if match[3] is None:
        return When(Shape.MONTHS, year, months=months)
    return When(Shape.DAYS, year, months=months, days=(int(match[3]), int(match[6] or match[3])))

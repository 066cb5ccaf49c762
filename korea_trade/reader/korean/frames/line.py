"""A Korean clause as frames look at it: its nodes, what stands next to a figure, and which figures are taken."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.korean.clause import Clause, Standing
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, Node
from korea_trade.reader.korean.times import GOING_ON, Role, TimeTag
from korea_trade.reader.korean.word_parts import describes_what_follows, makes_rate
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape, When

_FINAL = re.compile(r"다\Z")
_BUT = re.compile(r"(?:[었았했렸였졌됐랐났컸췄겼]으나|[었았했렸였졌됐랐났컸췄겼]지만|다가)\Z")
_NEGATED = re.compile(r"(?:지|진|지는|지도|치)\Z")
_OTHER_WAY = {"up": "down", "down": "up"}
_ARROWS = {"↑": "up", "↓": "down"}
SMALL = ("ignored", "each", "empty")
_BEYOND = ("웃돌", "웃도", "웃돈", "밑돌", "밑도", "밑돈", "상회", "하회")
_NEAR = 2  # characters
_SHIFTS = ("previous-year", "previous-month", "previous-quarter")
_NOT_OF_A_YEAR_BEFORE = ("previous-month", "previous-quarter", "time")


@dataclass(slots=True)
class Line:
    """A clause with the frames' bookkeeping; ``apart`` is whether an ellipsis sets it apart from what is expected."""

    clause: Clause
    nodes: list[Node]
    used: set[int] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    tags: dict[int, TimeTag] = field(default_factory=dict)
    status: str | None = None
    apart: bool = False

    @classmethod
    def of(cls, clause: Clause) -> "Line":
        """The line of a clause."""
        return cls(clause, clause.nodes)

    @property
    def entry(self) -> bool:
        """Whether it is what a bracket tells of a name."""
        return self.clause.standing is Standing.ENTRY

    @property
    def cells(self) -> list[Cell]:
        """The cells that the clause is about; one that says nothing where it has no subject."""
        return self.clause.subject or [Cell()]

    @property
    def left_out(self) -> bool:
        """Whether its name is left out of what is told: 철강(3.1%)을 제외한 14개 품목이 늘었다."""
        rest, behind = self.clause.rest, self.clause.rest_at
        return rest is not None and Line.of(rest).has(behind, "excluding")

    def cells_before(self, count: int) -> list[Cell] | None:
        """The names of the clauses before, for which 각각 holds: A는 19억, B는 7억 달러로 각각 6%, 25% 늘었다."""
        cells, clause = list(self.cells), self.clause.previous
        while clause is not None and len(cells) < count:
            told = clause.standing in (Standing.TOPIC, Standing.BARE, Standing.INNER)
            if clause.foreign or not told or not clause.subject:
                return None
            cells = [*clause.subject, *cells]
            clause = clause.previous
        return cells if len(cells) == count else None

    def element(self, at: int) -> Element | None:
        """The element at a place; None for a group and outside the clause."""
        node = node_at(self.nodes, at)
        return node if isinstance(node, Element) else None

    def group(self, at: int) -> Group | None:
        """The group at a place; None for an element and outside the clause."""
        node = node_at(self.nodes, at)
        return node if isinstance(node, Group) else None

    def free(self, at: int, *kinds: Kind) -> Element | None:
        """The figure at a place, if it is of one of these kinds and no frame has taken it."""
        element = self.element(at)
        return element if element is not None and at not in self.used and element.is_figure(*kinds) else None

    def element_is(self, at: int, *kinds: Kind) -> bool:
        """Whether a figure of one of these kinds stands at a place, taken or not."""
        element = self.element(at)
        return element is not None and element.is_figure(*kinds)

    def has(self, at: int, kind: str, value: str | None = None) -> bool:
        """Whether the element at a place may mean this."""
        element = self.element(at)
        return element is not None and element.has(kind, value)

    def sign(self, at: int) -> str:
        """The sign at a place; nothing where there is none."""
        element = self.element(at)
        return element.sign if element is not None else ""

    def next(self, at: int, *skip: str) -> int:
        """The nearest place to the right that holds no word of these kinds."""
        at += 1
        while (
            (element := self.element(at)) is not None and not element.figure and any(element.has(kind) for kind in skip)
        ):
            at += 1
        return at

    def last(self, at: int, *skip: str) -> int:
        """The nearest place to the left that holds no word of these kinds."""
        at -= 1
        while (
            (element := self.element(at)) is not None and not element.figure and any(element.has(kind) for kind in skip)
        ):
            at -= 1
        return at

    def in_bracket(self, at: int) -> bool:
        """Whether a place is within a bracket of the clause."""
        return self.opening(at) is not None

    def opening(self, at: int) -> int | None:
        """Where the bracket around a place opens, if there is one."""
        depth = 0
        for index in range(at - 1, -1, -1):
            sign = self.sign(index)
            if sign in (")", "]"):
                depth += 1
            elif sign in ("(", "["):
                if depth == 0:
                    return index
                depth -= 1
        return None

    def closing(self, at: int) -> int:
        """Where the bracket that opens at a place closes."""
        depth = 0
        for index in range(at, len(self.nodes)):
            depth += (self.sign(index) in ("(", "[")) - (self.sign(index) in (")", "]"))
            if depth == 0:
                return index
        return len(self.nodes) - 1

    def time_before(self, at: int) -> tuple[int, TimeTag] | None:
        """The time whose bracket a figure stands in: 전년동월(24.5일), 2018년(311억 달러)."""
        opened = self.opening(at)
        if opened is None or (self.has(opened - 1, "records") and self.passed_time(at) is not None):
            return self._compared_with(at)
        before, inside = self.element(opened - 1) if opened else None, self.element(opened + 1)
        if inside is not None and inside.time is not None and self._alone_in_bracket(opened + 1, at):
            return opened + 1, inside.time
        return (opened - 1, before.time) if opened and before is not None and before.time is not None else None

    def passed_time(self, at: int) -> tuple[int, TimeTag] | None:
        """The time whose level was passed: 2017년 10월에 기록한 25억 달러를 웃돌아, 4월의 562억 달러를 넘어선."""
        near = self.element(at - 1)
        if near is not None and near.time is not None and near.time.role is Role.PASSED:
            return at - 1, near.time
        opened = self.opening(at)
        first = at - 2 if opened is None or not self.has(opened - 1, "records") else opened - 3
        before = self.element(first)
        if before is None or before.time is None or before.time.role is not Role.PASSED:
            return None
        return first, before.time

    def _compared_with(self, at: int) -> tuple[int, TimeTag] | None:
        """The time of a figure that another one is compared with: 작년 23.5일에 비해, 지난해 7월 503억 달러보다."""
        figure, before = self.element(at), self.element(at - 1)
        if figure is not None and figure.figure is not None and (passed := self.passed_time(at)) is not None:
            return passed
        place = at - 1
        if before is not None and before.has("level_verbs") and describes_what_follows(before.text + before.ending):
            place, before = at - 2, self.element(at - 2)  # 전년 동월에 기록한 57톤과 비교할 때
        if figure is None or figure.figure is None or before is None or before.time is None:
            return None
        last = self._again_in_won(at)
        role = figure.role if last == at or (close := self.element(last)) is None else close.role
        balance = self.group(last + 1)  # 지난달 같은 기간의 22억 달러 적자보다
        compared = role == "than" or self.has(last + 1, "comparisons") or self._is_passed(last, role)
        of_then = balance is not None and (balance.role == "than" or balance.particle == "에서")
        compared = compared or (of_then and before.role in ("", "genitive"))
        compared = compared or (self.from_level(at) and not before.role)  # 전월 2억 달러에서 4억 달러로
        was_so = role == "copula" and place > 0 and before.particle in ("에는", "엔")  # 전년 동기에는 40톤이었다
        compared = compared or was_so
        return (place, before.time) if compared and before.time.role is Role.COMPARISON else None

    def _is_passed(self, at: int, role: str) -> bool:
        """Whether a level is one that another passed or missed, maybe by so much: 전년의 708억 달러를 1.7% 웃도는."""
        verb = self.next(at, *SMALL)
        verb = self.next(verb, *SMALL) if self.element_is(verb, Kind.PERCENT, Kind.MONEY, Kind.QUANTITY) else verb
        return role == "object" and (self.has(verb, "limits") or self.has(verb, "leads"))

    def _alone_in_bracket(self, time: int, at: int) -> bool:
        """Whether a bracket tells a level of a time and nothing else: 29억 달러 적자(전년 동기 30억 달러 흑자)."""
        level, then = self.element_is(at, Kind.MONEY, Kind.QUANTITY) and at == time + 1, self.element(time)
        behind = at + 2 if self.group(at + 1) is not None else at + 1
        compared = then is not None and then.time is not None and then.time.role is Role.COMPARISON
        return level and compared and self.closing(time - 1) == behind

    def _again_in_won(self, at: int) -> int:
        """Where a bracket closes that says an amount once more: 전년 342억 달러(약 36조 원) 대비; else that place."""
        amount = self.element(at)
        if amount is None or not amount.is_figure(Kind.MONEY) or self.sign(at + 1) != "(":
            return at
        close = self.closing(at + 1)
        told = [place for place in range(at + 2, close) if (node := self.element(place)) and node.figure]
        return close if told == [close - 1] and self.element_is(close - 1, Kind.MONEY) else at

    def period(self, at: int) -> TimeTag | None:
        """The period of a figure: the nearest one before it that is no one else's, or the one the sentence gave."""
        if (then := self.ranked_time(at) or self._had_then(at)) is not None:
            return then
        upto, begun = at, at
        for index in range(at - 1, -1, -1):
            element = self.element(index)
            if element is None or element.time is None or element.time.role not in (Role.PERIOD, Role.SINCE):
                continue
            if element.time.within and element.time.within <= self.nodes[at].start:
                continue  # 지난해 12.5% 감소한 반도체 수출은 54.5% 늘었다
            if element.time.role is Role.PERIOD and begun < at and self._told_until(index, begun):
                continue  # 1월에는 줄었으나 2월 증가로 돌아선 뒤 3개월 연속
            begun = index if element.time.role is Role.SINCE and begun == at else begun
            if element.time.role is Role.SINCE and self._before_since(at):
                return self._part_of(element.time, index)  # 지난해 10월 수출이 13개월 만에 증가로 돌아선 이후
            since = next((place for place in range(index + 1, upto) if self.has(place, "since")), None)
            upto = upto if since is None else index
            if element.time.role is Role.SINCE or since is not None:
                continue  # 2020년 10월 3.9% 줄어든 이후 2년 만에
            if element.text == "연간" and self.has(index + 1, "records"):
                continue  # 1∼11월 수출은 644억 달러로 이미 연간 최고 기록을
            if element.time.loose and self._of_longer_time(index):
                continue
            if self.sign(index + 1) == "(" and self.closing(index + 1) < at and self._tells_level(index + 1):
                continue  # 2018년(311억 달러): that time is the bracket's
            if self._tells_result(index, at):
                continue  # 9월 실적을(559억 달러) 45억 달러 웃돌며, 두 달 만에
            if index + 1 != at and self.from_level(index + 1):
                continue  # 2015년 61억 달러에서
            if index + 1 != at and element.particle == "의" and self.element_is(index + 1, Kind.PERCENT, Kind.MULTIPLE):
                continue  # 2019년의 94.6% 수준인 5129억 달러
            if index + 1 != at and self._is_old_record(index):
                continue  # 종전 최고치였던 2018년의 177억 달러를 4년 만에
            if any(self._goes_on_behind(place) for place in range(index + 1, at)):
                inherited = self.clause.inherited
                later = _year_after(element.time) if self.has(at + 1, "streaks") else None
                if later is not None and (inherited is None or inherited.start < self.nodes[0].start):
                    return later  # 2020년 30억 달러, 2021년 72억 달러에 이어 3년 연속
                continue  # 3월 3.0%, 4월 13.6%에 이어 석 달째
            opened = self.opening(index)
            if opened is not None and opened != self.opening(at) and not self._labels(opened, at):
                continue
            return self._part_of(element.time, index)
        return self.clause.inherited or self._years_later(at)

    def _is_old_record(self, at: int) -> bool:
        """Whether the level right behind a time is a record that was broken: 종전 최고였던 2018년의 177억 달러를."""
        old = any(self.has(place, "previous_best") for place in range(max(0, at - 5), at))
        level = self.element(at + 1)
        return old and level is not None and level.is_figure(Kind.MONEY, Kind.QUANTITY) and level.role == "object"

    def _labels(self, opened: int, at: int) -> bool:
        """Whether the bracket of a time stands right before a figure, or before the one whose bracket it is in.

        (11월)95.6(10.7↑)
        """
        inside = self.opening(at)
        level = inside is not None and self.element_is(inside - 1, Kind.MONEY, Kind.QUANTITY)
        return self.closing(opened) == (inside - 2 if inside is not None and level else at - 1)

    def _of_longer_time(self, at: int) -> bool:
        """Whether a year is only that of the month which its clause has; not behind an ellipsis: 3월 80억…올해 10억."""
        apart = any(self.sign(place) == "…" for place in range(at))
        return self.clause.inherited is not None and not self.clause.inherited.loose and not apart

    def ranked_time(self, at: int) -> TimeTag | None:
        """The time in the bracket behind a level with its place: 1위 55억 달러(2024년), 2위 52억 달러(2023년)."""
        level = at if self.element_is(at - 1, Kind.ORDINAL) else at + 1
        if not (self.element_is(level - 1, Kind.ORDINAL) and self.element_is(level, Kind.MONEY, Kind.QUANTITY)):
            return None
        time = self.element(level + 2)
        alone = self.sign(level + 1) == "(" and self.sign(level + 3) == ")"
        if not alone or time is None or time.time is None or time.time.role is not Role.PERIOD:
            return None
        return self._part_of(time.time, at) if time.time.when is not None else None

    def _years_later(self, at: int) -> TimeTag | None:
        """The year that is said by one before it: 2011년 5천억 달러를 넘어선 뒤 7년 만에."""
        for place in range(at, 0, -1):
            years, firsts = self.element(place), self.has(place + 1, "firsts")
            if years is None or years.figure is None or years.figure.noun != "years" or not firsts:
                continue
            at = next((near for near in range(place - 1, -1, -1) if (node := self.element(near)) and node.time), 0)
            since = self.element(at)
            last = since.time if since is not None else None
            when = last.when if last is not None and last.role is Role.SINCE else None
            level = self.element_is(at + 1, Kind.MONEY)
            if last is None or when is None or when.shape is not Shape.YEAR or when.year is None or not level:
                return None
            later = when.year + int(years.figure.value or 0)
            return replace(last, role=Role.PERIOD, when=replace(when, year=later))
        return None

    def _told_until(self, at: int, since: int) -> bool:
        """Whether what is said of a time ends before the one since which a figure is: in a list, or with a verb.

        2008년 4천억 달러, 2011년 5천억 달러를 넘어선 뒤 7년 만에; 1월에는 줄었으나 2월 증가로 돌아선 뒤 3개월 연속.
        """
        levels = (Kind.MONEY, Kind.PERCENT, Kind.QUANTITY)
        if self.element_is(at + 1, *levels) and self.element_is(since + 1, *levels):
            return True
        for place in range(at + 1, since):
            group, element = self.group(place), self.element(place)
            if group is not None and group.role == "topic":
                return False
            if element is not None and _BUT.search(element.text + element.ending):
                return True
        return False

    def _tells_result(self, at: int, before: int) -> bool:
        """Whether a bracket behind the result of a time, and before a place, tells what it was."""
        result, opened = self.element(at + 1), at + 2
        if result is None or self.sign(opened) != "(":
            return False
        last = self.element(self.closing(opened))
        if result.role != "object" and (last is None or last.role != "object"):
            return False
        return self.closing(opened) < before and self._tells_level(opened)

    def _goes_on_behind(self, at: int) -> bool:
        """Whether a figure of a time before is one that what follows goes on from: 4월 13.6%에 이어."""
        figure, behind = self.element(at), self.element(at + 1)
        told = figure is not None and figure.is_figure(Kind.PERCENT, Kind.MONEY, Kind.QUANTITY)
        rate = told and figure is not None and figure.particle == "에"
        return rate and behind is not None and behind.text in GOING_ON

    def _part_of(self, year: TimeTag, at: int) -> TimeTag:
        """The months of a subject in a year that a figure is of: 1분기 수출액은 2022년 18억 달러, 2023년 19억 달러."""
        when = year.when
        if when is None or when.shape is not Shape.YEAR or year.to_date or year.text.endswith(("한 해", "한해")):
            return year
        figure = self.element(at + 1)
        told = figure is not None and figure.is_figure(Kind.MONEY, Kind.PERCENT, Kind.QUANTITY)
        near = told and figure is not None and 0 <= figure.start - year.end <= _NEAR
        if when.year is None and (when.back is None or not near):
            return year  # 3월 수출은 늘었다. 올해 수출을 6685억 달러로 전망했다
        turned = max((place for place in range(at) if self.sign(place) == "…"), default=0)
        for place in range(turned, at):
            element = self.element(place)
            if element is None or element.time is None or element.time.until:
                continue  # 11월까지 644억 달러로 지난해의 541억 달러를
            part = element.time.when
            plain = part is not None and part.shape is Shape.MONTHS and part.names_no_year
            led = element.time.role is Role.PERIOD and element.end <= self.clause.lead_end
            best = self.has(place - 1, "previous_best") and self.has(place + 1, "records")  # 종전 8월 최대치는 2021년의
            among = element.time.role is Role.AMONG and (  # 역대 9월 순위는, 역대 2월 중 2012년 463억 달러에 이어
                element.end <= self.clause.lead_end or at - 2 <= place
            )
            if (led or best or among) and plain and part is not None:
                return replace(year, when=part.with_year(when.year, when.back))
        months = self._months_by_years() or self._months_of_row(at)
        return year if months is None else replace(year, when=months.with_year(when.year, when.back))

    def _months_by_years(self) -> When | None:
        """The months of the years that are looked at: 연도별 1분기 실적을 보면 2021년 22억 달러였던 수출은."""
        clause = self.clause.rest or self.clause
        while clause.previous is not None:
            clause = clause.previous
            for by, node in pairwise(clause.nodes):
                looked = isinstance(by, Element) and by.has("by_times") and by.text[:1] == "연"
                when = node.time.when if looked and isinstance(node, Element) and node.time is not None else None
                if when is not None and when.shape is Shape.MONTHS and when.names_no_year:
                    return when
        return None

    def _months_of_row(self, at: int) -> When | None:
        """The months from January of a row of years: 2021년 1~11월 수출액은 6억 달러, 2022년 7억 달러."""
        whens = [node.time.when for node in self.nodes[: at + 1] if isinstance(node, Element) and node.time is not None]
        for place in range(len(whens) - 1):
            first, years = whens[place], [when.year if when is not None else None for when in whens[place:]]
            if first is None or first.shape is not Shape.MONTHS or first.months is None or first.months[0] != 1:
                continue
            in_order = all(one is not None and other == one + 1 for one, other in pairwise(years))
            whole = all(when is not None and when.shape is Shape.YEAR for when in whens[place + 1 :])
            if first.months[1] > 1 and in_order and whole:
                return first
        return None

    def _had_then(self, at: int) -> TimeTag | None:
        """The time that a figure is said to be of behind it: 550억 달러를 기록했던 2011년 12월 이후 최대."""
        figure, verb, then = (self.element(place) for place in (at, at + 1, self.next(at + 1, "ignored")))
        if figure is None or verb is None or then is None or then.time is None or not verb.has("level_verbs"):
            return None
        before_noun = (verb.text + verb.ending)[-1] in "한던은찍"
        money = figure.is_figure(Kind.MONEY, Kind.QUANTITY) and figure.role == "object"
        roles = (Role.SINCE, Role.PERIOD, Role.COMPARISON)
        known = then.time.when is not None and then.time.role in roles
        return then.time if before_noun and money and known else None

    def _before_since(self, at: int) -> bool:
        """Whether a verb and 이후 stand behind a place, before the next figure or sign."""
        for place in range(at + 1, len(self.nodes)):
            element = self.element(place)
            if element is not None and element.has("since"):
                return True
            if element is not None and (element.figure or element.sign or element.time):
                return False
        return False

    def opening_comparison(self, at: int) -> TimeTag | None:
        """The time of another year that a clause opens with: 지난해 같은 기간 적자는 46억 달러였다."""
        if self.clause.standing not in (Standing.TOPIC, Standing.NONE) or any(
            (node := self.element(index)) is not None and node.figure is not None for index in range(at)
        ):
            return None
        first = next(
            (
                node for node in self.nodes[:at]
                if isinstance(node, Element) and node.time is not None and node.time.role is Role.COMPARISON
            ),
            None,
        )  # fmt: skip
        if first is None or first.time is None or first.time.against not in _SHIFTS:
            return None
        if first.role and first.particle not in ("에는", "엔", "에"):
            return None
        behind = min(
            (node for node in self.nodes if node.start > first.start), key=lambda node: node.start, default=None
        )
        if isinstance(behind, Element) and (behind.has("comparisons") or behind.text in ("이어", "대한")):
            return None
        led = self.clause.lead_end > first.start
        if self.clause.standing is Standing.NONE:  # 지난해 같은 기간에는 2억 달러 흑자였다
            led = first is self.nodes[0] and first.particle in ("에는", "엔")
        return first.time if led else None

    def exceeds(self, at: int) -> bool:
        """Whether a figure is by how much one exceeds what it is compared with: 작년 3월보다 13.4% 웃돌았다."""
        element, after = self.element(at), self.element(at + 1)
        if (
            element is None
            or after is None
            or element.role not in ("", "suffix")
            or not element.is_figure(Kind.PERCENT)
        ):
            return False
        return after.text[:2] in _BEYOND and self.comparison(at) is not None

    def leads(self, at: int) -> bool:
        """Whether a figure is by how much one is ahead of another: 대중 수출에 3억 달러 넘게 앞섰다."""
        element = self.element(at)
        plain = element is not None and element.is_figure(Kind.MONEY) and element.role in ("", "suffix", "subject")
        return plain and (self.has(at + 1, "leads") or self.has(at + 2, "leads"))

    def from_level(self, at: int) -> bool:
        """Whether a figure is what another one has grown from: 61억 달러에서."""
        element = self.element(at)
        figures = (Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.ORDINAL)
        if element is None or not element.is_figure(*figures):
            return False
        last = self.element(self.closing(at + 1)) if self.sign(at + 1) == "(" and not element.particle else element
        return last is not None and last.particle == "에서"

    def _tells_level(self, opened: int) -> bool:
        return any(
            (element := self.element(index)) is not None
            and element.is_figure(Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.CARDINAL)
            for index in range(opened, self.closing(opened))
        )

    def comparison(self, at: int) -> TimeTag | None:
        """What a growth is against: the nearest one before it in the clause, else the first one behind it."""
        found = [
            (index, node.time)
            for index, node in enumerate(self.nodes)
            if isinstance(node, Element) and node.time is not None and node.time.role is Role.COMPARISON
            and not (self.sign(index + 1) == "(" and not self._compares(index))
        ]  # fmt: skip
        before = [tag for index, tag in found if index < at]
        if not before and (passed := self._passed_before(at)) is not None:
            return passed
        after = [tag for index, tag in found if index > at and not self._goes_on_before(at, index)]
        after = [] if self._told_before(at) else after
        if before or after:
            return before[-1] if before else after[0]
        rest = self.clause.rest
        if rest is not None:
            return Line.of(rest).comparison(self.clause.rest_at)
        return None

    def _passed_before(self, at: int) -> TimeTag | None:
        """The time of a level by how much of which another is above or below: 작년 5월의 560억 달러를 2.1% 웃돌았다."""
        level, verb = self.element(at - 1), self.next(at, *SMALL)
        told = level is not None and level.is_figure(Kind.MONEY, Kind.QUANTITY) and level.role == "object"
        passed = self.passed_time(at - 1) if told and (self.has(verb, "limits") or self.has(verb, "leads")) else None
        return replace(passed[1], role=Role.COMPARISON, against="time") if passed is not None else None

    def _goes_on_before(self, at: int, time: int) -> bool:
        """Whether a verb stands between a rate and a month before: 12.6% 늘어 전월보다 56억 달러 많았다."""
        node = self.element(time)
        short = node is not None and node.time is not None and node.time.against in _NOT_OF_A_YEAR_BEFORE
        return short and any(self.has(place, "directions") for place in range(at + 1, time))

    def _told_before(self, at: int) -> bool:
        """Whether a rate is told to the end before a comma: 수입은 -11.6%로, 전월보다 격차가 벌어졌다."""
        element = self.element(at)
        rate = element is not None and element.is_figure(Kind.PERCENT) and element.particle in ("로", "으로")
        return rate and self.sign(at + 1) == ","

    def _compares(self, at: int) -> bool:
        """Whether a time with a bracket is what a figure is compared with: 전년동월(24.5일)보다."""
        close = self.closing(at + 1)
        element, after = self.element(close), self.element(close + 1)
        return (element is not None and element.role == "than") or (after is not None and after.has("comparisons"))

    def direction_of(self, at: int) -> str | None:
        """The direction of a figure: of the verb behind it, or of the noun of rate before it (감소율은 27.4%)."""
        figure = self.element(at)
        if (
            figure is not None
            and figure.figure is not None
            and figure.figure.signed
            and figure.figure.value is not None
        ):
            value = figure.figure.value
            return "up" if value > 0 else "down" if value < 0 else "flat"
        if self.clause.named in ("up", "down"):
            return self.clause.named  # 감소한 품목은 섬유(9.6%), 철강(7.8%)이다
        rate = self.rate_before(at)
        if rate is not None and self.time_before(at) is not None:  # 증가폭은 9월(7.1%)보다 축소됐다
            return rate
        if rate in ("up", "down"):
            return rate  # 증가율은 2018년 14.1%였다가 … 꺾였다
        found = self._arrow_behind(at) or self.direction_right(at) or rate or self._of_list() or self._of_next(at)
        return found or self._higher(at) or self._of_left_out()

    def falls(self) -> bool:
        """Whether a fall is told of next to a bracket: in its clause, or around the list that it stands in."""
        home = self.clause.rest or self.clause
        told = (home, home.following) if self.entry else (home,)
        return any(
            isinstance(node, Element) and node.has("directions", "down")
            for clause in told if clause is not None
            for node in clause.nodes
        )  # fmt: skip

    def _arrow_behind(self, at: int) -> str | None:
        """The direction of a change in the bracket behind a growth: 1.7%(2.3억 달러↓), 3.2%(5억 달러 증가)."""
        if self.sign(at + 1) != "(" or not self.element_is(at + 2, Kind.MONEY, Kind.QUANTITY):
            return None
        arrow = self.element(at + 3)
        return arrow.value("directions") or None if arrow is not None and self.closing(at + 1) == at + 4 else None

    def _higher(self, at: int) -> str | None:
        """For 작년보다 13.4% 높다 and 작년 3월보다 5.1% 밑돌았다."""
        behind = self.next(at, *SMALL)
        after = self.element(behind)
        if after is None or (self.comparison(at) is None and self.has(behind + 1, "directions")):
            return None  # 6.5% 높은 증가율
        if self.exceeds(at):
            return {"above": "up", "below": "down"}.get(after.value("limits"))
        return {"높": "up", "낮": "down", "앞": "up", "뒤": "down"}.get(after.text[:1])

    def is_rate(self, at: int) -> bool:
        """Whether a noun of rate stands at a place: 증가율, 감소폭."""
        element = self.element(at)
        return element is not None and element.has("directions") and makes_rate(element.ending)

    def rate_before(self, at: int) -> str | None:
        """The direction of a noun of rate before a place: 감소율은 27.4%, 증가율은 올해 6.3%, 올해 최저치인 1.5%."""
        passed_over = (*SMALL, "records", "worsts", "bests")
        for place in range(at - 1, -1, -1):
            element = self.element(place)
            if element is None or (element.has("level_verbs") and element.has("limits")):
                return None
            if element.has("directions"):
                return element.value("directions") if makes_rate(element.ending) else None
            if not (element.figure or element.time or element.sign or any(element.has(kind) for kind in passed_over)):
                return None
        return None

    def _of_next(self, at: int) -> str | None:
        """For 대중국 3.2%, 대미 11.5% 늘어: the verb behind the last name holds for those before it."""
        clause = self.clause
        standings = (Standing.INNER, Standing.BARE, Standing.TOPIC)
        if clause.standing not in standings or clause.following is None or self.in_bracket(at):
            return None
        last = self.closing(at + 1) if self.sign(at + 1) == "(" else at  # 수출은 46.4%(40억 달러), 수입은 63.1% 늘었다
        behind = self.element(last + 1)
        if not (behind is None or (behind.sign in (",", "·", "(") and last + 2 >= len(self.nodes))):
            return None
        line = Line.of(clause.following)
        if clause.following.standing not in standings:
            return None
        figure = next((i for i in range(len(line.nodes)) if line.free(i, Kind.PERCENT)), None)
        if figure is None:
            return None
        signed = line.element(figure)
        arrow = signed.text[-1:] if signed is not None else ""  # 반도체 0.3%·승용차 6.2%↑
        return _ARROWS.get(arrow) or line.direction_right(figure) or line._of_next(figure)

    def _of_list(self) -> str | None:
        rest = self.clause.rest
        if rest is None or self.left_out:
            return None
        line = Line.of(rest)
        return line.direction_right(self.clause.rest_at - 1) or line._of_those_listed(self.clause.rest_at)

    def _of_left_out(self) -> str | None:
        """The other way than all the rest went: 인도(15.5%), 홍콩(5.5%)을 제외하고 모두 감소했다."""
        rest = self.clause.rest
        if rest is None or not self.left_out:
            return None
        nodes: list[Node] = [*rest.nodes[self.clause.rest_at + 1 :]]
        following = rest.following
        while following is not None:
            nodes += following.nodes
            following = following.following
        told = [node for node in nodes if isinstance(node, Element) and (node.figure or node.has("directions"))]
        last = nodes.index(told[0]) if told else 0
        all_of_them = any(isinstance(node, Element) and node.has("together") for node in nodes[:last])
        denied = any(isinstance(node, Element) and node.has("negations") for node in nodes[last : last + _NEAR])
        return _OTHER_WAY.get(told[0].value("directions")) if all_of_them and not denied else None

    def _of_those_listed(self, at: int) -> str | None:
        """For 반도체(5.2%), 디스플레이(3.1%) 등 IT 제품이 줄었다: the verb of what the names of a list are."""
        between = (self.element(place) for place in range(at, len(self.nodes)))
        if not all(element is not None and not (element.figure or element.sign) for element in between):
            return None
        following = self.clause.following
        left_out = following is not None and following.foreign and following.standing is Standing.NONE
        left_out = left_out or (following is not None and following.standing is Standing.DAYS)
        return None if following is None or left_out else Line.of(following).direction_right(-1)

    def direction_right(self, at: int) -> str | None:
        """The first direction behind a place within the clause, brackets skipped."""
        index, inside = at + 1, self.opening(at)
        while index < len(self.nodes):
            element = self.element(index)
            if element is None:
                index += 1
                continue
            if element.sign in ("(", "["):
                index = self.closing(index) + 1
                continue
            if element.sign in (")", "]"):
                if inside is None:
                    index += 1
                    continue
                inside = None
                index += 1
                continue
            if element.sign in ("…", ";", "?", "!"):
                return None
            grown_from = index == at + 1 and element.ending == "에서"  # 2월 3.5% 증가에서 3월 1.6% 감소로
            if element.has("directions") and (grown_from or not self._noun_aside(index)):
                return None if self.negated(index) else element.value("directions")
            if (element.has("level_verbs") or element.has("limits")) and _FINAL.search(element.text + element.ending):
                return None
            index += 1
        return None

    def _noun_aside(self, at: int) -> bool:
        """Whether a direction is a reason or a setting: 호조에 힘입어, 부진으로, 감소 속에."""
        element = self.element(at)
        if element is None:
            return False
        after = self.element(at + 1)
        if element.ending == "에" and after is not None and after.has("level_verbs"):
            return False  # 0.5% 증가에 그쳤다
        if after is not None and after.sign == "(" and not element.ending:
            return self._despite(self.closing(at + 1))  # 조업일수 감소(1.5일)에도 불구하고
        if not element.particle and after is not None and after.text == "속" and after.particle:
            return True  # 세계 경기 부진 속에서 선방했다
        return element.has("ignored") or element.ending in ("에도", "에", "속", "에 힘입어", "에서")

    def _despite(self, closed: int) -> bool:
        """Whether a bracket that closes at a place is followed by 에도, which makes a setting of what it stands at."""
        bracket, behind = self.element(closed), self.element(closed + 1)
        set_off = bracket is not None and bracket.particle == "에도"
        return set_off or (behind is not None and behind.text.startswith("에도"))

    def describes_some(self, at: int) -> bool:
        """Whether a verb tells what some of the goods or markets are, and nothing of all: 수출이 늘어난 지역은."""
        verb, following = self.element(at), self.clause.following
        if verb is None or not describes_what_follows(verb.text + verb.ending):
            return False
        if at == len(self.nodes) - 1:
            return following is not None and following.seeks
        near = (self.element(place) for place in range(at + 1, self.next(at, *SMALL) + 1))
        return any(noun is not None and (noun.has("counts") or noun.text == "곳") for noun in near)

    def negated(self, at: int) -> bool:
        """Whether a verb is denied: 감소하지 않았다, 넘지 못했다."""
        element, after = self.element(at), self.element(at + 1)
        if element is None or after is None:
            return False
        failed = after.text.startswith(("실패", "무산", "불발"))
        return after.has("negations") and (failed or bool(_NEGATED.search(element.ending or element.text)))

    def retime(self, found: Finding, tag: TimeTag) -> None:
        """Give a finding another time."""
        found.when, found.time = Located(tag.text, tag.start, tag.end), tag.when
        self.tags[id(found)] = tag

    def add(self, frame: str, measure: str, first: int, last: int, cell: Cell, tag: TimeTag | None) -> Finding:
        """A new finding for the nodes from one place to another."""
        found = Finding(frame, cell, measure, self.nodes[first].start, self.nodes[last].end, status=self.status)
        if tag is not None and tag.when is not None:
            found.when, found.time = Located(tag.text, tag.start, tag.end), tag.when
        if tag is not None:
            self.tags[id(found)] = tag
        self.findings.append(found)
        return found


def _year_after(time: TimeTag) -> TimeTag | None:
    """The year behind one that is said; None where no year is."""
    when = time.when
    if when is None or when.shape is not Shape.YEAR or when.year is None:
        return None
    return replace(time, when=replace(when, year=when.year + 1))


def is_of_record(element: Element) -> bool:
    """Whether a word is one of those that rank what stands behind them: 사상 최대, 역대 두 번째로 큰."""
    ranked = any(element.has(kind) for kind in ("ever", "records", "bests", "high"))
    return not element.sign and element.role in ("", "adverbial") and (ranked or element.is_figure(Kind.ORDINAL))


def value_of(element: Element) -> Decimal:
    """The value of a figure that has one."""
    value = element.figure.value if element.figure is not None else None
    return Decimal(0) if value is None else value

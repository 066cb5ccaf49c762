"""Findings of a Korean clause that its words leave open: rates of others, what one piece costs, two directions."""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import (
    GROWTH_OR_MORE,
    ITS_OWN,
    OF_A_COUNT,
    OF_PARTNER_OR_ALL,
    OF_REASON_OR_ALL,
    OF_WHICH_GOODS,
    OF_WHICH_TIME,
    OVER_YEARS,
    PART_OF_YEAR,
    RANGE,
    SURPLUS_OR_DEFICIT,
    UNDIRECTED,
    WHOSE_IS_OPEN,
)
from korea_trade.reader.korean.clause import Standing
from korea_trade.reader.korean.descriptions import describes_time
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.line import SMALL, Line
from korea_trade.reader.korean.groups import Group, Node, nominal
from korea_trade.reader.korean.times import Role, TimeTag
from korea_trade.reader.korean.word_parts import begins_as_caused, ends_in_rate, is_caused
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.word_lists import korean_list

_OVER_YEARS = re.compile(
    r"(?<!\d)(?:[2-9]|[1-9]\d)년 ?(?:간|동안|새|사이)"
    r"|(?:(?<!\d)(?:[2-9]|[1-9]\d)|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열|몇) ?(?:달|개월|분기|해)"
    r" ?(?:새|사이)(?![가-힣])"
    r"|반년 ?(?:새|사이|만에)(?![가-힣])"
    r"|(?:한|(?<!\d)1) ?(?:달|개월|분기) ?만에 ?\Z"
    r"|(?:FTA|협정|발효|수교)[^\d.,…%\n]{0,8}(?:[2-9]|[1-9]\d)(?:년|주년)(?!대)"
)
"""Also 한미 FTA 6년, 교역 12% 증가 and 발효 3년 만에; 석 달 새, 한 달 만에 12% are of no year."""
_DURING = ("간", "동안")
_RECENT = ("최근", "지난", "직전", "마지막")
_PIECE = Decimal("0.00001")  # USD bn: less is what one piece costs
_CAUSE = re.compile(r"(?:영향|여파|부진|호조|파업|차질|감소|증가|하락|상승|둔화|회복)(?:에|에도|으로|로)\Z")


def doubt_what_is_open(text: str, parts: list[Element], findings: list[Finding]) -> None:
    """Doubt what the words of a sentence leave open: over how many years, of which months, between which countries."""
    _doubt_growth_of_years(text, parts, findings)
    _doubt_within_a_month(parts, findings)
    _doubt_growth_over_partner(parts, findings)
    _doubt_growth_of_cause(parts, findings)
    _doubt_over_months(parts, findings)
    _doubt_months_together(parts, findings)
    _doubt_between_two(parts, findings)
    _doubt_because_of_names(parts, findings)
    _doubt_orders(parts, findings)
    _doubt_names_of_times(parts, findings)
    _doubt_shares_of_counted(parts, findings)
    _doubt_years_until_a_month(text, parts, findings)


def _doubt_years_until_a_month(text: str, parts: list[Element], findings: list[Finding]) -> None:
    """Doubt what part of a year a figure is of, told until a month before it: 11월 말 현재 지난해 수출은."""
    for month, year in pairwise(part for part in parts if part.time is not None):
        then, when = (part.time.when if part.time is not None else None for part in (month, year))
        word, ends = text[month.end : year.start].strip(), month.text.endswith(korean_list("end_of_month"))
        as_of = word in korean_list("as_of") or (ends and word in korean_list("as_of_its_end"))
        if not as_of or then is None or then.months is None or when is None or when.shape is not Shape.YEAR:
            continue
        for finding in findings:
            if finding.start >= year.start and finding.measure in ("value", "quantity"):
                finding.doubt(PART_OF_YEAR)


def _doubt_shares_of_counted(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt whose a share in the bracket of so many goods is: 상위 20대 품목(수출비중 51.7%) 중 18개 품목에서."""
    opened = [behind.start for part, behind in pairwise(parts) if part.has("counts") and behind.sign == "("]
    for finding in findings if opened else ():
        closed = next((part.start for part in parts if part.sign == ")" and part.start >= opened[0]), -1)
        if finding.measure == "share" and opened[0] < finding.start < closed and not any(finding.cell.name):
            finding.doubt("whose share it is, is not stated")


def _doubt_names_of_times(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt whose figures are behind a time that a clause describes: 새 품종 수출이 본격화한 2023년 34만 달러."""
    for subject, verb, then in zip(parts, parts[1:], parts[2:], strict=False):
        described = subject.role == "subject" and not (verb.sign or verb.figure or verb.time or verb.means)
        if not described or then.time is None or not describes_time(verb):
            continue
        for finding in findings:
            item = finding.cell.item
            if item is not None and item.end <= subject.stop <= finding.start and subject.start - item.start < _CLOSE:
                finding.doubt(WHOSE_IS_OPEN)


_CLOSE = 20  # characters


def _doubt_orders(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt what is told behind orders, and no exports behind these: 세계 발주량의 87%를 점유하며 1위를 차지했다."""
    orders = [part for part in parts if part.text.startswith(korean_list("orders")) and part.role]
    for finding in findings if orders else ():
        ordered = max((part.start for part in orders if part.end <= finding.start), default=-1)
        flows = (part.start for part in parts if part.end <= finding.start and part.has("flows"))
        traded = max(flows, default=-1)
        if ordered > traded:
            finding.doubt("of orders, or of exports?")


def _doubt_growth_of_years(text: str, parts: list[Element], findings: Iterable[Finding]) -> None:
    """Doubt growths over several years: 최근 5년간 19.4% 늘었다; no time stands between the years and the growth."""
    if not parts:
        return
    times = [part.start for part in parts if part.time is not None and part.time.role is Role.PERIOD]
    for finding in findings:
        growth = finding.spans.get("growth", (finding.end, 0))[0]
        if "growth" not in finding.values:
            continue
        spans = [span.end() for span in _OVER_YEARS.finditer(text, parts[0].start, growth)]
        if spans and not any(spans[-1] <= time < growth for time in times):
            finding.doubt(OVER_YEARS)


def _doubt_within_a_month(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt of which time figures are, and over which, behind a month that heads them: 한 달 새 수출이 5.2% 줄었다."""
    for part, behind in pairwise(parts):
        short = part.time is not None and part.time.against in ("previous-month", "previous-quarter")
        if not (short and part.text.endswith(_WITHIN)) or behind.is_figure(Kind.PERCENT):
            continue
        for finding in findings:
            first = min((span[0] for span in finding.spans.values()), default=finding.end)
            times = (other for other in parts if other.time is not None and other.start < first)
            timed = any(other.time is not None and other.time.role is Role.PERIOD for other in times)
            if first >= part.end and ("growth" in finding.values or not timed):
                finding.doubt(OF_WHICH_TIME)


_WITHIN = ("새", "사이")


def _doubt_growth_over_partner(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt whether one partner is that much above another, or has grown: 대미 수출은 대중보다 3.8% 많으며.

    So it is with a growth that is judged: 조업일수를 고려해도 3.1%는 낮다.
    """
    for than, figure in pairwise(parts):
        over = than.has("partner") and than.role == "than"
        judged = than.text.startswith(korean_list("adjusting")) and figure.role in ("topic", "subject")
        if (over or judged) and figure.is_figure(Kind.PERCENT):
            for finding in findings:
                if finding.spans.get("growth", (-1, 0))[0] == figure.start:
                    finding.doubt(GROWTH_OR_MORE)


def _doubt_growth_of_cause(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt whose growth the cause of what was told is: 이는 지난해보다 3.2% 늘어난 수입 때문이다."""
    points = bool(parts) and parts[0].text in korean_list("points_back")
    causes = [part.start for part in parts if part.text.startswith("때문")]
    for finding in findings if points else ():
        if any(finding.end <= cause for cause in causes):
            finding.doubt(OF_REASON_OR_ALL)


def _doubt_over_months(parts: list[Element], findings: list[Finding]) -> None:
    """For 두 달간 반도체 수출은 193억 달러였다, 3개월 동안 누적 수출은: of which months, is not said."""
    for before, months, during, traded in zip([None, *parts], parts, parts[1:], parts[2:], strict=False):
        counted = months.figure is not None and months.figure.noun == "months" and months.figure.value != 1
        told = before is not None and before.time is not None and before.time.role is Role.PERIOD  # 1~2월 두 달간
        over = during.text.startswith(_DURING) and (nominal(traded) or traded.time is not None)
        recent = before is not None and before.text in _RECENT and nominal(during)  # 최근 12개월 수출은
        if not counted or told or months.role or not (over or recent):
            continue
        for finding in findings:
            if finding.start >= months.start and finding.measure in ("value", "quantity"):
                finding.doubt(OF_WHICH_TIME)


def _doubt_months_together(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt of which time a figure of two months is, where it is not told of each: 11월과 12월 수출은 972억 달러다."""
    if any(part.has("each") for part in parts):
        return
    times = [at for at, part in enumerate(parts) if part.time is not None and part.time.role is Role.PERIOD]
    for at, following in pairwise([*times, len(parts)]):
        if not (_names_month(parts[at]) and _is_behind_month(parts, at)):
            continue
        ends = parts[following].start if following < len(parts) else parts[-1].end
        for finding in findings:
            told = "growth" in finding.values or "value" in finding.values
            if told and finding.measure in ("value", "quantity") and parts[at].start <= finding.end <= ends:
                finding.doubt(OF_WHICH_TIME)


def _names_month(part: Element) -> bool:
    when = part.time.when if part.time is not None else None
    return when is not None and when.months is not None and when.months[0] == when.months[1] and when.days is None


def _is_behind_month(parts: list[Element], at: int) -> bool:
    """Whether another month is joined to one right before it: 11월과 12월, 11·12월, 11, 12월."""
    before, number = node_at(parts, at - 1), node_at(parts, at - 2)
    if before is None or not at:
        return False
    if before.role == "and":
        return _names_month(before)
    months = number is not None and at > 1 and (_names_month(number) or number.is_figure(Kind.CARDINAL))
    return months and before.sign in (",", "·") and number is not None and number.end == before.start


def _doubt_between_two(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt whose 양국 간 교역 and 두 나라 무역 are, which are of Korea and a partner that is named before."""
    for finding in findings:
        flow = finding.cell.flow
        words = [part.text for part in parts if flow is not None and part.end <= flow.start][-2:]
        if finding.cell.partner is None and any(word.startswith(korean_list("two_countries")) for word in words):
            finding.doubt(OF_PARTNER_OR_ALL)


def _doubt_because_of_names(parts: list[Element], findings: list[Finding]) -> None:
    """Doubt of whom exports are told as what befell a name: 일본 경기 둔화에 따른 수출 감소(△7.7%)."""
    for finding in findings:
        flow = finding.cell.flow
        if flow is None or any(finding.cell.name) or finding.measure != "value":
            continue
        before = [part for part in parts if part.end <= flow.start]
        if not before or not (before[-1].text.startswith("따른") or is_caused(before[-1].text)):
            continue
        for part in reversed(before[:-1][-_NEAR_CAUSE:]):
            if part.sign or part.figure is not None or part.role in ("topic", "subject"):
                break
            if part.has("partner") or part.has("item"):
                finding.doubt(OF_REASON_OR_ALL)


_NEAR_CAUSE = 5  # elements


def doubt_left_open(line: Line) -> None:
    """Mark the findings of a clause that its words leave open."""
    of_cause = {line.tags.get(id(finding)) for finding in line.findings if _of_time_of_cause(line, finding)}
    for finding in line.findings:
        if finding.doubtful is not None:
            continue
        if _of_one_piece(finding):
            finding.doubtful = "a price, and no level"
        elif (tag := line.tags.get(id(finding))) is not None and _of_described(finding, tag):
            finding.doubtful = "of the name that its clause describes, or of all?"
        elif finding.cell.partner is not None and (_of_own_rates(line) or _of_others_compared(line)):
            finding.doubtful = ITS_OWN
        elif (tag := line.tags.get(id(finding))) is not None and _of_part_of_year(line, finding, tag):
            finding.doubtful = PART_OF_YEAR
        elif (tag := line.tags.get(id(finding))) is not None and tag in of_cause:
            finding.doubtful = "of the time of its cause, or of another?"
        elif finding.measure in ("value", "threshold") and _is_of_some(line, finding):
            finding.doubtful = OF_WHICH_GOODS
        elif finding.measure in ("streak", "threshold") and not any(finding.cell.name) and _behind_it(line, finding):
            finding.doubtful = "of what was behind it, or of all?"
        elif finding.measure == "value" and _of_milestone(line, finding):
            finding.doubtful = OF_A_COUNT
        elif finding.measure == "value" and _at_threshold(line, finding):
            finding.doubtful = RANGE
        elif _of_ranked_year(line, finding):
            finding.doubtful = OF_WHICH_TIME
        elif finding.flow == "trade" and "value" in finding.values and _behind_balance(line, finding):
            finding.doubtful = SURPLUS_OR_DEFICIT
        elif "growth" in finding.values and _in_another_unit(line, finding):
            finding.doubtful = "of an amount in a unit of no list"
        elif "growth" in finding.values and _both_ways(line):
            finding.doubtful = UNDIRECTED


def is_of_year_against_month(text: str, finding: Finding, period: str) -> bool:
    """For ’19년 최고였으며, 전체 내수는 전년동월 대비 8.8% 증가: growth over a month's that has a year's time."""
    growth = finding.spans.get("growth")
    if growth is None or len(period) != len("2024"):
        return False
    return _AGAINST_A_MONTH.search(text, max(0, growth[0] - _NEAR), growth[0]) is not None


_AGAINST_A_MONTH = re.compile(r"(?:전년|작년|지난해|1년 전) ?(?:동월|같은 ?달)[^.;]{0,6}\Z")
_NEAR = 20


def _of_ranked_year(line: Line, finding: Finding) -> bool:
    """For 수출 순위는 1위 588억 달러(2024년), in a text about a month: of that month, or of the year?"""
    tag, inherited = line.tags.get(id(finding)), line.clause.inherited
    year = tag is not None and tag.when is not None and tag.when.shape is Shape.YEAR
    of_months = inherited is None or inherited.when is None or inherited.when.shape is not Shape.YEAR
    return year and of_months and any(line.ranked_time(at) is tag for at in range(len(line.nodes)))


def _of_part_of_year(line: Line, finding: Finding, tag: TimeTag) -> bool:
    """For 11월까지 지난해 수출은 7.1% 줄었다, 지난해 수출은 12월 20일까지 6.2% 줄었다: of the year, or until then?"""
    when, first = tag.when, min((span[0] for span in finding.spans.values()), default=finding.end)
    times = [node for node in line.nodes if isinstance(node, Element) and node.time is not None and node.end <= first]
    others = [node for node in times if node.time is not None and node.time != tag and node.time.when is not None]
    if when is None or finding.measure in ("streak", "first-in"):
        return False
    if when.shape is Shape.YEAR and not when.names_no_year:
        until = [node for node in others if node.time is not None and node.time.until and _ends_early(node.time.when)]
        between = [node for node in line.nodes if until and until[-1].end <= node.start < first]
        return bool(until) and not any(isinstance(node, Element) and node.figure is not None for node in between)
    years = [node.time.when for node in others if node.time is not None and node.start < tag.start]
    named = any(known is not None and known.shape is Shape.YEAR and not known.names_no_year for known in years)
    return when.shape is Shape.DAYS and tag.until and named


def _ends_early(when: When | None) -> bool:
    """Whether a time ends before its year does."""
    return when is not None and when.months is not None and when.months[1] < _DECEMBER


_DECEMBER = 12


def _of_time_of_cause(line: Line, finding: Finding) -> bool:
    """For 자동차 수출은 하반기 파업 등의 영향으로 0.1% 줄어든 708억 달러: the time of the cause alone."""
    tag, inherited = line.tags.get(id(finding)), line.clause.inherited
    if (
        tag is None
        or tag.when is None
        or tag.when.shape is Shape.YEAR
        or (inherited is not None and tag.when == inherited.when)
        or tag.start < max(line.clause.lead_end, 0)
    ):
        return False
    subject = [node for node in line.nodes if isinstance(node, Group) and node.role in ("topic", "subject")]
    first = min((span[0] for span in finding.spans.values()), default=finding.end)
    between = [node for node in line.nodes if tag.end <= node.start < first]
    if any(isinstance(node, Group) and node in subject for node in between) or tag.start < line.nodes[0].start:
        return False
    named = [located for cell in line.cells for located in (cell.flow, cell.item, cell.partner) if located is not None]
    begun = line.clause.standing is not Standing.NONE and any(located.start < tag.start for located in named)
    figures = any(isinstance(node, Element) and node.figure for node in between)
    return begun and not figures and any(isinstance(node, Element) and _is_cause(node) for node in between)


def _of_described(finding: Finding, tag: TimeTag) -> bool:
    """For 6월까지 두 달 연속 늘었던 대EU 자동차 수출은: what describes a name, and was bound to none behind it."""
    cell = finding.cell
    named = (located.start for located in (cell.item, cell.partner, cell.flow) if located is not None)
    return 0 < tag.within >= finding.end and all(start < tag.within for start in named)


def _is_cause(node: Element) -> bool:
    """Whether a word says that what stands before it was the cause: 영향으로, 부진으로, 힘입어."""
    wholes = {node.text, node.text + node.ending, node.text + node.particle}
    return begins_as_caused(node.text) or any(_CAUSE.match(whole) for whole in wholes)


def _behind_it(line: Line, finding: Finding) -> bool:
    """For 수출은 반도체가 호조를 보여 100억 달러를 상회한 데 힘입어: what helped, told of no name."""
    behind = [node for node in line.nodes if isinstance(node, Element) and node.start >= finding.end][:6]
    return any(node.text.startswith("힘입") for node in behind)


def _behind_balance(line: Line, finding: Finding) -> bool:
    """For 대중 무역 31년 만에 적자…11월까지 180억 달러: an amount of trade, or the deficit told of before it?"""
    groups = (node for node in line.nodes if isinstance(node, Group) and node.end <= finding.start)
    return any(group.cells[-1].balance is not None for group in groups)


def _of_milestone(line: Line, finding: Finding) -> bool:
    """For 무역 1조 달러는 4년 연속이다: what was passed, and no level."""
    start = finding.spans.get("value", (-1, 0))[0]
    at = next((at for at, node in enumerate(line.nodes) if node.start == start), -1)
    told = any(line.has(behind, "streaks") for behind in range(at + 1, len(line.nodes)))
    return at >= 0 and line.nodes[at].role == "topic" and told


def _at_threshold(line: Line, finding: Finding) -> bool:
    """For 3억 달러 문턱에 섰다: nearly so much."""
    behind = next((node for node in line.nodes if node.start >= finding.spans.get("value", (0, finding.end))[1]), None)
    return isinstance(behind, Element) and behind.text.startswith("문턱")


def _is_of_some(line: Line, finding: Finding) -> bool:
    """For 수출이 5% 이상 증가한 지역은 5곳이다: of some markets, and not of all."""
    last = max((at for at, node in enumerate(line.nodes) if node.end <= finding.end), default=-1)
    verb, told = line.next(last, *SMALL, "limits"), line.element(last)
    ended = told is not None and told.role == "copula"  # 베트남 4.4%였고 줄어든 곳은
    return line.has(verb, "directions") and line.describes_some(verb) and not ended


def _of_one_piece(finding: Finding) -> bool:
    """For 낸드는 4.9달러로 28% 올랐다: what one piece costs."""
    value = finding.values.get("value")
    level = finding.measure in ("value", "price") and finding.values.get("unit") == "USD bn"
    return level and isinstance(value, Decimal) and 0 < abs(value) < _PIECE


def _of_own_rates(line: Line) -> bool:
    """For 일본(9.1%), 대만(3.5%)의 증가율을 앞질렀다: the growth of their exports, and not of those to them."""
    rest, at = line.clause.rest, line.clause.rest_at
    if not line.entry or rest is None or any(cell.flow is not None for cell in line.clause.subject or [] if cell.item):
        return False
    home = Line.of(rest)
    names, rate = home.group(at - 1) or home.group(at), home.element(at)
    if names is None or names.particle != "의" or names.cells[-1].flow is not None:
        return False
    return rate is not None and ends_in_rate((rate.text + rate.ending).rstrip("을를이가은는보다"))


def _of_others_compared(line: Line) -> bool:
    """For 수출은 3.1% 늘어 일본(1.2%)보다 증가율이 높았다: the growth of Japan's exports, and not of those to it."""
    rest, at = line.clause.rest, line.clause.rest_at
    if not line.entry or rest is None or any(cell.partner is not None for cell in rest.subject or []):
        return False
    home = Line.of(rest)
    names = home.group(at - 1) or home.group(at)
    return names is not None and names.role == "than" and names.cells[-1].flow is None


def _in_another_unit(line: Line, finding: Finding) -> bool:
    """For 선박 수출은 449만CGT로 32% 늘었다: the growth is that of an amount, in a unit that is not known."""
    if finding.measure != "value" or "value" in finding.values:
        return False
    before = [node for node in line.nodes if node.end <= finding.spans["growth"][0]]
    at = next((at for at in reversed(range(len(before))) if _came_to(before[at])), None)
    amount = next((node for node in reversed(before[: at or 0]) if isinstance(node, Element) and node.figure), None)
    if at is None or amount is None or not amount.is_figure(Kind.CARDINAL):
        return False
    return before.index(amount) >= at - 2 and not any(_parts(node) for node in before[at:])  # 350만㎥로


def _came_to(node: Node) -> bool:
    """Whether a word says, as the unit of an amount, what something came to: CGT로, 봉지로."""
    return isinstance(node, Element) and node.unknown and node.particle in ("로", "으로")


def _parts(node: Node) -> bool:
    return isinstance(node, Group) or node.sign in (",", "…")


def _both_ways(line: Line) -> bool:
    """For 수출은 11.7%, 수입은 2.0% 각각 늘고 줄었다: two verbs behind one figure, each for one of the names."""
    directions = [at for at in range(len(line.nodes)) if line.has(at, "directions")]
    each = any(line.has(at, "each") for at in range(len(line.nodes)))
    figures = sum(line.element_is(at, Kind.PERCENT) for at in range(len(line.nodes)))
    ways = {element.value("directions") for at in directions if (element := line.element(at)) is not None}
    return each and figures <= 1 and ways == {"up", "down"}

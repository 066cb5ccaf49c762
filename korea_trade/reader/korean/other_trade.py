"""What a Korean text tells beside Korea's trade by customs: that of the world, by payments, by post, and changes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import ITS_OWN_TRADE, OF_NATIONAL_ACCOUNTS, SOLD_AT_HOME
from korea_trade.reader.korean.clause import TRADED
from korea_trade.reader.korean.elements import Element
from korea_trade.vocabulary.word_lists import korean_list

_WORLDWIDE = re.compile(
    r"각국의|세계 각국|(?<!등 )주요국(?:의|별)? ?(?:수출|교역|무역)|세계(?: 상위)? \d+대 ?(?:수출|교역|무역)"
    r"|(?<!나라 )(?<!나라의 )(?<!한국 )(?<!한국의 )\d+대 ?(?:수출|수입|교역|무역)국"
    r"|세계에서|흑자국|적자국|세계(?: ?[가-힣]+){0,2} ?순위|세계무역기구|WTO"
)
_WORLD_PLACE = re.compile(r"세계 ?\d+ ?위")
_OF_PAYMENTS = re.compile(r"국제수지 ?(?:기준|통계)|국제수지상|상품 ?수지|경상 ?수지")
_OF_CUSTOMS = re.compile(r"통관 ?기준|관세청|무역수지")
_SHARE_OF_CHANGE = re.compile(
    r"(?:증가|감소|확대|축소)(?:분|액|폭)(?:\([^()]{1,20}\))?(?:의| 중| 가운데)(?: 약)? ?(?=\d)"
)
_CHANGE_BEHIND = re.compile(
    r"(?<!\d)(?:\d[\d,억만천조. ]*달러[^\d.]{1,12})*\d[\d,억만천조. ]*달러(?:의| 규모의) ?(?:수출|수입) ?(?:감소|증가)"
)
"""For 연간 미국 34억 달러, 중국 120억 달러의 수출 감소가 예상된다."""
_AMOUNT_OF_CHANGE = re.compile(r"(?:증가|감소)(?:분|액)(?:\([^()\d]{1,12}\))?[이은는도]?(?: ?\(| (?:총 |약 )?)(?=\d)")
_OF_MARKET = re.compile(r"(?:시장|수입)(?: ?시장)? ?점유율|한국산")
_AT_HOME = re.compile(r"국내 ?시장(?:에서|의|에|은)|국내에서")
_TRADED = re.compile(r"수출|수입(?!차)|생산|내수")
_ANY_TRADE = re.compile(r"수출|수입|무역|교역|통관|생산|내수|투자|흑자|적자|선적|輸|貿|팔|내보|사들|들여|만들")
_SOLD_BY_POST = re.compile(r"직접 ?판매|직구|역직구|온라인 ?(?:쇼핑|판매)")
_OF_KOREAN_GOODS = re.compile(r"한국산|(?:한국|국산) ?제품|한국(?:으로부터|에서)|(?:대|對) ?한국(?! ?경제)")
_OF_OFFICE_ABROAD = re.compile(
    r"해관(?:총서)?|재무성|(?<![가-힣])상무[부성]|통계총국|(?:관세|세관)총국|유로스타트|Eurostat|USITC|국제무역위원회|센서스"
    r"|(?:미국|미|중국|일본|베트남|EU|유럽연합) ?(?:상무부|세관|해관|통계국|통계청|인구조사국)|대만 ?재정부"
    r"|\((?:%, ?)?(?:WTO|IMF|OECD|[^\d(),%]{0,5}통계청)[,)]"
)
_TO_KOREA = ("에", "로", "으로", "에서", "으로부터", "로부터", "에게", "과의")
_BESIDE_KOREA = re.compile(r"한국(?:\([^()]{1,12}\))?(?:보다|을 제|을 앞|에 뒤|에 앞|에 밀|과 비교)")
_BETWEEN = re.compile(r" ?(?:(?:지난해|올해|작년) ?)?(?:\d{1,2}(?:[~∼-]\d{1,2})?월|지난달|이달|[1-4]분기|[상하]반기) ?")
_ORDERED = re.compile(r"[^,.\d…]{0,24}?(?:수주(?! ?(?:호조|증가|물량|선박|잔량|분|한 |했던))|계약|상담|양해각서|MOU)")
_PARTNER = re.compile(
    r"\)?(?![은는이가도의] ) ?(?:으?로|에 대한|에서|향|[와과]의|수출|수입|시장|[가-힣A-Z]* (?:수출|수입))"
)


@dataclass(slots=True)
class OtherTrade:
    """What a paragraph has said so far that its figures may be of, other than Korea's trade by customs."""

    text: str
    worldwide: bool = False
    by_payments: bool = False
    by_post: bool = False
    of_others: bool = False
    at_home: bool = False
    of_country: bool = False
    beside_trade: bool = False
    with_korea: bool = False
    of_economy: bool = False
    by_office_abroad: bool = False

    def enter(self) -> None:
        """At a new paragraph."""
        self.worldwide = self.by_payments = self.by_post = self.of_others = self.at_home = self.of_economy = False
        self.by_office_abroad = False

    def hear(self, parts: list[Element]) -> None:
        """Take in whether a sentence turns to the trade of two other countries, or back to Korea's."""
        self.of_economy = self.of_economy or any(part.text in korean_list("economy") for part in parts)
        self.beside_trade = self.beside_trade or any(part.has("foreign") for part in parts)
        country = any(part.has("partner") and part.role in ("topic", "subject", "genitive") for part in parts)
        korea = next((p.start for p in parts if p.has("nation", "name") and p.particle in _TO_KOREA), len(self.text))
        done = (a.has("flows") and b.text.startswith(korean_list("did")) for a, b in pairwise(parts) if a.start > korea)
        self.with_korea = country and any(done)
        self.of_country = any(part.has("partner") and part.role == "topic" for part in parts) and not any(
            part.has("nation", "name") for part in parts
        )
        if any(_overtaken(parts, at) or _whose_partner(parts, at) for at in range(len(parts) - 1)):
            self.of_others = True
        elif any(part.has("nation", "name") and part.particle in ("", "은", "는", "의", "도") for part in parts):
            self.of_others = False

    def finish(self, findings: Iterable[Finding]) -> None:
        """At the end of the text: doubt what one about prices, and no trade, tells of goods: 물가 3.1%↑…사과 88%↑."""
        findings = list(findings)
        accounts = [_growth_of_all(found) for found in findings if found.doubtful == OF_NATIONAL_ACCOUNTS]
        for finding in findings:
            if _growth_of_all(finding) in accounts and "value" not in finding.values:
                finding.doubt(OF_NATIONAL_ACCOUNTS)
        if not self.beside_trade or _ANY_TRADE.search(self.text) is not None:
            return
        for finding in findings:
            if finding.cell.flow is None and finding.measure == "value":
                finding.doubt("whether it is trade, is not stated")

    def doubt(self, start: int, end: int, findings: Iterable[Finding]) -> None:
        """Take in a sentence, and doubt those of its figures that may be of something else."""
        findings = list(findings)
        self.worldwide = self.worldwide or _WORLDWIDE.search(self.text, start, end) is not None
        in_order = _WORLD_PLACE.search(self.text, start, end) is not None
        self.by_payments = self._is_by_payments(start, end)
        self._doubt_amounts(start, end, findings)
        self.at_home = _AT_HOME.search(self.text, start, end) is not None or (
            self.at_home and _TRADED.search(self.text, start, end) is None
        )
        self._doubt_bought_from_korea(start, end, findings)
        for finding in findings if self.at_home else ():
            if finding.flow == "exports" and not (finding.cell.flow and finding.cell.flow.start >= start):
                finding.doubt(SOLD_AT_HOME)
        for finding in findings if self.of_country and (self.worldwide or in_order) else ():
            if finding.measure == "rank" and finding.cell.partner is None:
                finding.doubt(ITS_OWN_TRADE)
        customs = _OF_CUSTOMS.search(self.text, start, end) is not None
        for finding in findings if self.of_economy and not customs else ():
            if _growth_of_all(finding) is not None and "value" not in finding.values:
                finding.doubt(OF_NATIONAL_ACCOUNTS)
        for finding in findings if self.of_others else ():
            finding.doubt("the trade of two other countries, or Korea's?")
        for finding in findings if self.by_payments else ():
            finding.doubt("by the balance of payments, not by customs")
        for finding in findings if self.worldwide or in_order else ():
            if finding.cell.partner is not None and not self._traded_with(finding.cell.partner):
                finding.doubt(ITS_OWN_TRADE)

    def _doubt_bought_from_korea(self, start: int, end: int, findings: list[Finding]) -> None:
        """Doubt what another country bought from Korea (미국의 한국산 반도체 수입), and what its offices count."""
        goods = _OF_KOREAN_GOODS.search(self.text, start, end)
        abroad = _OF_OFFICE_ABROAD.search(self.text, start, end)
        beside = _BESIDE_KOREA.search(self.text, start, end) is not None
        for finding in findings:
            partner, flow = finding.cell.partner, finding.cell.flow
            own = partner is not None and (beside or (flow is not None and self._is_own(partner, flow)))
            if self.with_korea or (own and partner is not None and not self._toward(partner)):
                finding.doubt(ITS_OWN_TRADE)
            bought = goods is not None and goods.start() < finding.end
            bought = bought and (finding.cell.flow is None or finding.flow == "imports")
            if bought or (abroad is not None and finding.end > abroad.start()):
                finding.doubt(ITS_OWN_TRADE)
        told_there = abroad is not None and any(finding.end > abroad.start() for finding in findings)
        self.by_office_abroad = told_there or (self.by_office_abroad and not findings)

    def goes_on_abroad(self, parts: list[Element], findings: Iterable[Finding]) -> bool:
        """Whether a sentence behind one about the trade of another country may go on about it; doubt it if so.

        일본의 3월 무역수지는 …. 자동차 수출은 7.1% 늘었다.
        """
        if any(part.has("nation") or part.text in ("전체", "국내") for part in parts):
            return False
        for finding in findings:
            if self.by_office_abroad or finding.cell.partner is None or not self._toward(finding.cell.partner):
                finding.doubt(ITS_OWN_TRADE)
        return True

    def goes_on_by_office(self, parts: list[Element]) -> bool:
        """Whether a sentence may go on with what an office abroad counts: it names neither Korea nor its offices."""
        ours = any(part.has("nation") or part.text.startswith(korean_list("our_words")) for part in parts)
        return self.by_office_abroad and not ours

    def _is_own(self, country: Located, flow: Located) -> bool:
        """Whether a time stands between a country and its trade: 독일 2월 수출은, and not 대미 3월 수출은."""
        return _BETWEEN.fullmatch(self.text, country.end, flow.start) is not None

    def _toward(self, country: Located) -> bool:
        """Whether a country is named as the one that trade is with: 대미."""
        return self.text[country.start : country.start + 1] in ("대", "對")

    def _is_by_payments(self, start: int, end: int) -> bool:
        """Whether exports and imports are those of the balance of payments, which count otherwise: 상품수지는 …."""
        if _OF_CUSTOMS.search(self.text, start, end) is not None:
            return False
        return self.by_payments or _OF_PAYMENTS.search(self.text, start, end) is not None

    def _doubt_amounts(self, start: int, end: int, findings: list[Finding]) -> None:
        """Doubt amounts of a change (수출 증가분 61억 달러 가운데 …), and shares of another country's market."""
        changed = _AMOUNT_OF_CHANGE.search(self.text, start, end)
        by_which = _CHANGE_BEHIND.search(self.text, start, end)
        part = _SHARE_OF_CHANGE.search(self.text, start, end)
        market = _OF_MARKET.search(self.text, start, end)
        sold = _SOLD_BY_POST.search(self.text, start, end)
        flows = (finding.cell.flow for finding in findings)
        own = any(flow is not None and flow.start >= start for flow in flows)
        self.by_post = sold is not None or (self.by_post and not own)
        post = start if sold is None else sold.start()
        for finding in findings:
            begin = finding.spans.get("value", (finding.start, 0))[0]
            if finding.measure in ("value", "quantity", "threshold") and "value" in finding.spans:
                ordered = _ORDERED.match(self.text, finding.spans["value"][1], end) is not None
                finding.doubt("ordered, or traded?" if ordered else None)
            if changed is not None and finding.measure in ("value", "threshold") and begin >= changed.start():
                finding.doubt("an amount of change, or a level?")
            if by_which is not None and "value" in finding.values and by_which.start() <= begin < by_which.end():
                finding.doubt("an amount of change, or a level?")
            if part is not None and finding.measure == "share" and begin >= part.start():
                finding.doubt("a share of what is not stated")
            if self.by_post and begin >= post and not (finding.cell.flow and finding.cell.flow.start > post):
                finding.doubt("sold by post, or exported?")
            if market is not None and finding.measure in ("share", "share-change", "rank") and begin >= market.start():
                finding.doubt("a share of another market")

    def _traded_with(self, partner: Located) -> bool:
        """Whether a country is said to be a partner: 대미, 미국으로의, 미국에 대한, 미국 수출."""
        return self._toward(partner) or _PARTNER.match(self.text, partner.end) is not None


def _growth_of_all(finding: Finding) -> tuple[str, object] | None:
    """The flow and the growth of all exports or imports; None of another finding."""
    growth = finding.values.get("growth")
    of_all = finding.measure == "value" and finding.flow in TRADED and not any(finding.cell.name)
    return (finding.flow, growth) if of_all and growth is not None else None


def _overtaken(parts: list[Element], at: int) -> bool:
    """For 대만은 한국을 제치고: another country comes before Korea in the trade of a third."""
    nation = parts[at].has("nation", "name") and parts[at].role == "object"
    return nation and parts[at + 1].text.startswith(korean_list("overtakes"))


def _whose_partner(parts: list[Element], at: int) -> bool:
    """For 중국의 최대 수입국, 미국의 3위 수입국: a country is one of the partners of another."""
    owner = parts[at]
    if not owner.has("partner") or owner.particle != "의":
        return False
    behind = parts[at + 1 : at + 4]
    place = next((part for part in behind if part.has("largest", "destinations") or part.is_figure(Kind.ORDINAL)), None)
    if place is None or any(part.has("item") for part in behind):
        return False
    return place.figure is None or any(part.has("traded_ones") or part.text.endswith("국") for part in behind)

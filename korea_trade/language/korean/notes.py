"""Korean titles, footnotes and summaries."""

from collections.abc import Mapping, Sequence

from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.checks.codes import Role
from korea_trade.language.korean.fields import FIELDS
from korea_trade.language.korean.phrases import KOREAN_PHRASES
from korea_trade.language.korean.reasons import REASONS
from korea_trade.language.korean.sentences import KoreanSentences, towards
from korea_trade.language.korean.verified_reasons import VERIFIED_REASONS
from korea_trade.language.korean.words import OUTCOMES
from korea_trade.model.codes import ExclusionKind, Flow, Frequency, Sector
from korea_trade.model.fact import WHO_DRAFTED
from korea_trade.reader.reasons import Outcome as ProofOutcome
from korea_trade.reader.reasons import Reason
from korea_trade.reader.statement import Origin, ProofField
from korea_trade.verification.codes import Outcome as Verified
from korea_trade.verification.codes import Reason as VerifiedReason

_FIGURES = {"value": "금액이", "growth": "증감률이", "share": "비중이"}
_PROOFS = {
    ProofOutcome.PROVEN: "입증",
    ProofOutcome.PLAUSIBLE: "부분 입증",
    ProofOutcome.REFUTED: "반증",
    ProofOutcome.NO_RECEIPT: "근거 없음",
}
_LATEST = " (수치가 있는 최근 연도)"

_VERIFIED = {
    Verified.AGREES: "일치",
    Verified.AGREES_DERIVED: "산출값과 일치",
    Verified.WITHIN_ROUNDING: "반올림 범위 내",
    Verified.CONTRADICTS: "불일치",
    Verified.OTHER_DEFINITION: "다른 기준",
    Verified.UNKNOWN: "확인 불가",
    Verified.NOT_A_CLAIM: "주장 아님",
}
_ROLES = {
    Role.SAID: "사실",
    Role.PERIOD: "기간",
    Role.LIST: "목록",
    Role.EXCLUDED: "제외",
    Role.MISSING: "누락",
}
_EXCLUDED = {
    ExclusionKind.DATE: "날짜",
    ExclusionKind.NAME: "이름",
    ExclusionKind.NOT_TRADE: "무역 아님",
    ExclusionKind.BEYOND_THE_MODEL: "모형 밖",
}


class KoreanNotes(KoreanSentences):
    """What stands above and below tables."""

    def totals_title(self, sector: Sector) -> str:
        """The title of a table of totals."""
        return f"한국의 무역, {self.sector(sector)}"

    def items_title(self, flow: Flow, partner: str | None, period: str, sector: Sector, *, latest: bool) -> str:
        """The title of a ranking of items, to or from a partner or the world; ``latest`` is the year by default."""
        what = self.by_item(flow, partner)
        return f"{what}, {self.period(period)}, {self.sector(sector)}{_LATEST if latest else ''}"

    def partners_title(self, flow: Flow, item: str | None, period: str, sector: Sector, *, latest: bool) -> str:
        """The title of a ranking of partners, of one item or all."""
        what = self.by_partner(flow, item)
        return f"{what}, {self.period(period)}, {self.sector(sector)}{_LATEST if latest else ''}"

    def by_item(self, flow: Flow, partner: str | None) -> str:
        """What a ranking of items shows, in any period."""
        where = f"{towards(self.partner(partner), flow)} " if partner else ""
        return f"{where}품목별 {self.flow(flow)}"

    def by_partner(self, flow: Flow, item: str | None) -> str:
        """What a ranking of partners shows, in any period."""
        of = self.item(item) if item else "전 품목"
        return f"지역별 {of} {self.flow(flow)}"

    def by_length(self, months: int) -> str:
        """How long the periods of a chart over time are; nothing for other lengths than usual ones."""
        return {1: "월별", 3: "분기별", 6: "반기별", 12: "연도별"}.get(months, "")

    def of_korea(self, what: str) -> str:
        """A flow as a whole, of which country it is."""
        return f"한국의 {what}"

    def heading(self, text: str) -> str:
        """A text as it begins a heading."""
        return text

    def rows_title(self, count: int, of: Sequence[str] = (), *, latest: bool = False) -> str:
        """The title of a table that is told by its number of rows, and by what all of them are of, as far as known."""
        title = f"{count}행" + (f": {', '.join(of)}" if of else "")
        return title + (_LATEST if latest else "")

    def facts_title(self, count: int, of: int) -> str:
        """The title of a table of facts, and of how many, where some are left out."""
        return f"사실 {_of_all(count, of)}"

    def derived_title(self, count: int, of: int) -> str:
        """The title of a table of derived figures, and of how many."""
        return f"산출값 {_of_all(count, of)}"

    def growth_caption(self, frequency: Frequency) -> str:
        """What bars of growth measure, in periods of a length."""
        against = {Frequency.ANNUAL: "전년", Frequency.MONTHLY: "전년 동월"}.get(frequency, "전년 동기")
        return f"{against} 대비 증감률, 단위: %"

    def columns_left_out(self, headings: Sequence[str]) -> str:
        """Under a narrow table: which columns it leaves out, and what shows them."""
        return f"화면이 좁아 뺀 열: {', '.join(headings)}. 더 넓은 화면이나 --columns, --json으로 볼 수 있다."

    def comparison_title(self, first: str, second: str, where: str, *, shares: bool = False) -> str:
        """The title of a comparison of levels or shares: two periods in a sector or two sectors in a period, named."""
        return f"{first}, {second} 비교, {where}, {'비중 %, 증감 %p' if shares else '억 달러'}"

    def growth_of(self, name: str) -> str:
        """The heading of the growth under one of two definitions."""
        return f"{name} 증감률 %"

    def verdicts_title(self, count: int) -> str:
        """The title of a table of verdicts."""
        return f"수치 검산: 판정 {count}건"

    def remark(self, english: str, korean: str | None) -> str:
        """What a curator remarked, in English where nobody put it into Korean."""
        return korean or english

    def inferred(self, field: str, english: str, korean: str | None) -> str:
        """Why a field of a fact may be taken as read though no words prove it, in English where nobody put it so."""
        return f"{FIELDS.get(field, field)}, {korean or english}"

    def source(self, publisher: str | None, published: str | None, title: str, id_: str) -> str:
        """The line that names a document."""
        return f"출처: {self.publisher_and_date(publisher, published)}, {title} ({id_})"

    def source_line(self, publisher: str | None, published: str | None, title: str) -> str:
        """The line that names a document to those who do not have it, without its id."""
        return f"출처: {self.publisher_and_date(publisher, published)}, {title}"

    def publisher_and_date(self, publisher: str | None, published: str | None) -> str:
        """Who published a document and when, as far as it is known."""
        return f"{self.publisher(publisher) if publisher else '발행처 미상'}, {published or '발행일 미상'}"

    def published_from(self, text: str) -> str:
        """Where the date of a document comes from."""
        return "초안을 만들게 한 사람" if text == WHO_DRAFTED else text

    def to_be_used_with_care(self, mark: str, show: str) -> str:
        """What the mark means where the caveats are not spelled out, and the command that shows them."""
        return f"{mark} 주의: 이유는 {show}"

    def indented_are_parts(self) -> str:
        """What the indent of a row means."""
        return "들여 쓴 행은 위 행의 일부이므로 서로 더할 수 없다."

    def derived_columns(self, *, share: bool, levels: bool, contributions: bool, bounds: bool) -> str:
        """What the asterisks mean: a share, a year-earlier level and change, a contribution; perhaps with bounds."""
        said = ["전체 대비 비중"] if share else []
        said += ["전년 금액과 증감(억 달러)"] if levels else []
        said += ["전체 증감률에 대한 기여도(%p)"] if contributions else []
        within = " (괄호 안은 반올림에 따른 범위)" if bounds else ""
        if (levels or contributions) and not bounds:
            within = " (≈ 반올림에 따른 범위 안의 값)"
        return f"* 문서에 없는 산출값: {'; '.join(said)}{within}."

    def shares_on_a_page(self, *, of_item: bool) -> str:
        """What a share is of where a row of the page of an item names a partner too, or of a partner an item."""
        named = "지역" if of_item else "품목"
        return f"{named}이 적힌 행의 비중은 그 {named} 전체에 대한 것이다."

    def ranks_on_a_page(self, *, of_item: bool) -> str:
        """Among what a rank is where a row of the page of an item names a partner too, or of a partner an item."""
        if of_item:
            return "지역이 적힌 행의 순위는 그 지역과 교역한 품목 가운데 순위이다."
        return "품목이 적힌 행의 순위는 그 품목을 교역한 지역 가운데 순위이다."

    def shares_within_a_partner(self) -> str:
        """What shares and ranks are of on the page of an item and a partner."""
        return "비중은 이 지역과의 전 품목 무역 대비이고, 순위는 그 품목들 가운데 순위이다."

    def derived_from(self, figure: str, facts: Sequence[str]) -> str:
        """A derived figure in words, with the facts that it follows from."""
        return f"산출값: {figure}, 근거: {'; '.join(facts)}"

    def derived_sign(self) -> str:
        """What the sign of derived figures means."""
        return "≈ 문서에 없는 산출값: 명시된 수치로 계산했으며 범위는 반올림에 따른 것이다."

    def limit_sign(self) -> str:
        """What the signs of differences that are only limits mean."""
        return "≥, ≤ 이상, 이하: 두 수치 중 하나가 한계값이거나 이미 넘어선 잠정 집계이다."

    def doubtful_sign(self) -> str:
        """What the sign of a figure means that contradicts others."""
        return "? 다른 수치와 어긋남(주의 문구 참조): 이 수치로는 아무것도 산출하지 않는다."

    def difference_sign(self) -> str:
        """What the sign of differences means."""
        return "≈ 산출값: 뒤의 수치에서 앞의 수치를 뺀 값이며 범위는 반올림에 따른 것이다."

    def sectors_differ(self) -> str:
        """Why two definitions of trade do not correct each other."""
        return (
            "두 수치는 무역의 정의가 다르다: ICT 보도자료는 같은 이름 아래 다른 품목 범위를 집계하므로, "
            "어느 쪽도 다른 쪽을 바로잡지 않으며 그 차이는 증감이 아니다."
        )

    def rank_heading(self, stated: int | None) -> str:
        """The heading of ranks, among so many stated where the figures of others are not."""
        return "#" if stated is None else f"# (명시된 {stated}개 중)"

    def rank(self, rank: int, stated: int | None) -> str:
        """A rank, among so many stated where the figures of others are not."""
        return str(rank) if stated is None else f"명시된 {stated}개 중 {rank}"

    def place(self, rank: int, stated: int, size: int) -> str:
        """A rank among so many members of a group, of which so many are stated."""
        return f"{size}개 중 {rank}위" if stated == size else f"명시된 {stated}개 중 {rank}위"

    def with_share_and_rank(self, said: str, share: str, rank: str) -> str:
        """The text of a row with its computed share, in percent, and its rank, as far as there are any."""
        return "; ".join([said, *([f"비중* {share}%"] if share else []), *([rank] if rank else [])])

    def page_title(self, name: str) -> str:
        """The title of the page of a name."""
        return f"{name}: 모든 사실"

    def page_of_relations(self, name: str) -> str:
        """The title of the groups that a name belongs to and its parts."""
        return f"{name}: 상위 묶음과 세부 항목"

    def page_of_remarks(self, name: str) -> str:
        """The title of facts about something else whose remarks name it."""
        return f"{name}: 다른 사실의 설명에 나오는 것"

    def derived_from_year_after(self, span: str) -> str:
        """That a level, from low to high, follows from what the year after is said to be."""
        return f"이듬해 증감률로 역산, 범위 {span}"

    def countries_and_regions(self) -> str:
        """Among what the ranks of countries and regions are."""
        return "국가는 국가끼리, 지역은 지역끼리의 순위이다."

    def ranks_of_parts(self) -> str:
        """What ranks in brackets are."""
        return "(#) 같은 상위 항목에 속한 것들 사이의 순위."

    def only_stated(self, drawn: int, figure: str) -> str:
        """That a chart draws so many, as the figure is stated of no others."""
        return f"{_FIGURES[figure]} 명시된 {drawn}개만"

    def drawn(self, drawn: int, stated: int, size: int, figure: str) -> str:
        """How many of a group a chart draws; of so many of them the figure is stated."""
        if drawn == size:
            return "명시된 것은 하나뿐" if size == 1 else f"명시된 {size}개 전부"
        rest = f"(나머지는 {_FIGURES[figure]} 명시되지 않음)" if drawn == stated else ""
        return f"{size}개 이상 중 {drawn}개 표시{rest}"

    def parts_drawn(self, number: int) -> str:
        """How many parts of the members of a group a chart draws under them."""
        return f"그 부분 {number}개도 포함" if number else ""

    def other_definition(self, sector: Sector) -> str:
        """That one of two facts covers another trade."""
        return f"{self.sector(sector)}: 다른 무역 정의"

    def acknowledged(self, rule: Rule, fact: str, caveat: str) -> str:
        """The caveat that names a rule that a fact breaks."""
        return f"주의 문구 있음, {fact}의 {self.rule(rule)}: {caveat}"

    def role(self, role: Role, kind: ExclusionKind | None) -> str:
        """What accounts for a number of a document; of an excluded one, what it is."""
        return _ROLES[role] if kind is None else f"{_ROLES[role]}: {self.exclusion(kind)}"

    def exclusion(self, kind: ExclusionKind) -> str:
        """What an excluded number is."""
        return _EXCLUDED[kind]

    def proof_field(self, field: ProofField) -> str:
        """A field of a fact that words prove."""
        from korea_trade.language.korean.qualifiers import QUALIFIERS

        return QUALIFIERS.fields[field]

    def proof_place(self, line: int | None, origin: Origin) -> str:
        """Where the words of a field stand, and where they come from if not from the clause of the figure."""
        if line is None:
            return "추론" if origin is Origin.INFERRED else "발행일로 판단"
        carried = {Origin.CARRIED: ", 다른 곳에서 이어짐", Origin.DATE: ", 발행일로 판단"}
        return f"{line}행{carried.get(origin, '')}"

    def proofs_summary(self, counts: Mapping[ProofOutcome, int], confirmed: int) -> str:
        """How many facts the documents prove, and how many of the plausible ones somebody has confirmed."""
        said = [outcome for outcome in ProofOutcome if outcome is not ProofOutcome.NO_RECEIPT or counts.get(outcome)]
        each = {outcome: f"{_PROOFS[outcome]} {counts.get(outcome, 0)}" for outcome in said}
        if counts.get(ProofOutcome.PLAUSIBLE):
            each[ProofOutcome.PLAUSIBLE] += f" (확인 {confirmed})"
        return f"문서와 대조한 사실: {', '.join(each.values())}"

    def verdicts_summary(self, counts: Mapping[Outcome, int], wrong: int, acknowledged: int) -> str:
        """How many verdicts there are of each outcome, and how many contradictions a caveat acknowledges."""
        each = ", ".join(f"{OUTCOMES[outcome]} {number}" for outcome, number in counts.items())
        known = f" (모순 {wrong}건 중 {acknowledged}건은 주의 문구가 있음)" if wrong else ""
        return f"검산 판정 {sum(counts.values())}건: {each}{known}"

    def check_summary(self, facts: int, documents: int, problems: int, to_decide: int, where: str) -> str:
        """The last line of the checks; ``to_decide`` says at how many places a person has to, and ``where``."""
        found = f"문제 {problems}건" if problems else "문제 없음"
        if to_decide:
            found += f", 직접 판단할 곳 {to_decide}군데: {where}"
        return f"사실 {facts}건, 문서 {documents}건: {found}"

    def proof(self, outcome: ProofOutcome) -> str:
        """What a document says of a claim or a fact."""
        return _PROOFS[outcome]

    def reason(self, reason: Reason) -> str:
        """Why a claim is not proven, with the code."""
        return f"{REASONS[reason]}({reason})"

    def claims_summary(self, counts: Mapping[ProofOutcome, int]) -> str:
        """How many claims have each outcome."""
        each = ", ".join(f"{_PROOFS[outcome]} {number}" for outcome, number in counts.items())
        return f"주장 {sum(counts.values())}건: {each}"

    def verified(self, outcome: Verified) -> str:
        """What the facts say of a figure of an article."""
        return _VERIFIED[outcome]

    def verified_reason(self, reason: VerifiedReason) -> str:
        """What decided the outcome of a figure of an article, with the code."""
        return f"{VERIFIED_REASONS[reason]}({reason})"

    def verified_summary(self, counts: Mapping[Verified, int], in_words: int) -> Sequence[str]:
        """How many figures of an article have each outcome, and how many statements are in words alone."""
        each = ", ".join(f"{_VERIFIED[outcome]} {number}" for outcome, number in counts.items() if number)
        if not each:
            return [KOREAN_PHRASES.no_figures_to_judge()]
        summary = f"수치 {sum(counts.values())}건: {each}"
        return [summary, KOREAN_PHRASES.statements_in_words(in_words)] if in_words else [summary]

    def tagline(self) -> str:
        """What the tool is."""
        return "ktrade: 한국의 무역, 모든 수치에 근거를"

    def contents(self, facts: int, documents: int, years: tuple[int, int], sectors: Sequence[Sector]) -> str:
        """What is inside."""
        inside = f"문서 {documents}건의 사실 {facts}건, {years[0]}~{years[1]}년"
        return f"{inside}; {', '.join(map(self.sector, sectors))}"

    def worth_typing(self) -> Sequence[tuple[str, str]]:
        """Commands with what they answer."""
        return (
            ("ktrade totals --year 2020", "수출, 수입, 무역수지"),
            ("ktrade items --sort growth", "가장 많이 늘어난 품목"),
            ("ktrade regions china", "한 상대국과의 무역, 모든 기간"),
            ("ktrade milestones", "역대 최대, 몇 년 만에 처음, 연속 기록"),
            ("ktrade show 2020.exports.semiconductors@motie-2021-01-04", "수치 하나의 근거"),
        )

    def help_hint(self) -> str:
        """Where the commands are listed."""
        return "모든 명령은 `ktrade --help`, 명령마다 예는 `--help`."


def _of_all(count: int, of: int) -> str:
    return f"{count}건" if count == of else f"{of}건 중 {count}건"

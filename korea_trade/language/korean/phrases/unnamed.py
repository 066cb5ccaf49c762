"""In Korean: what the rows of an answer do not name."""

from collections.abc import Mapping, Sequence

from korea_trade.language.korean.phrases.words import KINDS
from korea_trade.messages.phrases import UnnamedKind

# ruff: noqa: D102  (``Phrases`` says what each is)

_UNNAMED_KINDS: Mapping[UnnamedKind, str] = {
    "flows": "구분 {number}가지 {codes}(`flow`)",
    "periods": "기간 {number}개(`period`)",
    "items": "품목 {number}개(`item`)",
    "items-and-all": "전체 품목과 그중 {number}개(`item`)",
    "partners": "상대 {number}곳(`partner`)",
    "partners-and-all": "모든 상대와 그중 {number}곳(`partner`)",
    "measures": "지표 {number}가지 {codes}(`measure`)",
    "units": "단위 {number}가지 {codes}(`unit`)",
    "comparisons": "비교 기준이 다른 증감률 {codes}(`comparison`)",
    "limits": "한계값({columns})",
    "plans": "목표·전망(`status`)",
    "derived": "상·하한이 있는 산출값({columns})",
    "doubtful": "다른 수치와 모순되는 값(`caveat`)",
}
_TOLD_BY_COLUMN = {"bound": "한계값", "status": "목표와 전망"}


class Unnamed:
    """What the rows of an answer do not say of themselves."""

    def columns_tell_not(self, keys: Sequence[str]) -> str:
        named = ", ".join(f"{KINDS.get(key, key)}({key})" for key in keys)
        return f"행마다 다른데 어느 열에도 나오지 않는 것: {named}; --columns에 더하세요"

    def columns_hide(
        self,
        limits: int,
        directions: int,
        against_other_times: int,
        outlook: int,
        statuses: Sequence[str],
        doubtful: int,
        keys: Sequence[str],
    ) -> str:
        told = [f"한계값 {limits}건"] if limits else []
        told += [f"방향만 알려진 것 {directions}건"] if directions else []
        told += [f"전년이 아닌 때와 견준 증감률 {against_other_times}건"] if against_other_times else []
        told += [f"실적이 아닌 것({', '.join(statuses)}) {outlook}건"] if outlook else []
        told += [f"다른 수치와 어긋나는 것 {doubtful}건"] if doubtful else []
        return f"수치 중 {', '.join(told)}. 이를 알려 주는 열이 빠져 있으니 --columns에 더하세요: {', '.join(keys)}"

    def several_sectors(self, sectors: Sequence[str]) -> str:
        return (
            f"무역 정의가 {len(sectors)}가지({', '.join(sectors)})인 행입니다. 서로 더하거나 함께 순위를 매기지 말고, "
            "`sector`로 하나만 물으세요"
        )

    def sector_unnamed(self) -> str:
        return (
            "어느 부문의 수치인지 행에 없습니다. 전산업과 ICT 등은 포괄 품목이 다르니 "
            "`sector`를 함께 조회하거나 하나만 물으세요"
        )

    def any_rows_taken(self) -> str:
        return (
            "어느 행을 가져올지 정하는 순서가 없어, 행에 대한 설명은 가져올 수 있는 모든 행에 대한 것입니다. "
            "행을 구별하는 열로 정렬(ORDER BY)하거나 `id`도 함께 조회하세요"
        )

    def kinds_unnamed(self, kinds: Mapping[UnnamedKind, Sequence[str]]) -> str:
        told = "; ".join(
            _UNNAMED_KINDS[kind].format(
                number=len(codes), codes=", ".join(codes), columns=", ".join(f"`{column}`" for column in codes)
            )
            for kind, codes in kinds.items()
        )
        return f"어느 것이 어떤 수치인지 행에 나오지 않습니다: {told}. 이 열도 함께 조회하거나 한 종류만 물으세요"

    def aggregate_mixes(
        self,
        sectors: Sequence[str],
        flows: Sequence[str],
        periods: int,
        overlap: bool,
        wholes: Sequence[str],
        repeated: bool,
    ) -> str:
        of = [
            f"무역 정의 {len(sectors)}가지 {', '.join(sectors)}(`sector`)" if sectors else "",
            f"구분 {len(flows)}가지 {', '.join(flows)}(`flow`)" if flows else "",
            f"{'일부가 겹치는 ' if overlap else ''}기간 {periods}개(`period`)" if periods else "",
            f"전체와 그 일부({', '.join(f'`{column}`' for column in wholes)})" if wholes else "",
            "다시 명시되었거나(`source`) 조인으로 되풀이된 같은 수치" if repeated else "",
        ]
        told = "; ".join(filter(None, of))
        return f"서로 다른 수치를 한 수치로 계산했습니다: {told}. 이 열로 묶거나(GROUP BY) 각각 하나만 물으세요"

    def figures_lacking(self, stated: int, rows: int) -> str:
        return (
            f"{rows}개 행 가운데 값이 있는 {stated}개 행으로만 계산한 수치가 있습니다. "
            "나머지 행의 몫은 들어 있지 않으니 `count(*)`와 값의 개수를 함께 조회하거나 값이 있는 행만 물으세요"
        )

    def else_takes_rows_without(self, rows: int, lacking: int, columns: Sequence[str]) -> str:
        named = ", ".join(f"`{column}`" for column in columns)
        return (
            f"ELSE에 {rows}개 행이 들어가는데 그중 {lacking}개는 {named} 값이 없는 행입니다. 값이 없는(IS NULL) 행의 "
            "WHEN을 더하거나 값이 있는 행만 물으세요"
        )

    def rates_do_not_add(self) -> str:
        return "증감률은 더할 수 없습니다. 합계나 단순 평균은 어느 것의 증감률도 아니니 금액(`value`)으로 계산하세요"

    def no_id_selected(self, left_out: Sequence[str]) -> str:
        missing = ["행의 근거가 된 사실의 주의 사항이 나오지 않습니다"] if "caveat" in left_out else []
        kinds = [kind for column, kind in _TOLD_BY_COLUMN.items() if column in left_out]
        missing += [f"{', '.join(kinds)}을 다른 수치와 구별할 수 없습니다"] if kinds else []
        columns = ["`id`", *(f"`{column}`" for column in left_out if column != "caveat")]
        return f"쿼리에 id가 없습니다. {'. '.join(missing)}. {', '.join(columns)}도 함께 조회하세요"

    def figures_not_told_apart(self, limits: int, plans: int, derived: int, limits_by: Sequence[str]) -> str:
        by = ", ".join(f"`{column}`" for column in limits_by)
        kinds = [
            f"한계값 {limits}건({by})" if limits else "",
            f"목표·전망 {plans}건(`status`)" if plans else "",
            f"산출값 {derived}건(`status`, `low`, `high`)" if derived else "",
        ]
        return f"어떤 수치인지 나오지 않는 행: {', '.join(filter(None, kinds))}. 이 열도 함께 조회하세요"

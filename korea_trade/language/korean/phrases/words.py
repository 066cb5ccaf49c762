"""What phrases of several subjects have in common in Korean: names of kinds and listings, and counts."""

import errno

from korea_trade.language.korean.fields import FIELDS
from korea_trade.messages.phrases import Compared, ComparedBy

KINDS = {
    **FIELDS,
    "frequency": "주기",
    "term": "용어",
    "name": "이름",
    "tool": "도구",
    "resource": "리소스",
}
LISTINGS = {
    "totals": "수출입 총액",
    "items": "품목",
    "regions": "지역",
    "milestones": "기록",
    "facts": "사실",
    "derived": "산출값",
    "revisions": "수정치",
}
_KINDS_OF_LISTINGS = {"totals": "무역 전체", "items": "품목", "regions": "국가·지역"}
COMPARED: dict[Compared, str] = {"level": "금액이나 비중", "daily-average": "일평균", "figure": "수치"}
_SYSTEM = {
    errno.ENOENT: "그런 파일이나 폴더가 없음",
    errno.EACCES: "권한이 없음",
    errno.EPERM: "허용되지 않음",
    errno.EISDIR: "폴더임",
    errno.ENOTDIR: "폴더가 아님",
    errno.ENOSPC: "저장 공간이 부족함",
    errno.EROFS: "쓸 수 없는 파일 시스템",
    errno.EBADF: "열려 있지 않음",
    errno.ENAMETOOLONG: "이름이 너무 김",
}


def of_system(number: int, english: str) -> str:
    """What the system says of a file; in its own words where Korean has none for the number."""
    return _SYSTEM.get(number, english)


def nothing_stated(where: str, by: ComparedBy, compared: Compared, *, filtered: bool) -> str:
    """That a comparison finds nothing by what it is by, whatever it may find otherwise."""
    way = {None: "전체로는", "item": "품목별로는", "partner": "국가·지역별로는"}[by]
    return f"{'이 조건에서 ' if filtered else ''}{way} {where} 명시된 실적 {COMPARED[compared]} 없음"


def more_levels(number: int, daily: int, compared: Compared) -> str:
    """How many figures only one side of a comparison states, and how many daily averages beside them."""
    counted: tuple[tuple[int, Compared], ...] = ((number, compared), (daily, "daily-average"))
    return ", ".join(f"{COMPARED[of]} {count}건" for count, of in counted if count)


def of_them(number: int, of_kind: int, listing: str) -> str:
    """How many of some rows are of the kind that a listing asks for, where others are not."""
    if of_kind == number:
        return ""
    return f"(그중 {_KINDS_OF_LISTINGS[listing]}에 관한 것은 {f'{of_kind}건' if of_kind else '없음'})"

"""Korean for the codes of problems and of what is not proven; the codes stay, as other programs rely on them."""

from korea_trade.arithmetic.codes import Rule
from korea_trade.language.korean.fields import FIELDS
from korea_trade.language.korean.words import RULES
from korea_trade.reader.reasons import Reason

REASONS: dict[Reason, str] = {
    Reason.NOT_STATED: "문서에 없는 수치",
    Reason.NOT_NAMED: "이름이 나오지 않음",
    Reason.NOT_QUOTED: "인용문이 문서에 없음",
    Reason.QUOTED_TWICE: "인용문이 문서에 여러 번 나옴",
    Reason.CUTS_A_WORD: "인용문이 단어나 숫자를 자름",
    Reason.NO_PERIOD: "기간을 알 수 없음",
    Reason.OTHER_PERIOD: f"다른 {FIELDS['period']}",
    Reason.OTHER_FLOW: f"다른 {FIELDS['flow']}",
    Reason.OTHER_SECTOR: f"다른 {FIELDS['sector']}",
    Reason.OTHER_ITEM: f"다른 {FIELDS['item']}",
    Reason.OTHER_PARTNER: f"다른 {FIELDS['partner']}",
    Reason.OTHER_MEASURE: f"다른 {FIELDS['measure']}",
    Reason.OTHER_UNIT: f"다른 {FIELDS['unit']}",
    Reason.OTHER_SIGN: "반대 부호",
    Reason.OTHER_COMPARISON: f"다른 {FIELDS['comparison']}",
    Reason.OTHER_DIRECTION: f"다른 {FIELDS['direction']}",
    Reason.OTHER_STATUS: f"다른 {FIELDS['status']}",
    Reason.OTHER_EVENT: f"다른 {FIELDS['event']}",
    Reason.OTHER_TOTAL: f"다른 {FIELDS['of']}",
    Reason.OTHER_LEVEL: f"다른 {FIELDS['level']}",
    Reason.OTHER_RANKING: "다른 순위",
    Reason.OTHER_SINCE: f"다른 {FIELDS['since']}",
    Reason.LIMIT_DROPPED: "초과·미만이 빠짐",
    Reason.OTHER_LIMIT: f"다른 {FIELDS['bound']}",
    Reason.PERCENTAGE_POINTS: "퍼센트포인트",
    Reason.NOT_BOUND: "수치와 이어 읽히지 않음",
    Reason.BEYOND_THE_MODEL: "모형으로 나타낼 수 없음",
}
_PROBLEMS = {
    "alias": "YAML 별칭",
    "ambiguous-name": "이름의 뜻이 여럿",
    "anchor": "YAML 앵커",
    "circle": "상위 항목이 순환함",
    "contradiction": "앞뒤가 맞지 않음",
    "document": "문서 오류",
    "duplicate-code": "코드 중복",
    "duplicate-id": "식별자 중복",
    "duplicate-key": "키 중복",
    "empty": "값이 비어 있음",
    "exclusion": "제외 항목 오류",
    "key": "키 오류",
    "ledger": "설명되지 않은 수",
    "missing": "빠진 키",
    "needless": "필요 없는 표시",
    "quote": "인용문 오류",
    "repeated": "값 중복",
    "retracted": "철회 오류",
    "sha256": "문서가 바뀜",
    "source": "문서에 없는 말",
    "statement": "설명되지 않은 말",
    "structure": "구조 오류",
    "tag": "YAML 태그",
    "type": "형식 오류",
    "unknown-code": "없는 코드",
    "unknown-key": "모르는 키",
    "unused": "쓰이지 않음",
    "value": "값 오류",
    "yaml": "YAML 오류",
}


def problem_in_korean(rule: str) -> str:
    """What kind of problem a rule names."""
    if rule in list(Reason):
        return REASONS[Reason(rule)]
    return RULES[Rule(rule)] if rule in list(Rule) else _PROBLEMS.get(rule, "문제")

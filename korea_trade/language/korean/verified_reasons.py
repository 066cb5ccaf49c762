"""What decided the outcome of a figure of an article, in Korean."""

from korea_trade.verification.codes import Reason

VERIFIED_REASONS: dict[Reason, str] = {
    Reason.OLDER_VINTAGE: "이후 문서에서 수정된 수치",
    Reason.OTHER_READING: "글의 다른 기간·부문으로 읽으면 일치",
    Reason.ONLY_IF_TRUNCATED: "반올림이 아닌 버림이면 일치",
    Reason.OTHER_FIGURE: "다른 수치",
    Reason.OTHER_DIRECTION: "반대 방향",
    Reason.OTHER_SCALE: "자릿수가 다름",
    Reason.OTHER_COMPARISON: "다른 비교 시점",
    Reason.PERCENTAGE_POINTS: "퍼센트를 퍼센트포인트로 씀",
    Reason.BEYOND_LIMIT: "명시된 한계를 벗어남",
    Reason.OTHER_SECTOR: "다른 부문에서는 맞음",
    Reason.OTHER_COVERAGE: "다른 포괄 범위에서는 맞음",
    Reason.NO_FACT: "해당하는 사실 없음",
    Reason.NOT_READ: "수치가 무엇인지 읽지 못함",
    Reason.NO_CURRENCY: "통화나 단위가 없는 금액은 판정하지 않음",
    Reason.NO_PERIOD: "글에서 기간을 알 수 없음",
    Reason.UNSURE_READING: "다르게 읽힐 수 있음",
    Reason.LIMIT_LEAVES_OPEN: "한계나 방향만 명시되어 판단 불가",
    Reason.ONLY_OF_GROUP: "속한 묶음의 사실만 있음",
    Reason.MAY_BE_REVISED: "수정치일 수 있음",
    Reason.FACT_HAS_CAVEAT: "사실에 주의할 점이 있음",
    Reason.NOT_A_RESULT: "목표나 전망",
}

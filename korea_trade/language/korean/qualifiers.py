"""Korean words for the fields of a receipt."""

from korea_trade.language.korean.fields import FIELDS
from korea_trade.language.korean.sentences import RANKED
from korea_trade.language.korean.words import MEASURES
from korea_trade.language.qualifiers import QualifierWords
from korea_trade.model.codes import Among, Bound, Comparison, Event
from korea_trade.reader.statement import ProofField

QUALIFIERS = QualifierWords(
    fields={field: FIELDS[field] for field in ProofField},
    compared={
        Comparison.PREVIOUS_YEAR: "전년",
        Comparison.PREVIOUS_MONTH: "전월",
        Comparison.PREVIOUS_QUARTER: "전분기",
    },
    bounds={Bound.ABOVE: "초과", Bound.BELOW: "미만", Bound.ABOUT: "약"},
    events={
        Event.GROWTH: "증가",
        Event.DOUBLE_DIGIT_GROWTH: "두 자릿수 증가",
        Event.DECLINE: "감소",
        Event.SURPLUS: "흑자",
        Event.DEFICIT: "적자",
        Event.ABOVE: "기준 금액 돌파",
        Event.BELOW: "기준 금액 하회",
        Event.RECORD: "사상 최대",
        Event.BOTH_GROW: "금액·일평균 동반 증가",
        Event.ALL_GROW: "모두 증가",
        Event.ALL_GROW_AGAIN: "2회 연속 모두 증가",
        Event.LARGEST_DESTINATION: "최대 수출 시장",
    },
    among={
        Among.HISTORY: "역대",
        Among.YEAR: "올해 들어",
        Among.SAME_PERIOD: "역대 같은 기간",
        Among.ITEMS: "품목",
        Among.DESTINATIONS: "수출 시장",
        Among.WORLD: "세계 각국",
        Among.ORDER: "달성한 나라 순서",
        Among.SINCE: "시작 시점 이후",
        Among.WINDOW: "최근 기간",
    },
    ranked=RANKED,
    measures=MEASURES,
    lowest="낮은 것부터",
)

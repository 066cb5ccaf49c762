"""Korean numbers in words (삼백억 달러, 십오 퍼센트), where what is behind them tells that they are numbers."""

from decimal import Decimal

from korea_trade.documents.numbers.numeral import Numeral
from korea_trade.vocabulary.numbers import number_words

SPELLED_DIGITS = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9, "십": 10}
_DIGIT = "[일이삼사오육칠팔구]"
_SECTION = f"(?:{_DIGIT}?천)?(?:{_DIGIT}?백)?(?:{_DIGIT}?십)?{_DIGIT}?"
# An amount of money holds 만, 억 or 조; a quantity begins with no word that means something else (이만: this much).
SPELLED_AMOUNT = (
    f"(?![조억만])(?={_SECTION}[조억만])(?:{_SECTION}조 ?)?(?:{_SECTION}억 ?)?(?:{_SECTION}만)?(?<=[조억만 ])(?<! )"
)
SPELLED_ALONE = f"{_DIGIT}[천백십]{_SECTION}[억조](?![가-힣])"
SPELLED_QUANTITY = f"(?!이만|만){_SECTION}만(?: ?{_SECTION}(?<=[천백십]))?"
SPELLED_PERCENT = f"(?:{_DIGIT}?십{_DIGIT}?|[영일이삼사오육칠팔구])(?:점[영일이삼사오육칠팔구]{{1,4}})?"


def read_spelled(word: str, end: int) -> Numeral:
    """The numeral of a Korean number in words that ends at a place."""
    words = number_words("ko")
    whole, _, after_point = word.replace(" ", "").partition("점")
    total, section, digit = Decimal(0), 0, 0
    scale = None
    for syllable in whole:
        if syllable in words.small_scales:
            section, digit = section + (digit or 1) * 10 ** words.small_scales[syllable], 0
        elif syllable in words.large_scales:
            scale = words.large_scales[syllable]
            total += Decimal(section + digit or 1).scaleb(scale)
            section = digit = 0
        else:
            digit = SPELLED_DIGITS.get(syllable, 0)
    total += section + digit
    if after_point:
        total += Decimal("0." + "".join(str(SPELLED_DIGITS.get(syllable, 0)) for syllable in after_point))
    return Numeral(end, total.normalize() if scale is not None else total, scale)

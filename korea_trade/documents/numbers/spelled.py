"""Korean numbers in words (삼백억 달러, 십오 퍼센트), where what is behind them tells that they are numbers."""

import re
from decimal import Decimal
from functools import cache

from korea_trade.documents.numbers.numeral import Numeral
from korea_trade.vocabulary.numbers import number_words


@cache
def spelled_ones() -> dict[str, int]:
    """One to ten in words."""
    return {**{word: digit for word, digit in number_words("ko").digits.items() if digit}, "십": 10}


def spelled_start() -> str:
    """A pattern of numbers in words where what is behind them tells that they are numbers."""
    words = number_words("ko")
    any_digit = f"[{''.join(words.digits)}]"
    digit = f"[{''.join(word for word, value in words.digits.items() if value)}]"
    section = f"(?:{digit}?천)?(?:{digit}?백)?(?:{digit}?십)?{digit}?"
    # An amount of money holds 만, 억 or 조; a quantity begins with no word that means something else (이만: this much).
    money = f"(?![조억만])(?={section}[조억만])(?:{section}조 ?)?(?:{section}억 ?)?(?:{section}만)?(?<=[조억만 ])(?<! )"
    quantity = f"(?!이만|만){section}만(?: ?{section}(?<=[천백십]))?"
    percent = f"(?:{digit}?십{digit}?|{any_digit})(?:점{any_digit}{{1,4}})?"
    behind = {of: "|".join(map(re.escape, those)) for of, those in words.behind_spelled.items()}
    behind["quantity"] = behind["quantity"].replace(words.main, f"{words.main}(?![가-힣](?<![를가는로의에와도]))")
    return (
        rf"{money}(?=여? ?(?:{behind['money']})(?! ?\)))|{quantity}(?=여? ?(?:{behind['quantity']}))"
        rf"|{percent}(?= ?(?:{behind['percent']}))|{digit}[천백십]{section}[억조](?![가-힣])"
    )


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
            digit = words.digits.get(syllable, 0)
    total += section + digit
    if after_point:
        total += Decimal("0." + "".join(str(words.digits.get(syllable, 0)) for syllable in after_point))
    return Numeral(end, total.normalize() if scale is not None else total, scale)

"""Numbers that share a unit: ranges ("3 to 4 percent", "$3-4 billion") and lists ("24.3 and 22.4 percent")."""

import re
from decimal import Decimal

from korea_trade.documents.numbers.draft import Draft
from korea_trade.documents.numbers.mention import Kind

_LONGEST_GAP = 11
_DASH = re.compile(r" ?[-–~] ?")
_TO = re.compile(r" to |-to-|에서 ?")
_AND = re.compile(r",? (?:and|or) |[와과] ?| 및 |, 또는 ")
_COMMA = re.compile(r", |·")
_FROM = re.compile(r"(?<![A-Za-z])from \Z", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<![A-Za-z])between \Z", re.IGNORECASE)
_OWN = re.compile(r"(?<![A-Za-z])(?:top|of|the|no\.|page|number|for|in) \Z", re.IGNORECASE)
_YEARS_AND = ("", " ", " years and ", " year and ", " years, ")
_SHORT_YEAR = 2
_GROUP = 3
_DIGITS = re.compile(r"\d+(?![.,]?\d)", re.ASCII)
_WIDEST = 5  # times its lower end; "rose 2 to 45.8 billion" is no range


def join(text: str, drafts: list[Draft]) -> list[Draft]:
    """The numbers of a text, each range made one, and the numbers of a list given the unit that they share."""
    joined = list[Draft]()
    in_list = False
    for draft in reversed(drafts):
        following = joined[-1] if joined else None
        if following is None or following.start - draft.end > _LONGEST_GAP:
            in_list = False
        elif _make_range(text, draft, following) or _make_months(text, draft, following):
            joined.pop()
            in_list = False
        else:
            in_list = _share(text, draft, following, in_list)
        if following is not None and following.start == draft.end + 1 and _is_torn(text, draft, following):
            draft.figure = following.figure = None
        joined.append(draft)
    joined.reverse()
    return joined


def _is_torn(text: str, draft: Draft, following: Draft) -> bool:
    """Whether a blank stands within a number: "$1 2bn", "12 345 units"; neither half of it can be read right."""
    if not text[draft.end].isspace() or not text[draft.end - 1].isdigit() or following.sign or following.sign_of_money:
        return False
    plain = draft.scale is None and not (draft.kind or draft.sort or draft.ordinal or draft.noun)
    digits = _DIGITS.match(text, following.start)
    if digits is None or not plain or following.kind or following.ordinal:
        return False
    if draft.sign_of_money and (following.scale is not None or len(digits[0]) == _GROUP):
        return True
    group = len(digits[0]) == _GROUP and text[draft.start : draft.end].isdigit() and draft.end - draft.start <= _GROUP
    return group and draft.bare and _unit(following) is not None


def _make_range(text: str, draft: Draft, following: Draft) -> bool:
    """Make the first number the range of both, if they are one; it takes the place and the unit of both."""
    gap, before = text[draft.end : following.start], text[max(0, draft.start - 10) : draft.start]
    dash = _DASH.fullmatch(gap) is not None
    between = gap == " and " and _BETWEEN.search(before) is not None
    if not (dash or between or gap == "/" or _TO.fullmatch(gap)) or _FROM.search(before):
        return False
    if dash and following.ordinal and draft.bare and draft.scale is None:
        draft.ordinal, draft.noun = True, following.noun  # 1~2위: two places
        return False
    if draft.kind is Kind.YEAR and (dash or (gap == "/" and following.end - following.start == _SHORT_YEAR)):
        return _years_or_numbers(draft, following)
    if gap == "/" or following.upper is not None or draft.kind or following.kind or following.figure is None:
        return False
    if following.sign and not (draft.sign == following.sign == "-"):
        return False
    lacks_scale = draft.sign_of_money and draft.scale is None and following.scale is not None
    each_has_unit = _unit(draft) == _unit(following) and _unit(draft) is not None and not lacks_scale
    if each_has_unit and not (dash or between):
        return False  # "fell 0.2 percent to 3.1 percent"
    low = _with_scale_of(draft, following)
    fits = (
        each_has_unit or _takes_unit(draft, following) or (dash and draft.bare and following.bare and not draft.scale)
    )
    if low is None or not fits:
        return False
    if draft.sign == following.sign == "-":  # "-8 to -5 percent"
        low, high = sorted((low, following.figure))
    else:
        high = following.figure
    if not low < high or (not dash and high > _WIDEST * low):
        return False
    _take_unit(draft, following)
    draft.figure, draft.upper, draft.end = low, high, following.end
    return True


def _make_months(text: str, draft: Draft, following: Draft) -> bool:
    """Make years and months one number of months: 1년 8개월, two years and three months."""
    if (draft.noun, following.noun) != ("years", "months") or text[draft.end : following.start] not in _YEARS_AND:
        return False
    if draft.figure is None or following.figure is None or draft.ordinal or following.ordinal or following.sign:
        return False
    draft.figure, draft.end = 12 * draft.figure + following.figure, following.end
    draft.code, draft.noun = following.code, "months"
    return True


def _years_or_numbers(draft: Draft, following: Draft) -> bool:
    """2023-24 is a year and a part of one; 2000-3000 units is no year."""
    if following.bare and following.scale is None and following.end - following.start == _SHORT_YEAR:
        following.kind, following.figure = Kind.YEAR, None
        return False
    if following.kind or not _unit(following) or following.figure is None or draft.figure is None:
        return False
    if not draft.figure < following.figure or following.scale is not None:
        return False
    draft.kind, draft.when = None, None
    _take_unit(draft, following)
    draft.upper, draft.end = following.figure, following.end
    return True


def _share(text: str, draft: Draft, following: Draft, in_list: bool) -> bool:
    """Give a number the unit of the one it is listed with; whether they are a list."""
    gap, before = text[draft.end : following.start], text[max(0, draft.start - 10) : draft.start]
    listed = _AND.fullmatch(gap) or (_TO.fullmatch(gap) and _FROM.search(before))
    if not listed and not (in_list and _COMMA.fullmatch(gap)):
        return False
    if following.kind is Kind.PART and draft.ordinal and draft.figure is not None and draft.figure <= 4:
        draft.kind, draft.noun, draft.when = Kind.PART, following.noun, following.shifted(int(draft.figure))
        return True
    if _OWN.search(before) or not _takes_unit(draft, following):
        return bool(listed) and _unit(draft) is not None and _unit(draft) == _unit(following)
    _take_unit(draft, following)
    return True


def _unit(draft: Draft) -> tuple[object, ...] | None:
    if draft.kind or draft.figure is None or not (draft.currency or draft.sort or draft.noun):
        return None
    return draft.currency, draft.sort, draft.code, draft.noun, draft.per


def _takes_unit(draft: Draft, following: Draft) -> bool:
    """Whether what the second number has as unit or power of ten may stand for the first one too."""
    if draft.figure is None or draft.kind or draft.ordinal or following.kind or following.ordinal:
        return False
    if following.scale == 0:  # 1억5천만: which of its powers is shared?
        return False
    if draft.bare and draft.noun in (None, following.noun):
        return not following.sign_of_money and bool(following.currency or following.sort or following.noun)
    if draft.currency and draft.scale is None and draft.figure < 1000 and not draft.per:
        # "$3 to $4 billion", "$3-4 billion"
        same = following.currency in ("", draft.currency) and following.sort is None
        return same and following.sort is None and bool(following.scale or following.per)
    # "$3 billion-4 billion"
    return bool(draft.currency and draft.scale and following.scale and following.bare)


def _with_scale_of(draft: Draft, following: Draft) -> Decimal | None:
    if draft.figure is None or draft.scale is not None or following.scale is None:
        return draft.figure
    if draft.sort or (draft.currency and not draft.sign_of_money):
        return draft.figure  # it has a unit behind it, and no power of ten before that
    return draft.figure.scaleb(following.scale)


def _take_unit(draft: Draft, following: Draft) -> None:
    draft.figure = _with_scale_of(draft, following)
    draft.scale = following.scale if draft.scale is None else draft.scale
    draft.currency = draft.currency or following.currency
    following.currency = following.currency or draft.currency
    draft.sort, draft.code, draft.per = following.sort, following.code, following.per
    draft.noun = following.noun

"""Amounts as Korean writes them, by ten thousands: 57억 9,000만 달러. Each is a shift of the digits, so exact."""

from decimal import Decimal
from typing import assert_never

from korea_trade.language.figures import grouped, plain
from korea_trade.model.codes import Unit

_POWERS = ((12, "조"), (8, "억"), (4, "만"))


def large(ones: Decimal) -> str:
    """A number of ones in 조, 억 and 만: 1조 2,000억, 57억 9,000만, 9,999. What is left below one keeps its digits."""
    rest, parts = abs(ones), []
    for power, name in _POWERS:
        count = rest // Decimal(10) ** power
        if count:
            parts.append(f"{grouped(count)}{name}")
            rest -= count.scaleb(power)
    if rest or not parts:
        parts.append(grouped(rest if parts else abs(ones)))
    return f"{'-' if ones < 0 else ''}{' '.join(parts)}"


def money(ones: Decimal, currency: str) -> str:
    """An amount of a currency: 992억 달러, 0달러, 배럴당 82.1달러 has no blank as it has no 억."""
    text = large(ones)
    return f"{text} {currency}" if text[-1] in "조억만" else f"{text}{currency}"


def amount(value: Decimal, unit: Unit) -> str:
    """A value with its unit."""
    match unit:
        case Unit.USD_BN:
            return money(value.scaleb(9), "달러")
        case Unit.KRW_TN:
            return money(value.scaleb(12), "원")
        case Unit.USD_PER_BARREL:
            return f"배럴당 {money(value, '달러')}"
        case Unit.USD_PER_UNIT:
            return f"대당 {money(value, '달러')}"
        case Unit.PERCENT:
            return f"{plain(value)}%"
        case Unit.PERCENTAGE_POINTS:
            return f"{plain(value)}%p"
        case Unit.MN_UNITS | Unit.MN_COMPANIES | Unit.MN_BARRELS | Unit.MN_TONS:
            return amount(value.scaleb(6), unit.counted)
        case Unit.UNITS | Unit.COMPANIES | Unit.BARRELS | Unit.TONS:
            text = large(value)
            return f"{text}{' ' if text[-1] in '조억만' else ''}{COUNTERS[unit]}"
        case (
            Unit.TIMES | Unit.DAYS | Unit.MONTHS | Unit.QUARTERS | Unit.YEARS
            | Unit.ITEMS | Unit.REGIONS | Unit.COUNTRIES | Unit.PLACE
        ):  # fmt: skip
            return f"{plain(value)}{COUNTERS[unit]}"
        case _:
            assert_never(unit)


COUNTERS = {
    Unit.USD_BN: "억 달러",
    Unit.KRW_TN: "조 원",
    Unit.USD_PER_BARREL: "달러/배럴",
    Unit.USD_PER_UNIT: "달러/대",
    Unit.PERCENT: "%",
    Unit.PERCENTAGE_POINTS: "%p",
    Unit.TIMES: "배",
    Unit.UNITS: "대",
    Unit.MN_UNITS: "백만 대",
    Unit.COMPANIES: "개사",
    Unit.MN_COMPANIES: "백만 개사",
    Unit.BARRELS: "배럴",
    Unit.MN_BARRELS: "백만 배럴",
    Unit.TONS: "톤",
    Unit.MN_TONS: "백만 톤",
    Unit.DAYS: "일",
    Unit.MONTHS: "개월",
    Unit.QUARTERS: "분기",
    Unit.YEARS: "년",
    Unit.ITEMS: "개 품목",
    Unit.REGIONS: "개 지역",
    Unit.COUNTRIES: "개국",
    Unit.PLACE: "위",
}
"""The unit of a value in a column; in a sentence, what follows a number of them."""

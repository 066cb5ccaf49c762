"""A number while it is read: what was found before, in and behind its digits, and the mention it makes."""

from dataclasses import dataclass
from decimal import Decimal

from korea_trade.documents.numbers.mention import Kind, Mention, Time
from korea_trade.documents.numbers.times import half_year, quarter_of_year
from korea_trade.documents.numbers.units import Sort

_MONEY = {"USD": 9, "KRW": 12}  # the power of ten in which an amount is given; billions for other currencies
_NAMES_OF_POWERS = {9: "bn", 12: "tn"}
_KINDS = {
    Sort.PERCENT: (Kind.PERCENT, "percent"),
    Sort.POINTS: (Kind.POINTS, "percentage points"),
    Sort.BASIS_POINTS: (Kind.POINTS, "percentage points"),
    Sort.TIMES: (Kind.MULTIPLE, "times"),
}


@dataclass(slots=True)
class Draft:
    """One number: its place and its figure, and what makes it money, a percentage, a count, a time or a name.

    ``figure`` is the number without its sign, any power of ten multiplied in; ``scale`` is the power of the word that
    said so, None where no word did. ``sign_of_money`` says that the currency stands before the digits. ``kind`` is
    set only where it is settled without a unit. ``sign`` is "+", "-" or "".
    """

    start: int
    end: int
    figure: Decimal | None = None
    kind: Kind | None = None
    sign: str = ""
    currency: str = ""
    sign_of_money: bool = False
    scale: int | None = None
    sort: Sort | None = None
    code: str = ""
    ordinal: bool = False
    upper: Decimal | None = None
    over: bool = False
    noun: str | None = None
    when: Time | None = None
    per: str = ""

    @property
    def bare(self) -> bool:
        """Whether it is a plain number that nothing gives a unit."""
        return not (self.kind or self.currency or self.sort or self.ordinal) and self.figure is not None

    @property
    def alone(self) -> bool:
        """Whether it is a plain number, without a noun or a power of ten behind it."""
        return self.bare and self.noun is None and self.scale is None

    def shifted(self, number: int) -> Time | None:
        """The part of the year of the same length with another number: the third quarter after the fourth."""
        return None if self.when is None else (quarter_of_year if self.noun == "quarter" else half_year)(number)

    def mention(self, text: str) -> Mention:
        """The mention that it makes of a text."""
        kind, unit, power = self._kind_and_unit()
        value, upper = self._in_unit(self.figure, power), self._in_unit(self.upper, power)
        if value is not None and self.sign == "-":
            value, upper = (-value, None) if upper is None else (-upper, -value)
        if self.currency == "?":
            value = unit = None
        return Mention(
            self.start, self.end, text[self.start : self.end], kind, value, unit if value is not None else None,
            bool(self.sign), upper, self.over, self.noun, self.when,
        )  # fmt: skip

    def _kind_and_unit(self) -> tuple[Kind, str | None, int]:
        """The kind, the unit and the power of ten of that unit."""
        if self.kind is not None:
            return self.kind, self.code or None, 0
        if self.currency:
            if self.per:
                return Kind.MONEY, f"{self.currency} per {self.per}", 0
            power = _MONEY.get(self.currency, 9)
            return Kind.MONEY, f"{self.currency} {_NAMES_OF_POWERS[power]}", power
        if self.sort in _KINDS:
            kind, unit = _KINDS[self.sort]
            return kind, unit, 2 if self.sort is Sort.BASIS_POINTS else 0
        if self.sort is Sort.QUANTITY:
            return Kind.QUANTITY, self.code, 0
        return (Kind.ORDINAL if self.ordinal else Kind.CARDINAL), None, 0

    def _in_unit(self, figure: Decimal | None, power: int) -> Decimal | None:
        if figure is None:
            return None
        figure = figure.scaleb(-power)
        return Decimal(format(figure, "f")) if self.currency else figure

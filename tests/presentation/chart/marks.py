"""Charts for tests of drawing, made without a fact base."""

from decimal import Decimal
from typing import Any

from korea_trade.model.codes import LanguageCode
from korea_trade.model.period import Period
from korea_trade.presentation.chart.chart import Chart, Figure, Key, Look, Mark, Panel


def mark(size: str = "1.0", name: str = "Chips", period: str = "2020", **keys: Any) -> Mark:
    """A mark whose figure is written as its size, unless ``text`` says otherwise."""
    said = {"text": size, "spoken": f"{name}: {size}", "facts": ("a@memo",), "quotes": "rose"}
    return Mark(name=name, size=Decimal(size), period=Period.parse(period), **(said | keys))


def panel(*marks: Mark, title: str = "", figure: Figure = Figure.VALUE, over_time: bool = False) -> Panel:
    """A panel."""
    return Panel(title, "In billions of US dollars", figure, marks, over_time)


def chart(*panels: Panel, title: str = "A title", language: LanguageCode = LanguageCode.EN, **keys: Any) -> Chart:
    """A chart with a key for each look that occurs."""
    looks = {look for each in panels for one in each.marks for look in one.looks}
    said: dict[str, Any] = {"subtitle": "", "notes": ["Source: The Ministry"], "tooltip": ("Figure", "Id", "Quotes")}
    key = [Key(look, str(look)) for look in Look if look in looks]
    return Chart(title=title, language=language, panels=panels, key=key, **(said | keys))

"""The two sides of a comparison that are meant by what people type."""

from collections.abc import Callable, Sequence

from korea_trade.errors import QuestionError
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import ComparedBy, Message, Phrases
from korea_trade.model.codes import Sector
from korea_trade.phrase import phrase
from korea_trade.questions.comparing import Pair
from korea_trade.questions.filters import Filters, Given
from korea_trade.questions.naming import ABOUT, Kind, Naming, NotTaken, several, several_of_each

_HOW_TO_COMPARE = phrase(Phrases.how_to_compare)
_COMPARED: tuple[Kind, ...] = ("period", "sector", "flow")
"""What the words of a comparison may be."""


def pair_meant(
    naming: Naming,
    words: Sequence[str],
    by: ComparedBy,
    period: Given,
    sector: Given,
    flow: Given,
    daily: bool,
    compares: Callable[[Pair], bool],
) -> Pair:
    """The pair that words, and values of filters beside them, mean.

    ``compares`` tells whether the sides of a pair have something in common. Raises QuestionError where there is none.
    """

    def filters(flow: Given, *, sector: Given = None, period: Given = None) -> Filters:
        return Filters(
            period=several(period, naming.period),
            flow=several(flow, naming.flow),
            sector=several_of_each(sector, naming.sectors),
        )

    try:
        meant = naming.words(words, _COMPARED, each_one_sector=True)
        periods, sectors, flows = meant["period"], meant["sector"], [*filters(flow).flow, *meant["flow"]]
        if len(periods) == 2 and not sectors:
            if period:
                raise QuestionError(phrase(Phrases.period_beside_two), _HOW_TO_COMPARE)
            first_period, second_period = periods
            return Pair(first_period, second_period, filters(flows, sector=sector), by, daily)
        compared = [*several(sector, naming.sector), *sectors]
        if len(compared) == 2 and len(periods) < 2:
            first, second = _pair_of_sectors(compared)
            inside = [*filters(None, period=period).period, *periods]
            return Pair(first, second, filters(flows, period=inside), by, daily)
    except NotTaken as error:
        periods = naming.words(words, ABOUT)["period"]
        kind = error.meant.kind
        by = kind if kind in ("item", "partner") and len(periods) == 2 else None
        given = filters(flow, sector=sector)
        answers = by is not None and compares(Pair(periods[0], periods[1], given, by, daily))
        raise QuestionError(error.phrase, _how_to_ask_of(words, kind, periods if answers else ())) from error
    except QuestionError as error:
        if error.advice:
            raise
        raise QuestionError(error.phrase, _HOW_TO_COMPARE) from error
    raise QuestionError(phrase(Phrases.no_pair, " ".join(words)), _HOW_TO_COMPARE)


def _how_to_ask_of(words: Sequence[str], kind: Kind, periods: Sequence[str]) -> Message:
    """What to ask instead of comparing words that have a name of ``kind`` among them."""
    if len(periods) == 2 and kind in ("item", "partner"):
        return phrase(Phrases.try_command, Command.of("compare", *periods, "--by", kind))
    listing = "facts" if kind == "source" else "about"
    return phrase(Phrases.no_comparison, Command.of(listing, *words))


def _pair_of_sectors(codes: Sequence[str]) -> tuple[Sector, Sector]:
    """Two different sectors. Raises QuestionError where they are the same."""
    first, second = map(Sector, codes)
    if first is second:
        raise QuestionError(phrase(Phrases.same_sector, str(first)), _HOW_TO_COMPARE)
    return first, second

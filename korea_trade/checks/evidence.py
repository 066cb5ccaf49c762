"""Evidence: whether the quotes of a fact hold its figures and name what it is about."""

import re
from collections.abc import Iterator

from korea_trade.bases.fact_base import PlacedFact
from korea_trade.bases.problem import Problem
from korea_trade.checks.citation import Citations, figures
from korea_trade.documents.names import Names
from korea_trade.documents.numbers import find_mentions
from korea_trade.documents.period_words import PeriodWords
from korea_trade.model.codes import Among, Bound, Direction, Event, Flow, Measure, Ranked, RankedFrom, Status
from korea_trade.model.fact import Fact
from korea_trade.model.period import Period


def _words(*patterns: str) -> "re.Pattern[str]":
    return re.compile(r"(?<![\w-])(?:" + "|".join(patterns) + r")(?![\w-])", re.IGNORECASE)


_UP = _words(
    "up", "rose", "rises?", "risen", "rising", "increas(?:e|es|ed|ing)", "grew", "grows?", "grown", "growth", "growing",
    "gain(?:s|ed)?", "jump(?:s|ed)?", "soar(?:s|ed)?", "surged?", "expand(?:s|ed)?", "expansion",
    "advanced", "leap(?:s|ed)", "climb(?:s|ed)?", "upturns?", "upward", "improvements?", "improved", "higher",
)  # fmt: skip
_DOWN = _words(
    "down", "fell", "falls?", "fallen", "falling", "declin(?:e|es|ed|ing)", "decreas(?:e|es|ed|ing)", "dip(?:s|ped)?",
    "drop(?:s|ped)?", "contracted", "contraction", "shr(?:a|u)nk", "plung(?:e|es|ed)", "downturn",
    "reduction", "reduced", "reducing", "slump(?:s|ed)?", "slid", "lower", "fewer", "shortfall",
)  # fmt: skip
_FLAT = _words("flat", "unchanged", "level", "same", "steady")
_DIRECTION_WORDS = {Direction.UP: _UP, Direction.DOWN: _DOWN, Direction.FLAT: _FLAT}
_SIGNS = {Direction.UP: re.compile(r"(?<![\w.,)%])\+\d"), Direction.DOWN: re.compile(r"(?<![\w.,)%])[\u2212-]\d")}
_SURPLUS = _words("surplus", "net exporter", "positive")
_DEFICIT = _words("deficit", "net importer", "negative")
_PASSED = _words(
    "exceed(?:s|ed|ing)?",
    "surpass(?:es|ed|ing)?",
    "topped",
    "above",
    "over",
    "more than",
    "passed",
    "reach(?:ed)?",
    "achieve",
)
_NOT_REACHED = _words("below", "under", "less than")
_FLOW_WORDS = {
    Flow.EXPORTS: _words("exports?", "exported", "exporting", "exporters?", "shipments?", "shipped", "shipping"),
    Flow.IMPORTS: _words("imports?", "imported", "importing", "importers?"),
    Flow.BALANCE: _words("trade balance", "surplus", "deficit", "net exporter", "net importer"),
    Flow.FDI: _words("foreign direct investment", "foreign investment", "FDI"),
}
_ABOUT = _words("about", "around", "approximately", "roughly", "some", "nearly", "almost", "app", "approx")
# Words that only count where a fact is about them: "trade" and "output" also stand where exports and imports are meant.
_OWN_FLOW_WORDS = {
    Flow.TRADE: _words("trade"),
    Flow.PRODUCTION: _words("production", "produced?", "producing", "output", "built", "made"),
    Flow.DOMESTIC_SALES: _words("domestic sales", "sales at home", "sold at home", "home market", "domestic market"),
}
_EVENT_WORDS = {
    Event.DOUBLE_DIGIT_GROWTH: _words("double[- ]digit"),
    Event.DECLINE: _words(_DOWN.pattern, "negative"),
    Event.BELOW: _words(_NOT_REACHED.pattern, _DEFICIT.pattern),
    Event.GROWTH: _words(_UP.pattern, "positive"),
    Event.SURPLUS: _SURPLUS,
    Event.DEFICIT: _DEFICIT,
    Event.ABOVE: _PASSED,
    Event.RECORD: _words("records?"),
    Event.BOTH_GROW: _words("both"),
    Event.ALL_GROW: _words("all"),
    Event.ALL_GROW_AGAIN: _words("all"),
    Event.LARGEST_DESTINATION: _words("largest"),
}
_MEASURE_WORDS = {
    Measure.SHARE: _words("shares?"),
    Measure.VOLUME: _words("volumes?"),
    Measure.DAILY_AVERAGE: _words("daily"),
}
_PRICE = _words("prices?", "priced", "costs?", "a barrel", "per barrel", "per unit", "a unit")
_LIMITED = re.compile(
    r"\b(?:more|less|fewer) than (?:USD ?|\$)?\d|\b(?:over|above|below|under) (?:USD ?|\$)\d", re.IGNORECASE
)
_WORST = _words("lowest", "smallest", "worst", "weakest", "least", "largest", "biggest", "record")
_BEST = _words("highest", "largest", "biggest", "best", "most", "record", "records", "all-time highs?", "on record")
_AMONG_WORDS = {
    Among.HISTORY: _words("in history", "ever", "on record", "records?", "all-time", "record high"),
    Among.DESTINATIONS: _words("destination", "destinations", "market", "markets"),
    Among.ITEMS: _words("items?", "products?", "exports?"),
    Among.WORLD: _words("world", "world's", "world’s", "global", "globally"),
    Among.SINCE: _words("since"),
    Among.ORDER: _words("reach", "record", "achieve", "pass"),
}
_STATUS_WORDS = {
    Status.REVISED: _words("revised", "revises?", "revision", "revisions"),
    Status.PROVISIONAL: _words("provisional", "provisionally", "preliminary", "tentative", "tentatively"),
    Status.TARGET: _words("targets?", "goals?", "aims?", "efforts?", "plans?"),
    Status.FORECAST: _words("forecasts?", "expects?", "expected", "projected", "outlook", "whether", "will"),
}


_AHEAD = (Status.TARGET, Status.FORECAST)


def check_evidence(citations: Citations) -> list[Problem]:
    """Every claim of every fact that its quotes neither prove nor the fact lists as inferred.

    A fact with a quote that is not in the document is left to that problem.
    """
    problems = []
    used: dict[tuple[int, str, str], bool] = {}
    first: dict[tuple[int, str, str], PlacedFact] = {}
    for placed in citations.base.facts:
        fact = placed.fact
        if fact.source not in citations.documents or len(citations.spans[placed.id]) != len(fact.quotes):
            continue
        witness = _Witness(citations, fact)
        problems += [_problem(citations, placed, rule, message) for rule, message in witness.doubts()]
        for field, reason in fact.inferred.model_dump(exclude_none=True).items():
            key = (placed.group, field, reason)
            used[key] = used.get(key, False) or field in witness.needed
            first.setdefault(key, placed)
    # An inference that no fact of its group needs would hide the loss of the words that prove it.
    for key, is_used in used.items():
        if not is_used:
            message = f"`inferred` gives a reason for the {key[1]}, which the quotes prove"
            problems.append(_problem(citations, first[key], "needless", message))
    return problems


def _problem(citations: Citations, placed: PlacedFact, rule: str, message: str) -> Problem:
    return Problem(citations.base.part_of(placed.fact.source).file, placed.line, placed.id, rule, message)


class _Witness:
    def __init__(self, citations: Citations, fact: Fact) -> None:
        self.citations = citations
        self.fact = fact
        # Joined by a full stop, so that no word of one quote reads on into the next.
        self.words = " . ".join(fact.quotes)
        self.needed: set[str] = set()

    def doubts(self) -> Iterator[tuple[str, str]]:
        """(rule, message) of each claim without proof."""
        yield from self.figures()
        fact = self.fact
        yield from self.named("item", fact.item, self.citations.items)
        yield from self.named("partner", fact.partner, self.citations.partners)
        yield from self.direction()
        yield from self.period()
        yield from self.flow()
        yield from self.measure()
        yield from self.qualifiers()

    def inferred(self, field: str, doubt: str) -> Iterator[tuple[str, str]]:
        self.needed.add(field)
        if getattr(self.fact.inferred, field) is None:
            yield field, f"{doubt}; expected words that prove the {field}, or its reason under `inferred`"

    def figures(self) -> Iterator[tuple[str, str]]:
        mentions = [mention for quote in self.fact.quotes for mention in find_mentions(quote)]
        for figure in figures(self.fact):
            if not any(figure.stated_by(mention) for mention in mentions):
                held = ", ".join(dict.fromkeys(mention.text for mention in mentions)) or "no number"
                yield "figure", f"{figure.field} {figure.value} {figure.unit} is not in the quotes, which hold {held}"
        fact = self.fact
        if fact.since is not None and not PeriodWords.of(self.words).prove_since(fact.since):
            yield "figure", f"since {fact.since} is not in the quotes"

    def named(self, field: str, code: str | None, names: Names) -> Iterator[tuple[str, str]]:
        if code is not None and code not in names.named_in(self.words):
            yield from self.inferred(field, f"no name of {field} `{code}` in the quotes")

    def direction(self) -> Iterator[tuple[str, str]]:
        stated = self.fact.direction
        if stated is None:
            return
        said = {direction for direction, words in _DIRECTION_WORDS.items() if words.search(self.words)}
        said |= {direction for direction, sign in _SIGNS.items() if sign.search(self.words)}
        if stated not in said:
            yield from self.inferred("direction", f"no word of direction {stated} in the quotes")
        elif said - {stated, Direction.FLAT}:
            yield from self.inferred(
                "direction", f"words of both directions in the quotes of a figure that went {stated}"
            )

    def period(self) -> Iterator[tuple[str, str]]:
        # The months of "since October 2018" are no period that the figure is about.
        about = re.sub(r"\bsince [A-Z][a-z]+ \d{4}", "since", self.words) if self.fact.since else self.words
        period, said = Period.parse(self.fact.period), PeriodWords.of(about)
        if self.fact.inferred.period is not None:
            self.needed |= set() if said.prove_year(period) and said.prove_months(period) else {"period"}
            return
        if not said.prove_months(period):
            yield (
                "period",
                f"the quotes do not name the months of {period}; expected words that prove them, or `inferred`",
            )
        if said.prove_year(period):
            return
        source = self.citations.base.source_by_id.get(self.fact.source)
        if source is not None and self.fact.status not in _AHEAD and source.dates_year_of(period) and not said.years:
            self.needed.add("year")  # no reason is needed; one that is given hides nothing
        else:
            yield from self.inferred("year", f"the quotes do not name the year of {period}")

    def flow(self) -> Iterator[tuple[str, str]]:
        stated = self.fact.flow
        if stated is Flow.OTHER:
            return
        own = _OWN_FLOW_WORDS.get(stated)
        if own is not None:
            if not own.search(self.words):
                yield from self.inferred("flow", f"no word of {stated} in the quotes")
            return
        said = {flow for flow, words in _FLOW_WORDS.items() if words.search(self.words)}
        if stated not in said:
            yield from self.inferred("flow", f"no word of {stated} in the quotes")
        elif stated is not Flow.BALANCE and said != {stated}:  # a balance may name what it is of
            others = " and ".join(sorted(said - {stated}))
            yield from self.inferred("flow", f"words of {others} too in the quotes of {stated}")

    def measure(self) -> Iterator[tuple[str, str]]:
        """A share, a volume or a daily average says so; what says so is no plain value."""
        price = self.fact.measure is Measure.PRICE or self.fact.ranked is Ranked.PRICE
        if price and not _PRICE.search(self.words):
            yield "measure", "no word of measure price in the quotes"
        for measure, words in _MEASURE_WORDS.items():
            said = words.search(self.words) is not None
            if self.fact.measure is measure and not said:
                yield "measure", f"no word of measure {measure} in the quotes"
            elif self.fact.measure is Measure.VALUE and said:
                yield "measure", f"words of measure {measure} in the quotes of a value"

    def qualifiers(self) -> Iterator[tuple[str, str]]:
        fact = self.fact
        superlative = _WORST if fact.ranked_from is RankedFrom.LOWEST else _BEST
        if fact.measure is Measure.RANK and fact.value == 1 and not superlative.search(self.words):
            yield "figure", "first place is not in the quotes; expected a word such as highest, largest or record"
        among_words = _AMONG_WORDS.get(fact.among) if fact.among else None
        if among_words and not among_words.search(self.words):
            yield "among", f"no word in the quotes for a rank among {fact.among}"
        event_words = _EVENT_WORDS.get(fact.event) if fact.event else None
        if event_words and not event_words.search(self.words):
            yield "event", f"no word of event {fact.event} in the quotes"
        if fact.measure is Measure.FIRST_IN and not re.search(r"\bfirst\b", self.words, re.IGNORECASE):
            yield "event", 'no "first" in the quotes'
        if fact.bound is Bound.ABOUT:
            if not _ABOUT.search(self.words):
                yield "bound", "no word in the quotes for an approximate figure"
        elif fact.bound is not None:
            above, below = (_SURPLUS, _DEFICIT) if fact.value == 0 else (_PASSED, _NOT_REACHED)
            if fact.value is not None and fact.value < 0:  # a deficit above 10 is a balance below -10
                above, below = below, above
            if not (above if fact.bound is Bound.ABOVE else below).search(self.words):
                yield "bound", f"no word in the quotes for a figure {fact.bound} {fact.value}"
        elif fact.measure is Measure.VALUE and fact.value is not None and _LIMITED.search(self.words):
            yield "bound", "words of a limit before the figure; expected `bound`"
        status_words = _STATUS_WORDS.get(fact.status)
        if status_words and not status_words.search(self.words):
            yield "status", f"no word of status {fact.status} in the quotes"
        if fact.status is Status.ACTUAL:
            said = [status for status, words in _STATUS_WORDS.items() if words.search(self.words)]
            if said:
                yield "status", f"words of status {said[0]} in the quotes of an actual figure"

"""What the words right around a figure, up to the figures beside it, say that it is of."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from korea_trade.model.codes import Sector
from korea_trade.model.fact import Fact
from korea_trade.reader.statement import Statement
from korea_trade.verification.figure import Figure
from korea_trade.verification.nearer_words import FLOWS, last_flow, named, without_partners
from korea_trade.verification.readings import Readings
from korea_trade.vocabulary.china import CHINA, CHINA_AND_HONG_KONG
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name, code_of_name


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The words between a figure and the one before it, and those behind it that name what it is of."""

    words: str
    readings: Readings
    names: tuple[Name, ...]

    @classmethod
    def of(cls, figure: Figure, readings: Readings, names: tuple[Name, ...]) -> "OwnWords":
        """For "…, compared with 16.4 percent for chips in November": "compared with" and "for chips in November"."""
        statement, end = figure.statement, figure.mention.end
        spans = (statement.value_span, statement.growth_span) if statement is not None else ()
        start = min((figure.mention.start, *(span[0] for span in spans if span is not None)))
        before = readings.before_in_sentence(start)
        told = max((unit.end() for unit in sentence_words("unit").finditer(before)), default=0)
        behind = sentence_words("name-behind-a-figure").match(readings.text, end)
        return cls(before[told:] + (behind[0] if behind is not None else ""), readings, names)

    def names_other(self, statement: Statement, facts: Sequence[Fact]) -> bool:
        """Whether the words name one item, or one partner, and another one than a statement, or facts, are of."""
        return self._is_another("item", statement.item, {fact.item for fact in facts}) or self._is_another(
            "partner", statement.partner, {fact.partner for fact in facts}
        )

    def _is_another(self, kind: str, name: str | None, of_facts: Collection[str | None]) -> bool:
        """Whether the words name one of a kind that is neither what a statement has nor of the facts that decide."""
        codes = self._named(kind)
        if name is None or len(codes) != 1:
            return False
        own = {name, code_of_name(kind, name, self.names), *of_facts}
        return not codes & (own | {CHINA} if CHINA_AND_HONG_KONG in own else own)

    def readings_of(self, statement: Statement) -> Iterator[Statement]:
        """The statement as one of what the words name: of its sector, or of all industries where they name none."""
        items, partners, sectors = self._named("item"), self._named("partner"), self._named("sector")
        flow, period = last_flow(self.words), self.readings.time_told_in(self.words)
        flows = [kind for _, kind in FLOWS if sentence_words(kind).search(self.words)]
        if max(map(len, (items, partners, sectors, flows))) > 1 or not (items or partners or sectors or flow):
            return
        told = replace(
            statement,
            item=next(iter(items), None),
            partner=next(iter(partners), None),
            flow=flow or statement.flow,
            period=period or statement.period,
            doubtful=None,
        )
        own = [Sector(code) for code in sectors] or [statement.sector, Sector.ALL_INDUSTRIES]
        for sector in dict.fromkeys(own):
            other = replace(told, sector=sector)
            if other != replace(statement, doubtful=None):
                yield other

    def _named(self, kind: str) -> frozenset[str]:
        words = without_partners(self.words, self.names) if kind == "item" else self.words
        codes = named(words, kind, self.names)
        return frozenset(CHINA if code == CHINA_AND_HONG_KONG else code for code in codes)

"""What a source, an item, a partner and a fact are, and what makes one well-formed."""

import re
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from korea_trade.errors import NotWellFormed
from korea_trade.messages.problem_phrases import ProblemPhrases
from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    ExclusionKind,
    Flow,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
    WordKind,
)
from korea_trade.model.fact_id import id_of
from korea_trade.model.fields import (
    DECIMAL,
    Code,
    Count,
    Day,
    Digits,
    DocumentPath,
    Entry,
    Percent,
    PeriodText,
    Text,
    Truth,
    Window,
)
from korea_trade.model.period import Period
from korea_trade.model.well_formed import SIGNED_CHANGES, contradictions, direction_of
from korea_trade.phrase import phrase


class Exclusion(Entry):
    """Numbers or words of a document that no fact says, and why."""

    quote: Text = Field(description="the words around the number, found exactly once in the document")
    number: Text | None = Field(None, description="which number of the quote, as printed, where it holds several")
    kind: ExclusionKind = Field(description="what the number is; beyond-the-model is a true figure of trade")
    reason: Text = Field(description="why no fact says it")
    reason_ko: Text | None = Field(None, description="the reason in Korean")


WHO_DRAFTED = "the person who had it drafted"
"""As what a date comes from: a draft does not know who that is."""


class Source(Entry):
    """A document: what it is called, who published it and when, and the file that holds its words."""

    id: Code
    title: Text = Field(description="as printed; in [brackets] the first sentence of a document without a headline")
    publisher: Text | None = Field(None, description="left out where the document does not name it")
    published: Day | None = Field(None, description="date of publication, left out where nobody knows it")
    published_from: Text | None = Field(
        None, description="where the date comes from, if the document itself does not say it; its address, say"
    )
    address: Text | None = Field(None, description="where it was found, such as a URL")
    accessed: Day | None = Field(None, description="when it was read at its address")
    file: DocumentPath = Field(description="path of the document's text, inside the folder of the fact base")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    note: Text | None = None
    note_ko: Text | None = Field(None, description="the note in Korean")
    exclusions: tuple[Exclusion, ...] = ()

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        """Raise NotWellFormed for a remark on what is not there."""
        if self.published_from is not None and self.published is None:
            raise NotWellFormed(phrase(ProblemPhrases.date_not_given))
        if self.accessed is not None and self.address is None:
            raise NotWellFormed(phrase(ProblemPhrases.address_not_given))
        if self.note_ko is not None and self.note is None:
            raise NotWellFormed(phrase(ProblemPhrases.english_not_given, "note_ko", "note"))
        return self


class _Named(Entry):
    """What items and partners have in common."""

    code: Code
    en: Text
    ko: Text
    aliases: tuple[Text, ...] = ()
    parent: Code | None = None
    aggregate: Truth = Field(
        False, description="a sum across the list, such as 15 major items or all but the U.S.: it has no rank in it"
    )
    members: tuple[Code, ...] = Field(
        (),
        description="of an aggregate: codes of its members, by the words of a document or by its name",
    )

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        """Raise NotWellFormed for members of what is no aggregate."""
        if self.members and not self.aggregate:
            raise NotWellFormed(phrase(ProblemPhrases.members_of_no_aggregate))
        return self


class Item(_Named):
    """A product, or for imports a use."""

    partition: Code | None = Field(None, description="the division of all trade that this item is one part of")


class Partner(_Named):
    """A country or region."""

    iso3166: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = Field(None, description="countries only")


class Words(Entry):
    """Words that documents use for something that the reader knows by others."""

    kind: WordKind
    means: Text = Field(description="what the words mean, as in the vocabulary: up, down and flat of directions")
    part: Text | None = Field(None, description="of English directions and limits: verbs, nouns, adverbs, words")
    en: tuple[Text, ...] = Field((), description="English words, in each form that documents have")
    ko: tuple[Text, ...] = Field((), description="Korean words; after a stem ~ stands for any ending")

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        """Raise NotWellFormed without any words."""
        if not self.en and not self.ko:
            raise NotWellFormed(phrase(ProblemPhrases.words_missing))
        return self


class Inferred(Entry):
    """What no words of the quotes prove, each with the reason it may be taken as read."""

    period: Text | None = None
    year: Text | None = Field(None, description="only the year; months are still proven by the quotes")
    flow: Text | None = None
    item: Text | None = None
    partner: Text | None = None
    direction: Text | None = None


_BY = re.compile(r"model:[^\s:]+|(?!model:?)\S.*")


def _by(text: str) -> str:
    if not _BY.fullmatch(text.strip()):
        raise NotWellFormed(phrase(ProblemPhrases.person_or_model))
    return text.strip()


class Confirmed(Entry):
    """Who decided, and why, that the quotes state a fact where the reader does not read it."""

    by: Annotated[str, AfterValidator(_by)] = Field(description="a person, or model:NAME for a language model")
    reason: Text = Field(description="what was read that decides it")
    reason_ko: Text | None = Field(None, description="the reason in Korean")


class Retracted(Entry):
    """When a figure was withdrawn, and why: answers leave it out, its document still states it."""

    date: Day = Field(description="the day it was withdrawn; answers as of an earlier day have it")
    reason: Text = Field(description="why, and by whom")


_NOTHING_INFERRED = Inferred.model_validate({})


class Fact(Entry):
    """One claim of one document about one cell of trade."""

    source: Code
    period: PeriodText = Field(description="2020, 2020-11, a span 2025-01/2025-11 or 2024-03-01/2024-03-20")
    flow: Flow
    sector: Sector
    item: Code | None = Field(None, description="code of the product or use; left out for all items")
    partner: Code | None = Field(None, description="code of the country or region; left out for the world")
    measure: Measure = Measure.VALUE
    value: Digits | None = Field(None, description="digits as written; $130 million is 0.130")
    unit: Unit | None = None
    growth: Percent | None = Field(
        None, description="in percent, signed; year-on-year unless comparison says otherwise"
    )
    comparison: Comparison | None = Field(None, description="of a growth or direction; left out for previous-year")
    direction: Direction | None = Field(None, description="left out where growth gives it")
    status: Status = Status.ACTUAL
    bound: Bound | None = Field(None, description="the value is only a limit, or the figures are approximate")
    of: Count | None = Field(None, description="count: out of how many")
    event: Event | None = Field(None, description="streak and first-in: of what")
    level: Digits | None = Field(
        None,
        description="the level that the event or rank is about, in USD bn, or in the usual unit of what is `ranked`",
    )
    among: Among | None = Field(None, description="rank, and streak or first-in of records: among what")
    ranked_from: RankedFrom | None = Field(None, description="rank and records: lowest; left out for the highest")
    ranked: Ranked | None = Field(
        None, description="rank, streak, first-in and threshold: of which figure, if not of the value"
    )
    since: PeriodText | None = Field(None, description="first-in and rank: since when, 1992 or 2018-11")
    window: Window | None = Field(None, description='rank: among the last "18 months" or "3 years"')
    variant: Code | None = Field(None, description="tells apart several figures of one document about one cell")
    quotes: tuple[Text, ...] = Field((), description="shortest verbatim fragments, each found exactly once")
    inferred: Inferred = Field(default_factory=lambda: _NOTHING_INFERRED)
    inferred_ko: Inferred = Field(default_factory=lambda: _NOTHING_INFERRED, description="the same reasons in Korean")
    confirmed: Confirmed | None = Field(
        None, description="settles a fact that is only plausible: who decided that it is right, and why"
    )
    retracted: Retracted | None = Field(
        None, description="the figure was withdrawn: answers leave it out; its numbers stay accounted for"
    )
    note: Text | None = None
    note_ko: Text | None = Field(None, description="the note in Korean")
    caveat: Text | None = None
    caveat_ko: Text | None = Field(None, description="the caveat in Korean")
    acknowledges: tuple[Code, ...] = Field(
        (), description="rules of arithmetic that the figure breaks; the caveat says why"
    )

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, entry: object) -> object:
        """Fill in what other keys give, before anything looks at it: direction, comparison, from where ranks count."""
        if not isinstance(entry, dict):
            return entry
        keys: dict[object, object] = {key: value for key, value in entry.items() if value is not None}
        measure = keys.get("measure")
        signed = keys.get("growth", keys.get("value") if measure in SIGNED_CHANGES else None)
        if "direction" not in keys and isinstance(signed, str) and DECIMAL.fullmatch(signed):
            keys["direction"] = direction_of(Decimal(signed))
        if "growth" in keys or "direction" in keys:
            keys.setdefault("comparison", Comparison.PREVIOUS_YEAR)
        if measure == Measure.RANK and keys.get("among") != Among.ORDER:
            keys.setdefault("ranked_from", RankedFrom.HIGHEST)
        return keys

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        """Raise NotWellFormed naming everything that does not go together."""
        wrong = list(contradictions(self))
        if wrong:
            raise NotWellFormed(phrase(ProblemPhrases.together, *wrong))
        return self

    @cached_property
    def id(self) -> str:
        """Stable name: cell, then measure, then source; made of letters, digits and ``.-_@``."""
        return id_of(self)

    @cached_property
    def parsed_period(self) -> Period:
        """The period with its first and last day."""
        return Period.parse(self.period)

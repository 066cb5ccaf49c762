"""What the tools take. A filter takes one value, several, or a text with commas; names in English or Korean."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from korea_trade.model.codes import CitationStyle, Comparison, Flow, Frequency, Measure, Sector, Status, Unit
from korea_trade.questions.filters import FILTER_KEYS, Filters
from korea_trade.questions.order import SortKey
from korea_trade.questions.trade import Trade


def _not_a_truth(value: object) -> object:
    """The same value; raises ValueError for true and false, which Python counts as 1 and 0."""
    if isinstance(value, bool):
        raise ValueError
    return value


_NO_TRUTH = BeforeValidator(_not_a_truth)
Whole = Annotated[int, _NO_TRUTH]
Texts = str | Annotated[list[str], Field(min_length=1)] | None
Periods = str | Whole | Annotated[list[str | Whole], Field(min_length=1)] | None
Ids = Annotated[str, Field(min_length=1)] | Annotated[list[str], Field(min_length=1)]
_FILTER_OF = {"from_period": "from_", "to_period": "to"}
"""By argument: the filter that it is, where that is called otherwise."""
MOST_ROWS = 200
"""So many rows an answer has at most: more would fill the context of an agent."""


def _of(codes: "type[Flow | Sector | Measure | Frequency | Comparison | Unit | Status]") -> str:
    return ", ".join(codes)


class Arguments(BaseModel):
    """The arguments of a tool; one that it does not have is refused."""

    model_config = ConfigDict(extra="forbid")


class Paged(Arguments):
    """Which part of an answer is wanted."""

    limit: Annotated[int, Field(ge=1, le=MOST_ROWS, description="At most so many rows."), _NO_TRUTH] = 20
    offset: Annotated[int, Field(ge=0, description="Leave out so many rows; next_offset of an answer."), _NO_TRUTH] = 0


class InPeriods(Paged):
    """Which periods, flows, sectors and documents are asked for; all of them, if nothing is."""

    year: Annotated[Periods, Field(description="Years, with all periods inside them: 2020.")] = None
    period: Annotated[
        Periods, Field(description="Periods: 2020, 2020-11, 2025-01/2025-11, 2020Q4; only these, not what is inside.")
    ] = None
    from_period: Annotated[str | Whole | None, Field(description="Periods that begin no earlier.")] = None
    to_period: Annotated[str | Whole | None, Field(description="Periods that end no later.")] = None
    frequency: Annotated[Texts, Field(description=f"Lengths of period: {_of(Frequency)}.")] = None
    flow: Annotated[Texts, Field(description=f"Flows: {_of(Flow)}.")] = None
    sector: Annotated[Texts, Field(description=f"Definitions of trade: {_of(Sector)}. Never mix them.")] = None
    source: Annotated[Texts, Field(description="Documents by id; the resource ktrade://sources lists them.")] = None

    def filters(self, trade: Trade) -> Filters:
        """The filters that the tool takes, with names resolved. Raises UnknownName and QuestionError."""
        given = {_FILTER_OF.get(name, name): value for name, value in self}
        return trade.filters(**{name: value for name, value in given.items() if name in FILTER_KEYS})


class Totals(InPeriods):
    """Which totals are asked for."""

    measure: Annotated[Texts, Field(description=f"What is measured: {_of(Measure)}.")] = None


class Filtered(InPeriods):
    """Of which items and partners too."""

    item: Annotated[Texts, Field(description="Items, by code, name or alias: semiconductors, 반도체.")] = None
    partner: Annotated[
        Texts, Field(description='Partner countries and regions: china, us, 아세안; "world" is all together.')
    ] = None


class DerivedWanted(Filtered):
    """Which derived figures: of which measures, in which units."""

    measure: Annotated[Texts, Field(description=f"What is measured: {_of(Measure)}.")] = None
    unit: Annotated[Texts, Field(description=f"Units: {_of(Unit)}.")] = None


class FactsWanted(DerivedWanted):
    """Which facts, by all that they are filtered by."""

    comparison: Annotated[Texts, Field(description=f"What growth is against: {_of(Comparison)}.")] = None
    status: Annotated[Texts, Field(description=f"What happened, was aimed at or expected: {_of(Status)}.")] = None


class Ranked(Filtered):
    """What is ranked, and by which figure."""

    by: Annotated[Literal["item", "partner"], Field(description="Rank items or partners.")]
    sort: Annotated[
        SortKey | None, Field(description="The figure to rank by; value, which is the level, if not given.")
    ] = None
    lowest_first: Annotated[bool, Field(description="The lowest figure first.")] = False
    all_periods: Annotated[
        bool,
        Field(description="Rank in every period; else, where no period or name is given, in the latest whole year."),
    ] = False


class About(InPeriods):
    """Whose page is wanted."""

    names: Annotated[str | list[str], Field(description="Items and partners. An item and a partner ask for the two.")]


class Compared(Paged):
    """The two that are compared."""

    first: Annotated[str | Whole, Field(description="A period or a sector: the earlier, or the one to start from.")]
    second: Annotated[str | Whole, Field(description="A period of the same length, or another sector.")]
    by: Annotated[Literal["item", "partner"] | None, Field(description="Compare each item or partner.")] = None
    daily: Annotated[bool, Field(description="Compare daily averages, also across lengths of period.")] = False
    flow: Annotated[Texts, Field(description=f"Flows: {_of(Flow)}.")] = None
    sector: Annotated[Texts, Field(description="Of two periods: under which definition of trade.")] = None
    period: Annotated[Periods, Field(description="Of two sectors: in which periods.")] = None


class Named(Arguments):
    """Facts by their ids."""

    ids: Annotated[
        Ids,
        Field(
            description="Ids of facts, their unique beginnings, or words that mean one fact: exports computers 2020."
        ),
    ]


class Cited(Arguments):
    """What is cited, and how."""

    ids: Annotated[Ids, Field(description="Ids of facts or documents.")]
    style: Annotated[CitationStyle, Field(description="The style of the citation.")] = CitationStyle.APA


class Searched(Paged):
    """What is searched for."""

    words: Annotated[str | list[str], Field(description="Words that must all be there: a list, or a text with blanks.")]


class NamesWanted(Paged):
    """Which names are wanted."""

    words: Annotated[
        str | None, Field(description="A part of a code, name or alias, in English or Korean; all names if not given.")
    ] = None
    kind: Annotated[Literal["item", "partner"] | None, Field(description="Only items, or only partners.")] = None


class Query(Paged):
    """A query."""

    query: Annotated[
        str, Field(description="One SELECT. SHOW TABLES lists the views, DESCRIBE facts the columns of one.")
    ]


class Claims(Paged):
    """Claims to check."""

    text: Annotated[str, Field(min_length=1, description="An article, or a sentence that states figures.")]
    published: Annotated[
        str | None, Field(description="The day on which the text appeared, 2021-01-31: what last month means.")
    ] = None
    only_claims: Annotated[bool, Field(description="Leave out numbers that state nothing of trade.")] = True

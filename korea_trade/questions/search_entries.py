"""What can be found in a fact base: its facts, with all that they say and quote, then paragraphs of its documents."""

from collections.abc import Iterable, Iterator

from korea_trade.arithmetic.floors import floors_of, with_bound_of_floor
from korea_trade.bases.fact_base import FactBase
from korea_trade.documents.document import Document
from korea_trade.language.english import English
from korea_trade.language.korean import Korean
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import OUTLOOK, Among, Bound, Event, Measure, RankedFrom, Sector
from korea_trade.model.fact import Fact
from korea_trade.phrase import phrase
from korea_trade.progress import each
from korea_trade.questions.search_index import About, Entry, Meaning, Told
from korea_trade.questions.search_terms import names_of


def entries_of(base: FactBase) -> Iterator[Entry]:
    """The entries of a fact base, facts first. Raises FactBaseError where a document cannot be read."""
    documents = {source.id: base.read_document(source) for source in base.sources}
    citing: dict[tuple[str, int], list[str]] = {}
    english, korean = (language(base.items, base.partners) for language in (English, Korean))
    floors = floors_of(placed.fact for placed in base.standing)
    for placed in each(phrase(Phrases.indexing_texts), base.standing):
        fact = placed.fact
        lines = _lines_of(fact.quotes, documents[fact.source]) if fact.quotes else []
        for line in lines:
            citing.setdefault((fact.source, line), []).append(placed.id)
        item = base.item_by_code[fact.item] if fact.item else None
        partner = base.partner_by_code[fact.partner] if fact.partner else None
        as_said = with_bound_of_floor(fact, floors)
        names = (
            f"{korean.subject(fact)}: {korean.statement(as_said)}",
            *(names_of(item) if item else ()),
            *(names_of(partner) if partner else ()),
        )
        remarks = (fact.note, fact.caveat, fact.note_ko, fact.caveat_ko)
        yield Entry(
            is_fact=True,
            id=fact.id,
            source=fact.source,
            line=next(iter(lines), None),
            text=f"{english.subject(fact)}: {english.statement(as_said)}",
            facts=(fact.id,),
            caveat=fact.caveat,
            about=_about(fact),
            meaning=Meaning(
                str(fact.parsed_period.first_day),
                str(fact.parsed_period.last_day),
                fact.parsed_period.frequency,
                item.en if item else None,
                partner.en if partner else None,
                item.ko if item else None,
                partner.ko if partner else None,
                partner.iso3166 if partner else None,
            ),
            names="\n".join(names),
            quotes="\n".join(fact.quotes),
            remarks="\n".join(remark for remark in remarks if remark),
        )
    for source, document in documents.items():
        for line, text in enumerate(document.text.split("\n"), start=1):
            if text.strip():
                cited = tuple(citing.get((source, line), ()))
                yield Entry(is_fact=False, id=f"{source}:{line}", source=source, line=line, text=text, facts=cited)


def _about(fact: Fact) -> About:
    part = None if fact.sector is Sector.ALL_INDUSTRIES else str(fact.sector)
    return About(
        fact.item,
        fact.partner,
        str(fact.flow),
        str(fact.measure),
        _sign(fact),
        _is_record(fact),
        fact.parsed_period.canonical,
        part,
        _told(fact),
        fact.growth is not None,
        fact.status in OUTLOOK,
    )


def _told(fact: Fact) -> Told:
    """Whether a fact states a level, or else a growth, of trade itself."""
    if fact.measure is not Measure.VALUE:
        return Told.REST
    return Told.LEVEL if fact.value is not None else Told.GROWTH if fact.growth is not None else Told.REST


def _lines_of(quotes: Iterable[str], document: Document) -> list[int]:
    """The lines that quotes stand on, in the order of the quotes, each once."""
    found = (document.text.find(quote) for quote in quotes)
    return list(dict.fromkeys(document.line_at(at) for at in found if at >= 0))


def _sign(fact: Fact) -> str | None:
    """Whether a fact is about a surplus or a deficit, as far as it says."""
    if fact.event in (Event.SURPLUS, Event.DEFICIT):
        return str(fact.event)
    if fact.measure not in (Measure.VALUE, Measure.THRESHOLD) or fact.value is None:
        return None
    is_deficit = fact.value < 0 or (fact.value == 0 and fact.bound is Bound.BELOW)
    return str(Event.DEFICIT if is_deficit else Event.SURPLUS)


def _is_record(fact: Fact) -> bool:
    first = fact.measure is Measure.RANK and fact.among is Among.HISTORY and fact.value == 1
    return (first and fact.ranked_from is not RankedFrom.LOWEST) or fact.event is Event.RECORD

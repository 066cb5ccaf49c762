"""What else the words of a statement may mean, where they leave a field to be carried on from elsewhere."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from korea_trade.cached_property import cached_property
from korea_trade.model.codes import LEGS, Event, Measure, Sector
from korea_trade.reader.doubts import NO_SUBJECT, SEVERAL_NAMES, TO_UNKNOWN
from korea_trade.reader.statement import ProofField, Statement
from korea_trade.verification.figure import Figure
from korea_trade.verification.nearer_words import (
    FLOWS,
    Surroundings,
    named,
    names_another_flow,
    without_partners,
)
from korea_trade.verification.otherwise import counts_otherwise, has_another_basis, is_per_working_day
from korea_trade.verification.own_sentence import says_sector
from korea_trade.verification.times_meant import TimesMeant
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name

_FIELDS = ("flow", "item", "partner")
_CELL = (ProofField.FLOW, ProofField.SECTOR, ProofField.ITEM, ProofField.PARTNER)
_OPENING = (Measure.STREAK, Measure.FIRST_IN)
_OPENED = re.compile(r"[^.;:0-9]{0,12},[^.;:0-9]{0,20}")
_SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)]*\Z")
_NEAR = 2  # statements before and after
_FAR = 12  # statements before, in the same paragraph
_SEVERAL = 5
_SHORT = 30  # characters behind a rank
_LONGEST_PARAGRAPH = 1500  # characters before a figure
_LONGEST_HEADING = 120  # characters


class Readings(TimesMeant):
    """The statements of a text, and what each may mean besides."""

    def of_other_words(self, statement: Statement, like: Statement | None = None) -> Iterator[Statement]:
        """The statement with a flow, an item or a partner that stands near, where its own may not be meant.

        ``like`` is the statement as it stands in the text, where this one is it with another time.
        """
        near, sentence = self._near(like or statement), self.sentence_of(like or statement)
        for field in _FIELDS:
            own = getattr(statement, field)
            said = statement.says(field)
            found = dict.fromkeys(
                getattr(other, field) for other in near if not said or _between(statement, other, field)
            )
            if not said:
                found |= dict.fromkeys((None, self._last_named_before(like or statement, field)))
            for value in found:
                if value == own or (field == "flow" and (value is None or names_another_flow(sentence, value))):
                    continue
                yield replace(statement, **{field: value})
        yield from self._of_last_partner(statement, like or statement)
        if not statement.says("flow"):
            others = (flow for flow in LEGS if flow != statement.flow)
            yield from (replace(statement, flow=flow) for flow in others if not names_another_flow(sentence, flow))

    def _of_last_partner(self, statement: Statement, like: Statement) -> Iterator[Statement]:
        """The statement with the partner told of last and the trade that it was told of: ICT exports to the U.S."""
        last = self._last_naming(like, "partner") if statement.partner is None else None
        if last is not None and not self.says_sector(like):
            yield replace(statement, partner=last.partner, sector=last.sector)

    def _last_named_before(self, statement: Statement, field: str) -> str | None:
        """The item, partner or flow of the last statement before one that has any."""
        last = self._last_naming(statement, field)
        return None if last is None else getattr(last, field)

    def _last_naming(self, statement: Statement, field: str) -> Statement | None:
        """The last statement before one that has an item, a partner or a flow."""
        places = self._naming[field]
        before = bisect_left(places, self._place.get(id(statement), 0))
        return self._statements[places[before - 1]] if before else None

    @cached_property
    def _naming(self) -> dict[str, list[int]]:
        """For each field of a name, the places of the statements that have it."""
        return {
            field: [at for at, one in enumerate(self._statements) if getattr(one, field) is not None]
            for field in _FIELDS
        }

    def _near(self, statement: Statement) -> list[Statement]:
        """The statements around one; for a place, which is told of what came before, none of later sentences."""
        at = self._place.get(id(statement))
        if at is None:
            return []
        first = at
        while first > 0 and at - first < _FAR and self._is_in_paragraph(self._statements[first - 1], statement):
            first -= 1
        around = self._statements[max(0, min(first, at - _NEAR)) : at + _NEAR + 1]
        ends = statement.sentence[1] if statement.measure is Measure.RANK else len(self._text)
        return [other for other in around if other is not statement and other.sentence[0] < ends]

    def _is_in_paragraph(self, before: Statement, statement: Statement) -> bool:
        return "\n" not in self._text[before.start : statement.start]

    def of_nearer_words(self, statement: Statement, names: tuple[Name, ...]) -> Iterator[Statement]:
        """The statement with a flow, a name or a measure that stands nearer to its figure than its own."""
        begins = self._begin_of(statement)
        yield from Surroundings(self._text, names).of_nearer_words(statement, begins, self._head_before(begins))
        yield from self._of_country_before(statement, names)

    def _of_country_before(self, statement: Statement, names: tuple[Name, ...]) -> Iterator[Statement]:
        """For "in displays, where shipments to the neighbour fell": of partner and item as they are told before."""
        last = self._last_naming(statement, "partner")
        if statement.doubtful != TO_UNKNOWN or statement.partner is not None or last is None:
            return
        items = named(self._text[self._begin_of(statement) : statement.start], "item", names) or {statement.item}
        if len(items) == 1:
            yield replace(statement, partner=last.partner, sector=last.sector, item=next(iter(items)))

    def of_names_before(self, statement: Statement, names: tuple[Name, ...]) -> Iterator[Statement]:
        """The statement as one of goods and a partner that figures before it in its paragraph, or its heading, name.

        What its own clause says of them stays: "Displays fell 12.2 percent. Vietnam took $10.1 billion. In December
        exports were $2.4 billion" may be of displays, be it of those that went to Vietnam or not.
        """
        before = self._telling_before(statement)
        told = without_partners(before, names)
        items = (statement.item,) if statement.says("item") else (None, *sorted(named(told, "item", names)))
        partners = (
            (statement.partner,) if statement.says("partner") else (None, *sorted(named(before, "partner", names)))
        )
        for item in sorted(items, key=str):
            for partner in sorted(partners, key=str):
                if (item, partner) != (statement.item, statement.partner):
                    yield replace(statement, item=item, partner=partner)

    def _telling_before(self, statement: Statement) -> str:
        """The sentences with figures before that of a statement in its paragraph, and the heading above it."""
        ends = self._begin_of(statement)
        begins = self._text.rfind("\n", max(0, ends - _LONGEST_PARAGRAPH), ends) + 1
        above = self._text[max(0, begins - _LONGEST_HEADING) : begins].rstrip()
        heading = above[above.rfind("\n") + 1 :]
        told = [] if _SENTENCE_ENDS.search(heading) else [heading]
        begins = max(begins, ends - _LONGEST_PARAGRAPH)
        while begins < ends:
            sentence = self.sentence_at(begins, begins)
            told += [sentence] if any(character.isdigit() for character in sentence) else []
            begins += max(1, len(sentence))
        return " ".join(told)

    def is_of_several_names(self, statement: Statement, names: tuple[Name, ...]) -> bool:
        """Whether a level or a growth is told of several names, be it by the words behind its colon."""
        if statement.measure in (Measure.SHARE, Measure.SHARE_CHANGE):
            return False
        around = Surroundings(self._text, names)
        return (
            statement.doubtful == SEVERAL_NAMES
            or around.is_labelled_with_several(statement)
            or around.is_bought_by_several(statement, self._begin_of(statement))
        )

    def is_otherwise_counted(self, figure: Figure, statement: Statement) -> bool:
        """Whether the sentence of a figure counts otherwise than facts, compares with another time, or is of a part."""
        return counts_otherwise(self._text, figure, statement, self._begin_of(statement), self._published)

    def is_on_another_basis(self, figure: Figure, statement: Statement) -> bool:
        """Whether a figure is counted in won, or a growth over several years, so that it may agree by chance."""
        return has_another_basis(self._text, figure, statement, self._begin_of(statement))

    def is_per_working_day(self, figure: Figure, statement: Statement) -> bool:
        """Whether a growth is one of each working day: "exports rose 6.3 percent when working days are considered"."""
        return is_per_working_day(self._text, figure, statement, self._begin_of(statement))

    def says_flow_alone(self, statement: Statement) -> bool:
        """Whether the sentence of a statement says its flow before its figure, and no other."""
        words = self._text[self._begin_of(statement) : statement.start]
        named = [flow for flow, kind in FLOWS if sentence_words(kind).search(words)]
        return statement.says("flow") and named == [statement.flow]

    def says_sector(self, statement: Statement) -> bool:
        """Whether the sentence of a statement itself says which trade it counts."""
        return says_sector(statement, self._text)

    def names_all_industries(self, statement: Statement) -> bool:
        """Whether "the overall surplus" stands between the sector and the figure of a statement."""
        proof = statement.proofs.get("sector")
        if proof is None or proof.end is None or proof.end > statement.start:
            return False
        return sentence_words("of-all-industries").search(self._text, proof.end, statement.start) is not None

    def is_of_all_goods(self, statement: Statement) -> bool:
        """Whether a sentence says before a figure of all industries that all goods are counted."""
        if statement.sector != Sector.ALL_INDUSTRIES or statement.doubtful is not None:
            return False
        return sentence_words("all-goods").search(self._text, self._begin_of(statement), statement.start) is not None

    def with_subject_behind(self, statement: Statement) -> Statement:
        """For "for the first time in 25 months, imports passed …": it, as told of the trade behind the comma."""
        at = self._place.get(id(statement))
        if at is None or statement.doubtful != NO_SUBJECT or statement.measure not in _OPENING:
            return statement
        for other in self._statements[at + 1 : at + 2]:
            starts = [proof.start for field in _CELL if (proof := other.proofs.get(field)) and proof.start is not None]
            between = self._text[statement.end : min(starts, default=other.start)]
            if other.sentence != statement.sentence or not _OPENED.fullmatch(between) or not other.says("flow"):
                return statement
            proofs = dict(statement.proofs) | {field: other.proofs[field] for field in _CELL if field in other.proofs}
            statement = replace(
                statement, flow=other.flow, sector=other.sector, item=other.item, partner=other.partner,
                proofs=proofs, doubtful=None,
            )  # fmt: skip
            if other.measure is Measure.THRESHOLD:
                return replace(statement, event=Event.ABOVE, level=other.value)
        return statement

    def tells_of_a_whole(self, statement: Statement) -> bool:
        """Whether a sentence tells of a share, or behind the name of a statement of the trade of the whole country."""
        sentence = self.sentence_of(statement)
        if any(sentence_words(kind).search(sentence) for kind in ("share", "part-of-all")):
            return True
        proofs = (statement.proofs.get(field) for field in ("item", "partner"))
        ends = [proof.end for proof in proofs if proof is not None and proof.end is not None]
        behind = max(ends, default=statement.sentence[0])
        return sentence_words("of-all-industries").search(self._text, behind, statement.start) is not None

    def is_all_of(self, sector: Sector) -> bool:
        """Whether all that a text of several figures tells is of one sector."""
        return len(self._statements) >= _SEVERAL and self._sectors == {sector}

    @cached_property
    def _sectors(self) -> set[str]:
        return {one.sector for one in self._statements}

    def is_of_some_firms(self, statement: Statement) -> bool:
        """Whether the sentence up to a statement's end speaks of what some of the country's firms sell or buy."""
        return sentence_words("of-some-firms").search(self._text, self._begin_of(statement), statement.end) is not None

    def is_of_market(self, statement: Statement) -> bool:
        """Whether a rank is one among markets: "the second-largest buyer", 두 번째 큰 시장."""
        behind = self._text[statement.end : statement.end + _SHORT]
        return sentence_words("market").match(behind) is not None

    def is_time(self, end: int) -> bool:
        """Whether the word behind a place is "time": for the third time."""
        return sentence_words("time-behind").match(self._text, end) is not None


def _between(statement: Statement, other: Statement, field: str) -> bool:
    """Whether the words of another statement for a field stand nearer to the figure than its own."""
    own, rival = statement.proofs.get(field), other.proofs.get(field)
    if own is None or rival is None or own.end is None or rival.start is None:
        return False
    return own.end <= rival.start < statement.start

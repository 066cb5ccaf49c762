"""One English sentence: its findings, and what it says for those that follow."""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LIMITS, OUTLOOK
from korea_trade.reader.cells import BY_INSTITUTE, Cell, Finding, Located, Reading
from korea_trade.reader.doubts import ITS_OWN, OF_WHICH_TIME, SAID_BY_OTHERS, UNDIRECTED, WORTH_OF_WHAT
from korea_trade.reader.english.acronyms import with_information_technology
from korea_trade.reader.english.bracketed_times import growth_behind_bracket
from korea_trade.reader.english.clause_times import (
    comparison_with_then,
    go_on_since,
    may_share_comparison,
    opened_behind_sign,
    own_time,
    settle_times_behind,
    shared_comparison,
    time_behind,
    time_of_list,
)
from korea_trade.reader.english.clauses import Clause, split
from korea_trade.reader.english.compared import named_as_compared
from korea_trade.reader.english.consensus import with_notes, without_notes
from korea_trade.reader.english.counted_names import counted_names
from korea_trade.reader.english.cumulative import add_up, up_to_last_month
from korea_trade.reader.english.drivers import drivers
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.exceptions import with_exceptions
from korea_trade.reader.english.frames.events import of_two_digits
from korea_trade.reader.english.frames.line import Line, number
from korea_trade.reader.english.frames.registry import FRAMES
from korea_trade.reader.english.heading import explained_by_list, heading_of
from korea_trade.reader.english.in_turn import in_turn
from korea_trade.reader.english.labels import asked_about, label_of, named_by, partner_named
from korea_trade.reader.english.markets import of_market_before
from korea_trade.reader.english.moods import (
    has_been,
    has_happened,
    infinite,
    is_estimate,
    is_of_next_figure,
    is_of_next_year,
    is_seen_ahead,
    own_mood,
    sees_itself,
    settle_past_years,
    stands_compared,
    tells_of_past,
    told_apart,
    vintage_of,
)
from korea_trade.reader.english.named_places import named_places
from korea_trade.reader.english.names_behind_figures import of_name_behind_level
from korea_trade.reader.english.nation import flows_of_nation, names_korea
from korea_trade.reader.english.national_accounts import growth_of_economy
from korea_trade.reader.english.opening_years import give_opening_year
from korea_trade.reader.english.owners import is_sold_by_firms
from korea_trade.reader.english.partner_behind import (
    balance_in_trade,
    doubt_before_shared_partner,
    doubt_level_in_bracket,
    of_balance_partner,
    of_subjects_partner,
    told_apart_by_partners,
    with_partner_behind,
    with_sign_of_balance,
)
from korea_trade.reader.english.parts_of_it import of_what_it_is_part
from korea_trade.reader.english.parts_of_years import doubt_parts_of_years
from korea_trade.reader.english.passing_times import times_in_passing, times_of_parts
from korea_trade.reader.english.payments import doubt_flows_of_account
from korea_trade.reader.english.plain_clauses import names_nothing, tells_growth_of_anything
from korea_trade.reader.english.plain_words import with_plain_words
from korea_trade.reader.english.said_ahead import goods_ahead, of_goods_ahead
from korea_trade.reader.english.sector_of_sentence import sector_at_head, share_sector, subjects_in_sector
from korea_trade.reader.english.sharing import (
    about,
    entry_cell,
    flow_head,
    from_clause_before,
    goods_of_industries,
    in_all,
    it_before,
    measure_head,
    of_industry,
    of_name_behind,
    of_name_then,
    of_which,
    opened_with,
    shared_fields,
    those,
    toward,
    where,
    with_partner_of_both,
    within_partner,
    without_subject,
)
from korea_trade.reader.english.so_did import so_did
from korea_trade.reader.english.spans_of_years import doubt_sums_of_years
from korea_trade.reader.english.tables import Tables
from korea_trade.reader.english.told_of_then import (
    in_apposition_to_time,
    is_far_greater,
    is_level_before,
    is_of_year_before,
)
from korea_trade.reader.english.told_otherwise import why_otherwise
from korea_trade.reader.english.topics import Node, Topic, gather
from korea_trade.reader.english.turning import partner_turned_to, subjects_turned_to
from korea_trade.reader.english.two_flows import of_balance
from korea_trade.reader.english.verbs_of_flow import at_home, flow_verb, going_to, of_goods_bought
from korea_trade.reader.english.wholes_of_shares import of_whole, whole_opened_with
from korea_trade.reader.english.whose import open_questions
from korea_trade.reader.english.wordings import of_korea, reworded, reworded_names
from korea_trade.reader.english.years_later import (
    doubt_later_times,
    doubt_open_times,
    doubt_what_is_no_result,
    with_years_later,
)
from korea_trade.reader.heading import under_heading
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.word_lists import word_list


def read_sentence(
    text: str, start: int, end: int, parts: list[Element], tables: Tables, without: Collection[str] = ()
) -> Reading:
    """Read one sentence of a text, given as its elements; ``tables`` knows the table that a line may be in.

    ``without`` names frames that are left out (for measuring what each is worth).
    """
    reading = Reading(start, end, 0, False, False)
    if tables.read(text, reading, parts):
        return reading
    parts, notes = without_notes(with_information_technology(parts))
    parts = with_plain_words(reworded(with_years_later(parts)))
    gathered = with_exceptions(gather(parts))
    nodes = reworded_names(gathered)
    reading.times = [
        (Located(e.text, e.start, e.end), e.period.when)
        for at, e in enumerate(parts)
        if e.period is not None and e.period.when is not None and not _heads_bracket(parts, at)
    ]
    reading.flows = [Located(part.value("flows"), part.start, part.end) for part in parts if part.has("flows")]
    for part in parts:
        if part.has("sector") and reading.sector is None:
            reading.sector = Located(part.value("sector"), part.start, part.end)
    reading.industry, reading.economy = _industry(parts), growth_of_economy(parts)
    reading.looks_back = _looks_back_first(nodes)
    reading.counters = {part.value("counters") for part in parts if part.has("counters")}
    reading.sourced = any(part.has("counters") and _is_source(parts, at) for at, part in enumerate(parts))
    reading.older = {
        part.start
        for at, part in enumerate(parts)
        if part.period is not None and (part.period.of_older_record or _heads_bracket(parts, at))
    }
    reading.older |= times_in_passing(parts) | _times_looked_back_to(nodes)
    reading.at_home, reading.of_nation = names_korea(parts), flows_of_nation(parts)
    reading.label, reading.names, reading.with_partner = label_of(nodes), named_by(nodes), partner_named(nodes)
    reading.turned_to, reading.partner_turned_to = subjects_turned_to(nodes), partner_turned_to(nodes)
    clauses = _levelled(split(of_korea(nodes)))
    question = text[start:end].rstrip('"”’) ').endswith("?")
    reading.question, reading.asked = question, asked_about(nodes) if question else None
    _open(reading, nodes)
    reading.older |= times_of_parts(parts)
    reader = _SentenceReader(reading, clauses, without, question)
    reader.sector = sector_at_head(nodes)
    for at in range(len(clauses)):
        reader.read(at)
    if not question and not reader.abroad and not reader.stopped and "named" not in without:
        reading.findings += so_did(reading, nodes)
        reading.findings += drivers(reading, clauses)
        reading.findings += counted_names(reading, gathered)
    if not question and not reader.abroad and "rank" not in without:
        reading.findings += named_places(reading, nodes)
    share_sector(nodes, reading.findings)
    with_notes(reading, notes)
    doubt_flows_of_account(nodes, reading.findings)
    give_opening_year(reading, clauses)
    doubt_parts_of_years(reading, clauses, text)
    doubt_sums_of_years(reading, clauses, text)
    doubt_later_times(parts, reading.findings)
    doubt_open_times(text[start:end], start, reading.findings)
    doubt_what_is_no_result(text[start:end], reading.findings)
    _unsigned(reading, parts)
    _like_the_first(reading, text)
    if any(part.has("foreign") and part.word.endswith("goods and services") for part in parts):
        for finding in reading.findings:  # "Exports of goods and services rose 0.9 percent, imports fell"
            finding.doubt("of goods, or of goods and services?")
    return reading


def _industry(parts: list[Element]) -> Located | None:
    """For "the automobile sector was hit": the good whose sector a sentence names, where it is one."""
    named = goods_of_industries(parts) or [
        Located(part.value("item"), part.start, after.end)
        for part, after in pairwise(parts)
        if part.has("item") and after.word in word_list("industries")
    ]
    return named[0] if len({item.value for item in named}) == 1 else None


def _unsigned(reading: Reading, parts: list[Element]) -> None:
    """For "China (29.8%), the EU (△23.1%)": next to figures with a sign those without one are gains."""
    if any(part.is_figure(Kind.PERCENT) and part.figure is not None and part.figure.signed for part in parts):
        for finding in reading.findings:
            if finding.doubtful == UNDIRECTED:
                finding.doubtful = None


def _like_the_first(reading: Reading, text: str) -> None:
    """For "by item: chips (up 32.8%), cars (24.3%), steel (3.2%)": the one direction of a list holds for all of it."""
    runs, last = list[list[Finding]](), None
    for finding in reading.findings:
        grown = finding.entry and finding.measure == "value" and "value" not in finding.values
        grown = grown and finding.values.get("growth") is not None
        if grown and last is not None and ";" not in text[last.end : finding.start]:
            runs[-1].append(finding)
        elif grown:
            runs.append([finding])
        last = finding if grown else None
    for first, *others in runs:
        if first.doubtful is None and all(other.doubtful == UNDIRECTED for other in others):
            for other in others:
                other.values["growth"] = _signed_like(first, other)
                other.doubtful = None


def _signed_like(first: Finding, other: Finding) -> Decimal:
    growth, like = Decimal(str(other.values["growth"])), Decimal(str(first.values["growth"]))
    return -growth if like < 0 else growth


def _heads_bracket(parts: list[Element], at: int) -> bool:
    """For "$512.9bn (2019: $542.2bn)": a time of what stands behind it in the bracket alone."""
    return 0 < at < len(parts) - 1 and parts[at - 1].sign in ("(", "[") and parts[at + 1].sign == ":"


def _levelled(clauses: list[Clause]) -> list[Clause]:
    """For "At $10.35 billion, imports were 15.9 percent higher": the level is of the subject behind it."""
    if len(clauses) < 2 or clauses[0].subject is not None or clauses[1].subject is None or clauses[1].entry:
        return clauses
    nodes = [node for node in clauses[0].nodes if not (isinstance(node, Element) and node.sign == ",")]
    if len(nodes) != 2 or clauses[0].lead or not all(isinstance(node, Element) for node in nodes):
        return clauses
    at, level = nodes
    if not (isinstance(at, Element) and at.word in ("at", "with") and isinstance(level, Element)):
        return clauses
    if not level.is_figure(Kind.MONEY):
        return clauses
    clauses[1].nodes = [at, level, *clauses[1].nodes]
    return clauses[1:]


def _open(reading: Reading, nodes: list[Node]) -> None:
    """The time that a sentence opens with holds for all of it."""
    for node in nodes:
        if isinstance(node, Topic):
            return
        if _is_annual(node):
            continue  # "The annual decline in exports": what kind of figure it is
        if node.start in reading.older:
            return
        if node.period is not None and node.period.when is not None:
            reading.opening = (Located(node.text, node.start, node.end), node.period.when)
            return
        if (
            not any(node.has(kind) for kind in ("fillers", "adjectives", "by_head", "conjunctions"))
            and node.sign != ","
        ):
            return


def _is_annual(node: Element) -> bool:
    return node.period is not None and node.word.split()[-1] in ("annual", "yearly")


def _is_of_any_year(when: When | None) -> bool:
    return when is not None and when.shape is Shape.YEAR and when.names_no_year


def _looks_back_first(nodes: list[Node]) -> bool:
    """For "They had grown 3 percent in February": a sentence that tells of an earlier time than the text is about."""
    first = next((at for at, node in enumerate(nodes) if isinstance(node, Topic)), len(nodes))
    verb, after = (node_at(nodes, place) for place in (first + 1, first + 2))
    had = isinstance(verb, Element) and verb.word == "had"
    return had and isinstance(after, Element) and after.figure is None and after.word not in ("a", "an", "the")


def _times_looked_back_to(nodes: list[Node]) -> set[int]:
    """For "topped $1 trillion; it had reached the mark in 2011": where times of what had been before stand."""
    at = next((at for at, node in enumerate(nodes) if isinstance(node, Element) and node.sign == ";"), len(nodes))
    behind = nodes[at + 1 :]
    if not _looks_back_first(behind):
        return set()
    return {node.start for node in behind if isinstance(node, Element) and node.period is not None}


_EXPLAINING = ("although", "though", "even though", "as", "because", "after", "before", "when", "since")
_CLOSED_STATUS = (";", "while", "whereas", "but")


class _SentenceReader:
    """The clauses of a sentence read one after the other, with what each leaves to those that follow."""

    def __init__(self, reading: Reading, clauses: list[Clause], without: Collection[str], stopped: bool) -> None:
        self.reading, self.clauses, self.without = reading, clauses, without
        self.stopped, self.excluding = stopped, False
        self.inherited: str | None = None
        self.status: str | None = None
        self.status_before: str | None = None
        self.time = reading.opening
        self.before_with, self.with_time = reading.opening, False
        self.entries = list[Cell]()
        self.measure: Located | None = None
        self.about = about(clauses)
        self.flow = flow_head(clauses)
        self.goods = goods_ahead(clauses)
        self.whole = whole_opened_with(clauses)
        self.heading = heading_of(clauses)
        self.sector: Located | None = None
        self.told: Cell | None = None
        self.there = False
        self.abroad = False
        self.total: Decimal | None = None
        self.counting = False
        self.estimating = False

    def read(self, number: int) -> None:
        """Read one clause: settle its subject, let the frames look at it, and carry over what it says."""
        clause = self.clauses[number]
        hoped = _before_hopes(clause)
        clause.nodes = clause.nodes[:hoped]
        line = Line(clause, clause.all_nodes, inherited=self.inherited)
        self.total = line.total = _total(clause) or self.total
        line.opened_with = self.whole
        line.shared_comparison = shared_comparison(self.clauses, number)
        line.may_share_comparison = may_share_comparison(self.clauses, number)
        line.streak_before = next((f for f in reversed(self.reading.findings) if f.measure == "streak"), None)
        last = self.reading.findings[-1] if self.reading.findings else None
        line.share_before = last if last is not None and last.measure == "share" else None
        line.passed_before = next(
            (f.values.get("value") for f in reversed(self.reading.findings) if f.measure == "threshold"), None
        )
        line.counting = self.counting = self.counting or _counts(clause)
        line.then = comparison_with_then(self.clauses, clause)
        if clause.opener in _CLOSED_STATUS and self.with_time:
            self.time, self.with_time = self.before_with, False  # "with first-half sales up 12 percent, but cars …"
        elements = [node for node in line.nodes if isinstance(node, Element)]
        self._mood(clause, elements)
        self._subject(number, clause, line)
        self.measure = self.measure or measure_head(clause)
        self.told = explained_by_list(clause) or self.told
        self.abroad = self._abroad(clause)
        self.reading.abroad = self.reading.abroad or self.abroad
        if (
            self.abroad
            or self.stopped
            or any(cell.foreign for cell in clause.subject or [])
            or _of_foreign(self.clauses, number)
        ):
            self._inherit(clause, elements)
            self._open_behind_sign(clause)
            return
        self._frames(line, elements)
        self._carry(number, clause, line, elements)
        self._open_behind_sign(clause)
        in_turn(self.reading, line)
        self.counting = self.counting or any(found.measure == "quantity" for found in line.findings)
        if line.findings and not self.reading.findings:
            self.reading.main = clause.subject or []
        self.reading.findings += line.findings
        self.stopped = self.stopped or hoped is not None

    def _abroad(self, clause: Clause) -> bool:
        """Whether a clause is about the trade of another country, or may be: it goes on behind one that is."""
        if any(cell.abroad for cell in clause.subject or ()):
            return True
        elements = [node for node in clause.all_nodes if isinstance(node, Element)]
        return self.abroad and not (clause.subject is not None and names_korea(elements))

    def _mood(self, clause: Clause, elements: list[Element]) -> None:
        """Forecasts and aims hold until the mood changes; a condition ends what the sentence states."""
        if not clause.entry:
            listed = clause.subject is not None and len(clause.subject) > 1 and bool(self.entries)
            if self.entries and self._is_of_last_entry(clause):
                return  # "imports from partners such as Japan (down 9.6 percent) and China (down 3 percent) fell"
            if not (listed and clause.subject is not None and clause.subject[0].name == self.entries[0].name):
                self.entries = []  # but not at "A (0.7%), B (10.2%), and C (7.4%) rose"
            result = clause.opener == ":" and any(node.word in ("came to", "reached", "stood at") for node in elements)
            if (clause.opener in _CLOSED_STATUS or result) and not infinite(clause):
                self.status = None
            self.status_before = self.status
            for at, node in enumerate(elements):
                if node.has("estimates") and any(
                    other.word in ("down", "down to") for other in elements[at + 1 : at + 6]
                ):
                    continue  # "they put the decline down to …"
                if is_of_next_figure(elements, at) or sees_itself(elements, at) or tells_of_past(elements, at):
                    continue
                if is_seen_ahead(elements, at):
                    self.status = "forecast"
                elif node.has("status") or node.has("estimates"):
                    self.status = node.value("status") if node.has("status") else "estimate"
            helped = any(node.word in word_list("letting") for node in clause.lead if isinstance(node, Element))
            if clause.subject and infinite(clause) and self.status is None and not helped:
                self.status = "forecast"  # "Exports to rebound 3.3% next year"
        if self.excluding and clause.opener in (";", ":"):
            self.stopped = self.excluding = False  # "13 items, excluding phones, grew; machinery (up 5 percent) led"
        conditions = [node.has("conditions", "excluding") for node in elements if node.has("conditions")]
        self.excluding = self.excluding or (not self.stopped and bool(conditions) and all(conditions))
        self.stopped = self.stopped or bool(conditions) or _is_unreal(clause)

    def _is_of_last_entry(self, clause: Clause) -> bool:
        """Whether a clause is what a list ends with: its one name has an entry of its own right behind it."""
        at = next(place for place, other in enumerate(self.clauses) if other is clause)
        entry, subject = node_at(self.clauses, at + 1), clause.subject
        if entry is None or not entry.entry or subject is None or len(subject) != 1 or not any(subject[0].name):
            return False
        flow = self.entries[-1].flow
        joined = clause.opener == "and" and self.clauses[at - 1].entry and subject[0].flow is None
        joined = joined and flow is not None and flow.value == "imports"  # exports are what a name without one is of
        return joined and entry.subject is not None and entry.subject[0].name == subject[0].name

    def _subject(self, number: int, clause: Clause, line: Line) -> None:
        """What the clause is about, with what the sentence says for it elsewhere."""
        if clause.subject is None:
            if is_sold_by_firms(self.clauses, number):
                clause.subject = [Cell(foreign=True)]
                return
            named = without_subject(line) or _subject_before(self.clauses, number)
            before = self.clauses[:number]
            named = named and [of_industry(self.clauses, number, cell) for cell in named]
            clause.subject = named and [in_all(clause, it_before(cell, before), cell, before) for cell in named]
            return
        if clause.entry:
            clause.around = _settled(clause.around, self.clauses[:number])
            if clause.around is None or clause.around.flow is None:
                clause.around = _partner_before(clause.subject, self.clauses[:number]) or clause.around
            clause.subject = [entry_cell(clause, cell, self.entries) for cell in clause.subject]
            if self.about is not None and all(cell.flow or cell.measure for cell in clause.subject):
                clause.subject = [shared_fields(cell, None, self.about, None, self.there) for cell in clause.subject]
            if self.flow is not None:
                clause.subject = [replace(cell, flow=cell.flow or self.flow) for cell in clause.subject]
            clause.subject = [under_heading(self.heading, cell) for cell in clause.subject]
            self.entries.append(clause.subject[-1])
            return
        self.reading.subjects = clause.subject
        pointing = (cell.refers for cell in clause.subject if cell.refers is not None)
        self.there = self.there or any(pointer.value == "there" for pointer in pointing)
        before = self.clauses[:number]
        partner = _partner_explained(clause, before)
        settled = list[Cell]()
        for subject in clause.subject:
            cell = in_all(clause, it_before(those(clause, subject, before), before), subject, before)
            cell = under_heading(self.heading, opened_with(before, toward(clause, cell, subject)))
            cell = within_partner(clause, of_which(clause, cell, before))
            cell = of_balance_partner(clause, cell, before)
            cell = with_partner_of_both(of_name_then(clause, cell, before), before)
            if clause.opener == "where" or (subject.refers is not None and subject.refers.value == "there"):
                cell = where(before, cell)
            cell = flow_verb(clause, of_name_behind(self.clauses, number, from_clause_before(clause, cell, before)))
            cell = going_to(clause, of_goods_bought(clause, cell))
            cell = of_industry(self.clauses, number, cell)
            if _is_name_alone(subject) and cell.partner is None:
                cell = replace(cell, partner=partner)
            cell = under_heading(self.told if cell.item is not None else None, cell)
            settled.append(shared_fields(cell, self.measure, self.about, self.clauses[0].subject, self.there))
        settled = [of_goods_ahead(self.goods, at_home(clause, cell)) for cell in settled]
        if self.flow is not None:
            settled = [replace(c, flow=c.flow or (None if c.refers or c.foreign else self.flow)) for c in settled]
        flow = _flow_explained(clause, before)
        if flow is not None:
            settled = [replace(c, flow=flow) if _is_name_alone(c) else c for c in settled]
        clause.subject = subjects_in_sector(settled, self.sector)

    def _frames(self, line: Line, elements: list[Element]) -> None:
        for name, frame in FRAMES.items() if _telling(elements) else ():
            if name not in self.without:
                frame(line)
        negations = [node for node in elements if node.has("negations")]
        if negations:
            line.findings = [found for found in line.findings if not _negated(found, negations, elements)]

    def _cell_before(self, clause: Clause, finding: Finding, told: list[Finding]) -> Cell | None:
        """The cell of the figure of the same measure before a finding, or of the subject if no figure stands before."""
        known = [other for other in (*self.reading.findings, *told) if other.end <= finding.start]
        before = max(known, key=lambda other: other.end, default=None)
        if before is not None:
            return before.cell if before.measure == finding.measure else None
        return clause.subject[0] if clause.subject is not None and len(clause.subject) == 1 else None

    def _inherit(self, clause: Clause, elements: list[Element]) -> None:
        """The direction that a clause leaves to those behind it, also one of which nothing is told."""
        moving = [node for node in elements if node.has("directions") and not node.has("limits")]
        if len(moving) > 1 and moving[0].has("directions", part="nouns") and moving[1].has("directions", part="verbs"):
            moving = moving[:1]  # "export growth has slowed: it was 11.7 percent"
        moved = [node.value("directions") for node in moving]
        self.inherited = clause.head_direction if clause.entry else moved[-1] if moved else self.inherited

    def _open_behind_sign(self, clause: Clause) -> None:
        """For "Demand was weak: in June, exports to Japan fell": the time of the clauses behind it."""
        opening = opened_behind_sign(clause) or time_of_list(clause)
        if opening is not None:
            self.time, self.with_time = opening, False

    def _carry(self, number: int, clause: Clause, line: Line, elements: list[Element]) -> None:
        """The direction and the time of the clause for the next ones, and those of the sentence for its findings."""
        self._inherit(clause, elements)
        of_balance(clause, line.findings)
        up_to_last_month(line.findings)
        _that(self.reading, self.clauses, number, line)
        settle_times_behind(self.clauses, number, line, None if self.time else self.reading.findings)
        spoken = [node for said in self.clauses[: number + 1] for node in said.all_nodes]
        named = any(cell.item or cell.partner for before in self.clauses[:number] for cell in before.subject or ())
        self._complete_all(number, line, spoken)
        for finding in line.findings:
            question = open_questions(self.clauses, number, finding, self.reading)
            if question is not None and finding.doubtful == WORTH_OF_WHAT:
                finding.doubtful = None  # what is told before may settle that, and not the question
            finding.doubt(question or why_otherwise(self.clauses, number, finding))
            finding.doubt(_like_those_beside(finding, [*self.reading.findings, *line.findings]))
            if finding.frame == "direction":
                go_on_since(self.clauses, number, finding)
            if finding.time is None and finding.when is None and finding.cell.when is None and self.time is not None:
                finding.when, finding.time = self.time
            add_up(clause, node_at(self.clauses, number - 1), finding, named)
            finding.entry = clause.entry
            finding.head = clause.entry and clause.head_direction is not None
            told_aside = clause.opener == "with" or (clause.opener == "which" and finding.cell.whole)
            finding.aside = told_aside or stands_compared(elements, finding)
            finding.status = own_mood(elements, finding) or self.status if not has_happened(elements, finding) else None
            finding.status = finding.status or vintage_of(elements, finding)
            if self.status_before is None and told_apart(elements, finding):
                finding.status = None
            if is_estimate(elements, finding, goes_on=self.estimating):
                self.estimating = True
                finding.status = "estimate"
            elif finding.status is None and is_of_next_year(finding):
                finding.status = "forecast"
            if finding.status is not None and finding.time is None and has_been(elements, finding):
                finding.time = When(Shape.SAME, back=0)
            _of_institute(finding)
        _settle_same_time(self.reading, line.findings)
        for finding in line.findings:
            timed = finding.time or finding.when or finding.cell.when or finding.shift
            if finding.status in OUTLOOK and timed is None:
                finding.when, finding.time = time_behind(elements, finding) or (None, None)
            if finding.status in OUTLOOK and finding.time is None and _is_of_any_year(finding.cell.when):
                finding.time = When(Shape.YEAR, back=0)  # "annual exports are set to surpass $700 billion"
        settle_past_years(elements, line.findings)
        own = own_time(clause, elements)
        behind = node_at(self.clauses, number + 1)
        telling = line.findings or any(node.has("status") or node.has("estimates") for node in elements)
        telling = telling or (behind is not None and behind.opener == "with" and any(map(_is_placed, elements)))
        if own is not None and not clause.entry and telling and clause.opener not in (*_EXPLAINING, "which"):
            if clause.opener == "with" and not self.with_time:
                self.before_with = self.time
            self.time, self.with_time = own, clause.opener == "with"

    def _complete_all(self, number: int, line: Line, spoken: list[Node]) -> None:
        """What the words around the findings of a clause add to their cells, which may tell them apart."""
        for finding in line.findings:
            self._complete(number, line, finding, spoken)
        told_apart_by_partners(line.findings)

    def _complete(self, number: int, line: Line, finding: Finding, spoken: list[Node]) -> None:
        """What the words around a finding add to its cell."""
        clause, told = self.clauses[number], [*self.reading.findings, *line.findings]
        if is_of_year_before(self.clauses, number, finding):
            finding.shift = "previous-year"
        finding.of_then = finding.of_then or is_level_before(clause, finding)
        finding.far_greater = is_far_greater(finding, told)
        of_anything = finding.measure == "value" and tells_growth_of_anything(clause)
        finding.plain = finding.cell.bare and not of_anything and names_nothing(self.clauses, number)
        finding.when, finding.time = in_apposition_to_time(clause, finding) or (finding.when, finding.time)
        finding.cell = _of_goods_before(clause, with_partner_behind(line, finding), finding, self.reading.findings)
        finding.cell = of_name_behind_level(clause, finding)
        finding.cell = of_what_it_is_part(self.clauses[:number], clause, finding)
        finding.cell = balance_in_trade(line, finding)
        finding.cell = of_subjects_partner(clause, finding)
        if finding.level_in_dollars is not None:
            said = [known.all_nodes for known in self.clauses[: number + 1]]
            finding.cell = of_market_before(said, finding.cell)
        growth_behind_bracket(line, finding)
        doubt_level_in_bracket(line, finding)
        doubt_before_shared_partner(spoken, told, finding)
        with_sign_of_balance(finding)
        _of_goods_ranked(finding, told)
        finding.cell = named_as_compared(spoken, finding, self._cell_before(clause, finding, line.findings))
        of_whole(self.clauses[: number + 1], finding, told)


def _is_source(parts: list[Element], at: int) -> bool:
    """For "All this is from the Ministry of Science and ICT"."""
    before = [part.word for part in parts[:at] if not part.has("fillers")]
    return before[-1:] == ["from"] and before[-2:-1] in [[word] for word in word_list("being_from")]


def _settle_same_time(reading: Reading, findings: list[Finding]) -> None:
    """For "exports rose 5 percent in September, and in the same month imports fell": of September, not of the text.

    So it is for "They signed a pact in 2014; Vietnam was the eighth-largest partner that year".
    """
    for finding in findings:
        when, time = finding.when, finding.time
        same = (
            when is not None and time is not None and time.shape is Shape.SAME and not time.back and time.months is None
        )
        if not same or when is None or finding.shift is not None or not when.value.lower().startswith(_POINTING):
            continue
        known = [(said, tag) for said, tag in reading.times if said.end <= when.start]
        before = [(said, tag) for said, tag in known if tag.shape is not Shape.SAME and said.start not in reading.older]
        if len({str(tag) for _, tag in before}) == 1:
            finding.when, finding.time = before[-1]
            if sentence_words("that-year").search(when.value) and not finding.time.names_no_year:
                finding.time = When(Shape.YEAR, finding.time.year, finding.time.back)
        elif before:
            finding.doubt(OF_WHICH_TIME)


def _of_institute(finding: Finding) -> None:
    """For "KITA expects a rise of 1 percent, KDI one of 2 percent": each of another institute."""
    if finding.doubtful == SAID_BY_OTHERS and finding.status == "forecast":
        finding.doubtful, finding.frame = None, BY_INSTITUTE


_POINTING = (
    "in the same",
    "that ",
    *(f"{link} {which}" for link in ("in", "over", "during", "for") for which in ("that ", "the period", "the cited ")),
)


def _is_placed(element: Element) -> bool:
    """For "the EU ranked fourth last year, with shipments of 3.5 million tons": a place, which has a time."""
    return element.has("ranking") or element.has("ranks") or element.is_figure(Kind.ORDINAL)


def _before_hopes(clause: Clause) -> int | None:
    """For "exports rose 5 percent, adding to hopes that they will rise further": where what is hoped for begins."""
    begins, told = None, False
    for at, node in enumerate(clause.nodes):
        if not isinstance(node, Element):
            continue
        if node.has("conditions", "supposed") and node.word.startswith(("hope", "raising hope")):
            return begins
        told = told or node.figure is not None or node.has("directions", part="verbs")
        if told and (node.sign == "," or node.word in ("on", "amid")):
            begins = at
    return None


def _of_goods_ranked(share: Finding, told: list[Finding]) -> None:
    """For "The U.S. was the largest buyer of Korean cars, accounting for 53 percent of the total": of all the cars."""
    cell = share.cell
    ranks = [other.cell for other in told if other.measure == "rank" and other.end <= share.start]
    goods = ranks[-1] if ranks and ranks[-1].item is not None else None
    if share.measure == "share" and goods is not None and cell.item is None and cell.partner == goods.partner:
        share.cell = replace(cell, item=goods.item, unknown=goods.unknown)


def _of_goods_before(clause: Clause, cell: Cell, finding: Finding, told: list[Finding]) -> Cell:
    """For "Car parts were up 13.3 percent, with the EU buying more": more of those."""
    goods = told[-1].cell if told and "growth" in told[-1].values else None
    if finding.frame != "traded" or clause.opener != "with" or goods is None or cell.item is not None:
        return cell
    return replace(cell, item=goods.item, unknown=goods.unknown)


def _like_those_beside(finding: Finding, told: list[Finding]) -> str | None:
    """Why a finding is in doubt for what is told beside it.

    For "the third-largest for any March, after 2022's $63.8 billion": of the March of 2022, or of the year?
    For "Korea's share of U.S. imports was 3.9 percent, that of China 11.6 percent": a share of whose imports?
    """
    monthly = any(other.values.get("among") == "same-period" for other in told)
    if monthly and finding.time is not None and finding.time.shape is Shape.YEAR and finding.measure == "value":
        return OF_WHICH_TIME
    shares = [other for other in told if other.measure == finding.measure == "share" and other.end <= finding.start]
    return ITS_OWN if any(other.doubtful == ITS_OWN and other.flow == finding.flow for other in shares) else None


def _flow_explained(clause: Clause, before: list[Clause]) -> Located | None:
    """For "imports fell 2.5 percent, with crude down 9.5 percent": the one flow of the clauses that "with" explains.

    So does "which" behind a reason, and what goes on behind it: "imports rose, led by cars which grew 8 percent".
    """
    if clause.opener not in ("with", "as", "because") and not _is_of_reason(clause, before):
        return None
    flows = {cell.flow.value: cell.flow for other in before for cell in other.subject or () if cell.flow is not None}
    flow = next(iter(flows.values())) if len(flows) == 1 else None
    return flow if flow is not None and flow.value in ("exports", "imports") else None


def _partner_explained(clause: Clause, before: list[Clause]) -> Located | None:
    """For "imports from Japan fell, with chips down 9 percent and steel down 2 percent": whose the goods are."""
    last = len(before) - 1
    if clause.opener in (",", "and"):
        while last >= 0 and before[last].opener in (",", "and") and not before[last].entry:
            last -= 1
        if last < 0 or before[last].opener != "with":
            return None
        last -= 1
    elif clause.opener != "with":
        return None
    main = before[last].subject if last >= 0 else None
    alone = main is not None and len(main) == 1 and main[0].item is None and not main[0].unknown
    return main[0].partner if main is not None and alone else None


def _is_of_reason(clause: Clause, before: list[Clause]) -> bool:
    if not before:
        return False
    if clause.opener == "which":
        nodes = [node for node in before[-1].nodes if not (isinstance(node, Element) and node.has("fillers"))]
        reasons = [at for at, node in enumerate(nodes) if isinstance(node, Element) and node.has("reasons")]
        return bool(reasons) and all(isinstance(node, Topic) or node.sign == "," for node in nodes[reasons[-1] + 1 :])
    return clause.opener in (",", "and") and _is_of_reason(before[-1], before[:-1])


def _is_name_alone(cell: Cell) -> bool:
    """Whether a cell is a good or a partner and says nothing of its flow."""
    named = cell.item is not None or cell.partner is not None
    return named and cell.flow is cell.refers is cell.measure is None and not cell.foreign


def _settled(around: Cell | None, before: list[Clause]) -> Cell | None:
    """For "imports of oil (down 5 percent) and gas (down 6 percent) fell": gas as the clause that it begins has it."""
    main = next((clause.subject for clause in reversed(before) if clause.subject and not clause.entry), None)
    if around is None or main is None or len(main) > 1 or not any(around.name) or main[0].name != around.name:
        return around
    return main[0]


def _partner_before(entry: list[Cell], before: list[Clause]) -> Cell | None:
    """For "the deficit with Japan was $2 billion, followed by Australia with $1.5 billion and Qatar ($1 billion)"."""
    if not all(cell.partner is not None and cell.item is cell.flow is cell.refers is None for cell in entry):
        return None
    main = next((clause.subject for clause in reversed(before) if clause.subject and not clause.entry), None)
    return main[0] if main is not None and len(main) == 1 and main[0].partner is not None else None


def _of_foreign(clauses: list[Clause], number: int) -> bool:
    """For "Ulsan was the region with the most exports: $43.1 billion": "with" goes on about what is not the nation."""
    before = node_at(clauses, number - 1)
    if before is None or clauses[number].opener != "with" or not any(cell.foreign for cell in before.subject or ()):
        return False
    return not any(isinstance(node, Element) and node.figure is not None for node in before.all_nodes)


def _is_unreal(clause: Clause) -> bool:
    """For "Had exports returned to growth, …", "Were imports to rise, …": what a sentence opens with did not happen."""
    lead = [node.word for node in clause.lead if isinstance(node, Element)]
    return clause.subject is not None and not clause.opener and lead[:1] in (["had"], ["were"], ["should"])


def _counts(clause: Clause) -> bool:
    """Whether a clause says a number of vehicles or the like: bare numbers that follow may be such numbers too."""
    return any(
        isinstance(node, Element)
        and node.is_figure(Kind.QUANTITY)
        and node.figure is not None
        and node.figure.unit == "units"
        for node in clause.all_nodes
    )


def _total(clause: Clause) -> Decimal | None:
    """For "Among the 20 major items, …": how many there are of what the next clause counts."""
    if clause.subject is not None:
        return None
    opened = False
    for node in clause.nodes:
        if isinstance(node, Element) and node.figure is not None:
            return number(node) if opened and node.is_figure(Kind.CARDINAL, Kind.QUANTITY) else None
        if isinstance(node, Element) and node.word in ("among", "of"):
            opened = True
    return None


def _subject_before(clauses: list[Clause], number: int) -> list[Cell] | None:
    """For "Cars: $4.8 billion; 189,000 units": the subject before a semicolon, where a figure follows that."""
    clause = clauses[number]
    nodes = clause.all_nodes
    figures = any(isinstance(node, Element) and node.figure is not None for node in nodes)
    if clause.opener != ";" or not figures or any(isinstance(node, Topic) for node in nodes):
        return None
    if any(isinstance(node, Element) and (node.unknown or node.period) for node in nodes):
        return None
    before = next((c.subject for c in reversed(clauses[:number]) if c.subject and not c.entry), None)
    return before if before is not None and len(before) == 1 and not before[0].foreign else None


def _that(reading: Reading, clauses: list[Clause], number: int, line: Line) -> None:
    """For "it is the third month that the balance topped $5 billion": the streak is of the clause behind "that".

    For "the first time that both exports and their daily average rose": the first time is of the two together.
    """
    clause = clauses[number]
    last = next((finding for finding in reversed(reading.findings) if finding.measure == "first-in"), None)
    both = any(isinstance(node, Element) and node.word == "both" for node in clause.lead)
    if clause.opener == "that" and both and last is not None:
        flow = next((cell.flow for cell in clause.subject or () if cell.flow is not None), None)
        last.cell, last.values["event"] = Cell(flow=flow), "both-grow"
        return
    ending = [node.word if isinstance(node, Element) else "" for node in (clauses[number - 1].nodes if number else [])]
    which = clause.opener == "which" and ending[-2:] == ["in", "which"]  # "the third month in which exports rose"
    if (
        (clause.opener != "that" and not which)
        or not clause.subject
        or len(clause.subject) != 1
        or not reading.findings
    ):
        return
    before = reading.findings[-1]
    pointing = before.cell.refers is not None and before.cell.refers.value == "it"
    if before.measure not in ("streak", "first-in") or not (pointing or before.cell.bare):
        return
    if of_balance(clause, [before]):
        return
    told = any(isinstance(n, Element) and (n.has("directions") or n.has("limits")) for n in clause.nodes)
    if which and not told:
        return  # "the 88th month in which the country sold more than it bought"
    before.cell = clause.subject[0]
    before.values.pop("event_open", None)
    for finding in line.findings:
        if finding.values.get("bound") in LIMITS:
            before.values |= {"event": finding.values["bound"], "level": finding.values["value"]}
            return
    verbs = (n.value("directions") for n in clause.nodes if isinstance(n, Element) and n.has("directions"))
    moved = next(verbs, None)
    if moved in ("up", "down"):
        before.values |= {"event": "growth" if moved == "up" else "decline", "direction": moved}
        of_two_digits(line, before, 0)


def _negated(found: Finding, negations: list[Element], elements: list[Element]) -> bool:
    """Whether a negation stands before a finding in the same part of its clause."""
    for negation in negations:
        if negation.start >= found.end or found.measure.startswith(("working-days", "count")):
            continue
        between = [n for n in elements if negation.end <= n.start < found.start]
        if not any(n.sign in (",", ";", ":") or n.word in ("but", "while", "and") for n in between):
            return True
    return False


_SPEAKING = ("directions", "strength", "records", "ranks", "firsts", "ever", "working_days", "led")


def _telling(elements: list[Element]) -> bool:
    """Whether a clause can state anything: a figure, or a word that does without."""
    return any(
        node.figure is not None or any(node.has(kind) for kind in _SPEAKING) or node.has("auxiliaries")
        for node in elements
    )

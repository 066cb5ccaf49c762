"""A clause as frames look at it: its nodes in order, what stands next to a figure, and which figures are taken."""

from dataclasses import dataclass, field, replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import SMALLEST_OF_WHICH
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.compared import is_compared, is_of_those_compared
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.periods import Role, TimeTag
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.word_lists import word_list


@dataclass(slots=True)
class Line:
    """A clause with what its sentence adds: the direction and the comparison that it may share."""

    clause: Clause
    nodes: list[Node]
    inherited: str | None = None
    shared_comparison: TimeTag | None = None
    may_share_comparison: bool = False
    then: TimeTag | None = None
    used: set[int] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    previous_money: Element | None = None
    total: Decimal | None = None
    counting: bool = False
    streak_before: Finding | None = None
    share_before: Finding | None = None
    opened_with: Topic | None = None
    passed_before: Decimal | None = None

    def element(self, at: int) -> Element | None:
        """The element at a place; None for a topic and outside the clause."""
        node = node_at(self.nodes, at)
        return node if isinstance(node, Element) else None

    def topic(self, at: int) -> Topic | None:
        """The topic at a place; None for an element and outside the clause."""
        node = node_at(self.nodes, at)
        return node if isinstance(node, Topic) else None

    def take(self, *places: int) -> None:
        """Mark figures as taken: the frames that follow leave them alone."""
        self.used.update(places)

    def direction(self, at: int) -> str | None:
        """The direction that the element at a place means, if any."""
        element = self.element(at)
        return element.value("directions") if element is not None and element.has("directions") else None

    def free(self, at: int, *kinds: Kind) -> Element | None:
        """The figure at a place, if it is of one of these kinds and no frame has taken it."""
        element = self.element(at)
        return element if element is not None and at not in self.used and element.is_figure(*kinds) else None

    def is_figure(self, at: int, *kinds: Kind) -> bool:
        """Whether a figure of one of these kinds stands at a place, taken or not."""
        element = self.element(at)
        return element is not None and element.is_figure(*kinds)

    def left(self, at: int, *skip: str) -> int:
        """The nearest place to the left that holds no word of these kinds."""
        at -= 1
        while at >= 0 and self._skips(at, skip):
            at -= 1
        return at

    def right(self, at: int, *skip: str) -> int:
        """The nearest place to the right that holds no word of these kinds."""
        at += 1
        while at < len(self.nodes) and self._skips(at, skip):
            at += 1
        return at

    def _skips(self, at: int, skip: tuple[str, ...]) -> bool:
        element = self.element(at)
        if element is None or element.figure is not None or element.has("counts"):
            return False
        if element.word == "top" and "limits" not in skip and self._tops(at):
            return False  # "exports top $700 billion"
        return any(element.has(kind) for kind in skip)

    def _tops(self, at: int) -> bool:
        """Whether a word that may be a verb stands right before a sum."""
        place = at + 1
        while self.word(place) in ("the", "a", "an"):
            place += 1
        return self.is_figure(place, Kind.MONEY)

    def has(self, at: int, kind: str, value: str | None = None) -> bool:
        """Whether the element at a place may mean this."""
        element = self.element(at)
        return element is not None and element.has(kind, value)

    def number_at(self, at: int) -> Decimal:
        """The value of the figure at a place; zero where none stands."""
        element = self.element(at)
        return Decimal(0) if element is None else number(element)

    def word(self, at: int) -> str:
        """The word at a place, in lower case; nothing for a topic."""
        element = self.element(at)
        return element.word if element is not None else ""

    def direction_left(self, at: int) -> str | None:
        """The nearest direction before a place, in this clause; that of a limit (over 5 percent) at last."""
        limit: str | None = None
        for index in range(at - 1, -1, -1):
            element = self.element(index)
            if element is not None and element.word in ("negative", "minus", "positive", "plus") and index < at - 1:
                continue
            if element is not None and element.is_figure(Kind.MULTIPLE):
                multiplied = element.word.split()[-1]
                if multiplied in word_list("multiplied"):
                    return "up"  # "more than doubled in March, by 104 percent"
            if element is not None and element.has("directions") and not element.has("limits", part="words"):
                return element.value("directions")
            if (
                element is not None
                and element.has("directions")
                and element.has("directions", part="adverbs")
                and self.free(index + 1, Kind.PERCENT)
            ):
                limit = limit or element.value("directions")
        return limit

    @property
    def subject(self) -> list[Cell]:
        """The cells that the clause is about: one that says nothing where it has no subject."""
        return self.clause.subject or [Cell()]

    @property
    def of_each(self) -> bool:
        """Whether what a clause says of several names is said of each: "chips and cars each topped $5 billion"."""
        told = (node for node in self.nodes if isinstance(node, Element) and node.has("each"))
        return self.clause.each or any(node.word in ("both", "each") for node in told)

    @property
    def periods(self) -> list[tuple[int, TimeTag]]:
        """The periods that the clause says, with their places."""
        return [
            (i, e.period)
            for i, e in enumerate(self.nodes)
            if isinstance(e, Element)
            and e.period is not None
            and self.word(i - 1) != "on"  # "an 8 percent rise on 2023"
            and not self._heads_next(i, e.period)
            and not self._of_that(i, e.period)
            and not self._of_beginning(i)
            and not self._of_passed_best(i)
        ]

    def _of_passed_best(self, at: int) -> bool:
        """For "7.4 percent below the 2022 record", "surpassed the 2018 high": the time of what is passed."""
        best = self.has(at + 1, "records") or self.word(at + 1) in _LEVELS_OF_THEN
        limit = self.element(self.left(at, "fillers"))
        verb = limit is not None and limit.has("limits", part="verbs")
        return best and (verb or (self.has(at - 1, "limits") and self.is_figure(at - 2, Kind.PERCENT)))

    def _of_beginning(self, at: int) -> bool:
        """For "the highest since trade statistics began in 1956": the time of what stands behind "since"."""
        for place in range(at - 1, max(-1, at - 9), -1):
            node = self.element(place)
            if node is not None and (
                node.sign in (",", ";", "(") or node.period is not None or node.figure is not None
            ):
                return False
            if node is not None and node.word.split()[0] == "since":
                return (place < at - 1 or node.has("ever")) and not behind_event(self.nodes, place, at)
        return False

    def written_period(self, at: int, end: int | None = None) -> tuple[Located, TimeTag] | None:
        """The period of a figure, or of figures that stand apart: between them, right after, or last before."""
        found = self.periods
        if self.clause.subject and self.clause.subject[0].when is not None:
            found = [(i, tag) for i, tag in found if i >= len(self.clause.lead)]
        heading = self.headed(at)
        if heading is not None:
            return heading
        found = [(i, tag) for i, tag in found if self.word(i + 1) != ":" or (tag.preposition and i > at)]
        found = [(i, tag) for i, tag in found if not is_of_those_compared(self.nodes, i)]
        if not found:
            return None
        figures = [
            i for i, n in enumerate(self.nodes) if isinstance(n, Element) and n.figure is not None and i > (end or at)
        ]
        after_stop = figures[0] if figures else len(self.nodes)
        after = [
            (i, tag)
            for i, tag in found
            if (end or at) < i < after_stop
            and not self._ranked(end or at, i)
            and not self._of_times(i, tag)
            and not self._turns(i)
            and not self.opens_next(i)
        ]
        before = [(i, tag) for i, tag in found if i < at and not self._of_figure(i, tag) and not self._of_best(i)]
        between = [(i, tag) for i, tag in found if at < i < (end or at) and not self._of_figure(i, tag)]
        chosen = between[0] if between else after[0] if after else before[-1] if before else None
        if chosen is None:
            return None
        node = self.nodes[chosen[0]]
        return Located(chosen[1].text, node.start, node.end), self._with_part(chosen[1], before)

    def _turns(self, at: int) -> bool:
        """For "estimated at $632 billion, and next year's growth": a time to which the clause turns."""
        return self.word(self.left(at, "fillers")) in ("and", "with", "while", "but")

    def _points_back(self, at: int) -> bool:
        topic = self.topic(at)
        refers = topic.cells[0].refers if topic is not None and len(topic.cells) == 1 else None
        return refers is not None and refers.value == "those"

    def opens_next(self, at: int) -> bool:
        """For "$54.9 billion then, in February $52.4 billion": a time that only the figure behind it is of."""
        return self.word(at - 1) == "," and self.is_figure(at + 1, Kind.MONEY, Kind.PERCENT)

    def _of_that(self, at: int, tag: TimeTag) -> bool:
        """For "2.5 times those of 2010", "tops that of March 2023": the time of what a figure is compared with."""
        return (
            tag.preposition == "of"
            and (self.word(at - 1) in ("that", "those") or self._points_back(at - 1))
            and any(
                node.figure is not None or node.has("limits") or node.has("than") for node in self._elements(at - 1)
            )
        )

    def _elements(self, end: int) -> list[Element]:
        """The elements behind the subject, before a place."""
        return [node for node in self.nodes[len(self.clause.lead) : end] if isinstance(node, Element)]

    def _heads_next(self, at: int, tag: TimeTag) -> bool:
        """For "and February's 13.1 percent decline": a time that only the figure behind it is of, not one before."""
        if self.word(at - 1) == "and" and self.word(at + 1) in ("one", "that"):
            return True  # "November 2020 brought a rise of 4.0 percent, and 2021 one of 31.9 percent"
        figure = self.element(at + 1)
        if self.has(at - 1, "brackets") and at > 1 and figure is not None and figure.figure is not None:
            return True  # "imports fell 12.3 percent (Feb -13.1 percent)"
        if not tag.possessive or at < len(self.clause.lead):
            return False
        behind = self.element(self.right(at, "fillers", "adjectives", "limits"))
        best = behind is not None and (behind.has("records") or behind.has("ranks"))
        told = any(node.has("directions") or node.has("limits") or node.figure for node in self._elements(at))
        return behind is not None and (best or behind.figure is not None) and (told or self.word(at - 1) == "and")

    def headed(self, at: int) -> tuple[Located, TimeTag] | None:
        """The time right before a figure: "(June) 57.7 (July) 60.2", "(March 2025: $4 billion)", "March's $4"."""
        owner = self.element(self._left_of_best(at))
        since = owner is not None and owner.time is not None and owner.time.role is Role.SINCE
        time = None if owner is None else owner.time if since else owner.period
        if owner is not None and time is not None and time.possessive:  # "the largest since 2018's $69.7 billion" too
            whole = time.preposition == "of" and self.is_figure(self._left_of_best(at) - 1, Kind.FRACTION, Kind.PERCENT)
            tag = time if whole else self.same_part(time)  # "more than half of last year's $47.8 billion"
            return Located(owner.text, owner.start, owner.end), tag
        beside = self._beside_time(at)
        if beside is not None:
            return beside
        passed = self._left_of_passed(at)
        if passed is not None:
            return passed
        known = self.element(at - 2) if self.has(at - 1, "brackets") else None
        if known is not None and known.time is not None and known.time.role is Role.SINCE:
            return Located(
                known.text, known.start, known.end
            ), known.time  # "the largest since June 2022 ($12 billion)"
        place = at - 1
        while self.word(place) == ":" or self.has(place, "level_verbs") or self.has(place, "fillers"):
            place -= 1
        element = self.element(place)
        if element is None or element.period is None:
            return None
        before = self.element(place - 1)
        bare = (
            place == at - 1 and not element.period.preposition and (place == 0 or (before is not None and before.sign))
        )
        if self.word(at - 1) != ":" and not bare:  # "January 55.5, February 54.2"
            return None
        bracketed = self.has(place - 1, "brackets")
        tag = self._same_part_of(element.period) if bracketed else element.period
        return Located(element.text, element.start, element.end), tag

    def time_of_passed(self, at: int) -> TimeTag | None:
        """For "beat the 2022 high of $683.6 billion": the time of a level that another one passed."""
        passed = self._left_of_passed(at)
        place = self._place_of(passed[1]) if passed is not None else 0
        limit = self.element(self.left(place, "fillers"))
        verb = limit is not None and limit.has("limits", part="verbs")
        return passed[1] if passed is not None and verb else None

    def _left_of_passed(self, at: int) -> tuple[Located, TimeTag] | None:
        """For "3 percent above the 2022 record of $55 billion": the time of the level that was passed."""
        place = self.left(at, "fillers")
        owner = self.element(place - 2) if self.word(place) == "of" else None
        if owner is None or owner.period is None or not self._of_passed_best(place - 2):
            return None
        return Located(owner.text, owner.start, owner.end), owner.period

    def _same_part_of(self, tag: TimeTag) -> TimeTag:
        """For "$58.1bn (2023: $52.2bn) in May": of the same month of the year that heads a bracket."""
        parts = (other.when for _, other in self.periods if other.when is not None and other.when.months is not None)
        part, year = next(parts, None), tag.when
        if part is None or year is None or year.shape is not Shape.YEAR:
            return tag
        return replace(tag, when=part.with_year(year.year, year.back))

    def _left_of_best(self, at: int) -> int:
        """The place before a figure and the best that it is: "April's all-time high of $6.79 billion"."""
        place = self.left(at, "fillers", "adjectives", "limits")
        if self.word(place) == "of" and (self.has(place - 1, "records") or self.has(place - 1, "ranks")):
            return self.left(place - 1, "fillers", "adjectives")
        return place

    def same_part(self, tag: TimeTag) -> TimeTag:
        """For "May exports beat last year's $52 billion", "against $52 billion last year": of the same month of it.

        So is that of a level whose own time is not said here; what is expected may be of the year. "Compared with $52
        billion for the whole of last year" is of that.
        """
        when, cell = tag.when, self.subject[0]
        if not word_list("whole_times").isdisjoint(tag.text.lower().replace("-", " ").split()):
            return tag
        parts = (part.when for _, part in self.periods if part is not tag)
        told = [other for other in (cell.when, *parts) if other is not None]
        month = any(other.months is not None for other in told) or (not told and self._tells_result())
        if when is None or when.shape is not Shape.YEAR or when.back != 1 or not month:
            return tag
        return replace(tag, when=When(Shape.SAME, back=1))

    def _tells_result(self) -> bool:
        """Whether a level is told here, and nothing is expected."""
        elements = [node for node in self.nodes if isinstance(node, Element)]
        expected = any(node.has("status") or node.has("estimates") for node in elements)
        levels = [node for node in elements if node.is_figure(Kind.MONEY, Kind.QUANTITY)]
        return len(levels) > 1 and not expected

    def _beside_time(self, at: int) -> tuple[Located, TimeTag] | None:
        """For "in January (18.2 percent), February (4.2 percent)", "in January by 18.2 percent, in February by 4.2"."""
        time = self.element(at - 2)
        if time is None or time.period is None or not (self.has(at - 1, "brackets") or self.word(at - 1) == "by"):
            return None
        several = len(self.periods) > 1
        return (Located(time.text, time.start, time.end), time.period) if several else None

    def _with_part(self, tag: TimeTag, before: list[tuple[int, TimeTag]]) -> TimeTag:
        """For "fourth-quarter exports of last year": the year of the part of a year before it."""
        year = tag.when
        if tag.preposition == "as of" and any(part.when and part.when.shape is Shape.TO_DATE for _, part in before):
            return tag if year is None or year.months is None else replace(tag, when=year.from_january())
        if year is None or year.shape is not Shape.YEAR:
            return tag
        for place, part in before:
            when = part.when
            between = self.nodes[place + 1 : self._place_of(tag)]
            if any(isinstance(node, Element) and (node.sign or node.has("conjunctions")) for node in between):
                continue
            behind_subject = not self._elements(place) and place >= len(self.clause.lead) and not part.possessive
            figures = any(isinstance(node, Element) and node.figure for node in between)
            if figures and not behind_subject and place >= len(self.clause.lead):
                continue  # only "May exports rose 11.7 percent in 2024", "exports in May rose 11.7 percent in 2024"
            if when is not None and when.months is not None and when.names_no_year:
                return replace(tag, when=when.with_year(year.year, year.back))
        return tag

    def _place_of(self, tag: TimeTag) -> int:
        return next((i for i, node in enumerate(self.nodes) if isinstance(node, Element) and node.time is tag), 0)

    def _ranked(self, start: int, end: int) -> bool:
        """Whether a time is of something else: "$6 billion, the highest figure this year", "although … in June"."""
        between = (self.element(place) for place in range(start + 1, end))
        explaining = ("although", "though", "as", "because", "after", "when", "while", "but", "behind", ";")
        kinds = ("ranks", "records", "firsts", "reasons")
        return any(e is not None and (e.word in explaining or any(e.has(kind) for kind in kinds)) for e in between)

    def _of_times(self, at: int, tag: TimeTag) -> bool:
        """For "rose for the second time this year": what the time says is how often, not when."""
        if tag.when is None or tag.when.shape is not Shape.YEAR:
            return False
        counted = (self.element(place) for place in range(max(0, at - 3), at))
        return self.word(at - 1) in ("time", "times", "month", "occasion") and any(
            element is not None and element.is_figure(Kind.ORDINAL, Kind.CARDINAL) for element in counted
        )

    def _of_best(self, at: int) -> bool:
        """Whether a time is that of a best before it: "the highest value in 2020, and 11 items grew".

        That of "their best first-half exports, with $35.65 billion" is of the figure as well.
        """
        if attributive(self.nodes, at) or best_of_part(self.nodes, at) or of_best_change(self.nodes, at):
            return False
        for place in range(at - 1, max(-1, at - 5), -1):
            element = self.element(place)
            if element is not None and element.sign:
                return False
            if element is not None and (element.has("ranks") or element.has("records")):
                return True
        return False

    def _of_figure(self, at: int, tag: TimeTag) -> bool:
        """Whether a time belongs to the figure right before it alone: "the $12.3 billion of June 2022"."""
        before = self.element(at - 1)
        if before is not None and any(before.has(kind) for kind in ("level_verbs", "light_verbs", "records")):
            before, at = self.element(at - 2), at - 1  # "the $1.1 billion recorded in April"
        since = any(self.word(place) == "since" and not behind_event(self.nodes, place, at) for place in range(at))
        if before is not None and before.figure is not None and self._compared(at - 1):
            return True
        return since or (tag.preposition == "of" and before is not None and before.figure is not None)

    def _compared(self, at: int) -> bool:
        """Whether a figure is what another one is compared with: "compared with $144.5 million in 2020"."""
        before = self.left(at, "fillers", "limits")
        word, limit = self.element(before), self.element(self.left(at, "fillers"))
        the = limit is not None and (limit.word.endswith(" the") or self.word(at - 1) == "the")
        if the and limit is not None and limit.has("limits"):
            return True  # "above the $1.1 billion recorded in April"
        return word is not None and is_compared(word, self.element(before - 1))


_LEVELS_OF_THEN = ("high", "peak", "level", "total")


def attributive(nodes: list[Node], at: int) -> bool:
    """For "the best first-half exports", "record third-quarter shipments": a time that is an adjective of a flow."""
    node, noun = nodes[at], node_at(nodes, at + 1)
    time = node.period if isinstance(node, Element) else None
    plain = time is not None and not time.preposition and time.when is not None and time.when.shape is Shape.MONTHS
    return plain and isinstance(noun, Topic) and noun.cells[0].flow is not None and not noun.foreign


def best_of_part(nodes: list[Node], at: int) -> bool:
    """For "the highest exports in the first half, with 1.8 percent growth": the part of a year that is the best.

    "$57 billion, the highest exports in the first half" is a month of it.
    """
    node = nodes[at]
    when = node.period.when if isinstance(node, Element) and node.period is not None else None
    if when is None or when.shape is not Shape.MONTHS or when.months is None or when.months[0] == when.months[1]:
        return False
    rank, flow = nodes[at - 2 : at] if at > 1 else (None, None)
    told = any(isinstance(other, Element) and other.figure is not None for other in nodes[:at])
    ranked = isinstance(rank, Element) and (rank.has("ranks") or rank.has("records"))
    return ranked and not told and isinstance(flow, Topic) and flow.cells[0].flow is not None


def of_best_change(nodes: list[Node], at: int) -> bool:
    """For "had their worst fall since the crisis in August, sliding 14.7 percent": the month of a best rise or fall."""
    if not _is_bare_month(nodes[at]):
        return False
    words = [node if isinstance(node, Element) else None for node in nodes[:at]]
    best = next((place for place in range(at - 1, -1, -1) if (word := words[place]) and word.has("ranks")), None)
    noun = words[best + 1] if best is not None and best + 1 < at else None
    told = any(word is not None and word.figure is not None for word in words)
    return noun is not None and noun.has("directions", part="nouns") and not told


def behind_event(nodes: list[Node], since: int, at: int) -> bool:
    """For "since the global financial crisis in August": whether a time is not that since which something holds."""
    between = nodes[since + 1 : at]
    words = [node.word if isinstance(node, Element) else "" for node in between]
    named = any(isinstance(node, Element) and node.nameable for node in between)
    return named and _is_bare_month(nodes[at]) and not set(words) & set(word_list("began"))


def _is_bare_month(node: Node) -> bool:
    """Whether a node is a month without its year behind "in"."""
    time = node.period if isinstance(node, Element) else None
    when = time.when if time is not None else None
    bare = when is not None and when.shape is Shape.MONTHS and when.names_no_year
    return bare and time is not None and time.preposition == "in"


FREQUENCY_FIGURES = (Kind.CARDINAL, Kind.ORDINAL)


def number(element: Element) -> Decimal:
    """The value of a figure that has one."""
    value = element.figure.value if element.figure is not None else None
    return Decimal(0) if value is None else value


PACES = ("pace", "growth", "growth rate", "rate", "rate of growth")
_BY_GROWTH = ("sharpest", "steepest", "fastest", "quickest", "most")
_LEVELS_REACHED = ("showing", "result", "performance", "figure", "level", "reading", "tally")
_BY_GROWTH_OR_LEVEL = ("worst", "biggest", "largest", "deepest", "greatest", "best")


def qualify_best(line: Line, at: int, found: Finding) -> None:
    """What a best at a place is a best of, and from which end: "the biggest rise since 2018" is one of growth.

    "The lowest since" and "a record low" count from the lowest value, "the steepest fall" from the lowest growth. Of
    "the smallest rise" and "the slowest growth" it is in doubt whether falls count.
    """
    low = line.has(at, "ranks", "low") or line.word(at) in ("record low", "record lows") or line.word(at + 1) == "low"
    noun: str | None = None
    for place in range(at + 1, min(at + 4, len(line.nodes))):
        element = line.element(place)
        if element is None or element.sign or element.figure is not None or element.has("reasons"):
            break
        if element.word in ("on", "amid", "as"):
            break  # "a new high on growing demand"
        if element.has("directions", part="nouns"):
            noun = element.value("directions")
            break
    noun = noun or _noun_before(line, at)
    paced = line.word(at + 1) in PACES or any(line.word(place) in PACES for place in range(max(0, at - 6), at))
    if noun is None and (paced or (line.word(at) in _BY_GROWTH and _only_grown(line, at))):
        noun = line.direction_left(at) or line.inherited or "up"
    month = line.element(at + 1)
    behind = at + 2 if month is not None and month.period is not None else at + 1  # "the second-largest July figure"
    of_level = line.word(behind) in _LEVELS_REACHED
    if noun is None and line.word(at) in _BY_GROWTH_OR_LEVEL and _only_grown(line, at) and not of_level:
        noun, unsure = _moved_before(line, at)
        found.doubt(unsure)
    if noun is not None:
        found.values["ranked"] = "growth"
        if noun == "down":
            found.values["ranked_from"] = "lowest"
        if low and line.word(at) != "worst":
            found.doubt(SMALLEST_OF_WHICH)
    elif low:
        found.values["ranked_from"] = "lowest"


def _noun_before(line: Line, at: int) -> str | None:
    """For "the decline was also the smallest this year": the noun of direction that the best is said of."""
    place, verb = line.left(at, "fillers", "adjectives"), False
    while line.has(place, "level_verbs") or line.has(place, "auxiliaries"):
        place, verb = line.left(place, "fillers", "adjectives"), True
    element = line.element(place)
    return (
        element.value("directions")
        if verb and element is not None and element.has("directions", part="nouns")
        else None
    )


def _moved_before(line: Line, at: int) -> tuple[str | None, str | None]:
    """For "a 5 percent drop in March, the worst since 2016": the noun before a best, or why it is in doubt.

    Behind a verb ("exports fell 5 percent, the worst since") it may be the worst fall, or the worst level.
    """
    place = next((before for before in range(at - 1, -1, -1) if line.direction(before) is not None), None)
    element = line.element(place) if place is not None else None
    if place is None or element is None or not element.has("directions", part="nouns"):
        return None, "of the growth, or of what grew?"
    after = any(line.word(before) in ("after", "following") for before in range(place))
    which = any(line.word(behind) == "which" for behind in range(place, at))
    return element.value("directions"), "of this growth, or of the one before?" if after and not which else None


def _only_grown(line: Line, at: int) -> bool:
    """For "climbed 10.9 percent, the fastest in 25 months": a growth without a level stands before."""
    figures = [node for node in line.nodes[:at] if isinstance(node, Element) and node.figure is not None]
    return any(node.is_figure(Kind.PERCENT) for node in figures) and not any(
        node.is_figure(Kind.MONEY, Kind.QUANTITY) for node in figures
    )


def best_cells(line: Line, at: int) -> list[Cell]:
    """The cells that a rank, a streak or a first time at a place is of.

    "a trade surplus of $5 billion, the largest since 2018": that of the flow whose level stands right before it.
    "the largest trade surplus ever": that of the flow behind it. Else the subject.
    """
    for place in range(at + 1, min(at + 4, len(line.nodes))):
        topic = line.topic(place)
        if topic is not None and topic.cells[0].flow is not None and not topic.foreign:
            named = topic.cells[0].item or topic.cells[0].partner
            if len(line.subject) > 1 and not named:
                return [topic.cells[0].over(cell) for cell in line.subject]
            return [topic.cells[0].over(line.subject[0])] if len(line.subject) == 1 else topic.cells
        element = line.element(place)
        if element is None or element.sign or element.figure is not None or element.has("reasons"):
            break
    for place in range(at - 1, -1, -1):
        topic = line.topic(place)
        if topic is None:
            continue
        behind, before = line.element(place + 1), line.element(place - 1)
        levelled = (behind is not None and behind.word in ("of", "at", "for")) or (
            before is not None and before.figure is not None
        )
        if topic.cells[0].flow is not None and not topic.foreign and levelled:
            cell, only = topic.cells[0], line.subject[0] if len(line.subject) == 1 else Cell()
            flows = [field.value for field in (cell.flow, only.flow) if field is not None]
            return [cell.over(only) if len(flows) == 2 and flows[0] == flows[1] else cell]
        break
    return line.subject


def finding(line: Line, frame: str, measure: str, first: int, last: int, cell: Cell | None = None) -> Finding:
    """A new finding of a frame for the nodes from ``first`` to ``last``, with the time that is said for them."""
    found = Finding(frame, cell or line.subject[0], measure, line.nodes[first].start, line.nodes[last].end)
    written = line.written_period(first, last)
    if written is not None:
        found.when, found.time = written[0], written[1].when
    then = _time_before_which(line, first)
    if then is not None:
        found.shift, found.when, found.time = then.against, None, None
    line.findings.append(found)
    return found


def movement(line: Line, frame: str, cell: Cell, word: Element, way: str) -> Finding:
    """A new finding that a cell went a way, which a word of the clause tells, with the time that is said for it."""
    at = next((place for place, node in enumerate(line.nodes) if node is word), 0)
    written = line.written_period(at)
    found = Finding(frame, cell, "value", word.start, word.end)
    found.values["direction"] = way
    against = _compared_behind(line, at)
    if against is not None:
        found.values["comparison"], found.values["comparison_time"] = against.against, against.when
    if written is not None:
        found.when, found.time = written[0], written[1].when
    line.findings.append(found)
    return found


def _compared_behind(line: Line, at: int) -> TimeTag | None:
    """For "exports fell from a month earlier": what a direction without a figure is against, other than the year."""
    for place in range(at + 1, len(line.nodes)):
        element = line.element(place)
        if element is None or element.figure is not None or element.sign or element.has("directions"):
            return None
        if element.comparison is not None:
            return element.comparison if element.comparison.against != "previous-year" else None
    return None


def _time_before_which(line: Line, at: int) -> TimeTag | None:
    """For "after a surplus of $4 billion in the previous month, which was the largest": the time compared with."""
    which = next((place for place in range(at - 1, max(-1, at - 6), -1) if line.word(place) == "which"), None)
    before = None if which is None else line.element(line.left(which, "fillers") - (line.word(which - 1) == ","))
    then = before.comparison if before is not None else None
    return then if then is not None and then.preposition not in ("from", "than", "over", "to", "with") else None

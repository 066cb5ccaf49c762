"""How often in a row: months of growth, of surplus, above a level."""

from dataclasses import dataclass, replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located, taken
from korea_trade.reader.doubts import ENDED, OF_WHICH_TIME, UNSAID
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.events import UNIT_OF, set_event
from korea_trade.reader.english.frames.line import FREQUENCY_FIGURES, Line, best_cells, finding, number
from korea_trade.reader.english.topics import Topic
from korea_trade.reader.english.two_flows import balance_had, balance_to_have
from korea_trade.vocabulary.word_lists import word_list


def streaks(line: Line) -> None:
    """For "the 12th straight gain", "six consecutive months", "a fifth rise in a row", "for the third year"."""
    for at in range(len(line.nodes)):
        figure = line.free(at, *FREQUENCY_FIGURES)
        if figure is None or figure.figure is None or figure.figure.value in (None, 1):
            continue
        words = _words_of_streak(line, at)
        before = line.left(at, "fillers")
        like = _like_the_one_before(line, at, before) if words.unit is None and not words.streak else None
        if like is not None:
            _again(line, at, like)
            continue
        bare = figure.is_figure(Kind.ORDINAL) and line.word(before) == "for" and words.unit is not None
        if figure.is_figure(Kind.ORDINAL) and line.word(at - 1) in ("in", "of"):
            bare = False
        run = words.unit is not None and _runs(line, at, before)
        over = _is_over(line, at, words)
        if not (words.streak or bare or run or over or _goes_on(line, at, before, words)):
            continue
        last_time = any(line.word(place - 1) == "last" and line.word(place) == "time" for place in range(1, at))
        ended = last_time or over or any(line.word(place) in _ENDING for place in range(max(0, at - 3), at))
        ended = ended or _is_told_of_before(line, before)
        counted = ended and not last_time and figure.is_figure(Kind.CARDINAL) and words.unit is not None
        line.take(at)
        if _of_so_many(line, words.last):
            continue
        cells = _cells(line, at, words.last)
        series = _series(line, at)
        if len(series) == len(cells) > 1:
            cells = [cells[series.index(at)]]
        for cell in cells:
            found = finding(line, "streak", "streak", at, words.last, cell)
            found.values |= {"value": number(figure), "unit": words.unit}
            found.spans["value"] = (figure.start, figure.end)
            moved = words.direction or (_moves(line, at) if run else None)
            if run and any(line.word(place) == "negative" for place in range(at)):
                moved = "down"  # "the stretch of negative export growth has lasted 17 months"
            set_event(line, found, at, moved, cell)
            if words.unit == "months" and _of_whole_months(line):
                found.values["monthly"] = True
            if _passes_another(line, at):
                found.doubt("of growth, or of a place before another?")
            if run and moved is None and found.values.get("event") not in ("surplus", "deficit"):
                found.doubtful = UNSAID
            _end_of_begun(line, words.last, found)
            if words.direction is None and _is_of_unknown_noun(line, words.last):
                found.doubt(UNSAID)
            if counted and not found.values.get("event_open"):
                found.values["ended"] = True
            elif ended:
                found.doubtful = ENDED


def _end_of_begun(line: Line, last: int, found: Finding) -> None:
    """For "for two months in a row starting in November": the time is that of the first month, not of the last."""
    begun = line.element(last + 2) if line.word(last + 1) in word_list("beginnings") else None
    when = begun.period.when if begun is not None and begun.period is not None else None
    if begun is None or when is None:
        return
    length, months = found.values.get("value"), when.months
    end = None if months is None or length is None or found.values.get("unit") != "months" else months[0] + length - 1
    if end is None or months is None or months[0] != months[1] or not 1 <= end <= _DECEMBER:
        found.doubt(OF_WHICH_TIME)
        return
    found.when, found.time = Located(begun.text, begun.start, begun.end), replace(when, months=(int(end), int(end)))


_DECEMBER = 12


def _is_told_of_before(line: Line, before: int) -> bool:
    """For "are to rebound this year after falling for a second straight year": what ended before that."""
    moved = line.element(before - 1) if line.word(before) == "for" else None
    moving = moved is not None and moved.has("directions", part="participles")
    return moving and line.word(before - 2) in ("after", "following")


def _of_so_many(line: Line, last: int) -> bool:
    """For "the 13th month of the last 14": how many of so many is no streak."""
    return line.word(last + 1) == "of" and any(
        line.word(place) in ("last", "past") and line.is_figure(place + 1, Kind.CARDINAL)
        for place in range(last + 2, last + 4)
    )


def _passes_another(line: Line, at: int) -> bool:
    """For "overtaking China for the fourth month running": what goes on is being ahead of another."""
    passed = [place for place in range(at) if line.has(place, "overtakes")]
    if not passed or line.is_figure(line.right(passed[-1], "fillers"), Kind.MONEY):
        return False
    return not any(line.direction(place) for place in range(passed[-1] + 1, at))


def _of_whole_months(line: Line) -> bool:
    """For "on a monthly basis exports rose for two months in a row", in a text about ten days of the next month."""
    if line.shared_comparison is not None and "monthly" in line.shared_comparison.text.lower():
        return True
    return any(isinstance(node, Element) and "monthly" in node.word for node in line.nodes)


@dataclass(slots=True)
class _Words:
    """What stands behind a number: the unit, whether it is a streak, the way things went, and where that ends."""

    last: int
    unit: str | None = None
    streak: bool = False
    direction: str | None = None


def _words_of_streak(line: Line, at: int) -> _Words:
    words = _Words(at)
    series = _series(line, at)
    for place in range(series[-1] + 1, min(series[-1] + 8, len(line.nodes))):
        element = line.element(place)
        if element is None:
            topic = line.topic(place)
            if (
                topic is not None
                and topic.cells[0].flow is not None
                and place + 1 < len(line.nodes)
                and (place - at <= 2 or _moved_behind_of(line, place))
            ):
                words.last = place
                continue
            break
        if element.has("streaks"):
            words.streak, words.last = True, place
        elif element.has("frequencies") and not element.sign:
            words.unit, words.last = words.unit or UNIT_OF[element.value("frequencies")], place
        elif (
            element.has("directions")
            and (not element.has("directions", part="verbs") or _is_noun(line, place))
            and words.direction is None
            and place - at <= 7
        ):
            words.direction, words.last = element.value("directions"), place
        elif element.word in ("annual", "yearly"):
            words.unit = words.unit or "years"  # "the 12th annual surplus in a row"
        elif not _says_nothing(element):
            break
        if element.has("runs"):
            words.direction = words.direction or _RUNS.get(element.word.split()[0])
    return words


def _moved_behind_of(line: Line, at: int) -> bool:
    """For "the 10th straight month of export decline": a trade behind "of", and which way it went."""
    moved = line.element(at + 1)
    noun = moved is not None and moved.has("directions", part="nouns")
    return noun and line.word(line.left(at, "fillers", "adjectives")) == "of"


def _is_of_unknown_noun(line: Line, last: int) -> bool:
    """For "12 straight monthly losses": what went on is a word that says no way."""
    behind = line.element(last + 1)
    often = _says_how_often(line.word(last))
    return often and behind is not None and not (behind.sign or behind.has("balances") or behind.has("directions"))


def _is_noun(line: Line, at: int) -> bool:
    """For "months of on-year gains", "consecutive monthly drops": a word that may be a verb, where it is none."""
    return line.word(_past_comparison(line, at)) == "of" or _says_how_often(line.word(at - 1))


def _says_how_often(word: str) -> bool:
    """Whether a word says how often what stands behind it is: "20 consecutive monthly gains"."""
    return word in (*word_list("every_months"), *word_list("every_quarters"), *word_list("every_years"))


def _past_comparison(line: Line, at: int) -> int:
    """The place before one, and before the comparison there: "of on-year gains"."""
    before = line.element(at - 1)
    return at - 2 if before is not None and before.comparison is not None else at - 1


_RUNS = {"losing": "down", "winning": "up"}


def _is_over(line: Line, at: int, words: _Words) -> bool:
    """For "snapping a 19-month run of declines", "after three months of gains", "ended a three-month slide"."""
    figure = line.element(at)
    ending = any(line.word(place) in _ENDING for place in range(max(0, at - 3), at))
    if figure is None or not figure.is_figure(Kind.CARDINAL) or words.unit is None or not ending:
        return False
    behind = line.right(at, "frequencies")
    if line.has(behind, "runs"):
        behind += 1
    of = line.word(behind) == "of"
    place = line.right(behind, "fillers", "adjectives") if of else behind
    moved = line.element(place)
    if line.word(behind - 1).split(" ")[0] in _RUNS:
        return True  # "ended a three-month losing streak"
    noun = moved is not None and moved.has("directions") and not moved.has("directions", part="adverbs")
    return noun or (of and _balance_at(line, place))


def _says_nothing(element: Element) -> bool:
    """Whether a word behind the number of a streak is passed over: "the fifth month of double-digit growth"."""
    plain = element.word in ("one", "of", "time", "on", "a", "an") or element.is_figure(Kind.VAGUE)
    plain = plain or element.has("runs")  # "a 19-month run of declines"
    plain = plain or element.comparison is not None  # "of an on-year drop in exports"
    return plain or element.has("adjectives") or element.has("balances")


def _goes_on(line: Line, at: int, before: int, words: _Words) -> bool:
    """Whether words that are none of a streak say one: "the third month of gains", "in the black for 13 months"."""
    figure, unit = line.element(at), words.unit
    if figure is None or unit is None:
        return False
    ordinal = figure.is_figure(Kind.ORDINAL)
    of = line.word(at + 2) == "of"
    grown = ordinal and words.direction is not None and of
    balance = of and _balance_at(line, line.right(at + 2, "fillers"))  # "the 16th month of surplus"
    monthly = ordinal and line.word(at - 1) in ("a", "an", "its", "their") and line.has(at + 2, "directions")
    monthly = monthly and line.has(at + 1, "frequencies") and words.direction is not None  # "a fifth monthly gain"
    black = line.word(before) == "for" and _stays_black(line, before)
    return grown or balance or monthly or black or _has_lasted(line, at, before, unit)


def _runs(line: Line, at: int, before: int) -> bool:
    """For "extended their run to a 17th month", "the stretch of falling exports has lasted 17 months"."""
    lasted = line.word(line.left(at, "fillers", "adjectives")) in ("lasted", "lasting")
    if lasted and line.word(line.right(at, "frequencies", "streaks")) in ("to", "through", "until", "from"):
        return False
    if lasted and any(line.direction(place) or line.has(place, "balances") for place in range(before)):
        return True
    extended = [place for place in range(before) if line.word(place).startswith(("extend", "stretch"))]
    moved = any(line.direction(place) for start in extended for place in range(start + 1, before))
    if line.word(before) == "to" and moved:
        return True  # "extending gains to a third month"
    return (line.word(before) == "to" or lasted) and any(line.has(place, "runs") for place in range(before))


def _cells(line: Line, at: int, last: int) -> list[Cell]:
    """What a streak is of: "the third month of growth for chips", "the 45th in a row with a surplus"; the subject."""
    subject = line.subject
    pointing = len(subject) == 1 and (subject[0].bare or (subject[0].refers is not None and subject[0].item is None))
    place = line.right(last + 1, "fillers")
    topic = line.topic(place)
    if topic is not None and not topic.foreign and line.word(last + 1) in ("with", "of", "for", "in"):
        balance = topic.cells[0].balance is not None and line.word(last + 1) in ("with", "of")
        if balance or (pointing and topic.cells[0].flow is not None and line.word(last + 1) in ("for", "in")):
            return topic.cells
    had = balance_had(line.nodes[last + 1 :]) if pointing and line.word(last + 1) in ("that", "in which") else None
    had = had or (balance_to_have(line.nodes[last + 1 :]) if pointing else None)
    if had is not None:
        return [had]
    moved = line.topic(last - 1)
    if pointing and moved is not None and _moved_behind_of(line, last - 1):
        return moved.cells
    moving = line.topic(line.right(last, "fillers")) if line.has(last, "directions") else None
    if pointing and moving is not None and moving.cells[0].flow is not None and line.word(last - 1) == "of":
        return moving.cells  # "it was the third month in a row of falling exports"
    inner = [node for node in line.nodes[:at] if isinstance(node, Topic)]
    both = inner[0].cells if len(inner) == 1 and not inner[0].foreign else []
    if (
        (pointing or subject == both)
        and len(both) > 1
        and all(cell.flow and not (cell.item or cell.partner) for cell in both)
    ):
        return both  # "it has posted falling exports and imports for 16 months in a row"
    if line.clause.subject is None and len(inner) == 1 and inner[0].cells[0].flow is not None and not inner[0].foreign:
        return inner[0].cells  # "the stretch of export growth has lasted 17 months"
    return best_cells(line, at)


def _like_the_one_before(line: Line, at: int, before: int) -> Finding | None:
    """For "chips grew for a second month, and cars for a sixth", "…, a fifth": the streak that the number is like."""
    figure, behind = line.element(at), line.element(at + 1)
    like = line.streak_before or next((f for f in reversed(line.findings) if f.measure == "streak"), None)
    ended = behind is None or bool(behind.sign) or behind.has("conjunctions") or behind.time is not None
    if like is None or like.doubtful is not None or figure is None or not figure.is_figure(Kind.ORDINAL) or not ended:
        return None
    if line.topic(at + 1) is not None or line.clause.subject is None or len(line.subject) > 1:
        return None
    article = line.word(at - 1) in ("a", "an", "the", "its", "their")
    named = line.subject[0].item is not None or line.subject[0].partner is not None
    return like if article and named and line.word(before) in (",", "for") else None


def _again(line: Line, at: int, like: Finding) -> None:
    """The streak of a name that is said by the number alone; it moved as the one before, or as its own figure says."""
    own = line.direction_left(at)
    if own is not None and like.values.get("direction") not in (None, own):
        return
    figure = line.nodes[at]
    found = finding(line, "streak", "streak", at, at)
    found.values |= taken(like.values, "unit", "event", "direction", "level")
    found.values["value"] = number(figure) if isinstance(figure, Element) else None
    found.spans["value"] = (figure.start, figure.end)
    line.take(at)


def _balance_at(line: Line, at: int) -> bool:
    topic = line.topic(at)
    return topic is not None and topic.cells[0].balance is not None and not topic.foreign


def _has_lasted(line: Line, at: int, before: int, unit: str | None) -> bool:
    """For "having grown for nine months", "topping $10 billion for two months": what has gone on for so long."""
    if unit is None or line.word(before) != "for" or before != at - 1 or line.free(at, Kind.CARDINAL) is None:
        return False
    after = line.element(line.right(at, "frequencies"))
    if after is not None and (after.period is not None or after.word in ("to", "through", "until", "ended", "ending")):
        return False  # "for the nine months to September"
    words = [line.word(place) for place in range(before)]
    passed = any(found.measure == "threshold" for found in line.findings)
    return passed or any(word in word_list("going_on") for word in words)


_ENDING = (
    "after",
    "ending",
    "ended",
    "snapping",
    "snapped",
    "breaking",
    "broke",
    "halting",
    "halted",
    "following",
    "end",
)


def _moves(line: Line, at: int) -> str | None:
    """For "extended their run to a 17th month with $6.5 billion (+21.5 percent)": the way that the figure went."""
    figures = [node.figure for node in line.nodes if isinstance(node, Element) and node.is_figure(Kind.PERCENT)]
    if len(figures) == 1 and figures[0] is not None and figures[0].signed and figures[0].value:
        return "up" if figures[0].value > 0 else "down"
    return line.direction_left(at)


def _colour(line: Line, place: int) -> bool:
    return line.has(place, "in_the_black") or line.has(place, "in_the_red")


def _stays_black(line: Line, before: int) -> bool:
    """For "continuing in the black for 13 months", not for "back in the black"."""
    black = next((place for place in range(before) if _colour(line, place)), None)
    returns = ("back", "returned", "returning", "turned", "again")
    return black is not None and not any(line.word(place) in returns for place in range(black + 1))


def _series(line: Line, at: int) -> list[int]:
    """The numbers of "an eighth and third consecutive month", of "20 and 12 months, respectively", in order."""
    places = [at]
    figure = line.element(at)
    apart = any(isinstance(node, Element) and node.has("respectively") for node in line.nodes)
    kind = Kind.CARDINAL if apart and figure is not None and figure.is_figure(Kind.CARDINAL) else Kind.ORDINAL
    for step in (-1, 1):
        place = at + step
        while line.word(place) in (",", "and", "a", "an", "the") or line.has(place, "fillers"):
            place += step
        element = line.element(place)
        if element is not None and element.is_figure(kind):
            places.append(place)
    return sorted(places)

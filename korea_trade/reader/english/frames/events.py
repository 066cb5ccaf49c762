"""What a streak or a first time is of: growth, decline, a surplus, a record, a level passed."""

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LIMITS
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, number
from korea_trade.reader.english.topics import Topic
from korea_trade.vocabulary.word_lists import word_list

UNIT_OF = {"months": "months", "quarters": "quarters", "years": "years"}


def set_event(line: Line, found: Finding, at: int, direction: str | None, cell: Cell) -> None:
    """What happened so often, or for the first time: a passed level, a surplus, a record, growth or decline."""
    counted, behind = _balance_counted(line, cell, at), _level_behind(line, at)
    money = _level_of_clause(line, at, balance_counted=counted is not None)
    balance = cell.balance.value if cell.balance is not None else None
    if balance is None and cell.flow is not None and cell.flow.value == "balance":
        inner = (c.balance for n in line.nodes if isinstance(n, Topic) for c in n.cells)
        balance = next((located.value for located in inner if located is not None), None)
    state = _state_of_balance(line, cell, at) or counted
    if behind is not None:
        direction, money = None, behind
    if direction is None and money is not None and money.figure is not None:
        place = next((place for place, node in enumerate(line.nodes) if node is money), 0)
        below = line.has(line.left(place, "fillers"), "limits", "below")
        found.values |= {"event": "below" if below else "above", "level": money.figure.value}
        return
    if balance or state or (cell.flow is not None and cell.flow.value == "balance"):
        found.values["event"] = state or balance or "surplus"
        if _has_moved(line, at):
            found.doubt("of the balance, or of which way it went?")
        if cell.flow is None or cell.flow.value != "balance":
            found.values["balance_event"] = True
        return
    if found.measure == "streak" and _above_a_growth(line, found, at):
        return
    mark = _above_the_mark(line, at) if direction is None and found.measure == "streak" else None
    if mark is not None:
        found.values |= {"event": mark, "event_open": True, "mark": True}
        return
    near = any(line.has(place, "records") for place in range(max(0, at - 4), at))
    if near and direction is None:
        found.values["event"] = "record"
        return
    record = any(isinstance(n, Element) and n.has("records") for n in line.nodes[:at])
    direction = direction or line.direction_left(at) or line.clause.head_direction or _sign_before(line, at)
    if record and direction is None:
        found.values["event"] = "record"
    elif direction == "up" and _all_moved(line, at):
        found.values |= {"event": "all-grow", "direction": direction}
    elif direction in ("up", "down"):
        found.values |= {"event": "growth" if direction == "up" else "decline", "direction": direction}
        of_two_digits(line, found, at)
    elif direction == "flat":
        found.values |= {"event": "growth", "event_open": True}  # "unchanged for a second month"
    elif line.inherited in ("up", "down"):
        found.values |= {"event": "growth" if line.inherited == "up" else "decline", "direction": line.inherited}
    else:
        _passed_or_open(line, found, at)


def _has_moved(line: Line, at: int) -> bool:
    """For "the surplus has shrunk for eight months": whether a verb of direction says what goes on."""
    before = line.left(at, "fillers")
    verb = line.element(line.left(before, "adjectives")) if line.word(before) == "for" else None
    return verb is not None and any(verb.has("directions", "down", part) for part in ("verbs", "participles"))


def _level_of_clause(line: Line, at: int, *, balance_counted: bool) -> Element | None:
    """The level that was passed so often: the last before a number, or the one behind it that is said to be passed."""
    money = None if balance_counted else line.previous_money
    for place in range(at - 1, -1, -1):
        element = line.element(place)
        if element is None:
            continue
        if _is_another_streak(line, place, at):
            money = None
            break
        if element.is_figure(Kind.MONEY):
            others = (near for near in range(place) if _is_another_streak(line, near, place))
            taken = any(_level_behind(line, near) is element for near in others)
            money = element if line.has(line.left(place, "fillers"), "limits") and not taken else None
            break
    for place in range(at + 1, len(line.nodes)):
        element = line.element(place)
        limit = line.left(place, "fillers")
        if balance_counted and element is not None and (element.sign or element.has("conjunctions")):
            break  # "the seventh surplus in a row, and topped $5 billion for a third month"
        if _is_another_streak(line, place, len(line.nodes)) or line.has(place, "status"):
            break  # "fell for a second year, with the target set at more than $20 billion"
        if element is not None and element.is_figure(Kind.MONEY) and line.has(limit, "limits"):
            return money if line.word(limit - 1) in ("to", "at") else element
    return money


def _is_another_streak(line: Line, place: int, end: int) -> bool:
    """Whether a number says how often in a row, so that a level beyond it is not that of another such number.

    "The seventh in as many months and the third in a row above $5 billion".
    """
    if not (line.is_figure(place, Kind.ORDINAL) or line.is_figure(place, Kind.CARDINAL)):
        return False
    return any(line.has(at, "streaks") or line.has(at, "frequencies") for at in range(place + 1, min(place + 3, end)))


def _passed_or_open(line: Line, found: Finding, at: int) -> None:
    """A level of the clause, which may have been passed, or what the words leave to the flow."""
    level = next((n for n in line.nodes if isinstance(n, Element) and n.is_figure(Kind.MONEY)), None)
    if level is None or level.figure is None:
        found.values |= {"event": "growth", "event_open": True}
        return
    found.values |= {"event": "above", "level": level.figure.value}
    if any(
        line.word(place) in word_list("milestones") and not line.is_figure(place - 1, Kind.MONEY) for place in range(at)
    ):
        found.doubt("which level was passed?")  # "surpassed the milestone for the first time, hitting …"


def _above_a_growth(line: Line, found: Finding, at: int) -> bool:
    """For "rose over 20 percent for a third straight month": growth may have gone on for longer."""
    for place in range(at - 1, -1, -1):
        element = line.element(place)
        if element is None or element.sign or element.has("conjunctions"):
            return False
        if element.is_figure(Kind.PERCENT):
            limit = line.element(line.left(place, "fillers"))
            if limit is None or not limit.has("limits") or limit.value("limits") not in LIMITS:
                return False
            found.values |= {"event": limit.value("limits"), "level": number(element), "ranked": "growth"}
            if limit.value("limits") == "below" or line.direction_left(place) != "up":
                found.doubt("of growth within a limit, or of any?")
            return True
    return False


def _all_moved(line: Line, at: int) -> bool:
    """For "all nine regions grew for a second month", "sales to the nine regions all rose": a streak of all of them."""
    if any(isinstance(node, Element) and node.word == "all" for node in line.clause.lead):
        return True
    behind = (line.element(place + 1) for place in range(at) if line.word(place) == "all")
    return any(node is not None and (node.has("directions") or node.figure is not None) for node in behind)


def _sign_before(line: Line, at: int) -> str | None:
    """For "exports have been negative for two months in a row"."""
    words = [line.word(place) for place in range(at)]
    return "down" if "negative" in words else "up" if "positive" in words else None


def _above_the_mark(line: Line, at: int) -> str | None:
    """For "has stayed above that level for four years": which way a level is kept that was told of before."""
    for place in range(at):
        element = line.element(place)
        before = line.left(place, "fillers")
        limit = line.element(before)
        named = limit is not None and (before < place - 1 or limit.word.endswith(" the"))
        if element is not None and element.word in word_list("marks") and named and limit is not None:
            return limit.value("limits") if limit.has("limits") and limit.value("limits") in LIMITS else None
    return None


def _level_behind(line: Line, at: int) -> Element | None:
    """For "the second month in a row above $6 billion": the level that the words right behind a number say."""
    for place in range(at + 1, min(at + 8, len(line.nodes))):
        element, topic = line.element(place), line.topic(place)
        if topic is not None and topic.cells[0].balance is not None:
            continue  # "the third straight surplus above $5 billion"
        if element is None or element.sign or element.has("conjunctions"):
            return None
        if element.is_figure(Kind.MONEY):
            limit = line.left(place, "fillers")
            passed = line.word(limit) in ("above", "over", "below", "under") and line.word(limit - 1) not in (
                "to",
                "at",
            )
            return element if passed else None
    return None


def _balance_counted(line: Line, cell: Cell, at: int) -> str | None:
    """For "its tenth monthly surplus in a row", "ending a 98-month run of surpluses": the balance that is counted."""
    yearly = at + 1 if line.word(at + 1) in ("annual", "yearly") else at
    topic = line.topic(line.right(yearly, "frequencies", "adjectives", "streaks", "fillers", "runs", "prepositions"))
    balance = topic.cells[0].balance if topic is not None and not topic.foreign else None
    return None if balance is None or cell.item is not None or cell.partner is not None else balance.value


def _state_of_balance(line: Line, cell: Cell, at: int) -> str | None:
    """For "in the black", "in the red", "trade posted a deficit": whether trade had a surplus or a deficit."""
    flow = cell.flow.value if cell.flow is not None else None
    if cell.item is not None or flow not in (None, "balance", "trade") or (cell.partner is not None and flow is None):
        return None
    for node in line.nodes:
        if isinstance(node, Element) and (node.has("in_the_black") or node.has("in_the_red")):
            return "surplus" if node.has("in_the_black") else "deficit"
    named = (c.balance for n in line.nodes[:at] if isinstance(n, Topic) and not n.foreign for c in n.cells)
    balance = next((located for located in named if located is not None), None) if flow == "trade" else None
    return None if balance is None else balance.value


def of_two_digits(line: Line, found: Finding, at: int) -> None:
    """For "the fifth month of double-digit growth": growth may have gone on for longer."""
    near = _words_near(line, at)
    if not any(word.startswith(("double-digit", "double digit", "two-digit")) for word in near):
        return
    if found.values["event"] == "growth":
        found.values["event"] = "double-digit-growth"
    else:
        found.doubt("of declines by ten percent and more")


def _words_near(line: Line, at: int) -> list[str]:
    """The words around a number, of the same part of its clause: a comma ends that."""
    words = list[str]()
    for step in (-1, 1):
        for place in range(at if step > 0 else at - 1, at + 7 * step, step):
            if line.word(place) in (",", ";") or (step > 0 and line.word(place) in ("and", "but")):
                break  # "for an eighth month and at a double-digit pace for a second month"
            words.append(line.word(place))
    return words

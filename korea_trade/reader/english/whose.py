"""What an English clause leaves open of whose, and of what, its figures are."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.doubts import (
    GROWTH_OR_MORE,
    ITS_OWN,
    OF_A_SHARE,
    OF_COUNTRY_BEFORE,
    OF_GOODS_OR_ALL,
    OF_PARTNER_OR_ALL,
    OF_REASON_OR_ALL,
    OF_WHICH_BEFORE,
    OF_WHICH_FLOW,
    OF_WHICH_GOODS,
    OF_WHICH_TIME,
    OF_WHOLE_OR_PART,
    OVER_YEARS,
    RANGE,
    SEVERAL_NAMES,
    TO_UNKNOWN,
    UNKNOWN_NAME,
    WHOSE_IS_OPEN,
    WITH_PARTNER_OR_ALL,
)
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.kinds_of_figure import (
    is_amount_of_goods,
    is_grown_together,
    is_growth_added_to,
    is_in_range,
    is_level_of_then,
    is_mark_of_growth,
    is_number_of_others,
    is_of_each,
    is_of_share_before,
    is_reached_by_points,
    is_share_of_then,
)
from korea_trade.reader.english.left_by_verbs import (
    is_reached_by_others,
    is_taken_by_nobody,
    is_told_in_numbers,
    names_goods_before,
    sells_korea,
)
from korea_trade.reader.english.markets import is_market, is_of_unknown_market
from korea_trade.reader.english.names_behind_figures import is_share_of_change
from korea_trade.reader.english.owners import is_of_owner
from korea_trade.reader.english.partner_behind import is_of_balance_partner
from korea_trade.reader.english.said_ahead import is_of_unknown_goods_ahead
from korea_trade.reader.english.sharing import name_behind
from korea_trade.reader.english.spans_of_years import grew_over_years
from korea_trade.reader.english.told_of_then import is_place_of_then, is_years_before, was_to
from korea_trade.reader.english.topics import REST_OF, Node, Topic
from korea_trade.reader.english.vague_names import (
    is_of_some_counted,
    is_of_those_before,
    is_taken_together,
    is_with_others,
)
from korea_trade.reader.english.wholes_of_shares import is_of_whole_of_share
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.word_lists import word_list

_PREDICATES = ("directions", "level_verbs", "light_verbs", "auxiliaries")
_THE_REST = ("other", "others", "else", "rest", "the rest", "remaining", "elsewhere", "all others")


def _is_of_partner_before(clauses: list[Clause], number: int, cell: Cell) -> bool:
    """For "exports to the U.S. fell, but chips rose 3.8 percent and auto parts 2 percent": to the U.S., or all?"""
    while number > 0 and clauses[number].opener in (",", "and") and not clauses[number].entry:
        number -= 1
    turned = number > 0 and clauses[number].opener in word_list("contrasting") and not clauses[number].entry
    before = clauses[number - 1].subject if turned and not clauses[number - 1].entry else None
    main = before[0] if before is not None and len(before) == 1 else Cell()
    of_partner = main.partner is not None and main.item is None and main.flow is not None and not main.foreign
    good = cell.item is not None and cell.partner is None and cell.flow in (None, main.flow)
    return of_partner and good


def open_questions(clauses: list[Clause], number: int, finding: Finding, reading: Reading) -> str | None:
    """Why it is in doubt whose figure a finding of a clause of the sentence is; None where its words tell."""
    clause, cell = clauses[number], finding.cell
    if _relative(clause) or (number and cell.partner is None and _ends_in_to_which(clauses[number - 1])):
        return "whose it is stands before"
    if finding.frame == "growth" and any(before.doubtful == OF_A_SHARE for before in reading.findings):
        return OF_A_SHARE  # "chips rose to 19.3 percent and computers to 2.6"
    if _is_to_unknown(clause, cell):
        return TO_UNKNOWN
    if finding.frame == "growth" and (
        is_of_share_before(clause, finding)
        or is_reached_by_points(clause, finding)
        or is_share_of_then(clause, finding)
    ):
        return OF_A_SHARE  # "made up 16 percent of the total, against 22 percent for China"
    if _is_of_several_months(clause, cell):
        return "of so many months together"
    if _is_with_unknown(clause, cell):
        return "with whom, the vocabulary does not know"
    if any(_is_of_source(known, cell) for known in clauses[: number + 1]):
        return "of exports, or of the balance?"
    if "value" in finding.spans and _is_of_reason(clause, finding):
        return OF_REASON_OR_ALL
    if finding.measure == "value" and _follows_reason(clause, finding):
        return OF_REASON_OR_ALL
    if "value" in finding.spans and is_level_of_then(clause, finding):
        return "of then, or of now?"
    if grew_over_years(clauses, number, finding):
        return OVER_YEARS
    if is_place_of_then(clause, finding) or is_years_before(clauses[: number + 1], finding) or was_to(clause, finding):
        return OF_WHICH_TIME
    if is_in_range(clause, finding):
        return RANGE
    if is_growth_added_to(clause, finding):
        return "the growth of what it added to"
    if is_mark_of_growth(clause, finding):
        return "a mark that growth passed"
    if _is_of_whole_or_part(clause, finding):
        return OF_WHOLE_OR_PART
    if finding.measure != "count" and _is_of_the_rest(clause, cell):
        return "of the rest, and not of all"
    if finding.measure != "count" and (_is_of_some(clause, cell) or _is_of_kind(clauses, number, finding)):
        return OF_WHICH_GOODS
    if is_of_unknown_market(clause.all_nodes, finding) or (
        finding.measure != "count" and is_of_some_counted(clause, cell)
    ):
        return OF_WHICH_GOODS
    if _is_supplied(clauses[: number + 1], cell):
        return OF_WHICH_FLOW
    if finding.measure not in ("count", "rank") and (
        is_with_others(clause, cell) or is_taken_together(clauses, number, finding) or is_of_those_before(clause, cell)
    ):
        return SEVERAL_NAMES
    if _is_by_some(clause, finding, cell):
        return "by whom, or which way?"
    if _compares_two(clause, finding):
        return "of which of the two?"
    if (
        cell.beside_partner
        or _is_of_partner_before(clauses, number, cell)
        or _is_of_balance_before(cell, reading.findings)
    ):
        return OF_PARTNER_OR_ALL
    if is_of_each(clause, finding):
        return "of each of what, or of all?"
    if _is_taken_by_whom(clause, finding) or _is_to_several(clause, finding) or is_taken_by_nobody(clause, finding):
        return OF_PARTNER_OR_ALL
    if _is_against_other_trade(clause, finding) or _compares_buying(clauses, finding):
        return GROWTH_OR_MORE
    if (
        is_amount_of_goods(clause, finding)
        or is_number_of_others(clauses, number, finding)
        or is_told_in_numbers(clause, finding)
    ):
        return "of their value, or of how many they are?"
    if (
        _is_balance_behind_goods(clauses[:number], clause, cell)
        or _is_balance_behind_figures(clause, cell)
        or names_goods_before(clause, finding)
    ):
        return OF_GOODS_OR_ALL
    if _is_balance_behind_partner(clauses[:number], cell):
        return WITH_PARTNER_OR_ALL
    if number and _follows_goods_with_partner(clauses[number - 1], clause, cell):
        return "of all partners, or of the one before?"
    if _goes_on_behind_several(clauses, number):
        return SEVERAL_NAMES
    if _is_month_in_bracket(clause, finding, reading):
        return "of the whole month, or of the same days of it?"
    if _was_there(clause, finding):
        return "where it was is not stated"
    if is_grown_together(clause, finding):
        return SEVERAL_NAMES
    if _goes_on_behind_part(clause, finding) or _is_of_flow_before(clauses[: number + 1], finding):
        return OF_WHICH_BEFORE
    if (_whose(cell, reading.flows) and not _is_led_to(clause)) or _is_traded_by_others(clauses, number, cell):
        return ITS_OWN
    if number and _set_abroad(clauses[0]) and cell.partner is None:
        return OF_COUNTRY_BEFORE
    if is_of_owner(clauses, number, cell):
        return WHOSE_IS_OPEN
    if _is_of_makers(clauses[: number + 1], cell) or _trade_of_makers(clause, cell):
        return "of the makers before, or of all?"
    if cell.partner is None and is_of_balance_partner(clause):
        return "with which partner?"
    if finding.values.get("among") == "destinations" and _set_among(clauses[0]):
        return "among which partners?"
    if number and _set_in_region(clauses[0]) and not cell.whole:
        return "of Korea, or of the region before?"
    if _points_at_unknown(clauses[:number], cell):
        return UNKNOWN_NAME
    if number and _explains_industry(clauses[number - 1], clause, cell):
        return OF_GOODS_OR_ALL
    if _is_behind_partner(clauses[:number], cell):
        return OF_PARTNER_OR_ALL
    if _is_behind_name(clauses[:number], cell) or _is_before_name(clauses, number, cell):
        return OF_GOODS_OR_ALL
    if _of_name_before(clauses[:number], cell):
        return "of the name before, or of all?"
    return None


def _follows_goods_with_partner(before: Clause, clause: Clause, cell: Cell) -> bool:
    """For "exports of chips to China rose 5 percent and cars fell 3 percent": with whom the cars were traded."""
    named = before.subject[0] if before.subject is not None and len(before.subject) == 1 else Cell()
    told = named.item is not None and named.partner is not None and not before.entry
    alone = cell.item is not None and cell.partner is None and not cell.whole
    if clause.opener not in ("and", ",") or clause.entry or not told or not alone or cell.item is named.item:
        return False
    return cell.item is not None and (cell.flow is None or cell.flow.start < cell.item.start - _NEAR)


def _is_of_whole_or_part(clause: Clause, finding: Finding) -> bool:
    if finding.measure in ("share", "share-change"):
        return is_share_of_change(clause, finding)
    return is_of_whole_of_share(clause, finding) or _is_out_of(clause, finding)


def _is_of_several_months(clause: Clause, cell: Cell) -> bool:
    """For "the two-month trade deficit came to $1.8 billion": a sum of months that are not named."""
    before = [node for node in clause.all_nodes if cell.flow is not None and node.end <= cell.flow.start]
    count, month = before[-2:] if len(before) > 1 else (None, None)
    counted = isinstance(count, Element) and count.is_figure(Kind.CARDINAL)
    return counted and isinstance(month, Element) and month.word == "month"


def _goes_on_behind_several(clauses: list[Clause], number: int) -> bool:
    """For "exports to China, which rose, and to Japan, which fell, came to $13 billion": the two together."""
    before = clauses[:number]
    if clauses[number].opener != "," or not before or before[-1].opener != "which":
        return False
    return len({cell.name for clause in before if clause.opener == "which" for cell in clause.subject or ()}) > 1


def _goes_on_behind_part(clause: Clause, finding: Finding) -> bool:
    """For "exports to Mexico, of which auto parts were a third, came to $1.1 billion": of the whole again."""
    if not any(isinstance(node, Element) and node.word == "of which" for node in clause.lead):
        return False
    nodes = [node for node in clause.nodes if node.start < finding.end]
    return any(
        isinstance(sign, Element) and sign.sign == "," and isinstance(verb, Element) and _tells(verb) and number
        for number, (sign, verb) in enumerate(pairwise(nodes))
        if not (isinstance(verb, Element) and verb.word in _OF_PART)
    )


_OF_PART = ("up", "down", "at", "with", "worth", "or")


def _is_of_flow_before(clauses: list[Clause], finding: Finding) -> bool:
    """For "exports rose and imports fell 12 percent, and February's 4.8 percent rise was revised": of which flow?"""
    flows = {cell.flow.value for clause in clauses for cell in clause.subject or () if cell.flow is not None}
    if "growth" not in finding.spans or len(flows) < 2:
        return False
    before = [node for node in clauses[-1].nodes if node.end <= finding.spans["growth"][0]]
    joint, time = before[-2:] if len(before) > 1 else (None, None)
    heads = isinstance(time, Element) and time.period is not None and time.period.possessive
    return heads and isinstance(joint, Element) and joint.word == "and"


def _is_month_in_bracket(clause: Clause, finding: Finding, reading: Reading) -> bool:
    """For "the first 20 days of March were up 2 percent (13 percent in February)": of these days of February?"""
    when = finding.time
    month = when is not None and when.months is not None and when.shape is Shape.MONTHS
    days = any(time.shape is Shape.DAYS and said.start < finding.start for said, time in reading.times)
    before = [node for node in clause.all_nodes if node.end <= finding.start]
    opened = bool(before) and isinstance(before[-1], Element) and before[-1].sign in ("(", ",")
    return month and days and opened


def _was_there(clause: Clause, finding: Finding) -> bool:
    """For "car exports rose 11 percent there", of a place that is no partner."""
    behind = (node for node in reversed(clause.nodes) if not (isinstance(node, Element) and (node.sign or node.time)))
    last = next(behind, None)
    there = last.parts[-1].word if isinstance(last, Topic) else last.word if last is not None else ""
    return there == "there" and finding.cell.partner is None


def _set_abroad(clause: Clause) -> bool:
    """For "In Taiwan, a chip maker, exports rose", "According to Japan's ministry, …": what a sentence opens with."""
    first, topic, alone = _opening(clause)
    if first is None or topic is None or clause.subject not in (None, topic.cells):
        return False
    named = len(topic.cells) == 1 and topic.cells[0].partner is not None and topic.cells[0].flow is None
    return named and (first.word == "according to" or (first.word == "in" and alone))


def _opening(clause: Clause) -> tuple[Element | None, Topic | None, bool]:
    """The first word and the name behind it, and whether nothing but what is said of the name in commas follows."""
    nodes = [node for node in clause.all_nodes if isinstance(node, Topic) or not node.has("fillers")]
    first, topic, behind = (node_at(nodes, place) for place in (0, 1, 2))
    alone = behind is None or (isinstance(behind, Element) and behind.sign == ",")
    if not isinstance(first, Element) or not isinstance(topic, Topic):
        return None, None, False
    return first, topic, alone


def _is_of_makers(clauses: list[Clause], cell: Cell) -> bool:
    """For "Automakers were the bright spot: their exports rose 49 percent": whose exports stands before."""
    own = any(isinstance(node, Element) and node.word == "their" for node in clauses[-1].lead)
    if not own or cell.flow is None or cell.item or cell.partner or cell.sector:
        return False
    nodes = (node for clause in clauses[:-1] for node in clause.all_nodes)
    return any(isinstance(node, Element) and node.word in word_list("makers") for node in nodes)


def _trade_of_makers(clause: Clause, cell: Cell) -> bool:
    """For "Korean carmakers exported 2.1 percent more", "state-run firms exported": of some makers, and not of all."""
    if cell.flow is None or not (cell.item is cell.partner is cell.sector is None):
        return False
    before = [node for node in clause.all_nodes if node.end <= cell.flow.start]
    last, kind = (before[-step] if len(before) >= step else None for step in (1, 2))
    if not isinstance(last, Element):
        return False
    plain = (*_PREDICATES, "fillers", "prepositions", "conjunctions")
    some = isinstance(kind, Element) and not (kind.sign or kind.period or kind.figure or any(map(kind.has, plain)))
    return last.word in word_list("makers_of_goods") or (some and last.word in word_list("companies"))


def _is_out_of(clause: Clause, finding: Finding) -> bool:
    """For "chips brought in $128.0 billion out of $644.5 billion in 2021": a whole that no word names, and its part.

    The time behind the whole is that of both.
    """
    if finding.measure != "value" or "value" not in finding.spans:
        return False
    start, end = finding.spans["value"]
    before = [node for node in clause.all_nodes if node.end <= start]
    behind = [node for node in clause.all_nodes if node.start >= end]
    figure = next((node for node in behind[:3] if isinstance(node, Element) and node.is_figure(Kind.MONEY)), None)
    part = _words(behind).startswith("out of") and figure is not None and finding.time is None
    return part or _words(before[-2:]).endswith("out of")


def _words(nodes: Sequence[Node]) -> str:
    return " ".join(node.word if isinstance(node, Element) else "-" for node in nodes)


def _set_among(clause: Clause) -> bool:
    """For "Among ASEAN members, Vietnam was the largest market": some partners that a sentence opens with."""
    nodes = [node for node in clause.all_nodes if isinstance(node, Topic) or not node.has("fillers")]
    first, topic = (node_at(nodes, place) for place in (0, 1))
    opens = clause.subject is None and isinstance(first, Element) and first.word in word_list("inside")
    return opens and isinstance(topic, Topic) and any(cell.partner is not None for cell in topic.cells)


def _set_in_region(clause: Clause) -> bool:
    """For "In Gyeonggi Province, exports rose 9 percent": a region of Korea that a sentence opens with."""
    first, topic, alone = _opening(clause)
    opens = clause.subject is None and first is not None and first.word in ("in", "at", "for", "from")
    return opens and alone and topic is not None and topic.foreign


_NEAR = 12  # characters between a flow and its good: "car exports"


def _is_of_source(clause: Clause, cell: Cell) -> bool:
    """For "the largest source of Korea's surplus with $44.5 billion": a balance behind a noun of what makes it."""
    if cell.flow is not None:
        return False
    words = [node.word if isinstance(node, Element) else "" for node in clause.nodes]
    for at, node in enumerate(clause.nodes):
        if isinstance(node, Topic) and node.cells[0].balance is not None:
            return any(word in _SOURCES for word in words[max(0, at - 5) : at])
    return False


_SOURCES = ("source", "sources", "contributor", "contributors", "origin")


def _is_of_reason(clause: Clause, finding: Finding) -> bool:
    """For "ship exports, helped by the delivery of three carriers worth $0.7 billion, jumped": of the carriers."""
    start = finding.spans["value"][0]
    before = [node for node in clause.nodes if node.end <= start]
    worth = isinstance(before[-1], Element) and before[-1].word == "worth" if before else False
    comma = max((at for at, node in enumerate(before) if isinstance(node, Element) and node.sign == ","), default=-1)
    return worth and any(isinstance(node, Element) and node.has("reasons") for node in before[comma + 1 :])


def _follows_reason(clause: Clause, finding: Finding) -> bool:
    """For "exports came to $57 billion, led by chips, up 3.1 percent": a growth in commas behind a named reason."""
    if "growth" not in finding.spans or "value" in finding.spans:
        return False
    before = [node for node in clause.nodes if node.end <= finding.spans["growth"][0]]
    moved, comma, topic, led = (before[-step] if len(before) >= step else None for step in (1, 2, 3, 4))
    up = isinstance(moved, Element) and moved.word in ("up", "down")
    aside = isinstance(comma, Element) and comma.sign == "," and isinstance(topic, Topic)
    return up and aside and isinstance(led, Element) and led.has("reasons")


def _whose(cell: Cell, named: list[Located]) -> bool:
    """For "U.S. exports rose 5 percent": whether a partner stands right before the flow, so that it may be its own."""
    flow, partner = cell.flow, cell.partner
    if flow is None or partner is None or flow.value not in ("exports", "imports") or flow not in named:
        return False
    return 0 < flow.start - partner.end <= 1


def _is_bought_from_all(clauses: list[Clause], cell: Cell) -> bool:
    """For "China imported goods worth $2 trillion", "bought $2 trillion of goods abroad": not from Korea alone."""
    if cell.partner is None or cell.flow is None or cell.flow.value != "exports" or not cell.by_flow_verb:
        return False
    nodes = [node for clause in clauses for node in clause.all_nodes if isinstance(node, Element)]
    if any(node.has("nation") for node in nodes):
        return False
    bought = [node for node in nodes if node.start == cell.flow.start]
    from_all = any(node.word in word_list("everywhere") and node.start > cell.flow.start for node in nodes)
    return from_all or any(node.word in word_list("bought_for_itself") for node in bought)


def _is_led_to(clause: Clause) -> bool:
    """For "to the United States exports rose": whether "to" or "from" stands before a name that opens a clause."""
    lead = [node for node in clause.lead if not (isinstance(node, Element) and node.has("fillers"))]
    return len(lead) == 1 and isinstance(lead[0], Element) and lead[0].word in ("to", "from")


def _is_sold_at_home_by_partner(cell: Cell) -> bool:
    """For "China and Japan sold more": sales at home, which are nobody's abroad."""
    return cell.partner is not None and cell.flow is not None and cell.flow.value == "domestic-sales"


def _of_name_before(before: list[Clause], cell: Cell) -> bool:
    """For "battery exports fell, while imports rose 112 percent": whether they may be of the name before.

    So may those of "exports to the U.S. rose 5 percent, while imports fell 2 percent".
    """
    last = next((known.subject for known in reversed(before) if known.subject and not known.entry), None)
    alone = cell.nameless and not cell.whole
    if not alone or cell.flow is None or last is None or len(last) > 1 or not any(last[0].name) or last[0].flow is None:
        return False
    return {cell.flow.value, last[0].flow.value} == {"exports", "imports"}


def _points_at_unknown(before: list[Clause], cell: Cell) -> bool:
    """For "And health products: they jumped": whether what "they" points to is a name that nobody knows."""
    main = before[-1] if before else None
    if cell.refers is None or cell.refers.value != "it" or main is None or main.subject is not None or not main.nodes:
        return False
    last = main.nodes[-1]
    named = any(isinstance(node, Element) and node.may_name for node in main.nodes)
    return named and isinstance(last, Element) and last.sign == ":"


def _is_behind_name(before: list[Clause], cell: Cell) -> bool:
    """For "Chips were the star: exports of $9 billion were a record": whether a flow may be of the name before it."""
    main = before[-1] if before else None
    alone = cell.flow is not None and cell.nameless
    if main is not None and alone and not cell.whole and _goes_on_from_good(main):
        return True
    if main is None or not alone or cell.whole or not main.subject or len(main.subject) != 1 or not main.nodes:
        return False
    last, name = main.nodes[-1], main.subject[0]
    colon = isinstance(last, Element) and last.sign == ":"
    return colon and not main.entry and not name.foreign and any(name.name)


def _goes_on_from_good(before: Clause) -> bool:
    """For "Kimchi went to 92 countries; exports were $156 million": a good without a flow, and a semicolon."""
    last, named = node_at(before.nodes, len(before.nodes) - 1), before.subject[0] if before.subject else Cell()
    alone = before.subject is not None and len(before.subject) == 1 and not before.entry and not named.foreign
    return alone and named.item is not None and named.flow is None and isinstance(last, Element) and last.sign == ";"


def _explains_industry(before: Clause, clause: Clause, cell: Cell) -> bool:
    """For "The car industry was hit hard, as exports fell 5 percent": whether they may be those of its goods."""
    alone = cell.flow is not None and cell.nameless and not cell.whole
    named = any(isinstance(node, Element) and node.has("industries") for node in before.all_nodes)
    return alone and named and before.subject is None and clause.opener in ("as", "with", "because", "after")


def _is_behind_partner(before: list[Clause], cell: Cell) -> bool:
    """For "Korea sold more to the U.S. than it bought: exports were $10.9 billion": whether they may be to the U.S."""
    joined = list(takewhile(lambda clause: not _ends_in_colon(clause), reversed(before)))
    main = before[-1 - len(joined)] if len(joined) < len(before) else None
    alone = cell.flow is not None and cell.nameless and not cell.whole
    if main is None or not alone or any(_names_of(clause) for clause in joined):
        return False
    topics = [node for node in main.all_nodes if isinstance(node, Topic) and not node.foreign]
    return any(named.partner is not None for topic in topics for named in topic.cells)


def _ends_in_colon(clause: Clause) -> bool:
    last = clause.nodes[-1] if clause.nodes else None
    return isinstance(last, Element) and last.sign == ":"


def _names_of(clause: Clause) -> list[Located]:
    return [name for cell in clause.subject or () for name in (cell.item, cell.partner) if name is not None]


def _is_before_name(clauses: list[Clause], number: int, cell: Cell) -> bool:
    """For "Boosted by exports of $9 billion, chips had a record month": whether a flow may be of the name behind it."""
    alone = cell.flow is not None and cell.nameless and not cell.whole
    return alone and name_behind(clauses, number) is not None


def _ends_in_to_which(before: Clause) -> bool:
    """For "Japan, to which exports fell 3 percent": whether a clause ends in what leads to the partner before."""
    words = [node.word if isinstance(node, Element) else "" for node in before.all_nodes[-2:]]
    return words in (["to", "which"], ["from", "which"], ["with", "which"])


def _relative(clause: Clause) -> bool:
    """For "exports of which soared", "whose exports rose": a subject that stands in the clause before."""
    words = [node.word for node in clause.all_nodes[:3] if isinstance(node, Element)]
    named = any((cell.item or cell.partner) is not None and not cell.unknown for cell in clause.subject or ())
    return "whose" in words or (words[:1] == ["of which"] and not named)


def _is_to_unknown(clause: Clause, cell: Cell) -> bool:
    """For "shipments to the bloc fell", "exports to advanced economies": who stands behind "to" is of no list."""
    nodes = [node for node in clause.nodes if not (isinstance(node, Element) and node.has("fillers"))]
    first = nodes[0] if len(nodes) > 1 else None
    if cell.partner or cell.refers or cell.flow is None or not isinstance(first, Element):
        return False
    if first.word not in ("to", "into", "through", "via", "from") or first is not clause.nodes[0]:
        return False
    article = nodes[1] is not clause.nodes[1]
    for node, behind in pairwise(nodes[1:7]):
        if isinstance(node, Topic):  # "to oil-rich Kuwait", "to the most populous country, India"
            return node.foreign or (node.cells[0].partner is not None and node.cells[0].flow is None)
        number = node.figure
        if article and node is nodes[1] and number is not None and number.kind is Kind.CARDINAL and not number.noun:
            continue  # "to the 27-nation bloc"
        if (node.figure is not None and not node.is_figure(Kind.ORDINAL)) or node.has("directions", part="verbs"):
            return False
        through = first.word in ("via", "through") and node.nameable
        if through or (node.nameable and (article or node.word.endswith("s"))) or node.has("counts"):
            told = isinstance(behind, Element) and any(behind.has(kind) for kind in _PREDICATES)
            if told or (isinstance(behind, Element) and (behind.nameable or behind.word == "of")):
                return True
    return False


def _is_with_unknown(clause: Clause, cell: Cell) -> bool:
    """For "the surplus with its largest partner", "with the bloc": whom a balance is with, is of no list."""
    if not _is_balance(cell) or cell.partner is not None:
        return False
    if cell.item is not None:
        called = cell.item.value.split("-")[-1]  # "the surplus with the bloc" seemed one of a good of no list
        return cell.unknown and (called in word_list("blocs") or called in word_list("destinations"))
    for at, node in enumerate(clause.all_nodes):
        if not isinstance(node, Element) or node.word not in ("with", "against"):
            continue
        behind = clause.all_nodes[at + 1 : at + 7]
        end = next((place for place, word in enumerate(behind) if not _may_lead_to_partner(word)), len(behind))
        whom = node_at(behind, end)
        if end and isinstance(whom, Element) and (is_market(whom) or whom.word in word_list("blocs")):
            return True
    return False


def _may_lead_to_partner(node: Node) -> bool:
    """Whether a word may stand before what a partner is called: "the country's second-largest"."""
    if not isinstance(node, Element):
        return False
    kinds = ("fillers", "ranks", "adjectives")
    return (
        any(node.has(kind) for kind in kinds)
        or node.is_figure(Kind.ORDINAL)
        or node.word in (*word_list("koreas"), "trading", "trade")
    )


def _is_of_the_rest(clause: Clause, cell: Cell) -> bool:
    """For "exports of all other items rose", "other exports", "exports to the rest of the world": not of all."""
    if cell.partner is not None and cell.partner.value.startswith(REST_OF):
        return True
    if cell.item or cell.partner or cell.refers:
        return False
    for node in clause.all_nodes:
        if isinstance(node, Element) and (node.figure is not None or node.has("directions") or node.has("level_verbs")):
            return False
        if isinstance(node, Element) and node.word in _THE_REST:
            return True
    return False


def _is_of_some(clause: Clause, cell: Cell) -> bool:
    """For "exports of the three largest items rose", "imports of the two energy sources": of some goods, not of all."""
    nodes = [
        node for node in clause.nodes if not (isinstance(node, Element) and node.has("fillers") and not node.figure)
    ]
    of, number = (node_at(nodes, place) for place in (0, 1))
    alone = cell.item is cell.partner is cell.refers is None
    if not alone or not isinstance(of, Element) or of.word != "of" or not isinstance(number, Element):
        return False
    unknown = number.unknown and number.text.islower()  # "imports of chipmaking gear"
    kind = next((node for node in nodes[2:5] if not (isinstance(node, Element) and node.unknown)), None)
    counted = kind is not None and (
        isinstance(kind, Topic) or kind.is_figure(Kind.CARDINAL)
    )  # "of the big five groups"
    named = number.has("adjectives") and counted  # "exports of large cars", "of next-generation chips"
    return unknown or named or number.is_figure(Kind.CARDINAL) or number.has("ranks") or _is_described(clause, number)


def _is_described(clause: Clause, word: Element) -> bool:
    """For "exports of advanced goods", "of second-tier companies": whether a word says of which ones they are."""
    behind = node_at(clause.nodes, clause.nodes.index(word) + 1)
    what = isinstance(behind, Element) and (behind.has("counts") or behind.nameable) and behind.text.islower()
    return what and (word.has("directions") or word.is_figure(Kind.ORDINAL))


def _is_of_kind(clauses: list[Clause], number: int, finding: Finding) -> bool:
    """For "exports of chips for AI servers", "exports of high-end chips": of some of the goods that are named."""
    if is_of_unknown_goods_ahead(clauses, finding):
        return True
    cell = finding.cell
    clause, before = clauses[number], node_at(clauses, number - 1)
    first, behind = (node_at(clause.nodes, place) for place in (0, 1))
    what = isinstance(behind, Topic) or (behind is not None and behind.nameable)
    if cell.item is not None and isinstance(first, Element) and first.word == "for" and what:
        return True
    joined = before is not None and not before.nodes and not clause.lead and not before.entry
    return joined and before is not None and any(named.unknown and named.item for named in before.subject or ())


def _is_supplied(clauses: list[Clause], cell: Cell) -> bool:
    """For "Australia supplied coal worth $9.6 billion", "the top supplier of crude": what Korea imports."""
    if cell.partner is None or (cell.flow is not None and cell.flow.value != "exports"):
        return False
    said = cell.flow is not None and cell.flow.start >= 0 and not cell.by_flow_verb
    nodes = [node for clause in clauses for node in clause.all_nodes]
    return not said and any(isinstance(node, Element) and node.word in word_list("supplying") for node in nodes)


def _is_by_some(clause: Clause, finding: Finding, cell: Cell) -> bool:
    """For "exports by women-led firms", "by air", "under the pact": whose they are or which way they go, and not all.

    So it is for "the three carmakers exported 150,000 cars".
    """
    by = clause.nodes[0] if clause.nodes else None
    if _are_makers_counted(clause, finding) or (cell.flow is not None and _is_of_one_way(clause)):
        return True
    behind = [node for node in clause.nodes[1:5] if isinstance(node, Element)]
    firms = any(node.has("counts", "companies") or node.word in word_list("private_buyers") for node in behind)
    return cell.sector is None and cell.flow is not None and firms and isinstance(by, Element) and by.word == "by"


def _is_traded_by_others(clauses: list[Clause], number: int, cell: Cell) -> bool:
    sold = (
        is_reached_by_others(clauses[number], cell)
        or _is_sold_at_home_by_partner(cell)
        or _is_sold_to_korea(clauses[number], cell)
    )
    return sold or sells_korea(clauses[number], cell) or _is_bought_from_all(clauses, cell)


def _is_sold_to_korea(clause: Clause, cell: Cell) -> bool:
    """For "Chinese sales to Korea fell", "shipments of cars to Korea": what others export."""
    if cell.flow is None or cell.flow.value != "exports" or cell.flow.start < 0:
        return False
    first, second = (node_at(clause.nodes, place) for place in (0, 1))
    korea = second if isinstance(first, Element) and first.word == "to" else first
    right_behind = isinstance(korea, Element) and (korea is second or korea.start == cell.flow.end + 1)
    return right_behind and isinstance(korea, Element) and korea.is_korea


def _is_of_one_way(clause: Clause) -> bool:
    """For "exports by air rose", "exports carried by ship fell": how goods went stands between a flow and its verb."""
    nodes = [node for node in clause.nodes if isinstance(node, Topic) or not node.has("fillers")]
    first, second = node_at(nodes, 0), node_at(nodes, 1)
    if isinstance(first, Element) and isinstance(second, Element) and second.word in word_list("ways"):
        nodes, first = nodes[1:], second  # "exports sent by plane rose"
    if clause.subject is None or not isinstance(first, Element):
        return False
    is_told = first.word in word_list("ways_told")
    verb = next((at for at, node in enumerate(nodes[1:], 1) if _is_predicate(node)), None)
    between = nodes[1:verb] if verb is not None else []
    named = any(isinstance(node, Element) and node.unknown for node in between) and len(between) <= _LONGEST_WAY
    return verb is not None and (is_told or (named and first.word in word_list("ways")))


_LONGEST_WAY = 4  # words: "the free trade pacts"


def _is_predicate(node: Node) -> bool:
    """Whether a word says what a subject did."""
    return isinstance(node, Element) and any(node.has(kind) for kind in _PREDICATES)


def _are_makers_counted(clause: Clause, finding: Finding) -> bool:
    """For "the three carmakers exported 150,000 cars": some firms, that no figure of the finding counts."""
    pairs = pairwise(clause.all_nodes)
    return any(
        isinstance(makers, Element)
        and makers.start != finding.spans.get("value", (-1, -1))[0]
        and makers.is_figure(Kind.CARDINAL, Kind.QUANTITY)
        and makers.word.split()[-1] in word_list("makers")
        and isinstance(verb, Element)
        and verb.has("flow_verbs")
        for makers, verb in pairs
    )


def _compares_two(clause: Clause, finding: Finding) -> bool:
    """For "exports grew faster than imports for the 12th month", "exports to the U.S. overtook those to China, $10 bn".

    What stands behind the second name may be of either, or of their difference.
    """
    nodes = [node for node in clause.nodes if not (isinstance(node, Element) and node.has("fillers"))]
    for node, other in pairwise(nodes):
        faster = isinstance(node, Element) and (node.has("than") or node.word in ("more than", "less than"))
        passed = isinstance(node, Element) and node.has("overtakes") and isinstance(other, Topic) and _has_flow(other)
        if (faster or passed) and isinstance(other, Topic) and other.end <= finding.end:
            told = any(_tells(behind) for behind in nodes if other.end <= behind.start < finding.end)
            return (finding.start >= node.start and not told) or finding.measure == "streak"
    return False


def _compares_buying(clauses: list[Clause], finding: Finding) -> bool:
    """For "For the first time Korea bought more batteries than it sold": neither flow grew, nor was a first."""
    level = "value" in finding.spans and finding.measure == "value"
    if level or finding.measure == "streak":
        return False
    nodes = [node for clause in clauses for node in clause.all_nodes]
    than = next((at for at, node in enumerate(nodes) if isinstance(node, Element) and node.word.endswith("than")), None)
    if than is None:
        return False
    flows = [
        {node.value("flow_verbs") for node in side if isinstance(node, Element) and node.has("flow_verbs")}
        for side in (nodes[:than], nodes[than : than + 4])
    ]
    return bool(flows[0] and flows[1]) and flows[0] != flows[1]


def _is_of_balance_before(cell: Cell, found: list[Finding]) -> bool:
    """For "a surplus of $4.9 billion with the U.S., with exports of $10.9 billion": whether they may be to it."""
    said = cell.item or cell.partner or cell.sector or cell.refers or cell.whole
    of_partner = any(_is_balance(other.cell) and other.cell.partner is not None for other in found)
    return not said and cell.flow is not None and cell.flow.value in ("exports", "imports") and of_partner


def _is_balance_behind_partner(before: list[Clause], cell: Cell) -> bool:
    """For "exports to the U.S. rose 5 percent, while the surplus widened": the surplus with it, or with all?"""
    named = _named_before_balance(before, cell)
    return named.partner is not None and named.item is None


def _is_taken_by_whom(clause: Clause, finding: Finding) -> bool:
    """For "The big four buyers took $150.1 billion of exports": by partners that are not named."""
    if finding.cell.partner is not None or "value" not in finding.spans or finding.measure.startswith("share"):
        return False
    before = [node for node in clause.all_nodes if node.end <= finding.spans["value"][0]]
    verb = next((node for node in before if isinstance(node, Element) and node.has("partner_verbs")), None)
    flow = finding.cell.flow
    ahead = any(isinstance(node, Topic) for node in before) or (flow is not None and flow.end <= finding.start)
    if finding.measure == "value" and not ahead and finding.cell.item is None and _counts_several(before):
        return True  # "three product groups brought in $132.3 billion of ICT exports"
    return verb is not None and not verb.has("flow_verbs") and not any(isinstance(node, Topic) for node in before)


def _is_against_other_trade(clause: Clause, finding: Finding) -> bool:
    """For "exports were 5 percent higher than imports", "chip exports grew 5 percent more than car exports"."""
    cell = finding.cell
    if "growth" not in finding.spans or cell.flow is None:
        return False
    behind = [node for node in clause.all_nodes if node.start >= finding.spans["growth"][1]]
    than, other = (node_at(behind, place) for place in (0, 1))
    if not isinstance(than, Element) or not than.has("limits") or not isinstance(other, Topic):
        return False
    goods = {known.item.value for known in (cell, *other.cells) if known.flow is not None and known.item is not None}
    flows = {cell.flow.value, *(known.flow.value for known in other.cells if known.flow is not None)}
    return len(goods) > 1 or flows == {"exports", "imports"}


def _counts_several(nodes: list[Node]) -> bool:
    """Whether a number of goods or places stands among nodes, and no name: "three product groups"."""
    return any(
        isinstance(number, Element) and number.is_figure(Kind.CARDINAL) and isinstance(behind, Element)
        and (behind.has("counts") or behind.word in ("product", "key", "main", "major"))
        for number, behind in pairwise(nodes)
    )  # fmt: skip


def _is_to_several(clause: Clause, finding: Finding) -> bool:
    """For "Exports of ICT goods to four markets were $150.1 billion": to partners that are not named."""
    words = [n for n in clause.nodes if isinstance(n, Element) and (n.has("counts") or not n.has("fillers"))][:5]
    number = next((at for at, word in enumerate(words) if word.is_figure(Kind.CARDINAL)), len(words))
    behind = [word for word in words[number + 1 :] if not word.has("ranks")][:1]
    counted = bool(behind) and (behind[0].has("counts") or behind[0].word in word_list("members"))
    toward = [word.word for word in words[:number]] in ([], ["to"], ["from"])
    if finding.cell.partner is not None and not (behind and behind[0].word in word_list("members")):
        return False
    return finding.measure == "value" and finding.cell.flow is not None and toward and counted


def _is_balance_behind_goods(before: list[Clause], own: Clause, cell: Cell) -> bool:
    """For "health exports rose to $12.1 billion, with a surplus of $0.5 billion": the surplus in these goods?"""
    named = _named_before_balance(before, cell)
    return own.opener in ("with", "that", "so", "and") and named.item is not None and named.partner is None


def _is_balance_behind_figures(clause: Clause, cell: Cell) -> bool:
    """For "energy purchases rose 11.9 percent to $10.9 billion, resulting in a trade surplus": in energy, or in all?"""
    if cell.balance is None or cell.item is None or cell.item.end > cell.balance.start:
        return False
    between = [node for node in clause.all_nodes if cell.item.end <= node.start < cell.balance.start]
    told = any(isinstance(node, Element) and node.is_figure(Kind.MONEY, Kind.PERCENT) for node in between)
    return told and not any(map(_is_balance, clause.subject or ()))


def _named_before_balance(before: list[Clause], cell: Cell) -> Cell:
    """What the clause right before a balance without a name is about."""
    alone = cell.balance is not None and cell.nameless and not cell.whole
    if not alone or not before or before[-1].entry:
        return Cell()
    subject = before[-1].subject or ()
    return subject[0] if len(subject) == 1 else Cell()


def _is_balance(cell: Cell) -> bool:
    return cell.balance is not None or (cell.flow is not None and cell.flow.value == "balance")


def _tells(node: Node) -> bool:
    """Whether a word says what trade did: "outpaced those of cars, rising 30 percent"."""
    return isinstance(node, Element) and (node.has("directions") or node.has("level_verbs"))


def _has_flow(topic: Topic) -> bool:
    """Whether a name is one of trade: "imports", "those to China"."""
    return any(cell.flow is not None or cell.refers is not None for cell in topic.cells)

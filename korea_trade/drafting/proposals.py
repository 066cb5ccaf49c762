"""From what the reader reads to proposed facts: one a cell and measure, with all the words that state it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Mention
from korea_trade.documents.span import Span, is_inside
from korea_trade.drafting.proposal import Proposal
from korea_trade.model.codes import MILESTONES, Comparison, Measure, Status, Unit
from korea_trade.model.quantity import as_a_fact_writes
from korea_trade.model.well_formed import SIGNED_CHANGES
from korea_trade.reader.statement import CELL_AND_FIGURES, Statement

_FIGURES = ("value", "growth")


def proposals_of(statements: Iterable[Statement], mentions: Sequence[Mention]) -> list[Proposal]:
    """The facts that statements may become, in the order of the text; those of which the reader is not sure say why."""
    found = dict[tuple[object, ...], list[Proposal]]()
    order = list[Proposal]()
    for statement in statements:
        proposal = _proposal(statement, mentions)
        known = found.setdefault(proposal.cell, [])
        for place, other in enumerate(known):
            merged = _together(other, proposal)
            if merged is not None:
                order[order.index(other)] = merged
                known[place] = merged
                break
        else:
            known.append(proposal)
            order.append(proposal)
    return list(_told_apart(order))


def _told_apart(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """The proposals; further figures of one cell get a variant, and a person must decide on them."""
    seen = dict[tuple[object, ...], int]()
    for proposal in proposals:
        number = seen.get(proposal.cell, 0) + 1
        if proposal.doubt is None:
            seen[proposal.cell] = number
        if number == 1 or proposal.doubt is not None:
            yield proposal
        else:
            remark = "the document gives another figure of this cell above: decide which is meant"
            yield replace(proposal, keys={**proposal.keys, "variant": f"figure-{number}"}, remark=remark)


def _proposal(statement: Statement, mentions: Sequence[Mention]) -> Proposal:
    doubt = statement.doubtful
    if statement.period is None:
        doubt = "the year cannot be known without --published"
    elif statement.is_change:
        doubt = "a change in money, which no fact can hold"
    elif statement.unit is not None and statement.unit not in set(Unit):
        doubt = f"no fact has the unit {statement.unit}"
    figures, names = _figures(statement, mentions), list[Span]()
    context, codes = list[Span](), dict[str, str]()
    for field in CELL_AND_FIGURES:
        proof = statement.proofs.get(field)
        if proof is None or proof.start is None or proof.end is None or field in _FIGURES:
            continue
        span = (proof.start, proof.end)
        if is_inside(span, statement.sentence):
            (names if field in ("item", "partner") else context).append(span)
        else:
            context.append(span)
    for name in ("item", "partner"):
        code = getattr(statement, name)
        if code is not None:
            codes[name] = code
    joined = _joined([*figures, *names, *context], mentions)
    own = [span for span in joined if any(is_inside(one, span) for one in (*figures, *names))]
    return Proposal(
        statement.period or "unknown",
        statement.flow,
        statement.sector,
        dict(_keys(statement)),
        tuple(own),
        tuple(span for span in dict.fromkeys(context) if not any(is_inside(span, one) for one in own)),
        doubt,
        names=codes,
    )


def _keys(statement: Statement) -> Iterator[tuple[str, str]]:
    """The keys of a fact, in the order in which a person writes them."""
    for name in ("item", "partner"):
        if getattr(statement, name) is not None:
            yield name, getattr(statement, name)
    if statement.measure is not Measure.VALUE:
        yield "measure", statement.measure
    if statement.value is not None and statement.unit is not None:
        value, unit = statement.value, statement.unit
        if unit in set(Unit):
            value, unit = as_a_fact_writes(value, Unit(unit))
        yield "value", format(value, "f")
        yield "unit", unit
    if statement.growth is not None:
        yield "growth", format(statement.growth, "f")
    elif statement.direction is not None and statement.measure not in (*SIGNED_CHANGES, *MILESTONES):
        yield "direction", statement.direction
    moves = statement.growth is not None or statement.direction is not None or statement.measure in SIGNED_CHANGES
    if moves and statement.comparison not in (None, Comparison.PREVIOUS_YEAR):
        yield "comparison", str(statement.comparison)
    if statement.status is not Status.ACTUAL:
        yield "status", statement.status
    for name in ("bound", "of", "event", "level", "among", "ranked_from", "ranked", "since", "window"):
        value_of = getattr(statement, name)
        if value_of is not None:
            yield name, format(value_of, "f") if isinstance(value_of, Decimal) else str(value_of)


def _figures(statement: Statement, mentions: Sequence[Mention]) -> list[Span]:
    """Where the figures of a statement stand, or its words where it has none."""
    spans = [span for span in (statement.value_span, statement.growth_span) if span is not None]
    if statement.measure is not Measure.VALUE or not spans:
        spans.append((statement.start, statement.end))
    wanted = {figure for figure in (statement.of, statement.level) if figure is not None}
    if statement.window is not None:
        wanted.add(Decimal(statement.window.split()[0]))
    first, last = statement.sentence
    spans += [
        (mention.start, mention.end)
        for mention in mentions
        if mention.value in wanted and first <= mention.start and mention.end <= last
    ]
    return spans


def _joined(spans: Iterable[Span], mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """The places in order; those that no other number stands between are one."""
    joined = list[Span]()
    for start, end in sorted(set(spans)):
        if joined and (start <= joined[-1][1] or not _numbers_between(mentions, joined[-1][1], start)):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _numbers_between(mentions: Sequence[Mention], start: int, end: int) -> bool:
    return any(is_inside((mention.start, mention.end), (start, end)) for mention in mentions)


def _together(one: Proposal, other: Proposal) -> Proposal | None:
    """Two statements of one cell as one fact: where neither says what the other denies. None otherwise."""
    if one.cell != other.cell or (one.doubt is None) != (other.doubt is None):
        return None
    keys = dict(one.keys)
    for name, value in other.keys.items():
        if keys.setdefault(name, value) != value:
            return None
    if "growth" in keys:
        if "direction" in keys and (keys["direction"] == "up") != (not keys["growth"].startswith("-")):
            return None
        keys.pop("direction", None)
    for name in ("bound", "level", "of", "since", "window"):
        if one.keys.get(name) != other.keys.get(name) and "value" in one.keys and "value" in other.keys:
            return None
    own = (*one.own, *(span for span in other.own if span not in one.own))
    context = tuple(dict.fromkeys((*one.context, *other.context)))
    ordered = {name: keys[name] for name in sorted(keys, key=list(_ORDER).index)}
    return replace(one, keys=ordered, own=own, context=context)


_ORDER = (
    "item", "partner", "measure", "value", "unit", "growth", "direction", "comparison", "status", "bound", "of",
    "event", "level", "among", "ranked_from", "ranked", "since", "window", "variant",
)  # fmt: skip

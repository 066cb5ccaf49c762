"""Codes that a fact base uses without listing them, lent by another whose facts do not answer."""

from collections.abc import Mapping
from dataclasses import replace

from korea_trade.bases.fact_base import EntryKind, FactBase
from korea_trade.bases.merge import merge
from korea_trade.bases.yaml_tree import Path
from korea_trade.model.fact import Item, Partner


def with_lent_codes(base: FactBase, lender: FactBase, added_to: FactBase | None = None) -> FactBase:
    """The base with those items and partners of the lender that it uses and does not list, or adds names to.

    What a table of facts uses is not known yet: a base with one, and without a list of items or partners, is given all.

    What they are part of and their members come with them; what the base that it is ``added_to`` lists does not.
    Raises FactBaseError where names clash.
    """
    items = _wanted(lender.item_by_code, base, "items")
    partners = _wanted(lender.partner_by_code, base, "partners")
    if added_to is not None:
        items, partners = items - added_to.item_by_code.keys(), partners - added_to.partner_by_code.keys()
    if not items and not partners:
        return base
    kinds: tuple[tuple[EntryKind, tuple[Item, ...] | tuple[Partner, ...], set[str]], ...] = (
        ("items", lender.items, items),
        ("partners", lender.partners, partners),
    )
    lines: dict[Path, int] = {}
    for kind, entries, wanted in kinds:
        places = (lender.place_of(kind, index)[1] for index, entry in enumerate(entries) if entry.code in wanted)
        lines |= {(kind, index): line for index, line in enumerate(places)}
    lent = replace(
        lender,
        sources=(),
        items=tuple(entry for entry in lender.items if entry.code in items),
        partners=tuple(entry for entry in lender.partners if entry.code in partners),
        facts=(),
        lines=lines,
        parts=(),
        words=(),
        lent=True,
    )
    return replace(merge(lent, base), file=base.file, root=base.root)


def _wanted(known: Mapping[str, Item | Partner], base: FactBase, kind: EntryKind) -> set[str]:
    """The codes to lend: those used and not listed, and those listed only with what is added to them."""
    own: Mapping[str, Item | Partner] = base.item_by_code if kind == "items" else base.partner_by_code
    facts = (placed.fact.item if kind == "items" else placed.fact.partner for placed in base.facts)
    open_codes = {code for code in facts if code is not None}
    for entry in own.values():
        open_codes |= {entry.parent or entry.code, *entry.members}
    if base.tables and (kind,) not in base.lines:
        open_codes |= known.keys()
    open_codes -= {code for index, code in enumerate(own) if _is_whole(base, kind, index)}
    wanted: set[str] = set()
    while open_codes:
        code = open_codes.pop()
        if code in known and code not in wanted:
            wanted.add(code)
            entry = known[code]
            open_codes |= {other for other in (entry.parent, *entry.members) if other is not None and other not in own}
    return wanted


def _is_whole(base: FactBase, kind: EntryKind, index: int) -> bool:
    """Whether an entry gives its names itself, and so stands alone."""
    return {(kind, index, "en"), (kind, index, "ko")} <= base.lines.keys()

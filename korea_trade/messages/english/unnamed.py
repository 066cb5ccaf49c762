"""In English: what the rows of an answer do not name."""

from collections.abc import Mapping, Sequence

from korea_trade.messages.phrases import UnnamedKind

# ruff: noqa: D102  (``Phrases`` says what each is)

_UNNAMED_KINDS: Mapping[UnnamedKind, str] = {
    "flows": "{number} flows, {codes} (`flow`)",
    "periods": "{number} periods (`period`)",
    "items": "{number} items (`item`)",
    "items-and-all": "all items and {number} among them (`item`)",
    "partners": "{number} partners (`partner`)",
    "partners-and-all": "all partners and {number} among them (`partner`)",
    "measures": "{number} measures, {codes} (`measure`)",
    "units": "{number} units, {codes} (`unit`)",
    "comparisons": "growth {both} (`comparison`)",
    "limits": "limits ({columns})",
    "plans": "targets or forecasts (`status`)",
    "derived": "derived figures within bounds ({columns})",
    "doubtful": "figures that contradict others (`caveat`)",
}
_TOLD_BY_COLUMN = {"bound": "limits", "status": "targets and forecasts"}


def _with_id(left_out: Sequence[str]) -> list[str]:
    """The columns to select: the id brings caveats with it."""
    return ["`id`", *(f"`{column}`" for column in left_out if column != "caveat")]


class Unnamed:
    """What the rows of an answer do not say of themselves."""

    def columns_tell_not(self, keys: Sequence[str]) -> str:
        them = "it" if len(keys) == 1 else "them"
        return f"rows differ in {', '.join(keys)}, which no column shows: add {them} to --columns"

    def columns_hide(
        self,
        limits: int,
        directions: int,
        against_other_times: int,
        outlook: int,
        statuses: Sequence[str],
        doubtful: int,
        keys: Sequence[str],
    ) -> str:
        them = "it" if len(keys) == 1 else "them"
        told = [f"{limits} {'is only a limit' if limits == 1 else 'are only limits'}"] if limits else []
        one = directions == 1
        told += [f"{directions} {'is a direction' if one else 'are directions'} without a number"] if directions else []
        other = against_other_times
        told += [f"{other} {'is a growth' if other == 1 else 'are growths'} not over the year before"] if other else []
        told += [f"{outlook} {'is' if outlook == 1 else 'are'} {' or '.join(statuses)}"] if outlook else []
        told += [f"{doubtful} contradict{'s' if doubtful == 1 else ''} others"] if doubtful else []
        return f"of the figures, {', '.join(told)}, which {', '.join(keys)} would say: add {them} to --columns"

    def several_sectors(self, sectors: Sequence[str]) -> str:
        return (
            f"the rows are of {len(sectors)} definitions of trade ({', '.join(sectors)}): never add or rank them "
            "together; `sector` asks for one"
        )

    def sector_unnamed(self) -> str:
        return (
            "the rows do not say of which sector their figures are: all-industries, ict and others count different "
            "goods; select `sector`, or ask for one"
        )

    def any_rows_taken(self) -> str:
        return (
            "no order says which rows the query takes, so what is said here of its rows is of all that it may take: "
            "ORDER BY columns that set them apart, or select `id`"
        )

    def kinds_unnamed(self, kinds: Mapping[UnnamedKind, Sequence[str]]) -> str:
        told = "; ".join(
            _UNNAMED_KINDS[kind].format(
                number=len(codes),
                codes=", ".join(codes),
                both=" and ".join(codes),
                columns=", ".join(f"`{column}`" for column in codes),
            )
            for kind, codes in kinds.items()
        )
        return f"the rows do not say which of their figures are what: {told}; select these columns, or ask for one kind"

    def aggregate_mixes(
        self,
        sectors: Sequence[str],
        flows: Sequence[str],
        periods: int,
        overlap: bool,
        wholes: Sequence[str],
        repeated: bool,
    ) -> str:
        of = [
            f"{len(sectors)} definitions of trade, {', '.join(sectors)} (`sector`)" if sectors else "",
            f"{len(flows)} flows, {', '.join(flows)} (`flow`)" if flows else "",
            f"{periods} periods{', some with days in common' if overlap else ''} (`period`)" if periods else "",
            f"wholes beside their parts ({', '.join(f'`{column}`' for column in wholes)})" if wholes else "",
            "the same cell more than once, stated again (`source`) or by a join" if repeated else "",
        ]
        told = "; ".join(filter(None, of))
        return f"one figure is computed from figures of {told}: group by these columns, or ask for one of each"

    def figures_lacking(self, stated: int, rows: int) -> str:
        return (
            f"one figure is computed from {stated} of {rows} rows only, as the others have none: what they came to is "
            "not in it; select `count(*)` and the count of the figure beside it, or ask for rows that have one"
        )

    def else_takes_rows_without(self, rows: int, lacking: int, columns: Sequence[str]) -> str:
        named = " or ".join(f"`{column}`" for column in columns)
        return (
            f"{rows} rows come under ELSE, {lacking} of them as they have no {named}: add a WHEN for those where it "
            "IS NULL, or ask for rows that have one"
        )

    def rates_do_not_add(self) -> str:
        return (
            "growth rates do not add: a sum or plain average of them is not a growth of anything; "
            "compute growth from levels (`value`)"
        )

    def no_id_selected(self, left_out: Sequence[str]) -> str:
        missing = ["caveats of the facts behind the rows are not shown"] if "caveat" in left_out else []
        kinds = [kind for column, kind in _TOLD_BY_COLUMN.items() if column in left_out]
        missing += [f"{', '.join(kinds)} cannot be told from other figures"] if kinds else []
        return f"the query selects no id: {', and '.join(missing)}; select {', '.join(_with_id(left_out))}"

    def figures_not_told_apart(self, limits: int, plans: int, derived: int, limits_by: Sequence[str]) -> str:
        by = ", ".join(f"`{column}`" for column in limits_by)
        kinds = [
            f"{limits} {'limit' if limits == 1 else 'limits'} ({by})" if limits else "",
            f"{plans} {'target or forecast' if plans == 1 else 'targets or forecasts'} (`status`)" if plans else "",
            f"{derived} derived (`status`, `low`, `high`)" if derived else "",
        ]
        return f"rows that do not say what their figures are: {', '.join(filter(None, kinds))}; select these columns"

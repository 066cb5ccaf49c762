"""In English: what does not go together in one entry."""

from collections.abc import Sequence

from korea_trade.messages.listed import listed

# ruff: noqa: D102  (``ProblemPhrases`` says what each is)


class WellFormed:
    """What does not go together in one entry."""

    def date_not_given(self) -> str:
        return "`published_from` without `published`; expected the date that it explains"

    def address_not_given(self) -> str:
        return "`accessed` without `address`; expected the address that was read then"

    def english_not_given(self, korean: str, english: str) -> str:
        return f"`{korean}` without `{english}`; expected the English one too"

    def english_reason_not_given(self, name: str) -> str:
        return f"`inferred_ko` gives a reason for the {name} and `inferred` none; expected the English one too"

    def members_of_no_aggregate(self) -> str:
        return "`members` without `aggregate: true`; expected both, or the `parent` of each member"

    def words_missing(self) -> str:
        return "neither `en` nor `ko`; expected words in one of them"

    def acknowledged_without_caveat(self) -> str:
        return "`acknowledges` without a `caveat`; expected the reason there"

    def value_without_unit(self) -> str:
        return "a value without a unit; expected `unit`, such as USD bn"

    def unit_without_value(self) -> str:
        return "a unit without a value; expected `value`"

    def unit_does_not_fit(self, unit: str, measure: str, ranked: str | None, fitting: Sequence[str]) -> str:
        of = f" of {ranked}" if ranked is not None else ""
        return f"unit {unit} does not fit measure {measure}{of}; expected {listed(fitting) or 'no unit'}"

    def value_in_percent(self, flow: str) -> str:
        return f"a value of {flow} in percent; expected `growth`, or measure share for a part of a whole"

    def not_whole(self, measure: str, value: str, least: int) -> str:
        return f"{measure} {value}; expected a whole number from {least}"

    def negative_days(self, value: str) -> str:
        return f"{value} working days; expected measure working-days-change for a difference"

    def negative_level(self, value: str, unit: str, flow: str) -> str:
        return f"{value} {unit} of {flow}; expected a value from 0, as only a balance can be negative"

    def other_direction(self, signed: str, direction: str, expected: str) -> str:
        return f"{signed} contradicts direction {direction}; expected {expected}"

    def growth_of_deficit(self) -> str:
        return "a growth of a deficit has no sign; expected `direction` (down where it widened) and a `caveat`"

    def event_of_balance(self, event: str, flow: str) -> str:
        return f"event {event} goes with flow balance, not {flow}"

    def compares_nothing(self) -> str:
        return "`comparison` without a growth or a direction; expected one of them"

    def nothing_stated(self) -> str:
        return "nothing is stated; expected a value, a growth or a direction"

    def measure_lacks(self, measure: str, name: str) -> str:
        return f"measure {measure} lacks `{name}`"

    def does_not_go_with(self, name: str, measure: str) -> str:
        return f"`{name}` does not go with measure {measure}"

    def bound_without_figure(self, bound: str) -> str:
        return f"bound {bound} without a figure; expected `value`"

    def threshold_about(self) -> str:
        return "bound about does not go with measure threshold; expected above or below"

    def level_and_event(self) -> str:
        return "`level` goes with event above or below and with rank among order, and they need it"

    def only_of_records(self, name: str, measure: str) -> str:
        return f"`{name}` of a {measure} goes with event record"

    def ranked_from_of_order(self) -> str:
        return "`ranked_from` does not go with rank among order"

    def since_and_among(self) -> str:
        return "`since` goes with rank among since, which needs it"

    def window_and_among(self) -> str:
        return "`window` goes with rank among window, which needs it"

    def retracted_too_early(self, day: str, published: str) -> str:
        return f"retracted on {day}, before its document was published on {published}; expected no earlier"

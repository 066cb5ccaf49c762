"""How a sentence is put before its clauses are told apart: some words are left out, others become one or change places.

Each step is a function of its own, which sees what those before it have left.
"""

from korea_trade.reader.english.best_goods import with_goods_first, with_place_of_leader
from korea_trade.reader.english.bracketed_times import without_figures_of_other_times
from korea_trade.reader.english.compound_names import with_compound_names
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.epithets import (
    with_countries_described,
    without_epithets,
    without_included,
    without_institutes,
    without_members,
    without_ministries,
    without_places_of_partners,
)
from korea_trade.reader.english.examples import without_examples
from korea_trade.reader.english.firms import with_branches, with_largest_firms
from korea_trade.reader.english.longer_names import with_longer_names
from korea_trade.reader.english.names import with_unknown_names
from korea_trade.reader.english.origins import with_origins
from korea_trade.reader.english.other_names import without_other_names
from korea_trade.reader.english.other_wordings import with_plain_trade
from korea_trade.reader.english.other_words import without_apposition, without_other_words, without_related
from korea_trade.reader.english.passives import in_active_voice, without_those_followed
from korea_trade.reader.english.payments import without_accounts
from korea_trade.reader.english.pointing_nouns import with_pointing_nouns
from korea_trade.reader.english.polls import with_poll_of_today, with_seen, without_polls
from korea_trade.reader.english.rewording import (
    grown_first,
    including_first,
    moved_first,
    with_beaten,
    with_driven,
    with_last_year_passed,
    with_left_out_flow,
    with_left_out_noun,
    with_level_of_balance,
    with_measure_in_commas,
    with_number_of,
    with_owned,
    with_owned_behind,
    with_partner_behind_apposition,
    with_pointing_share,
    with_record_before,
    with_share_behind,
    without_bare_ranks,
    without_brackets_of_conditions,
    without_figures,
    without_places,
)
from korea_trade.reader.english.rivals import without_rivals
from korea_trade.reader.english.sales import with_sales
from korea_trade.reader.english.sides import without_demand
from korea_trade.reader.english.topics import Node, between_two, with_owners
from korea_trade.reader.english.trade_with import (
    with_goods_of_balance,
    with_partner_behind_verb,
    with_partner_of_balance,
    with_partner_of_trade,
)
from korea_trade.reader.english.two_flows import with_balance_of_verbs
from korea_trade.reader.english.values_of_counted import with_two_measures, with_value_of_counted


def reworded(parts: list[Element]) -> list[Element]:
    """What elements become before names are gathered."""
    parts = with_origins(without_related(without_apposition(with_plain_trade(parts))))
    parts = with_seen(without_polls(with_poll_of_today(without_figures_of_other_times(parts))))
    parts = with_beaten(with_driven(with_last_year_passed(parts)))
    parts = between_two(with_owners(with_balance_of_verbs(parts)))
    parts = with_countries_described(parts)
    parts = without_members(without_epithets(without_institutes(without_ministries(without_places_of_partners(parts)))))
    parts = without_demand(with_branches(with_largest_firms(without_other_names(parts))))
    parts = including_first(without_included(without_figures(parts)))
    return with_pointing_nouns(with_longer_names(with_unknown_names(with_compound_names(with_sales(parts)))))


def reworded_names(nodes: list[Node]) -> list[Node]:
    """What nodes become once names are gathered."""
    nodes = grown_first(without_bare_ranks(without_examples(without_other_words(nodes))))
    nodes = with_owned_behind(with_owned(with_partner_behind_apposition(nodes)))
    nodes = without_brackets_of_conditions(
        with_left_out_flow(with_left_out_noun(with_record_before(with_pointing_share(nodes))))
    )
    nodes = without_those_followed(moved_first(with_level_of_balance(with_share_behind(nodes))))
    nodes = with_place_of_leader(with_goods_first(nodes))
    nodes = without_places(with_number_of(with_measure_in_commas(with_two_measures(nodes))))
    return with_value_of_counted(nodes)


def of_korea(nodes: list[Node]) -> list[Node]:
    """The nodes with the trade of others marked, and the partner of Korea's in its place."""
    nodes = with_goods_of_balance(with_partner_of_balance(with_partner_of_trade(with_partner_behind_verb(nodes))))
    return without_accounts(without_rivals(in_active_voice(nodes)))

"""The headings and labels of a language: whatever is said without anything put in."""

from korea_trade.light_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Headings:
    """Headings of columns, titles of sections, labels of lines."""

    # tables of stated figures
    period: str
    flow: str
    item: str
    partner: str
    coverage: str
    rank: str
    level: str
    growth: str
    share: str
    derived_share: str
    status: str
    year_earlier: str
    change: str
    contribution: str
    subject: str
    milestone: str
    id: str
    key: str
    fact: str
    fact_or_paragraph: str
    # names and documents
    items: str
    partners: str
    code: str
    english: str
    korean: str
    aliases: str
    part_of: str
    iso3166: str
    facts: str
    title: str
    publisher: str
    published: str
    publisher_unknown: str
    undated: str
    # revisions
    before: str
    now: str
    revision: str
    conflict: str
    # derived figures and comparisons
    derived_figure: str
    bounds: str
    unit: str
    formula: str
    difference: str
    change_between: str
    percent: str
    percent_bounds: str
    second_is: str
    went: str
    # checks
    rule: str
    verdict: str
    numbers: str
    facts_used: str
    document: str
    numbers_found: str
    place: str
    number: str
    role: str
    accounted_by: str
    said: str
    periods: str
    lists: str
    excluded: str
    beyond: str
    missing: str
    accounted_percent: str
    said_percent: str
    claim: str
    outcome: str
    reasons: str
    words: str
    article: str
    read_as: str
    facts_say: str
    # receipts and search results
    caveat: str
    note: str
    inferred: str
    about_document: str
    published_from: str
    address: str
    accessed: str
    confirmed: str
    retracted: str
    base: str
    proof: str
    same_document: str
    other_documents: str
    follows: str
    would_follow: str
    agreement: str
    cited_facts: str
    # charts
    chart_of_levels: str
    chart_of_shares: str
    trade_of_korea: str
    by_item: str
    by_partner: str
    countries: str
    regions: str
    outlooks: str
    scales_of_panels: str
    indented_parts: str
    only_some_labels: str
    key_of_outlook: str
    key_of_limit: str
    key_of_derived: str
    key_of_doubtful: str
    figure: str
    quotes: str
    # titles
    milestones: str
    revisions: str
    sources: str
    ledger: str

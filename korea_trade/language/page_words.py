"""What the explorer page says besides the headings of a language.

``{n}``, ``{of}`` and ``{what}`` stand for what is put in, on the page itself too: there a filter changes the counts.
"""

from korea_trade.light_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """Titles, marks, controls and explanations of the explorer page."""

    # what the page is
    title_of_article: str
    subtitle: str
    subtitle_open: str
    open_refuted: str
    open_no_receipt: str
    open_missing: str
    subtitle_of_article: str
    skip: str
    documents: str
    articles: str
    facts: str
    names: str
    views: str
    written_by: str
    problems: str
    # marks
    key: str
    numbers: str
    figures: str
    of_these: str
    proven: str
    confirmed: str
    plausible: str
    no_receipt: str
    refuted: str
    caveat: str
    words: str
    said: str
    period: str
    list: str
    excluded: str
    beyond: str
    missing: str
    why_proven: str
    why_confirmed: str
    why_plausible: str
    why_no_receipt: str
    why_refuted: str
    why_caveat: str
    why_words: str
    why_said: str
    why_period: str
    why_list: str
    why_excluded: str
    why_beyond: str
    why_missing: str
    # marks of an article
    why_agrees: str
    why_agrees_derived: str
    why_within_rounding: str
    why_contradicts: str
    why_other_definition: str
    why_unknown: str
    standard_input: str
    no_words: str
    whole_quote: str
    see_reasons: str
    usual: str
    carried: str
    dated: str
    # the inspector
    inspector: str
    choose_a_figure: str
    one_of: str
    previous: str
    next: str
    close: str
    receipts: str
    more_verdicts: str
    copy: str
    copy_citation: str
    copy_json: str
    copy_link: str
    copied: str
    # the table
    search: str
    search_finds: str
    filters: str
    any: str
    of_facts: str
    no_fact_matches: str
    called_caveat: str
    leads_nowhere: str
    one_a_filter: str
    clear: str
    download: str
    sort: str
    sort_by: str
    value: str
    # names
    facts_about: str
    # the keyboard
    shortcuts: str
    shortcuts_are: str

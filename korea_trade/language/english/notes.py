"""English titles, footnotes and summaries."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.checks.codes import Role
from korea_trade.errors import in_english
from korea_trade.language.english.sentences import EnglishSentences
from korea_trade.language.english.words import OUTCOMES, capitalized, inside_sentence, with_article
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import ExclusionKind, Flow, Frequency, Sector
from korea_trade.phrase import phrase
from korea_trade.reader.reasons import Outcome as ProofOutcome
from korea_trade.reader.reasons import Reason
from korea_trade.verification.codes import Outcome as Verified
from korea_trade.verification.codes import Reason as VerifiedReason

if TYPE_CHECKING:
    from korea_trade.reader.statement import Origin, ProofField

_FIGURES = {"value": "level", "growth": "growth", "share": "share"}
_PROOFS = {
    ProofOutcome.PROVEN: "proven",
    ProofOutcome.PLAUSIBLE: "plausible",
    ProofOutcome.REFUTED: "refuted",
    ProofOutcome.NO_RECEIPT: "no receipt",
}
_VERIFIED = {
    Verified.AGREES: "agrees",
    Verified.AGREES_DERIVED: "agrees as derived",
    Verified.WITHIN_ROUNDING: "within rounding",
    Verified.CONTRADICTS: "contradicts",
    Verified.OTHER_DEFINITION: "other definition",
    Verified.UNKNOWN: "unknown",
    Verified.NOT_A_CLAIM: "not a claim",
}
_LATEST = " (the latest whole year that has figures)"

_ROLES = {
    Role.SAID: "said",
    Role.PERIOD: "period",
    Role.LIST: "list",
    Role.EXCLUDED: "excluded",
    Role.MISSING: "missing",
}
_EXCLUDED = {
    ExclusionKind.DATE: "date",
    ExclusionKind.NAME: "name",
    ExclusionKind.NOT_TRADE: "not trade",
    ExclusionKind.BEYOND_THE_MODEL: "beyond the model",
}


class EnglishNotes(EnglishSentences):
    """What stands above and below tables."""

    def totals_title(self, sector: Sector) -> str:
        """The title of a table of totals."""
        return f"Korea's trade, {self.sector(sector)}"

    def items_title(self, flow: Flow, partner: str | None, period: str, sector: Sector, *, latest: bool) -> str:
        """The title of a ranking of items, to or from a partner or the world; ``latest`` is the year by default."""
        what = self.by_item(flow, partner)
        return f"{what}, {self.period(period)}, {self.sector(sector)}{_LATEST if latest else ''}"

    def partners_title(self, flow: Flow, item: str | None, period: str, sector: Sector, *, latest: bool) -> str:
        """The title of a ranking of partners, of one item or all."""
        what = self.by_partner(flow, item)
        return f"{what}, {self.period(period)}, {self.sector(sector)}{_LATEST if latest else ''}"

    def by_item(self, flow: Flow, partner: str | None) -> str:
        """What a ranking of items shows, in any period: "Exports to the world by item"."""
        where = with_article(self.partner(partner)) if partner else "the world"
        towards = "from" if flow is Flow.IMPORTS else "to"
        return f"{self.flow(flow)} {towards} {where} by item"

    def by_partner(self, flow: Flow, item: str | None) -> str:
        """What a ranking of partners shows, in any period: "Exports of all items by partner"."""
        of = inside_sentence(self.item(item)) if item else "all items"
        return f"{self.flow(flow)} of {of} by partner"

    def by_length(self, months: int) -> str:
        """How long the periods of a chart over time are: "by year"; nothing for other lengths than usual ones."""
        return {1: "by month", 3: "by quarter", 6: "by half-year", 12: "by year"}.get(months, "")

    def of_korea(self, what: str) -> str:
        """A flow as a whole, of which country it is: "Korea's exports"."""
        return f"Korea's {inside_sentence(what)}"

    def heading(self, text: str) -> str:
        """A text as it begins a heading."""
        return capitalized(text) if text else text

    def rows_title(self, count: int, of: Sequence[str] = (), *, latest: bool = False) -> str:
        """The title of a table that is told by its number of rows, and by what all of them are of, as far as known."""
        title = f"{count} row{_s(count)}" + (f": {', '.join(of)}" if of else "")
        return title + (_LATEST if latest else "")

    def facts_title(self, count: int, of: int) -> str:
        """The title of a table of facts, and of how many, where some are left out."""
        return f"{_of_all(count, of)} fact{_s(of)}"

    def derived_title(self, count: int, of: int) -> str:
        """The title of a table of derived figures, and of how many."""
        return f"{_of_all(count, of)} derived figure{_s(of)}"

    def growth_caption(self, frequency: Frequency) -> str:  # noqa: ARG002  (it is the same for all)
        """What bars of growth measure, in periods of a length."""
        return "Growth from a year earlier, in percent"

    def columns_left_out(self, headings: Sequence[str]) -> str:
        """Under a narrow table: which columns it leaves out, and what shows them."""
        return (
            f"Left out, as the terminal is narrow: {', '.join(headings)}. A wider one, --columns or --json shows them."
        )

    def comparison_title(self, first: str, second: str, where: str, *, shares: bool = False) -> str:
        """The title of a comparison of levels or shares: two periods in a sector or two sectors in a period, named."""
        unit = "shares in percent, changes in percentage points" if shares else "USD bn"
        return f"{first} and {second} side by side, {where}, {unit}"

    def growth_of(self, name: str) -> str:
        """The heading of the growth under one of two definitions."""
        return f"{name} growth %"

    def verdicts_title(self, count: int) -> str:
        """The title of a table of verdicts."""
        return f"{count} verdict{_s(count)}: do the facts agree with each other?"

    def remark(self, english: str, korean: str | None) -> str:  # noqa: ARG002  (the Korean text is for Korean)
        """What a curator remarked."""
        return english

    def inferred(self, field: str, english: str, korean: str | None) -> str:  # noqa: ARG002  (it is in English)
        """Why a field of a fact may be taken as read though no words prove it."""
        return f"{field}: {english}"

    def source(self, publisher: str | None, published: str | None, title: str, id_: str) -> str:
        """The line that names a document."""
        return f"Source: {self.publisher_and_date(publisher, published)}, {title} ({id_})"

    def source_line(self, publisher: str | None, published: str | None, title: str) -> str:
        """The line that names a document to those who do not have it, without its id."""
        return f"Source: {self.publisher_and_date(publisher, published)}, {title}"

    def publisher_and_date(self, publisher: str | None, published: str | None) -> str:
        """Who published a document and when, as far as it is known."""
        return f"{publisher or 'publisher not named'}, {published or 'undated'}"

    def published_from(self, text: str) -> str:
        """Where the date of a document comes from."""
        return text

    def to_be_used_with_care(self, mark: str, show: str) -> str:
        """What the mark means where the caveats are not spelled out, and the command that shows them."""
        return f"{mark} to be used with care: {show} says why"

    def indented_are_parts(self) -> str:
        """What the indent of a row means."""
        return "Indented rows are parts of the row above them: the two do not add up."

    def derived_columns(self, *, share: bool, levels: bool, contributions: bool, bounds: bool) -> str:
        """What the asterisks mean: a share, a year-earlier level and change, a contribution; perhaps with bounds."""
        said = ["share of the total"] if share else []
        said += ["level a year earlier and change in USD bn"] if levels else []
        said += ["contribution to the growth of the whole in percentage points"] if contributions else []
        within = ", with the bounds that rounding leaves" if bounds else ""
        if (levels or contributions) and not bounds:
            within = ", ≈ within the bounds that rounding leaves"
        return f"* Derived, not stated: {'; '.join(said)}{within}."

    def shares_on_a_page(self, *, of_item: bool) -> str:
        """What a share is of where a row of the page of an item names a partner too, or of a partner an item."""
        return f"The share of a row that names {'a partner' if of_item else 'an item'} is of the total of that one."

    def ranks_on_a_page(self, *, of_item: bool) -> str:
        """Among what a rank is where a row of the page of an item names a partner too, or of a partner an item."""
        if of_item:
            return "The rank of a row that names a partner is among the items traded with that one."
        return "The rank of a row that names an item is among the partners it is traded with."

    def shares_within_a_partner(self) -> str:
        """What shares and ranks are of on the page of an item and a partner."""
        return "Shares are of the trade of all items with this partner; ranks are among those items."

    def derived_from(self, figure: str, facts: Sequence[str]) -> str:
        """A derived figure in words, with the facts that it follows from."""
        return f"derived: {figure}, from {'; '.join(facts)}"

    def derived_sign(self) -> str:
        """What the sign of derived figures means."""
        return (
            "≈ Derived, not stated in any document: it follows from stated figures, "
            "within the bounds of their rounding."
        )

    def limit_sign(self) -> str:
        """What the signs of differences that are only limits mean."""
        return "≥, ≤ At least, at most: one of the two figures is only a limit, or a tally that has been topped."

    def doubtful_sign(self) -> str:
        """What the sign of a figure means that contradicts others."""
        return "? Contradicts other figures, as its caveat says: nothing is derived from it."

    def difference_sign(self) -> str:
        """What the sign of differences means."""
        return "≈ Derived: the second less the first, within the bounds of their rounding."

    def sectors_differ(self) -> str:
        """Why two definitions of trade do not correct each other."""
        return (
            "The two are different definitions of trade: the ministry's ICT releases count another set of goods under "
            "the same names, so neither figure corrects the other, and their difference is no change."
        )

    def rank_heading(self, stated: int | None) -> str:
        """The heading of ranks, among so many stated where the figures of others are not."""
        return "#" if stated is None else f"# of {stated} stated"

    def rank(self, rank: int, stated: int | None) -> str:
        """A rank, among so many stated where the figures of others are not."""
        return str(rank) if stated is None else f"{rank} of {stated} stated"

    def place(self, rank: int, stated: int, size: int) -> str:
        """A rank among so many members of a group, of which so many are stated."""
        return f"{rank} of {size}" if stated == size else f"{rank} of {stated} stated"

    def with_share_and_rank(self, said: str, share: str, rank: str) -> str:
        """The text of a row with its computed share, in percent, and its rank, as far as there are any."""
        return "; ".join([said, *([f"share* {share}%"] if share else []), *([f"rank {rank}"] if rank else [])])

    def page_title(self, name: str) -> str:
        """The title of the page of a name."""
        return f"{name}: what is known"

    def page_of_relations(self, name: str) -> str:
        """The title of the groups that a name belongs to and its parts."""
        return f"{name}: groups it belongs to, and its parts"

    def page_of_remarks(self, name: str) -> str:
        """The title of facts about something else whose remarks name it."""
        return f"{name}: named in remarks on other facts"

    def derived_from_year_after(self, span: str) -> str:
        """That a level, from low to high, follows from what the year after is said to be."""
        return f"{span}, by the growth of the year after"

    def countries_and_regions(self) -> str:
        """Among what the ranks of countries and regions are."""
        return "Countries are ranked among countries, regions among regions."

    def ranks_of_parts(self) -> str:
        """What ranks in brackets are."""
        return "(#) Rank among the parts of the same whole."

    def only_stated(self, drawn: int, figure: str) -> str:
        """That a chart draws so many, as the figure is stated of no others."""
        return f"only the {'one' if drawn == 1 else drawn} whose {_FIGURES[figure]} is stated"

    def drawn(self, drawn: int, stated: int, size: int, figure: str) -> str:
        """How many of a group a chart draws; of so many of them the figure is stated."""
        if drawn == size:
            return "the only one stated" if size == 1 else f"all {size} that are stated"
        rest = f" (no {_FIGURES[figure]} is stated for the rest)" if drawn == stated else ""
        return f"{drawn} of {size} or more shown{rest}"

    def parts_drawn(self, number: int) -> str:
        """How many parts of the members of a group a chart draws under them."""
        return f"also {number} of their parts" if number else ""

    def other_definition(self, sector: Sector) -> str:
        """That one of two facts covers another trade."""
        return f"{self.sector(sector)}: another definition of trade"

    def acknowledged(self, rule: Rule, fact: str, caveat: str) -> str:
        """The caveat that names a rule that a fact breaks."""
        return f"Acknowledged, {self.rule(rule)} of {fact}: {caveat}"

    def role(self, role: Role, kind: ExclusionKind | None) -> str:
        """What accounts for a number of a document; of an excluded one, what it is."""
        return _ROLES[role] if kind is None else f"{_ROLES[role]}: {self.exclusion(kind)}"

    def exclusion(self, kind: ExclusionKind) -> str:
        """What an excluded number is."""
        return _EXCLUDED[kind]

    def proof_field(self, field: "ProofField") -> str:
        """A field of a fact that words prove."""
        from korea_trade.language.english.qualifiers import QUALIFIERS

        return QUALIFIERS.fields[field]

    def proof_place(self, line: int | None, origin: "Origin") -> str:
        """Where the words of a field stand, and where they come from if not from the clause of the figure."""
        from korea_trade.reader.statement import Origin

        if line is None:
            return "inferred" if origin is Origin.INFERRED else "from the date of publication"
        carried = {Origin.CARRIED: ", carried", Origin.DATE: ", by the date of publication"}
        return f"line {line}{carried.get(origin, '')}"

    def proofs_summary(self, counts: Mapping[ProofOutcome, int], confirmed: int) -> str:
        """How many facts the documents prove, and how many of the plausible ones somebody has confirmed."""
        said = [outcome for outcome in ProofOutcome if outcome is not ProofOutcome.NO_RECEIPT or counts.get(outcome)]
        each = {outcome: f"{counts.get(outcome, 0)} {_PROOFS[outcome]}" for outcome in said}
        if counts.get(ProofOutcome.PLAUSIBLE):
            each[ProofOutcome.PLAUSIBLE] += f" ({confirmed} confirmed)"
        return f"Facts by what their documents say: {', '.join(each.values())}"

    def verdicts_summary(self, counts: Mapping[Outcome, int], wrong: int, acknowledged: int) -> str:
        """How many verdicts there are of each outcome, and how many contradictions a caveat acknowledges."""
        total = sum(counts.values())
        each = ", ".join(f"{number} {OUTCOMES[outcome]}" for outcome, number in counts.items())
        known = f" ({acknowledged} of {wrong} contradictions acknowledged by a caveat)" if wrong else ""
        return f"{total} verdict{_s(total)} of arithmetic: {each}{known}"

    def check_summary(self, facts: int, documents: int, problems: int, to_decide: int, where: str) -> str:
        """The last line of the checks; ``to_decide`` says at how many places a person has to, and ``where``."""
        found = f"{problems} problem{_s(problems)}" if problems else "no problem found"
        if to_decide:
            found += f", {to_decide} place{_s(to_decide)} to decide: {where}"
        return f"{facts} fact{_s(facts)}, {documents} document{_s(documents)}: {found}"

    def proof(self, outcome: ProofOutcome) -> str:
        """What a document says of a claim or a fact."""
        return _PROOFS[outcome]

    def reason(self, reason: Reason) -> str:
        """Why a claim is not proven, with the code."""
        from korea_trade.language.english.reasons import REASONS

        return f"{REASONS[reason]} ({reason})"

    def claims_summary(self, counts: Mapping[ProofOutcome, int]) -> str:
        """How many claims have each outcome."""
        total = sum(counts.values())
        each = ", ".join(f"{number} {_PROOFS[outcome]}" for outcome, number in counts.items())
        return f"{total} claim{_s(total)}: {each}"

    def verified(self, outcome: Verified) -> str:
        """What the facts say of a figure of an article."""
        return _VERIFIED[outcome]

    def verified_reason(self, reason: VerifiedReason) -> str:
        """What decided the outcome of a figure of an article, with the code."""
        from korea_trade.language.english.verified_reasons import VERIFIED_REASONS

        return f"{VERIFIED_REASONS[reason]} ({reason})"

    def verified_summary(self, counts: Mapping[Verified, int], in_words: int) -> Sequence[str]:
        """How many figures of an article have each outcome, and how many statements are in words alone."""
        total = sum(counts.values())
        if not total:
            return [in_english(phrase(Phrases.no_figures_to_judge))]
        each = ", ".join(f"{number} {_VERIFIED[outcome]}" for outcome, number in counts.items() if number)
        summary = f"{total} figure{_s(total)}: {each}"
        return [summary, in_english(phrase(Phrases.statements_in_words, in_words))] if in_words else [summary]

    def tagline(self) -> str:
        """What the tool is."""
        return "ktrade: Korea's foreign trade, each figure with its receipt"

    def contents(self, facts: int, documents: int, years: tuple[int, int], sectors: Sequence[Sector]) -> str:
        """What is inside."""
        inside = f"{facts} fact{_s(facts)} from {documents} document{_s(documents)}, on {years[0]} to {years[1]}"
        return f"{inside}; {', '.join(map(self.sector, sectors))}"

    def worth_typing(self) -> Sequence[tuple[str, str]]:
        """Commands with what they answer."""
        return (
            ("ktrade totals --year 2020", "exports, imports, balance"),
            ("ktrade items --sort growth", "which goods grew most"),
            ("ktrade regions china", "trade with one partner, in all periods"),
            ("ktrade milestones", "the best ever, the first in years, the longest run"),
            ("ktrade show 2020.exports.semiconductors@motie-2021-01-04", "the receipt of a figure"),
        )

    def help_hint(self) -> str:
        """Where the commands are listed."""
        return "`ktrade --help` lists all commands; each has `--help` with examples."


def _of_all(count: int, of: int) -> str:
    return str(count) if count == of else f"{count} of {of}"


def _s(count: int) -> str:
    return "" if count == 1 else "s"

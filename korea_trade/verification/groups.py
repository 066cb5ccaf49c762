"""Figures of several partners together that the reader binds to nothing: "미국·중국 비중 35.7%"."""

from collections.abc import Callable
from decimal import Decimal

from korea_trade.arithmetic.figures import amount
from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import Measure
from korea_trade.model.fact import Fact
from korea_trade.model.interval import exactly
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure
from korea_trade.verification.judgement import TELLING, Judgement
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.named_times import years_named
from korea_trade.verification.nearer_words import names_another_flow
from korea_trade.verification.slips import is_plain_slip
from korea_trade.vocabulary.sentence_words import sentence_words


def judge_share_of_group(
    knowledge: Knowledge, figure: Figure, sentence: str, names_partner: Callable[[str, str], bool]
) -> Judgement | None:
    """The agreement of a share, or of its change in points, with what facts state of all the partners named.

    None where the sentence names no such partners, or where nothing agrees: what is not read contradicts nothing, but a
    slip of one of two shares that the sentence sets side by side, the other of which is right.
    """
    number, kind = figure.mention.value, figure.mention.kind
    if number is None or kind not in (Kind.PERCENT, Kind.POINTS) or not sentence_words("share").search(sentence):
        return None
    for partner in knowledge.base.partners:
        if partner.members and all(names_partner(sentence, member) for member in partner.members):
            shares = [
                share
                for share in _shares(knowledge, partner.code)
                if not names_another_flow(sentence, share.flow) and _may_be_told(share, sentence)
            ]
            if kind is Kind.PERCENT:
                for fact in shares:
                    if fact.value == number and len(number.as_tuple().digits) >= TELLING:
                        return Judgement(figure, Outcome.AGREES, (), (fact,), exactly(number))
                slipped = _slipped(number, shares, sentence)
                if slipped is not None:
                    known = exactly(amount(slipped))
                    return Judgement(figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), (slipped,), known)
            else:
                return _change(figure, abs(number), shares)
    return None


def _may_be_told(share: Fact, sentence: str) -> bool:
    """Whether a sentence may tell of the time of a share: it names its year, that after it, or none."""
    year, named = int(share.period[:4]), {int(year) for year in years_named(sentence)}
    return not named or year in named or year + 1 in named


def _shares(knowledge: Knowledge, partner: str) -> list[Fact]:
    return [
        fact
        for fact in knowledge.facts.measured(Measure.SHARE)
        if fact.partner == partner and fact.item is None and fact.value is not None and fact.bound is None
    ]


def _slipped(number: Decimal, shares: list[Fact], sentence: str) -> Fact | None:
    """The share that a number is but for a slip, where the sentence has another one right and not this one."""
    for fact in shares:
        others = [share for share in shares if share is not fact and f"{share.value}" in sentence]
        if others and f"{fact.value}" not in sentence and is_plain_slip(number, amount(fact)):
            return fact
    return None


def _change(figure: Figure, points: Decimal, shares: list[Fact]) -> Judgement | None:
    """The agreement of a change in points with two shares of the same flow, a year apart."""
    for now in shares:
        for then in shares:
            same = (now.flow, now.sector) == (then.flow, then.sector)
            year_before = now.parsed_period.years_before(1) == then.period
            if same and year_before and abs(amount(now) - amount(then)) == points:
                return Judgement(figure, Outcome.AGREES_DERIVED, (), (now, then), exactly(points))
    return None

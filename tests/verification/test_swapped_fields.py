"""Claims of the facts' own fields are never called wrong, and one with a field swapped for another does not agree."""

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

from korea_trade.verification.codes import Outcome
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify
from tests.verification.claims import Claim, claims_of, is_borne_out
from tests.verification.swaps import swapped
from tests.verification.wordings import ENGLISH, KOREAN, Sentence, in_english, in_korean, kind_of

_OF_TRUE, _OF_SWAPPED = 0.06, 0.03  # of all sentences, which take minutes
_FREQUENT = ("level", "growth")
_MORE_OF_OTHERS = 4
_RIGHT = 0.9
_FIELDS = (
    "flow", "item", "partner", "period", "sector", "measure", "scale", "sign", "digits", "comparison", "limit", "count",
    "unit", "event", "level",
)  # fmt: skip


def test_true_claims_are_not_called_wrong(known: Knowledge) -> None:
    """What facts state and what follows from them contradicts in no wording, and agrees in nearly all."""
    random = Random(914)  # noqa: S311  (the same sentences in every run)
    judged, agreed = 0, 0
    for claim in claims_of(known):
        for sentence in _sentences(claim, known):
            if random.random() > _part(claim, _OF_TRUE):
                continue
            found = list(_judged(sentence, claim, known))
            assert all(one.outcome is not Outcome.CONTRADICTS for one in found), sentence.text
            judged += 1
            agreed += any(one.holds for one in found)
    assert agreed >= _RIGHT * judged > 0


def test_nothing_swapped_agrees(known: Knowledge) -> None:
    """With another flow, name, time, sector, measure, scale, sign, limit, count or unit, no claim agrees by chance."""
    random, judged = Random(915), Counter[str]()  # noqa: S311  (the same sentences in every run)
    for claim in claims_of(known):
        true = _sentences(claim, known)
        for what, other in swapped(claim, known.base, random):
            if is_borne_out(other, known):
                continue
            for sentence, as_it_is in zip(_sentences(other, known), true, strict=True):
                if random.random() > _part(claim, _OF_SWAPPED) or sentence.text == as_it_is.text:
                    continue
                found = list(_judged(sentence, other, known))
                assert not any(one.holds for one in found), f"another {what}: {sentence.text}"
                judged[what] += len(found)
    assert set(judged) == set(_FIELDS)


def _part(claim: Claim, part: float) -> float:
    return part if kind_of(claim) in _FREQUENT else part * _MORE_OF_OTHERS


def _sentences(claim: Claim, known: Knowledge) -> list[Sentence]:
    kind = kind_of(claim)
    english = [in_english(claim, told, known.base, short=at % 2 == 1) for at, told in enumerate(ENGLISH[kind])]
    return [*english, *(in_korean(claim, told, known.base, short=at % 2 == 1) for at, told in enumerate(KOREAN[kind]))]


def _judged(sentence: Sentence, claim: Claim, known: Knowledge) -> Iterator[Judgement]:
    """What is said of the figure of a claim in its sentence."""
    figure = re.compile(rf"{re.escape(sentence.figure)}(?![0-9.,])")
    for one in verify(sentence.text, claim.published, known):
        if one.outcome is not Outcome.NOT_A_CLAIM and figure.match(one.figure.mention.text):
            yield one

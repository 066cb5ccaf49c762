"""Custody: the documents are the ones that were read, and nothing in the fact base is without use."""

from korea_trade.bases.fact_base import EntryKind
from korea_trade.bases.problem import Problem
from korea_trade.checks.citation import Citations
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import phrase


def check_custody(citations: Citations) -> list[Problem]:
    """Digests, titles and dates against the documents; sources, items and partners that no fact uses."""
    base = citations.base
    problems = []

    def report(rule: str, wrong: Wrong, kind: EntryKind, index: int, *path: str) -> None:
        problems.append(Problem(*base.place_of(kind, index, *path), "", rule, wrong))

    facts = [placed.fact for placed in base.facts]
    cited = {fact.source for fact in facts}
    for index, source in enumerate(base.sources):
        document = citations.documents.get(source.id)
        if document is not None:
            if document.sha256 != source.sha256:
                wrong = phrase(ProblemPhrases.other_digest, source.file, document.sha256, source.sha256)
                report("sha256", wrong, "sources", index, "sha256")
            stated = source.published if source.published_from is None else None  # else the curator answers for it
            for field, words in (("title", source.title.strip("[]")), ("published", stated)):
                if words is not None and words not in document.text:
                    wrong = phrase(ProblemPhrases.not_in_the_words, field, words, source.file)
                    report("source", wrong, "sources", index, field)
        if source.id not in cited:
            report("unused", phrase(ProblemPhrases.source_unused, source.id), "sources", index)
    listed: dict[EntryKind, list[str]] = {
        "items": [item.code for item in base.items],
        "partners": [partner.code for partner in base.partners],
    }
    used = {fact.item for fact in facts} | {fact.partner for fact in facts}
    for entry in (*base.items, *base.partners):  # what others are part of, or are its members, is there for them
        used |= {entry.parent, *entry.members}
    lent = {entry.code for part in base.parts if part.lent for entry in (*part.items, *part.partners)}
    for kind, codes in listed.items():
        for index, code in enumerate(codes):
            if code not in used and code not in lent:
                report("unused", phrase(ProblemPhrases.code_unused, code, kind), kind, index)
    return problems

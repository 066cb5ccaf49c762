"""Whether words in a phrase on exports or imports may make it another trade than a country's: "exports by sea".

Nobody lists all that may be said of some exports; so what may stand there and tell of all of them is listed instead.
"""

import re
from functools import cache

from korea_trade.documents.numbers import Kind
from korea_trade.hangul import has_hangul
from korea_trade.model.codes import Flow
from korea_trade.model.fact import Fact
from korea_trade.reader.statement import ProofField
from korea_trade.verification.wording import Wording
from korea_trade.vocabulary.files import Tree, vocabulary_file
from korea_trade.vocabulary.phrases import spelled_out
from korea_trade.vocabulary.sentence_words import Kind as WordKind
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name, built_in_names

_WORD = re.compile(r"[A-Za-z][A-Za-z.’'-]*")
_FLOWS: dict[Flow, WordKind] = {Flow.EXPORTS: "noun-of-exports", Flow.IMPORTS: "noun-of-imports"}
_LAST_WORD = re.compile(r"(?P<word>[A-Za-z][\w.’'&-]*)\s+\Z")
_LAST_KOREAN = re.compile(r"(?P<word>\S+)\s\Z")
_MARKS = re.compile(r"[()·ㆍ/‘’“”'\",]")
_MOST_WORDS_BEFORE = 4
_SECTIONS_OF_NO_OTHER_TRADE = (
    "directions", "light_verbs", "strength", "moves", "drives", "level_verbs", "limits", "streaks", "ranks", "records",
    "ever", "firsts", "counts", "conjunctions", "clause_openers", "fillers", "auxiliaries", "adjectives", "reporting",
    "prepositions", "times", "months", "overtakes", "share_verbs",
)  # fmt: skip


def is_of_some_trade(fact: Fact, wording: Wording) -> bool:
    """Whether the phrase on the flow of a fact has a word that is not known to leave it that of all."""
    if wording.says_in_clause("about-a-flow") or (fact.item is None and wording.says_in_clause("of-main-goods")):
        return True
    flow = _flow(fact, wording)
    if flow is None:
        return False
    between = wording.text[wording.figure.mention.end : flow.start()]
    is_rate = wording.figure.mention.kind is Kind.PERCENT
    if is_rate and between and sentence_words("while-behind").match(between):
        return True  # "the won rose 12.6 percent as exports grew"
    before, behind = wording.text[wording.begins : flow.start()], wording.text[flow.end() : wording.ends]
    if has_hangul(flow[0]):
        return _is_of_some_in_korean(before, behind, wording.names)
    return _is_of_some_in_english(before, behind, flow[0], wording.names)


def _flow(fact: Fact, wording: Wording) -> "re.Match[str] | None":
    """The word of the sentence of a figure that says the flow of a fact; None where no noun does."""
    statement, word = wording.figure.statement, sentence_words(_FLOWS.get(fact.flow, "noun-of-trade"))
    proof = statement.proofs.get(ProofField.FLOW) if statement is not None and statement.flow is fact.flow else None
    if proof is not None and proof.start is not None and proof.end is not None:
        if not wording.begins <= proof.start < wording.ends:
            return None
        return sentence_words("noun-of-trade").search(wording.text, proof.start, proof.end)
    start = wording.figure.mention.start
    before = max(word.finditer(wording.text, wording.begins, start), key=_start, default=None)
    return before or word.search(wording.text, start, wording.ends)


def _start(found: "re.Match[str]") -> int:
    return found.start()


def _is_of_some_in_english(before: str, behind: str, flow: str, names: tuple[Name, ...]) -> bool:
    if flow.lower().endswith(("export", "import")) and sentence_words("noun-of-a-flow").match(behind) is None:
        return True
    words = before
    while (last := _LAST_WORD.search(words)) is not None:
        if not _is_known(last["word"], names):
            return True
        plain = last["word"].lower()
        if plain not in _words_of_goods(names) or sentence_words("before-a-flow").fullmatch(plain) is not None:
            break
        words = words[: last.start()]  # "stainless steel exports" are some of those of steel
    return sentence_words("some-before-a-flow").search(before) is not None or (
        sentence_words("some-behind-a-flow").match(behind) is not None
    )


def _is_known(word: str, names: tuple[Name, ...]) -> bool:
    plain = word.lower().replace("’", "'").rstrip(".'").removesuffix("'s")
    if plain in _known_words(names) or sentence_words("before-a-flow").fullmatch(plain) is not None:
        return True
    return "-" in plain and all(part in _known_words(names) for part in plain.split("-") if not part.isdecimal())


@cache
def _known_words(names: tuple[Name, ...]) -> frozenset[str]:
    """The English words of names, and those of the vocabulary that are no other trade."""
    told = [word for _, _, words in (*names, *built_in_names()) for word in words]
    for section, tree in vocabulary_file("words.en.yaml").items():
        if section in _SECTIONS_OF_NO_OTHER_TRADE:
            told += _texts(tree)
    found = (part.strip(".’'").lower() for word in told for one in spelled_out(word) for part in _WORD.findall(one))
    return frozenset(found)


@cache
def _words_of_goods(names: tuple[Name, ...]) -> frozenset[str]:
    told = (word for kind, _, words in (*names, *built_in_names()) if kind == "item" for word in words)
    return frozenset(part.lower() for word in told for one in spelled_out(word) for part in _WORD.findall(one))


def _texts(tree: Tree) -> list[str]:
    if isinstance(tree, str):
        return [tree]
    return [text for part in (tree.values() if isinstance(tree, dict) else tree) for text in _texts(part)]


def _is_of_some_in_korean(before: str, behind: str, names: tuple[Name, ...]) -> bool:
    if sentence_words("noun-behind-a-flow").match(behind):
        return True
    words = before[before.rfind("…") + 1 :]  # 비대면이 살린 ICT…작년 수출
    for _ in range(_MOST_WORDS_BEFORE):
        last = _LAST_KOREAN.search(words)
        if (
            last is None
            or sentence_words("ends-in-a-particle").search(last["word"])
            or any(digit in last["word"] for digit in "0123456789")
        ):
            return False
        if not _is_known_in_korean(last["word"], names):
            return True
        words = words[: last.start()]
    return False


def _is_known_in_korean(word: str, names: tuple[Name, ...]) -> bool:
    plain = _MARKS.sub("", word)
    if sentence_words("before-a-flow").fullmatch(plain) is not None:
        return True
    rest = _korean_names(names).sub("", plain)
    return rest != plain and (not rest or sentence_words("before-a-flow").fullmatch(rest) is not None)


@cache
def _korean_names(names: tuple[Name, ...]) -> "re.Pattern[str]":
    """The names that a Korean word may be made of, the longest first."""
    told = (_MARKS.sub("", word) for _, _, words in (*names, *built_in_names()) for word in words)
    known = {part for word in told if has_hangul(word) or word.isupper() for part in (word, *word.split())}
    return re.compile(f"대?(?:{'|'.join(re.escape(word) for word in sorted(known, key=len, reverse=True))})")

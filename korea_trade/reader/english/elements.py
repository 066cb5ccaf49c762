"""The elements of an English sentence: times, figures, phrases of the vocabulary, signs and other words, in order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind, Mention, find_mentions
from korea_trade.reader.english.periods import Role, TimeTag, find_times
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.goods import is_vehicle
from korea_trade.vocabulary.phrases import Meaning, Phrases, Token, tokens
from korea_trade.vocabulary.words import code_of_name

_ACRONYM = re.compile(r"\((?:[A-Z][A-Za-z.&/-]{0,9})\)")
_NUMBER_ONE = re.compile(r"No\. ?(?:1|one)\b")
_NUMBERED = re.compile(r"No\. ?(?=\d)")
_SHORTENED = ("app", "approx", "incl", "excl", "vs", "est")
_FIGURE_KINDS = {
    Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.QUANTITY, Kind.CARDINAL, Kind.ORDINAL, Kind.MULTIPLE, Kind.FRACTION,
    Kind.VAGUE,
}  # fmt: skip


_NO_NAMES = {"no_names"}


@dataclass(slots=True)
class Element:
    """One element: a figure, a time, a phrase with its meanings, a sign, or a word of no vocabulary."""

    start: int
    end: int
    text: str
    meanings: dict[str, Meaning] = field(default_factory=dict)
    figure: Mention | None = None
    time: TimeTag | None = None
    sign: str = ""
    word: str = field(init=False, compare=False)
    """Its text in lower case."""

    def __post_init__(self) -> None:
        self.word = self.text.lower()

    @property
    def is_owner(self) -> bool:
        """Whether it says whose something is: "China's", "exporters'"."""
        return self.word.endswith(("'s", "’s", "s'", "s’"))

    def has(self, kind: str, value: str | None = None, part: str | None = None) -> bool:
        """Whether it may mean this."""
        if not self.meanings:
            return False
        meaning = self.meanings.get(kind)
        if meaning is None:
            return False
        return (value is None or meaning.value == value) and (part is None or meaning.part == part)

    def without(self, kind: str) -> None:
        """Take a meaning away that it does not have where it stands."""
        self.meanings = {other: meaning for other, meaning in self.meanings.items() if other != kind}

    def value(self, kind: str) -> str:
        """The value of a meaning that it has."""
        return self.meanings[kind].value

    @property
    def is_korea(self) -> bool:
        """Whether it is Korea by its name, and not "Korea's"."""
        return self.has("nation", "name") and not self.word.endswith(("'s", "’s"))

    @property
    def unknown(self) -> bool:
        """Whether it is a word that the vocabulary does not know."""
        return not (self.meanings.keys() - _NO_NAMES or self.figure or self.time or self.sign)

    @property
    def nameable(self) -> bool:
        """Whether it is such a word, and one that may be a name."""
        return self.unknown and not self.meanings and self.text[0].isalpha()

    @property
    def may_name(self) -> bool:
        """Whether it is such a word without the ending of an adverb or of a form of a verb: "sharply", "rising"."""
        return self.nameable and not self.word.endswith(("ly", "ing", "ed"))

    @property
    def period(self) -> TimeTag | None:
        """The time, if it is a period."""
        return self.time if self.time is not None and self.time.role is Role.PERIOD else None

    @property
    def comparison(self) -> TimeTag | None:
        """The time, if a figure is compared with it."""
        return self.time if self.time is not None and self.time.role is Role.COMPARISON else None

    def is_figure(self, *kinds: Kind) -> bool:
        """Whether it is a figure of one of these kinds."""
        return self.figure is not None and self.figure.kind in kinds


def past_fillers(nodes: Sequence[object], at: int, step: int = 1) -> int:
    """The next place, or the one before with a step of -1, at which no word such as "the" stands."""
    while isinstance(node := node_at(nodes, at), Element) and node.has("fillers"):
        at += step
    return at


def elements(
    text: str, start: int, end: int, vocabulary: Phrases, inside: Sequence[Mention] | None = None
) -> list[Element]:
    """The elements of a sentence of a text, each with its place in the text. ``inside`` are the numbers in it."""
    sentence = text[start:end]
    hidden = [
        (m.start() + start, m.end() + start)
        for m in _ACRONYM.finditer(sentence)
        if m.start() > 0 and not find_times(m[0])
    ]
    words = [token for token in tokens(sentence, start) if not any(a <= token.start < b for a, b in hidden)]
    times = {time.start: time for time in find_times(sentence, start)}
    if inside is None:
        inside = [replace(m, start=m.start + start, end=m.end + start) for m in find_mentions(sentence)]
    figures = (_without_country(text, m) for m in inside if m.kind in _FIGURE_KINDS)
    mentions = {m.start: _without_goods(m, words, vocabulary) for m in figures}
    found, index = list[Element](), 0
    starts = sorted(times)
    while index < len(words):
        token = words[index]
        while starts and starts[0] <= token.start:
            starts.pop(0)
        stop = starts[0] if starts else end
        element, index = _next(text, words, index, times.get(token.start), mentions, vocabulary, stop)
        if element is not None and not (element.sign == "." and found and found[-1].word in _SHORTENED):
            if element.period is not None and found and found[-1].has("ever") and found[-1].word.startswith("since"):
                found[-1] = _longer(text, found[-1], element)  # "since records began in 1996" is no time of a figure
            else:
                found.append(element)
    return found


def _longer(text: str, element: Element, after: Element) -> Element:
    """An element with what stands right behind it."""
    return replace(element, end=after.end, text=text[element.start : after.end])


def _without_country(text: str, mention: Mention) -> Mention:
    """For "to the U.S. $29.7 billion": the partner before a sum that is no part of its currency."""
    currency = re.match(r"(?:U\.S\.|US)\s+(?=\$)", text[mention.start : mention.end])
    before = text[max(0, mention.start - 5) : mention.start].lower().rstrip()
    if currency is None or not (before.endswith(("the", ",", ";", ":", "and")) or not before):
        return mention
    return replace(mention, start=mention.start + currency.end())


def _without_goods(mention: Mention, words: list[Token], vocabulary: Phrases) -> Mention:
    """For "22,000 electric vehicles": the number, for what it counts is a name of goods; "22,000 cars" has a unit."""
    if mention.kind is not Kind.QUANTITY or mention.unit != "units":
        return mention
    inside = [at for at, word in enumerate(words) if mention.start < word.start < mention.end and word.word]
    for at in inside:
        goods = _meanings(vocabulary.longest(words, at, mention.end)[1]).get("item")
        if goods is not None and goods.value != "automobiles" and is_vehicle(goods.value):
            return replace(mention, end=words[at - 1].end)
    return mention


def _next(
    text: str,
    words: list[Token],
    index: int,
    time: TimeTag | None,
    mentions: dict[int, Mention],
    vocabulary: Phrases,
    stop: int,
) -> tuple[Element | None, int]:
    token = words[index]
    first = _NUMBER_ONE.match(text, token.start)
    if first is not None:
        rank = {"ranks": Meaning("ranks", "high")}
        return Element(token.start, first.end(), first[0], rank), _after(words, index, first.end())
    numbered = _NUMBERED.match(text, token.start)
    if numbered is not None and numbered.end() in mentions:
        return None, _after(words, index, numbered.end())  # "No. 2" is no negation
    covered, means = vocabulary.longest(words, index, stop) if token.word else (0, [])
    if covered > 2 and _two_names(words, index, covered, means):
        joint = next(word.start for word in words[index + 1 : index + covered] if word.norm == "and")
        covered, means = vocabulary.longest(words, index, joint)
    if covered > 1 and _industry_of_goods(words, index + covered, means, vocabulary, stop):
        covered, means = vocabulary.longest(words, index, words[index + covered - 1].start)
    reach = words[index + covered - 1].end if covered else token.start
    if time is not None and (time.end >= reach or (covered == 1 and time.possessive)):  # "May's" is no verb
        return Element(time.start, time.end, text[time.start : time.end], time=time), _after(words, index, time.end)
    mention = mentions.get(token.start)
    if mention is not None and mention.end >= reach:
        end = mention.end
        return Element(token.start, end, text[token.start : end], figure=mention), _after(words, index, end)
    if covered:
        meanings = _meanings(means)
        if text[token.start : reach].endswith(("'s", "’s")):
            meanings.pop("counts", None)  # "of the country's 15 items" counts items, not countries
        if covered > 1 and "ignored" in meanings and words[index + covered - 1].norm in _INDUSTRIES:
            goods = _meanings(vocabulary.longest(words, index, words[index + covered - 1].start)[1]).get("item")
            code = goods.value if goods is not None else code_of_name("item", plural(token.norm))
            if code is not None:
                meanings["industries"] = Meaning("industries", code)  # "the automobile sector", "the battery industry"
        return Element(token.start, reach, text[token.start : reach], meanings), index + covered
    if token.word:
        return Element(token.start, token.end, token.text), index + 1
    if (
        token.text in "-‐‑"
        and index
        and words[index - 1].end == token.start
        and text[token.end : token.end + 1].strip()
    ):
        return None, index + 1
    if token.text == "&" and text[token.start - 1 : token.start] == text[token.end : token.end + 1] == " ":
        return Element(token.start, token.end, "and", AND), index + 1  # "exports rose 3 percent & imports fell"
    return Element(token.start, token.end, token.text, sign=token.text), index + 1


def plural(noun: str) -> str:
    """The plural of a noun: "batteries" of "battery"."""
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


_INDUSTRIES = ("industry", "sector", "business")
AND = {"conjunctions": Meaning("conjunctions", "and"), "clause_openers": Meaning("clause_openers", "and")}


def _industry_of_goods(words: list[Token], after: int, means: list[Meaning], vocabulary: Phrases, stop: int) -> bool:
    """For "semiconductor industry exports": an industry right before a flow stands for its goods."""
    industry = words[after - 1].norm in _INDUSTRIES
    if not industry or after >= len(words) or any(meaning.kind != "ignored" for meaning in means):
        return False
    return any(meaning.kind == "flows" for meaning in vocabulary.longest(words, after, stop)[1])


def _two_names(words: list[Token], index: int, covered: int, means: list[Meaning]) -> bool:
    """For "automobiles and auto parts fell 3 percent and 4 percent each": a name of two that each have a figure."""
    last = index + covered
    inside = [word.norm for word in words[index:last]]
    if "and" not in inside or not any(meaning.kind == "item" for meaning in means):
        return False
    around = [word.norm for word in (*words[max(0, index - 1) : index], *words[last : last + 1])]
    apart = any(word.norm == "respectively" for word in words[last:]) or any(
        word.norm == "each" and before.norm in ("percent", "%") for before, word in pairwise(words[last:])
    )
    beside = [word.norm for word in words[max(0, index - 3) : index]] == ["and", "those", "of"]
    return apart and not beside and not any(word in (",", "and") for word in around)


def _after(words: list[Token], index: int, end: int) -> int:
    while index < len(words) and words[index].start < end:
        index += 1
    return index


def _meanings(means: list[Meaning]) -> dict[str, Meaning]:
    found = dict[str, Meaning]()
    for meaning in means:
        found.setdefault(meaning.kind, meaning)
    return found

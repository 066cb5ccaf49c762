"""The elements of a Korean sentence: figures, times, phrases of the vocabulary with their particles, and signs."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.reader.korean.times import TimeTag
from korea_trade.vocabulary.particles import korean_particles
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.syllables import DOTS, KoreanPhrases, Match
from korea_trade.vocabulary.word_lists import korean_list, korean_row

_TRADED_OR_FIGURE = re.compile(r"\([^)\n]{0,12}\d| ?(?:수출|수입)")
_ELLIPSIS = re.compile(rf"\.{{2,}}|…+|[·{DOTS}]{{2,}}")
_RUN = re.compile(r"[가-힣一-鿿A-Za-z0-9]+")
_HANGUL_RUN = re.compile(r"[가-힣]+")
_COPULA = re.compile(r"(?:이었|였|이라|이다|이며|이고|이지|이자|이던|이어|인데|이기)[가-힣]*\Z")
_SUFFIX = re.compile(r"(?:대|선|여|가량|쯤|정도|어치|꼴)(?=[가-힣]|\Z)")
_CONNECTIVE = re.compile(
    r"(?:면서|며|하고|되고|했고|됐고|었고|았고|였고|렸고|졌고|해|돼|여|려|져|어|아|워|와|지만|는데|으나|했으나|자|므로|데다|도록|다|함|됨|음|였다)\Z"
)
_DELIVERED = re.compile(r"인도(?:하|한|해|했|할|될|된|됐|받|량)")  # not India
_DELIVERY = re.compile(r"인도(?= ?(?:일정|시기|시점|지연|예정))")
_INDIA_OR_DELIVERY = re.compile(r"인도(?= ?물량|[가이] \D)")
_BUILT_TO_ORDER = ("ships", "offshore-plants")
_TRADED_BEHIND = re.compile(r"[가-힣]{2,6}?(?=(?:수출|수입)액?(?:[은는이가을의도]|\Z|(?![가-힣])))")
_FOOTNOTE = re.compile(r"\*{1,3}(?!\*)")
_IN_A_ROW = re.compile(r" ?(?:연속|째|만에)")
_BAND = re.compile(r"대(?=(?:[로를에의였이인는도]|까지|초|중반|후반)|\Z)(?!에\Z)")
_AMONG = "中"  # behind a noun: among, within; else it is China
_OTHER_COUNTRIES = re.compile(r"[美日](?= ?(?:수출|수입|[,·]))")
_EACH_OF_BOTH = re.compile(r"[가-힣]{0,4}(?: (?!각각)[가-힣]+){0,2} 각각")
_PLURAL = "들"
_BOUND_FOR = ("행", "향", "向")  # 미국행은, CIS向 수출
_LONG = "간"
_KIND = "류"
_MADE_IN = "산"  # 중국산, but not 합산
_DEEPEST = 4
_LONGEST_ENDING = 8  # syllables
_CHAINED = {
    "flows", "balances", "measures", "item", "partner", "sector", "times", "counts", "empty", "all_industries", "ever",
    "working_days", "records", "foreign", "provinces", "streaks", "by_times", "limits", "among",
}  # fmt: skip


@dataclass(slots=True)
class Element:
    """One element: a figure, a time, a phrase with its meanings, a sign, or a word of no vocabulary.

    ``end`` is without the particle, ``stop`` with it; ``role`` is what the particle makes of it (``topic``, …), and
    ``ending`` what follows the stem of a verb. ``band`` marks a figure that stands for those above it (560억 달러대),
    ``noun`` a word of no list that is a noun, though it ends as verbs do (망고 수입은).
    """

    start: int
    end: int
    text: str
    means: dict[str, Meaning] = field(default_factory=dict)
    figure: Mention | None = None
    time: TimeTag | None = None
    sign: str = ""
    stop: int = 0
    role: str = ""
    particle: str = ""
    ending: str = ""
    depth: int = 0
    band: bool = False
    noun: bool = False

    def has(self, kind: str, value: str | None = None) -> bool:
        """Whether it may mean this."""
        meaning = self.means.get(kind)
        return meaning is not None and (value is None or meaning.value == value)

    def value(self, kind: str) -> str:
        """The value of a meaning that it has; nothing where it has none."""
        meaning = self.means.get(kind)
        return meaning.value if meaning is not None else ""

    @property
    def unknown(self) -> bool:
        """Whether it is a word that the vocabulary does not know."""
        return not (self.means or self.figure or self.time or self.sign)

    def is_figure(self, *kinds: Kind) -> bool:
        """Whether it is a figure of one of these kinds."""
        return self.figure is not None and self.figure.kind in kinds

    @property
    def connects(self) -> bool:
        """Whether it may be a verb that ends a clause."""
        return bool(_CONNECTIVE.search(self.text if self.unknown else self.ending))


def _is_foreign(match: Match) -> bool:
    return any(meaning.kind == "foreign" for meaning in match.means)


def _last_named(found: list[Element]) -> str:
    """The goods or the partner that was named last."""
    last = next((element for element in reversed(found) if element.has("item") or element.has("partner")), None)
    return last.value("item") if last is not None else ""


def _has_members(element: Element) -> bool:
    """Whether it is a time or a noun of which 中 is a part or a member."""
    timed = element.is_figure(Kind.YEAR, Kind.MONTH, Kind.DAYS, Kind.PART, Kind.DATE) or element.has("times")
    return timed or any(element.has(kind) for kind in ("counts", "flows", "item", "measures", "records"))


class Tagger:
    """Finds the elements of the sentences of one text, whose numbers are found once."""

    def __init__(self, text: str, mentions: Sequence[Mention], phrases: KoreanPhrases) -> None:
        self._text = text
        self._phrases = phrases
        self._mentions = {mention.start: mention for mention in mentions}
        self._starts = [mention.start for mention in mentions]
        self._particles = korean_particles()

    def elements(self, start: int, end: int) -> list[Element]:
        """The elements between two places of the text, in order."""
        found = list[Element]()
        at = start
        while at < end:
            if self._text[at].isspace():
                at += 1
                continue
            if found and found[-1].stop == at and (mark := _FOOTNOTE.match(self._text, at, end)) is not None:
                at = self._past_footnote(found[-1], mark.end(), end)
                continue
            element = self._next(at, end, found)
            found.append(element)
            at = element.stop
        return found

    def _past_footnote(self, before: Element, at: int, end: int) -> int:
        """Past the mark of a footnote behind a word, and the particle of the word behind that: 친환경차 수출액*은."""
        run = _HANGUL_RUN.match(self._text, at, end)
        role = self._role(run[0]) if run is not None and not before.role else ""
        if run is None or not role:
            return at
        before.role, before.particle, before.stop = role, run[0], run.end()
        return run.end()

    def _next(self, at: int, end: int, found: list[Element]) -> Element:
        before = found[-1] if found else None
        if delivery := self._delivery(at, end, found):
            return delivery
        match = self._phrase(at, end, before)
        mention = self._mentions.get(at)
        named = match is not None and mention is not None and mention.kind is Kind.NAME and match.end >= mention.end
        if mention is not None and mention.end <= end and not named and (match is None or match.end <= mention.end):
            if mention.kind is Kind.PART and _IN_A_ROW.match(self._text, mention.end):  # 4분기 연속
                mention = replace(mention, kind=Kind.CARDINAL, noun="quarters", when=None)
            element = Element(at, mention.end, self._text[at : mention.end], figure=mention, stop=mention.end)
            self._take_particle(element, end)
            return element
        if match is not None:
            means = dict[str, Meaning]()
            for meaning in match.means:
                means.setdefault(meaning.kind, meaning)
            element = Element(at, match.end, self._text[at : match.end], means, stop=match.end)
            if match.stem:
                run = _HANGUL_RUN.match(self._text, match.end, end)
                element.ending = "" if run is None or self._is_since(run) else run[0]  # 달성이후
                element.stop = match.end + len(element.ending)
                element.role, element.particle = self._guess(element.ending)
            else:
                self._take_particle(element, end)
            return element
        run = _RUN.match(self._text, at, end)
        if run is None:
            ellipsis = _ELLIPSIS.match(self._text, at, end)
            sign = "…" if ellipsis else "·" if self._text[at] in DOTS else self._text[at]
            last = ellipsis.end() if ellipsis else at + 1
            element = Element(at, last, self._text[at:last], sign=sign, stop=last)
            if element.sign in ")]'\"’”」』>":
                self._take_particle(element, end)
            return element
        stop = min(run.end(), self._mention_in(at, run.end()))
        if (traded := _TRADED_BEHIND.match(self._text, at, stop)) is not None:  # 부품수출은
            cut = traded.end()
            return Element(at, cut, self._text[at:cut], stop=cut, noun=True)
        element = Element(at, stop, self._text[at:stop], stop=stop)
        element.role, element.particle = self._guess(element.text)
        return self._called_before(element) or element

    def _called_before(self, element: Element) -> Element | None:
        """Goods by the first part of their name, which the text has said: 시스템반도체는 45억 달러다. 시스템은."""
        word = element.text.removesuffix(element.particle)
        item = korean_row("item_rows", word) if element.role in ("topic", "subject") else None
        if item is None:
            return None
        for said in re.finditer(re.escape(word), self._text[: element.start]):
            found = self._phrases.at(self._text, said.start(), element.start)
            if any(one.kind == "item" and one.value == item for match in found for one in match.means):
                end = element.start + len(word)
                return replace(element, end=end, text=word, means={"item": Meaning("item", item)})
        return None

    def _delivery(self, at: int, end: int, found: list[Element]) -> Element | None:
        """The delivery of goods that are built to order, and no India: 선박은 인도 물량이 늘어, 인도가 줄어."""
        word = _DELIVERY.match(self._text, at, end)
        if word is None and _last_named(found) in _BUILT_TO_ORDER:
            word = _INDIA_OR_DELIVERY.match(self._text, at, end)
        if word is None:
            return None
        run = _HANGUL_RUN.match(self._text, word.end(), end)
        if run is None or len(run[0]) > 1:
            return Element(at, word.end(), word[0], {"ignored": Meaning("ignored", "")}, stop=word.end())
        return Element(at, run.end(), self._text[at : run.end()], stop=run.end(), role="subject", particle=run[0])

    def _is_since(self, run: re.Match[str]) -> bool:
        """Whether a run of syllables is no ending, but the word behind a noun since which something is so."""
        found = self._phrases.at(self._text, run.start(), run.end())
        return any(match.end == run.end() and any(one.kind == "since" for one in match.means) for match in found)

    def _mention_in(self, at: int, stop: int) -> int:
        """Where the next number begins, if it does so before a place."""
        index = bisect_left(self._starts, at + 1)
        return self._starts[index] if index < len(self._starts) and self._starts[index] < stop else stop

    def _phrase(self, at: int, end: int, before: Element | None) -> Match | None:
        """The longest phrase that begins here as a word or right behind a known one, and ends as one."""
        inside = at > 0 and _RUN.match(self._text[at - 1]) is not None
        open_word = before is not None and before.unknown and not before.noun
        if inside and (before is None or before.stop != at or before.role or open_word):
            return None
        grown = before is not None and before.is_figure(Kind.PERCENT) and before.role == "genitive"
        found = (match for match in self._phrases.at(self._text, at, end) if self._ends(match, end, 0))
        found = (match for match in found if not self._told_apart(match, at, end))
        if self._is_other_word(at):
            found = (match for match in found if match.end > at + 1)
        among = self._text[at] == _AMONG and before is not None and not before.role and _has_members(before)
        if among and before is not None and not (at > before.stop and self._names_countries(before)):
            return None  # 5월 中 수출은, 15대 품목 中 6개
        return next((match for match in found if not (grown and _is_foreign(match))), None)  # 39.1%의 성장률

    def _names_countries(self, before: Element) -> bool:
        """Whether a text writes countries before their trade as 中 does behind a time: 5월 中 수출은 …, 美 수출은."""
        timed = before.is_figure(Kind.MONTH, Kind.DAYS, Kind.PART) or before.has("times")
        return timed and _OTHER_COUNTRIES.search(self._text) is not None

    def _told_apart(self, match: Match, at: int, end: int) -> bool:
        """Whether two countries that have one name together are told of one by one: 미국과 중국이 각각 9.3%, 14.9%."""
        both = re.search("[과와] ", self._text[at : match.end]) is not None
        partner = any(meaning.kind == "partner" for meaning in match.means)
        return both and partner and _EACH_OF_BOTH.match(self._text, match.end, end) is not None

    def _is_other_word(self, at: int) -> bool:
        """Whether a syllable that is the name of goods too is none, as no figure or flow stands behind it."""
        if korean_row("names_before_figures", self._text[at]) is None:
            return False
        apart = at == 0 or self._text[at - 1].isspace() or self._text[at - 1] in f",·/({DOTS}"
        return not (apart and _TRADED_OR_FIGURE.match(self._text, at + 1))

    def _ends(self, match: Match, end: int, depth: int) -> bool:
        if match.stem:
            return True
        if _DELIVERED.match(self._text, match.end - 2):
            return False
        last = self._text[match.end - 1]
        if (
            last.isascii()
            and last.isalnum()
            and self._text[match.end : match.end + 1].isascii()
            and self._text[match.end : match.end + 1].isalnum()
        ):
            return False
        run = _RUN.match(self._text, match.end, end)
        if run is None or match.end in self._mentions:
            return True
        hangul = _HANGUL_RUN.match(self._text, match.end, end)
        if hangul and hangul.end() == run.end() and self._is_kind(match, hangul[0]):
            return True
        if hangul and hangul.end() == run.end() and self._role(hangul[0]):
            return not hangul[0].startswith(_MADE_IN) or any(
                meaning.kind in ("partner", "koreas") for meaning in match.means
            )
        if run[0][0] in _BOUND_FOR and any(meaning.kind == "partner" for meaning in match.means):
            return self._goes_there(match.end + 1, end)
        if depth >= _DEEPEST or not any(meaning.kind in _CHAINED for meaning in match.means):
            return False
        return any(self._ends(after, end, depth + 1) for after in self._phrases.at(self._text, match.end, end))

    def _is_kind(self, match: Match, run: str) -> bool:
        """Whether what follows goods makes all their kinds of them, with or without a particle: 위스키류의."""
        goods = any(meaning.kind == "item" for meaning in match.means)
        return goods and run[0] == _KIND and (run == _KIND or bool(self._role(run[1:])))

    def _role(self, run: str) -> str:
        """What a run of syllables makes of the noun before it, if it is nothing but particles."""
        role = self._particles.get(run, "")
        if role:
            return role
        if len(run) > _LONGEST_ENDING:
            return ""
        if run[0] == _PLURAL and len(run) > 1:
            return self._role(run[1:])  # 중소기업들도
        if _COPULA.match(run):
            return "copula"
        for cut in range(1, min(len(run), _LONGEST_ENDING)):
            if run[:cut] in self._particles and run[cut:] in self._particles:
                return self._particles[run[cut:]]
        return ""

    def _take_particle(self, element: Element, end: int) -> None:
        at = element.end
        longer = [match for match in self._phrases.at(self._text, at, end) if " " in self._text[at : match.end]]
        if any("comparisons" in {meaning.kind for meaning in match.means} for match in longer):
            return
        if element.has("partner") and self._text[at : at + 1] in _BOUND_FOR and self._goes_there(at + 1, end):
            element.means = {**element.means, "flows": Meaning("flows", "exports")}
            element.end = element.stop = at = at + 1
        run = _HANGUL_RUN.match(self._text, at, end)
        if run is None:
            return
        if element.figure is not None:
            if element.is_figure(Kind.CARDINAL) and _IN_A_ROW.match(run[0]):  # 21개월만에
                return
            if (
                element.is_figure(Kind.DAYS)
                and run[0].startswith(_LONG)
                and (run[0] == _LONG or self._role(run[0][1:]))
            ):
                element.particle, element.role = run[0][1:], self._role(run[0][1:]) if run[0] != _LONG else ""
                element.stop = run.end()
                return  # 1~20일간
            element.band = element.is_figure(Kind.MONEY, Kind.PERCENT) and bool(_BAND.match(run[0]))
        role, particle = self._role(run[0]), run[0]
        if not role and element.has("item") and run[0][0] == _KIND:
            role, particle = self._role(run[0][1:]) if len(run[0]) > 1 else "", run[0][1:]
            element.end = run.start() + 1  # 위스키류의
            element.stop = element.end
        suffix = _SUFFIX.match(run[0]) if not role and element.figure is not None else None
        if suffix:
            particle = run[0][suffix.end() :]
            role = self._role(particle) if particle else "suffix"
        if role:
            element.role, element.particle = role, particle
            element.stop = run.end()

    def _goes_there(self, at: int, end: int) -> bool:
        """Whether the syllable before a place makes a partner one to which goods go: no other word goes on there."""
        run = _HANGUL_RUN.match(self._text, at, end)
        return run is None or bool(self._role(run[0]))

    def _guess(self, word: str) -> tuple[str, str]:
        """The particle with which a word seems to end."""
        if word in korean_list("no_particle"):
            return "", ""
        for length in (3, 2, 1):
            tail = word[-length:]
            if len(word) > length and tail in self._particles and tail != _MADE_IN:
                return self._particles[tail], tail
        if word in self._particles:
            return self._particles[word], word
        return "", ""

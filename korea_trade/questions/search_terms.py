"""The words of a search: what they name and mean, and how they are found in a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from unicodedata import normalize

from korea_trade.errors import QuestionError
from korea_trade.hangul import has_hangul, is_hangul
from korea_trade.messages.phrases import Phrases
from korea_trade.model.coded import Coded, CodeLists, above
from korea_trade.model.codes import Sector
from korea_trade.normal import normal, plain_words
from korea_trade.phrase import phrase
from korea_trade.questions.search_index import About
from korea_trade.vocabulary.function_words import function_words
from korea_trade.vocabulary.spellings import codes_of_spellings, spellings

EXPECTED = phrase(Phrases.words_to_search_for)
Span = tuple[int, int]
"""Where a word stands in a text: start and end."""

# A figure, or a run of letters and digits ("5G", "4th", "K").
_PART = re.compile(r"(?>\d+(?:[.,]\d+)*)(?![^\W_])|(?:\d[.,](?=\d)|[^\W_])+")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_KOREAN_FIGURE = re.compile(r"\d+(?:[.,]\d+)*[만억조]?")
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+(?![\d,])")
# "7천" and "5천129" before a unit of ten thousands: a Korean way to write 7,000 and 5,129.
_THOUSANDS = re.compile(r"(?<![\d.,])(\d)천\s?(\d{1,3})?(?=[만억조])")
_MANY_DIGITS = re.compile(r"(?<![\d.,])[1-9]\d{3,}")
# What may stand between the parts of a word or phrase: "bio-health", "Korea’s", "U.S.", one or two blanks.
_BETWEEN = r"(?:[^\w\n]|_){1,3}"


_DOLLARS = re.compile(r"(?<=[억조만])(?:달러|불)$")


class Term:
    """A word that was asked for, the codes it names, and how it is found in a text.

    ``items`` and ``partners`` are the codes that it names, ``flows``, ``sectors`` and ``measures`` those it means;
    ``is_growth`` says that it means growth, ``is_record`` that it means records, ``is_figure`` that it is a number.
    ``names`` are all names of these items, partners and flows.
    """

    def __init__(self, word: str, base: CodeLists) -> None:
        asked, word = word, _without_particle(figures_plain(normalize("NFKC", word).strip()), base)
        parts = _PART.findall(word)
        if not parts:
            raise QuestionError(phrase(Phrases.nothing_to_search_for, asked), EXPECTED)
        spelled = normal(word)
        items = [item for item in base.items if spelled in _spellings(item)]
        named = {spelled, *_as_destination(spelled)}
        partners = [partner for partner in base.partners if not named.isdisjoint(_spellings(partner))]
        self.word = word
        self.items = {item.code for item in items}
        self.partners = {partner.code for partner in partners}
        self.flows, self.measures = _meant("flow", word), _meant("measure", word)
        self.sectors = frozenset(codes_of_spellings("sector").get(plain_words(word), ()))
        self._signs = _meant("sign", word)
        self.is_growth = "growth" in _meant("sort", word)
        self.is_record = bool(_meant("event", word))
        self.names = [name for named in (items, partners) for entry in named for name in names_of(entry)]
        self.names += [] if items or partners or not has_hangul(word) else _names_in_vocabulary(word)
        self.names += _synonyms(spelled)
        typed = [name for name in self.names if normal(name) == spelled]
        same = [] if self._signs else [name for flow in self.flows for name in _words_for(flow)]
        self.names += same + [name for sign in self._signs for name in _words_for(sign, "sign")]
        # "US" must stand in capitals and whole, or it would be found in "use"; other names as any word.
        literal = _whole(typed) if typed and all(map(_in_capitals, typed)) else _beginning(parts)
        self._literal = re.compile(literal, re.IGNORECASE)
        other_items = list(_apart(base.items, self.items)) if items else []
        other_partners = list(_apart(base.partners, self.partners)) if partners else []
        self._others = {entry.code for entry in other_items}, {entry.code for entry in other_partners}
        foreign = _foreign_names(base, self.items, self.partners) if self.names else ()
        self._other_names = _other_names(self.names, foreign)
        self.is_figure = len(parts) == 1 and _KOREAN_FIGURE.fullmatch(parts[0]) is not None

    @property
    def is_known(self) -> bool:
        """Whether the word names or means something, so that documents of another language may have it."""
        meant = self.flows or self.sectors or self.measures or self._signs or self.is_growth or self.is_record
        return bool(self.names or meant)

    @property
    def tells_nothing(self) -> bool:
        """Whether the word says nothing of what is searched for: "to", "what", and Korea, whose trade all facts are."""
        return not self.is_known and (normal(self.word) in function_words() or is_reporter(self.word))

    @property
    def spellings(self) -> list[str]:
        """The word and all names, each once, whatever the case in which it was asked for; figures also with commas."""
        grouped = _MANY_DIGITS.sub(lambda found: f"{int(found[0]):,}", self.word)
        return list({normal(spelling): spelling for spelling in (self.word, grouped, *self.names)}.values())

    def means(self, fact: About) -> bool:
        """Whether the fact is about what the word names or means: its item, partner, flow and so on."""
        return (
            fact.item in self.items
            or fact.partner in self.partners
            or (fact.flow is not None and (fact.part or Sector.ALL_INDUSTRIES) in self.sectors)
            or (self.is_growth and fact.grew)
            or (fact.flow in self.flows and (not self._signs or fact.sign in self._signs))
            or (self.is_record and fact.is_record)
            or (not self.is_record and fact.measure in self.measures)
        )

    def means_part(self, sector: str) -> bool:
        """Whether the word is the sector, or begins its code."""
        return self.in_id(sector) or sector in self.sectors

    def is_near(self, fact: About) -> bool:
        """Whether the fact is of the measure of what the word means, as any rank is for a record."""
        return fact.measure in self.measures

    def names_other_than(self, fact: About) -> bool:
        """Whether the word names an item or partner, and the fact is about another one."""
        items, partners = self._others
        return fact.item in items or fact.partner in partners

    def is_in_name(self, *names: str | None) -> bool:
        """Whether the word, which is no name itself, is in one of these names."""
        return not (self.items or self.partners) and any(self.spans(name) for name in names if name is not None)

    def in_id(self, id_: str) -> bool:
        """Whether an id has the word. A lone figure is not looked for there: it would be found in the source's date."""
        return not self.is_figure and self._literal.search(id_) is not None

    def spans(self, text: str) -> list[Span]:
        """Where the word, or another name of what it names, stands in a text."""
        found = [match.span() for match in self._literal.finditer(text)]
        if self._other_names is not None:
            found += [match.span() for match in self._other_names.finditer(text) if match.lastgroup == "own"]
        return found


def _without_particle(word: str, base: CodeLists) -> str:
    """A Korean word without the particle behind it, if that leaves a name or a word that means something: 반도체의.

    Behind a sum, dollars are left out too: 7,000억달러.
    """
    word = _DOLLARS.sub("", word)
    if not is_hangul(word[:1]) or _says_something(word, base):
        return word
    from korea_trade.vocabulary.particles import korean_particles

    rests = sorted({word.removesuffix(particle) for particle in korean_particles()})
    return next((rest for rest in rests if len(rest) > 1 and _says_something(rest, base)), word)


def _says_something(word: str, base: CodeLists) -> bool:
    """Whether a word is a name of an item or partner, or means a flow, a measure, a sign of the balance or records."""
    spelled = normal(word)
    return (
        any(spelled in _spellings(entry) for entry in (*base.items, *base.partners))
        or any(_meant(kind, word) for kind in ("flow", "measure", "sign", "event"))
        or bool(_names_in_vocabulary(word))
        or is_reporter(word)
    )


def is_reporter(word: str) -> bool:
    """Whether it is Korea, whose trade all facts are about."""
    return plain_words(re.sub(r"['’]s?$", "", word)) in spellings("reporter")


def _names_in_vocabulary(word: str) -> list[str]:
    """What an item or partner is called by the vocabulary, where a Korean word names one that the base may not have."""
    from korea_trade.vocabulary.words import built_in_names, code_of_name

    codes = {(kind, code) for kind in ("item", "partner") if (code := code_of_name(kind, word)) is not None}
    if not codes:
        return []
    named = [name for kind, code, names in built_in_names() if (kind, code) in codes for name in names]
    return list(dict.fromkeys(named))


def _synonyms(word: str) -> list[str]:
    """Other words for the same: statements say 역대 최대 where people say 사상 최대."""
    codes = codes_of_spellings("synonym").get(word, ())
    return [
        other for other, known in codes_of_spellings("synonym").items() if other != word and set(known) & set(codes)
    ]


def _meant(kind: str, word: str) -> frozenset[str]:
    code = spellings(kind).get(plain_words(word))
    return frozenset(() if code is None else (code,))


def _words_for(code: str, kind: str = "flow") -> list[str]:
    """The single words that documents use for a flow, or for the sign of a balance."""
    return [word for word, meant in spellings(kind).items() if meant == code and " " not in word]


def _as_destination(name: str) -> set[str]:
    """What a Korean name before its flow is the name of: 대중 is China's, 대베트남 is Vietnam's."""
    if not name.startswith(tuple(spellings("before-partner"))):
        return set()
    from korea_trade.vocabulary.words import code_of_name

    code = code_of_name("partner", name)
    return {normal(name[1:])} if code is None else {normal(code)}


def figures_plain(text: str) -> str:
    """A text whose figures have neither commas between thousands nor 천: "7천억" and "7,000억" are 7000억."""
    plain = _THOUSANDS.sub(lambda found: f"{found[1]}{found[2] or '':0>3}", text)
    return _GROUPED.sub(lambda found: found[0].replace(",", ""), plain)


def _beginning(parts: Sequence[str]) -> str:
    """A pattern of these parts one after another, the last one perhaps only begun, but figures always whole.

    Thousands may have commas. One of four digits is found before a Korean unit too: 5,129 in "5,129억 달러".
    """
    patterns = []
    for part in parts:
        before = rf"{_BEFORE}(?<!\d[.,])" if part[0].isdigit() else _BEFORE
        unit = "|(?=[만억조])" if _MANY_DIGITS.match(part) else ""
        after = rf"(?:(?=(?:st|nd|rd|th){_AFTER}){unit}|{_AFTER})(?![.,]\d)" if _FIGURE.fullmatch(part) else ""
        spelled = _MANY_DIGITS.sub(lambda found: f"{int(found[0]):,}".replace(",", ",?"), re.escape(part), count=1)
        patterns.append(f"{before}{spelled}{after}")
    return _BETWEEN.join(patterns)


def _whole(names: Iterable[str]) -> str:
    """A pattern of any of these names as whole words. A name in capitals must stand in capitals."""
    longest_first = sorted(names, key=len, reverse=True)
    spelled = (f"(?-i:{re.escape(name)})" if _in_capitals(name) else re.escape(name) for name in longest_first)
    return f"{_BEFORE}(?:{'|'.join(spelled)}){_AFTER}"


def _other_names(known: Sequence[str], foreign: Iterable[str]) -> "re.Pattern[str] | None":
    """A pattern whose group ``own`` is a known name, but not one inside a foreign name ("America", "Latin America")."""
    if not known:
        return None
    own, longer = _whole(known), _longer(known, foreign)
    return re.compile(f"{_whole(longer)}|(?P<own>{own})" if longer else f"(?P<own>{own})", re.IGNORECASE)


def _longer(known: Sequence[str], foreign: Iterable[str]) -> list[str]:
    """The foreign names that a known name stands in."""
    inside = re.compile(_whole(known), re.IGNORECASE)
    spelled = {name.casefold() for name in known}
    return [name for name in foreign if inside.search(name) and name.casefold() not in spelled]


def longer_names(entry: Coded, base: CodeLists) -> list[str]:
    """The names of others in which a name of an item or partner stands: "Latin America" for "America"."""
    items = {entry.code} if entry in base.items else set()
    return _longer(names_of(entry), _foreign_names(base, items, set() if items else {entry.code}))


def _foreign_names(base: CodeLists, items: set[str], partners: set[str]) -> Iterator[str]:
    """The names of what is neither of these items and partners nor a part of one."""
    for entry in chain(_apart(base.items, items), _apart(base.partners, partners)):
        yield from names_of(entry)


def _apart(entries: Sequence[Coded], codes: set[str]) -> Iterator[Coded]:
    """The entries that neither have one of the codes nor are a part of one that has."""
    parent_of = {entry.code: entry.parent for entry in entries}
    for entry in entries:
        if codes.isdisjoint((entry.code, *above(entry.code, parent_of))):
            yield entry


def names_of(entry: Coded) -> tuple[str, ...]:
    """The names of an item or partner, in both languages, without its code."""
    return entry.en, entry.ko, *entry.aliases


def _spellings(entry: Coded) -> set[str]:
    return {normal(name) for name in (entry.code, *names_of(entry))}


def _in_capitals(name: str) -> bool:
    return name == name.upper() != name.lower()

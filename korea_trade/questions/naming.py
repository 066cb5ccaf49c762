"""What people mean by the words they type: codes of names and filters, and periods, for one fact base."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import Literal, TypeVar

from korea_trade.cached_property import cached_property
from korea_trade.documents.names import Names
from korea_trade.documents.period_spelling import looks_like_period, read_period, read_range
from korea_trade.errors import IsOrder, IsRange, NameWithoutFacts, NotReadable, QuestionError, UnknownName, did_you_mean
from korea_trade.hangul import has_hangul, is_hangul
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Entry, Message, Phrases
from korea_trade.model.coded import Coded, CodeLists, above
from korea_trade.model.codes import Comparison, Flow, Frequency, Measure, Sector, Status, Unit
from korea_trade.normal import normal, plain_words
from korea_trade.phrase import phrase
from korea_trade.questions.filters import HINT, WORLD, Given
from korea_trade.questions.words_given import words_given

Kind = Literal["period", "item", "partner", "flow", "sector", "source"]
_Vocabulary = Literal["flow", "sector", "measure", "frequency", "comparison", "unit", "status"]
Candidate = TypeVar("Candidate")
ABOUT: tuple[Kind, ...] = ("period", "item", "partner", "flow", "sector", "source")
"""Everything that a word may be about."""
_CODES: dict[str, type[StrEnum]] = {
    "flow": Flow, "sector": Sector, "measure": Measure, "frequency": Frequency, "comparison": Comparison, "unit": Unit,
    "status": Status,
}  # fmt: skip
_TAKEN_BY_OPTIONS: tuple[Literal["measure", "frequency", "unit", "status"], ...] = (
    "measure", "frequency", "unit", "status",
)  # fmt: skip
_ANY_YEAR = "2020"
_MOST_NEAR = 3
_MOST_WORDS_OF_A_NAME = 5
_LEAST_SYLLABLES = 2  # shorter Korean words begin and end too many others


@dataclass(frozen=True, slots=True)
class Meant:
    """What a word means: of which kind it is, and its code or period."""

    kind: Kind
    code: str


NamedBy = tuple[str, Meant]
"""A name as it was typed, and what it means."""


class Naming:
    """Resolves what people type, in either language, whatever the case, the width of letters and the hyphens."""

    def __init__(self, base: CodeLists | Callable[[], CodeLists]) -> None:
        """The lists of codes, or what gives them when the first name is asked for."""
        self._given = base

    @cached_property
    def base(self) -> CodeLists:
        """The lists of codes."""
        return self._given() if callable(self._given) else self._given

    @cached_property
    def _items(self) -> Names:
        return Names("item", self.base.items)

    @cached_property
    def _partners(self) -> Names:
        return Names("partner", self.base.partners)

    def item(self, name: str) -> str:
        """The code of an item. Raises UnknownName."""
        code = self.find_item(name)
        if code is None:
            raise self._unknown_name(self._items, name)
        return code

    def find_item(self, name: str) -> str | None:
        """The code of an item; None where there is none."""
        code = _code_named(self._items, name)
        return code if code is not None and self._items.has(code) else None

    def partner(self, name: str) -> str:
        """The code of a partner, or that of all partners together. Raises UnknownName."""
        code = self.find_partner(name)
        if code is None:
            named = _without_before(name) if _code_named(self._partners, name) is None else name
            raise self._unknown_name(self._partners, named)
        return code

    def find_partner(self, name: str) -> str | None:
        """The code of a partner, or that of all partners together; None where there is none."""
        code = _code_named(self._partners, name)
        if code is None:
            if plain_words(name) in _spelled("partner"):
                return WORLD
            code = _code_named(self._partners, _without_before(name))
        return code if code is not None and self._partners.has(code) else None  # 대만, which is Taiwan, may have none

    def _unknown_name(self, names: Names, name: str) -> UnknownName:
        """The error for a name that is of no entry."""
        plain, code = plain_words(name), _code_named(names, name)
        if plain in _spelled("reporter"):
            return UnknownName(
                names.kind, name, (), where_listed=phrase(Phrases.all_trade_is_koreas, Command.of("totals"))
            )
        if code is not None:
            near = names.unknown(name)
            return NameWithoutFacts(names.kind, name, near.candidates, near.entries)
        if other := self._other_kind(names.kind, plain):
            return UnknownName(names.kind, name, (), where_listed=phrase(Phrases.names_another_kind, other, name))
        return names.unknown(name, _called_in_reports(names.kind))

    def _other_kind(self, kind: str, plain: str) -> str | None:
        """Of which other kind a name is that is none of a kind: exports is no item, but a flow."""
        for names in (self._items, self._partners):
            if names.kind != kind and names.find(plain):
                return names.kind
        return next((other for other in ("flow", "sector") if plain in _spelled(other)), None)

    def source(self, name: str) -> str:
        """The id of a document, in any case. Raises UnknownName with those there are, if none is near."""
        found = self.find_source(name)
        if found is None:
            from korea_trade.suggest import suggest_documents

            known = tuple(self.base.source_by_id)
            raise UnknownName("source", name, suggest_documents(name, known) or known)
        return found

    def find_source(self, name: str) -> str | None:
        """The id of a document, in any case and width; None where there is none."""
        known = {normal(id_): id_ for id_ in self.base.source_by_id}
        return known.get(normal(name))

    def code(self, kind: _Vocabulary, text: str) -> str:
        """A code of one of the closed vocabularies. Raises UnknownName with those there are, if none is near."""
        found = _spelled_code(kind)(text)
        if found is None:
            from korea_trade.suggest import suggest

            near = suggest(plain_words(text), _spelled(kind))
            raise UnknownName(kind, text, near, [str(code) for code in _CODES[kind]])
        return found

    def flow(self, text: str) -> str:
        """A flow. Raises UnknownName."""
        return self.code("flow", text)

    def sector(self, text: str) -> str:
        """A sector. Raises UnknownName."""
        return self.code("sector", text)

    def sectors(self, text: str) -> list[str]:
        """All sectors that a word means: SMEs are small firms, and small and midsize ones. Raises UnknownName."""
        found = self.sector(text)
        if text == found:
            return [found]
        from korea_trade.vocabulary.spellings import codes_of_spellings

        return list(codes_of_spellings("sector")[plain_words(text)])

    def measure(self, text: str) -> str:
        """A measure. Raises UnknownName."""
        return self.code("measure", text)

    def comparison(self, text: str) -> str:
        """What a growth is against. Raises UnknownName."""
        return self.code("comparison", text)

    def unit(self, text: str) -> str:
        """A unit. Raises UnknownName."""
        return self.code("unit", text)

    def status(self, text: str) -> str:
        """A status. Raises UnknownName."""
        return self.code("status", text)

    def frequency(self, text: str) -> str:
        """A frequency. Raises UnknownName."""
        return self.code("frequency", text)

    def period(self, text: str) -> str:
        """A period as the model writes it. Raises QuestionError."""
        try:
            return read_period(text)
        except NotReadable as error:
            raise _no_period(text, error) from error

    def year(self, text: str) -> int:
        """A year. Raises QuestionError."""
        try:
            return int(read_period(text))
        except ValueError as error:
            raise _no_period(text, NotReadable(phrase(Phrases.not_a_year, text))) from error

    def words(
        self, words: str | Iterable[str], kinds: Sequence[Kind], *, each_one_sector: bool = False
    ) -> dict[Kind, list[str]]:
        """By kind, the codes of words that are not said to be of one kind; names of several words are taken as one.

        ``kinds`` are those that the question takes: where a word may mean several of them it is refused, and so is one
        that means something else. ``each_one_sector`` takes one sector for a word that means two. Raises QuestionError.
        """
        return self.codes(self.named(words, kinds), each_one_sector=each_one_sector)

    def codes(self, named: Iterable[NamedBy], *, each_one_sector: bool = False) -> dict[Kind, list[str]]:
        """By kind, the codes that names mean."""
        codes: dict[Kind, list[str]] = {kind: [] for kind in ABOUT}
        for word, meant in named:
            several_sectors = meant.kind == "sector" and not each_one_sector
            codes[meant.kind] += self.sectors(word) if several_sectors else [meant.code]
        return codes

    def named_as(self, kind: Literal["flow", "item", "partner"], values: Given) -> list[NamedBy]:
        """The names in values that are said to be flows, items or partners, each with what it means.

        Raises UnknownName, and QuestionError for what is no flow.
        """
        resolve = {"flow": self.flow, "item": self.item, "partner": self.partner}[kind]
        return several_of_each(values, lambda word: [(word, Meant(kind, resolve(word)))])

    def named(self, words: str | Iterable[str], kinds: Sequence[Kind]) -> Iterator[NamedBy]:
        """Each name that words give, and what it means; nothing of the world where no partner is asked for anyway.

        Raises what ``words`` does.
        """
        for rest in self._between_commas(words_given(words)):
            yield from self._named_in(rest, kinds)

    def _named_in(self, rest: list[str], kinds: Sequence[Kind]) -> Iterator[NamedBy]:
        """What words with no comma between them mean, name by name: the longest name that they begin with."""
        while rest:
            for length in range(min(_MOST_WORDS_OF_A_NAME, len(rest)), 0, -1):
                found = self.meanings(" ".join(rest[:length]))
                if found and not self._are_apart(rest[:length], found):
                    break
            else:
                raise self._unknown(rest)
            word = " ".join(rest[:length])
            if "partner" in kinds or found != [Meant("partner", WORLD)]:
                yield word, _one(word, found, kinds)
            del rest[:length]

    def _are_apart(self, words: Sequence[str], together: Sequence[Meant]) -> bool:
        """Whether words that make a name are each a name of something else: "us china" asks for two countries."""
        codes = {meant.code for meant in together}
        each = [self.meanings(word) for word in words] if len(words) > 1 else []
        return bool(each) and all(found and codes.isdisjoint(meant.code for meant in found) for found in each)

    def _between_commas(self, words: Iterable[str]) -> list[list[str]]:
        """The words that may make names together: a comma ends a name, unless it is in one."""
        together: list[list[str]] = [[]]
        for word in words:
            if self.meanings(word) or not word.strip(" ,"):
                together[-1].append(word)
                continue
            first, *others = (part.strip() for part in word.split(","))
            together[-1] += [first] if first else []
            together += [[part] if part else [] for part in others]
        return together

    def taken(self, named: Iterable[NamedBy], shown: Collection[str] = ()) -> list[Message]:
        """How names were taken that may be meant otherwise, with what else they may mean and is not ``shown`` anyway.

        Those are words for an item or partner that is not its own name while others are named like it ("oil" is crude
        oil, and there are oil prices), aliases whose words are names each, and words for one sign of the balance.
        """
        return [message for word, meant in named for message in self._taken(word, meant, shown)]

    def _taken(self, word: str, meant: Meant, shown: Collection[str]) -> list[Message]:
        if meant.kind == "flow":
            if word in list(Flow):
                return []
            from korea_trade.vocabulary.spellings import spellings

            return [phrase(Phrases.taken_for_balance, word)] if plain_words(word) in spellings("sign") else []
        others = [entry for entry in self._named_like(word, meant) if entry.code not in shown]
        if not others:
            return []
        entry = next(entry for entry in self._entries(meant.kind) if entry.code == meant.code)
        return [phrase(Phrases.taken_for, word, _names_of(entry), list(map(_names_of, others)))]

    def _entries(self, kind: Kind) -> Sequence[Coded]:
        entries: Sequence[Coded] = {"item": self.base.items, "partner": self.base.partners}.get(kind, ())
        return entries

    def _named_like(self, word: str, meant: Meant) -> list[Coded]:
        """The entries whose names have a word in them, or that its words name, where it is no entry's own name."""
        entries, plain = self._entries(meant.kind), plain_words(word)
        parent_of = {entry.code: entry.parent for entry in entries}
        own = next((entry for entry in entries if entry.code == meant.code), None)
        if own is None or _written_together(plain) in map(_written_together, (own.code, own.en, own.ko)):
            return []
        own_names = map(plain_words, own.aliases)
        called = {} if plain in own_names else _names_in_reports(meant.kind)
        parts = word.split()
        each = [self.meanings(part) for part in parts] if len(parts) > 1 else []
        named = {found.code for meanings in each for found in meanings} if all(each) else set()
        return [
            entry
            for entry in entries
            if entry.code in named - {own.code}
            or (
                not {entry.code, *above(entry.code, parent_of)} & {own.code, *above(own.code, parent_of)}
                and own.code not in entry.members
                and (
                    any(_has_word(plain, plain_words(name)) for name in (entry.en, entry.ko, *entry.aliases))
                    or any(_ends_with(plain, plain_words(name)) for name in called.get(entry.code, ()))
                )
            )
        ]

    def meanings(self, word: str) -> list[Meant]:
        """Everything that a word may mean: by the names and codes themselves, else by how people call them."""
        return self._meanings(
            word, self._items.find, self._partners.find, _code_of("flow"), _code_of("sector")
        ) or self._meanings(word, self.find_item, self.find_partner, _spelled_code("flow"), _spelled_code("sector"))

    def _meanings(
        self,
        word: str,
        item: Callable[[str], str | None],
        partner: Callable[[str], str | None],
        flow: Callable[[str], str | None],
        sector: Callable[[str], str | None],
    ) -> list[Meant]:
        found = [Meant("period", read_period(word))] if looks_like_period(word) else []
        tries: tuple[tuple[Kind, Callable[[str], str | None]], ...] = (
            ("item", item),
            ("partner", partner),
            ("flow", flow),
            ("sector", sector),
            ("source", self.find_source),
        )
        codes = ((kind, find(word)) for kind, find in tries)
        return [*found, *(Meant(kind, code) for kind, code in codes if code is not None)]

    def _unknown(self, words: Sequence[str]) -> QuestionError:
        word, relative = words[0], _relative_time(words)
        if relative:
            return QuestionError(phrase(Phrases.relative_time, relative), HINT)
        if all_of_it := _spelled("all-of-it").get(plain_words(word)) if _stands_alone(words) else None:
            return QuestionError(phrase(Phrases.neither_period_nor_name, word), did_you_mean([all_of_it]))
        if plain_words(word) in _spelled("order"):
            return QuestionError(phrase(Phrases.neither_period_nor_name, word), phrase(Phrases.how_to_order))
        if reporter := next(
            (text for text in (word, " ".join(words[:2])) if plain_words(text) in _spelled("reporter")), None
        ):
            told = phrase(Phrases.all_trade_is_koreas, Command.of("totals"))
            return QuestionError(phrase(Phrases.neither_period_nor_name, reporter), told)
        if word.strip() and not word.isdecimal() and looks_like_period(f"{_ANY_YEAR} {word}"):
            told = phrase(Phrases.period_needs_year, f"{_ANY_YEAR} {word}")
            return QuestionError(phrase(Phrases.neither_period_nor_name, word), told)
        if word[:1].isdigit():
            try:
                read_period(word)
            except NotReadable as error:
                return _no_period(word, error)
        option = next((Command.of("facts", f"--{kind}", code) for kind, code in self._other_codes(word)), None)
        if option is not None:
            return QuestionError(phrase(Phrases.neither_period_nor_name, word), did_you_mean([option]))
        if key := _spelled("sort").get(plain_words(word)):
            return IsOrder(word, key)
        beginnings = [" ".join(words[:length]) for length in range(min(_MOST_WORDS_OF_A_NAME, len(words)), 0, -1)]
        errors = {text: self._unknown_as_names(text) for text in beginnings}
        without_facts = (error for found in errors.values() for error in found if isinstance(error, NameWithoutFacts))
        if named := next(without_facts, None):
            return named
        for text, found in errors.items():
            if hint := did_you_mean(_near(found, text), _near_without_facts(found)):
                return QuestionError(phrase(Phrases.neither_period_nor_name, text), hint)
        from korea_trade.suggest import suggest_documents

        documents = suggest_documents(word, self.base.source_by_id)
        listed = phrase(Phrases.names_and_periods_are_listed)
        return QuestionError(phrase(Phrases.neither_period_nor_name, word), did_you_mean(documents) or listed)

    @property
    def _resolvers(self) -> tuple[Callable[[str], object], ...]:
        return self.item, self.partner, self.flow, self.sector

    def near_names(self, text: str) -> Sequence[Entry | str]:
        """The names of items, partners, flows and sectors most like a text, at most three; none if it is a name."""
        found = self._unknown_as_names(text)
        is_name = len(found) < len(self._resolvers) or any(isinstance(error, NameWithoutFacts) for error in found)
        return () if is_name else (*_near(found, text), *_near_without_facts(found))[:_MOST_NEAR]

    def _unknown_as_names(self, text: str) -> list[UnknownName]:
        """Why a text is no name of an item, partner, flow or sector."""
        errors: list[UnknownName] = []
        for resolve in self._resolvers:
            try:
                resolve(text)
            except UnknownName as error:
                errors.append(error)
        return errors

    def _other_codes(self, word: str) -> Iterator[tuple[str, str]]:
        """What a word means that only options take: measures, lengths of periods and units, with their options."""
        for kind in _TAKEN_BY_OPTIONS:
            try:
                yield kind, self.code(kind, word)
            except UnknownName:
                continue


def _near(found: Sequence[UnknownName], text: str) -> Sequence[Entry | str]:
    """The names near a text; codes only where no name of another kind begins with it: 전자 is no slip for 적자."""
    names = (name for error in found for name in error.entries or (() if error.without_facts else error.candidates))
    begun = any(normal(name).startswith(normal(text)) for entry in _near_without_facts(found) for name in entry)
    return tuple(dict.fromkeys(name for name in names if not (begun and isinstance(name, str))))[:_MOST_NEAR]


def _near_without_facts(found: Iterable[UnknownName]) -> Sequence[Entry]:
    return tuple(dict.fromkeys(name for error in found for name in error.without_facts))[:_MOST_NEAR]


@cache
def _names_in_reports(kind: str) -> dict[str, list[str]]:
    """By the code of an item or partner: the code and what trade reports call it."""
    from korea_trade.vocabulary.words import built_in_names

    called: dict[str, list[str]] = {}
    for named, code, names in built_in_names():
        if named == kind:
            called.setdefault(code, [code]).extend(names)
    return called


@cache
def _called_in_reports(kind: str) -> dict[str, Entry]:
    """The items or partners that trade reports name, by what these call them, also those that no fact is about."""
    entries: dict[str, Entry] = {}
    for code, names_of_it in _names_in_reports(kind).items():
        ko = next((name for name in names_of_it if has_hangul(name)), code)
        en = next((name for name in names_of_it[1:] if name.isascii()), code)
        entries |= dict.fromkeys(names_of_it, (code, en, ko))
    return entries


def _names_of(entry: Coded) -> tuple[str, str, str]:
    return entry.code, entry.en, entry.ko


def _stands_alone(words: Sequence[str]) -> bool:
    """Whether the first word begins no name of several, as nothing or a period is behind it."""
    return len(words) == 1 or words[1][:1].isdigit()


def _relative_time(words: Sequence[str]) -> str:
    """The words that name a time by today, such as "last year" or 작년, if these begin with such; else ""."""
    begun = (" ".join(words[:length]) for length in (2, 1))
    return next((text for text in begun if plain_words(text) in _spelled("relative-time")), "")


def _spelled(kind: str) -> Mapping[str, str]:
    from korea_trade.vocabulary.spellings import spellings

    return spellings(kind)


def _written_together(name: str) -> str:
    """A name as it is compared with another: 석유 제품 is 석유제품."""
    return plain_words(name).replace(" ", "" if has_hangul(name) else " ")


def _has_word(word: str, name: str) -> bool:
    """Whether a word stands in a name; a Korean one may begin a word of it: 바이오 begins 바이오테크."""
    bare = _without_ending_of_goods(word)
    return f" {word} " in f" {name} " or (bool(bare) and f" {bare}" in f" {name}") or _ends_with(word, name)


def _ends_with(word: str, name: str) -> bool:
    """Whether a name is of a kind of what a word names; a Korean one may end its last word: 기계 ends 전기기계."""
    bare = _without_ending_of_goods(word)
    return f" {name}".endswith(f" {word}") or (bool(bare) and name.endswith(bare))


def _without_ending_of_goods(word: str) -> str:
    """A Korean word that may be a part of another one, 기계 for 기계류; "" for one that is not, or of one syllable."""
    if not is_hangul(word[:1]):
        return ""
    ending = next((ending for ending in _spelled("ending-of-goods") if word.endswith(ending)), "")
    bare = word.removesuffix(ending).rstrip()
    return bare if len(bare) >= _LEAST_SYLLABLES else ""


def _code_of(kind: _Vocabulary) -> Callable[[str], str | None]:
    """Takes a code of a closed vocabulary as it is written."""
    codes = frozenset(map(str, _CODES[kind]))
    return lambda text: text if text in codes else None


def _spelled_code(kind: _Vocabulary) -> Callable[[str], str | None]:
    """Takes a code of a closed vocabulary as people write it."""
    as_written = _code_of(kind)
    return lambda text: as_written(text) or _spelled(kind).get(plain_words(text))


def _code_named(names: Names, name: str) -> str | None:
    """The code that a name has in a base or in documents, also one that no entry has; None for Korea's own."""
    if known := names.find(name):
        return known
    from korea_trade.vocabulary.words import code_of_name

    plain = plain_words(name)
    if plain in _spelled("reporter"):
        return None
    return code_of_name(names.kind, plain) or _spelled(f"called-{names.kind}").get(plain)


def _without_before(name: str) -> str:
    """A partner without the letter that Korean puts before it: 대유럽연합 수출 are exports to the EU."""
    return name[1:] if len(name) > 1 and name.startswith(tuple(_spelled("before-partner"))) else name


def several(given: Given, resolve: Callable[[str], str]) -> list[str]:
    """The codes of one value, of several, or of a list with commas. Raises what ``resolve`` raises."""
    return several_of_each(given, lambda text: [resolve(text)])


def several_of_each(given: Given, resolve: Callable[[str], Sequence[Candidate]]) -> list[Candidate]:
    """All that one value, several, or a list with commas means. Raises what ``resolve`` raises."""
    values = () if given is None else given if isinstance(given, Iterable) and not isinstance(given, str) else (given,)
    found: list[Candidate] = []
    for value in values:
        text = str(value)
        try:
            found += resolve(text)
        except QuestionError:
            if "," not in text:
                raise
            found += chain.from_iterable(resolve(part) for part in _parts(text))
    return found


def _parts(text: str) -> Iterator[str]:
    stripped = (part.strip() for part in text.split(","))
    kept = [part for part in stripped if part]
    return iter(kept or [text])


def _one(word: str, found: list[Meant], kinds: Sequence[Kind]) -> Meant:
    fitting = [meant for meant in found if meant.kind in kinds]
    if len(fitting) > 1:
        kinds_meant = [meant.kind for meant in fitting]
        ways = [f"--{meant.kind} {meant.code}" for meant in fitting]
        raise QuestionError(phrase(Phrases.means_several, word, kinds_meant), phrase(Phrases.say_which, ways))
    if not fitting:
        raise NotTaken(word, found[0])
    return fitting[0]


def _no_period(word: str, error: NotReadable) -> QuestionError:
    ends = read_range(word)
    return QuestionError(error.phrase, HINT) if ends is None else IsRange(word, *ends)


class NotTaken(QuestionError):
    """The question takes no word of this kind."""

    def __init__(self, word: str, meant: Meant) -> None:
        super().__init__(phrase(Phrases.not_asked_for, word, meant.kind))
        self.word = word
        self.meant = meant

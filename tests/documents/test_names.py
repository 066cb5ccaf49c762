"""Names of items and partners: which code a user means, and which codes a text names."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.documents.names import Names
from korea_trade.errors import UnknownName
from korea_trade.model.fact import Item, Partner


def item(code: str, en: str, ko: str, *aliases: str) -> Item:
    """An item of these names."""
    return Item.model_validate({"code": code, "en": en, "ko": ko, "aliases": aliases})


def partner(code: str, en: str, ko: str, *aliases: str) -> Partner:
    """A partner of these names."""
    return Partner.model_validate({"code": code, "en": en, "ko": ko, "aliases": aliases})


ITEMS = Names(
    "item",
    [
        item("semiconductors", "Semiconductors", "반도체", "chips", "chip"),
        item("system-semiconductors", "System semiconductors", "시스템반도체", "system chips"),
        item("automobiles", "Automobiles", "자동차", "autos", "auto", "cars"),
        item("auto-parts", "Auto parts", "자동차부품", "car parts"),
        item("electric-vehicles", "Electric vehicles", "전기차", "EV", "EVs"),
        item("oled", "OLEDs", "유기발광다이오드", "OLED"),
    ],
)
PARTNERS = Names(
    "partner",
    [
        partner("us", "United States", "미국", "U.S.", "US", "America"),
        partner("latin-america", "Latin America", "중남미", "Central and South America"),
        partner("eu", "European Union", "유럽연합", "EU"),
        partner("china", "China", "중국"),
    ],
)


class TestResolve:
    """A name that a user gives."""

    @pytest.mark.parametrize(
        ("names", "name", "code"),
        [
            (ITEMS, "semiconductors", "semiconductors"),
            (ITEMS, "SEMICONDUCTORS", "semiconductors"),
            (ITEMS, "Chips", "semiconductors"),
            (ITEMS, "반도체", "semiconductors"),
            (ITEMS, "자동차", "automobiles"),
            (ITEMS, "자동차부품", "auto-parts"),
            (ITEMS, "Auto parts", "auto-parts"),
            (ITEMS, "  oled \n", "oled"),
            (ITEMS, "oleds", "oled"),
            (PARTNERS, "us", "us"),
            (PARTNERS, "u.s.", "us"),
            (PARTNERS, "미국", "us"),
            (PARTNERS, "central AND south america", "latin-america"),
        ],
    )
    def test_a_name_is_resolved(self, names: Names, name: str, code: str) -> None:
        """Code, English name, Korean name and aliases mean their code, whatever the case and the blanks around."""
        assert names.find(name) == code

    @pytest.mark.parametrize(
        ("names", "name", "candidates"),
        [
            (ITEMS, "semiconductor", ("semiconductors", "system-semiconductors")),
            (ITEMS, "automobil", ("automobiles",)),
            (ITEMS, "parts", ("auto-parts",)),
            (ITEMS, "vehicles", ("electric-vehicles",)),
            (ITEMS, "시스템반도채", ("system-semiconductors",)),
            (ITEMS, "xy", ()),
            (ITEMS, "", ()),
            (PARTNERS, "chnia", ("china",)),
            (PARTNERS, "south", ("latin-america",)),
            (PARTNERS, "cen", ("latin-america",)),
            (PARTNERS, "th", ()),
            (PARTNERS, "e", ()),
            (PARTNERS, "Atlantis", ()),
        ],
    )
    def test_a_near_name_is_only_suggested(self, names: Names, name: str, candidates: tuple[str, ...]) -> None:
        """What is no name is never guessed: near names and names that hold it are offered, the nearest first."""
        assert names.find(name) is None
        error = names.unknown(name)
        assert (error.kind, error.name, error.candidates) == (names.kind, name, candidates)

    def test_no_more_than_three_are_suggested(self) -> None:
        """A long list of near names is cut to three codes."""
        names = Names("item", [item(f"steel-{letter}", f"Steel {letter}", f"철{letter}") for letter in "abcdef"])
        assert names.find("steel") is None
        assert len(set(names.unknown("steel").candidates)) == 3

    @given(st.text(max_size=12))
    def test_whatever_is_asked_for(self, name: str) -> None:
        """Any text either has a known code or is unknown with known codes near it."""
        code = PARTNERS.find(name)
        codes = set(PARTNERS.unknown(name).candidates) if code is None else {code}
        assert codes <= {"us", "latin-america", "eu", "china"}

    def test_the_message_says_what_is_unknown(self) -> None:
        """The error reads as a sentence about the name."""
        with pytest.raises(UnknownName, match=r"^unknown partner 'Atlantis'$"):
            raise PARTNERS.unknown("Atlantis")

    def test_the_error_passes_a_context_manager(self) -> None:
        """An unknown name raised inside a with block written as a generator arrives as itself."""

        @contextmanager
        def opened() -> Iterator[Names]:
            with nullcontext():
                yield PARTNERS

        with pytest.raises(UnknownName), opened() as names:
            raise names.unknown("Atlantis")


class TestNamedIn:
    """Names that a text holds."""

    @pytest.mark.parametrize(
        ("names", "text", "codes"),
        [
            (ITEMS, "exports of Semiconductors, cars and OLEDs", ["semiconductors", "automobiles", "oled"]),
            (ITEMS, "system chips rose", ["system-semiconductors"]),
            (ITEMS, "system chips and other chips rose", ["system-semiconductors", "semiconductors"]),
            (ITEMS, "car parts fell", ["auto-parts"]),
            (ITEMS, "auto parts fell, autos rose", ["auto-parts", "automobiles"]),
            (ITEMS, "chipsets, autosport and microchip", []),
            (ITEMS, "(chips)", ["semiconductors"]),
            (ITEMS, "chip-making", ["semiconductors"]),
            (ITEMS, "EVs", ["electric-vehicles"]),
            (ITEMS, "evs", ["electric-vehicles"]),
            (ITEMS, "an ev", []),
            (ITEMS, "oled panels", []),
            (ITEMS, "oleds", ["oled"]),
            (ITEMS, "no name", []),
            (ITEMS, "", []),
            (PARTNERS, "exports to the U.S. rose", ["us"]),
            (PARTNERS, "exports to the US rose", ["us"]),
            (PARTNERS, "it tells us more", []),
            (PARTNERS, "Us", []),
            (PARTNERS, "u.s.", []),
            (PARTNERS, "the united states", ["us"]),
            (PARTNERS, "the UNITED STATES and CHINA", ["us", "china"]),
            (PARTNERS, "Latin America", ["latin-america"]),
            (PARTNERS, "Central and South America", ["latin-america"]),
            (PARTNERS, "America and Latin America", ["us", "latin-america"]),
            (PARTNERS, "EUR 5", []),
            (PARTNERS, "the U.S.-China share", ["us", "china"]),
        ],
    )
    def test_codes(self, names: Names, text: str, codes: Sequence[str]) -> None:
        """Whole names count, the longest where one holds another, and "US" in capitals only: "us" is a word."""
        assert names.named_in(text) == set(codes)
        assert names.named_in(f"{text}. {text}") == set(codes)

    @pytest.mark.parametrize("text", ["sh\u0131ps", "cha\u017fe of \u017fh\u0131ps", "autos \u2014 car\u017f"])
    def test_look_alike_letters_raise_nothing(self, text: str) -> None:
        """A letter that merely folds into an English one raises nothing."""
        names = Names("item", [item("ships", "Ships", "선박"), item("cars", "Cars", "차")])
        assert names.named_in(text) <= {"ships", "cars"}

    def test_without_entries_nothing_is_named(self) -> None:
        """An empty list of entries names nothing in any text."""
        assert Names("item", []).named_in("ships - and cars") == set()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("반도체는 늘고 자동차도 늘었다", {"semiconductors", "automobiles"}),
        ("시스템반도체의 수출", {"system-semiconductors"}),
        ("자동차부품은 줄었다", {"auto-parts"}),
        ("반도체업계", set()),
        ("OLED와 전기차", {"oled", "electric-vehicles"}),
    ],
)
def test_korean_names_in_a_text(text: str, codes: set[str]) -> None:
    """Korean names count with a particle behind them, not as the beginning of another word."""
    assert ITEMS.named_in(text) == codes


def test_a_korean_partner_with_its_flow_in_one_word() -> None:
    """대미국 and 대중남미 name their partners."""
    assert PARTNERS.named_in("대미국 수출과 대중남미 수출은 늘었다") == {"us", "latin-america"}

"""Garbled texts: sentences that the readers know, cut, shuffled and sown with signs, the same for the same seed."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path
from random import Random

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.names import names_of
from korea_trade.documents.document import Document
from korea_trade.drafting.draft_base import Drafting
from korea_trade.drafting.source_entry import About
from korea_trade.model.period import Period
from korea_trade.reader.claims import read_claims
from korea_trade.reader.draft import draft
from korea_trade.reader.prove import prove
from korea_trade.reader.reader import read_statements
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify
from tests.fuzzing import Call, fault_of

_ROOT = Path(__file__).parents[1]
_SIGNS = (
    ", ,, ( ) (( )) [ ] △ ▲ % %p $ ₩ ￦ - – — ~ : ; . ... … · ㆍ ↑ ↓ + ± / | || |---| * • ㅇ ○ □ ※ ' \" “ ” ’ 「 」 "
    "½ ² ① Ⅳ ３ ٣ 〇 億 弗 İ ß ǅ 가\u0301 \u0301 \u1100\u1161 \u200b \u202e \ufeff \ud800 \U0001f6a2"
).split(" ")
_BLANKS = ("\n", "\n\n", "\n- ", "\r\n", "\t", "\0", "\x0b", "\x85", "\u2028", "\u00a0")
_NUMBERS = (
    "0;00;1;-0;0.0;.5;5.;1,2,3;1.2.3;99999999999999999999999999;1e999;2024;0000;1/0;zero;first;third;a dozen;half;"
    "twice;9999년;0월;13월;99월;32일;2월 30일;’24.13월;'00;12월 1~99일;1분기;5분기;Q5;H3;"
    "0개월 연속;1개월 만에;9999개월 만에;제0위;둘;각각;"
    "February 30;June 31, 2023;2024-02-30;Jan. 1-0;in 9999;since 1 A.D.;since 0000;for the 999th straight month;"
    "100 years;0.0%;100%;1,000,000,000%;$0;$-0;0억 달러;수십억 달러;1조 1조 1조 달러;10 billion billion dollars;"
    "tens of billions of dollars;0th;respectively"
).split(";")
_TABLES = (
    "| | |\n|---|---|\n| | |\n", "|\n|\n", "|||\n|||\n", "Item\tMarch\tChange\n\t\t\n", "구분\t3월\t증감률\n\t\t\n",
    "| 구분 | 수출 |\n", "Item  Exports  Growth\n", "\t\t\t\n", "| Chips | 1.0 |", "반도체  10  △1  %\n",
    "(USD bn, %)\n", "(단위: 억 달러, %)\n",
)  # fmt: skip


def garbled_texts(seed: int) -> Iterator[str]:
    """Texts without end."""
    random = Random(seed)  # noqa: S311  (the same each time is what is wanted)
    while True:
        sentences = random.choice(_documents())
        first = random.randrange(len(sentences))
        text = random.choice((" ", "\n", "\n\n")).join(sentences[first : first + random.randint(1, 6)])
        for _ in range(random.randint(1, 5)):
            text = random.choice(_GARBLINGS)(text, random)
        yield text


@cache
def _documents() -> tuple[tuple[str, ...], ...]:
    """The sentences of each document of the fact base, and of each file of sentences that the tests read."""
    seeds = [re.split(r"\n+|(?<=[.]) ", path.read_text("utf-8")) for path in sorted((_ROOT / "seeds").iterdir())]
    read = [
        [line for line in path.read_text("utf-8").split("\n") if line and not line.startswith((" ", "#", "="))]
        for path in sorted((_ROOT / "tests/reader/sentences").iterdir())
    ]
    return tuple(tuple(sentences) for sentences in [*seeds, *read])


def _some_sentence(random: Random) -> str:
    return random.choice(random.choice(_documents()))


def _shuffled_words(text: str, random: Random) -> str:
    words = text.split(" ")
    random.shuffle(words)
    return " ".join(words)


def _swapped_words(text: str, random: Random) -> str:
    words = text.split(" ")
    for _ in range(random.randint(1, 4)):
        one, other = random.randrange(len(words)), random.randrange(len(words))
        words[one], words[other] = words[other], words[one]
    return " ".join(words)


def _dropped_words(text: str, random: Random) -> str:
    return " ".join(word for word in text.split(" ") if random.random() < 0.8)


def _repeated_words(text: str, random: Random) -> str:
    return " ".join(word for word in text.split(" ") for _ in range(1 + (random.random() < 0.1)))


def _mixed(text: str, random: Random) -> str:
    """The words of two texts in turn."""
    ours, theirs = text.split(" "), _some_sentence(random).split(" ")
    at, start, length = (random.randrange(n + 1) for n in (len(ours), len(theirs), 12))
    return " ".join([*ours[:at], *theirs[start : start + length], *ours[at:]])


def _swapped_characters(text: str, random: Random) -> str:
    characters = list(text)
    for _ in range(random.randint(1, 6)):
        at = random.randrange(len(characters) + 1)
        characters[at : at + 2] = reversed(characters[at : at + 2])
    return "".join(characters)


def _dropped_characters(text: str, random: Random) -> str:
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(text) + 1)
        text = text[:at] + text[at + random.randint(1, 8) :]
    return text


def _cut(text: str, random: Random) -> str:
    one, other = sorted(random.randrange(len(text) + 1) for _ in range(2))
    return random.choice((text[one:], text[:other], text[one:other]))


def _sown(text: str, random: Random) -> str:
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(text) + 1)
        sown = random.choice(random.choice((_SIGNS, _BLANKS, _NUMBERS)))
        text = text[:at] + sown + random.choice(("", " ")) + text[at:]
    return text


def _framed(text: str, random: Random) -> str:
    return random.choice(_NUMBERS) + random.choice(("", " ", "\n")) + text + " " + random.choice(_NUMBERS)


def _doubled_signs(text: str, random: Random) -> str:
    sign = random.choice(",.()%$-~·:/")
    return text.replace(sign, random.choice((sign * 2, sign * 3, "", f" {sign} ")))


def _with_a_table(text: str, random: Random) -> str:
    return random.choice(("", "\n\n")).join([text, random.choice(_TABLES), _some_sentence(random)])


def _other_numbers(text: str, random: Random) -> str:
    """The numbers of a text are others, of a list that has years and months that there are not."""
    numbers = ("0", "00", "1", "13", "31", "99", "2023", "9999", "0.0", "1,5", "12.", "99999999999")
    return re.sub(r"\d+", lambda found: random.choice(numbers) if random.random() < 0.4 else found[0], text)


_GARBLINGS: tuple[Callable[[str, Random], str], ...] = (
    _shuffled_words, _swapped_words, _dropped_words, _repeated_words, _mixed, _swapped_characters, _dropped_characters,
    _cut, _sown, _framed, _doubled_signs, _with_a_table, _other_numbers,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Garbled:
    """Reads, proves, verifies and drafts garbled texts, against one fact base and in one folder."""

    base: FactBase
    folder: Path

    def calls(self, seed: int, drafted: int) -> Iterator[Call]:
        """Calls without end; one text in so many is ``drafted`` too, which takes longest."""
        random, knowledge = Random(seed), Knowledge(Arithmetic(self.base))  # noqa: S311  (the same each time)
        for number, text in enumerate(garbled_texts(seed)):
            day = random.choice((None, "2024-04-01", "2021-01-04"))
            yield Call("reading", text, fault_of(partial(self._read, text, day)))
            yield Call("verifying", text, fault_of(partial(verify, text, day, knowledge)))
            if number % drafted == 0:
                yield Call("drafting", text, fault_of(partial(self._draft, text, day)))

    def _read(self, text: str, day: str | None) -> None:
        """Read a text and prove what is read. Raises AssertionError for a time or a place that there is not."""
        names = names_of(self.base)
        statements = read_statements(text, day, names)
        claims = "\n".join(json.dumps(asdict(one), default=str) for one in draft(text, statements))
        prove(text, statements, read_claims(claims, "garbled"), names)
        for statement in statements:
            spans = [(statement.start, statement.end)]
            for proof in statement.proofs.values():
                if proof.start is not None and proof.end is not None:
                    spans.append((proof.start, proof.end))
            if not all(0 <= start <= end <= len(text) for start, end in spans):
                raise AssertionError(spans)
            if statement.period is not None:
                Period.parse(statement.period)

    def _draft(self, text: str, day: str | None) -> None:
        (self.folder / "garbled.txt").write_bytes(text.encode("utf-8", "replace"))
        document = Document.read(self.folder, "garbled.txt")
        about, names = About(published=day), names_of(self.base)
        Drafting(document, self.folder, "garbled.txt", about, names, self.base).draft(
            read_statements(document.text, day, names)
        )

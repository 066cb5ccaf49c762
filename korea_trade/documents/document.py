"""A document as it stands: where a quote lies in it, on which line, in which paragraph."""

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import accumulate
from pathlib import Path

from korea_trade.cached_property import cached_property
from korea_trade.documents.korean_words import word_ends
from korea_trade.file_name import MOST_BYTES, read_file_inside

_NEAR_ENOUGH = 0.6
MOST_PLACES = 100
"""More places than these are not looked for: a quote must stand once."""
_PLACES, _GROUP = 12, 3


@dataclass(frozen=True)
class Document:
    """The text of a document and the digest of its bytes."""

    file: str
    text: str
    sha256: str

    @classmethod
    def read(cls, root: Path, file: str, most_bytes: int = MOST_BYTES) -> "Document":
        """Read ``root/file``, a regular file that lies in the root wherever links lead.

        Raises KtradeError for what is none or too large, OSError, and UnicodeDecodeError where it is not UTF-8.
        """
        content = read_file_inside(root, file, most_bytes)
        return cls(file, content.decode("utf-8"), hashlib.sha256(content).hexdigest())

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line_at(self, offset: int) -> int:
        """The line number, from 1, of a character."""
        return bisect_right(self._line_starts, offset)

    def line(self, number: int) -> str:
        """The text of a line, without its end."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] - 1 if number < len(self._line_starts) else len(self.text)
        return self.text[start:end]

    def line_start(self, number: int) -> int:
        """The offset of the first character of a line."""
        return self._line_starts[number - 1]

    def find(self, quote: str) -> list[int]:
        """The offsets at which the quote stands, character for character: all of them, or the first hundred."""
        found = list[int]()
        at = self.text.find(quote)
        while at >= 0 and len(found) < MOST_PLACES:
            found.append(at)
            at = self.text.find(quote, at + 1)
        return found

    def cuts(self, start: int, end: int) -> bool:
        """Whether a fragment begins or ends inside a word or a number (``2.3`` inside ``12.3``).

        A Korean word may end before its particle or the ending of its verb ("3월 수출" before 은, "증가" before 했다).
        """
        return _joined(self.text, start) or (_joined(self.text, end) and not _ends_word(self.text, end))

    def nearest(self, quote: str) -> str | None:
        """The words of the document most like the quote, to suggest; None where nothing is near."""
        best, best_ratio = None, _NEAR_ENOUGH
        for line in self._like(quote):
            blocks = [
                block
                for block in SequenceMatcher(None, line, quote, autojunk=False).get_matching_blocks()
                if block.size > 2
            ]
            if not blocks:
                continue
            start = max(0, blocks[0].a - blocks[0].b)
            end = blocks[-1].a + blocks[-1].size + len(quote) - blocks[-1].b - blocks[-1].size
            ratio = SequenceMatcher(None, line[start:end], quote, autojunk=False).ratio()
            if ratio > best_ratio:
                best, best_ratio = line[start:end].strip(), ratio
        return best

    def _like(self, quote: str) -> list[str]:
        """The places of the document that share most groups of three characters with a quote, each within a line.

        One pass over the text, whatever its lines: only these few places are then compared character by character.
        """
        groups = {quote[at : at + _GROUP] for at in range(len(quote) - _GROUP + 1)}
        text, width = self.text, len(quote)
        shared = [0]
        shared.extend(accumulate(text[at : at + _GROUP] in groups for at in range(len(text))))
        step = max(1, width // 4)
        scores = ((shared[min(at + width, len(text))] - shared[at], at) for at in range(0, len(text), step))
        best = nlargest(_PLACES, (score for score in scores if score[0]), key=lambda score: (score[0], -score[1]))
        found = dict[tuple[int, int], None]()
        for _, at in best:
            line = text.rfind("\n", 0, at + width // 2) + 1
            stop = text.find("\n", at + width // 2)
            found[max(line, at - width), min(stop if stop >= 0 else len(text), at + 2 * width)] = None
        return [text[start:end] for start, end in sorted(found)]


def _ends_word(text: str, at: int) -> bool:
    """Whether a Korean word ends at an offset though more syllables follow: a particle or the ending of a verb."""
    before, after = text[at - 1], text[at]
    return "가" <= after <= "힣" and not before.isdigit() and word_ends(text, at)


def _joined(text: str, at: int) -> bool:
    """Whether the characters on both sides of an offset belong to one word or number."""
    if at <= 0 or at >= len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    return bool(
        re.match(r"\d[.,]\d", text[max(0, at - 1) : at + 2]) or re.match(r"\d[.,]\d", text[max(0, at - 2) : at + 1])
    )

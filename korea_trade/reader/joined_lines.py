"""Lines of a text joined to blocks: one that stops in a sentence, a list or a row of figures takes the next one in."""

import re
from itertools import pairwise

from korea_trade.hangul import has_hangul
from korea_trade.vocabulary.word_lists import korean_list

END_OF_SENTENCE = re.compile(r"[.!?][\"”’)\]]*(?=\s(?!\s*→)|$)|[。．](?=\s|$)|(?<=다)\.(?=[가-힣\d“‘△ㅇ□])")
BULLET = re.compile(
    r"\s*(?:(?:[•·◦▪■□○●▶▷◈◆◇▣❖☐➊-➓ㅇㅁ※*\-–—]|\*{2,4}|\(?\d{1,2}[.)]|[①-⑳]|[oO○](?=\s+[A-Z(\[]))\s+"
    r"|[■□○●▶▷◈◆◇▣❖ㅇㅁ※](?=[가-힣A-Z(\[<‘’'“]))"
)
_ARROW = "→"
_FEWEST_CUT = 3  # lines that go on in small letters, for a text to be cut at one width
_WIDEST = 120
_NEARLY = 0.75
_MONTH_IN_BRACKET = r"\([’'‘`]?\d{1,4}[.년월/][^()\n]{0,8}\)"
_ROW = re.compile(rf"{_MONTH_IN_BRACKET}[^()\n]{{1,12}}(?:\([^()\n]{{1,12}}\))?[^()\n]{{1,6}}{_MONTH_IN_BRACKET}")
"""For (’19.12월) △9.5 → (’20.1월) △7.2: months in brackets, each before its figure."""
_BLANK_LINE, _CUT = re.compile(r"\n[^\S\n]*\n\s*"), re.compile(r"(?<=[^\s])[^\S\n]*\n(?=[^\S\n]*\S)")
_FEWEST_APART = 8
_LONGEST_BRACKET = 40
_CLOSED = re.compile(rf"[^()\n]{{1,{_LONGEST_BRACKET}}}\)")
_OPEN_END = re.compile(r"[가-힣)](?:으?로|및|등|[은는이가을를의과와도한된])\Z|[가-힣][,·]\Z")
_NAME_OF_NOTE = re.compile(r"[※*] ?[A-Z가-힣][A-Za-z가-힣]{1,8}\Z")
_LISTED = re.compile(r"\(|[A-Z가-힣·]{1,12} ?[\d(△]")
_SIGN_ALONE = re.compile(r"[□■○●◦▶▷◈◆◇▣❖ㅇㅁ※]\Z")
_LONG_LINE, _NEAR_HEAD = 30, 8
_RATE_OF_TOPIC = re.compile(r"(?:[은는이가]|대비로?) (?:[가-힣]{1,5} ){0,2}[△-]?\d[\d,.]*%p?\Z")
_AND_OTHERS = re.compile(r"(?:등|및)[ 은는이의,]")


def blocks_of(text: str) -> list[tuple[int, int]]:
    """The lines of a text that hold anything; a line that stops in a sentence takes the next one in."""
    found = list[tuple[int, int]]()
    lines = _lines(text)
    width, wrapped = _width(text, lines), _is_wrapped(text)
    for at, (start, end) in enumerate(lines):
        joined = (
            at > 0
            and text[lines[at - 1][1] : start].count("\n") == 1
            and (
                _goes_on_in_row(text, lines[at - 1][1], start)
                or _goes_on_in_sentence(text, lines[at - 1][1], start)
                or _goes_on_for_width(text, lines[at - 1], start, width)
                or _goes_on_with_verb(text, lines[at - 1][1], start)
                or _goes_on_in_bullet(text, found[-1], start)
                or (wrapped and _is_cut(lines, at) and _goes_on_in_paragraph(text, found[-1], start))
            )
        ) or (at > 0 and _goes_on_over_blank_line(text, found[-1], start))
        if joined:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines of a text that hold anything, without the blanks around them."""
    found = list[tuple[int, int]]()
    for match in re.finditer(r"[^\n\r]+", text):
        if match[0].strip():
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append((start, match.start() + len(match[0].rstrip())))
    return found


def _width(text: str, lines: list[tuple[int, int]]) -> int | None:
    """The longest line that stops in a sentence, of a text whose lines are all cut at one width; None of any other."""
    cut = [
        end - start
        for (start, end), (after, _) in pairwise(lines)
        if text[end:after].count("\n") == 1 and _goes_on_in_sentence(text, end, after)
    ]
    longest = max((end - start for start, end in lines), default=0)
    return max(cut) if len(cut) >= _FEWEST_CUT and longest <= _WIDEST else None


def _goes_on_for_width(text: str, line: tuple[int, int], start: int, width: int | None) -> bool:
    """Whether a line stops in a sentence only as it has come to the width at which the lines of the text are cut."""
    if width is None or END_OF_SENTENCE.search(text[max(0, line[1] - 3) : line[1]]) or BULLET.match(text, start):
        return False
    return line[1] - line[0] > width * _NEARLY


def _goes_on_in_sentence(text: str, end: int, start: int) -> bool:
    """Whether the line that begins at a place goes on with the sentence that the one before it has not ended."""
    lower = text[start].islower() and not BULLET.match(text, start)
    return lower and not END_OF_SENTENCE.search(text[max(0, end - 3) : end])


def _goes_on_with_verb(text: str, end: int, start: int) -> bool:
    """Whether a Korean line ends with a rate, and the next one begins with its verb: 수입은 14.0% / 감소한 543억."""
    verb = text.startswith(korean_list("verbs_of_rates"), start)
    return verb and _RATE_OF_TOPIC.search(text, max(0, end - _LONG_LINE), end) is not None


def _goes_on_in_row(text: str, end: int, start: int) -> bool:
    """Whether a row of figures goes on in the next line: at an arrow, or behind the colon of its head."""
    return _ARROW in (text[end - 1], text[start]) or (text[end - 1] == ":" and bool(_ROW.match(text, start)))


def _goes_on_in_bullet(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether a Korean bullet goes on in the next line: in a bracket, behind a particle, or behind the name of a note.

    - 메모리(46.4억불, / 2.9%↑)는; ※ SSD / 수출 증감률(%) : …; 반도체 수출 호조로 / 증가 전환.
    """
    begin, end = before
    if _SIGN_ALONE.fullmatch(text, begin, end):
        return True
    if BULLET.match(text, start) or not (text[begin] == "(" or BULLET.match(text, begin)):
        return False
    line = text[max(begin, end - _LONGEST_BRACKET) : end]
    if line.rfind("(") > line.rfind(")") and _CLOSED.match(text, start):
        return True
    return _OPEN_END.search(line) is not None or _NAME_OF_NOTE.match(text, begin, end) is not None


def _is_wrapped(text: str) -> bool:
    """Whether paragraphs stand apart by blank lines, so that one end of a line alone is only where it was cut."""
    apart, cut = len(_BLANK_LINE.findall(text)), sum(1 for _ in _CUT.finditer(text))
    return apart >= max(_FEWEST_APART, cut)


def _is_cut(lines: list[tuple[int, int]], at: int) -> bool:
    """Whether the line before one may have been cut at a width: no headline, and not much shorter than the next."""
    before, following = (last - first for first, last in lines[at - 1 : at + 1])
    return at > 1 and before > following * _NEARLY


def _goes_on_in_paragraph(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether a line of a wrapped text goes on in the next: neither a bullet nor a row, behind no end of a sentence."""
    begin, end = before
    row = "|" in text[max(begin, end - _LONGEST_BRACKET) : end]
    return not (row or BULLET.match(text, start) or END_OF_SENTENCE.search(text[end - 3 : end]))


def _goes_on_over_blank_line(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether a line goes on in the next, even behind a blank one: a row, a bullet cut in a sentence, or a list."""
    begin, end = before
    if _ARROW in (text[end - 1], text[start]) or (text[end - 1] == ":" and _ROW.match(text, start)):
        return True
    if _goes_on_with_verb(text, end, start):
        return True
    if BULLET.match(text, start):
        return False
    bullet = BULLET.match(text, begin) is not None
    return (bullet or text[begin] == "(") and (
        _is_cut_bullet(text, before, start) or (bullet and _is_cut_list(text, end, start))
    )


def _is_cut_bullet(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether a long bullet stops behind a particle or before 등: … 승용차(65.9%)는 / 증가; … 선박(94.2%) / 등 증가."""
    begin, end = before
    if end - begin < _LONG_LINE or not has_hangul(text[start : start + _NEAR_HEAD]):
        return False
    open_end = _OPEN_END.search(text, end - _LONG_LINE, end) or text[end - 1] == "·"
    return bool(open_end or _AND_OTHERS.match(text, start))


def _is_cut_list(text: str, end: int, start: int) -> bool:
    """Whether a list stops behind a comma: (반도체) 113.8(3.1%↑), / (휴대폰) 6.8."""
    return text[end - 2 : end] == ")," and _LISTED.match(text, start) is not None

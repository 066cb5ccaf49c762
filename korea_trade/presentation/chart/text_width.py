"""How wide texts are in a chart, computed without its fonts, and where to break them."""

from collections.abc import Iterator

from korea_trade.hangul import is_hangul

# How wide characters are in Liberation Sans, which is as wide as Arial, or in Noto Sans KR if they are wider there:
# in thousandths of the type size.
_BREADTHS = {
    char: breadth
    for breadth, chars in {
        224: "'ij",
        250: "‘’",
        284: " !,./:;I[]\\l|",
        347: "()-`{}r“”ft",
        474: '*"?s',
        500: "Jcksvxyz^",
        556: "#$+<=>L_aegk~–0123456789",
        618: "FTZbdhnopqu",
        680: "ABEKPSVXY&",
        728: "CDHNRU",
        802: "GOQw",
        833: "M",
        944: "mW@%",
    }.items()
    for char in chars
}
_SYLLABLE, _WIDEST = 920, 1000  # a Korean syllable, and whatever is not listed
_SAFETY = 1.12  # where none of the fonts is at hand, a chart is shown in a wider one


def breadth(text: str, size: float, *, bold: bool = False) -> float:
    """About how wide a text is in pixels, rather too much than too little."""
    units = sum(_SYLLABLE if is_hangul(char) else _BREADTHS.get(char, _WIDEST) for char in text)
    return round(units * size / 1000 * _SAFETY * (1.06 if bold else 1), 2)


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """A text in lines that fit the room, broken between words, and within a word only where it is too long alone."""
    lines = [""]
    for word in _pieces(text, size, room, bold=bold):
        longer = f"{lines[-1]} {word}".lstrip()
        if breadth(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(text: str, size: float, room: float, *, bold: bool) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for char in word:
            if piece and breadth(piece + char, size, bold=bold) > room:
                yield piece
                piece = ""
            piece += char
        yield piece

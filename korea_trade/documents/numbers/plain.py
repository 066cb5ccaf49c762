"""A text with the many forms of digits, blanks, dashes and quotes made one, character for character."""

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_ONE_FORM = {
    " ": "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "-": "\u2010\u2011\u2212\u00ad\ufe63",
    "–": "\u2012\u2014\u2015",
    "~": "\u223c\u301c\u02dc",
    "'": "\u2018\u2019\u02bc\u00b4\u0060",
    "·": "\u318d\u2027\u30fb\u22c5",
    "/": "\u2044\u2215",
    "△": "\u2206\u25b3\u25bd",
    "▲": "\u25b4",
    "▼": "\u25be",
    "₩": "\uffe6",
    "¥": "\uffe5",
    "£": "\uffe1",
    "%": "\ufe6a",
}
_TABLE = _FULL_WIDTH | {ord(form): one for one, forms in _ONE_FORM.items() for form in forms}


def plain(text: str) -> str:
    """The text with one form of each digit, blank, dash and quote; every character stays at its place."""
    return text.translate(_TABLE)

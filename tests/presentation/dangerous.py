"""Characters that a terminal, a browser or a drawing library would obey or hide."""

# Drawn by hand from Unicode, so that the rule of the code is not tested by itself.
DANGEROUS = {
    "a terminal sequence": "\x1b[31m",
    "a bell": "\a",
    "a backspace": "\b",
    "a carriage return": "\r",
    "a null": "\0",
    "a delete": "\x7f",
    "a C1 sequence": "\x9b2J",
    "an override of direction": "\u202e",
    "an isolate": "\u2066",
    "a mark of direction": "\u200f",
    "an Arabic mark of direction": "\u061c",
    "a zero-width space": "\u200b",
    "a zero-width joiner": "\u200d",
    "a word joiner": "\u2060",
    "a byte order mark": "\ufeff",
    "a soft hyphen": "\u00ad",
    "a line separator": "\u2028",
    "a paragraph separator": "\u2029",
    "a lone surrogate": "\udc80",
    "no character": "\uffff",
    "no character, swapped": "\ufffe",
    "no character, Arabic": "\ufdd0",
    "no character, of another plane": "\U0010ffff",
    "a tag": "\U000e0041",
}

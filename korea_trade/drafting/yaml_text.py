"""Fact bases as YAML text: one short entry a line, with comments where a person must decide."""

import json
import re
from collections.abc import Mapping, Sequence

_PLAIN = re.compile(r"[A-Za-z0-9가-힣][A-Za-z0-9가-힣 ._%/+-]*(?<! )|-[0-9.]+")


def scalar(text: str) -> str:
    """A text as a YAML scalar that reads back as it is: plain where nothing in it means anything, else quoted."""
    if _PLAIN.fullmatch(text) and not text.endswith(":") and " #" not in text:
        return text
    written = json.dumps(text, ensure_ascii=False)
    return written if written.isprintable() else "".join(map(_shown, written))


def _shown(char: str) -> str:
    """A character of a quoted scalar: as an escape where it could not be seen, or is none that YAML has."""
    return char if char.isprintable() else f"\\U{ord(char):08X}"


def listed(values: Sequence[str]) -> str:
    """A list on one line."""
    return f"[{', '.join(map(scalar, values))}]"


def entry(keys: Mapping[str, str | Sequence[str]]) -> str:
    """A mapping on one line."""
    return f"{{{', '.join(f'{key}: {_value(value)}' for key, value in keys.items())}}}"


def _value(value: str | Sequence[str]) -> str:
    return scalar(value) if isinstance(value, str) else listed(value)


def comment(text: str) -> str:
    """A comment on one line: nothing of the text can end it."""
    return "# " + " ".join(text.split())

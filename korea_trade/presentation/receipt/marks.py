"""Text with fragments marked: by colour, or by brackets where there is none."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from korea_trade.presentation.visible import visible_lines

_MARK_STYLE = "bold reverse"


def marked_text(console: Console, text: str, marks: Iterable[tuple[int, int]]) -> Text:
    """The text, safe to show, with the fragments (start, end) marked; fragments that touch are one."""
    drawn, plain = Text(), not console.is_terminal or console.color_system is None
    at = 0
    for start, end in merged(marks):
        drawn.append(visible_lines(text[at:start]))
        fragment = visible_lines(text[start:end])
        drawn.append(f"[{fragment}]" if plain else fragment, style="" if plain else _MARK_STYLE)
        at = end
    drawn.append(visible_lines(text[at:]))
    return drawn


def merged(marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Fragments in order, those that overlap or touch joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined

"""An answer as a pipe gets it: its view, as wide as it is, without colours."""

from io import StringIO
from typing import TYPE_CHECKING

from korea_trade.presentation.console import console_for

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer


class Text:
    """Plain text."""

    def encode(self, answer: "Answer") -> str:
        """The view of the answer."""
        out = StringIO()
        answer.view().print(console_for(out))
        return out.getvalue()

"""The pages of the facts that ship, made once."""

import pytest

from korea_trade.explorer.explore import explorer_page
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.questions.trade import Trade


@pytest.fixture(scope="session")
def pages(bundled: Trade) -> dict[LanguageCode, str]:
    """The page in each language."""
    return {code: explorer_page(bundled, render_context(bundled, code)) for code in LanguageCode}

"""The pictures of the explorer in the READMEs: a document and a receipt. Run as a module, it draws them anew."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from korea_trade.explorer.explore import explorer_page
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.questions.trade import Trade, open_trade
from tests.explorer.browser import chromium, opened

_DOCS = Path(__file__).parents[2] / "docs"
PICTURES = {LanguageCode.EN: _DOCS / "explorer.png", LanguageCode.KO: _DOCS / "explorer.ko.png"}
_COLOURS = 256  # fewer would turn its reds brown
_FACT = "2020.exports.semiconductors@motie-2021-01-04"


def draw(trade: Trade) -> None:
    """Write the picture of each language."""
    with TemporaryDirectory() as folder, chromium() as browser:
        for code, picture in PICTURES.items():
            file = Path(folder) / f"{code}.html"
            file.write_text(explorer_page(trade, render_context(trade, code)), encoding="utf-8")
            with opened(browser, file, {"width": 1280, "height": 800}, device_scale_factor=1.25) as explorer:
                explorer.go(_FACT)
                explorer.page.locator("#inspector.open").wait_for()
                shot = explorer.page.screenshot(animations="disabled")
            few_colours = Image.open(BytesIO(shot)).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
            few_colours.save(picture, optimize=True)


if __name__ == "__main__":
    with open_trade() as bundled:
        draw(bundled)

"""How long the explorer page of many facts takes to write, and Chromium to open: seconds, and seconds of its processor.

python benchmarks/explorer.py              # our facts, and a synthetic base of 5,000
python benchmarks/explorer.py 20000
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from playwright.sync_api import sync_playwright

if __name__ == "__main__":  # run as a file, the folder of this package is not on the path
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.synthetic import OURS, synthetic_base
from korea_trade.explorer.explore import explorer_page
from korea_trade.presentation.context import render_context
from korea_trade.questions.trade import Trade, open_trade

_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def write(trade: Trade, file: Path) -> float:
    """Write the page of a base; the seconds that it takes."""
    start = perf_counter()
    file.write_text(explorer_page(trade, render_context(trade)), encoding="utf-8")
    return perf_counter() - start


_DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def opening(file: Path, place: str = "") -> tuple[float, float]:
    """The seconds until a page is loaded, and those of the processor in its thread until a place of it is drawn."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(_FLAGS))
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        start = perf_counter()
        page.goto(f"{file.as_uri()}#{place}")
        taken = perf_counter() - start
        page.evaluate(_DRAWN)
        metrics = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
        browser.close()
    return taken, metrics["ThreadTime"]


def main() -> None:
    """Print a row a base."""
    print("   facts      kB   written   opened   processor   of #facts   of a fact's link")
    with TemporaryDirectory() as folder:
        with open_trade() as trade:
            _measure(trade, Path(folder))
        for number in map(int, sys.argv[1:] or ["5000"]):
            with Trade(synthetic_base(Path(folder) / str(number), number / OURS)) as trade:
                _measure(trade, Path(folder))


def _measure(trade: Trade, folder: Path) -> None:
    file = folder / "page.html"
    written = write(trade, file)
    opened, processor = opening(file)
    facts = trade.base.facts
    of_table, of_link = (opening(file, place)[1] for place in ("facts", facts[len(facts) // 2].fact.id))
    size = file.stat().st_size // 1000
    row = f"{len(facts):8,} {size:7,} {written:8.2f}s {opened:7.2f}s {processor:10.2f}s"
    print(f"{row} {of_table:10.2f}s {of_link:17.2f}s", flush=True)


if __name__ == "__main__":
    main()

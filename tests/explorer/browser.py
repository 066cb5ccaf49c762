"""A real Chromium with the pages of the explorer, started once."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

WIDE: ViewportSize = {"width": 1400, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}
_QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
_GO = """async (hash) => {
    if (decodeURIComponent(location.hash.slice(1)) !== hash) {
        const changed = new Promise((done) => addEventListener("hashchange", done, {once: true}));
        location.hash = hash;
        await changed;
    }
}"""
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first of them has no windows, and does the same in half the time."""


def _browser() -> str:
    """The path of Chromium; without it the tests are reported as not run, or fail where the gate has installed it."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None and os.environ.get("KTRADE_BROWSER_TESTS") == "required":
        pytest.fail("Chromium is required here, and is not installed")
    return found or pytest.skip("NOT RUN: Chromium is not installed (Debian: apt-get install chromium-headless-shell)")


@dataclass
class Opened:
    """A page, with what its console said and what it requested besides itself."""

    page: Page
    said: list[str] = field(default_factory=list)
    requested: list[str] = field(default_factory=list)

    def go(self, hash_: str) -> None:
        """Go to a place of the page, and wait until the page has done so."""
        self.page.evaluate(_GO, hash_)

    def print(self) -> None:
        """Show the page as it is printed."""
        self.page.evaluate("() => { dispatchEvent(new Event('beforeprint')); }")
        self.page.emulate_media(media="print")

    def shown(self) -> str:
        """What the receipt that is open is about, as its headline begins."""
        about: str = self.page.evaluate(
            "() => document.querySelector('#inspector h3').firstChild.data.replace(/: $/, '')"
        )
        return about


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser."""
    path = _browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_QUIET))
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, file: Path, size: ViewportSize = WIDE, **options: Any) -> Iterator[Opened]:
    """A file in a page of its own, with an empty profile; ``options`` are those of the context."""
    with browser.new_context(viewport=size, **options) as context:
        page = context.new_page()
        found = Opened(page)
        page.on("console", lambda message: found.said.append(message.text))
        page.on("pageerror", lambda error: found.said.append(str(error)))
        page.on("request", lambda request: found.requested.append(request.url))
        page.goto(file.as_uri())
        found.requested.remove(file.as_uri())
        yield found


def axe(folder: Path) -> str:
    """The script of axe-core, from npm, installed into a folder; without npm the test is reported as not run."""
    npm = shutil.which("npm") or pytest.skip("NOT RUN: npm, which brings axe-core, is not installed")
    command = [npm, "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent", "axe-core@4"]
    done = subprocess.run(command, cwd=folder, check=False, timeout=60, capture_output=True)
    if done.returncode:
        pytest.skip("NOT RUN: npm could not install axe-core")
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")

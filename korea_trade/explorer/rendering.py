"""The page as HTML, by the package of the extra ``explore``: every text escaped and made visible.

The policy in its head lets run only the script and apply only the style whose digests it names: were a text of a
document to get through as a tag, the browser would still do nothing with it.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping
from importlib import resources
from importlib.util import find_spec

from korea_trade.errors import KtradeError
from korea_trade.explorer.page import Page
from korea_trade.explorer.scene_shapes import drawn
from korea_trade.language.language import Language
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.visible import visible_lines
from korea_trade.reader.statement import ProofField

_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; img-src data:; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)


class ExploreExtraMissing(KtradeError):
    """The package that fills templates is not installed."""

    def __init__(self) -> None:
        super().__init__(phrase(Phrases.pages_need_a_package), phrase(Phrases.install_explore))


def require_extra() -> None:
    """Raises ExploreExtraMissing where the package is not installed."""
    if find_spec("jinja2") is None:
        raise ExploreExtraMissing


def rendered(page: Page, numbers: Mapping[str, int], language: Language, version: str) -> str:
    """The HTML of a page; ``numbers`` has those of its cards, by fact. The extra must be there: ``require_extra``."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        return visible_lines(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader("korea_trade.explorer"),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["tight"] = lambda markup: Markup(re.sub(r"\s*\n\s*(?=<)|(?<=>)\s*\n\s*", "", markup))  # noqa: S704
    style = re.sub(r"\s*([{};,>])\s*|(:) ", r"\1\2", _file("style.css")).replace(";}", "}")
    script = without_blanks(_file("script.js"))
    words = language.page_words
    said_by_style = ("no_words", "whole_quote", "see_reasons", "carried", "dated")
    told = ";".join(f'--{name.replace("_", "-")}:"{getattr(words, name)}"' for name in said_by_style)
    style += f":root{{{told}}}"
    return environment.get_template("page.html").render(
        page=page,
        headings=language.headings,
        sector=language.heading(language.proof_field(ProofField.SECTOR)),
        words=words,
        language=language.code,
        written_by=words.written_by.replace("{what}", version),
        policy=_POLICY.format(script=_digest(script), style=_digest(style)),
        style=Markup(style),  # noqa: S704  (files of the package)
        script=Markup(script),  # noqa: S704
        data=Markup(page.data),  # noqa: S704  (JSON without a sign that begins a tag)
        drawn=drawn,
        numbers=numbers,
    )


def _file(name: str) -> str:
    """A file of the package, without indents and lines of comments."""
    text = resources.files("korea_trade.explorer").joinpath("templates", name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("//"))


_STRINGS = (r'"(?:[^"\\\n]|\\.)*"', r"'(?:[^'\\\n]|\\.)*'", r"`(?:[^`\\]|\\.)*`")
_PATTERN = r"/(?:[^/\\\n]|\\.)+/"  # a regular expression, where it can be no division
_KEPT = "|".join((*_STRINGS, rf"(?<=\(){_PATTERN}", rf"(?<=[(,=:?] ){_PATTERN}", rf"(?<=return ){_PATTERN}"))
_SIGN = r"\s*([-+*%=<>!&|?:;,{}()\[\]])\s*"


def without_blanks(script: str) -> str:
    """A script without the blanks beside its signs; strings, templates and regular expressions stay as they are.

    Its statements must end with semicolons.
    """
    return re.sub(rf"({_KEPT})|{_SIGN}", lambda found: found[1] or found[2], script)


def _digest(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"

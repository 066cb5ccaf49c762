"""The entry of a document in a draft: id, title and the rest, as far as the document or the command say it."""

from dataclasses import dataclass
from pathlib import Path

from korea_trade.documents.document import Document
from korea_trade.drafting.kebab import kebab
from korea_trade.model.fact import WHO_DRAFTED
from korea_trade.reader.blocks import BlockKind, sentences
from korea_trade.reader.publication import publication_in

_LEAST_WORDS_OF_HEADLINE = 4  # shorter lines before it are menus
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class About:
    """What a person says of a document: anything may be missing."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    address: str | None = None


def source_keys(document: Document, name: str, about: About, taken: frozenset[str]) -> dict[str, str]:
    """The keys of the source, in the order in which a person writes them; ``taken`` are ids of other documents."""
    said = None if about.published else publication_in(document.text)
    published = said.day if said else about.published
    keys = {"id": _id(name, about, taken), "title": about.title or title_of(document.text)}
    if about.publisher:
        keys["publisher"] = about.publisher
    if published:
        keys["published"] = published
        if published not in document.text:
            keys["published_from"] = said.words if said else about.address or WHO_DRAFTED
    if about.address:
        keys["address"] = about.address
    return {**keys, "file": document.file, "sha256": document.sha256}


def title_of(text: str) -> str:
    """The headline; the first sentence in brackets, where the text has none."""
    first = None
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        if len(words.split()) < _LEAST_WORDS_OF_HEADLINE or len(words) > _LONGEST_TITLE or "\n" in words:
            continue
        if sentence.kind is BlockKind.HEADING:
            return words
        first = first or words
        break
    return f"[{first or text.strip()[:_LONGEST_TITLE].splitlines()[0]}]"


def _id(name: str, about: About, taken: frozenset[str]) -> str:
    made = kebab(Path(name).stem if name != "-" else about.publisher or "document")
    if about.published and about.published not in made:
        made = f"{made}-{about.published}"
    number, found = 1, made
    while found in taken:
        number += 1
        found = f"{made}-{number}"
    return found

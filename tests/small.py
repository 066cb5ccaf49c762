"""Small fact bases for tests: a document, the facts that cite it, and the file that holds them.

A test writes one into a fresh folder, says only what it is about, and gets the path of ``facts.yaml``:

    path = write_fact_base(tmp_path)                                 # one document, one fact, nothing wrong with it
    path = write_fact_base(
        tmp_path,
        document="Exports of ships fell 2.0 percent in 2020.",
        groups=[group({"item": "ships", "growth": "-2.0", "quotes": ["Exports of ships fell 2.0 percent in 2020"]})],
    )
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import yaml

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # one base a test, or more: the fast one, where there is one
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SOURCE = "memo"
DOCUMENT = "Exports of chips rose 5.6 percent to $99.2 billion in 2020.\n"
CHIPS = {
    "item": "semiconductors",
    "value": "99.2",
    "unit": "USD bn",
    "growth": "5.6",
    "quotes": ["Exports of chips rose 5.6 percent to $99.2 billion in 2020"],
}
ITEMS: tuple[dict[str, Any], ...] = (
    {"code": "semiconductors", "en": "Semiconductors", "ko": "반도체", "aliases": ["semiconductor", "chips", "chip"]},
    {"code": "ships", "en": "Ships", "ko": "선박", "aliases": ["ship", "vessels"]},
    {"code": "automobiles", "en": "Automobiles", "ko": "자동차", "aliases": ["autos", "cars"]},
    {"code": "capital-goods", "en": "Capital goods", "ko": "자본재"},
)
PARTNERS: tuple[dict[str, Any], ...] = (
    {"code": "us", "en": "United States", "ko": "미국", "aliases": ["U.S.", "US", "America"], "iso3166": "US"},
    {"code": "china", "en": "China", "ko": "중국", "iso3166": "CN"},
    {"code": "eu", "en": "European Union", "ko": "유럽연합", "aliases": ["EU"]},
)


def group(*facts: Mapping[str, Any], **shared: Any) -> dict[str, Any]:
    """A group of facts, by default of exports of all industries in 2020, from the document of the small fact base."""
    keys = {"source": SOURCE, "period": "2020", "flow": "exports", "sector": "all-industries"}
    return {**keys, **shared, "facts": list(facts)}


def write_fact_base(
    folder: Path,
    *,
    document: str = DOCUMENT,
    groups: str | Sequence[Mapping[str, Any]] = (group(CHIPS),),
    items: Sequence[Mapping[str, Any]] | None = None,
    partners: Sequence[Mapping[str, Any]] | None = None,
    exclusions: Sequence[Mapping[str, Any]] = (),
    source: Mapping[str, Any] | None = None,
    others: Mapping[str, str] | None = None,
    about: Mapping[str, Mapping[str, Any]] | None = None,
) -> Path:
    """Write ``data/facts.yaml`` and the documents it cites into a folder; gives the path of ``facts.yaml``.

    Args:
        folder: where to write; it becomes the root that the files of documents are relative to.
        document: text of the first document, the source ``memo`` in ``seeds/memo.txt``; its first line is the title.
        groups: groups of facts, as Python data (see ``group``) or as the YAML text of the list, which is kept as it is.
        items: entries of the code list; left out, those of ``ITEMS`` that the groups use.
        partners: entries of the code list; left out, those of ``PARTNERS`` that the groups use.
        exclusions: exclusions of the first document, each of kind ``name`` unless it says another one.
        source: keys of the first source that replace its own (``title``, ``published``, ``sha256``, …); None drops one.
        others: text of further documents by source id, each in ``seeds/<id>.txt``.
        about: more keys of sources, by source id (``published``, ``publisher``, …).

    Every scalar is written as text, quoted where YAML would read something else.
    """
    listed = []
    for id_, text in {SOURCE: document, **(others or {})}.items():
        file = folder / "seeds" / f"{id_}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        listed.append(
            {
                "id": id_,
                "title": text.partition("\n")[0],
                "file": f"seeds/{id_}.txt",
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                **(about or {}).get(id_, {}),
            }
        )
    if exclusions:
        listed[0]["exclusions"] = [{**exclusion, "kind": exclusion.get("kind", "name")} for exclusion in exclusions]
    listed[0] = {key: value for key, value in {**listed[0], **(source or {})}.items() if value is not None}
    groups_text = groups if isinstance(groups, str) else _yaml(list(groups))
    used = _used(groups_text)
    text = "".join(
        f"{key}:\n{indent(dedent(content), '  ')}\n"
        for key, content in {
            "sources": _yaml(listed),
            "items": _yaml([entry for entry in ITEMS if entry["code"] in used] if items is None else items),
            "partners": _yaml([entry for entry in PARTNERS if entry["code"] in used] if partners is None else partners),
            "groups": groups_text,
        }.items()
    )
    path = folder / "data" / "facts.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _yaml(content: Sequence[Mapping[str, Any]]) -> str:
    return yaml.dump(_as_text(list(content)), Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=1000)


def _as_text(content: Any) -> Any:
    """The same tree with every scalar as text, and no object twice, which YAML would write as an alias."""
    if isinstance(content, Mapping):
        return {key: _as_text(value) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return [_as_text(value) for value in content]
    return str(content)


def _used(groups_text: str) -> set[str]:
    """Codes of items and partners that the groups name, looked for by a lenient reader of the same YAML."""
    try:
        groups = yaml.load(groups_text, Loader=_LOADER)  # noqa: S506  (it makes nothing but text)
    except yaml.YAMLError:
        return set()
    entries = [
        entry
        for shared in (groups if isinstance(groups, list) else [])
        if isinstance(shared, dict)
        for facts in [shared.get("facts")]
        for entry in (shared, *(facts if isinstance(facts, list) else []))
        if isinstance(entry, dict)
    ]
    return {entry[key] for entry in entries for key in ("item", "partner") if isinstance(entry.get(key), str)}

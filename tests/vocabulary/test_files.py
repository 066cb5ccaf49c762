"""The vocabulary files: nothing stands twice in one, every word means one thing, and every key has a reader."""

import ast
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
import yaml

from korea_trade.vocabulary import sentence_words
from korea_trade.vocabulary.files import Tree, mapping, texts, vocabulary_file
from korea_trade.vocabulary.numbers import NumberWords
from korea_trade.vocabulary.phrases import spelled_out
from korea_trade.vocabulary.words import built_in_names, plain_name

PACKAGE = Path(sentence_words.__file__).parents[1]
FILES = sorted((PACKAGE / "vocabulary").glob("*.yaml"))
LISTS = (
    "lists.en.yaml",
    "lists.ko.yaml",
    "goods.yaml",
    "words.en.yaml",
    "words.ko.yaml",
    "spellings.yaml",
    "typed.yaml",
)


def twice(node: yaml.Node, at: str) -> Iterator[str]:
    """The keys of a mapping and the words of a list that stand in it more than once, with their lines."""
    entries = [key for key, _ in node.value] if isinstance(node, yaml.MappingNode) else node.value
    plain = [entry.value for entry in entries if isinstance(entry, yaml.ScalarNode)]
    yield from (f"{at}:{node.start_mark.line + 1}: {word}" for word, times in Counter(plain).items() if times > 1)
    inner = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value
    for value in inner:
        if isinstance(value, yaml.CollectionNode):
            yield from twice(value, at)


def phrases(tree: Tree) -> Iterator[str]:
    """Every phrase of a part of a file."""
    if isinstance(tree, str):
        yield from (plain_name(phrase) for phrase in spelled_out(tree))
        return
    for entry in tree.values() if isinstance(tree, dict) else tree:
        yield from phrases(entry)


@cache
def strings_of_code() -> tuple[frozenset[str], tuple[str, ...]]:
    """The strings of the package, and what those that are put together begin with; not the list of kinds itself."""
    whole, beginnings = set[str](), set[str]()
    for path in PACKAGE.rglob("*.py"):
        if path != Path(sentence_words.__file__):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    whole.add(node.value)
                elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                    beginnings.add(str(node.values[0].value))
    return frozenset(whole), tuple(beginning for beginning in beginnings if beginning.endswith(("_", "-")))


def unused(keys: list[str]) -> list[str]:
    """The keys that no string of the package names."""
    whole, beginnings = strings_of_code()
    return [key for key in keys if key not in whole and not key.startswith(beginnings)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_stands_twice(path: Path) -> None:
    """No key stands twice in a mapping, where the second takes the place of the first, and no word twice in a list."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert node is not None
    assert list(twice(node, path.name)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_files_are_the_same_to_both_loaders(path: Path) -> None:
    """PyYAML without libyaml reads what it reads with it."""
    text = path.read_text(encoding="utf-8")
    assert yaml.load(text, Loader=yaml.BaseLoader) == yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506


@pytest.mark.parametrize("file", ["words.en.yaml", "words.ko.yaml"])
def test_a_word_of_a_kind_has_one_meaning(file: str) -> None:
    """No phrase stands for two meanings of one kind: none is up and down."""
    meanings = defaultdict[tuple[str, str], set[str]](set)
    for kind, section in vocabulary_file(file).items():
        for meaning, tree in section.items() if isinstance(section, dict) else ():
            for phrase in phrases(tree):
                meanings[kind, phrase].add(meaning)
    assert {phrase: found for phrase, found in meanings.items() if len(found) > 1} == {}


def test_a_name_is_of_one_thing() -> None:
    """No name stands for two items, two partners or two sectors, in either file of names."""
    codes = defaultdict[tuple[str, str], set[str]](set)
    for kind, code, words in built_in_names():
        for name in phrases(list(words)):
            codes[kind, name].add(code)
    assert {name: found for name, found in codes.items() if len(found) > 1} == {}


@pytest.mark.parametrize("file", LISTS)
def test_every_list_has_a_reader(file: str) -> None:
    """Each list and each kind of word is asked for by its name somewhere in the code."""
    assert unused(list(vocabulary_file(file))) == []


def test_every_kind_of_sentence_words_is_there_and_asked_for() -> None:
    """The kinds that the code may ask for are those of the files, each in one, and it asks for each."""
    kinds = [kind for file in sentence_words.FILES for kind in vocabulary_file(file)]
    assert sorted(get_args(sentence_words.Kind)) == sorted(kinds)
    assert unused(kinds) == []


def test_no_kind_of_sentence_words_is_anything() -> None:
    """No kind of words is so wide that whatever stands there is one: it would tell nothing."""
    anything = ("zq", " zq", "\ubdc1", " \ubdc1", ", zq", "5")
    kinds: tuple[sentence_words.Kind, ...] = get_args(sentence_words.Kind)
    assert [kind for kind in kinds if all(map(sentence_words.sentence_words(kind).match, anything))] == []


@pytest.mark.parametrize("file", ["words.en.yaml", "words.ko.yaml"])
def test_every_part_of_speech_is_asked_for(file: str) -> None:
    """Where the words of a meaning are told apart by part of speech, some rule asks for each part."""
    sections = (mapping(section) for section in vocabulary_file(file).values() if isinstance(section, dict))
    parts = {part for section in sections for tree in section.values() if isinstance(tree, dict) for part in tree}
    assert unused(sorted(parts)) == []


def test_every_list_of_number_words_has_a_reader() -> None:
    """Each key of the number words is an attribute that the code reads."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert [name for name in NumberWords.model_fields if f".{name}" not in code] == []


def test_codes_of_countries_are_of_partners_that_documents_name() -> None:
    """Each code of ISO 3166 is two capitals, of one partner whose names the reader knows."""
    codes = mapping(vocabulary_file("spellings.yaml")["iso3166"])
    words = [word for listed in codes.values() for word in texts(listed)]
    assert set(codes) <= {code for kind, code, _ in built_in_names() if kind == "partner"}
    assert len(words) == len({*words}) == len(codes)
    assert all(len(word) == 2 and word.isupper() for word in words)

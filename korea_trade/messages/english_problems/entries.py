"""In English: what is wrong with how the entries of a fact base are written: its YAML, their keys and values."""

from collections.abc import Sequence

from korea_trade.messages.english import ENGLISH_PHRASES
from korea_trade.messages.listed import listed
from korea_trade.messages.phrases import Message
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import worded

# ruff: noqa: D102  (``ProblemPhrases`` says what each is)


class Entries:
    """What is wrong with how the entries of a fact base are written: its YAML, their keys and values."""

    def yaml_not_utf8(self, reason: str) -> str:
        return f"not UTF-8 text: {reason}"

    def second_yaml_document(self) -> str:
        return "a second YAML document; expected one"

    def yaml_alias(self, name: str) -> str:
        return f"alias *{name}; expected the text itself"

    def yaml_anchor(self, name: str) -> str:
        return f"anchor &{name}; expected none, as each entry stands for itself"

    def yaml_tag(self, name: str) -> str:
        return f"tag {name}; expected none, as every scalar is text"

    def empty_value(self) -> str:
        return "an empty value; expected text, or the key left out"

    def key_not_text(self) -> str:
        return "a key that is not text; expected a name"

    def key_twice(self, key: str) -> str:
        return f"`{key}` stands here a second time; expected it once"

    def nested_too_deep(self, most: int) -> str:
        return f"nested more than {most} deep; expected lists and mappings as deep as the schema has them"

    def not_yaml(self, why: str) -> str:
        return f"not YAML: {why}"

    def file_not_a_mapping(self) -> str:
        return "the file is not a mapping; expected sources, items, partners and groups"

    def list_missing(self, key: str) -> str:
        return f"`{key}` is missing or not a list; expected a list of entries"

    def entry_not_a_mapping(self, key: str) -> str:
        return f"an entry of `{key}` that is not a mapping; expected keys and values"

    def no_table_beside(self, endings: Sequence[str]) -> str:
        return f"a table that is not a file beside this one; expected a name that ends in {', '.join(endings)}"

    def group_lacks(self, key: str, keys: Sequence[str]) -> str:
        return f"the group lacks `{key}`; expected {', '.join(keys)} in every group"

    def facts_missing(self) -> str:
        return "`facts` is missing or empty; expected a list of facts"

    def fact_not_a_mapping(self) -> str:
        return "a fact that is not a mapping; expected keys and values"

    def given_by_group(self, key: str) -> str:
        return f"`{key}` is already in the group; expected it in one of the two"

    def key_missing(self, key: str) -> str:
        return f"`{key}` is missing"

    def unknown_key(self, key: str, known: Sequence[str]) -> str:
        return f"unknown key `{key}`; expected {listed(known) or 'a key of the schema'}"

    def value_is(self: ProblemPhrases, key: str, given: str | None, expected: Wrong | str) -> str:
        return f"`{key}` is {'missing' if given is None else given}: {worded(expected, self)}"

    def a_list(self) -> str:
        return "expected a list"

    def keys_and_values(self) -> str:
        return "expected keys and values"

    def a_text(self) -> str:
        return "expected a valid string"

    def characters(self, least: int) -> str:
        return f"expected at least {least} character{'' if least == 1 else 's'}"

    def one_of(self, values: str) -> str:
        return f"expected {values}"

    def text_matching(self, pattern: str) -> str:
        return f"expected text that matches '{pattern}'"

    def decimal_as_written(self) -> str:
        return "expected a decimal such as 512.9 or -5.4, with the digits of the document"

    def digits_at_most(self, whole: int, places: int) -> str:
        return f"expected at most {whole} digits before the point and {places} after it"

    def a_whole_number(self, example: int) -> str:
        return f"expected a whole number such as {example}"

    def true_or_false(self) -> str:
        return "expected true or false"

    def path_inside(self) -> str:
        return "expected a path inside the folder of the fact base, such as seeds/release.txt"

    def person_or_model(self) -> str:
        return "expected the name of a person, or model:NAME"

    def in_words(self, message: Message) -> str:
        return message.text(ENGLISH_PHRASES)

    def together(self: ProblemPhrases, *problems: Wrong) -> str:
        return "; ".join(worded(problem, self) for problem in problems)

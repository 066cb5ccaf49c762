"""In English: what is wrong with codes, names and ids."""

from collections.abc import Sequence

# ruff: noqa: D102  (``ProblemPhrases`` says what each is)


class Names:
    """What is wrong with codes, names and ids."""

    def no_other_code(self, role: str, code: str, kind: str) -> str:
        return f"{role} `{code}` is not another code of `{kind}`"

    def name_taken(self, name: str, code: str) -> str:
        return f"{name!r} names `{code}` already; expected one meaning"

    def no_words(self, name: str) -> str:
        return f"{name!r} is not a name; expected words"

    def not_plain_words(self, word: str) -> str:
        return f"{word!r} has one of ( ) [ ] |; expected plain words"

    def tilde_out_of_place(self, word: str) -> str:
        return f"{word!r} has `~` elsewhere than behind a Korean stem; expected plain words"

    def word_is_number(self, word: str) -> str:
        return f"{word!r} is a number; expected words"

    def word_is_name(self, word: str, named: str) -> str:
        return f"{word!r} is a name of {named}; expected words without another meaning"

    def word_means_otherwise(self, word: str, meaning: str) -> str:
        return f"{word!r} means `{meaning}` already; expected words without another meaning"

    def unknown_meaning(self, kind: str, means: str, known: Sequence[str]) -> str:
        return f"no words of {kind} mean `{means}`; expected one of {', '.join(known)}"

    def no_such_part(self, known: Sequence[str]) -> str:
        if not known:
            return "`part` where no parts are told apart; expected none"
        return f"the `part` of English words is missing or unknown; expected one of {', '.join(known)}"

    def name_is_period(self, name: str) -> str:
        return f"{name!r} is a period in questions; expected another name"

    def name_is_code(self, name: str, field: str, code: str) -> str:
        return f"{name!r} is the {field} `{code}` in questions; expected another name"

    def name_is_all_partners(self, name: str) -> str:
        return f"{name!r} is all partners together in questions; expected another name"

    def not_listed(self, field: str, code: str) -> str:
        return f"{field} `{code}` is not listed; expected a known {field}"

    def same_id_in_unit(self, line: int, unit: str | None) -> str:
        return f"the fact at line {line} in {unit or 'no unit'} has the same id; expected a `variant`"

    def same_cell_at(self, line: int) -> str:
        return f"the same cell is stated at line {line}; expected one fact with all quotes, or a `variant`"

    def same_id_at(self, line: int) -> str:
        return f"the fact at line {line} about another cell has the same id; expected a `variant`"

    def listed_twice(self, code: str, kind: str) -> str:
        return f"`{code}` is listed twice in `{kind}`"

    def country_at(self, country: str, code: str, place: str) -> str:
        return f"{country} is `{code}` at {place}; expected one partner of a country"

    def circle(self, code: str) -> str:
        return f"the parents of `{code}` run in a circle"

    def source_at(self, id_: str, place: str) -> str:
        return f"source `{id_}` is already at {place}; expected another id"

    def fact_at(self, place: str) -> str:
        return f"the same fact is already at {place}; expected it in one base"

    def entry_at(self, code: str, place: str) -> str:
        return f"`{code}` is another entry at {place}; expected the same one, or none"

    def name_at(self, name: str, code: str, place: str) -> str:
        return f"{name!r} names `{code}` at {place}; expected one meaning"

    def name_of_kind_at(self, name: str, kind: str, code: str, place: str) -> str:
        return f"{name!r} names the {kind} `{code}` at {place}; expected one meaning"

    def source_unused(self, id_: str) -> str:
        return f"source `{id_}` is used by no fact"

    def code_unused(self, code: str, kind: str) -> str:
        return f"`{code}` of `{kind}` is used by no fact"

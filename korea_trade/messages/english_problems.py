"""What is wrong with a fact base or a document, in English: that of records, of drafts and of Python."""

from collections.abc import Sequence

from korea_trade.messages.english import ENGLISH_PHRASES
from korea_trade.messages.phrases import Message
from korea_trade.messages.problem_phrases import Wrong
from korea_trade.said import spoken

# ruff: noqa: ARG002, D102  (``ProblemPhrases`` says what each is; English does not need all that it is given)


class EnglishProblems:
    """English: what is wrong, then what was expected."""

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
        return f"unknown key `{key}`; expected {_listed(known) or 'a key of the schema'}"

    def value_is(self, key: str, given: str | None, expected: Wrong | str) -> str:
        return f"`{key}` is {'missing' if given is None else given}: {spoken(expected, self)}"

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
        return message.by(ENGLISH_PHRASES)

    def together(self, *problems: Wrong) -> str:
        return "; ".join(spoken(problem, self) for problem in problems)

    def date_not_given(self) -> str:
        return "`published_from` without `published`; expected the date that it explains"

    def address_not_given(self) -> str:
        return "`accessed` without `address`; expected the address that was read then"

    def english_not_given(self, korean: str, english: str) -> str:
        return f"`{korean}` without `{english}`; expected the English one too"

    def english_reason_not_given(self, name: str) -> str:
        return f"`inferred_ko` gives a reason for the {name} and `inferred` none; expected the English one too"

    def members_of_no_aggregate(self) -> str:
        return "`members` without `aggregate: true`; expected both, or the `parent` of each member"

    def words_missing(self) -> str:
        return "neither `en` nor `ko`; expected words in one of them"

    def acknowledged_without_caveat(self) -> str:
        return "`acknowledges` without a `caveat`; expected the reason there"

    def value_without_unit(self) -> str:
        return "a value without a unit; expected `unit`, such as USD bn"

    def unit_without_value(self) -> str:
        return "a unit without a value; expected `value`"

    def unit_does_not_fit(self, unit: str, measure: str, ranked: str | None, fitting: Sequence[str]) -> str:
        of = f" of {ranked}" if ranked is not None else ""
        return f"unit {unit} does not fit measure {measure}{of}; expected {_listed(fitting) or 'no unit'}"

    def value_in_percent(self, flow: str) -> str:
        return f"a value of {flow} in percent; expected `growth`, or measure share for a part of a whole"

    def not_whole(self, measure: str, value: str, least: int) -> str:
        return f"{measure} {value}; expected a whole number from {least}"

    def negative_days(self, value: str) -> str:
        return f"{value} working days; expected measure working-days-change for a difference"

    def negative_level(self, value: str, unit: str, flow: str) -> str:
        return f"{value} {unit} of {flow}; expected a value from 0, as only a balance can be negative"

    def other_direction(self, signed: str, direction: str, expected: str) -> str:
        return f"{signed} contradicts direction {direction}; expected {expected}"

    def growth_of_deficit(self) -> str:
        return "a growth of a deficit has no sign; expected `direction` (down where it widened) and a `caveat`"

    def event_of_balance(self, event: str, flow: str) -> str:
        return f"event {event} goes with flow balance, not {flow}"

    def compares_nothing(self) -> str:
        return "`comparison` without a growth or a direction; expected one of them"

    def nothing_stated(self) -> str:
        return "nothing is stated; expected a value, a growth or a direction"

    def measure_lacks(self, measure: str, name: str) -> str:
        return f"measure {measure} lacks `{name}`"

    def does_not_go_with(self, name: str, measure: str) -> str:
        return f"`{name}` does not go with measure {measure}"

    def bound_without_figure(self, bound: str) -> str:
        return f"bound {bound} without a figure; expected `value`"

    def threshold_about(self) -> str:
        return "bound about does not go with measure threshold; expected above or below"

    def level_and_event(self) -> str:
        return "`level` goes with event above or below and with rank among order, and they need it"

    def only_of_records(self, name: str, measure: str) -> str:
        return f"`{name}` of a {measure} goes with event record"

    def ranked_from_of_order(self) -> str:
        return "`ranked_from` does not go with rank among order"

    def since_and_among(self) -> str:
        return "`since` goes with rank among since, which needs it"

    def window_and_among(self) -> str:
        return "`window` goes with rank among window, which needs it"

    def retracted_too_early(self, day: str, published: str) -> str:
        return f"retracted on {day}, before its document was published on {published}; expected no earlier"

    def no_other_code(self, role: str, code: str, kind: str) -> str:
        return f"{role} `{code}` is no other code of `{kind}`"

    def name_taken(self, name: str, code: str) -> str:
        return f"{name!r} names `{code}` already; expected one meaning"

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

    def no_words(self, name: str) -> str:
        return f"{name!r} is no name; expected words"

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

    def document_wrong(self, why: Message | str, source: str) -> str:
        return f"{spoken(why, ENGLISH_PHRASES)}; expected the document of {source}"

    def document_not_utf8(self, file: str, source: str) -> str:
        return f"{file} cannot be read: not UTF-8 text; expected the document of {source}"

    def document_not_opened(self, file: str, number: int, english: str, source: str) -> str:
        return f"{file} cannot be read: {english}; expected the document of {source}"

    def not_in_document(self, file: str, quote: str, near: str | None) -> str:
        return f"not in {file}: {quote!r}" + (f"; did you mean {near!r}?" if near else "")

    def stands_several_times(self, times: int, more: bool, file: str, lines: Sequence[int], quote: str) -> str:
        number = f"{times} times{' or more' if more else ''}"
        return f"stands {number} in {file} (lines {_listed(lines)}): {quote!r}; expected words found once"

    def cuts_a_word(self, file: str, quote: str) -> str:
        return f"begins or ends inside a word or number of {file}: {quote!r}; expected whole ones"

    def no_quote(self) -> str:
        return "no quote; expected the words of the document that state it"

    def other_digest(self, file: str, found: str, expected: str) -> str:
        return f"{file} has sha256 {found}; expected the document that was read, {expected}"

    def not_in_the_words(self, field: str, words: str, file: str) -> str:
        return f"{field} {words!r} is not in {file}"

    def source_unused(self, id_: str) -> str:
        return f"source `{id_}` is used by no fact"

    def code_unused(self, code: str, kind: str) -> str:
        return f"`{code}` of `{kind}` is used by no fact"

    def plausible(self, reasons: Sequence[str]) -> str:
        return f"plausible, not proven ({_listed(reasons)}); expected words that the reader reads, or `confirmed`"

    def refuted(self, reasons: Sequence[str], explanations: Sequence[Wrong]) -> str:
        return f"refuted ({_listed(reasons)}): {self.together(*explanations)}"

    def confirmed_without_need(self) -> str:
        return "`confirmed` on a fact that its document proves"

    def inferred_without_need(self, name: str) -> str:
        return f"`inferred` gives a reason for the {name}, which words prove"

    def contradicts(self, outcome: str, english: str, phrase: str, values: tuple[object, ...]) -> str:
        return f"{outcome}: {english}"

    def among_facts(self, contradiction: Wrong, low: str | None, high: str | None, others: Sequence[str]) -> str:
        allowed = "" if (low, high) == (None, None) else f" (others allow {low or 'any'} to {high or 'any'})"
        return f"{spoken(contradiction, self)}{allowed}{f'; with {_listed(others)}' if others else ''}"

    def acknowledged_without_need(self, rule: str) -> str:
        return f"acknowledges a contradiction by rule {rule} that is not there"

    def number_unaccounted(self, text: str, around: str) -> str:
        return f"number {text!r} is said by no fact and excluded by no reason, in “…{around}…”"

    def words_unaccounted(self, quoted: str, description: str, around: str) -> str:
        return f"{quoted!r} states {description}, which no fact says and no reason excludes, in “…{around}…”"

    def excludes_nothing(self, quote: str, numbers: Sequence[str]) -> str:
        return f"excludes nothing: {quote!r} holds {_listed(numbers) or 'no number'}, and facts say what it holds"

    def words_say(self, words: str, field: str | None, value: str | None) -> str:
        said = field or "something else"
        return f"{words!r} says {f'{said} {value}' if value is not None else f'no {said}'}"

    def figure_not_quoted(self, field: str, figure: str, numbers: Sequence[str]) -> str:
        return f"{field} {figure} is not in the quotes, which hold {_listed(numbers) or 'no number'}"

    def name_not_quoted(self, kind: str, code: str) -> str:
        return f"no name of {kind} `{code}` in the quotes, and no reason for it under `inferred`"

    def quotes_of_flows(self, others: Sequence[str], flow: str) -> str:
        return f"the quotes speak of {' and '.join(others)}, not of {flow}"

    def quotes_say_other(self, other: str, expected: str) -> str:
        return f"the quotes have words for {other} and none for {expected}"

    def quotes_lack_outlook(self, status: str) -> str:
        return f"no word of a {status} in the quotes"

    def quotes_of_outlook(self, outlook: str, status: str) -> str:
        return f"words of a {outlook} in the quotes of a figure that is {status}"

    def since_not_quoted(self, since: str) -> str:
        return f"since {since} is not in the quotes"

    def quotes_of_years(self, years: Sequence[int], period: str) -> str:
        return f"the quotes name {_listed(years)}, not {period}"

    def quotes_of_months(self, period: str) -> str:
        return f"the quotes name other months than those of {period}"

    def file_name_of_several(self) -> str:
        return "a name with one of * ? [ ] { }, which DuckDB takes for several files; expected another name"

    def file_name_not_utf8(self) -> str:
        return "a name that is not UTF-8, which DuckDB does not open; expected another name"

    def no_table(self) -> str:
        return "no file; expected a table of facts"

    def table_not_utf8(self) -> str:
        return "not UTF-8 text; expected a table in UTF-8"

    def table_not_read(self, why: str) -> str:
        return f"not read: {why}"

    def table_is_array(self) -> str:
        return "an array of JSON; expected one object a line, without brackets and commas around them"

    def lines_not_objects(self) -> str:
        return "lines of JSON that are not all objects; expected one object a line"

    def column_of_duckdb(self, name: str) -> str:
        return f"a column `{name}`, as DuckDB calls the number of a row; expected another name"

    def columns_not_read(self, why: str) -> str:
        return f"not read: {why}; expected the names of the columns"

    def columns_not_named(self, example: str) -> str:
        return f"the first line does not name the columns; expected a first line such as {example}"

    def column_without_name(self) -> str:
        return "a column without a name; expected one for each value"

    def column_named_twice(self, name: str) -> str:
        return f"the column `{name}` is named twice; expected each name once"

    def values_in_row(self, found: int, expected: int) -> str:
        return f"{found} values; expected {expected}, one for each column"

    def quotation_not_closed(self) -> str:
        return 'a quotation mark that is not closed; expected one at each end of a value, and "" inside'

    def column_missing(self, name: str, needed: Sequence[str]) -> str:
        return f"no column `{name}`; expected {_listed(needed)}"

    def unknown_column(self, name: str) -> str:
        return f"unknown column `{name}`; expected columns of `facts`"

    def column_is_no_list(self, name: str, kind: str) -> str:
        return f"`{name}` is {kind}; expected a list of texts, or such a list as JSON"

    def floating_column(self, column: str, kind: str, name: str) -> str:
        return (
            f"`{column}` is {kind}: a floating-point number has lost the digits it was written with; "
            f"expected `{name}_written` as text, or a decimal column"
        )

    def fraction_of_json(self, column: str) -> str:
        lost = "is a number of JSON with a fraction, which has lost the digits it was written with"
        return f"`{column}` {lost}; expected them as text"

    def a_day(self) -> str:
        return "expected a day such as 2021-03-01"

    def an_integer(self) -> str:
        return "expected a whole number"

    def that_of_the_period(self) -> str:
        return "expected that of the period"

    def list_as_json(self) -> str:
        return "expected a list of texts as JSON"

    def one_in_every_row(self) -> str:
        return "expected one in every row"

    def a_count(self, most: int) -> str:
        return f"expected a whole number of at most {most} digits, without a sign"

    def a_code(self) -> str:
        return "expected a code"

    def other_in_column(self, name: str) -> str:
        return f"the column `{name}` says otherwise"

    def id_of_the_cell(self) -> str:
        return "expected the id that its cell gives"

    def day_after_publication(self) -> str:
        return "expected a day on which its document had been published"

    def document_of_no_base(self) -> str:
        return "has quotes, and no base lists its document"

    def in_rows(self, problem: Wrong, number: int, rows: Sequence[int]) -> str:
        return f"{spoken(problem, self)}; {number} rows, the first of them {_listed(rows)}"

    def in_rows_alike(self, problem: Wrong, number: int) -> str:
        return f"{spoken(problem, self)}; so are {number} rows"

    def more_wrong_values(self, column: str, number: int) -> str:
        return f"`{column}` has {number:,} more values that are wrong, each in its rows"

    def rows_of_too_many_kinds(self, most: int) -> str:
        return f"the rows are of more than {most} kinds; expected fewer, to check one row of each"

    def same_cell_in_rows(self, rows: Sequence[int]) -> str:
        return f"the same cell is stated in rows {_listed(rows)}; expected a `variant`"


def _listed(values: Sequence[object]) -> str:
    return ", ".join(map(str, values))


ENGLISH_PROBLEMS = EnglishProblems()

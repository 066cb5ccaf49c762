"""An answer: rows for programs, a view for people, and the documents behind it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from korea_trade.errors import QuestionError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase
from korea_trade.presentation.formats.record import Record, record_of
from korea_trade.questions.column import check_names, columns_of, keys_of, last_keys_of
from korea_trade.questions.words_given import words_given

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from korea_trade.presentation.view import View
    from korea_trade.questions.column import Columns
    from korea_trade.questions.row import ListedRow

Cited = Mapping[str, Sequence[str]]
"""Sources by id, each with the quotes that are cited from it."""


class Rows(Protocol):
    """Rows as programs take them: keys in their documented order, and a record a row."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of every record, also where there is none."""
        ...

    @property
    def columns(self) -> "Columns":
        """By key: the type of its cells, also where there is none."""
        ...

    def records(self) -> Iterable[Record]:
        """The records, made as they are gone through."""
        ...

    def chosen(self, names: tuple[str, ...]) -> "Rows":
        """The same with only these keys, in this order."""
        ...


@dataclass(frozen=True, slots=True)
class TypedRows:
    """Rows of a class, each with a row of computed columns if given, whose keys win."""

    row_type: "type[DataclassInstance]"
    rows: "Iterable[DataclassInstance]"
    columns_type: "type[DataclassInstance] | None" = None
    computed: "Sequence[DataclassInstance]" = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Those of the class, then those of the columns, then what comes last of the class."""
        if self.columns_type is None:
            return keys_of(self.row_type)
        last = last_keys_of(self.row_type)
        first = [key for key in keys_of(self.row_type) if key not in last]
        return tuple(dict.fromkeys((*first, *keys_of(self.columns_type), *last)))

    @property
    def columns(self) -> "Columns":
        """As the classes say, whatever the rows hold."""
        types = columns_of(self.row_type) | (columns_of(self.columns_type) if self.columns_type else {})
        return {key: types[key] for key in self.keys}

    def records(self) -> Iterator[Record]:
        """A record a row, with its columns."""
        if self.columns_type is None:
            return map(record_of, self.rows)
        keys = self.keys
        pairs = zip(self.rows, self.computed, strict=True)
        both = (record_of(row) | record_of(columns) for row, columns in pairs)
        return ({key: record[key] for key in keys} for record in both)

    def chosen(self, names: tuple[str, ...]) -> Rows:
        """The same with only these keys, in this order."""
        from korea_trade.presentation.chosen_rows import ChosenRows

        return ChosenRows(self, names)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command has to say. The view is made when it is shown: most programs do without it.

    The decimals of ``typed`` rows have the places of their types, as in SQL.
    """

    rows: Rows
    view: "Callable[[], View]"
    cited: Cited = field(default_factory=dict)
    typed: bool = False

    def with_columns(self, names: str | Sequence[str]) -> "Answer":
        """The same with only these keys, in this order. Raises QuestionError for one that is unknown or repeated."""
        keys, names = self.rows.keys, words_given(names)
        meant = [(name,) if name in keys else _keys_meant(name, keys) for name in names]
        unknown = [name for name, found in zip(names, meant, strict=True) if len(found) != 1]
        if unknown:
            from korea_trade.suggest import suggest

            near = dict.fromkeys(
                key for name in unknown for key in _keys_meant(name, keys) or suggest(name, {key: key for key in keys})
            )
            columns = phrase(Phrases.columns_are, keys)
            hint = phrase(Phrases.in_turn, phrase(Phrases.did_you_mean, tuple(near)), columns) if near else columns
            raise QuestionError(phrase(Phrases.no_column, unknown), hint)
        chosen = tuple(key for (key,) in meant)
        for key in chosen:
            typed = dict.fromkeys(name for name, found in zip(names, chosen, strict=True) if found == key)
            if len(typed) > 1:
                raise QuestionError(phrase(Phrases.one_column, tuple(typed), key), phrase(Phrases.name_columns_once))
        check_names(chosen)

        def view() -> "View":
            from korea_trade.presentation.tables.chosen import chosen_view

            return chosen_view(self, chosen)

        return Answer(self.rows.chosen(chosen), view, self.cited, self.typed)


def _keys_meant(name: str, keys: Sequence[str]) -> tuple[str, ...]:
    """The keys that a person may mean by a word, in either language."""
    from korea_trade.normal import plain_words
    from korea_trade.vocabulary.spellings import codes_of_spellings

    return tuple(key for key in codes_of_spellings("column").get(plain_words(name), ()) if key in keys)


def plain_answer(
    rows: Rows, cited: Cited | None = None, *, typed: bool = False, language: LanguageCode = LanguageCode.EN
) -> Answer:
    """An answer whose view is the table of its records, which says in a language how many they are."""

    def view() -> "View":
        from korea_trade.language.languages import language_of
        from korea_trade.presentation.tables.plain import PlainView

        records = list(rows.records())
        return PlainView(records, rows.keys, typed, language_of(language).rows_title(len(records)))

    return Answer(rows, view, cited or {}, typed)


def cited_by(rows: "Iterable[ListedRow]") -> Cited:
    """The sources behind rows, each with the quotes of its rows."""
    cited: dict[str, list[str]] = {}
    for row in rows:
        quotes = cited.setdefault(row.source, [])
        quotes += [quote for quote in row.quotes if quote not in quotes]
    return cited

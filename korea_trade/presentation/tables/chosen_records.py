"""Chosen columns of rows that are no figures: what people read under them, in their language."""

from collections.abc import Sequence

from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.formats.record import Record
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.view import SaysColumns, TableView


@dataclass(frozen=True, slots=True)
class ChosenRecordsView(TableView):
    """Some columns of records, with what the usual view of their rows says under their keys."""

    records: Sequence[Record]
    keys: Sequence[str]
    title: str
    usual: SaysColumns
    language: Language

    def tables(self) -> list[Table]:
        """One table, with what the signs in it mean."""
        (table,) = PlainView(self.records, self.keys, title=self.title).tables()
        said = [self.usual.texts_under(key) for key in self.keys]
        rows = tuple(
            tuple(cell if texts is None else texts[place] for cell, texts in zip(row, said, strict=True))
            for place, row in enumerate(table.rows)
        )
        columns = tuple(
            Column(word_for(key, self.language.code), figures=column.figures, key=column.key)
            for key, column in zip(self.keys, table.columns, strict=True)
        )
        return [Table(self.title, columns, rows, tuple(self.usual.signs_under(self.keys)))]


def word_for(key: str, code: LanguageCode) -> str:
    """The key, in Korean the first Korean word that people may type for it."""
    if code is not LanguageCode.KO:
        return key
    from korea_trade.vocabulary.spellings import codes_of_spellings

    words = codes_of_spellings("column").items()
    return next((word for word, keys in words if key in keys and not word.isascii()), key)

"""What a Korean text is about at the sentence that is read."""

from collections.abc import Collection
from datetime import date

from korea_trade.documents.numbers import Mention
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.korean.bought import Bought
from korea_trade.reader.korean.car_industry import CarIndustry
from korea_trade.reader.korean.elements import Tagger
from korea_trade.reader.korean.firms import Firms, FirmsBySize
from korea_trade.reader.korean.last_share import LastShare
from korea_trade.reader.korean.other_trade import OtherTrade
from korea_trade.reader.korean.owners import Owners
from korea_trade.reader.korean.periods import Periods
from korea_trade.reader.korean.regions import Regions
from korea_trade.reader.korean.sections import Section
from korea_trade.reader.korean.tables import Table
from korea_trade.reader.korean.times import TimeTag, names_last_month
from korea_trade.reader.korean.two_countries import TwoCountries
from korea_trade.reader.korean.two_times import TwoTimes
from korea_trade.reader.times import When
from korea_trade.vocabulary.syllables import KoreanPhrases


class ReaderState:
    """What the sentences, the paragraph and the sections so far have said."""

    _turned_to: Cell | None = None  # the name that the sentence before says to stand out
    _time_of_heads: TimeTag | None = None  # of the paragraph before, which began by heads with a time of its own

    _titled: Located | None = None  # the goods whose trade the title names
    _headline_names_goods = False
    _named_time: TimeTag | None = None  # the one that the last sentence with a time has named
    _year_told: When | None = None  # the last time that names or means its year
    _then_and_now: tuple[TimeTag, TimeTag] | None = None  # the two years whose levels a sentence has told last
    _goods_named: Located | None = None  # the one kind of goods that the sentence before has named
    _other_trades = False  # whether trade was told of that is not known, or not Korea's
    _announced: Finding | None = None
    _grew_from_another_time = False  # whether any amount of the text so far did

    def __init__(
        self,
        text: str,
        mentions: list[Mention],
        phrases: KoreanPhrases,
        published: date | None,
        without: Collection[str] = (),
    ) -> None:
        self._text = text
        self._tagger = Tagger(text, mentions, phrases)
        self._without = without
        self._periods = Periods(published, tells_last_month=names_last_month(text, published))
        self._sections = list[Section]()
        self._section = Section(0)
        self._topic: list[Cell] | None = None
        self._unsure = self._only_named = False
        self._totals = set[str]()  # of the sentence before: the flows of which it told the whole
        self._flow: Located | None = None
        self._tag: TimeTag | None = None
        self._table: Table | None = None
        self._row: Cell | None = None  # what the last row names that is no part of another
        self._waiting = list[Finding]()
        self._summed = False
        self._lead = list[Cell]()
        self._begun = self._headed = False
        self._wholly, self._maybe_other_money = set[int](), set[int]()
        self._recent: TimeTag | None = None
        self._recent_open = False
        self._placed = list[tuple[Finding, int, int]]()
        self._regions, self._firms, self._firms_by_size = Regions(), Firms(), FirmsBySize()
        self._around: Cell | None = None
        self._listed = self._regional = False
        self._began = self._paragraph = self._sentences = 0  # where the sentence does, its paragraph, its place there
        self._sold: Located | None = None
        self._abroad: Located | None = None  # the flow of another country
        self._balance: list[Cell] | None = None
        self._bought = Bought()
        self._our_partner: Cell | None = None  # whose place among Korea's the sentence before told
        self._two_countries = TwoCountries()
        self._car_industry = CarIndustry()
        self._both_times = TwoTimes()
        self._last_share = LastShare()
        self._foretells, self._supposes, self._polled = False, False, -1
        self._particular = self._of_whole_again = False  # whether it told of a part of its time in particular
        self._sectored = self._two_times = self._beside_total = self._longer_told = False
        self._later_told = False  # whether figures of a time behind that of the text were told
        self._longer: TimeTag | None = None  # the year, half or quarter whose total was told beside that of the month
        self._met_months = dict[tuple[int, int] | None, TimeTag]()
        self._open = set[int]()
        self._other_trade = OtherTrade(text)
        self._owners = Owners(self._periods.texts)
        self._owner: Cell | None = None  # the one partner whose trade the paragraph tells
        self._goods_told = set[str]()
        self._opened_with: Located | None = None  # the goods of the paragraph
        self._paragraphs = dict[int, Located]()
        self._names_before = list[Cell]()
        self._trades = dict[tuple[object, ...], Cell]()  # all trade that was told of, by what it is
        self._of_year = list[tuple[Finding, Finding, TimeTag | None, TimeTag | None, bool]]()

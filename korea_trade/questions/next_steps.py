"""What to ask next: where a question found nothing, and what more there is beside an answer."""

from dataclasses import replace
from typing import TYPE_CHECKING

from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase
from korea_trade.questions.filters import Filters
from korea_trade.questions.open_facts import OpenFacts
from korea_trade.store.opening import DERIVED

if TYPE_CHECKING:
    from korea_trade.questions.comparing import Pair
    from korea_trade.questions.left_out import Counted, Draws, NamesAnswered


class NextSteps(OpenFacts):
    """Open facts that say what else there is of them."""

    def hints(self, view: str, filters: Filters, asked: Filters | None = None) -> list[Message]:
        """For a question that found nothing: what else there is of what was asked, or which filter to lift.

        ``filters`` are those that applied, ``asked`` those that were said, where something was filled in.
        """
        asked = asked or filters
        unpublished = self.nothing_published(view, *asked.arguments(view))
        return [unpublished] if unpublished else self._hints(view, filters, asked)

    def why_no_match(self, view: str, filters: Filters, asked: Filters | None = None) -> list[Message]:
        """Why a listing has no rows, and what else there is; the arguments are those of ``hints``."""
        return [phrase(Phrases.no_match, view, *self.hints(view, filters, asked))]

    def why_no_page(self, filters: Filters) -> list[Message]:
        """Why the pages of names have no rows, and what there is instead."""
        if unpublished := self.nothing_published("about", *filters.arguments("about")):
            return [unpublished]
        from korea_trade.questions import hint

        with self.cursor() as cursor:
            inside = [] if hint.outside(filters) else hint.inside_periods(cursor, "about", filters, self._code_lists)
        return [phrase(Phrases.no_match, "facts", *(inside or self._hints("facts", filters, filters, of_pages=True)))]

    def hints_of_comparison(self, pair: "Pair") -> list[Message]:
        """For a comparison that found nothing: what each of two periods has a level of, and what else there is."""
        from korea_trade.questions import hint
        from korea_trade.questions.comparing import LISTINGS

        listing = LISTINGS[pair.by]
        if pair.of_sectors:
            filters = replace(pair.filters, sector=(pair.first, pair.second))
            return self.hints(listing, filters)
        filters = replace(pair.filters, period=(pair.first, pair.second))
        if unpublished := self.nothing_published("totals"):
            return [unpublished]
        self._fill(set() if self.is_large else {DERIVED})
        with self.cursor() as cursor:
            periods = (pair.first, pair.second)
            sides = [hint.side_of_comparison(cursor, period, pair.filters, listing, pair.daily) for period in periods]
        known = self.counts_elsewhere(listing, filters)
        if not known:
            return [*sides, *self._hints(listing, filters, filters, levels=False)]
        commands = [(found.number, Command.of(view, *found.filters.arguments(view))) for view, found in known.items()]
        return [*sides, phrase(Phrases.all_that_is_known, commands)]

    def _hints(
        self, view: str, filters: Filters, asked: Filters, *, levels: bool = True, of_pages: bool = False
    ) -> list[Message]:
        from korea_trade.questions import hint, left_out
        from korea_trade.questions.around import around

        self._fill(set() if self.is_large else {DERIVED})
        with self.cursor() as cursor:
            # The pages of names have trade of any flow, where none was said.
            lifting = asked if left_out.ranks_names(view, asked) else filters
            listed = "about" if of_pages else view
            if contradiction := hint.outside(asked):
                return [*contradiction, hint.hint(cursor, listed, lifting)]
            found = hint.elsewhere(cursor, view, asked, self._code_lists, levels=levels) if asked.given else []
            gone = hint.withdrawn(cursor, view, asked) if asked.given else []
            wider = around(cursor, view, asked) if levels and view != "derived" else []
            return [*gone, *found, *wider, *([] if found else [hint.hint(cursor, listed, lifting)])]

    def nothing_published(self, command: str, *arguments: str) -> Message | None:
        """Where nothing had been published by the day that is asked for: the first day on which something had been."""
        if self._as_of is None or self._as_of[1] <= self._as_of[0]:
            return None
        day, first = self._as_of
        return phrase(Phrases.nothing_published_by, day, first, Command.of(command, *arguments, "--as-of", first))

    def more_inside(self, listing: str, filters: Filters, draws: "Draws | None" = None) -> list[Message]:
        """For an answer about years or other periods: how much more there is of the months inside them.

        ``listing`` is what was asked, such as "totals" or "about", ``draws`` says of a chart what it has something of.
        """
        if not filters.period:
            return []
        from korea_trade.questions import left_out

        with self.cursor() as cursor:
            return left_out.more_inside(cursor, listing, filters, self._code_lists, draws)

    def in_other_periods(self, command: str, filters: Filters, asked: Filters) -> list[Message]:
        """For a ranking inside a name in the one period that was filled in: what there is of it in the others.

        ``filters`` are those that applied; ``command`` is what was asked, such as "items" or "chart items".
        """
        from korea_trade.questions import left_out

        listing = command.rsplit(maxsplit=1)[-1]
        with self.cursor() as cursor:
            number = left_out.count_in(cursor, listing, asked) - left_out.count_in(cursor, listing, filters)
        whole = Command.of(*command.split(), *replace(asked, all_periods=True).arguments(listing))
        return [phrase(Phrases.in_other_periods, number, whole)] if number else []

    def levels_passed(self, listing: str, filters: Filters) -> list[Message]:
        """Where a listing has no level: the levels that were passed by what it is about, with the command."""
        from korea_trade.questions import hint

        with self.cursor() as cursor:
            return hint.levels_passed(cursor, listing, filters)

    def nothing_of(self, view: str, filters: Filters, found: "NamesAnswered | None" = None) -> list[Message]:
        """Of filters with several values, those values that an answer has nothing of, with what else there is of them.

        ``found`` are the items, and the partners, that it has something of; without it a view is looked through.
        """
        from korea_trade.questions import left_out

        with self.cursor() as cursor:
            missing = left_out.values_without(cursor, view, filters, self._code_lists, found)
        if not missing:
            return []
        from korea_trade.questions import hint
        from korea_trade.questions.around import around

        self._fill(set() if self.is_large else {DERIVED})
        told = []
        with self.cursor() as cursor:
            for kind, value in missing:
                if kind in ("item", "partner"):
                    told.append(left_out.nothing_of(cursor, kind, value))
                    continue
                narrowed = filters.with_only(kind, value)
                hints = [*hint.elsewhere(cursor, view, narrowed, self._code_lists), *around(cursor, view, narrowed)]
                told.append(phrase(Phrases.nothing_of_name, value, *hints))
        return told

    def count_more_inside(self, listing: str, filters: Filters, inside: Filters) -> int:
        """How much more there is ``inside`` periods than of those themselves that filters ask for."""
        from korea_trade.questions import left_out

        with self.cursor() as cursor:
            return left_out.count_more_inside(cursor, listing, filters, inside, self._code_lists)

    def milestones_beside(self, listing: str, filters: Filters, drawn: "frozenset[str]" = frozenset()) -> list[Message]:
        """For an answer of levels and growth: the milestones of what it is about, which it leaves out.

        ``drawn`` are the facts that a chart draws: levels that were passed are milestones too.
        """
        from korea_trade.questions import left_out

        with self.cursor() as cursor:
            return left_out.milestones_beside(cursor, listing, filters, drawn)

    def count_milestones_beside(self, listing: str, filters: Filters) -> "Counted":
        """For an answer of levels and growth: how many milestones its filters give, and how many of its kind."""
        from korea_trade.questions import left_out

        with self.cursor() as cursor:
            return left_out.count_milestones_beside(cursor, listing, filters)

    def counts_elsewhere(self, view: str, filters: Filters) -> "dict[str, Counted]":
        """For a question that found nothing: how many facts and derived figures pass its filters, as far as any do."""
        from korea_trade.questions import hint

        self._fill(set() if self.is_large else {DERIVED})
        with self.cursor() as cursor:
            return hint.counts_elsewhere(cursor, view, filters)

"""The options of the commands that hints name are those that the commands have."""

import pytest
from typer.main import get_command

from korea_trade.cli.app import app
from korea_trade.questions.filters import Filters

FILTERS = Filters(
    year=2020, period="2020", from_="2019", to="2021", frequency="annual", flow="exports", sector="ict", item="ships",
    partner="us", source="memo", measure="value", comparison="previous-year", unit="USD bn", status="actual",
)  # fmt: skip


@pytest.mark.parametrize("command", ["facts", "totals", "items", "regions", "derived", "milestones", "about"])
def test_a_hint_names_only_options_that_a_command_has(command: str) -> None:
    """Filters of Python are the options of a command, all that it has, and none that it lacks."""
    group = get_command(app)
    context = group.make_context("ktrade", [], resilient_parsing=True)
    found = group.get_command(context, command)  # type: ignore[attr-defined]  # it is a group
    has = {option for parameter in found.params for option in parameter.opts}
    every = set(FILTERS.arguments()[::2])
    assert len(every) == 14
    assert set(FILTERS.arguments(command)[::2]) == every & has

"""``python -m korea_trade`` is ``ktrade``."""

from korea_trade.cli.main import run

run()

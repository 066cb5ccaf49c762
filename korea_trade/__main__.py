"""``python -m korea_trade`` is ``ktrade``."""

import sys

from korea_trade.cli.main import main

sys.exit(main())

"""Vehicles, which are counted, not only valued."""

import re

VEHICLES = re.compile("vehicle|automobile|hybrid|car\\b|cars\\b")
"""What the code of an item has in it that is a vehicle."""

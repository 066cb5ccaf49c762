"""Propose claims for ``ktrade draft --with``, by a pattern that takes every change for a rise."""

import json
import re
import sys

asked = json.load(sys.stdin)
year, month, _ = asked["published"].split("-")
for item in ("displays", "computers", "steel products"):
    found = re.search(rf"{item}\D*([0-9.]+) percent", asked["text"], re.IGNORECASE)
    if found:
        period = f"{year}-{int(month) - 1:02d}"
        print(json.dumps({"period": period, "flow": "exports", "item": item, "growth": float(found[1])}))

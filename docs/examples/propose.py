"""Propose claims for ``ktrade draft --with "python propose.py"``: here by a pattern, elsewhere by a language model."""

import json
import re
import sys

asked = json.load(sys.stdin)
for name, percent in re.findall(r"([A-Z][a-z]+) \(up ([0-9.]+) percent\)", asked["text"]):
    claim = {"period": "2024-03", "flow": "exports", "item": name, "growth": float(percent)}
    print(json.dumps({key: value for key, value in claim.items() if key in asked["schema"]["properties"]}))

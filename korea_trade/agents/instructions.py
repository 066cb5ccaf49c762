"""What an agent is told before it asks."""

INSTRUCTIONS = """\
Facts about Korea's foreign trade as a few documents state them. Every fact has a receipt: the words of the document.

- Quote only figures that a tool has returned, digit for digit. Name the document and cite the ids of the facts.
- A caveat belongs to its figure: repeat it, or do not use the figure.
- Never mix sectors. `all-industries` and `ict` are two definitions of trade, which count different sets of goods: their
  figures are neither added nor set side by side, except by `compare`, which says what they are.
- `value` is in the `unit` of its row (USD bn is billions of US dollars), `growth` in percent, year on year unless
  `comparison` says otherwise. A `bound` means that the document gives only a limit: "above 700" is not 700.
- A row with `is_derived` true was computed from facts, within the bounds that their rounding leaves: say so, and give
  `low` and `high`.
- `status` tells results from targets and forecasts.
- What is not here is not known: an empty answer is no statement that trade was zero.
- Names, flows, periods and sectors may be given in English or Korean. `find_names` lists the names.
- To check the figures of a sentence before it is published, give it to `verify_claims`. It judges figures, and amounts
  only with their currency; what is said in words alone ("chip exports fell") it does not judge: look up the fact.
"""

KNOWN_ON = """\
- Only documents published by {day} are asked: what is unknown here may stand in a later one. Say so with each answer.
"""
"""What is added where a day is given, as ``day``."""

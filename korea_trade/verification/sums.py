"""Whether a sentence names a sum of dollars, in either language."""

import re
from decimal import Decimal


def names_sum(sentence: str, billions: Decimal) -> bool:
    """Whether a sentence names a sum of so many billion dollars: $600 billion, 6000억, 6천억, 6,000억."""
    hundred_millions = int(billions * 10)
    forms = [f"{billions.normalize():f}\\s?(?:billion|bn|B\\b)", f"{hundred_millions:,}억", f"{hundred_millions}억"]
    if not hundred_millions % 1000:
        forms.append(f"{hundred_millions // 1000}천\\s?억")
    return re.search(rf"(?<![0-9.])(?:{'|'.join(forms)})", sentence) is not None

"""Layer 3: arithmetic between facts, by the intervals that digits mean: verdicts, derived figures, comparisons."""

"""Layer 2: from files to the fact base. Strict: all problems of a file at once, each with its line."""

"""Layer 8: the command line. Parse, ask one question, show, exit."""

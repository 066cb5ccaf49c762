"""Layer 7: the command line. Parse, ask one question, show, exit."""

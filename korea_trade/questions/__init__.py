"""Layer 6: one function a question, each a SELECT over a documented view, giving frozen rows."""

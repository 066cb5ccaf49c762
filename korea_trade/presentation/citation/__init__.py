"""Citations of documents."""

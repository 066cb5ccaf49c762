"""The reader of statements: what it reads, proves and drafts."""

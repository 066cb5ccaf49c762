"""The fact base that ``ktrade init`` makes: one document, read, with comments."""

"""A server for agents (Model Context Protocol): read-only tools over the facts, each answer with its receipts."""

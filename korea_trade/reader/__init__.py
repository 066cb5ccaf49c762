"""One reader of statements: what a document says of trade, figure by figure, with the words that prove each field."""

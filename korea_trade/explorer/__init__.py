"""The explorer: documents and their receipts as one self-contained HTML file."""

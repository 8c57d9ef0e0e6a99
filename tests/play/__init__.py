"""One playthrough: what it sees, does, keeps and is worth."""

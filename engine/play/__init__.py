"""One playthrough: what can be seen and done, what it is worth, and what is kept of it."""

"""Claims about the text mode."""

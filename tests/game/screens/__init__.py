"""Claims about the screens."""

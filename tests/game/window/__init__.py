"""Claims about the window."""

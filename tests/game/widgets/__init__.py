"""Claims about the widgets."""

"""The same game in a plain terminal: lines of text and numbered choices, for a screen reader or a pipe."""

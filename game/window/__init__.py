"""The window: theme, type, keys, canvas, and the loop that drives the screens."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

"""A small kit of widgets, drawn by us. No widget holds words of its own: callers pass them in."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

"""After a playthrough: which decisions mattered."""

from engine.debrief.what_if import WhatIf, other_answer, what_if

__all__ = ["WhatIf", "other_answer", "what_if"]

"""What the player sees after the quarter: the last Friday as it was, whatever the unseen weeks then do."""

from __future__ import annotations

from typing import Any

from engine.play.records import RequestView
from engine.play.view import View

KEPT = (  # what the caretaker's weeks would move; the rest is restored after them or has ended
    "answered", "aside", "backlog", "board", "briefing", "business", "clarity", "day", "discoveries", "finished",
    "guesses", "heads", "indicators", "items", "limits", "looking", "my_week", "news", "people", "promises",
    "questions", "readings", "regressions", "released", "rumours", "segments", "stakeholders", "visions", "votes",
    "waiting",
)  # fmt: skip


class LastView(View):
    """A view that no longer moves."""

    __slots__ = ("_kept", "_letters")

    def __init__(self, view: View) -> None:
        super().__init__(view._simulation)
        self._letters = {id: view.request(id) for id in view._simulation.world.letters}
        self._kept: dict[str, Any] = {name: getattr(view, name) for name in KEPT}

    def __getattribute__(self, name: str) -> Any:
        if name in KEPT:
            return self._kept[name]
        return super().__getattribute__(name)

    def request(self, id: str) -> RequestView | None:
        """One request that came, whatever became of it."""
        return self._letters.get(id)

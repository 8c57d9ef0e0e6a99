"""Says yes to everybody."""

from __future__ import annotations

from engine.play.simulation import Simulation


class AlwaysYes:
    """Yes, at once, by whatever week the asker has in mind."""

    def act(self, sim: Simulation) -> None:
        """Answer everything that waits."""
        for request in sim.view.inbox:
            sim.answer(request.id, "yes")

"""Says no to everybody."""

from __future__ import annotations

from engine.play.simulation import Simulation


class AlwaysNo:
    """No, for want of capacity, true or not."""

    def act(self, sim: Simulation) -> None:
        """Answer everything that waits."""
        for request in sim.view.inbox:
            sim.answer(request.id, "no", because="capacity")

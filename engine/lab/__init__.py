"""Many playthroughs, and what they say about a scenario."""

from engine.lab.campaign import Playthrough, run_campaign, share_ahead

__all__ = ["Playthrough", "run_campaign", "share_ahead"]

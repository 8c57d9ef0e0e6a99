"""The engine of Tradeoff: a product, its people and its market for a quarter, without a screen.

from engine import Simulation, load_scenario

sim = Simulation(load_scenario("first-quarter"), seed=7)
while sim.advance():
    for request in sim.view.inbox:
        sim.answer(request.id, "no", because="strategy")
print(sim.result().score)
"""

from engine.play.actions import NotNow
from engine.play.session import Session, SessionError, load_session
from engine.play.simulation import Result, Simulation, replay
from engine.play.verify import Difference, verify
from engine.scenario import Scenario, ScenarioError, load_scenario
from engine.version import VERSION

__all__ = [
    "VERSION",
    "Difference",
    "NotNow",
    "Result",
    "Scenario",
    "ScenarioError",
    "Session",
    "SessionError",
    "Simulation",
    "load_scenario",
    "load_session",
    "replay",
    "verify",
]

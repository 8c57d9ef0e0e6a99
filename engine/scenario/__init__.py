"""What an author writes, read and checked: `load_scenario`, `check` and what they give back."""

from engine.scenario.finding import Finding, ScenarioError
from engine.scenario.overlay import languages
from engine.scenario.scenario import Scenario, check, load_scenario
from engine.scenario.shelf import shipped

__all__ = ["Finding", "Scenario", "ScenarioError", "check", "languages", "load_scenario", "shipped"]

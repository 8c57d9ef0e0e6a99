"""Dates, under the name some rooms know them by."""

from engine.scenario.conditions import OnDay, first_day, parse_when

__all__ = ["OnDay", "first_day", "parse_when"]

"""Money: finding out what people would pay, setting the price, changing how the firm earns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from engine.play.actions.action import Action, Errand, NotNow
from engine.scenario.schema.cast import Pricing
from engine.world.quarter import Quarter

PRICE = re.compile(r"\d{1,7}(\.\d{1,2})?")
CHOICES = 5  # prices that are listed, from the lowest to the highest; any other between may be set (definition)
WHOLE = 5  # money; from this distance of lowest and highest on, the listed prices are whole (definition)


def _pricing(quarter: Quarter) -> Pricing:
    pricing = quarter.world.file.company.pricing
    if pricing is None:
        raise NotNow("the price is not yours to set here")
    return pricing


@dataclass(frozen=True, slots=True)
class SetPrice(Errand):
    """Ask another price from now on, written as people write it: 34 or 3.80. It reaches the bills within two weeks."""

    name: ClassVar[str] = "set-price"
    kind: ClassVar[str] = "set-price"
    to: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        pricing = quarter.world.file.company.pricing
        if pricing is None:
            return
        digits = 0 if pricing.highest - pricing.lowest >= WHOLE else 2
        listed = set()
        for n in range(CHOICES):
            price = pricing.lowest + (pricing.highest - pricing.lowest) * n / (CHOICES - 1)
            written = f"{price:.{digits}f}"
            if written not in listed:
                listed.add(written)
                yield cls(written)

    def subject(self) -> str:
        return self.to

    def check(self, quarter: Quarter) -> None:
        pricing = _pricing(quarter)
        if not PRICE.fullmatch(self.to):
            raise NotNow(f"{self.to!r} is no price; write 34 or 3.80")
        if not pricing.lowest <= float(self.to) <= pricing.highest:
            raise NotNow(f"the price may be {pricing.lowest:g} to {pricing.highest:g}")
        if quarter.business.coming_price is not None:
            raise NotNow("the last change of the price is still reaching people's bills")
        if float(self.to) == quarter.world.market.price:
            raise NotNow("that is the price already")
        if quarter.world.manager.waits_any(self.kind):
            raise NotNow("another price is in your week already")

    def done(self, quarter: Quarter) -> None:
        quarter.business.set_price(float(self.to))


@dataclass(frozen=True, slots=True)
class PriceTest(Errand):
    """Ask a sample of each paying segment what they would pay: how much they mind the price shows, give or take."""

    name: ClassVar[str] = "price-test"
    kind: ClassVar[str] = "price-test"

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(),)

    def check(self, quarter: Quarter) -> None:
        _pricing(quarter)
        if not any(s.paying for s in quarter.world.market.segments):
            raise NotNow("nobody pays for it")

    def done(self, quarter: Quarter) -> None:
        quarter.business.test_price()


@dataclass(frozen=True, slots=True)
class ChangeModel(Errand):
    """Earn in another way from now on: subscription, freemium or advertising. It takes four weeks to reach all."""

    name: ClassVar[str] = "change-model"
    kind: ClassVar[str] = "change-model"
    to: str

    @classmethod
    def choices(cls, quarter: Quarter) -> Iterable[Action]:
        return (cls(model) for model in quarter.world.file.company.models)

    def subject(self) -> str:
        return self.to

    def check(self, quarter: Quarter) -> None:
        business = quarter.business
        if self.to not in quarter.world.file.company.models:
            raise NotNow(f"earning by {self.to!r} is not a choice here")
        if business.model_move is not None:
            raise NotNow("the last change of the model is still under way")
        if self.to == business.model:
            raise NotNow("that is how you earn already")
        if quarter.world.manager.waits_any(self.kind):
            raise NotNow("another model is in your week already")

    def done(self, quarter: Quarter) -> None:
        quarter.business.change_model(self.to)

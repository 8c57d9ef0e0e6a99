"""What the firm asks and how it earns: the price and the business model, and how people take a change of either.

A month's revenue of a segment is users × paying × price × conversion, and the price is a factor of its own: what the
right one is does not depend on what the product can do. With ε = sensitivity · (price/price at the start − 1):

    conversion = max(LEAST_CONVERSION, 1 − ε)      the share of the payers who go on paying; nobody pays twice
    joining    −= PRICE_PULL · ε                   levels, as in `engine.world.market`
    leaving    += PRICE_PUSH · ε

A new price reaches the customers' bills evenly over PRICE_DAYS, and they make up their minds about it, as ε follows,
over FELT_DAYS: so a rise looks better at first than it is. A new model takes MODEL_DAYS. Every step is booked under the
decision. Subscribers pay for using it. Under freemium using it is free, more people join, and FREE_PAYING of them pay
for more. Advertising earns by the minute of use, and is in the way.
"""

from __future__ import annotations

from engine.world.books import Cause
from engine.world.market import ADS_A_MONTH
from engine.world.segment import Segment
from engine.world.world import World

PRICE_DAYS = 10  # working days until everybody's bill has the new price (judgement)
FELT_DAYS = 40  # working days until everybody has made up their mind about it; LIBRARY: "9 % leave in 8 weeks"
MODEL_DAYS = 20  # working days until everybody is on the new terms (judgement)
PRICE_PULL = 0.6  # joining lost per unit of ε; MODEL
PRICE_PUSH = 0.3  # leaving gained per unit of ε; MODEL
LEAST_CONVERSION = 0.1  # of the payers, whatever the price; MODEL
WEAR_DAYS = 40  # working days: customers resent a second change of price within eight weeks (judgement)
WEAR_PUSH = 0.15  # leaving gained per unit of sensitivity by such a change, for as long (judgement)
FREE_PAYING = 0.035  # share of users that freemium converts; vendors say 2–5 % (judgement)
TRIAL_PAYING = 0.20  # share that pays when what was free must be paid for; vendors say 15–25 % of trials (judgement)
FREE_PULL = 1.0  # joining gained where using it is free: twice as many (judgement)
ADS_PUSH = 0.10  # leaving gained by advertising (judgement)
ADS_UX = 0.05  # UX lost by advertising (judgement)
TEST_ERROR = 0.12  # sd of the sensitivity that one price test shows; MODEL

MODELS = ("subscription", "freemium", "advertising")


class PriceMove:
    """A change of price under way, `days` old: from one price to another."""

    __slots__ = ("cause", "days", "step", "to")

    def __init__(self, start: float, to: float, cause: Cause) -> None:
        self.to = to
        self.step = to - start
        self.cause = cause
        self.days = 0


class ModelMove:
    """A change of the business model under way: so many days of it are left."""

    __slots__ = ("cause", "days", "to")

    def __init__(self, to: str, cause: Cause) -> None:
        self.to = to
        self.cause = cause
        self.days = MODEL_DAYS


class Business:
    """Price and business model, and what is changing about them."""

    __slots__ = ("changed", "fading", "felt", "mix", "model", "model_move", "price_moves", "tested", "tests", "world")

    def __init__(self, world: World) -> None:
        self.world = world
        self.model: str = world.file.company.business_model
        self.mix = {model: float(model == self.model) for model in MODELS}  # the share of users on each one's terms
        self.felt = world.market.price  # the price that people have made up their minds about
        self.price_moves: list[PriceMove] = []
        self.model_move: ModelMove | None = None
        self.changed: list[int] = []  # days on which the price was changed
        self.fading: list[tuple[int, Segment, Cause, float]] = []  # resentment, and the day it ends
        self.tests = 0
        self.tested: dict[str, float] = {}  # by segment: the mean of what price tests have shown

    # --- what people pay ---------------------------------------------------------------------------------------

    def paying(self, segment: Segment, model: str) -> float:
        """The share of a segment that would pay at the price of the start under a model, 0–1."""
        own = self.world.file.company.business_model
        if model == "advertising":
            return 0.0
        if model == own or not segment.paying:
            return segment.paying
        if model == "freemium":
            return min(segment.paying, FREE_PAYING)
        return max(segment.paying, TRIAL_PAYING) if own == "freemium" else segment.paying

    def conversion(self, segment: Segment) -> float:
        """The share of the payers who pay at the price they feel; above 1 where it is lower than at the start."""
        start = self.world.file.company.price
        epsilon = segment.sensitivity * (self.felt / start - 1) if start > 0 else 0.0
        return max(LEAST_CONVERSION, 1 - epsilon)

    def share(self, segment: Segment) -> float:
        """The share of a segment that pays today, 0–1."""
        conversion, share = self.conversion(segment), 0.0
        for model, part in self.mix.items():
            if part:
                share += part * min(1.0, self.paying(segment, model) * conversion)
        return share

    def fee(self, segment: Segment) -> float:
        """What a user of a segment pays a month, those who pay nothing counted in."""
        return self.share(segment) * self.world.market.price

    # --- decisions ---------------------------------------------------------------------------------------------

    def set_price(self, price: float) -> None:
        """Another price from now on; a second change within eight weeks is resented for eight weeks."""
        world = self.world
        root = f"set price {price:g}"
        cause = Cause("price", f"{price:g}", root, world.week)
        self.price_moves.append(PriceMove(world.market.price, price, cause))
        if self.changed and world.day - self.changed[-1] < WEAR_DAYS:
            cause = Cause("price-again", f"{price:g}", root, world.week)
            for segment in world.market.segments:
                push = WEAR_PUSH * segment.sensitivity
                if push:
                    world.market.level(world.day, segment, "leave", cause, push)
                    self.fading.append((world.day + WEAR_DAYS, segment, cause, push))
        self.changed.append(world.day)
        world.record("price", f"{price:g}", notice=True)

    def change_model(self, model: str) -> None:
        """Another way to earn from now on."""
        world = self.world
        self.model_move = ModelMove(model, Cause("model", model, f"change model {model}", world.week))
        world.record("model", model, notice=True)

    def test_price(self) -> None:
        """Ask what they would pay: each paying segment's sensitivity shows, give or take; tests are averaged."""
        world, before = self.world, self.tests
        self.tests += 1
        for segment in world.market.segments:
            if segment.paying:
                error = TEST_ERROR * world.chance.normal("price-test", segment.id, before)
                shown = self.tested.get(segment.id, 0.0) * before + segment.sensitivity + error
                self.tested[segment.id] = shown / self.tests
        world.record("price-test", "", notice=True)

    # --- days --------------------------------------------------------------------------------------------------

    def evening(self) -> None:
        """A day's step of what is changing."""
        if self.price_moves:
            for move in self.price_moves:
                self._step_price(move)
            self.price_moves = [m for m in self.price_moves if m.days < FELT_DAYS]
        if self.model_move is not None:
            self._step_model(self.model_move)
        while self.fading and self.fading[0][0] <= self.world.day:
            _, segment, cause, push = self.fading.pop(0)
            self.world.market.level(self.world.day, segment, "leave", cause, -push)

    def _step_price(self, move: PriceMove) -> None:
        world, market = self.world, self.world.market
        move.days += 1
        if move.days < PRICE_DAYS:
            market.price += move.step / PRICE_DAYS
        elif move.days == PRICE_DAYS:
            market.price = move.to
        self.felt += move.step / FELT_DAYS
        step = move.step / FELT_DAYS / world.file.company.price
        for segment in market.segments:
            if segment.sensitivity and step:
                market.level(world.day, segment, "join", move.cause, -PRICE_PULL * segment.sensitivity * step)
                market.level(world.day, segment, "leave", move.cause, PRICE_PUSH * segment.sensitivity * step)
        self._charge(move.cause)

    def _step_model(self, move: ModelMove) -> None:
        world, market = self.world, self.world.market
        step = (1 - self.mix[move.to]) / move.days
        self._shift(move.to, step)
        free = step * ((move.to != "subscription") - (self.model != "subscription"))
        ads = step * ((move.to == "advertising") - (self.model == "advertising"))
        for segment in market.segments:
            if free:
                market.level(world.day, segment, "join", move.cause, FREE_PULL * free)
            if ads:
                market.level(world.day, segment, "leave", move.cause, ADS_PUSH * ads)
        if ads:
            world.product.change(world.books, "ux", -ADS_UX * ads, move.cause)
            market.advertise(world.day, self.mix["advertising"] * ADS_A_MONTH, move.cause)
        self._charge(move.cause)
        move.days -= 1
        if not move.days:
            self.model, self.model_move = move.to, None

    def _shift(self, to: str, step: float) -> None:
        """So much of the whole goes over to a model's terms."""
        self.mix[self.model] = max(0.0, self.mix[self.model] - step)
        self.mix[to] = 1 - self.mix[self.model]

    def _charge(self, cause: Cause) -> None:
        market = self.world.market
        for segment in market.segments:
            fee = self.fee(segment)
            if fee != segment.fee:
                market.charge(self.world.day, segment, fee, cause)

    @property
    def coming_price(self) -> float | None:
        """The price that is on its way to people's bills, if one is."""
        return next((m.to for m in self.price_moves if m.days < PRICE_DAYS), None)

"""Every command. Each imports what it needs when it needs it, so that `tradeoff --help` stays quick.

Exit codes: 0 fine, 1 findings, 2 wrong usage or unreadable input, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

SCENARIO_HELP = "SCENARIO is the id of a shipped scenario or the path of a YAML file."


def main(arguments: Sequence[str] | None = None) -> None:
    """The command `tradeoff`. Every mistake is one line on stderr and an exit code, never a traceback."""
    try:
        code = tradeoff.main(args=arguments, prog_name="tradeoff", standalone_mode=False)
    except click.exceptions.Abort:
        print("tradeoff: interrupted", file=sys.stderr)
        sys.exit(130)
    except click.ClickException as error:
        print(f"tradeoff: {error.format_message()}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("tradeoff: interrupted", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    sys.exit(code if isinstance(code, int) else 0)


class Size(click.ParamType[tuple[int, int]]):
    """A size in pixels such as 1280x720."""

    name = "WxH"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        """Reads it, within what can be drawn."""
        if isinstance(value, tuple):
            return value
        wide, _, high = str(value).lower().partition("x")
        if not (wide.isdigit() and high.isdigit() and 320 <= int(wide) <= 7680 and 200 <= int(high) <= 4320):
            self.fail(f"{value!r} is no size; write it like 1280x720, at least 320x200", param, ctx)
        return int(wide), int(high)


class Whole(click.IntRange):
    """A whole number within bounds, called so in what is said of a wrong one."""

    name = "whole number"


SEED = Whole(0, 2**53)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tradeoff", message="%(prog)s %(version)s")
@click.pass_context
def tradeoff(context: click.Context) -> int:
    """A flight simulator for product managers.

    Without a command it opens the scenario library in a window.
    """
    if context.invoked_subcommand is not None:
        return 0
    from game.window.start import play as open_window

    return open_window(None)


@tradeoff.command(
    help=f"Play in a window or, with --text, in the terminal; without SCENARIO, from the library. {SCENARIO_HELP}"
)
@click.argument("scenario", required=False)
@click.option("--seed", type=SEED, help="Which quarter of this scenario; drawn if left out.")
@click.option("--mode", type=click.Choice(["guided", "expert"]), default="guided", help="How much is shown.")
@click.option("--text", "as_text", is_flag=True, help="In this terminal, by numbered choices; needs no window.")
@click.option("--resume", is_flag=True, help="Go on where you were.")
@click.option("--fullscreen", is_flag=True)
def play(scenario: str | None, seed: int | None, mode: str, as_text: bool, resume: bool, fullscreen: bool) -> int:
    if as_text:
        from game.text.game import play as play_text

        if fullscreen:
            raise click.UsageError("--fullscreen is for the window, and --text needs none")
        return play_text(scenario, seed=seed, mode=mode, resume=resume)
    from game.window.start import play as open_window

    return open_window(scenario, seed=seed, mode=mode, resume=resume, fullscreen=fullscreen)


@tradeoff.command(help=f"Play without a screen and print how it ended. {SCENARIO_HELP}")
@click.argument("scenario")
@click.option("--player", default="sensible", show_default=True, help="Who plays: sensible, always-yes, …")
@click.option("--seed", type=SEED, default=1, show_default=True)
@click.option("--replay", type=click.Path(), help="Play the actions of this session file instead.")
@click.option("--session", type=click.Path(), help="Write the session here.")
@click.option("--series", type=click.Path(), help="Write one row a day here, as CSV.")
@click.option("--ledger", type=click.Path(), help="Write one row a booking here, as CSV.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def run(
    context: click.Context,
    scenario: str,
    player: str,
    seed: int,
    replay: str | None,
    session: str | None,
    series: str | None,
    ledger: str | None,
    as_json: bool,
) -> int:
    from game import headless

    given = context.get_parameter_source("seed") is not click.core.ParameterSource.DEFAULT
    return headless.run(
        scenario,
        player=player,
        seed=seed if given or not replay else None,
        replay=replay,
        session=session,
        series=series,
        ledger=ledger,
        as_json=as_json,
    )


@tradeoff.command(help="Replay each session file and compare; exits 1 and names the first day that differs.")
@click.argument("sessions", nargs=-1, required=True, type=click.Path(), metavar="SESSION...")
@click.option("--scenario", help="The scenario it was played with, where that is no shipped one.")
def verify(sessions: tuple[str, ...], scenario: str | None) -> int:
    from game import headless

    return headless.verify_files(sessions, scenario)


@tradeoff.command(help="Check scenario files; exits 1 if anything is found.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def check(paths: tuple[str, ...], as_json: bool) -> int:
    from game import headless

    return headless.check_files(paths, as_json)


@tradeoff.command("list", help="The scenarios found, with what each teaches.")
def list_scenarios() -> int:
    from game import headless

    return headless.list_scenarios()


@tradeoff.command(help=f"Draw a screen of a quarter, played by a scripted player up to a day. {SCENARIO_HELP}")
@click.argument("scenario")
@click.option("--screen", required=True, help="library, briefing, desk, board or end.")
@click.option("--day", type=Whole(1, 260), default=1, show_default=True, help="The working day, from 1.")
@click.option("--out", required=True, type=click.Path(), help="The PNG file to write.")
@click.option("--step", help="A step of the desk's card: answer, no, look …")
@click.option("--seed", type=SEED, default=1, show_default=True)
@click.option("--player", default="sensible", show_default=True)
@click.option("--theme", type=click.Choice(["light", "dark", "contrast"]), default="light", show_default=True)
@click.option("--scale", type=click.FloatRange(1.0, 2.0), default=1.0, show_default=True, help="Interface scale.")
@click.option("--size", type=Size(), default="1280x720", show_default=True)
def shot(
    scenario: str,
    screen: str,
    day: int,
    out: str,
    step: str | None,
    seed: int,
    player: str,
    theme: str,
    scale: float,
    size: tuple[int, int],
) -> int:
    from game.window.shot import shoot

    return shoot(scenario, screen, day, out, step=step, seed=seed, player=player, theme=theme, scale=scale, size=size)


@tradeoff.command(help="Version, display, sound, folders, and what is wrong with them.")
def doctor() -> int:
    from game.doctor import examine

    return examine()

"""Every command. Each imports what it needs when it needs it, so that `tradeoff --help` stays quick."""


def main() -> None:
    raise SystemExit(2)

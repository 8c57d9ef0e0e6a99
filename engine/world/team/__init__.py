"""How the team lives and works."""

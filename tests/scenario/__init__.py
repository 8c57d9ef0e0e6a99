"""Claims about reading and checking scenarios."""

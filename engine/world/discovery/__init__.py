"""How what is true comes to light."""

"""What is said between the manager and everybody else, and what comes of it."""

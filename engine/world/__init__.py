"""What is simulated. `quarter.begin` starts a world; everything in it runs on one SimPy clock."""

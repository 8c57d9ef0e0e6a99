"""Makes the records a view shows from the world: one module for each part of the desk."""

"""Tools for developers that are no commands of the portal."""

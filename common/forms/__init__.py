"""What forms of several apps share."""

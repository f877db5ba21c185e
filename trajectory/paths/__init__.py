"""What promises draw: which ones are joined, and the pathway that comes of it."""

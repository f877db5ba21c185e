"""What would be: without further action, and for the climate."""

"""What the project knows beside its cases: dated data, each fact with its source."""

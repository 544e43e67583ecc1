"""Reference: dated rates and statistical series, read from plain CSV, each row with its source."""

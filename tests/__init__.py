"""The tests: what factcheck promises, as prose cases, properties and measurements."""

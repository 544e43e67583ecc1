"""What the user may have meant."""

from __future__ import annotations

from factcheck.config.hints import did_you_mean

__all__ = ["did_you_mean"]

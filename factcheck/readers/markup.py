"""What Markdown and HTML share: tags by what they do to the text, entities, raised and lowered digits."""

from __future__ import annotations

# fmt: off
#: Tags that begin or end a block of their own.
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p",
    "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
})
#: Tags whose content nobody reads as prose.
OPAQUE = frozenset({
    "audio", "code", "iframe", "kbd", "math", "noscript", "object", "pre", "samp", "script", "style", "svg",
    "template", "textarea", "video",
})
# fmt: on

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def entity(reference: str) -> str:
    """Return the sign that `&amp;`, `&#8364;` or `&#x20ac;` stands for; the same text if it stands for none.

    >>> entity("&euro;")
    '€'
    """
    from html import unescape  # its table of names is long, and most texts need none

    return unescape(reference)


def raised(text: str) -> str:
    """Return digits as they look in `<sup>`: an exponent or a footnote is not the end of the number before it.

    >>> raised("2")
    '²'
    """
    return text.translate(_RAISED)


def lowered(text: str) -> str:
    """Return digits as they look in `<sub>`."""
    return text.translate(_LOWERED)

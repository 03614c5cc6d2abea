"""Sizes of files in the words of an office."""

_KILO, _MEGA = 1024, 1024 * 1024


def size_words(size: int) -> str:
    """Write a number of bytes for people: `0 KB`, `38 KB`, `3,4 MB`; what is there is never 0."""
    if size < _MEGA:
        return f"{-(-size // _KILO)} KB"
    return f"{size / _MEGA:.1f} MB".replace(".", ",")

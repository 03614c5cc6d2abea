"""The windows: pages, forms, tables and the frame around them; PySide6 is known only here and in `app`."""

import ctypes
import sys

_SPARE_REFERENCES = 1 << 40

if sys.version_info < (3, 12):
    # PySide6 6.12 gives back one reference too many: to None for every Qt call without a result, to True for
    # every emit of a signal. From Python 3.12 on these cannot die; before, the program aborted ("deallocating
    # None", "deallocating True or False") after some thousand calls.
    for _constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_constant)).value += _SPARE_REFERENCES

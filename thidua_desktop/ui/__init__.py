"""The windows: pages, forms, tables and the frame around them; PySide6 is known only here and in `app`."""

import ctypes
import sys

_SPARE_REFERENCES = 1 << 40

if sys.version_info < (3, 12):
    # PySide6 6.12 gives back one reference to None too many for every Qt call without a result. From Python
    # 3.12 on None cannot die; before, the program aborted ("deallocating None") after some thousand calls.
    ctypes.c_ssize_t.from_address(id(None)).value += _SPARE_REFERENCES

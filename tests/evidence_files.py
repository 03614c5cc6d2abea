"""Evidence with real bytes on the records of two offices, and the ZIP files in which it travels."""

import hashlib
import io
import zipfile
from dataclasses import replace

from tests.two_offices import achievement, own_uid
from thidua_desktop.data.exchange.evidence_zip import entry_name
from thidua_desktop.domain.records.achievements import EvidenceFile

PATHS = ("I./1", "I./2")
"""Lines of the offices' sheets."""


def evidence(content, name="Biên bản.pdf"):
    """Name a file by its bytes."""
    return EvidenceFile(hashlib.sha256(content).hexdigest(), name, len(content))


def on_achievement(store, *contents, uid="tt1"):
    """Let an achievement have these files, and give them."""
    files = tuple(evidence(content, f"Tệp {number}.pdf") for number, content in enumerate(contents))
    with store.write("test"):
        for file, content in zip(files, contents, strict=True):
            store.achievements.keep_content(file.sha256, content)
        store.achievements.save(replace(achievement(own_uid(store), uid), evidence=files))
    return files


def on_line(store, *contents, sheet="phieu1", path=PATHS[0]):
    """Let a line of a sheet have these files, and give them."""
    files = tuple(evidence(content, f"Ảnh {number}.JPG") for number, content in enumerate(contents))
    with store.write("test"):
        for file, content in zip(files, contents, strict=True):
            store.achievements.keep_content(file.sha256, content)
        store.line_notes.save_evidence(store.scores.sheet(sheet), path, files)
    return files


def held(store):
    """Give SHA-256 → bytes, of everything that a workspace holds."""
    rows = store._database.conn.execute("SELECT sha256, content FROM evidence WHERE content IS NOT NULL")
    return dict(rows.fetchall())


def zipped(entries, method=zipfile.ZIP_STORED):
    """Make a ZIP of (name, bytes) as anybody could."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as book:
        for name, content in entries:
            book.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return made.getvalue()


def named(content, name="Biên bản.pdf"):
    """Give the entry of a file as a package's ZIP has it."""
    return entry_name(evidence(content, name)), content

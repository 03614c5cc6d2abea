"""Where the real workbooks lie that stay out of the project: the folder ../shared beside the checkout."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
DATA = SHARED / "data"
CORPUS = SHARED / "corpus"

REAL_BLOC = DATA / "real_bloc_2025"
CRITERIA_WORKBOOK = REAL_BLOC / "bang_tieu_chi_2025.xlsx"
SCORES_WORKBOOK = REAL_BLOC / "tu_cham_7_don_vi_2025.xlsx"
EXPECTED_TOTALS = REAL_BLOC / "expected.json"
ADMINISTRATIVE_UNITS = DATA / "administrative_units.csv"
HOSTILE_FILES = CORPUS / "hostile"
VIETNAMESE_FILES = CORPUS / "vietnamese"

needs_shared = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not beside this checkout")

"""Records of the field, one frozen dataclass each, from workbook to PDF."""

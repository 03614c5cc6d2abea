"""Excel in and out: packages and the workbooks that offices make."""

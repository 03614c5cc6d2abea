"""The page of the office's particulars, periods, safety copies and the look."""

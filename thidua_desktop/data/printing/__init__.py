"""PDF papers: one file a document, on the page frame of Nghị định 30/2020/NĐ-CP."""

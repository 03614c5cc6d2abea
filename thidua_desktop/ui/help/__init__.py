"""The help window: contents, search and pages, opened by F1 at the page of what is on the screen."""

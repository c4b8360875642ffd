"""What others take along and build upon: data files, linked data and feeds."""

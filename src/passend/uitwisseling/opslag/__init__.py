"""From records to rows: each format's records are matched with what is there, and written as new, changed or not."""

"""What people agreed on, over all pupils and groups."""

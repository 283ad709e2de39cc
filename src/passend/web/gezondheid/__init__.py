"""The page that a monitor asks: can this installation do its work?"""

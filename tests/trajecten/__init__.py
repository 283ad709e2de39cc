"""The ways of the five plans, walked from the first step to the last: by the engine, through the pages, in a browser.

The ways are data beside the plans (`plannen/trajecten/<plan>.yaml`); every runner walks the same ones.
"""

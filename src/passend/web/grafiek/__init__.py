"""One helper for the growth chart: from measured points to shapes that a template writes as SVG."""

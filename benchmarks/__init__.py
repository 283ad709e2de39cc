"""Benchmarks: one command each. The figures that were measured stand in docs/prestaties.md."""

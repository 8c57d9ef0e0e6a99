"""The model held against published results: each check runs through scenarios and the public interface.

`benchmarks/validation.py` runs them in full; `test_validation.py` runs them shortened.
"""

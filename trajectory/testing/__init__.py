"""For those who test: strategies that draw the library's nouns, and laws to hold them to.

``strategies`` needs hypothesis (``pip install "emissions-trajectory[hypothesis]"``); ``laws``
needs nothing. Both are imported when asked for, never by ``import trajectory``::

    from trajectory.testing import laws, strategies
"""

__all__ = ["laws", "strategies"]

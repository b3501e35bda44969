"""The version that `Convex-Client` names."""

from typing import Final

VERSION: Final = "0.1.0"

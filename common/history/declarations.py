"""What the history declares: who may see the bin and erase from it."""

from common.registry import Declarations

DECLARATIONS = Declarations(order=110, coordinator_rights={"binned": ("view", "delete")})

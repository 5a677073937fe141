"""What the app of open data declares to the others."""

from common.registry import Declarations
from open_data.models import Trace
from open_data.traces.keeping import Guards, repair

DECLARATIONS = Declarations(
    order=80,
    public_models=[Trace],
    guards=Guards(),
    repairs=[repair],
)

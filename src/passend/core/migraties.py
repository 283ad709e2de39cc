"""Steps of migrations that are the same in every room."""

from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger


class TriggerErbij(AddTrigger):
    """Add a trigger. It changes no field: the models around it need not be made again, which takes most of the time."""

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Note the trigger with its model."""
        opties = state.models[app_label, self.model_name].options
        opties["triggers"] = [*opties.get("triggers", []), self.trigger]

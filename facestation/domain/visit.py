"""What the reception sees of a person: who, when, and how far each door is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facestation.domain.enrollment import Delivery
from facestation.domain.person import PersonType
from facestation.domain.validity import Validity


@dataclass(frozen=True, slots=True)
class Visit:
    """One person as enrolled last at this station."""

    employee_no: str
    name: str
    person_type: PersonType
    created_at: datetime
    """When the person was last enrolled; UTC, aware."""
    host: str
    deliveries: tuple[Delivery, ...]
    """One for each terminal that was ever meant, in the order of the terminals' names."""
    validity: Validity = Validity()

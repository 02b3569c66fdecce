"""The configuration of a virtual terminal before anybody has changed it, as data."""

from facestation.virtual.resources import (
    attendance,
    door_plans,
    doors,
    events,
    faces,
    network,
    permission_plans,
    picture,
    reader_plans,
    readers,
    rules,
    screen,
    security,
    services,
    terminal,
)
from facestation.virtual.resources.document import Document

DOCUMENTS: tuple[Document, ...] = (
    *terminal.DOCUMENTS,
    *network.DOCUMENTS,
    *security.DOCUMENTS,
    *services.DOCUMENTS,
    *picture.DOCUMENTS,
    *doors.DOCUMENTS,
    *readers.DOCUMENTS,
    *faces.DOCUMENTS,
    *rules.DOCUMENTS,
    *events.DOCUMENTS,
    *door_plans.DOCUMENTS,
    *permission_plans.DOCUMENTS,
    *reader_plans.DOCUMENTS,
    *attendance.DOCUMENTS,
    *screen.DOCUMENTS,
)
"""Every object with its capability set."""

"""Doors."""

from facestation.isapi.catalogue.rows import ENCRYPTED, JSON, XML, reads, writes

ROWS = (
    reads(
        "doors.lock_type",
        "GET /ISAPI/AccessControl/Configuration/lockType?format=json",
        JSON,
        "guide",
        guide=("21.20.1",),
        optional=("doorID={door_id}",),
    ),
    writes(
        "doors.set_lock_type",
        "PUT /ISAPI/AccessControl/Configuration/lockType?format=json",
        JSON,
        "guide",
        guide=("21.20.2",),
        optional=("doorID={door_id}",),
    ),
    reads(
        "doors.lock_type_capabilities",
        "GET /ISAPI/AccessControl/Configuration/lockType/capabilities?format=json",
        JSON,
        "guide",
        guide=("21.20.8",),
    ),
    reads(
        "doors.parameters",
        "GET /ISAPI/AccessControl/Door/param/{door_id}",
        XML,
        "trace, and the guide",
        guide=("21.20.4",),
    ),
    writes(
        "doors.set_parameters",
        "PUT /ISAPI/AccessControl/Door/param/{door_id}",
        XML,
        "guide",
        guide=("21.20.5",),
        optional=ENCRYPTED,
    ),
    reads(
        "doors.parameters_capabilities",
        "GET /ISAPI/AccessControl/Door/param/{door_id}/capabilities",
        XML,
        "trace DS-K1T343EFWX",
        seed=(18,),
        guide=("21.20.3",),
    ),
    reads("doors.module", "GET /ISAPI/AccessControl/DoorSecurityModule/moduleStatus", XML, "guide", guide=("21.20.7",)),
    reads(
        "doors.module_capabilities",
        "GET /ISAPI/AccessControl/DoorSecurityModule/moduleStatus/capabilities",
        XML,
        "guide",
        guide=("21.20.6",),
    ),
    reads("doors.capabilities", "GET /ISAPI/AccessControl/RemoteControl/door/capabilities", XML, "guide", seed=(41,)),
    writes(
        # A door that opens a second time, late and by itself, is not the same as one that opens once.
        "doors.control",
        "PUT /ISAPI/AccessControl/RemoteControl/door/{door_id}",
        XML,
        "guide",
        deadline_s=8,
        idempotent=False,
    ),
)

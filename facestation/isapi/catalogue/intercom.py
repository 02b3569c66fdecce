"""Video intercom, and what the screen shows while nobody is there."""

from facestation.isapi.catalogue.rows import XML, reads, writes

ROWS = (
    reads("intercom.device", "GET /ISAPI/VideoIntercom/deviceId", XML, "guide", guide=("21.36.3",)),
    writes(
        # A deviceIndex from or to 0 restarts the terminal.
        "intercom.set_device",
        "PUT /ISAPI/VideoIntercom/deviceId",
        XML,
        "guide",
        guide=("21.36.2",),
    ),
    reads(
        "intercom.device_capabilities",
        "GET /ISAPI/VideoIntercom/deviceId/capabilities",
        XML,
        "guide",
        guide=("21.36.1",),
        optional=("unitType={unit_type}",),
    ),
    reads(
        "display.page",
        "GET /ISAPI/Publish/ProgramMgr/program/{program_id}/page/{page_id}",
        XML,
        "field DS-K1T673DWX",
        guide=("21.37.1",),
    ),
    writes(
        "display.set_page",
        "PUT /ISAPI/Publish/ProgramMgr/program/{program_id}/page/{page_id}",
        XML,
        "field DS-K1T673DWX",
    ),
)

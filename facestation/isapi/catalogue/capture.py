"""Pictures: the terminal's own face capture, its camera, and files that it points to."""

from facestation.isapi.catalogue.rows import JPEG, JSON, MULTIPART, XML, Loss, destroys, reads, writes

ROWS = (
    writes(
        # Held until a face is there, up to 60 s; its one temporary slot is overwritten.
        "capture.face",
        "POST /ISAPI/AccessControl/CaptureFaceData",
        XML,
        "trace DS-K1T343EFWX",
        answers=MULTIPART,
        deadline_s=65,
        seed=(40, 42),
        guide=("21.35.4",),
    ),
    reads(
        "capture.progress",
        "GET /ISAPI/AccessControl/CaptureFaceData/Progress",
        XML,
        "guide",
        guide=("21.35.3",),
        optional=("readerID={reader_id}",),
    ),
    reads(
        "capture.progress_capabilities",
        "GET /ISAPI/AccessControl/CaptureFaceData/Progress/capabilities",
        XML,
        "guide",
        guide=("21.35.2",),
    ),
    reads(
        "capture.capabilities",
        "GET /ISAPI/AccessControl/CaptureFaceData/capabilities",
        XML,
        "trace DS-K1T343EFWX",
        seed=(12,),
        guide=("21.35.1",),
    ),
    reads("capture.trigger", "GET /ISAPI/AccessControl/SnapConfig", XML, "guide, code", guide=("21.21.1",)),
    writes(
        "capture.set_trigger",
        "PUT /ISAPI/AccessControl/SnapConfig",
        XML,
        "inferred; the guide has its GET alone",
        guide=("21.21.2",),
    ),
    reads(
        "capture.trigger_capabilities",
        "GET /ISAPI/AccessControl/SnapConfig/capabilities",
        XML,
        "guide, code",
        guide=("21.21.3",),
    ),
    reads(
        "streaming.snapshot",
        "GET /ISAPI/Streaming/channels/{channel_id}/picture",
        JPEG,
        "code; 404 was traced on a terminal without a camera",
        seed=(71,),
    ),
    destroys(
        "pictures.clear",
        "PUT /ISAPI/AccessControl/ClearPictureCfg?format=json",
        JSON,
        "guide, and other clients",
        loss=Loss.FLAGGED,
    ),
    reads(
        "pictures.clear_capabilities",
        "GET /ISAPI/AccessControl/ClearPictureCfg/capabilities?format=json",
        JSON,
        "trace, guide",
        guide=("21.22.3",),
    ),
    reads(
        # With Digest or a session no token is needed.
        "pictures.get",
        "GET /{path}",
        JPEG,
        "trace DS-K1T343EFWX",
        deadline_s=10,
        seed=(60,),
        optional=("token={token}",),
    ),
)

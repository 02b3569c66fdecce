"""Fingerprints."""

from facestation.isapi.catalogue.rows import JSON, MULTIPART, XML, Loss, destroys, reads, writes

ROWS = (
    writes(
        # Held until a finger is there.
        "fingerprints.capture",
        "POST /ISAPI/AccessControl/CaptureFingerPrint",
        XML,
        "guide, and other clients",
        answers=MULTIPART,
        deadline_s=65,
    ),
    reads(
        "fingerprints.capture_capabilities",
        "GET /ISAPI/AccessControl/CaptureFingerPrint/capabilities",
        XML,
        "trace DS-K1T343EFWX",
        seed=(13,),
    ),
    destroys(
        # Goes on after the answer, so the progress is asked for. By reader instead of by person it takes everybody's.
        "fingerprints.delete",
        "PUT /ISAPI/AccessControl/FingerPrint/Delete?format=json",
        JSON,
        "guide; a refusal was traced",
        list_path=("FingerPrintDelete", "EmployeeNoDetail", "employeeNo"),
        loss=Loss.FINGERPRINTS,
        guide=("21.22.32",),
    ),
    reads(
        "fingerprints.delete_capabilities",
        "GET /ISAPI/AccessControl/FingerPrint/Delete/capabilities?format=json",
        JSON,
        "trace, guide",
        guide=("21.22.20",),
    ),
    reads(
        "fingerprints.delete_progress",
        "GET /ISAPI/AccessControl/FingerPrint/DeleteProcess?format=json",
        JSON,
        "guide",
        guide=("21.22.21",),
    ),
    writes(
        "fingerprints.set_up",
        "POST /ISAPI/AccessControl/FingerPrint/SetUp?format=json",
        JSON,
        "guide",
        deadline_s=30,
        idempotent=True,
        guide=("21.22.2",),
    ),
    reads(
        "fingerprints.capabilities",
        "GET /ISAPI/AccessControl/FingerPrintCfg/capabilities?format=json",
        JSON,
        "trace DS-K1T343EFWX",
        seed=(16,),
        guide=("21.22.1",),
    ),
    writes(
        "fingerprints.download",
        "POST /ISAPI/AccessControl/FingerPrintDownload?format=json",
        JSON,
        "guide",
        idempotent=True,
    ),
    writes(
        "fingerprints.modify",
        "POST /ISAPI/AccessControl/FingerPrintModify?format=json",
        JSON,
        "guide",
        idempotent=True,
        guide=("21.22.30",),
    ),
    reads(
        "fingerprints.progress",
        "GET /ISAPI/AccessControl/FingerPrintProgress?format=json",
        JSON,
        "guide",
        guide=("21.22.23",),
    ),
    reads(
        "fingerprints.read",
        "POST /ISAPI/AccessControl/FingerPrintUpload?format=json",
        JSON,
        "guide",
        sends=JSON,
        guide=("21.22.31",),
    ),
)

"""Readers and how faces are recognized."""

from facestation.isapi.catalogue.rows import JSON, XML, Loss, destroys, reads, writes

ROWS = (
    reads(
        "readers.capabilities",
        "GET /ISAPI/AccessControl/CardReaderCfg/capabilities?format=json",
        JSON,
        "trace, guide",
        guide=("21.30.7",),
        optional=("cardReaderID={card_reader_id}",),
    ),
    reads(
        "readers.reader",
        "GET /ISAPI/AccessControl/CardReaderCfg/{card_reader_id}?format=json",
        JSON,
        "trace, guide",
        guide=("21.30.5",),
    ),
    writes(
        "readers.set_reader",
        "PUT /ISAPI/AccessControl/CardReaderCfg/{card_reader_id}?format=json",
        JSON,
        "field, guide",
        guide=("21.30.6",),
    ),
    reads(
        "readers.nfc", "GET /ISAPI/AccessControl/Configuration/NFCCfg?format=json", JSON, "guide", guide=("21.30.17",)
    ),
    writes(
        "readers.set_nfc",
        "PUT /ISAPI/AccessControl/Configuration/NFCCfg?format=json",
        JSON,
        "guide",
        guide=("21.30.16",),
    ),
    reads(
        "readers.nfc_capabilities",
        "GET /ISAPI/AccessControl/Configuration/NFCCfg/capabilities?format=json",
        JSON,
        "guide",
        guide=("21.30.1",),
    ),
    reads(
        "readers.rf", "GET /ISAPI/AccessControl/Configuration/RFCardCfg?format=json", JSON, "guide", guide=("21.30.23",)
    ),
    writes(
        "readers.set_rf",
        "PUT /ISAPI/AccessControl/Configuration/RFCardCfg?format=json",
        JSON,
        "guide",
        guide=("21.30.24",),
    ),
    reads(
        "readers.rf_capabilities",
        "GET /ISAPI/AccessControl/Configuration/RFCardCfg/capabilities?format=json",
        JSON,
        "trace DS-K1T343EFWX",
        seed=(17,),
        guide=("21.30.25",),
    ),
    reads("readers.encrypted_cards", "GET /ISAPI/AccessControl/M1CardEncryptCfg", XML, "guide", guide=("21.30.21",)),
    writes(
        "readers.set_encrypted_cards", "PUT /ISAPI/AccessControl/M1CardEncryptCfg", XML, "guide", guide=("21.30.22",)
    ),
    reads(
        "readers.encrypted_cards_capabilities",
        "GET /ISAPI/AccessControl/M1CardEncryptCfg/capabilities",
        XML,
        "guide",
        guide=("21.30.20",),
    ),
    reads(
        "readers.wiegand_capabilities",
        "GET /ISAPI/AccessControl/WiegandCfg/capabilities",
        XML,
        "guide",
        guide=("21.30.14",),
    ),
    reads(
        "readers.wiegand",
        "GET /ISAPI/AccessControl/WiegandCfg/wiegandNo/{wiegand_id}",
        XML,
        "guide",
        guide=("21.30.4",),
    ),
    writes(
        "readers.set_wiegand",
        "PUT /ISAPI/AccessControl/WiegandCfg/wiegandNo/{wiegand_id}",
        XML,
        "guide",
        guide=("21.30.3",),
    ),
    reads("recognition.comparison", "GET /ISAPI/AccessControl/FaceCompareCond", XML, "guide", guide=("21.30.12",)),
    writes("recognition.set_comparison", "PUT /ISAPI/AccessControl/FaceCompareCond", XML, "guide", guide=("21.30.11",)),
    reads(
        "recognition.comparison_capabilities",
        "GET /ISAPI/AccessControl/FaceCompareCond/capabilities",
        XML,
        "guide",
        guide=("21.30.13",),
    ),
    reads(
        "recognition.mode",
        "GET /ISAPI/AccessControl/FaceRecognizeMode?format=json",
        JSON,
        "trace, guide",
        seed=(38,),
        guide=("21.30.19",),
    ),
    destroys(
        "recognition.set_mode",
        "PUT /ISAPI/AccessControl/FaceRecognizeMode?format=json",
        JSON,
        "guide",
        deadline_s=20,
        loss=Loss.FACE_RIGHTS,
        seed=(39,),
        guide=("21.30.18",),
    ),
    reads(
        "recognition.mode_capabilities",
        "GET /ISAPI/AccessControl/FaceRecognizeMode/capabilities?format=json",
        JSON,
        "trace, guide",
        guide=("21.30.15",),
    ),
    reads(
        # XML only: with format=json 200 and an empty body.
        "recognition.terminal",
        "GET /ISAPI/AccessControl/IdentityTerminal",
        XML,
        "field, guide",
        guide=("21.30.9",),
    ),
    writes(
        "recognition.set_terminal", "PUT /ISAPI/AccessControl/IdentityTerminal", XML, "field, guide", guide=("21.30.8",)
    ),
    reads(
        "recognition.terminal_capabilities",
        "GET /ISAPI/AccessControl/IdentityTerminal/capabilities",
        XML,
        "guide",
        guide=("21.30.10",),
    ),
    reads(
        "recognition.mask",
        "GET /ISAPI/AccessControl/maskDetection?format=json",
        JSON,
        "code; 404 was traced on DS-K1A340FWX",
        guide=("21.24.2",),
    ),
    writes(
        "recognition.set_mask",
        "PUT /ISAPI/AccessControl/maskDetection?format=json",
        JSON,
        "code; 404 was traced on DS-K1A340FWX",
        guide=("21.24.1",),
    ),
    reads(
        "recognition.mask_capabilities",
        "GET /ISAPI/AccessControl/maskDetection/capabilities?format=json",
        JSON,
        "code; 404 was traced on DS-K1A340FWX",
        guide=("21.24.3",),
    ),
)

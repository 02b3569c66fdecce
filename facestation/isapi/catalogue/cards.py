"""Cards."""

from facestation.isapi.catalogue.rows import ENCRYPTED, JSON, XML, destroys, reads, writes

ROWS = (
    reads(
        # Held until somebody shows a card.
        "cards.read",
        "GET /ISAPI/AccessControl/CaptureCardInfo?format=json",
        JSON,
        "guide, and other clients",
        deadline_s=65,
        idempotent=False,
        optional=("readerID={reader_id}", *ENCRYPTED),
    ),
    reads(
        "cards.read_capabilities",
        "GET /ISAPI/AccessControl/CaptureCardInfo/capabilities?format=json",
        JSON,
        "trace DS-K1T343EFWX",
        seed=(14,),
        otherwise=("GET /ISAPI/AccessControl/CaptureCardInfo/capabilities",),
    ),
    reads(
        "cards.count",
        "GET /ISAPI/AccessControl/CardInfo/Count?format=json",
        JSON,
        "trace, and the guide",
        guide=("21.22.22",),
        optional=("employeeNo={employee_no}",),
    ),
    destroys(
        # Takes people or cards; neither means every card of the terminal.
        "cards.delete",
        "PUT /ISAPI/AccessControl/CardInfo/Delete?format=json",
        JSON,
        "guide; a refusal was traced",
        list_path=("CardInfoDelCond", "EmployeeNoList|CardNoList"),
        guide=("21.22.9",),
    ),
    writes(
        "cards.modify",
        "PUT /ISAPI/AccessControl/CardInfo/Modify?format=json",
        JSON,
        "guide; a refusal was traced",
        guide=("21.22.16",),
    ),
    writes("cards.record", "POST /ISAPI/AccessControl/CardInfo/Record?format=json", JSON, "guide", guide=("21.22.5",)),
    reads(
        "cards.search",
        "POST /ISAPI/AccessControl/CardInfo/Search?format=json",
        JSON,
        "trace, and the guide",
        guide=("21.22.29",),
    ),
    writes(
        "cards.set_up",
        "PUT /ISAPI/AccessControl/CardInfo/SetUp?format=json",
        JSON,
        "guide; a refusal was traced",
        guide=("21.22.17",),
    ),
    reads(
        "cards.capabilities",
        "GET /ISAPI/AccessControl/CardInfo/capabilities?format=json",
        JSON,
        "trace DS-K1T343EFWX",
        seed=(15,),
        guide=("21.22.8",),
        otherwise=("GET /ISAPI/AccessControl/CardInfo/capabilities",),
    ),
    reads(
        "cards.rule", "GET /ISAPI/AccessControl/CardVerificationRule?format=json", JSON, "guide", guide=("21.30.27",)
    ),
    writes(
        "cards.set_rule",
        "PUT /ISAPI/AccessControl/CardVerificationRule?format=json",
        JSON,
        "guide",
        guide=("21.30.26",),
    ),
    reads(
        "cards.rule_capabilities",
        "GET /ISAPI/AccessControl/CardVerificationRule/capabilities?format=json",
        JSON,
        "guide",
        guide=("21.30.2",),
    ),
    reads(
        "cards.rule_progress",
        "GET /ISAPI/AccessControl/CardVerificationRule/progress?format=json",
        JSON,
        "guide",
        guide=("21.30.28",),
    ),
    writes(
        "cards.set_id_blocklist",
        "PUT /ISAPI/AccessControl/IDBlackListCfg",
        XML,
        "guide; 404 was traced on DS-K1T343EFWX",
        guide=("21.19.1",),
    ),
    reads(
        "cards.id_blocklist_capabilities",
        "GET /ISAPI/AccessControl/IDBlackListCfg/capabilities",
        XML,
        "guide; 404 was traced on DS-K1T343EFWX",
        seed=(22,),
        guide=("21.19.2",),
    ),
)

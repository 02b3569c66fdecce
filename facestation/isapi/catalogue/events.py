"""Events: live, past, counted, kept, and what they set off."""

from facestation.isapi.catalogue.rows import JSON, NONE, STREAM, XML, Loss, destroys, reads, writes

ROWS = (
    reads(
        # Both major and minor are required; a form comes where pictures are asked for.
        "events.search",
        "POST /ISAPI/AccessControl/AcsEvent?format=json",
        JSON,
        "trace, field, guide",
        guide=("21.28.6",),
    ),
    reads(
        "events.storage",
        "GET /ISAPI/AccessControl/AcsEvent/StorageCfg?format=json",
        JSON,
        "trace, guide",
        guide=("21.28.13",),
    ),
    writes(
        "events.set_storage",
        "PUT /ISAPI/AccessControl/AcsEvent/StorageCfg?format=json",
        JSON,
        "guide",
        guide=("21.28.12",),
    ),
    reads(
        "events.storage_capabilities",
        "GET /ISAPI/AccessControl/AcsEvent/StorageCfg/capabilities?format=json",
        JSON,
        "guide",
        guide=("21.28.2",),
    ),
    reads(
        "events.search_capabilities",
        "GET /ISAPI/AccessControl/AcsEvent/capabilities?format=json",
        JSON,
        "trace, guide",
        guide=("21.28.7",),
    ),
    reads(
        # Its root is AcsEventTotalNumCond; AcsEventCond is refused.
        "events.count",
        "POST /ISAPI/AccessControl/AcsEventTotalNum?format=json",
        JSON,
        "trace, guide",
        guide=("21.28.4",),
    ),
    reads(
        # XML only: with format=json 200 and an empty body.
        "events.listeners",
        "GET /ISAPI/AccessControl/DeployInfo",
        XML,
        "guide",
        guide=("21.28.14",),
    ),
    reads(
        "events.listeners_capabilities",
        "GET /ISAPI/AccessControl/DeployInfo/capabilities",
        XML,
        "guide",
        guide=("21.28.15",),
    ),
    reads(
        "events.optimization",
        "GET /ISAPI/AccessControl/EventOptimizationCfg?format=json",
        JSON,
        "trace, guide",
        guide=("21.28.11",),
    ),
    writes(
        "events.set_optimization",
        "PUT /ISAPI/AccessControl/EventOptimizationCfg?format=json",
        JSON,
        "guide",
        guide=("21.28.9",),
    ),
    reads(
        "events.optimization_capabilities",
        "GET /ISAPI/AccessControl/EventOptimizationCfg/capabilities?format=json",
        JSON,
        "guide",
        guide=("21.28.10",),
    ),
    reads(
        "events.stream",
        "GET /ISAPI/Event/notification/alertStream",
        STREAM,
        "trace DS-K1A340FWX",
        deadline_s=10,
        seed=(73,),
        guide=("21.19.3", "21.28.16", "21.32.15"),
        optional=("deployID={deploy_id}",),
    ),
    reads(
        # The answer is the stream.
        "events.subscribe",
        "POST /ISAPI/Event/notification/subscribeEvent",
        STREAM,
        "guide",
        sends=XML,
        deadline_s=10,
        seed=(72,),
    ),
    reads(
        "events.subscribe_capabilities", "GET /ISAPI/Event/notification/subscribeEventCap", XML, "trace DS-K1A340FWX"
    ),
    writes(
        "events.unsubscribe",
        "PUT /ISAPI/Event/notification/unSubscribeEvent?ID={subscription_id}",
        XML,
        "guide",
        sends=NONE,
    ),
    destroys(
        "links.clear",
        "PUT /ISAPI/AccessControl/ClearEventCardLinkageCfg?format=json",
        JSON,
        "guide",
        loss=Loss.FLAGGED,
        guide=("21.28.1",),
    ),
    reads(
        "links.clear_capabilities",
        "GET /ISAPI/AccessControl/ClearEventCardLinkageCfg/capabilities?format=json",
        JSON,
        "guide",
        guide=("21.28.8",),
    ),
    reads(
        "links.link",
        "GET /ISAPI/AccessControl/EventCardLinkageCfg/{ace_id}?format=json",
        JSON,
        "guide",
        guide=("21.28.5",),
    ),
    writes(
        "links.set_link",
        "PUT /ISAPI/AccessControl/EventCardLinkageCfg/{ace_id}?format=json",
        JSON,
        "guide",
        guide=("21.28.3",),
    ),
)

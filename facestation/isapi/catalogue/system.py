"""What a terminal is: identity, clock, language, storage, logs, configuration and firmware."""

from facestation.isapi.catalogue.rows import BINARY, ENCRYPTED, JSON, NONE, XML, Loss, destroys, reads, writes

ROWS = (
    reads("system.algorithms", "GET /ISAPI/System/AlgorithmsInfo?format=json", JSON, "trace"),
    reads(
        "system.language", "GET /ISAPI/System/DeviceLanguage", XML, "trace DS-K1T343EFWX", seed=(7,), guide=("21.5.6",)
    ),
    writes(
        # A change restarts the terminal.
        "system.set_language",
        "PUT /ISAPI/System/DeviceLanguage",
        XML,
        "guide",
        guide=("21.5.5",),
    ),
    reads(
        "system.language_capabilities",
        "GET /ISAPI/System/DeviceLanguage/capabilities",
        XML,
        "trace, guide",
        guide=("21.5.7",),
    ),
    reads(
        "system.capabilities",
        "GET /ISAPI/System/capabilities",
        XML,
        "trace DS-K1A340FWX",
        deadline_s=10,
        seed=(5,),
        guide=("21.5.1", "21.5.10"),
        optional=("format={format}", "type={type}"),
    ),
    reads(
        "system.export_configuration",
        "GET /ISAPI/System/configurationData?secretkey={secretkey}",
        BINARY,
        "guide",
        deadline_s=120,
        guide=("21.5.3",),
        optional=ENCRYPTED,
    ),
    destroys(
        "system.import_configuration",
        "POST /ISAPI/System/configurationData?secretkey={secretkey}",
        BINARY,
        "guide; the encrypted form is inferred",
        deadline_s=120,
        idempotent=False,
        loss=Loss.CONFIGURATION,
        guide=("21.5.2", "21.5.11"),
        optional=ENCRYPTED,
    ),
    reads(
        "system.device_info", "GET /ISAPI/System/deviceInfo", XML, "trace DS-K1A340FWX", seed=(4,), guide=("21.1.2",)
    ),
    writes(
        # Only deviceName and telecontrolID can be changed; the whole object goes back.
        "system.set_device_info",
        "PUT /ISAPI/System/deviceInfo",
        XML,
        "guide",
        guide=("21.1.1",),
    ),
    reads(
        "system.device_info_capabilities", "GET /ISAPI/System/deviceInfo/capabilities", XML, "guide", guide=("21.1.3",)
    ),
    reads("system.discovery", "GET /ISAPI/System/discoveryMode", XML, "trace"),
    writes("system.set_discovery", "PUT /ISAPI/System/discoveryMode", XML, "trace of its GET"),
    writes(
        # Gone for 40 to 60 s.
        "system.reboot",
        "PUT /ISAPI/System/reboot",
        XML,
        "guide",
        sends=NONE,
        idempotent=False,
        seed=(6,),
    ),
    destroys(
        "system.factory_reset",
        "PUT /ISAPI/System/factoryReset?mode={reset_mode}",
        XML,
        "guide, and trace of its flag",
        sends=NONE,
        idempotent=False,
        loss=Loss.FACTORY,
    ),
    reads("system.time", "GET /ISAPI/System/time", XML, "trace, and the guide", guide=("21.3.4",)),
    writes(
        # NTP mode needs ntpServers/1 as well.
        "system.set_time",
        "PUT /ISAPI/System/time",
        XML,
        "field, guide",
        guide=("21.3.5",),
    ),
    reads("system.time_capabilities", "GET /ISAPI/System/time/capabilities", XML, "trace, guide", guide=("21.3.6",)),
    reads("system.ntp_servers", "GET /ISAPI/System/time/ntpServers", XML, "guide", guide=("21.3.1",)),
    writes("system.set_ntp_servers", "PUT /ISAPI/System/time/ntpServers", XML, "guide", guide=("21.3.8",)),
    reads(
        "system.ntp_servers_capabilities",
        "GET /ISAPI/System/time/ntpServers/capabilities",
        XML,
        "trace, guide",
        guide=("21.3.7",),
    ),
    reads(
        "system.ntp_server", "GET /ISAPI/System/time/ntpServers/{ntp_server_id}", XML, "trace, guide", guide=("21.3.2",)
    ),
    writes(
        "system.set_ntp_server",
        "PUT /ISAPI/System/time/ntpServers/{ntp_server_id}",
        XML,
        "field, guide",
        guide=("21.3.3",),
    ),
    reads("storage.volumes", "GET /ISAPI/ContentMgmt/Storage", XML, "guide"),
    reads("storage.capabilities", "GET /ISAPI/ContentMgmt/capabilities", XML, "guide", guide=("21.5.9",)),
    reads("logs.search", "POST /ISAPI/ContentMgmt/logSearch", XML, "guide", guide=("21.4.1",)),
    reads("logs.search_audit", "POST /ISAPI/ContentMgmt/security/logSearch", XML, "guide"),
    reads("logs.server", "GET /ISAPI/System/logServer", XML, "guide", guide=("21.4.3",)),
    writes(
        # DS-K1A340FWX flags a log server and has none.
        "logs.set_server",
        "PUT /ISAPI/System/logServer",
        XML,
        "guide",
        guide=("21.4.2",),
    ),
    reads("logs.server_capabilities", "GET /ISAPI/System/logServer/capabilities", XML, "guide", guide=("21.4.4",)),
    reads("upgrade.capabilities", "GET /ISAPI/System/AcsUpdate/capabilities", XML, "guide", guide=("21.12.3",)),
    destroys(
        "upgrade.install",
        "POST /ISAPI/System/updateFirmware",
        BINARY,
        "guide",
        deadline_s=600,
        loss=Loss.FIRMWARE,
        guide=("21.12.1",),
        optional=("type={type}", "moduleAddress={module_address}", "id={module_id}"),
    ),
    reads("upgrade.status", "GET /ISAPI/System/upgradeStatus", XML, "guide", guide=("21.12.4",)),
    reads("upgrade.status_json", "GET /ISAPI/System/upgradeStatus?format=json", JSON, "guide", guide=("21.12.2",)),
)

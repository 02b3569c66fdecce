"""Addresses of the network: interfaces, ports, clouds, servers and the receivers of events."""

from facestation.isapi.catalogue.rows import ENCRYPTED, JSON, NONE, XML, Loss, destroys, reads, writes

ROWS = (
    reads("network.protocols", "GET /ISAPI/Security/adminAccesses", XML, "trace"),
    writes(
        # Another HTTP or HTTPS port cuts the connection.
        "network.set_protocols",
        "PUT /ISAPI/Security/adminAccesses",
        XML,
        "trace, as part of one line with the reading; not run by itself",
    ),
    reads(
        "network.protocols_capabilities",
        "GET /ISAPI/Security/adminAccesses/capabilities",
        XML,
        "trace DS-K1T343EFWX",
        seed=(2,),
        guide=("21.6.1",),
    ),
    reads("network.protocol", "GET /ISAPI/Security/adminAccesses/{protocol_id}", XML, "guide", guide=("21.6.2",)),
    writes(
        # Another HTTP or HTTPS port cuts the connection.
        "network.set_protocol",
        "PUT /ISAPI/Security/adminAccesses/{protocol_id}",
        XML,
        "guide",
        guide=("21.6.3",),
    ),
    reads("network.ezviz", "GET /ISAPI/System/Network/EZVIZ", XML, "trace, guide", guide=("21.7.1",)),
    writes("network.set_ezviz", "PUT /ISAPI/System/Network/EZVIZ", XML, "guide", guide=("21.7.2",)),
    reads(
        "network.ezviz_capabilities",
        "GET /ISAPI/System/Network/EZVIZ/capabilities",
        XML,
        "trace, code",
        guide=("21.7.3",),
    ),
    reads(
        "network.isup",
        "GET /ISAPI/System/Network/Ehome",
        XML,
        "trace",
        guide=("21.8.3",),
        optional=("centerID={center_id}",),
    ),
    writes(
        "network.set_isup",
        "PUT /ISAPI/System/Network/Ehome",
        XML,
        "trace",
        guide=("21.8.1",),
        optional=("centerID={center_id}",),
    ),
    reads("network.isup_capabilities", "GET /ISAPI/System/Network/Ehome/capabilities", XML, "trace", guide=("21.8.2",)),
    reads("network.interfaces", "GET /ISAPI/System/Network/interfaces", XML, "trace, guide"),
    reads("network.address", "GET /ISAPI/System/Network/interfaces/{interface_id}/ipAddress", XML, "trace, guide"),
    writes(
        # Answers under the old address, if at all.
        "network.set_address",
        "PUT /ISAPI/System/Network/interfaces/{interface_id}/ipAddress",
        XML,
        "trace, guide",
    ),
    reads("network.link", "GET /ISAPI/System/Network/interfaces/{interface_id}/link", XML, "trace, guide"),
    reads(
        # Keys come back in clear.
        "network.wireless",
        "GET /ISAPI/System/Network/interfaces/{interface_id}/wireless",
        XML,
        "trace",
    ),
    writes("network.set_wireless", "PUT /ISAPI/System/Network/interfaces/{interface_id}/wireless", XML, "trace"),
    reads("network.ssh", "GET /ISAPI/System/Network/ssh", XML, "trace DS-K1A340FWX"),
    writes("network.set_ssh", "PUT /ISAPI/System/Network/ssh", XML, "trace, guide", guide=("21.5.8",)),
    reads(
        "network.picture_server", "GET /ISAPI/System/PictureServer?format=json", JSON, "trace, guide", guide=("21.9.3",)
    ),
    writes(
        "network.set_picture_server", "PUT /ISAPI/System/PictureServer?format=json", JSON, "guide", guide=("21.9.1",)
    ),
    reads(
        "network.picture_server_capabilities",
        "GET /ISAPI/System/PictureServer/capabilities?format=json",
        JSON,
        "guide",
        guide=("21.9.2",),
    ),
    reads(
        "hosts.all",
        "GET /ISAPI/Event/notification/httpHosts",
        XML,
        "trace, guide; that the second entry is the encrypted form is inferred",
        guide=("21.10.2", "21.10.8"),
        optional=ENCRYPTED,
    ),
    writes(
        "hosts.set_all",
        "PUT /ISAPI/Event/notification/httpHosts",
        XML,
        "trace, guide; that the second entry is the encrypted form is inferred",
        guide=("21.10.3", "21.10.7"),
        optional=ENCRYPTED,
    ),
    writes(
        "hosts.add",
        "POST /ISAPI/Event/notification/httpHosts",
        XML,
        "guide; refused by DS-K1A340FWX",
        optional=ENCRYPTED,
    ),
    destroys(
        "hosts.delete_all",
        "DELETE /ISAPI/Event/notification/httpHosts",
        XML,
        "guide",
        sends=NONE,
        loss=Loss.HOSTS,
        guide=("21.10.10",),
    ),
    reads(
        "hosts.capabilities",
        "GET /ISAPI/Event/notification/httpHosts/capabilities",
        XML,
        "guide",
        guide=("21.10.9",),
        optional=("type={type}",),
    ),
    reads(
        "hosts.host",
        "GET /ISAPI/Event/notification/httpHosts/{host_id}",
        XML,
        "trace, guide; that the second entry is the encrypted form is inferred",
        guide=("21.10.4", "21.10.6"),
        optional=ENCRYPTED,
    ),
    writes(
        "hosts.set_host",
        "PUT /ISAPI/Event/notification/httpHosts/{host_id}",
        XML,
        "trace, guide; that the second entry is the encrypted form is inferred",
        guide=("21.10.1", "21.10.5"),
        optional=ENCRYPTED,
    ),
    destroys(
        "hosts.delete_host",
        "DELETE /ISAPI/Event/notification/httpHosts/{host_id}",
        XML,
        "guide",
        sends=NONE,
        loss=Loss.HOST,
        guide=("21.10.11",),
    ),
    writes(
        "hosts.test", "POST /ISAPI/Event/notification/httpHosts/{host_id}/test", XML, "guide; refused by DS-K1A340FWX"
    ),
)

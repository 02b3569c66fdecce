"""Logins, accounts, locks, activation and certificates."""

from facestation.isapi.catalogue.rows import BINARY, ENCRYPTED, JSON, NONE, XML, Loss, destroys, reads, writes

ROWS = (
    reads("security.permissions", "GET /ISAPI/Security/UserPermission", XML, "guide", guide=("21.2.8",)),
    writes("security.set_permissions", "PUT /ISAPI/Security/UserPermission", XML, "guide", guide=("21.2.7",)),
    reads(
        "security.operator_capabilities",
        "GET /ISAPI/Security/UserPermission/operatorCap",
        XML,
        "guide; that this item means it is inferred",
        guide=("21.2.11",),
    ),
    reads("security.permission", "GET /ISAPI/Security/UserPermission/{user_id}", XML, "guide", guide=("21.2.10",)),
    writes("security.set_permission", "PUT /ISAPI/Security/UserPermission/{user_id}", XML, "guide", guide=("21.2.9",)),
    reads(
        "security.capabilities",
        "GET /ISAPI/Security/capabilities?username={username}",
        XML,
        "trace, guide",
        guide=("21.5.4",),
    ),
    reads("security.online_users", "GET /ISAPI/Security/onlineUser", XML, "trace"),
    writes(
        # Only with a session login.
        "security.session_heartbeat",
        "PUT /ISAPI/Security/sessionHeartbeat",
        XML,
        "trace DS-K1T343EFWX",
        sends=NONE,
        seed=(3,),
    ),
    writes(
        # For terminals without Digest; answers without a login, with a cookie.
        "security.session_login",
        "POST /ISAPI/Security/sessionLogin",
        XML,
        "code",
        optional=("timeStamp={time_stamp}",),
    ),
    reads(
        # Answers without a login.
        "security.session_capabilities",
        "GET /ISAPI/Security/sessionLogin/capabilities?username={username}",
        XML,
        "code; 404 was traced on DS-K1A340FWX",
        optional=("random={random}",),
    ),
    writes("security.session_logout", "PUT /ISAPI/Security/sessionLogout", XML, "code", sends=NONE),
    reads(
        # Only the browser needs one; a fresh value comes with every call.
        "security.token",
        "GET /ISAPI/Security/token?format=json",
        JSON,
        "trace DS-K1T343EFWX",
        seed=(1,),
    ),
    reads(
        "security.user_check",
        "GET /ISAPI/Security/userCheck",
        XML,
        "trace of a recorder, and the guide",
        guide=("21.2.1",),
    ),
    reads(
        "security.users",
        "GET /ISAPI/Security/users",
        XML,
        "trace, guide",
        guide=("21.2.5",),
        optional=ENCRYPTED,
    ),
    writes(
        "security.set_users",
        "PUT /ISAPI/Security/users",
        XML,
        "guide",
        guide=("21.2.6",),
        optional=ENCRYPTED,
    ),
    writes("security.add_user", "POST /ISAPI/Security/users", XML, "guide; DS-K1A340FWX has room for one account"),
    reads(
        # By number only: /users/admin is 404.
        "security.user",
        "GET /ISAPI/Security/users/{user_id}",
        XML,
        "trace, guide",
        guide=("21.2.3",),
        optional=ENCRYPTED,
    ),
    writes(
        # The password of whoever asks is required as loginPassword.
        "security.set_user",
        "PUT /ISAPI/Security/users/{user_id}",
        XML,
        "guide",
        guide=("21.2.2",),
        optional=ENCRYPTED,
    ),
    destroys(
        "security.delete_user",
        "DELETE /ISAPI/Security/users/{user_id}",
        XML,
        "guide",
        sends=NONE,
        loss=Loss.ACCOUNT,
    ),
    reads(
        "security.user_capabilities",
        "GET /ISAPI/Security/users/{user_id}/capabilities",
        XML,
        "guide",
        guide=("21.2.4",),
    ),
    reads("locks.login", "GET /ISAPI/Security/illegalLoginLock", XML, "trace DS-K1A340FWX"),
    writes("locks.set_login", "PUT /ISAPI/Security/illegalLoginLock", XML, "code; its GET was traced on DS-K1A340FWX"),
    writes("activation.challenge", "POST /ISAPI/Security/challenge", XML, "guide, and other clients"),
    writes("activation.activate", "PUT /ISAPI/System/activate", XML, "guide, and other clients", idempotent=False),
    reads("activation.status", "GET /SDK/activateStatus", XML, "guide, and other clients"),
    reads(
        "certificates.request",
        "GET /ISAPI/Security/serverCertificate/certSignReq",
        XML,
        "guide of other devices; untested on terminals",
        guide=("21.11.3",),
    ),
    writes(
        "certificates.make_request",
        "PUT /ISAPI/Security/serverCertificate/certSignReq",
        XML,
        "guide of other devices; untested on terminals",
        guide=("21.11.1",),
    ),
    reads(
        "certificates.download_request",
        "GET /ISAPI/Security/serverCertificate/downloadCertSignReq",
        BINARY,
        "guide of other devices; that the answer is PEM is inferred",
        deadline_s=30,
    ),
    writes(
        # The connection shows the new certificate from then on.
        "certificates.install",
        "PUT /ISAPI/Security/serverCertificate/certificate",
        BINARY,
        "guide of other devices; which form of the file is taken is inferred",
        deadline_s=30,
    ),
    destroys(
        "certificates.delete_request",
        "DELETE /ISAPI/Security/serverCertificate/certSignReq",
        XML,
        "guide of other devices; untested on terminals",
        sends=NONE,
        loss=Loss.REQUEST,
        guide=("21.11.2",),
    ),
)

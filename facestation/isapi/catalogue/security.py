"""Logins, accounts, locks, activation and certificates."""

from facestation.isapi.catalogue.rows import JSON, NONE, XML, Loss, destroys, reads, writes

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
    writes("security.session_login", "POST /ISAPI/Security/sessionLogin", XML, "code"),
    reads(
        # Answers without a login.
        "security.session_capabilities",
        "GET /ISAPI/Security/sessionLogin/capabilities?username={username}",
        XML,
        "code; 404 was traced on DS-K1A340FWX",
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
        optional=("security=1&iv={iv}",),
    ),
    writes(
        "security.set_users",
        "PUT /ISAPI/Security/users",
        XML,
        "guide",
        guide=("21.2.6",),
        optional=("security=1&iv={iv}",),
    ),
    reads(
        # By number only: /users/admin is 404.
        "security.user",
        "GET /ISAPI/Security/users/{user_id}",
        XML,
        "trace, guide",
        guide=("21.2.3",),
        optional=("security=1&iv={iv}",),
    ),
    writes(
        # The password of whoever asks is required as loginPassword.
        "security.set_user",
        "PUT /ISAPI/Security/users/{user_id}",
        XML,
        "guide",
        guide=("21.2.2",),
        optional=("security=1&iv={iv}",),
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

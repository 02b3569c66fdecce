"""Accounts, locks and certificates."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="security.user",
        put="security.set_user",
        root="User",
        number="user_id",
        count=1,
        unseen=("password", "loginPassword"),
        body="""<id>{number}</id>
<userName>{username}</userName>
<userLevel>Administrator</userLevel>""",
        capabilities="security.user_capabilities",
        says="""<userName min="1" max="32"/>
<userLevel opt="Administrator,Operator,Viewer"/>
<password min="8" max="16"/>
<loginPassword min="8" max="16"/>""",
    ),
    Document(
        get="security.permission",
        put="security.set_permission",
        root="UserPermission",
        number="user_id",
        count=1,
        body="""<id>{number}</id>
<userID>1</userID>
<userType>admin</userType>
<remotePermission>
<record>true</record>
</remotePermission>
<localPermission>
<record>false</record>
</localPermission>""",
        capabilities="security.operator_capabilities",
        says="""<remotePermission>
<record opt="true,false"/>
</remotePermission>
<localPermission>
<record opt="true,false"/>
</localPermission>""",
    ),
    Document(
        get="locks.login",
        put="locks.set_login",
        root="IllegalLoginLock",
        body="""<enabled>true</enabled>
<maxIllegalLoginTimes>{failures_allowed}</maxIllegalLoginTimes>
<maxIllegalLoginLockTime>{lock_s}</maxIllegalLoginLockTime>""",
    ),
    Document(
        get="network.ssh",
        put="network.set_ssh",
        root="SSH",
        body="""<enabled>false</enabled>""",
    ),
    Document(
        get="certificates.request",
        put="certificates.make_request",
        root="CertificateReq",
        body="""<countryID>RU</countryID>
<stateOrProvince>Example</stateOrProvince>
<locality>Example</locality>
<organization>Example</organization>
<commonName>reception.example.org</commonName>""",
    ),
)

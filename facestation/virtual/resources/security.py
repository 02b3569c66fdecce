"""Accounts, locks and certificates."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="security.user",
        root="User",
        number="user_id",
        count=1,
        unseen=("password", "loginPassword"),
        body="""<id>{number}</id>
<userName>{username}</userName>
<userLevel>Administrator</userLevel>""",
        says="""<userName min="1" max="32"/>
<userLevel opt="Administrator,Operator,Viewer"/>
<password min="8" max="16"/>
<loginPassword min="8" max="16"/>""",
    ),
    Document(
        get="security.permission",
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
        root="IllegalLoginLock",
        body="""<enabled>true</enabled>
<maxIllegalLoginTimes>{failures_allowed}</maxIllegalLoginTimes>
<maxIllegalLoginLockTime>{lock_s}</maxIllegalLoginLockTime>""",
    ),
    Document(
        get="network.ssh",
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

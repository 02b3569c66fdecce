"""Request for a certificate."""

from facestation.commissioning.resource import Field, Group, Resource

RESOURCE = Resource(
    name="certificate_request",
    title="Request for a certificate",
    group=Group.SECURITY,
    get="certificates.request",
    put="certificates.make_request",
    root="CertificateReq",
    evidence="inferred: path in the guide, object never seen on a terminal",
    note="Writing it makes a new request.",
    own=True,
    fields=(
        Field("countryID", help="Country in two letters"),
        Field("stateOrProvince"),
        Field("locality"),
        Field("organization"),
        Field("commonName", help="Name or address of the terminal"),
    ),
)

"""Who is logged in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from facestation.virtual.answers import Answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import element
from facestation.virtual.handlers.handler import Handler


async def _online_users(device: Device, call: Call) -> Answer:
    """Whoever asks, and whoever listens to the events."""
    now = (datetime.now().astimezone() + timedelta(seconds=device.skew_s)).isoformat(timespec="seconds")
    addresses = dict.fromkeys([call.remote, *device.events.holders])
    users = [
        element(
            "OnlineUser",
            [
                element("id", number),
                element("name", device.options.username),
                element("type", "administrator"),
                element("loginTime", now),
                element("clientAddress", address),
            ],
        )
        for number, address in enumerate(addresses, start=1)
    ]
    return device.document(element("OnlineUserList", users))


HANDLERS: Mapping[str, Handler] = {"security.online_users": _online_users}

"""Whether the operating system lets this program use the cameras of the computer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Protocol, cast

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, QPermission, Qt
from PySide6.QtWidgets import QWidget

from facestation.errors import WebcamForbidden
from ui.ask import Ask, Question
from ui.translation import translate


class System(Protocol):
    """The part of the application that knows what the operating system permits."""

    def checkPermission(self, permission: QCameraPermission, /) -> Qt.PermissionStatus: ...

    def requestPermission(
        self, permission: QCameraPermission, context: QObject, functor: Callable[..., Any], /
    ) -> None: ...


async def allow_webcam(ask: Ask, parent: QWidget, system: System | None = None) -> None:
    """Returns when the webcams may be used; explains and asks where nobody was asked yet. Raises WebcamForbidden."""
    application = system or cast("System", QCoreApplication.instance())
    permission = QCameraPermission()
    status = application.checkPermission(permission)
    if status is Qt.PermissionStatus.Undetermined and await _explained(ask, parent):
        answer: asyncio.Future[Qt.PermissionStatus] = asyncio.get_running_loop().create_future()

        def answered(given: QPermission) -> None:
            if not answer.done():
                answer.set_result(given.status())

        application.requestPermission(permission, parent, answered)
        status = await answer
    if status is not Qt.PermissionStatus.Granted:
        raise WebcamForbidden(camera=translate("Enrollment", "the webcam"))


async def _explained(ask: Ask, parent: QWidget) -> bool:
    question = Question(
        translate("Enrollment", "Use the webcam?"),
        translate(
            "Enrollment",
            "The system asks next whether Facestation may use the camera. Pictures stay on this computer until "
            "you enroll the person.",
        ),
        translate("Enrollment", "Continue"),
        translate("Enrollment", "Back"),
    )
    return await ask.confirm(question, parent)

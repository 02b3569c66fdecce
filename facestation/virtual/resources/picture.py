"""Picture, light and sound."""

from facestation.virtual.resources.document import Document

DOCUMENTS = (
    Document(
        get="image.color",
        root="Color",
        number="channel_id",
        count=2,
        body="""<brightnessLevel>50</brightnessLevel>
<contrastLevel>50</contrastLevel>
<saturationLevel>50</saturationLevel>""",
    ),
    Document(
        get="image.sharpness",
        root="Sharpness",
        number="channel_id",
        count=2,
        body="""<SharpnessLevel>50</SharpnessLevel>""",
    ),
    Document(
        get="image.mains_frequency",
        root="powerLineFrequency",
        number="channel_id",
        count=1,
        body="""<powerLineFrequencyMode>50hz</powerLineFrequencyMode>""",
    ),
    Document(
        get="image.light",
        root="SupplementLight",
        number="channel_id",
        count=2,
        body="""<mode>auto</mode>
<brightnessLimit>80</brightnessLimit>""",
        says="""<mode opt="on,off,auto"/>
<brightnessLimit min="0" max="100" def="80"/>""",
    ),
    Document(
        get="audio.output",
        root="AudioOut",
        number="channel_id",
        count=1,
        body="""<id>{number}</id>
<AudioOutVolumelist>
<AudioOutVlome>
<type>audioOutput</type>
<volume>7</volume>
</AudioOutVlome>
</AudioOutVolumelist>""",
        says_root="AudioOutCap",
        says="""<id>1</id>
<AudioOutVolumelist>
<AudioOutVlome>
<type opt="audioOutput"/>
<volume min="0" max="10" def="5">7</volume>
</AudioOutVlome>
</AudioOutVolumelist>""",
    ),
    Document(
        get="audio.input",
        root="AudioIn",
        number="channel_id",
        count=1,
        body="""<id>{number}</id>
<AudioInVolumelist>
<AudioInVlome>
<type>audioInput</type>
<volume>5</volume>
</AudioInVlome>
</AudioInVolumelist>""",
        says_root="AudioInCap",
        says="""<id>1</id>
<AudioInVolumelist>
<AudioInVlome>
<type opt="audioInput"/>
<volume min="0" max="10" def="5">5</volume>
</AudioInVlome>
</AudioInVolumelist>""",
    ),
)

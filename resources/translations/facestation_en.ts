<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>Events of %n terminal(s) come as they happen.</source>
        <translation>
            <numerusform>Events of %n terminal come as they happen.</numerusform>
            <numerusform>Events of %n terminals come as they happen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; see the page Terminals.</source>
        <translation>
            <numerusform>… and %n more; see the page Terminals.</numerusform>
            <numerusform>… and %n more; see the page Terminals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Enrollment</name>
    <message numerus="yes">
        <source>&amp;Enroll on %n door(s)</source>
        <translation>
            <numerusform>&amp;Enroll on %n door</numerusform>
            <numerusform>&amp;Enroll on %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll again on %n door(s)</source>
        <translation>
            <numerusform>&amp;Enroll again on %n door</numerusform>
            <numerusform>&amp;Enroll again on %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll without a photo on %n door(s)</source>
        <translation>
            <numerusform>&amp;Enroll without a photo on %n door</numerusform>
            <numerusform>&amp;Enroll without a photo on %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll with a card only on %n door(s)</source>
        <translation>
            <numerusform>&amp;Enroll with a card only on %n door</numerusform>
            <numerusform>&amp;Enroll with a card only on %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new photo goes to %n door(s), so that all have the same.</source>
        <translation>
            <numerusform>The new photo goes to %n door.</numerusform>
            <numerusform>The new photo goes to %n doors, so that all have the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The changes go to %n door(s), so that all have the same.</source>
        <translation>
            <numerusform>The changes go to %n door.</numerusform>
            <numerusform>The changes go to %n doors, so that all have the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention.</source>
        <translation>
            <numerusform>%n door needs attention.</numerusform>
            <numerusform>%n doors need attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} was removed from %n door(s).</source>
        <translation>
            <numerusform>{name} was removed from %n door.</numerusform>
            <numerusform>{name} was removed from %n doors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done yet, for the reason beside it; next try at {time}.</source>
        <translation>
            <numerusform>%n door not done yet, for the reason beside it; next try at {time}.</numerusform>
            <numerusform>%n doors not done yet, for the reasons beside them; next try at {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo: remove {name} from %n door(s)</source>
        <translation>
            <numerusform>&amp;Undo: remove {name} from %n door</numerusform>
            <numerusform>&amp;Undo: remove {name} from %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is on %n door(s). To try it, look at the door.</source>
        <translation>
            <numerusform>{name} is on %n door. To try it, look at the door.</numerusform>
            <numerusform>{name} is on %n doors. To try it, look at one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n door(s) done so far.</source>
        <translation>
            <numerusform>{done} of %n door done so far.</numerusform>
            <numerusform>{done} of %n doors done so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused, for the reason beside it.</source>
        <translation>
            <numerusform>%n door refused, for the reason beside it.</numerusform>
            <numerusform>%n doors refused, for the reasons beside them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done yet, for the reason beside it.</source>
        <translation>
            <numerusform>%n door not done yet, for the reason beside it.</numerusform>
            <numerusform>%n doors not done yet, for the reasons beside them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message numerus="yes">
        <source>Face and cards go from %n door(s), and access ends there at once. A door that cannot be reached now is cleared as soon as it answers.</source>
        <translation>
            <numerusform>Face and cards go from %n door, and access ends there at once. If it cannot be reached now, it is cleared as soon as it answers.</numerusform>
            <numerusform>Face and cards go from %n doors, and access ends there at once. A door that cannot be reached now is cleared as soon as it answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %n door(s)</source>
        <translation>
            <numerusform>Remove from %n door</numerusform>
            <numerusform>Remove from %n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;move from %n door(s)…</source>
        <translation>
            <numerusform>Re&amp;move from %n door…</numerusform>
            <numerusform>Re&amp;move from %n doors…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still on the way</source>
        <translation>
            <numerusform>%n door still to come</numerusform>
            <numerusform>%n doors still to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n door needs attention</numerusform>
            <numerusform>%n doors need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) today</source>
        <translation>
            <numerusform>%n visitor today</numerusform>
            <numerusform>%n visitors today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n door</numerusform>
            <numerusform>%n doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TerminalSettings</name>
    <message numerus="yes">
        <source>%n changes, not written yet</source>
        <translation>
            <numerusform>%n change, not written yet</numerusform>
            <numerusform>%n changes, not written yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields written and read back</source>
        <translation>
            <numerusform>%n field written and read back</numerusform>
            <numerusform>%n fields written and read back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terminals</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) a second</source>
        <translation>
            <numerusform>%n picture a second</numerusform>
            <numerusform>%n pictures a second</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Facestation</source>
        <translation>О программе Facestation</translation>
    </message>
    <message>
        <source>Enrollment station for Hikvision face-recognition terminals.</source>
        <translation>Станция регистрации лиц для терминалов Hikvision.</translation>
    </message>
    <message>
        <source>Photos are checked on this computer and are sent to the terminals you choose, to nobody else. Built with Qt {qt} and PySide6 (LGPL).</source>
        <translation>Фотографии проверяются на этом компьютере и отправляются только на выбранные вами терминалы. Программа использует Qt {qt} и PySide6 (LGPL).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Activation</name>
    <message>
        <source>&amp;Try the rest again</source>
        <translation>По&amp;вторить для остальных</translation>
    </message>
    <message>
        <source>&amp;Activate</source>
        <translation>&amp;Активировать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Terminals to be activated</source>
        <translation>Терминалы для активации</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Terminals that are done</source>
        <translation>Готовые терминалы</translation>
    </message>
    <message>
        <source>Nothing is sent to a terminal before this is pressed.</source>
        <translation>До нажатия на терминалы ничего не отправляется.</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Больше не &amp;ждать</translation>
    </message>
    <message>
        <source>Waits for no more of them; what is activated stays so.</source>
        <translation>Остальных не ждать; уже активированные такими и останутся.</translation>
    </message>
    <message>
        <source>Accept &amp;certificates…</source>
        <translation>Принять &amp;сертификаты…</translation>
    </message>
    <message>
        <source>Shows the fingerprints of terminals that only speak HTTPS.</source>
        <translation>Показывает отпечатки терминалов, доступных только по HTTPS.</translation>
    </message>
    <message>
        <source>Save &amp;passwords to a file…</source>
        <translation>Сохранить &amp;пароли в файл…</translation>
    </message>
    <message>
        <source>Into a file that only a passphrase opens.</source>
        <translation>В файл, который открывается только парольной фразой.</translation>
    </message>
    <message>
        <source>Set &amp;names and addresses</source>
        <translation>Задать &amp;названия и адреса</translation>
    </message>
    <message>
        <source>Changes only what was filled in.</source>
        <translation>Меняется только заполненное.</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>Закрывает это окно.</translation>
    </message>
    <message>
        <source>Accept these certificates?</source>
        <translation>Принять эти сертификаты?</translation>
    </message>
    <message>
        <source>Compare each with the one that the terminal shows itself, where it does.</source>
        <translation>Сравните каждый с тем, что показывает сам терминал, если он его показывает.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Close without saving the passwords?</source>
        <translation>Закрыть, не сохранив пароли?</translation>
    </message>
    <message>
        <source>They were made up here and nobody knows them. They are gone when the program ends, and the terminals can only be reset by hand then.</source>
        <translation>Они придуманы программой, и никто их не знает. После её закрытия они пропадут, и терминалы можно будет только сбросить вручную.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Всё равно закрыть</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Name and address, where they are to change. What is left blank stays as it is.</source>
        <translation>Название и адрес, если их нужно изменить. Незаполненное остаётся как есть.</translation>
    </message>
    <message>
        <source>Name of {terminal}</source>
        <translation>Имя: {terminal}</translation>
    </message>
    <message>
        <source>Address of {terminal}</source>
        <translation>Откуда адрес: {terminal}</translation>
    </message>
    <message>
        <source>Where its address comes from.</source>
        <translation>Откуда терминал берёт адрес.</translation>
    </message>
    <message>
        <source>New address of {terminal}</source>
        <translation>Новый адрес: {terminal}</translation>
    </message>
    <message>
        <source>Subnet mask of {terminal}</source>
        <translation>Маска подсети: {terminal}</translation>
    </message>
    <message>
        <source>Router of {terminal}</source>
        <translation>Шлюз: {terminal}</translation>
    </message>
    <message>
        <source>May be left blank.</source>
        <translation>Можно не заполнять.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Address from</source>
        <translation>Откуда адрес</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Subnet mask</source>
        <translation>Маска подсети</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Шлюз</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>как есть</translation>
    </message>
    <message>
        <source>DHCP</source>
        <translation>DHCP</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>&amp;One password for all, which I type</source>
        <translation>&amp;Один пароль для всех, введу сам</translation>
    </message>
    <message>
        <source>Make up a password &amp;for each</source>
        <translation>Придумать пароль &amp;каждому</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>Пока&amp;зать</translation>
    </message>
    <message>
        <source>Of the account admin on every terminal</source>
        <translation>Учётной записи admin на каждом терминале</translation>
    </message>
    <message>
        <source>Shows the password in clear while this is ticked.</source>
        <translation>Пока стоит отметка, пароль виден.</translation>
    </message>
    <message>
        <source>Every terminal gets the same password.</source>
        <translation>Все терминалы получат один и тот же пароль.</translation>
    </message>
    <message>
        <source>Strong ones, which are kept in the password store and need not be known.</source>
        <translation>Надёжные пароли: они лежат в хранилище паролей, и знать их не нужно.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>не выполнено</translation>
    </message>
    <message>
        <source>It was not waited for and may have its password.</source>
        <translation>Ответа не дождались; пароль, возможно, уже задан.</translation>
    </message>
    <message>
        <source>Activate it again: if it took the password, that is found out.</source>
        <translation>Активируйте ещё раз: если терминал принял пароль, это выяснится.</translation>
    </message>
    <message>
        <source>The terminal calls the password weak.</source>
        <translation>Терминал считает пароль слабым.</translation>
    </message>
    <message>
        <source>The password is known until the program ends.</source>
        <translation>Пароль известен, пока открыта программа.</translation>
    </message>
    <message>
        <source>The password is in the password store.</source>
        <translation>Пароль в хранилище паролей.</translation>
    </message>
    <message>
        <source>Each password is put into the password store of this computer before its terminal gets it.</source>
        <translation>Каждый пароль сначала сохраняется в хранилище паролей этого компьютера и только потом отправляется терминалу.</translation>
    </message>
    <message>
        <source>This computer has no password store, or it is locked. A terminal whose first password is lost can only be reset by hand.</source>
        <translation>На этом компьютере нет хранилища паролей, или оно заблокировано. Терминал, первый пароль которого потерян, можно только сбросить вручную.</translation>
    </message>
    <message>
        <source>Looking for the password store…</source>
        <translation>Ищем хранилище паролей…</translation>
    </message>
    <message>
        <source>I will save the passwords to an encrypted file right afterwards</source>
        <translation>Сразу после этого я сохраню пароли в зашифрованный файл</translation>
    </message>
    <message>
        <source>I have written this password down</source>
        <translation>Этот пароль у меня записан</translation>
    </message>
    <message>
        <source>At least {count} characters</source>
        <translation>Не меньше {count} знаков</translation>
    </message>
    <message>
        <source>At most {count} characters</source>
        <translation>Не больше {count} знаков</translation>
    </message>
    <message>
        <source>Two kinds of: small letters, capitals, digits, signs</source>
        <translation>Два вида из: строчные буквы, заглавные, цифры, знаки</translation>
    </message>
    <message>
        <source>Not the user name, nor that backwards</source>
        <translation>Не имя пользователя, в том числе наоборот</translation>
    </message>
    <message>
        <source>Latin letters, digits and signs only, no blanks</source>
        <translation>Только латинские буквы, цифры и знаки, без пробелов</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Надёжный.</translation>
    </message>
    <message>
        <source>Weak: the terminal takes it and calls it risky. A third kind makes it strong.</source>
        <translation>Слабый: терминал примет его, но назовёт ненадёжным. С третьим видом знаков станет надёжным.</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>Готово {done} из {all}</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>пароля ещё нет</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>activated</source>
        <translation>активирован</translation>
    </message>
    <message>
        <source>not activated</source>
        <translation>не активирован</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>changing</source>
        <translation>меняется</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>не изменён</translation>
    </message>
    <message numerus="yes">
        <source>Activate %n terminal(s)</source>
        <translation>
            <numerusform>Активировать %n терминал</numerusform>
            <numerusform>Активировать %n терминала</numerusform>
            <numerusform>Активировать %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) activated</source>
        <translation>
            <numerusform>Активирован %n терминал</numerusform>
            <numerusform>Активировано %n терминала</numerusform>
            <numerusform>Активировано %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not</source>
        <translation>
            <numerusform>не активирован %n</numerusform>
            <numerusform>не активировано %n</numerusform>
            <numerusform>не активировано %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Паро&amp;ль</translation>
    </message>
    <message>
        <source>The new address is missing.</source>
        <translation>Новый адрес не указан.</translation>
    </message>
    <message>
        <source>Type it, or choose DHCP.</source>
        <translation>Введите его или выберите DHCP.</translation>
    </message>
    <message>
        <source>The list has the new name; the terminal still calls itself {found}.</source>
        <translation>В списке новое название, но сам терминал по-прежнему называет себя «{found}».</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Дверь</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Снимок</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Only events with a name, door or result</source>
        <translation>ФИО, дверь или итог</translation>
    </message>
    <message>
        <source>&amp;Events at the doors</source>
        <translation>Событ&amp;ия у дверей</translation>
    </message>
    <message>
        <source>&amp;Records of this station</source>
        <translation>&amp;Журнал станции</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>События, сначала новые</translation>
    </message>
    <message>
        <source>What the station has done, newest first</source>
        <translation>Действия станции, сначала новые</translation>
    </message>
    <message>
        <source>Picture of the event</source>
        <translation>Снимок события</translation>
    </message>
    <message>
        <source>Several words: events that have all of them</source>
        <translation>Несколько слов: события, в которых есть все эти слова</translation>
    </message>
    <message>
        <source>Who came to which door, and what came of it</source>
        <translation>Кто подошёл к какой двери и чем это кончилось</translation>
    </message>
    <message>
        <source>What was done at this station: enrollments, terminals, doors</source>
        <translation>Что делалось на станции: регистрации, терминалы, двери</translation>
    </message>
    <message>
        <source>There the first terminal is added</source>
        <translation>Там добавляют первый терминал</translation>
    </message>
    <message>
        <source>{terminal}, door {door}</source>
        <translation>{terminal}, дверь {door}</translation>
    </message>
    <message>
        <source>Asking the terminals for their events…</source>
        <translation>Запрашиваем события у терминалов…</translation>
    </message>
    <message>
        <source>The picture is being fetched…</source>
        <translation>Снимок загружается…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Снимка нет</translation>
    </message>
    <message>
        <source>First the doors</source>
        <translation>Сначала двери</translation>
    </message>
    <message>
        <source>Events come from terminals, and this station knows none yet. Add the first one.</source>
        <translation>События приходят с терминалов, а станция пока не знает ни одного. Добавьте первый.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No event of late has “{text}” in it.</source>
        <translation>Среди последних событий нет ни одного с «{text}».</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Пока ничего не произошло</translation>
    </message>
    <message>
        <source>Whoever comes to a door appears here at once, with picture, name and result.</source>
        <translation>Каждый, кто подходит к двери, сразу появляется здесь: снимок, имя и итог.</translation>
    </message>
    <message>
        <source>test person</source>
        <translation>проверочный человек</translation>
    </message>
    <message>
        <source>{terminal}: another program at {holder} has its live events; its history is read every few seconds.</source>
        <translation>{terminal}: события в реальном времени получает другая программа, адрес {holder}; журнал терминала читается каждые несколько секунд.</translation>
    </message>
    <message>
        <source>{terminal}: its history is read every few seconds.</source>
        <translation>{terminal}: журнал читается каждые несколько секунд.</translation>
    </message>
    <message>
        <source>{terminal}: asked again in a moment.</source>
        <translation>{terminal}: скоро спросим снова.</translation>
    </message>
    <message>
        <source>Terminal added</source>
        <translation>Терминал добавлен</translation>
    </message>
    <message>
        <source>Terminal changed</source>
        <translation>Терминал изменён</translation>
    </message>
    <message>
        <source>Terminal removed</source>
        <translation>Терминал удалён</translation>
    </message>
    <message>
        <source>Password entered</source>
        <translation>Пароль введён</translation>
    </message>
    <message>
        <source>Certificate trusted</source>
        <translation>Сертификату оказано доверие</translation>
    </message>
    <message>
        <source>Enrollment accepted</source>
        <translation>Регистрация принята</translation>
    </message>
    <message>
        <source>Removal accepted</source>
        <translation>Удаление принято</translation>
    </message>
    <message>
        <source>On the terminal, read back</source>
        <translation>На терминале, проверено</translation>
    </message>
    <message>
        <source>Gone from the terminal</source>
        <translation>Удалён с терминала</translation>
    </message>
    <message>
        <source>Waits for somebody</source>
        <translation>Ждёт вмешательства</translation>
    </message>
    <message>
        <source>Refused by the terminal</source>
        <translation>Терминал отказал</translation>
    </message>
    <message>
        <source>No longer to be delivered</source>
        <translation>Доставка больше не нужна</translation>
    </message>
    <message>
        <source>Photo deleted here</source>
        <translation>Фото удалено со станции</translation>
    </message>
    <message>
        <source>Photo used against the advice</source>
        <translation>Фото использовано вопреки проверке</translation>
    </message>
    <message>
        <source>Door controlled</source>
        <translation>Управление дверью</translation>
    </message>
    <message>
        <source>Settings of the terminal changed</source>
        <translation>Настройки терминала изменены</translation>
    </message>
    <message>
        <source>Operation sent</source>
        <translation>Операция отправлена</translation>
    </message>
    <message numerus="yes">
        <source>Events of %n terminal(s) come as they happen.</source>
        <translation>
            <numerusform>События %n терминала приходят сразу.</numerusform>
            <numerusform>События %n терминалов приходят сразу.</numerusform>
            <numerusform>События %n терминалов приходят сразу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; see the page Terminals.</source>
        <translation>
            <numerusform>… и ещё %n; см. страницу «Терминалы».</numerusform>
            <numerusform>… и ещё %n; см. страницу «Терминалы».</numerusform>
            <numerusform>… и ещё %n; см. страницу «Терминалы».</numerusform>
        </translation>
    </message>
    <message>
        <source>Card, finger or PIN given</source>
        <translation>Добавлена карта, отпечаток или PIN-код</translation>
    </message>
    <message>
        <source>Card, finger or PIN taken away</source>
        <translation>Удалена карта, отпечаток или PIN-код</translation>
    </message>
    <message>
        <source>People exported</source>
        <translation>Люди выгружены в файл</translation>
    </message>
    <message>
        <source>Entry allowed when the terminal asked</source>
        <translation>Вход разрешён по запросу терминала</translation>
    </message>
    <message>
        <source>Entry refused when the terminal asked</source>
        <translation>Вход запрещён по запросу терминала</translation>
    </message>
    <message>
        <source>at its activation</source>
        <translation>при активации</translation>
    </message>
    <message>
        <source>a card</source>
        <translation>карта</translation>
    </message>
    <message>
        <source>a finger</source>
        <translation>отпечаток</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>открыта</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыта</translation>
    </message>
    <message>
        <source>held open</source>
        <translation>держится открытой</translation>
    </message>
    <message>
        <source>held closed</source>
        <translation>держится закрытой</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>all but network and accounts</source>
        <translation>всё, кроме сети и учётных записей</translation>
    </message>
    <message>
        <source>some settings</source>
        <translation>часть настроек</translation>
    </message>
    <message>
        <source>enrolled there, and valid</source>
        <translation>записан на терминал, срок действует</translation>
    </message>
    <message>
        <source>decided at this desk</source>
        <translation>решено на этой стойке</translation>
    </message>
    <message>
        <source>nobody decided in time</source>
        <translation>никто не решил вовремя</translation>
    </message>
    <message>
        <source>Terminal restarted</source>
        <translation>Терминал перезапущен</translation>
    </message>
    <message>
        <source>Firmware sent</source>
        <translation>Прошивка отправлена</translation>
    </message>
    <message>
        <source>New firmware answers</source>
        <translation>Новая прошивка отвечает</translation>
    </message>
    <message>
        <source>Configuration exported</source>
        <translation>Конфигурация выгружена</translation>
    </message>
    <message>
        <source>Configuration imported</source>
        <translation>Конфигурация загружена</translation>
    </message>
    <message>
        <source>Terminal reset to the factory&apos;s state</source>
        <translation>Терминал сброшен к заводским настройкам</translation>
    </message>
    <message>
        <source>By the terminal&apos;s stream, or pushed to this computer</source>
        <translation>Потоком от терминала или отправкой на этот компьютер</translation>
    </message>
    <message>
        <source>{terminal} asks: open for somebody whom it does not know?</source>
        <translation>{terminal} спрашивает, впустить ли незнакомого человека</translation>
    </message>
    <message>
        <source>{terminal} asks: open for {who}?</source>
        <translation>{terminal} спрашивает, впустить ли: {who}</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left, then the answer is no.</source>
        <translation>
            <numerusform>Осталась %n секунда, затем ответ — «нет».</numerusform>
            <numerusform>Осталось %n секунды, затем ответ — «нет».</numerusform>
            <numerusform>Осталось %n секунд, затем ответ — «нет».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s).</source>
        <translation>
            <numerusform>Ждёт ещё %n вопрос.</numerusform>
            <numerusform>Ждут ещё %n вопроса.</numerusform>
            <numerusform>Ждут ещё %n вопросов.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Let in</source>
        <translation>&amp;Впустить</translation>
    </message>
    <message>
        <source>The terminal opens the door</source>
        <translation>Терминал откроет дверь</translation>
    </message>
    <message>
        <source>&amp;Keep out</source>
        <translation>Не впус&amp;кать</translation>
    </message>
    <message>
        <source>The door stays closed</source>
        <translation>Дверь останется закрытой</translation>
    </message>
    <message>
        <source>How events come</source>
        <translation>Как приходят события</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Терминалы</translation>
    </message>
    <message>
        <source>A terminal tells its events to one program at a time. Tick those that shall push theirs to this computer instead, so that another program can have the stream; what a push misses comes from the terminal&apos;s history. This needs “Pushed events” in the settings.</source>
        <translation>Терминал отдаёт поток событий только одной программе. Отметьте терминалы, которые должны сами присылать события на этот компьютер, чтобы поток мог достаться другой программе; что не дойдёт, берётся из журнала терминала. Для этого в настройках нужно включить «Приём событий».</translation>
    </message>
    <message>
        <source>{terminal} pushes its events here</source>
        <translation>{terminal} присылает события сюда</translation>
    </message>
    <message>
        <source>People copied to another terminal</source>
        <translation>Люди скопированы на другой терминал</translation>
    </message>
    <message>
        <source>People backed up</source>
        <translation>Создана резервная копия людей</translation>
    </message>
    <message>
        <source>Backup put back</source>
        <translation>Резервная копия восстановлена</translation>
    </message>
    <message>
        <source>Terminal replaced by a new one</source>
        <translation>Терминал заменён новым</translation>
    </message>
    <message>
        <source>Certificate installed</source>
        <translation>Сертификат установлен</translation>
    </message>
    <message>
        <source>Passwords of terminals exported</source>
        <translation>Пароли терминалов выгружены</translation>
    </message>
    <message>
        <source>Passwords of terminals imported</source>
        <translation>Пароли терминалов загружены</translation>
    </message>
    <message>
        <source>Asks: open?</source>
        <translation>Запрос: открыть?</translation>
    </message>
    <message>
        <source>Asked: let in</source>
        <translation>Запрос: впустить</translation>
    </message>
    <message>
        <source>Asked: kept out</source>
        <translation>Запрос: не впускать</translation>
    </message>
    <message>
        <source>Asked: not decided here</source>
        <translation>Запрос: решено не здесь</translation>
    </message>
    <message>
        <source>Go to &amp;Terminals</source>
        <translation>К &amp;терминалам</translation>
    </message>
    <message>
        <source>How events &amp;come…</source>
        <translation>Как приходят собы&amp;тия…</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>The terminal is reached without encryption. Change its address to https first.</source>
        <translation>Связь с терминалом не шифруется. Сначала измените его адрес на https.</translation>
    </message>
    <message>
        <source>Trust the present certificate first, under Connection.</source>
        <translation>Сначала подтвердите доверие текущему сертификату на вкладке «Подключение».</translation>
    </message>
    <message>
        <source>The station trusts the new certificate only where the terminal then shows exactly the one that was sent. Other programs may ask to trust it anew.</source>
        <translation>Станция будет доверять новому сертификату, только если терминал затем предъявит именно его. Другие программы могут попросить подтвердить доверие заново.</translation>
    </message>
    <message>
        <source>The terminal shows another certificate than the trusted one. Find out why first.</source>
        <translation>Терминал предъявляет не тот сертификат, которому доверяет станция. Сначала выясните почему.</translation>
    </message>
    <message>
        <source>Trusted now</source>
        <translation>Доверенный сейчас</translation>
    </message>
    <message>
        <source>Shown by the terminal</source>
        <translation>Предъявляет терминал</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Обновить…</translation>
    </message>
    <message>
        <source>The station makes a new key and certificate and installs them.</source>
        <translation>Станция создаёт новые ключ и сертификат и устанавливает их.</translation>
    </message>
    <message>
        <source>New certificate</source>
        <translation>Новый сертификат</translation>
    </message>
    <message>
        <source>Renew the certificate of {name}?</source>
        <translation>Обновить сертификат терминала «{name}»?</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Request…</source>
        <translation>Запросить…</translation>
    </message>
    <message>
        <source>The terminal makes a key and a request that an authority signs.</source>
        <translation>Терминал создаёт ключ и запрос, который подпишет удостоверяющий центр.</translation>
    </message>
    <message>
        <source>Certificate request</source>
        <translation>Запрос сертификата</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>Установить…</translation>
    </message>
    <message>
        <source>Installs the certificate that an authority signed.</source>
        <translation>Устанавливает сертификат, подписанный удостоверяющим центром.</translation>
    </message>
    <message>
        <source>Signed certificate</source>
        <translation>Подписанный сертификат</translation>
    </message>
    <message>
        <source>Install {file} on {name}?</source>
        <translation>Установить {file} на терминал «{name}»?</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Установить</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>People and faces</source>
        <translation>Люди и лица</translation>
    </message>
    <message>
        <source>The terminal itself</source>
        <translation>Сам терминал</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>С чистого листа</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Closes this report.</source>
        <translation>Закрывает этот отчёт.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Сделать копию…</translation>
    </message>
    <message>
        <source>People, faces, cards and settings go into one encrypted file. PINs are not in it.</source>
        <translation>Люди, лица, карты и настройки сохраняются в один зашифрованный файл. ПИН-коды в него не попадают.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Back up {name}</source>
        <translation>Резервная копия терминала «{name}»</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Brings the people of a backup to this terminal. Who else is on it stays.</source>
        <translation>Заносит на терминал людей из резервной копии. Остальные на нём останутся.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановление из копии</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Открыть {file}</translation>
    </message>
    <message>
        <source>The whole file is read and checked first. Nothing is sent before you agree.</source>
        <translation>Сначала файл будет целиком прочитан и проверен. Без вашего согласия ничего не отправится.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Copy people to…</source>
        <translation>Копировать людей…</translation>
    </message>
    <message>
        <source>Everybody on this terminal, with face and cards, comes to others as well.</source>
        <translation>Все люди с этого терминала, с лицами и картами, появятся и на других.</translation>
    </message>
    <message>
        <source>Copy people</source>
        <translation>Копирование людей</translation>
    </message>
    <message>
        <source>Copy everybody on {name} to:</source>
        <translation>Куда скопировать всех с терминала «{name}»?</translation>
    </message>
    <message>
        <source>Who is there already stays; who has the same number becomes as on {name}.</source>
        <translation>Кто там уже есть, останется; у кого номер совпадает, станет таким, как на терминале «{name}».</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Заменить…</translation>
    </message>
    <message>
        <source>A new terminal takes over people, settings and the name of this one.</source>
        <translation>Новый терминал примет людей, настройки и название этого.</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Замена терминала</translation>
    </message>
    <message>
        <source>Backup of a terminal</source>
        <translation>Резервная копия терминала</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Only this passphrase opens the file; the station does not keep it. The file holds personal data: delete it when it has served, after 30 days at the latest.</source>
        <translation>Файл открывается только этой парольной фразой, станция её не хранит. В файле персональные данные: удалите его, когда он станет не нужен, самое позднее через 30 дней.</translation>
    </message>
    <message>
        <source>An unfinished backup is there. With the same passphrase it goes on where it was.</source>
        <translation>Здесь лежит незаконченная копия. С той же парольной фразой она продолжится с места остановки.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Backup of</source>
        <translation>Копия терминала</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>В ней</translation>
    </message>
    <message>
        <source>Who is on the terminal already stays; who has the same number becomes as in the backup. Settings are left alone.</source>
        <translation>Кто уже есть на терминале, останется; у кого номер совпадает, станет таким, как в копии. Настройки не меняются.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Перезапустить…</translation>
    </message>
    <message>
        <source>Helps where a terminal hangs. It is away for about a minute.</source>
        <translation>Помогает, если терминал завис. Он будет недоступен около минуты.</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>Перезапуск</translation>
    </message>
    <message>
        <source>Restart {name}?</source>
        <translation>Перезапустить терминал «{name}»?</translation>
    </message>
    <message>
        <source>For about a minute it lets nobody in and does not answer. People and settings stay. Enrollments wait and go on by themselves.</source>
        <translation>Около минуты он никого не пропускает и не отвечает. Люди и настройки сохранятся. Регистрации подождут и продолжатся сами.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>Firmware…</source>
        <translation>Прошивка…</translation>
    </message>
    <message>
        <source>Installs a file of the manufacturer for exactly this model. People and settings stay.</source>
        <translation>Устанавливает файл производителя именно для этой модели. Люди и настройки сохранятся.</translation>
    </message>
    <message>
        <source>New firmware</source>
        <translation>Новая прошивка</translation>
    </message>
    <message>
        <source>Install this firmware on {name}?</source>
        <translation>Установить эту прошивку на терминал «{name}»?</translation>
    </message>
    <message>
        <source>It runs now</source>
        <translation>Сейчас установлена</translation>
    </message>
    <message>
        <source>Factory reset…</source>
        <translation>Сбросить…</translation>
    </message>
    <message>
        <source>Takes people, settings or everything away. It cannot be undone.</source>
        <translation>Удаляет людей, настройки или всё сразу. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Factory reset</source>
        <translation>Сброс</translation>
    </message>
    <message>
        <source>Choose a firmware file</source>
        <translation>Выберите файл прошивки</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Прошивка</translation>
    </message>
    <message>
        <source>Whether the file fits, only the terminal can tell; it refuses one that does not and keeps what it has. Installing takes some minutes, and nobody gets in meanwhile. Make a backup first, and do not switch the terminal off.</source>
        <translation>Подходит ли файл, знает только сам терминал: неподходящий он отклонит и оставит всё как есть. Установка занимает несколько минут, и всё это время никто не пройдёт. Сначала сделайте резервную копию и не выключайте терминал.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Reset {name}?</source>
        <translation>Сбросить терминал «{name}»?</translation>
    </message>
    <message>
        <source>What is lost cannot be brought back without a backup.</source>
        <translation>Потерянное нельзя вернуть без резервной копии.</translation>
    </message>
    <message>
        <source>&amp;Type the terminal&apos;s name, {name}, to reset it</source>
        <translation>Чтобы сбросить терминал, введите его &amp;название: {name}</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Всё</translation>
    </message>
    <message>
        <source>All but &amp;network and accounts</source>
        <translation>Всё, кроме &amp;сети и учётных записей</translation>
    </message>
    <message>
        <source>&amp;Some settings</source>
        <translation>&amp;Часть настроек</translation>
    </message>
    <message>
        <source>&amp;Back up first…</source>
        <translation>Сначала &amp;копия…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Lost: all people, faces, cards and fingerprints, the events, every setting, address and password included. The terminal has to be activated again.</source>
        <translation>Пропадут все люди, лица, карты и отпечатки пальцев, события и все настройки, включая адрес и пароль. Терминал придётся активировать заново.</translation>
    </message>
    <message>
        <source>Lost: settings. Address and password stay; whether people do, the terminal&apos;s own manual says.</source>
        <translation>Пропадут настройки. Адрес и пароль останутся; останутся ли люди, сказано в руководстве терминала.</translation>
    </message>
    <message>
        <source>Lost: what the terminal&apos;s own manual names for a partial restore.</source>
        <translation>Пропадёт то, что руководство терминала называет частичным сбросом.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Фразы не совпадают.</translation>
    </message>
    <message>
        <source>Several words are easy to remember.</source>
        <translation>Несколько слов легко запомнить.</translation>
    </message>
    <message>
        <source>Weak: whoever has the file may guess it. Add a word or two.</source>
        <translation>Слабая: тот, у кого окажется файл, может её подобрать. Добавьте слово-другое.</translation>
    </message>
    <message>
        <source>Fair. One more word makes it strong.</source>
        <translation>Неплохая. С ещё одним словом станет надёжной.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Надёжная.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Парольная фраза</translation>
    </message>
    <message>
        <source>The same &amp;once more</source>
        <translation>То же &amp;ещё раз</translation>
    </message>
    <message>
        <source>Send it even where the terminal cannot &amp;encrypt it</source>
        <translation>Отправить, даже если терминал не умеет &amp;шифровать пароль</translation>
    </message>
    <message>
        <source>Save settings…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>All settings go into a file that only such a terminal can read.</source>
        <translation>Все настройки сохраняются в файл, который прочтёт только такой же терминал.</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Сохранение настроек</translation>
    </message>
    <message>
        <source>Save the settings of {name}</source>
        <translation>Сохранить настройки терминала «{name}»</translation>
    </message>
    <message>
        <source>The terminal encrypts the file with this password; the station does not keep it.</source>
        <translation>Терминал зашифрует файл этим паролем, станция его не хранит.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>&amp;Password of the file</source>
        <translation>&amp;Пароль файла</translation>
    </message>
    <message>
        <source>Load settings…</source>
        <translation>Загрузить…</translation>
    </message>
    <message>
        <source>Replaces every setting, the address included, by those of a file, and restarts.</source>
        <translation>Заменяет все настройки, включая адрес, настройками из файла и перезапускает терминал.</translation>
    </message>
    <message>
        <source>Load settings</source>
        <translation>Загрузка настроек</translation>
    </message>
    <message>
        <source>Replace all settings of {name}?</source>
        <translation>Заменить все настройки терминала «{name}»?</translation>
    </message>
    <message>
        <source>Every setting becomes as in {file}: the present ones are lost, and the address may be another afterwards. The terminal restarts; people on it stay.</source>
        <translation>Все настройки станут как в {file}: нынешние пропадут, и адрес может оказаться другим. Терминал перезапустится, люди на нём останутся.</translation>
    </message>
    <message>
        <source>Replace settings</source>
        <translation>Заменить настройки</translation>
    </message>
    <message>
        <source>Settings of a terminal</source>
        <translation>Настройки терминала</translation>
    </message>
    <message>
        <source>Saved settings</source>
        <translation>Сохранённые настройки</translation>
    </message>
    <message>
        <source>Replace {name}</source>
        <translation>Замена терминала «{name}»</translation>
    </message>
    <message>
        <source>&amp;New terminal</source>
        <translation>&amp;Новый терминал</translation>
    </message>
    <message>
        <source>Add the new terminal to the list and activate it first.</source>
        <translation>Сначала добавьте новый терминал в список и активируйте его.</translation>
    </message>
    <message>
        <source>&amp;From {name} itself</source>
        <translation>С &amp;самого терминала «{name}»</translation>
    </message>
    <message>
        <source>From its &amp;backup, as it does not answer any more</source>
        <translation>Из его &amp;резервной копии, если он больше не отвечает</translation>
    </message>
    <message>
        <source>&amp;Choose backup…</source>
        <translation>Вы&amp;брать копию…</translation>
    </message>
    <message>
        <source>&amp;Type the old terminal&apos;s name, {name}</source>
        <translation>&amp;Введите название старого терминала: {name}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Where people and settings come from</source>
        <translation>Откуда взять людей и настройки</translation>
    </message>
    <message>
        <source>The new terminal takes over settings, people with faces, cards and rights, whatever still waits for {name}, and its name and place in the list. Not taken over: fingerprints, PINs, addresses and accounts. Nothing is deleted from the old terminal. The new one has to be in the list, activated and empty.</source>
        <translation>Новый терминал примет настройки, людей с лицами, картами и правами, всё, что ещё ждёт отправки на «{name}», а также название и место в списке. Не переносятся отпечатки пальцев, ПИН-коды, адреса и учётные записи. Со старого терминала ничего не удаляется. Новый должен быть в списке, активирован и пуст.</translation>
    </message>
    <message>
        <source>Not as on the old terminal: {settings}.</source>
        <translation>Отличается от старого терминала: {settings}.</translation>
    </message>
    <message>
        <source>File: {path}</source>
        <translation>Файл: {path}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Прежний</translation>
    </message>
    <message>
        <source>Now trusted</source>
        <translation>Доверенный теперь</translation>
    </message>
    <message>
        <source>Until the file is there, the terminal keeps what it has.</source>
        <translation>Пока файл не передан целиком, на терминале ничего не меняется.</translation>
    </message>
    <message>
        <source>This cannot be stopped now. Do not switch the terminal off.</source>
        <translation>Остановить это уже нельзя. Не выключайте терминал.</translation>
    </message>
    <message>
        <source>You may cancel: done again, it goes on where it was.</source>
        <translation>Можно отменить: при повторе работа продолжится с места остановки.</translation>
    </message>
    <message>
        <source>This cannot be called back. The station waits until the terminal answers again.</source>
        <translation>Отменить это уже нельзя. Станция ждёт, пока терминал снова ответит.</translation>
    </message>
    <message>
        <source>This takes a moment and cannot be stopped.</source>
        <translation>Это недолго, остановить нельзя.</translation>
    </message>
    <message>
        <source>{done} of {all} people are in the file, with {pictures}.</source>
        <translation>В файле {done} из {all} чел., {pictures}.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Отправка…</translation>
    </message>
    <message>
        <source>{done} of {all} people were brought.</source>
        <translation>Перенесено {done} из {all} чел.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Начинаем…</translation>
    </message>
    <message>
        <source>Sending… {percent} %</source>
        <translation>Отправка… {percent} %</translation>
    </message>
    <message>
        <source>Installing… {percent} %</source>
        <translation>Установка… {percent} %</translation>
    </message>
    <message>
        <source>Told to restart…</source>
        <translation>Команда на перезапуск отправлена…</translation>
    </message>
    <message>
        <source>Restarting: it does not answer now, which may take some minutes…</source>
        <translation>Перезапускается: пока не отвечает, это может занять несколько минут…</translation>
    </message>
    <message>
        <source>It answers again.</source>
        <translation>Снова на связи.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>The new terminal is empty and large enough.</source>
        <translation>Новый терминал пуст, места хватает.</translation>
    </message>
    <message>
        <source>Settings are being taken over…</source>
        <translation>Переносятся настройки…</translation>
    </message>
    <message>
        <source>People are being brought…</source>
        <translation>Переносятся люди…</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
    <message>
        <source>Canceled. The terminal keeps the firmware that it has.</source>
        <translation>Отменено. На терминале осталась прежняя прошивка.</translation>
    </message>
    <message>
        <source>Canceled. What is done stays done; done again, it goes on where it was.</source>
        <translation>Отменено. Сделанное сохранилось; при повторе работа продолжится с места остановки.</translation>
    </message>
    <message>
        <source>Done: it answers again and runs {firmware}.</source>
        <translation>Готово: терминал снова на связи, прошивка {firmware}.</translation>
    </message>
    <message>
        <source>The terminal was reset and has no password any more. Activate it before it is used.</source>
        <translation>Терминал сброшен, пароля на нём больше нет. Активируйте его, прежде чем пользоваться.</translation>
    </message>
    <message>
        <source>Done: it answers again.</source>
        <translation>Готово: терминал снова на связи.</translation>
    </message>
    <message>
        <source>Backed up: {content}, {size}.</source>
        <translation>Копия готова: {content}, {size}.</translation>
    </message>
    <message>
        <source>Done: the terminal shows the new certificate, and the station trusts it.</source>
        <translation>Готово: терминал предъявляет новый сертификат, и станция ему доверяет.</translation>
    </message>
    <message>
        <source>Saved: {size}.</source>
        <translation>Сохранено: {size}.</translation>
    </message>
    <message>
        <source>One thing at a time: something is being done here.</source>
        <translation>Здесь уже идёт работа, дождитесь её окончания.</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n person(s) to {name}?</source>
        <translation>
            <numerusform>Занести %n человека на терминал «{name}»?</numerusform>
            <numerusform>Занести %n человека на терминал «{name}»?</numerusform>
            <numerusform>Занести %n человек на терминал «{name}»?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); several words are easy to remember.</source>
        <translation>
            <numerusform>Не короче %n знака; несколько слов легко запомнить.</numerusform>
            <numerusform>Не короче %n знаков; несколько слов легко запомнить.</numerusform>
            <numerusform>Не короче %n знаков; несколько слов легко запомнить.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were brought so far.</source>
        <translation>
            <numerusform>Пока перенесён %n человек.</numerusform>
            <numerusform>Пока перенесено %n человека.</numerusform>
            <numerusform>Пока перенесено %n человек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n person(s) are there, read back one by one.</source>
        <translation>
            <numerusform>Готово: на месте %n человек, это проверено.</numerusform>
            <numerusform>Готово: на месте %n человека, каждый проверен.</numerusform>
            <numerusform>Готово: на месте %n человек, каждый проверен.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>И ещё %n.</numerusform>
            <numerusform>И ещё %n.</numerusform>
            <numerusform>И ещё %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n снимок</numerusform>
            <numerusform>%n снимка</numerusform>
            <numerusform>%n снимков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for a terminal; that goes on by itself.</source>
        <translation>
            <numerusform>Ещё %n человек ждёт ответа терминала, отправка пройдёт сама.</numerusform>
            <numerusform>Ещё %n человека ждут ответа терминала, отправка пройдёт сама.</numerusform>
            <numerusform>Ещё %n человек ждут ответа терминала, отправка пройдёт сама.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were refused.</source>
        <translation>
            <numerusform>Отклонён %n человек.</numerusform>
            <numerusform>Отклонены %n человека.</numerusform>
            <numerusform>Отклонены %n человек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This concerns %n person(s).</source>
        <translation>
            <numerusform>Это касается %n человека.</numerusform>
            <numerusform>Это касается %n человек.</numerusform>
            <numerusform>Это касается %n человек.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Commissioning certificate</source>
        <translation>Акт ввода терминалов в эксплуатацию</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Страница {number} из {count}</translation>
    </message>
    <message>
        <source>Commissioned by</source>
        <translation>Наладку выполнил</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Станция</translation>
    </message>
    <message>
        <source>Key of the station</source>
        <translation>Ключ станции</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Терминалы</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Прошивка</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Лица</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>This file is signed with the key above; a single changed byte is detected by facestation-cli commission verify. The same data in JSON are attached to it.</source>
        <translation>Файл подписан указанным выше ключом: команда facestation-cli commission verify обнаружит изменение даже одного байта. Те же данные вложены в файл в формате JSON.</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Сдал</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>Принял</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Место и дата</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Серийный номер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-адрес</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Умеет</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Блокировка</translation>
    </message>
    <message>
        <source>Fingerprint of its certificate (SHA-256)</source>
        <translation>Отпечаток сертификата (SHA-256)</translation>
    </message>
    <message>
        <source>Events come</source>
        <translation>События приходят</translation>
    </message>
    <message>
        <source>Also listening</source>
        <translation>Их получает также</translation>
    </message>
    <message>
        <source>Pushed to</source>
        <translation>Отправка на адрес</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Test on the terminal</source>
        <translation>Проверка на терминале</translation>
    </message>
    <message>
        <source>No test was made.</source>
        <translation>Проверка не проводилась.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Settings against the template</source>
        <translation>Настройки в сравнении с шаблоном</translation>
    </message>
    <message>
        <source>They were not compared with a template.</source>
        <translation>Сравнение с шаблоном не проводилось.</translation>
    </message>
    <message>
        <source>Every value is as the template has it.</source>
        <translation>Все значения соответствуют шаблону.</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>В шаблоне</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>На терминале</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>with remarks</source>
        <translation>с замечаниями</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>не готов</translation>
    </message>
    <message>
        <source>Enroll a test person with a face</source>
        <translation>Добавление проверочного человека с лицом</translation>
    </message>
    <message>
        <source>Read back what the terminal holds</source>
        <translation>Чтение записанного с терминала</translation>
    </message>
    <message>
        <source>Recognize whoever stands before it</source>
        <translation>Узнавание стоящего перед терминалом</translation>
    </message>
    <message>
        <source>Remove the person, and see that nothing is left</source>
        <translation>Удаление человека и проверка, что ничего не осталось</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>nobody seen</source>
        <translation>никто не подошёл</translation>
    </message>
    <message>
        <source>known, not let in</source>
        <translation>узнан, не впущен</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>not removed yet</source>
        <translation>ещё не удалён</translation>
    </message>
    <message>
        <source>live, by the event stream</source>
        <translation>сразу, потоком событий</translation>
    </message>
    <message>
        <source>from the history, every few seconds</source>
        <translation>из журнала, каждые несколько секунд</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>не приходят</translation>
    </message>
    <message>
        <source>people</source>
        <translation>люди</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>карты</translation>
    </message>
    <message>
        <source>reading cards</source>
        <translation>чтение карт</translation>
    </message>
    <message>
        <source>faces</source>
        <translation>лица</translation>
    </message>
    <message>
        <source>face capture</source>
        <translation>съёмка лица</translation>
    </message>
    <message>
        <source>camera picture</source>
        <translation>снимок с камеры</translation>
    </message>
    <message>
        <source>door control</source>
        <translation>управление дверью</translation>
    </message>
    <message>
        <source>events</source>
        <translation>события</translation>
    </message>
    <message>
        <source>fingerprints</source>
        <translation>отпечатки пальцев</translation>
    </message>
    <message>
        <source>{count} of {limit}</source>
        <translation>{count} из {limit}</translation>
    </message>
    <message>
        <source>right to the second</source>
        <translation>точны до секунды</translation>
    </message>
    <message>
        <source>{s} s ahead</source>
        <translation>спешат на {s} с</translation>
    </message>
    <message>
        <source>{s} s behind</source>
        <translation>отстают на {s} с</translation>
    </message>
    <message>
        <source>{ms} ms</source>
        <translation>{ms} мс</translation>
    </message>
    <message>
        <source>still the first one</source>
        <translation>всё ещё заводской</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>слабый</translation>
    </message>
    <message>
        <source>set</source>
        <translation>задан</translation>
    </message>
    <message>
        <source>none: plain HTTP</source>
        <translation>нет: обычный HTTP</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>HTTPS, with the accepted certificate</source>
        <translation>HTTPS, сертификат подтверждён</translation>
    </message>
    <message>
        <source>HTTPS, with a certificate that nobody accepted</source>
        <translation>HTTPS, сертификат никем не подтверждён</translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s)</source>
        <translation>
            <numerusform>%n терминал</numerusform>
            <numerusform>%n терминала</numerusform>
            <numerusform>%n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n failed login(s)</source>
        <translation>
            <numerusform>после %n неудачного входа</numerusform>
            <numerusform>после %n неудачных входов</numerusform>
            <numerusform>после %n неудачных входов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n min</source>
        <translation>
            <numerusform>на %n мин</numerusform>
            <numerusform>на %n мин</numerusform>
            <numerusform>на %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>Made {when}.</source>
        <translation>Проведена {when}.</translation>
    </message>
</context>
<context>
    <name>CheckBar</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Goes to the question on the Activity page, with the picture</source>
        <translation>Открыть вопрос со снимком на странице «События»</translation>
    </message>
    <message>
        <source>Keep out</source>
        <translation>Не впускать</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Впустить</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Таблицей</translation>
    </message>
    <message>
        <source>As cards</source>
        <translation>Карточками</translation>
    </message>
</context>
<context>
    <name>Commissioning</name>
    <message>
        <source>Terminals of this site</source>
        <translation>Терминалы этого объекта</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>&amp;Отметить все</translation>
    </message>
    <message>
        <source>Every terminal of the list belongs to this site.</source>
        <translation>Все терминалы списка относятся к этому объекту.</translation>
    </message>
    <message>
        <source>What became of names and addresses</source>
        <translation>Что стало с названиями и адресами</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Set &amp;names and addresses</source>
        <translation>&amp;Задать названия и адреса</translation>
    </message>
    <message>
        <source>Changes only what was filled in.</source>
        <translation>Изменяет только то, что заполнено.</translation>
    </message>
    <message>
        <source>Commission…</source>
        <translation>Ввести в работу…</translation>
    </message>
    <message>
        <source>Continue commissioning</source>
        <translation>Продолжить ввод в работу</translation>
    </message>
    <message>
        <source>Opens it where it was left.</source>
        <translation>Открывает там, где остановились.</translation>
    </message>
    <message>
        <source>Do not continue</source>
        <translation>Не продолжать</translation>
    </message>
    <message>
        <source>Forgets where it was; the terminals stay as they are.</source>
        <translation>Забывает, где остановились; терминалы остаются как есть.</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>The page of terminals offers to continue where you left.</source>
        <translation>Страница терминалов предложит продолжить с этого места.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Шаг {number} из {count}</translation>
    </message>
    <message>
        <source>A commissioning was left: {count}, at “{step}”.</source>
        <translation>Ввод в работу не закончен: {count}, шаг «{step}».</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>Tick at least one terminal; the pages that follow are about those.</source>
        <translation>Отметьте хотя бы один терминал: следующие страницы относятся к отмеченным.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>See what differs from what the site has in common, then write it. Without a template this step is left out.</source>
        <translation>Посмотрите, что расходится с общим для объекта, и запишите. Без шаблона этот шаг пропускается.</translation>
    </message>
    <message>
        <source>A test person is enrolled on each terminal and taken away again.</source>
        <translation>На каждый терминал вносится проверочный человек и снова удаляется.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Акт</translation>
    </message>
    <message>
        <source>What was found, as PDF and JSON, signed with the key of this station.</source>
        <translation>Результаты в PDF и JSON, подписанные ключом этой станции.</translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s)</source>
        <translation>
            <numerusform>%n терминал</numerusform>
            <numerusform>%n терминала</numerusform>
            <numerusform>%n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) chosen</source>
        <translation>
            <numerusform>Выбран %n терминал</numerusform>
            <numerusform>Выбрано %n терминала</numerusform>
            <numerusform>Выбрано %n терминалов</numerusform>
        </translation>
    </message>
    <message>
        <source>Leads from finding terminals to the certificate; may be left and continued. (F6)</source>
        <translation>Ведёт от поиска терминалов до акта; можно прервать и продолжить. (F6)</translation>
    </message>
    <message>
        <source>Whether each terminal can be logged in to</source>
        <translation>Можно ли войти на каждый терминал</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>Пр&amp;оверить снова</translation>
    </message>
    <message>
        <source>Connects to each of them and reads its state.</source>
        <translation>Подключается к каждому и читает его состояние.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Accept these certificates?</source>
        <translation>Принять эти сертификаты?</translation>
    </message>
    <message>
        <source>Compare each with the one that the terminal shows itself, where it does.</source>
        <translation>Сравните каждый с тем, что показывает сам терминал, если он его показывает.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Nobody has searched yet.</source>
        <translation>Поиска ещё не было.</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Где он</translation>
    </message>
    <message>
        <source>&amp;Search again</source>
        <translation>&amp;Искать снова</translation>
    </message>
    <message>
        <source>Asks everybody on the network; no password is sent.</source>
        <translation>Опрашивает всю сеть; пароль не отправляется.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Ост&amp;ановить</translation>
    </message>
    <message>
        <source>Ends the search; what was found stays.</source>
        <translation>Прекращает поиск; найденное остаётся.</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>Ход поиска</translation>
    </message>
    <message>
        <source>The page before, as you left it. (Alt+Left)</source>
        <translation>Предыдущая страница, какой вы её оставили. (Alt+Влево)</translation>
    </message>
    <message>
        <source>The next page; nothing is written by that. (Alt+Right)</source>
        <translation>Следующая страница; при этом ничего не записывается. (Alt+Вправо)</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} из {all}</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>не выбран</translation>
    </message>
    <message>
        <source>Begin a new commissioning?</source>
        <translation>Начать новый ввод в работу?</translation>
    </message>
    <message>
        <source>The one that was left is forgotten then. The terminals stay as they are.</source>
        <translation>Незаконченный ввод будет забыт. На самих терминалах ничего не изменится.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>в списке</translation>
    </message>
    <message>
        <source>No terminal is known yet. Those that are found appear here.</source>
        <translation>Пока не известно ни одного терминала. Найденные появятся здесь.</translation>
    </message>
    <message>
        <source>None of them is on the list yet: activate or log in to at least one.</source>
        <translation>Ни одного из них ещё нет в списке: активируйте хотя бы один или войдите на него.</translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation>Здесь больше ничего делать не нужно.</translation>
    </message>
    <message>
        <source>Asking: {done} of {all} can be logged in to.</source>
        <translation>Опрос: войти можно на {done} из {all}.</translation>
    </message>
    <message>
        <source>{done} of {all} can be logged in to. The others may also be left for later.</source>
        <translation>Войти можно на {done} из {all}. Остальные можно отложить.</translation>
    </message>
    <message>
        <source>Shows the fingerprints of terminals that encrypt.</source>
        <translation>Показывает отпечатки терминалов с шифрованием.</translation>
    </message>
    <message>
        <source>How to &amp;reach it…</source>
        <translation>&amp;Как до него добраться…</translation>
    </message>
    <message>
        <source>Setting names and addresses…</source>
        <translation>Названия и адреса задаются…</translation>
    </message>
    <message>
        <source>Nothing has to be changed here.</source>
        <translation>Менять здесь ничего не обязательно.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Which terminals belong to this site?</source>
        <translation>Какие терминалы относятся к этому объекту?</translation>
    </message>
    <message>
        <source>Everything on the network is looked for. Those without a password are ticked by themselves.</source>
        <translation>Программа ищет все терминалы в сети. Терминалы без пароля отмечаются сами.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Активация</translation>
    </message>
    <message>
        <source>Can each of them be logged in to?</source>
        <translation>На каждый ли из них можно войти?</translation>
    </message>
    <message>
        <source>Terminals from the factory get their first password here; to the others you log in with theirs.</source>
        <translation>Терминалы с завода получают здесь первый пароль; на остальные вы входите с их паролем.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>What is each of them called, and where is it?</source>
        <translation>Как называется каждый из них и какой у него адрес?</translation>
    </message>
    <message>
        <source>What stays blank stays as it is. A template can name all of them by a pattern as well; that is the next step.</source>
        <translation>Незаполненное остаётся как есть. Дать всем названия по образцу может и шаблон, это следующий шаг.</translation>
    </message>
    <message>
        <source>Does each of them recognize a person?</source>
        <translation>Узнаёт ли каждый из них человека?</translation>
    </message>
    <message>
        <source>Are they set as the site wants them?</source>
        <translation>Настроены ли они так, как нужно объекту?</translation>
    </message>
    <message>
        <source>What does the site get in writing?</source>
        <translation>Что объект получит в письменном виде?</translation>
    </message>
    <message numerus="yes">
        <source>Log in to %n terminal(s)</source>
        <translation>
            <numerusform>Вход на %n терминал</numerusform>
            <numerusform>Вход на %n терминала</numerusform>
            <numerusform>Вход на %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) can be logged in to</source>
        <translation>
            <numerusform>Войти можно на %n терминал</numerusform>
            <numerusform>Войти можно на %n терминала</numerusform>
            <numerusform>Войти можно на %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) not changed; the reason is above</source>
        <translation>
            <numerusform>%n терминал не изменён; причина выше</numerusform>
            <numerusform>%n терминала не изменены; причины выше</numerusform>
            <numerusform>%n терминалов не изменены; причины выше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>выбран %n</numerusform>
            <numerusform>выбрано %n</numerusform>
            <numerusform>выбрано %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be set</source>
        <translation>
            <numerusform>задать: %n</numerusform>
            <numerusform>задать: %n</numerusform>
            <numerusform>задать: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) to be changed</source>
        <translation>
            <numerusform>Будет изменён %n терминал</numerusform>
            <numerusform>Будут изменены %n терминала</numerusform>
            <numerusform>Будут изменены %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) changed</source>
        <translation>
            <numerusform>Изменён %n терминал</numerusform>
            <numerusform>Изменено %n терминала</numerusform>
            <numerusform>Изменено %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Activate %n…</source>
        <translation>
            <numerusform>&amp;Активировать %n…</numerusform>
            <numerusform>&amp;Активировать %n…</numerusform>
            <numerusform>&amp;Активировать %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Log in to %n…</source>
        <translation>
            <numerusform>&amp;Войти на %n…</numerusform>
            <numerusform>&amp;Войти на %n…</numerusform>
            <numerusform>&amp;Войти на %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n &amp;certificate(s)…</source>
        <translation>
            <numerusform>Принять %n &amp;сертификат…</numerusform>
            <numerusform>Принять %n &amp;сертификата…</numerusform>
            <numerusform>Принять %n &amp;сертификатов…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Follow %n to the new address</source>
        <translation>
            <numerusform>&amp;Перейти на новый адрес: %n</numerusform>
            <numerusform>&amp;Перейти на новые адреса: %n</numerusform>
            <numerusform>&amp;Перейти на новые адреса: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What the certificate says of each terminal</source>
        <translation>Что сказано в акте о каждом терминале</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что выяснилось</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>не сохранён</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Error in Facestation</source>
        <translation>Ошибка в Facestation</translation>
    </message>
    <message>
        <source>Facestation made a mistake.</source>
        <translation>В программе произошла ошибка.</translation>
    </message>
    <message>
        <source>This is not your fault. Everything that was accepted is kept and goes on. If it happens again, close the program, open it anew, and send the text below to support. It holds no personal data.</source>
        <translation>Это не ваша вина. Всё, что было принято, сохранено и будет доведено до конца. Если ошибка повторится, закройте программу, откройте её снова и отправьте текст ниже в службу поддержки. Личных данных в нём нет.</translation>
    </message>
    <message>
        <source>What support needs to know</source>
        <translation>Сведения для службы поддержки</translation>
    </message>
    <message>
        <source>Copy the &amp;text</source>
        <translation>&amp;Скопировать текст</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>CropEditor</name>
    <message>
        <source>{zoom} % enlarged, {left} % from the left, {top} % from the top</source>
        <translation>Увеличение {zoom} %, {left} % слева, {top} % сверху</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>The demonstration</source>
        <translation>Демонстрация</translation>
    </message>
</context>
<context>
    <name>Enrollment</name>
    <message>
        <source>&amp;Enroll</source>
        <translation>З&amp;арегистрировать</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll again on %n door(s)</source>
        <translation>
            <numerusform>З&amp;арегистрировать снова на %n двери</numerusform>
            <numerusform>З&amp;арегистрировать снова на %n дверях</numerusform>
            <numerusform>З&amp;арегистрировать снова на %n дверях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll with a card only on %n door(s)</source>
        <translation>
            <numerusform>З&amp;арегистрировать только карту на %n двери</numerusform>
            <numerusform>З&amp;арегистрировать только карту на %n дверях</numerusform>
            <numerusform>З&amp;арегистрировать только карту на %n дверях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll on %n door(s)</source>
        <translation>
            <numerusform>З&amp;арегистрировать на %n двери</numerusform>
            <numerusform>З&amp;арегистрировать на %n дверях</numerusform>
            <numerusform>З&amp;арегистрировать на %n дверях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Enroll without a photo on %n door(s)</source>
        <translation>
            <numerusform>З&amp;арегистрировать без фото на %n двери</numerusform>
            <numerusform>З&amp;арегистрировать без фото на %n дверях</numerusform>
            <numerusform>З&amp;арегистрировать без фото на %n дверях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new photo goes to %n door(s), so that all have the same.</source>
        <translation>
            <numerusform>Новый снимок отправится на %n дверь, чтобы везде был один и тот же.</numerusform>
            <numerusform>Новый снимок отправится на %n двери, чтобы везде был один и тот же.</numerusform>
            <numerusform>Новый снимок отправится на %n дверей, чтобы везде был один и тот же.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The changes go to %n door(s), so that all have the same.</source>
        <translation>
            <numerusform>Изменения отправятся на %n дверь, чтобы везде было одно и то же.</numerusform>
            <numerusform>Изменения отправятся на %n двери, чтобы везде было одно и то же.</numerusform>
            <numerusform>Изменения отправятся на %n дверей, чтобы везде было одно и то же.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} is on %n door(s). To try it, look at the door.</source>
        <translation>
            <numerusform>{name}: регистрация на %n двери выполнена. Для проверки посмотрите в камеру у двери.</numerusform>
            <numerusform>{name}: регистрация на %n дверях выполнена. Для проверки посмотрите в камеру у любой из них.</numerusform>
            <numerusform>{name}: регистрация на %n дверях выполнена. Для проверки посмотрите в камеру у любой из них.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>осталась %n секунда</numerusform>
            <numerusform>осталось %n секунды</numerusform>
            <numerusform>осталось %n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention.</source>
        <translation>
            <numerusform>%n дверь требует внимания.</numerusform>
            <numerusform>%n двери требуют внимания.</numerusform>
            <numerusform>%n дверей требуют внимания.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} was removed from %n door(s).</source>
        <translation>
            <numerusform>{name}: запись удалена с %n двери.</numerusform>
            <numerusform>{name}: запись удалена с %n дверей.</numerusform>
            <numerusform>{name}: запись удалена с %n дверей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo: remove {name} from %n door(s)</source>
        <translation>
            <numerusform>Отменит&amp;ь и удалить с %n двери: {name}</numerusform>
            <numerusform>Отменит&amp;ь и удалить с %n дверей: {name}</numerusform>
            <numerusform>Отменит&amp;ь и удалить с %n дверей: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>No undo: {name} was enrolled before. To take the person away, use the reception page.</source>
        <translation>Отмена недоступна: этот человек ({name}) уже был зарегистрирован. Удалить его можно на странице «Ресепшен».</translation>
    </message>
    <message>
        <source>No undo: a door could not be asked whether the number {number} was already in use.</source>
        <translation>Отмена недоступна: не все двери удалось спросить, свободен ли номер {number}.</translation>
    </message>
    <message>
        <source>Take another photo.</source>
        <translation>Сделайте другой снимок.</translation>
    </message>
    <message>
        <source>Camera of {terminal}</source>
        <translation>Камера: {terminal}</translation>
    </message>
    <message>
        <source>{terminal} takes the photo</source>
        <translation>Снимает терминал: {terminal}</translation>
    </message>
    <message>
        <source>No webcam yet</source>
        <translation>Веб-камеры нет</translation>
    </message>
    <message>
        <source>Video {file}</source>
        <translation>Видео {file}</translation>
    </message>
    <message>
        <source>Photo file</source>
        <translation>Файл фотографии</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Буфер обмена</translation>
    </message>
    <message>
        <source>{terminal} gives no picture, so this is the camera of {other}.</source>
        <translation>Терминал «{terminal}» не передаёт изображение, поэтому включена камера терминала «{other}».</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Остано&amp;вить</translation>
    </message>
    <message>
        <source>S&amp;tart the terminal</source>
        <translation>&amp;Запустить терминал</translation>
    </message>
    <message>
        <source>P&amp;aste the photo</source>
        <translation>&amp;Вставить фотографию</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Повто&amp;рить</translation>
    </message>
    <message>
        <source>&amp;Play again</source>
        <translation>Проиграть &amp;ещё раз</translation>
    </message>
    <message>
        <source>S&amp;tart the camera</source>
        <translation>&amp;Включить камеру</translation>
    </message>
    <message>
        <source>&amp;Take photo</source>
        <translation>Сделать сни&amp;мок</translation>
    </message>
    <message>
        <source>A good picture takes itself; this takes it at once</source>
        <translation>Хороший кадр снимается сам; кнопка снимает сразу</translation>
    </message>
    <message>
        <source>&amp;Remove photo</source>
        <translation>&amp;Убрать снимок</translation>
    </message>
    <message>
        <source>&amp;Retake</source>
        <translation>&amp;Переснять</translation>
    </message>
    <message>
        <source>Puts this photo aside and takes another one</source>
        <translation>Откладывает этот снимок и делает ещё один</translation>
    </message>
    <message>
        <source>The photo is being checked…</source>
        <translation>Фотография проверяется…</translation>
    </message>
    <message>
        <source>Ask the person to look at {terminal} now.</source>
        <translation>Попросите человека посмотреть на терминал «{terminal}».</translation>
    </message>
    <message>
        <source>This is what the doors will get.</source>
        <translation>Такой снимок получат двери.</translation>
    </message>
    <message>
        <source>{problem} You can also choose another source.</source>
        <translation>{problem} Можно выбрать и другой источник.</translation>
    </message>
    <message>
        <source>The picture is coming…</source>
        <translation>Изображение загружается…</translation>
    </message>
    <message>
        <source>Very good. Hold still…</source>
        <translation>Отлично. Не двигайтесь…</translation>
    </message>
    <message>
        <source>The camera is off.</source>
        <translation>Камера выключена.</translation>
    </message>
    <message>
        <source>The person stands in front of {terminal}; it takes the photo itself.</source>
        <translation>Попросите человека встать перед терминалом «{terminal}»: он сделает снимок сам.</translation>
    </message>
    <message>
        <source>Fix it on the Terminals page.</source>
        <translation>Исправьте это на странице «Терминалы».</translation>
    </message>
    <message>
        <source>Next try at {time}.</source>
        <translation>Следующая попытка в {time}.</translation>
    </message>
    <message>
        <source>Checked on the terminal.</source>
        <translation>Запись на терминале проверена.</translation>
    </message>
    <message>
        <source>Accepted; being checked on the terminal…</source>
        <translation>Принято, запись проверяется…</translation>
    </message>
    <message>
        <source>Goes on as soon as the photo is checked…</source>
        <translation>Отправим, как только фотография будет проверена…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Сохраняется…</translation>
    </message>
    <message>
        <source>Copy a picture anywhere, then paste it here with Ctrl+V.</source>
        <translation>Скопируйте изображение в любой программе и вставьте его сюда: Ctrl+V.</translation>
    </message>
    <message>
        <source>No webcam is connected. Plug one in and it appears here, or choose another source.</source>
        <translation>Веб-камера не подключена. Подключите её, и она появится здесь, или выберите другой источник.</translation>
    </message>
    <message>
        <source>The video is over. Play it again, or choose another source.</source>
        <translation>Видео закончилось. Проиграйте его ещё раз или выберите другой источник.</translation>
    </message>
    <message>
        <source>Choose a photo file, or drop one anywhere on this window.</source>
        <translation>Выберите файл фотографии или перетащите его в это окно.</translation>
    </message>
    <message>
        <source>The photo is used by decision of {supervisor}.</source>
        <translation>Фотография принята по решению: {supervisor}.</translation>
    </message>
    <message>
        <source>The photo is good.</source>
        <translation>Фотография хорошая.</translation>
    </message>
    <message>
        <source>The photo can be used.</source>
        <translation>Фотографию можно использовать.</translation>
    </message>
    <message>
        <source>The photo cannot be used.</source>
        <translation>Фотография не подходит.</translation>
    </message>
    <message>
        <source>The photo cannot be checked.</source>
        <translation>Фотографию нельзя проверить.</translation>
    </message>
    <message>
        <source>({measured}°; our limit {ours}°, the terminals recognize up to {theirs}°)</source>
        <translation>({measured}°; наш предел {ours}°, терминалы узнают до {theirs}°)</translation>
    </message>
    <message>
        <source>The password was refused. Enter it on the Terminals page.</source>
        <translation>Пароль отклонён. Введите верный на странице «Терминалы».</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>удаляется</translation>
    </message>
    <message>
        <source>Person and photo are on their way…</source>
        <translation>Данные и фотография отправляются…</translation>
    </message>
    <message>
        <source>There are no terminals yet. Add one on the Terminals page.</source>
        <translation>Терминалов пока нет. Добавьте терминал на странице «Терминалы».</translation>
    </message>
    <message numerus="yes">
        <source>%n not done yet, for the reason beside it; next try at {time}.</source>
        <translation>
            <numerusform>%n дверь ещё не готова, причина указана рядом; следующая попытка в {time}.</numerusform>
            <numerusform>%n двери ещё не готовы, причины указаны рядом; следующая попытка в {time}.</numerusform>
            <numerusform>%n дверей ещё не готовы, причины указаны рядом; следующая попытка в {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n door(s) done so far.</source>
        <translation>
            <numerusform>Пока готово {done} из %n двери.</numerusform>
            <numerusform>Пока готово {done} из %n дверей.</numerusform>
            <numerusform>Пока готово {done} из %n дверей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused, for the reason beside it.</source>
        <translation>
            <numerusform>Отказ на %n двери, причина указана рядом.</numerusform>
            <numerusform>Отказ на %n дверях, причины указаны рядом.</numerusform>
            <numerusform>Отказ на %n дверях, причины указаны рядом.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done yet, for the reason beside it.</source>
        <translation>
            <numerusform>%n дверь ещё не готова, причина указана рядом.</numerusform>
            <numerusform>%n двери ещё не готовы, причины указаны рядом.</numerusform>
            <numerusform>%n дверей ещё не готовы, причины указаны рядом.</numerusform>
        </translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Двери</translation>
    </message>
    <message>
        <source>There are no terminals yet. Add the first one on the Terminals page.</source>
        <translation>Терминалов пока нет. Добавьте первый на странице «Терминалы».</translation>
    </message>
    <message>
        <source>The space key chooses a door or leaves it out.</source>
        <translation>Пробел выбирает дверь или убирает её из выбора.</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Дверь</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>И&amp;сточник</translation>
    </message>
    <message>
        <source>Where the photo comes from</source>
        <translation>Откуда взять фотографию</translation>
    </message>
    <message>
        <source>&amp;Photo file…</source>
        <translation>Фа&amp;йл…</translation>
    </message>
    <message>
        <source>A picture from this computer; it can be dropped here as well</source>
        <translation>Фотография с этого компьютера; её можно и перетащить в окно</translation>
    </message>
    <message>
        <source>Ad&amp;just…</source>
        <translation>Подо&amp;гнать…</translation>
    </message>
    <message>
        <source>Choose which part of the picture is the photo.</source>
        <translation>Выбрать, какая часть снимка станет фотографией.</translation>
    </message>
    <message>
        <source>Use an&amp;yway…</source>
        <translation>Вз&amp;ять всё равно…</translation>
    </message>
    <message>
        <source>A supervisor decides, and the audit keeps why.</source>
        <translation>Решает руководитель, причина сохраняется в журнале.</translation>
    </message>
    <message>
        <source>Throws this photo away</source>
        <translation>Удаляет этот снимок</translation>
    </message>
    <message>
        <source>Picture of the person</source>
        <translation>Изображение человека</translation>
    </message>
    <message>
        <source>Drop a photo here</source>
        <translation>Перетащите фотографию сюда</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>Новый посетитель</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Выбор фотографии</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>Снимки и видео</translation>
    </message>
    <message>
        <source>Close without enrolling?</source>
        <translation>Закрыть без регистрации?</translation>
    </message>
    <message>
        <source>What you typed and the photo will be lost.</source>
        <translation>Введённые данные и фотография не сохранятся.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Вернуться к вводу</translation>
    </message>
    <message>
        <source>Replace {name}?</source>
        <translation>Заменить запись: {name}?</translation>
    </message>
    <message>
        <source>The number {number} belongs to {name}. If this is the same person, name and photo are replaced; if not, go back and use another number.</source>
        <translation>Номер {number} уже занят: {name}. Если это тот же человек, ФИО и фотография будут заменены; если нет, вернитесь и укажите другой номер.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Choose the part that is the photo</source>
        <translation>Выберите часть снимка для фотографии</translation>
    </message>
    <message>
        <source>Part of the picture</source>
        <translation>Часть снимка</translation>
    </message>
    <message>
        <source>Drag the picture; zoom with the wheel. Keys: arrows, + and −, 0 to start again.</source>
        <translation>Двигайте снимок мышью, масштаб меняет колесо. Клавиши: стрелки, + и −, 0 — сначала.</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Сначала</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Взять эту часть</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Закр&amp;ыть</translation>
    </message>
    <message>
        <source>Next &amp;visitor</source>
        <translation>С&amp;ледующий посетитель</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Drop the photo here</source>
        <translation>Отпустите фотографию здесь</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>Ф&amp;ИО</translation>
    </message>
    <message>
        <source>As it appears on the terminal when the door opens</source>
        <translation>Так имя показывает терминал, когда открывает дверь</translation>
    </message>
    <message>
        <source>Nu&amp;mber</source>
        <translation>&amp;Номер</translation>
    </message>
    <message>
        <source>By it the terminals know the person</source>
        <translation>По номеру терминалы различают людей</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Тип</translation>
    </message>
    <message>
        <source>A visitor&apos;s access always ends; an employee&apos;s need not</source>
        <translation>Доступ посетителя всегда ограничен по времени, сотрудника — необязательно</translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation>&amp;Действует с</translation>
    </message>
    <message>
        <source>The door stays shut before</source>
        <translation>До этого времени дверь не откроется</translation>
    </message>
    <message>
        <source>Valid unti&amp;l</source>
        <translation>Действует д&amp;о</translation>
    </message>
    <message>
        <source>The door stays shut afterwards</source>
        <translation>После этого времени дверь не откроется</translation>
    </message>
    <message>
        <source>Without an en&amp;d</source>
        <translation>&amp;Бессрочно</translation>
    </message>
    <message>
        <source>For employees: access does not end by itself</source>
        <translation>Для сотрудников: доступ не ограничен по времени</translation>
    </message>
    <message>
        <source>&amp;Card number</source>
        <translation>Номер &amp;карты</translation>
    </message>
    <message>
        <source>Digits; several cards with a comma between</source>
        <translation>Только цифры; несколько карт — через запятую</translation>
    </message>
    <message>
        <source>P&amp;IN</source>
        <translation>&amp;Цифровой код (ПИН)</translation>
    </message>
    <message>
        <source>Typed at the door; nobody is shown it again</source>
        <translation>Набирают у двери; больше никому не показывается</translation>
    </message>
    <message>
        <source>4 to 8 digits</source>
        <translation>от 4 до 8 цифр</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>Кого посе&amp;щает</translation>
    </message>
    <message>
        <source>For the list at the reception; not sent to the terminals</source>
        <translation>Для списка на ресепшене; на терминалы не отправляется</translation>
    </message>
    <message>
        <source>instead of a photo</source>
        <translation>вместо фотографии</translation>
    </message>
    <message>
        <source>who is visited</source>
        <translation>к кому пришли</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Посетитель</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Use this photo all the same?</source>
        <translation>Всё равно использовать эту фотографию?</translation>
    </message>
    <message>
        <source>&amp;Supervisor</source>
        <translation>&amp;Руководитель</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>name or initials of who decides</source>
        <translation>имя или инициалы того, кто решает</translation>
    </message>
    <message>
        <source>without naming the person</source>
        <translation>не называя посетителя</translation>
    </message>
    <message>
        <source>A check refuses it:</source>
        <translation>Проверка её не пропускает:</translation>
    </message>
    <message>
        <source>The terminals may refuse it too. The decision is kept in the audit.</source>
        <translation>Терминалы тоже могут её отклонить. Решение сохраняется в журнале.</translation>
    </message>
    <message>
        <source>Use the photo</source>
        <translation>Использовать</translation>
    </message>
    <message>
        <source>the webcam</source>
        <translation>веб-камеру</translation>
    </message>
    <message>
        <source>Use the webcam?</source>
        <translation>Использовать веб-камеру?</translation>
    </message>
    <message>
        <source>The system asks next whether Facestation may use the camera. Pictures stay on this computer until you enroll the person.</source>
        <translation>Сейчас система спросит, можно ли Facestation использовать камеру. Снимки остаются на этом компьютере, пока вы не зарегистрируете человека.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Picture {number} of {count}</source>
        <translation>Снимок {number} из {count}</translation>
    </message>
    <message>
        <source>the best</source>
        <translation>лучший</translation>
    </message>
    <message>
        <source>used by decision</source>
        <translation>принят по решению</translation>
    </message>
    <message>
        <source>good</source>
        <translation>хороший</translation>
    </message>
    <message>
        <source>can be used</source>
        <translation>годится</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>не годится</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не проверен</translation>
    </message>
    <message>
        <source>Picture {number} is proposed: only this one can be used.</source>
        <translation>Предлагается снимок {number}: годится только он.</translation>
    </message>
    <message>
        <source>Picture {number} is proposed: least is wrong with it.</source>
        <translation>Предлагается снимок {number}: к нему меньше всего замечаний.</translation>
    </message>
    <message>
        <source>Picture {number} is proposed: it is the sharpest.</source>
        <translation>Предлагается снимок {number}: он самый резкий.</translation>
    </message>
    <message>
        <source>Picture {number} is proposed: the face is the straightest.</source>
        <translation>Предлагается снимок {number}: лицо на нём прямее всего.</translation>
    </message>
    <message>
        <source>Picture {number} is proposed: the face is the largest.</source>
        <translation>Предлагается снимок {number}: лицо на нём крупнее всего.</translation>
    </message>
    <message>
        <source>Picture {number} is proposed: the eyes are the most open.</source>
        <translation>Предлагается снимок {number}: глаза на нём открыты лучше всего.</translation>
    </message>
    <message>
        <source>Picture {number} is proposed: no other is better.</source>
        <translation>Предлагается снимок {number}: лучше нет.</translation>
    </message>
    <message>
        <source>None of these pictures can be used yet.</source>
        <translation>Пока ни один снимок не годится.</translation>
    </message>
    <message>
        <source>Compare pictures…</source>
        <translation>Сравнить снимки…</translation>
    </message>
    <message>
        <source>Shows both pictures side by side</source>
        <translation>Показать оба снимка рядом</translation>
    </message>
    <message>
        <source>{terminal} holds this face under another number.</source>
        <translation>Это лицо уже есть на терминале «{terminal}» под другим номером.</translation>
    </message>
    <message>
        <source>{name} is enrolled already, under the number {number}. Is it the same person?</source>
        <translation>{name} уже есть, номер {number}. Это тот же человек?</translation>
    </message>
    <message>
        <source>Is this the same person?</source>
        <translation>Это тот же человек?</translation>
    </message>
    <message>
        <source>Now before the desk</source>
        <translation>Сейчас у стойки</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Другой человек</translation>
    </message>
    <message>
        <source>The terminal does not say whose face it is, and nobody there has this name or this very photo. Look the person up on the terminal, or enroll with a card or a PIN.</source>
        <translation>Терминал не говорит, чьё это лицо, и ни у кого на нём нет такого имени или этого же снимка. Найдите человека на терминале или зарегистрируйте его с картой или ПИН-кодом.</translation>
    </message>
    <message>
        <source>If it is, this photo replaces the other one and the number stays. If it is not, enroll with a card or a PIN where a terminal refuses the face.</source>
        <translation>Если да, этот снимок заменит прежний, а номер останется. Если нет, а терминал отклоняет лицо, зарегистрируйте с картой или ПИН-кодом.</translation>
    </message>
    <message>
        <source>The terminal gives no picture.</source>
        <translation>Терминал не даёт снимка.</translation>
    </message>
    <message>
        <source>The same: number {number}</source>
        <translation>Тот же: номер {number}</translation>
    </message>
    <message>
        <source>{name}, number {number}, on {terminal}</source>
        <translation>{name}, номер {number}, терминал «{terminal}»</translation>
    </message>
    <message>
        <source>the very same photo</source>
        <translation>тот же самый снимок</translation>
    </message>
    <message numerus="yes">
        <source>Hold the card to {terminal} now: %n second(s) left.</source>
        <translation>
            <numerusform>Поднесите карту к терминалу «{terminal}»: осталась %n секунда.</numerusform>
            <numerusform>Поднесите карту к терминалу «{terminal}»: осталось %n секунды.</numerusform>
            <numerusform>Поднесите карту к терминалу «{terminal}»: осталось %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Read card</source>
        <translation>Считать карту</translation>
    </message>
    <message>
        <source>Hold the card to a door instead of typing</source>
        <translation>Поднести карту к двери, не вводя номер</translation>
    </message>
    <message>
        <source>removing, {percent} %</source>
        <translation>удаляется: {percent} %</translation>
    </message>
    <message numerus="yes">
        <source>Put the finger on {terminal} now: %n second(s) left.</source>
        <translation>
            <numerusform>Приложите палец к терминалу «{terminal}»: осталась %n секунда.</numerusform>
            <numerusform>Приложите палец к терминалу «{terminal}»: осталось %n секунды.</numerusform>
            <numerusform>Приложите палец к терминалу «{terminal}»: осталось %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint of {name}</source>
        <translation>Отпечаток пальца: {name}</translation>
    </message>
    <message>
        <source>&amp;Finger</source>
        <translation>&amp;Палец</translation>
    </message>
    <message>
        <source>&amp;Door</source>
        <translation>&amp;Дверь</translation>
    </message>
    <message>
        <source>Finger {number}</source>
        <translation>Палец {number}</translation>
    </message>
    <message>
        <source>The finger is put on the reader of one door and brought to every door that knows fingerprints. It is not kept here.</source>
        <translation>Палец прикладывают к сканеру одной двери, и отпечаток передаётся на все двери, которые работают с отпечатками. Здесь он не сохраняется.</translation>
    </message>
    <message>
        <source>Take a finger at a door, for all that know fingerprints</source>
        <translation>Считать отпечаток у одной двери для всех, которые работают с отпечатками</translation>
    </message>
    <message>
        <source>The finger was read and is brought to the doors…</source>
        <translation>Отпечаток считан и передаётся на двери…</translation>
    </message>
    <message>
        <source>On the doors: {names}</source>
        <translation>На дверях: {names}</translation>
    </message>
    <message>
        <source>Quality {quality} of 100: better take it once more.</source>
        <translation>Качество {quality} из 100: лучше считать отпечаток ещё раз.</translation>
    </message>
    <message>
        <source>Quality {quality} of 100.</source>
        <translation>Качество {quality} из 100.</translation>
    </message>
    <message>
        <source>&amp;Take the finger</source>
        <translation>&amp;Считать отпечаток</translation>
    </message>
    <message>
        <source>Fin&amp;gerprint…</source>
        <translation>Отпе&amp;чаток…</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>The settings are compared with {file}.</source>
        <translation>Настройки сравниваются с шаблоном {file}.</translation>
    </message>
    <message>
        <source>&amp;Enroll a test person on each terminal, and take it away again</source>
        <translation>&amp;Внести на каждый терминал проверочного человека и снова удалить</translation>
    </message>
    <message>
        <source>&amp;Photo of whoever looks at them…</source>
        <translation>&amp;Фото того, кто в них посмотрит…</translation>
    </message>
    <message>
        <source>That person is asked to look at each terminal for a moment.</source>
        <translation>Этому человеку нужно будет на мгновение посмотреть в каждый терминал.</translation>
    </message>
    <message>
        <source>How far it is with each terminal</source>
        <translation>Как обстоит дело с каждым терминалом</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что выяснилось</translation>
    </message>
    <message>
        <source>Terminals that are done</source>
        <translation>Готовые терминалы</translation>
    </message>
    <message>
        <source>&amp;Break off</source>
        <translation>&amp;Прервать</translation>
    </message>
    <message>
        <source>A test person that was enrolled is taken away all the same.</source>
        <translation>Уже внесённый проверочный человек всё равно будет удалён.</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Проверить &amp;снова</translation>
    </message>
    <message>
        <source>Without one, recognition stays untested.</source>
        <translation>Без фото распознавание не проверяется.</translation>
    </message>
    <message>
        <source>Photo of whoever looks at the terminals</source>
        <translation>Фото того, кто посмотрит в терминалы</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Отпечаток ключа</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Объект</translation>
    </message>
    <message>
        <source>Where the terminals are.</source>
        <translation>Где находятся терминалы.</translation>
    </message>
    <message>
        <source>&amp;Commissioned by</source>
        <translation>&amp;Кто вводил в работу</translation>
    </message>
    <message>
        <source>Who hands them over.</source>
        <translation>Кто их сдаёт.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Of the PDF.</source>
        <translation>Язык PDF.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Where JSON and PDF go.</source>
        <translation>Куда записать JSON и PDF.</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>В&amp;ыбрать…</translation>
    </message>
    <message>
        <source>Chooses where the certificate goes.</source>
        <translation>Выбирает, куда записать акт.</translation>
    </message>
    <message>
        <source>&amp;Verify a certificate…</source>
        <translation>Проверить &amp;акт…</translation>
    </message>
    <message>
        <source>Whether a file is unchanged, and whose signature it has.</source>
        <translation>Не изменён ли файл и чья на нём подпись.</translation>
    </message>
    <message>
        <source>Save ce&amp;rtificate</source>
        <translation>Сохранить ак&amp;т</translation>
    </message>
    <message>
        <source>Writes what was found as PDF and JSON, both signed.</source>
        <translation>Записывает результаты в PDF и JSON, оба с подписью.</translation>
    </message>
    <message>
        <source>Folder of the certificate</source>
        <translation>Папка для акта</translation>
    </message>
    <message>
        <source>Verify a certificate</source>
        <translation>Проверка акта</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Акты</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>посмотрите в него</translation>
    </message>
    <message>
        <source>No test person was enrolled.</source>
        <translation>Проверочный человек не вносился.</translation>
    </message>
    <message>
        <source>Testing: {done} of {all}</source>
        <translation>Проверка: {done} из {all}</translation>
    </message>
    <message>
        <source>Broken off. A test person that was enrolled is taken away.</source>
        <translation>Прервано. Внесённый проверочный человек удаляется.</translation>
    </message>
    <message>
        <source>Each terminal is looked at and tested; the test person is taken away again.</source>
        <translation>Каждый терминал осматривается и проверяется; проверочный человек затем удаляется.</translation>
    </message>
    <message>
        <source>Drawing the PDF and signing it…</source>
        <translation>PDF создаётся и подписывается…</translation>
    </message>
    <message>
        <source>Written to {folder}: {pdf} and {json}, signed with the key of this station.</source>
        <translation>Записано в {folder}: {pdf} и {json}, подписано ключом этой станции.</translation>
    </message>
    <message>
        <source>Test the terminals first.</source>
        <translation>Сначала проверьте терминалы.</translation>
    </message>
    <message>
        <source>Choose where the certificate goes.</source>
        <translation>Выберите, куда записать акт.</translation>
    </message>
    <message>
        <source>{file} is unchanged, and signed with the key of this station.</source>
        <translation>{file} не изменён и подписан ключом этой станции.</translation>
    </message>
    <message>
        <source>{file} is unchanged. This station has no key to compare its signature with.</source>
        <translation>{file} не изменён. У этой станции нет ключа, с которым можно сверить подпись.</translation>
    </message>
    <message>
        <source>Look at the terminal now: {name}. {left} left.</source>
        <translation>Посмотрите сейчас в терминал: {name}. Осталось {left}.</translation>
    </message>
    <message>
        <source>Enrolled, recognized and removed.</source>
        <translation>Внесён, распознан и удалён.</translation>
    </message>
    <message>
        <source>Enrolled and removed; nobody was recognized in time.</source>
        <translation>Внесён и удалён; вовремя никто не распознан.</translation>
    </message>
    <message>
        <source>Enrolled and recognized, but the door stayed closed; removed.</source>
        <translation>Внесён и распознан, но дверь не открылась; удалён.</translation>
    </message>
    <message>
        <source>Enrolled, read back and removed.</source>
        <translation>Внесён, перечитан и удалён.</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>осмотр</translation>
    </message>
    <message>
        <source>enrolling</source>
        <translation>внесение</translation>
    </message>
    <message>
        <source>reading back</source>
        <translation>перечитывание</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>удаление</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Test %n terminal(s)</source>
        <translation>
            <numerusform>П&amp;роверить %n терминал</numerusform>
            <numerusform>П&amp;роверить %n терминала</numerusform>
            <numerusform>П&amp;роверить %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n terminal(s)</source>
        <translation>
            <numerusform>Сдача %n терминала</numerusform>
            <numerusform>Сдача %n терминалов</numerusform>
            <numerusform>Сдача %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n готов</numerusform>
            <numerusform>%n готовы</numerusform>
            <numerusform>%n готовы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) not as in the template.</source>
        <translation>
            <numerusform>%n значение не по шаблону.</numerusform>
            <numerusform>%n значения не по шаблону.</numerusform>
            <numerusform>%n значений не по шаблону.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунда</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with remarks</source>
        <translation>
            <numerusform>%n с замечаниями</numerusform>
            <numerusform>%n с замечаниями</numerusform>
            <numerusform>%n с замечаниями</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%n не готов</numerusform>
            <numerusform>%n не готовы</numerusform>
            <numerusform>%n не готовы</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at every terminal once more…</source>
        <translation>Терминалы осматриваются ещё раз…</translation>
    </message>
    <message>
        <source>Tested at {when}.</source>
        <translation>Проверен: {when}.</translation>
    </message>
    <message numerus="yes">
        <source>%n not tested yet</source>
        <translation>
            <numerusform>ещё не проверен %n</numerusform>
            <numerusform>ещё не проверены %n</numerusform>
            <numerusform>ещё не проверены %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Opening the station</source>
        <translation>Станция открывается</translation>
    </message>
    <message>
        <source>Reading terminals, visitors and what still has to be sent.</source>
        <translation>Загружаются терминалы, посетители и всё, что ещё нужно отправить.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Station</source>
        <translation>&amp;Станция</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Переход</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Сп&amp;равка</translation>
    </message>
    <message>
        <source>&amp;New visitor…</source>
        <translation>&amp;Новый посетитель…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Н&amp;астройки</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;About Facestation</source>
        <translation>&amp;О программе Facestation</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close this notice</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>PasswordFile</name>
    <message>
        <source>Save the passwords</source>
        <translation>Сохранить пароли</translation>
    </message>
    <message>
        <source>terminals</source>
        <translation>терминалы</translation>
    </message>
    <message>
        <source>Read passwords from a file</source>
        <translation>Прочитать пароли из файла</translation>
    </message>
    <message>
        <source>Encrypted passwords</source>
        <translation>Зашифрованные пароли</translation>
    </message>
    <message>
        <source>There is no password store: they are known until the program ends.</source>
        <translation>Хранилища паролей нет: они известны, пока открыта программа.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Парольная фраза</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Ещё раз</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>То же самое ещё раз</translation>
    </message>
    <message>
        <source>This is not the same.</source>
        <translation>Не совпадает.</translation>
    </message>
    <message>
        <source>A passphrase for the file</source>
        <translation>Парольная фраза для файла</translation>
    </message>
    <message>
        <source>Whoever has the file and the passphrase can log in to every terminal. Without the passphrase nobody can open the file.</source>
        <translation>У кого есть файл и фраза, тот может войти на любой терминал. Без фразы файл не откроет никто.</translation>
    </message>
    <message>
        <source>The passphrase of the file</source>
        <translation>Парольная фраза файла</translation>
    </message>
    <message>
        <source>Its passwords go into the password store of this computer, and its terminals onto the list.</source>
        <translation>Пароли попадут в хранилище этого компьютера, а терминалы — в список.</translation>
    </message>
    <message>
        <source>Read the passwords</source>
        <translation>Прочитать пароли</translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) saved to {file}.</source>
        <translation>
            <numerusform>%n пароль сохранён в {file}.</numerusform>
            <numerusform>%n пароля сохранено в {file}.</numerusform>
            <numerusform>%n паролей сохранено в {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) read.</source>
        <translation>
            <numerusform>Прочитан %n пароль.</numerusform>
            <numerusform>Прочитано %n пароля.</numerusform>
            <numerusform>Прочитано %n паролей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) came onto the list.</source>
        <translation>
            <numerusform>В список добавлен %n терминал.</numerusform>
            <numerusform>В список добавлено %n терминала.</numerusform>
            <numerusform>В список добавлено %n терминалов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); a sentence is easy to remember</source>
        <translation>
            <numerusform>Не меньше %n знака; предложение легко запомнить</numerusform>
            <numerusform>Не меньше %n знаков; предложение легко запомнить</numerusform>
            <numerusform>Не меньше %n знаков; предложение легко запомнить</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Import people</source>
        <translation>Импорт людей</translation>
    </message>
    <message>
        <source>&amp;Table (CSV or XLSX)</source>
        <translation>&amp;Таблица (CSV или XLSX)</translation>
    </message>
    <message>
        <source>Its first row names the columns.</source>
        <translation>Первая строка называет столбцы.</translation>
    </message>
    <message>
        <source>Folder with the &amp;photos</source>
        <translation>&amp;Папка со снимками</translation>
    </message>
    <message>
        <source>A picture is called as the table says, or like the number of its person.</source>
        <translation>Снимок называется так, как сказано в таблице, или по номеру человека.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Выбрать таблицу</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Выбрать папку со снимками</translation>
    </message>
    <message>
        <source>To these terminals</source>
        <translation>На эти терминалы</translation>
    </message>
    <message>
        <source>Rows that did not go smoothly</source>
        <translation>Строки с замечаниями</translation>
    </message>
    <message>
        <source>Rows that are done</source>
        <translation>Готовые строки</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>Про&amp;верить</translation>
    </message>
    <message>
        <source>Judges every row and photo; nothing is sent.</source>
        <translation>Проверяет каждую строку и снимок, ничего не отправляя.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Done again with the same files, it goes on where it was.</source>
        <translation>При повторе с теми же файлами работа продолжится с места остановки.</translation>
    </message>
    <message>
        <source>&amp;Save refused rows…</source>
        <translation>&amp;Сохранить отклонённые…</translation>
    </message>
    <message>
        <source>Choose a table of people</source>
        <translation>Выберите таблицу с людьми</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>Choose the folder with the photos</source>
        <translation>Выберите папку со снимками</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Сохранить отклонённые строки</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Двери</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Импорт…</translation>
    </message>
    <message>
        <source>Brings people of a table and their photos to terminals.</source>
        <translation>Заносит людей из таблицы и их снимки на терминалы.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Writes everybody on a terminal to a table, with their photos.</source>
        <translation>Записывает всех людей с терминала в таблицу вместе со снимками.</translation>
    </message>
    <message>
        <source>Find somebody by name or number</source>
        <translation>Поиск по ФИО или номеру</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>People known to this station</source>
        <translation>Люди, известные станции</translation>
    </message>
    <message>
        <source>Export everybody on:</source>
        <translation>С какого терминала экспортировать людей?</translation>
    </message>
    <message>
        <source>A table and a folder of photos, as the import reads them. They hold personal data in the clear: keep them no longer than you need them.</source>
        <translation>Таблица и папка со снимками, в том же виде, что нужен для импорта. Персональные данные в них не зашифрованы: не храните их дольше, чем нужно.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспортировать</translation>
    </message>
    <message>
        <source>Where the table goes</source>
        <translation>Куда сохранить таблицу</translation>
    </message>
    <message>
        <source>Exporting: {done} of {all}</source>
        <translation>Экспорт: {done} из {all}</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>бессрочно</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>Nobody whose name or number contains “{text}” is known to this station.</source>
        <translation>Станция не знает никого, в чьём имени или номере есть «{text}».</translation>
    </message>
    <message>
        <source>Nobody is known yet</source>
        <translation>Пока никого нет</translation>
    </message>
    <message>
        <source>Everyone who was enrolled or imported at this station appears here, with the doors that know them. Begin at the reception, or import a table.</source>
        <translation>Здесь появятся все, кого зарегистрировали или импортировали на этой станции, и двери, которые их знают. Начните с ресепшена или импортируйте таблицу.</translation>
    </message>
    <message>
        <source>Choose what to import; it is checked before anything is sent.</source>
        <translation>Выберите, что импортировать. До проверки ничего не отправится.</translation>
    </message>
    <message>
        <source>Waiting. {reason}</source>
        <translation>Ждёт. {reason}</translation>
    </message>
    <message>
        <source>The refused rows are in {file}.</source>
        <translation>Отклонённые строки сохранены в {file}.</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Чтение таблицы…</translation>
    </message>
    <message>
        <source>Checking: {done} of {all}</source>
        <translation>Проверка: {done} из {all}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} из {all}</translation>
    </message>
    <message>
        <source>Columns left alone: {names}.</source>
        <translation>Пропущенные столбцы: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are in {file}.</source>
        <translation>
            <numerusform>В {file} %n человек.</numerusform>
            <numerusform>В {file} %n человека.</numerusform>
            <numerusform>В {file} %n человек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %n people; type a part of the name to find others</source>
        <translation>
            <numerusform>Последний %n человек; чтобы найти других, введите часть имени</numerusform>
            <numerusform>Последние %n человека; чтобы найти других, введите часть имени</numerusform>
            <numerusform>Последние %n человек; чтобы найти других, введите часть имени</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be imported.</source>
        <translation>
            <numerusform>Можно импортировать %n строку.</numerusform>
            <numerusform>Можно импортировать %n строки.</numerusform>
            <numerusform>Можно импортировать %n строк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n person(s) are on every chosen terminal.</source>
        <translation>
            <numerusform>Готово: %n человек есть на всех выбранных терминалах.</numerusform>
            <numerusform>Готово: %n человека есть на всех выбранных терминалах.</numerusform>
            <numerusform>Готово: %n человек есть на всех выбранных терминалах.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot, for the reasons below.</source>
        <translation>
            <numerusform>%n строку нельзя, причина ниже.</numerusform>
            <numerusform>%n строки нельзя, причины ниже.</numerusform>
            <numerusform>%n строк нельзя, причины ниже.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) wait for a terminal; that goes on by itself.</source>
        <translation>
            <numerusform>Ещё %n человек ждёт ответа терминала, отправка пройдёт сама.</numerusform>
            <numerusform>Ещё %n человека ждут ответа терминала, отправка пройдёт сама.</numerusform>
            <numerusform>Ещё %n человек ждут ответа терминала, отправка пройдёт сама.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were refused.</source>
        <translation>
            <numerusform>Отклонена %n строка.</numerusform>
            <numerusform>Отклонены %n строки.</numerusform>
            <numerusform>Отклонено %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Импортировать</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n row(s)</source>
        <translation>
            <numerusform>&amp;Импортировать %n строку</numerusform>
            <numerusform>&amp;Импортировать %n строки</numerusform>
            <numerusform>&amp;Импортировать %n строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>К кому</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Двери</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Ресепшен</translation>
    </message>
    <message>
        <source>&amp;New visitor</source>
        <translation>&amp;Новый посетитель</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Find somebody by name or number</source>
        <translation>Поиск по ФИО или номеру</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>Посетители</translation>
    </message>
    <message>
        <source>Go to &amp;Terminals</source>
        <translation>К &amp;терминалам</translation>
    </message>
    <message>
        <source>Some terminals wait for a password or for trust</source>
        <translation>Некоторым терминалам нужен пароль или подтверждение сертификата</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>&amp;Enroll again…</source>
        <translation>&amp;Зарегистрировать снова…</translation>
    </message>
    <message>
        <source>Enter: the form with what is known, and a new photo if need be</source>
        <translation>Enter: откроется форма с известными данными; при необходимости сделайте новый снимок</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>удаляется</translation>
    </message>
    <message>
        <source>Add a terminal first</source>
        <translation>Сначала добавьте терминал</translation>
    </message>
    <message>
        <source>Visitors are enrolled on terminals, and there are none yet. Add the first one, then come back here.</source>
        <translation>Посетителей регистрируют на терминалах, а их пока нет. Добавьте первый и вернитесь сюда.</translation>
    </message>
    <message>
        <source>Go to Terminals</source>
        <translation>К терминалам</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>Nobody whose name or number contains “{text}” was enrolled at this station.</source>
        <translation>На этой станции не регистрировали никого, в чьём ФИО или номере есть «{text}».</translation>
    </message>
    <message>
        <source>Enroll somebody new</source>
        <translation>Зарегистрировать нового посетителя</translation>
    </message>
    <message>
        <source>No visitors yet today</source>
        <translation>Сегодня посетителей ещё не было</translation>
    </message>
    <message>
        <source>Everyone you enroll appears here with a mark for each door. To find somebody who has been here before, type a part of the name above.</source>
        <translation>Здесь появятся все, кого вы зарегистрируете, с отметкой для каждой двери. Чтобы найти того, кто уже бывал, введите часть имени в строке поиска.</translation>
    </message>
    <message>
        <source>Enroll the first visitor</source>
        <translation>Зарегистрировать первого посетителя</translation>
    </message>
    <message numerus="yes">
        <source>%n still on the way</source>
        <translation>
            <numerusform>ещё отправляются: %n</numerusform>
            <numerusform>ещё отправляются: %n</numerusform>
            <numerusform>ещё отправляются: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>требуют внимания: %n</numerusform>
            <numerusform>требуют внимания: %n</numerusform>
            <numerusform>требуют внимания: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) today</source>
        <translation>
            <numerusform>Сегодня %n посетитель</numerusform>
            <numerusform>Сегодня %n посетителя</numerusform>
            <numerusform>Сегодня %n посетителей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n door(s)</source>
        <translation>
            <numerusform>%n дверь</numerusform>
            <numerusform>%n двери</numerusform>
            <numerusform>%n дверей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>Del: takes the person away from the doors</source>
        <translation>Del: удаляет человека с дверей</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Удалить с дверей: {name}?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;move from %n door(s)…</source>
        <translation>
            <numerusform>&amp;Удалить с %n двери…</numerusform>
            <numerusform>&amp;Удалить с %n дверей…</numerusform>
            <numerusform>&amp;Удалить с %n дверей…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Face and cards go from %n door(s), and access ends there at once. A door that cannot be reached now is cleared as soon as it answers.</source>
        <translation>
            <numerusform>Лицо и карты удалятся с %n двери, и доступ там сразу прекратится. Если дверь сейчас недоступна, это произойдёт, как только она ответит.</numerusform>
            <numerusform>Лицо и карты удалятся с %n дверей, и доступ там сразу прекратится. Если какая-то дверь сейчас недоступна, это произойдёт, как только она ответит.</numerusform>
            <numerusform>Лицо и карты удалятся с %n дверей, и доступ там сразу прекратится. Если какая-то дверь сейчас недоступна, это произойдёт, как только она ответит.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove from %n door(s)</source>
        <translation>
            <numerusform>Удалить с %n двери</numerusform>
            <numerusform>Удалить с %n дверей</numerusform>
            <numerusform>Удалить с %n дверей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Every window switches at once.</source>
        <translation>Все окна переключаются сразу.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Название рабочего места</translation>
    </message>
    <message>
        <source>Follows the system, or is always light or always dark.</source>
        <translation>Как в системе, всегда светлое или всегда тёмное.</translation>
    </message>
    <message>
        <source>Recorded in the audit trail.</source>
        <translation>Записывается в журнал действий.</translation>
    </message>
    <message>
        <source>Length of a visit</source>
        <translation>Длительность визита</translation>
    </message>
    <message>
        <source>How long a visitor may enter unless the form says so.</source>
        <translation>Сколько времени посетитель может входить, если в анкете не указано иное.</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Живое изображение</translation>
    </message>
    <message>
        <source>How often the picture of a terminal&apos;s camera is fetched.</source>
        <translation>Как часто запрашивается изображение с камеры терминала.</translation>
    </message>
    <message>
        <source>Video streams</source>
        <translation>Видеопотоки</translation>
    </message>
    <message>
        <source>The live picture of a terminal runs smoother; it is not encrypted on the network.</source>
        <translation>Изображение с терминала движется плавнее; по сети оно идёт без шифрования.</translation>
    </message>
    <message>
        <source>Looking after terminals</source>
        <translation>Присмотр за терминалами</translation>
    </message>
    <message>
        <source>Within this time every terminal is looked at once by itself; 0 turns it off.</source>
        <translation>За это время программа сама проверяет каждый терминал один раз; 0 — не проверять.</translation>
    </message>
    <message>
        <source>Refused photos</source>
        <translation>Отклонённые фотографии</translation>
    </message>
    <message>
        <source>How long a photo is kept for a terminal that refused the person.</source>
        <translation>Сколько хранится фотография для терминала, отклонившего человека.</translation>
    </message>
    <message>
        <source>Pushed events</source>
        <translation>Приём событий</translation>
    </message>
    <message>
        <source>Terminals for which that is chosen push their events here; they are not encrypted.</source>
        <translation>Терминалы, для которых это выбрано, присылают события сюда; они не шифруются.</translation>
    </message>
    <message>
        <source>Port for pushed events</source>
        <translation>Порт для приёма событий</translation>
    </message>
    <message>
        <source>It is open only while a terminal pushes; a firewall has to let terminals through.</source>
        <translation>Открыт, только пока терминалы присылают события; межсетевой экран должен их пропускать.</translation>
    </message>
    <message>
        <source>Decisions at the doors</source>
        <translation>Решения у дверей</translation>
    </message>
    <message>
        <source>Terminals that ask a computer before they open are answered from here.</source>
        <translation>Терминалы, которые спрашивают компьютер, прежде чем открыть, получают ответ отсюда.</translation>
    </message>
    <message>
        <source>List of terminals</source>
        <translation>Список терминалов</translation>
    </message>
    <message>
        <source>How the terminals are listed on their page; it can be changed there as well.</source>
        <translation>Как показан список терминалов; изменить можно и на их странице.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Это рабочее место</translation>
    </message>
    <message>
        <source>Passwords and photos</source>
        <translation>Пароли и фотографии</translation>
    </message>
    <message>
        <source>Database, settings and logs are in {folder}.</source>
        <translation>База данных, настройки и журналы находятся в папке {folder}.</translation>
    </message>
    <message>
        <source>Photos that wait for a terminal are encrypted; their key is in the password store. They are deleted once the last terminal has them.</source>
        <translation>Фотографии, ожидающие отправки, зашифрованы; ключ находится в хранилище паролей. Они удаляются, как только их получит последний терминал.</translation>
    </message>
    <message>
        <source>Photos that wait for a terminal are encrypted; their key is in a file that only this user account can read. They are deleted once the last terminal has them.</source>
        <translation>Фотографии, ожидающие отправки, зашифрованы; ключ хранится в файле, доступном только этой учётной записи. Они удаляются, как только их получит последний терминал.</translation>
    </message>
    <message>
        <source>Passwords of terminals are kept in this computer&apos;s password store, and nowhere else.</source>
        <translation>Пароли терминалов хранятся в хранилище паролей этого компьютера и больше нигде.</translation>
    </message>
    <message>
        <source>This computer has no password store. Passwords are asked for each time the program starts, and are kept nowhere.</source>
        <translation>На этом компьютере нет хранилища паролей. Пароли нигде не сохраняются и запрашиваются при каждом запуске программы.</translation>
    </message>
    <message>
        <source>The password store of this computer is locked. Unlock it, and passwords are kept there.</source>
        <translation>Хранилище паролей этого компьютера заблокировано. Разблокируйте его, и пароли будут храниться там.</translation>
    </message>
    <message>
        <source>For another computer; only a passphrase opens the file.</source>
        <translation>Для другого компьютера; файл открывается только парольной фразой.</translation>
    </message>
    <message>
        <source>Adds the terminals in the file to the list, with passwords.</source>
        <translation>Добавляет терминалы из файла в список вместе с паролями.</translation>
    </message>
    <message>
        <source>Save the &amp;passwords to a file…</source>
        <translation>Со&amp;хранить пароли в файл…</translation>
    </message>
    <message>
        <source>&amp;Read passwords from a file…</source>
        <translation>Прочитать пароли из &amp;файла…</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>There is no other terminal in the list.</source>
        <translation>Других терминалов в списке нет.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>on the terminal</source>
        <translation>на терминале</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>проверено</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удалено</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>не на связи</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>требует внимания</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>What differs from the template</source>
        <translation>Расхождения с шаблоном</translation>
    </message>
    <message>
        <source>Terminal and value</source>
        <translation>Терминал и параметр</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>По шаблону</translation>
    </message>
    <message>
        <source>Not on this terminal: {what}</source>
        <translation>На этом терминале нет: {what}</translation>
    </message>
    <message>
        <source>&amp;Choose a template…</source>
        <translation>Выбрать &amp;шаблон…</translation>
    </message>
    <message>
        <source>A TOML file that says what terminals have in common.</source>
        <translation>Файл TOML, в котором записано, что у терминалов общее.</translation>
    </message>
    <message>
        <source>Opens the template field by field.</source>
        <translation>Открывает шаблон поле за полем.</translation>
    </message>
    <message>
        <source>Writes what others shall have like it into a new file.</source>
        <translation>Записывает в новый файл то, что должно быть таким же на других терминалах.</translation>
    </message>
    <message>
        <source>Reads every value once more; nothing is written.</source>
        <translation>Ещё раз читает каждое значение; ничего не записывается.</translation>
    </message>
    <message>
        <source>Save re&amp;port…</source>
        <translation>От&amp;чёт…</translation>
    </message>
    <message>
        <source>Writes the differences to a JSON or CSV file.</source>
        <translation>Записывает расхождения в файл JSON или CSV.</translation>
    </message>
    <message>
        <source>Put &amp;back selected…</source>
        <translation>Вернут&amp;ь выбранное…</translation>
    </message>
    <message>
        <source>Writes nothing but the values that are selected above.</source>
        <translation>Записывает только те значения, что выбраны выше.</translation>
    </message>
    <message>
        <source>&amp;Break off</source>
        <translation>Прерват&amp;ь</translation>
    </message>
    <message>
        <source>What was written stays; the next run does what is left.</source>
        <translation>Записанное остаётся; следующий запуск сделает остальное.</translation>
    </message>
    <message>
        <source>Writes what differs, after one question, and reads it back.</source>
        <translation>После одного вопроса записывает всё, что расходится, и перечитывает.</translation>
    </message>
    <message>
        <source>Terminals that are done</source>
        <translation>Готовые терминалы</translation>
    </message>
    <message>
        <source>Template: {title}</source>
        <translation>Шаблон: {title}</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Выбор шаблона</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Сохранение шаблона</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранение отчёта</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>расхождения</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>not all as wanted</source>
        <translation>не всё по шаблону</translation>
    </message>
    <message>
        <source>as wanted</source>
        <translation>по шаблону</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Записано в {file}.</translation>
    </message>
    <message>
        <source>Reading the template…</source>
        <translation>Чтение шаблона…</translation>
    </message>
    <message>
        <source>Comparing: {done} of {all}</source>
        <translation>Сравнение: {done} из {all}</translation>
    </message>
    <message>
        <source>Writing and reading back: {done} of {all}</source>
        <translation>Запись и перечитывание: {done} из {all}</translation>
    </message>
    <message>
        <source>Nothing is written before you agree to it.</source>
        <translation>Ничего не записывается, пока вы не согласитесь.</translation>
    </message>
    <message>
        <source>Broken off. What was written stays; the next run does what is left.</source>
        <translation>Прервано. Записанное остаётся; следующий запуск сделает остальное.</translation>
    </message>
    <message>
        <source>Look at the reasons above, then run again: it does what is left.</source>
        <translation>Посмотрите причины выше и запустите снова: будет сделано остальное.</translation>
    </message>
    <message>
        <source>Each value is read back. What is right already is not written. It is about: {names}.</source>
        <translation>Каждое значение перечитывается. Что уже верно, не записывается. Речь о терминалах: {names}.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>R&amp;un again…</source>
        <translation>Зап&amp;устить снова…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>сравнение</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>перезапуск</translation>
    </message>
    <message>
        <source>may cut off</source>
        <translation>обрыв связи</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>перезапуск</translation>
    </message>
    <message>
        <source>loses data</source>
        <translation>потеря данных</translation>
    </message>
    <message>
        <source>less safe</source>
        <translation>менее безопасно</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n terminal(s) with a template</source>
        <translation>
            <numerusform>Сравнение %n терминала с шаблоном</numerusform>
            <numerusform>Сравнение %n терминалов с шаблоном</numerusform>
            <numerusform>Сравнение %n терминалов с шаблоном</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ</source>
        <translation>
            <numerusform>Расходится %n значение</numerusform>
            <numerusform>Расходятся %n значения</numerusform>
            <numerusform>Расходятся %n значений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n terminal(s)</source>
        <translation>
            <numerusform>на %n терминале</numerusform>
            <numerusform>на %n терминалах</numerusform>
            <numerusform>на %n терминалах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n value(s)?</source>
        <translation>
            <numerusform>Записать %n значение?</numerusform>
            <numerusform>Записать %n значения?</numerusform>
            <numerusform>Записать %n значений?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply to %n terminal(s)…</source>
        <translation>
            <numerusform>При&amp;менить к %n терминалу…</numerusform>
            <numerusform>При&amp;менить к %n терминалам…</numerusform>
            <numerusform>При&amp;менить к %n терминалам…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) not as wanted yet</source>
        <translation>
            <numerusform>%n терминал ещё не по шаблону</numerusform>
            <numerusform>%n терминала ещё не по шаблону</numerusform>
            <numerusform>%n терминалов ещё не по шаблону</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n расхождение</numerusform>
            <numerusform>%n расхождения</numerusform>
            <numerusform>%n расхождений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) written and read back</source>
        <translation>
            <numerusform>записано и перечитано %n значение</numerusform>
            <numerusform>записано и перечитано %n значения</numerusform>
            <numerusform>записано и перечитано %n значений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that it does not have</source>
        <translation>
            <numerusform>%n значения здесь нет</numerusform>
            <numerusform>%n значений здесь нет</numerusform>
            <numerusform>%n значений здесь нет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) as the template wants, value by value</source>
        <translation>
            <numerusform>%n терминал во всём по шаблону</numerusform>
            <numerusform>%n терминала во всём по шаблону</numerusform>
            <numerusform>%n терминалов во всём по шаблону</numerusform>
        </translation>
    </message>
    <message>
        <source>New &amp;template…</source>
        <translation>Новый ш&amp;аблон…</translation>
    </message>
    <message>
        <source>Edi&amp;t…</source>
        <translation>И&amp;зменить…</translation>
    </message>
    <message>
        <source>Take a template &amp;from this terminal…</source>
        <translation>Сн&amp;ять шаблон с этого терминала…</translation>
    </message>
    <message>
        <source>C&amp;ompare again</source>
        <translation>Сравн&amp;ить снова</translation>
    </message>
    <message>
        <source>{when}: broken off</source>
        <translation>{when}: прервано</translation>
    </message>
    <message>
        <source>{when}: {trouble}</source>
        <translation>{when}: {trouble}</translation>
    </message>
    <message>
        <source>{when}: not all as wanted</source>
        <translation>{when}: не всё по шаблону</translation>
    </message>
    <message>
        <source>{when}: all as wanted</source>
        <translation>{when}: всё по шаблону</translation>
    </message>
    <message>
        <source>“{template}” was last written at {when}.</source>
        <translation>Последняя запись шаблона «{template}»: {when}.</translation>
    </message>
    <message>
        <source>That was broken off; the next run does what is left.</source>
        <translation>Она была прервана; следующий запуск сделает остальное.</translation>
    </message>
    <message>
        <source>The run of {when} was broken off; the next one does what is left.</source>
        <translation>Прошлая запись ({when}) была прервана; следующая сделает остальное.</translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <translation>
            <numerusform>записано: %n</numerusform>
            <numerusform>записано: %n</numerusform>
            <numerusform>записано: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No template is chosen yet. Choose one or make one: what differs from it then stands below.</source>
        <translation>Шаблон ещё не выбран. Выберите его или создайте новый: расхождения с ним появятся ниже.</translation>
    </message>
    <message>
        <source>Press Edit and store it beside its field.</source>
        <translation>Нажмите «Изменить» и сохраните его рядом с полем.</translation>
    </message>
    <message>
        <source>Write whatever differs?</source>
        <translation>Записать всё, что расходится?</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Store…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Keeps the secret itself in the password store.</source>
        <translation>Сохраняет сам секрет в хранилище паролей.</translation>
    </message>
    <message>
        <source>Store “{name}”</source>
        <translation>Сохранить «{name}»</translation>
    </message>
    <message>
        <source>&amp;Password or key</source>
        <translation>&amp;Пароль или ключ</translation>
    </message>
    <message>
        <source>It goes into the password store of this computer; the template has its name.</source>
        <translation>Он попадёт в хранилище паролей этого компьютера; в шаблоне будет только имя.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Новый шаблон</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>За&amp;головок</translation>
    </message>
    <message>
        <source>For people.</source>
        <translation>Для людей.</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Названия</translation>
    </message>
    <message>
        <source>A pattern with {number}, {number:02}, {serial}, {model} or {station}.</source>
        <translation>Образец с {number}, {number:02}, {serial}, {model} или {station}.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Часовой пояс</translation>
    </message>
    <message>
        <source>Hours ahead of UTC, as +03:00.</source>
        <translation>Сдвиг от UTC, например +03:00.</translation>
    </message>
    <message>
        <source>Time se&amp;rver</source>
        <translation>Сервер &amp;времени</translation>
    </message>
    <message>
        <source>Left blank beside a zone, this computer sets the clock.</source>
        <translation>Если указан только пояс, часы ставит этот компьютер.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>Settings that a template may hold</source>
        <translation>Настройки, которые могут быть в шаблоне</translation>
    </message>
    <message>
        <source>Which of several</source>
        <translation>Который из нескольких</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Сохранить &amp;как…</translation>
    </message>
    <message>
        <source>Writes it into another file.</source>
        <translation>Записывает в другой файл.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>Writes the file; comments in it are not kept.</source>
        <translation>Записывает файл; комментарии в нём не сохраняются.</translation>
    </message>
    <message>
        <source>Choose a setting at the left.</source>
        <translation>Выберите настройку слева.</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Закрыть без сохранения?</translation>
    </message>
    <message>
        <source>What you changed in this template is lost then.</source>
        <translation>Изменения в этом шаблоне тогда пропадут.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>name of the secret in the password store</source>
        <translation>имя секрета в хранилище паролей</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>A name of letters, digits and dashes belongs here, never the secret itself.</source>
        <translation>Здесь нужно имя из букв, цифр и дефисов, а не сам секрет.</translation>
    </message>
    <message>
        <source>A number belongs here.</source>
        <translation>Здесь нужно число.</translation>
    </message>
    <message>
        <source>The password store has no “{name}” yet. Store it before the template is used.</source>
        <translation>В хранилище паролей ещё нет «{name}». Сохраните его до применения шаблона.</translation>
    </message>
    <message>
        <source>Between braces only number, serial, model and station are known.</source>
        <translation>В фигурных скобках могут стоять только number, serial, model и station.</translation>
    </message>
    <message>
        <source>Hours ahead of UTC belong here, such as +03:00.</source>
        <translation>Здесь нужен сдвиг от UTC, например +03:00.</translation>
    </message>
    <message>
        <source>Names are left as they are.</source>
        <translation>Названия остаются как есть.</translation>
    </message>
    <message>
        <source>Such as {names}</source>
        <translation>Например: {names}</translation>
    </message>
    <message>
        <source>Not right yet: {where}</source>
        <translation>Пока неверно: {where}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Ещё не сохранено.</translation>
    </message>
    <message>
        <source>Tick what all terminals shall have in common.</source>
        <translation>Отметьте то, что должно быть у всех терминалов одинаковым.</translation>
    </message>
</context>
<context>
    <name>TerminalConsole</name>
    <message>
        <source>Sends any single operation of the terminal&apos;s language as it is.</source>
        <translation>Отправляет терминалу любую отдельную операцию как есть.</translation>
    </message>
    <message>
        <source>Body of the call</source>
        <translation>Тело запроса</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Сохранить ответ</translation>
    </message>
    <message>
        <source>The answer is in {file}.</source>
        <translation>Ответ сохранён: {file}</translation>
    </message>
    <message>
        <source>Find an operation</source>
        <translation>Найти операцию</translation>
    </message>
    <message>
        <source>By name, address or section of the guide; Enter picks the first.</source>
        <translation>По имени, адресу или разделу руководства; Enter выбирает первую.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>Enter picks the operation.</source>
        <translation>Enter выбирает операцию.</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>Прежние запросы</translation>
    </message>
    <message>
        <source>Calls since the program was started; they are kept nowhere else.</source>
        <translation>Запросы с момента запуска программы; больше они нигде не хранятся.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Sends the call to the terminal (Ctrl+Enter)</source>
        <translation>Отправляет запрос терминалу (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>What was sent may have been done all the same.</source>
        <translation>Отправленное могло всё же выполниться.</translation>
    </message>
    <message>
        <source>The same call for facestation-cli, without its secrets.</source>
        <translation>Тот же запрос для facestation-cli, без паролей и ключей.</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>Команда скопирована в буфер обмена.</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>What the terminal answered.</source>
        <translation>Что ответил терминал.</translation>
    </message>
    <message>
        <source>The picture of the answer</source>
        <translation>Изображение из ответа</translation>
    </message>
    <message>
        <source>Keeps the whole answer in a file, as it came.</source>
        <translation>Сохраняет ответ целиком в файл, как он пришёл.</translation>
    </message>
    <message>
        <source>This is only the beginning; a saved file has all of it.</source>
        <translation>Показано только начало; в сохранённом файле будет всё.</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Это изображение нельзя показать.</translation>
    </message>
    <message>
        <source>Takes the body from a file.</source>
        <translation>Берёт тело запроса из файла.</translation>
    </message>
    <message>
        <source>The file is not sent; it stays where it is.</source>
        <translation>Файл не будет отправлен; сам он останется на месте.</translation>
    </message>
    <message>
        <source>What is sent with the call.</source>
        <translation>Что отправляется вместе с запросом.</translation>
    </message>
    <message>
        <source>A part of the address.</source>
        <translation>Часть адреса.</translation>
    </message>
    <message>
        <source>{name}, may be empty</source>
        <translation>{name}, можно не заполнять</translation>
    </message>
    <message>
        <source>A part of the address that may be left out.</source>
        <translation>Часть адреса, которую можно опустить.</translation>
    </message>
    <message>
        <source>only reads</source>
        <translation>только читает</translation>
    </message>
    <message>
        <source>changes something</source>
        <translation>что-то меняет</translation>
    </message>
    <message>
        <source>can take something away for good</source>
        <translation>может безвозвратно удалить данные</translation>
    </message>
    <message>
        <source>recorded from a terminal</source>
        <translation>записано с терминала</translation>
    </message>
    <message>
        <source>run on a terminal</source>
        <translation>проверено на терминале</translation>
    </message>
    <message>
        <source>as the vendor&apos;s guide says</source>
        <translation>по руководству производителя</translation>
    </message>
    <message>
        <source>as other programs do it</source>
        <translation>так делают другие программы</translation>
    </message>
    <message>
        <source>concluded, not seen</source>
        <translation>предположение, не проверено</translation>
    </message>
    <message>
        <source>not known to work</source>
        <translation>неизвестно, работает ли</translation>
    </message>
    <message>
        <source>answers within {seconds} s</source>
        <translation>ответ в течение {seconds} с</translation>
    </message>
    <message>
        <source>guide {sections}</source>
        <translation>руководство: {sections}</translation>
    </message>
    <message>
        <source>the documented one is {name}</source>
        <translation>в документации: {name}</translation>
    </message>
    <message>
        <source>&amp;Body ({form})</source>
        <translation>Тело &amp;запроса ({form})</translation>
    </message>
    <message>
        <source>&amp;Body (a file)</source>
        <translation>Тело &amp;запроса (файл)</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Это поле нужно заполнить.</translation>
    </message>
    <message>
        <source>{message} Allowed: {allowed}.</source>
        <translation>{message} Допустимо: {allowed}.</translation>
    </message>
    <message>
        <source>Type the body, or load a file with it.</source>
        <translation>Введите тело запроса или загрузите файл с ним.</translation>
    </message>
    <message>
        <source>{message} {loss} It is sent only when its body names whom it concerns.</source>
        <translation>{message} {loss} Запрос отправится, только если в его теле указано, кого он касается.</translation>
    </message>
    <message>
        <source>Type the passwords again where {hidden} stands; they were not kept.</source>
        <translation>Введите пароли заново там, где стоит {hidden}: они не сохранялись.</translation>
    </message>
    <message>
        <source>{file}, {size}</source>
        <translation>{file}, {size}</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Ждём ответа…</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} с</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Ответ пуст.</translation>
    </message>
    <message>
        <source>A picture, {size}.</source>
        <translation>Изображение, {size}.</translation>
    </message>
    <message>
        <source>No text, {size}. It can be saved as a file.</source>
        <translation>Не текст, {size}. Ответ можно сохранить в файл.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>Send {name} to {terminal}?</source>
        <translation>Отправить {name} терминалу «{terminal}»?</translation>
    </message>
    <message>
        <source>{loss} Nothing brings it back. Type the name of the terminal to confirm.</source>
        <translation>{loss} Вернуть это будет нельзя. Чтобы подтвердить, введите название терминала.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Name of the terminal: {terminal}</source>
        <translation>&amp;Название терминала: {terminal}</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier call(s)</source>
        <translation>
            <numerusform>%n прежний запрос</numerusform>
            <numerusform>%n прежних запроса</numerusform>
            <numerusform>%n прежних запросов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
    <message>
        <source>Wai&amp;t no longer</source>
        <translation>Больше не &amp;ждать</translation>
    </message>
    <message>
        <source>&amp;Copy as a command</source>
        <translation>&amp;Копировать как команду</translation>
    </message>
    <message>
        <source>Expert console</source>
        <translation>Консоль</translation>
    </message>
    <message>
        <source>S&amp;ave as…</source>
        <translation>Сохр&amp;анить как…</translation>
    </message>
    <message>
        <source>Load a &amp;file…</source>
        <translation>Взять из &amp;файла…</translation>
    </message>
    <message>
        <source>Without the &amp;file</source>
        <translation>Без &amp;файла</translation>
    </message>
</context>
<context>
    <name>TerminalSettings</name>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Настройка</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What it may be</source>
        <translation>Что можно задать</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>Settings of the terminal</source>
        <translation>Настройки терминала</translation>
    </message>
    <message>
        <source>Forgets what you typed; the terminal stays as it is.</source>
        <translation>Забывает введённое; на терминале всё остаётся как есть.</translation>
    </message>
    <message>
        <source>A&amp;pply…</source>
        <translation>Примен&amp;ить…</translation>
    </message>
    <message>
        <source>Shows the differences, writes them and reads them back.</source>
        <translation>Показывает отличия, записывает их и проверяет чтением.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>вкл</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выкл</translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation>задано, не показывается</translation>
    </message>
    <message>
        <source>new, not shown</source>
        <translation>новое, не показывается</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>чтение…</translation>
    </message>
    <message>
        <source>not on this terminal</source>
        <translation>на этом терминале нет</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>было {value}</translation>
    </message>
    <message>
        <source>set by the terminal</source>
        <translation>задаёт сам терминал</translation>
    </message>
    <message>
        <source>written and read back</source>
        <translation>записано и проверено</translation>
    </message>
    <message>
        <source>the terminal said yes, but kept {value}</source>
        <translation>терминал согласился, но оставил {value}</translation>
    </message>
    <message>
        <source>written; a password is never shown again</source>
        <translation>записано; пароль больше не показывается</translation>
    </message>
    <message>
        <source>written, not read back yet</source>
        <translation>записано, ещё не проверено</translation>
    </message>
    <message>
        <source>was so before</source>
        <translation>так и было</translation>
    </message>
    <message>
        <source>Writing and reading back…</source>
        <translation>Запись и проверка…</translation>
    </message>
    <message>
        <source>Asking what the terminal has: {done} of {all}.</source>
        <translation>Узнаём, что есть на терминале: {done} из {all}.</translation>
    </message>
    <message>
        <source>Double-click a value to change it. Nothing is written before you apply it.</source>
        <translation>Чтобы изменить значение, щёлкните его дважды. До применения ничего не записывается.</translation>
    </message>
    <message>
        <source>Write these changes to {name}?</source>
        <translation>Записать эти изменения на терминал «{name}»?</translation>
    </message>
    <message>
        <source>The whole object is written with these values changed, and read back.</source>
        <translation>Настройка записывается целиком, с новыми значениями, и проверяется чтением.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>{range} characters</source>
        <translation>символов: {range}</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message numerus="yes">
        <source>%n changes, not written yet</source>
        <translation>
            <numerusform>%n изменение ещё не записано</numerusform>
            <numerusform>%n изменения ещё не записаны</numerusform>
            <numerusform>%n изменений ещё не записано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields written and read back</source>
        <translation>
            <numerusform>%n поле записано и проверено</numerusform>
            <numerusform>%n поля записаны и проверены</numerusform>
            <numerusform>%n полей записано и проверено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The change may or may not have been written. Apply again once the terminal answers: it is looked at first.</source>
        <translation>Неизвестно, записано ли изменение. Когда терминал ответит, примените снова: сначала значение будет прочитано.</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>Прочитать &amp;заново</translation>
    </message>
    <message>
        <source>Reads the chosen setting once more; nothing is written.</source>
        <translation>Ещё раз читает выбранную настройку; ничего не записывает.</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>От&amp;менить</translation>
    </message>
</context>
<context>
    <name>TerminalTask</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Terminals</name>
    <message>
        <source>New terminal</source>
        <translation>Новый терминал</translation>
    </message>
    <message>
        <source>Only for old firmware that offers nothing safer: others on the network may be able to read along.</source>
        <translation>Только для старых прошивок, где нет ничего надёжнее: данные могут прочитать другие в этой сети.</translation>
    </message>
    <message>
        <source>Saves what you typed, logs in and reads the state.</source>
        <translation>Сохраняет введённое, выполняет вход и читает состояние.</translation>
    </message>
    <message>
        <source>The station forgets this terminal; people on it stay.</source>
        <translation>Станция забудет этот терминал; люди на нём останутся.</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>На&amp;звание</translation>
    </message>
    <message>
        <source>What the door is called at the reception</source>
        <translation>Как дверь называется на ресепшене</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>IP address or name, with https:// where it offers it</source>
        <translation>IP-адрес или имя; с https://, если терминал его поддерживает</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Имя пользователя</translation>
    </message>
    <message>
        <source>Of an administrator account on the terminal</source>
        <translation>Учётная запись администратора терминала</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Парол&amp;ь</translation>
    </message>
    <message>
        <source>such as Main entrance</source>
        <translation>например, Главный вход</translation>
    </message>
    <message>
        <source>This computer has no password store: the password is kept until the program ends.</source>
        <translation>На этом компьютере нет хранилища паролей: пароль действует до закрытия программы.</translation>
    </message>
    <message>
        <source>Allow &amp;old encryption</source>
        <translation>Разрешить &amp;устаревшее шифрование</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Под&amp;ключиться</translation>
    </message>
    <message>
        <source>&amp;Trust the new certificate…</source>
        <translation>&amp;Доверять новому…</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>&amp;Доверять сертификату</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Удали&amp;ть…</translation>
    </message>
    <message>
        <source>Of that account; it is sent only when you connect</source>
        <translation>Пароль этой учётной записи; отправляется только при подключении</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Лица</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Терминалы</translation>
    </message>
    <message>
        <source>Connects to every terminal and reads its state.</source>
        <translation>Подключается к каждому терминалу и читает его состояние.</translation>
    </message>
    <message>
        <source>A&amp;dd terminal</source>
        <translation>До&amp;бавить терминал</translation>
    </message>
    <message>
        <source>Chec&amp;k all</source>
        <translation>Проверить вс&amp;е</translation>
    </message>
    <message>
        <source>Asks once more before the door opens.</source>
        <translation>Перед открытием спросит подтверждение.</translation>
    </message>
    <message>
        <source>Known terminals</source>
        <translation>Известные терминалы</translation>
    </message>
    <message>
        <source>Live picture of the terminal&apos;s camera</source>
        <translation>Живое изображение с камеры терминала</translation>
    </message>
    <message>
        <source>No terminals yet</source>
        <translation>Терминалов пока нет</translation>
    </message>
    <message>
        <source>No live picture now.</source>
        <translation>Сейчас изображения нет.</translation>
    </message>
    <message>
        <source>The live picture appears here once the terminal is connected.</source>
        <translation>После подключения здесь появится живое изображение с терминала.</translation>
    </message>
    <message>
        <source>The station forgets the terminal, its password and whatever was still to be sent to it. The people on the terminal itself stay there.</source>
        <translation>Станция забудет терминал, его пароль и всё, что ещё не отправлено на него. Люди на самом терминале останутся.</translation>
    </message>
    <message>
        <source>The terminal shows another certificate than before. Trust it only if the terminal was reset or replaced and the new fingerprint is the one that it shows itself. Otherwise somebody may be intercepting the connection.</source>
        <translation>Терминал предъявляет не тот сертификат, что раньше. Доверяйте ему, только если терминал сбрасывали или заменили и новый отпечаток совпадает с показанным на самом терминале. Иначе соединение может кто-то перехватывать.</translation>
    </message>
    <message>
        <source>{name}: the door was told to open.</source>
        <translation>{name}: команда открыть дверь отправлена.</translation>
    </message>
    <message>
        <source>Everything that can be set on this terminal.</source>
        <translation>Всё, что можно настроить на этом терминале.</translation>
    </message>
    <message>
        <source>{name} was removed, but its password may be left in the password store.</source>
        <translation>Терминал «{name}» удалён, но его пароль мог остаться в хранилище паролей.</translation>
    </message>
    <message>
        <source>This terminal gives no picture.</source>
        <translation>Этот терминал не передаёт изображение.</translation>
    </message>
    <message>
        <source>The picture is coming…</source>
        <translation>Изображение загружается…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Remove {name} from the list?</source>
        <translation>Удалить терминал «{name}» из списка?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Trust the new certificate of {name}?</source>
        <translation>Доверять новому сертификату терминала «{name}»?</translation>
    </message>
    <message>
        <source>Trust the new one</source>
        <translation>Доверять новому</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>Не доверять</translation>
    </message>
    <message>
        <source>Send {name} the same password again?</source>
        <translation>Отправить тот же пароль на «{name}» ещё раз?</translation>
    </message>
    <message>
        <source>The terminal refused this password before, and locks itself after a few refusals. Go on only if the password was set on the terminal since.</source>
        <translation>Терминал уже отклонил этот пароль, а после нескольких отказов он блокируется. Продолжайте, только если с тех пор этот пароль был задан на самом терминале.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Try {name} before its lock ends?</source>
        <translation>Обратиться к «{name}», не дожидаясь конца блокировки?</translation>
    </message>
    <message>
        <source>The terminal is locked after wrong passwords, and an attempt may make the lock last longer. Go on only if it was unlocked since.</source>
        <translation>Терминал заблокирован из-за неверных паролей, и новая попытка может продлить блокировку. Продолжайте, только если её уже сняли.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Open the door of {name}?</source>
        <translation>Открыть дверь «{name}»?</translation>
    </message>
    <message>
        <source>It unlocks for as long as the terminal is set to.</source>
        <translation>Она откроется на время, заданное в терминале.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>подключение…</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>на связи</translation>
    </message>
    <message>
        <source>password needed</source>
        <translation>нужен пароль</translation>
    </message>
    <message>
        <source>{used} of {most}</source>
        <translation>{used} из {most}</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>не проверялся</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>точные</translation>
    </message>
    <message>
        <source>{span} fast</source>
        <translation>спешат на {span}</translation>
    </message>
    <message>
        <source>{span} slow</source>
        <translation>отстают на {span}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Connected. {model}, firmware {firmware}, serial number {serial}.</source>
        <translation>На связи. {model}, прошивка {firmware}, серийный номер {serial}.</translation>
    </message>
    <message>
        <source>Fingerprint of the trusted certificate (SHA-256)</source>
        <translation>Отпечаток доверенного сертификата (SHA-256)</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate that it shows (SHA-256)</source>
        <translation>Отпечаток предъявленного сертификата (SHA-256)</translation>
    </message>
    <message>
        <source>Trusted until now (SHA-256)</source>
        <translation>Доверенный отпечаток (SHA-256)</translation>
    </message>
    <message>
        <source>Shown now (SHA-256)</source>
        <translation>Новый отпечаток (SHA-256)</translation>
    </message>
    <message>
        <source>Type the address and the password of a terminal, then connect.</source>
        <translation>Введите адрес и пароль терминала и подключитесь.</translation>
    </message>
    <message>
        <source>The password was refused before. Enter the right one; nothing is sent until then.</source>
        <translation>Пароль был отклонён. Введите правильный; до этого ничего не отправляется.</translation>
    </message>
    <message>
        <source>Not checked yet. Connect to see its state.</source>
        <translation>Ещё не проверялся. Подключитесь, чтобы узнать состояние.</translation>
    </message>
    <message>
        <source>{what}, {time}</source>
        <translation>{what}, {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунду</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to all terminals (Esc)</source>
        <translation>Вернуться ко всем терминалам (Esc)</translation>
    </message>
    <message>
        <source>Back to all terminals</source>
        <translation>Вернуться ко всем терминалам</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Прошивка</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Opens empty fields for the next one.</source>
        <translation>Открывает пустые поля для следующего терминала.</translation>
    </message>
    <message>
        <source>No terminal is like that</source>
        <translation>Таких терминалов нет</translation>
    </message>
    <message>
        <source>None of your terminals fits what is typed and chosen above.</source>
        <translation>Ни один терминал не подходит под то, что введено и выбрано выше.</translation>
    </message>
    <message>
        <source>Show all terminals</source>
        <translation>Показать все терминалы</translation>
    </message>
    <message>
        <source>Empties the filter.</source>
        <translation>Очищает фильтр.</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>&amp;Обзор</translation>
    </message>
    <message>
        <source>Who it is, how full, its picture, its doors.</source>
        <translation>Что это за терминал, сколько места занято, изображение, двери.</translation>
    </message>
    <message>
        <source>Which door</source>
        <translation>Какая дверь</translation>
    </message>
    <message>
        <source>Which of the terminal&apos;s doors the buttons are for.</source>
        <translation>К какой из дверей терминала относятся кнопки.</translation>
    </message>
    <message>
        <source>Door {number}</source>
        <translation>Дверь {number}</translation>
    </message>
    <message>
        <source>Sett&amp;ings</source>
        <translation>Настро&amp;йки</translation>
    </message>
    <message>
        <source>Hold the door of {name} open?</source>
        <translation>Держать дверь «{name}» открытой?</translation>
    </message>
    <message>
        <source>Everybody can walk in, without being known, until you close the door here.</source>
        <translation>Пока вы не закроете дверь здесь, войти сможет кто угодно, без проверки.</translation>
    </message>
    <message>
        <source>Hold open</source>
        <translation>Держать открытой</translation>
    </message>
    <message>
        <source>Hold the door of {name} closed?</source>
        <translation>Держать дверь «{name}» закрытой?</translation>
    </message>
    <message>
        <source>Nobody is let in, known or not, until you open or close the door here.</source>
        <translation>Никого не пропустят, даже зарегистрированных, пока вы не откроете или не закроете дверь здесь.</translation>
    </message>
    <message>
        <source>Hold closed</source>
        <translation>Держать закрытой</translation>
    </message>
    <message>
        <source>Connected: {model}, firmware {firmware}.</source>
        <translation>Подключён: {model}, прошивка {firmware}.</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Серийный номер</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-адрес</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>&amp;Open the door…</source>
        <translation>Открыт&amp;ь дверь…</translation>
    </message>
    <message>
        <source>Close &amp;the door</source>
        <translation>&amp;Закрыть дверь</translation>
    </message>
    <message>
        <source>Locks it; who may pass is let in as usual again.</source>
        <translation>Запирает дверь; кому разрешено, тех снова пропускают как обычно.</translation>
    </message>
    <message>
        <source>Hold o&amp;pen…</source>
        <translation>&amp;Держать открытой…</translation>
    </message>
    <message>
        <source>The door stays unlocked for everybody until it is closed here.</source>
        <translation>Дверь останется открытой для всех, пока её не закроют здесь.</translation>
    </message>
    <message>
        <source>Hold &amp;closed…</source>
        <translation>Держать з&amp;акрытой…</translation>
    </message>
    <message>
        <source>The door lets nobody in until it is closed or opened here.</source>
        <translation>Дверь никого не пропустит, пока её не закроют или не откроют здесь.</translation>
    </message>
    <message>
        <source>{name}: the door was told to close.</source>
        <translation>{name}: команда закрыть дверь отправлена.</translation>
    </message>
    <message>
        <source>{name}: the door was told to stay open.</source>
        <translation>{name}: команда держать дверь открытой отправлена.</translation>
    </message>
    <message>
        <source>{name}: the door was told to stay closed.</source>
        <translation>{name}: команда держать дверь закрытой отправлена.</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>&amp;Все</translation>
    </message>
    <message>
        <source>Shows every terminal.</source>
        <translation>Показывает все терминалы.</translation>
    </message>
    <message>
        <source>N&amp;eeds something</source>
        <translation>Требуют внима&amp;ния</translation>
    </message>
    <message>
        <source>Shows the terminals that somebody has to do something about.</source>
        <translation>Показывает терминалы, с которыми нужно что-то сделать.</translation>
    </message>
    <message>
        <source>No ans&amp;wer</source>
        <translation>Не отвеча&amp;ют</translation>
    </message>
    <message>
        <source>Shows what did not answer.</source>
        <translation>Показывает терминалы, которые не ответили.</translation>
    </message>
    <message>
        <source>Not checked &amp;yet</source>
        <translation>Не проверен&amp;ы</translation>
    </message>
    <message>
        <source>Shows what was not asked since the program was started.</source>
        <translation>Показывает терминалы, к которым после запуска программы ещё не обращались.</translation>
    </message>
    <message>
        <source>Connected.</source>
        <translation>Подключён.</translation>
    </message>
    <message>
        <source>Clock: {span}.</source>
        <translation>Часы: {span}.</translation>
    </message>
    <message>
        <source>There is hardly any room for more faces.</source>
        <translation>Места для новых лиц почти не осталось.</translation>
    </message>
    <message>
        <source>Model not known yet</source>
        <translation>Модель пока неизвестна</translation>
    </message>
    <message>
        <source>Faces: {faces} · Clock: {clock}</source>
        <translation>Лица: {faces} · Часы: {clock}</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Всё в порядке</translation>
    </message>
    <message>
        <source>Find a terminal</source>
        <translation>Найти терминал</translation>
    </message>
    <message>
        <source>By name, address, model, firmware, serial number or state (Ctrl+F)</source>
        <translation>По названию, адресу, модели, прошивке, серийному номеру или состоянию (Ctrl+F)</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выбрать все</translation>
    </message>
    <message>
        <source>Marks every terminal in the list (Ctrl+A)</source>
        <translation>Выделяет все терминалы в списке (Ctrl+A)</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Таблицей</translation>
    </message>
    <message>
        <source>As cards</source>
        <translation>Карточками</translation>
    </message>
    <message>
        <source>Connectio&amp;n</source>
        <translation>Подк&amp;лючение</translation>
    </message>
    <message>
        <source>Address, user name, password and certificate.</source>
        <translation>Адрес, имя пользователя, пароль и сертификат.</translation>
    </message>
    <message>
        <source>How this terminal differs from what its site has in common.</source>
        <translation>Чем этот терминал отличается от общего для объекта.</translation>
    </message>
    <message>
        <source>Restart, firmware, backup, replacement, certificate, reset.</source>
        <translation>Перезапуск, прошивка, резервная копия, замена, сертификат, сброс.</translation>
    </message>
    <message>
        <source>{name} did not answer, and may go on pushing its events to this computer.</source>
        <translation>{name}: терминал не ответил и может и дальше отправлять события на этот компьютер.</translation>
    </message>
    <message numerus="yes">
        <source>after %n wrong password(s)</source>
        <translation>
            <numerusform>после %n неверного пароля</numerusform>
            <numerusform>после %n неверных паролей</numerusform>
            <numerusform>после %n неверных паролей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>runs out in %n day(s)</source>
        <translation>
            <numerusform>истекает через %n день</numerusform>
            <numerusform>истекает через %n дня</numerusform>
            <numerusform>истекает через %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate this terminal…</source>
        <translation>Активировать этот терминал…</translation>
    </message>
    <message>
        <source>Set the clock</source>
        <translation>Установить часы</translation>
    </message>
    <message>
        <source>To this computer&apos;s time; a time server sets it no more then.</source>
        <translation>По времени этого компьютера; сервер времени их больше не меняет.</translation>
    </message>
    <message>
        <source>Trust it…</source>
        <translation>Доверять…</translation>
    </message>
    <message>
        <source>Accepts the certificate that the terminal shows.</source>
        <translation>Принимает сертификат, который показывает терминал.</translation>
    </message>
    <message>
        <source>Type the password</source>
        <translation>Ввести пароль</translation>
    </message>
    <message>
        <source>Goes to the fields of the connection.</source>
        <translation>Открывает поля подключения.</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>Активировать…</translation>
    </message>
    <message>
        <source>Gives the terminal its first password.</source>
        <translation>Задаёт терминалу первый пароль.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Asks the terminal once more.</source>
        <translation>Запрашивает терминал ещё раз.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Отпечаток</translation>
    </message>
    <message>
        <source>Events go to</source>
        <translation>Получатели событий</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Вошли</translation>
    </message>
    <message>
        <source>Login lock</source>
        <translation>Блокировка входа</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>none: others on the network can read along</source>
        <translation>нет: данные видны другим в сети</translation>
    </message>
    <message>
        <source>HTTPS, old and no longer safe</source>
        <translation>HTTPS, устаревший и ненадёжный</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>доверенный</translation>
    </message>
    <message>
        <source>not trusted yet</source>
        <translation>ещё не доверенный</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>до {date}</translation>
    </message>
    <message>
        <source>made by the terminal itself</source>
        <translation>создан самим терминалом</translation>
    </message>
    <message>
        <source>this computer ({address})</source>
        <translation>этот компьютер ({address})</translation>
    </message>
    <message>
        <source>{name} from {address}</source>
        <translation>{name} с адреса {address}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>{after}, for {span}</source>
        <translation>{after}, на {span}</translation>
    </message>
    <message>
        <source>still the first one</source>
        <translation>всё ещё первоначальный</translation>
    </message>
    <message>
        <source>weak, says the terminal</source>
        <translation>слабый, считает терминал</translation>
    </message>
    <message>
        <source>not objected to</source>
        <translation>без замечаний</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Обслуживание</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Действия</translation>
    </message>
    <message>
        <source>Take those that were found, or type the address of one. Then its door can be chosen at the reception.</source>
        <translation>Добавьте найденные или введите адрес терминала: после этого его дверь можно будет выбрать при оформлении.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>What else can be done to this terminal</source>
        <translation>Что ещё можно сделать с этим терминалом</translation>
    </message>
</context>
<context>
    <name>TerminalsFound</name>
    <message>
        <source>all networks</source>
        <translation>все сети</translation>
    </message>
    <message>
        <source>Range of addresses</source>
        <translation>Диапазон адресов</translation>
    </message>
    <message>
        <source>Each of them is asked whether it is a terminal; no password is sent.</source>
        <translation>Каждый адрес проверяется, терминал ли там; пароль не отправляется.</translation>
    </message>
    <message>
        <source>Search it too</source>
        <translation>Искать и там</translation>
    </message>
    <message>
        <source>For networks where terminals do not hear a search; takes longer.</source>
        <translation>Для сетей, где терминалы не слышат обычного поиска; это дольше.</translation>
    </message>
    <message>
        <source>Network of this computer</source>
        <translation>Сеть этого компьютера</translation>
    </message>
    <message>
        <source>Where the search asks; usually everywhere.</source>
        <translation>Где искать; обычно во всех сетях.</translation>
    </message>
    <message>
        <source>Find terminals</source>
        <translation>Найти терминалы</translation>
    </message>
    <message>
        <source>Found on the network</source>
        <translation>Найдено в сети</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Ends the search; what was found stays.</source>
        <translation>Прекращает поиск; найденное остаётся.</translation>
    </message>
    <message>
        <source>Put away what was found</source>
        <translation>Убрать найденное</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>Ход поиска</translation>
    </message>
    <message>
        <source>Show those in place as well</source>
        <translation>Показать и те, что на месте</translation>
    </message>
    <message>
        <source>Else only what is new or needs something is shown.</source>
        <translation>Иначе видны только новые терминалы и те, которым что-то нужно.</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Имя пользователя</translation>
    </message>
    <message>
        <source>Of an administrator account on the terminals</source>
        <translation>Учётной записи администратора на терминалах</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Of that account, on all of them</source>
        <translation>Этой учётной записи, один для всех</translation>
    </message>
    <message>
        <source>A wrong password is one failed login on each of them; a terminal locks itself after a few. It is not tried a second time.</source>
        <translation>Неверный пароль — это одна неудачная попытка входа на каждом из них; после нескольких терминал блокируется. Второй раз пароль не отправляется.</translation>
    </message>
    <message>
        <source>Add and connect</source>
        <translation>Добавить и подключить</translation>
    </message>
    <message>
        <source>How to reach it</source>
        <translation>Как до него добраться</translation>
    </message>
    <message>
        <source>1. Open the network settings of this computer, at the cable to the terminal.</source>
        <translation>1. Откройте сетевые настройки этого компьютера для кабеля, который ведёт к терминалу.</translation>
    </message>
    <message>
        <source>2. Give it a further address there, and leave its own as it is:</source>
        <translation>2. Добавьте там ещё один адрес, а прежний не меняйте:</translation>
    </message>
    <message>
        <source>3. Search again: the terminal can be activated or added then.</source>
        <translation>3. Повторите поиск: теперь терминал можно активировать или добавить.</translation>
    </message>
    <message>
        <source>4. Give the terminal an address of your own network, and take the further address away again.</source>
        <translation>4. Дайте терминалу адрес из своей сети и уберите добавленный адрес.</translation>
    </message>
    <message>
        <source>{model} has the address {address}. This computer is in none of the networks that this belongs to.</source>
        <translation>У {model} адрес {address}. Этот компьютер не входит в сеть, к которой относится адрес.</translation>
    </message>
    <message>
        <source>The terminal</source>
        <translation>терминала</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Subnet mask</source>
        <translation>Маска подсети</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Искать снова</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Terminals found on the network</source>
        <translation>Терминалы, найденные в сети</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Серийный номер</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Прошивка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>Nothing was found. Check that the terminals have power and share a network with this computer, or search a range of addresses below.</source>
        <translation>Ничего не найдено. Проверьте, что терминалы включены и находятся в одной сети с этим компьютером, или задайте ниже диапазон адресов.</translation>
    </message>
    <message>
        <source>Gives terminals without a password their first one.</source>
        <translation>Задаёт первый пароль терминалам, у которых его ещё нет.</translation>
    </message>
    <message>
        <source>Asks once for their user name and password, then connects to each.</source>
        <translation>Один раз спросит имя пользователя и пароль, затем подключится к каждому.</translation>
    </message>
    <message>
        <source>Logs in there with what is known, and keeps the address if it is the same.</source>
        <translation>Входит по новому адресу с известным паролем и запоминает адрес, если это тот же терминал.</translation>
    </message>
    <message>
        <source>How to reach it…</source>
        <translation>Как до него добраться…</translation>
    </message>
    <message>
        <source>The steps by which this computer gets into its network.</source>
        <translation>Шаги, которые введут этот компьютер в его сеть.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>{asked} of {all} addresses asked</source>
        <translation>опрошено адресов: {asked} из {all}</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>заблокирован</translation>
    </message>
    <message>
        <source>other network</source>
        <translation>другая сеть</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>пароля ещё нет</translation>
    </message>
    <message>
        <source>new address</source>
        <translation>новый адрес</translation>
    </message>
    <message>
        <source>known</source>
        <translation>известен</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новый</translation>
    </message>
    <message>
        <source>It lets nobody in after too many wrong passwords. Wait half an hour, or switch it off and on again, then search once more.</source>
        <translation>Он никого не впускает: слишком много неверных паролей. Подождите полчаса или выключите и снова включите его, затем повторите поиск.</translation>
    </message>
    <message>
        <source>Its address is in a network that this computer is not in. “How to reach it” has the steps.</source>
        <translation>Его адрес относится к сети, в которую этот компьютер не входит. Шаги описаны в «Как до него добраться».</translation>
    </message>
    <message>
        <source>It has no password yet, as it comes from the factory.</source>
        <translation>Пароля у него ещё нет, как и должно быть с завода.</translation>
    </message>
    <message>
        <source>On the list it is {name}, at {url}. It answers from here now.</source>
        <translation>В списке он называется {name} с адресом {url}. Теперь он отвечает отсюда.</translation>
    </message>
    <message>
        <source>On the list it is {name}, and in its place.</source>
        <translation>В списке он называется {name} и находится на месте.</translation>
    </message>
    <message>
        <source>It is not on the list yet.</source>
        <translation>В списке его ещё нет.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n terminal(s) to the list</source>
        <translation>
            <numerusform>Добавить в список %n терминал</numerusform>
            <numerusform>Добавить в список %n терминала</numerusform>
            <numerusform>Добавить в список %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) found</source>
        <translation>
            <numerusform>Найден %n терминал</numerusform>
            <numerusform>Найдено %n терминала</numerusform>
            <numerusform>Найдено %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to the list</source>
        <translation>
            <numerusform>%n добавлен в список</numerusform>
            <numerusform>%n добавлено в список</numerusform>
            <numerusform>%n добавлено в список</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and in place</source>
        <translation>
            <numerusform>%n известен и на месте</numerusform>
            <numerusform>%n известны и на месте</numerusform>
            <numerusform>%n известны и на месте</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found so far</source>
        <translation>
            <numerusform>пока найден %n</numerusform>
            <numerusform>пока найдено %n</numerusform>
            <numerusform>пока найдено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n…</source>
        <translation>
            <numerusform>Активировать %n…</numerusform>
            <numerusform>Активировать %n…</numerusform>
            <numerusform>Активировать %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n to the list…</source>
        <translation>
            <numerusform>Добавить %n в список…</numerusform>
            <numerusform>Добавить %n в список…</numerusform>
            <numerusform>Добавить %n в список…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Follow %n to the new address</source>
        <translation>
            <numerusform>Перейти на новый адрес: %n</numerusform>
            <numerusform>Перейти на новые адреса: %n</numerusform>
            <numerusform>Перейти на новые адреса: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks everybody on the network; no password is sent.</source>
        <translation>Опрашивает всю сеть; пароли не отправляются.</translation>
    </message>
</context>
<context>
    <name>TerminalsMany</name>
    <message>
        <source>{names} and {others}</source>
        <translation>{names} и {others}</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>Проверит&amp;ь</translation>
    </message>
    <message>
        <source>Connects to each and reads its state.</source>
        <translation>Подключается к каждому и читает его состояние.</translation>
    </message>
    <message>
        <source>The password was refused before. Enter the right one first.</source>
        <translation>Пароль уже был отклонён. Сначала введите правильный.</translation>
    </message>
    <message>
        <source>&amp;Open the doors…</source>
        <translation>&amp;Открыть двери…</translation>
    </message>
    <message>
        <source>Asks once more before the doors open.</source>
        <translation>Перед открытием дверей спросит ещё раз.</translation>
    </message>
    <message>
        <source>No door is known. Check the terminal first.</source>
        <translation>О двери ничего не известно. Сначала проверьте терминал.</translation>
    </message>
    <message>
        <source>Each unlocks for as long as its terminal is set to: {names}.</source>
        <translation>Каждая откроется на время, заданное в её терминале: {names}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The door was told to open.</source>
        <translation>Команда открыть дверь отправлена.</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>У&amp;далить…</translation>
    </message>
    <message>
        <source>The station forgets these terminals; people on them stay.</source>
        <translation>Станция забудет эти терминалы; люди на них останутся.</translation>
    </message>
    <message>
        <source>The station forgets these terminals, their passwords and whatever was still to be sent to them. The people on the terminals themselves stay there. It is about: {names}.</source>
        <translation>Станция забудет эти терминалы, их пароли и всё, что ещё не успела им отправить. Люди на самих терминалах останутся. Речь идёт о терминалах: {names}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Removed from the list.</source>
        <translation>Удалён из списка.</translation>
    </message>
    <message>
        <source>How far it is with each terminal</source>
        <translation>Как идёт работа с каждым терминалом</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Terminals that are done</source>
        <translation>Сколько терминалов готово</translation>
    </message>
    <message>
        <source>Try the rest again</source>
        <translation>Повторить для остальных</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Begins no more; what is done stays done.</source>
        <translation>Новые терминалы не начинаются; сделанное остаётся.</translation>
    </message>
    <message>
        <source>Does the same to those where it failed or was not begun.</source>
        <translation>Делает то же с теми, где не получилось или не начиналось.</translation>
    </message>
    <message>
        <source>Closes this report.</source>
        <translation>Закрывает этот отчёт.</translation>
    </message>
    <message>
        <source>It was not waited for and may have been done.</source>
        <translation>Ответа не дождались; возможно, всё выполнено.</translation>
    </message>
    <message>
        <source>{action}: {done} of {all}</source>
        <translation>{action}: {done} из {all}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не вышло</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>не начато</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>пропущен</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n door(s)?</source>
        <translation>
            <numerusform>Открыть %n дверь?</numerusform>
            <numerusform>Открыть %n двери?</numerusform>
            <numerusform>Открыть %n дверей?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n terminal(s) from the list?</source>
        <translation>
            <numerusform>Удалить %n терминал из списка?</numerusform>
            <numerusform>Удалить %n терминала из списка?</numerusform>
            <numerusform>Удалить %n терминалов из списка?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It can be done to %n of them.</source>
        <translation>
            <numerusform>Это можно сделать с %n из них.</numerusform>
            <numerusform>Это можно сделать с %n из них.</numerusform>
            <numerusform>Это можно сделать с %n из них.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n terminal(s) selected</source>
        <translation>
            <numerusform>Выбран %n терминал</numerusform>
            <numerusform>Выбрано %n терминала</numerusform>
            <numerusform>Выбрано %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>готово: %n</numerusform>
            <numerusform>готово: %n</numerusform>
            <numerusform>готово: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>не вышло: %n</numerusform>
            <numerusform>не вышло: %n</numerusform>
            <numerusform>не вышло: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canceled</source>
        <translation>
            <numerusform>прервано: %n</numerusform>
            <numerusform>прервано: %n</numerusform>
            <numerusform>прервано: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>пропущено: %n</numerusform>
            <numerusform>пропущено: %n</numerusform>
            <numerusform>пропущено: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with a &amp;template…</source>
        <translation>Сравнить с &amp;шаблоном…</translation>
    </message>
    <message>
        <source>Shows value by value what differs, and writes it once you agree.</source>
        <translation>Показывает расхождения по каждому значению и записывает их с вашего согласия.</translation>
    </message>
    <message>
        <source>Certi&amp;ficate…</source>
        <translation>&amp;Акт…</translation>
    </message>
    <message>
        <source>Tests each terminal and writes down what was found, signed.</source>
        <translation>Проверяет каждый терминал и записывает результаты с подписью.</translation>
    </message>
    <message>
        <source>Installs one file on terminals of the same model, four at a time.</source>
        <translation>Устанавливает один файл на терминалы одной модели, не больше чем на четыре одновременно.</translation>
    </message>
    <message>
        <source>Its model is not known. Check the terminal first.</source>
        <translation>Модель неизвестна. Сначала проверьте терминал.</translation>
    </message>
    <message>
        <source>It is a {model}, and the file is for {wanted}.</source>
        <translation>Это {model}, а файл для {wanted}.</translation>
    </message>
    <message>
        <source>It is about: {names}.</source>
        <translation>Терминалы: {names}.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>They run now</source>
        <translation>Сейчас установлена</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Установить</translation>
    </message>
    <message>
        <source>It answers again and runs {firmware}.</source>
        <translation>Снова на связи, прошивка {firmware}.</translation>
    </message>
    <message numerus="yes">
        <source>Back up %n terminal(s)</source>
        <translation>
            <numerusform>Резервная копия %n терминала</numerusform>
            <numerusform>Резервные копии %n терминалов</numerusform>
            <numerusform>Резервные копии %n терминалов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Install this firmware on %n terminal(s)?</source>
        <translation>
            <numerusform>Установить эту прошивку на %n терминал?</numerusform>
            <numerusform>Установить эту прошивку на %n терминала?</numerusform>
            <numerusform>Установить эту прошивку на %n терминалов?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n terminal(s)?</source>
        <translation>
            <numerusform>Перезапустить %n терминал?</numerusform>
            <numerusform>Перезапустить %n терминала?</numerusform>
            <numerusform>Перезапустить %n терминалов?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Сделать &amp;копию…</translation>
    </message>
    <message>
        <source>People, faces, cards and settings of each go into an encrypted file.</source>
        <translation>Люди, лица, карты и настройки каждого сохраняются в зашифрованный файл.</translation>
    </message>
    <message>
        <source>Folder for the backups</source>
        <translation>Папка для резервных копий</translation>
    </message>
    <message>
        <source>Restarts them, four at a time; people and settings stay.</source>
        <translation>Перезапускает их, не больше четырёх одновременно; люди и настройки сохранятся.</translation>
    </message>
    <message>
        <source>Each lets nobody in for about a minute, four at a time. People and settings stay. It is about: {names}.</source>
        <translation>Каждый около минуты никого не пропускает; одновременно перезапускаются не больше четырёх. Люди и настройки сохранятся. Терминалы: {names}.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>It answers again.</source>
        <translation>Снова на связи.</translation>
    </message>
    <message>
        <source>Fir&amp;mware…</source>
        <translation>Прош&amp;ивка…</translation>
    </message>
    <message>
        <source>Rest&amp;art…</source>
        <translation>Пере&amp;запустить…</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>failed</source>
        <translation>сбой</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>не отвечает</translation>
    </message>
    <message>
        <source>not trusted yet</source>
        <translation>нет доверия</translation>
    </message>
    <message>
        <source>certificate changed</source>
        <translation>другой сертификат</translation>
    </message>
    <message>
        <source>no safe encryption</source>
        <translation>нет надёжного шифрования</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>заблокирован</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>не активирован</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>нет прав</translation>
    </message>
    <message>
        <source>password needed</source>
        <translation>нужен пароль</translation>
    </message>
    <message>
        <source>unclear answer</source>
        <translation>непонятный ответ</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>занят</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) a second</source>
        <translation>
            <numerusform>%n кадр в секунду</numerusform>
            <numerusform>%n кадра в секунду</numerusform>
            <numerusform>%n кадров в секунду</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Something went wrong.</source>
        <translation>Что-то пошло не так.</translation>
    </message>
    <message>
        <source>Try again; if it stays, send a report to support.</source>
        <translation>Попробуйте ещё раз; если не поможет, сообщите в службу поддержки.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>ФИО не указано.</translation>
    </message>
    <message>
        <source>Type the person&apos;s name.</source>
        <translation>Введите ФИО.</translation>
    </message>
    <message>
        <source>The name has {length} characters; a terminal keeps {limit}.</source>
        <translation>ФИО занимает {length} знаков, а терминал хранит не больше {limit}.</translation>
    </message>
    <message>
        <source>Shorten the name, for example to initials.</source>
        <translation>Сократите ФИО, например до инициалов.</translation>
    </message>
    <message>
        <source>The name holds characters that a terminal cannot show.</source>
        <translation>В ФИО есть знаки, которые терминал не может показать.</translation>
    </message>
    <message>
        <source>Leave out line breaks and control characters.</source>
        <translation>Уберите переносы строк и управляющие знаки.</translation>
    </message>
    <message>
        <source>The number {value} cannot be used.</source>
        <translation>Номер {value} использовать нельзя.</translation>
    </message>
    <message>
        <source>Use 1 to {limit} letters, digits, dots, dashes or underscores, with a letter or digit in front.</source>
        <translation>Введите от 1 до {limit} латинских букв, цифр, точек, дефисов или подчёркиваний; первой должна быть буква или цифра.</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>Номер не указан.</translation>
    </message>
    <message>
        <source>Type the person&apos;s number.</source>
        <translation>Введите номер человека.</translation>
    </message>
    <message>
        <source>The card number {value} cannot be used.</source>
        <translation>Номер карты {value} использовать нельзя.</translation>
    </message>
    <message>
        <source>Type 1 to 20 digits.</source>
        <translation>Введите от 1 до 20 цифр.</translation>
    </message>
    <message>
        <source>The time span cannot be used.</source>
        <translation>Такой срок действия задать нельзя.</translation>
    </message>
    <message>
        <source>The end must come after the beginning, and not after the year 2037.</source>
        <translation>Конец должен быть позже начала и не позже 2037 года.</translation>
    </message>
    <message>
        <source>The time span is already over.</source>
        <translation>Срок действия уже истёк.</translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation>Выберите более поздний конец срока.</translation>
    </message>
    <message>
        <source>{value} is not the address of a terminal.</source>
        <translation>«{value}» — не адрес терминала.</translation>
    </message>
    <message>
        <source>Type an address such as 192.168.1.20 or https://192.168.1.20.</source>
        <translation>Введите адрес, например 192.168.1.20 или https://192.168.1.20.</translation>
    </message>
    <message>
        <source>The user name holds characters that cannot be used.</source>
        <translation>В имени пользователя есть недопустимые знаки.</translation>
    </message>
    <message>
        <source>Type the name of an account on the terminal.</source>
        <translation>Введите имя учётной записи на терминале.</translation>
    </message>
    <message>
        <source>{value} is not the fingerprint of a certificate.</source>
        <translation>«{value}» — не отпечаток сертификата.</translation>
    </message>
    <message>
        <source>Give the 64 hex digits that the terminal shows.</source>
        <translation>Введите 64 шестнадцатеричные цифры, которые показывает терминал.</translation>
    </message>
    <message>
        <source>No terminal is called {value}.</source>
        <translation>Терминала «{value}» нет в списке.</translation>
    </message>
    <message>
        <source>Add it first, or name one that the list shows.</source>
        <translation>Сначала добавьте его или укажите терминал из списка.</translation>
    </message>
    <message>
        <source>The terminal {value} is already in the list.</source>
        <translation>Терминал «{value}» уже есть в списке.</translation>
    </message>
    <message>
        <source>Choose another name or address.</source>
        <translation>Выберите другое название или адрес.</translation>
    </message>
    <message>
        <source>No door is chosen.</source>
        <translation>Не выбрана ни одна дверь.</translation>
    </message>
    <message>
        <source>Choose at least one door.</source>
        <translation>Выберите хотя бы одну дверь.</translation>
    </message>
    <message>
        <source>There is no operation called {value}.</source>
        <translation>Операции «{value}» не существует.</translation>
    </message>
    <message>
        <source>See the list of operations: endpoints.</source>
        <translation>Посмотрите список операций: endpoints.</translation>
    </message>
    <message>
        <source>Give it as --param {value}=…</source>
        <translation>Укажите его так: --param {value}=…</translation>
    </message>
    <message>
        <source>The file {value} cannot be read or written.</source>
        <translation>Файл {value} не удаётся прочитать или записать.</translation>
    </message>
    <message>
        <source>Check that it exists and is yours.</source>
        <translation>Проверьте, что он существует и доступен вам.</translation>
    </message>
    <message>
        <source>The port {value} cannot be used.</source>
        <translation>Порт {value} использовать нельзя.</translation>
    </message>
    <message>
        <source>Choose another port, or leave it out.</source>
        <translation>Выберите другой порт или не указывайте его.</translation>
    </message>
    <message>
        <source>{value} can destroy data on the terminal.</source>
        <translation>{value} может уничтожить данные на терминале.</translation>
    </message>
    <message>
        <source>{loss} Name whom it concerns where its body can, and confirm it with --yes.</source>
        <translation>{loss} Назовите, кого это касается, если тело запроса это позволяет, и подтвердите ключом --yes.</translation>
    </message>
    <message>
        <source>{value} cannot be used for the setting {setting}.</source>
        <translation>Значение «{value}» не подходит для настройки {setting}.</translation>
    </message>
    <message>
        <source>Use {allowed}.</source>
        <translation>Допустимо: {allowed}.</translation>
    </message>
    <message>
        <source>This is not the address of a database.</source>
        <translation>Это не адрес базы данных.</translation>
    </message>
    <message>
        <source>Write it as postgresql://user@host/name, or leave it out.</source>
        <translation>Запишите его как postgresql://пользователь@сервер/имя или не указывайте.</translation>
    </message>
    <message>
        <source>There is no photo yet.</source>
        <translation>Фотографии ещё нет.</translation>
    </message>
    <message>
        <source>Take a photo or choose a file.</source>
        <translation>Сделайте снимок или выберите файл.</translation>
    </message>
    <message>
        <source>There is no picture in it.</source>
        <translation>Изображение не найдено.</translation>
    </message>
    <message>
        <source>Copy or drop a JPEG or PNG photo.</source>
        <translation>Скопируйте или перетащите фотографию JPEG или PNG.</translation>
    </message>
    <message>
        <source>This file is not a readable picture.</source>
        <translation>Этот файл не удаётся прочитать как изображение.</translation>
    </message>
    <message>
        <source>Choose a JPEG or PNG photo.</source>
        <translation>Выберите фотографию JPEG или PNG.</translation>
    </message>
    <message>
        <source>The picture has {megapixels} megapixels; {limit} can be read.</source>
        <translation>В изображении {megapixels} мегапикселей, а прочитать можно не больше {limit}.</translation>
    </message>
    <message>
        <source>Make the picture smaller and choose it again.</source>
        <translation>Уменьшите изображение и выберите его снова.</translation>
    </message>
    <message>
        <source>The file has {megabytes} MB; {limit} MB can be read.</source>
        <translation>Размер файла {megabytes} МБ, а прочитать можно не больше {limit} МБ.</translation>
    </message>
    <message>
        <source>Choose a smaller picture of the person.</source>
        <translation>Выберите фотографию меньшего размера.</translation>
    </message>
    <message>
        <source>The photo cannot be used.</source>
        <translation>Фотография не подходит.</translation>
    </message>
    <message>
        <source>Take another photo: {reason}</source>
        <translation>Сделайте другой снимок: {reason}</translation>
    </message>
    <message>
        <source>The photo cannot be checked: part of the program is missing.</source>
        <translation>Фотографию нельзя проверить: не хватает части программы.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Установите программу заново.</translation>
    </message>
    <message>
        <source>{terminal} does not answer.</source>
        <translation>Терминал «{terminal}» не отвечает.</translation>
    </message>
    <message>
        <source>Check that it has power and network; enrollments go on by themselves.</source>
        <translation>Проверьте питание и сеть; регистрация продолжится автоматически.</translation>
    </message>
    <message>
        <source>{terminal} did not answer in time.</source>
        <translation>Терминал «{terminal}» не ответил вовремя.</translation>
    </message>
    <message>
        <source>Enrollments go on by themselves; try anything else again.</source>
        <translation>Регистрация продолжится автоматически; остальное попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The certificate of {terminal} is not trusted yet.</source>
        <translation>Сертификат терминала «{terminal}» ещё не подтверждён.</translation>
    </message>
    <message>
        <source>Compare its fingerprint with the one that the terminal shows, then trust it.</source>
        <translation>Сверьте его отпечаток с указанным на терминале и подтвердите доверие.</translation>
    </message>
    <message>
        <source>{terminal} shows another certificate than before.</source>
        <translation>Терминал «{terminal}» предъявляет не тот сертификат, что раньше.</translation>
    </message>
    <message>
        <source>Do not trust it unless the terminal was reset or replaced: somebody may stand between you and it.</source>
        <translation>Не доверяйте ему, если терминал не сбрасывали и не заменяли: соединение может кто-то перехватывать.</translation>
    </message>
    <message>
        <source>Nothing is sent until then. Find out who uses a wrong password.</source>
        <translation>До этого ничего не отправляется. Выясните, кто вводит неверный пароль.</translation>
    </message>
    <message>
        <source>Enter the right password; one that was set on the terminal since may be sent once more.</source>
        <translation>Введите верный пароль; пароль, заданный на терминале с тех пор, можно отправить ещё раз.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Попытка повторится автоматически.</translation>
    </message>
    <message>
        <source>The connection to {terminal} broke off.</source>
        <translation>Соединение с терминалом «{terminal}» прервалось.</translation>
    </message>
    <message>
        <source>This is no PIN.</source>
        <translation>Это не ПИН-код.</translation>
    </message>
    <message>
        <source>Type {shortest} to {longest} digits, or leave it empty.</source>
        <translation>Введите от {shortest} до {longest} цифр или оставьте поле пустым.</translation>
    </message>
    <message>
        <source>The address of {value} is not public.</source>
        <translation>Адрес операции {value} нигде не опубликован.</translation>
    </message>
    <message>
        <source>It cannot be called; the manual lists what is known of it.</source>
        <translation>Вызвать её нельзя; что о ней известно, перечислено в руководстве.</translation>
    </message>
    <message>
        <source>The parameter {value} is missing.</source>
        <translation>Не указан параметр {value}.</translation>
    </message>
    <message>
        <source>{operation} has no parameter {value}.</source>
        <translation>У операции {operation} нет параметра {value}.</translation>
    </message>
    <message>
        <source>It takes these: {allowed}.</source>
        <translation>Её параметры: {allowed}.</translation>
    </message>
    <message>
        <source>{given} cannot be used as {value}.</source>
        <translation>Значение {given} не подходит для {value}.</translation>
    </message>
    <message>
        <source>Give --param {value}=…, where … is {allowed}.</source>
        <translation>Укажите --param {value}=…, где … — это {allowed}.</translation>
    </message>
    <message>
        <source>The parameter {value} is secret; others can read a command line.</source>
        <translation>Параметр {value} секретный, а командную строку видят и другие.</translation>
    </message>
    <message>
        <source>Give it as --param {value}=- and write it as a line to the standard input.</source>
        <translation>Укажите --param {value}=- и передайте значение строкой на стандартный ввод.</translation>
    </message>
    <message>
        <source>{value} sends a body, and there is none.</source>
        <translation>Для {value} нужно тело запроса, а его нет.</translation>
    </message>
    <message>
        <source>Give a file with {wanted}: --body FILE.</source>
        <translation>Укажите файл, содержащий {wanted}: --body ФАЙЛ.</translation>
    </message>
    <message>
        <source>{value} sends no body.</source>
        <translation>У {value} нет тела запроса.</translation>
    </message>
    <message>
        <source>Leave --body out.</source>
        <translation>Уберите --body.</translation>
    </message>
    <message>
        <source>The body for {value} is not {wanted}.</source>
        <translation>Тело запроса для {value} — не {wanted}.</translation>
    </message>
    <message>
        <source>Correct what stands in the file.</source>
        <translation>Исправьте содержимое файла.</translation>
    </message>
    <message>
        <source>There is no terminal setting called {value}.</source>
        <translation>Настройки терминала {value} нет.</translation>
    </message>
    <message>
        <source>See the list: settings list; several of a kind as {example}.</source>
        <translation>Список покажет settings list; одну из нескольких пишите как {example}.</translation>
    </message>
    <message>
        <source>{value} is secret, so it is not taken from the command line.</source>
        <translation>{value} — секрет, поэтому из командной строки он не принимается.</translation>
    </message>
    <message>
        <source>Write {value}=- and give it on stdin.</source>
        <translation>Напишите {value}=- и передайте значение на стандартный ввод.</translation>
    </message>
    <message>
        <source>This photo cannot be used, whoever decides.</source>
        <translation>Эту фотографию нельзя использовать ни по чьему решению.</translation>
    </message>
    <message>
        <source>Only pose and light may be decided on; take another photo.</source>
        <translation>Решать можно только о позе и освещении; сделайте другой снимок.</translation>
    </message>
    <message>
        <source>There is no reason yet.</source>
        <translation>Причина не указана.</translation>
    </message>
    <message>
        <source>Say why, without naming the person.</source>
        <translation>Напишите почему, не называя посетителя.</translation>
    </message>
    <message>
        <source>Nobody takes the decision yet.</source>
        <translation>Не указано, кто принимает решение.</translation>
    </message>
    <message>
        <source>Type the name or initials of the supervisor.</source>
        <translation>Введите имя или инициалы руководителя.</translation>
    </message>
    <message>
        <source>This file shows no moving picture.</source>
        <translation>В этом файле нет видео.</translation>
    </message>
    <message>
        <source>Choose an MP4, MOV, AVI or WebM video.</source>
        <translation>Выберите видео MP4, MOV, AVI или WebM.</translation>
    </message>
    <message>
        <source>The video stream gives no picture.</source>
        <translation>Видеопоток не даёт изображения.</translation>
    </message>
    <message>
        <source>{camera} is not plugged in.</source>
        <translation>Камера не подключена: {camera}.</translation>
    </message>
    <message>
        <source>Plug it in; the picture comes back by itself.</source>
        <translation>Подключите её, изображение вернётся само.</translation>
    </message>
    <message>
        <source>{camera} gives no picture.</source>
        <translation>Камера не даёт изображения: {camera}.</translation>
    </message>
    <message>
        <source>Close the other program that uses it; it is tried again by itself.</source>
        <translation>Закройте другую программу, которая её занимает; попытка повторится сама.</translation>
    </message>
    <message>
        <source>This program may not use {camera}.</source>
        <translation>Программе нельзя использовать {camera}.</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s privacy settings (on Linux: add this user to the group video), then try again.</source>
        <translation>Разрешите это в настройках конфиденциальности системы (в Linux добавьте пользователя в группу video) и повторите.</translation>
    </message>
    <message>
        <source>{terminal} offers no encryption that is safe today.</source>
        <translation>Терминал «{terminal}» не поддерживает надёжное на сегодня шифрование.</translation>
    </message>
    <message>
        <source>Update its firmware, or allow old encryption for this terminal.</source>
        <translation>Обновите его прошивку или разрешите для него устаревшее шифрование.</translation>
    </message>
    <message>
        <source>{terminal} speaks without encryption at this port.</source>
        <translation>Терминал «{terminal}» отвечает на этом порту без шифрования.</translation>
    </message>
    <message>
        <source>The password of {terminal} is not known.</source>
        <translation>Пароль терминала «{terminal}» неизвестен.</translation>
    </message>
    <message>
        <source>Enter the terminal&apos;s password.</source>
        <translation>Введите пароль терминала.</translation>
    </message>
    <message>
        <source>{terminal} refused the password; tries left: {tries_left}.</source>
        <translation>Терминал «{terminal}» отклонил пароль; осталось попыток: {tries_left}.</translation>
    </message>
    <message>
        <source>Enter the right password; nothing more is sent before.</source>
        <translation>Введите правильный пароль; до этого больше ничего не отправляется.</translation>
    </message>
    <message>
        <source>{terminal} is locked after wrong passwords, for {unlock_s} more seconds.</source>
        <translation>Терминал «{terminal}» заблокирован после неверных паролей; осталось ждать, секунд: {unlock_s}.</translation>
    </message>
    <message>
        <source>{terminal} has no password yet.</source>
        <translation>У терминала «{terminal}» ещё нет пароля.</translation>
    </message>
    <message>
        <source>Activate it first.</source>
        <translation>Сначала активируйте его.</translation>
    </message>
    <message>
        <source>This account may not do that on {terminal}.</source>
        <translation>Этой учётной записи на терминале «{terminal}» это не разрешено.</translation>
    </message>
    <message>
        <source>Use the terminal&apos;s administrator account.</source>
        <translation>Используйте учётную запись администратора терминала.</translation>
    </message>
    <message>
        <source>{terminal} offers no login that protects the password.</source>
        <translation>Терминал «{terminal}» не предлагает входа, защищающего пароль.</translation>
    </message>
    <message>
        <source>Check the address; on the terminal&apos;s web page, set the authentication to digest.</source>
        <translation>Проверьте адрес; на веб-странице терминала выберите проверку подлинности digest.</translation>
    </message>
    <message>
        <source>{terminal} refused the password before, so nothing was sent.</source>
        <translation>Терминал «{terminal}» уже отклонил пароль, поэтому ничего не отправлено.</translation>
    </message>
    <message>
        <source>{terminal} gave an answer that makes no sense.</source>
        <translation>Терминал «{terminal}» прислал непонятный ответ.</translation>
    </message>
    <message>
        <source>{terminal} sent more than can be read.</source>
        <translation>Терминал «{terminal}» прислал больше данных, чем можно прочитать.</translation>
    </message>
    <message>
        <source>There is no terminal at this address.</source>
        <translation>По этому адресу нет терминала.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Проверьте адрес.</translation>
    </message>
    <message>
        <source>{terminal} refused the request.</source>
        <translation>Терминал «{terminal}» отклонил запрос.</translation>
    </message>
    <message>
        <source>The terminal&apos;s own words: {sub_status} {error_msg}</source>
        <translation>Ответ терминала: {sub_status} {error_msg}</translation>
    </message>
    <message>
        <source>{terminal} is busy.</source>
        <translation>Терминал «{terminal}» занят.</translation>
    </message>
    <message>
        <source>{terminal} is still working on another face.</source>
        <translation>Терминал «{terminal}» ещё обрабатывает другое лицо.</translation>
    </message>
    <message>
        <source>Nobody stood in front of {terminal} in time.</source>
        <translation>Никто не встал перед терминалом «{terminal}» вовремя.</translation>
    </message>
    <message>
        <source>Ask the person to step up, try again.</source>
        <translation>Попросите человека подойти и повторите.</translation>
    </message>
    <message>
        <source>{terminal} could not make a template of the face this time.</source>
        <translation>Терминал «{terminal}» на этот раз не смог построить шаблон лица.</translation>
    </message>
    <message>
        <source>It is tried again by itself; take a new photo if it stays.</source>
        <translation>Попытка повторится автоматически; если не поможет, сделайте новый снимок.</translation>
    </message>
    <message>
        <source>{terminal} has no room for another person.</source>
        <translation>На терминале «{terminal}» нет места для ещё одного человека.</translation>
    </message>
    <message>
        <source>Remove people who no longer need access; then it goes on.</source>
        <translation>Удалите тех, кому доступ больше не нужен, и отправка продолжится.</translation>
    </message>
    <message>
        <source>{terminal} has no room for another face.</source>
        <translation>На терминале «{terminal}» нет места для ещё одного лица.</translation>
    </message>
    <message>
        <source>There is no room for another card on {terminal}.</source>
        <translation>На терминале «{terminal}» нет места для ещё одной карты.</translation>
    </message>
    <message>
        <source>Remove cards that are no longer used.</source>
        <translation>Удалите карты, которые больше не используются.</translation>
    </message>
    <message>
        <source>The memory of {terminal} is full.</source>
        <translation>Память терминала «{terminal}» заполнена.</translation>
    </message>
    <message>
        <source>Make room on the terminal; then it goes on.</source>
        <translation>Освободите место на терминале, и отправка продолжится.</translation>
    </message>
    <message>
        <source>Another program listens to the events of {terminal}, at {holder}.</source>
        <translation>События терминала «{terminal}» слушает другая программа, адрес {holder}.</translation>
    </message>
    <message>
        <source>Events come a little later, from its history; close the other program to have them at once.</source>
        <translation>События приходят чуть позже, из его журнала; чтобы получать их сразу, закройте другую программу.</translation>
    </message>
    <message>
        <source>{terminal} finds the photo file too large.</source>
        <translation>Для терминала «{terminal}» файл фотографии слишком велик.</translation>
    </message>
    <message>
        <source>Take a new photo.</source>
        <translation>Сделайте новый снимок.</translation>
    </message>
    <message>
        <source>{terminal} finds no face in the photo.</source>
        <translation>Терминал «{terminal}» не нашёл лица на фотографии.</translation>
    </message>
    <message>
        <source>Take a new photo, looking at the camera.</source>
        <translation>Сделайте новый снимок: человек должен смотреть в камеру.</translation>
    </message>
    <message>
        <source>{terminal} finds more than one face.</source>
        <translation>Терминал «{terminal}» нашёл больше одного лица.</translation>
    </message>
    <message>
        <source>Take a new photo with one person only.</source>
        <translation>Сделайте новый снимок, на котором только один человек.</translation>
    </message>
    <message>
        <source>{terminal} finds the face too small.</source>
        <translation>Для терминала «{terminal}» лицо слишком мелкое.</translation>
    </message>
    <message>
        <source>Take a new photo from closer by.</source>
        <translation>Сделайте новый снимок с более близкого расстояния.</translation>
    </message>
    <message>
        <source>{terminal} finds the photo too poor.</source>
        <translation>Для терминала «{terminal}» качество фотографии слишком низкое.</translation>
    </message>
    <message>
        <source>Take a new, sharp and evenly lit photo.</source>
        <translation>Сделайте новый снимок, резкий и равномерно освещённый.</translation>
    </message>
    <message>
        <source>{terminal} cannot read the photo.</source>
        <translation>Терминал «{terminal}» не может прочитать фотографию.</translation>
    </message>
    <message>
        <source>{terminal} refused the new photo, and the old face could not be put back: the person has none there now.</source>
        <translation>Терминал «{terminal}» отклонил новую фотографию, а прежнее лицо вернуть не удалось: сейчас у человека там нет лица.</translation>
    </message>
    <message>
        <source>Take a new photo and enroll again at once. The terminal&apos;s own words: {sub_status} {error_msg}</source>
        <translation>Сразу сделайте новую фотографию и зарегистрируйте ещё раз. Ответ терминала: {sub_status} {error_msg}</translation>
    </message>
    <message>
        <source>{terminal} did not take the new photo yet, and the person has no face there meanwhile.</source>
        <translation>Терминал «{terminal}» ещё не принял новую фотографию, и пока у человека там нет лица.</translation>
    </message>
    <message>
        <source>It is tried again by itself; until then, let the person in by hand.</source>
        <translation>Попытка повторится сама; до тех пор впускайте человека вручную.</translation>
    </message>
    <message>
        <source>The person is already on {terminal}.</source>
        <translation>Этот человек уже есть на терминале «{terminal}».</translation>
    </message>
    <message>
        <source>Enroll again to replace.</source>
        <translation>Зарегистрируйте ещё раз, чтобы заменить.</translation>
    </message>
    <message>
        <source>The person already has a face on {terminal}.</source>
        <translation>У этого человека уже есть лицо на терминале «{terminal}».</translation>
    </message>
    <message>
        <source>{terminal} holds the same face under another number.</source>
        <translation>На терминале «{terminal}» это же лицо записано под другим номером.</translation>
    </message>
    <message>
        <source>Check whether this person is already enrolled.</source>
        <translation>Проверьте, не зарегистрирован ли этот человек раньше.</translation>
    </message>
    <message>
        <source>The card belongs to another person on {terminal}.</source>
        <translation>На терминале «{terminal}» эта карта принадлежит другому человеку.</translation>
    </message>
    <message>
        <source>Use another card, or remove it there.</source>
        <translation>Возьмите другую карту или удалите её там.</translation>
    </message>
    <message>
        <source>The person is not on {terminal}.</source>
        <translation>Этого человека нет на терминале «{terminal}».</translation>
    </message>
    <message>
        <source>Enroll the person first.</source>
        <translation>Сначала зарегистрируйте его.</translation>
    </message>
    <message>
        <source>The person has no face on {terminal}.</source>
        <translation>У этого человека нет лица на терминале «{terminal}».</translation>
    </message>
    <message>
        <source>Enroll the person with a photo.</source>
        <translation>Зарегистрируйте его с фотографией.</translation>
    </message>
    <message>
        <source>The card is not on {terminal}.</source>
        <translation>Этой карты нет на терминале «{terminal}».</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>Ничего делать не нужно.</translation>
    </message>
    <message>
        <source>{terminal} does not have what was asked for.</source>
        <translation>На терминале «{terminal}» этого нет.</translation>
    </message>
    <message>
        <source>Check the number or name.</source>
        <translation>Проверьте номер или имя.</translation>
    </message>
    <message>
        <source>{terminal} cannot do that.</source>
        <translation>Терминал «{terminal}» не поддерживает это действие.</translation>
    </message>
    <message>
        <source>Choose another terminal or another way.</source>
        <translation>Выберите другой терминал или другой способ.</translation>
    </message>
    <message>
        <source>{terminal} did not accept the data.</source>
        <translation>Терминал «{terminal}» не принял данные.</translation>
    </message>
    <message>
        <source>{terminal} has to be restarted first.</source>
        <translation>Терминал «{terminal}» нужно сначала перезапустить.</translation>
    </message>
    <message>
        <source>Restart the terminal, then try again.</source>
        <translation>Перезапустите терминал и повторите.</translation>
    </message>
    <message>
        <source>{terminal} reports a fault of its own.</source>
        <translation>Терминал «{terminal}» сообщает о собственной неисправности.</translation>
    </message>
    <message>
        <source>{terminal} said yes, but does not show the person.</source>
        <translation>Терминал «{terminal}» подтвердил приём, но записи на нём нет.</translation>
    </message>
    <message>
        <source>{terminal} does not have the setting {resource}.</source>
        <translation>На {terminal} нет настройки {resource}.</translation>
    </message>
    <message>
        <source>Choose another setting or terminal.</source>
        <translation>Выберите другую настройку или другой терминал.</translation>
    </message>
    <message>
        <source>{terminal} has no field {value} in {resource}.</source>
        <translation>На {terminal} в {resource} нет поля {value}.</translation>
    </message>
    <message>
        <source>Use one that the terminal shows.</source>
        <translation>Возьмите одно из показанных терминалом.</translation>
    </message>
    <message>
        <source>{value} of {terminal} cannot be changed.</source>
        <translation>{value} на терминале «{terminal}» изменить нельзя.</translation>
    </message>
    <message>
        <source>Leave it out; the terminal sets it.</source>
        <translation>Уберите его: это поле задаёт сам терминал.</translation>
    </message>
    <message>
        <source>{value} is no date and time.</source>
        <translation>{value} — не дата и время.</translation>
    </message>
    <message>
        <source>Write it as 2030-01-31T08:00:00, in the terminal&apos;s time, or with an offset as 2030-01-31T08:00:00+03:00.</source>
        <translation>Запишите так: 2030-01-31T08:00:00 — по времени терминала, или со смещением: 2030-01-31T08:00:00+03:00.</translation>
    </message>
    <message>
        <source>{terminal} pushes its events to others already, and has no place left for this computer.</source>
        <translation>{terminal} уже передаёт события другим получателям; места для этого компьютера не осталось.</translation>
    </message>
    <message>
        <source>Its history is read every few seconds; take one off in its settings, under the receiver of events, to have them at once.</source>
        <translation>Его журнал читается раз в несколько секунд; чтобы события приходили сразу, освободите место в настройке терминала «Получатель событий».</translation>
    </message>
    <message>
        <source>{terminal} does not take this file of settings, or its password is another one.</source>
        <translation>Терминал «{terminal}» не принимает этот файл настроек, или пароль файла другой.</translation>
    </message>
    <message>
        <source>Type the password that the file was saved with; the file has to come from a terminal of this model. The terminal&apos;s own words: {sub_status} {error_msg}</source>
        <translation>Введите пароль, с которым файл был сохранён; файл должен быть от терминала этой модели. Ответ терминала: {sub_status} {error_msg}</translation>
    </message>
    <message>
        <source>{terminal} has no door {door}; its doors have the numbers up to {doors}.</source>
        <translation>У терминала «{terminal}» нет двери {door}; номера его дверей — до {doors}.</translation>
    </message>
    <message>
        <source>Choose one of these; nothing was sent.</source>
        <translation>Выберите одну из них; ничего не отправлено.</translation>
    </message>
    <message>
        <source>Changing {field} of {terminal} needs your consent.</source>
        <translation>Изменение {field} на терминале «{terminal}» требует вашего согласия.</translation>
    </message>
    <message>
        <source>{danger} Confirm it with --yes.</source>
        <translation>{danger} Подтвердите ключом --yes.</translation>
    </message>
    <message>
        <source>{terminal} said yes, but kept {field} as it was: {found}.</source>
        <translation>{terminal} ответил согласием, но оставил {field} прежним: {found}.</translation>
    </message>
    <message>
        <source>This firmware may not know that value: choose another, or set it on the terminal&apos;s own screen or web page.</source>
        <translation>Возможно, прошивка не знает такого значения: выберите другое или задайте его на экране или веб-странице терминала.</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Диск этого компьютера заполнен.</translation>
    </message>
    <message>
        <source>Make room; nothing that was accepted is lost.</source>
        <translation>Освободите место; всё, что было принято, сохранено.</translation>
    </message>
    <message>
        <source>The station&apos;s database is in use.</source>
        <translation>База данных станции занята.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Закройте другую программу и повторите.</translation>
    </message>
    <message>
        <source>The station&apos;s database cannot be read.</source>
        <translation>Базу данных станции не удаётся прочитать.</translation>
    </message>
    <message>
        <source>Restore a backup, or ask support.</source>
        <translation>Восстановите резервную копию или обратитесь в службу поддержки.</translation>
    </message>
    <message>
        <source>The database was written by a newer version.</source>
        <translation>База данных создана более новой версией программы.</translation>
    </message>
    <message>
        <source>Install the newest version.</source>
        <translation>Установите последнюю версию.</translation>
    </message>
    <message>
        <source>The station&apos;s folder cannot be written: {folder}.</source>
        <translation>В папку станции нельзя записывать: {folder}.</translation>
    </message>
    <message>
        <source>The shared database does not answer.</source>
        <translation>Общая база данных не отвечает.</translation>
    </message>
    <message>
        <source>Check the network and its address.</source>
        <translation>Проверьте сеть и её адрес.</translation>
    </message>
    <message>
        <source>The waiting PIN can no longer be opened.</source>
        <translation>Ожидающий ПИН-код больше нельзя открыть.</translation>
    </message>
    <message>
        <source>Enroll the person with the PIN again.</source>
        <translation>Зарегистрируйте человека с ПИН-кодом ещё раз.</translation>
    </message>
    <message>
        <source>The waiting photo can no longer be opened.</source>
        <translation>Ожидающую фотографию больше нельзя открыть.</translation>
    </message>
    <message>
        <source>Take a new photo of the person.</source>
        <translation>Сфотографируйте человека заново.</translation>
    </message>
    <message>
        <source>This computer has no password store.</source>
        <translation>На этом компьютере нет хранилища паролей.</translation>
    </message>
    <message>
        <source>Passwords are asked for each time and kept nowhere.</source>
        <translation>Пароли запрашиваются каждый раз и нигде не хранятся.</translation>
    </message>
    <message>
        <source>The password store of this computer is locked.</source>
        <translation>Хранилище паролей этого компьютера заблокировано.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Разблокируйте его и повторите.</translation>
    </message>
    <message>
        <source>The terminal does not answer.</source>
        <translation>Терминал не отвечает.</translation>
    </message>
    <message>
        <source>Check its power, its cable and its address.</source>
        <translation>Проверьте питание, кабель и адрес.</translation>
    </message>
    <message>
        <source>The terminal has no password yet.</source>
        <translation>У терминала ещё нет пароля.</translation>
    </message>
    <message>
        <source>Activate it.</source>
        <translation>Активируйте его.</translation>
    </message>
    <message>
        <source>The station does not know the password of this terminal.</source>
        <translation>Станция не знает пароля этого терминала.</translation>
    </message>
    <message>
        <source>Give it under Terminals.</source>
        <translation>Введите его на странице «Терминалы».</translation>
    </message>
    <message>
        <source>The terminal refused the password; nothing is sent since.</source>
        <translation>Терминал не принял пароль; с тех пор ему ничего не отправляется.</translation>
    </message>
    <message>
        <source>Type the password that is set on the terminal.</source>
        <translation>Введите пароль, который задан на терминале.</translation>
    </message>
    <message>
        <source>The terminal lets nobody in after too many wrong passwords; {unlock_s} s are left.</source>
        <translation>После нескольких неверных паролей терминал никого не пускает; осталось {unlock_s} с.</translation>
    </message>
    <message>
        <source>Wait until the time is over, then type the right password.</source>
        <translation>Подождите, пока время истечёт, и введите верный пароль.</translation>
    </message>
    <message>
        <source>The terminal could not be read: {reason}</source>
        <translation>Прочитать терминал не удалось: {reason}</translation>
    </message>
    <message>
        <source>Check that the address belongs to a face terminal.</source>
        <translation>Проверьте, что по этому адресу действительно терминал распознавания лиц.</translation>
    </message>
    <message>
        <source>Nobody has accepted the certificate of this terminal yet.</source>
        <translation>Сертификат этого терминала ещё никто не подтвердил.</translation>
    </message>
    <message>
        <source>Compare its fingerprint with the one on the terminal, then trust it.</source>
        <translation>Сравните отпечаток с тем, что показывает терминал, и подтвердите доверие.</translation>
    </message>
    <message>
        <source>The terminal shows another certificate than the one that was accepted.</source>
        <translation>Терминал предъявляет не тот сертификат, который был подтверждён.</translation>
    </message>
    <message>
        <source>Find out who changed it, or whether this is another device, before you trust it.</source>
        <translation>Прежде чем доверять ему, выясните, кто его сменил и не другое ли это устройство.</translation>
    </message>
    <message>
        <source>The certificate expired on {date}.</source>
        <translation>Срок действия сертификата истёк {date}.</translation>
    </message>
    <message>
        <source>Have the terminal make a new one.</source>
        <translation>Создайте на терминале новый сертификат.</translation>
    </message>
    <message>
        <source>The certificate expires on {date}.</source>
        <translation>Срок действия сертификата истекает {date}.</translation>
    </message>
    <message>
        <source>Have the terminal make a new one in time.</source>
        <translation>Заблаговременно создайте на терминале новый сертификат.</translation>
    </message>
    <message>
        <source>Encryption that is no longer safe is allowed for this terminal.</source>
        <translation>Для этого терминала разрешено устаревшее, ненадёжное шифрование.</translation>
    </message>
    <message>
        <source>Update its firmware, then forbid it again.</source>
        <translation>Обновите прошивку и снова запретите его.</translation>
    </message>
    <message>
        <source>The connection is not encrypted; whoever is on the network can read along.</source>
        <translation>Соединение не шифруется: его может прослушать любой в этой сети.</translation>
    </message>
    <message>
        <source>Turn HTTPS on, and add the terminal under https://.</source>
        <translation>Включите HTTPS и добавьте терминал по адресу https://.</translation>
    </message>
    <message>
        <source>The terminal still has its first password.</source>
        <translation>На терминале всё ещё заводской пароль.</translation>
    </message>
    <message>
        <source>Set a password of your own.</source>
        <translation>Задайте собственный пароль.</translation>
    </message>
    <message>
        <source>The terminal calls its password weak.</source>
        <translation>Терминал считает свой пароль слабым.</translation>
    </message>
    <message>
        <source>Set a longer one with letters and digits.</source>
        <translation>Задайте пароль подлиннее, с буквами и цифрами.</translation>
    </message>
    <message>
        <source>Days until the password runs out: {days}.</source>
        <translation>Дней до истечения срока пароля: {days}.</translation>
    </message>
    <message>
        <source>Set a new one in time.</source>
        <translation>Заблаговременно смените его.</translation>
    </message>
    <message>
        <source>{count} of {limit} people are on the terminal, {percent} %.</source>
        <translation>Людей на терминале: {count} из {limit} возможных, {percent} %.</translation>
    </message>
    <message>
        <source>Remove those who are no longer needed.</source>
        <translation>Удалите тех, кто больше не нужен.</translation>
    </message>
    <message>
        <source>{count} of {limit} faces are on the terminal, {percent} %.</source>
        <translation>Лиц на терминале: {count} из {limit} возможных, {percent} %.</translation>
    </message>
    <message>
        <source>The clock is {skew_s} s ahead of this computer&apos;s.</source>
        <translation>Часы терминала спешат на {skew_s} с относительно этого компьютера.</translation>
    </message>
    <message>
        <source>Set the time, or a time server that it can reach.</source>
        <translation>Выставьте время или укажите доступный терминалу сервер времени.</translation>
    </message>
    <message>
        <source>The clock is {skew_s} s behind this computer&apos;s.</source>
        <translation>Часы терминала отстают на {skew_s} с от этого компьютера.</translation>
    </message>
    <message>
        <source>Somebody else listens to the events of this terminal: {holder}.</source>
        <translation>События этого терминала уже получает кто-то другой: {holder}.</translation>
    </message>
    <message>
        <source>Close the other program if events come late here.</source>
        <translation>Если события приходят с опозданием, закройте ту программу.</translation>
    </message>
    <message>
        <source>The firmware is {firmware}; most terminals of this model have {usual}.</source>
        <translation>Прошивка — {firmware}; у большинства терминалов этой модели — {usual}.</translation>
    </message>
    <message>
        <source>Bring all to the same firmware.</source>
        <translation>Приведите все терминалы к одной прошивке.</translation>
    </message>
    <message>
        <source>No test person was enrolled on this terminal and seen there.</source>
        <translation>На этом терминале не проверена регистрация: проверочного человека на него не вносили.</translation>
    </message>
    <message>
        <source>Have it tested before it is handed over.</source>
        <translation>Проверьте терминал, прежде чем сдавать его.</translation>
    </message>
    <message>
        <source>The test on the terminal failed: {reason}</source>
        <translation>Проверка терминала не прошла: {reason}</translation>
    </message>
    <message>
        <source>Mend that, then have it tested again.</source>
        <translation>Устраните это и проверьте терминал ещё раз.</translation>
    </message>
    <message>
        <source>The test person {employee_no} is still on the terminal.</source>
        <translation>Проверочный человек {employee_no} ещё не удалён с терминала.</translation>
    </message>
    <message>
        <source>The station takes them away as soon as it reaches the terminal; keep it running until then.</source>
        <translation>Станция удалит его, как только терминал ответит; до тех пор не закрывайте программу.</translation>
    </message>
    <message>
        <source>The terminal did not recognize anybody in time.</source>
        <translation>Терминал никого не узнал за отведённое время.</translation>
    </message>
    <message>
        <source>Have the person in the test photo stand before it, and have it tested again.</source>
        <translation>Пусть перед терминалом встанет человек с проверочного фото; повторите проверку.</translation>
    </message>
    <message>
        <source>The terminal recognized the test person, but its door stayed closed.</source>
        <translation>Терминал узнал проверочного человека, но дверь не открылась.</translation>
    </message>
    <message>
        <source>Check its permission schedule, its door and how people have to identify.</source>
        <translation>Проверьте расписание доступа, саму дверь и требуемый способ идентификации.</translation>
    </message>
    <message>
        <source>Values that are not as in the template {template}: {count}.</source>
        <translation>Значений, которые расходятся с шаблоном {template}: {count}.</translation>
    </message>
    <message>
        <source>Bring the terminal to the template.</source>
        <translation>Приведите терминал в соответствие с шаблоном.</translation>
    </message>
    <message>
        <source>The settings could not be compared with the template: {reason}</source>
        <translation>Не удалось сравнить настройки с шаблоном: {reason}</translation>
    </message>
    <message>
        <source>Mend that, then have them compared again.</source>
        <translation>Устраните это и сравните ещё раз.</translation>
    </message>
    <message>
        <source>The photo cannot be checked. Install the program again.</source>
        <translation>Фотографию нельзя проверить. Установите программу заново.</translation>
    </message>
    <message>
        <source>This file is not a readable picture. Choose a JPEG or PNG photo.</source>
        <translation>Этот файл не удаётся прочитать как изображение. Выберите фотографию JPEG или PNG.</translation>
    </message>
    <message>
        <source>No face found. Ask the person to look at the camera.</source>
        <translation>Лицо не найдено. Попросите человека смотреть в камеру.</translation>
    </message>
    <message>
        <source>The face is hard to make out. Ask the person to look at the camera, face free.</source>
        <translation>Лицо плохо различимо. Попросите человека открыть лицо и смотреть в камеру.</translation>
    </message>
    <message>
        <source>More than one person in the picture. Only one person, please.</source>
        <translation>В кадре больше одного человека. Нужен только один.</translation>
    </message>
    <message>
        <source>The face is too small. Please come closer.</source>
        <translation>Лицо слишком мелкое. Подойдите ближе.</translation>
    </message>
    <message>
        <source>Too close. Please step back a little.</source>
        <translation>Слишком близко. Отойдите немного назад.</translation>
    </message>
    <message>
        <source>The face is too near the edge. Move it to the middle of the picture.</source>
        <translation>Лицо слишком близко к краю. Встаньте в середину кадра.</translation>
    </message>
    <message>
        <source>The face is too far to the right in the picture. Move it to the middle.</source>
        <translation>Лицо у правого края кадра. Встаньте в середину.</translation>
    </message>
    <message>
        <source>The face is too far to the left in the picture. Move it to the middle.</source>
        <translation>Лицо у левого края кадра. Встаньте в середину.</translation>
    </message>
    <message>
        <source>The face is too low in the picture. Leave room below the chin.</source>
        <translation>Лицо слишком низко в кадре. Оставьте место под подбородком.</translation>
    </message>
    <message>
        <source>The face is too high in the picture. Leave room above the head.</source>
        <translation>Лицо слишком высоко в кадре. Оставьте место над головой.</translation>
    </message>
    <message>
        <source>Turn the face straight to the camera.</source>
        <translation>Поверните лицо прямо к камере.</translation>
    </message>
    <message>
        <source>Hold the head upright.</source>
        <translation>Держите голову прямо, не наклоняйте её набок.</translation>
    </message>
    <message>
        <source>The picture lies on its side or on its head. Turn it first.</source>
        <translation>Снимок лежит на боку или перевёрнут. Сначала поверните его.</translation>
    </message>
    <message>
        <source>Hold the chin level: neither raised nor lowered.</source>
        <translation>Держите подбородок ровно, не поднимая и не опуская.</translation>
    </message>
    <message>
        <source>Raise the chin a little.</source>
        <translation>Немного поднимите подбородок.</translation>
    </message>
    <message>
        <source>Lower the chin a little.</source>
        <translation>Немного опустите подбородок.</translation>
    </message>
    <message>
        <source>Nose and mouth are covered. Please take the mask off.</source>
        <translation>Нос и рот закрыты. Снимите маску.</translation>
    </message>
    <message>
        <source>The eyes are hidden. Take off dark glasses, move hair aside.</source>
        <translation>Глаза не видны. Снимите тёмные очки, уберите волосы.</translation>
    </message>
    <message>
        <source>Too dark. Switch on a light in front of the person.</source>
        <translation>Слишком темно. Включите свет перед человеком.</translation>
    </message>
    <message>
        <source>Too bright. Turn down the light or move away from the window.</source>
        <translation>Слишком светло. Убавьте свет или отойдите от окна.</translation>
    </message>
    <message>
        <source>One side of the face is in shadow. Turn towards the light.</source>
        <translation>Одна сторона лица в тени. Повернитесь к свету.</translation>
    </message>
    <message>
        <source>The picture is pale. Clean the lens, check the light.</source>
        <translation>Изображение бледное. Протрите объектив, проверьте свет.</translation>
    </message>
    <message>
        <source>The picture is blurred. Hold still, or focus the camera.</source>
        <translation>Изображение нерезкое. Не двигайтесь или наведите камеру на резкость.</translation>
    </message>
    <message>
        <source>The eyes are closed. Please look with open eyes.</source>
        <translation>Глаза закрыты. Откройте глаза и смотрите в камеру.</translation>
    </message>
    <message>
        <source>Black-and-white picture. A color photo works better.</source>
        <translation>Снимок чёрно-белый. Лучше подойдёт цветная фотография.</translation>
    </message>
    <message>
        <source>The picture is strongly compressed. Use the original.</source>
        <translation>Изображение сильно сжато. Возьмите исходный файл.</translation>
    </message>
    <message>
        <source>The picture does not fit a terminal. Take a new photo, or choose a larger picture.</source>
        <translation>Изображение не подходит терминалу. Сделайте новый снимок или выберите изображение побольше.</translation>
    </message>
    <message>
        <source>What its body names is gone for good.</source>
        <translation>То, что названо в теле запроса, исчезнет безвозвратно.</translation>
    </message>
    <message>
        <source>Every person on the terminal can be deleted, with cards, fingerprints and faces.</source>
        <translation>Могут быть удалены все люди на терминале вместе с картами, отпечатками и лицами.</translation>
    </message>
    <message>
        <source>The face library is deleted with every face in it.</source>
        <translation>Библиотека лиц будет удалена со всеми лицами.</translation>
    </message>
    <message>
        <source>Every face library of the terminal is deleted with all faces.</source>
        <translation>Будут удалены все библиотеки лиц терминала со всеми лицами.</translation>
    </message>
    <message>
        <source>Everybody loses the right to enter by face, and the terminal may restart.</source>
        <translation>Все потеряют право входа по лицу, и терминал может перезагрузиться.</translation>
    </message>
    <message>
        <source>The fingerprints that its body names are deleted; without names those of everybody.</source>
        <translation>Будут удалены отпечатки, названные в теле запроса; если никто не назван — отпечатки всех людей.</translation>
    </message>
    <message>
        <source>Everything of each kind that its body flags is deleted.</source>
        <translation>Будет удалено всё каждого вида, отмеченного в теле запроса.</translation>
    </message>
    <message>
        <source>This receiver of events is forgotten.</source>
        <translation>Этот получатель событий будет удалён.</translation>
    </message>
    <message>
        <source>All receivers of events are forgotten.</source>
        <translation>Будут удалены все получатели событий.</translation>
    </message>
    <message>
        <source>The import task is deleted.</source>
        <translation>Задание импорта будет удалено.</translation>
    </message>
    <message>
        <source>The signing request of the certificate is deleted.</source>
        <translation>Запрос на подпись сертификата будет удалён.</translation>
    </message>
    <message>
        <source>All picture settings of the channel go back to their defaults.</source>
        <translation>Все настройки изображения канала вернутся к заводским.</translation>
    </message>
    <message>
        <source>All settings of the terminal are replaced, and it restarts.</source>
        <translation>Все настройки терминала будут заменены, и он перезагрузится.</translation>
    </message>
    <message>
        <source>The terminal goes back to how it left the factory, people and settings included, and restarts.</source>
        <translation>Терминал вернётся к заводскому состоянию, вместе с людьми и настройками, и перезагрузится.</translation>
    </message>
    <message>
        <source>This account of the terminal is deleted.</source>
        <translation>Эта учётная запись терминала будет удалена.</translation>
    </message>
    <message>
        <source>The firmware of the terminal is replaced, and it restarts; a wrong file can disable it.</source>
        <translation>Прошивка терминала будет заменена, и он перезагрузится; неподходящий файл может вывести его из строя.</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Карта принята</translation>
    </message>
    <message>
        <source>No permission for this door</source>
        <translation>Нет прав на эту дверь</translation>
    </message>
    <message>
        <source>Not at this time</source>
        <translation>Не в это время</translation>
    </message>
    <message>
        <source>Validity over</source>
        <translation>Срок действия истёк</translation>
    </message>
    <message>
        <source>Unknown card</source>
        <translation>Неизвестная карта</translation>
    </message>
    <message>
        <source>Door unlocked</source>
        <translation>Дверь разблокирована</translation>
    </message>
    <message>
        <source>Door locked</source>
        <translation>Дверь заблокирована</translation>
    </message>
    <message>
        <source>Exit button pressed</source>
        <translation>Кнопка выхода нажата</translation>
    </message>
    <message>
        <source>Exit button released</source>
        <translation>Кнопка выхода отпущена</translation>
    </message>
    <message>
        <source>Door opened</source>
        <translation>Дверь открыта</translation>
    </message>
    <message>
        <source>Door closed</source>
        <translation>Дверь закрыта</translation>
    </message>
    <message>
        <source>Door forced open</source>
        <translation>Дверь взломана</translation>
    </message>
    <message>
        <source>Door left open</source>
        <translation>Дверь оставлена открытой</translation>
    </message>
    <message>
        <source>Fingerprint accepted</source>
        <translation>Отпечаток принят</translation>
    </message>
    <message>
        <source>Fingerprint refused</source>
        <translation>Отпечаток отклонён</translation>
    </message>
    <message>
        <source>Face accepted</source>
        <translation>Лицо принято</translation>
    </message>
    <message>
        <source>Face refused</source>
        <translation>Лицо отклонено</translation>
    </message>
    <message>
        <source>Number and face accepted</source>
        <translation>Номер и лицо приняты</translation>
    </message>
    <message>
        <source>Number and face refused</source>
        <translation>Номер и лицо отклонены</translation>
    </message>
    <message>
        <source>Number and face: took too long</source>
        <translation>Номер и лицо: истекло время</translation>
    </message>
    <message>
        <source>Face not recognized</source>
        <translation>Лицо не распознано</translation>
    </message>
    <message>
        <source>Number and PIN accepted</source>
        <translation>Номер и PIN-код приняты</translation>
    </message>
    <message>
        <source>Number and PIN refused</source>
        <translation>Номер и PIN-код отклонены</translation>
    </message>
    <message>
        <source>Not a living face</source>
        <translation>Лицо не живое</translation>
    </message>
    <message>
        <source>Face matches the ID card</source>
        <translation>Лицо совпадает с удостоверением</translation>
    </message>
    <message>
        <source>Face differs from the ID card</source>
        <translation>Лицо не совпадает с удостоверением</translation>
    </message>
    <message>
        <source>On the blocklist</source>
        <translation>В чёрном списке</translation>
    </message>
    <message>
        <source>Face templates must be renewed</source>
        <translation>Нужно обновить шаблоны лиц</translation>
    </message>
    <message>
        <source>Face taken at the terminal</source>
        <translation>Лицо снято на терминале</translation>
    </message>
    <message>
        <source>Card read at the terminal</source>
        <translation>Карта считана на терминале</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Неверный PIN-код</translation>
    </message>
    <message>
        <source>Unknown number</source>
        <translation>Неизвестный номер</translation>
    </message>
    <message>
        <source>All credentials accepted</source>
        <translation>Все идентификаторы приняты</translation>
    </message>
    <message>
        <source>Credentials: took too long</source>
        <translation>Идентификация: истекло время</translation>
    </message>
    <message>
        <source>Another way to identify is required</source>
        <translation>Требуется другой способ идентификации</translation>
    </message>
    <message>
        <source>QR code accepted</source>
        <translation>QR-код принят</translation>
    </message>
    <message>
        <source>Face capture is switched off</source>
        <translation>Съёмка лица выключена</translation>
    </message>
    <message>
        <source>Renewing face templates failed</source>
        <translation>Не удалось обновить шаблоны лиц</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Тревога</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Неисправность</translation>
    </message>
    <message>
        <source>Operated</source>
        <translation>Управление</translation>
    </message>
    <message>
        <source>Note of the terminal</source>
        <translation>Сообщение терминала</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>The station may no longer reach the terminal, or no longer log in.</source>
        <translation>Станция может потерять связь с терминалом или больше не войти на него.</translation>
    </message>
    <message>
        <source>The terminal restarts and is away for about a minute.</source>
        <translation>Терминал перезапустится и будет недоступен около минуты.</translation>
    </message>
    <message>
        <source>Something that the terminal holds is gone afterwards.</source>
        <translation>Часть данных терминала будет потеряна.</translation>
    </message>
    <message>
        <source>The terminal becomes easier to break into.</source>
        <translation>Терминал станет легче взломать.</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>Device information</source>
        <translation>Сведения об устройстве</translation>
    </message>
    <message>
        <source>The label that the terminal shows and sends with its events</source>
        <translation>Название, которое терминал показывает и передаёт с событиями</translation>
    </message>
    <message>
        <source>Number for a remote control</source>
        <translation>Номер для пульта</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Дата и время</translation>
    </message>
    <message>
        <source>With NTP, set the time server as well.</source>
        <translation>Для NTP задайте и сервер времени.</translation>
    </message>
    <message>
        <source>Who sets the clock: a time server or people</source>
        <translation>Кто ставит часы: сервер времени или человек</translation>
    </message>
    <message>
        <source>The terminal&apos;s local time</source>
        <translation>Местное время терминала</translation>
    </message>
    <message>
        <source>POSIX, turned round: UTC+3 is CST-3:00:00</source>
        <translation>В виде POSIX, с обратным знаком: UTC+3 — это CST-3:00:00</translation>
    </message>
    <message>
        <source>Time server (NTP)</source>
        <translation>Сервер времени (NTP)</translation>
    </message>
    <message>
        <source>server</source>
        <translation>сервер</translation>
    </message>
    <message>
        <source>Whether the server is given by name or by address</source>
        <translation>Задан ли сервер именем или адресом</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Имя сервера</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Port of the server</source>
        <translation>Порт сервера</translation>
    </message>
    <message>
        <source>How often the clock is set</source>
        <translation>Как часто подводятся часы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>What the terminal speaks and shows</source>
        <translation>На каком языке говорит и показывает терминал</translation>
    </message>
    <message>
        <source>Being found on the network</source>
        <translation>Обнаружение в сети</translation>
    </message>
    <message>
        <source>Whether searches find the terminal</source>
        <translation>Находит ли терминал поиск</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Сетевой адрес</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>интерфейс</translation>
    </message>
    <message>
        <source>Whether the address is fixed or comes from a DHCP server</source>
        <translation>Постоянный ли адрес или от сервера DHCP</translation>
    </message>
    <message>
        <source>The terminal&apos;s address</source>
        <translation>Адрес терминала</translation>
    </message>
    <message>
        <source>Mask of the local network</source>
        <translation>Маска сети</translation>
    </message>
    <message>
        <source>The way to other networks</source>
        <translation>Шлюз в другие сети</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Беспроводная сеть Wi-Fi</translation>
    </message>
    <message>
        <source>Name of the wireless network</source>
        <translation>Имя беспроводной сети</translation>
    </message>
    <message>
        <source>Key of the wireless network</source>
        <translation>Ключ беспроводной сети</translation>
    </message>
    <message>
        <source>Ports and protocols</source>
        <translation>Порты и протоколы</translation>
    </message>
    <message>
        <source>Port of this protocol</source>
        <translation>Порт этого протокола</translation>
    </message>
    <message>
        <source>Accounts and security</source>
        <translation>Учётные записи и безопасность</translation>
    </message>
    <message>
        <source>Account on the terminal</source>
        <translation>Учётная запись терминала</translation>
    </message>
    <message>
        <source>account</source>
        <translation>учётная запись</translation>
    </message>
    <message>
        <source>Name to log in with</source>
        <translation>Имя для входа</translation>
    </message>
    <message>
        <source>What the account may do</source>
        <translation>Что разрешено учётной записи</translation>
    </message>
    <message>
        <source>The account&apos;s new password</source>
        <translation>Новый пароль учётной записи</translation>
    </message>
    <message>
        <source>Password of the account that makes the change</source>
        <translation>Пароль учётной записи, от имени которой меняют</translation>
    </message>
    <message>
        <source>Permissions of an account</source>
        <translation>Права учётной записи</translation>
    </message>
    <message>
        <source>Lock after wrong passwords</source>
        <translation>Блокировка после неверных паролей</translation>
    </message>
    <message>
        <source>Wrong passwords until the account is locked</source>
        <translation>Число неверных паролей до блокировки</translation>
    </message>
    <message>
        <source>How long the account is locked</source>
        <translation>Как долго учётная запись заблокирована</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>Доступ по SSH</translation>
    </message>
    <message>
        <source>Opens port 22 for the maker&apos;s service</source>
        <translation>Открывает порт 22 для сервиса изготовителя</translation>
    </message>
    <message>
        <source>Request for a certificate</source>
        <translation>Запрос сертификата</translation>
    </message>
    <message>
        <source>Writing it makes a new request.</source>
        <translation>Запись создаёт новый запрос.</translation>
    </message>
    <message>
        <source>Country in two letters</source>
        <translation>Страна двумя буквами</translation>
    </message>
    <message>
        <source>Name or address of the terminal</source>
        <translation>Имя или адрес терминала</translation>
    </message>
    <message>
        <source>Cloud and servers</source>
        <translation>Облако и серверы</translation>
    </message>
    <message>
        <source>Log server</source>
        <translation>Сервер журналов</translation>
    </message>
    <message>
        <source>Hik-Connect (EZVIZ)</source>
        <translation>Облако Hik-Connect (EZVIZ)</translation>
    </message>
    <message>
        <source>Code that ties the terminal to an account</source>
        <translation>Код, которым терминал привязывается к учётной записи</translation>
    </message>
    <message>
        <source>ISUP server</source>
        <translation>Сервер ISUP</translation>
    </message>
    <message>
        <source>Some firmware says yes to a change here and ignores it.</source>
        <translation>Некоторые прошивки здесь соглашаются, но ничего не меняют.</translation>
    </message>
    <message>
        <source>What the terminal calls itself there</source>
        <translation>Как терминал там называется</translation>
    </message>
    <message>
        <source>Key that terminal and server share</source>
        <translation>Общий ключ терминала и сервера</translation>
    </message>
    <message>
        <source>Picture server</source>
        <translation>Сервер изображений</translation>
    </message>
    <message>
        <source>Receiver of events</source>
        <translation>Получатель событий</translation>
    </message>
    <message>
        <source>Some terminals ignore the path, and some never send anything.</source>
        <translation>Некоторые терминалы не учитывают путь, а некоторые ничего не отправляют.</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>получатель</translation>
    </message>
    <message>
        <source>Path on the receiver</source>
        <translation>Путь на получателе</translation>
    </message>
    <message>
        <source>Name of the receiver</source>
        <translation>Имя получателя</translation>
    </message>
    <message>
        <source>Address of the receiver</source>
        <translation>Адрес получателя</translation>
    </message>
    <message>
        <source>Port of the receiver</source>
        <translation>Порт получателя</translation>
    </message>
    <message>
        <source>Whether missed events are sent again</source>
        <translation>Отправлять ли пропущенные события снова</translation>
    </message>
    <message>
        <source>Picture, light and sound</source>
        <translation>Изображение, свет и звук</translation>
    </message>
    <message>
        <source>Picture: brightness and color</source>
        <translation>Изображение: яркость и цвет</translation>
    </message>
    <message>
        <source>Channel 1 is visible light, 2 infrared.</source>
        <translation>Канал 1 — видимый свет, 2 — инфракрасный.</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>канал</translation>
    </message>
    <message>
        <source>Picture: sharpness</source>
        <translation>Изображение: резкость</translation>
    </message>
    <message>
        <source>Picture: mains frequency</source>
        <translation>Изображение: частота электросети</translation>
    </message>
    <message>
        <source>Against flicker of lamps</source>
        <translation>Против мерцания ламп</translation>
    </message>
    <message>
        <source>Supplement light</source>
        <translation>Подсветка</translation>
    </message>
    <message>
        <source>Channel 1 is white light, 2 infrared.</source>
        <translation>Канал 1 — белый свет, 2 — инфракрасный.</translation>
    </message>
    <message>
        <source>The brightest that the light may be</source>
        <translation>Наибольшая яркость подсветки</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Громкость динамика</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Чувствительность микрофона</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Двери</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Дверь</translation>
    </message>
    <message>
        <source>door</source>
        <translation>дверь</translation>
    </message>
    <message>
        <source>Name of the door</source>
        <translation>Название двери</translation>
    </message>
    <message>
        <source>The door contact&apos;s position at rest</source>
        <translation>Положение датчика двери в покое</translation>
    </message>
    <message>
        <source>The exit button&apos;s position at rest</source>
        <translation>Положение кнопки выхода в покое</translation>
    </message>
    <message>
        <source>How long the door stays unlocked</source>
        <translation>Как долго дверь остаётся открытой</translation>
    </message>
    <message>
        <source>The same for people who need longer</source>
        <translation>То же для людей, которым нужно больше времени</translation>
    </message>
    <message>
        <source>Alarm when the door is left open; 0 for none</source>
        <translation>Тревога, если дверь не закрыта; 0 — без тревоги</translation>
    </message>
    <message>
        <source>Lock again as soon as the door is closed</source>
        <translation>Запирать, как только дверь закрыта</translation>
    </message>
    <message>
        <source>PIN under duress</source>
        <translation>PIN под принуждением</translation>
    </message>
    <message>
        <source>PIN that always opens</source>
        <translation>PIN, который открывает всегда</translation>
    </message>
    <message>
        <source>Lock without power</source>
        <translation>Замок без питания</translation>
    </message>
    <message>
        <source>Whether the door is locked or free when the power fails</source>
        <translation>Заперта или свободна дверь при пропаже питания</translation>
    </message>
    <message>
        <source>Readers and cards</source>
        <translation>Считыватели и карты</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Считыватель</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>считыватель</translation>
    </message>
    <message>
        <source>NFC</source>
        <translation>Чтение NFC</translation>
    </message>
    <message>
        <source>Kinds of cards</source>
        <translation>Виды карт</translation>
    </message>
    <message>
        <source>Whether cards of this kind are read</source>
        <translation>Читать ли карты этого вида</translation>
    </message>
    <message>
        <source>Encrypted M1 cards</source>
        <translation>Шифрованные карты M1</translation>
    </message>
    <message>
        <source>Card numbers</source>
        <translation>Номера карт</translation>
    </message>
    <message>
        <source>How much of the number counts</source>
        <translation>Какая часть номера учитывается</translation>
    </message>
    <message>
        <source>Wiegand</source>
        <translation>Интерфейс Wiegand</translation>
    </message>
    <message>
        <source>Wiegand port</source>
        <translation>порт Wiegand</translation>
    </message>
    <message>
        <source>Face recognition</source>
        <translation>Распознавание лиц</translation>
    </message>
    <message>
        <source>Recognition and screen</source>
        <translation>Распознавание и экран</translation>
    </message>
    <message>
        <source>Whether the screen goes dark</source>
        <translation>Гаснет ли экран</translation>
    </message>
    <message>
        <source>What the screen shows at rest</source>
        <translation>Что экран показывает в покое</translation>
    </message>
    <message>
        <source>Face comparison</source>
        <translation>Сравнение лиц</translation>
    </message>
    <message>
        <source>How far the head may be raised or lowered</source>
        <translation>Насколько голова может быть поднята или опущена</translation>
    </message>
    <message>
        <source>How far the head may be turned</source>
        <translation>Насколько голова может быть повёрнута</translation>
    </message>
    <message>
        <source>From how far faces are recognized</source>
        <translation>С какого расстояния узнаются лица</translation>
    </message>
    <message>
        <source>Recognition mode</source>
        <translation>Режим распознавания</translation>
    </message>
    <message>
        <source>A change clears face permissions and may restart the terminal.</source>
        <translation>Смена снимает права по лицам и может перезапустить терминал.</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Маски</translation>
    </message>
    <message>
        <source>What happens to a person without a mask</source>
        <translation>Что делать с человеком без маски</translation>
    </message>
    <message>
        <source>Temperature screening</source>
        <translation>Измерение температуры</translation>
    </message>
    <message>
        <source>Capture by events</source>
        <translation>Снимки по событиям</translation>
    </message>
    <message>
        <source>Access rules</source>
        <translation>Правила доступа</translation>
    </message>
    <message>
        <source>Access controller</source>
        <translation>Контроллер доступа</translation>
    </message>
    <message>
        <source>Whether the terminal speaks</source>
        <translation>Говорит ли терминал</translation>
    </message>
    <message>
        <source>Hide part of the name on the screen</source>
        <translation>Скрывать часть имени на экране</translation>
    </message>
    <message>
        <source>Hide part of the number on the screen</source>
        <translation>Скрывать часть номера на экране</translation>
    </message>
    <message>
        <source>Whether a computer decides before the door opens</source>
        <translation>Решает ли компьютер, открыть ли дверь</translation>
    </message>
    <message>
        <source>Which way the computer is asked</source>
        <translation>Каким путём спрашивается компьютер</translation>
    </message>
    <message>
        <source>How long the answer is waited for</source>
        <translation>Сколько ждать ответа</translation>
    </message>
    <message>
        <source>Whether a face may stand there once only</source>
        <translation>Проверять ли, что лицо ещё не записано</translation>
    </message>
    <message>
        <source>Anti-passback</source>
        <translation>Запрет двойного прохода</translation>
    </message>
    <message>
        <source>The reader that people pass first</source>
        <translation>Считыватель, который проходят первым</translation>
    </message>
    <message>
        <source>Anti-passback of a reader</source>
        <translation>Запрет двойного прохода у считывателя</translation>
    </message>
    <message>
        <source>Anti-passback: reset</source>
        <translation>Запрет двойного прохода: сброс</translation>
    </message>
    <message>
        <source>Several people together</source>
        <translation>Проход нескольких людей</translation>
    </message>
    <message>
        <source>Group of people</source>
        <translation>Группа людей</translation>
    </message>
    <message>
        <source>group</source>
        <translation>группа</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Storage of events</source>
        <translation>Хранение событий</translation>
    </message>
    <message>
        <source>When old events are deleted</source>
        <translation>Когда удаляются старые события</translation>
    </message>
    <message>
        <source>Combining events</source>
        <translation>Объединение событий</translation>
    </message>
    <message>
        <source>What an event sets off</source>
        <translation>Действия по событию</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>правило</translation>
    </message>
    <message>
        <source>Door schedules</source>
        <translation>Расписания дверей</translation>
    </message>
    <message>
        <source>Door: week</source>
        <translation>Дверь: неделя</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>расписание</translation>
    </message>
    <message>
        <source>What the door does in this time</source>
        <translation>Что делает дверь в это время</translation>
    </message>
    <message>
        <source>From this time of day</source>
        <translation>С этого времени суток</translation>
    </message>
    <message>
        <source>Until this time of day</source>
        <translation>До этого времени суток</translation>
    </message>
    <message>
        <source>Door: holidays</source>
        <translation>Дверь: праздники</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Door: group of holidays</source>
        <translation>Дверь: группа праздников</translation>
    </message>
    <message>
        <source>Numbers of holiday schedules, as 1,2</source>
        <translation>Номера праздничных расписаний, например 1,2</translation>
    </message>
    <message>
        <source>Door: schedule template</source>
        <translation>Дверь: шаблон расписания</translation>
    </message>
    <message>
        <source>template</source>
        <translation>шаблон</translation>
    </message>
    <message>
        <source>Number of the week schedule</source>
        <translation>Номер недельного расписания</translation>
    </message>
    <message>
        <source>Numbers of holiday groups, as 1,2</source>
        <translation>Номера групп праздников, например 1,2</translation>
    </message>
    <message>
        <source>Permission schedules</source>
        <translation>Расписания допуска</translation>
    </message>
    <message>
        <source>Permissions: week</source>
        <translation>Допуск: неделя</translation>
    </message>
    <message>
        <source>Permissions: holidays</source>
        <translation>Допуск: праздники</translation>
    </message>
    <message>
        <source>Permissions: group of holidays</source>
        <translation>Допуск: группа праздников</translation>
    </message>
    <message>
        <source>Permissions: schedule template</source>
        <translation>Допуск: шаблон расписания</translation>
    </message>
    <message>
        <source>Verification schedules</source>
        <translation>Расписания проверки</translation>
    </message>
    <message>
        <source>Verification: week</source>
        <translation>Проверка: неделя</translation>
    </message>
    <message>
        <source>How people prove who they are in this time</source>
        <translation>Чем человек подтверждает себя в это время</translation>
    </message>
    <message>
        <source>Verification: holidays</source>
        <translation>Проверка: праздники</translation>
    </message>
    <message>
        <source>Verification: group of holidays</source>
        <translation>Проверка: группа праздников</translation>
    </message>
    <message>
        <source>Verification: schedule template</source>
        <translation>Проверка: шаблон расписания</translation>
    </message>
    <message>
        <source>Door: which schedule</source>
        <translation>Дверь: какое расписание</translation>
    </message>
    <message>
        <source>Verification: which schedule</source>
        <translation>Проверка: какое расписание</translation>
    </message>
    <message>
        <source>Number of the schedule template</source>
        <translation>Номер шаблона расписания</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Учёт времени</translation>
    </message>
    <message>
        <source>Attendance mode</source>
        <translation>Режим учёта времени</translation>
    </message>
    <message>
        <source>Whether a key has to be pressed</source>
        <translation>Нужно ли нажать клавишу</translation>
    </message>
    <message>
        <source>Attendance key</source>
        <translation>Клавиша учёта времени</translation>
    </message>
    <message>
        <source>key</source>
        <translation>клавиша</translation>
    </message>
    <message>
        <source>What stands beside the key</source>
        <translation>Надпись у клавиши</translation>
    </message>
    <message>
        <source>Attendance: week</source>
        <translation>Учёт времени: неделя</translation>
    </message>
    <message>
        <source>Attendance: schedule template</source>
        <translation>Учёт времени: шаблон расписания</translation>
    </message>
    <message>
        <source>Screen and intercom</source>
        <translation>Экран и домофон</translation>
    </message>
    <message>
        <source>Voice prompts</source>
        <translation>Голосовые подсказки</translation>
    </message>
    <message>
        <source>What is said before the text</source>
        <translation>Что произносится перед текстом</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Что произносится</translation>
    </message>
    <message>
        <source>What the screen shows of a person</source>
        <translation>Что экран показывает о человеке</translation>
    </message>
    <message>
        <source>Place in the intercom</source>
        <translation>Место в домофоне</translation>
    </message>
    <message>
        <source>Number of the terminal at its door; from or to 0 restarts it</source>
        <translation>Номер терминала у двери; смена с 0 или на 0 перезапускает его</translation>
    </message>
    <message>
        <source>Page on the screen</source>
        <translation>Страница на экране</translation>
    </message>
    <message>
        <source>program</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>Number of the picture that is shown</source>
        <translation>Номер показываемой картинки</translation>
    </message>
    <message>
        <source>There is no picture called {value}.</source>
        <translation>Снимка с именем {value} нет.</translation>
    </message>
    <message>
        <source>Put it into the folder of photos.</source>
        <translation>Положите его в папку с фотографиями.</translation>
    </message>
    <message>
        <source>The file {value} cannot be read as a table; it was read up to row {row}.</source>
        <translation>Файл {value} не читается как таблица; прочитано строк: {row}.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) or as XLSX, without a password.</source>
        <translation>Сохраните его как CSV (UTF-8) или XLSX, без пароля.</translation>
    </message>
    <message>
        <source>The table is too large; {megabytes} MB and {rows} rows are the most.</source>
        <translation>Таблица слишком велика; не больше {megabytes} МБ и {rows} строк.</translation>
    </message>
    <message>
        <source>Divide it into several files.</source>
        <translation>Разделите её на несколько файлов.</translation>
    </message>
    <message>
        <source>The table has no column {value}.</source>
        <translation>В таблице нет столбца {value}.</translation>
    </message>
    <message>
        <source>Name its columns in the first row: {allowed}.</source>
        <translation>Назовите столбцы в первой строке: {allowed}.</translation>
    </message>
    <message>
        <source>The table has the column {value} twice.</source>
        <translation>Столбец {value} встречается в таблице дважды.</translation>
    </message>
    <message>
        <source>Remove or rename one of them.</source>
        <translation>Удалите или переименуйте один из них.</translation>
    </message>
    <message>
        <source>{value} cannot be used as {field}.</source>
        <translation>Значение {value} не подходит для поля {field}.</translation>
    </message>
    <message>
        <source>There is a formula in the column {field}.</source>
        <translation>В столбце {field} стоит формула.</translation>
    </message>
    <message>
        <source>Replace it by its value.</source>
        <translation>Замените её значением.</translation>
    </message>
    <message>
        <source>The number {value} stands in row {row} already.</source>
        <translation>Номер {value} уже есть в строке {row}.</translation>
    </message>
    <message>
        <source>Keep one row for each person.</source>
        <translation>Оставьте по одной строке на человека.</translation>
    </message>
    <message>
        <source>The card {value} stands in row {row} already.</source>
        <translation>Карта {value} уже есть в строке {row}.</translation>
    </message>
    <message>
        <source>Give each card to one person.</source>
        <translation>Отдайте каждую карту только одному человеку.</translation>
    </message>
    <message>
        <source>A terminal&apos;s password has at least {shortest} characters.</source>
        <translation>В пароле терминала должно быть не меньше {shortest} знаков.</translation>
    </message>
    <message>
        <source>Choose a longer one, or have one made up.</source>
        <translation>Придумайте более длинный или создайте его автоматически.</translation>
    </message>
    <message>
        <source>A terminal&apos;s password has at most {longest} characters.</source>
        <translation>В пароле терминала может быть не больше {longest} знаков.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Придумайте более короткий.</translation>
    </message>
    <message>
        <source>This password is too simple for a terminal.</source>
        <translation>Этот пароль слишком прост для терминала.</translation>
    </message>
    <message>
        <source>Mix at least two kinds: small letters, capitals, digits, signs; three kinds are strong.</source>
        <translation>Сочетайте хотя бы два вида знаков: строчные буквы, прописные, цифры, знаки препинания; три вида дают надёжный пароль.</translation>
    </message>
    <message>
        <source>The password is the name of the account, forwards or backwards.</source>
        <translation>Пароль совпадает с именем учётной записи, прямо или задом наперёд.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Придумайте другой.</translation>
    </message>
    <message>
        <source>The password holds characters that cannot be typed on a terminal.</source>
        <translation>В пароле есть знаки, которые нельзя набрать на терминале.</translation>
    </message>
    <message>
        <source>Use Latin letters, digits and signs, without blanks.</source>
        <translation>Используйте латинские буквы, цифры и знаки, без пробелов.</translation>
    </message>
    <message>
        <source>The passphrase is too short: whoever has the file would guess it.</source>
        <translation>Кодовая фраза слишком коротка: её подберёт любой, к кому попадёт файл.</translation>
    </message>
    <message>
        <source>Give one of {shortest} characters or more, as a line to the standard input.</source>
        <translation>Передайте строкой на стандартный ввод фразу не короче {shortest} знаков.</translation>
    </message>
    <message>
        <source>The file {value} does not open with this passphrase.</source>
        <translation>Файл {value} не открывается этой парольной фразой.</translation>
    </message>
    <message>
        <source>Check the passphrase; a file that was changed on its way does not open at all.</source>
        <translation>Проверьте фразу; файл, изменённый по дороге, не откроется вовсе.</translation>
    </message>
    <message>
        <source>{value} is no file of passwords.</source>
        <translation>{value} — не файл с паролями.</translation>
    </message>
    <message>
        <source>Choose a file that this program has exported.</source>
        <translation>Выберите файл, выгруженный этой программой.</translation>
    </message>
    <message>
        <source>{value} is no range of addresses.</source>
        <translation>{value} — не диапазон адресов.</translation>
    </message>
    <message>
        <source>Write it as 192.168.1.0/24.</source>
        <translation>Запишите его в виде 192.168.1.0/24.</translation>
    </message>
    <message>
        <source>The range {value} has {addresses} addresses; at most {most} are asked.</source>
        <translation>В диапазоне {value} адресов: {addresses}; опрашивается не больше {most}.</translation>
    </message>
    <message>
        <source>Search a smaller range after another.</source>
        <translation>Ищите по частям, диапазонами поменьше.</translation>
    </message>
    <message>
        <source>No network of this computer has the address {value}.</source>
        <translation>Ни в одной сети этого компьютера нет адреса {value}.</translation>
    </message>
    <message>
        <source>Give one of these: {allowed}.</source>
        <translation>Укажите один из этих: {allowed}.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>У этого компьютера нет сети.</translation>
    </message>
    <message>
        <source>Plug in a cable or join a network, then search again.</source>
        <translation>Подключите кабель или войдите в сеть и повторите поиск.</translation>
    </message>
    <message>
        <source>The network at {value} cannot be asked as a whole.</source>
        <translation>Сеть с адресом {value} нельзя опросить всю сразу.</translation>
    </message>
    <message>
        <source>Check its cable and address, and allow multicast there (on Linux: ip route add 224.0.0.0/4 dev its name). A range of addresses can be searched all the same.</source>
        <translation>Проверьте кабель и адрес и разрешите там многоадресную рассылку (в Linux: ip route add 224.0.0.0/4 dev имя сети). Поиск по диапазону адресов работает и без этого.</translation>
    </message>
    <message>
        <source>The system does not let this program search the network at {value}.</source>
        <translation>Система не разрешает программе искать в сети с адресом {value}.</translation>
    </message>
    <message>
        <source>Allow it in the firewall: UDP to the ports 37020 and 3702. On macOS allow it to find devices on the local network, in the privacy settings.</source>
        <translation>Разрешите это в брандмауэре: UDP на порты 37020 и 3702. В macOS разрешите программе искать устройства в локальной сети, в настройках конфиденциальности.</translation>
    </message>
    <message>
        <source>Another program uses the UDP port 37020, so that only terminals with newer firmware are heard.</source>
        <translation>Порт UDP 37020 занят другой программой, поэтому слышны только терминалы с новой прошивкой.</translation>
    </message>
    <message>
        <source>Close it (a search tool of the vendor, most likely) and search again.</source>
        <translation>Закройте её (скорее всего, это программа поиска от производителя) и повторите поиск.</translation>
    </message>
    <message>
        <source>Nothing was heard, not even our own question.</source>
        <translation>Не слышно ничего, даже собственного запроса.</translation>
    </message>
    <message>
        <source>Allow this program in the firewall to receive on the UDP port 37020, or search a range of addresses.</source>
        <translation>Разрешите программе в брандмауэре приём на порту UDP 37020 или ищите по диапазону адресов.</translation>
    </message>
    <message>
        <source>Another terminal answers at {address}: {serial}.</source>
        <translation>По адресу {address} отвечает другой терминал: {serial}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the address; add it as a new terminal if it is one.</source>
        <translation>Ничего не изменено. Проверьте адрес; если это новый терминал, добавьте его в список.</translation>
    </message>
    <message>
        <source>{terminal} does not take this password.</source>
        <translation>{terminal} не принимает этот пароль.</translation>
    </message>
    <message>
        <source>Choose a longer one with more kinds of characters.</source>
        <translation>Придумайте длиннее, с бо́льшим числом видов знаков.</translation>
    </message>
    <message>
        <source>{terminal} could not decrypt the password that was sent.</source>
        <translation>{terminal} не смог расшифровать присланный пароль.</translation>
    </message>
    <message>
        <source>It has no password yet. Try again; if it stays so, restart the terminal.</source>
        <translation>Пароля у него ещё нет. Попробуйте снова; если не поможет, перезапустите терминал.</translation>
    </message>
    <message>
        <source>{terminal} already has a password.</source>
        <translation>У терминала {terminal} уже есть пароль.</translation>
    </message>
    <message>
        <source>Add it with that password. If nobody knows it, only a reset on the terminal itself helps.</source>
        <translation>Добавьте его с этим паролем. Если пароля никто не знает, поможет только сброс на самом терминале.</translation>
    </message>
    <message>
        <source>The template {file} is larger than {limit} kB.</source>
        <translation>Файл шаблона {file} больше {limit} КБ.</translation>
    </message>
    <message>
        <source>Give the right file.</source>
        <translation>Укажите правильный файл.</translation>
    </message>
    <message>
        <source>The template {file} is not written as TOML: line {line}.</source>
        <translation>Шаблон {file} записан не в формате TOML: строка {line}.</translation>
    </message>
    <message>
        <source>Correct that line; texts stand in quotes, sections in brackets.</source>
        <translation>Исправьте эту строку: тексты пишутся в кавычках, разделы — в квадратных скобках.</translation>
    </message>
    <message>
        <source>The template {file} has an unknown entry: {key}.</source>
        <translation>В шаблоне {file} неизвестная запись: {key}.</translation>
    </message>
    <message>
        <source>{key} in the template {file} cannot be used.</source>
        <translation>Значение {key} в шаблоне {file} не подходит.</translation>
    </message>
    <message>
        <source>Write {allowed}.</source>
        <translation>Допустимо: {allowed}.</translation>
    </message>
    <message>
        <source>{key} stands twice in the template {file}.</source>
        <translation>В шаблоне {file} дважды задано {key}.</translation>
    </message>
    <message>
        <source>Leave one of the two out.</source>
        <translation>Уберите одно из двух.</translation>
    </message>
    <message>
        <source>{key} in the template {file} cannot be changed.</source>
        <translation>{key} в шаблоне {file} изменить нельзя.</translation>
    </message>
    <message>
        <source>{key} differs from terminal to terminal, so it cannot stand in the template {file}.</source>
        <translation>{key} у каждого терминала своё, поэтому в шаблоне {file} ему не место.</translation>
    </message>
    <message>
        <source>Leave it out, or set it on each terminal by itself.</source>
        <translation>Уберите эту запись или задайте значение на каждом терминале отдельно.</translation>
    </message>
    <message>
        <source>{key} is secret, so its text must not stand in the template {file}.</source>
        <translation>{key} — секрет, в шаблоне {file} его писать нельзя.</translation>
    </message>
    <message>
        <source>Write keyring = &quot;NAME&quot; in braces in its place, and keep the secret with: secrets set NAME.</source>
        <translation>Напишите вместо него keyring = &quot;NAME&quot; в фигурных скобках, а сам секрет сохраните командой secrets set NAME.</translation>
    </message>
    <message>
        <source>{value} cannot be the name of a secret.</source>
        <translation>«{value}» не может быть именем секрета.</translation>
    </message>
    <message>
        <source>Use 1 to 64 letters, digits, dots, dashes or underscores.</source>
        <translation>Допустимы от 1 до 64 латинских букв, цифр, точек, дефисов и знаков подчёркивания.</translation>
    </message>
    <message>
        <source>The password store holds no secret called {value}.</source>
        <translation>В хранилище паролей нет секрета с именем {value}.</translation>
    </message>
    <message>
        <source>Not as the template wants: {count} of {total} terminals.</source>
        <translation>Не соответствуют шаблону: {count} из {total} терминалов.</translation>
    </message>
    <message>
        <source>Bring them to it with: commission apply.</source>
        <translation>Приведите их к шаблону командой commission apply.</translation>
    </message>
    <message>
        <source>No card was held to {terminal} in time.</source>
        <translation>К терминалу «{terminal}» вовремя не поднесли карту.</translation>
    </message>
    <message>
        <source>Hold it to the reader, then try again.</source>
        <translation>Поднесите карту к считывателю и повторите.</translation>
    </message>
    <message>
        <source>No finger was put on {terminal} in time.</source>
        <translation>К терминалу «{terminal}» вовремя не приложили палец.</translation>
    </message>
    <message>
        <source>Put it on the reader, then try again.</source>
        <translation>Приложите палец к сканеру и повторите.</translation>
    </message>
    <message>
        <source>{terminal} could not read the finger well.</source>
        <translation>Терминал «{terminal}» не смог хорошо считать отпечаток.</translation>
    </message>
    <message>
        <source>Wipe finger and reader, press flat, or take another finger.</source>
        <translation>Протрите палец и сканер, приложите палец плашмя или возьмите другой палец.</translation>
    </message>
    <message>
        <source>{terminal} cannot reach its reader.</source>
        <translation>Терминал «{terminal}» не может связаться со своим считывателем.</translation>
    </message>
    <message>
        <source>Check the reader&apos;s cable and power, then try again.</source>
        <translation>Проверьте кабель и питание считывателя и повторите.</translation>
    </message>
    <message>
        <source>There is no room for another finger on {terminal}.</source>
        <translation>На терминале «{terminal}» нет места для ещё одного отпечатка.</translation>
    </message>
    <message>
        <source>Remove fingers that are no longer used.</source>
        <translation>Удалите отпечатки, которые больше не нужны.</translation>
    </message>
    <message>
        <source>{terminal} knows this finger already.</source>
        <translation>На терминале «{terminal}» этот отпечаток уже есть.</translation>
    </message>
    <message>
        <source>Check whether it belongs to another person, or take another finger.</source>
        <translation>Проверьте, не записан ли он за другим человеком, или возьмите другой палец.</translation>
    </message>
    <message>
        <source>The person already has a finger of this number on {terminal}.</source>
        <translation>У этого человека на терминале «{terminal}» уже есть отпечаток с таким номером.</translation>
    </message>
    <message>
        <source>Choose another number, or remove it first.</source>
        <translation>Выберите другой номер или сначала удалите прежний отпечаток.</translation>
    </message>
    <message>
        <source>The fingerprint reader of {terminal} is too old for this.</source>
        <translation>Сканер отпечатков терминала «{terminal}» для этого слишком старый.</translation>
    </message>
    <message>
        <source>Update its firmware, or use a card or the face.</source>
        <translation>Обновите его прошивку или используйте карту либо лицо.</translation>
    </message>
    <message>
        <source>{terminal} said yes, but its list is as before.</source>
        <translation>Терминал «{terminal}» ответил согласием, но в его списке ничего не изменилось.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the terminal itself.</source>
        <translation>Повторите; если не поможет, проверьте на самом терминале.</translation>
    </message>
    <message>
        <source>This is no signed commissioning certificate.</source>
        <translation>Это не подписанный акт ввода в эксплуатацию.</translation>
    </message>
    <message>
        <source>Choose the JSON or PDF file as the station wrote it.</source>
        <translation>Выберите файл JSON или PDF в том виде, в каком его записала станция.</translation>
    </message>
    <message>
        <source>The certificate was changed after it was signed.</source>
        <translation>Акт был изменён после подписания.</translation>
    </message>
    <message>
        <source>Rely on nothing in it; ask for the file as it was written.</source>
        <translation>Не полагайтесь на его содержание; запросите исходный файл.</translation>
    </message>
    <message>
        <source>The certificate is unchanged, but was signed by another station, with the key {fingerprint}.</source>
        <translation>Акт не изменён, но подписан другой станцией; её ключ — {fingerprint}.</translation>
    </message>
    <message>
        <source>Ask whoever handed it over for the key of their station, and compare.</source>
        <translation>Узнайте ключ станции у того, кто передал акт, и сравните.</translation>
    </message>
    <message>
        <source>The PDF of the certificate could not be drawn: {reason}.</source>
        <translation>Не удалось создать PDF акта: {reason}.</translation>
    </message>
    <message>
        <source>The JSON is written; install the program with the screen, and try again.</source>
        <translation>Файл JSON записан; установите программу с окнами и повторите попытку.</translation>
    </message>
    <message>
        <source>{count} of {total} terminals are not ready to be handed over.</source>
        <translation>Не готовы к сдаче: {count} из {total} терминалов.</translation>
    </message>
    <message>
        <source>The certificate says what is missing on each.</source>
        <translation>Чего не хватает каждому из них, сказано в акте.</translation>
    </message>
    <message>
        <source>{value} is not the key of a station.</source>
        <translation>«{value}» — не ключ станции.</translation>
    </message>
    <message>
        <source>Give the 64 digits of the key, or the 32 of its fingerprint as the certificate shows it.</source>
        <translation>Укажите 64 знака ключа или 32 знака его отпечатка, как он показан в акте.</translation>
    </message>
    <message>
        <source>{terminal} has the address {address}, in a network that this computer is not in.</source>
        <translation>{terminal} имеет адрес {address}, в сети, к которой этот компьютер не подключён.</translation>
    </message>
    <message>
        <source>Give this computer a further address there, such as {example} with the mask {mask}, on the interface with the cable to it. Then activate it, set an address of your own network, and search again.</source>
        <translation>Добавьте этому компьютеру ещё один адрес в той сети, например {example} с маской {mask}, на том интерфейсе, куда ведёт кабель от терминала. Затем активируйте терминал, задайте ему адрес из своей сети и повторите поиск.</translation>
    </message>
    <message>
        <source>The connection to {terminal} broke off before it said whether it took the password.</source>
        <translation>Связь с терминалом {terminal} оборвалась прежде, чем он сообщил, принял ли пароль.</translation>
    </message>
    <message>
        <source>The password is kept. Activate it again: if it was taken, that is found out, and nothing is changed.</source>
        <translation>Пароль сохранён. Активируйте терминал ещё раз: если он пароль принял, это выяснится и ничего не изменится.</translation>
    </message>
    <message>
        <source>There is no password store to keep a new password in, so nothing was sent.</source>
        <translation>Новый пароль негде сохранить: нет хранилища паролей. Поэтому ничего не отправлено.</translation>
    </message>
    <message>
        <source>Unlock or set up the password store of this computer, or type a password that you keep yourself.</source>
        <translation>Разблокируйте или настройте хранилище паролей этого компьютера либо введите пароль, который запишете сами.</translation>
    </message>
    <message>
        <source>The station looks for the terminal at its old address until it has found it at the new one.</source>
        <translation>Станция ищет терминал по старому адресу, пока не найдёт его по новому.</translation>
    </message>
    <message>
        <source>The file {value} is empty.</source>
        <translation>Файл {value} пуст.</translation>
    </message>
    <message>
        <source>Download the firmware again.</source>
        <translation>Скачайте прошивку ещё раз.</translation>
    </message>
    <message>
        <source>The file {value} has {megabytes} MB; firmware of a terminal has some ten to some hundred.</source>
        <translation>Размер файла {value} — {megabytes} МБ; прошивка терминала занимает от десятка до сотен мегабайт.</translation>
    </message>
    <message>
        <source>Choose the firmware file itself.</source>
        <translation>Выберите сам файл прошивки.</translation>
    </message>
    <message>
        <source>The file {value} is an archive.</source>
        <translation>Файл {value} — архив.</translation>
    </message>
    <message>
        <source>Unpack it and choose the firmware file in it.</source>
        <translation>Распакуйте его и выберите в нём файл прошивки.</translation>
    </message>
    <message>
        <source>The file {value} is no firmware.</source>
        <translation>Файл {value} — не прошивка.</translation>
    </message>
    <message>
        <source>Choose the firmware file for exactly this model.</source>
        <translation>Выберите файл прошивки именно для этой модели.</translation>
    </message>
    <message>
        <source>There is no passphrase.</source>
        <translation>Парольной фразы нет.</translation>
    </message>
    <message>
        <source>Write it as a line to the standard input.</source>
        <translation>Передайте её строкой на стандартный ввод.</translation>
    </message>
    <message>
        <source>What was typed is not the terminal&apos;s name.</source>
        <translation>Введённый текст не совпадает с именем терминала.</translation>
    </message>
    <message>
        <source>Type {value} to confirm.</source>
        <translation>Для подтверждения введите {value}.</translation>
    </message>
    <message>
        <source>{terminal} is being written to by another job.</source>
        <translation>На терминал {terminal} сейчас пишет другая задача.</translation>
    </message>
    <message>
        <source>Wait until that is done, then try again.</source>
        <translation>Дождитесь её окончания и повторите.</translation>
    </message>
    <message>
        <source>{terminal} was told to restart and has not.</source>
        <translation>Терминал {terminal} получил команду на перезапуск, но не перезапустился.</translation>
    </message>
    <message>
        <source>Try again, or disconnect its power for a moment.</source>
        <translation>Повторите или ненадолго отключите его питание.</translation>
    </message>
    <message>
        <source>{terminal} has not come back for {minutes} minutes.</source>
        <translation>Терминал {terminal} не отвечает уже {minutes} мин.</translation>
    </message>
    <message>
        <source>Look at its screen, its power and its network cable; its address may have changed.</source>
        <translation>Проверьте его экран, питание и сетевой кабель; возможно, у него другой адрес.</translation>
    </message>
    <message>
        <source>{terminal} has restarted and still runs {firmware}.</source>
        <translation>Терминал {terminal} перезапустился, но на нём по-прежнему {firmware}.</translation>
    </message>
    <message>
        <source>Check that the file is newer and for exactly this model, then try again.</source>
        <translation>Убедитесь, что файл новее и предназначен именно для этой модели, и повторите.</translation>
    </message>
    <message>
        <source>The password would go to {terminal} for everybody on the network to read, so nothing was sent.</source>
        <translation>Пароль ушёл бы на терминал «{terminal}» открытым текстом, и его мог бы прочесть любой в сети, поэтому ничего не отправлено.</translation>
    </message>
    <message>
        <source>Use HTTPS for this terminal, or allow it for this once.</source>
        <translation>Подключите этот терминал по HTTPS или разрешите это один раз.</translation>
    </message>
    <message>
        <source>{terminal} does not take this firmware; it keeps what it has.</source>
        <translation>Терминал {terminal} не принял эту прошивку и остался на прежней.</translation>
    </message>
    <message>
        <source>Take the file for exactly this model and region. The terminal&apos;s own words: {sub_status} {error_msg}</source>
        <translation>Возьмите файл именно для этой модели и региона. Ответ терминала: {sub_status} {error_msg}</translation>
    </message>
    <message>
        <source>{terminal} has no permission schedule {plan} that is switched on.</source>
        <translation>На терминале «{terminal}» нет включённого расписания доступа {plan}.</translation>
    </message>
    <message>
        <source>Choose another one, or set it up in the terminal&apos;s settings.</source>
        <translation>Выберите другое или настройте его в параметрах терминала.</translation>
    </message>
    <message>
        <source>The department is gone, and its people belong to none.</source>
        <translation>Отдел будет удалён, а его люди останутся без отдела.</translation>
    </message>
    <message>
        <source>Own kinds of people</source>
        <translation>Собственные типы людей</translation>
    </message>
    <message>
        <source>This file is no backup.</source>
        <translation>Этот файл — не резервная копия.</translation>
    </message>
    <message>
        <source>Choose a file that a backup was written to.</source>
        <translation>Выберите файл, в который была записана резервная копия.</translation>
    </message>
    <message>
        <source>A newer version of the program made this backup.</source>
        <translation>Эту копию создала более новая версия программы.</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>Обновите программу.</translation>
    </message>
    <message>
        <source>The backup is damaged: something in it was changed.</source>
        <translation>Резервная копия повреждена: её содержимое изменено.</translation>
    </message>
    <message>
        <source>Take another copy of it; nothing of it was used.</source>
        <translation>Возьмите другой её экземпляр; из этого ничего не использовано.</translation>
    </message>
    <message>
        <source>The backup has no end; it was cut off.</source>
        <translation>Резервная копия обрывается: у неё нет конца.</translation>
    </message>
    <message>
        <source>Take another copy of it, or make it again.</source>
        <translation>Возьмите другой её экземпляр или создайте её заново.</translation>
    </message>
    <message>
        <source>This is no certificate.</source>
        <translation>Это не сертификат.</translation>
    </message>
    <message>
        <source>Give a certificate as PEM or DER.</source>
        <translation>Укажите сертификат в формате PEM или DER.</translation>
    </message>
    <message>
        <source>Both are the same terminal.</source>
        <translation>Это один и тот же терминал.</translation>
    </message>
    <message>
        <source>Name two different terminals.</source>
        <translation>Укажите два разных терминала.</translation>
    </message>
    <message>
        <source>There are {people} other people on {terminal}.</source>
        <translation>На терминале {terminal} есть посторонние люди: {people}.</translation>
    </message>
    <message>
        <source>Reset it, or remove them first; nothing was sent.</source>
        <translation>Сначала сбросьте его или удалите их; ничего не отправлено.</translation>
    </message>
    <message>
        <source>{terminal} holds {limit} people, and there are {people}.</source>
        <translation>На {terminal} помещается {limit} чел., а их {people}.</translation>
    </message>
    <message>
        <source>Take a terminal with more room; nothing was sent.</source>
        <translation>Возьмите терминал большей ёмкости; ничего не отправлено.</translation>
    </message>
    <message>
        <source>{waiting} people still wait for the new terminal; the old one keeps its place until then.</source>
        <translation>Новый терминал получил ещё не всех, осталось: {waiting}; до тех пор старый остаётся на своём месте.</translation>
    </message>
    <message>
        <source>Start the swap again: it goes on where it was.</source>
        <translation>Запустите замену ещё раз: она продолжится с того же места.</translation>
    </message>
    <message>
        <source>{terminal} has taken the certificate and shows the one of before.</source>
        <translation>Терминал {terminal} принял сертификат, но показывает прежний.</translation>
    </message>
    <message>
        <source>Restart the terminal and look again.</source>
        <translation>Перезапустите терминал и проверьте снова.</translation>
    </message>
    <message>
        <source>{terminal} does not push its events, though it was told to.</source>
        <translation>{terminal} не присылает события, хотя это настроено.</translation>
    </message>
    <message>
        <source>Its history is read every few seconds; to have them at once, let them come by its stream.</source>
        <translation>Его журнал читается раз в несколько секунд; чтобы события приходили сразу, выберите поток событий.</translation>
    </message>
    <message>
        <source>Whether the decision stands in the answer to the pushed event</source>
        <translation>Передаётся ли решение в ответе на присланное событие</translation>
    </message>
    <message>
        <source>Keep it there with: secrets set {value}. Without a password store it is taken from the environment, as FACESTATION_SECRET_ with its name in capitals and _ for -.</source>
        <translation>Сохраните его командой: secrets set {value}. Без хранилища паролей он берётся из переменной окружения FACESTATION_SECRET_ с именем секрета прописными буквами и «_» вместо «-».</translation>
    </message>
    <message>
        <source>Use its HTTPS port, under an address with https://. Without encryption an address begins with http://.</source>
        <translation>Обратитесь к его порту HTTPS по адресу, который начинается с https://. Адрес без шифрования начинается с http://.</translation>
    </message>
    <message>
        <source>{terminal} takes no photos of faces. The person is there with their cards, without a face.</source>
        <translation>Терминал «{terminal}» не принимает фотографии лиц. Человек и его карты на нём есть, лица нет.</translation>
    </message>
    <message>
        <source>Remove them from this terminal if they are not to be there, and choose another one for the photo.</source>
        <translation>Если человек там не нужен, удалите его с этого терминала; для фотографии выберите другой.</translation>
    </message>
    <message>
        <source>The disk of this computer is full. What the backup holds so far is in {value}.</source>
        <translation>Диск этого компьютера заполнен. То, что уже записано в резервную копию, лежит в файле {value}.</translation>
    </message>
    <message>
        <source>Make room and back up to the same place again: it goes on from there. Or delete that file.</source>
        <translation>Освободите место и снова создайте копию там же: запись продолжится с этого места. Или удалите этот файл.</translation>
    </message>
    <message>
        <source>Check that it belongs to you and that its disk is not write-protected; nothing that was accepted is lost.</source>
        <translation>Проверьте, что она доступна вам для записи и что её диск не защищён от записи; ничего из принятого не потеряно.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true или false</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>одно из: {choices}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>a number of at least {lower}</source>
        <translation>число не меньше {lower}</translation>
    </message>
    <message>
        <source>a number of at most {upper}</source>
        <translation>число не больше {upper}</translation>
    </message>
    <message>
        <source>a number from {lower} to {upper}</source>
        <translation>число от {lower} до {upper}</translation>
    </message>
    <message>
        <source>a whole number from {lower} to {upper}</source>
        <translation>целое число от {lower} до {upper}</translation>
    </message>
    <message>
        <source>date and time such as {example}</source>
        <translation>дата и время, например {example}</translation>
    </message>
    <message>
        <source>a time such as {example}</source>
        <translation>время, например {example}</translation>
    </message>
    <message>
        <source>a date such as {example}</source>
        <translation>дата, например {example}</translation>
    </message>
    <message>
        <source>an IP address such as {example}</source>
        <translation>IP-адрес, например {example}</translation>
    </message>
    <message>
        <source>an address that no other terminal has</source>
        <translation>адрес, которого нет у других терминалов</translation>
    </message>
    <message>
        <source>the hours ahead of UTC, such as {example}</source>
        <translation>смещение от UTC в часах, например {example}</translation>
    </message>
    <message>
        <source>a line of text</source>
        <translation>строка текста</translation>
    </message>
    <message>
        <source>a text of at least {lower} characters</source>
        <translation>текст длиной не менее {lower} симв.</translation>
    </message>
    <message>
        <source>a text of {lower} to {upper} characters</source>
        <translation>текст длиной от {lower} до {upper} симв.</translation>
    </message>
    <message>
        <source>one line of at most {upper} characters</source>
        <translation>одна строка длиной не более {upper} симв.</translation>
    </message>
    <message>
        <source>a name such as {example}; it may hold {choices}</source>
        <translation>имя, например {example}; в фигурных скобках могут стоять {choices}</translation>
    </message>
    <message>
        <source>either {example}, or {other} with a zone</source>
        <translation>либо {example}, либо {other} вместе с часовым поясом</translation>
    </message>
    <message>
        <source>a section: {example}</source>
        <translation>раздел: {example}</translation>
    </message>
    <message>
        <source>one that `settings list` shows</source>
        <translation>ресурс из списка `settings list`</translation>
    </message>
    <message>
        <source>a field that `settings capabilities` shows</source>
        <translation>поле из списка `settings capabilities`</translation>
    </message>
    <message>
        <source>a field that the terminal has</source>
        <translation>поле, которое есть у терминала</translation>
    </message>
    <message>
        <source>at least one value there, or leave it out</source>
        <translation>хотя бы одно значение; либо уберите этот ключ</translation>
    </message>
    <message>
        <source>its value; the keyring holds passwords and keys alone</source>
        <translation>само значение: в хранилище паролей держат только пароли и ключи</translation>
    </message>
    <message>
        <source>a text, a number, true or false</source>
        <translation>текст, число, true или false</translation>
    </message>
    <message>
        <source>{example} with a name of letters, digits and dashes</source>
        <translation>{example}, где имя состоит из букв, цифр и дефисов</translation>
    </message>
    <message>
        <source>a line of text in quotes</source>
        <translation>строка текста в кавычках</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>текст в кавычках</translation>
    </message>
    <message>
        <source>a word in quotes</source>
        <translation>слово в кавычках</translation>
    </message>
    <message>
        <source>a word in quotes, such as {choices}</source>
        <translation>слово в кавычках, например {choices}</translation>
    </message>
    <message>
        <source>a number without quotes</source>
        <translation>число без кавычек</translation>
    </message>
    <message>
        <source>it took longer than {limit} s</source>
        <translation>это заняло больше {limit} с</translation>
    </message>
    <message>
        <source>Row {row} of the file {value} holds NUL bytes, so it is damaged.</source>
        <translation>Файл {value} повреждён: в строке {row} есть нулевые байты.</translation>
    </message>
    <message>
        <source>Save it anew as CSV (UTF-8) or as XLSX, or correct that row.</source>
        <translation>Сохраните его заново как CSV (UTF-8) или XLSX либо исправьте эту строку.</translation>
    </message>
    <message>
        <source>This computer has no password store, so the secret {value} was not kept.</source>
        <translation>На этом компьютере нет хранилища паролей, поэтому секрет {value} не сохранён.</translation>
    </message>
    <message>
        <source>Give it to each command in the environment, as FACESTATION_SECRET_ with its name in capitals and _ for -; or set up a password store.</source>
        <translation>Передавайте его каждой команде через переменную окружения FACESTATION_SECRET_ с именем секрета прописными буквами и «_» вместо «-» или настройте хранилище паролей.</translation>
    </message>
    <message>
        <source>Nothing came for {value}.</source>
        <translation>Значение для {value} не получено.</translation>
    </message>
    <message>
        <source>Write it as one line to the standard input.</source>
        <translation>Передайте его одной строкой на стандартный ввод.</translation>
    </message>
    <message>
        <source>The way of verifying was left behind; set it on the terminal.</source>
        <translation>Способ проверки личности не перенесён; задайте его на терминале.</translation>
    </message>
    <message>
        <source>The groups were left behind; set them on the terminal.</source>
        <translation>Группы не перенесены; задайте их на терминале.</translation>
    </message>
    <message>
        <source>The right to use the terminal&apos;s own menu was left behind; give it on the terminal.</source>
        <translation>Право пользоваться меню терминала не перенесено; дайте его на терминале.</translation>
    </message>
    <message>
        <source>The number of visits allowed was left behind; set it on the terminal.</source>
        <translation>Допустимое число посещений не перенесено; задайте его на терминале.</translation>
    </message>
    <message>
        <source>The additional fields were left behind; fill them in on the terminal.</source>
        <translation>Дополнительные поля не перенесены; заполните их на терминале.</translation>
    </message>
    <message>
        <source>The types of cards were left behind; set them on the terminal.</source>
        <translation>Типы карт не перенесены; задайте их на терминале.</translation>
    </message>
</context>
</TS>

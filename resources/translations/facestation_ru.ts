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
        <translation>Имя</translation>
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
        <translation>Только события с именем, дверью или итогом</translation>
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
        <source>Go to Terminals</source>
        <translation>К терминалам</translation>
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
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
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
        <source>Del: takes the person away from the doors</source>
        <translation>Del: удаляет человека с дверей</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Удалить с дверей: {name}?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
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
        <source>Face and cards go from %n door(s), and access ends there at once. A door that cannot be reached now is cleared as soon as it answers.</source>
        <translation>
            <numerusform>Лицо и карты будут удалены с %n двери, доступ там сразу закончится. Если дверь сейчас не на связи, она будет очищена, как только ответит.</numerusform>
            <numerusform>Лицо и карты будут удалены с %n дверей, доступ там сразу закончится. Дверь, которая сейчас не на связи, будет очищена, как только ответит.</numerusform>
            <numerusform>Лицо и карты будут удалены с %n дверей, доступ там сразу закончится. Дверь, которая сейчас не на связи, будет очищена, как только ответит.</numerusform>
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
    <message numerus="yes">
        <source>Re&amp;move from %n door(s)…</source>
        <translation>
            <numerusform>&amp;Удалить с %n двери…</numerusform>
            <numerusform>&amp;Удалить с %n дверей…</numerusform>
            <numerusform>&amp;Удалить с %n дверей…</numerusform>
        </translation>
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
        <source>Refused photos</source>
        <translation>Отклонённые фотографии</translation>
    </message>
    <message>
        <source>How long a photo is kept for a terminal that refused the person.</source>
        <translation>Сколько хранится фотография для терминала, отклонившего человека.</translation>
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
        <source>Settings of {name}</source>
        <translation>Настройки: {name}</translation>
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
        <source>&amp;Back to the connection</source>
        <translation>&amp;Назад к подключению</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>Forgets what you typed; the terminal stays as it is.</source>
        <translation>Забывает введённое; на терминале всё остаётся как есть.</translation>
    </message>
    <message>
        <source>A&amp;pply…</source>
        <translation>П&amp;рименить…</translation>
    </message>
    <message>
        <source>Shows the differences, writes them and reads them back.</source>
        <translation>Показывает отличия, записывает их и читает обратно.</translation>
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
        <translation>записано и прочитано обратно</translation>
    </message>
    <message>
        <source>the terminal said yes, but kept {value}</source>
        <translation>терминал согласился, но оставил {value}</translation>
    </message>
    <message>
        <source>written; a password is never shown again</source>
        <translation>записано; пароль обратно не показывается</translation>
    </message>
    <message>
        <source>written, not read back yet</source>
        <translation>записано, обратно ещё не прочитано</translation>
    </message>
    <message>
        <source>was so before</source>
        <translation>так и было</translation>
    </message>
    <message>
        <source>Writing and reading back…</source>
        <translation>Запись и чтение обратно…</translation>
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
        <translation>Записать эти изменения на {name}?</translation>
    </message>
    <message>
        <source>The whole object is written with these values changed, and read back.</source>
        <translation>Объект записывается целиком с этими новыми значениями и читается обратно.</translation>
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
            <numerusform>%n поле записано и прочитано обратно</numerusform>
            <numerusform>%n поля записаны и прочитаны обратно</numerusform>
            <numerusform>%n полей записано и прочитано обратно</numerusform>
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
        <source>Empties the fields below for the next one.</source>
        <translation>Очищает поля ниже для нового терминала.</translation>
    </message>
    <message>
        <source>Chec&amp;k all</source>
        <translation>Проверить вс&amp;е</translation>
    </message>
    <message>
        <source>Ope&amp;n the door…</source>
        <translation>&amp;Открыть дверь…</translation>
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
        <source>Type the address of the first one below and connect: its door can then be chosen at the reception.</source>
        <translation>Введите ниже адрес первого терминала и подключитесь: после этого его дверь можно будет выбрать на ресепшене.</translation>
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
        <source>Sett&amp;ings…</source>
        <translation>&amp;Настройки…</translation>
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
        <source>Use its HTTPS port, or an address with http:// in front.</source>
        <translation>Укажите его порт HTTPS или адрес, начинающийся с http://.</translation>
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
        <translation>{value} на {terminal} изменить нельзя.</translation>
    </message>
    <message>
        <source>Leave it out; the terminal sets it.</source>
        <translation>Уберите его: это поле задаёт сам терминал.</translation>
    </message>
    <message>
        <source>Changing {field} of {terminal} needs your consent.</source>
        <translation>Изменение {field} на {terminal} требует вашего согласия.</translation>
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
        <source>Check that it exists and belongs to you.</source>
        <translation>Проверьте, что она существует и доступна вам для записи.</translation>
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
        <source>Add the terminal again under its new address afterwards.</source>
        <translation>После этого добавьте терминал заново под новым адресом.</translation>
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
</context>
</TS>

/** Towns of Belarus: every town of the state register that GeoNames has. How to read it: `towns.ts`. */
export const townsOfBelarus = `
Minsk|Минск|Мінск
Gomel, Homyel', Homiel|Гомель|Гомель
Mogilev, Mahilyow, Mahilioŭ|Могилёв|Магілёў
Vitebsk, Vitsyebsk, Viciebsk|Витебск|Віцебск
Grodno, Hrodna|Гродно|Гродна
Brest|Брест|Брэст
Babruysk, Bobruisk, Babrujsk|Бобруйск|Бабруйск
Baranavichy, Baranovichi|Барановичи|Баранавічы
Barysaw, Borisov|Борисов|Барысаў
Pinsk|Пинск|Пінск
Orsha|Орша|Орша
Mazyr, Mozyr|Мозырь|Мазыр
Salihorsk, Soligorsk|Солигорск|Салігорск
Maladzyechna, Maladzechna, Molodechno|Молодечно|Маладзечна
Navapolatsk, Novopolotsk|Новополоцк|Наваполацк
Lida|Лида|Ліда
Polatsk, Polotsk|Полоцк|Полацк
Zhlobin|Жлобин|Жлобін
Svyetlahorsk, Svetlahorsk, Svetlogorsk|Светлогорск|Светлагорск
Rechytsa, Rechitsa|Речица|Рэчыца
Slutsk|Слуцк|Слуцк
Zhodzina, Zhodino, Horad Zhodzina|Жодино|Жодзіна
Slonim|Слоним|Слонім
Kobryn, Kobrin|Кобрин|Кобрын
Vawkavysk, Volkovysk, Vaukavysk|Волковыск|Ваўкавыск
Kalinkavichy, Kalinkovichi|Калинковичи|Калінкавічы
Smarhon’, Smarhon, Smorgon|Сморгонь|Смаргонь
Rahachow, Rahachou, Rogachev|Рогачёв|Рагачоў
Asipovichy, Osipovichi|Осиповичи|Асіповічы
Horki, Gorki|Горки|Горкі
Navahrudak, Novogrudok|Новогрудок|Навагрудак
Vilyeyka, Vileyka, Vileika|Вилейка|Вілейка
Byaroza, Bereza|Берёза|Бяроза
Krychaw, Krychau, Krichev|Кричев|Крычаў
Luninyets, Luninets|Лунинец|Лунінец
Dzyarzhynsk, Dzerzhinsk|Дзержинск|Дзяржынск
Ivatsevichy, Ivatsevichi|Ивацевичи|Івацэвічы
Hlybokaye, Glubokoe|Глубокое|Глыбокае
Pastavy, Postavy|Поставы|Паставы
Mar’ina Horka, Mar’’ina Horka, Maryina Gorka|Марьина Горка|Мар’іна Горка
Pruzhany|Пружаны|Пружаны
Dobrush|Добруш|Добруш
Bykhaw, Bykhau, Bykhov|Быхов|Быхаў
Lyepyel’, Lepel|Лепель|Лепель
Masty, Mosty|Мосты|Масты
Shchuchyn, Shchuchin|Щучин|Шчучын
Stowbtsy, Stoubtsy, Stolbtsy|Столбцы|Стоўбцы
Klimavichy, Klimovichi|Климовичи|Клімавічы
Ashmyany, Oshmyany|Ошмяны|Ашмяны
Mikashevichy, Mikashevichi|Микашевичи|Мікашэвічы
Novalukoml’, Novolukoml’|Новолукомль|Новалукомль
Hantsavichy, Gantsevichi|Ганцевичи|Ганцавічы
Zhytkavichy, Zhitkovichi|Житковичи|Жыткавічы
Ivanava, Ivanovo|Иваново|Іванава
Zaslawye, Zaslaue, Zaslavl|Заславль|Заслаўе
Shklow, Shklou, Shklov|Шклов|Шклоў
Drahichyn, Drogichin|Дрогичин|Драгічын
Haradok, Gorodok|Городок|Гарадок
Khoyniki|Хойники|Хойнікі
Fanipol, Fanipal|Фаниполь|Фаніпаль
Nyasvizh, Nesvizh|Несвиж|Нясвіж
Byerazino, Berazino, Berezino|Березино|Беразіно
Smalyavichy, Smolevichi, Horad Smalyavichy|Смолевичи|Смалявічы
Braslaw, Braslau, Braslav|Браслав|Браслаў
Kastsyukovichy, Kostyukovichi|Костюковичи|Касцюковічы
Byarozawka, Byarozauka, Berezovka|Берёзовка|Бярозаўка
Baran’|Барань|Барань
Mstsislaw, Mstsislau, Mstislavl|Мстиславль|Мсціслаў
Lyakhavichy, Lyakhovichi|Ляховичи|Ляхавічы
Chashniki|Чашники|Чашнікі
Talachyn, Tolochin|Толочин|Талачын
Chavusy, Chausy|Чаусы|Чавусы
Zhabinka|Жабинка|Жабінка
Skidzyel’, Skidel’|Скидель|Скідзель
Byelaazyorsk, Belaazyorsk, Beloozersk|Белоозёрск|Белаазёрск
Myory, Miyory, Miory|Миоры|Міёры
Pyetrykaw, Petrykau, Petrikov|Петриков|Петрыкаў
Kapyl’, Kopyl|Копыль|Капыль
Stolin|Столин|Столін
Lahoysk, Logoisk|Логойск|Лагойск
Lyuban’|Любань|Любань
Staryya Darohi, Starye Dorogi|Старые Дороги|Старыя Дарогі
Uzda|Узда|Узда
Myadzyel, Myadel|Мядель|Мядзел
Syanno, Senno|Сенно|Сянно
Chervyen’, Cherven|Червень|Чэрвень
Valozhyn, Volozhin|Воложин|Валожын
Malaryta, Malorita|Малорита|Маларыта
Iwye, Iue, Ivye|Ивье|Іўе
Klyetsk, Kletsk|Клецк|Клецк
Vyetka, Vetka|Ветка|Ветка
Kirawsk, Kirausk, Kirovsk|Кировск|Кіраўск
Kamyanyets, Kamyanets, Kamenets|Каменец|Камянец
Krupki|Крупки|Крупкі
Slawharad, Slauharad, Slavgorod|Славгород|Слаўгарад
Astravyets, Astravets, Ostrovets|Островец|Астравец
Dzyatlava, Dyatlovo|Дятлово|Дзятлава
Dokshytsy, Dokshitsy|Докшицы|Докшыцы
Dubrowna, Dubrouna, Dubrovno|Дубровно|Дуброўна
Cherykaw, Cherykau, Cherikov|Чериков|Чэрыкаў
Vyerkhnyadzvinsk, Verkhnedvinsk|Верхнедвинск|Верхнядзвінск
Davyd-Haradok, David-Gorodok|Давид-Городок|Давыд-Гарадок
Chachersk, Chechersk|Чечерск|Чачэрск
Kruhlaye, Krugloe|Круглое|Круглае
Klichaw, Klichau, Klichev|Кличев|Клічаў
Karelichy, Korelichi|Кореличи|Карэлічы
`;

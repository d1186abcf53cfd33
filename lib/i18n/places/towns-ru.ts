/** Towns of Russia: capitals of its parts, towns over about 200,000 people, and those near Belarus. How to read it: `towns.ts`. */
export const townsOfRussia = `
Moscow, Moskva|Москва|Масква
Saint Petersburg, St. Petersburg, Sankt-Peterburg|Санкт-Петербург|Санкт-Пецярбург
Novosibirsk|Новосибирск|Новасібірск
Yekaterinburg, Ekaterinburg|Екатеринбург|Екацярынбург
Nizhny Novgorod, Nizhniy Novgorod|Нижний Новгород|Ніжні Ноўгарад
Samara|Самара|Самара
Omsk|Омск|Омск
Kazan|Казань|Казань
Rostov-on-Don, Rostov-na-Donu|Ростов-на-Дону|Растоў-на-Доне
Chelyabinsk|Челябинск|Чалябінск
Ufa|Уфа|Уфа
Volgograd|Волгоград|Валгаград
Perm|Пермь|Перм
Krasnoyarsk|Красноярск|Краснаярск
Saratov|Саратов|Саратаў
Voronezh|Воронеж|Варонеж
Tolyatti, Tol’yatti, Togliatti|Тольятти|Тальяці
Krasnodar|Краснодар|Краснадар
Ulyanovsk|Ульяновск|Ульянаўск
Izhevsk|Ижевск|Іжэўск
Yaroslavl|Ярославль|Яраслаўль
Barnaul|Барнаул|Барнаул
Vladivostok|Владивосток|Уладзівасток
Irkutsk|Иркутск|Іркуцк
Khabarovsk|Хабаровск|Хабараўск
Orenburg|Оренбург|Арэнбург
Novokuznetsk|Новокузнецк|Новакузнецк
Ryazan, Ryazan’|Рязань|Разань
Tyumen|Тюмень|Цюмень
Lipetsk|Липецк|Ліпецк
Penza|Пенза|Пенза
Naberezhnye Chelny, Naberezhnyye Chelny|Набережные Челны|Набярэжныя Чаўны
Astrakhan|Астрахань|Астрахань
Makhachkala|Махачкала|Махачкала
Tomsk|Томск|Томск
Kemerovo|Кемерово|Кемерава
Tula|Тула|Тула
Kirov|Киров|Кіраў
Cheboksary|Чебоксары|Чэбаксары
Kaliningrad|Калининград|Калінінград
Bryansk|Брянск|Бранск
Ivanovo|Иваново|Іванава
Magnitogorsk|Магнитогорск|Магнітагорск
Kursk|Курск|Курск
Tver|Тверь|Цвер
Nizhny Tagil|Нижний Тагил|Ніжні Тагіл
Stavropol, Stavropol’|Ставрополь|Стаўрапаль
Ulan-Ude|Улан-Удэ|Улан-Удэ
Arkhangelsk, Arkhangel’sk|Архангельск|Архангельск
Belgorod|Белгород|Белгарад
Kurgan|Курган|Курган
Kaluga|Калуга|Калуга
Sochi|Сочи|Сочы
Oryol, Orël|Орёл|Арол
Volzhsky, Volzhskiy|Волжский|Волжскі
Smolensk|Смоленск|Смаленск
Murmansk|Мурманск|Мурманск
Vladikavkaz|Владикавказ|Уладзікаўказ
Cherepovets|Череповец|Чарапавец
Vologda|Вологда|Волагда
Vladimir|Владимир|Уладзімір
Chita|Чита|Чыта
Saransk|Саранск|Саранск
Surgut|Сургут|Сургут
Tambov|Тамбов|Тамбоў
Yoshkar-Ola|Йошкар-Ола|Ёшкар-Ала
Taganrog|Таганрог|Таганрог
Kostroma|Кострома|Кастрама
Komsomolsk-on-Amur|Комсомольск-на-Амуре|Камсамольск-на-Амуры
Nalchik, Nal’chik|Нальчик|Нальчык
Sterlitamak|Стерлитамак|Стэрлітамак
Petrozavodsk|Петрозаводск|Петразаводск
Bratsk|Братск|Брацк
Orsk|Орск|Орск
Nizhnevartovsk|Нижневартовск|Ніжнявартаўск
Angarsk|Ангарск|Ангарск
Novorossiysk|Новороссийск|Новарасійск
Khimki|Химки|Хімкі
Yakutsk|Якутск|Якуцк
Nizhnekamsk|Нижнекамск|Ніжнякамск
Dzerzhinsk|Дзержинск|Дзяржынск
Syktyvkar|Сыктывкар|Сыктыўкар
Stary Oskol, Staryy Oskol|Старый Оскол|Стары Аскол
Grozny, Groznyy|Грозный|Грозны
Shakhty|Шахты|Шахты
Blagoveshchensk|Благовещенск|Благавешчанск
Rybinsk|Рыбинск|Рыбінск
Zelenograd|Зеленоград|Зеленаград
Veliky Novgorod, Velikiy Novgorod|Великий Новгород|Вялікі Ноўгарад
Pskov|Псков|Пскоў
Engels, Engel’s|Энгельс|Энгельс
Severodvinsk|Северодвинск|Севярадзвінск
Petropavlovsk-Kamchatsky|Петропавловск-Камчатский|Петрапаўлаўск-Камчацкі
Podolsk|Подольск|Падольск
Yuzhno-Sakhalinsk|Южно-Сахалинск|Паўднёва-Сахалінск
Abakan|Абакан|Абакан
Maykop|Майкоп|Майкоп
Norilsk|Норильск|Нарыльск
Korolyov, Korolev|Королёв|Каралёў
Mytishchi|Мытищи|Мыцішчы
Balashikha|Балашиха|Балашыха
Lyubertsy|Люберцы|Люберцы
Kolomna|Коломна|Каломна
Obninsk|Обнинск|Обнінск
Dubna|Дубна|Дубна
Velikiye Luki|Великие Луки|Вялікія Лукі
Vyazma, Vyaz’ma|Вязьма|Вязьма
Roslavl, Roslavl’|Рославль|Рослаўль
Klintsy|Клинцы|Клінцы
Novozybkov|Новозыбков|Навазыбкаў
Elista|Элиста|Эліста
Kyzyl|Кызыл|Кызыл
Gorno-Altaysk|Горно-Алтайск|Горна-Алтайск
Khanty-Mansiysk|Ханты-Мансийск|Ханты-Мансійск
Salekhard|Салехард|Салехард
Magadan|Магадан|Магадан
Birobidzhan|Биробиджан|Бірабіджан
Rzhev|Ржев|Ржэў
Privolzhsk|Приволжск|Прыволжск
`;

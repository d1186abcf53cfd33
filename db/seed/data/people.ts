import type { Person } from "./types.ts";

const minsk = "Europe/Minsk";
const moscow = "Europe/Moscow";

/** Nobody here exists. Names are written as their bearers would. */
export const people: readonly Person[] = [
  { key: "office", handle: "vera-kolesnikova", account: "project_office", email: "office@demo.example", staff: true, name: "Вера Колесникова", headline: "Проектный офис: реестр кластеров", locale: "ru", zone: minsk },
  { key: "coordinator", handle: "andrey-mikulich", account: "coordinator", email: "coordinator@demo.example", name: "Андрей Микулич", headline: "Координатор нефтехимического и льняного кластеров, Новополоцк", locale: "ru", zone: minsk },
  { key: "orsha", handle: "hanna-karatkevich", account: "enterprise_administrator", email: "orsha@demo.example", name: "Ганна Караткевіч", headline: "Начальнік аддзела продажаў, Аршанскі льнокамбінат", locale: "be", zone: minsk },
  { key: "smolensk", handle: "olga-tikhomirova", account: "enterprise_administrator", email: "smolensk@demo.example", name: "Ольга Тихомирова", headline: "Директор по развитию, «Днепровский лён», Смоленск", locale: "ru", zone: moscow },
  { key: "teacher", handle: "natallia-siankevich", account: "teacher", email: "teacher@demo.example", name: "Наталля Сянкевіч", headline: "Выкладчыца тэкстыльных тэхналогій, ВДТУ, Віцебск", locale: "be", zone: minsk },
  { key: "learner", handle: "polina-rudko", account: "learner", email: "learner@demo.example", name: "Полина Рудько", headline: "Магистрантка ВГТУ: технология льняной пряжи", locale: "ru", zone: minsk },

  { key: "naftan", handle: "ludmila-astapenko", name: "Людмила Астапенко", headline: "Внешние связи, «Нафтан»", locale: "ru", zone: minsk },
  { key: "polymir", handle: "viktor-yasyukevich", name: "Виктор Ясюкевич", headline: "Технолог, завод «Полимир»", locale: "ru", zone: minsk },
  { key: "nizhnekamsk", handle: "rustem-galimov", name: "Рустем Галимов", headline: "Исследования каучуков, Нижнекамск", locale: "ru", zone: moscow },
  { key: "kazan", handle: "alsu-sharafutdinova", name: "Алсу Шарафутдинова", headline: "Доцент, переработка пластмасс, КНИТУ", locale: "ru", zone: moscow },
  { key: "uralchem", handle: "kirill-ermakov", name: "Кирилл Ермаков", headline: "Ведущий конструктор, Екатеринбург", locale: "ru", zone: "Asia/Yekaterinburg" },
  { key: "polotsk", handle: "dzmitry-hancharyk", name: "Дзмітрый Ганчарык", headline: "Даследчык палімераў, Полацкі дзяржаўны ўніверсітэт", locale: "be", zone: minsk },
  { key: "almaty", handle: "aigerim-seitkali", name: "Айгерім Сейтқали", headline: "Закупки полимеров, Алматы", locale: "ru", zone: "Asia/Almaty" },
  { key: "packaging", handle: "aliaksandr-shymanets", name: "Аляксандр Шыманец", headline: "Дырэктар, «Дзвінская ўпакоўка», Полацк", locale: "be", zone: minsk },
  { key: "chelny", handle: "zhanna-melnikova", name: "Жанна Мельникова", headline: "Коммерческий директор, «КамКомпаунд», Набережные Челны", locale: "ru", zone: moscow },
  { key: "gomel", handle: "dzianis-prykhodzka", name: "Дзяніс Прыходзька", headline: "Галоўны інжынер, «Сож-Палімер», Гомель", locale: "be", zone: minsk },
  { key: "media", handle: "vadim-krupko", name: "Вадим Крупко", headline: "Рекламное агентство «Медиа-Двина»", locale: "ru", zone: minsk },

  { key: "tver", handle: "elena-gromova", name: "Елена Громова", headline: "Научный сотрудник, селекция льна-долгунца, Тверь", locale: "ru", zone: moscow },
  { key: "dubrovno", handle: "vasil-tsiareshka", name: "Васіль Цярэшка", headline: "Загадчык вытворчасці, Дубровенскі льнозавод", locale: "be", zone: minsk },
  { key: "kostroma", handle: "nikolay-zuev", name: "Николай Зуев", headline: "Ткацкое производство, Кострома", locale: "ru", zone: moscow },
  { key: "garments", handle: "maryia-shydlouskaya", name: "Марыя Шыдлоўская", headline: "Канструктар адзення, Віцебск", locale: "be", zone: minsk },
  { key: "como", handle: "giulia-montanari", name: "Giulia Montanari", headline: "Buyer, Tessuti del Lario, Como", locale: "en", zone: "Europe/Rome" },
  { key: "luki", handle: "svetlana-ivanova", name: "Светлана Иванова", headline: "Директор, «Ловать-Лён», Великие Луки", locale: "ru", zone: moscow },

  { key: "leather", handle: "pavel-doroshenko", name: "Павел Дорошенко", headline: "Координатор кожевенно-обувного кластера, Витебск", locale: "ru", zone: minsk },
  { key: "belwest", handle: "katsiaryna-lukashyk", name: "Кацярына Лукашык", headline: "Мадэльер абутку, Віцебск", locale: "be", zone: minsk },
  { key: "ryazan", handle: "sergey-pakhomov", name: "Сергей Пахомов", headline: "Технолог кожевенного производства, Рязань", locale: "ru", zone: moscow },
  { key: "machines", handle: "yuras-kapylovich", name: "Юрась Капыловіч", headline: "Каардынатар машынабудаўнічага кластара, Мінск", locale: "be", zone: minsk },
  { key: "tractors", handle: "aleksey-turlay", name: "Алексей Турлай", headline: "Кооперация и поставщики, Минск", locale: "ru", zone: minsk },
  { key: "ural", handle: "irina-sokolova", name: "Ирина Соколова", headline: "Координатор Уральского машиностроительного кластера, Екатеринбург", locale: "ru", zone: "Asia/Yekaterinburg" },
  { key: "innopolis", handle: "timur-valiev", name: "Тимур Валиев", headline: "Работа с резидентами, Иннополис", locale: "ru", zone: moscow },
  { key: "pharma", handle: "sviatlana-lapko", name: "Святлана Лапко", headline: "Каардынатар фармацэўтычнага кластара, Барысаў", locale: "be", zone: minsk },
  { key: "obninsk", handle: "mikhail-terentev", name: "Михаил Терентьев", headline: "Основатель, «Протва-Фарм», Обнинск", locale: "ru", zone: moscow },
  { key: "emilia", handle: "marco-bertolani", name: "Marco Bertolani", headline: "Coordinator, ceramic tiles and packaging machinery, Emilia", locale: "en", zone: "Europe/Rome" },
  { key: "chartres", handle: "claire-dubosc", name: "Claire Dubosc", headline: "Coordinator, perfumery and cosmetics, Chartres", locale: "en", zone: "Europe/Paris" },
  { key: "bengaluru", handle: "priya-raghunathan", name: "Priya Raghunathan", headline: "Industry partnerships, Bengaluru", locale: "en", zone: "Asia/Kolkata" },
  { key: "valley", handle: "daniel-reyes", name: "Daniel Reyes", headline: "University and start-up relations, San José", locale: "en", zone: "America/Los_Angeles" },
];

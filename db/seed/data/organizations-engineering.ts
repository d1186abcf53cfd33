import type { Organization } from "./types.ts";

/** Machine building, software and pharmaceuticals in Belarus and Russia. */
export const engineeringOrganizations: readonly Organization[] = [
  {
    slug: "minsk-tractor-works", kind: "enterprise", country: "BY", city: "Minsk", at: [53.8890, 27.6200], founded: 1946, website: "https://www.belarus-tractor.com", speakers: ["tractors"],
    name: { en: "Minsk Tractor Works", ru: "Минский тракторный завод", be: "Мінскі трактарны завод" },
    about: { en: "Makes the “Belarus” tractors.", ru: "Выпускает тракторы «Беларус».", be: "Вырабляе трактары «Беларус»." },
  },
  {
    slug: "minsk-automobile-plant", kind: "enterprise", country: "BY", city: "Minsk", at: [53.8480, 27.6680], founded: 1944, website: "https://maz.by",
    name: { en: "Minsk Automobile Plant (MAZ)", ru: "Минский автомобильный завод (МАЗ)", be: "Мінскі аўтамабільны завод (МАЗ)" },
    about: { en: "Lorries, buses, trolleybuses and trailers.", ru: "Грузовики, автобусы, троллейбусы и прицепы.", be: "Грузавікі, аўтобусы, тралейбусы і прычэпы." },
  },
  {
    slug: "minsk-motor-plant", kind: "enterprise", country: "BY", city: "Minsk", at: [53.8960, 27.6480], founded: 1963,
    name: { en: "Minsk Motor Plant", ru: "Минский моторный завод", be: "Мінскі маторны завод" },
    about: { en: "Diesel engines for tractors, lorries and road machines.", ru: "Дизельные двигатели для тракторов, грузовиков и дорожных машин.", be: "Дызельныя рухавікі для трактароў, грузавікоў і дарожных машын." },
  },
  {
    slug: "belaz", kind: "enterprise", country: "BY", city: "Zhodino", at: [54.0985, 28.3331], founded: 1948, website: "https://belaz.by",
    name: { en: "BelAZ", ru: "БелАЗ", be: "БелАЗ" },
    about: { en: "Quarry dump trucks, among them the largest in the world.", ru: "Карьерные самосвалы, в том числе самые большие в мире.", be: "Кар’ерныя самазвалы, у тым ліку самыя вялікія ў свеце." },
  },
  {
    slug: "belarusian-technical-university", kind: "university", country: "BY", city: "Minsk", at: [53.9220, 27.5930], founded: 1920, website: "https://bntu.by",
    name: { en: "Belarusian National Technical University", ru: "Белорусский национальный технический университет", be: "Беларускі нацыянальны тэхнічны ўніверсітэт" },
    about: { en: "The polytechnic of Belarus, with its own technopark.", ru: "Политехнический университет Беларуси с собственным технопарком.", be: "Політэхнічны ўніверсітэт Беларусі з уласным тэхнапаркам." },
  },
  {
    slug: "joint-institute-of-mechanical-engineering", kind: "research_institute", country: "BY", city: "Minsk", at: [53.9180, 27.6060],
    name: { en: "Joint Institute of Mechanical Engineering, NAS of Belarus", ru: "Объединённый институт машиностроения НАН Беларуси", be: "Аб’яднаны інстытут машынабудавання НАН Беларусі" },
    about: { en: "Strength, gears, electric drives and testing of vehicles.", ru: "Прочность, передачи, электропривод и испытания машин.", be: "Трываласць, перадачы, электрапрывад і выпрабаванні машын." },
  },
  {
    slug: "uralmash", kind: "enterprise", country: "RU", city: "Yekaterinburg", at: [56.8880, 60.5900], founded: 1933, speakers: ["ural"],
    name: { en: "Uralmashplant", ru: "Уралмашзавод", be: "Уралмашзавод" },
    about: { en: "Excavators, crushers and metallurgical equipment; works since 1933.", ru: "Экскаваторы, дробилки и металлургическое оборудование; работает с 1933 года.", be: "Экскаватары, драбілкі і металургічнае абсталяванне; працуе з 1933 года." },
  },
  {
    slug: "ural-federal-university", kind: "university", country: "RU", city: "Yekaterinburg", at: [56.8440, 60.6540], founded: 1920, website: "https://urfu.ru",
    name: { en: "Ural Federal University", ru: "Уральский федеральный университет", be: "Уральскі федэральны ўніверсітэт" },
    about: { en: "The largest university of the Urals; engineers, metallurgists, programmers.", ru: "Крупнейший вуз Урала: инженеры, металлурги, программисты.", be: "Найбуйнейшая ВНУ Урала: інжынеры, металургі, праграмісты." },
  },
  {
    slug: "kamaz", kind: "enterprise", country: "RU", city: "Naberezhnye Chelny", at: [55.7650, 52.4520], founded: 1969, website: "https://kamaz.ru",
    name: { en: "KAMAZ", ru: "КАМАЗ", be: "КАМАЗ" },
    about: { en: "Russia’s largest maker of lorries.", ru: "Крупнейший российский производитель грузовых автомобилей.", be: "Найбуйнейшы расійскі вытворца грузавых аўтамабіляў." },
  },
  {
    slug: "high-technologies-park", kind: "innovation_infrastructure", country: "BY", city: "Minsk", at: [53.9310, 27.6890], founded: 2005, website: "https://www.park.by",
    name: { en: "High Technologies Park", ru: "Парк высоких технологий", be: "Парк высокіх тэхналогій" },
    about: { en: "Administers the legal regime for Belarusian IT companies.", ru: "Администрация особого правового режима для ИТ-компаний Беларуси.", be: "Адміністрацыя асаблівага прававога рэжыму для ІТ-кампаній Беларусі." },
  },
  {
    slug: "belarusian-informatics-university", kind: "university", country: "BY", city: "Minsk", at: [53.9180, 27.5940], founded: 1964, website: "https://www.bsuir.by",
    name: { en: "Belarusian State University of Informatics and Radioelectronics", ru: "Белорусский государственный университет информатики и радиоэлектроники", be: "Беларускі дзяржаўны ўніверсітэт інфарматыкі і радыёэлектронікі" },
    about: { en: "The main school of programmers and electronics engineers in Belarus.", ru: "Главная школа программистов и инженеров-электронщиков Беларуси.", be: "Галоўная школа праграмістаў і інжынераў-электроншчыкаў Беларусі." },
  },
  {
    slug: "innopolis-university", kind: "university", country: "RU", city: "Innopolis", at: [55.7536, 48.7430], founded: 2012, website: "https://innopolis.university", speakers: ["innopolis"],
    name: { en: "Innopolis University", ru: "Университет Иннополис", be: "Універсітэт Інапаліс" },
    about: { en: "Teaches and researches information technology and robotics.", ru: "Образование и исследования в ИТ и робототехнике.", be: "Адукацыя і даследаванні ў ІТ і робататэхніцы." },
  },
  {
    slug: "innopolis-economic-zone", kind: "innovation_infrastructure", country: "RU", city: "Innopolis", at: [55.7500, 48.7490], founded: 2012,
    name: { en: "Innopolis Special Economic Zone", ru: "Особая экономическая зона «Иннополис»", be: "Асаблівая эканамічная зона «Інапаліс»" },
    about: { en: "Offices and tax preferences for technology companies.", ru: "Офисы и налоговые льготы для технологических компаний.", be: "Офісы і падатковыя льготы для тэхналагічных кампаній." },
  },
  {
    slug: "borimed", kind: "enterprise", country: "BY", city: "Borisov", at: [54.2350, 28.4800], founded: 1965, website: "https://borimed.com",
    name: { en: "Borisov Plant of Medical Preparations (Borimed)", ru: "Борисовский завод медицинских препаратов", be: "Барысаўскі завод медыцынскіх прэпаратаў" },
    about: { en: "Injections, tablets and ointments; among the largest medicine makers of Belarus.", ru: "Инъекционные растворы, таблетки, мази; один из крупнейших производителей лекарств Беларуси.", be: "Ін’екцыйныя растворы, таблеткі, мазі; адзін з найбуйнейшых вытворцаў лекаў Беларусі." },
  },
  {
    slug: "belmedpreparaty", kind: "enterprise", country: "BY", city: "Minsk", at: [53.9090, 27.5790], founded: 1929,
    name: { en: "Belmedpreparaty", ru: "Белмедпрепараты", be: "Белмедпрэпараты" },
    about: { en: "Hospital medicines, insulin and anticancer drugs.", ru: "Препараты для стационаров, инсулины и противоопухолевые средства.", be: "Прэпараты для стацыянараў, інсуліны і супрацьпухлінныя сродкі." },
  },
  {
    slug: "r-pharm", kind: "enterprise", country: "RU", city: "Yaroslavl", at: [57.6266, 39.8938], founded: 2001, website: "https://r-pharm.com",
    name: { en: "R-Pharm", ru: "Р-Фарм", be: "Р-Фарм" },
    about: { en: "Pharmaceutical group; its main plant stands in Yaroslavl.", ru: "Фармацевтическая группа; основной завод — в Ярославле.", be: "Фармацэўтычная група; асноўны завод — у Яраслаўлі." },
  },
  {
    slug: "protva-pharm", kind: "enterprise", country: "RU", city: "Obninsk", at: [55.1120, 36.5900], speakers: ["obninsk"],
    name: { en: "Protva-Pharm", ru: "Протва-Фарм", be: "Протва-Фарм" },
    about: { en: "Young firm: packaging and transport for radiopharmaceuticals.", ru: "Молодая компания: упаковка и перевозка радиофармпрепаратов.", be: "Маладая кампанія: упакоўка і перавозка радыёфармпрэпаратаў." },
  },
];

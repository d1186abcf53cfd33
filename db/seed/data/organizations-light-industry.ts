import type { Organization } from "./types.ts";

export const lightIndustryOrganizations: readonly Organization[] = [
  {
    slug: "orsha-linen-mill", kind: "enterprise", country: "BY", city: "Orsha", at: [54.5150, 30.4350], founded: 1930, website: "https://linenmill.by", speakers: ["orsha"],
    name: { en: "Orsha Linen Mill", ru: "Оршанский льнокомбинат", be: "Аршанскі льнокамбінат" },
    about: { en: "Linen and linen-blend yarn, fabrics and household textiles; one of the largest linen mills of Europe.", ru: "Льняная и полульняная пряжа, ткани, столовое и постельное бельё; одно из крупнейших льняных предприятий Европы.", be: "Ільняная і паўільняная пража, тканіны, сталовая і пасцельная бялізна; адно з найбуйнейшых ільняных прадпрыемстваў Еўропы." },
  },
  {
    slug: "dubrovno-flax-plant", kind: "enterprise", country: "BY", city: "Dubrovno", at: [54.5730, 30.6900], founded: 1932, speakers: ["dubrovno"], original: "be",
    name: { en: "Dubrovno Flax Plant", ru: "Дубровенский льнозавод", be: "Дубровенскі льнозавод" },
    about: { en: "Grows and scutches fibre flax: long and short fibre, shives.", ru: "Выращивает и перерабатывает лён-долгунец: длинное и короткое волокно, костра.", be: "Вырошчвае і перапрацоўвае лён-даўгунец: доўгае і кароткае валакно, кастра." },
  },
  {
    slug: "gorkilen", kind: "enterprise", country: "BY", city: "Gorki", at: [54.2862, 30.9863],
    name: { en: "Gorkilen", ru: "Горкилён", be: "Горкілён" },
    about: { en: "Flax growing and scutching in the east of the Mogilev region.", ru: "Выращивание и первичная переработка льна на востоке Могилёвской области.", be: "Вырошчванне і першасная перапрацоўка льну на ўсходзе Магілёўскай вобласці." },
  },
  {
    slug: "korelichi-len", kind: "enterprise", country: "BY", city: "Korelichi", at: [53.5683, 26.1406],
    name: { en: "Korelichi-Len", ru: "Кореличи-Лён", be: "Карэлічы-Лён" },
    about: { en: "Fibre flax from field to bale in the Grodno region.", ru: "Лён-долгунец от поля до кипы в Гродненской области.", be: "Лён-даўгунец ад поля да кіпы ў Гродзенскай вобласці." },
  },
  {
    slug: "institute-of-flax", kind: "research_institute", country: "BY", city: "Ustye", at: [54.5600, 30.3200],
    name: { en: "Institute of Flax, NAS of Belarus", ru: "Институт льна НАН Беларуси", be: "Інстытут ільну НАН Беларусі" },
    about: { en: "Varieties, seed growing and cultivation of fibre and oil flax; stands near Orsha.", ru: "Сорта, семеноводство и агротехника льна-долгунца и льна масличного; находится под Оршей.", be: "Сарты, насенняводства і агратэхніка льну-даўгунцу і льну алейнага; знаходзіцца пад Оршай." },
  },
  {
    slug: "bast-fibre-centre", kind: "research_institute", country: "RU", city: "Tver", at: [56.8584, 35.9006], speakers: ["tver"],
    name: { en: "Federal Research Centre for Bast Fibre Crops", ru: "Федеральный научный центр лубяных культур", be: "Федэральны навуковы цэнтр лубяных культур" },
    about: { en: "Breeding, machines and primary processing for flax and hemp; heir of the flax institutes of Torzhok and Tver.", ru: "Селекция, машины и первичная переработка льна и конопли; наследник институтов льна Торжка и Твери.", be: "Селекцыя, машыны і першасная перапрацоўка льну і канапель; спадчыннік інстытутаў ільну Таржка і Цверы." },
  },
  {
    slug: "kostroma-linen-manufactory", kind: "enterprise", country: "RU", city: "Kostroma", at: [57.7680, 40.9269], founded: 1866, speakers: ["kostroma"],
    name: { en: "Great Kostroma Linen Manufactory", ru: "Большая Костромская льняная мануфактура", be: "Вялікая Кастрамская льняная мануфактура" },
    about: { en: "Linen yarn and fabrics; founded in 1866 by the Tretyakov brothers and their partners.", ru: "Льняная пряжа и ткани; основана в 1866 году братьями Третьяковыми и их компаньонами.", be: "Ільняная пража і тканіны; заснавана ў 1866 годзе братамі Траццяковымі і іх кампаньёнамі." },
  },
  {
    slug: "yakovlevskaya-manufactory", kind: "enterprise", country: "RU", city: "Privolzhsk", at: [57.3810, 41.2860],
    name: { en: "Yakovlevskaya Manufactory", ru: "Яковлевская мануфактура", be: "Якаўлеўская мануфактура" },
    about: { en: "Jacquard linen and table linen from Privolzhsk.", ru: "Жаккардовые льняные ткани и столовое бельё из Приволжска.", be: "Жакардавыя ільняныя тканіны і сталовая бялізна з Прываложска." },
  },
  {
    slug: "bobruiskagromash", kind: "enterprise", country: "BY", city: "Bobruisk", at: [53.1480, 29.2500], website: "https://bobruiskagromach.com",
    name: { en: "Bobruiskagromash", ru: "Бобруйскагромаш", be: "Бабруйскаграмаш" },
    about: { en: "Farm machines, among them balers for flax.", ru: "Сельскохозяйственные машины, в том числе пресс-подборщики для льна.", be: "Сельскагаспадарчыя машыны, у тым ліку прэс-падборшчыкі для льну." },
  },
  {
    slug: "vitebsk-technological-university", kind: "university", country: "BY", city: "Vitebsk", at: [55.1760, 30.2230], founded: 1965, website: "https://vstu.by", speakers: ["teacher", "learner"], original: "be",
    name: { en: "Vitebsk State Technological University", ru: "Витебский государственный технологический университет", be: "Віцебскі дзяржаўны тэхналагічны ўніверсітэт" },
    about: { en: "The textile, garment and footwear university of Belarus.", ru: "Университет, где готовят технологов и дизайнеров текстиля, одежды и обуви.", be: "Універсітэт, дзе рыхтуюць тэхнолагаў і дызайнераў тэкстылю, адзення і абутку." },
  },
  {
    slug: "vitebsk-university-technopark", kind: "innovation_infrastructure", country: "BY", city: "Vitebsk", at: [55.1780, 30.2260],
    name: { en: "Science and Technology Park of Vitebsk State Technological University", ru: "Научно-технологический парк Витебского государственного технологического университета", be: "Навукова-тэхналагічны парк Віцебскага дзяржаўнага тэхналагічнага ўніверсітэта" },
    about: { en: "Pilot lines and rooms for young textile firms.", ru: "Опытные участки и помещения для молодых текстильных компаний.", be: "Доследныя ўчасткі і памяшканні для маладых тэкстыльных кампаній." },
  },
  {
    slug: "light-industry-research-centre", kind: "research_institute", country: "BY", city: "Minsk", at: [53.8960, 27.5650],
    name: { en: "Centre for Light Industry Research", ru: "Центр научных исследований лёгкой промышленности", be: "Цэнтр навуковых даследаванняў лёгкай прамысловасці" },
    about: { en: "Tests and certifies textiles, garments, leather and footwear.", ru: "Испытания и сертификация тканей, одежды, кожи и обуви.", be: "Выпрабаванні і сертыфікацыя тканін, адзення, скуры і абутку." },
  },
  {
    slug: "bellegprom", kind: "public_authority", country: "BY", city: "Minsk", at: [53.9000, 27.5610], website: "https://bellegprom.by",
    name: { en: "Bellegprom Concern", ru: "Концерн «Беллегпром»", be: "Канцэрн «Беллегпрам»" },
    about: { en: "State concern for light industry: textiles, garments, leather, footwear.", ru: "Государственный концерн лёгкой промышленности: текстиль, одежда, кожа, обувь.", be: "Дзяржаўны канцэрн лёгкай прамысловасці: тэкстыль, адзенне, скура, абутак." },
  },
  {
    slug: "belagroprombank", kind: "finance", country: "BY", city: "Minsk", at: [53.8920, 27.5480], founded: 1991, website: "https://www.belapb.by",
    name: { en: "Belagroprombank", ru: "Белагропромбанк", be: "Белаграпрамбанк" },
    about: { en: "Lends to farms and to the industry that processes what they grow.", ru: "Кредитует сельское хозяйство и предприятия, которые перерабатывают его продукцию.", be: "Крэдытуе сельскую гаспадарку і прадпрыемствы, якія перапрацоўваюць яе прадукцыю." },
  },
  {
    slug: "znamya-industrializatsii", kind: "enterprise", country: "BY", city: "Vitebsk", at: [55.1930, 30.2100], speakers: ["garments"], original: "be",
    name: { en: "Znamya Industrializatsii", ru: "Знамя индустриализации", be: "Сцяг індустрыялізацыі" },
    about: { en: "Garment factory in Vitebsk: coats, jackets, uniforms, linen collections.", ru: "Швейная фабрика в Витебске: пальто, пиджаки, форменная одежда, льняные коллекции.", be: "Швейная фабрыка ў Віцебску: паліто, пінжакі, форменнае адзенне, ільняныя калекцыі." },
  },
  {
    slug: "tessuti-del-lario", kind: "enterprise", country: "IT", city: "Como", at: [45.8081, 9.0852], speakers: ["como"],
    name: { en: "Tessuti del Lario", ru: "Tessuti del Lario" },
    about: { en: "Buys linen and silk fabrics for Italian shirt makers.", ru: "Закупает льняные и шёлковые ткани для итальянских сорочечных ателье." },
  },
  {
    slug: "dneprovsky-len", kind: "enterprise", country: "RU", city: "Smolensk", at: [54.7826, 32.0453], speakers: ["smolensk"],
    name: { en: "Dneprovsky Len", ru: "Днепровский лён", be: "Дняпроўскі лён" },
    about: { en: "Linen sewing thread, linings and household textiles from Smolensk.", ru: "Льняные швейные нитки, подкладочные ткани и домашний текстиль из Смоленска.", be: "Ільняныя швейныя ніткі, падкладачныя тканіны і хатні тэкстыль са Смаленска." },
  },
  {
    slug: "lovat-len", kind: "enterprise", country: "RU", city: "Velikiye Luki", at: [56.3400, 30.5450], speakers: ["luki"],
    name: { en: "Lovat-Len", ru: "Ловать-Лён", be: "Ловаць-Лён" },
    about: { en: "Cottonised flax fibre and nonwovens for building and gardens.", ru: "Котонизированное волокно и нетканые материалы для стройки и сада.", be: "Катанізаванае валакно і нятканыя матэрыялы для будоўлі і саду." },
  },
  {
    slug: "verkhnevolzhsky-len", kind: "enterprise", country: "RU", city: "Rzhev", at: [56.2629, 34.3289],
    name: { en: "Verkhnevolzhsky Len", ru: "Верхневолжский лён", be: "Верхняволжскі лён" },
    about: { en: "Scutching mill; turned from flax to hemp.", ru: "Льнозавод, перешедший со льна на коноплю.", be: "Льнозавод, які перайшоў з ільну на каноплі." },
  },
  {
    slug: "belwest", kind: "enterprise", country: "BY", city: "Vitebsk", at: [55.2010, 30.2280], founded: 1988, website: "https://belwest.com", speakers: ["belwest"], original: "be",
    name: { en: "Belwest", ru: "Белвест", be: "Белвест" },
    about: { en: "Footwear and bags under its own brand, with shops in several countries.", ru: "Обувь и сумки под своей маркой, магазины в нескольких странах.", be: "Абутак і сумкі пад сваёй маркай, крамы ў некалькіх краінах." },
  },
  {
    slug: "marko", kind: "enterprise", country: "BY", city: "Vitebsk", at: [55.1870, 30.1760], website: "https://marko.by",
    name: { en: "Marko", ru: "Марко", be: "Марко" },
    about: { en: "Holding of shoe factories in the Vitebsk region.", ru: "Холдинг обувных фабрик Витебской области.", be: "Холдынг абутковых фабрык Віцебскай вобласці." },
  },
  {
    slug: "minsk-leather", kind: "enterprise", country: "BY", city: "Minsk", at: [53.7830, 27.6450],
    name: { en: "Minsk Leather Association", ru: "Минское производственное кожевенное объединение", be: "Мінскае вытворчае гарбарнае аб’яднанне" },
    about: { en: "Leather for uppers, linings and leather goods; works in Gatovo near Minsk.", ru: "Кожа для верха и подкладки обуви, галантерейная кожа; работает в Гатово под Минском.", be: "Скура для верху і падкладкі абутку, галантарэйная скура; працуе ў Гатаве пад Мінскам." },
  },
  {
    slug: "russkaya-kozha", kind: "enterprise", country: "RU", city: "Ryazan", at: [54.6269, 39.6916], speakers: ["ryazan"],
    name: { en: "Russkaya Kozha", ru: "Русская кожа", be: "Русская кожа" },
    about: { en: "One of Russia’s largest tanneries: leather for footwear, furniture and car interiors.", ru: "Один из крупнейших кожевенных заводов России: кожа для обуви, мебели и автомобильных салонов.", be: "Адзін з найбуйнейшых гарбарных заводаў Расіі: скура для абутку, мэблі і аўтамабільных салонаў." },
  },
  {
    slug: "vyazma-tannery", kind: "enterprise", country: "RU", city: "Vyazma", at: [55.2104, 34.2951],
    name: { en: "Vyazma Tannery", ru: "Вяземский кожевенный завод", be: "Вяземскі гарбарны завод" },
    about: { en: "Leather for shoes and harness from the Smolensk region.", ru: "Обувная и шорно-седельная кожа из Смоленской области.", be: "Абутковая і рымарская скура са Смаленскай вобласці." },
  },
];

import type { Participation, Request } from "./types.ts";

/** Who belongs to which cluster; the office entered those without answers. */
export const participations: Readonly<Record<string, readonly Participation[]>> = {
  "petrochemistry-belarus-russia": [
    { organization: "naftan", role: "raw_material_supplier", joined: 402 },
    { organization: "polymir", role: "key_product_manufacturer", joined: 402 },
    { organization: "nizhnekamskneftekhim", role: "key_product_manufacturer", joined: 388 },
    { organization: "kazanorgsintez", role: "key_product_manufacturer", joined: 371 },
    { organization: "mogilevkhimvolokno", role: "key_product_manufacturer", joined: 366 },
    { organization: "svetlogorsk-khimvolokno", role: "key_product_manufacturer", joined: 344 },
    { organization: "grodno-azot", role: "component_supplier", joined: 340 },
    { organization: "mozyr-refinery", role: "raw_material_supplier", joined: 338 },
    { organization: "taneco", role: "raw_material_supplier", joined: 330 },
    { organization: "polotsk-steklovolokno", role: "component_supplier", joined: 290 },
    { organization: "uralkhimmash", role: "equipment_supplier", joined: 255, asked: ["Ёмкости, колонны, теплообменники, шаровые резервуары; закупаем толстый лист и поковки.", "Не хватает ранних сведений о планах модернизации: узнаём о закупке, когда чертёж уже готов.", "Конструкторское бюро, отдел совместных проектов."] },
    { organization: "kazankompressormash", role: "equipment_supplier", joined: 241 },
    { organization: "gomeltransneft", role: "service_provider", joined: 300 },
    { organization: "belshina", role: "buyer", joined: 236 },
    { organization: "dvinskaya-upakovka", role: "buyer", joined: 97, asked: ["Купляем поліэтылен нізкай шчыльнасці, вырабляем плёнку і пакеты.", "Дабаўкі і суперканцэнтраты: цяпер возім іх здалёк.", "Дырэктар і тэхнолаг."] },
    { organization: "alatau-plast", role: "distributor", joined: 12, asked: ["Закупаем полиэтилен разных марок, продаём переработчикам Казахстана и Кыргызстана.", "Прямого контакта с технологами завода: сейчас вопросы идут через трёх посредников.", "Отдел закупок."] },
    { organization: "belarusian-technological-university", role: "research", joined: 322 },
    { organization: "institute-of-new-materials", role: "research", joined: 280 },
    { organization: "kazan-technological-university", role: "research", joined: 318, asked: ["Продукции не выпускаем: исследуем и испытываем полимеры.", "Заказчиков на испытания малых партий компаундов.", "Кафедра технологии пластических масс."] },
    { organization: "polotsk-university", role: "education", joined: 399 },
    { organization: "polotsk-university-technopark", role: "innovation_infrastructure", joined: 270 },
    { organization: "development-bank-of-belarus", role: "finance", joined: 265 },
    { organization: "belneftekhim", role: "public_authority", joined: 408 },
    { organization: "khimtrans-logistik", role: "service_provider", joined: 310, left: { days: 75, reason: "Компания прекратила перевозки химических грузов." } },
  ],
  "vitebsk-flax-fibre": [
    { organization: "dubrovno-flax-plant", role: "raw_material_supplier", joined: 140 },
    { organization: "vitebsk-technological-university", role: "education", joined: 131 },
  ],
  "kostroma-flax": [
    { organization: "kostroma-linen-manufactory", role: "key_product_manufacturer", joined: 165 },
    { organization: "yakovlevskaya-manufactory", role: "key_product_manufacturer", joined: 152 },
  ],
  flax: [
    { organization: "orsha-linen-mill", role: "key_product_manufacturer", joined: 352, asked: ["Пража, тканіны, сталовая і пасцельная бялізна.", "Паказаць лабараторыю і прымаць студэнтаў на практыку.", "Аддзел продажаў і лабараторыя."] },
    { organization: "kostroma-linen-manufactory", role: "key_product_manufacturer", joined: 331, asked: ["Пряжа и ткани.", "Опыт отделки тяжёлых тканей и обмен образцами.", "Ткацкое производство."] },
    { organization: "yakovlevskaya-manufactory", role: "key_product_manufacturer", joined: 312 },
    { organization: "dubrovno-flax-plant", role: "raw_material_supplier", joined: 345, asked: ["Вырошчваем лён-даўгунец, здаём доўгае і кароткае валакно.", "Аднолькавыя паспарты якасці на кожную партыю."] },
    { organization: "gorkilen", role: "raw_material_supplier", joined: 296 },
    { organization: "korelichi-len", role: "raw_material_supplier", joined: 289 },
    { organization: "institute-of-flax", role: "research", joined: 340 },
    { organization: "bast-fibre-centre", role: "research", joined: 326, asked: ["Наука: сорта, семеноводство, машины для первичной переработки.", "Провести в Твери сравнительные испытания сортов и открыть их результаты участникам."] },
    { organization: "light-industry-research-centre", role: "research", joined: 249 },
    { organization: "vitebsk-technological-university", role: "education", joined: 334, asked: ["Вучым тэхнолагаў прадзення, ткацтва і аздаблення.", "Студэнцкія даследаванні на матэрыялах удзельнікаў і вучэбны курс па льне."] },
    { organization: "vitebsk-university-technopark", role: "innovation_infrastructure", joined: 233 },
    { organization: "bobruiskagromash", role: "equipment_supplier", joined: 284 },
    { organization: "mogilevkhimvolokno", role: "component_supplier", joined: 228 },
    { organization: "znamya-industrializatsii", role: "buyer", joined: 187, asked: ["Шыем адзенне, ёсць ільняныя калекцыі.", "Пробныя партыі лёгкіх кашульных тканін і водгук швейнікаў."] },
    { organization: "tessuti-del-lario", role: "buyer", joined: 46, asked: ["We buy shirting linen, 120 to 160 g/m².", "Honest answers from Italian shirt makers about hand and shrinkage."] },
    { organization: "belagroprombank", role: "finance", joined: 260 },
    { organization: "bellegprom", role: "public_authority", joined: 376 },
    { organization: "verkhnevolzhsky-len", role: "raw_material_supplier", joined: 301, left: { days: 58, reason: "Предприятие перешло на переработку конопли и льна больше не поставляет.", removed: true } },
  ],
  "leather-and-footwear": [
    { organization: "belwest", role: "key_product_manufacturer", joined: 276, asked: ["Абутак і сумкі; купляем скуру верху, падэшвы, падкладку.", "Зносаўстойлівасць, устойлівасць фарбы, патрабаванні да дзіцячага абутку."] },
    { organization: "marko", role: "key_product_manufacturer", joined: 271 },
    { organization: "minsk-leather", role: "component_supplier", joined: 266 },
    { organization: "russkaya-kozha", role: "component_supplier", joined: 198, asked: ["Кожа для верха обуви, мебели и салонов; закупаем шкуры и дубители.", "Свойства кожи по межгосударственным стандартам."] },
    { organization: "vyazma-tannery", role: "component_supplier", joined: 190 },
    { organization: "dneprovsky-len", role: "component_supplier", joined: 33, asked: ["Льняные нитки для рантовой обуви и подкладочные ткани; закупаем льняную пряжу.", "Разрывная нагрузка ниток, стойкость окраски к трению."] },
    { organization: "vitebsk-technological-university", role: "education", joined: 285, asked: ["Вучым мадэльераў і тэхнолагаў абутку.", "Самі праводзім выпрабаванні ў вучэбнай лабараторыі."] },
    { organization: "light-industry-research-centre", role: "research", joined: 243 },
    { organization: "bellegprom", role: "public_authority", joined: 296 },
  ],
  "minsk-machine-building": [
    { organization: "minsk-tractor-works", role: "key_product_manufacturer", joined: 281, asked: ["Тракторы; сами ищем литьё, гидравлику и электронику.", "Отдел кооперации."] },
    { organization: "minsk-automobile-plant", role: "key_product_manufacturer", joined: 281 },
    { organization: "belaz", role: "key_product_manufacturer", joined: 274 },
    { organization: "minsk-motor-plant", role: "component_supplier", joined: 268 },
    { organization: "belshina", role: "component_supplier", joined: 211 },
    { organization: "belarusian-technical-university", role: "education", joined: 277 },
    { organization: "joint-institute-of-mechanical-engineering", role: "research", joined: 262 },
    { organization: "development-bank-of-belarus", role: "finance", joined: 180 },
  ],
  "minsk-it": [
    { organization: "high-technologies-park", role: "innovation_infrastructure", joined: 255 },
    { organization: "belarusian-informatics-university", role: "education", joined: 250 },
    { organization: "minsk-tractor-works", role: "buyer", joined: 120 },
  ],
  "borisov-pharma": [
    { organization: "borimed", role: "key_product_manufacturer", joined: 214 },
    { organization: "belmedpreparaty", role: "key_product_manufacturer", joined: 209 },
    { organization: "belarusian-technological-university", role: "education", joined: 160 },
  ],
  innokam: [
    { organization: "nizhnekamskneftekhim", role: "key_product_manufacturer", joined: 321 },
    { organization: "taneco", role: "raw_material_supplier", joined: 321 },
    { organization: "kamaz", role: "key_product_manufacturer", joined: 318 },
    { organization: "kazan-technological-university", role: "education", joined: 300 },
  ],
  "ural-machine-building": [
    { organization: "uralmash", role: "key_product_manufacturer", joined: 263 },
    { organization: "uralkhimmash", role: "key_product_manufacturer", joined: 260 },
    { organization: "ural-federal-university", role: "education", joined: 252 },
  ],
  "innopolis-it": [
    { organization: "innopolis-university", role: "education", joined: 232 },
    { organization: "innopolis-economic-zone", role: "innovation_infrastructure", joined: 232 },
    { organization: "kamaz", role: "buyer", joined: 140 },
  ],
  "kaluga-pharma": [
    { organization: "r-pharm", role: "key_product_manufacturer", joined: 150 },
  ],
  "sassuolo-tiles": [
    { organization: "marazzi", role: "key_product_manufacturer", joined: 342 },
    { organization: "sacmi", role: "equipment_supplier", joined: 341 },
    { organization: "university-of-modena", role: "research", joined: 336 },
    { organization: "confindustria-ceramica", role: "service_provider", joined: 336 },
  ],
  "packaging-valley": [
    { organization: "ima", role: "key_product_manufacturer", joined: 193 },
    { organization: "sacmi", role: "key_product_manufacturer", joined: 193 },
  ],
  "cosmetic-valley": [
    { organization: "guerlain", role: "key_product_manufacturer", joined: 312 },
    { organization: "cosmetic-valley-association", role: "service_provider", joined: 318 },
    { organization: "university-of-orleans", role: "research", joined: 305 },
  ],
  "silicon-valley": [
    { organization: "nvidia", role: "key_product_manufacturer", joined: 331 },
    { organization: "stanford-university", role: "education", joined: 335 },
  ],
  "bangalore-it": [
    { organization: "infosys", role: "key_product_manufacturer", joined: 307 },
    { organization: "indian-institute-of-science", role: "research", joined: 309 },
  ],
  "solingen-cutlery": [
    { organization: "zwilling", role: "key_product_manufacturer", joined: 182 },
    { organization: "wuesthof", role: "key_product_manufacturer", joined: 182 },
  ],
  "arita-porcelain": [{ organization: "koransha", role: "key_product_manufacturer", joined: 171 }],
};

/** Requests that wait, one of them for too long, and one that was declined. */
export const requests: readonly Request[] = [
  {
    cluster: "petrochemistry-belarus-russia", organization: "kamkompaund", role: "component_supplier", days: 5,
    answers: ["Компаунды полиолефинов и суперконцентраты, около 4 тысяч тонн в год; закупаем полипропилен и полиэтилен.", "Лаборатории, где можно испытать малую партию на старение.", "Коммерческий директор и главный технолог."],
  },
  {
    cluster: "petrochemistry-belarus-russia", organization: "sozh-polimer", role: "buyer", days: 1,
    answers: ["Каністры і бочкі, каля 900 тон поліэтылену ў год.", "Пастаўшчыка поліэтылену для выдзімання, каб не вазіць яго здалёк.", "Галоўны інжынер."],
  },
  {
    cluster: "petrochemistry-belarus-russia", organization: "media-dvina", role: "service_provider", days: 40,
    answers: ["Наружная реклама и сувениры.", "Заказчиков."],
    declined: { days: 37, reason: "Кластер принимает тех, кто участвует в цепочке полимеров. Для рекламных услуг оставьте, пожалуйста, предложение: участники найдут вас сами." },
  },
  {
    cluster: "flax", organization: "lovat-len", role: "component_supplier", days: 2,
    answers: ["Котонизированное волокно и нетканые материалы из короткого волокна.", "Переработать короткое волокно участников в опытную партию котонина и открыть её показатели.", "Директор и технолог."],
  },
  { cluster: "kaluga-pharma", organization: "protva-pharm", role: "service_provider", days: 2.5, answers: [] },
];

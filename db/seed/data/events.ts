import type { Gathering } from "./types.ts";

const minsk = "Europe/Minsk";
const moscow = "Europe/Moscow";

export const gatherings: readonly Gathering[] = [
  {
    slug: "additives-and-compounds-webinar", cluster: "petrochemistry-belarus-russia", kind: "webinar", day: 6, starts: "11:00", hours: 1.5, zone: minsk, by: "coordinator",
    title: { en: "Additives and compounds: what we could make ourselves", ru: "Добавки и компаунды: что мы могли бы делать сами", be: "Дабаўкі і кампаунды: што мы маглі б рабіць самі" },
    summary: { en: "Processors say what they import, chemists say what is within reach. An hour of talks, half an hour of questions.", ru: "Переработчики расскажут, что ввозят, химики — что по силам сделать самим. Час докладов, полчаса вопросов.", be: "Перапрацоўшчыкі раскажуць, што ўвозяць, хімікі — што можна зрабіць самім. Гадзіна дакладаў, паўгадзіны пытанняў." },
  },
  {
    slug: "linen-shirting-online-meetings", cluster: "flax", kind: "business_meeting_day", day: 11, starts: "10:00", hours: 6, zone: minsk, by: "coordinator",
    title: { en: "Shirting linen: a day of online meetings with buyers", ru: "Сорочечный лён: день онлайн-встреч с покупателями", be: "Кашульны лён: дзень анлайн-сустрэч з пакупнікамі" },
    summary: { en: "Weavers show fabrics of 120–160 g/m²; garment makers and Italian buyers say what they would take.", ru: "Ткачи показывают ткани плотностью 120–160 г/м², швейники и итальянские покупатели говорят, что взяли бы.", be: "Ткачы паказваюць тканіны шчыльнасцю 120–160 г/м², швейнікі і італьянскія пакупнікі кажуць, што ўзялі б." },
  },
  {
    slug: "footwear-materials-testing-seminar", cluster: "leather-and-footwear", kind: "seminar", day: 15, starts: "10:30", hours: 4, zone: minsk, country: "BY", city: "Vitebsk", by: "leather",
    title: { en: "Testing of footwear materials: one method for all", ru: "Испытания обувных материалов: одна методика на всех", be: "Выпрабаванні абутковых матэрыялаў: адна методыка для ўсіх" },
    summary: { en: "Tanneries and shoe makers measure the same samples in the university’s laboratory and compare the figures.", ru: "Кожевники и обувщики измеряют одни и те же образцы в лаборатории университета и сравнивают цифры.", be: "Гарбары і абутнікі вымяраюць адны і тыя ж узоры ў лабараторыі ўніверсітэта і параўноўваюць лічбы." },
  },
  {
    slug: "polymer-processing-conference-kazan", cluster: "innokam", kind: "conference", day: 22, starts: "09:00", hours: 9, zone: moscow, country: "RU", city: "Kazan", by: "office",
    title: { en: "Polymer processing: from granule to part", ru: "Переработка полимеров: от гранулы до детали", be: "Перапрацоўка палімераў: ад гранулы да дэталі" },
    summary: { en: "A conference for technologists and students, with a visit to the university’s laboratories.", ru: "Конференция для технологов и студентов с посещением лабораторий университета.", be: "Канферэнцыя для тэхнолагаў і студэнтаў з наведваннем лабараторый універсітэта." },
  },
  {
    slug: "flax-varieties-seminar-tver", cluster: "flax", kind: "seminar", day: 29, starts: "11:00", hours: 5, zone: moscow, country: "RU", city: "Tver", by: "coordinator",
    title: { en: "Varieties of fibre flax: results of the season", ru: "Сорта льна-долгунца: итоги сезона", be: "Сарты льну-даўгунцу: вынікі сезона" },
    summary: { en: "Breeders of both countries compare yield, fibre content and lodging on the same plots.", ru: "Селекционеры двух стран сравнивают урожайность, содержание волокна и полегание на одних и тех же делянках.", be: "Селекцыянеры дзвюх краін параўноўваюць ураджайнасць, змест валакна і паляганне на адных і тых жа дзялянках." },
  },
  {
    slug: "cast-parts-supplier-day", cluster: "minsk-machine-building", kind: "business_meeting_day", day: 36, starts: "09:30", hours: 7, zone: minsk, country: "BY", city: "Minsk", by: "machines",
    title: { en: "Supplier day: castings and hydraulics", ru: "День поставщика: литьё и гидравлика", be: "Дзень пастаўшчыка: ліццё і гідраўліка" },
    summary: { en: "Buyers of the Minsk plants bring drawings, suppliers bring samples; twenty minutes for each pair.", ru: "Закупщики минских заводов приносят чертежи, поставщики — образцы; двадцать минут на каждую пару.", be: "Закупнікі мінскіх заводаў прыносяць чарцяжы, пастаўшчыкі — узоры; дваццаць хвілін на кожную пару." },
  },
  {
    slug: "digital-glazing-open-day", cluster: "sassuolo-tiles", kind: "exhibition", day: 44, starts: "09:00", hours: 8, zone: "Europe/Rome", country: "IT", city: "Sassuolo", by: "emilia",
    title: { en: "Digital glazing: open day of the district", ru: "Цифровая глазуровка: день открытых дверей района", be: "Лічбавая глазуроўка: дзень адчыненых дзвярэй раёна" },
    summary: { en: "Printing heads, inks and finished slabs from twelve workshops under one roof.", ru: "Печатающие головки, чернила и готовые плиты двенадцати мастерских под одной крышей.", be: "Друкавальныя галоўкі, чарніла і гатовыя пліты дванаццаці майстэрняў пад адным дахам." },
  },
  {
    slug: "industrial-data-webinar", cluster: "innopolis-it", kind: "webinar", day: 51, starts: "15:00", hours: 2, zone: moscow, by: "innopolis",
    title: { en: "Data from the shop floor: first steps without a budget", ru: "Данные из цеха: первые шаги без бюджета", be: "Даныя з цэха: першыя крокі без бюджэту" },
    summary: { en: "What can be learned from the sensors that a plant already has.", ru: "Что можно узнать от датчиков, которые на заводе уже стоят.", be: "Пра што можна даведацца ад датчыкаў, якія на заводзе ўжо стаяць." },
  },
  {
    slug: "natural-ingredients-conference", cluster: "cosmetic-valley", kind: "conference", day: 63, starts: "09:30", hours: 7, zone: "Europe/Paris", country: "FR", city: "Chartres", by: "chartres",
    title: { en: "Natural ingredients: flax, cornflower, birch", ru: "Природные ингредиенты: лён, василёк, берёза", be: "Прыродныя інгрэдыенты: лён, валошка, бяроза" },
    summary: { en: "Makers of cosmetics meet growers of northern plants.", ru: "Производители косметики встречаются с теми, кто выращивает северные растения.", be: "Вытворцы касметыкі сустракаюцца з тымі, хто вырошчвае паўночныя расліны." },
  },
  {
    slug: "heavy-equipment-conference-yekaterinburg", cluster: "ural-machine-building", kind: "conference", day: 70, starts: "10:00", hours: 7, zone: "Asia/Yekaterinburg", country: "RU", city: "Yekaterinburg", by: "ural",
    title: { en: "Equipment for chemistry: made in the Urals", ru: "Оборудование для химии: сделано на Урале" },
    summary: { en: "Designers of vessels and compressors listen to those who run them.", ru: "Конструкторы аппаратов и компрессоров слушают тех, кто на них работает." },
  },
  {
    slug: "software-for-factories-bengaluru", cluster: "bangalore-it", kind: "webinar", day: 82, starts: "17:30", hours: 1.5, zone: "Asia/Kolkata", by: "bengaluru",
    title: { en: "Selling software to factories: lessons from Bengaluru", be: "Як прадаваць праграмы заводам: урокі Бенгалуру" },
    summary: { en: "Three engineers on what they would do differently.", be: "Трое інжынераў пра тое, што зрабілі б інакш." },
  },
  {
    slug: "flax-scutching-open-day", cluster: "flax", kind: "seminar", day: -14, starts: "10:00", hours: 4, zone: minsk, country: "BY", city: "Dubrovno", by: "coordinator",
    title: { en: "Open day at the scutching mill", ru: "День открытых дверей на льнозаводе", be: "Дзень адчыненых дзвярэй на льнозаводзе" },
    summary: { en: "Retted straw, scutching line, sorting: students and spinners see where fibre begins.", ru: "Треста, линия трепания, сортировка: студенты и прядильщики видят, как начинается волокно.", be: "Траста, лінія трапання, сартаванне: студэнты і прадзільшчыкі бачаць, як пачынаецца валакно." },
  },
  {
    slug: "petrochemical-cluster-general-meeting", cluster: "petrochemistry-belarus-russia", kind: "conference", day: -33, starts: "10:00", hours: 7, zone: minsk, country: "BY", city: "Novopolotsk", by: "coordinator",
    title: { en: "General meeting of the petrochemical cluster", ru: "Общее собрание нефтехимического кластера", be: "Агульны сход нафтахімічнага кластара" },
    summary: { en: "Report of the year, the chain of the key product, plans.", ru: "Итоги года, цепочка ключевого продукта, планы.", be: "Вынікі года, ланцужок ключавога прадукту, планы." },
  },
  {
    slug: "leather-buyers-round-table", cluster: "leather-and-footwear", kind: "business_meeting_day", day: 19, starts: "14:00", hours: 3, zone: moscow, country: "RU", city: "Ryazan", by: "leather", cancelled: true,
    title: { en: "Round table of leather buyers", ru: "Круглый стол закупщиков кожи", be: "Круглы стол закупнікоў скуры" },
    summary: { en: "Put off; a new date will be announced.", ru: "Отложен; новую дату объявим.", be: "Адкладзены; новую дату абвесцім." },
  },
];

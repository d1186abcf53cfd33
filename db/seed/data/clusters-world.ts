import { softwareQuestions } from "./questions.ts";
import type { Cluster } from "./types.ts";

export const worldClusters: readonly Cluster[] = [
  {
    slug: "sassuolo-tiles",
    name: { en: "Sassuolo Ceramic Tile District", ru: "Керамический район Сассуоло", be: "Керамічны раён Сасуола" },
    keyProduct: { en: "Ceramic tiles", ru: "Керамическая плитка", be: "Керамічная плітка" },
    summary: {
      en: "A dozen towns between Modena and Reggio Emilia that make most of Italy’s ceramic tiles. Tile makers, machine builders, glaze makers and designers stand within half an hour’s drive, and ideas travel as fast: the textbook example of an industrial district.",
      ru: "Около десятка городов между Моденой и Реджо-Эмилией, где делают большую часть итальянской керамической плитки. Плиточники, машиностроители, изготовители глазурей и дизайнеры живут в получасе езды друг от друга, и так же быстро расходятся идеи: хрестоматийный пример промышленного района.",
      be: "Каля дзясятка гарадоў паміж Модэнай і Рэджа-Эміліяй, дзе вырабляюць большую частку італьянскай керамічнай пліткі. Плітачнікі, машынабудаўнікі, вытворцы глазуры і дызайнеры жывуць за паўгадзіны язды адзін ад аднаго, і гэтак жа хутка разыходзяцца ідэі: хрэстаматыйны прыклад прамысловага раёна.",
    },
    country: "IT", city: "Sassuolo", at: [44.5434, 10.7848], industry: "construction", stage: "developing", coordinators: ["emilia"], age: 350,
  },
  {
    slug: "packaging-valley",
    name: { en: "Packaging Valley", ru: "Упаковочная долина Эмилии" },
    keyProduct: { en: "Packaging machines", ru: "Упаковочные машины" },
    summary: {
      en: "Bologna and its neighbours build machines that wrap, fill and box tea, medicines, sweets and cosmetics for the whole world. Mid-sized family firms, hundreds of precise workshops around them, and one of the oldest universities.",
      ru: "Болонья и её соседи строят машины, которые заворачивают, разливают и раскладывают по коробкам чай, лекарства, сладости и косметику для всего мира. Средние семейные фирмы, сотни точных мастерских вокруг них и один из старейших университетов.",
    },
    country: "IT", city: "Bologna", at: [44.4938, 11.3387], industry: "machine_building", stage: "developing", coordinators: ["emilia"], age: 200,
  },
  {
    slug: "cosmetic-valley",
    name: { en: "Cosmetic Valley", ru: "Косметик-Вэлли (Косметическая долина)", be: "Касметык-Вэлі (Касметычная даліна)" },
    keyProduct: { en: "Perfumes and cosmetics", ru: "Парфюмерия и косметика", be: "Парфумерыя і касметыка" },
    summary: {
      en: "France’s cluster of perfumery and cosmetics, begun in Chartres in 1994 and a national competitiveness cluster since 2005. Great houses, small makers of ingredients, bottles and packs, universities and laboratories work under one name.",
      ru: "Французский кластер парфюмерии и косметики: начат в Шартре в 1994 году, с 2005 года — национальный «полюс конкурентоспособности». Под одним именем работают знаменитые дома, небольшие изготовители ингредиентов, флаконов и упаковки, университеты и лаборатории.",
      be: "Французскі кластар парфумерыі і касметыкі: пачаты ў Шартры ў 1994 годзе, з 2005 года — нацыянальны «полюс канкурэнтаздольнасці». Пад адным імем працуюць славутыя дамы, невялікія вытворцы інгрэдыентаў, флаконаў і ўпакоўкі, універсітэты і лабараторыі.",
    },
    country: "FR", city: "Chartres", at: [48.4469, 1.4892], industry: "chemistry_petrochemistry", stage: "developing", website: "https://www.cosmetic-valley.com", coordinators: ["chartres"], age: 320,
  },
  {
    slug: "silicon-valley",
    name: { en: "Silicon Valley", ru: "Кремниевая долина", be: "Крэмніевая даліна" },
    keyProduct: { en: "Semiconductors, computers and software", ru: "Полупроводники, компьютеры и программы", be: "Паўправаднікі, камп’ютары і праграмы" },
    summary: {
      en: "The south of San Francisco Bay, called by this name since 1971. A research university that rents land to companies, engineers who change employers without leaving town, and investors round the corner: the cluster that all others are measured against.",
      ru: "Юг залива Сан-Франциско, который зовут так с 1971 года. Исследовательский университет, сдающий землю компаниям, инженеры, которые меняют работу, не меняя города, и инвесторы за углом: кластер, с которым сравнивают все остальные.",
      be: "Поўдзень заліва Сан-Францыска, які завуць так з 1971 года. Даследчы ўніверсітэт, што здае зямлю кампаніям, інжынеры, якія мяняюць працу, не мяняючы горада, і інвестары за рогам: кластар, з якім параўноўваюць усе астатнія.",
    },
    country: "US", city: "San Jose", at: [37.3394, -121.8950], industry: "electronics", stage: "developing", coordinators: ["valley"], age: 340,
  },
  {
    slug: "bangalore-it",
    name: { en: "Bangalore IT Cluster", be: "Бангалорскі ІТ-кластар" },
    keyProduct: { en: "Software and IT services", be: "Праграмнае забеспячэнне і ІТ-паслугі" },
    summary: {
      en: "India’s capital of software. Electronics City, laid out by the state of Karnataka in 1978, the Indian Institute of Science and the research centres of world companies made Bengaluru the place where a service industry learned to export.",
      be: "Праграмная сталіца Індыі. Дзякуючы «Электронік-Сіці», закладзенаму штатам Карнатака ў 1978 годзе, Індыйскаму інстытуту навук і даследчым цэнтрам сусветных кампаній у Бенгалуру індустрыя паслуг навучылася экспарту.",
    },
    country: "IN", city: "Bengaluru", at: [12.9719, 77.5937], industry: "it_digital", stage: "developing",
    questions: softwareQuestions, coordinators: ["bengaluru"], age: 315,
  },
  {
    slug: "solingen-cutlery",
    name: { en: "Solingen Cutlery District", ru: "Золинген — город клинков" },
    keyProduct: { en: "Knives, scissors and cutlery", ru: "Ножи, ножницы и столовые приборы" },
    summary: {
      en: "Blades have been forged here since the Middle Ages, and the town’s name is protected by law: only what is made in Solingen may bear it. The number of workshops has shrunk over the decades; the famous firms remain.",
      ru: "Клинки здесь куют со Средневековья, а имя города защищено законом: его может носить лишь сделанное в Золингене. За десятилетия мастерских стало меньше, но знаменитые фирмы остались.",
    },
    country: "DE", city: "Solingen", at: [51.1734, 7.0845], industry: "metals_materials", stage: "declining", age: 190,
  },
  {
    slug: "arita-porcelain",
    name: { en: "Arita Porcelain District", ru: "Фарфоровый район Арита" },
    keyProduct: { en: "Porcelain", ru: "Фарфор" },
    summary: {
      en: "Japan’s first porcelain was fired in Arita at the start of the seventeenth century. Kilns, painters and clay merchants still divide the work among themselves, each a small house with its own secret.",
      ru: "Первый японский фарфор обожгли в Арите в начале XVII века. Печи, живописцы и торговцы глиной и поныне делят работу между собой: каждый — маленький дом со своим секретом.",
    },
    country: "JP", city: "Arita", at: [33.1900, 129.8900], industry: "creative_media", stage: "declining", age: 180,
  },
];

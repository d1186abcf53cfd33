import { flaxQuestions, leatherQuestions, machineQuestions, petrochemicalQuestions, softwareQuestions } from "./questions.ts";
import type { Cluster } from "./types.ts";

export const belarusianClusters: readonly Cluster[] = [
  {
    slug: "petrochemistry-belarus-russia",
    name: { en: "Belarus–Russia Petrochemical Cluster", ru: "Белорусско-российский нефтехимический кластер", be: "Беларуска-расійскі нафтахімічны кластар" },
    keyProduct: { en: "Polymers: polyethylene, synthetic fibres and rubbers", ru: "Полимеры: полиэтилен, синтетические волокна и каучуки", be: "Палімеры: поліэтылен, сінтэтычныя валокны і каўчукі" },
    summary: {
      en: "Refineries, polymer plants, machine builders and universities from Novopolotsk to Nizhnekamsk. The feedstock comes down the Druzhba pipeline, the polymers go to makers of tyres, film and textiles in both countries. Together we look for the missing stages: compounds, additives and finished goods.",
      ru: "Нефтеперерабатывающие заводы, производители полимеров, машиностроители и университеты от Новополоцка до Нижнекамска. Сырьё приходит по нефтепроводу «Дружба», полимеры идут изготовителям шин, плёнок и тканей обеих стран. Вместе ищем недостающие звенья: компаунды, добавки, готовые изделия.",
      be: "Нафтаперапрацоўчыя заводы, вытворцы палімераў, машынабудаўнікі і ўніверсітэты ад Наваполацка да Ніжнекамска. Сыравіна прыходзіць па нафтаправодзе «Дружба», палімеры ідуць вытворцам шын, плёнак і тканін абедзвюх краін. Разам шукаем звёны, якіх бракуе: кампаунды, дабаўкі, гатовыя вырабы.",
    },
    original: "ru", country: "BY", city: "Novopolotsk", at: [55.5318, 28.6487], industry: "chemistry_petrochemistry", stage: "emerging",
    questions: petrochemicalQuestions, coordinators: ["coordinator"], age: 410,
  },
  {
    slug: "flax",
    name: { en: "Dnieper–Volga Flax Cluster", ru: "Льняной кластер «Днепр — Волга»", be: "Ільняны кластар «Дняпро — Волга»" },
    keyProduct: { en: "Linen fabrics", ru: "Льняные ткани", be: "Ільняныя тканіны" },
    summary: {
      en: "The whole road of flax, from seed to shirt: breeders, scutching mills, spinners and weavers of the Vitebsk, Smolensk, Tver and Kostroma regions, with the machine builders and garment makers beside them. The common aim is long fibre of an even quality and buyers who know it.",
      ru: "Весь путь льна — от семени до рубашки: селекционеры, льнозаводы, прядильщики и ткачи Витебской, Смоленской, Тверской и Костромской областей, а рядом с ними машиностроители и швейники. Общая цель — длинное волокно ровного качества и покупатели, которые его знают.",
      be: "Увесь шлях ільну — ад насення да кашулі: селекцыянеры, льнозаводы, прадзільшчыкі і ткачы Віцебскай, Смаленскай, Цвярской і Кастрамской абласцей, а побач з імі машынабудаўнікі і швейнікі. Агульная мэта — доўгае валакно стабільнай якасці і пакупнікі, якія яго ведаюць.",
    },
    original: "ru", country: "BY", city: "Orsha", at: [54.5081, 30.4172], industry: "light_industry", stage: "emerging",
    questions: flaxQuestions, coordinators: ["coordinator"], age: 380,
  },
  {
    slug: "leather-and-footwear",
    name: { en: "Leather and Footwear Cluster", ru: "Кожевенно-обувной кластер", be: "Гарбарна-абутковы кластар" },
    keyProduct: { en: "Leather footwear", ru: "Кожаная обувь", be: "Скураны абутак" },
    summary: {
      en: "Vitebsk makes shoes; Minsk, Bobruisk, Ryazan and Vyazma tan leather; the textile university trains designers and technologists. The cluster joins them for shared purchases of materials, common testing and a footprint in each other’s markets.",
      ru: "В Витебске шьют обувь, в Минске, Бобруйске, Рязани и Вязьме выделывают кожу, а технологический университет готовит модельеров и технологов. Кластер объединяет их ради совместных закупок материалов, общих испытаний и выхода на рынки друг друга.",
      be: "У Віцебску шыюць абутак, у Мінску, Бабруйску, Разані і Вязьме вырабляюць скуру, а тэхналагічны ўніверсітэт рыхтуе мадэльераў і тэхнолагаў. Кластар аб’ядноўвае іх дзеля сумесных закупак матэрыялаў, агульных выпрабаванняў і выхаду на рынкі адно аднаго.",
    },
    original: "ru", country: "BY", city: "Vitebsk", at: [55.1904, 30.2049], industry: "light_industry", stage: "potential",
    questions: leatherQuestions, coordinators: ["leather"], age: 300,
  },
  {
    slug: "minsk-machine-building",
    name: { en: "Minsk Machine-Building Cluster", ru: "Минский машиностроительный кластер", be: "Мінскі машынабудаўнічы кластар" },
    keyProduct: { en: "Tractors, lorries and quarry dump trucks", ru: "Тракторы, грузовые автомобили и карьерные самосвалы", be: "Трактары, грузавыя аўтамабілі і кар’ерныя самазвалы" },
    summary: {
      en: "Makers of tractors, lorries, engines and dump trucks in and around Minsk, with their suppliers, the polytechnic and the Academy’s engineers. They look for partners in castings, hydraulics, electronics and cabs.",
      ru: "Производители тракторов, грузовиков, двигателей и самосвалов Минска и окрестностей, их поставщики, политехнический университет и инженеры Академии наук. Ищут партнёров по литью, гидравлике, электронике и кабинам.",
      be: "Вытворцы трактараў, грузавікоў, рухавікоў і самазвалаў Мінска і ваколіц, іх пастаўшчыкі, політэхнічны ўніверсітэт і інжынеры Акадэміі навук. Шукаюць партнёраў па ліцці, гідраўліцы, электроніцы і кабінах.",
    },
    original: "be", country: "BY", city: "Minsk", at: [53.8880, 27.6190], industry: "machine_building", stage: "developing",
    questions: machineQuestions, coordinators: ["machines"], age: 290,
  },
  {
    slug: "minsk-it",
    name: { en: "Minsk IT Cluster", ru: "Минский ИТ-кластер", be: "Мінскі ІТ-кластар" },
    keyProduct: { en: "Software and engineering services", ru: "Программное обеспечение и инженерные услуги", be: "Праграмнае забеспячэнне і інжынерныя паслугі" },
    summary: {
      en: "Software companies and universities around the High Technologies Park, which was founded in 2005 and gives its residents a legal regime of their own wherever in Belarus they sit. The cluster brings their engineers to the factories of the other clusters.",
      ru: "Разработчики программ и университеты вокруг Парка высоких технологий: он создан в 2005 году и даёт резидентам особый правовой режим в любой точке Беларуси. Кластер приводит их инженеров на заводы других кластеров.",
      be: "Распрацоўшчыкі праграм і ўніверсітэты вакол Парка высокіх тэхналогій: ён створаны ў 2005 годзе і дае рэзідэнтам асаблівы прававы рэжым у любым месцы Беларусі. Кластар прыводзіць іх інжынераў на заводы іншых кластараў.",
    },
    original: "be", country: "BY", city: "Minsk", at: [53.9310, 27.6890], industry: "it_digital", stage: "developing", website: "https://www.park.by",
    questions: softwareQuestions, coordinators: ["machines"], age: 260,
  },
  {
    slug: "borisov-pharma",
    name: { ru: "Борисовский фармацевтический кластер", be: "Барысаўскі фармацэўтычны кластар" },
    keyProduct: { ru: "Готовые лекарственные средства", be: "Гатовыя лекавыя сродкі" },
    summary: {
      ru: "Производители лекарств Борисова и Минска, аптечный опт и медицинские вузы. Развивают местное производство субстанций и упаковки, готовят досье для общего рынка лекарств ЕАЭС.",
      be: "Вытворцы лекаў Барысава і Мінска, аптэчны опт і медыцынскія ВНУ. Развіваюць мясцовую вытворчасць субстанцый і ўпакоўкі, рыхтуюць дасье для агульнага рынку лекаў ЕАЭС.",
    },
    original: "be", country: "BY", city: "Borisov", at: [54.2279, 28.5050], industry: "pharma_health", stage: "emerging",
    coordinators: ["pharma"], age: 220,
  },
];

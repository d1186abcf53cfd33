import { machineQuestions, softwareQuestions } from "./questions.ts";
import type { Cluster } from "./types.ts";

export const russianClusters: readonly Cluster[] = [
  {
    slug: "innokam",
    name: { en: "Kama Innovation Cluster", ru: "Камский инновационный кластер", be: "Камскі інавацыйны кластар" },
    keyProduct: { en: "Synthetic rubbers, plastics and lorries", ru: "Синтетические каучуки, пластмассы и грузовые автомобили", be: "Сінтэтычныя каўчукі, пластмасы і грузавыя аўтамабілі" },
    summary: {
      en: "Petrochemistry, oil refining and vehicle building in four neighbouring towns of Tatarstan: Nizhnekamsk, Naberezhnye Chelny, Yelabuga and Mendeleyevsk. In 2012 it was among Russia’s pilot territorial innovation clusters.",
      ru: "Нефтехимия, нефтепереработка и автомобилестроение в соседних городах Татарстана: Нижнекамске, Набережных Челнах, Елабуге и Менделеевске. В 2012 году вошёл в число пилотных инновационных территориальных кластеров России.",
      be: "Нафтахімія, нафтаперапрацоўка і аўтамабілебудаванне ў суседніх гарадах Татарстана: Ніжнекамску, Набярэжных Чаўнах, Елабузе і Мендзялееўску. У 2012 годзе ўвайшоў у лік пілотных інавацыйных тэрытарыяльных кластараў Расіі.",
    },
    original: "ru", country: "RU", city: "Nizhnekamsk", at: [55.6366, 51.8245], industry: "chemistry_petrochemistry", stage: "developing", age: 330,
  },
  {
    slug: "ural-machine-building",
    name: { en: "Ural Machine-Building Cluster", ru: "Уральский машиностроительный кластер" },
    keyProduct: { en: "Heavy machinery for mining, metallurgy and chemistry", ru: "Тяжёлое оборудование для горного дела, металлургии и химии" },
    summary: {
      en: "Heavy engineering around Yekaterinburg: excavators, drilling rigs, rolling mills and vessels for chemical plants, with the Ural Federal University as its school of engineers.",
      ru: "Тяжёлое машиностроение Екатеринбурга и области: экскаваторы, буровые установки, прокатные станы, аппараты для химических производств. Инженеров готовит Уральский федеральный университет.",
    },
    original: "ru", country: "RU", city: "Yekaterinburg", at: [56.8519, 60.6122], industry: "machine_building", stage: "developing",
    questions: machineQuestions, coordinators: ["ural"], age: 270,
  },
  {
    slug: "innopolis-it",
    name: { en: "Innopolis IT Cluster", ru: "ИТ-кластер «Иннополис»", be: "ІТ-кластар «Інапаліс»" },
    keyProduct: { en: "Software, robotics and industrial data analysis", ru: "Программное обеспечение, робототехника и анализ промышленных данных", be: "Праграмнае забеспячэнне, робататэхніка і аналіз прамысловых даных" },
    summary: {
      en: "A town built for information technology near Kazan, with a university and a special economic zone, both dating from 2012. Companies there write software for oil, transport, finance and medicine.",
      ru: "Город информационных технологий под Казанью с университетом и особой экономической зоной, основанными в 2012 году. Здешние компании пишут программы для нефтяников, транспорта, финансов и медицины.",
      be: "Горад інфармацыйных тэхналогій пад Казанню з універсітэтам і асаблівай эканамічнай зонай, заснаванымі ў 2012 годзе. Тутэйшыя кампаніі пішуць праграмы для нафтавікоў, транспарту, фінансаў і медыцыны.",
    },
    original: "ru", country: "RU", city: "Innopolis", at: [55.7522, 48.7446], industry: "it_digital", stage: "developing",
    questions: softwareQuestions, coordinators: ["innopolis"], age: 240,
  },
  {
    slug: "kaluga-pharma",
    name: { en: "Kaluga Pharmaceutical Cluster", ru: "Калужский фармацевтический кластер" },
    keyProduct: { en: "Medicines and radiopharmaceuticals", ru: "Лекарственные препараты и радиофармпрепараты" },
    summary: {
      en: "Medicine makers and research centres of Kaluga and Obninsk, where nuclear medicine has its Russian home. A pilot territorial innovation cluster since 2012.",
      ru: "Производители лекарств и научные центры Калуги и Обнинска — российского центра ядерной медицины. Пилотный инновационный территориальный кластер с 2012 года.",
    },
    original: "ru", country: "RU", city: "Obninsk", at: [55.0968, 36.6101], industry: "pharma_health", stage: "developing", age: 210,
  },
  {
    slug: "kaluga-automotive",
    name: { en: "Kaluga Automotive Cluster", ru: "Калужский автомобильный кластер", be: "Калужскі аўтамабільны кластар" },
    keyProduct: { en: "Cars, lorries and parts for them", ru: "Легковые и грузовые автомобили, комплектующие", be: "Легкавыя і грузавыя аўтамабілі, камплектавальныя дэталі" },
    summary: {
      en: "A cluster that grew round foreign car plants opened from 2007 on and lost its anchors when their owners left Russia after 2022. It is kept here as a lesson in depending on one kind of participant; no new ones are taken for now.",
      ru: "Кластер вырос вокруг заводов зарубежных автоконцернов, открывавшихся с 2007 года, и потерял опору, когда после 2022 года их владельцы ушли из России. Хранится здесь как урок зависимости от участников одного рода; новых пока не принимает.",
      be: "Кластар вырас вакол заводаў замежных аўтаканцэрнаў, якія адкрываліся з 2007 года, і страціў апору, калі пасля 2022 года іх уладальнікі пайшлі з Расіі. Захоўваецца тут як урок залежнасці ад удзельнікаў аднаго кшталту; новых пакуль не прымае.",
    },
    original: "ru", country: "RU", city: "Kaluga", at: [54.5293, 36.2754], industry: "automotive_transport", stage: "declining", age: 205, closed: 32,
  },
];

import type { LocalizedText } from "#db/schema/columns.ts";

/** What an invented person says of themselves, beside the headline in their own language that stands in people.ts. */
export type SaidOfOneself = {
  /** the headline in the other two languages */
  headline: LocalizedText;
  /** what they do at the organisation that they speak for, or at the one that is named */
  title?: string;
  at?: string;
  from?: number;
  about?: LocalizedText;
  offers?: readonly string[];
  seekings?: readonly string[];
  ownOffers?: readonly string[];
  skills?: readonly string[];
  /** code of the language and level */
  languages?: readonly (readonly [string, "A1" | "A2" | "B1" | "B2" | "C1" | "C2" | "native"])[];
  names?: LocalizedText;
  phone?: string;
};

const eastern = (english: "A2" | "B1" | "B2" | "C1", belarusian = true) =>
  [...(belarusian ? [["be", "native"] as const] : []), ["ru", "native"] as const, ["en", english] as const];

/** Everybody's headline has three languages; those whom a visitor meets first say more. Telephone numbers are not in use. */
export const profiles: Record<string, SaidOfOneself> = {
  office: {
    headline: { en: "Project office: registry of clusters", be: "Праектны офіс: рэестр кластараў" }, title: "Ведущий специалист", at: "Проектный офис платформы", from: 2022, names: { en: "Vera Kolesnikova" },
    about: { ru: "Веду реестр и отвечаю на вопросы координаторов. Пишите, если не знаете, с чего начать.", en: "I keep the registry and answer coordinators. Write to me when you do not know where to begin.", be: "Вяду рэестр і адказваю каардынатарам. Пішыце, калі не ведаеце, з чаго пачаць." },
    offers: ["management_advice", "grants", "mentoring"], languages: eastern("B2"), skills: ["Реестры", "Международные проекты"],
  },
  coordinator: {
    headline: { en: "Coordinator of the petrochemical and flax clusters, Novopolotsk", be: "Каардынатар нафтахімічнага і льнянога кластараў, Наваполацк" }, title: "Координатор кластеров", at: "Центр кластерного развития, Новополоцк", from: 2021, names: { en: "Andrey Mikulich", be: "Андрэй Мікуліч" },
    about: {
      ru: "Свожу переработчиков с поставщиками сырья и с лабораториями.\nИщу партнёров в Казахстане и Татарстане для общих проектов по полимерам и по льну.",
      en: "I bring processors together with suppliers of raw materials and with laboratories.\nLooking for partners in Kazakhstan and Tatarstan for joint projects in polymers and flax.",
      be: "Зводжу перапрацоўшчыкаў з пастаўшчыкамі сыравіны і з лабараторыямі.\nШукаю партнёраў у Казахстане і Татарстане для агульных праектаў па палімерах і лёне.",
    },
    offers: ["joint_projects", "mentoring", "shared_laboratories", "exhibitions"], seekings: ["consortium", "grants", "chemicals_polymers", "student_research"], ownOffers: ["Встречи на площадке в Новополоцке"],
    languages: [...eastern("B2"), ["pl", "B1"]], skills: ["Кластерная политика", "Переговоры", "Государственно-частное партнёрство"], phone: "+375 214 55-50-199",
  },
  orsha: {
    headline: { en: "Head of sales, Orsha Linen Mill", ru: "Начальник отдела продаж, Оршанский льнокомбинат" }, title: "Начальнік аддзела продажаў", from: 2016, names: { en: "Hanna Karatkevich", ru: "Анна Короткевич" },
    about: {
      be: "Дваццаць гадоў з ільном: ад суровай тканіны да гатовай бялізны.\nПытайцеся пра ўзоры, мінімальныя партыі і тэрміны.",
      ru: "Двадцать лет со льном: от суровой ткани до готового белья.\nСпрашивайте об образцах, минимальных партиях и сроках.",
      en: "Twenty years with flax, from grey fabric to finished linen.\nAsk me about samples, minimum lots and delivery times.",
    },
    offers: ["textiles_leather", "contract_manufacturing", "spare_capacity", "internships"], seekings: ["buyers", "export", "new_equipment", "certification"], ownOffers: ["Суровая ільняная тканіна 150–260 см"],
    languages: [...eastern("B2"), ["de", "A2"]], skills: ["Экспарт", "Ільняныя тканіны", "INCOTERMS"], phone: "+375 216 55-50-142",
  },
  smolensk: {
    headline: { en: "Development director, Dneprovsky Len, Smolensk", be: "Дырэктар па развіцці, «Дняпроўскі лён», Смаленск" }, title: "Директор по развитию", from: 2019, names: { en: "Olga Tikhomirova" },
    about: { ru: "Строим переработку короткого волокна. Ищем, с кем делить испытания и оборудование.", en: "We are building a line for short fibre, and look for somebody to share tests and equipment with." },
    offers: ["raw_materials", "semi_finished", "joint_projects"], seekings: ["used_equipment", "joint_research", "investment", "training"], languages: eastern("B1", false), skills: ["Короткое волокно", "Инвестиционные проекты"],
  },
  teacher: {
    headline: { en: "Lecturer in textile technology, VSTU, Vitebsk", ru: "Преподавательница текстильных технологий, ВГТУ, Витебск" }, title: "Дацэнт кафедры", from: 2009, names: { en: "Natallia Siankevich", ru: "Наталья Сенкевич" },
    about: { be: "Выкладаю прадзенне і ткацтва. Са студэнтамі бяромся за даследаванні для прадпрыемстваў кластара.", ru: "Преподаю прядение и ткачество. Со студентами берёмся за исследования для предприятий кластера.", en: "I teach spinning and weaving. With students we take on research for the enterprises of the cluster." },
    offers: ["lectures", "student_research", "testing"], seekings: ["internships", "contract_research", "used_equipment"], languages: eastern("B1"), skills: ["Прадзенне лёну", "Ацэнка якасці"],
  },
  learner: {
    headline: { en: "Master's student at VSTU: linen yarn technology", be: "Магістрантка ВДТУ: тэхналогія ільняной пражы" }, title: "Магистрантка", at: "Витебский государственный технологический университет", from: 2025,
    seekings: ["internships", "mentoring", "recruitment"], offers: ["student_research"], languages: eastern("B2"), skills: ["Пряжа", "Python"],
  },
  naftan: { headline: { en: "External relations, Naftan", be: "Знешнія сувязі, «Нафтан»" }, title: "Специалист по внешним связям", from: 2018, names: { en: "Liudmila Astapenka", be: "Людміла Астапенка" }, offers: ["chemicals_polymers", "raw_materials"], seekings: ["maintenance", "joint_research", "automation"], languages: eastern("B2"), skills: ["Закупки", "Переговоры"] },
  polymir: { headline: { en: "Process engineer, Polymir", be: "Тэхнолаг, завод «Палімір»" }, title: "Технолог", from: 2011, offers: ["chemicals_polymers", "know_how"], seekings: ["testing", "parts"], languages: eastern("A2"), skills: ["Полиэтилен", "Полиакрилонитрил"] },
  nizhnekamsk: { headline: { en: "Rubber research, Nizhnekamsk", be: "Даследаванні каўчукаў, Ніжнякамск" }, title: "Научный сотрудник", from: 2014, offers: ["testing", "joint_research"], seekings: ["shared_laboratories", "licences"], languages: [["tt", "native"], ["ru", "native"], ["en", "B2"]], skills: ["Каучуки"] },
  kazan: { headline: { en: "Associate professor, plastics processing, KNRTU", be: "Дацэнт, перапрацоўка пластмас, КНІТУ" }, title: "Доцент", from: 2010, offers: ["lectures", "contract_research", "testing"], seekings: ["student_research", "grants"], languages: [["tt", "native"], ["ru", "native"], ["en", "C1"]], skills: ["Экструзия", "Литьё под давлением"] },
  uralchem: { headline: { en: "Lead designer, Yekaterinburg", be: "Вядучы канструктар, Екацярынбург" }, title: "Ведущий конструктор", from: 2007, offers: ["engineering", "new_equipment"], seekings: ["metals", "buyers"], languages: eastern("B1", false), skills: ["Аппараты высокого давления"] },
  polotsk: { headline: { en: "Polymer researcher, Polotsk State University", ru: "Исследователь полимеров, Полоцкий государственный университет" }, title: "Старшы навуковы супрацоўнік", from: 2013, offers: ["contract_research", "shared_laboratories"], seekings: ["grants", "consortium"], languages: eastern("C1"), skills: ["Палімеры", "Нафтахімія"] },
  almaty: { headline: { en: "Purchasing of polymers, Almaty", be: "Закупкі палімераў, Алматы" }, title: "Менеджер по закупкам", from: 2020, offers: ["distribution", "buyers"], seekings: ["chemicals_polymers", "suppliers", "customs"], languages: [["kk", "native"], ["ru", "C2"], ["en", "B2"]], names: { en: "Aigerim Seitkali", ru: "Айгерим Сейткали" }, skills: ["Закупки", "Таможня"] },
  packaging: { headline: { en: "Director, Dvinskaya Upakovka, Polotsk", ru: "Директор, «Двинская упаковка», Полоцк" }, title: "Дырэктар", from: 2012, offers: ["packaging", "contract_manufacturing"], seekings: ["chemicals_polymers", "loans", "recycled_materials"], languages: eastern("B1"), names: { en: "Aliaksandr Shymanets", ru: "Александр Шиманец" } },
  chelny: { headline: { en: "Commercial director, KamKompaund, Naberezhnye Chelny", be: "Камерцыйны дырэктар, «КамКампаўнд», Набярэжныя Чаўны" }, title: "Коммерческий директор", from: 2017, offers: ["chemicals_polymers", "testing"], seekings: ["buyers", "distribution"], languages: eastern("B1", false) },
  gomel: { headline: { en: "Chief engineer, Sozh-Polimer, Gomel", ru: "Главный инженер, «Сож-Полимер», Гомель" }, title: "Галоўны інжынер", from: 2015, offers: ["spare_capacity", "recycled_materials"], seekings: ["used_equipment", "maintenance"], languages: eastern("B1") },
  media: { headline: { en: "Advertising agency Media-Dvina", be: "Рэкламнае агенцтва «Медыя-Дзвіна»" }, title: "Директор", from: 2016, offers: ["marketing", "exhibitions"], languages: eastern("B1") },
  tver: { headline: { en: "Researcher, breeding of fibre flax, Tver", be: "Навуковы супрацоўнік, селекцыя лёну-даўгунцу, Цвер" }, title: "Научный сотрудник", from: 2004, offers: ["joint_research", "raw_materials"], seekings: ["testing", "grants"], languages: eastern("B1", false), skills: ["Селекция льна"] },
  dubrovno: { headline: { en: "Head of production, Dubrovno flax plant", ru: "Заведующий производством, Дубровенский льнозавод" }, title: "Загадчык вытворчасці", from: 2010, offers: ["raw_materials", "spare_capacity"], seekings: ["new_equipment", "buyers"], languages: eastern("A2") },
  kostroma: { headline: { en: "Weaving, Kostroma", be: "Ткацкая вытворчасць, Кастрама" }, title: "Начальник производства", from: 2012, offers: ["textiles_leather", "contract_manufacturing"], seekings: ["raw_materials", "recruitment"], languages: eastern("A2", false) },
  garments: { headline: { en: "Garment designer, Vitebsk", ru: "Конструктор одежды, Витебск" }, title: "Канструктар", from: 2014, offers: ["engineering", "prototyping"], seekings: ["textiles_leather", "training"], languages: eastern("B1") },
  como: { headline: { ru: "Байер, Tessuti del Lario, Комо", be: "Закупніца, Tessuti del Lario, Кома" }, title: "Buyer", from: 2018, about: { en: "I buy linen yarn and fabric for summer collections. Samples first, please.", ru: "Закупаю льняную пряжу и ткани для летних коллекций. Сначала образцы, пожалуйста." }, offers: ["buyers", "export", "distribution"], seekings: ["textiles_leather", "suppliers", "certification"], languages: [["it", "native"], ["en", "C1"], ["fr", "B2"]], skills: ["Sourcing", "Fabric inspection"], names: { ru: "Джулия Монтанари" } },
  luki: { headline: { en: "Director, Lovat-Len, Velikiye Luki", be: "Дырэктар, «Ловаць-Лён», Вялікія Лукі" }, title: "Директор", from: 2013, offers: ["raw_materials"], seekings: ["buyers", "loans"], languages: eastern("A2", false) },
  leather: { headline: { en: "Coordinator of the leather and footwear cluster, Vitebsk", be: "Каардынатар скураной і абутковай галіны, Віцебск" }, title: "Координатор", at: "Кожевенно-обувной кластер, Витебск", from: 2022, offers: ["joint_projects", "exhibitions"], seekings: ["consortium", "training"], languages: eastern("B1") },
  belwest: { headline: { en: "Footwear designer, Vitebsk", ru: "Модельер обуви, Витебск" }, title: "Мадэльер", from: 2017, offers: ["prototyping", "marketing"], seekings: ["textiles_leather", "additive_manufacturing"], languages: eastern("B1") },
  ryazan: { headline: { en: "Tanning technologist, Ryazan", be: "Тэхнолаг скураной вытворчасці, Разань" }, title: "Технолог", from: 2008, offers: ["textiles_leather", "know_how"], seekings: ["chemicals_polymers", "ecology"], languages: eastern("A2", false) },
  machines: { headline: { en: "Coordinator of the machine-building cluster, Minsk", ru: "Координатор машиностроительного кластера, Минск" }, title: "Каардынатар", at: "Машынабудаўнічы кластар, Мінск", from: 2021, offers: ["joint_projects", "consortium"], seekings: ["automation", "public_private"], languages: eastern("B2"), names: { en: "Yuras Kapylovich", ru: "Юрий Копылович" } },
  tractors: { headline: { en: "Cooperation and suppliers, Minsk", be: "Кааперацыя і пастаўшчыкі, Мінск" }, title: "Менеджер по кооперации", from: 2015, offers: ["buyers", "machining"], seekings: ["parts", "casting_forging", "suppliers"], languages: eastern("B1") },
  ural: { headline: { en: "Coordinator of the Ural machine-building cluster, Yekaterinburg", be: "Каардынатарка Уральскага машынабудаўнічага кластара, Екацярынбург" }, title: "Координатор", from: 2019, offers: ["joint_projects", "machining"], seekings: ["buyers", "export"], languages: eastern("B2", false) },
  innopolis: { headline: { en: "Work with residents, Innopolis", be: "Праца з рэзідэнтамі, Інопаліс" }, title: "Менеджер", from: 2020, offers: ["residency", "offices", "software"], seekings: ["joint_projects", "recruitment"], languages: [["tt", "native"], ["ru", "native"], ["en", "C1"]] },
  pharma: { headline: { en: "Coordinator of the pharmaceutical cluster, Borisov", ru: "Координатор фармацевтического кластера, Борисов" }, title: "Каардынатар", at: "Фармацэўтычны кластар, Барысаў", from: 2022, offers: ["certification", "quality_management"], seekings: ["contract_research", "licences"], languages: eastern("B2") },
  obninsk: { headline: { en: "Founder, Protva-Pharm, Obninsk", be: "Заснавальнік, «Протва-Фарм», Обнінск" }, title: "Основатель", from: 2021, offers: ["joint_research", "licences"], seekings: ["investment", "contract_manufacturing"], languages: eastern("C1", false) },
  emilia: { headline: { ru: "Координатор, керамическая плитка и упаковочное оборудование, Эмилия", be: "Каардынатар, керамічная плітка і пакавальнае абсталяванне, Эмілія" }, title: "Coordinator", from: 2016, offers: ["new_equipment", "automation"], seekings: ["representation", "buyers"], languages: [["it", "native"], ["en", "C1"]] },
  chartres: { headline: { ru: "Координатор, парфюмерия и косметика, Шартр", be: "Каардынатарка, парфумерыя і касметыка, Шартр" }, title: "Coordinator", from: 2015, offers: ["certification", "exhibitions"], seekings: ["raw_materials", "joint_research"], languages: [["fr", "native"], ["en", "C1"], ["ru", "B1"]] },
  bengaluru: { headline: { ru: "Связи с промышленностью, Бенгалуру", be: "Сувязі з прамысловасцю, Бенгалуру" }, title: "Industry partnerships", from: 2018, offers: ["software", "joint_research"], seekings: ["internships", "consortium"], languages: [["kn", "native"], ["hi", "C1"], ["en", "C2"]] },
  valley: { headline: { ru: "Связи университета и стартапов, Сан-Хосе", be: "Сувязі ўніверсітэта і стартапаў, Сан-Хасэ" }, title: "Start-up relations", from: 2017, offers: ["mentoring", "investment"], seekings: ["joint_projects", "software"], languages: [["en", "native"], ["es", "C1"]] },
};

/** Who knows whom: the asker, the asked, days ago; with a note, and without an answer where `open`. */
export const acquaintances: readonly { from: string; to: string; days: number; note?: string; open?: true }[] = [
  { from: "coordinator", to: "orsha", days: 200, note: "Виделись на форуме в Витебске. Давайте держать связь по льну." },
  { from: "coordinator", to: "naftan", days: 240 },
  { from: "smolensk", to: "orsha", days: 90, note: "По поводу короткого волокна." },
  { from: "learner", to: "teacher", days: 40 },
  { from: "teacher", to: "orsha", days: 70 },
  { from: "office", to: "coordinator", days: 300 },
  { from: "polotsk", to: "coordinator", days: 120 },
  { from: "como", to: "orsha", days: 2, note: "We met in Vitebsk last week. May I send you our list of fabrics for summer?", open: true },
  { from: "almaty", to: "coordinator", days: 5, note: "Ищем полиэтилен с осени, хотим приехать.", open: true },
];

/** Whose news somebody wants: people by their keys, clusters and organisations by their slugs. */
export const followed: readonly { who: string; organizations?: readonly string[]; people?: readonly string[] }[] = [
  { who: "coordinator", organizations: ["naftan", "orsha-linen-mill"], people: ["nizhnekamsk"] },
  { who: "como", organizations: ["orsha-linen-mill", "kostroma-linen-manufactory"], people: ["orsha"] },
  { who: "learner", organizations: ["vitebsk-technological-university", "orsha-linen-mill"], people: ["teacher"] },
];

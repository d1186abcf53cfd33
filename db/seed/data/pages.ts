type Text = { title: string; body: string };

/** A page of a demo cluster's wiki; `under` is the key of its parent, `earlier` an older text that its history shows. */
export type DemoPage = {
  key: string;
  cluster: string;
  under?: string;
  by: string;
  day: number;
  original: "en" | "ru" | "be";
  locked?: boolean;
  published?: boolean;
  texts: Partial<Record<"en" | "ru" | "be", Text>>;
  earlier?: { by: string; day: number; body: string; note: string };
};

export const wikiPages: readonly DemoPage[] = [
  {
    key: "start", cluster: "flax", by: "coordinator", day: 40, original: "ru", locked: true,
    texts: {
      ru: { title: "С чего начать", body: "Коротко о том, как устроен наш кластер и где что лежит.\n\n## Кто чем занят\n\n| Вопрос | К кому |\n| --- | --- |\n| Сорта и семена | Тверь, селекционеры |\n| Волокно и пряжа | Орша, Дубровно |\n| Ткани и одежда | Смоленск, Кострома, Витебск |\n| Заявки и встречи | координатор |\n\n## Как принимаем решения\n\n1. Предложение пишут на отдельной странице.\n2. Неделю его обсуждают в общем канале.\n3. Координатор записывает, на чём сошлись, на страницу [[Решения]].\n\n## Что сделать новичку\n\n- [ ] заполнить сведения об организации\n- [ ] представиться в обсуждении\n- [ ] прочитать [[Сорочечный лён]]" },
      en: { title: "Where to begin", body: "How our cluster works, and where things are.\n\n## Who does what\n\n| Question | Ask |\n| --- | --- |\n| Varieties and seeds | the breeders in Tver |\n| Fibre and yarn | Orsha, Dubrovno |\n| Fabrics and garments | Smolensk, Kostroma, Vitebsk |\n| Requests and meetings | the coordinator |\n\n## How we decide\n\n1. A proposal gets a page of its own.\n2. It is discussed in the general channel for a week.\n3. The coordinator writes down what was agreed under [[Decisions]].\n\n## For newcomers\n\n- [ ] complete your organisation's profile\n- [ ] introduce yourself in the discussion\n- [ ] read [[Shirting linen]]" },
      be: { title: "З чаго пачаць", body: "Коратка пра тое, як працуе наш кластар і дзе што ляжыць.\n\n## Хто чым займаецца\n\n| Пытанне | Да каго |\n| --- | --- |\n| Сарты і насенне | Цвер, селекцыянеры |\n| Валакно і пража | Орша, Дуброўна |\n| Тканіны і адзенне | Смаленск, Кастрама, Віцебск |\n| Заяўкі і сустрэчы | каардынатар |\n\n## Як прымаем рашэнні\n\n1. Прапанову пішуць на асобнай старонцы.\n2. Тыдзень яе абмяркоўваюць у агульным канале.\n3. Каардынатар запісвае, на чым сышліся, на старонку [[Рашэнні]]." },
    },
  },
  {
    key: "decisions", cluster: "flax", under: "start", by: "coordinator", day: 30, original: "ru",
    texts: {
      ru: { title: "Решения", body: "- **Единая методика испытаний.** Прочность пряжи меряем по одной методике во всех лабораториях.\n- **Общий стенд.** На выставку едем вместе; взнос делим по площади.\n- **Образцы.** Каждый ткач держит по пять метров сорочечной ткани для показа." },
      en: { title: "Decisions", body: "- **One testing method.** Yarn strength is measured alike in all laboratories.\n- **A common stand.** We go to the exhibition together and share the fee by floor space.\n- **Samples.** Every weaver keeps five metres of shirting for showing." },
      be: { title: "Рашэнні", body: "- **Адзіная методыка выпрабаванняў.** Трываласць пражы мераем адной методыкай ва ўсіх лабараторыях.\n- **Агульны стэнд.** На выставу едзем разам; узнос дзелім паводле плошчы.\n- **Узоры.** Кожны ткач трымае па пяць метраў кашульнай тканіны для паказу." },
    },
  },
  {
    key: "shirting", cluster: "flax", by: "orsha", day: 12, original: "be", published: true,
    texts: {
      be: { title: "Кашульны лён", body: "Тканіна шчыльнасцю 120–160 г/м² для мужчынскіх і жаночых кашуль.\n\n## Чаго хочуць пакупнікі\n\n- усадка не больш за 3 %\n- мяккая апрацоўка без пылу\n- партыі ад 300 метраў\n\n## Дзе вузкае месца\n\nДоўгага валакна патрэбнага нумара пакуль не хапае: гл. [[Рашэнні]]." },
      ru: { title: "Сорочечный лён", body: "Ткань плотностью 120–160 г/м² для мужских и женских сорочек.\n\n## Чего хотят покупатели\n\n- усадка не больше 3 %\n- мягкая отделка без пыли\n- партии от 300 метров\n\n## Где узкое место\n\nДлинного волокна нужного номера пока не хватает: см. [[Решения]]." },
      en: { title: "Shirting linen", body: "Fabric of 120–160 g/m² for shirts.\n\n## What buyers want\n\n- shrinkage of 3 % at most\n- a soft finish without dust\n- lots from 300 metres\n\n## The bottleneck\n\nLong fibre of the number needed is still scarce: see [[Decisions]]." },
    },
    earlier: { by: "smolensk", day: 15, note: "першы накід", body: "Тканіна шчыльнасцю 120–150 г/м² для кашуль.\n\n## Чаго хочуць пакупнікі\n\n- усадка не больш за 5 %\n- партыі ад 500 метраў" },
  },
  {
    key: "imports", cluster: "petrochemistry-belarus-russia", by: "polymir", day: 9, original: "ru",
    texts: {
      ru: { title: "Что ввозим и что могли бы делать сами", body: "Собираем, какие добавки и компаунды предприятия кластера покупают за рубежом.\n\n| Добавка | Кому нужна | Кто мог бы делать |\n| --- | --- | --- |\n| Антипирены | «Дзвінская ўпакоўка» | КНИТУ, «КамКомпаунд» |\n| УФ-стабилизаторы | «Сож-Палімер» | пока никто |\n\nДополняйте таблицу: чем точнее объём в год, тем проще говорить с наукой." },
      en: { title: "What we import and could make ourselves", body: "Additives and compounds that the cluster's enterprises buy abroad.\n\n| Additive | Who needs it | Who could make it |\n| --- | --- | --- |\n| Flame retardants | Dzvina Packaging | KNRTU, KamCompound |\n| UV stabilisers | Sozh-Polymer | nobody yet |\n\nPlease add to the table: the better the yearly volume is known, the easier the talk with science." },
      be: { title: "Што ўвозім і што маглі б рабіць самі", body: "Збіраем, якія дабаўкі і кампаунды прадпрыемствы кластара купляюць за мяжой.\n\n| Дабаўка | Каму патрэбная | Хто мог бы рабіць |\n| --- | --- | --- |\n| Антыпірэны | «Дзвінская ўпакоўка» | КНДТУ, «КамКампаўнд» |\n| УФ-стабілізатары | «Сож-Палімер» | пакуль ніхто |" },
    },
  },
];

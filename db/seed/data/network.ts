import type { Cluster } from "./types.ts";

/** Clusters that hang together: a sub-cluster of the flax cluster, a neighbour on the Volga, and the union of both. */
export const networkClusters: readonly Cluster[] = [
  {
    slug: "vitebsk-flax-fibre",
    name: { en: "Vitebsk Flax Fibre Sub-cluster", ru: "Витебский подкластер льноволокна", be: "Віцебскі падкластар ільновалакна" },
    keyProduct: { en: "Long flax fibre", ru: "Длинное льноволокно", be: "Доўгае ільновалакно" },
    summary: {
      en: "Growers and scutching mills of the Vitebsk region, who agree on varieties, retting and grading before the fibre goes to the spinners.",
      ru: "Льносеющие хозяйства и льнозаводы Витебской области: договариваются о сортах, мочке и номере волокна прежде, чем оно уйдёт прядильщикам.",
      be: "Ільнасейныя гаспадаркі і льнозаводы Віцебскай вобласці: дамаўляюцца пра сарты, мочку і нумар валакна раней, чым яно пойдзе прадзільшчыкам.",
    },
    original: "ru", country: "BY", city: "Dubrovno", at: [54.5759, 30.6917], industry: "light_industry", stage: "emerging", coordinators: ["coordinator"], age: 150,
  },
  {
    slug: "kostroma-flax",
    name: { en: "Kostroma Flax Cluster", ru: "Костромской льняной кластер", be: "Кастрамскі льняны кластар" },
    keyProduct: { en: "Linen table and bed fabrics", ru: "Столовые и постельные льняные ткани", be: "Сталовыя і пасцельныя льняныя тканіны" },
    summary: {
      en: "Weavers and finishers of an old linen town on the Volga, with the growers around it.",
      ru: "Ткачи и отделочники старого льняного города на Волге и хозяйства вокруг него.",
      be: "Ткачы і аддзелачнікі старога льнянога горада на Волзе і гаспадаркі вакол яго.",
    },
    original: "ru", country: "RU", city: "Kostroma", at: [57.7679, 40.9269], industry: "light_industry", stage: "developing", coordinators: ["kostroma"], age: 170,
  },
  {
    slug: "linen-union",
    name: { en: "Union of Flax Clusters", ru: "Союз льняных кластеров", be: "Саюз льняных кластараў" },
    keyProduct: { en: "Linen from seed to shirt", ru: "Лён от семени до рубашки", be: "Лён ад насення да кашулі" },
    summary: {
      en: "Flax clusters of two countries compare harvests, share test methods and go to fairs together.",
      ru: "Льняные кластеры двух стран сверяют урожай, пользуются общими методиками испытаний и вместе ездят на ярмарки.",
      be: "Льняныя кластары дзвюх краін параўноўваюць ураджай, карыстаюцца агульнымі методыкамі выпрабаванняў і разам ездзяць на кірмашы.",
    },
    original: "ru", country: "BY", city: "Orsha", at: [54.5081, 30.4172], industry: "light_industry", stage: "emerging", coordinators: ["coordinator"], age: 120,
  },
];

type Tie = {
  kind: "sub_cluster" | "peer" | "member";
  /** Parent or union; of peers either */
  upper: string;
  lower: string;
  from: string;
  /** keys of people; without `answer` it waits */
  by: string;
  answer?: string;
  note?: string;
  /** days since it was proposed */
  days: number;
};

export const ties: readonly Tie[] = [
  { kind: "sub_cluster", upper: "flax", lower: "vitebsk-flax-fibre", from: "vitebsk-flax-fibre", by: "coordinator", answer: "coordinator", days: 148 },
  { kind: "member", upper: "linen-union", lower: "flax", from: "flax", by: "coordinator", answer: "coordinator", days: 120 },
  { kind: "member", upper: "linen-union", lower: "kostroma-flax", from: "linen-union", by: "coordinator", answer: "kostroma", days: 119, note: "Сверять урожай и ездить на ярмарки вместе." },
  { kind: "peer", upper: "petrochemistry-belarus-russia", lower: "ural-machine-building", from: "ural-machine-building", by: "ural", answer: "coordinator", days: 60, note: "Оборудование для модернизации: узнавать о планах раньше." },
  { kind: "peer", upper: "minsk-it", lower: "innopolis-it", from: "innopolis-it", by: "innopolis", answer: "office", days: 45 },
  { kind: "peer", upper: "flax", lower: "leather-and-footwear", from: "leather-and-footwear", by: "leather", days: 3, note: "Общая лаборатория испытаний в Витебске: пользоваться ею вместе." },
];

/** The union, who proposed it, from which cluster. */
export const union = { slug: "linen-union", founder: "flax", by: "coordinator", days: 120 };

/** Events of one cluster that another shows too; without `answer` the offer waits. */
export const shownElsewhere = [
  { event: "flax-varieties-seminar-tver", cluster: "linen-union", by: "coordinator", answer: "coordinator", days: 9 },
  { event: "flax-varieties-seminar-tver", cluster: "kostroma-flax", by: "coordinator", answer: "kostroma", days: 9 },
  { event: "footwear-materials-testing-seminar", cluster: "flax", by: "leather", days: 2 },
] as const;

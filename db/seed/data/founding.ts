/** A proposal that waits for the project office, with a question and its answer. */
export const proposals = [
  {
    proposer: "orsha", country: "BY", city: "Орша", industry: "agriculture_food", stage: "potential", days: 4, founders: [["orsha-linen-mill", "raw_material_supplier"]],
    name: { ru: "Кластер льняного масла", be: "Кластар ільнянога алею", en: "Linseed oil cluster" },
    keyProduct: { ru: "льняное масло холодного отжима", be: "ільняны алей халоднага адціску", en: "cold-pressed linseed oil" },
    aim: {
      ru: "Перерабатывать семя, которое остаётся от льноводства, вместе с маслозаводами Витебской и Смоленской областей; общая лаборатория и единая марка.",
      en: "To press the seed that flax growing leaves over, together with the oil mills of the Vitebsk and Smolensk regions; one laboratory and one brand.",
    },
    messages: [
      { office: true, days: 3, text: "Какие маслозаводы уже согласны и кто платит за лабораторию?" },
      { office: false, days: 2, text: "Согласны два завода; лабораторию даёт институт льна, расходы делим поровну." },
    ],
  },
] as const;

import type { Question } from "./types.ts";

const contact: Question = {
  required: false,
  text: {
    en: "Who in your organisation will take part in joint projects?",
    ru: "Кто в вашей организации будет участвовать в совместных проектах?",
    be: "Хто ў вашай арганізацыі будзе ўдзельнічаць у сумесных праектах?",
  },
};

export const petrochemicalQuestions: readonly Question[] = [
  {
    required: true,
    text: {
      en: "Which products do you make or buy, and in what volumes a year?",
      ru: "Какую продукцию вы выпускаете или закупаете и в каких объёмах за год?",
      be: "Якую прадукцыю вы вырабляеце або закупляеце і ў якіх аб’ёмах за год?",
    },
  },
  {
    required: true,
    text: {
      en: "Which link of the chain do you miss most?",
      ru: "Какого звена цепочки вам больше всего не хватает?",
      be: "Якога звяна ланцужка вам найбольш не хапае?",
    },
  },
  contact,
];

export const flaxQuestions: readonly Question[] = [
  {
    required: true,
    text: {
      en: "What do you do with flax: seed, fibre, yarn, fabric, garments, machines or research?",
      ru: "Что вы делаете со льном: семена, волокно, пряжа, ткань, одежда, машины, наука?",
      be: "Што вы робіце з ільном: насенне, валакно, пража, тканіна, адзенне, машыны, навука?",
    },
  },
  {
    required: true,
    text: {
      en: "What could you bring to the cluster in the first year?",
      ru: "Что вы можете дать кластеру в первый год?",
      be: "Што вы можаце даць кластару ў першы год?",
    },
  },
  contact,
];

export const leatherQuestions: readonly Question[] = [
  {
    required: true,
    text: {
      en: "What do you make, and what materials do you buy?",
      ru: "Что вы выпускаете и какие материалы закупаете?",
      be: "Што вы вырабляеце і якія матэрыялы закупляеце?",
    },
  },
  {
    required: false,
    text: {
      en: "Which tests or certificates do your buyers ask for?",
      ru: "Каких испытаний или сертификатов требуют ваши покупатели?",
      be: "Якіх выпрабаванняў або сертыфікатаў патрабуюць вашы пакупнікі?",
    },
  },
];

export const machineQuestions: readonly Question[] = [
  {
    required: true,
    text: {
      en: "Which parts or services do you offer, and to whom do you supply them today?",
      ru: "Какие детали или услуги вы предлагаете и кому поставляете их сегодня?",
      be: "Якія дэталі або паслугі вы прапануеце і каму пастаўляеце іх сёння?",
    },
  },
  contact,
];

export const softwareQuestions: readonly Question[] = [
  {
    required: true,
    text: {
      en: "Which industrial tasks does your software solve?",
      ru: "Какие задачи промышленности решают ваши программы?",
      be: "Якія задачы прамысловасці вырашаюць вашы праграмы?",
    },
  },
  contact,
];

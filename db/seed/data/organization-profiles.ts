import type { LocalizedText } from "#db/schema/columns.ts";
import type { relationKinds } from "#db/schema/organizations-relations.ts";
import type { OrganizationContact, sizeClasses } from "#db/schema/organizations.ts";
import type { Role } from "./types.ts";

export type OrganizationProfile = {
  size?: (typeof sizeClasses)[number];
  /** ISIC Rev. 4 divisions, the main one first */
  codes?: readonly string[];
  region?: string;
  products?: readonly { name: LocalizedText; role: Role }[];
  /** Only of invented ones: of real enterprises we say what everybody knows. */
  markets?: readonly string[];
  certificates?: readonly { standard: string; number?: string; issuer?: string; /** days from now */ validFor?: number }[];
  contacts?: readonly OrganizationContact[];
  phone?: string;
  email?: string;
  address?: string;
  legalName?: LocalizedText;
};

const key: Role = "key_product_manufacturer";

/** What organisations make and are filed under. */
export const organizationProfiles: Record<string, OrganizationProfile> = {
  naftan: { size: "large", codes: ["19", "20"], region: "Витебская область", products: [{ name: { en: "Motor fuels", ru: "Моторное топливо", be: "Маторнае паліва" }, role: key }, { name: { en: "Base oils and bitumen", ru: "Базовые масла и битумы", be: "Базавыя алівы і бітумы" }, role: "raw_material_supplier" }] },
  polymir: { size: "large", codes: ["20"], region: "Витебская область", products: [{ name: { en: "High-pressure polyethylene", ru: "Полиэтилен высокого давления", be: "Поліэтылен высокага ціску" }, role: "raw_material_supplier" }, { name: { en: "Acrylic fibre", ru: "Акриловое волокно", be: "Акрылавае валакно" }, role: "raw_material_supplier" }] },
  "mozyr-refinery": { size: "large", codes: ["19"], products: [{ name: { en: "Motor fuels", ru: "Моторное топливо", be: "Маторнае паліва" }, role: key }] },
  "grodno-azot": { size: "large", codes: ["20"], products: [{ name: { en: "Nitrogen fertilisers", ru: "Азотные удобрения", be: "Азотныя ўгнаенні" }, role: key }, { name: { en: "Caprolactam", ru: "Капролактам", be: "Капралактам" }, role: "raw_material_supplier" }] },
  "polotsk-steklovolokno": { size: "large", codes: ["23"], products: [{ name: { en: "Glass fibre and fabrics", ru: "Стекловолокно и стеклоткани", be: "Шкловалакно і шклотканіны" }, role: "component_supplier" }] },
  belshina: { size: "large", codes: ["22"], products: [{ name: { en: "Tyres", ru: "Шины", be: "Шыны" }, role: key }] },
  nizhnekamskneftekhim: { size: "large", codes: ["20"], products: [{ name: { en: "Synthetic rubbers", ru: "Синтетические каучуки", be: "Сінтэтычныя каўчукі" }, role: "raw_material_supplier" }] },
  kazanorgsintez: { size: "large", codes: ["20"], products: [{ name: { en: "Polyethylene and polycarbonate", ru: "Полиэтилен и поликарбонат", be: "Поліэтылен і полікарбанат" }, role: "raw_material_supplier" }] },
  "orsha-linen-mill": { size: "large", codes: ["13"], region: "Витебская область", products: [{ name: { en: "Linen fabrics", ru: "Льняные ткани", be: "Ільняныя тканіны" }, role: key }, { name: { en: "Bed and table linen", ru: "Постельное и столовое бельё", be: "Пасцельная і сталовая бялізна" }, role: key }] },
  "dubrovno-flax-plant": { size: "medium", codes: ["13", "01"], products: [{ name: { en: "Long and short flax fibre", ru: "Длинное и короткое льноволокно", be: "Доўгае і кароткае ільновалакно" }, role: "raw_material_supplier" }] },
  bobruiskagromash: { size: "large", codes: ["28"], products: [{ name: { en: "Flax balers", ru: "Пресс-подборщики для льна", be: "Прэс-падборшчыкі для лёну" }, role: "equipment_supplier" }] },
  "minsk-tractor-works": { size: "large", codes: ["28"], products: [{ name: { en: "Tractors", ru: "Тракторы", be: "Трактары" }, role: key }] },
  belaz: { size: "large", codes: ["29"], products: [{ name: { en: "Quarry dump trucks", ru: "Карьерные самосвалы", be: "Кар’ерныя самазвалы" }, role: key }] },
  belwest: { size: "large", codes: ["15"], products: [{ name: { en: "Leather footwear", ru: "Кожаная обувь", be: "Скураны абутак" }, role: key }] },
  marko: { size: "large", codes: ["15"], products: [{ name: { en: "Leather footwear", ru: "Кожаная обувь", be: "Скураны абутак" }, role: key }] },
  "russkaya-kozha": { size: "large", codes: ["15"], products: [{ name: { en: "Finished leather", ru: "Готовые кожи", be: "Гатовыя скуры" }, role: "raw_material_supplier" }] },
  borimed: { size: "large", codes: ["21"], products: [{ name: { en: "Medicines", ru: "Лекарственные средства", be: "Лекавыя сродкі" }, role: key }] },
  "vitebsk-technological-university": { codes: ["85", "72"], products: [{ name: { en: "Engineers for light industry", ru: "Инженеры для лёгкой промышленности", be: "Інжынеры для лёгкай прамысловасці" }, role: "education" }] },
  "institute-of-flax": { codes: ["72"], products: [{ name: { en: "Varieties of flax", ru: "Сорта льна", be: "Гатункі лёну" }, role: "research" }] },
  "belagroprombank": { codes: ["64"] }, "development-bank-of-belarus": { codes: ["64"] },
  "high-technologies-park": { codes: ["82", "62"] }, belneftekhim: { codes: ["84", "70"] }, bellegprom: { codes: ["84", "70"] },
  "dvinskaya-upakovka": {
    size: "small", codes: ["22"], region: "Витебская область", address: "ул. Примерная, 7", phone: "+375 214 00-00-01", email: "office@dvinskaya-upakovka.example", markets: ["RU", "LT", "LV", "KZ"],
    legalName: { ru: "ООО «Двинская упаковка»", be: "ТАА «Дзвінская ўпакоўка»", en: "Dvinskaya Upakovka LLC" },
    products: [{ name: { en: "Stretch film and bags", ru: "Стретч-плёнка и пакеты", be: "Стрэтч-плёнка і пакеты" }, role: key }, { name: { en: "Recycled granulate", ru: "Вторичный гранулят", be: "Другасны гранулят" }, role: "raw_material_supplier" }],
    certificates: [{ standard: "iso_9001", number: "BY/112 05.01.003 00001", issuer: "Demo Cert", validFor: 420 }, { standard: "eac", number: "ЕАЭС N RU Д-BY.РА01.В.00000/26", validFor: 900 }],
    contacts: [{ person: "Отдел сбыта", phone: "+375 214 00-00-02", email: "sales@dvinskaya-upakovka.example" }],
  },
  "sozh-polimer": {
    size: "medium", codes: ["22"], region: "Гомельская область", markets: ["RU", "PL", "UA", "KZ"], email: "info@sozh-polimer.example",
    products: [{ name: { en: "Polymer compounds", ru: "Полимерные композиции", be: "Палімерныя кампазіцыі" }, role: "component_supplier" }],
    certificates: [{ standard: "iso_9001", number: "BY 2024-118", issuer: "Demo Cert", validFor: 200 }, { standard: "iso_14001", number: "BY 2021-044", issuer: "Demo Cert", validFor: -60 }],
  },
  kamkompaund: {
    size: "medium", codes: ["20", "22"], markets: ["BY", "KZ", "UZ", "TR"], products: [{ name: { en: "Compounds for the car industry", ru: "Компаунды для автопрома", be: "Кампаўнды для аўтапрама" }, role: "component_supplier" }],
    certificates: [{ standard: "iatf_16949", number: "RU-0417", issuer: "Demo Cert", validFor: 500 }],
  },
  "khimtrans-logistik": { size: "small", codes: ["49", "52"], markets: ["BY", "RU", "KZ"], products: [{ name: { en: "Transport of chemicals", ru: "Перевозка химических грузов", be: "Перавозка хімічных грузаў" }, role: "service_provider" }] },
  "alatau-plast": { size: "small", codes: ["22"], markets: ["KG", "UZ", "RU"], products: [{ name: { en: "Pipes and fittings", ru: "Трубы и фитинги", be: "Трубы і фітынгі" }, role: "buyer" }] },
  "lovat-len": { size: "small", codes: ["13"], markets: ["BY", "CN"], products: [{ name: { en: "Combed flax", ru: "Чёсаный лён", be: "Часаны лён" }, role: "raw_material_supplier" }], certificates: [{ standard: "oeko_tex", number: "DEMO-22", validFor: 150 }] },
  "tessuti-del-lario": { size: "small", codes: ["13"], markets: ["FR", "DE", "JP"], products: [{ name: { en: "Fabrics for clothing", ru: "Ткани для одежды", be: "Тканіны для адзення" }, role: "buyer" }], certificates: [{ standard: "gots", number: "DEMO-7", validFor: 300 }] },
};

/** The first is the parent or supplier of the second; of real ones only what everybody knows. */
export const organizationTies: readonly { kind: (typeof relationKinds)[number]; first: string; second: string; waits?: boolean }[] = [
  { kind: "parent", first: "naftan", second: "polymir" },
  { kind: "supplier", first: "sozh-polimer", second: "dvinskaya-upakovka" },
  { kind: "supplier", first: "khimtrans-logistik", second: "dvinskaya-upakovka" },
  { kind: "partner", first: "kamkompaund", second: "sozh-polimer" },
  { kind: "supplier", first: "lovat-len", second: "tessuti-del-lario" },
  { kind: "partner", first: "alatau-plast", second: "dvinskaya-upakovka", waits: true },
];

import { importFields, type ImportField } from "../input.ts";
import { fold } from "../rows/keys.ts";

/** How headers name the fields, in three languages and in the exports of common registries. */
const words: Record<ImportField, string> = {
  name: "name; cluster; cluster name; name of cluster; organisation; organization; organisation name; cluster organisation; title; название; наименование; кластер; название кластера; наименование кластера; организация; назва; найменне; кластар; назва кластара; арганізацыя",
  country: "country; country iso2; country iso3; country code; iso; iso2; state; country name; страна; код страны; государство; краіна; код краіны; дзяржава",
  city: "city; town; place; location; municipality; seat; headquarters; город; населённый пункт; место; местонахождение; горад; населены пункт; месца; месцазнаходжанне",
  industry: "industry; ecosystem; industrial ecosystem; sector; branch; field; industries; отрасль; отрасли; сектор; экосистема; сфера; отрасль промышленности; галіна; сектар; экасістэма; галіны",
  stage: "stage; life cycle; life cycle stage; development stage; стадия; этап; стадия жизненного цикла; стадыя; этап; стадыя жыццёвага цыкла",
  keyProduct: "key product; product; main product; ключевой продукт; продукт; продукция; ключавы прадукт; прадукт; прадукцыя",
  summary: "summary; description; about; abstract; описание; кратко; о кластере; апісанне; коратка; пра кластар",
  website: "website; web site; site; url; web; homepage; link; web page; сайт; веб сайт; адрес сайта; ссылка; вэб сайт; адрас сайта; спасылка",
  language: "language; lang; locale; язык; мова",
  slug: "slug; address on cluster; platform address; адрес на платформе; адрас на платформе",
};

const byWord = new Map<string, ImportField>(importFields.flatMap((field) => [fold(field), ...words[field].split("; ").map(fold)].map((word) => [word, field] as const)));

/** The field that a header names, or undefined. `country_iso2`, `Страна` and `keyProduct` are all understood. */
export const fieldOfHeader = (header: string): ImportField | undefined =>
  byWord.get(fold(header)) ?? byWord.get(fold(header.replaceAll(/\p{N}+$/gu, "")));

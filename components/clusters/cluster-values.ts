import type { Cluster } from "#lib/clusters/queries/shape.ts";

/** What the form of texts and facts shows of a cluster, by the names of its fields; several industries joined by commas. */
export const clusterValues = ({ country, city, latitude, longitude, industry, otherIndustries, stage, website, originalLocale, name, keyProduct, summary }: Cluster): Record<string, string> => ({
  country, city: city ?? "", latitude: latitude?.toString() ?? "", longitude: longitude?.toString() ?? "", industry, stage, website: website ?? "", originalLocale,
  otherIndustries: [...otherIndustries].sort().join(","),
  ...under("name", name), ...under("keyProduct", keyProduct), ...under("summary", summary),
});

/** What the form of visibility and joining shows. */
export const doorValues = ({ visibility, door, admitsPersons, welcome }: Cluster): Record<string, string> => ({
  visibility, door, admitsPersons: admitsPersons ? "true" : "", ...under("welcome", welcome),
});

/** `{en, ru}` as the fields `name.en`, `name.ru`. */
export const under = (field: string, text: object | null) => Object.fromEntries(Object.entries(text ?? {}).map(([language, value]) => [`${field}.${language}`, String(value)]));

import { valueChainRoles } from "#lib/clusters/labels.ts";
import type { Agreement } from "#lib/clusters/queries/agreements.ts";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { MyOrganization } from "#lib/organizations/queries/mine.ts";
import { nameOf } from "../words.ts";
import { agreementBoxes } from "./agreement-words.ts";

/** The places of a value chain as choices. */
export const roleOptions = (locale: Locale) => valueChainRoles.map((value) => ({ value, label: translator(locale, "clusters")(`roles.${value}`) }));

/** In whose name: the viewer's organisations, and they themselves (`me`) where persons may take part. */
export const whoOptions = (locale: Locale, free: MyOrganization[], myself: string | null) => [
  ...free.map((organization) => ({ value: organization.id, label: nameOf(organization, locale) })),
  ...(myself ? [{ value: "me", label: translator(locale, "joining")("join.me", { name: myself }) }] : []),
];

/** Words and choices of the form that asks to join, or joins where the door is open. */
export function joinChoices(locale: Locale, cluster: Cluster, { free, myself, agreements }: { free: MyOrganization[]; myself: string | null; agreements: Agreement[] }) {
  const t = translator(locale, "clusters");
  const [joining, common] = [translator(locale, "joining"), translator(locale, "common")];
  const said = ["organization", "role", "roleHelp", "chooseRole", "chooseOrganization", "questions", "review", "reviewTitle", "change", "send", "noAnswer"] as const;
  const words = Object.fromEntries(said.map((key) => [key, t(`join.${key}`)])) as Record<(typeof said)[number], string>;
  return {
    words: {
      ...words, ...(cluster.door === "open" ? { send: joining("join.enter") } : {}), ...(myself ? { organization: joining("join.asWhom") } : {}),
      sending: common("sending"), optional: common("optional"),
    },
    organizations: whoOptions(locale, free, myself),
    roles: roleOptions(locale),
    questions: cluster.joinQuestions.map(({ id, text, required }) => {
      const seen = inLocale(text, locale, cluster.originalLocale);
      return { id, text: seen.text, lang: seen.locale, required };
    }),
    boxes: agreementBoxes(locale, cluster.originalLocale, agreements),
  };
}

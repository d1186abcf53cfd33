import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import type { Page } from "#lib/api/paging.ts";
import { clusterRoles } from "#lib/clusters/labels.ts";
import type { InvitationBatch } from "#lib/clusters/queries/invitation-batches.ts";
import type { Invitation } from "#lib/clusters/queries/invitations.ts";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { roleOptions } from "../joining/choices.ts";
import styles from "../stack.module.css";
import { InvitationTable } from "./invitation-table.tsx";
import own from "./invitations.module.css";
import { LetterForm, LinkForm } from "./invite-forms.tsx";
import { ListUpload } from "./list-upload.tsx";

type Props = { locale: Locale; slug: string; page: Page<Invitation>; first: boolean; lists: InvitationBatch[] };

/** Ways into a cluster: links, letters, lists; and what became of each. */
export function Invitations({ locale, slug, page, first, lists }: Props) {
  const t = translator(locale, "joining");
  const options = {
    roles: [...clusterRoles].reverse().map((value) => ({ value, label: t(`clusterRoles.${value}`) })),
    chain: roleOptions(locale),
    languages: locales.map((value) => ({ value, label: localeNames[value] })),
  };
  const words = inviteWords(locale);
  const here = `/${locale}/workspace/${slug}/settings/invitations`;
  return (
    <div className={styles.sections}>
      <section className={styles.section}>
        <h2>{t("settings.invitations")}</h2>
        <p className={styles.soft}>{t("invitations.lead")}</p>
        <div className={own.forms}>
          <details><summary>{t("invitations.newLink")}</summary><div className={own.inside}><LinkForm slug={slug} locale={locale} options={options} words={words} /></div></details>
          <details><summary>{t("invitations.byLetter")}</summary><div className={own.inside}><LetterForm slug={slug} locale={locale} options={options} words={words} /></div></details>
          <details>
            <summary>{t("invitations.byList")}</summary>
            <ListUpload slug={slug} locale={locale} words={{ label: t("invitations.byList"), choose: t("invitations.choose"), reading: t("invitations.reading"), failed: t("invitations.failed"), help: t("invitations.listHelp") }} />
          </details>
        </div>
      </section>
      {lists.length ? (
        <section className={styles.section}>
          <h2>{t("invitations.earlier")}</h2>
          <ul className={styles.plain}>
            {lists.map(({ id, fileName, state, sent, good }) => (
              <li key={id} className={styles.row}><Link href={`${here}/${id}`} prefetch={false}>{fileName}</Link> <Badge tone={state === "sent" ? "green" : state === "sending" ? "accent" : "neutral"}>{t(`batch.states.${state}`)}</Badge> {t("batch.count", { done: sent, total: good })}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className={styles.section}>
        <h2>{t("invitations.listTitle")}</h2>
        <InvitationTable locale={locale} slug={slug} page={page} first={first} />
      </section>
    </div>
  );
}

function inviteWords(locale: Locale) {
  const [t, common] = [translator(locale, "joining"), translator(locale, "common")];
  const said = ["role", "chain", "chainAny", "days", "maxUses", "maxUsesHelp", "note", "email", "name", "language", "make", "made", "send", "sent"] as const;
  return { ...(Object.fromEntries(said.map((key) => [key, t(`invitations.${key}`)])) as Record<(typeof said)[number], string>), optional: common("optional"), pending: common("sending") };
}

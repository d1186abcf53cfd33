import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { classes } from "#components/ui/classes.ts";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Proposal } from "#lib/clusters/queries/proposals.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { placeName } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "../stack.module.css";
import { nameOf } from "../words.ts";
import { WriteInProposal } from "./proposal-deeds.tsx";
import own from "./proposals.module.css";

export const proposalTones = { open: "amber", admitted: "green", declined: "red", withdrawn: "neutral" } as const;

/** A proposal with its founders and thread, for its proposer and for the office; `deeds` are what the reader may do. */
export function ProposalView({ locale, proposal, office, above, deeds }: { locale: Locale; proposal: Proposal; office: boolean; above: ReactNode; deeds?: ReactNode }) {
  const [t, clusters, common] = [translator(locale, "founding"), translator(locale, "clusters"), translator(locale, "common")];
  const { originalLocale } = proposal;
  const text = (value: Proposal["aim"]) => <InLanguage {...inLocale(value, locale, originalLocale)} page={locale} />;
  const turn = proposal.turn && t(office ? (proposal.turn === "office" ? "turn.officeSeen" : "turn.proposerSeen") : `turn.${proposal.turn}`);
  return (
    <>
      <PageHeader
        above={above} title={text(proposal.name)}
        lead={<><Badge tone={proposalTones[proposal.state]}>{t(`states.${proposal.state}`)}</Badge> {turn}</>}
        facts={[
          { label: clusters("facts.keyProduct"), value: text(proposal.keyProduct) },
          { label: t("country"), value: placeName(proposal, locale) },
          { label: clusters("facts.industry"), value: clusters(`industries.${proposal.industry}`) },
          { label: clusters("facts.stage"), value: clusters(`stages.${proposal.stage}`) },
          { label: t("proposer"), value: `${proposal.proposer.name} @${proposal.proposer.handle}` },
        ]}
        action={proposal.clusterSlug ? <LinkButton variant="primary" href={`/${locale}/workspace/${proposal.clusterSlug}`}>{t("toCluster")}</LinkButton> : null}
      />
      <div className={styles.sections}>
        {proposal.reason ? <p><b>{t("reason")}:</b> {proposal.reason}</p> : null}
        {deeds}
        <section className={styles.section}><h2>{t("aim")}</h2><p className={own.text}>{text(proposal.aim)}</p></section>
        <section className={styles.section}>
          <h2>{t("founders")}</h2>
          <ul className={styles.plain}>
            {proposal.founders.map(({ id, organization, valueChainRole, answer }) => (
              <li key={id} className={own.actions}>
                <Link href={`/${locale}/organizations/${organization.slug}`} prefetch={false}>{nameOf(organization, locale)}</Link> <span>{clusters(`roles.${valueChainRole}`)}</span>
                <Badge tone={answer === "agreed" ? "green" : answer === "refused" ? "red" : "amber"}>{t(answer ?? "awaited")}</Badge>
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.section}>
          <h2>{t("thread")}</h2>
          {proposal.messages.length ? null : <p className={styles.soft}>{t("threadNone")}</p>}
          {proposal.messages.map((message) => (
            <article key={message.id} className={classes(own.message, message.office && own.office)}>
              <p className={own.who}><b>{message.office ? t("office") : (message.author ?? t("former"))}</b> {message.office && office ? <span>{message.author}</span> : null} <Time at={message.createdAt} locale={locale} style="short" /></p>
              <p className={own.text}>{message.text}</p>
            </article>
          ))}
          {proposal.state === "open" ? <WriteInProposal proposalId={proposal.id} locale={locale} words={{ ...threadWords(locale, office, proposal), pending: common("sending") }} /> : null}
        </section>
      </div>
    </>
  );
}

/** The office asks; the proposer answers what was asked, or says something unasked. */
function threadWords(locale: Locale, office: boolean, { turn }: Proposal) {
  const t = translator(locale, "founding");
  if (office) return { label: t("ask"), submit: t("sendAsk") };
  return turn === "proposer" ? { label: t("answer"), submit: t("sendAnswer") } : { label: t("write"), submit: t("sendWrite") };
}

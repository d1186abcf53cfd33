import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Founding, ProposalCard } from "#lib/clusters/queries/proposals.ts";
import { countryName } from "#lib/i18n/countries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import request from "../request-summary.module.css";
import { nameOf } from "../words.ts";
import { AnswerAsFounder } from "./proposal-deeds.tsx";
import { proposalTones } from "./proposal-view.tsx";

/** Proposals one under the other, each leading to its page: the proposer's own, or the office's. */
export function ProposalList({ locale, proposals, office }: { locale: Locale; proposals: readonly ProposalCard[]; office: boolean }): ReactNode {
  const t = translator(locale, "founding");
  const Heading = office ? "h2" : "h3"; // the office's list is the page
  return proposals.map((proposal) => {
    const turn = proposal.turn && t(office ? (proposal.turn === "office" ? "turn.officeSeen" : "turn.proposerSeen") : `turn.${proposal.turn}`);
    return (
      <Card key={proposal.id} as="article" className={request.request}>
        <div className={request.head}>
          <Heading className={request.title}><Link href={`/${locale}/${office ? "admin/proposals" : "proposals"}/${proposal.id}`} prefetch={false}><InLanguage {...inLocale(proposal.name, locale, proposal.originalLocale)} page={locale} /></Link></Heading>
          <Badge tone={proposalTones[proposal.state]}>{t(`states.${proposal.state}`)}</Badge>
        </div>
        <p className={request.facts}>
          {turn ? <span>{turn}</span> : null}
          <span>{inLocale(proposal.keyProduct, locale, proposal.originalLocale).text}</span>
          <span>{countryName(proposal.country, locale)}</span>
          {office ? <span>{proposal.proposer.name} @{proposal.proposer.handle}</span> : null}
          <span>{t("sent")} <Time at={proposal.createdAt} locale={locale} style="short" /></span>
        </p>
        {proposal.reason ? <p className={request.reason}><b>{t("reason")}:</b> {proposal.reason}</p> : null}
        {proposal.clusterSlug ? <p><Link href={`/${locale}/workspace/${proposal.clusterSlug}`} prefetch={false}>{t("toCluster")}</Link></p> : null}
      </Card>
    );
  });
}

/** Where the reader's organisations are named as founders, with the answer to give. */
export function Foundings({ locale, foundings }: { locale: Locale; foundings: readonly Founding[] }): ReactNode {
  const [t, clusters] = [translator(locale, "founding"), translator(locale, "clusters")];
  return foundings.map(({ id, organization, valueChainRole, proposal }) => (
    <Card key={id} as="article" className={request.request}>
      <p>{t("foundingText", { proposer: proposal.proposer, cluster: nameOf(proposal, locale), organization: nameOf(organization, locale) })}</p>
      <p className={request.facts}><span>{clusters(`roles.${valueChainRole}`)}</span><span>{inLocale(proposal.keyProduct, locale, proposal.originalLocale).text}</span></p>
      <p>{inLocale(proposal.aim, locale, proposal.originalLocale).text}</p>
      <AnswerAsFounder founderId={id} locale={locale} words={{ agree: t("agree"), refuse: t("refuse"), done: t("answered") }} />
    </Card>
  ));
}

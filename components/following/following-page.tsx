import Link from "next/link";
import { __iconData as bell } from "#icons/bell-plus";
import { nameOf, placeOf } from "#components/clusters/words.ts";
import { MemberItem, MemberItems, UnderTabs } from "#components/members/member-list.tsx";
import styles from "#components/members/member-list.module.css";
import { Avatar } from "#components/ui/avatar.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Page } from "#lib/api/paging.ts";
import { followKinds, type FollowKind } from "#lib/following/input.ts";
import type { FollowedThing } from "#lib/following/queries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Unfollow } from "./unfollow.tsx";

type Props = { locale: Locale; kind: FollowKind; counts: Record<FollowKind, number>; page: Page<FollowedThing>; cursor?: string };

/** Whose news one wants, of each kind. */
export function FollowingPage({ locale, kind, counts, page, cursor }: Props) {
  const t = translator(locale, "contacts");
  const common = translator(locale, "common");
  const base = `/${locale}/following`;
  const hrefOf = (of: FollowKind) => (of === "organizations" ? base : `${base}?show=${of}`);
  const tabs = followKinds.map((of) => ({ href: hrefOf(of), label: t(`following.${of}`), count: counts[of] }));
  return (
    <>
      <PageHeader title={t("following.title")} above={<Breadcrumbs label={common("breadcrumbs")} items={[{ href: `/${locale}/contacts`, label: t("title") }]} />} />
      <Tabs tabs={tabs} current={hrefOf(kind)} label={t("following.title")} />
      <UnderTabs>
        {page.items.length ? <MemberItems>{page.items.map((thing) => <Thing key={thing.id} locale={locale} thing={thing} />)}</MemberItems>
          : <EmptyState icon={bell} title={t("following.empty")} action={<LinkButton href={`/${locale}/${kind}`}>{t(`following.find.${kind}`)}</LinkButton>}>{t("following.emptyText")}</EmptyState>}
        <Pager
          label={common("pages")} words={{ next: common("next"), first: common("first") }} firstHref={cursor ? hrefOf(kind) : null}
          nextHref={page.nextCursor ? `${base}?${new URLSearchParams({ show: kind, cursor: page.nextCursor })}` : null}
        />
      </UnderTabs>
    </>
  );
}

function Thing({ locale, thing }: { locale: Locale; thing: FollowedThing }) {
  const t = translator(locale, "contacts");
  const name = thing.kind === "members" ? thing.member.name : nameOf(thing, locale);
  const words = { stop: t("follow.stop"), stopOf: t("follow.stopOf", { name }), stopped: t("follow.stopped") };
  if (thing.kind === "members") return <MemberItem locale={locale} member={thing.member} actions={<Unfollow locale={locale} kind="members" name={thing.member.handle} words={words} />} />;
  const { kind, slug, originalLocale } = thing;
  return (
    <li className={styles.item}>
      <Avatar name={name} seed={thing.slug} square />
      <div className={styles.text}>
        <h2 className={styles.name}><Link href={`/${locale}/${kind}/${slug}`} prefetch={false}><InLanguage {...inLocale(thing.name, locale, originalLocale)} page={locale} /></Link></h2>
        <p className={styles.faint}>{placeOf(thing, locale)}</p>
      </div>
      <div className={styles.actions}><Unfollow locale={locale} kind={kind} name={slug} words={words} /></div>
    </li>
  );
}

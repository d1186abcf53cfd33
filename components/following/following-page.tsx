import Link from "next/link";
import { __iconData as bell } from "#icons/bell-plus";
import { __iconData as file } from "#icons/file-text";
import { __iconData as folder } from "#icons/folder";
import { nameOf, placeOf } from "#components/clusters/words.ts";
import { MemberItem, MemberItems, UnderTabs } from "#components/members/member-list.tsx";
import styles from "#components/members/member-list.module.css";
import { Avatar } from "#components/ui/avatar.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Page } from "#lib/api/paging.ts";
import { followKinds, type FollowKind } from "#lib/following/input.ts";
import type { FollowedThing } from "#lib/following/queries.ts";
import { watchLists, type WatchList } from "#lib/notifications/input.ts";
import type { WatchedPlace } from "#lib/notifications/queries/watching.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Unfollow } from "./unfollow.tsx";

type Tab = FollowKind | WatchList;
const tabNames: readonly Tab[] = [...followKinds, ...watchLists];
type Props = { locale: Locale; tab: Tab; counts: Record<Tab, number>; page: Page<FollowedThing> | Page<WatchedPlace>; cursor?: string };

/** Whose news one wants, of each kind: people, organisations and clusters, and places of one's workspaces. */
export function FollowingPage({ locale, tab, counts, page, cursor }: Props) {
  const t = translator(locale, "contacts");
  const common = translator(locale, "common");
  const base = `/${locale}/following`;
  const hrefOf = (of: Tab) => (of === "organizations" ? base : `${base}?show=${of}`);
  const tabs = tabNames.map((of) => ({ href: hrefOf(of), label: t(`following.${of}`), count: counts[of] }));
  return (
    <>
      <PageHeader title={t("following.title")} above={<Breadcrumbs label={common("breadcrumbs")} items={[{ href: `/${locale}/contacts`, label: t("title") }]} />} />
      <Tabs tabs={tabs} current={hrefOf(tab)} label={t("following.title")} />
      <UnderTabs>
        {page.items.length ? <MemberItems>{page.items.map((thing) => ("path" in thing ? <Place key={thing.id} locale={locale} place={thing} /> : <Thing key={thing.id} locale={locale} thing={thing} />))}</MemberItems> : <Nothing locale={locale} tab={tab} />}
        <Pager
          label={common("pages")} words={{ next: common("next"), first: common("first") }} firstHref={cursor ? hrefOf(tab) : null}
          nextHref={page.nextCursor ? `${base}?${new URLSearchParams({ show: tab, cursor: page.nextCursor })}` : null}
        />
      </UnderTabs>
    </>
  );
}

function Nothing({ locale, tab }: { locale: Locale; tab: Tab }) {
  const t = translator(locale, "contacts");
  if (tab === "pages" || tab === "library") return <EmptyState icon={bell} title={t("following.empty")} action={<LinkButton href={`/${locale}/my`}>{t("following.find.places")}</LinkButton>}>{t("following.emptyPlaces")}</EmptyState>;
  return <EmptyState icon={bell} title={t("following.empty")} action={<LinkButton href={`/${locale}/${tab}`}>{t(`following.find.${tab}`)}</LinkButton>}>{t("following.emptyText")}</EmptyState>;
}

function Place({ locale, place }: { locale: Locale; place: WatchedPlace }) {
  const t = translator(locale, "contacts");
  const said = typeof place.name === "string" || !place.name ? { text: place.name ?? t("following.wholeLibrary"), locale } : inLocale(place.name, locale, place.originalLocale);
  const words = { stop: t("follow.stop"), stopOf: t("follow.stopOf", { name: said.text }), stopped: t("follow.stopped") };
  return (
    <li className={styles.item}>
      <Icon of={place.kind === "pages" ? file : folder} size={20} />
      <div className={styles.text}>
        <h2 className={styles.name}><Link href={`/${locale}${place.path}`} prefetch={false}><InLanguage {...said} page={locale} /></Link></h2>
        <p className={styles.faint}>{inLocale(place.cluster, locale).text}</p>
      </div>
      <div className={styles.actions}><Unfollow locale={locale} fields={{ kind: place.kind, id: place.id, watching: "false" }} words={words} /></div>
    </li>
  );
}

function Thing({ locale, thing }: { locale: Locale; thing: FollowedThing }) {
  const t = translator(locale, "contacts");
  const name = thing.kind === "members" ? thing.member.name : nameOf(thing, locale);
  const words = { stop: t("follow.stop"), stopOf: t("follow.stopOf", { name }), stopped: t("follow.stopped") };
  if (thing.kind === "members") return <MemberItem locale={locale} member={thing.member} actions={<Unfollow locale={locale} fields={{ kind: "members", name: thing.member.handle }} words={words} />} />;
  const { kind, slug, originalLocale } = thing;
  return (
    <li className={styles.item}>
      <Avatar name={name} seed={thing.slug} square />
      <div className={styles.text}>
        <h2 className={styles.name}><Link href={`/${locale}/${kind}/${slug}`} prefetch={false}><InLanguage {...inLocale(thing.name, locale, originalLocale)} page={locale} /></Link></h2>
        <p className={styles.faint}>{placeOf(thing, locale)}</p>
      </div>
      <div className={styles.actions}><Unfollow locale={locale} fields={{ kind, name: slug }} words={words} /></div>
    </li>
  );
}

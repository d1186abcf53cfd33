import { __iconData as people } from "#icons/users-round";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Page } from "#lib/api/paging.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Contact } from "#lib/members/queries/contacts.ts";
import { BlockedItem, ContactItem } from "./contact-item.tsx";
import { MemberItems, UnderTabs } from "./member-list.tsx";

export const contactTabs = ["contacts", "incoming", "sent", "blocked"] as const;
export type ContactTab = (typeof contactTabs)[number];
type Blocked = { id: string; name: string; handle: string; since: string };
type Props = { locale: Locale; tab: ContactTab; counts: Record<ContactTab, number>; q?: string; cursor?: string; page: Page<Contact> | Page<Blocked> };

/** One's contacts, the requests that wait, and whom one has blocked. */
export function ContactsPage({ locale, tab, counts, q, cursor, page }: Props) {
  const t = translator(locale, "contacts");
  const common = translator(locale, "common");
  const base = `/${locale}/contacts`;
  const hrefOf = (name: ContactTab) => (name === "contacts" ? base : `${base}?show=${name}`);
  const tabs = [...contactTabs.map((name) => ({ href: hrefOf(name), label: t(`tabs.${name}`), count: counts[name] })), { href: `/${locale}/following`, label: t("tabs.following") }];
  const address = (next?: string) => `${base}?${new URLSearchParams({ ...(tab === "contacts" ? {} : { show: tab }), ...(q ? { q } : {}), ...(next ? { cursor: next } : {}) })}`;
  const find = <LinkButton href={`/${locale}/members`}>{t("find")}</LinkButton>;
  return (
    <>
      <PageHeader title={t("title")} action={find} />
      <Tabs tabs={tabs} current={hrefOf(tab)} label={t("title")} />
      <UnderTabs>
        {tab === "contacts" && (counts.contacts > 0 || q) ? <SearchField action={base} value={q} label={t("search")} placeholder={t("searchHint")} submit={common("search")} /> : null}
        {page.items.length ? (
          <MemberItems>
            {page.items.map((item) => ("member" in item ? <ContactItem key={item.requestId} locale={locale} tab={tab as never} contact={item} /> : <BlockedItem key={item.id} locale={locale} blocked={item} />))}
          </MemberItems>
        ) : q ? <EmptyState icon={people} title={t("empty.found")}>{t("empty.foundText")}</EmptyState>
          : <EmptyState icon={people} title={t(`empty.${tab}`)} action={tab === "blocked" ? undefined : find}>{t(`empty.${tab}Text`)}</EmptyState>}
        <Pager label={common("pages")} words={{ next: common("next"), first: common("first") }} nextHref={page.nextCursor ? address(page.nextCursor) : null} firstHref={cursor ? address() : null} />
      </UnderTabs>
    </>
  );
}

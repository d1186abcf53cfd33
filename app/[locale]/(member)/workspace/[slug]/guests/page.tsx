import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { GuestTable } from "#components/guests/guest-table.tsx";
import styles from "#components/guests/guests.module.css";
import { __iconData as userPlus } from "#icons/user-plus";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { listPasses } from "#lib/clusters/queries/guests.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "guests")("title") };
}

export default async function GuestsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Guests {...props} /></Suspense>;
}

async function Guests({ params, searchParams }: Props) {
  const [locale, { slug }, { cursor }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer } = await workspaceRoom(locale, slug, "/guests");
  const { items, nextCursor } = await orNotFound(listPasses(viewer, { slug, cursor: typeof cursor === "string" ? cursor : undefined }));
  const t = translator(locale, "guests");
  const here = `/${locale}/workspace/${slug}`;
  return (
    <>
      <Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `${here}/participants`, label: translator(locale, "clusters")("workspace.participants") }]} />
      <header className={styles.head}><h2>{t("heading")}</h2><p className={styles.lead}>{t("lead")}</p></header>
      {items.length ? <GuestTable locale={locale} passes={items} here={here} /> : <EmptyState icon={userPlus} title={t("emptyTitle")}>{t("emptyText")}</EmptyState>}
      <Pager label={t("title")} words={{ next: t("older"), first: t("newest") }} firstHref={cursor ? `${here}/guests` : null} nextHref={nextCursor ? `${here}/guests?cursor=${nextCursor}` : null} />
    </>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { validate } from "uuid";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { History } from "#components/pages/history.tsx";
import styles from "#components/pages/pages.module.css";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { compareVersions, listLanguages, listVersions } from "#lib/pages/queries/history.ts";
import { findPage } from "#lib/pages/queries/page.ts";
import { workspaceRoom } from "../../../room.ts";
import { langOf } from "../../shared.ts";

type Said = string | string[] | undefined;
type Props = { params: Promise<{ slug: string; id: string }>; searchParams: Promise<{ lang?: Said; from?: Said; to?: Said; cursor?: Said }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "pages")("view.history") };
}

export default async function HistoryPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={10} label={translator(locale, "common")("loading")} />}><Versions {...props} /></Suspense>;
}

async function Versions({ params, searchParams }: Props) {
  const [locale, { slug, id }, { lang, from, to, cursor }] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster } = await workspaceRoom(locale, slug, `/pages/${id}/history`);
  if (!validate(id)) notFound();
  const [page, languages] = await orNotFound(Promise.all([findPage({ ...viewer, locale }, id, langOf(lang)), listLanguages(viewer, id)]));
  if (page.cluster.id !== cluster.id) notFound();
  const wanted = languages.find((one) => one.locale === langOf(lang)) ?? languages.find((one) => one.locale === page.locale)!; // also one that was taken out
  const about = { ...wanted, there: Boolean(page.titles[wanted.locale]) };
  const chosen = { from: numberOf(from) ?? Math.max(1, about.rev - 1), to: numberOf(to) ?? about.rev };
  const asked = numberOf(from) !== null && numberOf(to) !== null;
  const of = { pageId: id, locale: about.locale };
  const [versions, comparison] = await orNotFound(Promise.all([listVersions(viewer, { ...of, cursor: typeof cursor === "string" ? cursor : undefined }), asked ? compareVersions(viewer, { ...of, ...chosen }) : null]));
  const t = translator(locale, "pages");
  const all = `/workspace/${slug}/pages`;
  return (
    <>
      <Breadcrumbs label={t("view.path")} items={[{ href: `/${locale}${all}`, label: t("title") }, { href: `/${locale}${all}/${id}?lang=${page.locale}`, label: page.title }]} />
      <header className={styles.head}><div><h2>{t("history.title", { title: page.title })}</h2><p className={styles.lead}>{t("history.lead")}</p></div></header>
      <History locale={locale} page={page} about={about} languages={languages.map((one) => one.locale)} versions={versions} comparison={comparison} chosen={chosen} here={`/${locale}${all}/${id}/history`} back={`${all}/${id}`} isFirstPage={!cursor} />
    </>
  );
}

/** A version's number in an address; null for anything else. */
const numberOf = (said: Said) => (typeof said === "string" && /^\d{1,9}$/.test(said) ? Number(said) : null);

import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { readSearchQuery } from "#components/search/query.ts";
import { SearchPage } from "#components/search/search-page.tsx";
import { currentViewer } from "#lib/auth/viewer.ts";
import { RateLimited } from "#lib/core/errors.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { SearchFilter } from "#lib/search/input.ts";
import { askedSearch } from "#lib/search/queries/asked.ts";

export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = translator(await currentLocale(), "search");
  const { q } = readSearchQuery(await searchParams);
  return { title: q ? t("titleOf", { query: q }) : t("title"), robots: { index: false } };
}

/** The search: for a visitor what everybody may see, for a member what they may. */
export default async function Search({ searchParams }: Props) {
  const locale = await currentLocale();
  const query = readSearchQuery(await searchParams);
  const viewer = await currentViewer(locale);
  const limit = query.filters.kind.length === 1 ? 20 : 5;
  const asked = askedSearch({ ...viewer, locale }, { ...(query.filters as SearchFilter), q: query.q, cursor: query.cursor, limit }).catch((thrown: unknown) => {
    if (thrown instanceof RateLimited) return null;
    throw thrown;
  });
  return <SearchPage locale={locale} query={query} result={await orNotFound(asked)} member={viewer.kind === "member"} />;
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { ImportBody } from "#components/registry/import-body.tsx";
import { ImportHead } from "#components/registry/import-head.tsx";
import { Lines } from "#components/registry/lines.tsx";
import styles from "#components/registry/registry.module.css";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { importIdInput, rowFilterInput } from "#lib/registry/input.ts";
import { findImport } from "#lib/registry/queries/imports.ts";
import { listRows } from "#lib/registry/queries/rows.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ outcome?: string; cursor?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "registry")("title") };
}

export default async function ImportPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={10} label={translator(locale, "common")("loading")} />}><Shown {...props} /></Suspense>;
}

async function Shown({ params, searchParams }: Props) {
  const locale = await currentLocale();
  const { outcome, cursor } = await searchParams;
  const id = importIdInput.safeParse((await params).id);
  if (!id.success) notFound();
  const viewer = await staffOrNotFound(locale, `/admin/imports/${id.data}`);
  const filter = rowFilterInput.parse(outcome);
  const [shown, page] = await orNotFound(Promise.all([findImport(viewer, id.data), listRows(viewer, { importId: id.data, filter, cursor })]));
  return (
    <div className={styles.page}>
      <ImportHead shown={shown} locale={locale} />
      <ImportBody shown={shown} locale={locale} />
      {shown.triedAt ? <Lines shown={shown} rows={page.items} nextCursor={page.nextCursor} filter={filter} cursor={cursor} locale={locale} /> : null}
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { FilePage } from "#components/library/file-page.tsx";
import { ShelfProvider } from "#components/library/shelf.tsx";
import { ShownFilePage } from "#components/library/shown-file-page.tsx";
import { libraryWords } from "#components/library/words.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayManage } from "#lib/clusters/policy.ts";
import { listPlacesOf } from "#lib/clusters/queries/shown-in.ts";
import { maxUploadBytes } from "#lib/files/queries.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findEntry, listFolders, listPath, listVersions } from "#lib/library/queries/one.ts";
import { listReaders } from "#lib/library/queries/readers.ts";
import { findShownFile } from "#lib/library/queries/shown-here.ts";
import { workspaceRoom } from "../../../room.ts";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "library")("title") };
}

export default async function LibraryFilePage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><File {...props} /></Suspense>;
}

async function File({ params }: Props) {
  const [locale, { slug, id }] = await Promise.all([currentLocale(), params]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, `/library/files/${id}`);
  const file = await findEntry(viewer, "file", id);
  if (file?.clusterId !== cluster.id) {
    const shown = await findShownFile(viewer, id, { clusterId: cluster.id });
    if (!shown) notFound();
    return <ShownFilePage locale={locale} slug={slug} file={shown} manages={mayManage(standing)} />;
  }
  const [versions, folders, path, readers, places] = await Promise.all([
    listVersions(viewer, id), listFolders(viewer, cluster.id), file.folderId ? listPath(file.folderId) : [], listReaders(viewer, "file", id),
    listPlacesOf(viewer, { kind: "file", subjectId: id, homeId: cluster.id }),
  ]);
  return (
    <ShelfProvider locale={locale} slug={slug} words={libraryWords(locale)} folders={folders ?? []} manages={mayManage(file.standing)}>
      <FilePage locale={locale} slug={slug} me={viewer.memberId} file={file} versions={versions ?? []} path={path} readers={readers} places={places} maxBytes={maxUploadBytes()} />
    </ShelfProvider>
  );
}

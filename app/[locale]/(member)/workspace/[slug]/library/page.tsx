import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { Library } from "#components/library/library.tsx";
import { ShelfProvider } from "#components/library/shelf.tsx";
import { isSort, libraryWords } from "#components/library/words.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayManage } from "#lib/clusters/policy.ts";
import { maxUploadBytes } from "#lib/files/queries.ts";
import { translator } from "#lib/i18n/translator.ts";
import { mostAtOnce } from "#lib/library/input.ts";
import { listLibrary } from "#lib/library/queries/list.ts";
import { countUsage, findEntry, listFolders, listPath } from "#lib/library/queries/one.ts";
import { listShownFiles } from "#lib/library/queries/shown-here.ts";
import { workspaceRoom } from "../room.ts";
import { Watch } from "../watch.tsx";

type Asked = { folder?: string | string[]; q?: string | string[]; sort?: string | string[]; cursor?: string | string[] };
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "library")("title") };
}

export default async function LibraryPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Folder {...props} /></Suspense>;
}

const text = (value: string | string[] | undefined) => (typeof value === "string" && value ? value.slice(0, 2000) : undefined);

async function Folder({ params, searchParams }: Props) {
  const [locale, { slug }, asked] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, "/library");
  const [folderId, q, cursor] = [text(asked.folder) ?? null, text(asked.q)?.slice(0, 200), text(asked.cursor)];
  const sort = isSort(asked.sort) ? asked.sort : "name";
  const folder = folderId ? await findEntry(viewer, "folder", folderId) : null;
  if (folderId && (folder?.clusterId !== cluster.id || folder.deletedAt)) notFound();
  const [page, path, folders, usage, elsewhere] = await Promise.all([
    orNotFound(listLibrary(viewer, cluster.id, { folderId, q, sort, cursor, limit: mostAtOnce })), folderId ? listPath(folderId) : [], listFolders(viewer, cluster.id), countUsage(cluster.id),
    folderId || cursor ? [] : listShownFiles(viewer, cluster.id, q),
  ]);
  if (!page) notFound();
  return (
    <ShelfProvider locale={locale} slug={slug} words={libraryWords(locale)} folders={folders ?? []} manages={mayManage(standing)}>
      <Library
        locale={locale} slug={slug} me={viewer.memberId} standing={standing} page={page} elsewhere={elsewhere} path={path} usage={usage} maxBytes={maxUploadBytes()} q={q} sort={sort} first={!cursor}
        watch={<Watch viewer={{ ...viewer, locale }} kind={folderId ? "folders" : "libraries"} id={folderId ?? cluster.id} />}
      />
    </ShelfProvider>
  );
}

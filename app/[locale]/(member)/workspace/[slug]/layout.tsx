import { Suspense, type ReactNode } from "react";
import { currentLocale } from "#app/locale.ts";
import { welcomeProps } from "#components/clusters/joining/welcome-words.ts";
import { Welcome } from "#components/clusters/joining/welcome.tsx";
import { WorkspaceHeader } from "#components/clusters/workspace-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { findWelcome } from "#lib/clusters/queries/persons.ts";
import { countOpenRequests } from "#lib/clusters/queries/requests.ts";
import { findUnion } from "#lib/clusters/queries/union.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "./room.ts";

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function WorkspaceLayout({ params, children }: Props) {
  const locale = await currentLocale();
  return (
    <>
      <Suspense fallback={<Skeleton title lines={1} label={translator(locale, "common")("loading")} />}><Header params={params} /></Suspense>
      {children}
    </>
  );
}

async function Header({ params }: Pick<Props, "params">) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug);
  const [openRequests, welcome, union] = await Promise.all([countOpenRequests(viewer, cluster.id), findWelcome(viewer, cluster.id), findUnion(cluster.id)]);
  return (
    <>
      <WorkspaceHeader locale={locale} cluster={cluster} standing={standing} union={union !== null} openRequests={openRequests} />
      {welcome && (standing.representative || standing.participant) ? <Welcome clusterId={cluster.id} locale={locale} {...welcomeProps(locale, cluster, welcome)} /> : null}
    </>
  );
}

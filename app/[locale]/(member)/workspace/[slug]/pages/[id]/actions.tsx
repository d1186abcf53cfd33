import { orNotFound } from "#app/refusals.ts";
import { InviteGuest } from "#components/guests/invite-guest.tsx";
import { PageActions } from "#components/pages/page-actions.tsx";
import { ShownIn } from "#components/pages/shown-in.tsx";
import type { MemberViewer } from "#lib/core/viewer.ts";
import type { PageView } from "#lib/pages/queries/page.ts";
import { listPlaces } from "#lib/pages/queries/shown.ts";
import type { Node } from "#lib/pages/queries/tree.ts";
import { Watch } from "../../watch.tsx";
import { placesOf } from "../shared.ts";

type Props = { reader: MemberViewer; page: PageView; nodes: readonly Node[]; slug: string; /** The address of all pages */ all: string };

/** What one may do with a page: hear of it, change it, and, for those who run the cluster, let others see it. */
export async function Actions({ reader, page, nodes, slug, all }: Props) {
  const [{ locale }, { id, may, archived, trashed }] = [reader, page];
  const lets = may.lock && !trashed;
  const places = lets && !archived ? await orNotFound(listPlaces(reader, id)) : null;
  return (
    <>
      {trashed ? null : <Watch viewer={reader} kind="pages" id={id} />}
      <PageActions page={page} locale={locale} here={`${all}/${id}`} all={all} lang={page.locale} places={placesOf(nodes, locale)}>
        {places ? <ShownIn locale={locale} pageId={id} slug={slug} places={places} /> : null}
        {lets ? <InviteGuest kind="page" subjectId={id} locale={locale} allHref={`/${locale}/workspace/${slug}/guests`} /> : null}
      </PageActions>
    </>
  );
}

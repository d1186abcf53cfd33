import { byteOrderMark, toRecord } from "#lib/core/csv.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { countryName } from "#lib/i18n/countries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { townName } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ParticipantFilter } from "./input/participants.ts";
import { mayManage } from "./policy.ts";
import { findCluster, findStanding } from "./queries.ts";
import { listParticipantPage } from "./queries/participant-directory.ts";
import { listPeopleOf } from "./queries/participant-people.ts";

const batch = 100;

/**
 * The participants of a filter as CSV in the viewer's language, a piece at a time, with those who speak for them: for a
 * coordinator's own lists. @throws not_found to those who do not run the cluster
 */
export async function* exportParticipants(viewer: Viewer, { slug, ...filter }: ParticipantFilter & { slug: string }): AsyncGenerator<string> {
  const cluster = await findCluster(viewer, slug);
  if (!cluster || !mayManage(await findStanding(viewer, cluster.id))) throw notFound();
  const [w, t, o] = [translator(viewer.locale, "workspace"), translator(viewer.locale, "clusters"), translator(viewer.locale, "organizations")];
  const heads = ["organization", "kind", "role", "country", "city", "joined", "people"] as const;
  yield byteOrderMark + toRecord(heads.map((head) => w(`participants.csv.${head}`)));
  for (let cursor: string | undefined; ; ) {
    const page = await listParticipantPage(viewer, { ...filter, clusterId: cluster.id, limit: batch, cursor });
    const people = Map.groupBy(await listPeopleOf(viewer, cluster.id, page.items.map(({ organization }) => organization.id)), ({ organizationId }) => organizationId);
    yield page.items.map(({ organization: { id, name, originalLocale, kind, country, city }, valueChainRole, joinedAt }) => toRecord([
      inLocale(name, viewer.locale, originalLocale).text, o(`kinds.${kind}`), t(`roles.${valueChainRole}`), countryName(country, viewer.locale), city && townName(city, country, viewer.locale),
      joinedAt.slice(0, 10), (people.get(id) ?? []).map((person) => `${person.name} @${person.handle}`).join("; "),
    ])).join("");
    if (!page.nextCursor) return;
    cursor = page.nextCursor;
  }
}

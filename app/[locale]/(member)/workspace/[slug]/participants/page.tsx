import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { addressOf } from "#components/directory/address.ts";
import { ParticipantDirectory } from "#components/clusters/participants/participant-directory.tsx";
import { ParticipantList } from "#components/clusters/participants/participant-list.tsx";
import { ParticipantTable } from "#components/clusters/participants/participant-table.tsx";
import { ParticipantsMap } from "#components/clusters/participants/participants-map.tsx";
import { PersonList } from "#components/clusters/participants/person-list.tsx";
import { participantFilterOf, readParticipantQuery } from "#components/clusters/participants/query.ts";
import { UnionMembers } from "#components/clusters/participants/union-members.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayManage } from "#lib/clusters/policy.ts";
import { mayInviteGuests } from "#lib/clusters/policy/guests.ts";
import { findNetwork } from "#lib/clusters/queries/network.ts";
import { countParticipantFacets, listParticipantPage, listParticipantPlaces } from "#lib/clusters/queries/participant-directory.ts";
import { listPeopleOf, listPersonParticipants } from "#lib/clusters/queries/participant-people.ts";
import { findUnion } from "#lib/clusters/queries/union.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../room.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("workspace.participants") };
}

export default async function ParticipantsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Participants {...props} /></Suspense>;
}

async function Participants({ params, searchParams }: Props) {
  const [locale, { slug }, given] = await Promise.all([currentLocale(), params, searchParams]);
  const { viewer, cluster, standing } = await workspaceRoom(locale, slug, "/participants");
  const [query, base, clusterId] = [readParticipantQuery(given), `/${locale}/workspace/${slug}/participants`, cluster.id];
  const guestsHref = mayInviteGuests(standing) ? `/${locale}/workspace/${slug}/guests` : null;
  if (await findUnion(clusterId)) return <UnionMembers locale={locale} base={base} query={query} members={(await findNetwork(viewer, clusterId)).neighbours.member} guestsHref={guestsHref} />;
  const filter = { ...participantFilterOf(query), clusterId };
  const [map, personCursor] = [query.view === "map", [given.people].flat()[0]];
  const [page, facets, places, persons] = await orNotFound(Promise.all([
    listParticipantPage(viewer, { ...filter, cursor: query.cursor }), countParticipantFacets(viewer, filter),
    map ? listParticipantPlaces(viewer, filter) : [], map || !cluster.admitsPersons ? { items: [], nextCursor: null } : listPersonParticipants(viewer, { clusterId, q: query.q, cursor: personCursor }),
  ]));
  const shown = { locale, participants: page.items, people: map ? [] : await listPeopleOf(viewer, clusterId, page.items.map(({ organization }) => organization.id)), me: viewer.memberId, manages: mayManage(standing) };
  const address = addressOf("", { ...query, cursor: undefined, view: "list" });
  const more = persons.nextCursor && `${base}?${new URLSearchParams({ ...(query.q ? { q: query.q } : {}), people: persons.nextCursor })}`;
  return (
    <ParticipantDirectory locale={locale} base={base} query={query} facets={facets} empty={!page.items.length && !persons.items.length} nextCursor={page.nextCursor}
      exportHref={shown.manages ? `/api/exports/clusters/${slug}/participants${address}` : null} guestsHref={guestsHref}>
      {map ? <ParticipantsMap locale={locale} places={places} base={base} page="organizations" /> : query.view === "table" ? <ParticipantTable {...shown} /> : <ParticipantList {...shown} />}
      <PersonList locale={locale} page={persons} moreHref={more} />
    </ParticipantDirectory>
  );
}

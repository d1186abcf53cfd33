import { shownElsewhere, ties, union } from "../data/network.ts";
import { daysAgo } from "../time.ts";
import { happened, idAt, known, type World } from "../world.ts";

const hour = 3_600_000;
const relations = { sub_cluster: ["sub_cluster", "parent"], peer: ["peer", "peer"], member: ["member", "union"] } as const;

/** What ties clusters: a tree, peers, a union; and events that several show. */
export function addNetwork(world: World) {
  const founded = daysAgo(world.now, union.days - 1);
  world.unions.push({ clusterId: known(world.clusters, union.slug).id, founderId: known(world.clusters, union.founder).id, proposedBy: known(world.people, union.by).id, createdAt: daysAgo(world.now, union.days), foundedAt: founded });
  for (const tie of ties) addTie(world, tie);
  for (const one of shownElsewhere) addShown(world, one);
}

function addTie(world: World, { kind, from, by, answer, note, days, ...sides }: (typeof ties)[number]) {
  const createdAt = daysAgo(world.now, days);
  const acceptedAt = answer ? new Date(createdAt.getTime() + hour) : null;
  const keys = kind === "peer" && known(world.clusters, sides.upper).id > known(world.clusters, sides.lower).id ? [sides.lower, sides.upper] : [sides.upper, sides.lower];
  const [upper, lower] = keys.map((key) => ({ key, id: known(world.clusters, key).id })) as [{ key: string; id: string }, { key: string; id: string }];
  const id = idAt(createdAt);
  world.clusterTies.push({
    id, kind, upperId: upper.id, lowerId: lower.id, fromId: known(world.clusters, from).id, proposedBy: known(world.people, by).id, note, createdAt,
    acceptedAt, decidedBy: answer ? known(world.people, answer).id : null,
  });
  for (const [index, here, other] of [[0, upper, lower], [1, lower, upper]] as const) {
    const data = { other: other.id, relation: relations[kind][index], mine: here.key === from };
    happened(world, "clusterTie.proposed", createdAt, { actor: by, cluster: here.key, subjectId: id, data });
    if (acceptedAt) happened(world, "clusterTie.accepted", acceptedAt, { actor: answer, cluster: here.key, subjectId: id, data });
  }
}

function addShown(world: World, { event: slug, cluster, by, days, ...more }: (typeof shownElsewhere)[number]) {
  const event = world.events.find((one) => one.slug.startsWith(slug))!;
  const [home] = [...world.clusters].find(([, { id }]) => id === event.clusterId)!;
  const createdAt = daysAgo(world.now, days);
  const answer = "answer" in more ? more.answer : undefined;
  const id = idAt(createdAt);
  const receiving = known(world.clusters, cluster).id;
  world.clusterItems.push({
    id, clusterId: receiving, homeId: event.clusterId, kind: "event", subjectId: event.id, title: event.title, shownBy: known(world.people, by).id, createdAt,
    acceptedAt: answer ? new Date(createdAt.getTime() + hour) : null, decidedBy: answer ? known(world.people, answer).id : null,
  });
  for (const [key, other, isHome] of [[cluster, event.clusterId, false], [home, receiving, true]] as const) {
    happened(world, answer ? "clusterItem.shown" : "clusterItem.offered", createdAt, { actor: by, cluster: key, subjectId: id, data: { other, kind: "event", title: event.title, home: isHome } });
  }
}

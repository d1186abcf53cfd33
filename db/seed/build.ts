import { addClusters } from "./rows/clusters.ts";
import { addEvents } from "./rows/events.ts";
import { addFounding } from "./rows/founding.ts";
import { addNetwork } from "./rows/network.ts";
import { addLibrary } from "./rows/library.ts";
import { addNotifications } from "./rows/notifications.ts";
import { addOrganizationProfiles } from "./rows/organization-profiles.ts";
import { addOrganizations } from "./rows/organizations.ts";
import { addPages } from "./rows/pages.ts";
import { addParticipants } from "./rows/participants.ts";
import { addPeople } from "./rows/people.ts";
import { addProfiles } from "./rows/profiles.ts";
import { addRequests } from "./rows/requests.ts";
import { addTalks } from "./rows/talks.ts";
import { emptyWorld, type World } from "./world.ts";

/** Makes all rows from `data/`, relative to `now`; touches no database. */
export function build(given: Pick<World, "now" | "hashes" | "isTaken">): World {
  const world = emptyWorld(given);
  for (const add of [addPeople, addOrganizations, addOrganizationProfiles, addClusters, addProfiles, addParticipants, addRequests, addFounding, addEvents, addNetwork, addTalks, addPages, addLibrary, addNotifications]) add(world);
  world.facts.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return world;
}

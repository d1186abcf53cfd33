import { belarusianClusters } from "./clusters-belarus.ts";
import { russianClusters } from "./clusters-russia.ts";
import { worldClusters } from "./clusters-world.ts";
import { networkClusters } from "./network.ts";
import { engineeringOrganizations } from "./organizations-engineering.ts";
import { lightIndustryOrganizations } from "./organizations-light-industry.ts";
import { petrochemicalOrganizations } from "./organizations-petrochemistry.ts";
import { worldOrganizations } from "./organizations-world.ts";
import { participations, requests } from "./participations.ts";
import { flaxTalk } from "./talk-flax.ts";
import { leatherTalk } from "./talk-leather.ts";
import { machineTalk } from "./talk-machines.ts";
import { petrochemicalTalk } from "./talk-petrochemistry.ts";

export const allClusters = [...belarusianClusters, ...russianClusters, ...worldClusters, ...networkClusters];
export const allOrganizations = [...petrochemicalOrganizations, ...lightIndustryOrganizations, ...engineeringOrganizations, ...worldOrganizations];
export const allTalks = [petrochemicalTalk, flaxTalk, leatherTalk, machineTalk];

/** Days since an organisation came to the platform: a few before it first asked or was entered. */
export function ageOf(organization: string): number {
  const joined = Object.values(participations).flat().filter((one) => one.organization === organization).map(({ joined, asked }) => joined + (asked ? 6 : 1));
  const asked = requests.filter((one) => one.organization === organization).map(({ days }) => days + 2);
  return Math.max(...joined, ...asked, 1);
}

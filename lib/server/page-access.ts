import { validate } from "uuid";
import { belongs, mayDecide, mayEnterWorkspace, mayManage, mustAgree, type Standing } from "#lib/clusters/policy.ts";
import { mayInviteGuests } from "#lib/clusters/policy/guests.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import { findMyPass } from "#lib/clusters/queries/guests.ts";
import { findProposal } from "#lib/clusters/queries/proposals.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { mayRunEvents } from "#lib/events/policy.ts";
import { maySeePeople } from "#lib/organizations/policy.ts";
import { findOrganization, findOrganizationStanding } from "#lib/organizations/queries/one.ts";
import { requirePage } from "#lib/pages/access.ts";
import { itemAt } from "./page-items.ts";

type Place = (viewer: MemberViewer, name: string, below: string[], asked: URLSearchParams) => Promise<boolean>;

/**
 * Whether a page of members is there for a member: `path` is its address without the language. What is asked is what the
 * page's own guard asks of who opens it, and whether the thing is there that the address names.
 */
export async function mayOpenPage(viewer: MemberViewer, [place = "", name, ...below]: string[], search = ""): Promise<boolean> {
  return name && Object.hasOwn(places, place) ? places[place]!(viewer, name, below, new URLSearchParams(search)) : true;
}

const places: Record<string, Place> = {
  async workspace(viewer, slug, path, asked) {
    const itemIsThere = itemAt(viewer, slug, path, asked);
    if (itemIsThere && (await itemIsThere())) return true;
    const [part = "", ...below] = path;
    const standing = await standingIn(viewer, slug);
    if (!standing) return false;
    if (mustAgree(standing)) return true; // the page leads to what is to be accepted
    return !itemIsThere && mayEnterWorkspace(standing) && (!Object.hasOwn(parts, part) || parts[part]!(standing, ...below));
  },
  async clusters(viewer, slug, [door]) {
    if (door !== "join" && door !== "agreements") return true;
    const standing = await standingIn(viewer, slug);
    return standing !== null && (door === "join" || belongs(standing));
  },
  async organizations(viewer, slug, [door]) {
    if (door !== "edit" && door !== "claim") return true;
    const organization = await findOrganization(viewer, slug);
    return organization !== null && (door === "claim" || maySeePeople(await findOrganizationStanding(viewer, organization.id)));
  },
  // the office reads proposals on a page of its own
  proposals: async (viewer, id) => validate(id) && (await findProposal(viewer, id))?.proposer.memberId === viewer.memberId,
  guest: async (viewer, passId) => {
    const pass = validate(passId) ? await findMyPass(viewer, passId).catch(() => null) : null;
    return pass !== null && (pass.kind !== "page" || requirePage(viewer, pass.subjectId).then(() => true, () => false));
  },
};

/** Parts of a workspace that are not for all of its people. */
const parts: Record<string, (standing: Standing, ...below: string[]) => boolean> = {
  requests: mayDecide,
  settings: mayManage,
  network: mayManage,
  guests: mayInviteGuests,
  events: (standing, one) => one !== "new" || mayRunEvents(standing), // all see the list and each one; adding is for those who run it
};

/** How a member stands to a cluster; null when it is not there for them. */
async function standingIn(viewer: MemberViewer, slug: string): Promise<Standing | null> {
  const cluster = await findCluster(viewer, slug);
  return cluster && findStanding(viewer, cluster.id);
}

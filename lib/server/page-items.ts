import { validate } from "uuid";
import { mayEnterWorkspace, mayManage } from "#lib/clusters/policy.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import { findInvitationBatch } from "#lib/clusters/queries/invitation-batches.ts";
import { Refusal } from "#lib/core/errors.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { findEvent } from "#lib/events/queries.ts";
import { findEntry } from "#lib/library/queries/one.ts";
import { findShownFile } from "#lib/library/queries/shown-here.ts";
import { requirePage } from "#lib/pages/access.ts";
import { mayEditPage, mayKeepPages } from "#lib/pages/policy.ts";
import { onlyShownIn } from "#lib/pages/queries/shown.ts";

type There = () => Promise<boolean>;

/**
 * What an address of a workspace names besides the workspace (a page, an event, a file, a folder, a list of invitations): asks
 * whether it is there for the viewer, in that cluster. Null for an address that names nothing more. The answer holds for
 * the workspace too: who may open the thing there may enter, so nothing else is asked for what is there.
 */
export function itemAt(viewer: MemberViewer, slug: string, [part, one, below, ...more]: string[], asked: URLSearchParams): There | null {
  if (more.length) return null;
  if (part === "pages" && one && !["new", "trash", "archive"].includes(one)) return () => pageThere(viewer, slug, one, below);
  if (part === "events" && one && one !== "new" && !below) return () => eventThere(viewer, slug, one);
  if (part === "library" && one === "files" && below) return () => entryThere(viewer, slug, "file", below);
  if (part === "library" && !one && asked.get("folder")) return () => entryThere(viewer, slug, "folder", asked.get("folder")!);
  if (part === "settings" && one === "invitations" && below) return () => batchThere(viewer, slug, below);
  return null;
}

async function pageThere(viewer: MemberViewer, slug: string, id: string, below?: string): Promise<boolean> {
  const found = validate(id) ? await orNull(requirePage(viewer, id)) : null;
  if (!found) return false;
  const { cluster, access, state } = found;
  if (cluster.slug === slug) return mayKeepPages(access.standing) && (below !== "edit" || mayEditPage(access, state));
  const other = below ? null : await findCluster(viewer, slug);
  return other !== null && mayEnterWorkspace(await findStanding(viewer, other.id)) && (await onlyShownIn(other.id, [id])).has(id);
}

async function eventThere(viewer: MemberViewer, slug: string, id: string): Promise<boolean> {
  const event = validate(id) ? await findEvent(viewer, id) : null;
  return event?.cluster.slug === slug && mayEnterWorkspace(await findStanding(viewer, event.cluster.id));
}

async function entryThere(viewer: MemberViewer, slug: string, kind: "folder" | "file", id: string): Promise<boolean> {
  const [entry, cluster] = await Promise.all([findEntry(viewer, kind, id), findCluster(viewer, slug)]);
  if (!cluster) return false;
  if (entry?.clusterId === cluster.id) return mayEnterWorkspace(entry.standing) && (kind === "file" || !entry.deletedAt);
  return kind === "file" && (await findShownFile(viewer, id, { clusterId: cluster.id })) !== null;
}

async function batchThere(viewer: MemberViewer, slug: string, id: string): Promise<boolean> {
  const cluster = validate(id) ? await findCluster(viewer, slug) : null;
  return cluster !== null && mayManage(await findStanding(viewer, cluster.id)) && (await findInvitationBatch(viewer, cluster.id, id)) !== null;
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((thrown: unknown) => {
    if (thrown instanceof Refusal && thrown.code === "not_found") return null;
    throw thrown;
  });
}

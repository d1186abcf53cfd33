import { v7 } from "uuid";
import type { z } from "zod";
import { activity } from "#db/schema/activity.ts";
import { afterCommit, type Transaction } from "#lib/core/transaction.ts";
import { viewerId, type Viewer } from "#lib/core/viewer.ts";
import { announce } from "./announcements.ts";
import type { Fact, FactKind } from "./kind.ts";

type About = { clusterId?: string; organizationId?: string; subjectId?: string };

/**
 * Writes one activity row in the transaction that makes the fact true, and announces it once that has committed.
 * @returns the fact's id
 */
export async function record<T extends z.ZodType>(
  tx: Transaction,
  viewer: Viewer,
  kind: FactKind<T>,
  about: About & { data?: z.infer<T> },
): Promise<string> {
  const fact = announceAfterCommit(tx, viewer, kind, about);
  await tx.insert(activity).values({ ...fact, createdAt: new Date(fact.createdAt) });
  return fact.id;
}

/**
 * Announces a fact once the transaction has committed, without an activity row: for what is its own record (a message, a
 * read mark), where a second row for each would double the writes and tell nobody more.
 */
export function announceAfterCommit<T extends z.ZodType>(
  tx: Transaction,
  viewer: Viewer,
  kind: FactKind<T>,
  about: About & { data?: z.infer<T> },
): Fact {
  const fact: Fact = {
    id: v7(),
    kind: kind.kind,
    actorId: viewerId(viewer),
    clusterId: about.clusterId ?? null,
    organizationId: about.organizationId ?? null,
    subjectId: about.subjectId ?? null,
    data: kind.data.parse(about.data ?? {}) as Record<string, unknown>,
    createdAt: new Date().toISOString(),
  };
  afterCommit(tx, () => announce(fact, kind.touches(fact as never)));
  return fact;
}

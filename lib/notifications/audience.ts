import { eq } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Rule, Telling } from "./rule.ts";
import { rules as clusters } from "./rules/clusters.ts";
import { rules as founding } from "./rules/founding.ts";
import { rules as contacts } from "./rules/contacts.ts";
import { rules as guests } from "./rules/guests.ts";
import { rules as library } from "./rules/library.ts";
import { rules as network } from "./rules/network.ts";
import { rules as news } from "./rules/news.ts";
import { rules as organizations } from "./rules/organizations.ts";
import { rules as pages } from "./rules/pages.ts";
import { rules as registry } from "./rules/registry.ts";

/** Every rule, one file a domain in `rules/`. Those who follow come last: whom a fact concerns more is told that. */
const all: Record<string, Rule>[] = [clusters, contacts, founding, guests, network, organizations, registry, pages, library, news];

/** Kinds of facts that concern somebody: what the sweep looks for. */
export const watchedKinds = [...new Set(all.flatMap(Object.keys))];

/**
 * Who is to be told of a fact, and what; empty when it concerns nobody. The actor is not told of their own deed, but for
 * long work. Nobody is told twice: what comes first holds.
 */
export async function audienceOf(tx: Transaction, fact: Fact): Promise<Telling[]> {
  const told = new Set<string>();
  const heard: Telling[] = [];
  for (const rules of all) {
    for (const telling of [(await rules[fact.kind]?.(tx, fact)) ?? []].flat()) {
      const to = [...new Set(telling.to)].filter((id) => !told.has(id) && (telling.own || id !== fact.actorId));
      for (const id of to) told.add(id);
      if (to.length) heard.push({ ...telling, to });
    }
  }
  const actor = heard.some(({ impersonal }) => !impersonal) ? await nameOf(tx, fact.actorId) : undefined;
  return heard.map((telling) => ({ ...telling, data: { ...(actor && !telling.impersonal && { actor }), ...telling.data } }));
}

async function nameOf(tx: Transaction, memberId: string | null): Promise<string | undefined> {
  if (!memberId) return undefined;
  const [member] = await tx.select({ name: members.name }).from(members).where(eq(members.id, memberId));
  return member?.name;
}

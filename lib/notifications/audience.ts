import { eq } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Rule, Telling } from "./rule.ts";
import { rules as clusters } from "./rules/clusters.ts";
import { rules as founding } from "./rules/founding.ts";
import { rules as contacts } from "./rules/contacts.ts";
import { rules as network } from "./rules/network.ts";
import { rules as organizations } from "./rules/organizations.ts";
import { rules as registry } from "./rules/registry.ts";

/** Every rule, by the kind of fact that it speaks of: one file a domain in `rules/`. */
const rules: Record<string, Rule> = { ...clusters, ...contacts, ...founding, ...network, ...organizations, ...registry };

/** Kinds of facts that concern somebody: what the sweep looks for. */
export const watchedKinds = Object.keys(rules);

/** Who is to be told of a fact, and what; empty when it concerns nobody. The actor is not told of their own deed, but for long work. */
export async function audienceOf(tx: Transaction, fact: Fact): Promise<Telling[]> {
  const found = (await rules[fact.kind]?.(tx, fact)) ?? [];
  const tellings = [found].flat().map((telling) => ({ ...telling, to: [...new Set(telling.to)].filter((id) => telling.own || id !== fact.actorId) }));
  const heard = tellings.filter(({ to }) => to.length > 0);
  if (!heard.length) return [];
  const actor = await nameOf(tx, fact.actorId);
  return heard.map((telling) => ({ ...telling, data: { ...(actor && { actor }), ...telling.data } }));
}

async function nameOf(tx: Transaction, memberId: string | null): Promise<string | undefined> {
  if (!memberId) return undefined;
  const [member] = await tx.select({ name: members.name }).from(members).where(eq(members.id, memberId));
  return member?.name;
}

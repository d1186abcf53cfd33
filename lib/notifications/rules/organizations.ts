import type { Rule } from "../rule.ts";
import { subjects } from "./audiences.ts";

/** What organisations tell: who may speak for them. */
export const rules: Record<string, Rule> = {
  "representative.added": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.organization) return null;
    return { kind: "representative_added", to: [String(fact.data.memberId)], path: `/organizations/${about.organization.slug}`, data: about.names };
  },
};

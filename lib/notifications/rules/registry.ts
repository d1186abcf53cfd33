import type { Fact } from "#lib/activity/kind.ts";
import type { NotificationKind } from "../labels/kinds.ts";
import type { Rule, Telling } from "../rule.ts";

/** What the registry tells: how an import ended, to who began it. */
export const rules: Record<string, Rule> = {
  "import.tried": async (_tx, fact) => ended(fact, "import_tried"),
  "import.applied": async (_tx, fact) => ended(fact, "import_applied"),
  "import.failed": async (_tx, fact) => ended(fact, "import_failed"),
};

const ended = (fact: Fact, kind: NotificationKind): Telling | null =>
  fact.actorId && fact.subjectId ? { kind, to: [fact.actorId], path: `/admin/imports/${fact.subjectId}`, data: fact.data, own: true } : null;

import { z } from "zod";
import { clusterChoiceInput, groupNames, preferencesInput, type PreferencesInput } from "./input.ts";
import { channelsOf, mailChoices } from "./labels/kinds.ts";

const checked = z.literal("on").optional().transform(Boolean);
const number = z.coerce.number({ error: "required" });

const fields = z.object({
  rev: number.int().min(1),
  groups: z.partialRecord(z.enum(groupNames), z.object({ inApp: checked, mail: z.enum(mailChoices) })).default({}),
  quiet: checked, quietFrom: z.string().max(20, "time_of_day").default(""), quietTo: z.string().max(20, "time_of_day").default(""), quietDays: z.preprocess((days) => (days === undefined ? [] : [days].flat()), z.array(number)),
  digestHour: number, digestWeekday: number,
});

const fieldOf: Record<string, string> = { "quietHours.from": "quietFrom", "quietHours.to": "quietTo", "quietHours.days": "quietDays" };

/** The settings page's form as what the command takes; what is wrong is said of the form's own fields. */
export const preferencesForm = fields.transform(({ quiet, quietFrom, quietTo, quietDays, groups, rev, ...rest }, context): PreferencesInput & { rev: number } => {
  const optional = Object.fromEntries(Object.entries(groups).filter(([group]) => !channelsOf(group as (typeof groupNames)[number]).always));
  const parsed = preferencesInput.safeParse({ ...rest, groups: optional, quietHours: quiet ? { from: quietFrom, to: quietTo, days: quietDays } : null });
  if (parsed.success) return { ...parsed.data, rev };
  for (const issue of parsed.error.issues) {
    const path = issue.path.join(".").replace(/^(quietHours\.\w+).*/, "$1");
    context.addIssue({ code: "custom", message: issue.message, path: (fieldOf[path] ?? path).split(".") });
  }
  return z.NEVER;
});

const choices = z.record(z.uuid(), clusterChoiceInput.shape.choice);

/** A choice for each cluster, and what it was when the page was made: only what changed is written. */
export const clusterChoicesForm = z.object({ clusters: choices.default({}), before: choices.default({}) });

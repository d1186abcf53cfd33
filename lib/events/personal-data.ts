import { eq } from "drizzle-orm";
import { events } from "#db/schema/events.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";

/** Events are their clusters'; who entered them is all that is personal. */
export const personalData: PersonalData = {
  name: "events",
  async export(tx, memberId) {
    return { data: { created: await tx.select({ id: events.id, title: events.title, summary: events.summary, startsAt: events.startsAt, createdAt: events.createdAt }).from(events).where(eq(events.createdBy, memberId)) } };
  },
  async erase(tx, memberId) {
    await tx.update(events).set({ createdBy: null }).where(eq(events.createdBy, memberId));
  },
};

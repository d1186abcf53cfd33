import { and, eq, inArray, isNull } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { notificationChoices, notificationClusters } from "#db/schema/notifications.ts";
import { notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { groupNames, type UnsubscribeInput } from "../input.ts";
import { channelsOf, type MailChoice, type NotificationGroup } from "../labels/kinds.ts";
import { replan } from "../replan.ts";
import { verify, type UnsubscribeScope } from "../unsubscribe-token.ts";
import { lock, saveChoices } from "./preferences.ts";

/**
 * Ends the letters that a token speaks of, or does what else the page offers; a second time changes nothing more. Needs no
 * sign-in: the token came by the letter itself (RFC 8058). What is shown in the product stays.
 * @throws Refusal *not_found* for a token that is not ours, or whose member is gone
 */
export async function unsubscribe({ token, choice }: UnsubscribeInput): Promise<{ scope: UnsubscribeScope }> {
  const said = verify(token);
  if (!said) throw notFound("notifications.unsubscribe_link");
  await inTransaction(async (tx) => {
    const [member] = await tx.select({ id: members.id }).from(members).where(and(eq(members.id, said.memberId), isNull(members.deletedAt)));
    if (!member) throw notFound("notifications.unsubscribe_link");
    await lock(tx, member.id);
    const current = await channelsBy(tx, member.id);
    const groups = choice === "all" ? groupNames : said.scope === "digests" ? gathered(current, choice) : [said.scope];
    await saveChoices(tx, groups.filter((group) => !channelsOf(group).always).map((group) => ({
      memberId: member.id, group, inApp: current.get(group)!.inApp, mail: mailAfter(choice, group),
    })));
    if (choice === "all" || said.scope === "digests") await endOfClusters(tx, member.id, choice);
    await replan(tx, member.id);
  });
  return { scope: said.scope };
}

const mailAfter = (choice: UnsubscribeInput["choice"], group: NotificationGroup): MailChoice => {
  if (choice === "daily" || choice === "weekly") return choice;
  if (choice === "resume") return channelsOf(group).mail === "off" ? "daily" : channelsOf(group).mail;
  return "off";
};

/** The groups whose letters come in digests; on taking an end back, those that would and are off now. */
const gathered = (current: Map<NotificationGroup, { mail: MailChoice }>, choice: UnsubscribeInput["choice"]) =>
  groupNames.filter((group) => {
    const { mail } = current.get(group)!;
    return choice === "resume" ? mail === "off" && ["daily", "weekly"].includes(channelsOf(group).mail) : ["daily", "weekly"].includes(mail);
  });

async function channelsBy(tx: Transaction, memberId: string) {
  const chosen = await tx.select().from(notificationChoices).where(eq(notificationChoices.memberId, memberId));
  return new Map(groupNames.map((group) => [group, chosen.find((choice) => choice.group === group) ?? channelsOf(group)] as const));
}

/** What single clusters were set to must not bring digests back. */
async function endOfClusters(tx: Transaction, memberId: string, choice: UnsubscribeInput["choice"]) {
  if (choice === "resume") return;
  const own = and(eq(notificationClusters.memberId, memberId), inArray(notificationClusters.choice, choice === "all" ? ["now", "daily", "weekly"] : ["daily", "weekly"]));
  if (choice === "daily" || choice === "weekly") await tx.update(notificationClusters).set({ choice }).where(own);
  else await tx.update(notificationClusters).set({ choice: "off" }).where(own);
}

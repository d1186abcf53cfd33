import { and, eq } from "drizzle-orm";
import type { clusters } from "#db/schema/clusters.ts";
import { welcomesSeen } from "#db/schema/clusters-people.ts";
import { members } from "#db/schema/members.ts";
import { notFound } from "#lib/core/errors.ts";
import { settings } from "#lib/core/settings.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { translator } from "#lib/i18n/translator.ts";
import { sendMail } from "#lib/mail/send.ts";
import { belongs } from "../policy.ts";
import { findStanding } from "../queries/standing.ts";

type Cluster = Pick<typeof clusters.$inferSelect, "id" | "slug" | "name" | "originalLocale" | "welcome">;

/** Mails the cluster's welcome message, if it has one, to somebody who has just come in; and shows it again in the workspace. */
export async function welcome(tx: Transaction, cluster: Cluster, memberId: string): Promise<void> {
  await tx.delete(welcomesSeen).where(and(eq(welcomesSeen.clusterId, cluster.id), eq(welcomesSeen.memberId, memberId)));
  if (!cluster.welcome) return;
  const [reader] = await tx.select().from(members).where(eq(members.id, memberId));
  if (!reader?.emailConfirmedAt) return;
  const { locale } = reader;
  const t = translator(locale, "joining");
  const name = inLocale(cluster.name, locale, cluster.originalLocale).text;
  await sendMail(tx, {
    memberId, to: reader.email, kind: "cluster_welcome", locale,
    subject: t("welcome.subject", { cluster: name }),
    paragraphs: inLocale(cluster.welcome, locale, cluster.originalLocale).text.split(/\n{2,}/),
    action: { label: t("welcome.enter"), url: `${settings().APP_URL}/${locale}/workspace/${cluster.slug}` },
  });
}

/** Puts the welcome message of a cluster away; a second time changes nothing. @throws not_found to those outside */
export async function putWelcomeAway(viewer: Viewer, { clusterId }: { clusterId: string }): Promise<void> {
  const { memberId } = requireMember(viewer);
  await inTransaction(async (tx) => {
    if (!belongs(await findStanding(viewer, clusterId, tx))) throw notFound();
    await tx.insert(welcomesSeen).values({ clusterId, memberId }).onConflictDoNothing();
  });
}

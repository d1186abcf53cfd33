import { orNotFound } from "#app/refusals.ts";
import { Discussion } from "#components/discussion/discussion.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { noStanding } from "#lib/clusters/policy.ts";
import type { Pass } from "#lib/clusters/queries/guests.ts";
import { listConversationGuests, openConversation } from "#lib/discussion/queries.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The conversation that a guest was invited to. */
export async function Talk({ viewer, pass, locale }: { viewer: MemberViewer; pass: Pass; locale: Locale }) {
  const { memberId, name, handle, timeZone } = viewer;
  const [opened, guests] = await orNotFound(Promise.all([openConversation(viewer, pass.subjectId), listConversationGuests(viewer, pass.subjectId)]));
  return (
    <>
      <PageHeader title={inLocale(pass.cluster.name, locale).text} />
      <Discussion
        conversationId={pass.subjectId} me={{ id: memberId, name, handle }} initial={opened} standing={noStanding} clusterHref={`/${locale}/guest`} canWrite={pass.role === "write"} guests={guests}
        locale={locale} timeZone={timeZone} words={catalogues[locale].discussion}
      />
    </>
  );
}

import { notFound, redirect } from "next/navigation";
import { currentLocale } from "#app/locale.ts";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { mayEditOrganization, maySeePeople } from "#lib/organizations/policy.ts";
import { editable } from "#lib/organizations/queries/editable.ts";
import { findOrganization, findOrganizationStanding } from "#lib/organizations/queries/one.ts";
import { listDetails } from "#lib/organizations/queries/profile.ts";

export type EditProps = { params: Promise<{ slug: string }> };

/** The organisation for those who speak for it or run the platform; to others the page is not there. */
export async function readSeat({ params }: EditProps, section: string) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const viewer = await memberOrSignIn(locale, `/organizations/${slug}/edit${section === "facts" ? "" : `/${section}`}`);
  const organization = await findOrganization(viewer, slug);
  const standing = organization && (await findOrganizationStanding(viewer, organization.id));
  if (!organization || !standing || !maySeePeople(standing)) notFound();
  return { locale, slug, viewer, organization, mayEdit: mayEditOrganization(standing) };
}

/** The same for a form: who may only look is led to the people. */
export async function readForm(props: EditProps, section: string) {
  const seat = await readSeat(props, section);
  if (!seat.mayEdit) redirect(`/${seat.locale}/organizations/${seat.slug}/edit/people`);
  const details = await listDetails(seat.viewer, seat.organization.id);
  return { ...seat, details, value: editable(seat.organization, details) };
}

import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { lettersTo, tokenIn } from "#db/factories/mail.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { organizationDomains, representativeRequests } from "#db/schema/organizations-people.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { inviteRepresentative } from "#lib/organizations/commands/invitations.ts";
import { members, office, organization, type Persona } from "../personas.ts";
import type { Knock, Rule, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const here = ({ organization }: World) => ({ params: { slug: organization.slug } });
/** Who decides on its people. */
const deciders: Persona[] = ["administrator", ...office];
/** Who may know who they are. */
const insiders: Persona[] = [...organization, ...office];

const aDomain = () => `works-${v7().slice(-12)}.by`;
const at = async (domain: string) => (await aMember({ email: `${v7().slice(-12)}@${domain}` })).viewer;

/** Somebody new who speaks for the organisation. */
const aColleague = (body?: object) => async ({ organization }: World): Promise<Knock> =>
  ({ params: { slug: organization.slug, memberId: (await aRepresentative(organization.id)).memberId }, body });

/** Who hands over goes: a new organisation with an administrator of its own stands in for this one. */
const aHandover = async (world: World, _viewer: Viewer, persona: Persona): Promise<Knock> => {
  const stand = persona === "administrator" ? await anOrganization() : { organization: world.organization, administrator: undefined };
  return { params: { slug: stand.organization.slug }, body: { memberId: (await aRepresentative(stand.organization.id)).memberId }, as: stand.administrator };
};

/** An invitation to somebody new, for whom the owner stands. A new organisation: one account invites only so many. */
const anInvitation = (by: "token" | "invitationId"): Rule => ({
  open: ["owner"],
  knock: async (_, viewer, persona) => {
    const { organization, administrator } = await anOrganization();
    const invited = await aMember();
    const { id } = await inviteRepresentative(administrator, { slug: organization.slug, email: invited.member.email, role: "representative" });
    const body = by === "token" ? { token: tokenIn((await lettersTo(invited.member.email)).at(-1)) } : { invitationId: id };
    return { body, as: persona === "owner" ? invited.viewer : viewer };
  },
});
const aSentInvitation = async ({ organization: { slug } }: World): Promise<Knock> => {
  const { viewer: administrator } = await aMember({ staff: true }); // the office invites too, and each account only so many
  return { params: { slug, invitationId: (await inviteRepresentative(administrator, { slug, email: `${v7()}@example.org`, role: "representative" })).id } };
};

/** A domain of the organisation. */
const itsDomain = async ({ organization }: World): Promise<Knock> => {
  const [row] = await database().insert(organizationDomains).values({ organizationId: organization.id, domain: aDomain() }).returning();
  return { params: { slug: organization.slug, domainId: row!.id } };
};
/** An administrator claims the domain of their own address; the office may claim any. */
const aDomainToClaim = async (world: World, viewer: Viewer, persona: Persona): Promise<Knock> => {
  const domain = aDomain();
  const as = persona === "administrator" ? await aRepresentative(world.organization.id, { viewer: await at(domain), role: "administrator" }) : viewer;
  return { ...here(world), body: { domain }, as };
};
/** An organisation of a domain at which only the one who stands for the owner has an address. */
const itsDoor = async (_: World, viewer: Viewer, persona: Persona): Promise<Knock> => {
  const { organization } = await anOrganization();
  const domain = aDomain();
  await database().insert(organizationDomains).values({ organizationId: organization.id, domain });
  return { params: { slug: organization.slug }, as: persona === "owner" ? await at(domain) : viewer };
};

/** Somebody new asks to speak for it. */
const aRequest = async ({ organization }: World) => {
  const { viewer } = await aMember();
  const [row] = await database().insert(representativeRequests).values({ organizationId: organization.id, memberId: viewer.memberId }).returning();
  return { params: { slug: organization.slug, requestId: row!.id }, asker: viewer };
};
const aWaitingRequest = async (world: World): Promise<Knock> => ({ params: (await aRequest(world)).params });
const aRequestOfOwner = async (world: World, viewer: Viewer, persona: Persona): Promise<Knock> => {
  const { params, asker } = await aRequest(world);
  return { params, as: persona === "owner" ? asker : viewer };
};

export const rules: Rules = {
  "GET /organizations/{slug}/representatives": { open: insiders, knock: here },
  "GET /organizations/{slug}/representatives/history": { open: insiders, knock: here },
  "PATCH /organizations/{slug}/representatives/{memberId}": { open: deciders, knock: aColleague({ role: "administrator" }) },
  // a colleague; that one ends one's own speaking oneself: lib/organizations/commands/representatives.test.ts
  "DELETE /organizations/{slug}/representatives/{memberId}": { open: deciders, knock: aColleague() },
  "POST /organizations/{slug}/transfer": { open: deciders, knock: aHandover },
  "GET /organizations/{slug}/invitations": { open: deciders, knock: here },
  "POST /organizations/{slug}/invitations": { open: deciders, knock: (world) => ({ ...here(world), body: { email: `${v7()}@example.org` } }) },
  "DELETE /organizations/{slug}/invitations/{invitationId}": { open: deciders, knock: aSentInvitation },
  "GET /me/organization-invitations": { open: members },
  "POST /organization-invitations/acceptance": anInvitation("token"),
  "POST /organization-invitations/refusal": anInvitation("invitationId"),
  "GET /organizations/{slug}/domains": { open: insiders, knock: here },
  "POST /organizations/{slug}/domains": { open: deciders, knock: aDomainToClaim },
  "DELETE /organizations/{slug}/domains/{domainId}": { open: deciders, knock: itsDomain },
  "POST /organizations/{slug}/representatives": { open: ["owner"], knock: itsDoor },
  "GET /organizations/{slug}/representative-requests": { open: deciders, knock: here },
  "POST /organizations/{slug}/representative-requests/{requestId}/approval": { open: deciders, knock: aWaitingRequest },
  "POST /organizations/{slug}/representative-requests/{requestId}/refusal": { open: deciders, knock: aWaitingRequest },
  "DELETE /organizations/{slug}/representative-requests/{requestId}": { open: ["owner"], knock: aRequestOfOwner },
};

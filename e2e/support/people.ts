import { randomUUID } from "node:crypto";
import { demoAccount } from "./accounts.ts";
import { Program, programOf } from "./api.ts";

export type Member = { name: string; email: string; password: string };
export type Cluster = { id: string; slug: string; name: string };
export type Organization = { id: string; slug: string; name: string };

const unique = () => randomUUID().slice(0, 8);
const offices = new Map<string, Promise<Program>>();

/** The project office, as a program. */
export function office(origin: string): Promise<Program> {
  let found = offices.get(origin);
  if (!found) offices.set(origin, (found = programOf(origin, demoAccount("project_office"), "admin")));
  return found;
}

/** Somebody who has not signed up yet; nobody else has this name or address. */
export const somebody = (name = "Alena"): Member => ({ name: `${name} ${unique()}`, email: `${name.toLowerCase()}-${unique()}@example.org`, password: `correct horse ${unique()}` });

/** The newest letter to an address, out of the office's mailbox. */
export async function letterTo(origin: string, email: string): Promise<string> {
  const staff = await office(origin);
  const { items } = await staff.get<{ items: { id: string }[] }>(`/mails?q=${encodeURIComponent(email)}`);
  if (!items[0]) throw new Error(`There is no letter to ${email}.`);
  return (await staff.get<{ text: string }>(`/mails/${items[0].id}`)).text;
}

/** A member who has confirmed the address. */
export async function aMember(origin: string, name?: string): Promise<Member> {
  const member = somebody(name);
  const stranger = new Program(origin);
  await stranger.post("/members", { ...member, locale: "en" });
  const token = /[?&]token=([\w.~%-]+)/.exec(await letterTo(origin, member.email))?.[1];
  if (!token) throw new Error(`The letter to ${member.email} has no link.`);
  await stranger.post("/members/confirmations", { token: decodeURIComponent(token) });
  return member;
}

/** A cluster with one question, and its coordinator. */
export async function aCluster(origin: string, coordinator: Member, name = `Test cluster ${unique()}`): Promise<Cluster> {
  const made = await (await office(origin)).post<{ id: string; slug: string }>("/clusters", {
    name: { en: name }, keyProduct: { en: "Linen" }, country: "BY", city: "Orsha", industry: "light_industry", stage: "emerging", coordinator: coordinator.email,
  });
  return { ...made, name };
}

/** An organisation of this member. */
export async function anOrganization(owner: Program, name = `Works ${unique()}`): Promise<Organization> {
  const made = await owner.post<{ id: string; slug: string }>("/organizations", { name: { en: name }, kind: "enterprise", country: "BY", allowSimilar: true });
  return { ...made, name };
}

/** A cluster with its coordinator, and an applicant with an organisation: nobody has asked for anything yet. */
export async function aStage(origin: string) {
  const [coordinator, applicant] = [await aMember(origin, "Kastus"), await aMember(origin, "Zosia")];
  const cluster = await aCluster(origin, coordinator);
  const programs = { coordinator: await programOf(origin, coordinator), applicant: await programOf(origin, applicant) };
  return { cluster, coordinator, applicant, programs, organization: await anOrganization(programs.applicant) };
}

/** The same, and the organisation has been let in. */
export async function aJoinedStage(origin: string) {
  const stage = await aStage(origin);
  const { cluster, organization, programs } = stage;
  const request = await programs.applicant.post<{ id: string }>(`/clusters/${cluster.slug}/join-requests`, { organizationId: organization.id, valueChainRole: "raw_material_supplier" });
  await programs.coordinator.post(`/join-requests/${request.id}/approval`, {});
  const { items } = await programs.coordinator.get<{ items: { id: string }[] }>(`/clusters/${cluster.slug}/participants`);
  return { ...stage, participantId: items[0]!.id };
}

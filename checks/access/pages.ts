import { managers, members, office, organization, type Persona, workspace } from "./personas.ts";

/** To whom a page that is not for everybody is there; `[id]` and the like stand for a thing of the world (pages.test.ts). */
const inWorkspace: Record<string, readonly Persona[]> = {
  "": workspace,
  "activity": workspace,
  "calendar": workspace,
  "discussion": workspace,
  "events": workspace,
  "events/[id]": workspace, // to change it, managers
  "events/new": managers,
  "guests": managers,
  "library": workspace,
  "library/files/[id]": workspace,
  "library/trash": workspace,
  "network": managers,
  "network/union": managers,
  "pages": workspace,
  "pages/[id]": workspace,
  "pages/[id]/edit": workspace,
  "pages/[id]/history": workspace,
  "pages/archive": workspace,
  "pages/new": workspace,
  "pages/trash": workspace,
  "participants": workspace,
  "requests": managers,
  "settings": managers,
  "settings/agreements": managers,
  "settings/invitations": managers,
  "settings/invitations/[batch]": managers,
  "settings/joining": managers,
  "settings/people": managers,
};

/** Whoever speaks for the organisation may read its parts; what they may change the page finds out. */
const ofOrganization: readonly Persona[] = [...organization, "staff"];

const below = (place: string, parts: Record<string, readonly Persona[]>) =>
  Object.fromEntries(Object.entries(parts).map(([part, open]) => [part ? `${place}/${part}` : place, open]));
const all = (open: readonly Persona[], ...paths: string[]) => Object.fromEntries(paths.map((path) => [path, open]));

/** Every page of the groups (member) and (staff), by its address without the language. */
export const pages: Record<string, readonly Persona[]> = {
  ...all(
    members,
    "clusters/propose", "contacts", "following", "guest", "members", "my", "notifications", "organizations/invitations", "organizations/new",
    "settings", "settings/account", "settings/notifications", "settings/profile", "settings/security", "settings/tokens",
    "clusters/[slug]/join", "organizations/[slug]/claim",
  ),
  "clusters/[slug]/agreements": workspace,
  ...below("organizations/[slug]/edit", all(ofOrganization, "", "business", "contacts", "documents", "identifiers", "people", "relations")),
  "guest/[passId]": ["contact"], // who has the pass
  "guest/[passId]/edit": ["contact"],
  "proposals/[id]": ["owner"], // who proposes
  "proposals/[id]/edit": ["owner"],
  ...below("workspace/[slug]", inWorkspace),
  ...below("admin", all(
    office,
    "", "claims", "clusters", "clusters/[slug]", "clusters/new", "imports", "imports/[id]", "mail", "mail/[id]", "members", "proposals", "proposals/[id]", "search",
  )),
};

/**
 * Who knocks. *Representative* and *administrator* belong to the organisation concerned (it takes part nowhere);
 * *participant* and *former participant* speak for organisations in the cluster concerned, *moderator* and *coordinator*
 * keep and run it; the *owner* is the member concerned, with a *contact* and somebody whom they *blocked*.
 */
export const personas = [
  "visitor", "member", "contact", "blocked", "owner", "representative", "administrator",
  "formerParticipant", "participant", "moderator", "coordinator", "foreignCoordinator", "staff",
] as const;

export type Persona = (typeof personas)[number];

export const everyone: Persona[] = [...personas];
export const members = personas.filter((who) => who !== "visitor");
/** Who may enter the cluster's workspace. */
export const workspace: Persona[] = ["participant", "moderator", "coordinator", "staff"];
/** Who runs the cluster. */
export const managers: Persona[] = ["coordinator", "staff"];
/** Who keeps order in it. */
export const moderators: Persona[] = ["moderator", ...managers];
/** Who speaks for the organisation concerned. */
export const organization: Persona[] = ["representative", "administrator"];
export const office: Persona[] = ["staff"];
export const nobody: Persona[] = [];
/** Those of a list but for some. */
export const but = (all: readonly Persona[], ...some: Persona[]) => all.filter((who) => !some.includes(who));

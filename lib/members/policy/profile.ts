import { visibilities, type ProfileField, type Visibility } from "../labels/profile.ts";

/** Who may see a field of which its owner has said nothing. Nothing is for everyone unless its owner says so. */
export const usualVisibility: Record<ProfileField, Visibility> = {
  photo: "members", names: "members", headline: "members", about: "members", positions: "members", languages: "members", skills: "members",
  offers: "members", seekings: "members", links: "members", timeZone: "members", email: "me", phone: "contacts",
};

/** Whether somebody who stands so near sees what is shown to `visibility`: contacts see what cluster mates see, and so on outward. */
export const mayBeSeenFrom = (nearness: Visibility, visibility: Visibility) => visibilities.indexOf(visibility) <= visibilities.indexOf(nearness);

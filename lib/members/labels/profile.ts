/** Who may see a field, the widest first: each includes those after it. */
export const visibilities = ["everyone", "members", "clusters", "contacts", "me"] as const;
export type Visibility = (typeof visibilities)[number];

/** The fields of a profile that have their own visibility, in the order of the page. */
export const profileFields = [
  "photo", "names", "headline", "about", "positions", "languages", "skills", "offers", "seekings", "links", "timeZone", "email", "phone",
] as const;
export type ProfileField = (typeof profileFields)[number];

/** The Common European Framework's levels, and *native*. */
export const languageLevels = ["A1", "A2", "B1", "B2", "C1", "C2", "native"] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** As whom one may look at one's own profile. */
export const lookingGlasses = ["everyone", "members", "clusters", "contacts"] as const;
export type LookingGlass = (typeof lookingGlasses)[number];

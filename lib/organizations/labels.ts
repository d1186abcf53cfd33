/** Kinds of organisations; words in the `organizations` catalogue under `kinds`. */
export const organizationKinds = [
  "enterprise", "research_institute", "university", "innovation_infrastructure",
  "finance", "public_authority", "association", "media",
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** What a representative may do; words under `representativeRoles`. */
export const representativeRoles = ["administrator", "representative"] as const;
export type RepresentativeRole = (typeof representativeRoles)[number];

/** By the number of people who work there; words under `sizes`. */
export const sizeClasses = ["micro", "small", "medium", "large"] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** Official numbers; words under `identifiers`. */
export const identifierSchemes = ["unp", "inn", "ogrn", "vat", "lei"] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

/** Roles in a value chain, as clusters have them (a test compares); words in the `clusters` catalogue under `roles`. */
export const productRoles = [
  "key_product_manufacturer", "component_supplier", "raw_material_supplier", "equipment_supplier", "service_provider",
  "buyer", "distributor", "research", "education", "innovation_infrastructure", "finance", "public_authority",
] as const;
export type ProductRole = (typeof productRoles)[number];

/** Standards that people look for; `other` carries its name. Proper names need no translation but those under `standards`. */
export const certificateStandards = [
  "iso_9001", "iso_14001", "iso_45001", "iso_50001", "iso_27001", "iso_22000", "iso_13485", "iso_17025", "iatf_16949", "en_9100",
  "haccp", "gmp", "fsc", "oeko_tex", "gots", "ce", "eac", "stb", "gost_r", "halal", "other",
] as const;
export type CertificateStandard = (typeof certificateStandards)[number];

/** Who may see a document; words under `audiences`. */
export const documentAudiences = ["everyone", "members", "representatives"] as const;
export type DocumentAudience = (typeof documentAudiences)[number];

/** What the other organisation is to ours; words under `relations`. */
export const relationSides = ["parent", "subsidiary", "supplier", "customer", "partner"] as const;
export type RelationSide = (typeof relationSides)[number];

/** Sections of the editor, each a page of its own. */
export const editorSections = ["facts", "business", "identifiers", "contacts", "documents", "people", "relations"] as const;
export type EditorSection = (typeof editorSections)[number];

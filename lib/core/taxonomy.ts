/**
 * What people, organisations and advertisements offer and seek, in groups: one list for all of them, so that an offer of
 * one finds the seeking of another. Names stand in the catalogue `taxonomy`, as `groups.<group>` and `keys.<key>`.
 */
export const taxonomy = {
  materials: ["raw_materials", "semi_finished", "chemicals_polymers", "textiles_leather", "metals", "wood_paper", "recycled_materials"],
  components: ["parts", "electronics", "tooling", "packaging", "consumables"],
  production: ["contract_manufacturing", "spare_capacity", "machining", "casting_forging", "surface_treatment", "additive_manufacturing", "prototyping"],
  equipment: ["new_equipment", "used_equipment", "equipment_rental", "maintenance", "automation"],
  technology: ["licences", "know_how", "joint_research", "contract_research", "engineering", "software"],
  quality: ["testing", "certification", "metrology", "quality_management"],
  people: ["training", "lectures", "internships", "student_research", "recruitment", "mentoring"],
  markets: ["buyers", "suppliers", "distribution", "export", "representation", "marketing", "exhibitions"],
  logistics: ["transport", "warehousing", "customs"],
  finance: ["investment", "loans", "guarantees", "grants", "public_private"],
  premises: ["workshops", "offices", "shared_laboratories", "residency"],
  advice: ["joint_projects", "consortium", "management_advice", "legal", "ecology"],
} as const;

export type TaxonomyGroup = keyof typeof taxonomy;
export type TaxonomyKey = (typeof taxonomy)[TaxonomyGroup][number];

export const taxonomyGroups = Object.keys(taxonomy) as TaxonomyGroup[];
export const taxonomyKeys: readonly TaxonomyKey[] = Object.values(taxonomy).flat();

const known: ReadonlySet<string> = new Set(taxonomyKeys);
export const isTaxonomyKey = (key: string): key is TaxonomyKey => known.has(key);

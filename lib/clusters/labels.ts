/** Life-cycle stages of a cluster; words in the `clusters` catalogue under `stages`. */
export const clusterStages = ["potential", "emerging", "developing", "declining"] as const;
export type ClusterStage = (typeof clusterStages)[number];

/** Words under `industries`; the ISIC divisions behind each are in industries.ts. */
export const industries = [
  "agriculture_food", "light_industry", "wood_furniture_paper", "chemistry_petrochemistry", "pharma_health",
  "metals_materials", "machine_building", "automotive_transport", "aerospace", "electronics", "energy_environment",
  "construction", "it_digital", "logistics", "creative_media", "tourism", "finance_services", "other",
] as const;
export type Industry = (typeof industries)[number];

/** Roles in a value chain, in the order of the chain; words under `roles`. */
export const valueChainRoles = [
  "key_product_manufacturer", "component_supplier", "raw_material_supplier", "equipment_supplier", "service_provider",
  "buyer", "distributor", "research", "education", "innovation_infrastructure", "finance", "public_authority",
] as const;
export type ValueChainRole = (typeof valueChainRoles)[number];

/** Life-cycle stages of a cluster; words in the `clusters` catalogue under `stages`. */
export const clusterStages = ["potential", "emerging", "developing", "declining"] as const;
export type ClusterStage = (typeof clusterStages)[number];

/** Everybody sees all of it; everybody sees that it is there and what it is; only those inside know of it. Words under `visibilities`. */
export const clusterVisibilities = ["public", "listed", "hidden"] as const;
export type ClusterVisibility = (typeof clusterVisibilities)[number];

/** How one gets in: at once, after a coordinator's decision, by invitation alone. Words under `doors`. */
export const clusterDoors = ["open", "request", "invitation"] as const;
export type ClusterDoor = (typeof clusterDoors)[number];

/** What a person is in a cluster; words under `clusterRoles`. */
export const clusterRoles = ["coordinator", "moderator", "member"] as const;
export type ClusterRole = (typeof clusterRoles)[number];

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

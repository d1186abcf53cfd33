import type { Industry } from "./labels.ts";

/** Divisions of ISIC Rev. 4 (United Nations, 2008) that an industry of ours stands for; "other" is all the rest. */
export const isicDivisions: Record<Industry, readonly string[]> = {
  agriculture_food: ["01", "03", "10", "11", "12"],
  light_industry: ["13", "14", "15"],
  wood_furniture_paper: ["02", "16", "17", "31"],
  chemistry_petrochemistry: ["06", "19", "20", "22"],
  pharma_health: ["21", "86", "87"],
  metals_materials: ["05", "07", "08", "09", "23", "24"],
  machine_building: ["25", "28", "33"],
  automotive_transport: ["29", "30"],
  aerospace: ["303", "304", "51"],
  electronics: ["26", "27"],
  energy_environment: ["35", "36", "37", "38", "39"],
  construction: ["41", "42", "43"],
  it_digital: ["61", "62", "63"],
  logistics: ["49", "50", "52", "53"],
  creative_media: ["18", "58", "59", "60", "90", "91"],
  tourism: ["55", "56", "79"],
  finance_services: ["64", "65", "66", "69", "70", "82"],
  other: [],
};

import type { Proposal } from "#lib/clusters/queries/proposals.ts";
import { under } from "../cluster-values.ts";

/** What the form shows of a proposal, by the names of its fields. */
export const proposalValues = ({ country, city, industry, stage, name, keyProduct, aim }: Proposal): Record<string, string> => ({
  country, city: city ?? "", industry, stage, ...under("name", name), ...under("keyProduct", keyProduct), ...under("aim", aim),
});

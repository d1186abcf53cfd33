import { addedTo, changedOf } from "#lib/core/merge.ts";
import type { UpdateOrganizationInput } from "../input.ts";
import type { Details } from "../queries/profile.ts";
import type { Organization } from "../queries/shape.ts";

/** The fields of a change that those who follow the organisation would want to see: it is called otherwise, or has more than before. */
export function newsIn(organization: Organization, before: Details | null, { name, description, exportMarkets, products, certificates }: UpdateOrganizationInput): string[] {
  const news = changedOf(organization, { name, description: description ?? undefined });
  if (exportMarkets && addedTo(organization.exportMarkets, exportMarkets).length) news.push("exportMarkets");
  if (products && addedTo((before?.products ?? []).map((one) => one.name), products.map((one) => one.name)).length) news.push("products");
  if (certificates && addedTo((before?.certificates ?? []).map(certificate), certificates.map(certificate)).length) news.push("certificates");
  return news;
}

const certificate = ({ standard, name, number }: { standard: string; name?: string | null; number?: string | null }) => ({ standard, name, number });

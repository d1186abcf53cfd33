import type { Details } from "./profile.ts";
import type { Organization } from "./shape.ts";

/** The fields that forms change, as input has them: what a form was opened with, and what stands there when it comes back. */
export type Editable = ReturnType<typeof editable>;

export const editable = (organization: Organization, { identifiers, products, certificates }: Details) => {
  const { name, legalName, description, kind, country, region, city, address, latitude, longitude, website, phone, email, contacts, foundedYear, sizeClass, industryCodes, exportMarkets, originalLocale, logoId } = organization;
  return {
    name, legalName, description, kind, country, region, city, address, latitude, longitude, website, phone, email, contacts, foundedYear, sizeClass, industryCodes, exportMarkets, originalLocale, logoId,
    identifiers, products, certificates: certificates.map(({ file: _, ...certificate }) => certificate),
  };
};

import type { Proposal } from "#lib/clusters/queries/proposals.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { nameOf } from "../words.ts";
import type { PickedFounder } from "./founder-picker.tsx";

/** The founders of a proposal as its form takes them. */
export const foundersOf = ({ founders }: Proposal, locale: Locale): PickedFounder[] =>
  founders.map(({ organization, valueChainRole }) => ({ organizationId: organization.id, name: nameOf(organization, locale), valueChainRole }));

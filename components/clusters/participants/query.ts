import { readQuery, type DirectoryQuery } from "#components/directory/address.ts";
import type { ParticipantFilter } from "#lib/clusters/input/participants.ts";
import { valueChainRoles } from "#lib/clusters/labels.ts";
import { isCountryCode } from "#lib/i18n/countries.ts";

export type ParticipantQuery = DirectoryQuery<"country" | "role">;

/** The address of a workspace's participants, as far as it makes sense. */
export const readParticipantQuery = (given: Record<string, string | string[] | undefined>): ParticipantQuery =>
  readQuery(given, { country: isCountryCode, role: (value) => (valueChainRoles as readonly string[]).includes(value) });

/** What the queries take. */
export const participantFilterOf = ({ q, filters }: ParticipantQuery) => ({ q, ...filters }) as ParticipantFilter;

import { personalData as guests } from "#lib/clusters/personal-data/guests.ts";
import { personalData as network } from "#lib/clusters/personal-data/network.ts";
import { personalData as clusters } from "#lib/clusters/personal-data.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";
import { personalData as discussion } from "#lib/discussion/personal-data.ts";
import { personalData as events } from "#lib/events/personal-data.ts";
import { personalData as files } from "#lib/files/personal-data.ts";
import { personalData as library } from "#lib/library/personal-data.ts";
import { personalData as account } from "#lib/members/personal-data/account.ts";
import { personalData as profile } from "#lib/members/personal-data/profile.ts";
import { personalData as notifications } from "#lib/notifications/personal-data.ts";
import { personalData as organizations } from "#lib/organizations/personal-data.ts";
import { personalData as pages } from "#lib/pages/personal-data.ts";

/** Everything that the house keeps of a member, a domain each. Erased in this order: files last, when their uses have ended. */
export const sources: PersonalData[] = [account, profile, organizations, clusters, network, guests, discussion, events, pages, library, notifications, files];

import type { GuestRole } from "#lib/clusters/labels/guests.ts";
import { mayEnterWorkspace, mayModerate, type Standing } from "#lib/clusters/policy.ts";

type Deletable = { author: { id: string } | null; deletedAt: unknown };

/** Reads in a conversation of a cluster: whoever may enter its workspace, and guests with a pass to this one. To others it is not there. */
export const mayEnterConversation = (standing: Standing, pass: GuestRole | null = null) => mayEnterWorkspace(standing) || pass !== null;

/** Writes and reacts there: guests only when their pass says so. */
export const mayWriteIn = (standing: Standing, pass: GuestRole | null = null) => mayEnterWorkspace(standing) || pass === "write";

/** Only one's own words are changed. */
export const mayEditMessage = (memberId: string, { author, deletedAt }: Deletable) => author?.id === memberId && !deletedAt;

/** One's own message, or any where one keeps order in the cluster. */
export const mayDeleteMessage = (memberId: string, standing: Standing, { author, deletedAt }: Deletable) =>
  !deletedAt && (author?.id === memberId || mayModerate(standing));

import { mayEnterWorkspace, mayModerate, type Standing } from "#lib/clusters/policy.ts";

type Deletable = { author: { id: string } | null; deletedAt: unknown };

/** Reads and writes in the conversations of a cluster: whoever may enter its workspace. To others they are not there. */
export const mayEnterConversation = mayEnterWorkspace;

/** Only one's own words are changed. */
export const mayEditMessage = (memberId: string, { author, deletedAt }: Deletable) => author?.id === memberId && !deletedAt;

/** One's own message, or any where one keeps order in the cluster. */
export const mayDeleteMessage = (memberId: string, standing: Standing, { author, deletedAt }: Deletable) =>
  !deletedAt && (author?.id === memberId || mayModerate(standing));

import type { GuestRole } from "#lib/clusters/labels/guests.ts";
import { mayEnterWorkspace, mayManage, mayModerate, type Standing } from "#lib/clusters/policy.ts";

/** What ties a viewer to a page: their standing in its cluster, a guest's pass, a cluster of theirs that shows it too. */
export type PageAccess = { standing: Standing; pass: GuestRole | null; shown: boolean };
export type PageState = { locked: boolean; archived: boolean; trashed: boolean };

const isThere = ({ archived, trashed }: PageState) => !archived && !trashed;

/** To others the page is not there. A guest does not see into the trash, another cluster only what its home has in the tree. */
export const mayReadPage = ({ standing, pass, shown }: PageAccess, state: PageState) =>
  mayEnterWorkspace(standing) || (pass !== null && !state.trashed) || (shown && isThere(state));

/** What it said before: not for the clusters to which it is only shown. */
export const mayReadHistory = ({ standing, pass }: PageAccess) => mayEnterWorkspace(standing) || pass !== null;

/** Changes the words: everybody inside, and guests whose pass says so; of a locked page those who run the cluster. */
export const mayEditPage = ({ standing, pass }: PageAccess, state: PageState) =>
  isThere(state) && (state.locked ? mayManage(standing) : mayEnterWorkspace(standing) || pass === "write");

/** Makes pages, and finds all of them: those inside only. */
export const mayKeepPages = mayEnterWorkspace;

/** Moves a page, archives it: those inside who may edit it. */
export const mayArrangePage = (access: PageAccess, state: PageState) => mayEnterWorkspace(access.standing) && mayEditPage(access, state);

/** Brings a page back out of the archive. */
export const mayUnarchivePage = ({ standing }: PageAccess, { archived, trashed, locked }: PageState) =>
  archived && !trashed && (locked ? mayManage(standing) : mayEnterWorkspace(standing));

/** Puts a page into the trash, and takes it out: who made it, and who keeps order. */
export const mayTrashPage = ({ standing }: PageAccess, { locked }: PageState, mine: boolean) =>
  mayEnterWorkspace(standing) && (locked ? mayManage(standing) : mine || mayModerate(standing));

/** Deletes for ever what lies in the trash. */
export const mayDestroyPage = ({ standing }: PageAccess, { trashed }: PageState) => trashed && mayManage(standing);

/** Locks, unlocks, shows on the cluster's public page. */
export const mayLockPage = ({ standing }: PageAccess) => mayManage(standing);

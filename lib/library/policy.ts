import { mayEnterWorkspace, mayManage, mayModerate, type Standing } from "#lib/clusters/policy.ts";

type Entry = { restricted: boolean; createdBy: string | null };

/** Sees a folder or file: all of the workspace, or those who manage where it is theirs alone. */
export const maySee = (standing: Standing, { restricted }: Pick<Entry, "restricted">) => mayEnterWorkspace(standing) && (!restricted || mayManage(standing));

/** Adds folders, files, and versions of files. What others did is never lost by it. */
export const mayAdd = mayEnterWorkspace;

/** Renames, moves, deletes and brings back: who made it, and those who keep order. */
export const mayArrange = (standing: Standing, memberId: string, entry: Entry) => maySee(standing, entry) && (mayModerate(standing) || entry.createdBy === memberId);

/** Says who may see a folder or file. */
export const mayRestrict = mayManage;

import { mayEnterWorkspace, mayManage, mayModerate, type Standing } from "#lib/clusters/policy.ts";

/** `outside`: it, or a folder above, is for chosen members and the viewer is none of them. */
type Entry = { restricted: boolean; outside: boolean; createdBy: string | null };
type Whose = { createdBy: string | null };

/** Sees a folder or file: all of the workspace, or the chosen ones, or those who manage alone; those who manage see all. */
export const maySee = (standing: Standing, { restricted, outside }: Pick<Entry, "restricted" | "outside">) =>
  mayEnterWorkspace(standing) && (mayManage(standing) || (!restricted && !outside));

/** Adds folders, files, and versions of files. What others did is never lost by it. */
export const mayAdd = mayEnterWorkspace;

/** Renames, moves, deletes and brings back: who made it, and those who keep order. */
export const mayArrange = (standing: Standing, memberId: string, entry: Entry) => maySee(standing, entry) && (mayModerate(standing) || entry.createdBy === memberId);

/** Says who may see a folder or file: who made it, and those who manage. */
export const mayShare = (standing: Standing, memberId: string, { createdBy }: Whose) => mayManage(standing) || (mayEnterWorkspace(standing) && createdBy === memberId);

/** Makes a folder or file theirs alone. */
export const mayRestrict = mayManage;

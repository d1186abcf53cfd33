import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";

/** Something that files are for, as its domain declares it. */
export type FileUse = {
  /** `member.photo`: the domain's noun and the part. */
  kind: string;
  /** Whether the viewer may see the subject, and so its files; or this one of them. Read anew each time; guests ask too. */
  maySee: (viewer: Viewer, subjectId: string, tx: Transaction, fileId: string) => Promise<boolean>;
  /** Takes only pictures that came through /api/v1/pictures. */
  picture?: boolean;
};

// One list for both copies of this file in the process (Next's bundle and the server's own modules).
const slot = Symbol.for("cluster.files.uses");
const shared = globalThis as { [slot]?: Map<string, FileUse> };
const declared: Map<string, FileUse> = (shared[slot] ??= new Map<string, FileUse>());

/** Declares a use, in the domain's `files.ts`. @throws Error when its name is none */
export function defineFileUse(use: FileUse): FileUse {
  if (!/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/.test(use.kind)) throw new Error(`A use of files is named domain.part, not ${use.kind}`);
  declared.set(use.kind, use);
  return use;
}

/** The use of this kind; undefined when nobody declared it, and then nobody sees its files. */
export const findFileUse = (kind: string): FileUse | undefined => declared.get(kind);

import type { Viewer } from "#lib/core/viewer.ts";
import { findEntry } from "./one.ts";
import type { LibraryEntry } from "./shape.ts";
import { findShownFile } from "./shown-here.ts";

/** A folder or file that the viewer may read: in its home, or where another cluster shows it. Null otherwise. Three queries at most. */
export const findReadable = async (viewer: Viewer, kind: LibraryEntry["kind"], id: string): Promise<LibraryEntry | null> =>
  (await findEntry(viewer, kind, id)) ?? (kind === "file" ? findShownFile(viewer, id) : null);

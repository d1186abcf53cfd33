const paths = new WeakMap<File, readonly string[]>();

/** The folders that a file came in, from the outermost: of a dropped or chosen folder; none for a file by itself. */
export const foldersOf = (file: File): readonly string[] => paths.get(file) ?? file.webkitRelativePath.split("/").slice(0, -1);

/** What was dropped, with all that lies in dropped folders, `most` files at most. Called while the event is handled: afterwards there is nothing in it. */
export async function dropped({ items, files }: DataTransfer, most: number): Promise<File[]> {
  const brought = [...items].filter(({ kind }) => kind === "file").map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  if (!brought.some(({ entry }) => entry?.isDirectory)) return [...files].slice(0, most);
  const found: File[] = [];
  for (const { entry, file } of brought) {
    if (entry?.isDirectory) await walk(entry as FileSystemDirectoryEntry, [], found, most);
    else if (file) found.push(file);
  }
  return found.slice(0, most);
}

async function walk(folder: FileSystemDirectoryEntry, above: readonly string[], found: File[], most: number) {
  const here = [...above, folder.name];
  const reader = folder.createReader();
  for (let some = await read(reader); some.length && found.length < most; some = await read(reader)) { // a hundred at a time
    for (const entry of some) {
      if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, here, found, most);
      else {
        const file = await new Promise<File>((take, fail) => (entry as FileSystemFileEntry).file(take, fail));
        paths.set(file, here);
        found.push(file);
      }
    }
  }
}

const read = (reader: FileSystemDirectoryReader) => new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail));

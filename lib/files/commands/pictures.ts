import { invalid } from "#lib/core/errors.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { type PicturePurpose, isPicture } from "../labels.ts";
import { drawPicture } from "../picture.ts";
import { sniffFile } from "../sniff.ts";
import { keepPicture } from "./keep.ts";

/**
 * Takes in a picture: drawn anew in the sizes of its purpose, without what it carried along.
 * @param file where it lies for now
 * @throws Refusal *invalid* at `file` for what is no picture (SVG is none), has too many pixels, or is broken
 */
export async function bringPicture(viewer: Viewer, { file, purpose, name = "picture" }: { file: { path: string }; purpose: PicturePurpose; name?: string }): Promise<{ id: string; width: number; height: number }> {
  const member = requireWriter(viewer);
  if (!isPicture(await sniffFile(file.path))) throw invalid("file", "files.not_a_picture");
  const drawn = await drawPicture(file.path, purpose);
  const { id } = await keepPicture(member, { name: `${name.replace(/\.[^.]*$/, "")}.webp`, ...drawn });
  return { id, width: drawn.width, height: drawn.height };
}

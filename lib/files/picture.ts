import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { invalid } from "#lib/core/errors.ts";
import type { PicturePurpose, PictureSize } from "./labels.ts";
import { incomingFolder } from "./store.ts";

/** Pixels of a picture at most: more than any telephone takes, less than fills the memory (4 bytes each). */
export const maxPixels = 30_000_000;
const maxSide = 16_383; // what WebP can hold
const patience = 20; // seconds

/** One size, in a local file. */
export type Variant = { name: PictureSize; path: string };

type Form = { sizes: [PictureSize, number][]; shape: "square" | "inside" };
const forms: Record<PicturePurpose, Form> = {
  photo: { shape: "square", sizes: [["small", 96], ["medium", 256], ["large", 512]] },
  logo: { shape: "inside", sizes: [["small", 96], ["medium", 256], ["large", 512]] },
  cover: { shape: "inside", sizes: [["small", 480], ["medium", 960], ["large", 1600]] },
  page: { shape: "inside", sizes: [["small", 480], ["medium", 960], ["large", 1600]] },
};

sharp.cache(false); // pictures are never the same twice
sharp.concurrency(1);

let busy: Promise<unknown> = Promise.resolve();

/**
 * Draws a picture anew, in every size: nothing of the old file is kept but what is seen (no place, no camera, no colour
 * profile, nothing hidden behind the end). One picture at a time in this process, so that memory has a bound.
 * @throws Refusal *invalid* at `file` for what is no picture, too large, or a bomb
 */
export function drawPicture(path: string, purpose: PicturePurpose): Promise<{ width: number; height: number; variants: Variant[] }> {
  const turn = busy.then(() => draw(path, forms[purpose]));
  busy = turn.catch(() => {});
  return turn;
}

async function draw(path: string, { sizes, shape }: Form) {
  await measure(path);
  await mkdir(incomingFolder(), { recursive: true });
  const variants: Variant[] = [];
  try {
    let last = { width: 0, height: 0 };
    for (const [name, side] of sizes) {
      const target = join(incomingFolder(), randomUUID());
      variants.push({ name, path: target });
      last = await sized(opened(path).autoOrient(), side, shape).webp({ quality: 82 }).timeout({ seconds: patience }).toFile(target);
    }
    return { width: last.width, height: last.height, variants };
  } catch {
    await Promise.all(variants.map(({ path }) => rm(path, { force: true })));
    throw invalid("file", "files.picture_broken");
  }
}

// "truncated": what breaks off half-way is shown as far as it goes, as browsers do; what is wrong inside is refused.
const opened = (path: string) => sharp(path, { limitInputPixels: maxPixels, failOn: "error", animated: false, sequentialRead: true });

function sized(picture: Sharp, side: number, shape: Form["shape"]): Sharp {
  return shape === "square"
    ? picture.resize(side, side, { fit: "cover", position: "attention" })
    : picture.resize(side, side * 2, { fit: "inside", withoutEnlargement: true });
}

/** Reads the head alone: what is too large is never unpacked. */
async function measure(path: string) {
  // no limit here: past it sharp would call the picture broken, and only the head is read
  const { width, height, format } = await sharp(path, { limitInputPixels: false, failOn: "error" }).metadata().catch(() => {
    throw invalid("file", "files.picture_broken");
  });
  if (format === "svg" || !width || !height) throw invalid("file", "files.not_a_picture");
  if (width * height > maxPixels || Math.max(width, height) > maxSide) throw invalid("file", "files.picture_too_large", { max: maxPixels / 1e6 });
}

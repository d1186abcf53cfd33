import { createHash, randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "#lib/core/errors.ts";

/** A body that is a file: how large it may be, what it may call itself, what its first bytes must not be. */
export type Raw = {
  /** Bytes at most. */
  maxBytes: number;
  /** Media types without parameters; the first one stands in the description. */
  types: string[];
  /** Throws when the first bytes (up to 4,100 of them) are not of this kind; asked before the rest is read. */
  check?: (head: Uint8Array) => Promise<void>;
};

/** A body that has arrived: it lies in a file until the answer is given. */
export type ReceivedFile = { path: string; size: number; sha256: string };

const headLength = 4100;

/**
 * Takes a raw body into a temporary file, piece by piece. Stops reading, and so stops the upload, as soon as it is too
 * large or of another kind.
 * @throws Refusal *unsupported_type*, *too_large*
 */
export async function receive(request: Request, raw: Raw): Promise<ReceivedFile> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (!raw.types.includes(type)) throw new Refusal("unsupported_type", "unsupported_type");
  if (Number(request.headers.get("content-length") ?? 0) > raw.maxBytes) throw new Refusal("too_large", "file_too_large");

  const path = join(tmpdir(), `cluster-upload-${randomUUID()}`);
  const file = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let size = 0;
  let head: Uint8Array | null = new Uint8Array();
  const reader = request.body?.getReader();
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader!.read()) {
      size += piece.value.length;
      if (size > raw.maxBytes) throw new Refusal("too_large", "file_too_large");
      if (head) {
        head = Buffer.concat([head, piece.value.subarray(0, headLength - head.length)]);
        if (head.length >= headLength) {
          await raw.check?.(head);
          head = null;
        }
      }
      hash.update(piece.value);
      await file.writeFile(piece.value);
    }
    if (head) await raw.check?.(head);
    return { path, size, sha256: hash.digest("hex") };
  } catch (error) {
    await discard({ path });
    throw error;
  } finally {
    await reader?.cancel().catch(() => {}); // what has not been read yet is not wanted
    await file.close();
  }
}

export const discard = ({ path }: Pick<ReceivedFile, "path">) => rm(path, { force: true });

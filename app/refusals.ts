import { notFound } from "next/navigation";
import { Refusal } from "#lib/core/errors.ts";

/** For reads in pages: what is not there, not the viewer's, or addressed wrongly (an old cursor) is the page *not found*. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  return read.catch((thrown: unknown) => {
    if (thrown instanceof Refusal && (thrown.code === "not_found" || thrown.code === "malformed" || thrown.code === "forbidden")) notFound();
    throw thrown;
  });
}

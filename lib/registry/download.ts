import { problem } from "#lib/api/problem.ts";
import { findRequestViewer } from "#lib/auth/request.ts";
import type { Viewer } from "#lib/core/viewer.ts";

/**
 * The guard of a download: finds out who asks, and answers with a file of what `pieces` yields. What it refuses is
 * refused before the first byte.
 */
export async function download(request: Request, fileName: string, pieces: (viewer: Viewer) => AsyncGenerator<string>): Promise<Response> {
  try {
    const generated = pieces(await findRequestViewer(request));
    const first = await generated.next();
    return new Response(stream(first, generated), {
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${fileName}"`, "cache-control": "private, no-store" },
    });
  } catch (error) {
    return problem(error);
  }
}

function stream(first: IteratorResult<string, unknown>, rest: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string, unknown> | undefined = first;
  return new ReadableStream({
    async pull(controller) {
      const piece: IteratorResult<string, unknown> = next ?? (await rest.next());
      next = undefined;
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    async cancel() {
      await rest.return(undefined);
    },
  });
}

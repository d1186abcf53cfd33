import { drawOutlines, type Detail } from "#components/map/outlines.ts";

const details: Record<string, Detail> = { "coarse.svg": "coarse", "fine.svg": "fine" };

/** The outlines of the land, for every map (components/map). The same for everybody, and for long. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const detail = details[(await params).file];
  if (!detail) return new Response(null, { status: 404 });
  return new Response(drawOutlines(detail), { headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=2592000" } });
}

import { z } from "zod";
import { problem } from "#lib/api/problem.ts";
import { notFound } from "#lib/core/errors.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { download } from "#lib/registry/download.ts";
import { exportRows } from "#lib/registry/export.ts";
import { rowFilterInput } from "#lib/registry/input.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return problem(notFound());
  const asked = new URL(request.url).searchParams;
  const filter = rowFilterInput.parse(asked.get("outcome") ?? undefined);
  const locale = asked.get("locale"); // the page's, which need not be the member's own
  return download(request, "import.csv", (viewer) => exportRows(isLocale(locale) ? { ...viewer, locale } : viewer, { importId: id.data, filter }));
}

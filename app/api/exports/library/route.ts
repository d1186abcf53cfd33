import { connection } from "next/server";
import { downloadFolder } from "#lib/library/zip.ts";

export async function GET(request: Request) {
  await connection(); // who asks decides
  const asked = new URL(request.url).searchParams;
  return downloadFolder(request, { slug: asked.get("cluster") ?? "", folderId: asked.get("folder"), picked: asked.get("pick")?.split(",") });
}

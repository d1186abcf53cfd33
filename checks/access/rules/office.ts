import sharp from "sharp";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aFile } from "#db/factories/library.ts";
import { aMember } from "#db/factories/members.ts";
import { anImport, tried } from "#db/factories/registry.ts";
import { mails } from "#db/schema/mail.ts";
import { imports } from "#db/schema/registry.ts";
import { requestReset } from "#lib/members/commands/passwords.ts";
import { guest, type MemberViewer } from "#lib/core/viewer.ts";
import { everyone, members, office } from "../personas.ts";
import type { Knock, Rules } from "../rule.ts";

const csv = "name,country\nFlax cluster,BY\n";
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

const anImportHere = async (more: Knock = {}): Promise<Knock> => {
  const { importId } = await anImport({ csv });
  const [row] = await database().select({ rev: imports.rev }).from(imports).where(eq(imports.id, importId));
  return { params: { id: importId }, rev: row!.rev, ...more };
};

const aLetter = async (): Promise<Knock> => {
  const { member } = await aMember();
  await requestReset(guest(), { email: member.email, locale: "en" });
  const [mail] = await database().select({ id: mails.id }).from(mails).where(eq(mails.recipient, member.email));
  return { params: { id: mail!.id } };
};

// slow to make, and only the last who knocks uses it up
let triedOnce: Promise<string> | undefined;
async function aTried() {
  const { importId, viewer } = await anImport({ csv });
  await tried(viewer, importId);
  return importId;
}

export const rules: Rules = {
  "GET /mails": { open: office },
  "GET /mails/{id}": { open: office, knock: aLetter },
  "GET /imports": { open: office },
  "POST /imports": { open: office, knock: () => ({ raw: { type: "text/csv", bytes: bytes(csv) } }) },
  "GET /imports/{id}": { open: office, knock: () => anImportHere() },
  "PATCH /imports/{id}": { open: office, knock: () => anImportHere({ body: {} }) },
  "DELETE /imports/{id}": { open: office, knock: () => anImportHere() },
  "GET /imports/{id}/rows": { open: office, knock: () => anImportHere() },
  "POST /imports/{id}/trial": { open: office, knock: () => anImportHere() },
  "POST /imports/{id}/application": { open: office, knock: async () => ({ params: { id: await (triedOnce ??= aTried()) } }) },
  "GET /search": { open: everyone, knock: () => ({ query: "?q=flax" }) },
  "GET /search/index": { open: office },
  "POST /search/index/rebuilds": { open: office },
  "GET /places/point": { open: members, knock: () => ({ query: "?country=BY&city=Minsk" }) },
  "POST /pictures": {
    open: members,
    knock: async () => ({ query: "?purpose=photo", raw: { type: "image/png", bytes: new Uint8Array(await sharp({ create: { width: 8, height: 8, channels: 3, background: "#0a5866" } }).png().toBuffer()) } }),
  },
  "POST /files": { open: members, knock: () => ({ query: "?name=notes.txt", raw: { type: "application/octet-stream", bytes: bytes("Notes") } }) },
  // a file that nothing uses yet is seen by who brought it
  "GET /files/{id}": { open: ["owner"], knock: async ({ viewers }) => ({ params: { id: await aFile(viewers.owner as MemberViewer) } }) },
};

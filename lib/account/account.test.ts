import { readdir, readFile, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import yauzl from "yauzl";
import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aChannel } from "#db/factories/discussion.ts";
import { aFile } from "#db/factories/library.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { dataExports } from "#db/schema/members-account.ts";
import { identities, members } from "#db/schema/members.ts";
import { clusters } from "#db/schema/clusters.ts";
import { mount } from "#lib/api/mount.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { findSessionViewer } from "#lib/auth/sessions.ts";
import { log } from "#lib/core/log.ts";
import { guest, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { sweep } from "#lib/files/jobs.ts";
import { store } from "#lib/files/store.ts";
import { tell } from "#lib/notifications/tell.ts";
import { activity } from "#db/schema/activity.ts";
import { catchUp } from "#lib/search/watch.ts";
import { endpoints } from "#lib/server/endpoints.ts";
import { searchSources } from "#lib/server/search-sources.ts";
import { archiveKey } from "./archive-place.ts";
import { deleteAccount } from "./commands/delete.ts";
import { requestExport } from "./commands/export.ts";
import { findArchive, findConsequences, listExports } from "./queries.ts";
import { makeArchive } from "./work/archive.ts";
import { cleanArchives } from "./work/clean.ts";

const password = "a long enough password";
let passwordHash: string;
beforeAll(async () => void (passwordHash = await hashPassword(password)));

const patience = { last: true, signal: new AbortController().signal };
const somebody = async (given: Parameters<typeof aMember>[0] = {}) => {
  const { member } = await aMember({ passwordHash, ...given });
  return { member, ...(await aSession(member)) };
};

let asking: Viewer = guest();
const api = mount(endpoints, async () => asking);

async function ask(as: Viewer, method: string, path: string, body: unknown = {}, rev?: number): Promise<Record<string, string>> {
  asking = as;
  const headers = { "content-type": "application/json", ...(rev === undefined ? {} : { "if-match": `"${rev}"` }) };
  const response = await api.request(`http://localhost/api/v1${path}`, { method, headers, ...(method === "GET" ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  expect(response.status, `${method} ${path}: ${text}`).toBeLessThan(400);
  return text ? (JSON.parse(text) as Record<string, string>) : {};
}

const logged: string[] = [];
for (const level of ["trace", "debug", "info", "warn", "error", "fatal"] as const) vi.spyOn(log, level).mockImplementation((...said: unknown[]) => void logged.push(JSON.stringify(said)));

// Each marker is a word that stands nowhere else.
const personal = {
  name: "zqname", email: "zqemail", address: "zqaddress", handle: "zqhandle", headline: "zqheadline", about: "zqabout", aboutRu: "зкобомне", otherScript: "зкимя",
  employer: "zqemployer", post: "zqpost", skill: "zqskill", offer: "zqoffer", seeking: "zqseeking", link: "zqlink", linkLabel: "zqlabel", phone: "375297654321",
  note: "zqnote", token: "zqtoken", device: "zqdevice", identity: "zqidentity", claimPost: "zqclaimant", evidence: "zqevidence", invited: "zqinvited", invitation: "zqinvitation",
  fileName: "zqfilename", fileContent: "zqfilecontent",
};
const ofWorkspaces = { message: "zqmessage", event: "zqevent", pageTitle: "zqtitle", pageBody: "zqbody", library: "zqlibrary", answer: "zqanswer" };

/** A member who has used all that there is, and left a marker everywhere. */
async function plant() {
  const p = personal;
  const { member } = await aMember({ passwordHash, name: `Anna ${p.name}`, email: `${p.email}@example.org`, handle: p.handle });
  const { viewer } = await aSession(member, { userAgent: `Browser ${p.device}` });
  const other = (await aMember()).viewer;
  const { conversation, cluster } = await aChannel({ administrator: undefined, organization: (await anOrganization({ administrator: viewer })).organization });
  await ask(viewer, "PATCH", "/me/profile", {
    headline: { en: p.headline }, about: { en: `About ${p.about}`, ru: `Обо мне ${p.aboutRu}` }, names: { ru: `Анна ${p.otherScript}` },
    positions: [{ organizationName: p.employer, title: p.post, fromYear: 2010, toYear: null }], skills: [p.skill],
    offers: { keys: [], words: [p.offer] }, seekings: { keys: [], words: [p.seeking] }, links: [{ url: `https://example.org/${p.link}`, label: p.linkLabel }], phone: `+${p.phone}`,
    visibility: { headline: "everyone", about: "everyone", skills: "members" },
  }, 1);
  await ask(viewer, "POST", "/contact-requests", { handle: other.handle, note: p.note });
  await ask(viewer, "POST", "/me/email-change", { email: `${p.address}@example.org`, currentPassword: password });
  await ask({ ...viewer, sessionId: undefined }, "POST", "/access-tokens", { name: p.token, scope: "read" });
  await database().insert(identities).values({ issuer: "https://id.example.org", subject: p.identity, memberId: member.id });
  const { organization: unclaimed } = await anOrganization();
  await database().execute(sql`select set_config('cluster.orphaning', 'on', true)`);
  await database().transaction(async (tx) => {
    await tx.execute(sql`select set_config('cluster.orphaning', 'on', true)`);
    await tx.execute(sql`update representatives set ended_at = now() where organization_id = ${unclaimed.id}`);
  });
  await ask(viewer, "POST", `/organizations/${unclaimed.slug}/claims`, { post: p.claimPost, evidence: `I have worked there for years: ${p.evidence}`, fileIds: [] });
  const { organization: own } = await anOrganization({ administrator: viewer });
  await ask(viewer, "POST", `/organizations/${own.slug}/invitations`, { email: `${p.invited}@example.org`, role: "representative", note: p.invitation });
  await aFile(viewer, { name: `${p.fileName}.txt`, content: `A draft: ${p.fileContent}` });

  const w = ofWorkspaces;
  await ask(viewer, "POST", `/conversations/${conversation.id}/messages`, { clientId: "0198c0de-0000-7000-8000-000000000001", body: `Good day ${w.message}` });
  await ask(viewer, "POST", `/clusters/${cluster.slug}/pages`, { locale: "en", title: w.pageTitle, body: `Text ${w.pageBody}` });
  await ask(viewer, "POST", `/clusters/${cluster.slug}/library-files`, { fileId: await aFile(viewer, { name: `${w.library}.txt`, content: "Minutes" }) });
  const { cluster: elsewhere } = await aCluster({ joinQuestions: [{ id: "0198c0de-0000-7000-8000-000000000002", text: { en: "Why?" }, required: true }] });
  await ask(viewer, "POST", `/clusters/${elsewhere.slug}/join-requests`, { organizationId: own.id, valueChainRole: "research", answers: [{ questionId: "0198c0de-0000-7000-8000-000000000002", answer: w.answer }] });
  const { cluster: run } = await aCluster({ coordinator: viewer });
  await ask(viewer, "POST", "/events", { clusterId: run.id, kind: "seminar", title: { en: w.event }, startsAt: "2027-03-01T10:00", endsAt: "2027-03-01T12:00", timeZone: "Europe/Minsk" });
  await settle();
  return { member, viewer, other, cluster, run };
}

/** What watchers do on their own in the running house. */
async function settle() {
  for (const fact of await database().select().from(activity).orderBy(activity.id)) await tell({ ...fact, createdAt: fact.createdAt.toISOString() });
  await catchUp(searchSources);
}

async function unzip(path: string): Promise<Map<string, string>> {
  const zip = await yauzl.openPromise(path);
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8"));
  return entries;
}

/** Tables of the database in which the text stands somewhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await database().execute<{ name: string }>(sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss') and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await database().execute<{ found: boolean }>(sql`select exists (select from ${sql.raw(name)} t where t::text ilike ${`%${text}%`}) as found`);
    if (row!.found) found.push(name);
  }
  return found;
}

async function filesWith(text: string, folder = process.env.DATA_DIR!): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const hits = await Promise.all(names.map(async (name) => {
    const path = join(folder, name);
    return (await stat(path)).isFile() && (name.includes(text) || (await readFile(path)).includes(text)) ? name : null;
  }));
  return hits.filter((name) => name !== null);
}

test("the archive holds everything that the member put in; deletion leaves none of what is personal", { timeout: 60_000 }, async () => {
  const { member, viewer, other, cluster, run } = await plant();
  const all = Object.values({ ...personal, ...ofWorkspaces });
  expect(all.length).toBeGreaterThanOrEqual(30);

  const { id } = await requestExport(viewer);
  await makeArchive(id, patience);
  const archive = await store().withLocal((await findArchive(viewer, id))!.key, unzip);
  const text = [...archive.entries()].flat().join("\n");
  expect(all.filter((marker) => !text.replaceAll(/[ ()-]/g, "").includes(marker)), "missing in the archive").toEqual([]);
  expect(text).not.toContain(passwordHash);
  for (const [name, content] of archive) if (name.endsWith(".json")) JSON.parse(content);

  await deleteAccount(viewer, { handle: `@${member.handle}`, currentPassword: password });
  await settle();
  await database().execute(sql`update file_blobs set brought_at = now() - interval '2 hours'`); // bytes stay an hour, in case somebody brings the same
  await sweep.run({}, { id: "", attempt: 1, signal: patience.signal });
  const left: Record<string, string[]> = {};
  for (const marker of Object.values(personal)) {
    const places = [...(await tablesWith(marker)), ...(await filesWith(marker)), ...logged.filter((line) => line.includes(marker)).map(() => "log")];
    if (places.length) left[marker] = places;
  }
  expect(left, "what is left of the person").toEqual({});
  for (const marker of Object.values(ofWorkspaces)) expect((await tablesWith(marker)).length, marker).toBeGreaterThan(0);

  const [former] = await database().select().from(members).where(eq(members.id, member.id));
  expect(former!.deletedAt).not.toBe(null);
  expect(await findSessionViewer(viewer.sessionId)).toBe(null);
  expect(await store().has(archiveKey(id))).toBe(false);
  const contacts = await ask(other, "GET", "/me/contacts?state=incoming");
  expect(contacts.items).toEqual([]);
  expect(await database().select({ id: clusters.id }).from(clusters).where(eq(clusters.id, run.id))).toHaveLength(1);
  expect(cluster.slug).toBeTruthy();
});

test("an archive is its owner's alone, with a session; one at a time; its week over, it is gone", async () => {
  const { member, viewer } = await somebody();
  await expect(requestExport(guest())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(requestExport({ ...viewer, sessionId: undefined })).rejects.toMatchObject({ reason: "session_needed" });
  const both = await Promise.allSettled([requestExport(viewer), requestExport(viewer)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [asked] = await listExports(viewer);
  expect(asked).toMatchObject({ state: "running" });
  expect(await findArchive(viewer, asked!.id)).toBe(null);
  await makeArchive(asked!.id, patience);
  await makeArchive(asked!.id, patience); // twice is once
  expect(await listExports(viewer)).toMatchObject([{ state: "ready" }]);
  const strangers: Viewer[] = [guest(), (await somebody()).viewer, { ...viewer, sessionId: undefined }, (await somebody({ staff: true })).viewer];
  for (const stranger of strangers) expect(await findArchive(stranger, asked!.id)).toBe(null);
  await database().update(dataExports).set({ expiresAt: new Date(0) }).where(eq(dataExports.memberId, member.id));
  expect(await findArchive(viewer, asked!.id)).toBe(null);
  expect(await listExports(viewer)).toMatchObject([{ state: "over" }]);
  await cleanArchives();
  expect(await store().has(archiveKey(asked!.id))).toBe(false);
});

test("an archive that a killed process left half-made is given up, and can be asked for again", async () => {
  const { viewer } = await somebody();
  const { id } = await requestExport(viewer);
  await cleanArchives();
  await expect(requestExport(viewer)).rejects.toMatchObject({ reason: "account.export_running" });
  await database().update(dataExports).set({ createdAt: sql`now() - interval '5 hours'` }).where(eq(dataExports.id, id));
  await cleanArchives();
  expect(await listExports(viewer)).toMatchObject([{ id, state: "failed" }]);
  await expect(requestExport(viewer)).resolves.toMatchObject({ id: expect.any(String) });
});

test("deleting asks for the handle and the password; a token, a guest and the last of the office may not", async () => {
  const { member, viewer } = await somebody();
  const given = { handle: member.handle, currentPassword: password };
  await expect(deleteAccount(viewer, { ...given, handle: "somebody-else" })).rejects.toMatchObject({ issues: [{ path: "handle" }] });
  await expect(deleteAccount(viewer, { ...given, currentPassword: "wrong" })).rejects.toMatchObject({ issues: [{ path: "currentPassword" }] });
  await expect(deleteAccount({ ...viewer, sessionId: undefined }, given)).rejects.toMatchObject({ reason: "session_needed" });
  await expect(deleteAccount(guest(), given)).rejects.toMatchObject({ code: "unauthenticated" });
  await database().update(members).set({ staffRole: null });
  const office = [await somebody({ staff: true }), await somebody({ staff: true })];
  const leaving = await Promise.allSettled(office.map((one) => deleteAccount(one.viewer, { handle: one.member.handle, currentPassword: password })));
  expect(leaving.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("the page names what nobody would run any more", async () => {
  const { viewer } = await somebody();
  const { organization } = await anOrganization({ administrator: viewer });
  const { cluster } = await aCluster({ coordinator: viewer });
  const { organization: shared } = await anOrganization();
  await aParticipant({ cluster, organization: shared });
  expect(await findConsequences(viewer)).toMatchObject({ organizations: [{ slug: organization.slug }], clusters: [{ slug: cluster.slug }], lastOfOffice: false });
  expect(await findConsequences((await somebody()).viewer as MemberViewer)).toEqual({ organizations: [], clusters: [], lastOfOffice: false });
});

afterAll(() => vi.restoreAllMocks());

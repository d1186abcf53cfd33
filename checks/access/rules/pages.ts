import { aCluster } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { aPage } from "#db/factories/pages.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { saveText } from "#lib/pages/commands/save.ts";
import { archivePage, setLocked, setPublished, trashPage } from "#lib/pages/commands/states.ts";
import { managers, moderators, workspace } from "../personas.ts";
import type { Knock, Rule, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const room = ({ cluster }: World) => ({ params: { slug: cluster.slug } });
const written = { title: "A title", body: "Words" };

/** A page that the participant wrote, in English. */
async function one({ cluster, viewers }: World, more: Knock = {}): Promise<Knock & { params: Record<string, string> }> {
  const author = viewers.participant as MemberViewer;
  const { page } = await aPage({ author, clusterId: cluster.id }, { cluster, administrator: author } as never);
  return { ...more, params: { id: page.id, locale: "en", ...more.params } };
}

type Deed = (by: World["viewers"]["coordinator"], page: { pageId: string }) => Promise<void>;

/** The same after something was done to it by who runs the cluster. */
const after = (deed: Deed) => async (world: World) => {
  const knock = await one(world);
  await deed(world.viewers.coordinator, { pageId: knock.params.id! });
  return knock;
};
const seen = (more?: Knock): Rule => ({ open: workspace, knock: (world) => one(world, more) });
const author = ["participant"] as const;

export const rules: Rules = {
  "GET /clusters/{slug}/pages": { open: workspace, knock: room },
  "POST /clusters/{slug}/pages": { open: workspace, knock: (world) => ({ ...room(world), body: { locale: "en", ...written } }) },
  "POST /clusters/{slug}/pages/preview": { open: workspace, knock: (world) => ({ ...room(world), body: { body: "**Words**" } }) },
  "GET /pages/{id}": seen(),
  "POST /pages/{id}/preview": seen({ body: { body: "**Words**" } }),
  "GET /pages/{id}/texts/{locale}/versions": seen(),
  "GET /pages/{id}/texts/{locale}/versions/{number}": seen({ params: { number: "1" } }),
  "GET /pages/{id}/texts/{locale}/comparison": seen({ query: "?from=1&to=1" }),
  "PATCH /pages/{id}/texts/{locale}": seen({ body: written, rev: 1 }),
  "POST /pages/{id}/texts/{locale}/merge": seen({ body: { ...written, rev: 1 } }),
  "POST /pages/{id}/texts/{locale}/versions/{number}/restoration": {
    open: workspace,
    knock: async (world) => {
      const knock = await one(world, { params: { number: "1" }, rev: 2 });
      await saveText(world.viewers.coordinator, { pageId: knock.params.id!, locale: "en", rev: 1, title: "Another", body: "Other words", note: undefined });
      return knock;
    },
  },
  "PUT /pages/{id}/place": seen({ body: { parentId: null, position: 0 } }),
  "PUT /pages/{id}/archiving": seen(),
  "DELETE /pages/{id}/archiving": { open: workspace, knock: after(archivePage) },
  // into the trash: who wrote it, and who keeps order
  "DELETE /pages/{id}": { open: [...author, ...moderators], knock: (world) => one(world) },
  "POST /pages/{id}/undeletion": { open: [...author, ...moderators], knock: after(trashPage) },
  "PUT /pages/{id}/lock": { open: managers, knock: (world) => one(world) },
  "DELETE /pages/{id}/lock": { open: managers, knock: after((by, page) => setLocked(by, { ...page, locked: true })) },
  "PUT /pages/{id}/publication": { open: managers, knock: (world) => one(world) },
  "DELETE /pages/{id}/publication": { open: managers, knock: after((by, page) => setPublished(by, { ...page, published: true })) },
  "DELETE /pages/{id}/texts/{locale}": {
    open: workspace,
    knock: async (world) => {
      const knock = await one(world, { rev: 1 });
      await saveText(world.viewers.coordinator, { pageId: knock.params.id!, locale: "ru", rev: 0, title: "Ещё", body: "Слова", note: undefined });
      return knock;
    },
  },
  "DELETE /pages/{id}/remains": { open: managers, knock: after(trashPage) },
  "GET /clusters/{slug}/shown-pages": { open: workspace, knock: room },
  "GET /pages/{id}/placements": { open: managers, knock: (world) => one(world) },
  "POST /pages/{id}/placements": { open: managers, knock: async (world) => one(world, { body: { cluster: (await aCluster()).cluster.slug } }) },
  "GET /pages/{id}/guests": seen(),
  "POST /pages/{id}/guests": { open: managers, knock: async (world) => one(world, { body: { email: (await aMember()).member.email } }) },
};

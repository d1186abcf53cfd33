import type { PageAddress } from "#lib/core/markdown/context.ts";
import { referencesIn, type Rendered, renderMarkdown } from "#lib/core/markdown/render.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { requirePage } from "../access.ts";
import { mayKeepPages } from "../policy.ts";
import { resolveTitles } from "./page.ts";
import { requireKeeper } from "./tree.ts";

/** How deep a page's text stands under the headings of the workspace: the cluster's name, the page's title. */
const shift = 2;

/** The text of a page as it is shown. Links to other pages lead somewhere only for those inside; a guest sees their words. */
export async function showText(viewer: Viewer, { cluster, body, inside }: { cluster: { id: string; slug: string }; body: string; inside: boolean }): Promise<Rendered> {
  return renderMarkdown(body, { locale: viewer.locale, shift, pageAddress: inside ? await addresses(viewer, cluster, body) : undefined });
}

/** What a text that is being written in a cluster would look like. @throws not_found to those outside */
export async function previewText(viewer: Viewer, slug: string, body: string): Promise<string> {
  const id = await requireKeeper(viewer, slug);
  return (await showText(viewer, { cluster: { id, slug }, body, inside: true })).html;
}

/** The same for whoever may see the page, guests among them. @throws not_found */
export async function previewPage(viewer: Viewer, pageId: string, body: string): Promise<string> {
  const { cluster, access } = await requirePage(viewer, pageId);
  return (await showText(viewer, { cluster, body, inside: mayKeepPages(access.standing) })).html;
}

async function addresses(viewer: Viewer, { id, slug }: { id: string; slug: string }, body: string): Promise<PageAddress> {
  const found = await resolveTitles(id, referencesIn(body).titles);
  const here = `/${viewer.locale}/workspace/${slug}/pages`;
  return (title) => {
    const page = found.get(title.toLowerCase());
    return page ? { href: `${here}/${page}` } : { href: `${here}/new?title=${encodeURIComponent(title)}`, missing: true };
  };
}

import type { MemberAddress, PageAddress } from "#lib/core/markdown/context.ts";
import { referencesIn, type Rendered, renderMarkdown } from "#lib/core/markdown/render.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { findMentioned } from "#lib/members/queries/mentions.ts";
import { requirePage } from "../access.ts";
import { mayKeepPages } from "../policy.ts";
import { resolveTitles } from "./page.ts";
import { onlyShownIn } from "./shown.ts";
import { requireKeeper } from "./tree.ts";

/** How deep a page's text stands under the headings of the workspace: the cluster's name, the page's title. */
const shift = 2;

type Place = { id: string; slug: string };
type Text = {
  /** The page's own cluster */
  cluster: Place;
  body: string;
  /** Whether the reader is of that cluster: links lead to all its pages */
  inside: boolean;
  /** Another cluster in which the page is read: links lead to what is shown there too */
  at?: Place;
};

/** The text of a page as it is shown. A guest sees the words of links to other pages; members named by @handle are linked. */
export async function showText(viewer: Viewer, { cluster, body, inside, at }: Text): Promise<Rendered> {
  const { titles, handles } = referencesIn(body);
  const [pageAddress, memberAddress] = await Promise.all([inside || at ? addresses(viewer, cluster, titles, at) : undefined, membersAmong(viewer, handles)]);
  return renderMarkdown(body, { locale: viewer.locale, shift, pageAddress, memberAddress });
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

async function addresses(viewer: Viewer, home: Place, titles: string[], at?: Place): Promise<PageAddress> {
  const found = await resolveTitles(home.id, titles);
  const here = `/${viewer.locale}/workspace/${(at ?? home).slug}/pages`;
  const readable = at ? await onlyShownIn(at.id, [...found.values()]) : null;
  return (title) => {
    const page = found.get(title.toLowerCase());
    if (page && (!readable || readable.has(page))) return { href: `${here}/${page}` };
    return at ? null : { href: `${here}/new?title=${encodeURIComponent(title)}`, missing: true };
  };
}

async function membersAmong(viewer: Viewer, handles: string[]): Promise<MemberAddress> {
  const found = await findMentioned(viewer, handles);
  return (handle) => {
    const member = found.get(handle);
    return member ? { href: `/${viewer.locale}/members/${member.handle}`, name: member.name } : null;
  };
}

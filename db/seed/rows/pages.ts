import { locales } from "#lib/i18n/locales.ts";
import { type DemoPage, wikiPages } from "../data/pages.ts";
import { daysAgo } from "../time.ts";
import { happened, idAt, known, mark, type World } from "../world.ts";

/** Pages of the demo clusters' wikis: translations a day later than the original, older words as earlier versions. */
export function addPages(world: World) {
  const made = new Map<string, string>();
  for (const [position, page] of wikiPages.entries()) {
    const begun = daysAgo(world.now, page.earlier?.day ?? page.day);
    const id = idAt(begun);
    made.set(page.key, id);
    const by = (key: string) => known(world.people, key).id;
    world.pages.push({
      id, clusterId: known(world.clusters, page.cluster).id, parentId: page.under ? known(made, page.under) : null, position, originalLocale: page.original, createdBy: by(page.earlier?.by ?? page.by),
      lockedAt: page.locked ? begun : null, lockedBy: page.locked ? by(page.by) : null, publishedAt: page.published ? daysAgo(world.now, page.day) : null, publishedBy: page.published ? by("coordinator") : null,
      demonstration: mark, createdAt: begun, updatedAt: daysAgo(world.now, page.day - 1),
    });
    for (const locale of locales) addText(world, page, id, locale);
    const about = { cluster: page.cluster, subjectId: id, data: { title: page.texts[page.original]!.title, locale: page.original } };
    happened(world, "page.created", begun, { actor: page.earlier?.by ?? page.by, ...about });
    if (page.earlier) happened(world, "page.changed", daysAgo(world.now, page.day), { actor: page.by, ...about, data: { ...about.data, number: 2 } });
  }
}

function addText(world: World, page: DemoPage, pageId: string, locale: (typeof locales)[number]) {
  const text = page.texts[locale];
  if (!text) return;
  const original = locale === page.original;
  const at = daysAgo(world.now, original ? page.day : page.day - 1);
  const authorId = known(world.people, page.by).id;
  const earlier = original ? page.earlier : undefined;
  const rev = earlier ? 2 : 1;
  world.pageTexts.push({ pageId, locale, ...text, rev, updatedBy: authorId, updatedAt: at });
  if (earlier) {
    const first = daysAgo(world.now, earlier.day);
    world.pageVersions.push({ id: idAt(first), pageId, locale, number: 1, title: text.title, body: earlier.body, note: earlier.note, authorId: known(world.people, earlier.by).id, createdAt: first });
  }
  world.pageVersions.push({ id: idAt(at), pageId, locale, number: rev, ...text, authorId, createdAt: at });
}

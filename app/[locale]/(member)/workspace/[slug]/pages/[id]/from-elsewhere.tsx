import { notFound } from "next/navigation";
import { ShownArticle } from "#components/pages/shown-article.tsx";
import { PagesWords } from "#components/pages/words.tsx";
import type { MemberViewer } from "#lib/core/viewer.ts";
import type { PageView } from "#lib/pages/queries/page.ts";
import { showText } from "#lib/pages/queries/show.ts";
import { listShownPages } from "#lib/pages/queries/shown.ts";
import { pagesWords } from "../shared.ts";

type Props = { reader: MemberViewer; page: PageView; /** The one in which it is read */ cluster: { id: string; slug: string }; manages: boolean };

/** A page of another cluster in one that shows it; not there in any other. */
export async function FromElsewhere({ reader, page, cluster, manages }: Props) {
  const shown = (await listShownPages(reader, cluster.slug)).find(({ id }) => id === page.id);
  if (!shown) notFound();
  const text = await showText(reader, { cluster: page.cluster, body: page.body, inside: false, at: cluster });
  return (
    <PagesWords locale={reader.locale} words={pagesWords(reader.locale)}>
      <ShownArticle locale={reader.locale} page={page} text={text} shown={shown} all={`/${reader.locale}/workspace/${cluster.slug}/pages`} me={reader.memberId} manages={manages} />
    </PagesWords>
  );
}

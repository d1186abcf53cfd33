"use client";
import { useEffect, useState } from "react";
import pageStyles from "#components/clusters/cluster-page.module.css";
import { useMe } from "#components/shell/me.ts";
import styles from "./blocks.module.css";

type Document = { id: string; title: string; audience: string; file: { id: string; name: string } };

/** Documents that are not for everybody, for those who may see them. */
export function MoreDocuments({ slug, known, title }: { slug: string; known: readonly string[]; title: string }) {
  const me = useMe();
  const [documents, setDocuments] = useState<Document[]>([]);
  useEffect(() => {
    if (!me) return setDocuments([]);
    const stop = new AbortController();
    fetch(`/api/v1/organizations/${slug}/documents`, { signal: stop.signal }).then(async (response) => response.ok && setDocuments(((await response.json()) as { items: Document[] }).items)).catch(() => {});
    return () => stop.abort();
  }, [me, slug]);
  const more = documents.filter(({ id }) => !known.includes(id));
  if (!more.length) return null;
  return (
    <section className={pageStyles.section}>
      <h2>{title}</h2>
      <ul className={styles.documents}>{more.map(({ id, title: text, file }) => <li key={id}><a href={`/api/files/${file.id}/${encodeURIComponent(file.name)}`}>{text}</a></li>)}</ul>
    </section>
  );
}

"use client";
import Link from "next/link";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Notice } from "#components/ui/notice.tsx";
import styles from "./editor.module.css";

export type SimilarWords = Record<"similarTitle" | "similarIdentifier" | "similarDomain" | "similarName" | "similarClaim", string>;
type Similar = { slug: string; name: Record<string, string | undefined>; originalLocale: string; city: string | null; unclaimed: boolean; likeness: "identifier" | "domain" | "name" };
type Props = { locale: string; words: SimilarWords; except?: string; country?: string; children: ReactNode };

const fields = ["name", "country", "website", "identifier"] as const;

/** Around the fields of a form: while one types, says which organisations this one may be already. */
export function SimilarPanel({ locale, words, except, country, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Similar[]>([]);
  useEffect(() => {
    const form = box.current;
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let latest = 0;
    const ask = async () => {
      const query = queryOf(form, locale, country);
      if (except) query.set("except", except);
      const mine = ++latest;
      const response = query.has("name") || query.has("website") || query.has("identifier") ? await fetch(`/api/v1/organizations/similar?${query}`).catch(() => null) : null;
      const items = response?.ok ? ((await response.json()) as { items: Similar[] }).items : [];
      if (mine === latest) setFound(items);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), 400);
    };
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", later);
      form.removeEventListener("change", later);
    };
  }, [locale, except, country]);
  const why = { identifier: words.similarIdentifier, domain: words.similarDomain, name: words.similarName };
  return (
    <div ref={box} className={styles.group}>
      {children}
      <div role="status" className={styles.watch}>
        {found.length ? (
          <Notice tone="amber">
            <p>{words.similarTitle}</p>
            <ul className={styles.similar}>
              {found.map(({ slug, name, originalLocale, city, unclaimed, likeness }) => (
                <li key={slug}>
                  <Link href={`/${locale}/organizations/${slug}`} target="_blank">{name[locale] ?? name[originalLocale] ?? slug}</Link>
                  <small>{[city, why[likeness]].filter(Boolean).join(" · ")}</small>
                  {unclaimed ? <Link href={`/${locale}/organizations/${slug}/claim`}>{words.similarClaim}</Link> : null}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
    </div>
  );
}

/** What stands in the fields now. Numbers of a list count by the one that is being typed. */
function queryOf(box: HTMLElement, locale: string, country?: string): URLSearchParams {
  const query = new URLSearchParams();
  const valueOf = (name: string) => (box.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? "").trim();
  const active = document.activeElement instanceof HTMLInputElement && document.activeElement.name.startsWith("identifiers.") ? document.activeElement.value.trim() : "";
  const values = {
    name: [locale, "ru", "en", "be"].map((language) => valueOf(`name.${language}`)).find(Boolean) ?? "",
    country: valueOf("country") || country || "", website: valueOf("website"), identifier: valueOf("identifier.value") || active,
  };
  for (const name of fields) if (values[name].length > (name === "name" || name === "identifier" ? 3 : 1)) query.set(name, values[name]);
  return query;
}

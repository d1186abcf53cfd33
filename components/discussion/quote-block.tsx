"use client";
import { useTranslations } from "use-intl";
import { __iconData as corner } from "#icons/corner-up-right";
import type { Message, Quote } from "#lib/discussion/protocol.ts";
import { Icon } from "#components/ui/icon.tsx";
import styles from "./quote-block.module.css";

/** What is answered, as it stands now where it is in the list, else as the server said; a press goes there. */
export function QuoteBlock({ quote, current, onShow }: { quote: Quote; current?: Message; onShow?: (id: string) => void }) {
  const t = useTranslations("discussion");
  const isDeleted = current ? current.deletedAt !== null : quote.deleted;
  const name = quote.author?.name ?? t("formerMember");
  const inside = (
    <>
      <Icon of={corner} size={14} label={t("quoteOf", { name })} />
      <span className={styles.name} aria-hidden="true">{name}</span>
      <span className={styles.words} dir="auto">{isDeleted ? t("quoteDeleted") : (current?.body ?? quote.excerpt)}</span>
    </>
  );
  return current && onShow ? <button type="button" className={styles.quote} tabIndex={-1} onClick={() => onShow(current.id)}>{inside}</button> : <p className={styles.quote}>{inside}</p>;
}

import { __iconData as search } from "#icons/search";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import styles from "./search-field.module.css";

/** A search of one place, kept in its address; works without JavaScript. `keep` are other parts of the address. */
export function SearchField({ action, name = "q", value, label, placeholder, submit, keep = {} }: {
  action: string; name?: string; value?: string; label: string; placeholder?: string; submit: string; keep?: Record<string, string | undefined>;
}) {
  return (
    <form action={action} method="get" role="search" className={styles.search}>
      {Object.entries(keep).map(([key, kept]) => kept ? <input key={key} type="hidden" name={key} value={kept} /> : null)}
      <input type="search" name={name} defaultValue={value} key={value} aria-label={label} placeholder={placeholder ?? label} maxLength={200} className={styles.input} />
      <Button type="submit" icon={<Icon of={search} />} aria-label={submit} square />
    </form>
  );
}

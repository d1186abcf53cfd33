import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { FeedFilter as Filter } from "#lib/clusters/input/feed.ts";
import { feedGroups } from "#lib/clusters/labels/feed.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./feed.module.css";

type Props = { locale: Locale; action: string; filter: Filter; organizations: readonly { slug: string; name: string }[]; /** Who is offered while a handle is typed */ people: readonly { handle: string; name: string }[] };

/** Which facts are told; all of it in the address. A plain form, which works without JavaScript. */
export function FeedFilter({ locale, action, filter, organizations, people }: Props) {
  const w = translator(locale, "workspace");
  const filtered = Object.values(filter).some((value) => (Array.isArray(value) ? value.length : value));
  return (
    <form action={action} method="get" role="search" aria-label={w("feed.filter.label")} className={styles.filter}>
      <label className={styles.field}>
        {w("feed.filter.group")}
        <select name="group" defaultValue={filter.group?.[0] ?? ""} key={filter.group?.[0]} className={styles.control}>
          <option value="">{w("feed.filter.all")}</option>
          {feedGroups.map((group) => <option key={group} value={group}>{w(`feed.groups.${group}`)}</option>)}
        </select>
      </label>
      <label className={styles.field}>
        {w("feed.filter.organization")}
        <select name="organization" defaultValue={filter.organization ?? ""} key={filter.organization} className={styles.control}>
          <option value="">{w("feed.filter.anyOrganization")}</option>
          {organizations.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}
        </select>
      </label>
      <label className={styles.field}>
        {w("feed.filter.member")}
        <input type="text" name="member" defaultValue={filter.member} key={filter.member} list="feed-people" placeholder={w("feed.filter.memberHelp")} maxLength={61} autoComplete="off" className={styles.control} />
      </label>
      <datalist id="feed-people">{people.map(({ handle, name }) => <option key={handle} value={`@${handle}`}>{name}</option>)}</datalist>
      <label className={`${styles.field} ${styles.short}`}>{w("feed.filter.from")}<input type="date" name="from" defaultValue={filter.from} key={filter.from} className={styles.control} /></label>
      <label className={`${styles.field} ${styles.short}`}>{w("feed.filter.to")}<input type="date" name="to" defaultValue={filter.to} key={filter.to} className={styles.control} /></label>
      <span className={styles.buttons}>
        <Button type="submit">{w("feed.filter.apply")}</Button>
        {filtered ? <LinkButton href={action} variant="quiet">{w("feed.filter.clear")}</LinkButton> : null}
      </span>
    </form>
  );
}

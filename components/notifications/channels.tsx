"use client";
import type { Option } from "#components/ui/form/controls.tsx";
import styles from "./channels.module.css";

export type ChannelRow = { group: string; label: string; help: string; inApp: boolean; mail: string; always: boolean };
export type ChannelWords = Record<"channels" | "about" | "inApp" | "byMail" | "always", string>;

/** What one is told of, and how: a line each, with a tick and a choice. */
export function Channels({ rows, mail, words }: { rows: ChannelRow[]; mail: Option[]; words: ChannelWords }) {
  return (
    <table className={styles.table}>
      <caption>{words.channels}</caption>
      <thead><tr><th scope="col">{words.about}</th><th scope="col">{words.inApp}</th><th scope="col">{words.byMail}</th></tr></thead>
      <tbody>
        {rows.map(({ group, label, help, inApp, mail: chosen, always }) => (
          <tr key={group}>
            <th scope="row"><span id={`about-${group}`}>{label}</span><p className={styles.help}>{help}</p></th>
            <td data-label={words.inApp}>
              {always ? words.always : <input type="checkbox" name={`groups.${group}.inApp`} defaultChecked={inApp} key={String(inApp)} aria-label={`${words.inApp}: ${label}`} className={styles.tick} />}
            </td>
            <td data-label={words.byMail}>
              {always ? words.always : (
                <select name={`groups.${group}.mail`} defaultValue={chosen} key={chosen} aria-label={`${words.byMail}: ${label}`} className={styles.select}>
                  {mail.map(({ value, label: name }) => <option key={value} value={value}>{name}</option>)}
                </select>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

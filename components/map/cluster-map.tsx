import { Table } from "#components/ui/table.tsx";
import { MapFrame } from "./map-frame.tsx";
import { MarkLayer } from "./mark-layer.tsx";
import { project } from "./projection.ts";
import { holds, viewOf, type Place } from "./view.ts";
import styles from "./map.module.css";

type Props = {
  places: readonly Place[];
  /**
   * `marker` says a place, or several, and their count, in the reader's plural. `elsewhere` names the small map of what
   * lies outside the large one. `table` folds the same as a table under the map; leave it out where a list stands beside.
   */
  words: { label: string; elsewhere: string; marker: (place: { label: string; count: number }) => string; table?: string; place?: string; count?: string };
};

// how wide the picture is on a page and on a phone, in pixels: what overlaps there becomes one circle
const widths = { page: 760, phone: 340, inset: 300 };

/** Where things are: circles on a map, each a link, with the same in words one key away. Drawn on the server; no JavaScript. */
export function ClusterMap({ places, words }: Props) {
  const { main, inset } = viewOf(places);
  const outside = inset ? places.filter(({ longitude, latitude }) => !holds(main, project(longitude, latitude) ?? [-1, -1])) : [];
  return (
    <figure className={styles.figure} aria-label={words.label}>
      <MapFrame box={main} label={words.label}>
        <MarkLayer places={places} box={main} pixels={widths.page} className={styles.page} marker={words.marker} />
        <MarkLayer places={places} box={main} pixels={widths.phone} className={styles.phone} marker={words.marker} />
      </MapFrame>
      {inset ? (
        <div className={styles.inset}>
          <p className={styles.elsewhere} aria-hidden="true">{words.elsewhere}</p>
          <MapFrame box={inset} label={words.elsewhere}>
            <rect x={main.x} y={main.y} width={main.width} height={main.height} className={styles.shown} />
            <MarkLayer places={outside} box={inset} pixels={widths.inset} marker={words.marker} />
          </MapFrame>
        </div>
      ) : null}
      {words.table ? (
        <details className={styles.table}>
          <summary>{words.table}</summary>
          <Table
            caption={words.table}
            columns={[{ key: "place", label: words.place ?? "" }, { key: "count", label: words.count ?? "", numeric: true }]}
            rows={places.toSorted((a, b) => b.count - a.count).map(({ key, href, label, count }) => ({ key, cells: [<a key="place" href={href} className={styles.link}>{label}</a>, count] }))}
          />
        </details>
      ) : null}
    </figure>
  );
}

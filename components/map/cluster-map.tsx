import { Table } from "#components/ui/table.tsx";
import { MapFrame } from "./map-frame.tsx";
import { project, world } from "./projection.ts";
import { boxAround, marksOf, type Place } from "./view.ts";
import styles from "./map.module.css";

type Props = {
  places: readonly Place[];
  /** `world` shows all of it, `places` only the part that has places. */
  fit?: "world" | "places";
  /** `marker` says a place and its count, in the reader's plural. `table` folds the same as a table under the map; leave it out where a list stands beside. */
  words: { label: string; marker: (place: Place) => string; table?: string; place?: string; count?: string };
};

/** Where things are: circles on a map, each a link, with the same in words one key away. Drawn on the server; no JavaScript. */
export function ClusterMap({ places, fit = "places", words }: Props) {
  const points = places.map(({ longitude, latitude }) => project(longitude, latitude)).filter((point) => point !== null);
  const box = fit === "world" ? { x: 0, y: 0, ...world } : boxAround(points);
  const scale = box.width / world.width;
  const marks = marksOf(places, scale);
  return (
    <figure className={styles.figure} aria-label={words.label}>
      <MapFrame box={box} label={words.label}>
        {marks.map((mark) => (
          <a key={mark.key} href={mark.href} aria-label={words.marker(mark)} className={styles.mark}>
            <title>{words.marker(mark)}</title>
            <circle cx={mark.x} cy={mark.y} r={mark.radius} className={styles.dot} />
            {mark.count > 1 && scale > 0.5 ? <text x={mark.x} y={mark.y} className={styles.number} aria-hidden="true">{mark.count}</text> : null}
          </a>
        ))}
      </MapFrame>
      {words.table ? (
        <details className={styles.table}>
          <summary>{words.table}</summary>
          <Table
            caption={words.table}
            columns={[{ key: "place", label: words.place ?? "" }, { key: "count", label: words.count ?? "", numeric: true }]}
            rows={marks.map((mark) => ({ key: mark.key, cells: [<a key="place" href={mark.href} className={styles.link}>{mark.label}</a>, mark.count] }))}
          />
        </details>
      ) : null}
    </figure>
  );
}

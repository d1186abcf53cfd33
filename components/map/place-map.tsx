import { MapFrame } from "./map-frame.tsx";
import { project } from "./projection.ts";
import { boxAround } from "./view.ts";
import styles from "./map.module.css";

/** One place among its neighbours, for a detail page. Says nothing that the words beside it do not: hidden from those who hear the page. */
export function PlaceMap({ latitude, longitude }: { latitude: number; longitude: number }) {
  const point = project(longitude, latitude);
  if (!point) return null;
  const box = boxAround([point], 0.16);
  return (
    <MapFrame box={box} decorative>
      <circle cx={point[0]} cy={point[1]} r={box.width * 0.02} className={styles.dot} />
    </MapFrame>
  );
}

import styles from "./map.module.css";
import { marksOf } from "./marks.ts";
import type { Box, Place } from "./view.ts";

type Props = {
  places: readonly Place[];
  box: Box;
  /** How wide the picture is about to be, in pixels: circles and numbers keep their size whatever part of the world it shows. */
  pixels: number;
  className?: string;
  marker: (mark: { label: string; count: number }) => string;
};

/** The circles of one map, each a link that says what it stands for. */
export function MarkLayer({ places, box, pixels, className, marker }: Props) {
  const size = Math.round((11 * box.width * 100) / pixels) / 100;
  return (
    <g className={className} fontSize={size}>
      {marksOf(places, box, pixels).map((mark) => (
        <a key={mark.key} href={mark.href} aria-label={marker(mark)} className={styles.mark}>
          <title>{marker(mark)}</title>
          <circle cx={mark.x} cy={mark.y} r={mark.radius} className={styles.dot} />
          {mark.count > 1 ? <text x={mark.x} y={mark.y} className={styles.number} aria-hidden="true">{mark.count}</text> : null}
        </a>
      ))}
    </g>
  );
}

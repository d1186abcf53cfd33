import { fileUrl, pictureUrl, playedAs } from "#lib/files/labels.ts";
import type { LibraryEntry } from "#lib/library/queries/shape.ts";
import styles from "./library.module.css";
import { Paper } from "./paper.tsx";

/** A file as far as the browser shows it in the page: a picture, a film, sound, a PDF. */
export function Preview({ file }: { file: LibraryEntry }) {
  const [id, address] = [file.fileId!, fileUrl(file.fileId!, file.name)];
  const player = playedAs(file.mediaType ?? "");
  // People of a workspace bring what they have: captions, where there are some, are in the film.
  // eslint-disable-next-line jsx-a11y/media-has-caption
  if (player === "video") return <video controls preload="metadata" src={address} className={styles.preview} aria-label={file.name} />;
  // eslint-disable-next-line jsx-a11y/media-has-caption
  if (player === "audio") return <audio controls preload="metadata" src={address} className={styles.sound} aria-label={file.name} />;
  if (file.mediaType === "application/pdf") return <Paper address={address} name={file.name} />;
  // Ours, in the right size already.
  return file.preview ? <img src={pictureUrl(id, "large")} alt="" className={styles.preview} /> : null;
}

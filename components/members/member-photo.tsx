import { Avatar } from "#components/ui/avatar.tsx";
import { classes } from "#components/ui/classes.ts";
import { pictureUrl } from "#lib/files/labels.ts";
import styles from "./member-photo.module.css";

/** A member's face, or their initials where there is none to see. Decorative: the name stands beside it. */
export function MemberPhoto({ name, seed, photoId, size = "normal" }: { name: string; seed?: string; photoId?: string | null; size?: "small" | "normal" | "large" }) {
  if (!photoId) return <Avatar name={name} seed={seed} size={size} />;
  // Ours, in the right size already; next/image would only fetch and draw it again.
  return <img src={pictureUrl(photoId, size === "large" ? "medium" : "small")} alt="" loading="lazy" className={classes(styles.photo, styles[size])} />;
}

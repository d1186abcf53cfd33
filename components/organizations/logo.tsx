import { Avatar } from "#components/ui/avatar.tsx";
import { classes } from "#components/ui/classes.ts";
import styles from "./logo.module.css";

/** An organisation's picture, its initials where it has none. Decorative: the name stands beside it. */
export function Logo({ id, name, logoId, large = false }: { id: string; name: string; logoId: string | null; large?: boolean }) {
  if (!logoId) return <Avatar name={name} seed={id} size={large ? "large" : "normal"} square />;
  // ours, in the right size already: next/image would only draw it again
  return <img src={`/api/files/${logoId}/${large ? "medium" : "small"}.webp`} alt="" width={large ? 56 : 36} height={large ? 56 : 36} loading={large ? "eager" : "lazy"} className={classes(styles.logo, large && styles.large)} />;
}

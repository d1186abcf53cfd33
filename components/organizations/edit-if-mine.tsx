"use client";
import { useMe } from "#components/shell/me.ts";
import { useMine } from "#components/shell/use-mine.ts";
import { LinkButton } from "#components/ui/link-button.tsx";

/** On the page that everybody sees: the way to change it, for those who may. */
export function EditIfMine({ slug, href, label }: { slug: string; href: string; label: string }) {
  const staff = useMe()?.staff;
  const mine = useMine<{ slug: string; role: string }>("organizations");
  const may = staff || mine.some((organization) => organization.slug === slug && organization.role === "administrator");
  return may ? <LinkButton href={href} prefetch={false}>{label}</LinkButton> : null;
}

"use client";
import type { ReactNode } from "react";
import { useMe } from "#components/shell/me.ts";
import { useMine } from "#components/shell/use-mine.ts";
import { LinkButton } from "#components/ui/link-button.tsx";

/** On the page that everybody sees: the way into the workspace for those who may enter it, `children` for the others. */
export function EnterIfMine({ slug, href, label, children }: { slug: string; href: string; label: string; children?: ReactNode }) {
  const staff = useMe()?.staff;
  const mine = useMine<{ slug: string }>("clusters");
  const may = staff || mine.some((cluster) => cluster.slug === slug);
  return may ? <LinkButton href={href} variant="primary" prefetch={false}>{label}</LinkButton> : children;
}

"use client";
import { usePathname } from "next/navigation";
import { Tabs, type Tab } from "./tabs.tsx";

/** Tabs of a layout, which does not know what it holds: the deepest tab that the address begins with is the current one. */
export function PathTabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const path = usePathname();
  const current = tabs.filter(({ href }) => path === href || path.startsWith(`${href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
  return <Tabs tabs={tabs} label={label} current={current?.href ?? ""} />;
}

"use client";
import { useSyncExternalStore } from "react";
import { __iconData as auto } from "#icons/sun-moon";
import { __iconData as sun } from "#icons/sun";
import { __iconData as moon } from "#icons/moon";
import { Icon } from "#components/ui/icon.tsx";
import styles from "./theme-switch.module.css";

const themes = ["auto", "light", "dark"] as const;
type Theme = (typeof themes)[number];
const icons = { auto, light: sun, dark: moon };
const changed = "cluster:theme";

/** Goes round: as the device, light, dark. The first script puts the choice on the page before it is painted. */
export function ThemeSwitch({ words }: { words: Record<Theme, string> }) {
  const theme = useSyncExternalStore(subscribe, current, () => "auto" as const);
  return (
    <button type="button" className={styles.switch} aria-label={words[theme]} title={words[theme]} onClick={() => choose(themes[(themes.indexOf(theme) + 1) % themes.length]!)}>
      <Icon of={icons[theme]} />
    </button>
  );
}

const current = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? "auto";

function choose(theme: Theme) {
  const { dataset } = document.documentElement;
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Where storage is forbidden the choice lasts for this page.
  }
  window.dispatchEvent(new Event(changed));
}

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

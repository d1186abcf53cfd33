"use client";
import { useRef, type KeyboardEvent, type ReactNode } from "react";

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const turns: Record<string, string> = { PageUp: "previous", PageDown: "next" };

/** Lets arrow keys walk through a calendar's days, and Page Up and Page Down turn it: the days are one stop of the Tab key. */
export function CalendarKeys({ className, children }: { className?: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  function walk(press: KeyboardEvent) {
    const at = (press.target as HTMLElement).closest<HTMLElement>("[data-day]");
    if (!at || press.altKey || press.ctrlKey || press.metaKey) return;
    const days = [...frame.current!.querySelectorAll<HTMLElement>("[data-day]")];
    const index = days.indexOf(at);
    const step = steps[press.key];
    const to = press.key === "Home" ? index - (index % 7) : press.key === "End" ? index - (index % 7) + 6 : step === undefined ? null : index + step;
    const turn = turns[press.key] ?? (to !== null && to < 0 ? "previous" : to !== null && to >= days.length ? "next" : null);
    if (to === null && !turn) return;
    press.preventDefault();
    if (turn) return void document.querySelector<HTMLElement>(`[data-turn="${turn}"]`)?.click();
    at.tabIndex = -1;
    days[to!]!.tabIndex = 0;
    days[to!]!.focus();
  }
  // The links inside are what is interactive: this only hears the keys that bubble up from them.
  // eslint-disable-next-line jsx-a11y/no-static-element-interactions
  return <div ref={frame} className={className} onKeyDown={walk}>{children}</div>;
}

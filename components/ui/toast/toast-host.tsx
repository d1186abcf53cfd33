"use client";
import { useEffect, useState, type ComponentType } from "react";
import { toastEvent, type Toast } from "./toast.ts";
import type { ToasterProps } from "./toaster.tsx";

/** Stands in the frame and costs nothing: the toaster is loaded when there is something to say. */
export function ToastHost({ label, closeLabel }: { label: string; closeLabel: string }) {
  const [Toaster, setToaster] = useState<ComponentType<ToasterProps> | null>(null);
  useEffect(() => {
    const hear = async (event: Event) => {
      const { Toaster: Loaded, add } = await import("./toaster.tsx");
      setToaster(() => Loaded);
      add((event as CustomEvent<Toast>).detail);
    };
    window.addEventListener(toastEvent, hear);
    return () => window.removeEventListener(toastEvent, hear);
  }, []);
  return Toaster ? <Toaster label={label} closeLabel={closeLabel} /> : null;
}

"use client";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import styles from "./editor.module.css";

export type PlaceWords = Record<"place" | "placeHelp" | "latitude" | "longitude" | "fromCity" | "noCity", string>;

/** Two degrees, typed or taken from the city that the form names. */
export function PlaceFields({ words, latitude, longitude }: { words: PlaceWords; latitude: number | null; longitude: number | null }) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [said, setSaid] = useState("");

  async function take() {
    const form = box.current?.closest("form");
    if (!form) return;
    const given = new FormData(form);
    const query = new URLSearchParams({ country: String(given.get("country") ?? ""), city: String(given.get("city") ?? "") });
    const response = await fetch(`/api/v1/places/point?${query}`).catch(() => null);
    const point = response?.ok ? ((await response.json()) as { point: { latitude: number; longitude: number } | null }).point : null;
    setSaid(point ? "" : words.noCity);
    if (!point) return;
    for (const name of ["latitude", "longitude"] as const) {
      const input = form.elements.namedItem(name);
      if (input instanceof HTMLInputElement) input.value = String(point[name]);
    }
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <fieldset ref={box} className={styles.group}>
      <legend className={styles.legend}>{words.place}</legend>
      <p className={styles.help}>{words.placeHelp}</p>
      <div className={styles.pair}>
        <Field name="latitude" label={words.latitude}><TextInput defaultValue={latitude ?? ""} inputMode="decimal" maxLength={12} /></Field>
        <Field name="longitude" label={words.longitude}><TextInput defaultValue={longitude ?? ""} inputMode="decimal" maxLength={12} /></Field>
      </div>
      <div className={styles.actions}><Button size="small" onClick={() => void take()}>{words.fromCity}</Button><span role="status" className={styles.help}>{said}</span></div>
    </fieldset>
  );
}

/** A field that both have changed, each to another value. */
export type Clash = { name: string; mine: string; theirs: string };

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Merges what is there now into a form: a field that only the others changed gets their value, one that only its reader
 * changed keeps theirs. @returns the fields that both changed, which keep the reader's value
 */
export function mergeInto(form: HTMLFormElement, base: Record<string, string>, now: Record<string, string>): Clash[] {
  return [...new Set([...Object.keys(base), ...Object.keys(now)])].flatMap((name) => {
    const [before, theirs] = [base[name] ?? "", now[name] ?? ""];
    const mine = valueOf(form, name);
    if (mine === null || theirs === before || mine === theirs) return [];
    if (mine !== before) return [{ name, mine, theirs }];
    setValue(form, name, theirs);
    return [];
  });
}

/** Puts one of the two values in the field. */
export function applyChoice(within: HTMLElement | null, name: string, value: string) {
  const form = within?.closest("form");
  if (form) setValue(form, name, value);
}

const controlsOf = (form: HTMLFormElement, name: string) =>
  ([...form.elements] as Control[]).filter((control) => control.name === name && control.type !== "hidden");

function valueOf(form: HTMLFormElement, name: string): string | null {
  const controls = controlsOf(form, name);
  if (!controls.length) return null;
  const [first] = controls;
  if (first!.type !== "checkbox") return first!.value.replaceAll(/\r\n?/g, "\n").trim();
  return (controls as HTMLInputElement[]).filter(({ checked }) => checked).map(({ value }) => value).sort().join(",");
}

function setValue(form: HTMLFormElement, name: string, value: string) {
  for (const control of controlsOf(form, name)) {
    if (control.type === "checkbox") (control as HTMLInputElement).checked = value.split(",").includes(control.value);
    else control.value = value;
  }
}

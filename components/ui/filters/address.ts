/** The address of a list with what a form says, without what is empty, always in the same order. */
export function addressOf(action: string, form: FormData): string {
  const query = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === "string" && value.trim() && !name.startsWith("$")) query.append(name, value.trim());
  query.sort();
  const text = query.toString();
  return text ? `${action}?${text}` : action;
}

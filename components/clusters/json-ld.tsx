/** Facts for search engines (schema.org). Escaped so that no text that people wrote can end the element. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(data) }} />;
}

/** JSON that may stand inside a script element: `</script>`, `<!--` and the two line ends that scripts do not take become escapes. */
export const inScript = (data: unknown) => JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

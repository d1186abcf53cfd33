"use client";
import { useEffect, useState } from "react";

/** Milliseconds of rest before the server is asked how a text looks. */
const rests = 500;

/** The text as the server will show it, a moment after it was typed. The last answer stays while the next is on its way. */
export function usePreview(address: string, body: string): string {
  const [html, setHtml] = useState("");
  useEffect(() => {
    if (body.trim() === "") return void setHtml("");
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ body }), signal: stop.signal })
        .then(async (response) => (response.ok ? ((await response.json()) as { html: string }).html : null))
        .then((shown) => void (shown !== null && setHtml(shown)), () => {}); // without a line there is no preview; the text is safe
    }, rests);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, body]);
  return html;
}

export type Toast = { text: string; tone?: "neutral" | "good" | "bad"; link?: { href: string; label: string } };

/** The event that carries a toast from anywhere in the browser to the host in the frame. */
export const toastEvent = "cluster:toast";

/** Says something in passing, in a corner of the page. Not for errors of a form, nor for what must not be missed. */
export const toast = (detail: Toast) => window.dispatchEvent(new CustomEvent<Toast>(toastEvent, { detail }));

type Pressed = Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "code">;

/** Ctrl-K or ⌘-K: the key, whatever the layout; it is Л in Russian. */
export const isSearchKey = ({ ctrlKey, metaKey, altKey, shiftKey, code }: Pressed) => (ctrlKey || metaKey) && !altKey && !shiftKey && code === "KeyK";

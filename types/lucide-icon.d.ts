/** What `#icons/…` gives: the drawing of a lucide icon, without lucide's own client component (see components/ui/icon.tsx). */
export declare const __iconData: { name: string; node: [string, Record<string, string>][] };

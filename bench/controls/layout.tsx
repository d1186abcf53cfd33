import type { ReactNode } from "react";

/** The least that a page of Next can stand in: no styles, no fonts, no scripts of ours. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}

import type { ReactNode } from "react";
import { NarrowPage } from "#components/shell/narrow-page.tsx";

/** Signing in and up: one column in the middle. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return <NarrowPage>{children}</NarrowPage>;
}

import type { ReactNode } from "react";
import { currentLocale } from "#app/locale.ts";
import { ReaderZone } from "#components/ui/reader-zone.tsx";
import { currentViewer } from "#lib/auth/viewer.ts";

/** Pages of the project office, on the clocks of who opens them. The layout waits for nobody: only a time that is shown does. */
export default async function Layout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const zone = currentViewer(locale).then((viewer) => (viewer.kind === "member" ? viewer.timeZone : null));
  return <ReaderZone zone={zone}>{children}</ReaderZone>;
}

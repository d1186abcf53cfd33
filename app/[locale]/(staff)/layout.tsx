import { Suspense, type ReactNode } from "react";
import { currentLocale } from "#app/locale.ts";
import { OfficeTabs } from "#components/admin/office-tabs.tsx";
import { ReaderZone } from "#components/ui/reader-zone.tsx";
import { currentViewer } from "#lib/auth/viewer.ts";
import { isStaff } from "#lib/core/viewer.ts";

/** Pages of the project office, on the clocks of who opens them. The layout waits for nobody: only a time that is shown does. */
export default async function Layout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const zone = currentViewer(locale).then((viewer) => (viewer.kind === "member" ? viewer.timeZone : null));
  return <ReaderZone zone={zone}><Suspense fallback={null}><Parts /></Suspense>{children}</ReaderZone>;
}

/** To others there is no such page, so nothing that leads to more of them. */
async function Parts() {
  const locale = await currentLocale();
  return isStaff(await currentViewer(locale)) ? <OfficeTabs locale={locale} /> : null;
}

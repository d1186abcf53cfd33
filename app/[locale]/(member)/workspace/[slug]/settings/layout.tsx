import { Suspense, type ReactNode } from "react";
import { currentLocale } from "#app/locale.ts";
import styles from "#components/clusters/stack.module.css";
import { PathTabs } from "#components/ui/path-tabs.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function SettingsLayout({ params, children }: Props) {
  const locale = await currentLocale();
  return (
    <div className={styles.sections}>
      <Suspense fallback={<Skeleton lines={1} label={translator(locale, "common")("loading")} />}><Sections params={params} /></Suspense>
      {children}
    </div>
  );
}

async function Sections({ params }: Pick<Props, "params">) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const t = translator(locale, "joining");
  const here = `/${locale}/workspace/${slug}/settings`;
  const tabs = [
    { href: here, label: t("settings.texts") },
    ...(["joining", "agreements", "people", "invitations"] as const).map((part) => ({ href: `${here}/${part}`, label: t(`settings.${part}`) })),
  ];
  return <PathTabs tabs={tabs} label={t("settings.sections")} />;
}

import { Notice } from "#components/ui/notice.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { type LookingGlass, lookingGlasses } from "#lib/members/labels/profile.ts";
import styles from "./profile.module.css";

/** One's own profile with other eyes. `hidden`: those would not find it at all. */
export function ViewAs({ locale, handle, as, hidden }: { locale: Locale; handle: string; as?: LookingGlass; hidden: boolean }) {
  const t = translator(locale, "profile");
  const base = `/${locale}/members/${handle}`;
  const tabs = [{ href: base, label: t("as.own") }, ...lookingGlasses.map((glass) => ({ href: `${base}?as=${glass}`, label: t(`as.${glass}`) }))];
  return (
    <div className={styles.glass}>
      <Tabs tabs={tabs} current={as ? `${base}?as=${as}` : base} label={t("as.label")} />
      {as ? <Notice tone="amber">{hidden ? t("as.hidden") : t("as.notice")}</Notice> : null}
    </div>
  );
}

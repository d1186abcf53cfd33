import { Notice } from "#components/ui/notice.tsx";
import { formatMoment } from "#lib/i18n/moments.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { CancelEmailChange, EmailChangeForm } from "./email-change.tsx";
import { accountWords } from "./words.ts";

type Change = { email: string; oldConfirmed: boolean; newConfirmed: boolean; ripeAt: string | null; expiresAt: string };
type Props = { locale: Locale; timeZone: string; me: { email: string; hasPassword: boolean }; change: Change | null };

/** One's address, and the change of it that waits for a yes. */
export function EmailSection({ locale, timeZone, me, change }: Props) {
  const t = translator(locale, "account");
  const words = accountWords(locale);
  const when = (at: string) => formatMoment(at, { locale, timeZone });
  return (
    <>
      <p>{t("email.current", { email: me.email })}</p>
      {change ? (
        <Notice tone="amber">
          {change.ripeAt ? <p>{t("email.office", { email: change.email, from: when(change.ripeAt) })}</p> : <p>{t("email.waiting", { email: change.email, until: when(change.expiresAt) })}</p>}
          <p>{change.ripeAt ? null : t(change.oldConfirmed ? "email.old_yes" : "email.old_no")} {t(change.newConfirmed ? "email.new_yes" : "email.new_no")}</p>
          <CancelEmailChange locale={locale} words={words.cancelChange} />
        </Notice>
      ) : null}
      <EmailChangeForm locale={locale} hasPassword={me.hasPassword} words={words.change} />
    </>
  );
}

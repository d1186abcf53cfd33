import type { Metadata } from "next";
import Link from "next/link";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { AuthCard } from "#components/members/auth-card.tsx";
import { OidcButton } from "#components/members/oidc-button.tsx";
import { SignInForm } from "#components/members/sign-in-form.tsx";
import { signInWords } from "#components/members/words.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { ownPath } from "#lib/core/own-path.ts";
import { stepCookieName } from "#lib/auth/cookie.ts";
import { currentViewer } from "#lib/auth/viewer.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import { oidcName } from "#lib/members/auth-options.ts";
import { ToSignUp } from "./to-sign-up.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What signing in elsewhere may have ended with; anything else in the address is not repeated on the page. */
const told = ["oidc.email_unverified", "oidc.email_missing", "banned", "rate_limited", "sign_in_failed", "second_factor_needed"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "auth")("sign_in.title"), robots: { index: false } };
}

export default async function SignInPage(props: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "auth");
  const signUp = <Link href={`/${locale}/sign-up`}>{t("sign_in.sign_up")}</Link>;
  const foot = <>{t("sign_in.no_account")} <Suspense fallback={signUp}><ToSignUp {...props} /></Suspense></>;
  return (
    <AuthCard title={t("sign_in.title")} foot={foot}>
      <Suspense fallback={<Skeleton lines={5} label={translator(locale, "common")("loading")} />}><SignIn {...props} /></Suspense>
    </AuthCard>
  );
}

async function SignIn({ searchParams }: Props) {
  const locale = await currentLocale();
  const { next: wanted, callbackUrl, error, step } = await searchParams;
  const next = ownPath(wanted ?? callbackUrl, `/${locale}/my`);
  if ((await currentViewer(locale)).kind === "member") redirect(next);
  const t = translator(locale, "auth");
  const provider = oidcName();
  const challenge = step === "code" ? (await cookies()).get(stepCookieName())?.value : undefined;
  if (challenge) return <SignInForm locale={locale} next={next} challenge={challenge} words={signInWords(locale)} />;
  return (
    <>
      {error ? <Notice tone="red">{say(locale, "errors", told.includes(String(error)) ? String(error) : "oidc.failed")}</Notice> : null}
      {wanted && !error ? <p>{t("sign_in.first")}</p> : null}
      {provider ? <OidcButton href={`/api/auth/oidc?next=${encodeURIComponent(next)}`} label={t("sign_in.oidc", { provider })} or={t("sign_in.or")} /> : null}
      <SignInForm locale={locale} next={next} words={signInWords(locale)} />
    </>
  );
}

"use client";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { endOtherSessionsAction, endSessionAction, resendAction, revokeTokenAction } from "#lib/members/actions.ts";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";

/** Signs one device out. */
export function EndSession({ locale, sessionId, words }: { locale: string; sessionId: string; words: { end: string; device: string; done: string } }) {
  return <ToldButton action={endSessionAction} done={words.done} fields={{ locale, sessionId }} size="small">{words.end}<VisuallyHidden>: {words.device}</VisuallyHidden></ToldButton>;
}

type Asked = { label: string; text: string; cancel: string; close: string; done: string };

/** Signs all other devices out, when asked twice. */
export function EndOtherSessions({ locale, words }: { locale: string; words: Asked }) {
  const action = useToldAction(endOtherSessionsAction, words.done);
  return <ConfirmButton label={words.label} action={action} fields={{ locale }} words={{ title: words.label, text: words.text, confirm: words.label, cancel: words.cancel, close: words.close }} />;
}

/** Revokes an access token, when asked twice. */
export function RevokeToken({ locale, tokenId, words }: { locale: string; tokenId: string; words: Asked & { title: string } }) {
  const action = useToldAction(revokeTokenAction, words.done);
  return <ConfirmButton size="small" aria-label={words.title} label={words.label} action={action} fields={{ locale, tokenId }} words={{ title: words.title, text: words.text, confirm: words.label, cancel: words.cancel, close: words.close }} />;
}

/** Has the letter of confirmation sent again. */
export function ResendConfirmation({ locale, words }: { locale: string; words: { resend: string; resent: string } }) {
  return <ToldButton action={resendAction} done={words.resent} fields={{ locale }} size="small">{words.resend}</ToldButton>;
}

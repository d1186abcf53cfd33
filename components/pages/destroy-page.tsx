"use client";
import { destroyPageAction } from "#lib/pages/actions/arranging.ts";
import type { ButtonLook } from "#components/ui/button.tsx";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import type { DestroyWords } from "./destroy-words.ts";

type Props = ButtonLook & { page: { id: string }; locale: string; /** The address of all pages */ all: string; words: DestroyWords };

/** Asks, deletes a page of the trash for ever, and leads back to the trash. */
export const DestroyPage = ({ page, locale, all, words: { label, done, ...words }, ...look }: Props) => (
  <ConfirmButton {...look} size="small" label={label} action={useToldAction(destroyPageAction, done)} fields={{ locale, pageId: page.id, back: `${all.replace(/^\/\w+/, "")}/trash` }} words={{ title: label, confirm: label, ...words }} />
);

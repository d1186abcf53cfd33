"use client";
import { acceptItemAction, declineItemAction, endItemAction } from "#lib/clusters/actions/network.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import styles from "./network.module.css";

export type ItemWords = Record<"show" | "shown" | "decline" | "declined" | "end" | "ended" | "endTitle" | "cancel" | "close", string>;
type Props = { itemId: string; locale: string; rights: { mayAnswer: boolean; mayEnd: boolean }; words: ItemWords };

/** What one may do with an item that is offered to or shown in another cluster. */
export function ItemButtons({ itemId, locale, rights, words }: Props) {
  const end = useToldAction(endItemAction, words.ended);
  const fields = { itemId, locale };
  return (
    <div className={styles.buttons}>
      {rights.mayAnswer ? <ToldButton action={acceptItemAction} done={words.shown} fields={fields} size="small" variant="primary">{words.show}</ToldButton> : null}
      {rights.mayAnswer ? <ToldButton action={declineItemAction} done={words.declined} fields={fields} size="small">{words.decline}</ToldButton> : null}
      {rights.mayEnd ? <ConfirmButton size="small" label={words.end} action={end} fields={fields} words={{ title: words.endTitle, confirm: words.end, cancel: words.cancel, close: words.close }} /> : null}
    </div>
  );
}

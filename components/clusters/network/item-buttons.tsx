"use client";
import { acceptItemAction, declineItemAction, endItemAction } from "#lib/clusters/actions/network.ts";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import styles from "./network.module.css";

export type ItemWords = Record<"show" | "shown" | "decline" | "declined" | "end" | "ended" | "endTitle" | "cancel" | "close", string>;
type Props = { itemId: string; locale: string; rights: { mayAnswer: boolean; mayEnd: boolean }; words: ItemWords };

/** What one may do with an item that is offered to or shown in another cluster. */
export function ItemButtons({ itemId, locale, rights, words }: Props) {
  const [show, decline, end] = [useToldAction(acceptItemAction, words.shown), useToldAction(declineItemAction, words.declined), useToldAction(endItemAction, words.ended)];
  const hidden = <><input type="hidden" name="itemId" value={itemId} /><input type="hidden" name="locale" value={locale} /></>;
  return (
    <div className={styles.buttons}>
      {rights.mayAnswer ? <form action={show}>{hidden}<Submit size="small">{words.show}</Submit></form> : null}
      {rights.mayAnswer ? <form action={decline}>{hidden}<Submit size="small" variant="secondary">{words.decline}</Submit></form> : null}
      {rights.mayEnd ? <ConfirmButton size="small" label={words.end} action={end} fields={{ itemId, locale }} words={{ title: words.endTitle, confirm: words.end, cancel: words.cancel, close: words.close }} /> : null}
    </div>
  );
}

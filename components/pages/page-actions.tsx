"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { __iconData as archiveIcon } from "#icons/archive";
import { __iconData as globe } from "#icons/globe";
import { __iconData as history } from "#icons/rotate-ccw-clock";
import { __iconData as languages } from "#icons/languages";
import { __iconData as lockIcon } from "#icons/lock";
import { __iconData as moveIcon } from "#icons/corner-down-right";
import { __iconData as pencil } from "#icons/pencil";
import { __iconData as plus } from "#icons/plus";
import { __iconData as bin } from "#icons/trash";
import { archivePageAction, lockPageAction, publishPageAction, removeTextAction, trashPageAction } from "#lib/pages/actions/arranging.ts";
import { type Locale, localeNames } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmButton } from "#components/ui/dialog/confirm-button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { useToldAction } from "#components/ui/toast/use-told-action.ts";
import { DestroyPage } from "./destroy-page.tsx";
import { destroyWords } from "./destroy-words.ts";
import { MoveDialog, type Place } from "./move-dialog.tsx";
import styles from "./page-actions.module.css";

export type ActionsOf = {
  id: string; title: string; rev: number; titles: LocalizedText; locale: Locale; parentId: string | null; locked: boolean; archived: boolean; trashed: boolean; published: boolean; may: { edit: boolean; arrange: boolean; trash: boolean; lock: boolean; unarchive: boolean; destroy: boolean };
};
type Props = { page: ActionsOf; locale: string; here: string; all: string; lang: string; places: readonly Place[]; children?: React.ReactNode };

/** What one may do with a page: the two that are wanted often, the rest behind one button. */
export function PageActions({ page, locale, here, all, lang, places, children }: Props) {
  const t = useTranslations("pages");
  const [moving, setMoving] = useState(false);
  const small = (icon: Parameters<typeof Icon>[0]["of"]) => <Icon of={icon} size={16} />;
  const fields = { locale, pageId: page.id };
  return (
    <>
      {page.may.edit ? <LinkButton variant="primary" href={`${here}/edit?lang=${lang}`} icon={<Icon of={pencil} />}>{t("view.edit")}</LinkButton> : null}
      <LinkButton href={`${here}/history?lang=${lang}`} icon={<Icon of={history} />}>{t("view.history")}</LinkButton>
      <details className={styles.more}>
        <summary className={styles.summary}>{t("view.more")}</summary>
        <div className={styles.menu}>
          {page.may.arrange ? <LinkButton variant="quiet" size="small" icon={small(plus)} href={`${all}/new?parent=${page.id}`}>{t("newBelow")}</LinkButton> : null}
          {page.may.arrange ? <Button variant="quiet" size="small" icon={small(moveIcon)} onClick={() => setMoving(true)} aria-haspopup="dialog">{t("do.move")}</Button> : null}
          {children}
          {page.may.lock && !page.trashed ? <Switch action={lockPageAction} fields={{ ...fields, locked: page.locked ? "no" : "yes" }} icon={small(lockIcon)} label={t(page.locked ? "do.unlock" : "do.lock")} done={t(page.locked ? "do.unlocked" : "do.locked")} /> : null}
          {page.may.lock && page.published ? <Switch action={publishPageAction} fields={{ ...fields, published: "no" }} icon={small(globe)} label={t("do.unpublish")} done={t("do.unpublished")} /> : null}
          {page.may.lock && !page.published && !page.archived && !page.trashed ? <Asked action={publishPageAction} fields={{ ...fields, published: "yes" }} icon={small(globe)} label={t("do.publish")} text={t("do.publishText")} done={t("do.didPublish")} tone="primary" /> : null}
          {page.may.arrange ? <Asked action={archivePageAction} fields={{ ...fields, archived: "yes" }} icon={small(archiveIcon)} label={t("do.archive")} text={t("do.archiveText", { title: page.title })} done={t("do.archived")} tone="primary" /> : null}
          {page.may.unarchive ? <Switch action={archivePageAction} fields={{ ...fields, archived: "no" }} icon={small(archiveIcon)} label={t("do.unarchive")} done={t("do.unarchived")} /> : null}
          {page.may.trash && !page.trashed ? <Asked action={trashPageAction} fields={{ ...fields, trashed: "yes" }} icon={small(bin)} label={t("do.trash")} text={t("do.trashText", { title: page.title })} done={t("do.trashed")} /> : null}
          {page.may.arrange && Object.keys(page.titles).length > 1 ? (
            <Asked
              action={removeTextAction} fields={{ ...fields, textLocale: page.locale, rev: String(page.rev), back: here.replace(/^\/\w+/, "") }} icon={small(languages)}
              label={t("do.removeText", { language: localeNames[page.locale] })} text={t("do.removeTextAsk", { language: localeNames[page.locale] })} done={t("do.removedText")}
            />
          ) : null}
          {page.may.destroy ? <DestroyPage page={page} locale={locale} all={all} variant="quiet" icon={small(bin)} words={destroyWords(t, page.title)} /> : null}
          {page.may.trash && page.trashed ? <Switch action={trashPageAction} fields={{ ...fields, trashed: "no" }} icon={small(bin)} label={t("do.untrash")} done={t("do.untrashed")} /> : null}
        </div>
      </details>
      <MoveDialog open={moving} onClose={() => setMoving(false)} locale={locale} page={page} places={places} />
    </>
  );
}

type Deed = { action: typeof lockPageAction; fields: Record<string, string>; label: string; done: string; icon?: React.ReactNode };

/** Done at one press: it can be taken back at another. */
export function Switch({ action, fields, label, done, icon }: Deed) {
  const run = useToldAction(action, done);
  return (
    <form action={run}>
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Submit variant="quiet" size="small" icon={icon}>{label}</Submit>
    </form>
  );
}

function Asked({ action, fields, label, done, icon, text, tone }: Deed & { text: string; tone?: "primary" | "danger" }) {
  const t = useTranslations("pages.do");
  return (
    <ConfirmButton
      variant="quiet" size="small" icon={icon} label={label} action={useToldAction(action, done)} fields={fields} tone={tone}
      words={{ title: label, text, confirm: label, cancel: t("cancel"), close: t("close") }}
    />
  );
}

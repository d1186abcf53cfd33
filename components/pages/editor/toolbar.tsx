"use client";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { __iconData as bold } from "#icons/letter-b";
import { __iconData as page } from "#icons/file-text";
import { __iconData as heading } from "#icons/letter-h";
import { __iconData as mention } from "#icons/at-sign";
import { __iconData as picture } from "#icons/image";
import { __iconData as italic } from "#icons/italic";
import { __iconData as link } from "#icons/link";
import { __iconData as list } from "#icons/list";
import { __iconData as tasks } from "#icons/list-todo";
import { __iconData as table } from "#icons/table";
import { Icon, type IconData } from "#components/ui/icon.tsx";
import type { Tool } from "./insert.ts";
import type { Sending } from "./use-pictures.ts";
import styles from "./editor.module.css";

const tools: [Tool, IconData][] = [["bold", bold], ["italic", italic], ["heading", heading], ["list", list], ["tasks", tasks], ["table", table], ["link", link], ["page", page], ["mention", mention]];

/** Marks of Markdown for those who do not know them by heart. */
export function Toolbar({ onTool, onPictures, sending }: { onTool: (tool: Tool) => void; onPictures: (files: File[]) => void; sending: Sending | null }) {
  const t = useTranslations("pages.edit");
  const files = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.tools} role="group" aria-label={t("tools")}>
      {tools.map(([tool, icon]) => <ToolButton key={tool} icon={icon} label={t(tool)} onPress={() => onTool(tool)} />)}
      <ToolButton icon={picture} label={t("picture")} onPress={() => files.current?.click()} />
      <input ref={files} type="file" accept="image/*" multiple hidden aria-label={t("picture")} onChange={({ target }) => { onPictures([...(target.files ?? [])]); target.value = ""; }} />
      <span role="status" className={styles.busy}>{sending ? t("pictureBusy") : ""}</span>
      {sending ? <progress className={styles.progress} value={sending.share} aria-label={t("pictureProgress", { name: sending.name, share: Math.round(sending.share * 100) })} /> : null}
    </div>
  );
}

const ToolButton = ({ icon, label, onPress }: { icon: IconData; label: string; onPress: () => void }) => (
  <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onPress}><Icon of={icon} size={16} /></button>
);

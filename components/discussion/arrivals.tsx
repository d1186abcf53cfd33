"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Message } from "#lib/discussion/protocol.ts";
import { LiveRegion } from "#components/ui/live-region.tsx";
import { useReader } from "./use-reader.ts";

/** Says the message that has just arrived from somebody else; history and one's own words are not said. */
export function Arrivals({ messages }: { messages: Message[] }) {
  const t = useTranslations("discussion");
  const { me } = useReader();
  const [saidTo] = useState(() => messages.at(-1)?.seq ?? 0);
  const last = messages.at(-1);
  const isNews = last && last.seq > saidTo && last.author?.id !== me.id && !last.deletedAt;
  return <LiveRegion>{isNews ? t("arrived", { name: last.author?.name ?? t("formerMember"), text: last.body.slice(0, 300) }) : null}</LiveRegion>;
}

import Link from "next/link";
import { __iconData as list } from "#icons/list";
import { __iconData as map } from "#icons/map";
import { __iconData as table } from "#icons/table";
import { addressOf } from "#components/directory/address.ts";
import directory from "#components/directory/directory.module.css";
import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ParticipantQuery } from "./query.ts";

const views = [["list", list], ["table", table], ["map", map]] as const;

/** How the participants are shown; every choice is an address. */
export function ViewChoice({ locale, base, query }: { locale: Locale; base: string; query: ParticipantQuery }) {
  const common = translator(locale, "common");
  return (
    <nav aria-label={common("view")} className={directory.choices}>
      {views.map(([view, icon]) => (
        <Link key={view} href={addressOf(base, { ...query, view, cursor: undefined })} scroll={false} prefetch={false} className={directory.choice} aria-current={query.view === view ? "true" : undefined}>
          <Icon of={icon} size={16} /> <span>{common(view)}</span>
        </Link>
      ))}
    </nav>
  );
}

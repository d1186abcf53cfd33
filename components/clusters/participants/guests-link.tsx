import { __iconData as userPlus } from "#icons/user-plus";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** Where those who run the cluster see whom they have let in from outside. */
export const GuestsLink = ({ locale, href }: { locale: Locale; href: string }) => (
  <LinkButton size="small" variant="quiet" href={href} icon={<Icon of={userPlus} size={16} />}>{translator(locale, "guests")("title")}</LinkButton>
);

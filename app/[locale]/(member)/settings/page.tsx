import { redirect } from "next/navigation";
import { currentLocale } from "#app/locale.ts";

export default async function SettingsPage() {
  redirect(`/${await currentLocale()}/settings/profile`);
}

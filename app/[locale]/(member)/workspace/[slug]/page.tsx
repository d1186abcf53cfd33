import { redirect } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "./room.ts";

type Props = { params: Promise<{ slug: string }> };

/** A workspace opens with what people say in it. */
export default async function WorkspacePage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={6} label={translator(locale, "common")("loading")} />}><ToDiscussion {...props} /></Suspense>;
}

async function ToDiscussion({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  await workspaceRoom(locale, slug);
  return redirect(`/${locale}/workspace/${slug}/discussion`);
}

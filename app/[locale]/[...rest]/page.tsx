import { notFound } from "next/navigation";
import { currentLocale } from "#app/locale.ts";

export const generateStaticParams = () => [{ rest: ["_"] }];

/** Addresses that nothing else answers: in the reader's language, in the frame. */
export default async function UnknownPage() {
  await currentLocale();
  notFound();
}

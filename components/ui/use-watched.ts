"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";

/**
 * What an address of the API says, looked at again and again; when `hasEnded` the page is read anew and nobody looks any
 * more. While it does not answer, what was seen last stays, with `lost`, and it is asked five times as seldom.
 * @param pause milliseconds between two looks
 */
export function useWatched<T>(address: string, hasEnded: (seen: T) => boolean, pause = 700): { seen: T | null; lost: boolean } {
  const router = useRouter();
  const [watched, setWatched] = useState<{ seen: T | null; lost: boolean }>({ seen: null, lost: false });
  const take = useEffectEvent((found: T | null) => {
    setWatched(({ seen }) => ({ seen: found ?? seen, lost: found === null }));
    const ended = found !== null && hasEnded(found);
    if (ended) router.refresh();
    return ended;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    async function look() {
      const found = await fetch(address, { cache: "no-store" }).then((answer) => (answer.ok ? (answer.json() as Promise<T>) : null)).catch(() => null);
      if (gone || take(found)) return;
      timer = setTimeout(() => void look(), found === null ? pause * 5 : pause);
    }
    timer = setTimeout(() => void look(), pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [address, pause]);
  return watched;
}

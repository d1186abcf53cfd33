"use client";
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Message } from "#lib/discussion/protocol.ts";

/** Pixels from the end within which a reader counts as being at the end. */
const nearEnd = 60;

/**
 * Keeps what is read where it is: at the end the list follows, elsewhere it stays, also when history comes in above.
 * `unseen` counts what others have written below since the reader left the end.
 */
export function useScroll(list: RefObject<HTMLElement | null>, messages: Message[], outgoing: number, me: string) {
  const [atBottom, setAtBottom] = useState(true);
  const [leftAt, setLeftAt] = useState(0);
  const before = useRef({ firstId: "", height: 0, follows: true, outgoing: 0, isFirst: true });
  const lastSeq = messages.at(-1)?.seq ?? 0;

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const past = before.current;
    const firstId = messages[0]?.id ?? "";
    const grewAbove = past.firstId !== "" && past.firstId !== firstId;
    if (past.isFirst) showStart(element);
    else if (grewAbove) element.scrollTop += element.scrollHeight - past.height;
    else if (past.follows || outgoing > past.outgoing) element.scrollTop = element.scrollHeight;
    before.current = { firstId, height: element.scrollHeight, follows: isAtEnd(element), outgoing, isFirst: false };
  }, [list, messages, outgoing]);

  // the panel changes its height with the composer and the keyboard of a phone
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const watch = new ResizeObserver(() => void (before.current.follows && (element.scrollTop = element.scrollHeight)));
    watch.observe(element);
    if (element.lastElementChild) watch.observe(element.lastElementChild); // reactions, edits
    return () => watch.disconnect();
  }, [list]);

  const onScroll = useCallback(() => {
    const element = list.current;
    if (!element) return;
    const isEnd = isAtEnd(element);
    before.current.follows = isEnd;
    before.current.height = element.scrollHeight;
    setAtBottom(isEnd);
    if (isEnd) setLeftAt(lastSeq);
  }, [list, lastSeq]);

  const toLatest = useCallback(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [list]);

  const seenTo = atBottom ? lastSeq : leftAt;
  const unseen = messages.filter(({ seq, author }) => seq > seenTo && author?.id !== me).length;
  if (atBottom && leftAt !== lastSeq) setLeftAt(lastSeq);
  return { atBottom, unseen, toLatest, onScroll };
}

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) => scrollHeight - scrollTop - clientHeight < nearEnd;

/** Opens at the first unread message, else at the end. */
function showStart(element: HTMLElement) {
  const line = element.querySelector<HTMLElement>("[data-new-line]");
  element.scrollTop = line ? line.offsetTop - element.offsetTop - element.clientHeight / 3 : element.scrollHeight;
}

"use client";
import { useEffect, useRef, useState } from "react";
import type { Message } from "#lib/discussion/protocol.ts";
import type { Conversation } from "./client/conversation.ts";
import type { Status } from "./client/snapshot.ts";

/** Milliseconds that the end must be in view to count as read. */
const glance = 600;

/**
 * Marks what is in view as read, and answers after which `seq` the line of new messages stands: where the reader stopped
 * before this visit, or when they last looked away. Null where there is nothing to mark.
 */
export function useReading({ conversation, status, messages, atBottom, readSeq }: { conversation: Conversation | null; status: Status; messages: Message[]; atBottom: boolean; readSeq: number }) {
  const [lineAfter, setLineAfter] = useState(() => (readSeq > 0 && (messages.at(-1)?.seq ?? 0) > readSeq ? readSeq : null));
  const [isVisible, setIsVisible] = useState(true);
  const marked = useRef(readSeq);
  const lastSeq = messages.at(-1)?.seq ?? 0;

  useEffect(() => {
    const look = () => {
      const visible = document.visibilityState === "visible";
      setIsVisible(visible);
      if (!visible && marked.current >= lastSeq && lastSeq > 0) setLineAfter(lastSeq);
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [lastSeq]);

  useEffect(() => {
    if (!conversation || status !== "live" || !atBottom || !isVisible || lastSeq <= marked.current) return;
    const timer = setTimeout(() => {
      void conversation.markRead(lastSeq).then((isMarked) => void (isMarked && (marked.current = Math.max(marked.current, lastSeq))));
    }, glance);
    return () => clearTimeout(timer);
  }, [conversation, status, atBottom, isVisible, lastSeq]);

  return lineAfter;
}

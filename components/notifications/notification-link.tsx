"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { markRead } from "./mark-read.ts";

/** Leads to what a notification tells of; whoever goes there has read it. */
export const NotificationLink = ({ id, href, unread, className, children, onGo }: { id: string; href: string; unread: boolean; className?: string; children: ReactNode; onGo?: () => void }) => (
  <Link href={href} prefetch={false} className={className} onClick={() => { if (unread) markRead(id); onGo?.(); }}>{children}</Link>
);

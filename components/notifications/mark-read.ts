/** Marks one as read while its reader goes where it leads; the page that is left need not wait. */
export function markRead(id: string): void {
  void fetch("/api/v1/notifications/read-marks", {
    method: "POST", keepalive: true, headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify({ ids: [id] }),
  }).catch(() => {}); // it stays unread, nothing is lost
}

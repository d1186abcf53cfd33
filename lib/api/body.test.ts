import { expect, test } from "vitest";
import { textUpTo } from "./body.ts";

test("who hangs up in the middle of a body has sent a broken one: it is no fault of ours", async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent++ === 0) controller.enqueue(Buffer.from('{"name":'));
      else controller.error(Object.assign(new Error("aborted"), { code: "ECONNRESET" }));
    },
  });
  const request = new Request("http://localhost/", { method: "POST", body, duplex: "half" } as RequestInit);
  await expect(textUpTo(1000, request)).rejects.toMatchObject({ code: "malformed", reason: "json_broken" });
});

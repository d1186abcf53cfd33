import type { BrowserContext, ConsoleMessage, Page } from "@playwright/test";

/**
 * Watches every page of a context. Faults are: errors in the console, uncaught exceptions, failed or refused requests to
 * our own origin, and any request to somebody else's. `expected` excuses what a journey provokes on purpose.
 */
export function watch(context: BrowserContext, origin: string) {
  const faults: string[] = [];
  const excused: RegExp[] = [/Blocked script execution in 'about:srcdoc'/]; // axe, which looks into the sandboxed frame of a letter
  const note = (fault: string) => {
    if (!excused.some((pattern) => pattern.test(fault))) faults.push(fault);
  };

  context.on("page", (page: Page) => {
    page.on("pageerror", (error) => note(`uncaught on ${page.url()}: ${error.stack ?? error.message}`));
  });
  context.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error") note(`console on ${message.page()?.url()}: ${message.text()} (${message.location().url})`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host) note(`third party: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") note(`failed: ${request.method()} ${request.url()} ${why}`); // a page left behind breaks off what it asked for
  });
  context.on("response", (response) => {
    if (response.status() >= 500) note(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });

  return {
    faults,
    /** From now on faults like this are part of the journey. */
    expected: (pattern: RegExp) => void excused.push(pattern),
  };
}

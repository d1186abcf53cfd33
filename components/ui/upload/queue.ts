import type { Upload } from "tus-js-client";

export type Item = {
  key: number;
  name: string;
  total: number;
  sent: number;
  state: "waiting" | "going" | "finishing" | "paused" | "failed" | "done";
  /** Why it failed, where the server said. */
  message?: string;
};

/** What is done with a file that has arrived: its id is known. Answers why it could not be, or nothing. */
export type Arrived = (fileId: string, file: File) => Promise<string | void>;

type Kept = { item: Item; file: File; upload?: Upload };

const atOnce = 2;
const pieceSize = 16 * 2 ** 20; // no request takes long, so that no proxy ends it
const retryDelays = [0, 1000, 2000, 5000, 10_000, 20_000, 30_000];

/**
 * Sends files one after another, by the tus protocol: what breaks goes on where it stopped, today or, when the same file is
 * chosen again, within a day. Knows nothing of what it looks like.
 */
export class UploadQueue {
  #kept: Kept[] = [];
  #keys = 0;
  #arrived: Arrived = async () => {};
  #show: (items: Item[]) => void;
  #locale: string;

  constructor({ locale, show }: { locale: string; show: (items: Item[]) => void }) {
    this.#locale = locale;
    this.#show = show;
  }

  onArrived(arrived: Arrived) {
    this.#arrived = arrived;
  }

  add(files: Iterable<File>, refusal: (file: File) => string | null) {
    for (const file of files) {
      const message = refusal(file) ?? undefined;
      this.#kept.push({ file, item: { key: this.#keys++, name: file.name, total: file.size, sent: 0, state: message ? "failed" : "waiting", message } });
    }
    this.#next();
  }

  pause(key: number) {
    const kept = this.#find(key);
    void kept?.upload?.abort();
    this.#set(kept, { state: "paused" });
    this.#next();
  }

  resume(key: number) {
    this.#set(this.#find(key), { state: "waiting", message: undefined });
    this.#next();
  }

  cancel(key: number) {
    const kept = this.#find(key);
    void kept?.upload?.abort(true).catch(() => {}); // the server forgets it by itself within a day
    this.#kept = this.#kept.filter((other) => other !== kept);
    this.#next();
  }

  clear() {
    this.#kept = this.#kept.filter(({ item }) => item.state !== "done");
    this.#tell();
  }

  #find = (key: number) => this.#kept.find(({ item }) => item.key === key);
  #tell = () => this.#show(this.#kept.map(({ item }) => item));

  #set(kept: Kept | undefined, change: Partial<Item>) {
    if (!kept) return;
    kept.item = { ...kept.item, ...change };
    this.#tell();
  }

  #next() {
    this.#tell();
    const running = this.#kept.filter(({ item }) => item.state === "going" || item.state === "finishing").length;
    for (const kept of this.#kept.filter(({ item }) => item.state === "waiting").slice(0, Math.max(0, atOnce - running))) void this.#start(kept);
  }

  async #start(kept: Kept) {
    this.#set(kept, { state: "going" });
    kept.upload ??= await this.#prepare(kept);
    if (kept.item.state === "going") kept.upload.start(); // not paused meanwhile
  }

  async #prepare(kept: Kept): Promise<Upload> {
    const { Upload } = await import("tus-js-client"); // only for who uploads
    const upload = new Upload(kept.file, {
      endpoint: "/api/files/uploads", chunkSize: pieceSize, retryDelays, removeFingerprintOnSuccess: true,
      metadata: { filename: kept.file.name }, headers: { "accept-language": this.#locale },
      onProgress: (sent) => kept.item.state === "going" && this.#set(kept, { sent }),
      onSuccess: () => void this.#finish(kept, upload.url!.split("/").at(-1)!),
      onError: (error) => this.#fail(kept, "originalResponse" in error ? wordsIn(error.originalResponse?.getBody()) : ""),
    });
    const taken = new Set(this.#kept.map(({ upload }) => upload?.url)); // by another copy of the same file
    const earlier = (await upload.findPreviousUploads()).find(({ uploadUrl }) => !taken.has(uploadUrl));
    if (earlier) upload.resumeFromPreviousUpload(earlier);
    return upload;
  }

  async #finish(kept: Kept, fileId: string) {
    this.#set(kept, { state: "finishing", sent: kept.item.total });
    const refused = await this.#arrived(fileId, kept.file).catch(() => "");
    if (typeof refused === "string") this.#fail(kept, refused);
    else this.#set(kept, { state: "done" });
    this.#next();
  }

  #fail(kept: Kept, message: string) {
    this.#set(kept, { state: "failed", message: message || undefined });
    this.#next();
  }
}

type Problem = { detail?: string; errors?: { message: string }[] };

/** The server's words for a refusal (RFC 9457); none when the line broke. */
export function wordsIn(body: string | undefined): string {
  try {
    const { detail = "", errors } = JSON.parse(body ?? "") as Problem;
    return errors?.[0]?.message ?? detail;
  } catch {
    return "";
  }
}

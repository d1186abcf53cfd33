export type Outcome = { kind: "taken"; id: string } | { kind: "refused"; message: string } | { kind: "stopped" } | { kind: "lost" };
export type Sending = { done: Promise<Outcome>; stop: () => void };

type Problem = { detail?: string; errors?: { message: string }[] };

/** Sends a file to the API. `fetch` cannot tell how much has been sent, so this is an XMLHttpRequest. */
export function send(file: File, { locale, onProgress }: { locale: string; onProgress: (sent: number) => void }): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<Outcome>((settle) => {
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => settle(read(request));
    request.onerror = () => settle({ kind: "lost" });
    request.onabort = () => settle({ kind: "stopped" });
  });
  request.open("POST", `/api/v1/imports?fileName=${encodeURIComponent(file.name.slice(-200))}`);
  request.setRequestHeader("content-type", "text/csv");
  request.setRequestHeader("accept-language", locale);
  request.send(file);
  return { done, stop: () => request.abort() };
}

function read({ status, responseText }: XMLHttpRequest): Outcome {
  try {
    const answer = JSON.parse(responseText) as { id?: string } & Problem;
    if (status === 201 && answer.id) return { kind: "taken", id: answer.id };
    const why = [answer.detail, ...(answer.errors ?? []).map(({ message }) => message)];
    return { kind: "refused", message: (answer.errors?.length && status === 422 ? why.slice(1) : why).filter(Boolean).join(" ") };
  } catch {
    return { kind: "lost" };
  }
}

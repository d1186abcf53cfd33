type Told = { purpose: string; locale: string; onProgress: (share: number) => void };

/** Sends a picture. XMLHttpRequest, since `fetch` does not say how far it is. Resolves in any case; without words when the line failed. */
export function sendPicture(file: File, { purpose, locale, onProgress }: Told): Promise<{ id: string } | { message: string }> {
  const { promise, resolve } = Promise.withResolvers<{ id: string } | { message: string }>();
  const request = new XMLHttpRequest();
  request.open("POST", `/api/v1/pictures?purpose=${purpose}&name=${encodeURIComponent(file.name.slice(0, 200))}`);
  request.setRequestHeader("content-type", "application/octet-stream"); // what it is, the server finds in the bytes
  request.setRequestHeader("accept-language", locale);
  request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
  request.onload = () => resolve(read(request));
  request.onerror = request.ontimeout = () => resolve({ message: "" });
  request.send(file);
  return promise;
}

type Problem = { id?: string; detail?: string; errors?: { message: string }[] };

function read({ status, responseText }: XMLHttpRequest): { id: string } | { message: string } {
  try {
    const body = JSON.parse(responseText) as Problem;
    return status < 300 && body.id ? { id: body.id } : { message: body.errors?.[0]?.message ?? body.detail ?? "" };
  } catch {
    return { message: "" }; // a proxy's words are not ours
  }
}

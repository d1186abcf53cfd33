import { io, type Socket } from "socket.io-client";

type Acknowledgement = { ok: boolean; error?: { code: string; message: string } } & Record<string, unknown>;

/** A program's connection to the sockets, by a personal access token. */
export async function connect(origin: string, token: string): Promise<Socket> {
  const socket = io(origin, { auth: { token }, transports: ["websocket"], reconnection: false, forceNew: true });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

export const say = (socket: Socket, event: string, payload: object): Promise<Acknowledgement> => socket.timeout(5000).emitWithAck(event, payload) as Promise<Acknowledgement>;

/** The next event of that name. */
export const heard = <T>(socket: Socket, event: string): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${event} was not heard within 5 s`)), 5000);
    socket.once(event, (payload: T) => {
      clearTimeout(timer);
      resolve(payload);
    });
  });

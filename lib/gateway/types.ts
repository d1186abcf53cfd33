import type { Server, Socket } from "socket.io";
import type { MemberViewer } from "#lib/core/viewer.ts";

export type ConnectionData = {
  viewer: MemberViewer;
  /** Asks anew who the credentials stand for; null when they no longer count. */
  askAgain: () => Promise<MemberViewer | null>;
};

type Events = { [event: string]: (...args: never[]) => void };
export type Gateway = Server<Events, Events, Events, ConnectionData>;
export type GatewaySocket = Socket<Events, Events, Events, ConnectionData>;

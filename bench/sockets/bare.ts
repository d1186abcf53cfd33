/* The control: a room of bare Socket.IO that keeps nothing, asks nobody and acknowledges at once. Prints its port. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";

type Acknowledge = (answer: object) => void;
type Sent = { conversationId: string; clientId: string; body: string };

const server = createServer();
const io = new Server(server, { serveClient: false, perMessageDeflate: false });
let seq = 0;
io.on("connection", (socket) => {
  socket.on("conversation:open", ({ conversationId }: Sent, acknowledge: Acknowledge) => {
    void socket.join(conversationId);
    acknowledge({ ok: true });
  });
  socket.on("message:send", ({ conversationId, clientId, body }: Sent, acknowledge: Acknowledge) => {
    const message = { id: clientId, conversationId, clientId, body, seq: ++seq, createdAt: new Date().toISOString(), author: { id: clientId, name: "Somebody", handle: "somebody" } };
    io.to(conversationId).emit("message:new", message);
    acknowledge({ ok: true, message });
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));

import type { Server, Socket } from 'node:net';

/**
 * Browsers open connections in advance. One on which nothing was said yet is not idle to Node, and would keep a closing server
 * waiting until it times out.
 * @returns ends those
 */
export function watchSpareConnections(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
}

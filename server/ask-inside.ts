import http from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';

/**
 * A question to a server of this process, without a network and without a visitor: nobody else can ask it, and nobody can break it off.
 * @returns the whole answer
 */
export function askInside(
  server: { emit(event: 'connection', socket: Duplex): boolean },
  path: string,
): Promise<{ status: number; body: Buffer }> {
  const [ours, theirs] = duplexPair();
  server.emit('connection', theirs);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    http
      .get({ path, createConnection: () => ours as never, headers: { host: 'inside', connection: 'close' } })
      .on('response', (response) => {
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      })
      .on('error', reject);
  });
}

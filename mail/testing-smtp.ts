import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer, TLSSocket } from 'node:tls';
import type { Certificate } from './testing-certificate.ts';

/** What the peer does at a command instead of what it should: an answer, a silence, a cut, or nothing special. */
export type Fault = {
  at: 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | '.';
  does: string | 'hang' | 'cut' | number;
};

export type Taken = { raw: string; messageId: string; to: string };

type Options = {
  certificate?: Certificate;
  /** Speaks TLS from the first byte. */
  isSecure?: boolean;
  /** Asked for every connection, counted from 0. */
  fault?: (connection: number) => Fault | undefined;
  port?: number;
};

export type Peer = {
  port: number;
  /** What was taken with `250`, in order. */
  taken: Taken[];
  /** What had come in whole when the connection was cut: the sender cannot know. */
  maybe: Taken[];
  connections: number;
  stop: () => Promise<void>;
};

/** A mail server of about RFC 5321, in this process, on loopback. */
export async function startPeer({ certificate, isSecure = false, fault, port = 0 }: Options = {}): Promise<Peer> {
  const sockets = new Set<Socket>();
  const peer: Omit<Peer, 'port' | 'stop'> = { taken: [], maybe: [], connections: 0 };
  const onSocket = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    talk(socket, { peer, certificate, isSecure, fault: fault?.(peer.connections++) });
  };
  const server: Server = isSecure ? createTlsServer({ ...certificate }, onSocket) : createServer(onSocket);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return Object.assign(peer, {
    port: (server.address() as { port: number }).port,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  });
}

type Talk = {
  peer: Omit<Peer, 'port' | 'stop'>;
  certificate?: Certificate;
  isSecure: boolean;
  fault?: Fault;
  isUpgraded?: boolean;
};

function talk(socket: Socket, { peer, certificate, isSecure, fault, isUpgraded }: Talk): void {
  let buffer = '';
  let isData = false;
  let to = '';
  const say = (at: Fault['at'], line: string, then?: () => void) => {
    const does = fault?.at === at ? fault.does : undefined;
    if (does === 'hang') return;
    if (does === 'cut') return void socket.destroy();
    if (typeof does === 'number') return void setTimeout(() => socket.write(`${line}\r\n`), does);
    if (does) return void socket.write(`${does}\r\n`);
    socket.write(`${line}\r\n`);
    then?.();
  };
  const onLine = (line: string) => {
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'EHLO')
      say('EHLO', certificate && !isSecure && !isUpgraded ? '250-peer\r\n250 STARTTLS' : '250 peer');
    else if (command === 'STAR') {
      socket.write('220 go\r\n');
      socket.removeAllListeners('data');
      const upgraded = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(certificate) });
      upgraded.on('error', () => socket.destroy());
      talk(upgraded, { peer, certificate, isSecure, fault, isUpgraded: true });
    } else if (command === 'MAIL') say('MAIL', '250 ok');
    else if (command === 'RCPT') {
      to = /<(.*)>/.exec(line)?.[1] ?? '';
      say('RCPT', '250 ok');
    } else if (command === 'DATA') say('DATA', '354 go on', () => (isData = true));
    else if (command === 'AUTH') socket.write('535 5.7.8 who are you?\r\n');
    else if (command === 'QUIT') socket.end('221 bye\r\n');
    else socket.write('250 ok\r\n');
  };
  socket.on('data', (chunk: Buffer) => {
    buffer += chunk.toString();
    for (;;) {
      const end = buffer.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + (isData ? 5 : 2));
      if (!isData) {
        onLine(line);
        continue;
      }
      isData = false;
      const mail = { raw: line, to, messageId: /^message-id: *(\S+)/im.exec(line)?.[1] ?? '' };
      (fault?.at === '.' ? peer.maybe : peer.taken).push(mail);
      say('.', '250 taken');
    }
  });
  if (!isUpgraded) say('greeting', '220 peer');
}

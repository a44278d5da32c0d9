import { connect } from 'node:net';

const CONNECTIONS = 16;

export type Pulled = { answers: number; seconds: number };

/**
 * Asks for one page over and over on kept connections, and counts whole answers, for so many seconds or so many answers. Reads
 * bytes and little of HTTP, so this costs little of the CPU that the server needs: an answer is as long as its head says, or, where that
 * says nothing, as the first.
 * @throws when the first answer is not 200, or one does not end where it should
 */
export async function pull(
  port: number,
  path: string,
  {
    seconds = Infinity,
    answers = Infinity,
    encoding = 'br',
  }: { seconds?: number; answers?: number; encoding?: string },
): Promise<Pulled> {
  const question = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept-Encoding: ${encoding}\r\n\r\n`;
  const length = await lengthOfAnswer(port, question);
  const startedAt = performance.now();
  const isOver = () => performance.now() - startedAt > seconds * 1_000 || count >= answers;
  let count = 0;
  const lane = () =>
    new Promise<void>((resolve, reject) => {
      let left = 0;
      const socket = connect(port, '127.0.0.1', () => socket.write(question)).setNoDelay();
      socket.on('error', reject).on('close', resolve);
      socket.setTimeout(PATIENCE.first, () =>
        socket.destroy(new Error(`${path}: an answer is shorter than it should be.`)),
      );
      socket.on('data', (chunk) => {
        if (left === 0) left = saidLength(chunk) ?? length;
        left -= chunk.length;
        if (left > 0) return;
        if (left < 0) return void socket.destroy(new Error(`${path}: an answer is longer than it should be.`));
        count += 1;
        if (isOver()) socket.destroy();
        else socket.write(question);
      });
    });
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  return { answers: count, seconds: (performance.now() - startedAt) / 1_000 };
}

/** Milliseconds: how long an answer may take to begin, and the silence after which it is whole. */
const PATIENCE = { first: 20_000, silence: 300 };

/** Head and body, in bytes, as the head says it; where it does not (chunks), whatever comes before the server is silent. */
function lengthOfAnswer(port: number, question: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let seen = Buffer.alloc(0);
    const socket = connect(port, '127.0.0.1', () => socket.write(question));
    const finish = (length: number) => {
      socket.destroy();
      const [line = ''] = seen.toString('latin1', 0, 100).split('\r\n');
      if (line.startsWith('HTTP/1.1 200')) resolve(length);
      else reject(new Error(`${question.split(' ')[1]} was answered with “${line}”.`));
    };
    socket.setTimeout(PATIENCE.first, () => finish(seen.length));
    socket.on('error', reject).on('data', (chunk: Buffer) => {
      seen = Buffer.concat([seen, chunk]);
      const said = saidLength(seen);
      if (said !== undefined) finish(said);
      else socket.setTimeout(PATIENCE.silence);
    });
  });
}

/** Of an answer's head and body, when the head is there and says it. */
function saidLength(answer: Buffer): number | undefined {
  const end = answer.indexOf('\r\n\r\n');
  const [, body] = /^content-length: (\d+)\r?$/im.exec(answer.toString('latin1', 0, Math.max(0, end))) ?? [];
  return body === undefined ? undefined : end + 4 + Number(body);
}

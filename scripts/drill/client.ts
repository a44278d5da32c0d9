import { randomInt, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export type Answer = { status: number; cookies: string[]; ms: number };

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Status 0: no answer came. */
function send(port: number, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const answer = (status: number, cookies: string[] = []) =>
      resolve({ status, cookies, ms: performance.now() - startedAt });
    const asked = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path,
        method: body ? 'POST' : 'GET',
        timeout: 30_000,
        headers: { host: `localhost:${port}`, ...headers },
      },
      (response) => {
        response.on('end', () => answer(response.statusCode ?? 0, response.headers['set-cookie']));
        response.on('error', () => answer(0));
        response.resume();
      },
    );
    asked.on('error', () => answer(0));
    asked.on('timeout', () => asked.destroy());
    asked.end(body);
  });
}

export const openPage = (port: number, path: string): Promise<Answer> =>
  send(port, path, { 'accept-encoding': 'br', 'x-forwarded-for': someAddress() });

/** As the page with script sends it. The same person again is the same press. */
export function sign(port: number, person: Person): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    origin: `http://localhost:${port}`,
    'sec-fetch-site': 'same-origin',
    'user-agent': 'drill',
    'x-forwarded-for': person.address,
  };
  return send(port, '/api/petition', headers, JSON.stringify(person.form));
}

export type Person = { address: string; form: Record<string, string> };

/** Somebody with a network, a choice and a press of their own. */
export function somebody(): Person {
  const name = `Drill ${randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;
  const isNamed = randomInt(2) === 0;
  return {
    address: someAddress(),
    form: {
      locale: randomInt(2) === 0 ? 'en' : 'es',
      requestId: randomUUID(),
      disclosure: isNamed ? 'council' : 'count',
      name: isNamed ? name : '',
      district: randomInt(3) === 0 ? '' : String(randomInt(1, 16)),
      zip: '53204',
      comment: randomInt(4) === 0 ? `${name} signs.` : '',
      leaveEmpty: '',
    },
  };
}

/** From the range that is set aside for trying things out, and a few networks more. */
const someAddress = () => `198.${randomInt(18, 20)}.${randomInt(256)}.${randomInt(1, 255)}`;

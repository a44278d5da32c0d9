import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from 'vitest';
import { watchSpareConnections } from './spare-connections.ts';

test('a closing server waits for answers, not for connections on which nothing was asked', async () => {
  const server = createServer((_request, response) => void setTimeout(() => response.end('whole'), 100));
  const endSpare = watchSpareConnections(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const spare = connect(port, '127.0.0.1');
  await once(spare, 'connect');
  const asked = fetch(`http://127.0.0.1:${port}`, { headers: { connection: 'close' } });
  await once(server, 'request');

  const closed = new Promise((resolve) => server.close(resolve));
  endSpare();
  expect(await (await asked).text()).toBe('whole');
  await closed;
  expect(spare.destroyed || (await once(spare, 'close'))).toBeTruthy();
}, 3_000);

import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';

export type Certificate = { key: string; cert: string };

/** A certificate for a name or `127.0.0.1` that nobody has signed but itself, made anew: no private key lies in the repository. */
export function selfSigned(address = [127, 0, 0, 1]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaSha256 = sequence(oid([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
  const name = sequence(der(0x31, sequence(oid([0x55, 0x04, 0x03]), der(0x0c, Buffer.from('peer')))));
  const validity = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z')));
  const altNames = sequence(der(0x87, Buffer.from(address)), der(0x82, Buffer.from('localhost')));
  const extensions = der(0xa3, sequence(sequence(oid([0x55, 0x1d, 0x11]), der(0x04, altNames))));
  const toSign = sequence(
    der(0xa0, integer(2)),
    integer(1),
    ecdsaSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
  const signature = sign('sha256', toSign, privateKey);
  const whole = sequence(toSign, ecdsaSha256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const cert = new X509Certificate(whole).toString();
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert };
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]) => der(0x30, Buffer.concat(parts));
const oid = (bytes: number[]) => der(0x06, Buffer.from(bytes));
const integer = (value: number) => der(0x02, Buffer.from([value]));

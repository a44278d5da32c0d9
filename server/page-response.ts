import { ServerResponse } from 'node:http';

const TEXT = /^(text\/|application\/([\w.]+\+)?(json|xml))/;
const PACKED = /^(image\/png|application\/(pdf|zip))/;

/**
 * Holds pages back, and other text, pictures, PDF and ZIP files that everyone may have, until they are whole; then `onWhole` answers. The rest flows
 * on as Next writes it.
 */
export class PageResponse extends ServerResponse {
  onWhole: ((body: Buffer) => void) | undefined;
  #chunks: Buffer[] = [];

  get isPage(): boolean {
    return String(this.getHeader('content-type')).startsWith('text/html');
  }

  /** Next says so itself: `s-maxage` on what it would let a cache keep. */
  get isShared(): boolean {
    return /s-maxage=[1-9]/.test(String(this.getHeader('cache-control'))) && !this.hasHeader('set-cookie');
  }

  /** Pictures, PDF and ZIP files are packed as they are. */
  get isPacked(): boolean {
    return PACKED.test(String(this.getHeader('content-type')));
  }

  /** Named by its content: whoever has it need not ask again. */
  get isLasting(): boolean {
    return String(this.getHeader('cache-control')).includes('immutable');
  }

  get #isHeld(): boolean {
    if (this.onWhole === undefined || this.headersSent) return false;
    return this.isPage || (this.isShared && (this.isPacked || TEXT.test(String(this.getHeader('content-type')))));
  }

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    if (!this.#isHeld) return super.write(chunk, encoding as BufferEncoding, callback as () => void);
    this.#hold(chunk, encoding);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    if (!this.#isHeld) return super.end(chunk, encoding as BufferEncoding, callback as () => void);
    this.#hold(chunk, encoding);
    const onWhole = this.onWhole;
    this.onWhole = undefined; // what it sends is not held again
    onWhole?.(Buffer.concat(this.#chunks));
    return this;
  }

  /** What Next tells caches of its own about a page is nobody else's business. */
  override writeHead(status: number, ...rest: unknown[]): this {
    for (const name of this.getHeaderNames()) if (name.startsWith('x-nextjs-')) this.removeHeader(name);
    return super.writeHead(status, ...(rest as []));
  }

  override flushHeaders(): void {
    if (!this.#isHeld) super.flushHeaders();
  }

  #hold(chunk: unknown, encoding: unknown): void {
    if (typeof chunk === 'string')
      this.#chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk));
  }
}

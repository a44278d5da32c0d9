import { setTimeout as sleep } from 'node:timers/promises';

type Answer = { status: number; body: Buffer };

/** A change is told twice, five seconds apart: for pages that were just being drawn. This late, both have been. */
const SETTLED_MS = 6_000;

/** Files to print, which are drawn as pages are. */
const PAPERS = /href="(\/data\/[^"?#]+\.pdf)"/g;

/** The addresses of the sitemap, as this process last drew it. */
export class ListedPages {
  #addresses = new Set<string>();
  #drawnFrom: number;
  readonly #ask: (address: string) => Promise<Answer | undefined>;

  /** @param builtAt when the build drew them, in milliseconds: what it drew from newer content than the last change needs no drawing */
  constructor(ask: (address: string) => Promise<Answer | undefined>, builtAt = 0) {
    this.#ask = ask;
    this.#drawnFrom = builtAt;
  }

  has(address: string): boolean {
    return this.#addresses.has(address);
  }

  async read(): Promise<void> {
    const map = await this.#ask('/sitemap.xml');
    if (map?.status !== 200) return;
    const found = [...map.body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)];
    this.#addresses = new Set(found.map(([, url = '']) => new URL(url).pathname));
  }

  /**
   * After new content pages that nobody has asked for yet are drawn too, one at a time, and then the papers that pages link to, so that
   * their first reader does not wait. Once for each change.
   * @param changedAt when content last changed, in milliseconds
   * @param known what is in memory under an address
   */
  async drawOthers(
    changedAt: number,
    known: (address: string) => Buffer | undefined,
    isStale: () => boolean,
    settledMs = SETTLED_MS,
  ): Promise<void> {
    if (changedAt <= this.#drawnFrom) return;
    await sleep(settledMs, undefined, { ref: false });
    if (isStale()) return;
    await this.read();
    const papers = new Set<string>();
    for (const address of this.#addresses) {
      if (isStale()) return;
      const page = known(address) ?? (await this.#ask(address))?.body;
      for (const [, paper = ''] of page?.toString().matchAll(PAPERS) ?? []) papers.add(Buffer.from(paper).toString()); // as a piece of the page it would keep all of it
    }
    for (const paper of papers) {
      if (isStale()) return;
      if (!known(paper)) await this.#ask(paper);
    }
    if (!isStale()) this.#drawnFrom = changedAt;
  }
}

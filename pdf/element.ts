import type { Doc } from './lines.ts';

const SILENT = 'Artifact';

type Struct = ReturnType<Doc['struct']>;

/**
 * A place in the structure of the file, for readers who hear it. Made when something is first drawn into it: so the structure has the
 * order in which it is read, and nothing that was only measured.
 */
export class Element {
  readonly #doc: Doc;
  readonly #type: string;
  readonly #parent: Element | undefined;
  readonly #options: { lang?: string; alt?: string };
  #made: Struct | undefined;

  constructor(doc: Doc, type: string, parent?: Element, options: { lang?: string; alt?: string } = {}) {
    this.#doc = doc;
    this.#type = type;
    this.#parent = parent;
    this.#options = options;
  }

  get struct(): Struct {
    if (this.#made) return this.#made;
    const made = this.#doc.struct(this.#type as 'P', Object.fromEntries(Object.entries(this.#options)) as object);
    this.#made = made;
    if (this.#parent) this.#parent.struct.add(made);
    else this.#doc.addStructure(made);
    return made;
  }

  /** What is drawn here is not read: it is decoration, or read elsewhere. */
  get isSilent(): boolean {
    return this.#type === SILENT;
  }

  silent(): Element {
    return new Element(this.#doc, SILENT);
  }

  child(type: string, options?: { lang?: string; alt?: string }): Element {
    if (this.isSilent) return this;
    return new Element(this.#doc, type, this, options);
  }

  /** What is drawn belongs here. */
  read(draw: () => void): void {
    if (this.isSilent) {
      this.#doc.markContent('Artifact', { type: 'Layout' });
      draw();
      this.#doc.endMarkedContent();
      return;
    }
    this.struct.add(this.#doc.markStructureContent(this.#type as 'P'));
    draw();
    this.#doc.endMarkedContent();
  }

  end(): void {
    this.struct.end();
  }
}

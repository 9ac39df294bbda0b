import type { Adapter } from "lowdb";
import type { Disk } from "./disk";
import { damaged, seal, shaped, unseal, type Shape } from "./envelope";
import { troubleOf } from "./files";
import type { Folder } from "./layout";
import { formatAfter, lifted, type Steps } from "./migrations";
import type { Texts } from "./texts";

/** What tells how the documents of one folder are read. */
export type Reading<T> = { readonly folder: Folder; readonly shape: Shape<T>; readonly steps: Steps };

/** lowdb's adapter of one document. lowdb's own loses acknowledged writes at a power cut and takes a missing file for an empty one. */
export class DocumentFile<T extends object> implements Adapter<T> {
  constructor(
    private readonly disk: Disk,
    private readonly path: string,
    private readonly reading: Reading<T>,
    private readonly texts: Texts,
  ) {}

  /** The document, lifted to today's format; throws `damaged` or `newer`, naming the file. */
  read(): Promise<T> {
    return this.opened(() => this.disk.read(this.path));
  }

  /** As `read`, when all documents are read one after the other. */
  readAtStart(): Promise<T> {
    return this.opened(() => this.disk.readAtStart(this.path));
  }

  private async opened(read: () => string | Promise<string>): Promise<T> {
    let text: string;
    try {
      text = await read();
    } catch (error) {
      throw damaged(this.path, `cannot be read (${troubleOf(error)})`, error);
    }
    const { folder, shape, steps } = this.reading;
    const { format, document } = unseal(text, this.path, formatAfter(steps));
    return shaped(lifted(document, format, folder, steps), this.path, shape);
  }

  write(document: T): Promise<void> {
    return this.disk.write(this.path, seal(this.texts.of(this.path, document), formatAfter(this.reading.steps)));
  }
}

import type { Adapter } from "lowdb";
import type { Disk } from "./disk";
import { damaged, seal, unseal, type Shape } from "./envelope";
import { troubleOf } from "./files";

/** lowdb's adapter of one document. lowdb's own loses acknowledged writes at a power cut and takes a missing file for an empty one. */
export class DocumentFile<T> implements Adapter<T> {
  constructor(
    private readonly disk: Disk,
    private readonly path: string,
    private readonly shape: Shape<T>,
  ) {}

  /** The document; throws `damaged` or `newer`, naming the file. */
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
    return unseal(text, this.path, this.shape);
  }

  write(document: T): Promise<void> {
    return this.disk.write(this.path, seal(document));
  }
}

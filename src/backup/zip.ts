// Zip files, a piece at a time: writing goes through fflate; reading takes the directory at the file's end and
// each entry when it is asked for, so that neither holds the library in memory, and one damaged entry harms no other.

import { Inflate, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { Failure } from '../failures';
import { maxEntryBytes } from './format';

export class ZipWriter {
  readonly #zip: Zip;
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;
  #flushed = 0;
  readonly #blobs: Blob[] = [];

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error) throw error;
      this.#pieces.push(piece as Uint8Array<ArrayBuffer>);
      this.#bytes += piece.length;
      if (this.#bytes > blobBytes) this.#flush();
    });
  }

  add(name: string, text: string): void {
    const file = new ZipDeflate(name, { level: 6 });
    this.#zip.add(file);
    file.push(new TextEncoder().encode(text), true);
  }

  /** Adds what does not compress as it is. */
  addBytes(name: string, bytes: Uint8Array): void {
    const file = new ZipPassThrough(name);
    this.#zip.add(file);
    file.push(bytes, true);
  }

  /** How long the file is so far, without what stands at its end. */
  get bytes(): number {
    return this.#flushed + this.#bytes;
  }

  end(): Blob {
    this.#zip.end();
    this.#flush();
    return new Blob(this.#blobs, { type: 'application/zip' });
  }

  /** Large Blobs are the browser's to keep, on disk if need be. */
  #flush(): void {
    this.#blobs.push(new Blob(this.#pieces));
    this.#pieces = [];
    this.#flushed += this.#bytes;
    this.#bytes = 0;
  }
}

const blobBytes = 4_000_000;

export interface ZipEntry {
  name: string;
  /** @throws When the entry is damaged, or larger than anything we write. */
  text(): Promise<string>;
  /** @throws The same. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

const signatures = { local: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 };
const endLength = 22;
const localLength = 30;
const directoryLength = 46;
/** A local header repeats the name and may have further fields; what is longer is none of ours. */
const maxLocalExtra = 1024;

/** What a zip file's directory says. */
export interface ZipDirectory {
  entries: ZipEntry[];
  /** How many of its records went bad: what they told of lies in the file, but nobody knows where. */
  lost: number;
}

/**
 * The entries of a zip file, unread. They are found by the mark that each record of the directory begins with: one
 * whose lengths went bad costs itself, and not all that come after it.
 *
 * @throws {Failure} `file-foreign` when it is no zip file, `file-cut` when its end is missing.
 */
export async function readZip(file: Blob): Promise<ZipDirectory> {
  if ((await bytesOf(file, 0, 4))?.getUint32(0, true) !== signatures.local) {
    throw new Failure('file-foreign');
  }
  const end = await findEnd(file);
  const directory = end && (await bytesOf(file, end.start, end.start + end.length));
  if (!directory) throw new Failure('file-cut');
  const entries: ZipEntry[] = [];
  for (let at = 0; at + directoryLength <= directory.byteLength; ) {
    const entry = entryAt(file, directory, at);
    if (entry) entries.push(entry);
    at += entry ? directoryLength : 1;
  }
  // The number of entries has two bytes in the file, and libraries have more.
  return { entries, lost: (end.count - entries.length) & 0xffff };
}

/** What a record of the directory tells of; null where none begins, or it is damaged. */
function entryAt(file: Blob, directory: DataView, at: number): ZipEntry | null {
  if (directory.getUint32(at, true) !== signatures.directory) return null;
  const nameLength = directory.getUint16(at + 28, true);
  if (at + directoryLength + nameLength > directory.byteLength) return null;
  const place: Place = {
    method: directory.getUint16(at + 10, true),
    packed: directory.getUint32(at + 20, true),
    size: directory.getUint32(at + 24, true),
    start: directory.getUint32(at + 42, true),
    nameLength,
  };
  const name = new TextDecoder().decode(bytesIn(directory, at + directoryLength, nameLength));
  const bytes = () => readBytes(file, place);
  return { name, bytes, text: async () => utf8.decode(await bytes()) };
}

interface Place {
  method: number;
  /** Bytes in the file, and unpacked. */
  packed: number;
  size: number;
  start: number;
  nameLength: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

async function readBytes(
  file: Blob,
  { method, packed, size, start, nameLength }: Place,
): Promise<Uint8Array<ArrayBuffer>> {
  if (size > maxEntryBytes || packed > maxEntryBytes) throw new Error('too large');
  const most = localLength + nameLength + maxLocalExtra + packed;
  const view = await bytesOf(file, start, Math.min(start + most, file.size));
  if (view?.getUint32(0, true) !== signatures.local) throw new Error('no entry here');
  const from = localLength + view.getUint16(26, true) + view.getUint16(28, true);
  const data = bytesIn(view, from, packed);
  return method === 0 ? data : unpacked(data, size);
}

/** A thousand times as much may come out of a piece. */
const pieceBytes = 16_384;

/** Unpacks to the size that was promised; what has more in it is given up within a piece. */
function unpacked(data: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  const inflate = new Inflate((piece) => {
    if (at + piece.length > size) throw new Error('longer than it says');
    whole.set(piece, at);
    at += piece.length;
  });
  for (let from = 0; from < data.length; from += pieceBytes) {
    const to = from + pieceBytes;
    inflate.push(data.subarray(from, to), to >= data.length);
  }
  if (at !== size) throw new Error('cut short');
  return whole;
}

/** Where the directory lies, and how many entries it has, by the record at the very end; a comment may follow it. */
async function findEnd(
  file: Blob,
): Promise<{ start: number; length: number; count: number } | null> {
  const from = Math.max(0, file.size - endLength - 0xffff);
  const tail = await bytesOf(file, from, file.size);
  for (let at = (tail?.byteLength ?? 0) - endLength; tail && at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== signatures.end) continue;
    const [length, start] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    if (start + length <= from + at) return { start, length, count: tail.getUint16(at + 10, true) };
  }
  return null;
}

async function bytesOf(file: Blob, start: number, end: number): Promise<DataView | null> {
  if (end > file.size || end - start < 4) return null;
  return new DataView(await file.slice(start, end).arrayBuffer());
}

function bytesIn(view: DataView, start: number, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset + start, length);
}

// A client for Marionette, Firefox's own remote protocol: one request, one answer, over TCP.

import { createConnection, type Socket } from 'node:net';

type Answer = { resolve: (result: unknown) => void; reject: (error: Error) => void };

/** Packets are `<byte length>:<JSON>`; a request is `[0, id, command, parameters]`. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Answer>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  #greeted!: () => void;
  readonly #greeting = new Promise<void>((resolve) => {
    this.#greeted = resolve;
  });

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('close', () => this.#end(new Error('Firefox closed the Marionette connection')));
    socket.on('error', (error) => this.#end(error));
  }

  /** Connects to a port on this machine and waits for the greeting. */
  static async connect(port: number): Promise<Marionette> {
    const socket = createConnection({ host: '127.0.0.1', port, noDelay: true });
    const marionette = new Marionette(socket);
    await Promise.race([
      marionette.#greeting,
      new Promise((_, reject) => socket.once('error', reject)),
    ]);
    return marionette;
  }

  send(command: string, parameters: object = {}): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(new Error(`${command}: the Marionette connection is closed`));
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon));
      if (this.#buffer.length < end) return;
      const packet: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      if (Array.isArray(packet)) this.#settle(packet as AnswerPacket);
      else this.#greeted();
    }
  }

  #settle([, id, error, result]: AnswerPacket): void {
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) answer?.reject(new Error(`${error.error}: ${error.message}`));
    else answer?.resolve((result as { value?: unknown } | null)?.value ?? result);
  }

  #end(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

type AnswerPacket = [1, number, { error: string; message: string } | null, unknown];

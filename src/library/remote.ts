// A library at the other end of a line. Firefox gives pages in private windows no database, while the
// background, which belongs to no window, has the one that all other pages have.

import { Failure, failureCode } from '../failures';
import type { LibraryCall, LibraryReply } from '../messages';
import type { ChangeListener } from './changes';
import type { Library } from './library';

/** Acts after which a list has to be read again. */
const changing: ReadonlySet<string> = new Set<keyof Library>([
  'keep',
  'keepOpened',
  'archive',
  'remove',
  'restore',
]);

/** Acts of a line's own end. */
type LocalAct = 'onChange' | 'close';

/** What can be asked for from afar; anything else a message names is refused. */
const callable: ReadonlySet<string> = new Set<Exclude<keyof Library, LocalAct>>([
  'locate',
  'keep',
  'keepOpened',
  'open',
  'list',
  'count',
  'archive',
  'remove',
  'restore',
  'prune',
]);

/**
 * A library whose every act is a call over the line. Its `onChange` hears of changes made through it.
 *
 * @param send Carries a call to `answerCall` and brings its reply back.
 */
export function remoteLibrary(send: (call: LibraryCall) => Promise<LibraryReply>): Library {
  const listeners = new Set<ChangeListener>();
  const own: Pick<Library, LocalAct> = {
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
  const call = (act: string) => {
    return async (...args: unknown[]): Promise<unknown> => {
      const reply = await send({ act, args });
      if ('failure' in reply) throw new Failure(reply.failure);
      if (changing.has(act)) for (const listener of listeners) listener();
      return reply.value;
    };
  };
  const acts = Object.fromEntries([...callable].map((act) => [act, call(act)]));
  return { ...acts, ...own } as Library;
}

/** The other end: does what was asked for with the library that lies here. Never throws. */
export async function answerCall(
  library: Promise<Library>,
  { act, args }: LibraryCall,
): Promise<LibraryReply> {
  try {
    if (!callable.has(act)) throw new Failure('storage-broke');
    const acts = (await library) as unknown as Record<string, (...all: unknown[]) => unknown>;
    return { value: await acts[act]?.(...args) };
  } catch (error) {
    return { failure: failureCode(error, 'storage-broke') };
  }
}

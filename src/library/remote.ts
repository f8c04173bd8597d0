// A library at the other end of a line. Firefox gives pages in private windows no database, while the
// background, which belongs to no window, has the one that all other pages have.

import type { Article } from '../article/article';
import type { ArticleId, Entry } from '../article/entry';
import { Failure, failureCode } from '../failures';
import type { LibraryCall, LibraryReply } from '../messages';
import type { ChangeListener } from './changes';
import type { Library, PicturesListener } from './library';
import { type AsText, fromText, toText } from './picture-text';
import type { KeptPicture } from './pictures';

/** Acts after which a list has to be read again. */
const changing: ReadonlySet<string> = new Set<keyof Library>([
  'keep',
  'keepOpened',
  'rewrite',
  'archive',
  'remove',
  'restore',
  'erase',
  'star',
  'setPlace',
  'setNotes',
  'mark',
  'unmark',
  'tag',
  'renameTag',
  'mergeIn',
  'clearAll',
  'keepBoth',
  'dropVersion',
]);

/** Of these, acts that put no word in, or take none away, that could be searched for. */
const wordless: ReadonlySet<string> = new Set<keyof Library>([
  'keepOpened',
  'archive',
  'star',
  'setPlace',
  'dropVersion',
]);

/** Whether an act may leave words that the search does not know yet. */
export function leavesWords(act: string): boolean {
  return changing.has(act) && !wordless.has(act);
}

/** Acts of a line's own end. */
type LocalAct =
  | 'onChange'
  | 'indexWaiting'
  | 'onPicturesChange'
  | 'keptPictures'
  | 'icons'
  | 'bringPictures'
  | 'sketchWaiting'
  | 'close';

/** What can be asked for from afar; anything else a message names is refused. */
const callable: ReadonlySet<string> = new Set<Exclude<keyof Library, LocalAct>>([
  'locate',
  'keep',
  'keepOpened',
  'rewrite',
  'open',
  'copy',
  'list',
  'trash',
  'count',
  'rows',
  'idsOn',
  'rowsOf',
  'search',
  'snippets',
  'archive',
  'remove',
  'restore',
  'erase',
  'star',
  'setPlace',
  'setNotes',
  'mark',
  'unmark',
  'tag',
  'tags',
  'renameTag',
  'mergeIn',
  'keepBoth',
  'openVersion',
  'dropVersion',
  'noteReading',
  'reading',
  'twins',
  'prune',
  'illustrationsOf',
  'wantPictures',
  'removePicturesOf',
  'pictureWeight',
  'keptPicturesAsText',
  'bringPicturesAsText',
  'usage',
  'clearAll',
]);

/**
 * A library whose every act is a call over the line. Its `onChange` hears of changes made through it.
 *
 * @param send Carries a call to `answerCall` and brings its reply back.
 */
export function remoteLibrary(
  send: (call: LibraryCall) => Promise<LibraryReply>,
  onPicturesWanted: PicturesListener = () => {},
): Library {
  const listeners = new Set<ChangeListener>();
  const call = (act: string) => {
    return async (...args: unknown[]): Promise<unknown> => {
      const reply = await send({ act, args });
      if ('failure' in reply) throw new Failure(reply.failure);
      if (changing.has(act)) for (const listener of listeners) listener(null);
      if (act === 'keep') {
        onPicturesWanted((reply.value as Entry).id, (args[0] as { article: Article }).article);
      }
      if ((act === 'rewrite' || act === 'keepBoth') && reply.value !== null) {
        onPicturesWanted(reply.value as ArticleId, args[0] as Article);
      }
      if (act === 'wantPictures') onPicturesWanted(args[0] as ArticleId);
      return reply.value;
    };
  };
  const own: Pick<Library, LocalAct> = {
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // The other end does that by itself.
    indexWaiting: async () => {},
    sketchWaiting: async () => false,
    // Those of other pages are not heard of.
    onPicturesChange: () => () => {},
    // An ornament is not worth the way.
    icons: async () => ({}),
    // Blobs do not cross.
    keptPictures: async (id) =>
      ((await call('keptPicturesAsText')(id)) as AsText<KeptPicture>[]).map(fromText),
    bringPictures: async (id, pictures) => {
      await call('bringPicturesAsText')(id, await Promise.all(pictures.map(toText)));
    },
    close: () => listeners.clear(),
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

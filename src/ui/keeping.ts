// The state behind every Save button: is this article in the list, what would a press do, and what has to
// be asked first. Shared by the popup and the reader tab.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article } from '../article/article';
import type { ArticleId, Entry } from '../article/entry';
import { type FailureCode, failureCode } from '../failures';

/** What the state needs of a library; `library/library.ts` is one. */
export interface Keeper<Located extends LocatedArticle = LocatedArticle> {
  locate(article: Article): Promise<Located>;
  keep(located: Located): Promise<Entry>;
  remove(ids: readonly ArticleId[]): Promise<unknown>;
  restore(ids: readonly ArticleId[]): Promise<unknown>;
  onChange(listener: () => void): () => void;
}

export interface LocatedArticle {
  article: Article;
  kept: Entry | null;
  sameAddress: Entry | null;
  /** Others in the list that tell the same story. */
  twins?: Entry[];
}

/** What has to be answered before anything is kept. */
export type Question =
  /** Keeping writes to the disk what a private window would forget. */
  | { kind: 'private-window' }
  /** Another article was saved from this address: keep this one as well? */
  | { kind: 'other-headline'; saved: Entry };

export type Keeping =
  /** The library is being opened; the button waits. */
  | { status: 'opening' }
  | { status: 'unavailable'; failure: FailureCode }
  | { status: 'free' }
  | { status: 'asking'; question: Question }
  | { status: 'kept'; entry: Entry }
  /** Just taken back: undo gives it back. */
  | { status: 'taken-back'; entry: Entry };

export interface KeepingModel {
  readonly keeping: ReadonlySignal<Keeping>;
  /** Articles in the list that tell the same story on other sites. */
  readonly twins: ReadonlySignal<Entry[]>;
  /** Why the last act did not work; null after one that did. */
  readonly failure: ReadonlySignal<FailureCode | null>;
  /**
   * Keeps the article, takes it back, or asks. Does nothing while the library is being opened.
   *
   * @param isSure Whether it is taken back whatever there is to ask.
   */
  press(isSure?: boolean): void;
  /** What a press asks, instead of taking the article back; null: nothing. */
  askFirst(ask: (() => void) | null): void;
  /** The answer to the question that is open. */
  answer(yes: boolean): void;
  /** Gives back what was taken back. */
  undo(): void;
  /** The article has another text now: that is what a press keeps from here on. A copy stays as it is. */
  change(article: Article): void;
  /** Whether nothing may be written before the question of the private window is answered. */
  mustAsk(): boolean;
  /** The answer to it is yes, wherever it was asked. */
  agree(): void;
  /** Ends listening to the library. */
  end(): void;
}

/**
 * @param article What the button is about.
 * @param library Being opened; may be refused with a `Failure`.
 * @param inPrivateWindow Whether keeping takes a question first.
 */
export function createKeeping<Located extends LocatedArticle>(
  article: Article,
  library: Promise<Keeper<Located>>,
  inPrivateWindow: boolean,
): KeepingModel {
  const keeping = signal<Keeping>({ status: 'opening' });
  const twins = signal<Entry[]>([]);
  const failure = signal<FailureCode | null>(null);
  let keeper: Keeper<Located> | undefined;
  let located: Located | undefined;
  let stopListening = () => {};
  let ended = false;
  /** Counts looks and presses: what was seen before the newest of them is stale. */
  let newest = 0;
  let ask: (() => void) | null = null;
  let mayWrite = !inPrivateWindow;

  async function open(): Promise<void> {
    try {
      keeper = await library;
      if (ended) return;
      stopListening = keeper.onChange(() => void locate().catch(() => {}));
      await locate();
    } catch (error) {
      keeping.value = { status: 'unavailable', failure: failureCode(error, 'storage-broke') };
    }
  }

  /** Looks again what the library has; leaves a question or an offer to undo standing. */
  async function locate(): Promise<void> {
    newest += 1;
    const asked = newest;
    const found = await keeper?.locate(article);
    if (!found || ended || asked !== newest) return;
    located = found;
    twins.value = found.twins ?? [];
    if (found.kept) keeping.value = { status: 'kept', entry: found.kept };
    else if (keeping.value.status === 'opening' || keeping.value.status === 'kept') {
      keeping.value = { status: 'free' };
    }
  }

  /** What the library holds afterwards is seen by `locate`; a fault puts the button back and is told. */
  function attempt(work: Promise<unknown>, otherwise: Keeping): void {
    failure.value = null;
    work.then(locate).catch((error) => {
      keeping.value = otherwise;
      failure.value = failureCode(error, 'storage-broke');
    });
  }

  /**
   * Asks what has to be asked first, or else keeps: without a wait, as the popup may close right after the press, and
   * `Keeper.keep` writes without a wait.
   *
   * @param answered What the reader has said yes to.
   */
  function keepOrAsk(answered?: Question['kind']): void {
    const saved = answered === 'other-headline' ? null : located?.sameAddress;
    if (!mayWrite) {
      keeping.value = { status: 'asking', question: { kind: 'private-window' } };
    } else if (saved) {
      keeping.value = { status: 'asking', question: { kind: 'other-headline', saved } };
    } else if (keeper && located) attempt(keeper.keep(located), { status: 'free' });
  }

  void open();
  return {
    keeping,
    twins,
    failure,
    press(isSure) {
      const now = keeping.value;
      if (now.status === 'kept' && keeper) {
        if (ask && !isSure) return ask();
        newest += 1;
        keeping.value = { status: 'taken-back', entry: now.entry };
        attempt(keeper.remove([now.entry.id]), now);
      } else if (now.status === 'free' || now.status === 'taken-back') {
        newest += 1;
        keepOrAsk();
      }
    },
    askFirst(question) {
      ask = question;
    },
    answer(yes) {
      const now = keeping.value;
      if (now.status !== 'asking') return;
      if (!yes) {
        keeping.value = { status: 'free' };
        return;
      }
      mayWrite = true;
      keepOrAsk(now.question.kind);
    },
    undo() {
      const now = keeping.value;
      if (now.status === 'taken-back' && keeper) attempt(keeper.restore([now.entry.id]), now);
    },
    change(changed) {
      newest += 1;
      article = changed;
      if (located) located = { ...located, article };
      void locate().catch(() => {});
    },
    mustAsk: () => !mayWrite,
    agree() {
      mayWrite = true;
    },
    end() {
      ended = true;
      stopListening();
    },
  };
}

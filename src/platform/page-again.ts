// Asks a page that was read before for more: another of its texts, or a further page of its article.

import { Failure } from '../failures';
import type {
  FurtherPageName,
  FurtherReply,
  PageReply,
  ReadPageName,
  StopFurtherName,
} from '../messages';
import browser from './browser';
import { expectSamePage } from './same-page';
import type { PageTab } from './tabs';

/** A page that was read, to be asked for more while its tab still shows it. */
export interface PageAgain {
  /**
   * Reads it again, for another of its texts.
   *
   * @throws {Failure} `page-gone` when the tab shows another page by now, or none.
   */
  candidate(number: number): Promise<PageReply>;
  /**
   * Has it fetch and read a further page of its article.
   *
   * @throws {Failure} as above.
   */
  furtherPage(address: string, stop: AbortSignal): Promise<FurtherReply>;
}

export function pageAgain(tab: PageTab): PageAgain {
  const target = { tabId: tab.id };

  async function inject(...files: string[]): Promise<void> {
    await expectSamePage(tab);
    await browser.scripting.executeScript({ target, files, injectImmediately: true });
  }

  async function call<Args extends unknown[]>(func: (...args: Args) => unknown, ...args: Args) {
    const [answer] = await browser.scripting.executeScript({
      target,
      func: func as (...args: unknown[]) => unknown,
      args,
      injectImmediately: true,
    });
    return answer?.result;
  }

  return {
    candidate: (number) =>
      orGone(async () => {
        await inject('content.js');
        return (await call(callReader, number)) as PageReply | null | undefined;
      }),
    furtherPage: (address, stop) =>
      orGone(async () => {
        await inject('content.js', 'further-page.js');
        const reply = call(callFurtherPage, address);
        const hear = () => void call(callStop).catch(() => {});
        stop.addEventListener('abort', hear);
        const done = () => stop.removeEventListener('abort', hear);
        reply.then(done, done);
        return (await reply) as FurtherReply | null | undefined;
      }),
  };
}

/** Whatever keeps a page that was readable a moment ago from answering: it is not there any more. */
async function orGone<Reply>(ask: () => Promise<Reply | null | undefined>): Promise<Reply> {
  try {
    const reply = await ask();
    if (reply) return reply;
  } catch (error) {
    throw new Failure('page-gone', error);
  }
  throw new Failure('page-gone');
}

/** The next three run in the page's isolated world: each must stand alone, as only its source text gets there. */
function callReader(candidate: number): unknown {
  const name: ReadPageName = 'ledeReadPage';
  const world = globalThis as { [key in ReadPageName]?: (question: object) => unknown };
  const reply = world[name]?.({ candidate });
  delete world[name];
  return reply;
}

function callFurtherPage(address: string): unknown {
  const name: FurtherPageName = 'ledeFurtherPage';
  return (globalThis as { [key in FurtherPageName]?: (address: string) => unknown })[name]?.(
    address,
  );
}

function callStop(): void {
  const name: StopFurtherName = 'ledeStopFurther';
  (globalThis as { [key in StopFurtherName]?: () => void })[name]?.();
}

// What the page that asks for a site knows and can do, built from its sources. No DOM, no browser.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { SiteQuestion } from '../platform/site-question';

export type SiteState =
  /** Not known yet, or the page of the link is on its way. */
  | 'waiting'
  /** The address is no page of the web. */
  | 'no-page'
  /** In a private window nothing is kept, and the reader tab keeps. */
  | 'private'
  | 'asking'
  /** The browser asked, and the answer was no; or it could not do what was asked for. */
  | 'refused'
  /** All articles of the site open in Lede. */
  | 'on'
  /** They did until a moment ago. */
  | 'off';

export interface SiteSources {
  question: SiteQuestion;
  address: string;
  inPrivateWindow: boolean;
  hasAccess(): Promise<boolean>;
  isMySite(): Promise<boolean>;
  /** Called in the turn of a press: whether the browser gave access. */
  ask(): Promise<boolean>;
  addSite(): Promise<void>;
  removeSite(): Promise<void>;
  /** Loads the page of the link in this tab; `once` gives the access back when it was read. */
  go(once: boolean): Promise<void>;
}

export interface SiteModel {
  readonly state: ReadonlySignal<SiteState>;
  /** For this page alone. */
  allowOnce(): void;
  /** For all articles of the site, and the page of the link first. */
  allowAlways(): void;
  stop(): void;
}

export function createSite(sources: SiteSources): SiteModel {
  const { question, address } = sources;
  const state = signal<SiteState>('waiting');

  async function begin(): Promise<SiteState> {
    if (!/^https?:/.test(address) || !URL.canParse(address)) return 'no-page';
    if (sources.inPrivateWindow) return 'private';
    const hasAccess = await sources.hasAccess();
    if (question === 'link') {
      if (!hasAccess) return 'asking';
      await sources.go(false);
      return 'waiting';
    }
    return hasAccess && (await sources.isMySite()) ? 'on' : 'asking';
  }

  async function allow(answer: Promise<boolean>, always: boolean): Promise<SiteState> {
    // A browser that does not even ask has not given it.
    if (!(await answer.catch(() => false))) return 'refused';
    if (always) await sources.addSite();
    if (question === 'always') return 'on';
    await sources.go(!always);
    return 'waiting';
  }

  const become = (next: Promise<SiteState>) =>
    void next
      // Whatever went wrong, the way to the page itself stands there.
      .catch((): SiteState => 'refused')
      .then((now) => {
        state.value = now;
      });

  become(begin());
  return {
    state,
    allowOnce: () => become(allow(sources.ask(), false)),
    allowAlways: () => become(allow(sources.ask(), true)),
    stop: () =>
      become(
        sources.removeSite().then(
          () => 'off',
          () => 'on',
        ),
      ),
  };
}

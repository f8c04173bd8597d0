// The sleep timer of this tab: it goes on where the next article of the list takes the place of one that was read.

import type { Sleep } from '../platform/listening-settings';

export interface TabSleep {
  /** What was chosen in this tab, and how many minutes of it are left; null when nothing was. */
  load(): { sleep: Sleep; minutesLeft: number | null } | null;
  save(sleep: Sleep): void;
}

const key = 'sleep';

/** Kept as long as the tab. @param now Milliseconds of the calendar: they go on from page to page. */
export function tabSleep(storage: Storage, now: () => number): TabSleep {
  return {
    load() {
      const stored = storage.getItem(key);
      if (stored === null) return null;
      const { sleep, until } = JSON.parse(stored) as { sleep: Sleep; until: number };
      const minutesLeft = typeof sleep === 'number' ? Math.max(0, (until - now()) / 60_000) : null;
      return { sleep, minutesLeft };
    },
    save(sleep) {
      const until = typeof sleep === 'number' ? now() + sleep * 60_000 : 0;
      storage.setItem(key, JSON.stringify({ sleep, until }));
    },
  };
}

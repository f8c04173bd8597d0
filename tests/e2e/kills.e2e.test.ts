// A browser that is killed in the middle of an act leaves a whole library, with the act done or not done. The same
// fifty times: `npm run bench -- kills`.

import { describe, expect, test } from 'vitest';
import { everyBrowser } from '../support/browser';
import { type KilledAct, killWhile } from '../support/kills';

const times = 3;

describe.each(everyBrowser)('%s, killed three times', (name) => {
  test.each<KilledAct>(['saving', 'archiving', 'upgrading'])(
    'while it is %s, leaves the library whole',
    { timeout: 180_000 },
    async (act) => {
      const { done, notDone, faults } = await killWhile(act, name, times);
      expect(faults).toEqual([]);
      expect(done + notDone).toBe(times);
    },
  );
});

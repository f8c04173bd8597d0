// Kills the browser in the middle of saving, of archiving a thousand articles at once, and of upgrading a library of a
// thousand articles, and looks after each restart whether the library is whole, with the act done or not done.

import { everyBrowser } from '../tests/support/browser';
import { type KilledAct, killedActs, killWhile } from '../tests/support/kills';
import { option } from './statistics';

/** @param options `--times N`, 50 by default; `--act NAME` for one of them. Fails when anything was half done. */
export async function run(options: string[]): Promise<void> {
  const times = Number(option(options, 'times') ?? 50);
  const only = option(options, 'act');
  const acts = (Object.keys(killedActs) as KilledAct[]).filter((act) => act === (only ?? act));
  for (const name of everyBrowser) {
    for (const act of acts) {
      const { actMs, before, done, notDone, faults } = await killWhile(act, name, times);
      console.log(
        `${name}, ${act} (${actMs.toFixed(0)} ms): ${times} kills, ${before} before the answer; ${done} done, ${notDone} not done, ${faults.length} faults`,
      );
      for (const fault of faults) console.log(`  ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
    }
  }
}

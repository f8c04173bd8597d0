// A job in the benchmark's page, waited for from outside.

import type { Browser, Tab } from '../../tests/support/browser';
import { pause } from '../../tests/support/until';
import { benchPage } from './extension';
import type { Bench, JobName } from './page';

type BenchGlobal = { bench: Bench };

/** Opens the page in which jobs run. */
export async function openBench(browser: Browser): Promise<Tab> {
  const tab = await browser.openExtensionPage(benchPage);
  await tab.until('the benchmark to be there', () => 'bench' in globalThis);
  return tab;
}

/** Runs a job and gives its result; says every few seconds how far it is. */
export async function job<Result>(tab: Tab, name: JobName, ...args: unknown[]): Promise<Result> {
  await tab.evaluate(
    (name, args) => (globalThis as unknown as BenchGlobal).bench.start(name as JobName, args),
    name as string,
    args,
  );
  let said = Date.now();
  for (;;) {
    const state = await tab.evaluate(() => (globalThis as unknown as BenchGlobal).bench.state());
    if (state.error) throw new Error(state.error);
    if (state.result !== undefined) return state.result as Result;
    if (Date.now() - said > 5000) {
      said = Date.now();
      console.log(`    … ${state.progress}`);
    }
    await pause(50);
  }
}

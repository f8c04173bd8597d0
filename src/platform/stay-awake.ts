// Keeps the background from being stopped in the middle of work.

import browser from './browser';

/** Both browsers stop it after half a minute in which it called nothing of theirs. */
const intervalMs = 15_000;

/** Runs some work with the background kept awake; work that must not be lost says so in the database as well. */
export async function stayAwake<Value>(work: () => Promise<Value>): Promise<Value> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), intervalMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

// Falls asleep: after some minutes, when the sentence is done, reading stops.

import type { Clock } from './clock';

export const sleepMinutes = [5, 15, 30, 60] as const;

export interface SleepTimer {
  /** Starts it anew, in minutes; null switches it off. */
  set(minutes: number | null): void;
}

export function createSleepTimer(clock: Clock, onSleep: () => void): SleepTimer {
  let stop = () => {};
  return {
    set(minutes) {
      stop();
      stop = minutes === null ? () => {} : clock.after(minutes * 60_000, onSleep);
    },
  };
}

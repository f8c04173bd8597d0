// Parts of a screen that the first text does not need: fetched when idle, or when first drawn.

import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A component whose code comes later; `fetch` may be called ahead of need.
 *
 * @param Waiting Drawn in its place until then; nothing by default.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting?: ComponentType,
) {
  const loaded = signal<ComponentType<Props> | null>(null);
  let begun = false;

  function fetch(): void {
    if (begun) return;
    begun = true;
    void load().then((component) => {
      loaded.value = component;
    });
  }

  function OnDemand(props: Props) {
    useEffect(fetch, []);
    const Loaded = loaded.value;
    if (Loaded) return <Loaded {...props} />;
    return Waiting ? <Waiting /> : null;
  }

  return Object.assign(OnDemand, { fetch });
}

/** Fetches them once the browser has nothing better to do. */
export function whenIdle(...parts: { fetch(): void }[]): void {
  requestIdleCallback(() => {
    for (const part of parts) part.fetch();
  });
}

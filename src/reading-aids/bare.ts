// Nothing but the text: the controls go at a key, or by themselves while one reads, and come back with the pointer or
// another key.

import { useEffect } from 'preact/hooks';
import type { Aids } from './aids';

/** Moved by less, the pointer was only touched. */
const movedPx = 24;
/** Reading for so long, controls that fade have faded. */
const idleMs = 3500;

/** Keys with which one reads on; nobody who presses them is looking for a button. Nor who presses a key of ours. */
const readingKeys = /^(?:Arrow\w+|Page\w+|Home|End| |Shift|Control|Alt|AltGraph|Meta)$/;

/** @param fades Whether they go by themselves, once one has begun to read. */
export function useBare(aids: Aids, fades: boolean): void {
  useEffect(
    () =>
      aids.isBare.subscribe((isBare) => {
        document.documentElement.toggleAttribute('data-bare', isBare);
      }),
    [],
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let moved = 0;
    const until = new AbortController();
    const how = { signal: until.signal, passive: true, capture: true };
    const comeBack = () => {
      moved = 0;
      aids.isBare.value = false;
      wait();
    };
    const wait = () => {
      clearTimeout(timer);
      if (fades) timer = setTimeout(fade, idleMs);
    };
    const fade = () => {
      if (scrollY > 1 && !isInUse()) aids.isBare.value = true;
    };
    const move = ({ movementX, movementY, pointerType }: PointerEvent) => {
      if (pointerType === 'touch') return;
      moved += Math.abs(movementX) + Math.abs(movementY);
      if (moved >= movedPx) comeBack();
    };
    const key = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (defaultPrevented || readingKeys.test(key)) wait();
      else comeBack();
    };
    document.addEventListener('pointermove', move, how);
    document.addEventListener('pointerdown', comeBack, how);
    document.addEventListener('scroll', wait, how);
    // After the commands, which were there before.
    document.addEventListener('keydown', key, { signal: until.signal });
    wait();
    return () => {
      until.abort();
      clearTimeout(timer);
    };
  }, [fades]);
}

/** A menu or a panel is open, or the keys are at a control. */
function isInUse(): boolean {
  const isAtControl = document.activeElement?.closest('.reader-bar, [data-side-panel], search');
  return Boolean(
    isAtControl ||
      document.querySelector('dialog[open], [data-side-panel], [aria-expanded="true"]'),
  );
}

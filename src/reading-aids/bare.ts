// Nothing but the text. Asked for, it stays until it is taken back, by a key or at the top edge, or until the focus goes to
// what is hidden. Controls that faded by themselves come back with the pointer or another key.

import { useEffect } from 'preact/hooks';
import type { Aids } from './aids';

/** Moved by less at a time, the pointer was only touched. */
const movedPx = 24;
const movingMs = 500;
/** Near the top edge, the pointer is on its way to the bar. */
const edgePx = 24;
/** Reading for so long, controls that fade have faded. */
const idleMs = 3500;

/** Keys with which one reads on; nobody who presses them is looking for a button. Nor who presses a key of ours. */
const readingKeys = /^(?:Arrow\w+|Page\w+|Home|End| |Shift|Control|Alt|AltGraph|Meta)$/;

/** @param fades Whether they go by themselves, once one has begun to read. */
export function useBare(aids: Aids, fades: boolean): void {
  useEffect(
    () =>
      aids.bare.subscribe((bare) => {
        if (bare === 'asked') leaveControls();
        if (bare) document.documentElement.dataset.bare = bare;
        else delete document.documentElement.dataset.bare;
      }),
    [],
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let moved = 0;
    let movedAt = 0;
    const until = new AbortController();
    const how = { signal: until.signal, passive: true, capture: true };
    const comeBack = () => {
      moved = 0;
      aids.bare.value = null;
      wait();
    };
    const wait = () => {
      clearTimeout(timer);
      if (fades) timer = setTimeout(fade, idleMs);
    };
    const fade = () => {
      if (scrollY > 1 && !isInUse()) aids.bare.value ??= 'faded';
    };
    const isAsked = () => aids.bare.peek() === 'asked';
    const move = ({ clientY, movementX, movementY, pointerType, timeStamp }: PointerEvent) => {
      if (pointerType === 'touch') return;
      if (timeStamp - movedAt > movingMs) moved = 0;
      movedAt = timeStamp;
      moved += Math.abs(movementX) + Math.abs(movementY);
      if (isAsked() ? clientY < edgePx : moved >= movedPx) comeBack();
    };
    const press = ({ clientY }: PointerEvent) => {
      if (!isAsked() || clientY < edgePx) comeBack();
    };
    const key = ({ key, defaultPrevented }: KeyboardEvent) => {
      const isForText = defaultPrevented || readingKeys.test(key);
      if (isAsked() ? key !== 'Escape' : isForText) wait();
      else comeBack();
    };
    const focus = ({ target }: FocusEvent) => {
      if (isAsked() && (target as Element).closest(controls)) comeBack();
    };
    document.addEventListener('pointermove', move, how);
    document.addEventListener('pointerdown', press, how);
    document.addEventListener('focusin', focus, how);
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

/** What reader.css hides when it is asked to, within reach of the focus. */
const controls = '.reader-bar, [data-side-panel], search, [data-at-foot]';

/** The keys go on at the text. */
function leaveControls(): void {
  if (document.activeElement?.closest(controls))
    document.querySelector<HTMLElement>('[data-screen="article"]')?.focus({ preventScroll: true });
}

/** A menu or a panel is open, or the keys are at a control. */
function isInUse(): boolean {
  const isAtControl = document.activeElement?.closest('.reader-bar, [data-side-panel], search');
  return Boolean(
    isAtControl ||
      document.querySelector('dialog[open], [data-side-panel], [aria-expanded="true"]'),
  );
}

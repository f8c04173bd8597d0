// The rows of a list, of any length: only those in sight are drawn. What a row looks like is its page's affair.

import type { ReadonlySignal } from '@preact/signals';
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import styles from './Rows.module.css';
import { useStillness } from './stillness';

export interface RowsProps {
  /** How many there are. */
  length: number;
  /** What tells row `index` from the others, wherever it moves. */
  keyOf(index: number): string;
  /** About how high a row is, in CSS pixels, until it is measured. */
  estimate(index: number): number;
  /**
   * Draws row `index` as an `li`: with these attributes, and `ref` for measuring. Rows are kept until the list is
   * drawn anew, so this must not read a signal: what it depends on is read around `Rows`, or inside a component.
   * What can wait until the list stands `still` goes into `OnceStill`.
   */
  draw(index: number, attributes: RowAttributes, still: ReadonlySignal<boolean>): ComponentChild;
  /** Draws a row of a list in flight, of which the eye catches a headline at most. As `draw` by default. */
  drawPassing?(index: number, attributes: RowAttributes): ComponentChild;
  /** What the rows are of: another one makes them others. */
  of: unknown;
  /** Called when other rows come into sight. */
  onSight?(from: number, to: number): void;
  /** The same once the list stands still: for what is asked about rows that the reader looks at. */
  onRest?(from: number, to: number): void;
  /** The row to begin at; those before it need not be read. The first by default. */
  startAt?: number;
  /** Gives a way to bring a row into sight. */
  controls?: { current: RowControls | null };
  label?: string;
}

export interface RowAttributes {
  /** Absent where its height is given, and not measured. */
  ref?(element: HTMLLIElement | null): void;
  'data-index': number;
  'aria-posinset': number;
  'aria-setsize': number;
  style: { transform: string; blockSize?: string };
}

export interface RowControls {
  /** Scrolls as little as is needed. */
  show(index: number): void;
}

/**
 * How many rows are drawn above and below what is in sight, so that scrolling meets no gaps. In a list that flies by, or
 * is replaced letter by letter, they would be gone again before they come into sight.
 */
const overscan = { usual: 8, fleeting: 1 };

export function Rows(props: RowsProps) {
  const place = useRef<HTMLUListElement>(null);
  const virtual = useVirtualizer(place, props);
  const still = useStillness(virtual.isScrolling, props.of);
  // Rows that are read as they come into sight, as the popup's, are none of these: they would be asked for to and fro.
  const canPass = props.drawPassing !== undefined;
  const isFlying = useFlight(virtual) && canPass;
  const isFleeting = isFlying || (canPass && !still.value && !virtual.isScrolling);
  virtual.setOptions({
    ...virtual.options,
    overscan: isFleeting ? overscan.fleeting : overscan.usual,
  });
  // A row above that turns out higher than estimated moves the rest of a list at rest; it must not hold up one in flight.
  virtual.shouldAdjustScrollPositionOnItemSizeChange = isFlying ? () => false : undefined;
  const draw = useDrawn(props, still);
  const inSight = virtual.getVirtualItems();
  const [first, last] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? -1];
  const rests = still.value;
  useEffect(() => props.onSight?.(first, last + 1), [first, last, props.of]);
  useEffect(() => {
    if (rests) props.onRest?.(first, last + 1);
  }, [rests, first, last, props.of]);
  if (props.controls) {
    props.controls.current = { show: (index) => virtual.scrollToIndex(index, { align: 'auto' }) };
  }
  return (
    <ul
      ref={place}
      class={styles.rows}
      aria-label={props.label}
      style={{ blockSize: `${virtual.getTotalSize()}px` }}
    >
      {draw(
        inSight.map(({ index, start, size }) => ({
          index,
          top: start - virtual.options.scrollMargin,
          size,
        })),
        virtual.measureElement,
        isFlying,
      )}
    </ul>
  );
}

/** Draws the rows in sight. One that stays where it is is given as it was: Preact then has nothing to compare in it. */
function useDrawn(props: RowsProps, still: ReadonlySignal<boolean>) {
  const last = useRef({ props, rows: new Map<string, ComponentChild>() });
  return (
    places: readonly { index: number; top: number; size: number }[],
    ref: (element: HTMLLIElement | null) => void,
    isFlying: boolean,
  ) => {
    // While only the place in the list changes, the props are the same object.
    const known = last.current.props === props ? last.current.rows : new Map();
    const rows = new Map<string, ComponentChild>();
    for (const { index, top, size } of places) {
      const whole = `${index} ${top}`;
      const passing = `${whole} passing`;
      const attributes = {
        'data-index': index,
        'aria-posinset': index + 1,
        'aria-setsize': props.length,
        style: { transform: `translateY(${top}px)` },
      };
      if (isFlying && props.drawPassing && !known.has(whole)) {
        const style = { ...attributes.style, blockSize: `${size}px` };
        rows.set(passing, known.get(passing) ?? props.drawPassing(index, { ...attributes, style }));
      } else {
        rows.set(whole, known.get(whole) ?? props.draw(index, { ...attributes, ref }, still));
      }
    }
    last.current = { props, rows };
    return [...rows.values()];
  };
}

/** Follows the screen that scrolls, in which the rows may have notes and tools above them. */
function useVirtualizer(
  place: { current: HTMLUListElement | null },
  { length, of, keyOf, estimate, startAt = 0 }: RowsProps,
) {
  // Another function makes the virtualizer lay out every row of the list again, in each frame of a scroll.
  const [getItemKey, estimateSize] = useMemo(() => [keyOf, estimate], [of]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [above, setAbove] = useState(0);
  const scroller = () => place.current?.closest<HTMLElement>('[data-screen]') ?? null;
  const options = {
    count: length,
    getScrollElement: scroller,
    estimateSize,
    getItemKey,
    overscan: overscan.usual,
    scrollMargin: above,
    initialRect: { width: 0, height: 600 },
    initialOffset: startAt * estimate(startAt),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLLIElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  useLayoutEffect(() => {
    const now = place.current?.offsetTop ?? 0;
    const top = scroller()?.offsetTop ?? 0;
    if (now - top !== above) setAbove(now - top);
  });
  return virtual;
}

/** Whether the last step of the scroll was longer than half of what is in sight. */
function useFlight({
  isScrolling,
  scrollOffset,
  scrollRect,
}: Virtualizer<HTMLElement, HTMLLIElement>) {
  const last = useRef({ offset: 0, step: 0 });
  const offset = scrollOffset ?? 0;
  // Rows that were measured are drawn anew without a step.
  if (offset !== last.current.offset) {
    last.current = { offset, step: Math.abs(offset - last.current.offset) };
  }
  return isScrolling && last.current.step > (scrollRect?.height ?? 0) / 2;
}

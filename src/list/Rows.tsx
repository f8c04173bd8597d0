// The rows of a list, of any length: only those in sight are drawn. What a row looks like is its page's affair.

import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import styles from './Rows.module.css';

export interface RowsProps {
  /** How many there are. */
  length: number;
  /** What tells row `index` from the others, wherever it moves. */
  keyOf(index: number): string;
  /** About how high a row is, in CSS pixels, until it is measured. */
  estimate(index: number): number;
  /** Draws row `index` as an `li`: with these attributes, and `ref` for measuring. */
  draw(index: number, attributes: RowAttributes): ComponentChild;
  /** What the rows are of: another one makes them others. */
  of: unknown;
  /** Called when other rows come into sight. */
  onSight?(from: number, to: number): void;
  /** Gives a way to bring a row into sight. */
  controls?: { current: RowControls | null };
  label?: string;
}

export interface RowAttributes {
  ref(element: HTMLLIElement | null): void;
  'data-index': number;
  'aria-posinset': number;
  'aria-setsize': number;
  style: { transform: string };
}

export interface RowControls {
  /** Scrolls as little as is needed. */
  show(index: number): void;
}

/** Drawn above and below what is in sight, so that scrolling meets no gaps. */
const overscan = 12;

export function Rows(props: RowsProps) {
  const place = useRef<HTMLUListElement>(null);
  const virtual = useVirtualizer(place, props);
  const inSight = virtual.getVirtualItems();
  const [first, last] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? -1];
  useEffect(() => props.onSight?.(first, last + 1), [first, last, props.of]);
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
      {inSight.map(({ index, start }) =>
        props.draw(index, {
          ref: virtual.measureElement,
          'data-index': index,
          'aria-posinset': index + 1,
          'aria-setsize': props.length,
          style: { transform: `translateY(${start - virtual.options.scrollMargin}px)` },
        }),
      )}
    </ul>
  );
}

/** Follows the screen that scrolls, in which the rows may have notes and tools above them. */
function useVirtualizer(
  place: { current: HTMLUListElement | null },
  { length, of, keyOf, estimate }: RowsProps,
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
    overscan,
    scrollMargin: above,
    initialRect: { width: 0, height: 600 },
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

// The rows of the list: the first ones at once, more while the reader scrolls, and the keys among them.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId, Entry } from '../article/entry';
import { useKeys } from '../ui/keys';
import { EmptyList } from './EmptyList';
import type { Listing } from './list';
import { Row } from './Row';
import styles from './Rows.module.css';
import type { ScreenProps } from './screen';

interface RowsProps extends ScreenProps {
  listing: Extract<Listing, { status: 'shown' }>;
}

const rowsAtOnce = 50;

export function Rows({ listing, ...props }: RowsProps) {
  const { list, state } = props;
  const { entries } = listing;
  const place = useRef<HTMLUListElement>(null);
  const marked = entries.findIndex(({ id }) => id === state.markedId.value);
  const [drawn, end] = useGrowing(entries.length, Math.max(rowsAtOnce, marked + 1));
  const acts = useRowActs(place, props, entries);

  if (entries.length === 0) return <EmptyList list={list} total={listing.total} />;
  return (
    <>
      <ul ref={place} class={styles.rows}>
        {entries.slice(0, drawn).map((entry) => (
          <Row
            key={entry.id}
            {...props}
            {...acts}
            entry={entry}
            marked={entry.id === state.markedId.value}
          />
        ))}
      </ul>
      {drawn < entries.length && <div ref={end} class={styles.end} />}
    </>
  );
}

/** The row that was left for its article: the one to come back to. */
let lastOpened: ArticleId | null = null;

/** How many rows are drawn, and the place whose coming into view draws more. */
function useGrowing(total: number, atFirst: number) {
  const [drawn, setDrawn] = useState(atFirst);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setDrawn(drawn + rowsAtOnce);
      },
      { root: end.current.closest('[data-screen]'), rootMargin: '600px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [drawn, total]);
  return [drawn, end] as const;
}

/** Acts that take a row away hand the focus to the one that moves into its place. */
function useRowActs(
  place: { current: HTMLUListElement | null },
  { list, state }: ScreenProps,
  entries: Entry[],
) {
  const focusNext = useRef<number | null>(null);
  const links = () => [
    ...(place.current?.querySelectorAll<HTMLElement>('[data-action="open"]') ?? []),
  ];
  const focused = () =>
    links().findIndex((link) => link.closest('li')?.contains(document.activeElement));
  const focus = (index: number) => {
    const rows = links();
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    row?.focus();
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };

  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    focus(focusNext.current);
    focusNext.current = null;
  }, [entries]);

  function taking(act: (entry: Entry) => void) {
    return (entry: Entry) => {
      const index = focused();
      focusNext.current = index < 0 ? null : index;
      act(entry);
    };
  }
  // Back from an article, the keys go on from its row; the row of the article in front is brought into view.
  useLayoutEffect(() => {
    const index = entries.findIndex(({ id }) => id === lastOpened);
    if (index >= 0 && index < rowsAtOnce) focus(index);
    else place.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  function onOpen(entry: Entry): void {
    lastOpened = entry.id;
    state.openEntry(entry);
  }
  const onArchive = taking(list.archive);
  const onRemove = taking(list.remove);

  function onFocused(act: (entry: Entry) => void): boolean {
    const entry = entries[focused()];
    if (entry) act(entry);
    return entry !== undefined;
  }
  function move(by: number): void {
    const now = focused();
    focus(now >= 0 ? now + by : entries.findIndex(({ id }) => id === state.markedId.peek()));
  }
  useKeys({
    next: () => move(1),
    previous: () => move(-1),
    archive: () => onFocused(onArchive),
    remove: () => onFocused(onRemove),
  });
  return { onOpen, onArchive, onRemove };
}

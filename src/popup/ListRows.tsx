// The rows of the popup's list, and what can be done with each.

import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ArticleId, Entry } from '../article/entry';
import { markPaint } from '../list/paint';
import { Row } from '../list/Row';
import { RowButtons } from '../list/RowButtons';
import { type RowControls, Rows } from '../list/Rows';
import { useAddressKeys, useRowFocus, useWalkingKeys } from '../list/row-keys';
import { parseQuery } from '../search/query';
import { useKeys } from '../ui/keys';
import { SameStory } from '../ui/SameStory';
import { EmptyList } from './EmptyList';
import type { Listing } from './list';
import type { ListScreenProps } from './screen';

interface ListRowsProps extends ListScreenProps {
  listing: Extract<Listing, { status: 'shown' }>;
}

/** About the height of a row whose headline takes two lines, in CSS pixels. */
const rowHeight = 84;

/** The row that was left for its article: the one to come back to. */
let lastOpened: ArticleId | null = null;

export function ListRows({ listing, ...props }: ListRowsProps) {
  const { list, state, browser } = props;
  const controls = useRef<RowControls | null>(null);
  const rowFocus = useRowFocus(listing.length, controls);
  const indexOf = (id: ArticleId | null) => indexIn(listing, id);
  const taking = (act: (entry: Entry) => void) => (entry: Entry) => {
    act(entry);
    // The next one moves up into its place.
    const index = rowFocus.focused();
    if (index >= 0) focusAfter.current = { listing, index };
  };
  const focusAfter = useRef<{ listing: Listing; index: number } | null>(null);
  useLayoutEffect(() => {
    const after = focusAfter.current;
    if (!after || after.listing === listing) return;
    focusAfter.current = null;
    rowFocus.focus(after.index);
  }, [listing]);
  const acts = {
    // In the trash the same keys and places lead back out of it, and further down.
    onArchive: taking((entry) => list.acts.perform(archivingOf(entry), [entry])),
    onRemove: taking((entry) => list.acts.perform(entry.removed ? 'erased' : 'deleted', [entry])),
  };
  useWalkingKeys(rowFocus, () => Math.max(0, indexOf(state.markedId.peek())));
  const onFocused = (act: (entry: Entry) => void) => () => {
    const entry = listing.at(rowFocus.focused());
    if (entry) act(entry);
    return entry !== undefined;
  };
  useKeys({
    archive: onFocused(acts.onArchive),
    remove: onFocused(acts.onRemove),
  });
  useAddressKeys(() => listing.at(rowFocus.focused()), props);
  // Back from an article, the keys go on from its row; the row of the article in front is brought into view.
  const [opened, marked] = [indexOf(lastOpened), indexOf(state.markedId.peek())];
  useLayoutEffect(() => {
    if (opened >= 0) rowFocus.focus(opened);
    else if (marked > 0) controls.current?.show(marked);
  }, []);
  useLayoutEffect(() => markPaint(listing.query), [listing]);
  const query = useMemo(() => (listing.query === '' ? null : parseQuery(listing.query)), [listing]);
  const passages = list.passages.known.value;
  const markedId = state.markedId.value;
  useEffect(() => list.twins.look(listing.stretch.entries.map(({ id }) => id)), [listing]);

  if (listing.length === 0) return <EmptyList list={list} total={listing.total} />;
  return (
    <Rows
      of={listing}
      length={listing.length}
      keyOf={(index) => listing.at(index)?.id ?? `unread-${index}`}
      estimate={() => rowHeight}
      startAt={opened >= 0 ? opened : Math.max(marked, 0)}
      onSight={list.want}
      controls={controls}
      draw={(index, attributes, still) => {
        const entry = listing.at(index);
        return (
          <Row
            key={entry?.id ?? index}
            entry={entry}
            attributes={attributes}
            still={still}
            marked={entry !== undefined && entry.id === markedId}
            tellsShelf={listing.query !== ''}
            query={query}
            passage={entry && passages.get(entry.id)}
            address={({ id }) => browser.readerAddress(id)}
            onOpen={(entry, event) => {
              if (event.ctrlKey || event.metaKey || event.button === 1) {
                event.preventDefault();
                browser.openInBackground(entry);
              } else if (!event.shiftKey) {
                event.preventDefault();
                lastOpened = entry.id;
                state.openEntry(entry);
              }
            }}
            below={entry && <Below {...props} entry={entry} />}
            acts={entry && <RowButtons {...props} {...acts} entry={entry} />}
          />
        );
      }}
    />
  );
}

/** Which others tell the same story. */
function Below({ entry, list, browser, state }: ListScreenProps & { entry: Entry }) {
  const twins = list.twins.known.value[entry.id];
  if (!twins) return null;
  return (
    <SameStory
      twins={twins}
      address={({ id }) => browser.readerAddress(id)}
      onOpen={(twin, event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        lastOpened = entry.id;
        state.openEntry(twin);
      }}
    />
  );
}

function archivingOf(entry: Entry) {
  if (entry.removed) return 'restored';
  return entry.archived ? 'unarchived' : 'archived';
}

/** -1 where it is not among those that were read. */
function indexIn({ stretch }: ListRowsProps['listing'], id: ArticleId | null): number {
  const index = stretch.entries.findIndex((entry) => entry.id === id);
  return index < 0 ? -1 : stretch.from + index;
}

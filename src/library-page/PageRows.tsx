// The rows of the library page, with their boxes, stars and tags, and the keys among them.

import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Entry } from '../article/entry';
import { Marked } from '../list/Marked';
import { markPaint } from '../list/paint';
import { PassingRow, Row } from '../list/Row';
import { type RowAttributes, type RowControls, Rows } from '../list/Rows';
import { useAddressKeys, useRowFocus, useWalkingKeys } from '../list/row-keys';
import { marksIn } from '../search/marks';
import { parseQuery, type Query } from '../search/query';
import { useI18n } from '../ui/i18n-context';
import { useKeys } from '../ui/keys';
import { SameStory } from '../ui/SameStory';
import { canHaveNote } from './acting';
import type { PageRow } from './arrange';
import { EmptyPlace } from './EmptyPlace';
import type { Icons } from './icons';
import styles from './PageRows.module.css';
import type { PageRowsProps } from './page';
import { RowActs } from './RowActs';
import type { LibraryPageState } from './state';

/** About how high they are, in CSS pixels. */
const heights = { article: 76, heading: 48 };

export function PageRows(props: PageRowsProps) {
  const { state, browser, acting, onTag, onNote, say } = props;
  const { t } = useI18n();
  const rows = state.rows.value;
  const controls = useRef<RowControls | null>(null);
  const rowFocus = useRowFocus(rows.length, controls);
  const entryAt = (index: number) => entryOf(rows[index]);
  const focusAfter = useRef<number | null>(null);
  /** The row that moves up takes over the focus of the one that goes. */
  const taking = (act: (entries: readonly Entry[]) => void) => (entries: readonly Entry[]) => {
    const index = rowFocus.focused();
    focusAfter.current = index < 0 ? null : index;
    act(entries);
  };
  const onArchive = taking(acting.archive);
  const onRemove = taking(acting.remove);
  useLayoutEffect(() => {
    if (focusAfter.current !== null) rowFocus.focus(focusAfter.current);
    focusAfter.current = null;
  }, [rows]);
  useWalkingKeys(rowFocus, () =>
    Math.max(
      0,
      rows.findIndex(({ kind }) => kind === 'article'),
    ),
  );
  /** On the selected articles, or else the row that has the focus. */
  const onSome = (act: (entries: readonly Entry[]) => void) => () => {
    const entry = entryAt(rowFocus.focused());
    const selected = state.selected.peek();
    const entries = selected.length === 0 && entry ? [entry] : selected;
    if (entries.length > 0) act(entries);
    return entries.length > 0;
  };
  useKeys({
    archive: onSome(onArchive),
    remove: onSome(onRemove),
    star: onSome(acting.star),
    tag: onSome(onTag),
    articleNote: () => {
      const entry = entryAt(rowFocus.focused());
      if (!entry || !canHaveNote(entry)) return false;
      onNote(entry);
      return true;
    },
    select: () => {
      const entry = entryAt(rowFocus.focused());
      if (entry) state.selection.toggle(entry.id);
      return entry !== undefined;
    },
    selectAll: state.selectAll,
    clearSelection: () => {
      if (state.selection.ids.peek().size === 0) return false;
      state.selection.clear();
      return true;
    },
  });
  useAddressKeys(() => entryAt(rowFocus.focused()), { browser, say });
  const asked = state.asked.value;
  const query = useMemo(() => (asked === '' ? null : parseQuery(asked)), [asked]);
  const passages = state.passages.known.value;
  const selected = state.selection.ids.value;
  const tellsShelf = query !== null || ['all', 'starred'].includes(state.shown.value.place);
  useLayoutEffect(() => markPaint(asked), [rows]);
  useScrollKept(rows.length > 0);

  if (rows.length === 0) return <EmptyPlace state={state} />;
  return (
    <Rows
      of={rows}
      length={rows.length}
      keyOf={(index) => rows[index]?.key ?? String(index)}
      estimate={(index) => heights[rows[index]?.kind ?? 'article']}
      controls={controls}
      onRest={(from, to) => {
        const inSight = rows.slice(from, to).flatMap((row) => entryOf(row)?.id ?? []);
        state.passages.want(asked, inSight);
        state.twins.look(inSight);
        state.icons.look(inSight);
      }}
      drawPassing={(index, attributes) => {
        const row = rows[index];
        if (row?.kind === 'heading')
          return <Heading key={row.key} row={row} attributes={attributes} />;
        return row && <PassingRow key={row.key} entry={row.entry} attributes={attributes} />;
      }}
      draw={(index, attributes, still) => {
        const row = rows[index];
        if (!row) return null;
        if (row.kind === 'heading') {
          return <Heading key={row.key} row={row} attributes={attributes} />;
        }
        const { entry } = row;
        const isSelected = selected.has(entry.id);
        return (
          <Row
            key={row.key}
            entry={entry}
            attributes={attributes}
            still={still}
            selected={isSelected}
            query={query}
            passage={passages.get(entry.id)}
            tellsShelf={tellsShelf}
            address={({ id }) => browser.readerAddress(id)}
            onOpen={() => {}}
            lead={
              <span class={styles.lead}>
                <input
                  type="checkbox"
                  class={styles.box}
                  data-action="select"
                  aria-label={t('selectArticle', entry.summary.title)}
                  checked={isSelected}
                  onClick={(event) => {
                    const order = state.entries.peek().map(({ id }) => id);
                    state.selection.toggle(entry.id, event.shiftKey ? order : undefined);
                  }}
                />
              </span>
            }
            icon={<SiteIcon entry={entry} icons={state.icons} />}
            below={<Below entry={entry} state={state} browser={browser} query={query} />}
            acts={
              <RowActs
                {...props}
                entry={entry}
                onArchive={() => onArchive([entry])}
                onRemove={() => onRemove([entry])}
              />
            }
          />
        );
      }}
    />
  );
}

function entryOf(row: PageRow | undefined): Entry | undefined {
  return row?.kind === 'article' ? row.entry : undefined;
}

interface HeadingProps {
  row: Extract<PageRow, { kind: 'heading' }>;
  attributes: RowAttributes;
}

function Heading({ row, attributes }: HeadingProps) {
  const { language } = useI18n();
  return (
    <li {...attributes} class={styles.heading}>
      <h2>
        <bdi>{row.label}</bdi> <span>{new Intl.NumberFormat(language).format(row.count)}</span>
      </h2>
    </li>
  );
}

interface BelowProps extends Pick<PageRowsProps, 'state' | 'browser'> {
  entry: Entry;
  query: Query | null;
}

function Below({ entry, state, browser, query }: BelowProps) {
  const { notes } = entry;
  const twins = state.twins.known.value[entry.id];
  return (
    <>
      {notes && (
        <p class={styles.note} data-part="entry-note">
          <bdi>
            <Marked text={notes} marks={query ? marksIn(notes, query) : []} />
          </bdi>
        </p>
      )}
      <Tags entry={entry} state={state} />
      {twins && <SameStory twins={twins} address={({ id }) => browser.readerAddress(id)} />}
    </>
  );
}

/** Says nothing that the name beside it does not. */
function SiteIcon({ entry, icons }: { entry: Entry; icons: Icons }) {
  const address = icons.known.value[entry.id];
  return address ? <img class={styles.icon} src={address} alt="" width={16} height={16} /> : null;
}

function Tags({ entry, state }: { entry: Entry; state: LibraryPageState }) {
  if (!entry.tags) return null;
  return (
    <ul class={styles.tags}>
      {entry.tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            data-action="show-tag"
            onClick={() => state.show({ place: `tag:${tag}`, query: '' })}
          >
            <bdi>{tag}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Back from an article, the list stands where it stood. */
function useScrollKept(isDrawn: boolean): void {
  useLayoutEffect(() => {
    const top = Number(sessionStorage.getItem('library-scroll'));
    if (isDrawn && top > 0) document.querySelector('[data-screen]')?.scrollTo({ top });
  }, [isDrawn]);
  useEffect(() => {
    const keep = () => {
      const top = document.querySelector('[data-screen]')?.scrollTop ?? 0;
      sessionStorage.setItem('library-scroll', String(Math.round(top)));
    };
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, []);
}

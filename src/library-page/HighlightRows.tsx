// The highlights of all articles, below the articles they are from.

import type { Entry } from '../article/entry';
import { highlightsOf } from '../article/highlight';
import { Empty } from '../list/Empty';
import { type RowAttributes, Rows } from '../list/Rows';
import { markdown, quotation } from '../marking/copied';
import { HighlightItem } from '../marking/HighlightItem';
import { Button } from '../ui/Button';
import { datedWords } from '../ui/date-words';
import { useI18n } from '../ui/i18n-context';
import { copyIcon, highlightIcon } from '../ui/icons';
import styles from './HighlightRows.module.css';
import type { HighlightRow } from './highlighted';
import type { PageRowsProps } from './page';

/** About how high they are, in CSS pixels. */
const heights = { article: 64, highlight: 110 };

type HighlightRowsProps = Pick<PageRowsProps, 'state' | 'browser' | 'say'>;

export function HighlightRows({ state, browser, say }: HighlightRowsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const rows = state.highlightRows.value;
  const { query, colour } = state.shown.value;
  const lost = state.lostWords.known.value;
  const copy = (text: string) => void browser.copy(text).then(() => say(t('didCopyQuote')));
  if (rows.length === 0) {
    const isAsked = query.trim() !== '' || colour !== null;
    return (
      <Empty
        icon={highlightIcon}
        fact={t(isAsked ? 'noSuchHighlights' : 'emptyHighlights')}
        advice={t(isAsked ? 'noSuchHighlightsAdvice' : 'emptyHighlightsAdvice')}
      />
    );
  }
  return (
    <Rows
      of={rows}
      length={rows.length}
      label={t('highlights')}
      keyOf={(index) => rows[index]?.key ?? String(index)}
      estimate={(index) => heights[rows[index]?.kind ?? 'highlight']}
      onRest={(from, to) =>
        void state.lostWords.look(rows.slice(from, to).map(({ entry }) => entry))
      }
      draw={(index, attributes) => {
        const row = rows[index];
        if (!row) return null;
        const { entry, key } = row;
        const address = browser.readerAddress(entry.id);
        if (row.kind === 'article') {
          const all = () => copy(markdown(highlightsOf(entry), entry.summary, i18n, entry.notes));
          return <Source {...{ entry, address, attributes }} key={key} onCopy={all} />;
        }
        const { highlight } = row;
        return (
          <li
            {...attributes}
            key={key}
            class={styles.row}
            lang={entry.summary.language ?? ''}
            dir={entry.summary.direction}
          >
            <HighlightItem
              highlight={highlight}
              isChanged={lost.get(entry.id)?.has(highlight.id) === true}
              address={`${address}&${new URLSearchParams({ highlight: highlight.id })}`}
              onChange={(change) => state.highlightActs.change(entry.id, highlight, change)}
              onCopy={() => copy(quotation(highlight, entry.summary, i18n))}
              onRemove={() => state.highlightActs.remove(entry.id, highlight)}
            />
          </li>
        );
      }}
    />
  );
}

interface SourceProps {
  entry: Entry;
  address: string;
  attributes: RowAttributes;
  onCopy(): void;
}

function Source({ entry: { summary }, address, attributes, onCopy }: SourceProps) {
  const i18n = useI18n();
  const facts = [summary.siteName, summary.date && datedWords(summary.date, i18n, 'medium')];
  return (
    <li {...attributes} class={styles.source}>
      <div>
        <h2>
          <a href={address} lang={summary.language ?? ''}>
            <bdi>{summary.title}</bdi>
          </a>
        </h2>
        <p>
          <bdi>{facts.filter(Boolean).join(' · ')}</bdi>
        </p>
      </div>
      <Button
        action="copy-highlights"
        look="small"
        icon={copyIcon}
        label={i18n.t('copyHighlights')}
        onPress={onCopy}
      />
    </li>
  );
}

/** What the list holds, told beside its heading. */
export function countOf(rows: readonly HighlightRow[]): number {
  return rows.filter(({ kind }) => kind === 'highlight').length;
}

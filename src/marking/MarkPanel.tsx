// The note on the article and all its highlights beside it, with theirs: to go to, to change, to copy. Those whose words
// are not in the text any more are here still.

import type { Article } from '../article/article';
import type { Highlight } from '../article/highlight';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { copyIcon } from '../ui/icons';
import { SidePanel } from '../ui/SidePanel';
import { isSheet, sidePanel } from '../ui/side-panel';
import { ArticleNote } from './ArticleNote';
import { markdown, quotation } from './copied';
import { HighlightItem } from './HighlightItem';
import styles from './MarkPanel.module.css';
import type { Marking } from './marking';

export const markPanel = sidePanel('highlights');

interface MarkPanelProps {
  marking: Marking;
  article: Article;
}

export function MarkPanel({ marking, article }: MarkPanelProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const highlights = marking.highlights.value;
  const places = marking.places.value;
  const notes = marking.notes.value;
  if (!markPanel.isOpen) return null;

  function goTo(highlight: Highlight): void {
    if (isSheet()) markPanel.close();
    marking.wanted.value = highlight.id;
  }

  return (
    <SidePanel
      part="highlights"
      heading={t('highlights')}
      actions={
        <Button
          action="copy-highlights"
          icon={copyIcon}
          label={t('copyHighlights')}
          disabled={highlights.length === 0 && !notes}
          onPress={() => marking.copy(markdown(highlights, article, i18n, notes ?? ''))}
        />
      }
      onClose={markPanel.close}
    >
      {notes !== null && <ArticleNote notes={notes} onWrite={marking.setNotes} />}
      {highlights.length === 0 && (
        <p class={styles.empty}>
          {t('noHighlights')} <span>{t('noHighlightsAdvice')}</span>
        </p>
      )}
      <ul class={styles.highlights} lang={article.language ?? ''} dir={article.direction}>
        {highlights.map((highlight) => (
          <li key={highlight.id}>
            <HighlightItem
              highlight={highlight}
              isChanged={places.get(highlight.id) === null}
              onGo={() => goTo(highlight)}
              onChange={(change) => marking.change(highlight.id, change)}
              onCopy={() => marking.copy(quotation(highlight, article, i18n))}
              onRemove={() => marking.remove(highlight.id)}
            />
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

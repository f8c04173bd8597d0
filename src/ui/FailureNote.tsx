// Every fault, and every reason why a page is no article, as a sentence that says what is so and one that says what to do. The compiler sees to it
// that none is forgotten.

import type { NotArticleReason } from '../article/article';
import type { FailureCode } from '../failures';
import type { MessageKey } from '../platform/i18n';
import { Button } from './Button';
import { useI18n } from './i18n-context';
import { Note } from './Note';

/** What is so, and what the reader can do. */
type Sentences = readonly [fact: MessageKey, advice: MessageKey];

export const failureSentences: Record<FailureCode, Sentences> = {
  'browser-page': ['browserPage', 'browserPageAdvice'],
  'extension-store': ['extensionStore', 'extensionStoreAdvice'],
  'source-view': ['sourceView', 'sourceViewAdvice'],
  'browser-viewer': ['browserViewer', 'browserViewerAdvice'],
  'file-access': ['fileAccess', 'fileAccessAdvice'],
  'page-forbidden': ['pageForbidden', 'pageForbiddenAdvice'],
  'page-gone': ['pageGone', 'pageGoneAdvice'],
  'page-unloaded': ['pageUnloaded', 'pageUnloadedAdvice'],
  'page-silent': ['pageSilent', 'pageSilentAdvice'],
  'reading-broke': ['readingBroke', 'readingBrokeAdvice'],
  'storage-unavailable': ['storageUnavailable', 'storageUnavailableAdvice'],
  'storage-full': ['storageFull', 'storageFullAdvice'],
  'storage-newer': ['storageNewer', 'storageNewerAdvice'],
  'storage-broke': ['storageBroke', 'storageBrokeAdvice'],
  'article-missing': ['articleMissing', 'articleMissingAdvice'],
  'article-damaged': ['articleDamaged', 'articleDamagedAdvice'],
  'file-foreign': ['fileForeign', 'fileForeignAdvice'],
  'file-cut': ['fileCut', 'fileCutAdvice'],
  'file-newer': ['fileNewer', 'fileNewerAdvice'],
};

export const notArticleSentences: Record<NotArticleReason, Sentences> = {
  'front-page': ['frontPage', 'frontPageAdvice'],
  list: ['pageOfLinks', 'pageOfLinksAdvice'],
  login: ['login', 'loginAdvice'],
  search: ['searchPage', 'searchPageAdvice'],
  'no-text': ['noText', 'noTextAdvice'],
  'too-large': ['tooLarge', 'tooLargeAdvice'],
  media: ['media', 'mediaAdvice'],
  'plain-text': ['plainText', 'plainTextAdvice'],
  xml: ['xml', 'xmlAdvice'],
};

/**
 * Faults of a moment: the same page may be readable a second time. (Not another page in its tab: that takes
 * another press of the button.)
 */
const passing: ReadonlySet<FailureCode> = new Set(['page-silent', 'reading-broke']);

interface FailureNoteProps {
  failure: FailureCode;
  part: string;
  status?: string;
  /** Reads the page a second time, where that may help. */
  onAgain?: () => void;
}

export function FailureNote({ failure, part, status, onAgain }: FailureNoteProps) {
  const { t } = useI18n();
  const [fact, advice] = failureSentences[failure];
  const again = onAgain && passing.has(failure) && (
    <Button action="read-again" label={t('readAgain')} look="solid" onPress={onAgain} />
  );
  return (
    <Note part={part} {...(status ? { status } : {})} advice={t(advice)} buttons={again}>
      {t(fact)}
    </Note>
  );
}

interface NotArticleNoteProps {
  reason: NotArticleReason;
  onAgain: () => void;
}

export function NotArticleNote({ reason, onAgain }: NotArticleNoteProps) {
  const { t } = useI18n();
  const [fact, advice] = notArticleSentences[reason];
  // A page that builds itself late may have its text by now.
  const again = reason === 'no-text' && (
    <Button action="read-again" label={t('readAgain')} look="solid" onPress={onAgain} />
  );
  return (
    <Note part="page-note" status="not-article" advice={t(advice)} buttons={again}>
      {t(fact)}
    </Note>
  );
}

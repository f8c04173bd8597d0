// Why there is no article to show of the page in front, on top of the list.

import { Button } from '../ui/Button';
import { FailureNote, NotArticleNote } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';
import { Note } from '../ui/Note';
import type { PopupState } from './state';

export function PageNote({ state }: { state: PopupState }) {
  const { t } = useI18n();
  const now = state.reading.reading.value;
  // If there is an article this time, the reader wants to see it, not the list.
  const again = () => {
    state.reading.again();
    state.showPage();
  };
  switch (now.status) {
    case 'not-article':
      return <NotArticleNote reason={now.reason} onAgain={again} />;
    case 'failed':
      return <FailureNote failure={now.failure} part="page-note" status="failed" onAgain={again} />;
    case 'stopped':
      return (
        <Note
          part="page-note"
          status="stopped"
          advice={t('stoppedAdvice')}
          buttons={
            <Button action="read-again" look="solid" label={t('readAgain')} onPress={again} />
          }
        >
          {t('stopped')}
        </Note>
      );
    case 'own-page':
      return (
        <Note
          part="page-note"
          status="own-page"
          advice={t(now.articleId === null ? 'ownPageAdvice' : 'ownPageArticleAdvice')}
        >
          {t(now.articleId === null ? 'ownPage' : 'ownPageArticle')}
        </Note>
      );
    default:
      return null;
  }
}

// The reading list: a word about the page in front if it has no article, the search, the shelves, the rows.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { AppearanceButton } from '../ui/AppearanceButton';
import { useFocusOnArrival } from '../ui/arrival';
import { Button } from '../ui/Button';
import { FailureNote } from '../ui/FailureNote';
import { useI18n } from '../ui/i18n-context';
import { articleIcon, helpIcon } from '../ui/icons';
import styles from './ListScreen.module.css';
import { ListTools } from './ListTools';
import { PageNote } from './PageNote';
import { Rows } from './Rows';
import type { ScreenProps } from './screen';

export function ListScreen(props: ScreenProps) {
  const { state, list } = props;
  const place = useRef<HTMLDivElement>(null);
  useFocusOnArrival(place);
  const listing = list.listing.value;
  // Pressed on a reader tab, the list opens on the shelf where that article stands.
  const own = state.reading.reading.value;
  const inFront = own.status === 'own-page' ? own.articleId : null;
  useLayoutEffect(() => {
    if (inFront !== null && listing.status === 'shown') list.reveal(inFront);
  }, [inFront, listing.status]);
  const failure = listing.status === 'failed' ? listing.failure : list.failure.value;
  return (
    <>
      <ListBar {...props} />
      <div ref={place} class={`popup-screen ${styles.screen}`} data-screen="list" tabIndex={-1}>
        <PageNote state={state} />
        {failure && <FailureNote failure={failure} part="storage-note" />}
        {listing.status === 'shown' && listing.total > 0 && <ListTools list={list} />}
        {listing.status === 'shown' && <Rows {...props} listing={listing} />}
      </div>
    </>
  );
}

function ListBar({ state, showHelp }: ScreenProps) {
  const { t } = useI18n();
  const hasArticle = ['reading', 'shown'].includes(state.reading.reading.value.status);
  return (
    <div class="popup-bar">
      <h1 class={styles.heading}>{t('readingList')}</h1>
      <Button action="help" icon={helpIcon} label={t('keyboard')} onPress={showHelp} />
      <AppearanceButton />
      {hasArticle && (
        <Button
          action="show-article"
          icon={articleIcon}
          look="worded"
          label={t('article')}
          onPress={state.showPage}
        />
      )}
    </div>
  );
}

// What the library page says when there is nothing to show.

import { Empty } from '../list/Empty';
import type { MessageKey } from '../platform/i18n';
import { Button } from '../ui/Button';
import { bookmarkIcon, type Shape } from '../ui/Icon';
import { useI18n } from '../ui/i18n-context';
import {
  archiveIcon,
  articleIcon,
  deleteIcon,
  highlightIcon,
  searchIcon,
  starIcon,
  tagIcon,
} from '../ui/icons';
import type { Place } from './arrange';
import type { LibraryPageState } from './state';

type Words = { icon: Shape; fact: MessageKey; advice: MessageKey };

const emptyLibrary: Words = { icon: bookmarkIcon, fact: 'emptyList', advice: 'emptyListAdvice' };
const emptyTag: Words = { icon: tagIcon, fact: 'emptyTag', advice: 'emptyTagAdvice' };
const emptyPlaces: Record<Exclude<Place, `tag:${string}`>, Words> = {
  unread: { icon: bookmarkIcon, fact: 'emptyUnread', advice: 'emptyUnreadAdvice' },
  reading: { icon: articleIcon, fact: 'emptyReading', advice: 'emptyReadingAdvice' },
  starred: { icon: starIcon, fact: 'emptyStarred', advice: 'emptyStarredAdvice' },
  highlights: {
    icon: highlightIcon,
    fact: 'emptyHighlights',
    advice: 'emptyHighlightsAdvice',
  },
  archived: { icon: archiveIcon, fact: 'emptyArchived', advice: 'emptyArchivedAdvice' },
  all: emptyLibrary,
  trash: { icon: deleteIcon, fact: 'emptyTrash', advice: 'emptyTrashAdvice' },
};

export function EmptyPlace({ state }: { state: LibraryPageState }) {
  const { t } = useI18n();
  const { place } = state.shown.value;
  const query = state.asked.value;
  if (query !== '') {
    return (
      <Empty icon={searchIcon} fact={t('nothingFound', query)} advice={t('nothingFoundAdvice')}>
        <Button
          action="clear-search"
          look="outlined"
          label={t('clearSearch')}
          onPress={() => state.show({ query: '' })}
        />
      </Empty>
    );
  }
  const { icon, fact, advice } = wordsOf(place, state.counts.value.has('all'));
  return <Empty icon={icon} fact={t(fact)} advice={t(advice)} />;
}

function wordsOf(place: Place, hasArticles: boolean): Words {
  if (place.startsWith('tag:')) return emptyTag;
  if (!hasArticles && place !== 'trash') return emptyLibrary;
  return emptyPlaces[place as keyof typeof emptyPlaces];
}

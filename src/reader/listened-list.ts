// The address of the reader tab as it says that one is listening to the unread list: `listen=unread`.

import { openArticle } from '../ui/opened-article';
import { type QueueSources, toBeHeard } from './queue';

type Opening = Parameters<typeof openArticle>;

/** What the address says of listening, and the way on. */
export function listenedList(address: URL, library: QueueSources['library']): QueueSources {
  return {
    id: address.searchParams.get('id'),
    isOn: address.searchParams.get('listen') === 'unread',
    library,
    open: (next) => location.assign(`?${listening(next)}`),
    note(isOn) {
      const noted = new URL(address);
      if (isOn) noted.searchParams.set('listen', 'unread');
      else noted.searchParams.delete('listen');
      history.replaceState(null, '', noted);
    },
  };
}

/** Opens the article of the address. One that only says to listen to the list means the first on it that is not read to its end. */
export async function openListened(queue: QueueSources, library: Opening[1]) {
  if (queue.id === null && queue.isOn) {
    const [first = await newest(queue.library)] = await toBeHeard(queue.library);
    if (first !== undefined) {
      location.replace(`?${listening(first)}`);
      return new Promise<never>(() => {});
    }
  }
  return openArticle(queue.id, library);
}

/** Where everything on the list was heard already, it begins again. */
async function newest(library: QueueSources['library']) {
  return (await library.then((opened) => opened.idsOn('unread')).catch(() => []))[0];
}

function listening(id: string): URLSearchParams {
  return new URLSearchParams({ id, listen: 'unread' });
}

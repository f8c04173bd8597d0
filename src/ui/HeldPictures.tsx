// The button that shows the pictures of an article, where the reader wants none until they ask. Beside the text, which
// stays where it is.

import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../article/article';
import { Button } from './Button';
import styles from './HeldPictures.module.css';
import { type Held, patchHeld } from './held-pictures';
import { useI18n } from './i18n-context';
import { pictureIcon } from './icons';
import { useKeys } from './keys';

export function HeldPictures({ article }: { article: Article }) {
  const i18n = useI18n();
  const [held, setHeld] = useState<Held[]>([]);
  // Once its text is on the screen.
  useEffect(() => {
    const body = document.querySelector('[data-screen="article"] [data-part="body"]');
    setHeld(body ? patchHeld(body, i18n) : []);
  }, [article]);
  const show = () => {
    const waiting = held.filter(({ patch }) => patch.isConnected);
    for (const each of waiting) each.show();
    setHeld([]);
    return waiting.length > 0;
  };
  useKeys({ showPictures: show });
  if (held.length === 0) return null;
  return (
    <div class={styles.row} lang={i18n.language} dir={i18n.direction}>
      <Button
        action="show-pictures"
        icon={pictureIcon}
        look="outlined"
        label={i18n.plural('showPicturesCount', held.length)}
        onPress={show}
      />
    </div>
  );
}

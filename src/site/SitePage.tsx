// Asks for a site in plain words, before the browser does in its own.

import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { Mark } from '../ui/Mark';
import styles from './SitePage.module.css';
import type { SiteModel, SiteSources } from './state';

interface SitePageProps extends Pick<SiteSources, 'question' | 'address'> {
  site: SiteModel;
}

export function SitePage({ question, address, site }: SitePageProps) {
  const { t } = useI18n();
  const state = site.state.value;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  const always = (
    <Button
      action="allow-always"
      look={question === 'always' ? 'solid' : 'outlined'}
      label={t('siteAlways')}
      onPress={site.allowAlways}
    />
  );
  const once = (
    <Button action="allow-once" look="solid" label={t('siteOnce')} onPress={site.allowOnce} />
  );
  const stop = (
    <Button action="stop-site" look="outlined" label={t('siteStop')} onPress={site.stop} />
  );
  const page = (
    <a data-action="open-page" href={address} rel="noreferrer">
      {t('sitePageItself')}
    </a>
  );
  const isAsking = state === 'asking' || state === 'refused';
  return (
    <div class={styles.page} data-screen="site" data-state={state} aria-busy={state === 'waiting'}>
      <Mark />
      <h1>{heading()}</h1>
      {state !== 'no-page' && question === 'link' && <p class={styles.address}>{address}</p>}
      <div role="status">
        {state === 'refused' && <p data-part="site-refused">{t('siteRefused')}</p>}
        {state === 'private' && <p>{t('sitePrivate')}</p>}
        {state === 'no-page' && <p>{t('siteNoPage')}</p>}
        {state === 'on' && <p>{t('siteOn', host)}</p>}
        {state === 'off' && <p>{t('siteOff', host)}</p>}
      </div>
      {isAsking && <p>{t(question === 'link' ? 'siteLinkAbout' : 'siteAlwaysAbout', host)}</p>}
      {isAsking && <p>{t('siteAboutBrowser')}</p>}
      <div class={styles.buttons}>
        {isAsking && question === 'link' && once}
        {(isAsking || state === 'off') && always}
        {state === 'on' && stop}
        {(isAsking || state === 'private') && page}
      </div>
    </div>
  );

  function heading(): string {
    if (state === 'no-page') return t('siteNoPageHeading');
    if (question === 'always') return t('siteAlwaysHeading', host);
    return t(state === 'waiting' ? 'siteOpening' : 'siteLinkHeading');
  }
}

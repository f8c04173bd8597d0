// The sites whose articles open in Lede, and how they stop.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { About, Section } from './Section';
import styles from './Sites.module.css';

export interface SitesSources {
  /** As the browser's patterns have them. */
  load(): Promise<{ site: string; hasAccess: boolean }[]>;
  onChange(listener: () => void): void;
  remove(site: string): Promise<void>;
  /** Called in the turn of a press. */
  ask(site: string): Promise<boolean>;
}

export function Sites({ sources }: { sources: SitesSources }) {
  const { t } = useI18n();
  const [sites, setSites] = useState<Awaited<ReturnType<SitesSources['load']>>>([]);
  const reload = () => void sources.load().then(setSites);
  useEffect(() => {
    reload();
    sources.onChange(reload);
  }, [sources]);
  return (
    <Section part="sites" heading={t('sitesHeading')}>
      <About>{t(sites.length === 0 ? 'sitesNone' : 'sitesAbout')}</About>
      {sites.length > 0 && (
        <ul class={styles.sites}>
          {sites.map(({ site, hasAccess }) => (
            <li key={site} data-site={site}>
              <span class={styles.host}>{hostOf(site)}</span>
              {!hasAccess && (
                <>
                  <span class={styles.lost}>{t('siteLost')}</span>
                  <Button
                    action="ask-site"
                    look="outlined"
                    label={t('siteAskAgain')}
                    name={t('siteAskAgainOf', hostOf(site))}
                    onPress={() => void sources.ask(site).then(reload)}
                  />
                </>
              )}
              <Button
                action="remove-site"
                look="outlined"
                label={t('siteRemove')}
                name={t('siteRemoveOf', hostOf(site))}
                onPress={() => void sources.remove(site).then(reload)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** `news.example` of `https://news.example/*`; a site without encryption says so. */
const hostOf = (site: string) => site.replace(/^https:\/\//, '').replace(/\/\*$/, '');

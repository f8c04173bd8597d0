// What a date rests on: its source and the reasons, as sentences.

import type { ArticleDate, DateDoubt, DateReason, DateSource } from '../article/article';
import type { MessageKey } from '../platform/i18n';
import styles from './DateWhy.module.css';
import { useI18n } from './i18n-context';

const sources: Record<DateSource, MessageKey> = {
  'json-ld': 'sourceJsonLd',
  meta: 'sourceMeta',
  microdata: 'sourceMicrodata',
  time: 'sourceTime',
  text: 'sourceText',
  address: 'sourceAddress',
  masthead: 'sourceMasthead',
};

const reasons: Record<DateReason, MessageKey> = {
  'stated-in-json-ld': 'reasonStatedInJsonLd',
  'stated-in-meta': 'reasonStatedInMeta',
  'stated-in-microdata': 'reasonStatedInMicrodata',
  'beside-headline': 'reasonBesideHeadline',
  'in-address': 'reasonInAddress',
  labelled: 'reasonLabelled',
  'sources-agree': 'reasonSourcesAgree',
  'others-disagree': 'reasonOthersDisagree',
  'page-header': 'reasonPageHeader',
  'page-header-ignored': 'reasonPageHeaderIgnored',
};

const doubts: Record<DateDoubt, MessageKey> = {
  'sources-disagree': 'whySourcesDisagree',
  ambiguous: 'whyAmbiguous',
};

/** Reasons that say no more than the source they come with. */
const impliedBy: Partial<Record<DateSource, DateReason>> = {
  'json-ld': 'stated-in-json-ld',
  meta: 'stated-in-meta',
  microdata: 'stated-in-microdata',
  address: 'in-address',
  masthead: 'page-header',
};

interface DateWhyProps {
  date: ArticleDate | null;
  modified: ArticleDate | null;
  doubt: DateDoubt | null | undefined;
}

export function DateWhy({ date, modified, doubt }: DateWhyProps) {
  const { t } = useI18n();
  return (
    <ul class={styles.reasons} data-part="date-why">
      {!date && <li>{t(doubt ? doubts[doubt] : 'whyNoDate')}</li>}
      {date && sentences(date).map((key) => <li key={key}>{t(key)}</li>)}
      {date?.kind === 'modified' && <li>{t('whyOnlyUpdated')}</li>}
      {date?.kind === 'masthead' && <li>{t('whyPageDate')}</li>}
      {modified && <li>{t('whyUpdated', t(sources[modified.source]))}</li>}
    </ul>
  );
}

function sentences({ source, why }: ArticleDate): MessageKey[] {
  const further = why.filter((reason) => reason !== impliedBy[source]);
  return [sources[source], ...further.map((reason) => reasons[reason])];
}

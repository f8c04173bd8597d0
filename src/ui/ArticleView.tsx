// An article on a screen, the same in popup and reader tab: where it comes from, headline, standfirst, who
// and when, the text, and what was left out.

import type { ComponentChildren } from 'preact';
import type { Article } from '../article/article';
import { ageInYears } from '../article/article-date';
import { ArticleBody, type ShowPictures } from './ArticleBody';
import styles from './ArticleView.module.css';
import { clockIcon, Icon, originalIcon } from './Icon';
import { useI18n } from './i18n-context';
import { onDemand } from './on-demand';
import { PublishedDate } from './PublishedDate';

/** Stands below the text, so nothing moves when it comes. */
const LeftOut = onDemand(async () => (await import('./LeftOut')).LeftOut);

/** From this many letters on, a headline is set smaller. */
const longTitle = 110;

interface ArticleViewProps {
  article: Article;
  /** For an article that is kept. */
  show?: ShowPictures | undefined;
  now?: Date;
  /** What there is to say before the text. */
  children?: ComponentChildren;
}

export function ArticleView({ article, show, now = new Date(), children }: ArticleViewProps) {
  const i18n = useI18n();
  const own = { lang: article.language ?? '', dir: article.direction };
  return (
    <article class={styles.view} {...own}>
      <header class={styles.head}>
        <Publication article={article} />
        <h1 class={styles.title} data-part="title" data-long={article.title.length > longTitle}>
          {article.title}
        </h1>
        {article.standfirst && (
          <p class={styles.standfirst} data-part="standfirst">
            {article.standfirst}
          </p>
        )}
        <div class={styles.facts}>
          {article.byline && (
            <p class={styles.byline} data-part="byline">
              {article.byline}
            </p>
          )}
          <div
            class={styles.ours}
            lang={i18n.language}
            dir={i18n.direction}
            data-side={article.direction}
          >
            <PublishedDate key={article.url} article={article} now={now}>
              <p data-part="minutes">{i18n.plural('minutesToRead', article.readingMinutes)}</p>
            </PublishedDate>
          </div>
        </div>
      </header>
      <AgeNotice article={article} now={now} />
      {children}
      <ArticleBody article={article} show={show} />
      <LeftOut removed={article.removed} />
    </article>
  );
}

function Publication({ article: { url, siteName } }: { article: Article }) {
  const { t } = useI18n();
  return (
    <a
      class={styles.publication}
      data-part="publication"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title={t('openOriginal')}
    >
      <span>{siteName ?? hostOf(url)}</span>
      <Icon shape={originalIcon} />
    </a>
  );
}

/** Only what is known to be the article's own date can be its age. */
function AgeNotice({ article: { date, direction: side }, now }: { article: Article; now: Date }) {
  const { plural, language, direction } = useI18n();
  const years = date?.kind === 'published' ? (ageInYears(date.value, now) ?? 0) : 0;
  if (years < 1) return null;
  return (
    <p class={styles.age} data-part="age-notice" data-side={side} lang={language} dir={direction}>
      <Icon shape={clockIcon} />
      <span>{plural('ageNotice', years)}</span>
    </p>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

// What kind of page it says it is: some rules hold for documentation and for threads, and not for stories.

import type { StructuredArticle } from './json-ld';
import { type Metas, metaValue } from './metadata';

export type PageKind = 'article' | 'documentation' | 'thread';

/** Forum software that names itself, and what its threads are called in addresses. */
const forumGenerators =
  /discourse|phpbb|vbulletin|xenforo|invision|ip\.board|mybb|\bsmf\b|simple machines|vanilla|flarum|nodebb|fluxbb|punbb|woltlab|burning board|bbpress|question2answer/i;
const forumPath =
  /(?:^|[/.])(?:forums?|threads?|topics?|discussions?|boards?|viewtopic|showthread|questions?|community|comments?|answers?)(?:[/.?-]|$)|\/(?:t|d)\/[^/]+/i;
const forumHost = /^(?:forums?|discuss(?:ions?)?|community|boards?|answers?)\./i;
const threadType = /(?:^|\/)(?:DiscussionForumPosting|QAPage|Question)$/;

/** Generators of documentation, and where it is kept. */
const docGenerators =
  /docusaurus|sphinx|mkdocs|gitbook|mediawiki|vitepress|vuepress|docutils|doxygen|javadoc|rustdoc|starlight|nextra|hugo-?book|readthedocs|antora|asciidoctor|dokuwiki|confluence|mdbook|rdoc|yard|docfx|jazzy|slate|redoc|mintlify|readme/i;
const docAddress =
  /^(?:docs?|documentation|wiki|developers?|dev|help|support|learn|api|reference|manual|guide)\.|\/(?:docs?|documentation|wiki|handbook|manual|guides?|reference|api|help|kb|knowledge-?base|learn|tutorials?|man\d?)(?:\/|$)|\/doc\//i;

export interface KindSources {
  document: Document;
  metas: Metas;
  data: StructuredArticle | null;
  url: string;
}

/** What the page's software, structured data and address say; `article` when they say nothing. */
export function findPageKind({ document, metas, data, url }: KindSources): PageKind {
  const generator = metaValue(metas, 'generator', 'application-name', 'docsearch:version') ?? '';
  const isThread = data?.types.some((type) => threadType.test(type)) ?? false;
  const saysArticle = data?.isArticle === true && !isThread;
  if (forumGenerators.test(generator) || isThread) return 'thread';
  if (
    document.querySelector('[itemtype*="DiscussionForumPosting"], [itemtype*="/QAPage"]') !== null
  )
    return 'thread';
  const { host, path } = partsOf(url);
  if (!saysArticle && (forumHost.test(host) || forumPath.test(path))) return 'thread';
  if (docGenerators.test(generator)) return 'documentation';
  return !saysArticle && docAddress.test(host + path) ? 'documentation' : 'article';
}

function partsOf(url: string): { host: string; path: string } {
  try {
    const { hostname, pathname, search } = new URL(url);
    return { host: hostname, path: pathname + search };
  } catch {
    return { host: '', path: '' };
  }
}

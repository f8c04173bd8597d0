// The closed list of ways things go wrong, and the one error that carries them.

/**
 * Every fault a reader can meet. Each has its sentence, and what to do next, in `_locales`
 * (`ui/FailureNote.tsx` maps them, checked for completeness by the compiler).
 */
export type FailureCode =
  /** The browser's own page (`about:`, `chrome://` …), where no extension may run. */
  | 'browser-page'
  /** A browser's extension store, which is closed to extensions. */
  | 'extension-store'
  /** `view-source:`. */
  | 'source-view'
  /** The browser's own viewer holds the page: PDF or JSON in Firefox, its reader view. */
  | 'browser-viewer'
  /** `file://` without the reader's permission for files. */
  | 'file-access'
  /** The site or a policy keeps extensions out for another reason. */
  | 'page-forbidden'
  /** The browser shows an error in place of the page: no network, no such site. */
  | 'page-unloaded'
  /** The page navigated away, or its tab closed, while it was being read. */
  | 'page-gone'
  /** No answer from the page within the limit. */
  | 'page-silent'
  /** Our own reading broke; a defect. */
  | 'reading-broke'
  /** The browser gives us no database (Firefox in permanent private browsing). */
  | 'storage-unavailable'
  | 'storage-full'
  /** The database was written by a newer version of Lede. */
  | 'storage-newer'
  /** The database refused for another reason. */
  | 'storage-broke'
  /** The address names an article that is not in the library. */
  | 'article-missing'
  /** The article is in the library, but cannot be read. */
  | 'article-damaged'
  /** A file was chosen that is no backup of ours. */
  | 'file-foreign'
  /** A backup file without its end: half copied, or half downloaded. */
  | 'file-cut'
  /** A backup file that a newer version of Lede made. */
  | 'file-newer';

/** A fault with its code; `cause` holds what the browser said. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: FailureCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

/** The code of any thrown value: its own when it is a `Failure`, else the one given. */
export function failureCode(thrown: unknown, otherwise: FailureCode): FailureCode {
  return thrown instanceof Failure ? thrown.code : otherwise;
}

// What a backup file is called and holds; docs/backup.md tells it to people and other programs.

/** Rises when an older Lede could not read the file rightly any more. */
export const formatVersion = 1;

/** The first file in it: what this is, and how much should be there. */
export const headName = 'library.json';

export interface Head {
  lede: number;
  kind: 'backup';
  /** ISO 8601. */
  made: string;
  articles: number;
}

/** The folder of an article, for people to find their way; a program goes by what the files say. */
export type Folder = 'articles' | 'trash';

/** The folder of the pictures, each once however many articles share it. */
export const picturesFolder = 'pictures';

/** A zip file counts its bytes in four: what would make it longer stays out. The directory at its end takes some, too. */
export const mostFileBytes = 4_200_000_000;

/** Pictures leave room for the texts that are still to come: those matter more. */
export const mostBytesWithPictures = 3_500_000_000;

/** No article comes near; a file that says so is damaged, or made to fill the memory. */
export const maxEntryBytes = 64_000_000;

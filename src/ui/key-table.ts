// Every key of ours in one table.

import { firstKeys } from './keys';
import { readingKeys } from './reading-keys';

/** The keys of each command at first. */
export const keyTable = { ...firstKeys, ...readingKeys };

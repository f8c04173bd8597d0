// Every key of ours in one table.

import { firstKeys } from './keys';
import { laterKeys } from './later-keys';

/** The keys of each command at first. */
export const keyTable = { ...firstKeys, ...laterKeys };

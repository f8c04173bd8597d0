// Opens the database, and says in our words why it would not open.

import { openDB } from 'idb';
import { Failure, type FailureCode } from '../failures';
import { type LibraryDatabase, type LibrarySchema, schemaVersion, upgrade } from './schema';

/** What a refused opening means, by the name of the browser's error; any other is a browser without storage. */
const openingFaults: Record<string, FailureCode> = {
  VersionError: 'storage-newer',
  QuotaExceededError: 'storage-full',
  UnknownError: 'storage-broke',
  AbortError: 'storage-broke',
};

/**
 * Opens the library's database, making or upgrading it.
 *
 * @throws {Failure} `storage-unavailable` where the browser gives us no database, `storage-newer` when
 *   a newer Lede wrote it (it is left untouched), `storage-broke` when it could not be upgraded (it is left
 *   as it was).
 */
export async function openDatabase(name: string): Promise<LibraryDatabase> {
  try {
    return await openDB<LibrarySchema>(name, schemaVersion, {
      upgrade: (opened, oldVersion, _newVersion, transaction) =>
        void upgrade(opened, oldVersion, transaction),
      // A newer Lede wants to upgrade: an open connection would hold it up for as long as this page lives.
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    const kind = error instanceof DOMException ? error.name : '';
    throw new Failure(openingFaults[kind] ?? 'storage-unavailable', error);
  }
}

// Which versions of Node the tools run on; the same as `engines` in package.json.

/** The lowest minor version of each major one that will do; above the last, all will. */
const lowestMinors = new Map([
  [20, 19],
  [22, 12],
]);
const everyFrom = 24;

/**
 * @param {string} version As in `process.versions.node`.
 */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const lowest = lowestMinors.get(major);
  return major >= everyFrom || (lowest !== undefined && minor >= lowest);
}

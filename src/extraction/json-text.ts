// Reads the JSON that publishers write by hand and by template: wrapped in comments, with raw line
// breaks inside strings, with commas too many.

/** The value of a script's text, or undefined when it cannot be mended or is nested without sense. Never throws. */
export function parseLooseJson(source: string): unknown {
  const text = unwrap(source);
  if (isTooDeep(text)) return undefined;
  return (
    parse(text) ??
    (text.length > longestMended ? undefined : parse(mend(text))) ??
    (text.includes('&quot;') ? parse(unquote(text)) : undefined)
  );
}

/** Longer texts are read as they are or not at all: mending takes many times as long as reading. */
const longestMended = 1_000_000;

/** Articles are described in some ten levels; a million of them take the parser seconds. */
const mostLevels = 500;

/** Counted without regard to strings: what stands in them is balanced, or not by hundreds. */
function isTooDeep(text: string): boolean {
  if (text.length < mostLevels) return false;
  let levels = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) levels += 1;
    else if (code === 0x5d || code === 0x7d) levels -= 1;
    if (levels > mostLevels) return true;
  }
  return false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Before the text, and behind it. */
const openingMarks = /^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/;
const closingMarks = /(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?$/;

/** Closing marks are looked for here only: a search through the whole text starts anew at every space. */
const longestClosing = 100;

/** Without the comment and CDATA marks that old templates put around a script's text. */
function unwrap(source: string): string {
  const text = source.trim().replace(openingMarks, '');
  const end = Math.max(0, text.length - longestClosing);
  return (text.slice(0, end) + text.slice(end).replace(closingMarks, '')).trim().replace(/;$/, '');
}

/** To the end of the text where they do not end: looking for an end from every start takes its square. */
const stringOrComment =
  /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|\/\*[\s\S]*?(?:\*\/|$)|,(?=\s*[}\]])/g;

/** Control characters inside strings escaped, comments and trailing commas outside them dropped. */
function mend(text: string): string {
  return text.replace(stringOrComment, (token) =>
    token.startsWith('"') ? escapeControls(token) : '',
  );
}

function escapeControls(string: string): string {
  return string
    .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
    .replace(
      /\p{Cc}/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

function unquote(text: string): string {
  return text.replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}

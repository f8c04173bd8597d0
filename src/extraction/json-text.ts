// Reads the JSON that publishers write by hand and by template: wrapped in comments, with raw line
// breaks inside strings, with commas too many.

/** The value of a script's text, or undefined when it cannot be mended. Never throws. */
export function parseLooseJson(source: string): unknown {
  const text = unwrap(source);
  return (
    parse(text) ?? parse(mend(text)) ?? (text.includes('&quot;') ? parse(unquote(text)) : undefined)
  );
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

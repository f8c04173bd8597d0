// Plain text of markup that is already a tree: one line per block. Makes no markup, changes nothing.

const blockNames = new Set(
  'address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const silentNames = new Set(
  'annotation annotation-xml audio canvas embed head iframe noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** Whether an element, by its name, begins and ends a line of its own. */
export function isBlock(element: Element): boolean {
  return blockNames.has(element.localName);
}

/** Whether an element's text is never read as part of the page. */
export function isSilent(element: Element): boolean {
  return silentNames.has(element.localName);
}

/** The text below a node, one line per block, white space collapsed except in `pre`. */
export function plainText(root: Node): string {
  const lines: string[] = [];
  let line = '';
  let last: Node | null = null;
  const endLine = () => {
    const text = line === '' ? '' : collapse(line, last);
    if (text !== '') lines.push(text);
    line = '';
  };
  let node: Node | null = root.firstChild;
  while (node !== null) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (node.nodeType === 3) {
      line += (node as Text).data;
      last = node;
    } else if (element !== null && breaksLine(element)) endLine();
    if (element !== null && !isSilent(element) && element.firstChild !== null) {
      node = element.firstChild;
      continue;
    }
    node = nextAfter(node, root, endLine);
  }
  endLine();
  return lines.join('\n');
}

/** The node after this one and its content, ending the line of every block left on the way. */
function nextAfter(from: Node, root: Node, endLine: () => void): Node | null {
  let node: Node | null = from;
  while (node !== null && node !== root) {
    if (node.nodeType === 1 && breaksLine(node as Element)) endLine();
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

function breaksLine(element: Element): boolean {
  return element.localName === 'br' || isBlock(element);
}

/** A line's white space made single. It lies wholly inside a `pre` or outside: its last text says which. */
function collapse(line: string, last: Node | null): string {
  if (!/\s{2}|[^\S ]/.test(line)) return line.trim();
  const space = last?.parentElement?.closest('pre') ? /[^\S\n]{2,}/g : /\s{2,}|[^\S ]/g;
  return line.replace(space, ' ').trim();
}

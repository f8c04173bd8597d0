// The looks as a stylesheet over `ui/tokens.css`. Every page puts it on before its body exists.

import {
  type Appearance,
  defaultAppearance,
  defaultType,
  type Script,
  scripts,
  type Type,
  typeFor,
} from './appearance';
import { isLight, mixed } from './contrast';
import { languagesIn } from './languages';

/**
 * The rules that the choice comes to; none where it is the default.
 *
 * @param hyphenating Languages that this browser can hyphenate: only there is text justified.
 */
export function stylesheetOf(appearance: Appearance, hyphenating: readonly string[]): string {
  const own = scripts.filter((script) => appearance.byScript[script] !== undefined);
  const apart = own.flatMap((script) => languagesIn[script]);
  const rest = hyphenating.filter((language) => !apart.includes(language));
  return [
    colourRules(appearance),
    typeRules(':root', appearance.type, articlesIn(rest)),
    ...own.map((script) => scriptRules(script, appearance, hyphenating)),
    // Its letters are joined: space between them would tear words apart.
    typeFor(appearance, 'Arab').letters > 0
      ? `${articlesIn(languagesIn.Arab)}{--reading-letters:0em}`
      : '',
  ].join('');
}

/** The reader's own colours, also where they are only offered; tokens.css makes the shades between them. */
function colourRules({ theme, own: { paper, ink, accent } }: Appearance): string {
  if (theme !== 'own' && isSame({ paper, ink, accent }, defaultAppearance.own)) return '';
  const declarations = [
    ...(theme === 'own' ? [`color-scheme:${isLight(paper) ? 'light' : 'dark'}`] : []),
    `--own-paper:${paper}`,
    `--own-ink:${ink}`,
    `--own-accent:${accent}`,
    `--own-quiet:${mixed(ink, paper, 0.85)}`,
    `--own-on-accent:${isLight(accent) ? '#000000' : '#ffffff'}`,
  ];
  return `@media screen{:root{${declarations.join(';')}}}`;
}

function scriptRules(script: Script, appearance: Appearance, hyphenating: readonly string[]) {
  const languages = languagesIn[script];
  const justified = languages.filter((language) => hyphenating.includes(language));
  return typeRules(articlesIn(languages), typeFor(appearance, script), articlesIn(justified), true);
}

function typeRules(where: string, type: Type, justified: string, isApart = false): string {
  const rule =
    isSame(type, defaultType) && !isApart ? '' : `${where}{${declarationsOf(type).join(';')}}`;
  if (type.alignment !== 'justify' || type.hyphenation === 'never' || justified === '') return rule;
  return `${rule}${justified}{--reading-align:justify;--reading-hyphens:auto}`;
}

function declarationsOf(type: Type): string[] {
  const { hyphenation } = type;
  return [
    `--text-scale:${round(1.1 ** type.size)}`,
    // Once more, as it was computed for the root.
    '--reading-size:calc(var(--reading-base)*var(--text-scale))',
    `--reading-face:var(--${type.face})`,
    `--reading-leading:${round(type.leading)}`,
    `--reading-heft:${round(type.weight * 0.014)}em`,
    `--reading-letters:${round(type.letters)}em`,
    `--reading-words:${round(type.words)}em`,
    `--measure:${type.width}ch`,
    '--reading-align:start',
    `--reading-hyphens:${hyphenation === 'always' ? 'auto' : 'manual'}`,
    `--reading-hyphens-narrow:${hyphenation === 'never' ? 'manual' : 'auto'}`,
  ];
}

/** The article's own element bears its language; no other `article` stands on our pages. */
function articlesIn(languages: readonly string[]): string {
  if (languages.length === 0) return '';
  return `article:is(${languages.map((language) => `:lang(${language})`).join(',')})`;
}

function isSame<Fields extends object>(one: Fields, other: Fields): boolean {
  return Object.entries(one).every(([name, value]) => value === other[name as keyof Fields]);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
